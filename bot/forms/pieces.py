from collections.abc import Callable
from typing import Annotated, ClassVar

from bot.domain.piece import LONGEST_FIELD, LONGEST_MORE, LONGEST_TITLE, Field
from bot.forms.ask import Ask, Form, Said, Values

FIELDS = tuple(one.value for one in Field)


def _of(*names: str) -> Callable[[Values], bool]:
    return lambda values: values.get("field") in names


class CorrectPiece(Form):
    """One thing that a digest says, in other words; nothing: it is left out."""

    form: ClassVar[str] = "piece-edit"

    field: Annotated[str, Ask(choices=("title", *FIELDS, "more"), prefix="desk-name")]
    title: Annotated[str | None, Ask(least=4, most=LONGEST_TITLE, when=_of("title"))] = None
    words: Annotated[
        str | None, Ask(optional=True, least=2, most=LONGEST_FIELD, when=_of(*FIELDS))
    ] = None
    more: Annotated[
        str | None, Ask(optional=True, least=2, most=LONGEST_MORE, when=_of("more"))
    ] = None

    @property
    def said(self) -> str:
        """The new words; empty where it is left out."""
        return self.title or self.words or self.more or ""


class GiveBackPiece(Form):
    """A director wants a digest worded otherwise before it goes out."""

    form: ClassVar[str] = "piece-back"

    reason: Annotated[str, Ask(least=4, most=300)]


class WithdrawPiece(Form):
    """A digest is taken out of use, and out of the groups that have it."""

    form: ClassVar[str] = "piece-withdraw"

    reason: Annotated[Said, Ask(choices=("wrong", "changed", "over"), least=4, most=200)]
