"""Schedules: made in words, kept by the clock, each piece to each group once, never at night."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain.people import Level, Role, UnitKind
from bot.domain.piece import Piece, PieceState
from bot.domain.policy import Policy, PolicyState
from bot.render.button import Press
from handlers.actions import picking
from storage import pieces, policies, units
from storage.db import to_text
from tests.stories.issues import group, tag, told
from tests.stories.town import ZONE, NoButtonError, Town

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain.schedule import Schedule
    from handlers.actions.picking import Shelf
    from handlers.actions.scene import House
    from handlers.sandbox.model import Chat, Json
    from storage.chats import GroupChat
    from storage.db import Tx
    from tests.stories.town import Actor

EVERY_DAY = "每个工作日 9:30"


async def approved(
    town: Town,
    title: str,
    *,
    until: date | None = None,
    categories: tuple[str, ...] = (),
    **more: Any,  # noqa: ANN401 - handed on
) -> int:
    """An approved piece about a policy in force; returns its number."""
    at = town.world.clock.now()

    async def enter(tx: Tx) -> int:
        policy = await policies.add(
            tx,
            Policy(
                id=0,
                title=f"关于{title}的通知",
                state=PolicyState.IN_FORCE,
                apply_by=until,
                categories=categories,
                body="正文。",
                added_at=at,
                **more,
            ),
        )
        made = await pieces.add(
            tx,
            Piece(
                id=0,
                policy_id=policy.id,
                state=PieceState.APPROVED,
                title=title,
                what="补助",
                made_at=at,
                approved_at=at,
            ),
        )
        return made.id

    return await town.lianxin.database.write(enter)


async def schedules(town: Town, when: str = EVERY_DAY, *, pieces: int = 1) -> Actor:
    """The director makes a schedule for all groups, by region and topics."""
    director = town["director"]
    await director.says("/schedules")
    await director.taps("button-schedule-add")
    await director.says("早报")
    await director.says(when)
    await director.taps("timetable-target-tagged")
    await director.taps("group-region-all")
    await director.taps("form-skip")
    await director.taps(f"timetable-pieces-{pieces}")
    assert str(ZONE) not in director.sees  # whose clock it is goes without saying
    await director.taps("form-submit")
    return director


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of 2026 on the office's clock."""
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


def heard(town: Town, room: Chat) -> list[str]:
    """The pieces that stand in a group, by the first line of each message."""
    return [str(one.get("text") or one.get("caption")) for one in told(town, room)]


async def runs(town: Town) -> list[str]:
    """What became of the runs, in their order."""
    rows = await town.ask("SELECT state FROM runs ORDER BY due_at")
    return [row["state"] for row in rows]


async def test_a_schedule_is_made_in_words_and_sends_what_fits_soon_expiring_first(
    town: Town,
) -> None:
    """What was understood is said back; at each run the next piece, none twice, then nothing."""
    await approved(town, "稳岗返还")
    await approved(town, "技改补贴", until=date(2026, 10, 30))
    await approved(town, "已过期的", until=date(2026, 10, 9))
    director = town["director"]
    await director.says("/schedules")
    assert director.reads("schedules-none")
    await director.taps("button-schedule-add")
    await director.says("早报")
    await director.says("每两周周一 9:30")
    assert director.shows("schedule-unsaid-fortnight")
    await director.says("每天 3点")
    assert director.reads("schedule-quiet")
    await director.says("每周一、三 9点半")
    assert director.reads("schedule-heard", when="每周一、三 9:30（节假日不发）")
    assert "10月12日(周一)09:30、10月14日(周三)09:30、10月19日(周一)09:30" in director.sees
    await director.taps("timetable-target-tagged")
    await director.taps("group-region-all")
    await director.taps("form-skip")
    await director.taps("timetable-pieces-1")
    assert director.reads("schedule-heard")
    await director.taps("form-submit")
    assert director.reads("schedule-kept", name="早报")

    await director.taps("button-schedule-dry")
    assert "技改补贴" in director.sees
    assert director.shows("schedule-dry", name="早报")
    assert heard(town, town.group) == []

    await town.until(at(10, 12, 10))
    (first,) = heard(town, town.group)  # a group that has had nothing yet catches up
    assert first.index("技改补贴") < first.index("稳岗返还")
    assert "已过期的" not in first
    for title in ("用工补贴", "用电补贴"):
        await approved(town, title)
    await town.until(at(10, 14, 10))
    assert "用电补贴" in heard(town, town.group)[1]
    await town.until(at(10, 19, 10))
    assert "用工补贴" in heard(town, town.group)[2]
    await town.until(at(10, 21, 10))
    assert len(heard(town, town.group)) == 3
    assert await runs(town) == ["sent", "sent", "sent", "empty"]
    await director.says("/schedules")
    await director.taps("1")
    assert director.shows("schedule-run-empty")
    assert director.shows("schedule-run-sent", groups=1, reached=1)


