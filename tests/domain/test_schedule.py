"""When schedules run: read, reckoned across zones and holidays, and said again."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.calendar import WorkCalendar
from bot.domain.schedule import (
    DAYS,
    LAST,
    Timing,
    Unsaid,
    UnsaidError,
    fields_of,
    hours_of,
    next_run,
    runs_after,
    timing,
)
from bot.forms.timings import read_moment, read_timing, wrong_timing
from bot.render import schedule as looks
from bot.render.markup import plain
from bot.render.voice import Voice
from bot.texts import Language, Texts

CALENDAR = WorkCalendar()
SHANGHAI = "Asia/Shanghai"
HERE = ZoneInfo(SHANGHAI)
TEXTS = Texts()

SAID = {
    "每个工作日 9:30": ("30 9 * * *", True),
    "工作日9點30分": ("30 9 * * *", True),
    "周一到周五 9:00 和 15:00": ("0 9,15 * * *", True),
    "周一至周五九点半": ("30 9 * * *", True),
    "工作日每天早8点半": ("30 8 * * *", True),
    "周一到周五每天 9:30": ("30 9 * * *", True),
    "每天晚8点": ("0 20 * * *", False),
    "每週二、週四 10:00": ("0 10 * * tue,thu", True),
    "每個月15號下午3點": ("0 15 15 * *", True),
    "每逢礼拜天中午12点": ("0 12 * * sun", False),
    "every Monday, Wednesday and Friday at 10am": ("0 10 * * mon,wed,fri", True),
    "Tuesdays and Thursdays at 10": ("0 10 * * tue,thu", True),
    "每天上午九点半": ("30 9 * * *", False),
    "每天晚上8点": ("0 20 * * *", False),
    "每周二、四 10:00": ("0 10 * * tue,thu", True),
    "每周二四10:00": ("0 10 * * tue,thu", True),
    "周一三五九点": ("0 9 * * mon,wed,fri", True),
    "每周二十点": ("0 10 * * tue", True),
    "每週三下午兩點半": ("30 14 * * wed", True),
    "每星期五下午四点一刻": ("15 16 * * fri", True),
    "每周日、周六 10点": ("0 10 * * sat,sun", False),
    "每周五到周一 10点": ("0 10 * * mon,fri,sat,sun", False),
    "10:00 每周三": ("0 10 * * wed", True),
    "每周三10:00，周五10:00": ("0 10 * * wed,fri", True),
    "周三10点、14点": ("0 10,14 * * wed", True),
    "周末 10:00": ("0 10 * * sat,sun", False),
    "每周二 10:00，节假日也发": ("0 10 * * tue", False),
    "每周二、四 10:00，节假日不发": ("0 10 * * tue,thu", True),
    "每月1日和15日 下午3点": ("0 15 1,15 * *", True),
    "每月1、15日 15:00": ("0 15 1,15 * *", True),
    "每月十五号 上午10点": ("0 10 15 * *", True),
    "每月1日到5日 9:00": ("0 9 1,2,3,4,5 * *", True),
    "每月最后一天 16:00": ("0 16 last * *", True),
    "每月底 15:00": ("0 15 last * *", True),
    "workdays at 9:30": ("30 9 * * *", True),
    "Mon-Fri 9:30": ("30 9 * * *", True),
    "daily at 9": ("0 9 * * *", False),
    "every Tue and Thu 10:00": ("0 10 * * tue,thu", True),
    "every Tuesday at 3pm": ("0 15 * * tue", True),
    "on the 1st and 15th of every month at 3 pm": ("0 15 1,15 * *", True),
    "the last day of each month at 4pm": ("0 16 last * *", True),
    "weekdays 9:30 except holidays": ("30 9 * * *", True),
    "0 10 * * 2,4": ("0 10 * * tue,thu", True),
    "30 9 * * 1-5": ("30 9 * * *", True),
    "0 9 * * 0": ("0 9 * * sun", False),
    "0 9 * * 5-7": ("0 9 * * fri,sat,sun", False),
    "0 9 * * fri-mon": ("0 9 * * mon,fri,sat,sun", False),
    "cron 0 9 * 3-6 * 节假日也发": ("0 9 * 3,4,5,6 *", False),
    "0 9 1 */3 *": ("0 9 1 1,4,7,10 *", True),
}
UNSAID = {
    "每两周周一 9:00": Unsaid.FORTNIGHT,
    "隔周二 9点": Unsaid.FORTNIGHT,
    "every other Monday at 9": Unsaid.FORTNIGHT,
    "每月第一个周一 10点": Unsaid.NTH,
    "每月最后一个工作日 9:00": Unsaid.NTH,
    "the first Monday of each month at 10:00": Unsaid.NTH,
    "每隔三天 9:00": Unsaid.EVERY,
    "每小时": Unsaid.EVERY,
    "每季度第一天 9:00": Unsaid.EVERY,
    "every 3 days at 9:00": Unsaid.EVERY,
    "每天": Unsaid.NO_TIME,
    "9:30": Unsaid.NO_DAY,
    "每周 9:30": Unsaid.NO_DAY,
    "每周一次 10:00": Unsaid.NO_DAY,
    "每天 9:30 和 15:00": Unsaid.TIMES,
    "每周一 9:00 周三 10:00": Unsaid.TIMES,
    "Mon 9:00, Wed 15:00": Unsaid.TIMES,
    "每天、每周一 9:00": Unsaid.MIXED,
    "每月1日和每周一 9:00": Unsaid.MIXED,
    "0 9 1 * 1": Unsaid.MIXED,
    "*/5 * * * *": Unsaid.OFTEN,
    "0 9 31 2 *": Unsaid.NEVER,
    "61 9 * * *": Unsaid.CRON,
    "0 9 * * 8": Unsaid.CRON,
    "0 9 5-1 * *": Unsaid.CRON,
    "0 9 * * mon-": Unsaid.CRON,
    "0 9 * *": Unsaid.CRON,
    "下周二 9:30": Unsaid.UNKNOWN,
    "每天25:00": Unsaid.UNKNOWN,
    "每周一到 9:30": Unsaid.UNKNOWN,
    "看情况发": Unsaid.UNKNOWN,
    "": Unsaid.NO_TIME,
}


def here(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> datetime:
    """A moment on the office's clock."""
    return datetime(year, month, day, hour, minute, tzinfo=HERE)


