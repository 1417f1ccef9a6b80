"""The gate: who is let in, before anything is put on file.

An update of somebody unknown leaves no row anywhere: it is confirmed and forgotten. Once an hour
the stranger is told politely where they are, by a call that bypasses the outbox and may be lost.
Let in are: whoever is known, within a rate that nobody who works here in earnest meets; whoever
bears a link, presses a button that is for strangers, or adds the bot to a group, within rates for
each and for all together; and of a group that the office knows, what is meant for the bot.

What the gate remembers is bounded and gone with the process, which costs a second polite word.
"""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import TYPE_CHECKING, Any

from bot.domain import limits
from bot.domain.limits import Buckets, Guesses, Rate, Told
from bot.render.button import decode
from bot.render.message import Message, payload
from bot.texts import Language, language_of
from storage import blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from bot.render.message import Payload
    from bot.render.voice import Voice
    from handlers.actions.scene import House
    from storage.blocks import Standing
    from storage.db import Tx

log = logging.getLogger(__name__)

Raw = dict[str, Any]

LINK = re.compile(
    r"/start(?:@\w+)? +(?!case-)"
    r"(join(?:-[0-9a-z]{1,12})?|d[0-9a-z]{1,12}-[qano]|pol-[0-9a-z]{1,12}"
    r"|m[0-9a-z]{1,12}(?:-[\w-]{8,40})?|[ic][\w-]{1,63})",
    re.ASCII,
)
"""A message by which Telegram follows a link that lets somebody in, or to what anybody may read."""
JOIN = "join"
NOT_YOURS = "error-forbidden-no_relation"
GONE = frozenset({"left", "kicked"})
PRIVATE = "private"
INLINE = "inline_query"
KINDS = ("message", "edited_message", "callback_query", "my_chat_member", INLINE)
SERVICE = frozenset(
    {"new_chat_title", "migrate_to_chat_id", "migrate_from_chat_id"}
    | {"forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened"}
    | {"group_chat_created", "supergroup_chat_created"}
)
"""What a group tells of itself."""
BIGGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Glance:
    """What the gate reads of an update."""

    kind: str
    user: int
    code: str | None
    chat: int
    private: bool
    body: Mapping[str, Any]

    @property
    def press(self) -> str | None:
        """The id of the press of a button, if it is one."""
        found = self.body.get("id") if self.kind == "callback_query" else None
        return found if isinstance(found, str) else None


@dataclass(frozen=True, slots=True)
class Sifted:
    """The updates let in, and calls that may be lost, those of a tuple one after the other."""

    passed: tuple[Raw, ...]
    words: tuple[tuple[Payload, ...], ...]


class Memory:
    """What the gate remembers. All of it is bounded, and gone with the process.

    Args:
        a_minute: Updates of one known person; 0 for any number.
    """

    def __init__(self, a_minute: float) -> None:
        self.people = Buckets[int](Rate(a_minute * limits.BURST, a_minute)) if a_minute else None
        self.strangers = Buckets[int](limits.STRANGER)
        self.way_in = Buckets[None](limits.WAY_IN)
        self.newcomers = Buckets[None](limits.NEWCOMERS)
        self.groups = Buckets[int](limits.GROUP)
        self.inline = Buckets[int](limits.INLINE)
        self.additions = Buckets[int](limits.ADDITIONS)
        self.all_additions = Buckets[None](limits.ALL_ADDITIONS)
        self.courtesy = Buckets[None](limits.COURTESY)
        self.guesses = Guesses()
        self.greeted = Told[int](limits.HOUR)
        self.asking = Told[int](limits.HOUR)
        self.left = Told[int](limits.HOUR)
        self.slowed = Told[int](limits.MINUTE)
        self.turned_away = Told[int](limits.DAY)


@dataclass(frozen=True, slots=True)
class Manners:
    """What the gate says, and to what it opens.

    Attributes:
        greet: What a stranger is told, in their words, with the number of their account.
        leave: What a group that is left is told, with its number.
        open_verbs: Verbs of buttons that are for strangers; `join` among them asks to be let in.
    """

    greet: Callable[[Voice, int], Message]
    leave: Callable[[Voice, int], Message]
    open_verbs: frozenset[str] = frozenset()


