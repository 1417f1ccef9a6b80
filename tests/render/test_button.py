import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render.button import LIMIT, Press, decode

presses = st.builds(
    Press,
    verb=st.from_regex(r"\A[a-z][a-z_]{0,7}\Z"),
    ref=st.integers(0, 2**40),
    revision=st.integers(0, 2**30),
    arg=st.text(st.characters(codec="utf-8"), max_size=8),
)


@given(presses)
def test_a_press_survives_its_way_to_telegram_and_back(press: Press) -> None:
    """What is encoded decodes to the same, within Telegram's 64 bytes."""
    data = press.encode()
    assert len(data.encode()) <= LIMIT
    assert decode(data) == press


@given(st.text(max_size=80) | st.from_regex(r"[a-z]{1,5}\.[0-9a-z]{0,20}\.[0-9a-z]{0,20}\.\w*"))
def test_forged_data_never_raises(data: str) -> None:
    """Anything may come back from a button; it is a press that encodes to itself, or nothing."""
    press = decode(data)
    if press is not None and len(data.encode()) <= LIMIT:
        assert press.encode() == data


def test_the_form_is_short() -> None:
    """Numbers are written in base 36."""
    assert Press("ack", 123, 7, "x").encode() == "ack.3f.7.x"
    assert decode(None) is None
    assert decode("ack.03f.7.x") is None
    assert decode("ack.zzzzzzzzzzzzz.0.") is None


@pytest.mark.parametrize(
    "press",
    [Press("Ack"), Press("a", -1), Press("a", 2**63), Press("a", arg="字" * 30), Press("a.b")],
)
def test_what_cannot_be_carried_is_refused(press: Press) -> None:
    """A verb of odd letters, a number out of range, too many bytes."""
    with pytest.raises(ValueError, match="cannot carry"):
        press.encode()
