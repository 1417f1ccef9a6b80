"""Logs without secrets: no token, no phone number, no words of people."""

from __future__ import annotations

import logging
import re
import sys

TOKEN = re.compile(r"(?<!\d)\d{3,}:[\w-]{20,}", re.ASCII)
PHONE = re.compile(r"(?<!\d)(\+?86)?1[3-9]\d{9}(?!\d)")
LOUD = ("httpx", "httpcore", "telegram", "aiohttp.access", "apscheduler", "aiosqlite")


class Redacting(logging.Filter):
    """Takes tokens and phone numbers out of whatever is logged."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record; it always passes."""
        text = record.getMessage()
        redacted = PHONE.sub("<phone>", TOKEN.sub("<token>", text))
        if redacted != text:
            record.msg, record.args = redacted, ()
        return True


class RedactingFormatter(logging.Formatter):
    """Takes them out of tracebacks too."""

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name is logging's
        """Return the traceback without tokens and phone numbers."""
        text = super().formatException(ei)  # type: ignore[arg-type]
        return PHONE.sub("<phone>", TOKEN.sub("<token>", text))


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
