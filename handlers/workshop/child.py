"""The child process: `python -m handlers.workshop.child`, spoken with in lines of JSON.

In comes `{"task": name, "args": {…}}`, then the rows, one a line, then an empty line. Out go
`{"row": …}` and `{"done": n, "total": n}` as it goes along, and at the end one of
`{"answer": {…}}`, `{"missing": module}`, `{"failed": where}`. What failed is told by the kind of
error and its place only: an error's words may hold somebody's data.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

MEMORY = 1024 * 1024 * 1024
"""Bytes of address space."""
TIME = 900
"""Seconds, after which it ends whoever else may have forgotten it."""

TASKS = {
    "qr": "handlers.workshop.tasks:qr",
    "card": "handlers.workshop.tasks:card",
    "cards": "handlers.workshop.tasks:cards",
    "minutes": "handlers.workshop.tasks:minutes",
    "bulletin": "handlers.workshop.tasks:bulletin",
    "policy": "handlers.workshop.papers:policy",
    "roster": "handlers.workshop.reading:roster",
    "door": "handlers.workshop.tasks:door",
    "chart": "handlers.workshop.tasks:chart",
    "square": "handlers.workshop.tasks:square",
    "sheet": "handlers.workshop.tasks:sheet",
}
"""Where each task is found: a function of its arguments, the rows, and what tells how it gets on."""


def main() -> None:
    """Serve orders until nobody is there to give one."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(TIME)
    os.nice(5)
    said = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    while line := sys.stdin.buffer.readline():
        tell(said, _serve(json.loads(line), said))


def tell(said: IO[bytes], news: dict[str, Any]) -> None:
    """Say one line."""
    said.write(json.dumps(news, ensure_ascii=True).encode() + b"\n")
    said.flush()


def _serve(order: dict[str, Any], said: IO[bytes]) -> dict[str, Any]:
    rows = _rows(sys.stdin.buffer)
    try:
        module, _, name = TASKS[order["task"]].partition(":")
        task = getattr(import_module(module), name)
        answer = task(order["args"], rows, lambda news: tell(said, news))
    except ModuleNotFoundError as error:
        result = {"missing": str(error.name)}
    except Exception as error:  # noqa: BLE001 - told to whoever gave the order
        result = {"failed": _where(error)}
    else:
        result = {"answer": answer}
    for _ in rows:  # what was not read is no order
        pass
    return result


def _rows(heard: IO[bytes]) -> Iterator[Any]:
    while line := heard.readline():
        if line == b"\n":
            return
        yield json.loads(line)
    sys.exit(1)  # in the middle of a task: whoever gave it is gone


def _where(error: BaseException) -> str:
    trace = error.__traceback__
    place = ""
    while trace is not None:
        name = Path(trace.tb_frame.f_code.co_filename).name
        place = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} at {place}"


if __name__ == "__main__":
    main()
