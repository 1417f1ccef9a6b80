"""The audit from the host, while the bot is stopped: is the chain whole, and who did what."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from storage import audit, look_backs
from storage.db import Database, DatabaseUnwellError
from storage.events import Chain

if TYPE_CHECKING:
    import argparse

    from bot.settings import Settings
    from storage.audit import Entry
    from storage.db import Tx

BROKEN = 1
WRONG = 2
UNWELL = 4
PAGE = 500


async def run(settings: Settings, options: argparse.Namespace) -> int:
    """Verify or show the audit; return the exit code."""
    if not settings.database.exists():
        sys.stderr.write(f"{settings.database}: there is no such database\n")
        return UNWELL
    if options.audit == "verify" and options.seal and not _is_seal(options.seal):
        sys.stderr.write("--seal: one looks like 1234:0f3c…, as an earlier verify printed it\n")
        return WRONG
    try:
        database = await Database.open(settings.database)
    except DatabaseUnwellError as error:
        sys.stderr.write(f"{error}; stop the bot first\n")
        return UNWELL
    try:
        if options.audit == "verify":
            return await _verify(database, Chain.beside(settings.database), options.seal)
        return await _show(database, settings, options)
    finally:
        await database.close()


def _is_seal(text: str) -> bool:
    number, _, seal = text.partition(":")
    return number.isdecimal() and bool(seal)


async def _verify(database: Database, chain: Chain, sealed: str) -> int:
    verdict = await database.write(lambda tx: audit.verify(tx, chain, sealed=sealed))
    if verdict.broken is not None:
        sys.stdout.write(f"{verdict.events} events; broken at {verdict.broken}\n")
        return BROKEN
    sys.stdout.write(f"{verdict.events} events, the chain is whole\n")
    doubtful = await database.write(look_backs.broken)
    for sentence in doubtful:
        sys.stdout.write(f"{sentence}\n")
    if doubtful:
        return BROKEN
    if verdict.seal:
        sys.stdout.write(f"seal {verdict.seal}\n")
    return 0


async def _show(database: Database, settings: Settings, options: argparse.Namespace) -> int:
    since = None
    if options.since is not None:
        since = datetime.combine(options.since, time(), settings.zone).astimezone(UTC)
    after = 0
    while True:

        async def read(tx: Tx, after: int = after) -> list[Entry]:
            return await audit.stretch(
                tx, after=after, since=since, person_id=options.person, limit=PAGE
            )

        found = await database.write(read)
        for one in found:
            sys.stdout.write(f"{line(one, settings)}\n")
        if len(found) < PAGE:
            return 0
        after = found[-1].id


def line(one: Entry, settings: Settings) -> str:
    """Return an event as one line: id, moment, who, what, on what."""
    at = one.at.astimezone(settings.zone)
    who = "host" if one.person_id is None and one.case_id is None else "clock"
    if one.person_id is not None:
        who = f"#{one.person_id} {one.who or '?'}"
    about = [] if one.case_id is None else [f"case={one.case_id}"]
    about += [f"{name}={value}" for name, value in sorted(one.data.items())]
    return "  ".join(
        [f"{one.id:>8}", f"{at:%Y-%m-%d %H:%M:%S}", who, one.act, " ".join(about)]
    ).rstrip()
