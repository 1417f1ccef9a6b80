"""Links that open the bot at something: a policy, a piece in a group, a meeting.

What a link carries is at most 64 of `A-Za-z0-9_-` (Telegram's rule for deep links).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_NUMBER: Final = r"([1-9a-z][0-9a-z]{0,11})"
_DELIVERY: Final = re.compile(rf"d{_NUMBER}-([qano])", re.ASCII)
_POLICY: Final = re.compile(rf"pol-{_NUMBER}", re.ASCII)
_MEETING: Final = re.compile(rf"m{_NUMBER}(?:-([A-Za-z0-9_-]{{8,40}}))?", re.ASCII)


class Wish(StrEnum):
    """What somebody wants who follows a link under a piece."""

    ASK = "ask"  # 我要咨询
    APPLY = "apply"  # 我要申报
    NOT_FOR_US = "not_for_us"  # 不相关
    OPEN = "open"  # to read it


_LETTERS: Final = {"q": Wish.ASK, "a": Wish.APPLY, "n": Wish.NOT_FOR_US, "o": Wish.OPEN}


@dataclass(frozen=True, slots=True)
class ToPiece:
    """Under a piece that was delivered somewhere: what is wanted of it."""

    delivery_id: int
    wish: Wish


@dataclass(frozen=True, slots=True)
class ToPolicy:
    """To a policy, as the code on a picture leads."""

    policy_id: int


@dataclass(frozen=True, slots=True)
class ToMeeting:
    """To a meeting; with its secret, as the code at the door has it, to check in."""

    meeting_id: int
    secret: str = ""


Link = ToPiece | ToPolicy | ToMeeting


def carried(link: Link) -> str:
    """What a link carries."""
    match link:
        case ToPiece(number, wish):
            letter = next(letter for letter, one in _LETTERS.items() if one is wish)
            return f"d{based(number)}-{letter}"
        case ToPolicy(number):
            return f"pol-{based(number)}"
        case ToMeeting(number, secret):
            return f"m{based(number)}" + (f"-{secret}" if secret else "")


def url(link: Link, bot: str) -> str:
    """The address that opens the bot of this user name there."""
    return f"https://t.me/{bot}?start={carried(link)}"


def read(payload: str) -> Link | None:
    """What a link carried; None where it is none of these."""
    if found := _DELIVERY.fullmatch(payload):
        return ToPiece(int(found[1], 36), _LETTERS[found[2]])
    if found := _POLICY.fullmatch(payload):
        return ToPolicy(int(found[1], 36))
    if found := _MEETING.fullmatch(payload):
        return ToMeeting(int(found[1], 36), found[2] or "")
    return None


def based(number: int) -> str:
    """Return a number as links carry it."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
