"""Logs without secrets: no token, no phone number, no words of people."""

from __future__ import annotations

import logging
import re
import sys

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
LOUD = ("httpx", "httpcore", "telegram", "aiohttp.access", "apscheduler", "aiosqlite")


def redact(text: str) -> str:
    """Return a text without tokens, telephone and identity numbers, and words of people."""
    text = PHONE.sub("<phone>", TOKEN.sub("<token>", text))
    return WORDS.sub("<words>", IDENTITY.sub("<identity>", text))


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

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name is logging's
        """Return the traceback without them."""
        return redact(super().formatException(ei))  # type: ignore[arg-type]


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
