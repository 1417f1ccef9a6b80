"""Logs without secrets: no token, no phone number, no words of people."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TOKEN = re.compile(r"(?<!\d)\d{3,}:[\w-]{20,}", re.ASCII)
PHONE = re.compile(
    r"(?<![\d.])(?:"
    r"(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}"  # mobile, as one types it
    r"|\(?0\d{2,3}\)?[ -]?\d{3,4}[ -]?\d{4}"  # with an area code
    r"|[48]00[ -]?\d{3}[ -]?\d{4}"  # hotlines
    r")(?!\d)"
)
IDENTITY = re.compile(r"(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])")
WORDS = re.compile("[\u2e80-\U0003ffff](?:[\u2e80-\U0003ffff\\s\\d]*[\u2e80-\U0003ffff])?")
"""What we log ourselves is in English: anything else was said, or is called so, by somebody."""
QUOTED = re.compile(r"""(['"`«])(?![a-z_]+\1)(?:(?!\1).)+\1""", re.DOTALL)
"""What an exception quotes: a value, so it may be anybody's; a plain name in the code stays."""
TELLING = frozenset(
    {"text", "caption", "first_name", "last_name", "username", "title", "file_name", "data"}
    | {"phone_number", "vcard", "emoji"}
)
"""What of an update is people's own."""
LEAST = 4
"""Characters of a word that tells something."""
LOUD = ("httpx", "httpcore", "telegram", "aiohttp.access", "apscheduler", "aiosqlite")


def redact(text: str) -> str:
    """Return a text without tokens, telephone and identity numbers, and words of people."""
    text = PHONE.sub("<phone>", TOKEN.sub("<token>", text))
    return WORDS.sub("<words>", IDENTITY.sub("<identity>", text))


def said_in(raw: object) -> Iterator[str]:
    """Yield whatever people wrote or are called in a raw update, whole and word by word."""
    if isinstance(raw, list):
        for part in raw:
            yield from said_in(part)
    if not isinstance(raw, dict):
        return
    for name, part in raw.items():
        if name in TELLING and isinstance(part, str):
            yield part
            yield from re.findall(rf"\w{{{LEAST},}}", part)
        else:
            yield from said_in(part)


def told(error: BaseException, *, said: Iterable[str] = ()) -> str:
    """Return a traceback without what people said: frames whole, messages with words struck out.

    Args:
        error: What happened, with all that led to it.
        said: What was said just now, as far as that is known.

    """
    words = sorted({one for one in said if len(one) >= LEAST}, key=len, reverse=True)
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = [] if before is None else [told(before, said=words), "\nthen:\n\n"]
    message = redact(str(error))
    for one in words:
        message = message.replace(one, "<words>")
    message = QUOTED.sub("<words>", message)
    lines += [redact(frame) for frame in traceback.format_tb(error.__traceback__)]
    return "".join([*lines, f"{type(error).__qualname__}: {message}\n"])


class Redacting(logging.Filter):
    """Takes tokens, numbers of people and their words out of whatever is logged."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record; it always passes."""
        text = record.getMessage()
        redacted = redact(text)
        if redacted != text:
            record.msg, record.args = redacted, ()
        return True


class RedactingFormatter(logging.Formatter):
    """Takes them out of tracebacks too."""

    def formatException(self, ei: Any) -> str:  # noqa: ANN401, N802 - as logging has it
        """Return the traceback without them."""
        return "" if ei[1] is None else told(ei[1]).rstrip()


def set_up(level: str) -> None:
    """Log to standard error, at this level; libraries that tell too much only warn."""
    handler = logging.StreamHandler(sys.stderr)
    handler.addFilter(Redacting())
    handler.setFormatter(RedactingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in LOUD:
        logging.getLogger(name).setLevel(logging.WARNING)
