"""MarkdownV2 of the Bot API, and the old Markdown.

In MarkdownV2 every special character outside of its meaning has to be escaped, or the text is
refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handlers.sandbox.markup import checked_url, entity, in_order, utf16_length
from handlers.sandbox.model import Json, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

RESERVED = frozenset("_*[]()~`>#+-=|{}.!")
_MARKS = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler"}


def parse_markdown(text: str, *, legacy: bool = False) -> tuple[str, list[Json]]:
    """Parse a text in MarkdownV2, or in the old Markdown.

    Returns:
        The bare text and its entities.

    Raises:
        Refusal: `can't parse entities: …`.
    """
    parser = _Parser(text, legacy=legacy)
    parser.run()
    return "".join(parser.out), in_order(parser.entities)


class _Parser:
    def __init__(self, text: str, *, legacy: bool) -> None:
        self.text = text
        self.legacy = legacy
        self.at = 0
        self.out: list[str] = []
        self.offset = 0
        self.open: list[tuple[str, int, int]] = []
        self.entities: list[Json] = []
        self.quote: int | None = None

    def put(self, piece: str) -> None:
        self.out.append(piece)
        self.offset += utf16_length(piece)

    def refuse(self, what: str, position: int) -> Refusal:
        offset = len(self.text[:position].encode("utf-8", "surrogatepass"))
        return Refusal(f"can't parse entities: {what} at byte offset {offset}")

    def run(self) -> None:
        while self.at < len(self.text):
            self.step()
        self.end_quote()
        if self.open:
            kind, _, begin = self.open[-1]
            name = _NAMES.get(kind, kind)
            raise self.refuse(f"Can't find end of {name} entity", begin)

    def step(self) -> None:
        character = self.text[self.at]
        escaped = self.text[self.at + 1 : self.at + 2]
        if character == "\\" and escaped and (escaped in RESERVED or escaped == "\\"):
            self.put(escaped)
            self.at += 2
        elif character == "`":
            self.code()
        elif character == "[":
            self.open.append(("[", self.offset, self.at))
            self.at += 1
        elif character == "]" and self.open and self.open[-1][0] == "[":
            self.link()
        elif self.legacy:
            self.legacy_step(character)
        elif character == ">" and (self.at == 0 or self.text[self.at - 1] == "\n"):
            self.quote = self.offset if self.quote is None else self.quote
            self.at += 1
        elif character == "\n":
            if self.text[self.at + 1 : self.at + 2] != ">":
                self.end_quote()
            self.put(character)
            self.at += 1
        else:
            self.character(character)

    def character(self, character: str) -> None:
        if character in "*_~|":
            self.mark(character)
        elif character in RESERVED:
            raise self.refuse(
                f"Character '{character}' is reserved and must be escaped with the preceding '\\'",
                self.at,
            )
        else:
            self.put(character)
            self.at += 1

    def legacy_step(self, character: str) -> None:
        if character in "*_":
            self.toggle(character)
        else:
            self.put(character)
        self.at += 1

    def mark(self, character: str) -> None:
        double = self.text.startswith(character * 2, self.at)
        mark = character * 2 if double and character in "_|" else character
        if mark == "|":
            raise self.refuse(
                "Character '|' is reserved and must be escaped with the preceding '\\'", self.at
            )
        at_end = self.text[self.at + 2 : self.at + 3] in {"", "\n"}
        if mark == "||" and self.quote is not None and at_end and not self.is_open("||"):
            self.at += 2
            self.end_quote(expandable=True)
            return
        self.toggle(mark)
        self.at += len(mark)

    def is_open(self, mark: str) -> bool:
        return any(kind == mark for kind, _, _ in self.open)

    def toggle(self, mark: str) -> None:
        if self.open and self.open[-1][0] == mark:
            _, offset, _ = self.open.pop()
            if self.offset > offset:
                self.entities.append(entity(_MARKS[mark], offset, self.offset - offset))
        elif self.is_open(mark):
            kind, _, begin = self.open[-1]
            raise self.refuse(f"Can't find end of {_NAMES[kind]} entity", begin)
        else:
            self.open.append((mark, self.offset, self.at))

    def end_quote(self, *, expandable: bool = False) -> None:
        if self.quote is not None and self.offset > self.quote:
            kind = "expandable_blockquote" if expandable else "blockquote"
            self.entities.append(entity(kind, self.quote, self.offset - self.quote))
        self.quote = None

    def code(self) -> None:
        begin = self.at
        mark = "```" if self.text.startswith("```", begin) else "`"
        name = "Pre" if mark == "```" else "Code"
        end = begin + len(mark)
        pieces: list[str] = []
        while end < len(self.text) and not self.text.startswith(mark, end):
            if not self.legacy and self.text[end] == "\\" and self.text[end + 1 : end + 2]:
                end += 1
            pieces.append(self.text[end])
            end += 1
        if end >= len(self.text):
            raise self.refuse(f"Can't find end of {name} entity", begin)
        self.at = end + len(mark)
        body = "".join(pieces)
        more: Json = {}
        if mark == "```" and (language := re.match(r"([\w+#.\-]+)\n", body)):
            more["language"] = language[1]
            body = body[language.end() :]
        elif mark == "```":
            body = body.removeprefix("\n")
        offset = self.offset
        self.put(body)
        if body:
            kind = "pre" if mark == "```" else "code"
            self.entities.append(entity(kind, offset, self.offset - offset, **more))

    def link(self) -> None:
        _, offset, begin = self.open.pop()
        target = "".join(self._target(begin))
        if self.offset == offset:
            return
        length = self.offset - offset
        person = re.fullmatch(r"tg://user\?id=(\d+)", target)
        if person is not None:
            user = {"id": int(person[1]), "is_bot": False, "first_name": ""}
            self.entities.append(entity("text_mention", offset, length, user=user))
        elif url := checked_url(target):
            self.entities.append(entity("text_link", offset, length, url=url))

    def _target(self, begin: int) -> Iterator[str]:
        self.at += 1
        if not self.text.startswith("(", self.at):
            return
        self.at += 1
        while self.at < len(self.text) and self.text[self.at] != ")":
            if self.text[self.at] == "\\" and self.text[self.at + 1 : self.at + 2]:
                self.at += 1
            yield self.text[self.at]
            self.at += 1
        if self.at >= len(self.text):
            raise self.refuse("Can't find end of a URL", begin)
        self.at += 1


_NAMES = {
    "*": "Bold",
    "_": "Italic",
    "__": "Underline",
    "~": "Strikethrough",
    "||": "Spoiler",
    "[": "TextUrl",
}
