"""Cases are saved by compare-and-set; events are never changed; files wait for their bytes."""

from __future__ import annotations

import sqlite3
import stat
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.domain.case import Case, DeclineReason, Kind, Outcome, Rating, State
from bot.domain.rights import Sight
from bot.domain.terms import RequestKind, Rung
from storage import cases, events, files, views
from storage.cases import Stale
from storage.events import Chain
from tests.storage.conftest import AT, Register

if TYPE_CHECKING:
    from pathlib import Path

    from storage.db import Database, Tx

DAY = timedelta(days=1)


async def test_every_field_of_a_case_comes_back_as_it_was(
    database: Database, register: Register
) -> None:
    """Sets, codes, moments and flags included."""

    async def job(tx: Tx) -> None:
        case = await register.file(tx)
        assert await cases.get(tx, case.id) == case
        full = replace(
            case,
            revision=2,
            state=State.HANDLING,
            kind=Kind.INFO,
            co_enterprise_ids=frozenset({3, 5}),
            co_unit_ids=frozenset({register.unit}),
            pending=frozenset({RequestKind.PARK, RequestKind.EXTENSION}),
            masked=True,
            appealed=True,
            look_back_owed=True,
            lead_unit_id=register.unit,
            handler_id=register.handler,
            due_at=AT + DAY,
            rung=Rung.YELLOW,
            outcome=Outcome("A"),
            reported_outcome=Outcome("B"),
            rating=Rating.SATISFIED,
            decline_reason=next(iter(DeclineReason)),
        )
        await cases.save(tx, full, expected=1)
        assert await cases.get(tx, case.id) == full
        assert await cases.by_number(tx, case.number) == full
        assert await cases.of_submission(tx, f"form-{case.id}") == full
        assert await cases.of_submission(tx, "none") is None
        assert await cases.by_number(tx, "LX-2026-000009") is None

    await database.write(job)


async def test_a_case_that_moved_on_is_not_overwritten(
    database: Database, register: Register
) -> None:
    """The second of two who read the same revision is refused."""

    async def job(tx: Tx) -> None:
        case = await register.file(tx)
        await cases.save(tx, replace(case, revision=2, grade="A"), expected=1)
        with pytest.raises(Stale, match="revision 1"):
            await cases.save(tx, replace(case, revision=2, grade="B"), expected=1)
        kept = await cases.get(tx, case.id)
        assert kept is not None
        assert kept.grade == "A"

    await database.write(job)


async def test_a_form_becomes_a_case_once(database: Database, register: Register) -> None:
    """The same form again is refused by the table itself."""

    async def again(tx: Tx) -> None:
        case = await register.file(tx)
        number_id, number = await cases.next_id_and_number(tx, year=2026)
        second = replace(case, id=number_id, number=number)
        await cases.insert(tx, second, token=f"form-{case.id}")

    with pytest.raises(sqlite3.IntegrityError):
        await database.write(again)


async def test_numbers_run_within_a_year_without_gaps(
    database: Database, register: Register
) -> None:
    """A filing that failed has used none up."""

    async def fails(tx: Tx) -> None:
        await register.file(tx)
        raise KeyError

    assert (await database.write(register.file)).number == "LX-2026-000001"
    with pytest.raises(KeyError):
        await database.write(fails)
    assert (await database.write(register.file)).number == "LX-2026-000002"
    following = await database.write(lambda tx: cases.next_id_and_number(tx, year=2027))
    assert following[1] == "LX-2027-000001"


