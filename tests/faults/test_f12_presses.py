"""F12: authority, over the real handlers. Every button in the hands of those it is not for."""

from __future__ import annotations

import hashlib
import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain.terms import Act
from bot.render.button import Press
from bot.settings import read_settings
from bot.texts import Language
from handlers.chats.pressing import VERBS
from handlers.sandbox.clock import Clock
from handlers.sandbox.town import BOT, TOKEN, open_sandbox
from handlers.sandbox.world import World
from tests.stories import roads
from tests.stories.town import MORNING, Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator
    from pathlib import Path

    from storage.db import Tx

CANARY = "暗号金丝雀七七八八"
PROBLEM = f"抵押物不足,300万续贷卡在产权证上,{CANARY},请帮忙协调"
OUTSIDERS = ("owner-foods", "land")
"""Those of the town to whom the case is nothing."""
NOT_RECORDS = frozenset(
    {"inbox", "outbox", "desks", "cards", "boots", "lines", "rounds", "entered"}
)
"""Tables of the post, of machinery, and of half-filled forms; everything else is the register.

So is the index of words, which catches up whenever somebody looks for what is alike.
"""
COLUMNS = {"events": "case_id, act, person_id, data", "files": "id, case_id, event_id, kind"}
"""What does not change by itself, where something does."""
ARGS = (
    *("", "mine", "todo", "triage", "dispatch", "review", "all", "paired", "overdue", "confirm"),
    *("file", "complain", "language", "claims", "people", "firm", "invite", "home", "go", "drop"),
    *("yes", "no", "0", "1", "999999", "s", "b", "x", "o0", "c0:1", "p9", "zh-Hans", "\u202e"),
)
BATCH = 200


class Forger:
    """Presses what no message shows, straight into the intake of the running bot."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.heard: list[str] = []
        self._number = 800_000_000
        turns = town.lianxin.turns

        async def heard(method: str, parameters: Any) -> object:  # noqa: ANN401 - as the API
            self.heard.append(json.dumps([method, parameters], ensure_ascii=False))
            return True

        vars(turns)["_call"] = heard
        postman = town.lianxin.postman  # all that is said goes through it
        call = postman._call

        async def overheard(method: str, parameters: Any, **more: Any) -> object:  # noqa: ANN401
            self.heard.append(json.dumps([method, parameters], ensure_ascii=False))
            return await call(method, parameters, **more)

        vars(postman)["_call"] = overheard

    async def press(self, presses: Iterable[tuple[str, str]], *, group: bool = False) -> None:
        """Press each: who, and the data of the button."""
        batch: list[dict[str, Any]] = []
        for who, data in presses:
            batch.append(self._raw(who, data, group=group))
            if len(batch) == BATCH:
                await self.town.lianxin.turns.take(batch)
                batch = []
        await self.town.lianxin.turns.take(batch)
        await self.town.quiet()

    def _raw(self, who: str, data: str, *, group: bool) -> dict[str, Any]:
        self._number += 1
        user = self.town[who].user
        chat: dict[str, Any] = {"id": user.id, "type": "private", "first_name": user.first_name}
        if group:
            chat = {"id": self.town.group.id, "type": "supergroup", "title": "x"}
        return {
            "update_id": self._number,
            "callback_query": {
                "id": str(self._number),
                "from": {"id": user.id, "is_bot": False, "first_name": user.first_name},
                "message": {"message_id": 1, "date": 1_760_000_000, "chat": chat},
                "chat_instance": "1",
                "data": data,
            },
        }

    def answers(self) -> str:
        """Everything said since, to whomever, whether Telegram took it or not."""
        return "".join(self.heard)

    async def begin(self) -> dict[str, str]:
        """Forget what was heard; return the checksums of the register."""
        self.heard.clear()
        return await self.checksum()

    async def checksum(self) -> dict[str, str]:
        """By table, of every row of the register, and of every event but what the audit notes."""

        async def add_up(tx: Tx) -> dict[str, str]:
            tables = await tx.all(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            )
            found: dict[str, str] = {}
            for name in sorted(row["name"] for row in tables):
                if name in NOT_RECORDS or name.startswith("case_words"):
                    continue
                where = " WHERE act NOT IN ('denied', 'saw')" if name == "events" else ""
                columns = COLUMNS.get(name, "*")
                sums = hashlib.sha256()
                said = f"SELECT {columns} FROM {name}{where}"  # noqa: S608 - our own tables
                for row in await tx.all(said):
                    sums.update(repr(tuple(row)).encode())
                found[name] = sums.hexdigest()
            return found

        return await self.town.lianxin.database.write(add_up)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose bot sets no limit of presses."""
    world = World(token=TOKEN, bot_username=BOT, pace=False, clock=Clock(MORNING, frozen=True))
    settings = read_settings(messages_per_second=0, updates_per_minute=0, locale=Language.ZH_HANS)
    opened = Town(await open_sandbox(settings, world, folder=tmp_path), Language.ZH_HANS)
    await opened.quiet()
    yield opened
    opened.may_fail |= {"given_up"}  # answers edit messages that never were
    assert await opened.close() == []


