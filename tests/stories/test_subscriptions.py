"""The weekly issue: chosen, sent to whom it concerns, stopped by one press, forgotten with its reader."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.domain.broadcast import Parcel, Sending
from bot.domain.people import Role
from bot.domain.poll import Circle, Whom
from bot.render.button import Press
from bot.texts import Language
from handlers.actions import broadcasting
from handlers.actions.scene import Scene
from handlers.actions.subscribing import issue_of, next_issue
from storage import blocks, brought, notices, outbox, people, pieces
from tests.stories.test_back_channel import enact

if TYPE_CHECKING:
    from typing import Any

    from bot.domain.piece import Piece
    from storage.db import Tx
    from tests.stories.town import Actor, Town

IN_EACH_LANGUAGE = pytest.mark.parametrize("town", list(Language), indirect=True)


async def publish(town: Town, title: str, **more: object) -> Piece:
    """A policy in force with an approved piece of this headline."""

    async def enter(tx: Tx) -> Piece:
        _, piece = await enact(tx, town, **more)
        await pieces.change(tx, piece, {"title": title})
        return piece

    return await town.lianxin.database.write(enter)


async def to_monday(town: Town, *, hours: float = 0) -> None:
    """Next Monday, when the office opens, and so much later."""
    now = town.now
    day = now.date() + timedelta(days=7 - now.weekday())
    opening = town.lianxin.house.calendar.opening_of(day)
    await town.until(opening.astimezone(now.tzinfo) + timedelta(hours=hours))


@IN_EACH_LANGUAGE
async def test_topics_are_chosen_told_of_weekly_and_stopped_by_one_press(
    town: Town, owner: Actor
) -> None:
    """Only what fits, soon-expiring first, nothing twice, nothing where nothing fits."""
    await publish(town, "融资贴息", categories=("finance",))
    await publish(town, "用工补贴", categories=("labour",))
    await publish(town, "技改补贴", apply_by=date(2026, 10, 30))
    await owner.says("/subscribe")
    assert owner.reads("subs-offer")
    beside = len(owner.last["reply_markup"]["inline_keyboard"][1])
    assert beside == (2 if owner.language is Language.EN else 3), "as words fit on a phone"
    await owner.taps("category-labour")
    await owner.taps("category-finance")
    await owner.taps("✓ " + owner.word("category-labour"))
    await owner.taps("subs-button-start")
    assert owner.reads("subs-kept", topics=owner.word("category-finance"))
    await town.pass_time(days=1)
    assert not owner.shows("subs-issue"), "this week's has left"

    await to_monday(town)
    assert owner.reads("subs-issue")
    first, second = (
        owner.sees.find("技改"),
        owner.sees.find("贴息" if town.language != "zh-Hant" else "貼息"),
    )
    assert 0 < first < second
    assert "用工补贴" not in owner.sees
    assert owner.told("subs-issue") == 1
    await town.pass_time(days=1)
    await to_monday(town)
    assert owner.told("subs-issue") == 1, "nothing new, no message"

    await publish(town, "出口信保", categories=("finance",))
    await to_monday(town)
    assert owner.told("subs-issue") == 2
    await owner.taps("subs-button-stop", on="出口")
    assert owner.reads("subs-stopped")
    assert owner.shows("subs-issue"), "what was under the button can still be read"
    await owner.taps("subs-button-stop", on="出口")
    assert owner.toast == owner.word("subs-stopped-already")
    assert owner.reads("subs-stopped-before")
    await publish(town, "贷款担保", categories=("finance",))
    await to_monday(town)
    assert owner.told("subs-issue") == 2
    await owner.taps("subs-button-resume")
    await to_monday(town)
    assert owner.told("subs-issue") == 3
    await owner.says("/subscribe")
    assert owner.reads("subs-running", topics=owner.word("category-finance"))
    await owner.taps("category-tax")
    await owner.taps("subs-button-save")
    assert owner.reads("subs-kept-again")
    assert owner.told("subs-issue") == 3


async def test_whoever_cannot_be_told_is_left_out_and_a_late_issue_waits(
    town: Town, owner: Actor, director: Actor, cadre: Actor
) -> None:
    """Blocked, out of reach, of another region: nothing. Two days late: next week."""
    readers = (owner, director, cadre)
    for actor in readers:
        await actor.says("/subscribe")
        await actor.taps("subs-button-start")
    finance = next(
        one.id
        for one in town.lianxin.house.units.values()
        if one.name == cadre.word("town-unit-finance")
    )
    at = town.world.clock.now()

    async def shut_out(tx: Tx) -> None:
        await outbox.set_reachable(tx, owner.user.id, reachable=False)
        await blocks.add(tx, director.user.id, reason="", person_id=None, blocked_by=None, at=at)

    await town.lianxin.database.write(shut_out)
    await publish(town, "金融办内训", region_id=finance)
    land = next(
        one.id
        for one in town.lianxin.house.units.values()
        if one.name == cadre.word("town-unit-land")
    )
    await publish(town, "国土局内训", region_id=land)
    await to_monday(town)
    assert [actor.told("subs-issue") for actor in readers] == [0, 0, 1]
    assert "金融办内训" in cadre.sees
    assert "国土局内训" not in cadre.sees

    await town.lianxin.database.write(
        lambda tx: outbox.set_reachable(tx, owner.user.id, reachable=True)
    )
    await publish(town, "稳岗返还")
    await town.pass_time(days=5)
    town.world.clock.advance(timedelta(days=4))  # the bot was down from Saturday to Wednesday
    await town.pass_time(minutes=1)
    assert owner.told("subs-issue") == 0
    await to_monday(town, hours=3)
    assert [actor.told("subs-issue") for actor in readers] == [1, 0, 2]


async def says_to(town: Town, actor: Actor, text: str) -> None:
    """The office sends a notice to somebody in private, who has brought something meanwhile."""
    at, house = town.world.clock.now(), town.lianxin.house

    async def enter(tx: Tx) -> None:
        person = await people.find_speaker(tx, actor.user.id, at=at)
        assert person is not None
        everybody = Whom(circle=Circle.PEOPLE, region_id=None, roles=(Role.OWNER,))
        notice = await notices.add(tx, text=text, whom=everybody, start_at=None, by=None, at=at)
        await broadcasting.start(
            Scene(tx=tx, at=at, house=house),
            Sending.NOTICE,
            [Parcel(actor.user.id, person_id=person.person.id)],
            subject_id=notice.id,
            urgent=True,
        )
        await brought.offer(tx, person_id=person.person.id, name="a.docx", at=at)

    await town.lianxin.database.write(enter)
    await town.quiet()


async def test_a_subscription_is_in_my_data_and_goes_with_its_reader(
    town: Town, owner: Actor, director: Actor
) -> None:
    """The document tells topics and what was sent; forgotten, nobody can be found by either."""
    piece = await publish(town, "融资贴息")
    await owner.says("/subscribe")
    await owner.taps("category-finance")
    await owner.taps("subs-button-start")
    await to_monday(town)
    await says_to(town, owner, "停电通知：周三上午")
    await owner.says("/mydata")
    document = next(one for one in reversed(owner.screen) if "document" in one)
    content = (town.world.files.get(document["document"]["file_id"]).content or b"").decode()
    assert owner.word("mydata-subscription") in content
    assert "融资贴息" in content
    assert "停电通知" in content
    await owner.says("/forget")
    await owner.taps("button-forget")
    await director.taps("button-forget-grant")
    await director.taps("button-forget-grant")
    assert await town.ask("SELECT * FROM subscriptions") == []
    assert await town.ask("SELECT * FROM brought") == []
    (row,) = await town.ask("SELECT * FROM deliveries WHERE piece_id = :id", id=piece.id)
    assert (row["person_id"], row["message_id"], row["state"]) == (None, None, "sent")
    assert row["chat_id"] != owner.user.id


async def test_a_button_of_somebody_else_changes_nothing(town: Town, owner: Actor) -> None:
    """What is forged or old is answered by how it stands."""
    await owner.says("/subscribe")
    message = owner.last
    for arg in ("d1000", "tffffff", "x", "stop", ""):
        await owner.presses(message, Press("subs", arg=arg).encode())
    rows: list[Any] = await town.ask("SELECT topics, stopped_at FROM subscriptions")
    assert [row["topics"] for row in rows] == [""]


async def test_the_week_begins_on_its_first_working_day(town: Town) -> None:
    """After a holiday on the day the office opens again; a week off has no issue."""
    calendar = town.lianxin.house.calendar
    golden = date(2026, 9, 28)
    assert issue_of(calendar, golden) == calendar.opening_of(golden)
    assert issue_of(calendar, date(2026, 10, 5)) == calendar.opening_of(date(2026, 10, 8))
    after = next_issue(calendar, date(2026, 9, 28), calendar.opening_of(date(2026, 9, 30)))
    assert after == calendar.opening_of(date(2026, 10, 8))
