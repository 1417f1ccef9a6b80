"""The gate: strangers cost nothing, haste is slowed, blocked accounts hear one word a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import consent, limits
from bot.domain.limits import Buckets, Daily, Rate
from bot.render.button import Press
from bot.texts import Language
from handlers.actions import daily
from handlers.gate import glance
from tests.stories import roads

if TYPE_CHECKING:
    from handlers.sandbox.model import User
    from tests.stories.town import Actor, Town

TABLES = ("inbox", "outbox", "people", "desks", "events", "chats")


async def rows(town: Town) -> dict[str, int]:
    """How many rows each table has that a stranger might fill."""
    return {
        table: (await town.ask(f"SELECT COUNT(*) AS n FROM {table}"))[0]["n"]  # noqa: S608
        for table in TABLES
    }


def said(number: int, user: User, text: str) -> dict[str, Any]:
    """A raw update: somebody writes in private."""
    return {
        "update_id": 10_000_000 + number,
        "message": {
            "message_id": number,
            "date": 1_790_000_000,
            "chat": {"id": user.id, "type": "private", "first_name": user.first_name},
            "from": user.as_json(),
            "text": text,
        },
    }


@pytest.mark.parametrize(
    ("code", "language"),
    [("zh-hans", Language.ZH_HANS), ("zh-tw", Language.ZH_HANT), ("de", Language.EN)],
)
async def test_a_stranger_costs_no_row_and_is_greeted_once_an_hour(
    code: str, language: Language, town: Town
) -> None:
    """Words, photos, commands, presses, edits: one welcome in their language, nothing on file."""
    stranger = town.newcomer("Li", code)
    stranger.language = language
    before = await rows(town)
    first = await stranger.says("我们厂停电了,一天停三次")
    for text in ("/start", "/help", "/mine", "/nonsense", "/start file", "/start case-1"):
        await stranger.says(text)
    await stranger.sends("photo")
    await stranger.edits(first, "我们厂停水了")
    await stranger.presses(stranger.last, "go.0.0.file")
    assert stranger.reads("start-stranger")
    assert str(stranger.user.id) in stranger.sees
    assert len(stranger.screen) == 1
    await town.pass_time(hours=1)
    await stranger.says("还在吗")
    assert len(stranger.screen) == 2
    after = await rows(town)
    assert after == before


async def test_a_flood_of_strangers_fills_nothing_and_keeps_nobody_waiting(
    town: Town, owner: Actor
) -> None:
    """Five thousand updates of as many accounts: no row, bounded memory, few calls, and on with it."""
    before = await rows(town)
    sent = len(town.world.journal)
    crowd = [
        said(number, type(owner.user)(id=5_000_000 + number, first_name="x"), "/start")
        for number in range(5_000)
    ]
    for at in range(0, len(crowd), 100):
        await town.lianxin.turns.take(crowd[at : at + 100])
    assert await rows(town) == before
    await town.quiet()
    assert len(town.world.journal) - sent <= limits.COURTESY.burst
    memory = town.lianxin.turns.gate.memory
    assert len(memory.greeted) <= limits.COURTESY.burst
    assert len(memory.strangers) == 0
    await owner.says("/mine")
    assert owner.reads("list-mine-empty")


async def test_who_is_known_and_too_fast_is_told_once_and_then_dropped(
    town: Town, owner: Actor
) -> None:
    """Within a minute nothing more is taken in; then all goes on as before."""
    town.lianxin.turns.gate.memory.people = Buckets[int](Rate(burst=4, a_minute=2))
    for _ in range(4):
        await owner.says("/help")
    before, shown = await rows(town), len(owner.screen)
    for _ in range(5):
        await owner.says("/help")
    assert owner.reads("gate-too-fast")
    assert len(owner.screen) == shown + 1
    assert (await rows(town))["inbox"] == before["inbox"]
    await town.pass_time(minutes=1)
    await owner.says("/mine")
    assert owner.reads("list-mine-empty")


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_a_blocked_account_hears_one_word_a_day_and_returns_by_a_button(
    town: Town, owner: Actor, director: Actor
) -> None:
    """Its form is gone, its notices cease, what it sends leaves no row; each step is an event."""
    await roads.file(town)
    await owner.says("另一件事:我们厂的变压器容量不够")
    assert await town.draft(owner) is not None
    await director.says(f"/blocked {owner.user.id}")
    assert director.reads("form-about")
    assert str(owner.user.first_name) in director.sees
    assert director.word("block-reason") in director.sees
    await director.says("连续三天发广告")
    await director.taps("form-submit")
    assert director.reads("block-done")
    assert await town.draft(owner) is None

    shown, before = len(owner.screen), await rows(town)
    for text in ("/mine", "为什么不理我", "/start"):
        await owner.says(text)
    assert owner.reads("gate-blocked")
    assert len(owner.screen) == shown + 1
    assert await rows(town) == before
    await roads.accept(town)
    await town.restart()
    await roads.dispatch(town)
    assert len(owner.screen) == shown + 1

    await director.says("/blocked")
    assert director.reads("blocked-title", total=1)
    assert "连续三天发广告" in director.sees
    await director.taps("1 " + director.word("button-unblock"))
    assert director.reads("blocked-none")
    await owner.says("/mine")
    assert owner.reads("list-mine", total=1)
    acts = await town.ask("SELECT act FROM events WHERE act IN ('block', 'unblock') ORDER BY id")
    assert [one["act"] for one in acts] == ["block", "unblock"]


async def test_nobody_blocks_themselves_or_one_above(
    town: Town, owner: Actor, cadre: Actor, director: Actor
) -> None:
    """A cadre blocks nobody, and the director, who is the last administrator, cannot be blocked."""
    for actor in (cadre, director, owner):
        await actor.says(f"/blocked {director.user.id}")
        await actor.says("没有理由")
    assert await town.ask("SELECT 1 FROM blocks") == []
    await cadre.says("/blocked")
    assert not cadre.reads("blocked-none")


async def test_an_account_that_nobody_knows_can_be_blocked_by_its_number(
    town: Town, director: Actor
) -> None:
    """And then hears the one word instead of the welcome."""
    stranger = town.newcomer("Spam")
    await director.says(f"/blocked {stranger.user.id}")
    await director.says("骚扰")
    await director.taps("form-submit")
    await stranger.says("买发票吗")
    assert stranger.reads("gate-blocked")
    await director.taps("button-unblock")
    await stranger.says("买发票吗")
    assert stranger.reads("start-stranger")


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_who_has_filed_enough_for_a_day_goes_on_tomorrow_with_nothing_lost(
    town: Town, owner: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sentence says the number and when again; the same button then submits what was kept."""
    monkeypatch.setattr(daily, "OWNER_DAILY", Daily(cases=1, files=10, size=limits.MIB))
    await roads.file(town)
    await roads.file(town, "第二件:供电容量不够,已申请两个月")
    assert owner.reads("limit-cases", most=1)
    assert len(await town.ask("SELECT id FROM cases")) == 1
    assert await town.draft(owner) is not None
    await town.until((town.now + timedelta(days=1)).replace(hour=0, minute=1))
    await owner.taps("form-submit")
    assert owner.reads("filed-receipt")
    (row,) = await town.ask("SELECT last FROM numbering")
    assert row["last"] == 2


