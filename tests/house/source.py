"""Every module of the house as Python reads it, read once."""

from __future__ import annotations

import ast
import gc
from functools import cache
from pathlib import Path

TOP = Path(__file__).parents[2]
ROOMS = ("bot", "handlers", "storage")
MODULES = sorted(
    str(path.relative_to(TOP)) for room in ROOMS for path in (TOP / room).rglob("*.py")
)


@cache
def nodes(module: str) -> tuple[ast.AST, ...]:
    """Everything in a module.

    Half a million nodes stay for good: the collector would look through them again and again.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        return tuple(ast.walk(ast.parse((TOP / module).read_text(encoding="utf-8"))))
    finally:
        if collects:
            gc.enable()


@cache
def literals(module: str) -> list[ast.Constant]:
    """Every string of a module that is not a docstring."""
    remarks = {
        id(node.value)
        for node in nodes(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node
        for node in nodes(module)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in remarks
    ]
