"""Pairings, visits, and the figures behind a quota."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.domain.case import LIVE, Case, Kind, Outcome, Rating, Source, State
from bot.domain.people import Role
from bot.texts import Language
from storage import activities, cases, enterprises, people

if TYPE_CHECKING:
    from storage.db import Database, Tx

AT = datetime(2026, 10, 12, 1, tzinfo=UTC)


async def settled(tx: Tx) -> tuple[int, list[int]]:
    """A liaison of three enterprises; their ids."""
    me = await people.admit(tx, telegram_id=7, name="赵敏", language=Language.ZH_HANS, at=AT)
    firms = [await enterprises.add(tx, name=name) for name in ("甲厂", "乙厂", "丙厂")]
    for firm in firms:
        await people.grant(tx, person_id=me, role=Role.LIAISON, enterprise_id=firm, at=AT)
    return me, firms


def case(number: int, firm: int, me: int) -> Case:
    """A case of an enterprise that was solved and confirmed just now."""
    return Case(
        id=number,
        revision=1,
        number=f"LX-2026-{number:06}",
        enterprise_id=firm,
        filed_by=me,
        source=Source.VISIT,
        state=State.CLOSED,
        state_since=AT,
        filed_at=AT,
        closed_at=AT,
        outcome=Outcome.SOLVED,
        rating=Rating.SATISFIED,
    )


async def test_only_what_the_enterprise_confirmed_as_solved_counts(database: Database) -> None:
    """Actions with outcome A, rated well by the enterprise itself, within the year."""

    async def fill(tx: Tx) -> activities.Solved:
        me, (firm, other, _) = await settled(tx)
        one = case(1, firm, me)
        year = timedelta(365)
        for made in (
            one,
            replace(one, id=2, rating=Rating.BASIC, state=State.ARCHIVED),
            replace(one, id=3, rated_by_phone=True),
            replace(one, id=4, rating=Rating.UNRATED),
            replace(one, id=5, outcome=Outcome.EXPLAINED),
            replace(one, id=6, kind=Kind.INFO),
            replace(one, id=7, kind=Kind.COMPLAINT),
            replace(one, id=8, enterprise_id=other),
            replace(one, id=9, closed_at=AT - timedelta(seconds=1)),
            replace(one, id=10, closed_at=AT + year),
            replace(one, id=11, state=State.HANDLING),
        ):
            numbered = replace(made, number=f"LX-2026-{made.id:06}")
            await cases.insert(tx, numbered, token=str(made.id))
        return await activities.solved(tx, firm, since=AT, until=AT + year)

    found = await database.write(fill)
    assert found.confirmed == ("LX-2026-000001", "LX-2026-000002")
    assert found.by_phone == ("LX-2026-000003",)


async def test_the_urgent_enterprise_is_first(database: Database) -> None:
    """Past its date before merely open, open before idle, never visited before visited."""

    async def fill(tx: Tx) -> list[activities.Pairing]:
        me, (idle, late, busy) = await settled(tx)
        one = replace(case(1, busy, me), state=State.HANDLING, due_at=AT + timedelta(1))
        past = replace(one, id=2, number="LX-2026-000002", enterprise_id=late, due_at=AT)
        hidden = replace(past, id=3, number="LX-2026-000003", kind=Kind.COMPLAINT)
        for number, made in enumerate((one, past, hidden)):
            await cases.insert(tx, made, token=str(number))
        for day in (date(2026, 10, 9), date(2026, 10, 8)):
            await activities.add(
                tx, kind="visit", day=day, person_id=me, enterprise_id=idle, words="看了", at=AT
            )
        assert await activities.of_liaison(tx, me + 1, tuple(LIVE), at=AT) == []
        return await activities.of_liaison(tx, me, tuple(LIVE), at=AT)

    found = await database.write(fill)
    assert [one.name for one in found] == ["乙厂", "丙厂", "甲厂"]
    assert [(one.open, one.late) for one in found] == [(1, 1), (1, 0), (0, 0)]
    assert found[2].visited == date(2026, 10, 9)
    assert found[0].visited is None


async def test_words_of_a_visit_are_sealed_and_the_latest_is_first(database: Database) -> None:
    """They speak of people; in the file nobody reads them without the key."""

    async def fill(tx: Tx) -> tuple[list[activities.Activity], str]:
        me, (firm, *_) = await settled(tx)
        for day in (8, 10, 9):
            await activities.add(
                tx,
                kind="visit",
                day=date(2026, 10, day),
                person_id=me,
                enterprise_id=firm,
                words=f"沈总说 {day}",
                at=AT,
            )
        row = await tx.one("SELECT words FROM activities LIMIT 1")
        assert row is not None
        return await activities.of_enterprise(tx, firm, limit=2), row["words"]

    found, kept = await database.write(fill)
    assert [(one.day.day, one.words, one.who) for one in found] == [
        (10, "沈总说 10", "赵敏"),
        (9, "沈总说 9", "赵敏"),
    ]
    assert "沈总" not in kept


async def test_a_pairing_ends_and_leaves_no_trace_of_itself(database: Database) -> None:
    """Taken away once; and one that has run out is none."""

    async def fill(tx: Tx) -> list[object]:
        me, (firm, other, _) = await settled(tx)
        await people.grant(
            tx, person_id=me, role=Role.LIAISON, enterprise_id=other, at=AT, until=AT
        )
        later = AT + timedelta(1)
        return [
            await activities.unpair(tx, me, firm),
            await activities.unpair(tx, me, firm),
            len(await activities.liaisons_of(tx, other, at=AT)),
            len(await activities.liaisons_of(tx, other, at=later)),
            len(await activities.of_liaison(tx, me, tuple(LIVE), at=later)),
        ]

    assert await database.write(fill) == [True, False, 1, 0, 1]