@pytest.mark.parametrize("what", ["files", "size"])
async def test_files_have_a_measure_a_day_as_well(
    what: str, town: Town, owner: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By number and by bytes, over all the cases of a day; other cases are not hurt."""
    most = Daily(cases=9, files=1 if what == "files" else 9, size=600 if what == "size" else 9**9)
    monkeypatch.setattr(daily, "OWNER_DAILY", most)
    await roads.file(town)
    for _ in range(2):
        await owner.sends("photo")
        await owner.taps("form-skip")
        await owner.taps("form-enough")
        await owner.taps("form-submit")
    assert owner.told(f"limit-{what}") == 1
    assert len(await town.ask("SELECT id FROM files")) == 1


async def test_wrong_links_wait_and_cost_no_row_while_they_do(town: Town) -> None:
    """After three wrong codes the fourth try is answered at the gate; a minute later it is let in."""
    stranger = town.newcomer()
    gate = town.lianxin.turns.gate
    for _ in range(limits.TRIES):
        gate.guesses.wrong(stranger.user.id, town.now)
    before = await rows(town)
    await stranger.starts("i" + "x" * 32)
    assert stranger.reads("gate-wait-code", minutes=1)
    assert await rows(town) == before
    await town.pass_time(minutes=1)
    await stranger.starts("i" + "x" * 32)
    assert (await rows(town))["inbox"] == before["inbox"] + 1


async def test_so_many_may_ask_to_be_let_in_within_an_hour(town: Town) -> None:
    """Whoever comes after them is told when to ask again, however they ask, and costs no row."""
    town.lianxin.turns.gate.memory.newcomers = Buckets[None](Rate(burst=1, a_minute=0.5))
    first, second = town.newcomer("甲"), town.newcomer("乙")
    await first.says("/start")
    await second.says("/start")
    await first.taps("button-join")
    assert first.reads("join-about")
    before = await rows(town)
    await second.taps("button-join")
    assert second.reads("gate-wait-join", minutes=2)
    await second.presses(second.last, Press("agree", revision=consent.VERSION, arg="join").encode())
    await second.starts("join")
    assert await rows(town) == before
    await first.taps("button-agree")
    assert (await rows(town))["people"] == before["people"] + 1
    await town.pass_time(minutes=2)
    await second.starts("join")
    assert second.reads("join-about")


async def test_a_group_that_nobody_knows_costs_no_row_and_is_left(town: Town, owner: Actor) -> None:
    """Even where its members are known; the polite word is said once."""
    group = town.world.add_group("不认识的群", [owner.user], bot="member")
    before = await rows(town)
    for text in ("/help@lianxin_sandbox_bot", "/start@lianxin_sandbox_bot"):
        await owner.says(text, where=group)
    assert await rows(town) == before
    heard = [one for one in town.world.bot_messages(group) if "text" in one]
    assert len(heard) == 1
    assert group.bot == "left"


async def test_what_people_of_a_known_group_say_to_each_other_costs_no_row(
    town: Town, owner: Actor
) -> None:
    """Commands are let in, chatter is not, and a stranger's press is answered aside."""
    before = await rows(town)
    await owner.says("大家好", where=town.group)
    stranger = town.newcomer()
    town.world.join(stranger.user, town.group)
    await stranger.says("大家好", where=town.group)
    assert await rows(town) == before
    await owner.says("/help@lianxin_sandbox_bot", where=town.group)
    assert (await rows(town))["inbox"] == before["inbox"] + 1


def test_what_has_no_known_shape_is_not_the_gates_business() -> None:
    """It is let in, so that the turn sets it aside with its error."""
    shapes: list[dict[str, Any]] = [
        {},
        {"message": 5},
        {"message": {"chat": {"id": 1, "type": "private"}}},
        {"message": {"chat": {"id": 1, "type": "private"}, "from": {"id": 2**70}}},
        {"callback_query": {"from": {"id": 1}, "message": None}},
    ]
    assert [glance(one) for one in shapes] == [None] * len(shapes)