def presses(revision: int) -> Iterator[str]:
    """Every verb with every act or argument, at every revision that there was and one to come."""
    for verb in VERBS:
        if verb in {"do", "sure"}:
            for act in Act:
                for at in {0, revision - 1, revision, revision + 1}:
                    yield Press(verb, 1, at, act.value).encode()
        else:
            for arg in ARGS:
                yield Press(verb, 1, revision, arg).encode()
            for ref in (0, 2, 7):
                yield Press(verb, ref, revision + 1, "").encode()


SAFE = frozenset(
    {"lang", "disagree", "agree", "leave", "invite", "pass", "takeback", "go", "join", "unclaim"}
    | {"mydata", "forget", "forget_back"}
)
"""Verbs by which somebody changes something of their own."""


def foreign(revision: int) -> list[str]:
    """The presses that are nothing to somebody outside."""
    return [one for one in presses(revision) if one.split(".")[0] not in SAFE]


async def to_stage(town: Town, stage: str) -> None:
    """Lead the case on to a state."""
    match stage:
        case "submitted":
            await roads.file(town, PROBLEM)
        case "accepted":
            await roads.accept(town)
        case "dispatched":
            await roads.dispatch(town)
        case "handling":
            await roads.acknowledge(town)
        case "handled":
            await roads.report(town)
            await roads.sign(town)
        case "awaiting_owner":
            await roads.release(town)
        case "closed":
            await town["owner"].taps("act-rate_basic")


STAGES = ("submitted", "accepted", "dispatched", "handling", "handled", "awaiting_owner", "closed")


async def private_words(town: Town) -> list[str]:
    """What nobody outside may read: the words, the enterprise, its people and their numbers."""
    owner = town["owner"]
    firm = owner.word("town-firm-machines.whole")
    return [CANARY, "300万", firm, owner.word("town-person-owner")]


async def test_every_button_of_a_case_in_the_hands_of_those_it_is_nothing_to(town: Town) -> None:
    """Verbs × acts and arguments × revisions × people × states: nothing changed, nothing told."""
    forger, told = Forger(town), await private_words(town)
    for stage in STAGES:
        await to_stage(town, stage)
        case = await town.case()
        assert case.state == stage
        before = await forger.begin()
        for who in OUTSIDERS:
            await forger.press((who, data) for data in foreign(case.revision))
            said = forger.answers()
            assert [one for one in told if one in said] == [], (stage, who)
        assert await forger.checksum() == before, stage
        for who in OUTSIDERS:
            assert '"case":1' not in (await town.draft(town[who]) or ""), (stage, who)


async def test_what_somebody_may_do_of_their_own_is_not_done_to_others(town: Town) -> None:
    """Leaving, inviting, passing on, asking to be forgotten: with every number that there is."""
    forger, told = Forger(town), await private_words(town)
    await roads.file(town, PROBLEM)
    (row,) = await town.ask(
        "SELECT id FROM people WHERE telegram_id = :id", id=town["owner-foods"].user.id
    )
    me = row["id"]
    theirs = f"SELECT * FROM grants WHERE person_id <> {me}"  # noqa: S608 - a number of ours
    before = await forger.begin()
    grants = [tuple(one) for one in await town.ask(theirs)]
    await forger.press(
        ("owner-foods", Press(verb, ref, 0, arg).encode())
        for verb in sorted(SAFE - {"lang"})
        for ref in range(25)
        for arg in ("", "1", "yes", "sure")
    )
    assert [tuple(one) for one in await town.ask(theirs)] == grants
    after = await forger.checksum()
    for table in ("cases", "enterprises", "units", "claims", "blocks", "chats", "activities"):
        assert after[table] == before[table], table
    (made,) = await town.ask(
        "SELECT COUNT(*) AS n FROM invitations WHERE enterprise_id = 1 OR unit_id IS NOT NULL"
    )
    assert made["n"] == 0
    others = await town.ask("SELECT person_id FROM forgettings")
    assert {one["person_id"] for one in others} <= {me}
    said = forger.answers()
    assert [one for one in told if one in said] == []


