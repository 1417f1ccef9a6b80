"""Texts with entities, as Telegram parses, measures and trims them.

Offsets and lengths are counted in UTF-16 code units. The rules of the HTML parser are those of
Telegram's own server: tags nest, every tag must be closed, an unknown one is refused, and only
`&lt; &gt; &amp; &quot;` and numeric references are decoded.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from handlers.sandbox.model import Json, Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_PRIORITY = {
    "blockquote": 0,
    "expandable_blockquote": 0,
    "pre": 11,
    "code": 20,
    "text_link": 49,
    "text_mention": 49,
    "bold": 90,
    "italic": 91,
    "underline": 92,
    "strikethrough": 93,
    "spoiler": 94,
    "custom_emoji": 99,
}
_CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]*)|#([0-9]*)|(lt|gt|amp|quot)(?![a-zA-Z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TAG_NAME = re.compile(r"[^\s>]*")
_ATTRIBUTE_NAME = re.compile(r"[^\s=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_SPACE = re.compile(r"\s*")
_STOP = r"\s<>\"\u3001\u3002\uff0c\uff01\uff1f\uff1b\uff1a\uff08\uff09\u201c\u201d"
_URL = rf"(?:https?|tg|ftp)://[^{_STOP}]*[^{_STOP}.,;:!?)]"
_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>]))"
    rf"|(?P<url>(?<![\w@]){_URL}|(?<![\w@/])(?:t\.me|www\.[A-Za-z0-9\-]+\.[a-z]{{2,}})/[^{_STOP}]*[\w/])"
    r"|(?P<email>(?<![\w.+\-])[\w.+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)*\.[A-Za-z]{2,}(?!\w))"
    r"|(?P<mention>(?<!\w)@[A-Za-z0-9_]{2,32}(?!\w))"
    r"|(?P<hashtag>(?<!\w)#(?=\w*[^\W\d_])\w{1,256}(?![\w#]))",
)
_INTERESTING = re.compile(r"[/@#]|t\.me")


def utf16_length(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    if text.isascii():
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def entity(kind: str, offset: int, length: int, **more: object) -> Json:
    """A `MessageEntity`."""
    return {"offset": offset, "length": length, "type": kind, **more}


def _refuse(text: str) -> Refusal:
    return Refusal(f"can't parse entities: {text}")


class _HtmlParser:
    """One pass over one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.out: list[str] = []
        self.offset = 0
        self.open: list[tuple[str, str, int, int]] = []
        self.entities: list[Json] = []

    def byte(self, position: int) -> int:
        return len(self.text[:position].encode("utf-8", "surrogatepass"))

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        assert found is not None  # noqa: S101 - the patterns match the empty string
        self.at = found.end()
        return found.group()

    def put(self, piece: str) -> None:
        self.out.append(piece)
        self.offset += utf16_length(piece)

    def run(self) -> tuple[str, list[Json]]:
        text = self.text
        while self.at < len(text):
            character = text[self.at]
            if character == "&":
                self.put(self.reference())
            elif character != "<":
                end = self.at + 1
                while end < len(text) and text[end] not in "<&":
                    end += 1
                self.put(text[self.at : end])
                self.at = end
            elif text[self.at + 1 : self.at + 2] == "/":
                self.end_tag()
            else:
                self.start_tag()
        if self.open:
            name, _, _, begin = self.open[-1]
            raise _refuse(
                f'Can\'t find end tag corresponding to start tag "{name}" at byte offset {self.byte(begin)}'
            )
        return "".join(self.out), self.entities

    def reference(self) -> str:
        """Decode the character reference here, or take the ampersand as it stands."""
        found = _CHARACTER.match(self.text, self.at)
        if found is not None:
            hexadecimal, decimal, name = found.groups()
            if name is not None:
                self.at = found.end()
                return _NAMED[name]
            digits = hexadecimal if hexadecimal is not None else decimal
            code = int(digits, 16 if hexadecimal is not None else 10) if digits else 0
            short = len(found.group().rstrip(";")) < 10
            if 0 < code < 0x10FFFF and short and not 0xD800 <= code <= 0xDFFF:
                self.at = found.end()
                return chr(code)
        self.at += 1
        return "&"

    def start_tag(self) -> None:
        begin = self.at
        self.at += 1
        name = self.take(_TAG_NAME).lower()
        if self.at >= len(self.text):
            raise _refuse(f"Unclosed start tag at byte offset {self.byte(begin)}")
        if name not in TAGS:
            raise _refuse(f'Unsupported start tag "{name}" at byte offset {self.byte(begin)}')
        argument = ""
        while True:
            self.take(_SPACE)
            if self.peek() == ">":
                break
            attribute, value = self.attribute(name, begin)
            argument = _argument(name, attribute, value, argument)
        self.at += 1
        if name == "span" and argument != "spoiler":
            raise _refuse(
                f'Tag "span" must have class "tg-spoiler" at byte offset {self.byte(begin)}'
            )
        self.open.append((name, argument, self.offset, begin))

    def attribute(self, tag: str, begin: int) -> tuple[str, str | None]:
        """Read one attribute; the value of a bare one is `None`."""
        name = self.take(_ATTRIBUTE_NAME)
        if not name:
            if self.at >= len(self.text):
                raise _refuse(f'Unclosed start tag "{tag}" at byte offset {self.byte(begin)}')
            raise _refuse(
                f'Empty attribute name in the tag "{tag}" at byte offset {self.byte(begin)}'
            )
        self.take(_SPACE)
        if self.peek() != "=":
            if not self.peek():
                raise _refuse(f'Unclosed start tag "{tag}" at byte offset {self.byte(begin)}')
            return name, None
        self.at += 1
        self.take(_SPACE)
        quote = self.peek()
        if quote not in {"'", '"'}:
            token = self.at
            value = self.take(_TOKEN).lower()
            if self.peek() and not self.peek().isspace() and self.peek() != ">":
                raise _refuse(f"Unexpected end of name token at byte offset {self.byte(token)}")
        else:
            self.at += 1
            pieces: list[str] = []
            while self.peek() and self.peek() != quote:
                if self.peek() == "&":
                    pieces.append(self.reference())
                else:
                    pieces.append(self.peek())
                    self.at += 1
            self.at += 1
            value = "".join(pieces)
        if self.at >= len(self.text):
            raise _refuse(f"Unclosed start tag at byte offset {self.byte(begin)}")
        return name, value

    def end_tag(self) -> None:
        begin = self.at
        if not self.open:
            raise _refuse(f"Unexpected end tag at byte offset {self.byte(begin)}")
        self.at += 2
        found = self.take(_TAG_NAME).lower()
        self.take(_SPACE)
        if self.peek() != ">":
            raise _refuse(f"Unclosed end tag at byte offset {self.byte(begin)}")
        self.at += 1
        name, argument, offset, _ = self.open.pop()
        if found not in {"", name}:
            raise _refuse(
                f"Unmatched end tag at byte offset {self.byte(begin)}, "
                f'expected "</{name}>", found "</{found}>"'
            )
        length = self.offset - offset
        if length:
            self.close(name, argument, offset, length)

    def close(self, name: str, argument: str, offset: int, length: int) -> None:
        kind = TAGS[name]
        if kind == "text_link":
            self.link(argument, offset, length)
            return
        more: Json = {}
        if kind == "custom_emoji":
            if not argument.isdecimal() or int(argument) == 0:
                raise _refuse("Invalid custom emoji identifier specified")
            more["custom_emoji_id"] = argument
        elif kind == "blockquote" and argument:
            kind = "expandable_blockquote"
        elif kind == "pre" and self.entities:
            inner = self.entities[-1]
            if (inner["type"], inner["offset"], inner["length"]) == ("code", offset, length):
                self.entities.pop()
                if "language" in inner:
                    more["language"] = inner["language"]
        elif kind == "code" and argument:
            more["language"] = argument
        self.entities.append(entity(kind, offset, length, **more))

    def link(self, argument: str, offset: int, length: int) -> None:
        url = argument
        if not url:
            shown = "".join(self.out).encode("utf-16-le", "surrogatepass")
            url = shown[offset * 2 :].decode("utf-16-le", "surrogatepass")
        person = re.fullmatch(r"tg://user\?id=(\d+)", url)
        if person is not None:
            found = {"id": int(person[1]), "is_bot": False, "first_name": ""}
            self.entities.append(entity("text_mention", offset, length, user=found))
        elif checked := checked_url(url):
            self.entities.append(entity("text_link", offset, length, url=checked))


