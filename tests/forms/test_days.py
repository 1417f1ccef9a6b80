from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.forms.days import day

WEDNESDAY = date(2026, 9, 30)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2026-10-14", "2026-10-14"), ("2026年10月14日", "2026-10-14"), ("2026.10.14", "2026-10-14"),
        ("10月14日", "2026-10-14"), ("10月14号前", "2026-10-14"), ("10.14", "2026-10-14"),
        ("１０／１４", "2026-10-14"), ("十月十四日", "2026-10-14"), ("二十日", None),
        ("今天", "2026-09-30"), ("明天", "2026-10-01"), ("大後天", "2026-10-03"),
        ("+7", "2026-10-07"), ("7天后", "2026-10-07"), ("in 7 days", "2026-10-07"),
        ("周五", "2026-10-02"), ("下周三", "2026-10-07"), ("週一", "2026-10-05"),
        ("星期天", "2026-10-04"), ("月底", "2026-09-30"), ("Friday", "2026-10-02"),
        ("14 Oct", "2026-10-14"), ("Oct 14th, 2027", "2027-10-14"), ("14 Foo", None),
        ("9月1日", "2026-09-01"), ("1月5日", "2027-01-05"), ("2月29日", "2028-02-29"),
        ("13月1日", None), ("2026-02-30", None), ("尽快", None), ("", None), ("+", None),
    ],
)  # fmt: skip
def test_days_are_read_as_people_write_them(said: str, meant: str | None) -> None:
    """A day lately past is past; one long past is next year's; what is no day is none."""
    assert day(said, WEDNESDAY) == (date.fromisoformat(meant) if meant else None)


@given(
    st.text(max_size=15) | st.text("0123456789年月日.-/+下周一二十天后 octfri", max_size=12),
    st.dates(date(1990, 1, 1), date(2100, 1, 1)),
)
def test_no_text_is_too_odd(said: str, today: date) -> None:
    """Whatever is typed is a day or none."""
    found = day(said, today)
    assert found is None or isinstance(found, date)
