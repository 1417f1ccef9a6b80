from typing import Annotated, ClassVar

from bot.forms.ask import Ask, Form, Values


class Involve(Form):
    """The office adds units to a case under way. Lists: `co`, `cc`."""

    form: ClassVar[str] = "involve"

    co: Annotated[
        tuple[str, ...], Ask(choices="co", columns=2, optional=True, least=0, most=20)
    ] = ()
    cc: Annotated[
        tuple[str, ...], Ask(choices="cc", columns=2, optional=True, least=0, most=20)
    ] = ()

    @classmethod
    def lacks(cls, values: Values) -> str | None:
        """One unit at least is added, and each for one part."""
        co, cc = values.get("co") or (), values.get("cc") or ()
        if not co and not cc:
            return "co"
        return "cc" if set(co) & set(cc) else None
