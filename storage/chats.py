"""The group chats the bot was ever in, and what the office decided about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.db import Tx, to_text

if TYPE_CHECKING:
    from datetime import datetime


async def approve(tx: Tx, chat_id: int, *, kind: str, title: str, at: datetime) -> None:
    """Make a group known, as one of enterprises or the work group of a unit."""
    await tx.run(
        """
        INSERT INTO chats (id, kind, title, state, since)
        VALUES (:chat_id, :kind, :title, 'approved', :at)
        ON CONFLICT (id) DO UPDATE SET kind = :kind, title = :title, state = 'approved'
        """,
        chat_id=chat_id,
        kind=kind,
        title=title,
        at=to_text(at),
    )


async def is_approved(tx: Tx, chat_id: int) -> bool:
    """Return whether the office knows this group."""
    row = await tx.one(
        "SELECT 1 FROM chats WHERE id = :chat_id AND state = 'approved'", chat_id=chat_id
    )
    return row is not None


async def leave(tx: Tx, chat_id: int) -> None:
    """Note that the bot is no longer in a group."""
    await tx.run("UPDATE chats SET state = 'left' WHERE id = :chat_id", chat_id=chat_id)
