"""What a case has to do with others, read for whoever looks at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import LIVE
from bot.domain.kin import Earlier, Kin
from bot.domain.rights import sees_enterprise
from bot.domain.terms import Hat
from storage import campaigns, cases, enterprises

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.domain.case import Case
    from handlers.actions.scene import House
    from storage.db import Tx

_OUTSIDE = frozenset({Hat.OWNER, Hat.CO_SIGNER, Hat.LIAISON})


async def kin_of(tx: Tx, house: House, case: Case, hats: Iterable[Hat], *, at: datetime) -> Kin:
    """Return the others around a case; most have none, and then nothing is read for it."""
    worn = frozenset(hats)
    return Kin(
        # A unit may have handled that one, and would know whose this is (隐名交办).
        earlier=await _earlier(tx, house, case) if sees_enterprise(worn, case) else None,
        joint=await _joint(tx, case),
        co_signers=await _co_signers(tx, case, worn),
        leftover=await _leftover(tx, house, case, at),
    )


async def _earlier(tx: Tx, house: House, case: Case) -> Earlier | None:
    earlier = None if case.earlier_case_id is None else await cases.get(tx, case.earlier_case_id)
    if earlier is None or earlier.filed_at is None:
        return None
    return Earlier(
        number=earlier.number,
        year=house.calendar.local(earlier.filed_at).year,
        state=earlier.state,
        outcome=earlier.outcome,
        own=earlier.enterprise_id == case.enterprise_id,
    )


async def _joint(tx: Tx, case: Case) -> tuple[int, str] | None:
    other = None if case.merged_into is None else await cases.get(tx, case.merged_into)
    return None if other is None else (other.id, other.number)


async def _co_signers(tx: Tx, case: Case, worn: frozenset[Hat]) -> tuple[str, ...]:
    """Return who joined: named to the office and the units, never to one another."""
    ids = sorted(case.co_enterprise_ids)
    if not ids:
        return ()
    if worn <= _OUTSIDE or not sees_enterprise(worn, case):
        return ("",) * len(ids)
    return tuple(one.short_name or one.name for one in await enterprises.by_ids(tx, ids))


async def _leftover(tx: Tx, house: House, case: Case, at: datetime) -> str:
    if case.campaign_id is None or case.state not in LIVE:
        return ""
    campaign = await campaigns.get(tx, case.campaign_id)
    over = campaign is not None and campaign.until < house.calendar.local(at).date()
    return campaign.name if campaign is not None and over else ""