async def test_three_days_down_is_told_once_and_made_up_for_by_a_press(town: Town) -> None:
    """Runs that were missed are late, not sent at midnight; then once, by whoever is told."""
    await approved(town, "稳岗返还")
    director = await schedules(town)
    town.world.clock.advance(at(10, 15, 23, 30) - town.now)
    await town.restart(abruptly=True)
    await town.until(at(10, 16, 7, 59))
    assert heard(town, town.group) == []
    assert not director.told("schedule-late-several")
    await town.until(at(10, 16, 8, 1))
    assert director.told("schedule-late-several", n=4) == 1
    assert await runs(town) == ["late"] * 4
    make_up = director.finds("button-schedule-make-up")
    await director.taps("button-schedule-make-up")
    assert len(heard(town, town.group)) == 1
    await director.presses(*make_up)
    assert director.toast == director.word("schedule-late-done")
    assert len(heard(town, town.group)) == 1
    await town.until(at(10, 16, 10))
    assert await runs(town) == ["late"] * 4 + ["empty"]
    rows = await town.ask("SELECT COUNT(broadcast_id) AS n FROM runs")
    assert rows[0]["n"] == 1


async def test_a_little_late_is_sent_and_a_clock_set_back_sends_nothing_twice(town: Town) -> None:
    """An hour of repairs is nothing to hear of; the same run is entered once."""
    for title in ("一", "二", "三"):
        await approved(town, f"政策{title}")
    await schedules(town)
    town.world.clock.advance(at(10, 12, 10, 45) - town.now)
    await town.restart()
    assert len(heard(town, town.group)) == 1
    clock = town.world.clock
    assert clock._frozen_at is not None
    clock._frozen_at = at(10, 12, 9)
    await town.restart()
    await town.until(at(10, 12, 12))
    assert len(heard(town, town.group)) == 1
    assert await runs(town) == ["sent"]


async def test_holidays_are_left_in_peace_and_make_up_days_are_worked(tmp_path: Path) -> None:
    """From the eve of National Day to the Saturday that is worked for it."""
    town = await Town.open(tmp_path, start=at(9, 30, 16))
    await schedules(town)
    for n in range(6):
        await approved(town, f"政策{n}")
    await town.until(at(10, 10, 12))
    rows = await town.ask("SELECT due_at, state FROM runs ORDER BY due_at")
    assert [(row["due_at"][5:16], row["state"]) for row in rows] == [
        ("10-08T01:30", "sent"),
        ("10-09T01:30", "sent"),
        ("10-10T01:30", "sent"),
    ]
    assert await town.close() == []


async def test_what_is_meant_for_days_off_leaves_then_and_what_is_pressed_then_waits(
    tmp_path: Path,
) -> None:
    """A schedule for every day sends on Saturday; a press on Saturday says that it is for Monday."""
    town = await Town.open(tmp_path, start=at(10, 16, 16))
    director = await schedules(town, "每天 9:30 节假日也发")
    await approved(town, "稳岗返还")
    await town.until(at(10, 17, 10))
    assert len(heard(town, town.group)) == 1
    await approved(town, "用地")
    await director.says("/schedules")
    await director.taps("1")
    await director.taps("button-schedule-now")
    await director.taps("button-schedule-now-sure")
    assert director.shows("schedule-sending-later", issue="2")
    assert len(heard(town, town.group)) == 1
    await town.until(at(10, 19, 9))
    assert len(heard(town, town.group)) == 2
    assert await town.close() == []


async def test_a_day_that_the_office_takes_off_is_left_in_peace_as_well(
    town: Town, director: Actor
) -> None:
    """The next run moves with the calendar, and comes back with it."""
    await schedules(town)
    await town.until(at(10, 12, 17))
    for said, day in (("休息 台风", 14), ("恢复", 13), ("休息", 14)):
        await director.says(f"/days 10月13日 {said}")
        await director.says("/schedules")
        assert f"下一次 10月{day}日" in director.sees
    await town.until(at(10, 14, 10))
    assert await runs(town) == ["empty", "empty"]


