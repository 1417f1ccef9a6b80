"""The weekly issue: what somebody chooses of it, and how they have enough of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from bot.domain.category import CATEGORIES
from bot.render.button import Press
from bot.render.markup import MESSAGE_LIMIT, length, plain
from bot.render.message import Button, Message

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from bot.render.markup import Markup
    from bot.render.voice import Voice

VERB: Final = "subs"
IN_A_ROW: Final = 3
NARROW: Final = 12
"""Letters of a label of which three stand beside each other on a phone."""
Keys = tuple[tuple[Button, ...], ...]


def mask_of(topics: Collection[str]) -> int:
    """The topics as the bits of a number, which a button can carry."""
    return sum(1 << n for n, one in enumerate(CATEGORIES) if one in topics)


def topics_of(mask: int) -> tuple[str, ...]:
    """The topics that stand in a number."""
    return tuple(one.value for n, one in enumerate(CATEGORIES) if mask & 1 << n)


def named(voice: Voice, topics: Sequence[str]) -> str:
    """What topics are called; all of them where none was chosen."""
    known = [one for one in topics if one in CATEGORIES]
    if not known:
        return voice.plain("group-topics-all")
    return voice.plain("and").join(voice.plain(f"category-{one}") for one in known)


def offer(voice: Voice, mask: int) -> Message:
    """What the weekly issue is, and the topics to choose from."""
    return Message(
        voice("subs-offer"),
        (
            (_key(voice, "subs-button-start", f"d{mask:x}"),),
            *_topics(voice, mask, "t"),
            _way_home(voice),
        ),
    )


def running(voice: Voice, topics: Sequence[str], mask: int, following: datetime) -> Message:
    """What somebody is told every week, to be changed or stopped."""
    chosen = mask_of(topics)
    first = _key(voice, "subs-button-stop", "stop")
    if mask != chosen:
        first = _key(voice, "subs-button-save", f"d{mask:x}")
    rows = ((first,), *_topics(voice, mask, "t"))
    if mask != chosen:
        rows = (*rows, (_key(voice, "subs-button-stop", "stop"),))
    said = voice("subs-running", topics=named(voice, topics), day=_day(voice, following))
    return Message(said, (*rows, _way_home(voice)))


def stopped_before(voice: Voice, topics: Sequence[str]) -> Message:
    """What somebody reads who had enough of it once."""
    return Message(voice("subs-stopped-before"), _again(voice, topics))


def kept(voice: Voice, topics: Sequence[str], following: datetime, *, again: bool) -> Message:
    """That it is so from now on."""
    words = "subs-kept-again" if again else "subs-kept"
    said = voice(words, topics=named(voice, topics), day=_day(voice, following))
    return Message(said, ((_key(voice, "subs-button-change", ""), stop_key(voice)),))


def stopped(voice: Voice, topics: Sequence[str]) -> Message:
    """That nothing comes any more; one press and it does again."""
    return Message(voice("subs-stopped"), _again(voice, topics))


def stop_key(voice: Voice) -> Button:
    """The button under every weekly issue by which it is the last one."""
    return _key(voice, "subs-button-stop", "stop")


def weekly(voice: Voice, body: dict[str, Any]) -> None:
    """Make of the call that brings pieces a weekly issue, which one press ends.

    What bears the button shall stay to be read: the answer comes as a message of its own.
    """
    text = f"{voice('subs-issue')}\n\n{body['text']}"
    if length(plain(text)) <= MESSAGE_LIMIT:
        body["text"] = text
    key = _key(voice, "subs-button-stop", "stop.")
    rows = body.setdefault("reply_markup", {}).setdefault("inline_keyboard", [])
    rows.append([{"text": key.text, "callback_data": key.data}])


def _again(voice: Voice, topics: Sequence[str]) -> Keys:
    mask = mask_of(topics)
    return (
        (_key(voice, "subs-button-resume", f"d{mask:x}"),),
        (_key(voice, "subs-button-change", f"t{mask:x}"), *_way_home(voice)),
    )


def _topics(voice: Voice, mask: int, step: str) -> Keys:
    buttons = [
        Button(
            ("✓ " if mask & 1 << n else "") + voice.plain(f"category-{category}"),
            Press(VERB, arg=f"{step}{mask ^ 1 << n:x}").encode(),
        )
        for n, category in enumerate(CATEGORIES)
    ]
    wide = any(length(one.text) > NARROW for one in buttons)
    n = IN_A_ROW - 1 if wide else IN_A_ROW
    return tuple(tuple(buttons[at : at + n]) for at in range(0, len(buttons), n))


def _key(voice: Voice, words: str, arg: str) -> Button:
    return Button(voice.plain(words), Press(VERB, arg=arg).encode())


def _way_home(voice: Voice) -> tuple[Button, ...]:
    return (Button(voice.plain("button-back"), Press("go", arg="home").encode()),)


def _day(voice: Voice, at: datetime) -> Markup:
    return voice.moment(at)