def _argument(tag: str, attribute: str, value: str | None, before: str) -> str:
    if value is None:
        return "1" if (tag, attribute) == ("blockquote", "expandable") else before
    if (tag, attribute) in {("a", "href"), ("tg-emoji", "emoji-id")}:
        return value
    if (tag, attribute) == ("blockquote", "expandable"):
        return "1"
    if (tag, attribute) == ("code", "class") and value.startswith("language-"):
        return value[9:]
    if (tag, attribute) == ("span", "class") and value.startswith("tg-"):
        return value[3:]
    return before


def checked_url(url: str) -> str | None:
    """The link as Telegram keeps it, or `None` where it takes it for no link at all."""
    found = re.fullmatch(r"(?:(https?|ftp|tg|ton|tonsite)://)?([^/?#\s]+)(\S*)", url.strip())
    if found is None:
        return None
    scheme, host, rest = found.groups()
    if scheme in {"tg", "ton"}:
        return f"{scheme}://{host}{rest}"
    if "." not in host and host.split(":")[0] != "localhost":
        return None
    return f"{scheme or 'http'}://{host.lower()}{rest or '/'}"


def parse_html(text: str) -> tuple[str, list[Json]]:
    """Parse a text in Telegram's HTML.

    Returns:
        The bare text and its entities, ordered by offset, the longer first.

    Raises:
        Refusal: `can't parse entities: …`, with the byte offset of what cannot be read.
    """
    if "<" not in text and "&" not in text:
        return text, []
    bare, entities = _HtmlParser(text).run()
    for one in entities:
        if one["type"] == "code":
            one.pop("language", None)
    return bare, in_order(entities)


