from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form


class Merge(Form):
    """The office puts a case together with another of the same problem. List: `alike`."""

    form: ClassVar[str] = "merge"

    other: Annotated[str, Ask(choices="alike", columns=1)]


class Link(Form):
    """The office says of which earlier case this one is the same again. List: `earlier`."""

    form: ClassVar[str] = "link"

    earlier: Annotated[str, Ask(choices="earlier", columns=1)]
