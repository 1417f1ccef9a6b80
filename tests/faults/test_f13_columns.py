"""F13, the schema: every column that holds text says what it is, and whoever adds one must say so."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING

from storage.vault import MARK
from tests.faults.test_f13_canary import leave_half_said, walk
from tests.stories.conftest import town

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.stories.town import Town

__all__ = ["town"]

PRIVATE = {
    "activities": {"words"},
    "batches": {"title", "attendance"},
    "blocks": {"reason"},
    "brought": {"telegram_file_id", "name", "typed"},
    "cases": {"text", "contact_time", "where_to_go"},
    "claims": {"said", "called", "reason"},
    "desks": {"draft"},
    "files": {"telegram_file_id", "unique_id", "name", "caption"},
    "forgettings": {"reason"},
    "inbox": {"body"},
    "outbox": {"payload"},
    "people": {"name", "title", "phone"},
    "rosters": {"telegram_file_id", "name"},
    "saved_lists": {"name", "words"},
}
"""What somebody said or is called: sealed with a key that lies beside the database, or empty."""
WITHIN = {"events": {"data"}, "jobs": {"params", "result"}}
"""JSON of codes, figures and ids, in which what is private is sealed for itself."""
PUBLIC = {
    "campaigns": {"name"},
    "meetings": {"title", "place", "words"},
    "notices": {"text"},
    "pieces": {"title", "who", "what", "how", "until", "whom", "more", "found", "reason"},
    "policies": {"title", "number", "issuer", "industries", "money", "contact", "body", "reason"},
    "policy_files": {"name"},
    "policy_words": {"marks"},
    "polls": {"question", "options"},
    "schedules": {"name"},
    "cases": {"public_wording"},
    "chats": {"title"},
    "days": {"note"},
    "enterprises": {"name", "short_name", "credit_code", "industry"},
    "units": {"name", "short_name"},
}
"""Words that belong to no person: of the register of enterprises, of the office, of a group."""
MOMENTS = {
    "activities": {"day", "at"},
    "assignments": {"assigned_at", "due_at", "acknowledged_at", "finished_at"},
    "batches": {"due_at", "made_at", "held_at"},
    "blocks": {"at"},
    "boards": {"made_at", "drawn_at", "drawn_on", "ended_at"},
    "boots": {"started_at", "ended_at"},
    "brought": {"asked_at"},
    "broadcasts": {"made_at", "start_at", "begun_at", "ended_at", "shown_at"},
    "cases": {
        *("state_since", "filed_at", "accepted_at", "dispatched_at", "acknowledged_at"),
        *("contacted_at", "noted_at", "handled_at", "closed_at", "due_at", "original_due_at"),
        "due_from",
        *("breached_at", "promise_due_at", "review_at", "carded_at", "looked_back_at"),
        *("asked_at", "wished_at"),
    },
    "campaigns": {"since", "until"},
    "chats": {"since", "drawn_on"},
    "claims": {"grant_until", "made_at", "decided_at", "reminded_at"},
    "days": {"day", "said"},
    "deliveries": {"at"},
    "desks": {"touched_at", "expires_at"},
    "draws": {"drawn_at"},
    "duties": {"due_at", "run_at", "done_at"},
    "events": {"at"},
    "files": {"due_at"},
    "follows": {"since"},
    "forgettings": {"asked_at", "decided_at"},
    "grants": {"since", "until", "told_until"},
    "inbox": {"received_at"},
    "invitations": {"grant_until", "made_at", "expires_at", "redeemed_at", "revoked_at"},
    "instructions": {"given_at", "answer_by", "answered_at"},
    "jobs": {"asked_at", "ended_at"},
    "look_backs": {"drawn_at", "done_at", "fallen_at"},
    "meetings": {"starts_at", "reminded_at", "made_at"},
    "notices": {"start_at", "made_at"},
    "nudges": {"due_at", "at", "told_at"},
    "outbox": {"due_at", "created_at", "settled_at"},
    "penalties": {"due_at", "given_at", "settled_at"},
    "pictures": {"made_at"},
    "pieces": {"made_at", "approved_at"},
    "policies": {
        *("issued_on", "effective_on", "expires_on", "apply_from", "apply_by"),
        *("added_at", "ended_at"),
    },
    "poll_counts": {"at"},
    "polls": {"closes_at", "closed_at", "made_at"},
    "people": {"created_at", "consent_at", "joined_at", "forgotten_at"},
    "recounts": {"asked_at", "ended_at"},
    "requests": {"asked_at", "wished_at", "ruled_at"},
    "rosters": {"asked_at"},
    "rounds": {"day"},
    "runs": {"due_at", "at"},
    "saved_lists": {"made_at"},
    "schedules": {"next_at", "made_at"},
    "sign_ups": {"at", "checked_in_at"},
    "subscriptions": {"since", "told_on", "stopped_at"},
}
CODES = {
    "activities": {"kind"},
    "assignments": {"part", "state"},
    "batches": {"state", "filter", "tier"},
    "batch_cases": {"state"},
    "cases": {
        *("number", "state", "kind", "category", "grade", "tier", "source", "co_enterprise_ids"),
        *("rung", "co_unit_ids", "outcome", "reported_outcome", "rating", "rating_reason"),
        *("decline_reason", "pending", "cc_unit_ids", "due_span"),
    },
    "broadcasts": {"kind", "state"},
    "brought": {"state", "mime"},
    "case_words": {"marks"},
    "chats": {"kind", "state", "topics", "language"},
    "claims": {"role", "via", "state"},
    "deliveries": {"purpose", "state", "reason", "shape", "poll_id", "amended"},
    "draws": {"seed"},
    "duties": {"job", "result"},
    "events": {"act", "state_from", "state_to", "mac"},
    "files": {"kind", "mime", "state", "sha256", "error"},
    "forgettings": {"state", "answer"},
    "grants": {"role"},
    "inbox": {"state", "error", "reference"},
    "invitations": {"hash", "role"},
    "jobs": {"kind", "state"},
    "look_backs": {"rule", "result", "answers"},
    "keyring": {"mark"},
    "meetings": {"kind", "secret", "state"},
    "nudges": {"kind"},
    "openings": {"what"},
    "openings_apart": {"what"},
    "outbox": {"duty", "kind", "method", "state", "reason", "upload"},
    "penalties": {"kind", "state"},
    "people": {"language"},
    "pictures": {"language", "file_id"},
    "pieces": {"state", "drafted_by", "template", "theme"},
    "policies": {"state", "categories", "sizes", "source"},
    "policy_files": {"mime", "sha256", "telegram_file_id"},
    "notices": {"state", "circle", "topics", "roles"},
    "poll_counts": {"mark", "counts"},
    "polls": {"kind", "state", "circle", "topics", "roles"},
    "requests": {"kind", "decision"},
    "recounts": {"mark"},
    "rosters": {"kind", "state", "kept", "figures"},
    "rounds": {"round"},
    "runs": {"state"},
    "saved_lists": {"filter"},
    "schedules": {"state", "cron", "timezone", "topics", "chat_ids"},
    "sign_ups": {"state"},
    "subscriptions": {"topics"},
    "submissions": {"token"},
    "units": {"path", "level", "kind"},
}
"""Codes, sets of ids, hashes, random names, names of errors: nobody typed them."""
KINDS: tuple[Mapping[str, set[str]], ...] = (PRIVATE, WITHIN, PUBLIC, MOMENTS, CODES)

CODE = re.compile(r"[\x21-\x7e]+( [\x21-\x7e]+)*")
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}([T ][\d:.]+(Z|\+00:00)?)?")


def columns() -> set[str]:
    """Every column of the schema that may hold words, as `table.column`."""
    scripts = sorted(
        (one for one in files("storage.migrations").iterdir() if one.name.endswith(".sql")),
        key=lambda one: one.name,
    )
    with closing(sqlite3.connect(":memory:")) as memory:
        for script in scripts:
            memory.executescript(script.read_text("utf-8"))
        return {
            f"{table}.{name}"
            for table, name in memory.execute(
                "SELECT tables.name, columns.name FROM sqlite_schema AS tables,"
                " pragma_table_info(tables.name) AS columns"
                " WHERE tables.type = 'table' AND columns.type <> 'INTEGER'"
                # What FTS5 keeps a table's content in.
                " AND tables.name NOT GLOB 'case_words_*'"
                " AND tables.name NOT GLOB 'policy_words_*'"
            )
        }


def named(kind: Mapping[str, set[str]]) -> set[str]:
    """The columns of a kind, as `table.column`."""
    return {f"{table}.{name}" for table, names in kind.items() for name in names}


def test_of_every_column_it_is_said_what_it_holds() -> None:
    """Once each: a new column fails here until somebody says whether it is private."""
    said = list(chain.from_iterable(named(kind) for kind in KINDS))
    twice = sorted({one for one in said if said.count(one) > 1})
    assert twice == []
    assert sorted(columns() ^ set(said)) == []


async def test_what_is_private_is_sealed_and_what_is_a_code_is_one(town: Town) -> None:
    """After a case with all its words and a sheet that waits: no column holds anything other than it is said to."""
    await walk(town)
    await leave_half_said(town)
    await town["director"].sends("document", content=b"PK", name="serinus-sheet.xlsx")
    assert await town.ask("SELECT 1 FROM rosters WHERE state = 'offered'")
    wrong = []
    for kind, right in (
        (PRIVATE, lambda text: text.startswith(MARK)),
        (MOMENTS, MOMENT.fullmatch),
        (CODES, CODE.fullmatch),
    ):
        for table, names in kind.items():
            rows = await town.ask(f"SELECT * FROM {table}")  # noqa: S608 - a name of ours
            wrong += [
                f"{table}.{name}: {row[name]!r}"
                for row in rows
                for name in names
                if row[name] and not right(str(row[name]))
            ]
    assert wrong == []
