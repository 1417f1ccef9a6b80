"""Texts are parsed, measured and written again as Telegram does it."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.sandbox.markdown import parse_markdown
from handlers.sandbox.markup import (
    TAGS,
    as_html,
    checked_url,
    found_entities,
    parse_html,
    trimmed,
    utf16_length,
)
from handlers.sandbox.model import Refusal

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=60)
WRAPS = st.sampled_from(["b", "i", "u", "s", "tg-spoiler", "blockquote", "code"])


def refusal(text: str) -> str:
    """What the parser says of a text it refuses."""
    with pytest.raises(Refusal) as caught:
        parse_html(text)
    return caught.value.description.removeprefix("Bad Request: can't parse entities: ")


def kinds(text: str) -> list[tuple[str, int, int]]:
    """Kind, offset and length of each entity."""
    return [(one["type"], one["offset"], one["length"]) for one in parse_html(text)[1]]


def test_marks_become_entities_counted_in_utf16() -> None:
    """A character outside of the basic plane counts twice."""
    text, entities = parse_html("😀<b>连心</b>")
    assert text == "😀连心"
    assert entities == [{"type": "bold", "offset": 2, "length": 2}]


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("I", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
    ],
)
def test_every_plain_tag_has_its_entity(tag: str, kind: str) -> None:
    """Tags are not case sensitive."""
    assert kinds(f"<{tag}>x</{tag}>") == [(kind, 0, 1)]


def test_tags_with_attributes() -> None:
    """Spoilers by class, quotes that fold, links, people, emoji, languages."""
    assert kinds('<span class="tg-spoiler">x</span>') == [("spoiler", 0, 1)]
    assert kinds("<blockquote expandable>x</blockquote>") == [("expandable_blockquote", 0, 1)]
    assert kinds("<blockquote expandable=''>x</blockquote>") == [("expandable_blockquote", 0, 1)]
    assert parse_html('<a href="https://A.cn/x?a=1&amp;b=2">x</a>')[1][0]["url"] == (
        "https://a.cn/x?a=1&b=2"
    )
    assert parse_html("<a>a.cn</a>")[1][0]["url"] == "http://a.cn/"
    assert parse_html('<a href="nothing">x</a>') == ("x", [])
    assert parse_html('<a href="tg://user?id=7">x</a>')[1][0]["user"]["id"] == 7
    assert parse_html('<tg-emoji emoji-id="5">👍</tg-emoji>')[1][0]["custom_emoji_id"] == "5"
    language = '<pre><code class="language-sql">x</code></pre>'
    assert parse_html(language)[1] == [{"type": "pre", "offset": 0, "length": 1, "language": "sql"}]
    assert parse_html("<pre><code>x</code></pre>")[1][0]["type"] == "pre"
    assert parse_html('<code class="language-sql">x</code>')[1] == [
        {"type": "code", "offset": 0, "length": 1}
    ]
    assert kinds("<b class=x id = 'y'>x</b>") == [("bold", 0, 1)]
    assert kinds("<b></b><i>x</>") == [("italic", 0, 1)]


def test_only_four_names_and_numbers_are_decoded() -> None:
    """Whatever else begins with an ampersand stays as it is."""
    assert (
        parse_html("&lt;&gt;&amp;&quot;&nbsp;&#39;&#x1F600;&#0;&;&lt")[0] == "<>&\"&nbsp;'😀&#0;&;<"
    )
    assert parse_html("&#xD800;&#1114111;&#00000000065;")[0] == "&#xD800;&#1114111;&#00000000065;"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("企业<宏达>", 'Unsupported start tag "宏达" at byte offset 6'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a<b", "Unclosed start tag at byte offset 1"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b" at byte offset 0'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a ", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=", "Unclosed start tag at byte offset 0"),
        ("<a href='x", "Unclosed start tag at byte offset 0"),
        ("<a href=a!>", "Unexpected end of name token at byte offset 8"),
        ("<tg-emoji emoji-id='x'>x</tg-emoji>", "Invalid custom emoji identifier specified"),
    ],
)
def test_what_cannot_be_parsed_is_refused_with_its_place(text: str, words: str) -> None:
    """Telegram's own words, with the offset in bytes."""
    assert refusal(text) == words


@given(TEXTS)
def test_an_escaped_text_comes_through_unchanged(text: str) -> None:
    """What was escaped once is read back as it was."""
    assert parse_html(html.escape(text, quote=False)) == (text, [])


