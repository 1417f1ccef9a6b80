"""A town on file: units, an office, owners who will play, and as many old cases as wanted."""

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.case import Case
from bot.domain.people import Role
from bot.domain.terms import Act, Kind, Outcome, Rating, State
from storage import cases as case_rows
from storage.db import Database, to_text
from storage.events import GENESIS, Chain
from tests.bench.people import CITY, FIRST_PERSON

PLAYERS = 24_000
FIRST_OFFICER = 3_000_000_000
FIRST_READER = 2_000_000_000
FIRST_GROUP = -1_001_000_000_000
DIGEST_AFTER = 10.0
"""Seconds: by then a bot has greeted everybody; the clock begins with its next tick."""
BROADCAST_WORDS = "技改设备补贴"
PICTURE = "AgACAgUAAxkbenchbenchbenchbench"
PIECE = (
    f"🧧 <b>{BROADCAST_WORDS},最高 500 万</b>\n"
    "谁能享:规上工业企业,设备投入 200 万以上\n享什么:按投入额 12% 补助\n"
    "怎么办:市工信局网上申报 · 截止 11月30日(还剩 9 天)"
)
CASES_PER_ENTERPRISE = 5
YEAR_OF_OLD_CASES = 2020
CATEGORY = "finance"
LEADS = ("市金融办", "市住建局", "市人社局", "市税务局", "市自然资源局", "市供电公司")
# Of a hundred old cases so many are still alive; the rest is closed or archived.
ALIVE = {State.SUBMITTED: 1, State.HANDLING: 1, State.AWAITING_OWNER: 1}