async def test_it_is_paused_skipped_sent_now_changed_and_ended(town: Town) -> None:
    """By one press each; what cannot be undone asks once."""
    await approved(town, "稳岗返还")
    director = await schedules(town)
    await director.taps("button-schedule-skip")
    assert director.reads("schedule-next-skipped")
    await town.until(at(10, 12, 10))
    await director.says("/schedules")
    await director.taps("1")
    await director.taps("button-schedule-pause")
    assert director.reads("schedule-paused")
    await town.until(at(10, 14, 10))
    assert await runs(town) == ["skipped", "paused", "paused"]
    assert heard(town, town.group) == []

    await director.taps("button-schedule-now")
    assert director.reads("schedule-now-sure", name="早报", groups=1, n=1)
    await approved(town, "用电补贴")
    message, twice = director.finds("button-schedule-now-sure")
    for _ in range(2):
        await director.presses(message, twice)
    assert len(heard(town, town.group)) == 1, "a tap that comes twice sends one issue"
    await director.taps("button-schedule-resume")
    assert director.reads("schedule-next")
    await director.taps("button-schedule-change")
    await director.taps("timetable-when.name")
    await director.says("每月最后一天 16:00")
    await director.taps("form-submit")
    assert "11月2日(周一)16:00" in director.sees  # the 31st is a Saturday
    await director.taps("button-schedule-end")
    await director.taps("button-schedule-end-sure")
    assert director.reads("schedule-ended", name="早报")
    await director.says("/schedules")
    assert director.reads("schedules-none")


async def test_groups_are_reminded_once_before_applications_end(town: Town) -> None:
    """Three working days before, on an office morning, those who have got it; nobody else."""
    await approved(town, "技改补贴", until=date(2026, 10, 23))
    other = await group(town, "后来的群", bot="administrator")
    await tag(town, other, state="left")
    await schedules(town)
    await town.until(at(10, 19, 18))
    assert len(heard(town, town.group)) == 1
    await tag(town, other, state="approved")
    await town.until(at(10, 20, 9, 5))
    assert len(heard(town, town.group)) == 2
    assert heard(town, other) == []
    await town.until(at(10, 23, 12))
    assert len(heard(town, town.group)) == 2
    assert len(heard(town, other)) == 1


async def test_a_group_gets_its_topics_and_region_and_a_new_one_catches_up(town: Town) -> None:
    """Groups by tag: what they want and where they are; at first up to three of what is open."""
    for n in range(4):
        await approved(town, f"融资{n}", categories=("finance",))
    await approved(town, "用地", categories=("land",))
    await tag(town, town.group, topics="land")
    fresh = await group(town, "融资群", bot="administrator")
    await tag(town, fresh, topics="finance power")
    await schedules(town)
    await town.until(at(10, 12, 10))
    assert ["用地" in one for one in heard(town, town.group)] == [True]
    assert len(heard(town, fresh)) == 1  # one issue of three
    rows = await town.ask("SELECT COUNT(*) AS n FROM deliveries WHERE chat_id = :id", id=fresh.id)
    assert rows[0]["n"] == 3


async def test_pieces_are_sent_once_by_hand_after_a_dry_run(town: Town) -> None:
    """Which, to whom, when; who is left out and why; at night it waits for the morning."""
    await approved(town, "稳岗返还")
    await approved(town, "技改补贴", until=date(2026, 10, 30))
    mute = await group(town, "禁言群", bot="administrator")
    await tag(town, mute, may_post=0)
    director = town["director"]
    await director.says("/send")
    await director.taps("技改补贴")
    await director.taps("稳岗返还")
    await director.taps("form-enough")
    await director.taps("send-target-every")
    await director.says("昨天 9:00")
    assert director.reads("send-at-past")
    await director.says("明天晚上11点")
    assert director.reads("schedule-quiet")
    await director.taps("send-at-now")
    assert director.reads("send-plan", groups=1, n=2)
    assert director.reads("send-plan-barred", n=1)
    await director.taps("form-submit")
    assert director.shows("send-begun", issue="1", groups=1, n=2)
    (only,) = heard(town, town.group)
    assert "技改补贴" in only
    assert "稳岗返还" in only

    third = await approved(town, "用工补贴")
    assert third
    await town.until(at(10, 12, 22))
    await director.presses(director.last, Press("send", third).encode())
    await director.taps("send-target-every")
    await director.taps("send-at-now")
    await director.taps("form-submit")
    assert director.shows("send-set", issue="2", groups=1, n=1)
    assert len(heard(town, town.group)) == 1
    await town.until(at(10, 13, 8, 1))
    assert len(heard(town, town.group)) == 2


