"""Each question about what must always hold catches the damage it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage.invariants import QUESTIONS, violations
from tests.storage.conftest import AT, Register

if TYPE_CHECKING:
    from storage.db import Database, Tx

LETTER = (
    "INSERT INTO outbox (id, chat_id, lane, duty, kind, method, state, attempt, due_at, created_at)"
    " VALUES ({id}, 101, 1, 'must', 'reply', 'sendMessage', '{state}', {attempt}, '', '')"
)
DOING_UNASKED = (
    "INSERT INTO events SELECT 9, 1, 2, 'note', NULL, at, 'handling', 'handling', '{}', ''"
    " FROM events WHERE id = 1"
)
CARDED = (
    "INSERT INTO penalties (case_id, unit_id, kind, event_id, given_at, state)"
    " VALUES (1, 1, 'red', 1, '', 'standing')"
)
PART = (
    "INSERT INTO assignments (case_id, unit_id, part, state, assigned_at)"
    " VALUES (1, 1, '{part}', '{state}', '')"
)
TOLD = (
    "INSERT INTO nudges (person_id, case_id, kind, event_id, at, told_at)"
    " VALUES (1, {case}, 'notice-overdue', {event}, '{at}', {told})"
)
UNSEALED = ("DROP TRIGGER events_stay", "DROP TRIGGER events_remain")

POLL = (
    "INSERT INTO polls (id, kind, state, question, options, circle, broadcast_id, closes_at, made_at)"
    " VALUES (1, 'survey', 'closed', '', '[]', 'people', 1, '', '')"
)
COUNT = (
    "INSERT INTO poll_counts (poll_id, delivery_id, mark, counts, voters, at)"
    " VALUES (1, {delivery}, {mark}, '[2,1]', {voters}, '')"
)
SHARE = (
    "INSERT INTO deliveries (broadcast_id, chat_id, piece_id, state, at)"
    " VALUES (1, -7, {piece}, '{state}', '')"
)
DAMAGE: dict[str, tuple[str, ...]] = {
    "a case was put together with nothing": ("UPDATE cases SET state = 'merged' WHERE id = 1",),
    "an enterprise has not joined the case that its own went into": (
        "UPDATE cases SET enterprise_id = 9 WHERE id = 2",
        "UPDATE cases SET state = 'merged', merged_into = 2 WHERE id = 1",
    ),
    "an update was begun and neither done nor set aside": (
        "INSERT INTO inbox (update_id, received_at, state, body) VALUES (1, '', 'new', '{}')",
    ),
    "a case has no filing event": (*UNSEALED, "UPDATE events SET act = 'accept' WHERE id = 1"),
    "a case and its last event disagree": ("UPDATE cases SET state = 'accepted' WHERE id = 1",),
    "the revisions of a case have a gap": ("UPDATE cases SET revision = 3 WHERE id = 1",),
    "a case is found by words that are gone": (
        "INSERT INTO case_words (rowid, marks) VALUES (1, 'aaaaa')",
        "UPDATE cases SET text = '' WHERE id = 1",
    ),
    "a look-back is owed by the case or by the book alone": (
        "UPDATE cases SET look_back_owed = 1 WHERE id = 1",
    ),
    "a look-back in the book and its event disagree": (
        (
            "INSERT INTO look_backs (case_id, round, rule, drawn_at, done_at, event_id)"
            " VALUES (1, 1, 'fifth', '', '', 1)"
        ),
    ),
    "a case did not come from exactly one form": ("DELETE FROM submissions WHERE case_id = 1",),
    "the state between two events changed by itself": (DOING_UNASKED,),
    "a letter arrived and has no message": (LETTER.format(id=1, state="sent", attempt=1),),
    "letters of a chat overtook each other": (
        LETTER.format(id=1, state="pending", attempt=0),
        LETTER.format(id=2, state="sent", attempt=1),
    ),
    "what is not for groups went to one": (
        LETTER.format(id=1, state="sent", attempt=1).replace("101", "-101"),
    ),
    "a case has a card in a group that may not show it": (
        "INSERT INTO chats (id, kind, title, state, since) VALUES (-5, 'enterprise', '', 'left', '')",
        "INSERT INTO cards (chat_id, case_id, message_id) VALUES (-5, 1, 7)",
    ),
    "an appointment was kept twice": (
        "DROP TABLE duties",
        "CREATE TABLE duties (case_id, job, due_at)",
        "INSERT INTO duties VALUES (1, 'nudge', 'x'), (1, 'nudge', 'x')",
    ),
    "what the clock gave does not stand against a unit, or stands there unasked": (CARDED,),
    "a breach or a broken promise was cleared": ("UPDATE cases SET breaches = 1 WHERE id = 1",),
    "the fate of a card is not what was ruled": (CARDED.replace("standing", "revoked"),),
    "a case and the book of assignments disagree on its lead": (
        PART.format(part="lead", state="waiting"),
    ),
    "a unit has two parts in a case": (
        PART.format(part="co", state="opined"),
        PART.format(part="cc", state="waiting"),
    ),
    "a case has two leads": (
        PART.format(part="lead", state="waiting"),
        PART.format(part="lead", state="reported"),
    ),
    "the lead's date is not the case's": (
        PART.format(part="lead", state="waiting"),
        "UPDATE assignments SET due_at = 'then'",
    ),
    "a case and the book of assignments disagree on other units": (
        "UPDATE cases SET co_unit_ids = '1' WHERE id = 1",
    ),
    "the book of assignments is not what the events tell of": (
        PART.format(part="cc", state="waiting"),
    ),
    "a case is handed out at a meeting that does not list it": (
        "INSERT INTO batches (id, state, filter, made_by, made_at) VALUES (1, 'held', 'all', 1, '')",
        "UPDATE cases SET batch_id = 1 WHERE id = 1",
    ),
    "the book of requests and its case disagree": (
        "UPDATE cases SET pending = 'extension withdraw' WHERE id = 1",
        (
            "INSERT INTO requests (case_id, kind, asked_event_id, asked_at, decision)"
            " VALUES (1, 'extension', 1, '', 'open'), (1, 'park', 2, '', 'open')"
        ),
    ),
    "a request is closed without the act that closed it": (
        (
            "INSERT INTO requests (case_id, kind, asked_event_id, asked_at, decision)"
            " VALUES (1, 'extension', 1, '', 'upheld')"
        ),
    ),
    "an instruction is not in its book, or there without one": (
        "INSERT INTO instructions (case_id, leader_id, event_id, given_at) VALUES (1, 1, 1, '')",
    ),
    "what the clock had to tell somebody was told by no letter": (
        "UPDATE people SET telegram_id = 555 WHERE id = 1",
        TOLD.format(event="NULL", case=1, at="then", told="'then'"),
        LETTER.format(id=1, state="sent", attempt=1),
    ),
    "somebody was told twice of one act of the clock": (
        TOLD.format(event=1, case=1, at="then", told="NULL"),
        TOLD.format(event=1, case=1, at="later", told="NULL"),
    ),
    "what the clock tells of is an act in another case": (
        TOLD.format(event=1, case=2, at="then", told="NULL"),
    ),
    "dates were moved that no recount has moved": (
        "INSERT INTO recounts (mark, asked_at, moved) VALUES ('', '', 1)",
    ),
    "a recount has ended before the one asked for before it": (
        "INSERT INTO recounts (mark, asked_at, ended_at) VALUES ('', '', NULL), ('', '', 'now')",
    ),
    "a chat was sent a piece twice": (
        "DROP INDEX deliveries_once",
        SHARE.format(state="sent", piece=1),
        SHARE.format(state="sent", piece=1),
    ),
    "a share of a broadcast waits to be sent and its row does not": (
        LETTER.format(id=1, state="pending", attempt=0),
        "UPDATE outbox SET kind = 'broadcast', broadcast_id = 1",
    ),
    "a run of a schedule is not of the broadcast that it names": (
        "INSERT INTO runs (schedule_id, due_at, state, at) VALUES (1, '', 'sent', '')",
    ),
    "a delivery is on its way by no letter": (SHARE.format(state="posted", piece=1),),
    "a broadcast is over and something of it is on its way": (
        (
            "INSERT INTO broadcasts (id, kind, state, made_at, start_at)"
            " VALUES (1, 'pieces', 'done', '', '')"
        ),
        SHARE.format(state="queued", piece=1),
    ),
    "what was pressed is counted under what was sent to one person": (
        SHARE.format(state="sent", piece=1).replace("-7", "7"),
        "INSERT INTO openings (delivery_id, what, n) VALUES (1, 'ask', 1)",
    ),
    "a question names a delivery to one person, or of another policy": (
        SHARE.format(state="sent", piece=1),
        "UPDATE cases SET delivery_id = 1, policy_id = 1 WHERE id = 1",
        (
            "INSERT INTO pieces (id, policy_id, state, title, drafted_by, made_at)"
            " VALUES (1, 2, 'approved', '', 'rules', '')"
        ),
        (
            "INSERT INTO policies (id, family_id, state, title, body, source, added_at) VALUES"
            " (1, 1, 'in_force', '', '', 'typed', ''), (2, 2, 'in_force', '', '', 'typed', '')"
        ),
    ),
    "somebody forgotten subscribes, or can be found by what was sent to them": (
        "UPDATE people SET forgotten_at = 'now' WHERE id = 1",
        "INSERT INTO subscriptions (person_id, since) VALUES (1, '')",
    ),
    "two versions of a policy are in force": (
        (
            "INSERT INTO policies (id, family_id, state, title, body, source, added_at) VALUES"
            " (1, 1, 'in_force', '', '', 'typed', ''), (2, 1, 'in_force', '', '', 'typed', '')"
        ),
    ),
    "a policy is not found by its words": (
        (
            "INSERT INTO policies (id, family_id, state, title, body, source, added_at)"
            " VALUES (1, 1, 'draft', '', '', 'typed', '')"
        ),
    ),
    "the votes of a poll and those who voted do not agree": (
        POLL,
        COUNT.format(delivery="NULL", mark="NULL", voters=4),
    ),
    "a vote leads to whoever gave it in private": (
        POLL,
        COUNT.format(delivery="NULL", mark="'mark'", voters=3),
    ),
    "something that was sent to many stands in no broadcast": (
        ("INSERT INTO notices (state, text, circle, made_at) VALUES ('sent', 'words', 'work', '')"),
    ),
    "a number is out of its series": ("UPDATE numbering SET last = 0",),
    "the chain of events is broken at": (
        *UNSEALED,
        "UPDATE events SET at = '2020-01-01T00:00:00.000000Z' WHERE id = 2",
    ),
    "an event is against the law": (
        *UNSEALED,
        "UPDATE events SET state_to = 'closed' WHERE id = 1",
    ),
    "a reference leads nowhere": ("UPDATE cases SET handler_id = 77 WHERE id = 1",),
    "a letter has no fate at rest": (LETTER.format(id=1, state="sending", attempt=1),),
}


async def test_nothing_is_found_where_all_is_well(database: Database, register: Register) -> None:
    """No false alarm."""

    async def job(tx: Tx) -> None:
        for _ in range(3):
            await register.file(tx)
        await tx.run(LETTER.format(id=1, state="given_up", attempt=1))
        assert await violations(tx, register.chain, at_rest=True) == []

    await database.write(job)


def test_every_question_has_its_damage() -> None:
    """A new question needs a line above."""
    assert QUESTIONS.keys() <= DAMAGE.keys()


@pytest.mark.parametrize("sentence", DAMAGE)
async def test_damage_is_found(database: Database, register: Register, sentence: str) -> None:
    """Told by its sentence and by where it is."""
    await database._connection.execute("PRAGMA foreign_keys = OFF")

    async def job(tx: Tx) -> list[str]:
        for _ in range(2):
            await register.file(tx)
        for sql in DAMAGE[sentence]:
            await tx.run(sql)
        return await violations(tx, register.chain, at_rest=True)

    found = await database.write(job)
    assert any(line.startswith(f"{sentence}: ") for line in found), found


async def test_a_letter_under_way_is_no_damage_while_the_bot_runs(
    database: Database, register: Register
) -> None:
    """Only at rest nothing may be left."""
    await database.write(lambda tx: tx.run(LETTER.format(id=1, state="pending", attempt=0)))
    assert await database.write(lambda tx: violations(tx, register.chain)) == []


async def test_a_damaged_file_is_found(database: Database, register: Register) -> None:
    """An index that has lost a row, as by a flipped bit."""

    async def job(tx: Tx) -> list[str]:
        await register.file(tx)
        await tx.run("PRAGMA writable_schema = ON")
        await tx.run("UPDATE sqlite_schema SET sql = 'CREATE INDEX cases_state ON cases (id)' "
                     "WHERE name = 'cases_state'")  # fmt: skip
        return []

    await database.write(job)
    connection = database._connection
    await connection.execute("PRAGMA writable_schema = RESET")
    found = await database.write(lambda tx: violations(tx, register.chain))
    assert any("the file is damaged" in line for line in found), (found, AT)


async def test_what_is_sealed_and_does_not_open_is_found(
    database: Database, register: Register
) -> None:
    """A flipped bit in a name, a case or the words of an act; not what was forgotten."""

    async def job(tx: Tx) -> None:
        await register.file(tx)
        assert await violations(tx, register.chain) == []
        tx.vault.forget([register.handler])
        assert await violations(tx, register.chain) == []
        await tx.run(
            "UPDATE people SET name = SUBSTR(name, 1, LENGTH(name) - 6) || 'AAAAA=' WHERE id = :id",
            id=register.owner,
        )
        assert await violations(tx, register.chain) == [
            f"something sealed does not open: people {register.owner}"
        ]

    await database.write(job)
