"""What must hold whatever happened: asked by tests after every fault, by `lianxin doctor`.

Each question is a statement that returns the rows which break a promise.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.domain.case import LAW, Act, State
from storage import assignments, events, look_backs
from storage.vault import UnreadableError

if TYPE_CHECKING:
    from storage.db import Tx
    from storage.events import Chain

QUESTIONS = {
    "an update was begun and neither done nor set aside": """
        SELECT update_id AS found FROM inbox WHERE state = 'new'
    """,
    "a case has no filing event": """
        SELECT cases.number AS found FROM cases WHERE NOT EXISTS (
            SELECT 1 FROM events WHERE events.case_id = cases.id AND events.revision = 1
            AND events.act = 'submit')
    """,
    "a case and its last event disagree": """
        SELECT cases.number AS found FROM cases JOIN events
        ON events.case_id = cases.id AND events.revision = cases.revision
        WHERE events.state_to <> cases.state
    """,
    "the revisions of a case have a gap": """
        SELECT cases.number AS found FROM cases WHERE cases.revision <> (
            SELECT COUNT(*) FROM events WHERE events.case_id = cases.id)
    """,
    "a case is found by words that are gone": """
        SELECT cases.number AS found FROM case_words JOIN cases ON cases.id = case_words.rowid
        WHERE cases.text = '' AND cases.public_wording = ''
    """,
    "a case did not come from exactly one form": """
        SELECT cases.number AS found FROM cases WHERE 1 <> (
            SELECT COUNT(*) FROM submissions WHERE submissions.case_id = cases.id)
    """,
    "the state between two events changed by itself": """
        SELECT later.id AS found FROM events AS later JOIN events AS before
        ON before.case_id = later.case_id AND before.revision = later.revision - 1
        WHERE later.state_from <> before.state_to
    """,
    "a letter arrived and has no message": """
        SELECT id AS found FROM outbox WHERE state = 'sent' AND method LIKE 'send%'
        AND message_id IS NULL AND reason IS NULL
    """,
    "letters of a chat overtook each other": """
        SELECT later.id AS found FROM outbox AS later JOIN outbox AS before
        ON before.chat_id = later.chat_id AND before.id < later.id
        WHERE later.state = 'sent' AND before.state IN ('pending', 'sending')
        AND before.attempt = 0
    """,
    "a chat was sent a piece twice": """
        SELECT MAX(id) AS found FROM deliveries
        WHERE state = 'sent' AND piece_id IS NOT NULL AND purpose <> 'trial'
        GROUP BY piece_id, chat_id, purpose HAVING COUNT(*) > 1
        UNION ALL SELECT MAX(id) FROM deliveries WHERE state = 'sent' AND piece_id IS NULL
        GROUP BY broadcast_id, chat_id HAVING COUNT(*) > 1
    """,
    "a share of a broadcast waits to be sent and its row does not": """
        SELECT outbox.id AS found FROM outbox WHERE kind = 'broadcast'
        AND state IN ('pending', 'sending') AND NOT EXISTS (
            SELECT 1 FROM deliveries WHERE deliveries.broadcast_id = outbox.broadcast_id
            AND deliveries.chat_id = outbox.chat_id
            AND deliveries.state IN ('posted', 'resting'))
    """,
    "a delivery is on its way by no letter": """
        SELECT deliveries.id AS found FROM deliveries WHERE state IN ('posted', 'resting')
        AND NOT EXISTS (SELECT 1 FROM outbox
            WHERE outbox.broadcast_id = deliveries.broadcast_id
            AND outbox.chat_id = deliveries.chat_id AND outbox.kind = 'broadcast'
            AND (outbox.state IN ('pending', 'sending', 'given_up')
                OR (outbox.state = 'dropped' AND outbox.reason = 'crash')))
    """,
    "a broadcast is over and something of it is on its way": """
        SELECT broadcasts.id AS found FROM broadcasts WHERE state IN ('done', 'cancelled')
        AND EXISTS (SELECT 1 FROM deliveries WHERE deliveries.broadcast_id = broadcasts.id
            AND (deliveries.state = 'queued'
                OR (deliveries.state IN ('posted', 'resting') AND broadcasts.state = 'done')))
    """,
    "a run of a schedule is not of the broadcast that it names": """
        SELECT runs.id AS found FROM runs
        LEFT JOIN broadcasts ON broadcasts.id = runs.broadcast_id
        WHERE (runs.state = 'sent' AND runs.broadcast_id IS NULL)
        OR (runs.broadcast_id IS NOT NULL AND broadcasts.schedule_id IS NOT runs.schedule_id)
    """,
    "what is not for groups went to one": """
        SELECT id AS found FROM outbox WHERE chat_id < 0 AND kind NOT IN
        ('group', 'leave', 'board', 'unboard', 'late', 'topic', 'retire', 'wall',
        'broadcast', 'amend', 'correct')
    """,
    "a case has a card in a group that may not show it": """
        SELECT cases.number AS found FROM cards JOIN cases ON cases.id = cards.case_id
        JOIN chats ON chats.id = cards.chat_id
        WHERE chats.kind <> 'work' OR cases.kind = 'complaint'
    """,
    "what was pressed is counted under what was sent to one person": """
        SELECT openings.delivery_id AS found FROM openings JOIN deliveries
        ON deliveries.id = openings.delivery_id WHERE deliveries.chat_id > 0
    """,
    "a question names a delivery to one person, or of another policy": """
        SELECT cases.number AS found FROM cases
        LEFT JOIN deliveries ON deliveries.id = cases.delivery_id
        LEFT JOIN pieces ON pieces.id = deliveries.piece_id
        LEFT JOIN policies ON policies.id = pieces.policy_id
        LEFT JOIN policies AS own ON own.id = cases.policy_id
        WHERE cases.delivery_id IS NOT NULL
        AND (deliveries.chat_id > 0 OR policies.family_id IS NOT own.family_id)
    """,
    "somebody forgotten subscribes, or can be found by what was sent to them": """
        SELECT people.id AS found FROM people WHERE people.forgotten_at IS NOT NULL AND (
            EXISTS (SELECT 1 FROM subscriptions WHERE subscriptions.person_id = people.id)
            OR EXISTS (SELECT 1 FROM deliveries WHERE deliveries.person_id = people.id))
    """,
    "the votes of a poll and those who voted do not agree": """
        SELECT poll_counts.id AS found FROM poll_counts JOIN polls ON polls.id = poll_id
        WHERE poll_counts.voters > (SELECT SUM(value) FROM json_each(counts))
        OR poll_counts.voters < (SELECT CASE polls.multiple WHEN 1 THEN MAX(value)
            ELSE SUM(value) END FROM json_each(counts))
    """,
    "a vote leads to whoever gave it in private": """
        SELECT polls.id AS found FROM polls JOIN deliveries
        ON deliveries.broadcast_id = polls.broadcast_id AND deliveries.person_id IS NOT NULL
        LEFT JOIN poll_counts ON poll_counts.delivery_id = deliveries.id
        WHERE poll_counts.id IS NOT NULL
        OR (polls.state = 'closed' AND deliveries.poll_id IS NOT NULL)
        UNION ALL SELECT polls.id FROM polls JOIN poll_counts ON poll_counts.poll_id = polls.id
        WHERE polls.state = 'closed' AND poll_counts.mark IS NOT NULL
    """,
    "something that was sent to many stands in no broadcast": """
        SELECT notices.id AS found FROM notices WHERE state = 'sent' AND NOT EXISTS (
            SELECT 1 FROM broadcasts WHERE kind = 'notice' AND subject_id = notices.id)
        UNION ALL SELECT polls.id FROM polls WHERE state IN ('open', 'closing', 'closed')
            AND NOT EXISTS (SELECT 1 FROM broadcasts WHERE kind = 'poll'
            AND subject_id = polls.id AND broadcasts.id = polls.broadcast_id)
    """,
    "a case was put together with nothing": """
        SELECT cases.number AS found FROM cases WHERE state = 'merged' AND NOT EXISTS (
            SELECT 1 FROM cases AS other
            WHERE other.id = cases.merged_into AND other.id <> cases.id)
    """,
    "an enterprise has not joined the case that its own went into": """
        SELECT cases.number AS found FROM cases JOIN cases AS other ON other.id = cases.merged_into
        WHERE cases.state = 'merged' AND other.enterprise_id <> cases.enterprise_id
        AND ' ' || other.co_enterprise_ids || ' ' NOT LIKE '% ' || cases.enterprise_id || ' %'
    """,
    "an appointment was kept twice": """
        SELECT case_id || ' ' || job AS found FROM duties GROUP BY case_id, job, due_at
        HAVING COUNT(*) > 1
    """,
    "what the clock gave does not stand against a unit, or stands there unasked": """
        SELECT events.id AS found FROM events LEFT JOIN penalties
        ON penalties.event_id = events.id AND penalties.case_id = events.case_id
        AND penalties.kind = CASE events.act WHEN 'break_promise' THEN 'broken'
            WHEN 'yellow_card' THEN 'yellow' WHEN 'red_card' THEN 'red'
            WHEN 'call_out' THEN 'called_out' ELSE events.act END
        WHERE events.act IN
            ('breach', 'break_promise', 'yellow_card', 'red_card', 'call_out')
        AND penalties.id IS NULL
        UNION ALL SELECT penalties.event_id FROM penalties WHERE event_id NOT IN (
            SELECT events.id FROM events WHERE act IN
            ('breach', 'break_promise', 'yellow_card', 'red_card', 'call_out'))
    """,
    "a breach or a broken promise was cleared": """
        SELECT cases.number AS found FROM cases LEFT JOIN (
            SELECT case_id, COUNT(CASE act WHEN 'breach' THEN 1 END) AS breaches,
                COUNT(CASE act WHEN 'break_promise' THEN 1 END) AS broken
            FROM events WHERE act IN ('breach', 'break_promise') GROUP BY case_id
        ) AS told ON told.case_id = cases.id
        WHERE cases.breaches <> COALESCE(told.breaches, 0)
        OR cases.promises_broken <> COALESCE(told.broken, 0)
    """,
    "the fate of a card is not what was ruled": """
        SELECT cases.number AS found FROM penalties JOIN cases ON cases.id = penalties.case_id
        WHERE penalties.kind IN ('yellow', 'red', 'called_out') GROUP BY cases.id
        HAVING COUNT(CASE penalties.state WHEN 'appealed' THEN 1 END)
            <> (cases.pending LIKE '%appeal%')
        OR COUNT(CASE penalties.state WHEN 'revoked' THEN 1 END) <> (SELECT COUNT(*) FROM events
            WHERE events.case_id = cases.id AND events.act = 'revoke_card')
        OR COUNT(CASE penalties.state WHEN 'upheld' THEN 1 END) <> (SELECT COUNT(*) FROM events
            WHERE events.case_id = cases.id AND events.act = 'uphold_card')
    """,
    "a case and the book of assignments disagree on its lead": """
        SELECT cases.number AS found FROM cases WHERE cases.state <> 'withdrawn'
        AND COALESCE(cases.lead_unit_id, 0) <> COALESCE((
            SELECT MAX(unit_id) FROM assignments WHERE assignments.case_id = cases.id
            AND part = 'lead' AND assignments.state NOT IN ('returned', 'replaced')), 0)
    """,
    "a unit has two parts in a case": """
        SELECT cases.number AS found FROM assignments JOIN cases ON cases.id = assignments.case_id
        WHERE assignments.state NOT IN ('returned', 'replaced')
        GROUP BY cases.number, assignments.unit_id HAVING COUNT(*) > 1
    """,
    "a case has two leads": """
        SELECT cases.number AS found FROM assignments JOIN cases ON cases.id = assignments.case_id
        WHERE part = 'lead' AND assignments.state NOT IN ('returned', 'replaced')
        GROUP BY cases.number HAVING COUNT(*) > 1
    """,
    "the lead's date is not the case's": """
        SELECT cases.number AS found FROM assignments JOIN cases ON cases.id = assignments.case_id
        WHERE part = 'lead' AND assignments.state NOT IN ('returned', 'replaced')
        AND COALESCE(assignments.due_at, '') <> COALESCE(cases.due_at, '')
    """,
    "a case is handed out at a meeting that does not list it": """
        SELECT cases.number AS found FROM cases WHERE cases.batch_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM batch_cases WHERE batch_cases.batch_id = cases.batch_id
            AND batch_cases.case_id = cases.id AND batch_cases.state = 'done')
    """,
    "the book of requests and its case disagree": """
        SELECT cases.number AS found FROM cases WHERE (
            SELECT COUNT(*) FROM requests WHERE requests.case_id = cases.id
            AND requests.decision = 'open'
        ) <> CASE pending WHEN '' THEN 0
            ELSE LENGTH(pending) - LENGTH(REPLACE(pending, ' ', '')) + 1 END
        UNION SELECT cases.number FROM requests JOIN cases ON cases.id = requests.case_id
        WHERE requests.decision = 'open'
        AND ' ' || cases.pending || ' ' NOT LIKE '% ' || requests.kind || ' %'
    """,
    "a request is closed without the act that closed it": """
        SELECT requests.id AS found FROM requests
        LEFT JOIN events ON events.id = requests.ruled_event_id
        AND events.case_id = requests.case_id
        WHERE (requests.decision = 'open') <> (requests.ruled_event_id IS NULL)
        OR (requests.ruled_event_id IS NOT NULL AND events.id IS NULL)
    """,
    "a look-back is owed by the case or by the book alone": """
        SELECT cases.number AS found FROM cases WHERE look_back_owed <> (
            SELECT COUNT(*) FROM look_backs WHERE look_backs.case_id = cases.id
            AND done_at IS NULL AND fallen_at IS NULL)
    """,
    "a look-back in the book and its event disagree": """
        SELECT look_backs.id AS found FROM look_backs LEFT JOIN events
        ON events.id = look_backs.event_id AND events.case_id = look_backs.case_id
        AND events.act = 'look_back'
        WHERE done_at IS NOT NULL AND events.id IS NULL
        UNION SELECT events.id FROM events LEFT JOIN look_backs
        ON look_backs.event_id = events.id
        WHERE events.act = 'look_back' AND look_backs.id IS NULL
    """,
    "an instruction is not in its book, or there without one": """
        SELECT events.id AS found FROM events LEFT JOIN instructions
        ON instructions.event_id = events.id
        AND instructions.leader_id = events.person_id AND instructions.case_id = events.case_id
        WHERE events.act = 'instruct' AND instructions.id IS NULL
        UNION ALL SELECT instructions.event_id FROM instructions
        JOIN events ON events.id = instructions.event_id WHERE events.act <> 'instruct'
    """,
    "what the clock had to tell somebody was told by no letter": """
        SELECT nudges.id AS found FROM nudges
        JOIN people ON people.id = nudges.person_id AND people.telegram_id IS NOT NULL
        LEFT JOIN (
            SELECT DISTINCT person_id, created_at, CASE kind WHEN 'gathered' THEN 0
                ELSE case_id END AS case_id FROM outbox
        ) AS posted ON posted.person_id = nudges.person_id
        AND posted.created_at = nudges.told_at AND posted.case_id IN (0, nudges.case_id)
        WHERE nudges.told_at IS NOT NULL AND posted.person_id IS NULL
    """,
    "somebody was told twice of one act of the clock": """
        SELECT MAX(id) AS found FROM nudges WHERE event_id IS NOT NULL
        GROUP BY person_id, event_id, kind HAVING COUNT(*) > 1
    """,
    "what the clock tells of is an act in another case": """
        SELECT nudges.id AS found FROM nudges JOIN events ON events.id = nudges.event_id
        WHERE events.case_id IS NOT nudges.case_id
    """,
    "dates were moved that no recount has moved": """
        SELECT (SELECT COUNT(*) FROM events WHERE act = 'redate') AS found
        WHERE found <> (SELECT COALESCE(SUM(moved), 0) FROM recounts)
    """,
    "a recount has ended before the one asked for before it": """
        SELECT later.id AS found FROM recounts AS later JOIN recounts AS before
        ON before.id < later.id
        WHERE later.ended_at IS NOT NULL AND before.ended_at IS NULL
    """,
    "two versions of a policy are in force": """
        SELECT family_id AS found FROM policies WHERE state = 'in_force'
        GROUP BY family_id HAVING COUNT(*) > 1
    """,
    "a policy is not found by its words": """
        SELECT policies.id AS found FROM policies
        LEFT JOIN policy_words ON policy_words.rowid = policies.id
        WHERE policy_words.rowid IS NULL
    """,
    "a number is out of its series": """
        SELECT number AS found FROM cases, numbering
        WHERE CAST(SUBSTR(number, 4, 4) AS INTEGER) = numbering.year
        AND CAST(SUBSTR(number, 9) AS INTEGER) > numbering.last
    """,
}


async def violations(tx: Tx, chain: Chain, *, at_rest: bool = False) -> list[str]:
    """Return every broken promise as a sentence; empty where all hold.

    Args:
        tx: An open transaction.
        chain: The key of the event chain.
        at_rest: Also nothing may be pending or under way: all faults are over.

    """
    found = []
    for sentence, question in QUESTIONS.items():
        found += [f"{sentence}: {row['found']}" for row in await tx.all(question)]
    broken = await events.first_broken(tx, chain)
    if broken is not None:
        found.append(f"the chain of events is broken at: {broken}")
    found += await look_backs.broken(tx)
    found += await _unlawful(tx)
    found += [
        f"a case and the book of assignments disagree on other units: {number}"
        for number in await assignments.unlike_cases(tx)
    ]
    found += [
        f"the book of assignments is not what the events tell of: {number}"
        for number in await assignments.unlike_events(tx)
    ]
    found += await _shut(tx)
    for row in await tx.all("PRAGMA integrity_check"):
        if row[0] != "ok":
            found.append(f"the file is damaged: {row[0]}")
    found += [
        f"a reference leads nowhere: {row[0]}" for row in await tx.all("PRAGMA foreign_key_check")
    ]
    if at_rest:
        rows = await tx.all("SELECT id FROM outbox WHERE state IN ('pending', 'sending')")
        found += [f"a letter has no fate at rest: {row['id']}" for row in rows]
    return found


SEALED = {
    "people": ("id", "name", "title", "phone"),
    "cases": ("id", "text", "contact_time", "where_to_go"),
    "files": ("id", "name", "caption", "telegram_file_id", "unique_id"),
    "desks": ("person_id", "draft"),
    "claims": ("id", "said", "called", "reason"),
    "activities": ("id", "words"),
    "blocks": ("telegram_id", "reason"),
    "rosters": ("id", "name", "telegram_file_id"),
    "brought": ("id", "name", "telegram_file_id", "typed"),
    "batches": ("id", "title", "attendance"),
    "outbox": ("id", "payload"),
    "inbox": ("update_id", "body"),
}
"""What is sealed in each table, after its key; an event's words besides."""
PAGE = 2_000


