import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.render import markup

NASTY = (
    "<b>", "</b>", "&", "&amp;", "&lt;", '"', "'", "<a href='x'>", "\u202e", "\u2066", "\u200b",
    "\x00", "\r\n", "\n\n\n\n\n", "\ud800", "👩‍👩‍👧‍👦", "🇨🇳", "👍🏽", "é", "e\u0301", "a" + "\u0335" * 30,
    "𠮷", "企业", "\t", "\u2028", "\ufeff", "&#60;", "<!--", "<script>", " ",
)  # fmt: skip
hostile = st.lists(st.sampled_from(NASTY) | st.text(max_size=5), max_size=20).map("".join)


@given(hostile)
def test_what_is_escaped_is_seen_as_it_was(text: str) -> None:
    """Escaping and reading back gives the same text, and leaves no tag and no bare ampersand."""
    escaped = markup.escape(text)
    assert markup.plain(escaped) == text
    assert not re.search(r"[<>\"]|&(?!amp;|lt;|gt;|quot;)", escaped)


def test_what_is_taken_for_harmless_is_cleaned_of_nothing() -> None:
    """No character that is passed over would have been taken away, moved or composed."""
    harmless = "".join(filter(markup._HARMLESS.fullmatch, map(chr, range(0x20, 0x10000))))
    assert len(harmless) > 20_000
    assert markup.clean(f"\n{harmless}x") == f"{harmless}x".strip()
    assert not any(map(unicodedata.combining, harmless))


@given(hostile)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    """Cleaned text is a fixed point, can be encoded and has no bidirectional controls."""
    cleaned = markup.clean(text)
    assert markup.clean(cleaned) == cleaned
    cleaned.encode()
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069\u200b\x00-\x09\x0b-\x1f]", cleaned)
    assert "\n\n\n\n" not in cleaned


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  您好\r\n世界 ", "您好\n世界"),
        ("e\u0301", "é"),
        ("abc\u202egnp.exe", "abcgnp.exe"),
        ("👩‍👩‍👧 ok", "👩‍👩‍👧 ok"),
        ("一\n\n\n\n\n\n二", "一\n\n\n二"),
        ("a\tb", "a b"),
    ],
)
def test_cleaning_keeps_the_words(typed: str, kept: str) -> None:
    """Line ends, accents and disguises are put right; emoji stay whole."""
    assert markup.clean(typed) == kept


@given(hostile, st.integers(0, 60))
def test_a_cut_text_fits(text: str, limit: int) -> None:
    """A cut never exceeds its limit, and what it keeps is how the text began."""
    kept = markup.cut(text, limit)
    assert markup.length(kept) <= limit
    assert kept == text or text.startswith(kept.removesuffix("…"))


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("一二三四五", 5, "一二三四五"),
        ("一二三四五", 4, "一二三…"),
        ("ab👩‍👩‍👧", 6, "ab…"),
        ("a𠮷𠮷", 4, "a𠮷…"),
        ("ae\u0301x", 3, "a…"),
    ],
)
def test_a_cut_tears_nothing(text: str, limit: int, kept: str) -> None:
    """Emoji, rare characters and accented letters are kept whole or left out."""
    assert markup.cut(text, limit) == kept


@given(hostile, hostile, st.integers(1, 80))
def test_fitted_markup_is_closed_and_fits(first: str, second: str, limit: int) -> None:
    """The last guard leaves HTML that is balanced and short enough."""
    whole = f"<b>{markup.escape(first)}</b><blockquote expandable><i>{markup.escape(second)}</i></blockquote>"
    fitted = markup.fit(whole, limit)
    assert markup.length(markup.plain(fitted)) <= limit
    opened: list[str] = []
    for tag in re.findall(r"<(/?[a-z]+)", fitted):
        if tag.startswith("/"):
            assert opened.pop() == tag[1:]
        else:
            opened.append(tag)
    assert not opened


def test_short_markup_is_left_alone() -> None:
    """What fits is not touched."""
    assert markup.fit("<b>好</b>") == "<b>好</b>"


def test_a_link_escapes_both_ends() -> None:
    """Neither the address nor the words can break out of a link."""
    assert markup.link('https://a/?b=1&c="', "<x>") == (
        '<a href="https://a/?b=1&amp;c=&quot;">&lt;x&gt;</a>'
    )


def test_a_number_or_a_word_is_not_cut_in_two() -> None:
    """Half a number would be another number; a word without end gives way where it must."""
    said = "The bank will not renew our loan of 3 million because"
    assert markup.cut(said, 40) == "The bank will not renew our loan of 3…"
    assert markup.cut("银行不给续贷，还差 3000000 元", 14) == "银行不给续贷，还差…"
    assert markup.cut("x" * 50, 10) == "x" * 9 + "…"
