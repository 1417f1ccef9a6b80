"""Whoever looks for cases finds what the rights show them, and learns nothing of the rest."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from bot.domain import rights
from bot.domain.case import Case, Hat, Kind, State
from bot.domain.finding import Search, Vocabulary, of_number, parse, realm, vocabulary
from bot.domain.people import Actor, Grant, Level, Role, UnitKind
from storage import enterprises, finding, units
from tests.storage.conftest import AT

if TYPE_CHECKING:
    from bot.domain.people import Units
    from storage.db import Database, Tx
    from tests.storage.conftest import Register

STATES = (State.SUBMITTED, State.HANDLING, State.CLOSED)
KNOWN = vocabulary(
    states=[("办理中", {State.HANDLING}), ("办结", {State.CLOSED, State.ARCHIVED})],
    categories=[("融资", "finance"), ("用电", "power")],
    late=["超期", "逾期"],
    mine=["我的"],
)


async def found(
    tx: Tx, asked: Search, actor: Actor, tree: Units, *, confided: bool = True
) -> set[int]:
    """The cases somebody finds; the number that is said is the number that is shown."""
    domain = realm(actor, units=tree, at=AT)
    me = actor.person_id
    page = await finding.find(
        tx, asked, domain, tree, me=me, at=AT, offset=0, limit=999, confided=confided
    )
    shown = {case.id for case in page.cases}
    assert page.total == len(shown)
    if confided:
        assert await finding.how_many(tx, asked, domain, tree, me=me, at=AT) == len(shown)
        by_state = await finding.counts(tx, asked, domain, tree, "state", me=me, at=AT)
        assert sum(n for _, n in by_state) == len(shown)
    return shown


async def test_one_finds_what_the_rights_show_and_nothing_else(
    database: Database, register: Register
) -> None:
    """For every role, in random trees: by a number what one may see, by words what one may read."""
    dice = random.Random(20261122)

    async def job(tx: Tx) -> None:
        city = await units.add(tx, name="市", level=Level.CITY)
        places: list[int | None] = [None, city]
        for county in ("东县", "西县"):
            above = await units.add(tx, name=county, level=Level.COUNTY, parent_id=city)
            places.append(above)
            for name, sort in (("活动办", UnitKind.OFFICE), ("住建局", UnitKind.DEPARTMENT)):
                places.append(
                    await units.add(tx, name=name, level=Level.COUNTY, parent_id=above, kind=sort)
                )
        tree = await units.tree(tx)
        firms = [register.firm, await enterprises.add(tx, name="春晖纺织有限公司")]
        departments = [one for one in places if one is not None]
        filed: list[Case] = []
        for _ in range(110):
            kind = dice.choice((Kind.ACTION, Kind.ACTION, Kind.COMPLAINT))
            plain = kind is Kind.ACTION
            case = await register.file(
                tx,
                state=dice.choice(STATES),
                kind=kind,
                enterprise_id=dice.choice(firms),
                office_unit_id=dice.choice(places),
                lead_unit_id=dice.choice(places),
                masked=dice.random() < 0.3,
                co_unit_ids=frozenset(dice.sample(departments, dice.choice((0, 0, 1)))),
                cc_unit_ids=frozenset(dice.sample(departments, dice.choice((0, 0, 1)))),
                co_enterprise_ids=frozenset(dice.sample(firms, dice.choice((0, 0, 1)))),
                complained_unit_id=None if plain else dice.choice(places),
            )
            filed.append(case)
        roles = [role for role in Role if role is not Role.ADMIN]
        for _ in range(120):
            actor = Actor(
                register.handler,
                tuple(
                    Grant(
                        role=role,
                        person_id=register.handler,
                        enterprise_id=dice.choice(firms) if role in _FIRM else None,
                        unit_id=None if role in _FIRM else dice.choice(places),
                    )
                    for role in dice.choices(roles, k=dice.choice((1, 1, 2, 3)))
                ),
            )
            worn = {
                case.id: rights.hats(actor.person_id, actor.grants, case, units=tree, at=AT)
                for case in filed
            }
            may = {one for one, hats in worn.items() if hats}
            reads = {
                case.id
                for case in filed
                if rights.sees_enterprise(worn[case.id], case)
                and worn[case.id] != {Hat.CO_SIGNER}
                and not (worn[case.id] - {Hat.CO_SIGNER} <= _OF_UNITS and case.masked)
            }
            assert await found(tx, Search(), actor, tree) == may, actor
            assert await found(tx, Search(pieces=("产权证",)), actor, tree) == reads, actor
            called = await found(tx, Search(pieces=("春晖",)), actor, tree)
            assert called == {
                case.id for case in filed if case.id in reads and case.enterprise_id == firms[1]
            }, actor
            ordinary = {case.id for case in filed if case.kind is not Kind.COMPLAINT}
            assert await found(tx, Search(), actor, tree, confided=False) == may & ordinary
            one = dice.choice(filed)
            by_number = await found(tx, Search(pieces=(one.number,)), actor, tree)
            assert by_number == {one.id} & may

    await database.write(job)


_FIRM = frozenset({Role.OWNER, Role.LIAISON})
_OF_UNITS = frozenset({Hat.HANDLER, Hat.UNIT_HEAD, Hat.CO_HANDLER, Hat.INFORMED, Hat.PARTY})


async def test_a_line_is_read_as_conditions_and_words(database: Database) -> None:
    """Words of states, categories, units and lateness are conditions; the rest has to be said."""

    async def job(tx: Tx) -> None:
        finance = await units.add(tx, name="市金融办", level=Level.CITY)
        east = await units.add(tx, name="东县", level=Level.COUNTY)
        housing = [
            await units.add(tx, name="住建局", level=Level.COUNTY, parent_id=one)
            for one in (east, await units.add(tx, name="西县", level=Level.COUNTY))
        ]
        tree = await units.tree(tx)
        assert parse("融资 市金融办 超期", KNOWN, tree) == Search(
            category="finance", units=frozenset({finance}), late=True
        )
        assert parse("融資，金融办、續貸 办理中", KNOWN, tree) == Search(
            category="finance",
            units=frozenset({finance}),
            states=frozenset({State.HANDLING}),
            pieces=("續貸",),
        )
        assert parse("住建局", KNOWN, tree).units == frozenset(housing)
        assert parse("我的 办结 300万", KNOWN, tree) == Search(
            mine=True, states=frozenset({State.CLOSED, State.ARCHIVED}), pieces=("300万",)
        )
        assert parse("局", KNOWN, tree) == Search(pieces=("局",))
        assert parse(" \n ", KNOWN, tree).everything
        long = parse("路" * 5_000, Vocabulary(), tree)
        assert len(long.words) <= 100
        kept = parse("融资 市金融办 超期 我的 办结 路灯 123", KNOWN, tree)
        assert Search.read(kept.codes(), kept.words) == kept
        assert "路灯" not in str(kept.codes())

    await database.write(job)


def test_a_part_of_a_number_is_understood() -> None:
    """With its year it is the end of the number, without one any part behind the year."""
    assert of_number("LX-2026-000123") == "LX-2026-000123"
    assert of_number("lx2026-123") == "LX-2026-000123"
    assert of_number("2026-123") == "LX-2026-000123"
    assert of_number("123") == "LX-____-%123%"
    assert of_number("１２３") == "LX-____-%123%"
    assert of_number("300万") == of_number("%") == of_number("1234567") == ""


async def test_a_case_is_found_by_a_part_of_its_number_or_by_the_number_in_its_words(
    database: Database, register: Register
) -> None:
    """Digits may be either; signs that SQL knows are only signs."""

    async def job(tx: Tx) -> None:
        first = await register.file(tx, text="续贷300万元")
        second = await register.file(tx, text="变压器 2000 千伏安")
        tree = await units.tree(tx)
        actor = Actor(register.owner, (_owner(register),))
        assert await found(tx, Search(pieces=("2",)), actor, tree) == {second.id}
        assert await found(tx, Search(pieces=("2000",)), actor, tree) == {second.id}
        assert await found(tx, Search(pieces=("000001",)), actor, tree) == {first.id}
        assert await found(tx, Search(pieces=("续贷", "1")), actor, tree) == {first.id}
        assert await found(tx, Search(pieces=("%",)), actor, tree) == set()
        assert await found(tx, Search(pieces=("恒昌",)), actor, tree) == {first.id, second.id}
        assert await found(tx, Search(late=True), actor, tree) == set()
        assert await found(tx, Search(mine=True), actor, tree) == {first.id, second.id}

    await database.write(job)


def _owner(register: Register) -> Grant:
    return Grant(role=Role.OWNER, person_id=register.owner, enterprise_id=register.firm)


async def test_a_search_is_kept_sealed_and_only_its_own_person_opens_it(
    database: Database, register: Register
) -> None:
    """The last few without a name, those with one until they are dropped."""

    async def job(tx: Tx) -> None:
        me = register.handler
        asked = Search(pieces=("serinus",), late=True)
        ids = [await finding.note(tx, asked, person_id=me, at=AT) for _ in range(8)]
        assert await finding.get(tx, ids[0], person_id=me) is None
        kept = await finding.get(tx, ids[-1], person_id=me)
        assert kept is not None
        assert kept.search == asked
        assert await finding.get(tx, ids[-1], person_id=register.owner) is None
        await finding.name(tx, kept, "路灯 serinus")
        for _ in range(8):
            await finding.note(tx, Search(), person_id=me, at=AT)
        (one,) = await finding.named(tx, me)
        assert one.name == "路灯 serinus"
        for row in await tx.all("SELECT * FROM saved_lists"):
            assert "serinus" not in str(tuple(row))
        await finding.change(tx, one, Search(mine=True))
        (one,) = await finding.named(tx, me)
        assert one.search == Search(mine=True)
        await finding.drop(tx, one)
        assert await finding.named(tx, me) == []

    await database.write(job)