async def _shut(tx: Tx) -> list[str]:
    """Return what was sealed and does not open though its person has not been forgotten."""
    found = []
    for table, (key, *columns) in SEALED.items():
        named = ", ".join(f"COALESCE({one}, '') AS {one}" for one in columns)
        last = 0
        while rows := await tx.all(
            f"SELECT {key} AS row, {named} FROM {table} WHERE {key} > :last ORDER BY {key} LIMIT {PAGE}",
            last=last,
        ):
            found += [
                f"something sealed does not open: {table} {row['row']}"
                for row in rows
                if not all(_opens(tx, row[one]) for one in columns)
            ]
            last = rows[-1]["row"]
    last = 0
    while rows := await tx.all(
        f"SELECT id, data FROM events WHERE id > :last ORDER BY id LIMIT {PAGE}", last=last
    ):
        found += [
            f"something sealed does not open: events {row['id']}"
            for row in rows
            if not all(_opens(tx, one) for one in json.loads(row["data"]).values())
        ]
        last = rows[-1]["id"]
    return found


def _opens(tx: Tx, text: object) -> bool:
    try:
        if isinstance(text, str):
            tx.vault.open(text)
    except UnreadableError:
        return False
    return True


async def _unlawful(tx: Tx) -> list[str]:
    """Return the events whose step the law does not know."""
    rows = await tx.all(
        "SELECT id, act, state_from, state_to FROM events WHERE case_id IS NOT NULL"
    )
    found = []
    for row in rows:
        rule = LAW.get((State(row["state_from"]), Act(row["act"])))
        if rule is None or rule.to != row["state_to"]:
            found.append(f"an event is against the law: {row['id']}")
    return found
