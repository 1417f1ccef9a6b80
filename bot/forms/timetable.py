from typing import Annotated, ClassVar

from bot.domain.schedule import MOST_PIECES
from bot.forms.ask import Ask, Form, Said, Values
from bot.forms.timings import wrong_timing

TAGGED, NAMED, EVERY = "tagged", "named", "every"
"""Groups by region and topics, by name, or all that one may write to."""
SOUND, SILENT = "sound", "silent"
YES, NO = "yes", "no"
NOW, MORNING = "now", "morning"
PIECES = tuple(str(n) for n in range(1, MOST_PIECES + 1))


def tagged(values: Values) -> bool:
    """Whether groups are chosen by what they are tagged with."""
    return values.get("target") == TAGGED


def named(values: Values) -> bool:
    """Whether groups are chosen by name."""
    return values.get("target") == NAMED


class Timetable(Form):
    """A schedule: when which groups are sent what fits them. Lists: `regions`, `categories`, `groups`.

    The last five are not asked: they stand in the summary as prefilled, and can be changed there.
    """

    form: ClassVar[str] = "timetable"

    name: Annotated[str, Ask(least=2, most=30)]
    when: Annotated[str, Ask(most=80, check=wrong_timing)]
    target: Annotated[str, Ask(choices=(TAGGED, NAMED))]
    region: Annotated[str | None, Ask(choices="regions", when=tagged)] = None
    topics: Annotated[
        tuple[str, ...],
        Ask(choices="categories", columns=3, optional=True, least=0, most=12, when=tagged),
    ] = ()
    groups: Annotated[tuple[str, ...], Ask(choices="groups", most=50, when=named)] = ()
    pieces: Annotated[str, Ask(choices=PIECES, columns=3)]
    sound: Annotated[str, Ask(choices=(SOUND, SILENT), when=lambda v: "sound" in v)] = SOUND
    pinned: Annotated[str, Ask(choices=(NO, YES), when=lambda v: "pinned" in v)] = NO
    reminds: Annotated[str, Ask(choices=(YES, NO), when=lambda v: "reminds" in v)] = YES
    catches_up: Annotated[str, Ask(choices=(YES, NO), when=lambda v: "catches_up" in v)] = YES
    zone: Annotated[str | None, Ask(choices="zones", columns=1, when=lambda v: "zone" in v)] = None


class Send(Form):
    """Approved pieces are sent to groups once. Lists: `ready`, `regions`, `categories`, `groups`."""

    form: ClassVar[str] = "send"

    pieces: Annotated[tuple[str, ...], Ask(choices="ready", columns=1, most=10)]
    target: Annotated[str, Ask(choices=(EVERY, TAGGED, NAMED))]
    region: Annotated[str | None, Ask(choices="regions", when=tagged)] = None
    topics: Annotated[
        tuple[str, ...],
        Ask(choices="categories", columns=3, optional=True, least=0, most=12, when=tagged),
    ] = ()
    groups: Annotated[tuple[str, ...], Ask(choices="groups", most=50, when=named)] = ()
    at: Annotated[Said, Ask(choices=(NOW, MORNING), most=40)]
    sound: Annotated[str, Ask(choices=(SOUND, SILENT), when=lambda v: "sound" in v)] = SOUND
    pinned: Annotated[str, Ask(choices=(NO, YES), when=lambda v: "pinned" in v)] = NO