def test_what_people_write_is_understood() -> None:
    """In both scripts, in English, and as cron with Sunday as 0 and 7."""
    read = {words: read_timing(words) for words in SAID}
    assert read == {words: Timing(*meant) for words, meant in SAID.items()}
    assert not [words for words in SAID if wrong_timing(words)]


def test_what_cannot_be_kept_is_refused_with_its_reason() -> None:
    """Each reason has a sentence of its own; nothing is taken for something else."""
    for words, why in UNSAID.items():
        with pytest.raises(UnsaidError) as refused:
            read_timing(words)
        assert (words, refused.value.why) == (words, why)
        assert TEXTS.has(wrong_timing(words) or "")
    assert all(TEXTS.has(f"schedule-unsaid-{one}") for one in Unsaid)


@given(
    st.text(
        alphabet="每周月日天一二三四五六十1239:点半上午下 、和到-*/,eoadtumnhr工作", max_size=24
    )
)
def test_whatever_is_typed_is_a_timing_or_refused(words: str) -> None:
    """Nobody can stop the bot with a sentence, and what is read can be said and read again."""
    try:
        found = read_timing(words)
    except UnsaidError:
        return
    voice = Voice(TEXTS, Language.ZH_HANS, HERE)
    assert read_timing(plain(looks.when(voice, found))) == found


HOURS = st.lists(st.integers(0, 23), min_size=1, max_size=3, unique=True)
CRONS = st.one_of(
    st.tuples(st.just("*"), st.just("*"), st.just("*")),
    st.tuples(
        st.lists(st.integers(1, 31), min_size=1, max_size=4, unique=True).map(
            lambda days: ",".join(map(str, days))
        )
        | st.just(LAST),
        st.just("*") | st.integers(1, 12).map(str),
        st.just("*"),
    ),
    st.tuples(
        st.just("*"),
        st.just("*"),
        st.lists(st.sampled_from(DAYS), min_size=1, max_size=7, unique=True).map(",".join),
    ),
)


@st.composite
def timings(draw: st.DrawFn) -> Timing:
    """Anything that can be scheduled."""
    day, month, weekday = draw(CRONS)
    hours = ",".join(map(str, draw(HOURS)))
    minute = draw(st.sampled_from([0, 15, 30, 59]))
    try:
        return timing(
            f"{minute} {hours} {day} {month} {weekday}", working_days_only=draw(st.booleans())
        )
    except UnsaidError:
        return timing("30 9 * * *")


@settings(max_examples=40)
@given(timings())
def test_what_is_said_of_a_timing_means_it(one: Timing) -> None:
    """In each language its words are understood as what they were said of."""
    for language in Language:
        said = plain(looks.when(Voice(TEXTS, language, HERE), one))
        assert read_timing(said) == one, said


ZONES = (
    "Asia/Shanghai",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
)


