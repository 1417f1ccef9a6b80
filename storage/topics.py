"""The topics of work groups: one a case, where the group has topics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.db import Tx


@dataclass(frozen=True, slots=True)
class Topic:
    """The topic of a case in one group. `thread_id` is what messages in it are sent with."""

    thread_id: int
    open: bool


async def of_case(tx: Tx, chat_id: int, case_id: int) -> Topic | None:
    """Return the topic that a case has in a group."""
    row = await tx.one(
        "SELECT thread_id, open FROM topics WHERE chat_id = :chat_id AND case_id = :case_id",
        chat_id=chat_id,
        case_id=case_id,
    )
    return None if row is None else Topic(row["thread_id"], bool(row["open"]))


async def keep(tx: Tx, chat_id: int, case_id: int, thread_id: int) -> None:
    """Note the topic that was made for a case."""
    await tx.run(
        """
        INSERT INTO topics (chat_id, case_id, thread_id)
        VALUES (:chat_id, :case_id, :thread_id)
        ON CONFLICT (chat_id, case_id) DO UPDATE SET thread_id = excluded.thread_id, open = 1
        """,
        chat_id=chat_id,
        case_id=case_id,
        thread_id=thread_id,
    )


async def set_open(tx: Tx, chat_id: int, case_id: int, *, open: bool) -> None:  # noqa: A002 - the word for it
    """Note that a topic was closed or opened again."""
    await tx.run(
        "UPDATE topics SET open = :open WHERE chat_id = :chat_id AND case_id = :case_id",
        open=int(open),
        chat_id=chat_id,
        case_id=case_id,
    )


async def forget(tx: Tx, chat_id: int, case_id: int) -> None:
    """Note that a topic is no longer there."""
    await tx.run(
        "DELETE FROM topics WHERE chat_id = :chat_id AND case_id = :case_id",
        chat_id=chat_id,
        case_id=case_id,
    )