async def seed(
    database: Path, *, cases: int, broadcast: tuple[int, int] = (0, 0), digest: int = 0
) -> None:
    """Makes the file and fills it. The schema is the program's own.

    Args:
        database: Where the file will be; it must not exist.
        cases: How many cases lie on file.
        broadcast: To how many groups and people a piece waits to be sent.
        digest: To how many groups a digest with its picture is to be sent by the program itself.
    """
    await (await Database.open(database)).close()
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        at = datetime.now(UTC) - timedelta(days=400)
        enterprises = PLAYERS + max(1, cases // CASES_PER_ENTERPRISE)
        fill_town(connection, enterprises, at)
        fill_cases(connection, Chain.beside(database), cases, at)
        fill_outbox(connection, *broadcast)
        if digest:
            fill_broadcast(connection, digest)
        connection.execute("COMMIT")


def fill_town(connection: sqlite3.Connection, enterprises: int, at: datetime) -> None:
    """Units, enterprises, an owner for each, and the office."""
    moment = to_text(at)
    connection.execute(
        "INSERT INTO units (id, path, level, name) VALUES (1, '/1/', 'city', '本市')"
    )
    connection.executemany(
        "INSERT INTO units (id, parent_id, path, level, name) VALUES (?, 1, ?, 'city', ?)",
        [(number, f"/1/{number}/", name) for number, name in enumerate(LEADS, 2)],
    )
    connection.executemany(
        "INSERT INTO enterprises (id, name, short_name, unit_id) VALUES (?, ?, ?, 1)",
        [(n, f"{CITY[n % 8]}氏机械第 {n} 厂", f"第 {n} 厂") for n in range(1, enterprises + 1)],
    )
    person = (
        "INSERT INTO people (id, telegram_id, name, title, phone, language, language_chosen, "
        "consent_version, created_at) VALUES (?, ?, ?, '', ?, 'zh-Hans', 1, 1, ?)"
    )
    grant = (
        "INSERT INTO grants (person_id, role, unit_id, enterprise_id, since) VALUES (?, ?, ?, ?, ?)"
    )
    # Players own the first enterprises; who filed the old cases never comes back.
    connection.executemany(
        person,
        [
            (
                n,
                FIRST_PERSON + n - 1 if n <= PLAYERS else FIRST_PERSON + 1_000_000 + n,
                f"{CITY[n % 8]}女士",
                f"138{n:08d}",
                moment,
            )
            for n in range(1, enterprises + 1)
        ],
    )
    connection.executemany(
        grant, [(n, Role.OWNER, None, n, moment) for n in range(1, enterprises + 1)]
    )
    officers: list[tuple[Role, int | None]] = [
        (Role.TRIAGER, None),
        (Role.DIRECTOR, None),
        (Role.ADMIN, None),
    ]
    for unit in range(2, len(LEADS) + 2):
        officers += [(Role.HANDLER, unit), (Role.UNIT_HEAD, unit)]
    for number, (role, unit_id) in enumerate(officers, 1):
        officer = enterprises + number
        connection.execute(
            person, (officer, FIRST_OFFICER + number, f"{CITY[number % 8]}先生", "", moment)
        )
        connection.execute(grant, (officer, role, unit_id, None, moment))


def old_cases(count: int, at: datetime) -> Iterator[Case]:
    """Cases of the past, mostly closed and archived."""
    chance = random.Random(7)
    for number in range(1, count + 1):
        enterprise = PLAYERS + 1 + (number - 1) // CASES_PER_ENTERPRISE
        filed = at + timedelta(minutes=number % 400_000)
        state = State.ARCHIVED
        lot = chance.randrange(100)
        for alive, share in ALIVE.items():
            if 0 <= lot < share:
                state = alive
            lot -= share
        over = state is State.ARCHIVED
        waits = state is State.SUBMITTED
        yield Case(
            id=number,
            enterprise_id=enterprise,
            filed_by=enterprise,
            number=f"LX-{YEAR_OF_OLD_CASES}-{number:06d}",
            revision=2 if over else 1,
            state=state,
            state_since=filed,
            kind=Kind.ACTION,
            category=CATEGORY,
            text=f"第 {number} 件:抵押物不足,三百万续贷卡在产权证,请协调。",
            public_wording="" if waits else "企业续贷受阻",
            contact_time="工作日上午",
            filed_at=filed,
            accepted_at=None if waits else filed + timedelta(hours=3),
            dispatched_at=None if waits else filed + timedelta(hours=4),
            acknowledged_at=None if waits else filed + timedelta(hours=9),
            due_at=None if waits else datetime.now(UTC) + timedelta(days=30),
            original_due_at=None if waits else datetime.now(UTC) + timedelta(days=30),
            closed_at=filed + timedelta(days=6) if over else None,
            lead_unit_id=None if waits else 2 + number % len(LEADS),
            outcome=Outcome.SOLVED if over else None,
            rating=Rating.SATISFIED if over else None,
        )


def fill_cases(connection: sqlite3.Connection, chain: Chain, count: int, at: datetime) -> None:
    """Old cases with their events, sealed as the program seals them."""
    connection.executemany(
        case_rows._INSERT, (case_rows._values(case) for case in old_cases(count, at))
    )
    connection.executemany(
        "INSERT INTO submissions (token, case_id) VALUES (?, ?)",
        ((f"old-{number}", number) for number in range(1, count + 1)),
    )
    connection.execute(
        "INSERT INTO numbering (year, last) VALUES (?, ?)", (YEAR_OF_OLD_CASES, count)
    )
    connection.executemany(
        """
        INSERT INTO events
            (id, case_id, revision, act, person_id, at, state_from, state_to, data, mac)
        VALUES (:id, :case_id, :revision, :act, :person_id, :at, :state_from, :state_to, :data, :mac)
        """,
        old_events(chain, count, at),
    )


def old_events(chain: Chain, count: int, at: datetime) -> Iterator[dict[str, object]]:
    """What happened to the old cases."""
    before, number = GENESIS, 0
    for case in old_cases(count, at):
        steps = [(Act.SUBMIT, State.DRAFT, State.SUBMITTED)]
        if case.revision > 1:
            steps.append((Act.RATE_SATISFIED, State.AWAITING_OWNER, State.CLOSED))
        for revision, (act, state_from, state_to) in enumerate(steps, 1):
            number += 1
            fields: dict[str, object] = {
                "id": number,
                "case_id": case.id,
                "revision": revision,
                "act": str(act),
                "person_id": case.filed_by,
                "at": to_text(case.filed_at or at),
                "state_from": str(state_from),
                "state_to": str(state_to),
                "data": "{}",
            }
            before = chain.seal(before, fields)
            yield fields | {"mac": before}


def fill_groups(connection: sqlite3.Connection, groups: int, moment: str) -> None:
    """Groups of enterprises that the office has let in."""
    connection.executemany(
        "INSERT INTO chats (id, kind, title, state, since) VALUES (?, 'enterprise', ?, 'approved', ?)",
        [(FIRST_GROUP - n, f"企业群 {n}", moment) for n in range(groups)],
    )


def fill_outbox(connection: sqlite3.Connection, groups: int, people: int) -> None:
    """Groups that are known, and a piece that waits for each of them and for each reader."""
    moment = to_text(datetime.now(UTC))
    fill_groups(connection, groups, moment)
    connection.executemany(
        """
        INSERT INTO outbox (chat_id, lane, duty, kind, method, payload, state, due_at, created_at)
        VALUES (?, 2, 'must', 'piece', 'sendMessage', ?, 'pending', ?, ?)
        """,
        [
            (
                chat,
                json.dumps({"chat_id": chat, "text": PIECE, "parse_mode": "HTML"}),
                moment,
                moment,
            )
            for chat in audience(groups, people)
        ],
    )


def fill_broadcast(connection: sqlite3.Connection, groups: int) -> None:
    """A digest with its picture that is due to so many groups, watched by the director."""
    moment = to_text(datetime.now(UTC))
    fill_groups(connection, groups, moment)
    connection.execute(
        """
        INSERT INTO policies (id, family_id, state, title, number, issuer, apply_by, body, source,
                              added_at)
        VALUES (1, 1, 'in_force', '关于支持技术改造的若干措施', '云政办〔2026〕18 号',
                '云州市工信局', '2099-11-30', '正文', 'typed', ?)
        """,
        (moment,),
    )
    connection.execute(
        """
        INSERT INTO pieces (id, policy_id, state, title, who, what, how, whom, more, drafted_by,
                            made_at)
        VALUES (1, 1, 'approved', ?, '规上工业企业，设备投入 200 万元以上', '按投入额 12% 补助，最高 500 万元',
                '市工信局网上申报', '市工信局 0550-3012345', ?, 'person', ?)
        """,
        (BROADCAST_WORDS, "符合条件的企业按年度申报，材料齐全的十个工作日内审定。" * 12, moment),
    )
    connection.execute(
        """
        INSERT INTO pictures (piece_id, revision, language, file_id, made_at)
        VALUES (1, 1, 'zh-Hans', ?, ?)
        """,
        (PICTURE, moment),
    )
    connection.execute(
        """
        INSERT INTO broadcasts (id, kind, state, issue, urgent, made_by, made_at, start_at, chat_id)
        SELECT 1, 'pieces', 'waiting', 12, 1, people.id, ?1, ?1, telegram_id
        FROM people JOIN grants ON person_id = people.id AND role = 'director'
        """,
        (moment,),
    )
    connection.executemany(
        """
        INSERT INTO deliveries (broadcast_id, chat_id, piece_id, state, at)
        VALUES (1, ?, 1, 'queued', ?)
        """,
        [(FIRST_GROUP - n, moment) for n in range(groups)],
    )
    start = to_text(datetime.now(UTC) + timedelta(seconds=DIGEST_AFTER))
    connection.execute("UPDATE broadcasts SET start_at = ?", (start,))


def audience(groups: int, people: int) -> list[int]:
    """The chats of the broadcast."""
    return [
        *(FIRST_GROUP - number for number in range(groups)),
        *(FIRST_READER + number for number in range(people)),
    ]
