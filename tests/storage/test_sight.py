"""What a list shows is what the rights say, case by case."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, holders
from bot.domain.case import Case, Hat, Kind, State
from bot.domain.people import Actor, Grant, Level, Role, UnitKind
from bot.domain.rights import hats, sight
from storage import cases, units
from tests.storage.conftest import AT

if TYPE_CHECKING:
    from storage.db import Database, Tx
    from tests.storage.conftest import Register

ROUNDS = 400
STATES = (State.SUBMITTED, State.HANDLING)
OFFICE = {
    Deed.LIST_TRIAGE: {Hat.TRIAGER, Hat.DIRECTOR},
    Deed.LIST_ALL: {Hat.LEADER, Hat.INSPECTOR, Hat.DIRECTOR},
}
"""Lists of offices, and whose they are in terms of a case."""
UNIT = {Hat.HANDLER, Hat.UNIT_HEAD}


async def test_a_list_shows_just_the_cases_that_its_reader_sees(
    database: Database, register: Register
) -> None:
    """Random trees of grants and cases: subtree, office, complaints, and who is a party to them."""
    dice = random.Random(20261012)

    async def job(tx: Tx) -> None:
        city = await units.add(tx, name="市", level=Level.CITY)
        places: list[int | None] = [None, city]
        for county in ("东县", "西县"):
            above = await units.add(tx, name=county, level=Level.COUNTY, parent_id=city)
            places.append(above)
            for name, sort in (("活动办", UnitKind.OFFICE), ("住建局", UnitKind.DEPARTMENT)):
                unit = await units.add(
                    tx, name=name, level=Level.COUNTY, parent_id=above, kind=sort
                )
                places.append(unit)
        tree = await units.tree(tx)
        filed: list[Case] = []
        for _ in range(120):
            kind = dice.choice((Kind.ACTION, Kind.ACTION, Kind.COMPLAINT))
            case = await register.file(
                tx,
                state=dice.choice(STATES),
                kind=kind,
                office_unit_id=dice.choice(places),
                lead_unit_id=dice.choice(places),
                complained_unit_id=dice.choice(places) if kind is Kind.COMPLAINT else None,
            )
            filed.append(case)
        for _ in range(ROUNDS):
            actor = Actor(
                register.handler,
                tuple(
                    Grant(
                        role=dice.choice([role for role in Role if role is not Role.OWNER]),
                        person_id=register.handler,
                        unit_id=dice.choice(places),
                    )
                    for _ in range(dice.choice((1, 1, 2, 3)))
                ),
            )
            worn = {
                case.id: hats(actor.person_id, actor.grants, case, units=tree, at=AT)
                for case in filed
            }
            for deed, wanted in OFFICE.items():
                seen = sight(actor, holders(deed), units=tree, at=AT)
                page = await cases.in_states(tx, seen, STATES, offset=0, limit=999)
                shown = {case.id for case in page.cases if worn[case.id]}
                assert shown >= {one for one, by in worn.items() if by & wanted}, actor
                assert page.total == len(page.cases)
                extra = [case for case in page.cases if not worn[case.id]]
                assert extra == [], (deed, actor, extra[0])
            seen = sight(actor, holders(Deed.LIST_TODO), units=tree, at=AT)
            page = await cases.of_units(tx, seen, STATES, offset=0, limit=999)
            assert {case.id for case in page.cases} == {
                one for one, by in worn.items() if by & UNIT
            }, actor

    await database.write(job)
