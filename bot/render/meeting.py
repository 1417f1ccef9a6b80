"""Meetings as they are announced, signed up for, and accounted for.

What a group reads is made of a `Meeting`, which holds nothing about anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.link import ToMeeting, url
from bot.domain.meeting import MOST_HEADS, Meeting, MeetingState
from bot.render.button import Press
from bot.render.message import Button, Message
from bot.render.traditional import traditional
from bot.texts import Language

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.domain.meeting import Attendance
    from bot.render.markup import Markup
    from bot.render.voice import Voice

HEADS: Final = (1, 2, 3)
"""Numbers of people offered as buttons."""


def written(voice: Voice, words: str) -> str:
    """What the office has typed, as the reader writes; names and places stay as they are."""
    return traditional(words) if voice.language is Language.ZH_HANT else words


def when(voice: Voice, meeting: Meeting) -> Markup:
    """When it begins, with the weekday and the hour."""
    return voice.moment(meeting.starts_at)


def facts(voice: Voice, meeting: Meeting) -> list[Markup]:
    """What it is, when, where, and what about."""
    lines = [
        voice(
            "meeting-head",
            kind=voice(f"meeting-kind-{meeting.kind}"),
            title=written(voice, meeting.title),
        ),
        voice("meeting-when", at=when(voice, meeting)),
        voice("meeting-where", place=written(voice, meeting.place)),
    ]
    if meeting.words:
        lines.append(voice("meeting-about", words=written(voice, meeting.words)))
    return lines


def notice(voice: Voice, meeting: Meeting, *, bot: str) -> Message:
    """What a group is told of it, as it stands now."""
    lines = facts(voice, meeting)
    if meeting.state is MeetingState.CALLED_OFF:
        return Message("\n".join([voice("meeting-called-off"), *lines[:2]]))
    lines.append(
        voice("meeting-how-seats", n=meeting.seats) if meeting.seats else voice("meeting-how")
    )
    button = Button(voice.plain("meeting-button-sign-up"), url=url(ToMeeting(meeting.id), bot))
    return Message("\n".join(lines), ((button,),))


def invitation(
    voice: Voice,
    meeting: Meeting,
    *,
    at: datetime,
    heads: int,
    left: int | None,
    came: bool = False,
) -> Message:
    """What somebody in private is shown of it, with their own place.

    Args:
        voice: Theirs.
        meeting: Which.
        at: Now.
        heads: How many they have signed up; 0: none.
        left: Seats that are left; None: as many as want to.
        came: Whether they have checked in.
    """
    lines = facts(voice, meeting)
    keys: list[tuple[Button, ...]] = []
    if meeting.state is MeetingState.CALLED_OFF:
        return Message("\n".join([voice("meeting-called-off"), *lines[:2]]))
    if came:
        return Message("\n".join([*lines, voice("meeting-mine-came")]))
    if not meeting.takes_names(at):
        lines.append(voice("meeting-begun"))
        return Message("\n".join(lines))
    if heads:
        lines.append(voice("meeting-mine", n=heads))
    elif left is not None:
        lines.append(voice("meeting-left", n=left) if left > 0 else voice("meeting-full"))
    room = MOST_HEADS if left is None else max(0, left) + heads
    offered = [n for n in HEADS if n <= room and n != heads]
    if offered:
        words = "meeting-button-heads-change" if heads else "meeting-button-heads"
        keys.append(tuple(_button(voice, words, meeting, f"in{n}", n=n) for n in offered))
    if heads:
        keys.append((_button(voice, "meeting-button-give-up", meeting, "out"),))
    return Message("\n".join(lines), tuple(keys))


def account(
    voice: Voice, meeting: Meeting, figures: Attendance, *, at: datetime, groups: int
) -> Message:
    """What the office sees of it: the figures, and what can be done.

    Args:
        voice: The reader's.
        meeting: Which.
        figures: Who signed up and who came.
        at: Now.
        groups: How many groups were told.
    """
    lines = facts(voice, meeting)
    lines.append(voice(f"meeting-state-{meeting.state}", groups=groups))
    lines.append(voice("meeting-signed", heads=figures.heads, firms=figures.enterprises))
    if meeting.seats:
        left = max(0, meeting.seats - figures.heads)  # who comes without a place is counted, too
        lines.append(voice("meeting-seats", n=meeting.seats, left=left))
    if figures.came or at >= meeting.starts_at:
        lines.append(
            voice(
                "meeting-came",
                heads=figures.came_heads,
                of=figures.heads,
                firms=figures.came_enterprises,
            )
        )
    keys: list[tuple[Button, ...]] = []
    row = [_button(voice, "meeting-button-list", meeting, "list")]
    if meeting.state is not MeetingState.CALLED_OFF:
        row.append(_button(voice, "meeting-button-code", meeting, "code"))
    if meeting.takes_names(at):
        telling = _button(voice, "meeting-button-tell", meeting, "tell")
        if not groups:
            keys.append((telling,))
        else:  # most groups know: who comes is what is looked at now
            keys.append((row.pop(0),))
            row.append(telling)
    keys.append(tuple(row))
    if meeting.state is MeetingState.OPEN:
        keys.append(
            (
                _button(voice, "meeting-button-move", meeting, "move"),
                _button(voice, "meeting-button-call-off", meeting, "off?"),
            )
        )
    return Message("\n".join(lines), (*keys, (_all(voice),)))


def whom_to_tell(
    voice: Voice,
    meeting: Meeting,
    *,
    fresh: int,
    told: int,
    regions: Sequence[tuple[int, str, int]],
) -> Message:
    """The question which groups are told: all, or those of one region (id, name, how many)."""
    words = voice("meeting-tell-again" if told else "meeting-tell", n=fresh, told=told)
    keys: list[tuple[Button, ...]] = []
    if fresh:
        keys.append((_button(voice, "meeting-button-tell-all", meeting, "tell0", n=fresh),))
    named = [
        Button(
            voice.plain("meeting-button-region", name=name, n=n),
            Press("meeting", meeting.id, arg=f"tell{region}").encode(),
        )
        for region, name, n in regions
    ]
    keys += [tuple(named[at : at + 2]) for at in range(0, len(named), 2)]
    keys.append((_button(voice, "button-back", meeting, "show"),))
    return Message(words, tuple(keys))


def listed(
    voice: Voice, meetings: Sequence[tuple[Meeting, int]], *, may_call: bool, mine: bool
) -> Message:
    """The list: for the office with who signed up, for others what is coming."""
    if meetings:
        lines = [voice("meetings-office" if may_call else "meetings")]
        for n, (meeting, heads) in enumerate(meetings, 1):
            lines.append(
                voice(
                    f"meetings-line-{meeting.state}",
                    n=n,
                    kind=voice(f"meeting-kind-{meeting.kind}"),
                    title=written(voice, meeting.title),
                    at=when(voice, meeting),
                    heads=heads,
                )
            )
    else:
        lines = [voice("meetings-none-office" if may_call else "meetings-none")]
    if mine:
        lines.append(voice("meetings-mine"))
    numbers = [
        Button(str(n), Press("meeting", meeting.id, arg="show").encode())
        for n, (meeting, _) in enumerate(meetings, 1)
    ]
    keys = [tuple(numbers[at : at + 4]) for at in range(0, len(numbers), 4)]
    if may_call:
        call = Button(voice.plain("meeting-button-new"), Press("meeting", arg="new").encode())
        keys.append((call,))
    return Message("\n".join(lines), tuple(keys))


def sure(voice: Voice, meeting: Meeting, *, heads: int, groups: int) -> Message:
    """The question before a meeting is called off, with the consequence."""
    return Message(
        voice(
            "meeting-call-off-sure", title=written(voice, meeting.title), heads=heads, groups=groups
        ),
        (
            (_button(voice, "meeting-button-call-off-sure", meeting, "off"),),
            (_button(voice, "button-back", meeting, "show"),),
        ),
    )


def reminder(voice: Voice, meeting: Meeting) -> Message:
    """What whoever signed up reads a day ahead."""
    return Message(
        "\n".join([voice("meeting-reminder"), *facts(voice, meeting)[:3]]),
        ((_button(voice, "meeting-button-give-up", meeting, "out"),),),
    )


def moved(voice: Voice, meeting: Meeting) -> Message:
    """What whoever signed up reads when it was put off or moved."""
    return Message(
        "\n".join([voice("meeting-moved"), *facts(voice, meeting)[:3]]),
        ((_button(voice, "meeting-button-give-up", meeting, "out"),),),
    )


def called_off(voice: Voice, meeting: Meeting) -> Message:
    """What whoever signed up reads when it was called off."""
    return Message("\n".join([voice("meeting-called-off"), *facts(voice, meeting)[:2]]))


def _button(voice: Voice, words: str, meeting: Meeting, arg: str, **values: int) -> Button:
    return Button(voice.plain(words, **values), Press("meeting", meeting.id, arg=arg).encode())


def _all(voice: Voice) -> Button:
    return Button(voice.plain("meeting-button-all"), Press("meeting", arg="all").encode())
