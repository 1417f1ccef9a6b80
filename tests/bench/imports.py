"""A roster of a city brought in, beside a library that only reads the same sheet."""

import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from tests.bench.children import ROOT
from tests.bench.table import Line
from tests.rosters import code_of

FEW, MANY = 5_000, 20_000
"""Rows of a small and of a large sheet."""
MOST_SECONDS = 20.0
READING = (
    "import sys, openpyxl\n"
    "book = openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True)\n"
    "sum(len(row) for tab in book.worksheets for row in tab.iter_rows(values_only=True))\n"
)
# Linux counts to a process what its parent had in memory when it began: so a small one begins it.
WATCHING = (
    "import resource, subprocess, sys\n"
    "code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
    "sys.exit(code)\n"
)
HEADS = ("企业名称", "统一社会信用代码", "所属乡镇", "行业", "联系人", "职务", "手机", "包联干部", "包联电话")  # fmt: skip
TOWNS = 60
FIRMS_OF_ONE = 20


@dataclass(frozen=True)
class Run:
    """What a process took."""

    seconds: float
    mib: float


def sheet(path: Path, rows: int) -> None:
    """A city in one workbook: its towns, and so many enterprises with a contact and a liaison."""
    with xlsxwriter.Workbook(path) as book:
        towns = book.add_worksheet("单位")
        towns.write_row(0, 0, ("单位名称", "上级单位", "层级"))
        towns.write_row(1, 0, ("云州市", "", "市"))
        for at in range(TOWNS):
            towns.write_row(at + 2, 0, (f"第{at}镇", "云州市", "乡镇"))
        firms = book.add_worksheet("企业")
        firms.write_row(0, 0, HEADS)
        for at in range(rows):
            liaison = at % (rows // FIRMS_OF_ONE)
            cells = (
                f"云州第{at}机械制造有限公司", code_of(at), f"第{at % TOWNS}镇", "机械", f"王{at}", "经理",
                f"139{at:08d}", f"李{liaison}", f"138{liaison:08d}",
            )  # fmt: skip
            firms.write_row(at + 1, 0, cells)


async def run(command: Sequence[str], folder: Path) -> Run:
    """Runs a process to its end.

    Raises:
        RuntimeError: It failed.
    """
    begun = time.monotonic()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-S", "-c", WATCHING, sys.executable, *command),
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    said, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"{command}: {process.returncode}")
    return Run(time.monotonic() - begun, int(said) / 1024)


async def measured(rounds: int) -> dict[str, list[Run]]:
    """In turns: the library alone, our import, and our import of a small sheet."""
    found: dict[str, list[Run]] = {"reading": [], "many": [], "few": []}
    with tempfile.TemporaryDirectory(prefix="lianxin-bench-") as name:
        place = Path(name)
        many, few = place / "many.xlsx", place / "few.xlsx"
        sheet(many, MANY)
        sheet(few, FEW)
        for number in range(rounds):
            found["reading"].append(await run(["-c", READING, str(many)], place))
            for what, path in (("many", many), ("few", few)):
                folder = place / f"{what}{number}"
                folder.mkdir()
                found[what].append(await run(["-m", "bot", "import", str(path), "--apply"], folder))
    return found


async def importing(rounds: int) -> list[Line]:
    """A roster is read, compared and written, on a database of its own each time."""
    found = await measured(rounds)
    seconds = statistics.median(one.seconds for one in found["many"])
    beside = statistics.median(one.seconds for one in found["reading"])
    ratio = statistics.median(
        ours.seconds / theirs.seconds
        for ours, theirs in zip(found["many"], found["reading"], strict=True)
    )
    most = max(one.mib for one in found["many"])
    least = max(one.mib for one in found["few"])
    growth = statistics.median(
        large.mib / small.mib for large, small in zip(found["many"], found["few"], strict=True)
    )
    return [
        Line(
            f"import of {MANY:,} rows, s",
            f"{seconds:.1f}",
            f"openpyxl reading alone {beside:.1f}",
            ratio,
            f"<= 5.00, {MOST_SECONDS:.0f} s",
            ratio <= 5 and seconds <= MOST_SECONDS,
        ),
        Line(
            f"import of {MANY:,} rows, peak MiB",
            f"{most:.0f}",
            f"{FEW:,} rows {least:.0f}",
            growth,
            "<= 1.30",
            growth <= 1.3,
        ),
    ]
