"""Menus of commands: by scope and by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.sandbox.model import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handlers.sandbox.model import Chat, Json, User
    from handlers.sandbox.state import State

SCOPES = (
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
    "chat",
    "chat_administrators",
    "chat_member",
)


def scope_key(scope: Json | None) -> str:
    """A scope as a key.

    Raises:
        Refusal: Telegram knows no such scope.
    """
    if scope is None:
        return "default"
    kind = scope.get("type")
    if kind not in SCOPES:
        raise Refusal("can't parse BotCommandScope: unsupported type specified")
    if kind in {"chat", "chat_administrators", "chat_member"}:
        if scope.get("chat_id") in {None, ""}:
            raise Refusal("can't parse BotCommandScope: empty chat_id specified")
        kind = f"{kind}:{scope['chat_id']}"
    if kind.startswith("chat_member"):
        if not scope.get("user_id"):
            raise Refusal("can't parse BotCommandScope: invalid user_id specified")
        kind = f"{kind}:{scope['user_id']}"
    return str(kind)


def _keys(chat: Chat, user: User | None) -> Iterator[str]:
    if not chat.is_group:
        yield f"chat:{chat.id}"
        yield "all_private_chats"
    else:
        if user is not None:
            yield f"chat_member:{chat.id}:{user.id}"
            if chat.members.get(user.id) in {"creator", "administrator"}:
                yield f"chat_administrators:{chat.id}"
                yield f"chat:{chat.id}"
                yield "all_chat_administrators"
        yield f"chat:{chat.id}"
        yield "all_group_chats"
    yield "default"


def commands_for(state: State, chat: Chat, language: str, user: User | None) -> list[Json]:
    """The commands a person sees: the narrowest scope first, in each the language first."""
    tag = language or (user.language_code if user is not None else "") or ""
    short = tag.split("-")[0].lower()
    for key in _keys(chat, user):
        for code in (short, ""):
            if found := state.commands.get((key, code)):
                return found
    return []
