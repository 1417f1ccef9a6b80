from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form, Piece


class OnSpot(Form):
    """Solved on the spot (当场办): what was done, shown by at least one file, as any outcome A."""

    form: ClassVar[str] = "on-spot"

    words: Annotated[str, Ask(least=10, most=1000)]
    evidence: Annotated[tuple[Piece, ...], Ask(least=1, most=10)]
