"""Lengths of time and orders about days, as people write them."""

from datetime import date

from bot.domain.span import Measure, Span
from bot.forms.day_order import DayOrder, day_order
from bot.forms.spans import span

TODAY = date(2026, 10, 9)
W, N, M, H = Measure.WORKING_DAYS, Measure.NATURAL_DAYS, Measure.MONTHS, Measure.HOURS

LENGTHS = {
    "5天内": Span(5, N), "3个工作日": Span(3, W), "三个工作日内": Span(3, W), "一个月": Span(1, M),
    "48小时": Span(48, H), "48 小時內": Span(48, H), "两周": Span(14, N), "兩個工作天": Span(2, W),
    "半个月": Span(15, N), "当天": Span(0, W), "十五天": Span(15, N), "3日内": Span(3, N),
    "７个工作日。": Span(7, W), "in 3 days": Span(3, N), "7 working days": Span(7, W),
    "within 2 months": Span(2, M), "24h": Span(24, H), "2 weeks": Span(14, N),
}  # fmt: skip
NO_LENGTHS = ("10月14日", "10日", "明天", "下周三", "5", "", "0天", "月底", "尽快", "三")
ORDERS = {
    "2026-10-11 上班 调休": DayOrder(date(2026, 10, 11), True, "调休"),
    "10月11日 休息": DayOrder(date(2026, 10, 11), False),
    "10月12日停工:台风": DayOrder(date(2026, 10, 12), False, "台风"),
    "明天补班": DayOrder(date(2026, 10, 10), True),
    "10月12日 恢復": DayOrder(date(2026, 10, 12), None),
    "12 Oct off typhoon": DayOrder(date(2026, 10, 12), False, "typhoon"),
    "11 Oct work": DayOrder(date(2026, 10, 11), True),
}


def test_a_length_of_time_is_read_as_it_is_meant() -> None:
    """Only who says working days means them; a date is no length."""
    assert {text: span(text) for text in LENGTHS} == LENGTHS
    assert [text for text in NO_LENGTHS if span(text) is not None] == []
    assert all(Span.read(str(one)) == one for one in LENGTHS.values())


def test_a_day_and_how_it_shall_be_are_read_from_one_line() -> None:
    """With or without spaces and a reason; what says neither is not guessed at."""
    assert {text: day_order(text, TODAY) for text in ORDERS} == ORDERS
    for text in ("10月11日", "上班", "休息 10月11日", "2月30日 休息", ""):
        assert day_order(text, TODAY) is None
