"""What must hold on the side of those who receive, whatever happened to the bot.

The world knows what arrived, the database what the bot believes; `wrongs` holds one against the
other and returns every broken promise as a sentence.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Any

from bot.render.markup import plain
from bot.texts import Language
from handlers.porter import whereabouts
from storage.events import Chain
from storage.invariants import violations
from tests.faults.people import TEXTS, WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from handlers.sandbox.model import Chat, User
    from handlers.sandbox.town import Town
    from storage.db import Row, Tx
    from tests.faults.crashing import Deaths
    from tests.faults.people import Place, Sender

Told = frozenset[tuple[str, str]]

UNIT = ("cadre", "unit_head")
OFFICE = ("triager", "director")
TELLS: dict[str, Told] = {
    "submit": frozenset({("triager", "new-case")}),
    "accept": frozenset({("owner", "accepted"), ("director", "ready-to-dispatch")}),
    "dispatch": frozenset({("owner", "dispatched-owner"), *((who, "dispatched") for who in UNIT)}),
    "acknowledge": frozenset({("owner", "acknowledged")}),
    "note": frozenset({("owner", "progress")}),
    "report": frozenset({("unit_head", "to-countersign")}),
    "countersign": frozenset((who, "to-review") for who in OFFICE),
    "release": frozenset({("owner", "confirm")}),
    "rate_dissatisfied": frozenset(
        {
            *((who, "dissatisfied") for who in UNIT),
            *((who, "dissatisfied-office") for who in OFFICE),
        }
    ),
    "rate_satisfied": frozenset({("cadre", "closed-unit")}),
    "breach": frozenset((who, "overdue") for who in (*UNIT, "director")),
    "yellow_card": frozenset((who, "yellow-card") for who in UNIT),
    "red_card": frozenset((who, "red-card") for who in UNIT),
}
"""Who is told of what in this town when the usual person does it, written down apart from the
table the program has."""

TOGETHER = frozenset({"breach", "yellow_card", "red_card"})
"""What the clock does and tells by day, with whatever else falls together with it: who is to be
told of it is on file with the event, and each of them gets one letter of what fell together."""

UNINVOLVED = ("owner-foods", "owner-optics", "land", "labour", "power")
NUMBERS = "LX-"
SECRETS = ("CANARY-7788", NUMBERS, "宏达", "贷款", "续贷")


async def wrongs(tx: Tx, place: Place, sender: Sender, *, cases: int) -> list[str]:
    """Return every broken promise, with all faults over and the backlog sent."""
    seal = Chain.beside(place.folder / "lianxin.db")
    town = place.town
    return [
        *await violations(tx, seal, at_rest=True),
        *await _updates(tx, town),
        *await _notices(tx, town),
        *await _deliveries(tx, town, place.deaths),
        *await _cases(tx, place.folder, sender, cases),
        *await _work_group(tx, town, place.deaths),
        *_secrets(town),
    ]


async def _updates(tx: Tx, town: Town) -> list[str]:
    """Every update handed over is on file once, and was dealt with."""
    offered = town.world.updates.offered
    rows = await tx.all("SELECT update_id, state FROM inbox ORDER BY update_id")
    found = [
        f"update {row['update_id']} is {row['state']}" for row in rows if row["state"] != "done"
    ]
    if len(rows) != offered:
        found.append(f"{offered} updates were handed over, {len(rows)} are on file")
    return found


_TOLD_TOGETHER = """
    SELECT nudges.event_id, nudges.kind, nudges.told_at, people.telegram_id, EXISTS (
        SELECT 1 FROM outbox WHERE outbox.chat_id = people.telegram_id
        AND outbox.created_at = nudges.told_at AND outbox.duty = 'must'
        AND (outbox.state = 'sent' OR outbox.reason = 'resent')
        AND (outbox.kind = 'gathered' OR outbox.case_id = nudges.case_id)
    ) AS arrived
    FROM nudges JOIN people ON people.id = nudges.person_id WHERE nudges.event_id IS NOT NULL
