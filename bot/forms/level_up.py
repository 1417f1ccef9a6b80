from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class LevelUp(Form):
    """Why a case goes one level up (提级), to be watched from there."""

    form: ClassVar[str] = "level-up"

    reason: Annotated[str, Ask(least=5, most=500)]