async def test_digests_go_to_the_topic_in_which_a_director_says_so(
    town: Town, director: Actor, owner: Actor
) -> None:
    """By /digest in a topic; in General they leave it. Nobody else is heard, or answered."""
    for n in range(4):
        await approved(town, f"政策{n}")
    forum = await group(town, "开发区群", forum=True, bot="administrator")
    await tag(town, forum, is_forum=1)
    town.world.join(director.user, forum)
    topic = town.world.add_topic(forum, "政策").id
    town.world.say(owner.user, forum, "/digest", topic=topic)
    await town.quiet()
    assert told(town, forum) == []
    town.world.say(director.user, forum, "/digest", topic=topic)
    await town.quiet()
    (answer,) = told(town, forum)
    assert answer["message_thread_id"] == topic
    assert answer["text"] == director.word("digest-here")

    await director.says("/groups")
    await director.taps("2")
    await director.taps("group-button-language")
    await director.taps("core-language-en")
    assert director.reads("group-language-set", title="开发区群", language="English")
    await schedules(town)
    await town.until(at(10, 12, 10))
    issue = told(town, forum)[-1]
    assert issue["message_thread_id"] == topic
    assert "no. 1" in issue["text"]
    town.world.say(director.user, forum, "/digest")
    await town.quiet()
    assert told(town, forum)[-1]["text"].startswith("Digests will come to the group")
    await town.until(at(10, 13, 10))
    assert "message_thread_id" not in told(town, forum)[-1]


async def test_a_district_sends_to_its_own_groups_alone(town: Town, director: Actor) -> None:
    """Its director sees and keeps what is for the district; the city's sees all of it."""
    house = town.lianxin.house

    async def settle(tx: Tx) -> int:
        city = next(one.id for one in house.units.values() if one.parent_id is None)
        county = await units.add(
            tx, name="东县", level=Level.COUNTY, parent_id=city, kind=UnitKind.GOVERNMENT
        )
        await units.add(
            tx, name="东县活动办", level=Level.COUNTY, parent_id=county, kind=UnitKind.OFFICE
        )
        house.units = await units.tree(tx)
        return county

    county = await town.lianxin.database.write(settle)
    theirs = await town.admits(town.newcomer("县主任"), Role.DIRECTOR, "东县活动办")
    await theirs.says("/send")
    assert theirs.reads("send-none-ready")
    await approved(town, "稳岗返还")
    await theirs.says("/send")
    assert theirs.reads("send-no-groups")
    room = await group(town, "东县企业群", bot="administrator")
    await tag(town, room, region_id=county)
    await schedules(town)
    await theirs.says("/schedules")
    assert theirs.reads("schedules-none")
    for arg in ("show", "now", "sent", "pause", "ended"):
        await theirs.presses(theirs.last, Press("schedule", 1, 0, arg).encode())
        assert theirs.alert == theirs.word("error-denied-not_yours"), arg
    await theirs.taps("button-schedule-add")
    await theirs.says("东县早报")
    await theirs.says("每天 11:00")
    await theirs.taps("timetable-target-tagged")
    assert theirs.word("group-region-all") not in theirs.buttons
    await theirs.taps("东县")
    await theirs.taps("form-skip")
    await theirs.taps("timetable-pieces-1")
    await theirs.taps("form-submit")
    assert theirs.reads("schedule-kept", name="东县早报")
    await town.until(at(10, 12, 9, 10))
    await director.says("/schedules")
    assert director.reads("schedules-head", total=2)
    await theirs.taps("button-schedule-now")
    await theirs.taps("button-schedule-now-sure")
    assert (len(heard(town, room)), len(heard(town, town.group))) == (1, 0)


async def test_a_group_that_became_a_supergroup_keeps_its_schedule(
    town: Town, director: Actor
) -> None:
    """It is named by the schedule under its new number; what it had is not sent again."""
    await approved(town, "稳岗返还")
    room = town.world.add_group("小群", [director.user], "group", bot="administrator")
    await town.approves(room)
    await director.says("/schedules")
    await director.taps("button-schedule-add")
    await director.says("点名")
    await director.says("cron 30 9 * * *")
    await director.taps("timetable-target-named")
    await director.says("小群")
    await director.taps("form-enough")
    await director.taps("timetable-pieces-1")
    await director.taps("form-submit")
    assert director.reads("schedule-to-named", names="小群")
    await town.until(at(10, 12, 10))
    assert len(heard(town, room)) == 1
    grown = town.world.migrate(room)
    await town.quiet()
    await approved(town, "用电补贴")
    await town.until(at(10, 13, 10))
    (issue,) = heard(town, grown)
    assert "用电补贴" in issue
    assert "稳岗返还" not in issue
    assert heard(town, town.group) == []


