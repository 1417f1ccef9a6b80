"""What a person may do while a form is open, and what the form may answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.forms.ask import Form


@dataclass(frozen=True, slots=True)
class Words:
    """A text message."""

    text: str


@dataclass(frozen=True, slots=True)
class Attached:
    """A file: `kind` in photo, document, voice, video, audio, animation; `size` in bytes."""

    kind: str
    file_id: str
    unique_id: str
    size: int = 0
    name: str = ""
    mime: str = ""
    caption: str = ""
    group_id: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A location."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact card; `own` if Telegram says that it is the sender's, sent just now."""

    phone: str
    name: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class Strange:
    """What no question is answered with: a `sticker`, a `poll`, a `dice`."""

    what: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice; `revision` as in each button is the draft's when it was drawn."""

    field: str
    code: str
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button of the form; no revision where the same was asked for in another way."""

    revision: int | None = None


class Skip(Pressed):
    """Leave this one out."""


class Back(Pressed):
    """To the question before."""


class Keep(Pressed):
    """Leave the answer that is already there."""


class Cancel(Pressed):
    """Give the form up."""


class Resume(Pressed):
    """Do not give it up after all."""


class Submit(Pressed):
    """All is right, take it."""


class Enough(Pressed):
    """No more files."""


class UseKept(Pressed):
    """Take the beginning of the text that was too long."""


class Clear(Pressed):
    """Drop the files sent for this question and begin again."""


@dataclass(frozen=True, slots=True)
class Change(Pressed):
    """Change a field, or, without one, see which there are."""

    field: str | None = None


@dataclass(frozen=True, slots=True)
class Page(Pressed):
    """See another page of the choices."""

    number: int = 0


@dataclass(frozen=True, slots=True)
class Outdated:
    """A button of another draft, or a forged one."""


Input = (
    Words | Attached | Placed | Contact | Strange | Chosen
    | Skip | Back | Keep | Cancel | Resume | Submit | Enough | UseKept | Clear | Change | Page | Outdated
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer was not taken: an id of words and its values."""

    words: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prompt:
    """Ask for a field."""

    field: str
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """Show all answers; nothing is missing."""

    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Menu:
    """Show which fields can be changed."""


@dataclass(frozen=True, slots=True)
class Confirm:
    """Ask whether to give it all up."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """Done: the draft goes, and `answers` is an instance of the form."""

    answers: Form


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Given up: the draft goes."""


@dataclass(frozen=True, slots=True)
class Stale:
    """The button belongs to an earlier state; the draft is as it was."""


Reply = Prompt | Summary | Menu | Confirm | Submitted | Cancelled | Stale