async def test_lists_are_ordered_and_paged(database: Database, register: Register) -> None:
    """Owners see the newest first, units the most urgent, the office the oldest; no complaints."""

    def ids(page: cases.Page) -> list[int]:
        return [case.id for case in page.cases]

    async def job(tx: Tx) -> None:
        for days in (3, 1, 2):
            await register.file(
                tx, state=State.HANDLING, lead_unit_id=register.unit, due_at=AT + DAY * days
            )
        await register.file(tx)
        await register.file(tx, kind=Kind.COMPLAINT)
        mine = await cases.of_enterprises(tx, [register.firm], offset=0, limit=2)
        assert (ids(mine), mine.total, mine.offset) == ([5, 4], 5, 0)
        beyond = await cases.of_enterprises(tx, [register.firm], offset=99, limit=2)
        assert (ids(beyond), beyond.offset) == ([1], 4)
        none = await cases.of_enterprises(tx, [], offset=4, limit=2)
        assert (ids(none), none.total, none.offset) == ([], 0, 0)
        unit = Sight(over=(f"/{register.unit}/",), confided=(), barred=frozenset())
        whole = Sight(over=None, confided=(), barred=frozenset())
        nothing = Sight(over=(), confided=(), barred=frozenset())
        todo = await cases.of_units(tx, unit, [State.HANDLING], offset=0, limit=9)
        assert ids(todo) == [2, 3, 1]
        over = await cases.in_states(
            tx, whole, list(State), offset=0, limit=9, due_first=True, at=AT + DAY
        )
        assert (ids(over), over.late) == ([2, 3, 1, 4], 1)
        firm = await cases.of_enterprises(tx, [register.firm], offset=0, limit=9, due_first=True)
        assert ids(firm) == [2, 3, 1, 5, 4]
        assert ids(await cases.of_units(tx, nothing, [State.HANDLING], offset=0, limit=9)) == []
        assert ids(await cases.in_states(tx, whole, [State.SUBMITTED], offset=0, limit=9)) == [4]
        assert (
            ids(await cases.in_states(tx, whole, [State.SUBMITTED], offset=0, limit=9, after=4))
            == []
        )
        assert await cases.counts(tx) == {State.HANDLING: 3, State.SUBMITTED: 2}

    await database.write(job)


# -- events ------------------------------------------------------------------------------------


async def test_events_are_never_changed_nor_removed(database: Database, register: Register) -> None:
    """The database itself refuses it."""
    await database.write(register.file)
    replacing = (
        "REPLACE INTO events SELECT id, case_id, revision, 'x', person_id, at, NULL, NULL, data,"
        " mac FROM events"
    )
    for sql in ("UPDATE events SET act = 'accept'", "DELETE FROM events", replacing):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            await database.write(lambda tx, sql=sql: tx.run(sql))  # type: ignore[misc]


async def test_events_come_back_as_they_were_recorded(
    database: Database, register: Register
) -> None:
    """With the words, and the message in which the owner said it."""

    async def job(tx: Tx) -> None:
        case = await register.file(tx)
        (event,) = await events.of_case(tx, case.id)
        assert (event.act, event.at, event.data) == ("submit", AT, {"said": 17})
        assert await events.get(tx, event.id) == event
        assert await events.get(tx, 99) is None
        assert await events.said_at_filing(tx, case.id) == 17
        assert await events.said_at_filing(tx, 99) is None
        assert [one.who for one in await views.history(tx, case.id)] == ["王芳"]
        assert await views.past(tx, 99) is None
        around = await views.surroundings(tx, case.id)
        assert (around.enterprise, around.contact, around.handler) == (
            "恒昌机械有限公司",
            "王芳",
            "",
        )
        with pytest.raises(LookupError):
            await views.surroundings(tx, 99)

    await database.write(job)


@pytest.mark.parametrize(
    ("tampering", "found"),
    [
        ("UPDATE events SET data = '{\"said\":18}' WHERE id = 3", 3),
        ("UPDATE events SET at = '2020-01-01T00:00:00.000000Z' WHERE id = 2", 2),
        ("UPDATE events SET person_id = NULL WHERE id = 5", 5),
        ("UPDATE events SET mac = (SELECT mac FROM events WHERE id = 1) WHERE id = 4", 4),
        ("DELETE FROM events WHERE id = 2", 3),
        ("DELETE FROM events WHERE id = 1", 2),
        ("UPDATE events SET id = 9 WHERE id = 5", 9),
    ],
)
async def test_a_chain_that_somebody_tampered_with_is_broken(
    database: Database, register: Register, tampering: str, found: int
) -> None:
    """Whoever can write the file but has not the key is found out, at the very event."""

    async def job(tx: Tx) -> None:
        for _ in range(5):
            await register.file(tx)
        assert await events.first_broken(tx, register.chain, page=2) is None
        await tx.run("DROP TRIGGER events_stay")
        await tx.run("DROP TRIGGER events_remain")
        await tx.run(tampering)
        assert await events.first_broken(tx, register.chain, page=2) == found
        assert await events.first_broken(tx, Chain(b"another key")) is not None

    await database.write(job)


