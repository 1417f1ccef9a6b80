"""Hours as people write them."""

from datetime import time

from bot.forms.hours import hour

MEANT = {
    "14:30": time(14, 30),
    "下午两点半": time(14, 30),
    "上午 9 点": time(9),
    "9点15分": time(9, 15),
    "九点一刻": time(9, 15),
    "晚上八點": time(20),
    "中午12点": time(12),
    "中午一点": time(13),
    "１４：００": time(14),
    "下午3:05": time(15, 5),
    "3pm": time(15),
    "9:30 am": time(9, 30),
    "十点整": time(10),
}


def test_an_hour_is_read_as_people_write_it() -> None:
    """With or without the part of the day, in characters, digits or English."""
    assert {text: hour(text) for text in MEANT} == MEANT


def test_what_is_no_hour_is_none() -> None:
    """Neither a wrong one nor words."""
    for text in ("25:00", "9:75", "下午", "看情况", "9", ""):
        assert hour(text) is None, text
