"""Text on its way to Telegram: cleaned, counted, cut, and escaped last."""

import html
import re
import unicodedata

MESSAGE_LIMIT = 4096
CAPTION_LIMIT = 1024
"""Lengths after entities are parsed, counted in UTF-16 units, which never says too little."""

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_TOKEN = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-z][a-z0-9-]*)[^<>]*>|&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE
)
_NEWLINES = re.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_BLANK = re.compile(r"\n{4,}")
_MARKS = re.compile(
    r"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_HARMLESS = re.compile(
    r"[ -~\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u301f\u4e00-\u9fff\uff01-\uff5e]*"
)
"""Letters, characters and signs in which nothing hides and nothing is composed."""
_JOINERS = "\u200d\ufe0e\ufe0f"


def _unwanted() -> dict[int, None]:
    ranges = (
        (0x00, 0x08),  # controls; the tab and the newline are dealt with apart
        (0x0B, 0x1F),
        (0x7F, 0x9F),
        (0xAD, 0xAD),  # soft hyphen
        (0x61C, 0x61C),  # Arabic letter mark
        (0x180E, 0x180E),
        (0x200B, 0x200B),  # zero-width space; the joiners that emoji need stay
        (0x200E, 0x200F),  # left-to-right and right-to-left marks
        (0x202A, 0x202E),  # bidirectional embeddings and overrides
        (0x2060, 0x206F),  # invisible operators, isolates, deprecated controls
        (0xD800, 0xDFFF),  # lone surrogates, which cannot be sent
        (0xFDD0, 0xFDEF),  # no characters
        (0xFEFF, 0xFEFF),
        (0xFFF0, 0xFFFB),
        (0xFFFE, 0xFFFF),
        (0xE0000, 0xE0FFF),  # tags, which hide text in text
    )
    return {code: None for first, last in ranges for code in range(first, last + 1)}


_UNWANTED = _unwanted()


class Markup(str):
    """Text that is already HTML for Telegram and is not escaped again."""

    __slots__ = ()


def escape(text: str) -> Markup:
    """`text` as HTML that shows exactly `text`."""
    return Markup(text.translate(_ESCAPES))


def clean(text: str) -> str:
    """What a person typed, without what could hide, reorder or break the words around it.

    Composed (NFC); no controls but newlines, no bidirectional controls, no invisible
    characters except the joiners of emoji; at most two blank lines in a row, four combining
    marks in a row; no white space at the ends. Cleaning twice changes nothing.
    """
    if _HARMLESS.fullmatch(text):
        return text.strip()
    text = _NEWLINES.sub("\n", text).replace("\t", " ").translate(_UNWANTED)
    text = _MARKS.sub(r"\1", unicodedata.normalize("NFC", text))
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return _BLANK.sub("\n\n\n", text).strip()


def flat(text: str) -> str:
    """What somebody is called, or calls something: cleaned, and on one line among words of ours."""
    return " ".join(clean(text).split())


def length(text: str) -> int:
    """The length of plain `text` in UTF-16 units, as Telegram counts offsets."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, limit: int, *, tail: str = "…") -> str:
    """Plain `text` in at most `limit` UTF-16 units, `tail` included where something was cut.

    Emoji and letters with their marks are not torn; nor are numbers and Latin words, where that
    leaves half of the room: `300…` is not 3,000,000. Cut before escaping, never after.
    """
    if length(text) <= limit:
        return text
    room = limit - length(tail)
    if room <= 0:
        return tail if room == 0 else ""
    end = used = 0
    for end, character in enumerate(text):  # noqa: B007
        used += 2 if ord(character) > 0xFFFF else 1
        if used > room:
            break
    while end and _continues(text, end):
        end -= 1
    whole = end
    while whole and _is_in_a_word(text, whole):
        whole -= 1
    return text[: whole if 2 * whole >= end else end].rstrip() + tail


def _is_in_a_word(text: str, at: int) -> bool:
    """Whether a number or a word of Latin letters goes on from the character before `at`."""
    pair = text[at - 1 : at + 1]
    return pair.isascii() and pair.isalnum()


def _continues(text: str, at: int) -> bool:
    """Whether the character at `at` belongs to the one before it."""
    character = text[at]
    return (
        character in _JOINERS
        or text[at - 1] == "\u200d"
        or unicodedata.combining(character) != 0
        or 0x1F3FB <= ord(character) <= 0x1F3FF
    )


def plain(markup: str) -> str:
    """What a reader of `markup` sees: tags gone, references decoded."""
    return _TOKEN.sub(lambda found: "" if found["tag"] else html.unescape(found[0]), markup)


def fit(markup: str, limit: int = MESSAGE_LIMIT) -> Markup:
    """`markup` with at most `limit` UTF-16 units to be seen; open tags are closed.

    The last guard before a message leaves; whoever renders cuts the values instead.
    """
    if len(markup) * 2 <= limit or length(plain(markup)) <= limit:
        return Markup(markup)
    room, kept, opened, position = limit - 1, list[str](), list[str](), 0
    for found in _TOKEN.finditer(markup):
        words = markup[position : found.start()]
        position = found.end()
        if length(words) > room:
            kept.append(cut(words, room, tail=""))
            break
        kept.append(words)
        room -= length(words)
        if not found["tag"]:
            if room < 2:
                break
            room -= length(html.unescape(found[0]))
        elif not found["close"]:
            opened.append(found["tag"])
        elif opened and opened[-1] == found["tag"]:
            opened.pop()
        kept.append(found[0])
    else:
        kept.append(cut(markup[position:], room, tail=""))
    closing = "".join(f"</{tag}>" for tag in reversed(opened))
    return Markup("".join(kept).rstrip() + "…" + closing)


def link(url: str, text: str) -> Markup:
    """A link that shows `text`."""
    return Markup(f'<a href="{escape(url)}">{escape(text)}</a>')