@given(st.lists(st.tuples(TEXTS, st.lists(WRAPS, unique=True, max_size=3)), max_size=5))
def test_parsing_and_writing_are_inverse(pieces: list[tuple[str, list[str]]]) -> None:
    """A text written out of its entities parses into the same ones."""
    written = "".join(
        "".join(f"<{tag}>" for tag in tags)
        + html.escape(text, quote=False)
        + "".join(f"</{tag}>" for tag in reversed(tags))
        for text, tags in pieces
    )
    text, entities = parse_html(written)
    assert text == "".join(piece for piece, _ in pieces)
    assert parse_html(as_html(text, entities)) == (text, entities)
    for one in entities:
        assert 0 <= one["offset"] < one["offset"] + one["length"] <= utf16_length(text)


@given(st.text(st.sampled_from("<>/&;=\"' bia1x连😀"), max_size=30))
def test_any_text_is_parsed_or_refused(text: str) -> None:
    """Nothing makes the parser fail otherwise."""
    try:
        bare, entities = parse_html(text)
    except Refusal as why:
        words = why.description
        assert words.startswith("Bad Request: can't parse entities: ")
    else:
        assert all(one["offset"] + one["length"] <= utf16_length(bare) for one in entities)


@given(TEXTS, st.sampled_from(sorted(TAGS)))
def test_white_space_around_a_text_goes(text: str, tag: str) -> None:
    """The entities move along and stay within the text."""
    del tag
    bare, entities = trimmed(
        f"  {text}\n", [{"type": "bold", "offset": 0, "length": 2 + utf16_length(text)}]
    )
    assert bare == text.strip()
    assert all(0 < one["length"] <= utf16_length(bare) for one in entities)
    assert bool(entities) == bool(bare)


def test_telegram_finds_commands_links_mentions_and_tags_itself() -> None:
    """What stands inside of code or of a link is left alone."""
    text = "/start@lianxin_bot 见 https://a.cn/b。@wang #融资 a@b.cn t.me/x"
    found = {one["type"] for one in found_entities(text, [])}
    assert found == {"bot_command", "url", "mention", "hashtag", "email"}
    code = [{"type": "code", "offset": 0, "length": 6}]
    assert found_entities("/start", code) == code
    assert found_entities("a/b c#d", []) == []


def test_every_entity_is_written_as_html() -> None:
    """For the page and for tests that compare what a chat shows."""
    text = (
        '<a href="https://a.cn/">x</a><a href="tg://user?id=7">y</a>'
        '<tg-emoji emoji-id="5">👍</tg-emoji><pre>z</pre>'
        '<pre><code class="language-py">z</code></pre>'
        "<blockquote expandable>q</blockquote>&lt;"
    )
    assert as_html(*parse_html(text)) == text
    assert as_html("/a", [{"type": "bot_command", "offset": 0, "length": 2}]) == "/a"


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("a.cn", "http://a.cn/"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
        ("http://localhost:80/x", "http://localhost:80/x"),
        ("x", None),
        ("", None),
    ],
)
def test_links_are_checked(given: str, url: str | None) -> None:
    """A word without a dot is no link."""
    assert checked_url(given) == url


@pytest.mark.parametrize(
    ("text", "bare", "found"),
    [
        ("*b* _i_ __u__ ~s~ ||p||", "b i u s p", "bold italic underline strikethrough spoiler"),
        ("`c` ```py\nx``` ```\ny```", "c x y", "code pre pre"),
        (r"[x](http://a\.cn) [y](tg://user?id=7) [](a.cn) [z]", "x y  z", "text_link text_mention"),
        (r"1\.2 \\ \`", "1.2 \\ `", ""),
        (">a\n>b\nc", "a\nb\nc", "blockquote"),
        (">a\n>b||", "a\nb", "expandable_blockquote"),
        (r"`\`` **", "`", "code"),
    ],
)
def test_markdown_v2(text: str, bare: str, found: str) -> None:
    """The marks of MarkdownV2."""
    parsed, entities = parse_markdown(text)
    assert parsed.rstrip() == bare
    assert " ".join(one["type"] for one in entities) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a.b", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("a|b", "Character '|' is reserved"),
        ("*a", "Can't find end of Bold entity at byte offset 0"),
        ("*a _b* c_", "Can't find end of Italic entity at byte offset 3"),
        ("`a", "Can't find end of Code entity"),
        ("```a", "Can't find end of Pre entity"),
        ("[a](b", "Can't find end of a URL"),
        ("[a", "Can't find end of TextUrl entity"),
    ],
)
def test_markdown_that_cannot_be_parsed_is_refused(text: str, words: str) -> None:
    """With the words of Telegram."""
    with pytest.raises(Refusal) as caught:
        parse_markdown(text)
    assert words in caught.value.description


def test_the_old_markdown() -> None:
    """Only a few marks, and nothing has to be escaped."""
    text, entities = parse_markdown("*b* _i_ `c` [x](a.cn) a.b!", legacy=True)
    assert text == "b i c x a.b!"
    assert [one["type"] for one in entities] == ["bold", "italic", "code", "text_link"]
