"""F12: authority. Whoever is told of a case has the right to know of it."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.domain.case import Hat, Kind, State
from bot.domain.notice import HATS_OF, Audience
from bot.domain.people import OF_ENTERPRISE, Level, Role, UnitKind
from bot.domain.rights import hats
from bot.texts import Language
from handlers.actions.receivers import receivers
from handlers.actions.scene import Scene
from storage import people, units
from tests.stories import roads
from tests.stories.town import Town

if TYPE_CHECKING:
    from pathlib import Path

    from storage.db import Tx

CASES = 150


async def test_every_receiver_has_the_right(tmp_path: Path) -> None:
    """Random roles in a random tree, cases of all kinds in it, every audience there is."""
    town = await Town.open(tmp_path)
    await roads.file(town)
    house, at, dice = town.lianxin.house, town.world.clock.now(), random.Random(7)
    stored = await town.case()

    async def check(tx: Tx) -> None:
        city = next(one.id for one in house.units.values() if one.parent_id is None)
        for name in ("东县", "西县"):
            county = await units.add(tx, name=name, level=Level.COUNTY, parent_id=city)
            for sort in (UnitKind.OFFICE, UnitKind.DEPARTMENT):
                await units.add(
                    tx, name=f"{name}{sort}", level=Level.COUNTY, parent_id=county, kind=sort
                )
        house.units = await units.tree(tx)
        places: list[int | None] = [None, *house.units]
        for number in range(60):
            person_id = await people.admit(
                tx, telegram_id=9000 + number, name=str(number), language=Language.EN, at=at
            )
            for _ in range(dice.choice((1, 1, 2))):
                role = dice.choice(list(Role))
                firm = dice.choice((1, 2)) if role in OF_ENTERPRISE else None
                place = None if firm else dice.choice(places)
                await people.grant(
                    tx, person_id=person_id, role=role, at=at, unit_id=place, enterprise_id=firm
                )
        everybody = [row["id"] for row in await tx.all("SELECT id FROM people")]
        held = await people.grants_of(tx, everybody, at=at)
        scene = Scene(tx=tx, at=at, house=house)
        for _ in range(CASES):
            kind = dice.choice(list(Kind))
            case = replace(
                stored,
                kind=kind,
                state=State.HANDLING,
                office_unit_id=dice.choice(places),
                lead_unit_id=dice.choice(places),
                co_unit_ids=frozenset({dice.choice(list(house.units))}),
                co_enterprise_ids=frozenset({2}),
                complained_unit_id=dice.choice(places) if kind is Kind.COMPLAINT else None,
                handler_id=dice.choice((None, dice.choice(everybody))),
            )
            for audience in Audience:
                wanted = HATS_OF[audience]
                if audience is Audience.HANDLERS:
                    wanted |= {Hat.PARTY}
                if audience is Audience.DIRECTORS and kind is Kind.COMPLAINT:
                    wanted |= {Hat.INSPECTOR}
                for one in await receivers(scene, case, audience):
                    worn = hats(one.id, held[one.id], case, units=house.units, at=at)
                    assert worn & wanted, (audience, one, held[one.id], case)

    await town.lianxin.database.write(check)
    await town.sandbox.stop()
