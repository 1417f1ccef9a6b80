from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class Pairing(Form):
    """The office pairs an enterprise with a liaison. List: `cadres`."""

    form: ClassVar[str] = "pairing"

    person: Annotated[str, Ask(choices="cadres")]
