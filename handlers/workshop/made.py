"""What a job comes to: words and files for whoever asked, or why there are none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bot.render.message import Button, Message


@dataclass(frozen=True, slots=True)
class Paper:
    """A file to be sent.

    Attributes:
        path: Where it lies, in the folder `outgoing`.
        name: What it is called for people, with its ending.
        caption: What is said under it (HTML).
        photo: Whether it is shown as a picture; else it is a document.
        picture_id: The picture of a piece that it is, whose name at Telegram is to be kept.
    """

    path: Path
    name: str
    caption: str = ""
    photo: bool = False
    picture_id: int | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What a job came to.

    Attributes:
        papers: Files, sent in this order.
        message: What is said after them.
        keyboard: Buttons under the last file, where nothing is said after it.
        figures: What is kept with the job: counts and codes, nothing personal.
    """

    papers: tuple[Paper, ...] = ()
    message: Message | None = None
    keyboard: tuple[tuple[Button, ...], ...] = ()
    figures: Mapping[str, Any] = field(default_factory=dict)


class Unworkable(Exception):
    """The job cannot be done, for a reason that whoever asked can do something about.

    Attributes:
        said: What they are told.
    """

    def __init__(self, said: Message) -> None:
        super().__init__("this job cannot be done")
        self.said = said


class ChildFailed(Exception):
    """The child process ended, took too long, or failed; the message holds nobody's data."""


class NotInstalled(ChildFailed):
    """The packages of the extra `office` are not installed on this machine."""
