"""The corpus of policies, written for the purpose, and how well drafts of them are."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.domain.drafting import draft
from bot.domain.piece import Field
from bot.domain.proof import unfounded
from handlers.workshop import papers

if TYPE_CHECKING:
    from bot.domain.drafting_terms import Drafted

POLICIES = Path(__file__).parent / "policies"
UNSEEN = POLICIES / "unseen"
"""Written after the rules were: no rule was made for them."""
FIELDS = ("title", *(one.value for one in Field))


class Verdict(StrEnum):
    """How a field came out."""

    RIGHT = "right"
    MISSING = "missing"
    WRONG = "wrong"


@dataclass(frozen=True)
class Judged:
    """A field of a draft, beside what was expected."""

    document: str
    field: str
    verdict: Verdict
    said: str
    expected: str


def documents(folder: Path) -> list[Path]:
    """The documents of a folder."""
    return sorted(one for one in folder.iterdir() if one.suffix in {".txt", ".html"})


def text_of(path: Path) -> str:
    """What a document says, as the library reads it."""
    return papers.read(path).text


def drafted(path: Path) -> Drafted:
    """The draft of a document."""
    return draft(text_of(path))


def judged(path: Path) -> list[Judged]:
    """Each field that somebody wrote down what it must say."""
    expected = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
    found = drafted(path)
    lines = []
    for name in FIELDS:
        if name not in expected:
            continue
        said = found.title if name == "title" else ""
        if name != "title" and Field(name) in found.fields:
            said = found.fields[Field(name)].words
        verdict = _of_words(said, expected[name])
        lines.append(Judged(path.name, name, verdict, said, str(expected[name])))
    for name, value in expected["meta"].items():
        said = getattr(found.meta, name)
        lines.append(
            Judged(path.name, f"meta.{name}", _of_meta(said, value), str(said), str(value))
        )
    return lines


def _of_words(said: str, expected: dict[str, Any]) -> Verdict:
    if expected.get("empty"):
        return Verdict.WRONG if said else Verdict.RIGHT
    if any(one in said for one in expected.get("lacks", ())):
        return Verdict.WRONG
    there = [any(each in said for each in one.split("|")) for one in expected.get("has", ())]
    return Verdict.RIGHT if all(there) else Verdict.MISSING


def _of_meta(said: Any, value: Any) -> Verdict:  # noqa: ANN401 - of a TOML file
    if value is False or value == "":
        return Verdict.WRONG if said else Verdict.RIGHT
    if not said:
        return Verdict.MISSING
    if isinstance(value, list) and isinstance(said, str):
        return _of_words(said, {"has": value})
    if isinstance(value, list):
        codes = {str(one) for one in said}
        there = all(codes & set(one.split("|")) for one in value)
        few = len(codes) <= max(len(value), 3)
        return Verdict.RIGHT if there and few else Verdict.WRONG
    if isinstance(value, str):
        return Verdict.RIGHT if said in value.split("|") else Verdict.WRONG
    return Verdict.RIGHT if said == value else Verdict.WRONG


def invented(found: Drafted, text: str) -> list[str]:
    """Numbers in a draft that the document does not have, by value and by their very digits."""
    plain = unicodedata.normalize("NFKC", text)
    plain = re.sub(r"(?m)^(\d{1,2}\.)(?=20\d\d年)", r"\1 ", plain)  # the number of an item
    own = set(re.findall(r"\d+(?:\.\d+)?", plain))
    said = [found.title, found.more, found.meta.money, found.meta.contact, found.meta.industries]
    said += [found.meta.number, *(one.words for one in found.fields.values())]
    strange = [
        one for words in said for one in re.findall(r"\d+(?:\.\d+)?", words) if one not in own
    ]
    return [*strange, *unfounded("\n".join(said), text)]


def score(folder: Path) -> tuple[dict[str, Counter[Verdict]], int, int]:
    """Verdicts by field; how many documents; how many of them have a number invented."""
    table: dict[str, Counter[Verdict]] = {}
    strange = 0
    paths = documents(folder)
    for path in paths:
        for one in judged(path):
            table.setdefault(one.field, Counter())[one.verdict] += 1
        strange += bool(invented(drafted(path), text_of(path)))
    return table, len(paths), strange
