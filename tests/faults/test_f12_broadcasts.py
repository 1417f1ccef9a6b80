"""F12: what is sent to many, in the hands of those it is not for: another county, a unit, anybody."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.domain.broadcast import Parcel, Sending
from bot.domain.meeting import Meeting, MeetingKind
from bot.domain.people import Role
from bot.domain.piece import Piece, PieceState
from bot.domain.policy import Policy, PolicyState
from bot.domain.poll import Circle, Poll, PollKind, PollState, Whom
from bot.domain.schedule import Schedule
from bot.render.button import Press
from bot.settings import read_settings
from bot.texts import Language
from handlers.actions import broadcasting, polling
from handlers.actions.scene import Scene
from handlers.sandbox.clock import Clock
from handlers.sandbox.town import BOT, TOKEN, open_sandbox
from handlers.sandbox.world import World
from storage import meetings, notices, people, pieces, policies, polls, schedules
from tests.faults.test_f12_presses import Forger
from tests.stories.test_two_offices import county
from tests.stories.town import MORNING, Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from storage.db import Tx

SECRET = "doorcanary7788"
DRAFT, DROPPED, UNSENT = "未核对金丝雀", "已弃金丝雀", "未发金丝雀"
LONG = "9" * 20
ARGS: dict[str, tuple[str, ...]] = {
    "policy": ("", "file", "all", "in", "new:0", "new:1", "edit", "attach", "off", "gone"),
    "policies": ("", "all", "add", "drafts"),
    "brought": ("read", "type", "roster", "drop"),
    "piece": (
        *("", "show", "edit", "edit.title", "submit", "approve", "give_back", "withdraw", "again"),
        *("model", "preview", "look", "look.grid", "look.dark", "trial", "trial.other", "print"),
        *("trial.1", f"trial.{LONG}"),
    ),
    "pieces": ("draft", "submitted", "approved", "next.submitted", "wanting", "new"),
    "send": ("",),
    "schedule": (
        *("all", "add", "once", "show", "dry", "skip", "unskip", "pause", "resume", "change"),
        *("end", "ended", "now", "sent", "late"),
    ),
    "broadcast": ("show", "look", "missed", "pause", "go", "cancel", "retry"),
    "broadcasts": ("",),
    "notice": ("go", "urgent", "edit", "drop"),
    "poll": ("show", "end", "stop", "paper", "publish", "go", "edit", "drop", "new", "units", "l0"),
    "meeting": (
        "tell",
        "tell0",
        "tell1",
        "list",
        "code",
        "move",
        "off?",
        "off",
        "new",
        f"in9.{LONG}",
    ),
    "effect": ("l0", "p0", f"l{LONG}"),
    "readpol": ("",),
    "askpol": ("",),
    "applypol": ("",),
    "stuckpol": ("",),
    "origpol": ("",),
}
"""By verb of what is new: all that a button of it may say, and more."""
LINKS = (
    *("pol-2", "pol-3", "pol-0", "pol-zz", "pol-zzzzzzzzzzzz", "d1-x", "dzz-q", "dzzzzzzzzzzzz-a"),
    *("m1-", "m1-doorcanary", "m1-" + "A" * 40, "mzz", "mzzzzzzzzzzzz-" + SECRET, "join-pol-2"),
    *("x" * 64, "m1-<b>", "pol-1;--", "-", "\u202epol-1"),
)
"""What links may carry that somebody made up."""


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A city and a county; the bot sets no limit of presses."""
    world = World(token=TOKEN, bot_username=BOT, pace=False, clock=Clock(MORNING, frozen=True))
    settings = read_settings(messages_per_second=0, updates_per_minute=0, locale=Language.ZH_HANS)
    opened = Town(await open_sandbox(settings, world, folder=tmp_path), Language.ZH_HANS)
    await opened.quiet()
    await county(opened)
    yield opened
    opened.may_fail |= {"given_up"}  # answers edit messages that never were
    assert await opened.close() == []


