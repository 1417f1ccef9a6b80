"""What a log may hold: what we say ourselves, and nothing of what people say or are called."""

from __future__ import annotations

import pytest

from handlers.log import redact, said_in, told


@pytest.mark.parametrize(
    "number",
    [
        "13800000012",
        "+8613800000012",
        "+86 138 0000 0012",
        "138-0000-0012",
        "0912-3345678",
        "(010)12345678",
        "010 6512 3456",
        "400-820-8820",
        "11010519491231002X",
    ],
)
def test_a_number_of_somebody_is_struck_out(number: str) -> None:
    """However it is written: mobile, with an area code, a hotline, an identity card."""
    said = redact(f"call {number}, case LX-2026-000123")
    assert number not in said
    assert "LX-2026-000123" in said


@pytest.mark.parametrize(
    "line",
    ["update 912345678 is set aside as AB12CD", "took 0.138000000 s", "job 7 (mydata): 1200 rows"],
)
def test_numbers_of_ours_stay(line: str) -> None:
    """Ids, seconds and counts are nobody's."""
    assert redact(line) == line


def test_words_of_people_are_struck_out() -> None:
    """We log in English; what is in Chinese was said by somebody, or is their name."""
    said = redact("KeyError: '抵押物不足 300 万' in /srv/lianxin/turn.py")
    assert said == "KeyError: '<words>' in /srv/lianxin/turn.py"


def test_an_exception_tells_where_and_not_what_was_said() -> None:
    """Whatever it quotes, and whatever of the update it repeats, in any language."""
    raw = {"message": {"text": "Our loan is stuck", "from": {"first_name": "Kanarienvogel"}}}
    try:
        try:
            int("secret-word")
        except ValueError as error:
            raise LookupError("Our loan is stuck, says Kanarienvogel, not just 'a loan'") from error
    except LookupError as error:
        seen = told(error, said=said_in(raw))
    assert "test_log.py" in seen
    assert "ValueError: invalid literal for int() with base 10: <words>" in seen
    assert "LookupError: <words>, says <words>, not just <words>" in seen
