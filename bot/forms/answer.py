"""What people send, as answers: taken, or refused with a reason they can do something about."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from pydantic import BaseModel, JsonValue

from bot.domain.span import Measure, Span
from bot.forms.ask import Choice, Kind, Piece, Question
from bot.forms.days import day
from bot.forms.inputs import Attached, Placed, Problem
from bot.forms.spans import span
from bot.render.markup import clean

LARGEST = 20 * 1024 * 1024
"""Bytes; a bot cannot fetch a larger file from Telegram."""

AGAIN = "form-file-again"
"""The words for a file that was sent twice, which in an album nobody needs to hear."""

_BETWEEN = re.compile(r"[,，、;；\s]+")
_NONE = frozenset({"无", "無", "没有", "沒有", "没", "跳过", "跳過", "不用", "none", "no", "skip"})
_DONE = (
    frozenset({"好了", "完成", "没了", "沒了", "就这些", "就這些", "完了", "done", "ok"}) | _NONE
)


class Refused(Exception):
    """An answer that is not one; `kept` is what was written, to be used later."""

    def __init__(self, problem: Problem, kept: str = "") -> None:
        super().__init__(problem.words)
        self.problem = problem
        self.kept = kept


def tidy(text: str) -> str:
    """What was typed, cleaned."""
    return clean(text)


def means_none(text: str) -> bool:
    """Whether someone says in words that they would rather skip."""
    return tidy(text).casefold().rstrip("。.!") in _NONE


def means_done(text: str) -> bool:
    """Whether someone says in words that there are no more files."""
    return tidy(text).casefold().rstrip("。.!") in _DONE


def jsonable(value: Any) -> JsonValue:  # noqa: ANN401 - a model, a sequence of them, or JSON
    """A prefilled value as the draft holds it."""
    if isinstance(value, BaseModel):
        dumped: JsonValue = value.model_dump(mode="json")
        return dumped
    if isinstance(value, list | tuple):
        return [jsonable(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    plain: JsonValue = value
    return plain


def of_code(question: Question, code: str) -> JsonValue:
    """The value of a pressed choice."""
    return {"code": code} if question.typed or question.dated else code


def of_words(question: Question, text: str, today: date) -> JsonValue:
    """The value of typed words: the words, or the day they mean.

    Raises:
        Refused: Too short, too long, or no day that will do.
    """
    if question.dated:
        if question.kind is not Kind.DAY and (length := span(clean(text))) is not None:
            return {"span": _length(question, length)}
        meant = _day(question, text, today).isoformat()
        return meant if question.kind is Kind.DAY else {"day": meant}
    words, least, most = tidy(text), question.ask.least, question.ask.most
    if len(words) < least:
        if not words:
            raise Refused(Problem("form-empty"))
        raise Refused(Problem("form-too-short", {"n": len(words), "least": least}))
    if len(words) > most:
        raise Refused(Problem("form-too-long", {"n": len(words), "most": most}), words)
    if question.ask.check is not None and (wrong := question.ask.check(words)) is not None:
        raise Refused(Problem(wrong), words)
    return {"text": words} if question.typed else words


def phone(number: str) -> str:
    """A telephone number as it is kept: a mobile of the mainland bare, others with `+`.

    Telegram gives numbers with the country's in front, with or without the `+`.
    """
    digits = "".join(one for one in number if one.isascii() and one.isdigit())
    if len(digits) == 13 and digits.startswith("861"):
        return digits[2:]
    return f"+{digits}"


def beginning(question: Question, kept: str) -> JsonValue:
    """The first so many characters of a text that was too long."""
    words = clean(kept[: question.ask.most])
    return {"text": words} if question.typed else words


def _day(question: Question, text: str, today: date) -> date:
    meant = day(clean(text), today)
    if meant is None:
        raise Refused(Problem("form-no-day"))
    problem = _off(question, meant, today)
    if problem is not None:
        raise Refused(problem)
    return meant


def _length(question: Question, meant: Span) -> str:
    """A length of time as it is kept.

    Raises:
        Refused: It is longer than any date that would do.
    """
    if meant.n * _DAYS_IN[meant.measure] > question.ask.latest:
        raise Refused(Problem("form-span-long", {"n": question.ask.latest}))
    return str(meant)


_DAYS_IN = {
    Measure.WORKING_DAYS: 1.4,
    Measure.NATURAL_DAYS: 1,
    Measure.MONTHS: 30,
    Measure.HOURS: 1 / 24,
}


def _off(question: Question, meant: date, today: date) -> Problem | None:
    said = {"day": meant.isoformat()}
    if meant < (first := today + timedelta(question.ask.soonest)):
        if question.ask.soonest < 0:
            return Problem("form-day-old", said | {"last": first.isoformat()})
        if meant < today:
            return Problem("form-day-past", said)
        if question.ask.soonest > 1:
            return Problem("form-day-before", said | {"last": first.isoformat()})
        return Problem("form-day-early", said)
    if meant > (last := today + timedelta(question.ask.latest)):
        return Problem("form-day-late", said | {"last": last.isoformat()})
    return None


def matching(offered: Sequence[Choice], text: str) -> list[Choice]:
    """The choices that `text` may mean: the one of that label, or those that contain it."""
    sought = tidy(text).casefold()
    if not sought:
        return []
    exact = [one for one in offered if sought in {one.label.casefold(), one.also.casefold()}]
    return exact[:1] or [one for one in offered if one.meant_by(sought)]


def several(offered: Sequence[Choice], text: str) -> list[Choice]:
    """The choices that words between commas mean, where each means exactly one; else none."""
    parts = [one for one in _BETWEEN.split(tidy(text)) if one]
    found = [matching(offered, one) for one in parts]
    plain = len(parts) > 1 and all(len(one) == 1 for one in found)
    return [one for (one,) in found] if plain else []


def piece(
    question: Question, given: Attached | Placed, files: Sequence[JsonValue]
) -> dict[str, JsonValue]:
    """A file or place as one more answer.

    Raises:
        Refused: Too large, one too many, or already there.
    """
    most = question.ask.most
    if len(files) >= most:
        raise Refused(Problem("form-files-full", {"most": most}))
    if isinstance(given, Placed):
        made = Piece(kind="place", latitude=given.latitude, longitude=given.longitude)
    else:
        if given.size > LARGEST:
            megabytes = -(-given.size // (1024 * 1024))
            raise Refused(Problem("form-file-large", {"n": megabytes, "most": 20}))
        made = Piece(
            kind=given.kind,
            file_id=given.file_id,
            unique_id=given.unique_id,
            size=given.size,
            name=clean(given.name)[:200],
            mime=given.mime[:100],
            caption=clean(given.caption)[:1024],
        )
    dumped: dict[str, JsonValue] = made.model_dump(mode="json", exclude_defaults=True)
    if any(_same(one, dumped) for one in files):
        raise Refused(Problem(AGAIN))
    return dumped


def _same(one: JsonValue, other: dict[str, JsonValue]) -> bool:
    if not isinstance(one, dict):
        return False
    unique = other.get("unique_id")
    return one.get("unique_id") == unique if unique else one == other


def outdated(
    question: Question, value: JsonValue, offered: Sequence[Choice] | None, today: date
) -> Problem | None:
    """Why an answer given earlier will no longer do: its day is over, its choice is gone."""
    said = value.get("day") if isinstance(value, dict) else value
    if question.dated and isinstance(said, str):
        return _off(question, date.fromisoformat(said), today)
    if offered is not None and question.kind is Kind.SEVERAL and isinstance(value, list):
        codes = {one.code for one in offered}
        return None if codes.issuperset(map(str, value)) else Problem("form-choice-gone")
    code = value.get("code") if isinstance(value, dict) else value
    if offered is not None and question.kind is Kind.CHOICE and isinstance(code, str) and code:
        gone = all(one.code != code for one in offered)
        return Problem("form-choice-gone") if gone else None
    return None