async def test_what_goes_wrong_with_a_schedule_is_said_and_stops_no_other(
    town: Town, director: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clock elsewhere, a night, nothing to send, a schedule that is gone, a bug."""
    await schedules(town)
    shown = director.last
    await director.taps("button-schedule-now")
    assert director.reads("schedule-nothing")
    await director.taps("button-schedule-show")
    await director.taps("button-schedule-change")
    await director.taps("timetable-zone.name")
    await director.says("new_york")
    await director.taps("form-submit")
    assert director.reads("schedule-quiet")
    await director.says("每周一 20:00")
    assert "America/New_York" in director.sees
    await director.taps("form-submit")
    assert "10月12日(周一)20:00" in director.sees

    await approved(town, "稳岗返还")
    await town.until(at(10, 12, 22))
    await director.taps("button-schedule-now")
    await director.taps("button-schedule-now-sure")
    assert director.shows("schedule-sending-later", issue="1")
    assert heard(town, town.group) == []
    await town.until(at(10, 13, 8, 1))
    assert len(heard(town, town.group)) == 1

    await schedules(town, "每天 10:00")
    await approved(town, "用电补贴")
    whole, number = picking.share, 1

    def fails(house: House, schedule: Schedule, chat: GroupChat, stock: Shelf) -> list[int]:
        if schedule.id == number:
            raise RuntimeError("a bug")
        return whole(house, schedule, chat, stock)

    monkeypatch.setattr(picking, "share", fails)
    await town.ask("UPDATE schedules SET next_at = :at WHERE id = 1", at=to_text(at(10, 13, 9, 59)))
    await town.until(at(10, 13, 10, 1))
    assert len(heard(town, town.group)) == 2
    monkeypatch.undo()
    await town.until(at(10, 13, 10, 30))
    rows = await town.ask("SELECT schedule_id, state FROM runs ORDER BY schedule_id")
    assert [(row["schedule_id"], row["state"]) for row in rows][-1] == (2, "sent")

    await director.says("/schedules")
    await director.taps("2")
    await director.taps("button-schedule-end")
    await director.taps("button-schedule-end-sure")
    toasts = []
    for number in (1, 2):
        await director.presses(shown, Press("schedule", number, 0, "pause").encode())
        toasts.append(director.toast)
    assert sorted(toasts) == sorted(map(director.word, ("schedule-gone", "schedule-hint-pause")))


async def test_groups_are_chosen_by_name_or_by_what_they_want(town: Town, director: Actor) -> None:
    """Those that a piece is not for are left out and counted, unless they are named."""
    piece = await approved(town, "用地", categories=("land",))
    await tag(town, town.group, topics="finance")
    other = await group(town, "用地群", bot="administrator")
    await tag(town, other, topics="land")
    await director.presses(await _spoken(director), Press("send", piece).encode())
    await director.taps("send-target-tagged")
    await director.taps("group-region-all")
    await director.taps("category-land")
    await director.taps("form-enough")
    await director.says("明天上午9点")
    assert director.reads("send-plan", groups=1, n=1)
    assert director.reads("send-plan-at")
    assert director.sees.count("09:00") == 2
    assert "2026-" not in director.sees  # a day is told with its weekday
    await director.taps("form-change")
    await director.taps("send-target.name")
    await director.taps("send-target-every")
    assert director.reads("send-plan-unfit", n=1)
    await director.taps("form-submit")
    assert director.shows("send-set", issue="1", groups=1, n=1)
    await town.until(at(10, 13, 9, 1))
    assert (len(heard(town, other)), len(heard(town, town.group))) == (1, 0)

    await director.presses(await _spoken(director), Press("send", piece).encode())
    await director.taps("send-target-named")
    await director.taps(town.group.title)
    await director.taps("用地群")
    await director.taps("form-enough")
    await director.taps("send-at-now")
    assert director.reads("send-plan-had", n=1)
    await director.taps("form-submit")
    assert (len(heard(town, other)), len(heard(town, town.group))) == (1, 1)
    await director.presses(await _spoken(director), Press("send", piece).encode())
    await director.taps("send-target-every")
    await director.taps("send-at-now")
    assert director.reads("send-plan-nobody")
    await director.taps("form-submit")
    assert director.reads("send-nobody")


async def _spoken(actor: Actor) -> Json:
    """Any message of the bot's to them."""
    await actor.says("/help")
    return actor.last


async def test_only_a_director_keeps_schedules(town: Town, cadre: Actor, owner: Actor) -> None:
    """Neither typed nor pressed."""
    await schedules(town)
    for somebody in (cadre, owner):
        await somebody.says("/schedules")
        assert somebody.reads("error-denied-not_yours")
        await somebody.says("/send")
        assert somebody.reads("error-denied-not_yours")
        with pytest.raises(NoButtonError):
            somebody.finds("button-schedule-add")