async def test_no_button_does_anything_in_a_group(town: Town) -> None:
    """Not even in the hands of those whose case it is: everybody would read the answer."""
    forger, told = Forger(town), await private_words(town)
    await roads.file(town, PROBLEM)
    before = await forger.begin()
    people = ("owner", "triager", "director", "cadre", "owner-foods")
    await forger.press(((who, data) for who in people for data in presses(1)), group=True)
    assert await forger.checksum() == before
    said = forger.answers()
    assert [one for one in told if one in said] == []


STRANGERS_TO = {
    "submitted": ("cadre", "unit_head"),
    "accepted": ("cadre", "unit_head"),
    "dispatched": ("land", "triager"),
    "awaiting_owner": ("cadre", "unit_head", "triager", "director"),
}
"""People of the case who may not do what is to be done next."""


async def test_people_of_the_case_do_nothing_that_is_anothers(town: Town) -> None:
    """Nor does anybody do anything by a button of a revision that is gone."""
    forger = Forger(town)
    for stage in ("submitted", "accepted", "dispatched", "handling", "handled", "awaiting_owner"):
        await to_stage(town, stage)
        case = await town.case()
        before = await forger.begin()
        stale = [
            (who, Press(verb, 1, at, act.value).encode())
            for who in ("owner", "triager", "director", "cadre", "unit_head")
            for verb in ("do",)
            for act in Act
            for at in (case.revision - 1, case.revision + 1)
        ]
        await forger.press(stale)
        others = [
            (who, Press(verb, 1, case.revision, act.value).encode())
            for who in STRANGERS_TO.get(stage, ())
            for verb in ("do", "sure")
            for act in Act
            if act is not Act.REOPEN
        ]
        await forger.press(others)
        assert await forger.checksum() == before, stage


async def test_a_forwarded_link_opens_nothing(town: Town) -> None:
    """A link to a case opens it to those who may see it; to others it is not even said to exist."""
    await roads.file(town, PROBLEM)
    for who in OUTSIDERS:
        await town[who].starts("case-LX-2026-000001")
        assert CANARY not in town[who].sees, who
        assert town[who].reads("error-case-not-found", number="LX-2026-000001"), who
    await town["owner"].starts("case-LX-2026-000001")
    assert CANARY in town["owner"].sees


async def test_a_flood_of_forged_presses_leaves_five_rows_an_hour(town: Town) -> None:
    """Each is refused, and five are noted for each person; an hour later the next five."""
    await roads.file(town, PROBLEM)
    forger = Forger(town)
    for hours in (0, 1.01):
        await town.pass_time(hours=hours)
        await forger.press(("land", Press("do", 1, 1, "accept").encode()) for _ in range(300))
    rows = await town.ask("SELECT data FROM events WHERE act = 'denied' ORDER BY id")
    assert len(rows) == 10
    assert [json.loads(row["data"]).get("more", False) for row in rows] == [False] * 4 + [
        True,
        *[False] * 4,
        True,
    ]


def at_random(dice: random.Random, revision: int) -> str:
    """A button that somebody made up."""
    if dice.random() < 0.1:
        return "".join(chr(dice.randrange(32, 0x3000)) for _ in range(dice.randrange(20)))
    verb = dice.choice([one for one in VERBS if one not in SAFE])
    ref = dice.choice((0, 1, 1, 1, 2, 7, dice.randrange(2**40), 2**63 - 1))
    arg = dice.choice([*(act.value for act in Act), *ARGS])
    return Press(verb, ref, dice.randrange(revision + 3), arg).encode()


@pytest.mark.long
async def test_fifty_thousand_forged_presses(town: Town) -> None:
    """The long column: what nobody thought of."""
    forger, told, dice = Forger(town), await private_words(town), random.Random(12)
    for stage in STAGES:
        await to_stage(town, stage)
        case = await town.case()
        before = await forger.begin()
        await forger.press(
            (dice.choice(OUTSIDERS), at_random(dice, case.revision)) for _ in range(7_200)
        )
        assert await forger.checksum() == before, stage
        said = forger.answers()
        assert [one for one in told if one in said] == [], stage
