"""The book of assignments: what a database from before it begins with, and what it is asked."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.assignment import Assignment, Part, Told, written_up
from bot.domain.terms import Act
from storage import assignments, db
from storage.db import Database, migrations
from tests.storage.conftest import AT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

WITHOUT_A_BOOK = 3
"""The last version that had none."""
OF_THEN = """
    INSERT INTO units (id, parent_id, path, level, kind, name, short_name) VALUES
        (1, NULL, '/1/', 'city', 'department', '金融办', ''),
        (2, NULL, '/2/', 'city', 'department', '人社局', '');
    INSERT INTO people (id, name, title, phone, language, created_at) VALUES (1, '', '', '', 'en', '2026');
    INSERT INTO enterprises (id, name, short_name) VALUES (1, '宏达', '');
"""


async def before(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a database of the last version without a book."""
    known = [one for one in migrations() if one[0] <= WITHOUT_A_BOOK]
    with monkeypatch.context() as then:
        then.setattr(db, "migrations", lambda: known)
        await (await Database.open(path)).close()


def file(path: Path, row: dict[str, object]) -> None:
    """Enter a case as it stood then, with what every case has."""
    moments = {
        "filed_at": "2026-03-02T01:00:00.000000Z",
        "state_since": "2026-03-04T01:00:00.000000Z",
    }
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        if connection.execute("SELECT COUNT(*) FROM units").fetchone() == (0,):
            connection.executescript(OF_THEN)
        needed: dict[str, object] = {
            name: 0 if kind == "INTEGER" else ""
            for _, name, kind, notnull, default, _ in connection.execute("PRAGMA table_info(cases)")
            if notnull and default is None
        }
        values = needed | moments | {"revision": 1, "kind": "action", "round": 1, "rung": "none"}
        values |= {"enterprise_id": 1, "filed_by": 1, "source": "bot"} | row
        values["number"] = f"LX-2026-{row['id']:06d}"
        names = ", ".join(values)
        marks = ", ".join("?" for _ in values)
        connection.execute(f"INSERT INTO cases ({names}) VALUES ({marks})", list(values.values()))  # noqa: S608 - names of ours


async def test_cases_that_were_handed_out_before_there_was_a_book_are_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each with its lead unit as far as it was, its date and who signed; one withdrawn is over."""
    path = tmp_path / "old.db"
    await before(path, monkeypatch)
    out = {"lead_unit_id": 1, "dispatched_at": "2026-03-03T01:00:00.000000Z"}
    signed = out | {"acknowledged_at": "2026-03-03T02:00:00.000000Z", "handler_id": 1}
    due = {"due_at": "2026-03-12T09:30:00.000000Z"}
    for row in (
        {"id": 1, "state": "accepted"},
        {"id": 2, "state": "dispatched", **out, **due},
        {"id": 3, "state": "handling", **signed, **due},
        {"id": 4, "state": "handled", **signed, **due, "handled_at": "2026-03-04T01:00:00.000000Z"},
        {"id": 5, "state": "withdrawn", **signed},
    ):
        file(path, row)
    database = await Database.open(path)
    rows = await database.write(lambda tx: tx.all("SELECT * FROM assignments ORDER BY case_id"))
    assert [(row["case_id"], row["part"], row["state"]) for row in rows] == [
        (2, "lead", "waiting"),
        (3, "lead", "acknowledged"),
        (4, "lead", "reported"),
        (5, "lead", "replaced"),
    ]
    assert rows[1]["acknowledged_by"] == 1
    assert rows[0]["due_at"] == due["due_at"]
    current = await database.write(lambda tx: assignments.of_case(tx, 3))
    assert [one.unit_id for one in current] == [1]
    await database.close()


def told(act: Act, *, days: int = 0, unit_id: int | None = None, **more: object) -> Told:
    """An act on a case that unit 1 leads with unit 2."""
    known: dict[str, object] = {"lead": 1, "co": frozenset({2}), "cc": frozenset({3})}
    at = AT + timedelta(days=days)
    return Told(case_id=1, act=act, at=at, by=9, unit_id=unit_id, co_due_at=at, **(known | more))  # type: ignore[arg-type]


def states(book: tuple[Assignment, ...]) -> dict[int, str]:
    """How far each unit is that still has to do with the case."""
    return {one.unit_id: one.state.value for one in book if one.is_current}


def test_the_book_is_written_up_by_acts_alone() -> None:
    """Handed out, signed, reported, sent back; a co unit with its opinion; returned: nothing is left."""
    book = written_up((), told(Act.DISPATCH))
    assert states(book) == {1: "waiting", 2: "waiting", 3: "waiting"}
    signed = written_up(book, told(Act.ACKNOWLEDGE))
    opined = written_up(signed, told(Act.CO_OPINE, unit_id=2, days=1))
    assert states(opined) == {1: "acknowledged", 2: "opined", 3: "waiting"}
    (co,) = [one for one in opined if one.part is Part.CO]
    assert (co.acknowledged_by, co.finished_at) == (9, AT + timedelta(days=1))
    reported = written_up(opined, told(Act.COUNTERSIGN))
    assert states(reported)[1] == "reported"
    assert states(written_up(reported, told(Act.SEND_BACK)))[1] == "acknowledged"
    gone = written_up(book, told(Act.UPHOLD_RETURN, lead=None, co=frozenset(), cc=frozenset()))
    assert states(gone) == {}
    assert {one.state.value for one in gone} == {"returned", "replaced"}
    more = written_up(signed, told(Act.INVOLVE, days=2, co=frozenset({2, 3}), cc=frozenset()))
    assert states(more) == {1: "acknowledged", 2: "waiting", 3: "waiting"}
    late = [one for one in more if one.unit_id == 3 and one.is_current]
    assert [(one.part, one.due_at) for one in late] == [(Part.CO, AT + timedelta(days=2))]
    assert states(written_up(more, told(Act.GRANT_WITHDRAWAL))) == {}