def test_the_key_lies_beside_the_database_and_is_ours_alone(path: Path) -> None:
    """Made once, read ever after, readable to nobody else."""
    chain = Chain.beside(path)
    key = path.with_name("lianxin.db.key")
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert Chain.beside(path) == chain
    assert len(chain.key) == 32
    assert [one.name for one in path.parent.iterdir()] == [key.name]


# -- files -------------------------------------------------------------------------------------


async def test_files_wait_for_their_bytes(database: Database, register: Register) -> None:
    """Fetched, tried again later, or given up; in the order in which they came."""

    async def job(tx: Tx) -> None:
        case: Case = await register.file(tx)
        given = [files.NewFile("photo", f"id{n}", f"u{n}", size=n) for n in range(3)]
        await files.attach(tx, case.id, 1, given, at=AT)
        first, second, third = await files.waiting(tx, at=AT, limit=9)
        assert [one.unique_id for one in (first, second, third)] == ["u0", "u1", "u2"]
        assert await files.waiting(tx, at=AT - DAY, limit=9) == []
        await files.note_stored(tx, first.id, sha256="ab")
        await files.note_failed(tx, second.id, error="TimedOut", again_at=AT + DAY)
        await files.note_failed(tx, third.id, error="BadRequest", again_at=None)
        assert await files.waiting(tx, at=AT, limit=9) == []
        (again,) = await files.waiting(tx, at=AT + DAY, limit=9)
        assert (again.id, again.attempts) == (second.id, 1)
        states = [one.state for one in await files.of_case(tx, case.id)]
        assert states == ["stored", "waiting", "failed"]
        assert (await views.surroundings(tx, case.id)).files == 3

    await database.write(job)


@pytest.mark.parametrize(
    ("acts", "shown"),
    [
        (["report"], [0]),
        (["report", "countersign"], [0]),
        (["report", "countersign", "release"], [0, 1]),
        (["report", "rework"], [0]),
        (["report", "rework", "report", "countersign", "release"], [0, 3]),
        (["report", "countersign", "send_back", "note"], [0, 4]),
        (["report", "promise", "report", "countersign", "release"], [0, 3]),
        (["report", "release", "rate_dissatisfied", "report"], [0, 1]),
    ],
)
async def test_files_of_a_report_are_shown_once_it_is_released(
    database: Database, register: Register, acts: list[str], shown: list[int]
) -> None:
    """The first verdict on a report is its release, or its files stay with unit and office."""

    async def job(tx: Tx) -> None:
        case: Case = await register.file(tx)
        other: Case = await register.file(tx)
        (filed,) = await events.of_case(tx, case.id)
        await files.attach(tx, case.id, filed.id, [files.NewFile("photo", "0", "u0")], at=AT)
        for revision, act in enumerate(acts, 2):
            event_id = await add(tx, case, act, revision)
            if act in {"report", "note"}:
                name = str(revision - 1)
                given = [files.NewFile("photo", name, f"u{name}")]
                await files.attach(tx, case.id, event_id, given, at=AT)
        await add(tx, other, "release", 2)  # of another case: it says nothing of this one
        for released_only in (True, False):
            kept = await files.of_case(tx, case.id, released_only=released_only)
            around = await views.surroundings(tx, case.id, released_only=released_only)
            assert around.files == len(kept)
            if released_only:
                assert [int(one.telegram_file_id) for one in kept] == shown
            else:
                assert len(kept) == 1 + acts.count("report") + acts.count("note")

    async def add(tx: Tx, case: Case, act: str, revision: int) -> int:
        return await events.append(
            tx,
            register.chain,
            act=act,
            at=AT,
            person_id=register.handler,
            case_id=case.id,
            revision=revision,
            state_from="handling",
            state_to="handling",
            data={},
        )

    await database.write(job)
