"""`python -m tests.bench`: how fast, how lean, beside bare bots on the same local server."""

import argparse
import asyncio
import json
import os
import platform
import sys
import time
from pathlib import Path

from tests.bench import ours
from tests.bench.measures import MEASURES, Effort
from tests.bench.table import Line, as_json, table


def say(words: str) -> None:
    """Writes a line at once."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


async def bench(asked: argparse.Namespace) -> list[Line]:
    """Takes the measures that were asked for."""
    effort = Effort.quick() if asked.quick else Effort()
    lines: list[Line] = []
    for name in asked.only or MEASURES:
        begun = time.monotonic()
        found = await MEASURES[name](effort)
        lines += found
        if found:
            say(f"{table(found)}\n({name}: {time.monotonic() - begun:.0f} s)\n")
    return lines


def main() -> None:
    """Reads what is asked, measures, and prints a table and JSON."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=list(MEASURES), metavar="MEASURE")
    parser.add_argument(
        "--quick", action="store_true", help="short rounds, a quarter of the people"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything there")
    asked = parser.parse_args()
    if why := ours.missing():
        say(f"Only the bare bots are measured: {why}.\n")
    lines = asyncio.run(bench(asked))
    whole = {
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "quick": asked.quick,
        "lines": as_json(lines),
    }
    if asked.json:
        asked.json.write_text(json.dumps(whole, ensure_ascii=False, indent=1))
    else:
        for line in whole["lines"]:
            del line["detail"]
        say(json.dumps(whole, ensure_ascii=False))
    say("\n" + table(lines))


if __name__ == "__main__":
    main()