@settings(max_examples=40)
@given(
    timings(),
    st.sampled_from(ZONES),
    st.integers(0, 900 * 24 * 60).map(
        lambda n: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=n)
    ),
)
def test_runs_are_where_a_walk_through_every_day_finds_them(
    one: Timing, zone: str, after: datetime
) -> None:
    """Day by day, hour by hour, on that clock: none lost, none twice, none in between."""
    fields, clock = fields_of(one.cron), ZoneInfo(zone)
    until = after + timedelta(days=40)
    begin = after.astimezone(clock).date() - timedelta(days=20)
    walked: set[datetime] = set()
    for n in range(70):
        day = begin + timedelta(days=n)
        last = (day + timedelta(days=1)).day == 1
        fits = (
            (not fields.months or day.month in fields.months)
            and (not fields.days or day.day in fields.days)
            and (not fields.last or last)
            and (not fields.weekdays or day.weekday() in fields.weekdays)
        )
        if not fits:
            continue
        if one.working_days_only and not CALENDAR.is_working(day):
            if not fields.monthly:
                continue
            day = CALENDAR.add_working_days(day, 0)
        for hour in fields.hours:
            for minute in fields.minutes:
                at = datetime.combine(day, time(hour, minute), clock).astimezone(UTC)
                if after < at <= until:
                    walked.add(at)
    found = []
    for at in runs_after(one, zone, CALENDAR, after):
        if at > until:
            break
        found.append(at)
    assert found == sorted(walked)


def runs(words: str, after: datetime, n: int, zone: str = SHANGHAI) -> list[str]:
    """The next runs as that clock shows them."""
    found = islice(runs_after(read_timing(words), zone, CALENDAR, after), n)
    return [f"{one.astimezone(ZoneInfo(zone)):%m-%d %H:%M}" for one in found]


def test_holidays_are_left_in_peace_and_make_up_days_are_worked() -> None:
    """In the autumn of 2026: the Mid-Autumn Festival, National Day, and the days worked for them."""
    after = here(2026, 9, 18)
    days = runs("每个工作日 9:30", after, 12)
    assert "09-20 09:30" in days  # a Sunday that is worked
    assert "09-25 09:30" not in days  # the Mid-Autumn Festival
    assert "10-10 09:30" in days  # a Saturday that is worked
    assert runs("每周二、四 10:00", here(2026, 9, 29, 11), 2) == ["10-08 10:00", "10-13 10:00"]
    assert runs("每周四 10:00 节假日也发", here(2026, 9, 29), 2) == ["10-01 10:00", "10-08 10:00"]
    assert runs("每月1日 9:00", here(2026, 9, 29), 2) == ["10-08 09:00", "11-02 09:00"]
    assert runs("每天 9:00", here(2026, 9, 30, 10), 2) == ["10-01 09:00", "10-02 09:00"]


def test_an_hour_that_a_clock_skips_is_the_one_after_and_one_it_has_twice_is_the_first() -> None:
    """Summer time begins and ends in Berlin; each day has its run all the same."""
    berlin = "Europe/Berlin"
    spring = runs("每天 2:30", datetime(2026, 3, 28, 12, tzinfo=UTC), 2, berlin)
    assert spring == ["03-29 03:30", "03-30 02:30"]
    autumn = list(
        islice(
            runs_after(
                read_timing("每天 2:30"), berlin, CALENDAR, datetime(2026, 10, 24, 12, tzinfo=UTC)
            ),
            2,
        )
    )
    assert autumn == [
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 26, 1, 30, tzinfo=UTC),
    ]


def test_a_clock_elsewhere_is_shown_on_the_offices() -> None:
    """Nine in New York is night at the office, an hour earlier in summer."""
    found = hours_of(read_timing("每周二 9:00"), "America/New_York", CALENDAR, here(2026, 1, 1))
    assert found == {time(21), time(22)}
    assert next_run(read_timing("0 9 29 2 *"), SHANGHAI, CALENDAR, here(2026, 1, 1)) is not None


def test_a_moment_is_a_day_and_an_hour() -> None:
    """As people write it; an hour alone is today's."""
    now = here(2026, 11, 22, 10)
    for words, meant in {
        "11月25日 15:00": here(2026, 11, 25, 15),
        "明天上午9点半": here(2026, 11, 23, 9, 30),
        "下周三 10点": here(2026, 11, 25, 10),
        "15:00": here(2026, 11, 22, 15),
        "2026-11-25 15:00": here(2026, 11, 25, 15),
        "tomorrow at 3pm": here(2026, 11, 23, 15),
        "后天": None,
        "随便": None,
    }.items():
        assert (words, read_moment(words, now)) == (words, meant)
    assert date(2026, 11, 22) == now.date()
