from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.render import dates
from bot.texts import Language, Texts

TEXTS, OFFICE = Texts(), ZoneInfo("Asia/Shanghai")
AT = datetime(2025, 10, 14, 9, 30, tzinfo=UTC)


def test_a_limit_bears_weekday_hour_and_what_is_left() -> None:
    """In the office's zone, in each language's own order."""
    said = [dates.until(TEXTS, language, AT, OFFICE, 2) for language in Language]
    assert said == [
        "10月14日(周二)17:30 前，还剩 2 个工作日",
        "10月14日(週二)17:30 前，尚餘 2 個工作天",
        "by Tue 14 Oct, 17:30, 2 working days left",
    ]


def test_what_is_left_is_counted_in_words() -> None:
    """Left, due today, over; English knows one from many."""
    assert dates.left(TEXTS, Language.ZH_HANS, 0) == "今天到期"
    assert dates.left(TEXTS, Language.ZH_HANS, -3) == "超期 3 个工作日"
    assert dates.left(TEXTS, Language.EN, 1) == "1 working day left"
    assert dates.left(TEXTS, Language.EN, -1) == "1 working day overdue"


def test_another_year_is_named() -> None:
    """A day of this year is not burdened with it."""
    on = date(2027, 1, 3)
    assert dates.day(TEXTS, Language.ZH_HANS, on, today=date(2026, 9, 1)) == "2027年1月3日(周日)"
    assert dates.day(TEXTS, Language.ZH_HANS, on, today=date(2027, 9, 1)) == "1月3日(周日)"
    assert dates.day(TEXTS, Language.EN, on, today=date(2026, 9, 1)) == "Sun 3 Jan 2027"


def test_lists_and_buttons_are_shorter() -> None:
    """The same moment where there is little room."""
    assert dates.short(TEXTS, Language.ZH_HANS, AT, OFFICE) == "10月14日 17:30"
    assert dates.brief(TEXTS, Language.EN, date(2025, 10, 14)) == "Tue 14 Oct"
    later = dates.brief(TEXTS, Language.ZH_HANS, date(2026, 10, 14), today=date(2025, 10, 14))
    assert later == "2026年10月14日"


def test_a_moment_without_a_zone_is_refused() -> None:
    """Nobody guesses a zone."""
    with pytest.raises(ValueError, match="without a zone"):
        dates.moment(TEXTS, Language.EN, AT.replace(tzinfo=None), OFFICE)
