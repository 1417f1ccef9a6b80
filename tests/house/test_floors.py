"""What the import contracts cannot see: rules that hold for the text of every module."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.house.source import MODULES, ROOMS, TOP, literals, nodes

WAITING = (ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith, ast.Await)
HAN = re.compile(r"[\u3400-\u9fff]")
ALIASES = {
    "bot/forms/answer.py",  # what people type instead of pressing skip or done
    "bot/forms/days.py",  # the days as people write them
    "bot/forms/hours.py",  # and the hours
    "bot/forms/timings.py",  # when something runs
    "bot/forms/spans.py",  # and lengths of time
    "bot/forms/day_order.py",  # and whether a day is worked
    "bot/render/piece.py",  # a date as it stands in words
    "bot/render/square_lines.py",  # units of numbers, and pairs that no headline is broken between
    "bot/render/traditional.py",  # what makes a name of the characters before it
    "bot/render/veil.py",  # legal forms, without which people name an enterprise
    "bot/domain/drafting_contact.py",  # how telephones are announced
    "bot/domain/drafting_cut.py",  # what stands in every document and says nothing
    "bot/domain/drafting_dates.py",  # dates, and what they are of
    "bot/domain/drafting_fields.py",  # whom, how, until when, whom to ask: as documents say it
    "bot/domain/drafting_head.py",  # names of offices and kinds of documents
    "bot/domain/drafting_kinds.py",  # what each category is known by
    "bot/domain/drafting_money.py",  # shares, caps and awards
    "bot/domain/drafting_text.py",  # headings of documents
    "bot/domain/document.py",  # how paragraphs of a document begin and end
    "bot/domain/papers.py",  # and under which headings it asks for papers
    "bot/domain/roster_cells.py",  # what offices write into cells
    "bot/domain/roster_header.py",  # and over their columns
    "bot/domain/roster_lines.py",  # and under their lists
    "bot/domain/proof.py",  # numbers as documents write them
    "bot/domain/number.py",  # dashes as keyboards make them, one of which is a character
}
"""Tables of what people may type. What the bot says stands in `locales/`."""
QUERY = re.compile(
    r"\s*(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s.+\sSET|DELETE\s+FROM|CREATE\s+TABLE)\s", re.DOTALL
)
VAGUE = {"utils", "helpers", "common", "manager", "service", "base"}


def test_what_the_bot_is_never_waits() -> None:
    """No `async`, no `await` and no asyncio in `bot/`."""
    waiting = [
        (module, node.lineno)
        for module in MODULES
        if module.startswith("bot/")
        for node in nodes(module)
        if isinstance(node, WAITING)
        or (isinstance(node, ast.Import) and any(one.name == "asyncio" for one in node.names))
    ]
    assert not waiting


def test_no_chinese_is_said_in_python() -> None:
    """Words for people live in `locales/`; Python knows Chinese only as tables of what is typed."""
    said = [
        (module, one.lineno, one.value)
        for module in MODULES
        for one in literals(module)
        if module not in ALIASES and HAN.search(str(one.value))
    ]
    assert not said


def test_a_query_stands_in_storage() -> None:
    """SQL outside of `storage/` would be a second memory."""
    asked = [
        (module, one.lineno, one.value)
        for module in MODULES
        for one in literals(module)
        if not module.startswith("storage/") and QUERY.match(str(one.value))
    ]
    assert not asked


def test_nothing_is_put_off() -> None:
    """What is to be done is done or left out."""
    later = re.compile(r"#.*\b(TODO|FIXME|XXX|HACK)\b")
    assert not [one for one in MODULES if later.search((TOP / one).read_text(encoding="utf-8"))]


def test_no_module_is_endless() -> None:
    """More than five hundred lines are two modules."""
    lines = {one: (TOP / one).read_text(encoding="utf-8").count("\n") for one in MODULES}
    assert {one: count for one, count in lines.items() if count > 500} == {}


def test_a_name_says_what_is_inside() -> None:
    """A module or class called manager or helpers says nothing."""
    names = {part for module in MODULES for part in Path(module).with_suffix("").parts}
    classes = {
        node.name for module in MODULES for node in nodes(module) if isinstance(node, ast.ClassDef)
    }
    assert not names & VAGUE
    assert not [one for one in classes if one.lower().endswith(tuple(VAGUE - {"base"}))]


def test_every_doorknob_is_known() -> None:
    """`python -m bot` is the only thing in `bot/` that reaches up."""
    upward = [
        module
        for module in MODULES
        if module.startswith("bot/")
        for node in nodes(module)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").split(".")[0] in {"handlers", "storage"}
    ]
    assert upward == ["bot/__main__.py"]


def test_the_top_holds_nothing_that_does_not_earn_its_place() -> None:
    """At the top lie the rooms, their words and tests, the package, its pins, and the way in."""
    known = {
        *ROOMS,
        "locales",
        "tests",
        "pyproject.toml",
        "constraints.txt",
        "README.md",
        "LICENSE",
    }
    seen = {one.name for one in TOP.iterdir() if not one.name.startswith(".")}
    left_by_tools = {"build", "dist", "lianxin.egg-info", "files"}
    assert known <= seen
    assert not {one for one in seen - known - left_by_tools if not one.endswith(".db")}