async def of_the_city(town: Town) -> None:
    """The city's office has one of everything, and a second of what may be drafted or dropped."""
    at = town.world.clock.now()
    house = town.lianxin.house
    await town.approves(town.group)
    (row,) = await town.ask(
        "SELECT id FROM people WHERE telegram_id = :id", id=town["director"].user.id
    )
    me = row["id"]

    async def enter(tx: Tx) -> None:
        by = await people.get_speaker(tx, me, at=at)
        for title, state in (
            ("技改补贴办法", PolicyState.IN_FORCE),
            (DRAFT, PolicyState.DRAFT),
            (DROPPED, PolicyState.WITHDRAWN),
        ):
            made = await policies.add(
                tx, Policy(id=0, title=title, body=f"{title}。补贴10万元。", added_at=at)
            )
            if state is not PolicyState.DRAFT:
                await policies.set_state(tx, made.id, state, was=PolicyState.DRAFT, at=at)
            piece = await pieces.add(
                tx, Piece(id=0, policy_id=made.id, title=title, made_by=me, made_at=at)
            )
            if state is PolicyState.IN_FORCE:
                await pieces.move(tx, piece, PieceState.SUBMITTED, by=me, at=at)
                now = await pieces.get(tx, piece.id)
                assert now is not None
                await pieces.move(tx, now, PieceState.APPROVED, by=me, at=at)
        everywhere = Whom(circle=Circle.FIRMS, region_id=None)
        await notices.add(tx, text=UNSENT, whom=everywhere, start_at=None, by=me, at=at)
        for stage in (PollState.DRAFT, PollState.OPEN):
            asked = Poll(
                id=0,
                kind=PollKind.SURVEY,
                state=PollState.DRAFT,
                question=f"{UNSENT}?",
                options=("好", "不好"),
                multiple=False,
                unit_id=None,
                whom=everywhere,
                broadcast_id=None,
                closes_at=at + timedelta(days=3),
                closed_at=None,
                made_by=me,
                made_at=at,
            )
            poll = await polls.add(tx, asked)
            if stage is PollState.OPEN:
                assert await polling.begin(Scene(tx=tx, at=at, house=house, by=by), poll)
        await meetings.add(
            tx,
            Meeting(
                id=0,
                kind=MeetingKind.BRIEFING,
                title="宣讲",
                place="三楼",
                starts_at=at + timedelta(days=2),
                secret=SECRET,
                made_by=me,
                made_at=at,
            ),
        )
        await schedules.add(
            tx,
            Schedule(id=0, name="每日", cron="30 9 * * *", made_by=me, made_at=at, next_at=None),
        )
        scene = Scene(tx=tx, at=at, house=house)
        await broadcasting.start(
            scene, Sending.PIECES, [Parcel(town.group.id, (1,))], start_at=at + timedelta(days=1)
        )

    await town.lianxin.database.write(enter)
    await town.quiet()


def presses() -> Iterator[str]:
    """Every verb of what is new with all it may say, of each thing, at each revision."""
    for verb, args in ARGS.items():
        for arg in args:
            for ref in (1, 2, 3, 0, 77, 2**63 - 1):
                for revision in (0, 1, 2, 3) if ref < 4 else (0, 2**61):
                    yield Press(verb, ref, revision, arg).encode()


async def test_what_the_city_sends_is_nothing_to_those_who_may_not(town: Town) -> None:
    """Every button of it × other counties, units, owners: nothing changed, no draft shown."""
    await of_the_city(town)
    forger = Forger(town)
    hands = {
        "county-director": (Role.DIRECTOR, "东县活动办"),
        "county-triager": (Role.TRIAGER, "东县活动办"),
        "admin": (Role.ADMIN, "东县"),
    }
    for who, (role, unit) in hands.items():
        town.people[who] = await town.admits(town.newcomer(who), role, unit)
    town.people["stranger"] = town.newcomer("路人")
    await town["stranger"].starts()
    before = await forger.begin()
    for who in (*hands, "owner", "cadre", "unit_head", "stranger"):
        await forger.press((who, data) for data in presses())
        for payload in LINKS:
            await town[who].starts(payload)
        said = forger.answers()
        assert who == "stranger" or "技改补贴办法" in said, who
        told = [one for one in (SECRET, DRAFT, DROPPED, UNSENT) if one in said]
        assert told == [], who
        after = await forger.checksum()
        assert {one for one in after if after[one] != before[one]} == set(), who
        parked = await town.ask("SELECT error FROM inbox WHERE state = 'parked'")
        assert [row["error"] for row in parked] == [], who