class Gate:
    """Lets updates in or answers for them."""

    def __init__(self, house: House, manners: Manners) -> None:
        self._house = house
        self._manners = manners
        self.memory = Memory(house.settings.updates_per_minute)

    @property
    def guesses(self) -> Guesses:
        """Wrong codes: whoever finds one says so here, and one that is right as well."""
        return self.memory.guesses

    async def sift(self, tx: Tx, raws: Sequence[Raw], *, at: datetime) -> Sifted:
        """Say which updates are let in.

        What cannot be read is let in: the turn sets it aside with its error.
        """
        glances = [glance(raw) for raw in raws]
        seen = [one for one in glances if one is not None]
        accounts = {one.user for one in seen}
        groups = {one.chat for one in seen if not one.private}
        groups |= {number for one in seen for number in _moved(one)}
        standing = await blocks.standing(tx, accounts, groups)
        round_ = _Round(self._house, self._manners, self.memory, standing, at)
        passed = [
            raw
            for raw, one in zip(raws, glances, strict=True)
            if one is None or round_.lets_in(one)
        ]
        return Sifted(tuple(passed), tuple(round_.words))


class _Round:
    """One look at updates that came together. Who is let in may be known by the next of them."""

    def __init__(
        self, house: House, manners: Manners, memory: Memory, standing: Standing, at: datetime
    ) -> None:
        self._house = house
        self._manners = manners
        self._memory = memory
        self._known = standing.known
        self._blocked = standing.blocked
        self._groups = set(standing.groups)
        self._arrived: set[int] = set()
        self._at = at
        self.words: list[tuple[Payload, ...]] = []

    def lets_in(self, one: Glance) -> bool:
        try:
            return self._in_private(one) if one.private else self._in_group(one)
        except Exception:
            log.exception("the gate stands open for an update that it fails on")
            return True

    # -- private chats -----------------------------------------------------------------------

    def _in_private(self, one: Glance) -> bool:
        memory, at = self._memory, self._at
        if one.kind == INLINE:
            known = one.user in self._known and one.user not in self._blocked
            return known and memory.inline.take(one.user, at)
        if one.kind == "my_chat_member" and (
            one.user in self._blocked or one.user not in self._known
        ):
            return False
        if one.user in self._blocked:
            self._tell(one, memory.turned_away, self._turned_away)
            return False
        if one.user not in self._known:
            return self._lets_stranger_in(one)
        if (
            one.kind == "my_chat_member"
            or memory.people is None
            or memory.people.take(one.user, at)
        ):
            return True
        self._tell(one, memory.slowed, lambda words: Message(words("gate-too-fast")))
        return False

    def _lets_stranger_in(self, one: Glance) -> bool:
        memory, at = self._memory, self._at
        if one.user not in self._arrived:
            wanted = self._wanted(one)
            if wanted is None:
                self._tell(
                    one,
                    memory.greeted,
                    lambda words: self._manners.greet(words, one.user),
                    toast=NOT_YOURS,
                )
                return False
            again_at = memory.guesses.again_at(one.user, at)
            if wanted != JOIN and again_at is not None:
                self._tell(one, memory.slowed, lambda words: self._wait(words, "code", again_at))
                return False
            if wanted == JOIN and not memory.asking.knows(one.user, at):
                if not memory.newcomers.take(None, at):
                    free_at = memory.newcomers.free_at(None, at)
                    self._tell(one, memory.slowed, lambda words: self._wait(words, "join", free_at))
                    return False
                memory.asking.note(one.user, at)
        if not memory.strangers.take(one.user, at) or not memory.way_in.take(None, at):
            self._tell(one, memory.slowed, lambda words: Message(words("gate-too-fast")))
            return False
        self._arrived.add(one.user)
        return True

    def _wanted(self, one: Glance) -> str | None:
        """Return the link that a stranger bears or the verb they press, if it is for strangers."""
        if one.kind == "message":
            text = one.body.get("text")
            found = LINK.fullmatch(text.strip()) if isinstance(text, str) else None
            if found is None:
                return None
            return JOIN if found[1].startswith(JOIN) else found[1]
        data = one.body.get("data")
        press = decode(data) if isinstance(data, str) else None
        if press is None or press.verb not in self._manners.open_verbs:
            return None
        asks = JOIN in {press.verb, press.arg.partition("-")[0]}
        return JOIN if asks else press.verb

    def _wait(self, words: Voice, why: str, until: datetime) -> Message:
        minutes = max(1, ceil((until - self._at) / timedelta(minutes=1)))
        return Message(words(f"gate-wait-{why}", minutes=minutes))

    def _turned_away(self, words: Voice) -> Message:
        office = self._house.settings
        said = words("gate-blocked")
        if office.office_phone:
            line = words("help-office", name=office.office_name, phone=office.office_phone)
            said = type(said)(f"{said}\n{line}")
        return Message(said)

    # -- groups ------------------------------------------------------------------------------

    def _in_group(self, one: Glance) -> bool:
        memory, at = self._memory, self._at
        if one.kind == "my_chat_member":
            return self._lets_change_in(one)
        if any(number in self._groups for number in (one.chat, *_moved(one))):
            self._groups.update((one.chat, *_moved(one)))
        else:
            self._leave_group(one)
            return False
        if one.user in self._blocked:
            self._answer(one, "gate-blocked")
            return False
        if one.kind == "callback_query" and one.user not in self._known:
            self._answer(one, NOT_YOURS)
            return False
        meant = _is_for_bot(one, known=one.user in self._known)
        return meant and memory.groups.take(one.chat, at)

    def _lets_change_in(self, one: Glance) -> bool:
        """Let in a change of the bot's own place in a group."""
        memory, at = self._memory, self._at
        before, after = _status(one, "old_chat_member"), _status(one, "new_chat_member")
        if after in GONE or before not in GONE:
            return one.chat in self._groups
        if one.user not in self._blocked and (
            one.user in self._known
            or (memory.additions.take(one.user, at) and memory.all_additions.take(None, at))
        ):
            self._groups.add(one.chat)
            return True
        if memory.courtesy.take(None, at):
            self.words.append((("leaveChat", {"chat_id": one.chat}),))
        return False

    def _leave_group(self, one: Glance) -> None:
        """Leave a group that the office does not know, where the bot should not be any more."""
        memory, at = self._memory, self._at
        if memory.left.knows(one.chat, at) or not memory.courtesy.take(None, at):
            return
        memory.left.note(one.chat, at)
        said = self._manners.leave(self._house.voice(self._house.settings.locale), one.chat)
        self.words.append((payload(said, one.chat), ("leaveChat", {"chat_id": one.chat})))

    # -- words that may be lost --------------------------------------------------------------

    def _tell(
        self,
        one: Glance,
        told: Told[int],
        say: Callable[[Voice], Message],
        *,
        toast: str = "",
    ) -> None:
        """Say something to somebody who is not let in, unless they were told not long ago.

        A press is always answered, or its spinner would turn on.
        """
        memory, at = self._memory, self._at
        silent = told.knows(one.user, at)
        if (silent and one.press is None) or not memory.courtesy.take(None, at):
            return
        words = self._voice(one)
        calls: list[Payload] = []
        if not silent:
            told.note(one.user, at)
            calls.append(payload(say(words), one.chat))
        if one.press is not None:
            calls.append(_answer(one.press, words.plain(toast) if toast else ""))
        self.words.append(tuple(calls))

    def _answer(self, one: Glance, words: str) -> None:
        """Answer a press in a group, where nothing is said to everybody."""
        if one.press is not None and self._memory.courtesy.take(None, self._at):
            self.words.append((_answer(one.press, self._voice(one).plain(words)),))

    def _voice(self, one: Glance) -> Voice:
        language = self._known.get(one.user)
        return self._house.voice(Language(language) if language else language_of(one.code))


