"""Square pictures, drawn one after another by the workshop's own child."""

import asyncio
import json
import os
import statistics
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.bench.children import ROOT
from tests.bench.people import quantile
from tests.bench.proc import cpu_seconds
from tests.bench.table import Line
from tests.render.written import generated

PICTURES = 40
"""So many in a round, each of another piece."""
PRINTED = 5
MOST_MS = 100.0


async def drawn(folder: Path, *, count: int, printed: bool) -> tuple[list[float], float, float]:
    """Milliseconds of each picture in one child, those of CPU of one, and its most MiB of memory.

    Raises:
        RuntimeError: It failed.
    """
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "handlers.workshop.child"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT)},
    )
    if child.stdin is None or child.stdout is None:
        raise RuntimeError("no pipes")
    took = []
    begun_cpu = 0.0
    for number in range(count):
        square, template, dark = generated(number)
        args: dict[str, Any] = {
            "path": str(folder / f"{number}.png"),
            "square": asdict(square),
            "template": template,
            "dark": dark,
            "print": printed,
        }
        begun = time.perf_counter()
        child.stdin.write(json.dumps({"task": "square", "args": args}).encode() + b"\n\n")
        answer = json.loads(await child.stdout.readline())
        took.append((time.perf_counter() - begun) * 1000)
        if "answer" not in answer:
            raise RuntimeError(f"{answer}")
        begun_cpu = begun_cpu or cpu_seconds(child.pid)  # the first has loaded everything
    spent = (cpu_seconds(child.pid) - begun_cpu) * 1000 / max(1, count - 1)
    status = Path(f"/proc/{child.pid}/status").read_text("ascii")  # noqa: ASYNC240 - at once
    most = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    child.stdin.close()
    await child.wait()
    return took, spent, int(most.split()[1]) / 1024


async def drawing(rounds: int) -> list[Line]:
    """A child draws pictures of many pieces: the first, then the others."""
    first, others, spent, memory, prints = [], [], [], [], []
    with tempfile.TemporaryDirectory(prefix="lianxin-bench-") as name:
        for _ in range(rounds):
            took, one, most = await drawn(Path(name), count=PICTURES, printed=False)
            first.append(took[0])
            others += took[1:]
            spent.append(one)
            memory.append(most)
        took, _, _ = await drawn(Path(name), count=PRINTED, printed=True)
        prints += took[1:]
    each = statistics.median(spent)
    return [
        Line(
            "square picture, ms of CPU",  # of the clock it takes as long on a machine of its own
            f"{each:.0f}",
            f"by the clock {statistics.median(others):.0f}, "
            f"p95 {quantile(sorted(one / 1000 for one in others), 0.95):.0f}, "
            f"first of a child {statistics.median(first):.0f}, "
            f"in print {statistics.median(prints):.0f}",
            goal=f"< {MOST_MS:.0f}",
            met=each < MOST_MS,
            detail={"peak_mib": max(memory)},
        )
    ]
