"""No statement of daily work reads a table from end to end: it would cost more every month."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.case import State
from bot.domain.people import Role
from bot.domain.rights import Sight
from storage import (
    assignments,
    audit,
    cases,
    chats,
    desks,
    duties,
    events,
    files,
    finding,
    flags,
    inbox,
    instructions,
    late,
    look_backs,
    nudges,
    outbox,
    penalties,
    people,
    requests,
    results,
    rounds,
    schedules,
    views,
)
from tests.storage.conftest import AT, Register

if TYPE_CHECKING:
    from storage.db import Database, Tx

LARGE = frozenset(
    {"inbox", "people", "grants", "cases", "events", "files", "outbox", "duties", "nudges"}
    | {"assignments", "penalties", "instructions", "follows", "requests", "look_backs"}
    | {"deliveries", "policies", "pieces"}
)
ALL = Sight(over=("/1/",), confided=("/1/",), barred=frozenset({1}))
OFFICE = Sight(over=("/1/2/", "/1/4/"), confided=(), barred=frozenset())
WAITING = frozenset(
    {"inbox_unfinished", "outbox_waiting", "outbox_farewells", "requests_open", "requests_once"}
    | {"cases_look_back", "cases_words_only"}
)
"""Indexes of what waits or stands out only: gone through whole, they are as short as that."""
LAST = "ORDER BY id DESC LIMIT 1"
"""The newest row is found at once though SQLite calls it a scan."""


async def daily_work(tx: Tx, register: Register) -> None:
    """Ask whatever turns, the postman and the clock ask."""
    case = await register.file(tx)
    await cases.get(tx, case.id)
    await cases.by_number(tx, case.number)
    await cases.of_submission(tx, "form-1")
    await cases.of_enterprises(tx, [1, 2], offset=0, limit=8)
    for sight in (ALL, OFFICE):
        await cases.of_units(tx, sight, [State.HANDLING, State.PARKED], offset=0, limit=8)
        await cases.in_states(tx, sight, [State.SUBMITTED], offset=0, limit=8)
    await audit.note(tx, register.chain, audit.DENIED, person_id=register.owner, at=AT, data={})
    await audit.latest(tx, limit=10)
    await people.grants_of(tx, [1, 2], at=AT)
    await people.lasting_admins(tx)
    await people.with_role(tx, [Role.DIRECTOR], at=AT, whole=True)
    await events.of_case(tx, case.id)
    await events.said_at_filing(tx, case.id)
    await views.surroundings(tx, case.id)
    await views.history(tx, case.id)
    await files.of_case(tx, case.id)
    await files.of_case(tx, case.id, released_only=True)
    await views.surroundings(tx, case.id, released_only=True)
    await files.waiting(tx, at=AT, limit=20)
    await people.find_speaker(tx, 101, at=AT)
    await people.with_role(tx, [Role.OWNER], at=AT, enterprise_id=1)
    await people.with_role(tx, [Role.HANDLER], at=AT, unit_id=1)
    await people.with_role(tx, [Role.TRIAGER, Role.DIRECTOR], at=AT)
    await inbox.take(tx, [7, 8], at=AT)
    await inbox.unfinished(tx)
    await inbox.parked(tx)
    await duties.replace(tx, case.id, [("urge", AT, AT)], at=AT)
    await outbox.last_id(tx)
    await outbox.load(tx, [1, 2])
    await outbox.card_of(tx, 101, case.id)
    await outbox.card_and_news(tx, 101, case.id)
    await outbox.card_chats(tx, case.id)
    await outbox.spare(tx, 101, 9, at=AT)
    await outbox.supersede_cards(tx, case.id, [101], at=AT)
    await chats.move(tx, old=-1, new=-2)
    await outbox.set_reachable(tx, 101, reachable=True)
    await assignments.of_case(tx, case.id)
    await assignments.owed_in(tx, [case.id])
    await penalties.of_case(tx, case.id)
    await finding.followers(tx, case.id)
    await instructions.answer(tx, case.id, event_id=1, at=AT)
    await instructions.answered_now(tx, case.id, at=AT)


async def lists(tx: Tx) -> None:
    """Ask what the lists and figures of those ask who watch over it all."""
    since, until = AT - timedelta(days=30), AT
    for sight in (ALL, OFFICE):
        await requests.waiting(tx, sight, offset=0, limit=8)
        await requests.queue(tx, sight, limit=8)
        await requests.late_reviews(tx, sight, at=AT)
        await late.figures(tx, sight, office=True, at=AT)
        for which in ("late", "up"):
            await late.page(tx, sight, which, office=True, at=AT, offset=0, limit=8)
        for kind in results.KINDS:
            await results.page(tx, sight, kind, at=AT, before=AT, offset=0, limit=8)
        await look_backs.done_between(tx, sight, since=since, until=until)
    await flags.tallies(tx, since=since, until=until, at=AT)
    await instructions.of_leader(tx, 1, at=AT, offset=0, limit=8)


async def beat(tx: Tx) -> None:
    """Ask what the clock asks at each beat."""
    await desks.expire(tx, at=AT)
    await duties.due(tx, at=AT + timedelta(days=1), limit=50)
    await duties.forget_old(tx, before=AT)
    await inbox.forget_old(tx, before=AT)
    await outbox.forget_old(tx, before=AT)
    await rounds.settle_farewells(tx)
    await nudges.people_waiting(tx, at=AT, limit=50)
    await nudges.take(tx, 1, at=AT)
    await nudges.told(tx, 1, at=AT)
    await nudges.forget_old(tx, before=AT)
    await schedules.due(tx, at=AT)
    await schedules.to_remind(tx, first=AT.date(), last=AT.date() + timedelta(days=5))
    await schedules.candidates(tx, AT.date())
    await schedules.had(tx, [1, 2])
    await schedules.begun(tx)
    await schedules.runs(tx, 1, limit=5)


async def test_every_question_of_daily_work_has_an_index(
    database: Database, register: Register
) -> None:
    """What each statement does is asked of SQLite itself."""

    async def job(tx: Tx) -> None:
        said: list[str] = []
        await tx.connection.set_trace_callback(said.append)
        await daily_work(tx, register)
        await lists(tx)
        await beat(tx)
        await tx.connection.set_trace_callback(lambda _: None)
        asked = [one for one in said if not one.startswith("--")]
        assert len(asked) > 30
        for sql in asked:
            for row in await tx.all(f"EXPLAIN QUERY PLAN {sql}"):
                step, table, *_ = str(row["detail"]).split()
                whole = step == "SCAN" and table in LARGE and LAST not in sql
                whole = whole and str(row["detail"]).split()[-1] not in WAITING
                assert not whole, f"{row['detail']}: {sql}"

    await database.write(job)
