"""Which contact of an enterprise looks after which of its cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import LIVE

if TYPE_CHECKING:
    from storage.db import Tx

_LIVE = {f"s{number}": state.value for number, state in enumerate(sorted(LIVE))}
_AMONG = ", ".join(f":{name}" for name in _LIVE)


async def live_cases(tx: Tx, enterprise_id: int, *, of: int | None = None) -> int:
    """Return how many cases of an enterprise are under way; only those of one contact, if named."""
    row = await tx.one(
        f"""
        SELECT COUNT(*) AS n FROM cases WHERE enterprise_id = :enterprise_id
        AND state IN ({_AMONG}) AND (:of IS NULL OR COALESCE(contact_id, filed_by) = :of)
        """,
        enterprise_id=enterprise_id,
        of=of,
        **_LIVE,
    )
    return 0 if row is None else int(row["n"])


async def hand_over(tx: Tx, enterprise_id: int, *, mine: int, to: int) -> int:
    """Let another contact look after one's cases that are under way; return how many."""
    return await tx.run(
        f"""
        UPDATE cases SET contact_id = :to WHERE enterprise_id = :enterprise_id
        AND state IN ({_AMONG}) AND COALESCE(contact_id, filed_by) = :mine
        """,
        enterprise_id=enterprise_id,
        mine=mine,
        to=to,
        **_LIVE,
    )
