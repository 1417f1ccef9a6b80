"""Policies in brief (豆腐块) as groups and subscribers read them: one, or several in an issue.

Whatever is shown is a `Digest` first: the public words of a piece and of its policy, in the writing
of their reader. It has no field for who wrote, submitted or approved them, nor for the sentences
they were made of, and the document itself is only linked to.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from bot.domain.link import ToPiece, ToPolicy, Wish, url
from bot.domain.piece import Field
from bot.render.markup import (
    CAPTION_LIMIT,
    MESSAGE_LIMIT,
    Markup,
    clean,
    cut,
    escape,
    length,
    link,
    plain,
)
from bot.render.message import ALBUM, Button, Kind, Media, Message, payload
from bot.render.phrases import one_line
from bot.render.traditional import traditional
from bot.texts import Language

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from bot.domain.piece import Piece
    from bot.domain.policy import Policy
    from bot.render.message import Payload
    from bot.render.voice import Voice

FIELD: Final = 80
"""UTF-16 units of a field among others; less where several pieces share a message."""
TITLE: Final = 60
OFFICE: Final = 40
NUMBER: Final = 30
SHORTEST_MORE: Final = 60
"""Units of the long part below which a link to the whole says more."""
STEPS: Final = (FIELD, 60, 48, 36, 28, 20, 12, 0)
"""Lengths of a line that are tried one after another until a message fits."""
_DAY: Final = re.compile(
    r"(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号](?:\s*[(（][^()（）]{1,4}[)）])?"
)

_SAYS_SO: Final = re.compile("截止|截至|时间|時間|[起期自至]")
"""Words of what needs no other word to be understood as a deadline."""
LINE: Final = 36
"""UTF-16 units of how and until when together in one line."""
COUNTED: Final = 90
"""Days that are counted down; of years a date says more."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A piece to be shown, with its policy, under a delivery; 0: as a preview."""

    piece: Piece
    policy: Policy
    delivery_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A piece as anybody may read it. Made in this module only.

    Attributes:
        piece_id: The piece's.
        policy_id: The policy's, for the way to it.
        delivery_id: Under which it is counted; 0: as a preview.
        title: The headline.
        fields: What it says, in their order; the deadline among them in words.
        more: The long part.
        last_day: The last day on which somebody can make use of it; None: no end is known.
        to_apply: Whether that is the last day of applications, not of the policy itself.
        issuer: 发文机关.
        number: 文号.
        issued_on: 发文日期.
    """

    piece_id: int
    policy_id: int
    delivery_id: int
    title: str
    fields: tuple[tuple[Field, str], ...]
    more: str
    last_day: date | None
    to_apply: bool
    issuer: str
    number: str
    issued_on: date | None

    def of(self, field: Field) -> str:
        """What it says in a field; empty: nothing."""
        return dict(self.fields).get(field, "")


def digest(voice: Voice, shown: Shown, names: Collection[str] = ()) -> Digest:
    """The public words of a piece in the writing of a reader.

    Args:
        voice: The reader's words.
        shown: The piece.
        names: Of units, enterprises, places: they stay as they are written. The issuing office,
            文号 and whom to ask do anyway.
    """
    piece, policy = shown.piece, shown.policy
    made = Digest(
        piece_id=piece.id,
        policy_id=policy.id,
        delivery_id=shown.delivery_id,
        title=piece.title,
        fields=piece.fields,
        more=piece.more,
        last_day=policy.last_day(),
        to_apply=policy.last_day() == policy.apply_by,
        issuer=policy.issuer,
        number=policy.number,
        issued_on=policy.issued_on,
    )
    if voice.language is not Language.ZH_HANT:
        return made
    known = {*names, policy.issuer, policy.number, policy.contact, piece.whom} - {""}
    return replace(
        made,
        title=traditional(made.title, known),
        fields=tuple(
            (field, words if field is Field.WHOM else traditional(words, known))
            for field, words in made.fields
        ),
        more=traditional(made.more, known),
    )


def message(
    voice: Voice,
    shown: Sequence[Shown],
    *,
    bot: str,
    today: date,
    issue: int | None = None,
    reminder: bool = False,
    names: Collection[str] = (),
    limit: int = MESSAGE_LIMIT,
) -> Message:
    """What a group or a subscriber reads: one piece with its buttons, or several in an issue.

    Args:
        voice: The reader's words.
        shown: The pieces, at least one.
        bot: User name of the bot, for the ways to the private chat.
        today: The day in the office's zone.
        issue: 期号.
        reminder: It is about the deadline.
        names: Of units, enterprises, places, which are not converted; see `digest`.
        limit: UTF-16 units there is room for.
    """
    digests = [digest(voice, one, names) for one in shown]
    if len(digests) == 1:
        text = _one(voice, digests[0], bot, today, issue, limit, reminder=reminder)
        return Message(text, _keys(voice, digests[0], bot, today))
    return Message(_several(voice, digests, bot, today, issue, limit, reminder=reminder))


def call(
    voice: Voice,
    shown: Sequence[Shown],
    chat_id: int,
    *,
    bot: str,
    today: date,
    issue: int | None = None,
    reminder: bool = False,
    pictures: Mapping[int, str],
    thread_id: int | None = None,
    silent: bool = False,
    names: Collection[str] = (),
) -> Payload:
    """The one call that says it in a chat: a picture, an album, or words where one is missing.

    Args:
        voice: The reader's words.
        shown: The pieces, at least one.
        chat_id: Where.
        bot: User name of the bot.
        today: The day in the office's zone.
        issue: 期号.
        reminder: It is about the deadline.
        pictures: By piece, the name under which Telegram knows its picture.
        thread_id: A topic of the group.
        silent: Without a sound.
        names: See `message`.
    """
    ids = [pictures.get(one.piece.id, "") for one in shown]
    pictured = all(ids) and len(ids) <= ALBUM
    said = message(
        voice,
        shown,
        bot=bot,
        today=today,
        issue=issue,
        reminder=reminder,
        names=names,
        limit=CAPTION_LIMIT if pictured else MESSAGE_LIMIT,
    )
    media = tuple(Media(Kind.PHOTO, one) for one in ids) if pictured else ()
    return payload(replace(said, media=media, silent=silent), chat_id, thread_id=thread_id)


def way(one: Digest, wish: Wish, bot: str) -> str:
    """Where a link under a piece leads; from a preview, to the policy."""
    to = ToPiece(one.delivery_id, wish) if one.delivery_id else ToPolicy(one.policy_id)
    return url(to, bot)


# one piece


def _one(  # noqa: PLR0917 - handed on whole
    voice: Voice,
    one: Digest,
    bot: str,
    today: date,
    issue: int | None,
    limit: int,
    *,
    reminder: bool,
) -> Markup:
    """The text of one piece: the long part gives way first, then the fields."""
    foot = _foot(voice, one, bot, issue)
    text = Markup()
    for step in STEPS:
        lines = [
            *_head(voice, one, today, step, reminder=reminder),
            *_body(voice, one, today, step),
        ]
        text = Markup("\n".join([*lines, foot]))
        if _seen(text) <= limit:
            break
    if reminder or not one.more:
        return text
    room = limit - _seen(text) - 1
    more = clean(one.more)
    tail = Markup()
    if length(more) > room:
        whole = link(way(one, Wish.OPEN, bot), voice.plain("piece-whole"))
        tail = Markup(f"\n{whole}")
        more = cut(more, room - _seen(tail))
    if length(more) < min(SHORTEST_MORE, length(clean(one.more))):
        return text
    quote = Markup(f"<blockquote expandable>{escape(more)}{tail}</blockquote>")
    return Markup("\n".join([*lines, quote, foot]))


def _head(voice: Voice, one: Digest, today: date, step: int, *, reminder: bool) -> Iterator[Markup]:
    if reminder and one.last_day is not None:
        left = (one.last_day - today).days
        yield voice("piece-reminder", n=left) if left > 0 else voice("piece-reminder-today")
    yield voice("piece-head", title=one_line(one.title, max(step, TITLE // 2)))


def _body(voice: Voice, one: Digest, today: date, step: int) -> Iterator[Markup]:
    """The fields; how and until when share a line where both are short."""
    until = until_when(voice, one, today, step)
    how = one_line(one.of(Field.HOW), step)
    beside = bool(how) and length(how) + length(plain(until)) <= LINE
    apart = voice("piece-until-line", until=until) if until and not beside else Markup()
    for field, words in one.fields:
        if field is Field.WHOM and apart:
            yield apart
        if field is Field.UNTIL:
            continue
        line = voice("piece-line", label=voice(f"piece-field-{field}"), words=one_line(words, step))
        yield Markup(f"{line} · {until}") if field is Field.HOW and until and beside else line
    if apart and not one.of(Field.WHOM):
        yield apart


def until_when(voice: Voice, one: Digest, today: date, step: int, *, brief: bool = False) -> Markup:
    """Until when, with the weekday and what is left; empty where nothing is said or known.

    Days are counted where it is certain which day is meant, and where that is not far off. Where
    it has to be `brief`, the date alone is told.
    """
    words, day = one_line(one.of(Field.UNTIL), step), one.last_day
    if brief and day is not None and found_day(one.of(Field.UNTIL), day) is not None:
        words = ""
    if day is None:
        return voice("piece-until", until=_by(voice, words, escape(words))) if words else Markup()
    named = not words or found_day(words, day) is not None
    until = dated(voice, words, day, today)
    if not named and not _DAY.search(words):
        until = voice("piece-until-named", words=words, day=dated(voice, "", day, today))
        named = True
    until, left = _by(voice, words, until), (day - today).days
    if left < 0:
        return voice("piece-until-over", until=until)
    if not named or left > COUNTED:
        return voice("piece-until", until=until)
    if left == 0:
        return voice("piece-until-today", until=until)
    return voice("piece-until-left", until=until, n=left)


def _by(voice: Voice, words: str, until: Markup) -> Markup:
    """A deadline with the word for it, unless what is said of it has one."""
    in_its_writing = voice.language is Language.EN and bool(words) and escape(words) in until
    said = in_its_writing or _SAYS_SO.search(words)
    return until if said else voice("piece-until-by", until=until)


def dated(voice: Voice, words: str, last_day: date, today: date | None) -> Markup:
    """What is said of a deadline, with its date as dates are written here: with the weekday.

    Args:
        voice: The reader's words.
        words: What is said; empty: the date alone.
        last_day: The date.
        today: The year is left out where it is this day's; None: it always stands.
    """
    day = voice.day(last_day, today=today)
    if not words:
        return day
    around = found_day(words, last_day)
    if around is None:
        return escape(words)
    if voice.language is Language.EN and any(around):  # words of the document, in its own writing
        return voice("piece-until-named", words=words, day=day)
    return Markup(f"{escape(around[0])}{day}{escape(around[1])}")


def found_day(words: str, day: date) -> tuple[str, str] | None:
    """What stands before and after a date in words; None where they do not name it."""
    for found in _DAY.finditer(words):
        year, month, number = (int(part) if part else 0 for part in found.groups())
        if (month, number) == (day.month, day.day) and year in {0, day.year}:
            return words[: found.start()], words[found.end() :]
    return None


def _foot(voice: Voice, one: Digest, bot: str, issue: int | None) -> Markup:
    """Who issued it under which number, and the way to the document."""
    parts = [escape(one_line(one.issuer, OFFICE)), escape(one_line(one.number, NUMBER))]
    if issue is not None:
        parts.insert(0, voice("piece-issue-one", issue=str(issue)))
    parts.append(link(way(one, Wish.OPEN, bot), voice.plain("piece-read")))
    return Markup(" · ".join(part for part in parts if part))


def _keys(voice: Voice, one: Digest, bot: str, today: date) -> tuple[tuple[Button, ...], ...]:
    """To ask, to apply while that can be done, and not to be concerned."""

    def key(wish: Wish) -> Button:
        return Button(voice.plain(f"button-piece-{wish}"), url=way(one, wish, bot))

    over = one.last_day is not None and one.last_day < today
    first = (Wish.ASK,) if over else (Wish.ASK, Wish.APPLY)
    return tuple(map(key, first)), (key(Wish.NOT_FOR_US),)


# several pieces


def _several(  # noqa: PLR0917 - handed on whole
    voice: Voice,
    digests: Sequence[Digest],
    bot: str,
    today: date,
    issue: int | None,
    limit: int,
    *,
    reminder: bool,
) -> Markup:
    """An issue: a headline, and two or three lines of each piece."""
    n = len(digests)
    if reminder:
        head = voice("piece-several-reminder", n=n)
    elif issue is not None:
        head = voice("piece-issue", issue=str(issue), n=n)
    else:
        head = voice("piece-several", n=n)
    text = Markup()
    for step in STEPS:
        entries = [
            "\n".join(_entry(voice, one, number, bot, today, step))
            for number, one in enumerate(digests, 1)
        ]
        text = Markup("\n\n".join([head, *entries]))
        if _seen(text) <= limit:
            return text
    return text


def _entry(  # noqa: PLR0917 - handed on whole
    voice: Voice, one: Digest, number: int, bot: str, today: date, step: int
) -> Iterator[Markup]:
    read = link(way(one, Wish.OPEN, bot), one_line(one.title, max(step, 20)))
    yield voice("piece-numbered", n=number, title=read)
    said = one.of(Field.WHAT) or one.of(Field.WHO)
    if step and said:
        field = Field.WHAT if one.of(Field.WHAT) else Field.WHO
        yield voice("piece-line", label=voice(f"piece-field-{field}"), words=one_line(said, step))
    over = one.last_day is not None and one.last_day < today
    ways = [link(way(one, Wish.ASK, bot), voice.plain("piece-ask"))]
    if not over:
        ways.append(link(way(one, Wish.APPLY, bot), voice.plain("piece-apply")))
    until = until_when(voice, one, today, max(step // 2, 12), brief=True)
    yield Markup(" · ".join([*([until] if until else []), *ways]))


def _seen(text: str) -> int:
    """UTF-16 units a reader sees."""
    return length(plain(text))
