"""How a form is written: a pydantic model whose fields carry their question."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, ClassVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict

Values = Mapping[str, Any]
"""Answers so far, as JSON knows them, by field."""


class Kind(StrEnum):
    """What a question is answered with."""

    WORDS = "words"
    CHOICE = "choice"
    SEVERAL = "several"
    FILES = "files"
    DAY = "day"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the answers a caller offers at run time; `label` is plain text in one language."""

    code: str
    label: str
    also: str = ""
    """What else it is called, by which it is found when somebody types it."""

    def meant_by(self, sought: str) -> bool:
        """Whether somebody who types this, in small letters, may mean it."""
        return sought in self.label.casefold() or sought in self.also.casefold()


Choices = Mapping[str, Sequence[Choice]]


@dataclass(frozen=True, slots=True)
class Ask:
    """The question of a field.

    Its words are `<form>-<field>`, with the attributes `.name` (for the summary and the
    buttons of change) and `.hint`; those of a static choice `<form>-<field>-<code>`.

    `choices` are codes, or the name of a list that the caller supplies at each step; with
    `columns` a row. A field of several (`tuple[str, ...]`) takes `least` to `most` of them. `least` and `most` are characters of words, files of files. `days` are
    offered as buttons on a question for a day, which lies `soonest` to `latest` days from
    today. `optional` and `when` (is it asked at all) may depend on the answers so far.
    `prefix` replaces `<form>-<field>` where forms share a question. `phone`: only the person's
    own number, sent by Telegram's button, is an answer. `check` names the words that say what
    is wrong with what was typed, if anything is.
    """

    choices: tuple[str, ...] | str = ()
    columns: int = 2
    least: int = 1
    most: int = 2000
    optional: bool | Callable[[Values], bool] = False
    when: Callable[[Values], bool] | None = None
    days: tuple[int, ...] = ()
    soonest: int = 0
    latest: int = 366
    prefix: str = ""
    phone: bool = False
    check: Callable[[str], str | None] | None = None


class Value(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Piece(Value):
    """A file Telegram keeps for us, or a place on the map. `size` is in bytes."""

    kind: str
    file_id: str = ""
    unique_id: str = ""
    size: int = 0
    name: str = ""
    mime: str = ""
    caption: str = ""
    latitude: float | None = None
    longitude: float | None = None


class Said(Value):
    """A button, or the person's own words instead."""

    code: str = ""
    text: str = ""


class Due(Value):
    """A button (a tier, a term), or a day or a length of time instead.

    `span` is a `bot.domain.span.Span` as it is kept.
    """

    code: str = ""
    day: dt.date | None = None
    span: str = ""


class Form(BaseModel):
    """What a conversation asks for; one instance is a complete set of answers."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
    form: ClassVar[str]

    @classmethod
    def lacks(cls, values: Values) -> str | None:  # noqa: ARG003 - for those that override it
        """The field to ask again where the answers do not do together; words `<form>-lacks`."""
        return None


@dataclass(frozen=True, slots=True)
class Question:
    """A field of a form with all that is known about asking it."""

    field: str
    number: int
    ask: Ask
    kind: Kind
    typed: bool
    """Whether words are an answer too, beside buttons."""
    dated: bool
    """Whether a day is an answer."""
    words: str

    def asked(self, values: Values) -> bool:
        """Whether the answers so far make this a question at all."""
        return self.ask.when is None or self.ask.when(values)

    def optional(self, values: Values) -> bool:
        """Whether it may be skipped."""
        return self.ask.optional(values) if callable(self.ask.optional) else self.ask.optional

    def listed(self) -> str:
        """The name of the list of choices the caller supplies, or nothing."""
        return self.ask.choices if isinstance(self.ask.choices, str) else ""


@cache
def questions(form: type[Form]) -> dict[str, Question]:
    """The questions of a form in their order.

    Raises:
        TypeError: A field has no question, or a type that none can fill.
    """
    made: dict[str, Question] = {}
    for number, (name, field) in enumerate(form.model_fields.items()):
        ask = next((one for one in field.metadata if isinstance(one, Ask)), None)
        if ask is None:
            raise TypeError(f"{form.__name__}.{name} has no question")
        inner = field.annotation
        kinds = [one for one in get_args(inner) if one is not type(None) and one is not ...]
        several = get_origin(inner) is tuple and kinds == [str]
        if inner not in _KINDS and len(kinds) == 1:
            inner = kinds[0]
        if inner not in _KINDS:
            raise TypeError(f"no question can fill {form.__name__}.{name}")
        kind = _KINDS[inner]
        if kind is Kind.WORDS and ask.choices:
            kind = Kind.SEVERAL if several else Kind.CHOICE
        if ask.phone:
            kind = Kind.PHONE
        words = ask.prefix or f"{form.form}-{name.replace('_', '-')}"
        made[name] = Question(name, number, ask, kind, inner is Said, inner in {Due, DAY}, words)
    return made


DAY = dt.date
_KINDS: dict[Any, Kind] = {
    str: Kind.WORDS,
    Said: Kind.CHOICE,
    Due: Kind.CHOICE,
    Piece: Kind.FILES,
    DAY: Kind.DAY,
}

Evidence = Annotated[
    tuple[Piece, ...], Ask(optional=True, least=0, most=10, prefix="form-evidence")
]
"""Up to ten photos, papers, voices or places, or none."""
