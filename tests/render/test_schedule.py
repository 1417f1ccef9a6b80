"""Schedules as directors read them, in three languages, with hostile names and many groups."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.schedule import Run, RunState, Schedule, ScheduleState
from bot.render import markup
from bot.render import schedule as looks
from bot.render.button import decode
from bot.render.message import Message, payload
from bot.render.voice import Voice
from bot.texts import Language, Texts

AT = datetime(2026, 10, 12, 2, tzinfo=UTC)
HERE = ZoneInfo("Asia/Shanghai")
VOICES = [Voice(Texts(), language, HERE) for language in Language]
HOSTILE = "<b>群&</b> " + "长" * 70


def schedule(number: int = 1, **more: object) -> Schedule:
    """A schedule by a hostile name."""
    values = {"name": HOSTILE[:30], "cron": "30 9 * * *", "next_at": AT, "made_at": AT} | more
    return Schedule(id=number, **values)  # type: ignore[arg-type]


def holds(message: Message) -> str:
    """The words of a message that can be sent: escaped, short enough, its buttons readable."""
    json.dumps(payload(message, 1)[1])
    said = markup.plain(message.text)
    assert markup.length(said) <= markup.MESSAGE_LIMIT
    assert "<b>群&</b>" not in message.text.replace("<b><b>", "")
    buttons = [one for row in message.keyboard for one in row]
    assert all(decode(one.data) is not None for one in buttons)
    return said


def test_a_long_list_is_turned_page_by_page() -> None:
    """Ten a page, paused and finished ones named as such; a clock elsewhere is named too."""
    lines = [looks.Line(schedule(n), AT, n) for n in range(1, 23)]
    lines.append(looks.Line(schedule(23, state=ScheduleState.PAUSED), AT, 3))
    lines.append(looks.Line(schedule(24, next_at=None, timezone="Europe/Berlin"), None, 3))
    for voice in VOICES:
        first, last = (
            looks.listed(voice, lines, offset=offset, house_zone="Asia/Shanghai")
            for offset in (0, 20)
        )
        assert "10. " in holds(first)
        assert "11. " not in holds(first)
        assert "Europe/Berlin" in holds(last)
        assert voice.plain("schedules-line-paused").strip() in holds(last)
        turns = [one.text for row in first.keyboard for one in row if one.text in "‹›"]
        assert turns == ["›"]
        assert holds(looks.listed(voice, [], offset=0, house_zone="Asia/Shanghai"))


def test_a_schedule_is_told_at_length_in_few_lines() -> None:
    """What matters stands above the fold: at most eight lines, the rest in a quote."""
    runs = tuple(
        (Run(n, 1, AT - timedelta(days=n), state, 7 if sent else None, AT), 12, 11)
        for n, (state, sent) in enumerate(
            [(one, False) for one in RunState if one is not RunState.SENT]
            + [(RunState.SENT, True), (RunState.LATE, True)]
        )
    )
    for voice in VOICES:
        for names in ((), (HOSTILE,) * 3, (HOSTILE,) * 50):
            one = looks.Shown(
                schedule(skip_next=True, pinned=True, silent=True),
                groups=50,
                names=names,
                region="云州市",
                topics="融资",
                after=AT + timedelta(days=1),
                runs=runs,
                house_zone="Asia/Shanghai",
            )
            message = looks.shown(voice, one)
            holds(message)
            above = message.text.split("<blockquote")[0].strip().split("\n")
            assert len(above) <= 8


def test_a_dry_run_names_each_piece_once_and_each_group_by_its_numbers() -> None:
    """However many groups there are, a page holds ten, and the figures are of all of them."""
    shares = tuple((f"{HOSTILE}{n}", (5, 9) if n % 2 else (9,)) for n in range(25))
    titles = {5: (HOSTILE, date(2026, 10, 30)), 9: ("稳岗返还", None)}
    for voice in VOICES:
        runs = [looks.Rehearsal(AT, shares, 30), looks.Rehearsal(AT, (), 30)]
        for offset, here in ((0, 10), (10, 10), (20, 5), (990, 10)):
            said = holds(looks.rehearsed(voice, schedule(), runs, titles, offset=offset))
            assert said.count(HOSTILE[:40]) >= here
            assert said.count("稳岗返还") == 1
        assert holds(looks.rehearsed(voice, schedule(), [], {}, offset=0))


def test_runs_that_were_missed_are_told_with_a_way_to_make_up_for_them() -> None:
    """One, or how many and the last of them; and that the next is as usual."""
    runs = [Run(n, 1, AT - timedelta(days=n), RunState.LATE, None, AT) for n in (3, 2)]
    for voice in VOICES:
        for some in (runs, runs[:1]):
            message = looks.late(voice, schedule=schedule(), runs=some)
            assert holds(message)
            press = decode(message.keyboard[0][0].data)
            assert press is not None
            assert (press.arg, press.revision) == ("late", some[-1].id)