"""
"""What the clock had told of its acts, and whether the letter that did so has arrived."""


async def _notices(tx: Tx, town: Town) -> list[str]:
    """Each event has exactly its set of letters; those that must arrive have arrived."""
    key_of = {user.id: key for key, user in town.people.items()}
    letters: defaultdict[int, list[Row]] = defaultdict(list)
    for row in await tx.all("SELECT * FROM outbox WHERE event_id IS NOT NULL ORDER BY id"):
        letters[row["event_id"]].append(row)
    together: defaultdict[int, list[Row]] = defaultdict(list)
    for row in await tx.all(_TOLD_TOGETHER):
        together[row["event_id"]].append(row)
    found = [
        f"{row['kind']} was held back from {key_of[row['telegram_id']]}: {row['told_at']}"
        for row in chain.from_iterable(together.values())
        if not row["arrived"]
    ]
    for event in await tx.all("SELECT id, act FROM events WHERE case_id IS NOT NULL"):
        told = Counter(
            (key_of[row["chat_id"]], row["kind"].removeprefix("notice-"))
            for row in letters[event["id"]]
        )
        if event["act"] in TOGETHER:
            held = Counter(
                (key_of[row["telegram_id"]], row["kind"].removeprefix("notice-"))
                for row in together[event["id"]]
            )
            if told - held:
                found.append(f"{event['act']} was told to {sorted((told - held).elements())}")
            told = held
        if event["act"] in TELLS and told != Counter(TELLS[event["act"]]):
            found.append(f"{event['act']} was told to {sorted(told.elements())}")
        found += [
            f"a letter that must arrive is {row['state']}: {row['kind']} {row['reason']}"
            for row in letters[event["id"]]
            if row["duty"] == "must"
            and row["state"] != "sent"
            and row["reason"] not in {"no_longer_matters", "resent"}
        ]
    # The letter that the office sends instead has taken over the event.
    found += [
        f"left to the office after one attempt: {row['kind']}"
        for row in await tx.all(
            "SELECT kind FROM outbox WHERE reason = 'resent' AND NOT repeated AND kind LIKE 'notice-%'"
        )
    ]
    return found


async def _deliveries(tx: Tx, town: Town, deaths: Deaths) -> list[str]:
    """Sent means delivered; order; duplicates are marked, known of, and few."""
    world = town.world
    mark = plain(TEXTS(Language.ZH_HANS, "resent-mark"))
    rows = await tx.all("SELECT * FROM outbox WHERE method LIKE 'send%' ORDER BY id")
    arrived: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for sent in world.journal:
        if sent.method.startswith("send"):
            arrived[sent.chat_id][sent.message_id] = sent.text
    found: list[str] = []
    for chat_id in {row["chat_id"] for row in rows} | set(arrived):
        mine = [row for row in rows if row["chat_id"] == chat_id]
        sent_rows = [row for row in mine if row["state"] == "sent"]
        noted = [row["message_id"] for row in sent_rows]
        if missing := set(noted) - set(arrived[chat_id]):
            found.append(f"noted as sent and never seen in {chat_id}: {sorted(missing)}")
        if noted != sorted(noted):
            found.append(f"letters to {chat_id} overtook each other: {noted}")
        unnoted = [text for number, text in arrived[chat_id].items() if number not in set(noted)]
        excused = sum(
            row["repeated"] + (row["reason"] in {"crash", "resent"} and row["state"] != "sent")
            for row in mine
        )
        if len(unnoted) > excused:
            found.append(
                f"{len(unnoted)} messages came to {chat_id} that nobody knows of: {unnoted}"
            )
        if len(unnoted) > deaths.in_flight[chat_id]:
            found.append(
                f"{len(unnoted)} too many came to {chat_id}, {deaths.in_flight[chat_id]} were under way"
            )
        found += [
            f"sent again without the mark: {arrived[chat_id].get(row['message_id'])}"
            for row in sent_rows
            if row["repeated"]
            and not arrived[chat_id].get(row["message_id"], mark).startswith(mark)
        ]
    return found


async def _cases(tx: Tx, folder: Path, sender: Sender, cases: int) -> list[str]:
    """Each submitted form is one case, with the words and the files that came with it."""
    rows = await tx.all("SELECT id, text FROM cases")
    found = [] if len(rows) == cases else [f"{cases} forms became {len(rows)} cases"]
    said = [tx.vault.open(row["text"]) for row in rows]
    found += [f"a case says: {words}" for words in said if words != WORDS["filing-text"]]
    kept = await tx.all(
        """
        SELECT events.act, files.sha256, files.state, files.keeper_id FROM files
        JOIN events ON events.id = files.event_id ORDER BY files.id
        """
    )
    names = {"submit": "filing", "note": "progress"}
    given = Counter(
        (form, hashlib.sha256(content).hexdigest())
        for form, contents in sender.sent.items()
        for content in contents
    )
    stored = Counter((names.get(row["act"], row["act"]), row["sha256"]) for row in kept)
    if given != stored:
        found.append(f"files: {given - stored} lost, {stored - given} too many")
    for row in kept:
        if row["state"] != "stored":
            found.append(f"a file is {row['state']}")
            continue
        kept_at = whereabouts(folder / "files", row["sha256"], row["keeper_id"])
        content = tx.vault.open_bytes(kept_at.read_bytes()) if kept_at.exists() else b""
        if hashlib.sha256(content).hexdigest() != row["sha256"]:
            found.append(f"a file on record is not there: {row['sha256']}")
    return found


async def _work_group(tx: Tx, town: Town, deaths: Deaths) -> list[str]:
    """The group of the unit has a live card that says how the case stands, and nothing private."""
    if town.work is None:
        return []
    rows = await tx.all(
        """
        SELECT cases.number, cases.state, cards.message_id FROM cases
        LEFT JOIN cards ON cards.case_id = cases.id AND cards.chat_id = :group_id
        WHERE cases.lead_unit_id IS NOT NULL
        """,
        group_id=town.work.id,
    )
    shown = {one["message_id"]: str(one.get("text")) for one in town.world.messages(town.work)}
    found = []
    for row in rows:
        said = shown.get(row["message_id"], "")
        state = plain(TEXTS(Language.ZH_HANS, f"state-{row['state']}"))
        if row["number"] not in said or state not in said:
            found.append(f"the work group is shown of {row['number']}, {state}: {said!r}")
    if len(town.work.topics) > len(rows) + deaths.total:
        found.append(f"{len(town.work.topics)} topics for {len(rows)} cases")
    told = "".join(shown.values())
    hidden = (one for one in SECRETS if one != NUMBERS)
    return found + [f"the work group was shown {one}" for one in hidden if one in told]


def _secrets(town: Town) -> list[str]:
    """Nobody who has nothing to do with a case hears of it."""
    places: list[User | Chat] = [*(town.people[key] for key in UNINVOLVED), town.group]
    return [
        f"{where.id} was shown {secret}"
        for where in places
        for message in town.world.bot_messages(where)
        for secret in SECRETS
        if secret in json.dumps(_shown(message), ensure_ascii=False)
    ]


def _shown(message: Mapping[str, Any]) -> dict[str, Any]:
    return {name: message.get(name) for name in ("text", "caption", "reply_markup")}
