"""Trouble on demand: what can go wrong between a bot and Telegram, per chat and per method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.sandbox.model import Json, Refusal
from handlers.sandbox.pace import too_many

if TYPE_CHECKING:
    from collections.abc import Callable

    from handlers.sandbox.model import Chat

_REFUSALS = {
    "blocked": ("bot was blocked by the user", 403),
    "deactivated": ("user is deactivated", 403),
    "kicked": ("bot was kicked from the {where} chat", 403),
    "not_member": ("bot is not a member of the {where} chat", 403),
    "no_rights": ("not enough rights to send text messages to the chat", 400),
    "no_photos": ("not enough rights to send photos to the chat", 400),
    "wrong_file": ("wrong file_id or the file is temporarily unavailable", 400),
    "topic_closed": ("TOPIC_CLOSED", 400),
}
REFUSALS = frozenset({*_REFUSALS, "migrated", "retry_after"})
FAILURES = frozenset({"server_error", "drop_before", "drop_after", "slow", "invalid_json"})
KINDS = REFUSALS | FAILURES


@dataclass(slots=True, eq=False)
class Trouble:
    """One thing that goes wrong.

    Attributes:
        kind: one of `KINDS`.
        chat_id: where; `None` means every chat.
        method: only in this method (lower case); `None` means whatever is addressed to a chat.
        times: how often still; `None` means until it is cleared.
        seconds: of `slow` and of `retry_after`.
        status: of `server_error`, 500 or 502.
        taken: whether a `server_error` comes after the request was carried out.
        migrated_to: the new id that `migrated` tells.
        happened: how often it has struck.
    """

    kind: str
    chat_id: int | None = None
    method: str | None = None
    times: int | None = None
    seconds: float = 1.0
    status: int = 500
    taken: bool = False
    migrated_to: int | None = None
    happened: int = 0

    def as_json(self) -> Json:
        """What the page shows of it."""
        shown: Json = {"kind": self.kind, "chat": self.chat_id, "seconds": self.seconds}
        if self.times is not None:
            shown["times"] = self.times
        if self.method is not None:
            shown["method"] = self.method
        return shown

    def refusal(self, chat: Chat | None) -> Refusal:
        """The answer of Telegram to a request that meets this trouble."""
        if self.kind == "migrated":
            return upgraded(self.migrated_to or -1_009_000_000_000 - abs(self.chat_id or 0))
        if self.kind == "retry_after":
            return too_many(int(self.seconds))
        where = "supergroup" if chat is not None and chat.kind == "supergroup" else "group"
        text, code = _REFUSALS[self.kind]
        return Refusal(text.format(where=where), code)


def upgraded(new_id: int) -> Refusal:
    """The refusal that tells of a group's new id."""
    return Refusal(
        "group chat was upgraded to a supergroup chat", 400, {"migrate_to_chat_id": new_id}
    )


class Troubles:
    """All the trouble there is.

    Attributes:
        standing: what was switched on and has not ended.
        whim: asked at every request (method in lower case, chat) that meets none of these, for
            trouble out of the blue: that is how seeded chaos gets in.
    """

    def __init__(self) -> None:
        self.standing: list[Trouble] = []
        self.whim: Callable[[str, int | None], Trouble | None] | None = None

    def __bool__(self) -> bool:
        return bool(self.standing) or self.whim is not None

    def add(self, trouble: Trouble) -> Trouble:
        """Start a trouble; the same kind in the same place is replaced.

        Raises:
            ValueError: there is no such kind.
        """
        if trouble.kind not in KINDS:
            raise ValueError(f"no such trouble: {trouble.kind}")
        if trouble.method is not None:
            trouble.method = trouble.method.lower()
        place = (trouble.kind, trouble.chat_id, trouble.method)
        self.standing = [
            one for one in self.standing if (one.kind, one.chat_id, one.method) != place
        ]
        self.standing.append(trouble)
        return trouble

    def clear(self, chat_id: int | None = None, *, everywhere: bool = False) -> None:
        """End the trouble of one chat (`None`: that of all chats), or all there is."""
        self.standing = [one for one in self.standing if not everywhere and one.chat_id != chat_id]

    def of(self, chat_id: int) -> Trouble | None:
        """The trouble that a chat is in."""
        for one in self.standing:
            if one.chat_id == chat_id:
                return one
        return None

    def strike(self, method: str, chat_id: int | None) -> Trouble | None:
        """The trouble that this request meets, if any; it is counted."""
        for one in self.standing:
            if one.method is not None and one.method != method:
                continue
            if one.chat_id is not None and one.chat_id != chat_id:
                continue
            if chat_id is None and one.method is None:
                continue
            one.happened += 1
            if one.times is not None:
                one.times -= 1
                if one.times <= 0:
                    self.standing.remove(one)
            return one
        return self.whim(method, chat_id) if self.whim is not None else None
