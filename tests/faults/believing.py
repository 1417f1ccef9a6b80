"""What the bot believes of a run, held against what stands in the chats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.db import to_text

if TYPE_CHECKING:
    from handlers.sandbox.world import World
    from storage.db import Row, Tx
    from tests.faults.net import Net


async def disbeliefs(tx: Tx, world: World, net: Net, unreachable: set[int]) -> list[str]:
    """Hold what the bot believes against what stands in the chats."""
    found = [
        f"update {row['update_id']} is {row['state']}: {row['error']}"
        for row in await tx.all("SELECT * FROM inbox WHERE state != 'done'")
    ]
    now = to_text(world.clock.now())
    found += [
        f"held back from {row['person_id']}: {row['kind']} since {row['at']}"
        for row in await tx.all("SELECT * FROM nudges WHERE told_at IS NULL AND at <= :n", n=now)
    ]
    said: dict[int, set[int]] = {}
    for sent in world.journal:
        if sent.method.startswith("send"):
            said.setdefault(sent.chat_id, set()).add(sent.message_id)
    rows: dict[int, list[Row]] = {}
    for row in await tx.all("SELECT * FROM outbox WHERE method LIKE 'send%' ORDER BY id"):
        rows.setdefault(row["chat_id"], []).append(row)
    for chat, mine in rows.items():
        noted = [row["message_id"] for row in mine if row["state"] == "sent"]
        if missing := set(noted) - said.get(chat, set()):
            found.append(f"noted as sent and never seen in {chat}: {sorted(missing)}")
        first = [
            row["message_id"] for row in mine if row["state"] == "sent" and not row["repeated"]
        ]
        if first != sorted(first):
            found.append(f"letters to {chat} overtook each other: {first}")
        besides = len(said.get(chat, set()) - set(noted))
        if besides > net.lost[chat]:
            found.append(f"{besides} too many in {chat}, {net.lost[chat]} under way")
        found += [
            f"must and is not: {row['kind']} {row['state']} {row['reason']}"
            for row in mine
            if row["duty"] == "must" and not _is_settled(row, unreachable)
        ]
    return found


def _is_settled(row: Row, unreachable: set[int]) -> bool:
    """Whether a letter that must arrive did, or somebody was told that it may not have."""
    if row["state"] == "sent" or row["reason"] in {"no_longer_matters", "superseded", "resent"}:
        return True
    if row["state"] == "uncertain":  # twice unknown: it waits under /trouble
        return bool(row["repeated"])
    return row["state"] in {"given_up", "dropped"} and row["chat_id"] in unreachable