def in_order(entities: Sequence[Json]) -> list[Json]:
    """Entities ordered by offset, the longer first, then by Telegram's priority of kinds."""
    return sorted(
        entities, key=lambda one: (one["offset"], -one["length"], _PRIORITY.get(one["type"], 50))
    )


def trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """A text without the white space around it, and its entities moved along."""
    bare = text.rstrip()
    cut = len(bare) - len(bare.lstrip())
    if cut == 0 and len(bare) == len(text):
        return text, entities
    bare = bare[cut:]
    end = utf16_length(bare)
    kept = []
    for one in entities:
        offset = max(one["offset"] - cut, 0)
        length = min(one["offset"] - cut + one["length"], end) - offset
        if length > 0:
            kept.append({**one, "offset": offset, "length": length})
    return bare, kept


def found_entities(text: str, entities: list[Json]) -> list[Json]:
    """The entities given and those Telegram finds by itself: commands, links, mentions, tags."""
    if _INTERESTING.search(text) is None:
        return entities
    taken = [(one["offset"], one["offset"] + one["length"]) for one in entities]
    result = list(entities)
    for found in _FOUND.finditer(text):
        offset = utf16_length(text[: found.start()])
        length = utf16_length(found.group())
        blocked = any(
            begin < offset + length and offset < end
            for (begin, end), one in zip(taken, entities, strict=True)
            if one["type"] in {"code", "pre", "text_link", "text_mention"}
        )
        if not blocked and found.lastgroup is not None:
            result.append(entity(found.lastgroup, offset, length))
    return in_order(result) if len(result) > len(entities) else entities


def as_html(text: str, entities: Sequence[Json] = ()) -> str:
    """The text in Telegram's HTML again; what Telegram finds by itself stays plain."""
    units = text.encode("utf-16-le", "surrogatepass")
    opening: dict[int, list[tuple[int, str]]] = {}
    closing: dict[int, list[tuple[int, str]]] = {}
    for number, one in enumerate(entities):
        tags = _tags(one)
        if tags is not None:
            opening.setdefault(one["offset"], []).append((number, tags[0]))
            closing.setdefault(one["offset"] + one["length"], []).append((number, tags[1]))
    out: list[str] = []
    before = 0
    for position in sorted({*opening, *closing, len(units) // 2}):
        piece = units[before * 2 : position * 2].decode("utf-16-le", "surrogatepass")
        out.append(html.escape(piece, quote=False))
        out.extend(tag for _, tag in sorted(closing.get(position, []), reverse=True))
        out.extend(tag for _, tag in sorted(opening.get(position, [])))
        before = position
    return "".join(out)


_PLAIN = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "blockquote": "blockquote",
}


def _tags(one: Json) -> tuple[str, str] | None:
    kind = one["type"]
    found: tuple[str, str] | None = None
    if kind in _PLAIN:
        found = f"<{_PLAIN[kind]}>", f"</{_PLAIN[kind]}>"
    elif kind == "expandable_blockquote":
        found = "<blockquote expandable>", "</blockquote>"
    elif kind == "text_link":
        found = f'<a href="{html.escape(one["url"])}">', "</a>"
    elif kind == "text_mention":
        found = f'<a href="tg://user?id={one["user"]["id"]}">', "</a>"
    elif kind == "custom_emoji":
        found = f'<tg-emoji emoji-id="{one["custom_emoji_id"]}">', "</tg-emoji>"
    elif kind == "pre" and "language" in one:
        found = f'<pre><code class="language-{html.escape(one["language"])}">', "</code></pre>"
    elif kind == "pre":
        found = "<pre>", "</pre>"
    return found