def _answer(query: str, alert: str) -> Payload:
    shown = {"text": alert[:200], "show_alert": True} if alert else {}
    return "answerCallbackQuery", {"callback_query_id": query, **shown}


def glance(raw: Mapping[str, Any]) -> Glance | None:
    """Return what the gate reads of an update; None where it is of no shape that it knows."""
    for kind in KINDS:
        body = raw.get(kind)
        if not isinstance(body, dict):
            continue
        holder = body.get("message") if kind == "callback_query" else body
        who, chat = body.get("from"), holder.get("chat") if isinstance(holder, dict) else None
        if kind == INLINE and isinstance(who, dict):  # typed wherever, answered to them alone
            chat = {"id": who.get("id"), "type": PRIVATE}
        if not isinstance(who, dict) or not isinstance(chat, dict):
            continue
        user, number, type_ = who.get("id"), chat.get("id"), chat.get("type")
        if not (isinstance(user, int) and isinstance(number, int) and isinstance(type_, str)):
            continue
        if 0 < user <= BIGGEST and abs(number) <= BIGGEST:
            code = who.get("language_code")
            return Glance(
                kind=kind,
                user=user,
                code=code if isinstance(code, str) else None,
                chat=number,
                private=type_ == PRIVATE,
                body=body,
            )
    return None


def _moved(one: Glance) -> tuple[int, ...]:
    """Return the other number of a group that became a supergroup."""
    found = (one.body.get("migrate_to_chat_id"), one.body.get("migrate_from_chat_id"))
    return tuple(number for number in found if isinstance(number, int) and abs(number) <= BIGGEST)


def _status(one: Glance, field: str) -> str:
    match one.body.get(field):
        case {"status": str(status)}:
            return status
    return ""


def _is_for_bot(one: Glance, *, known: bool) -> bool:
    """Whether what a group says is a press, a command, an answer to the bot, or about the group."""
    if one.kind != "message":
        return one.kind == "callback_query"
    if SERVICE & one.body.keys():
        return True
    text = one.body.get("text")
    if isinstance(text, str) and text.startswith("/"):
        return True
    match one.body.get("reply_to_message"):
        case {"from": {"is_bot": True}}:
            return known
    return False
