"""Letting people in from the host, and looking whether all is well, while the bot is stopped."""

from __future__ import annotations

import asyncio
import io
import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.domain.authority import Deed
from bot.domain.people import OF_ENTERPRISE, Level, Role
from handlers.porter import is_whole
from handlers.request import AiohttpRequest
from handlers.workshop.outgoing import KEEP, missing, outgoing
from storage import enterprises, events, files, invitations, outbox, people, policies, units
from storage.db import Database, DatabaseUnwellError
from storage.events import Chain
from storage.invariants import violations
from storage.vault import HOUSE

if TYPE_CHECKING:
    import argparse
    from collections.abc import Awaitable, Callable

    from bot.settings import Settings
    from storage.db import Tx


PAGE = 500
"""Files looked at between two questions to the database."""


async def invite(settings: Settings, options: argparse.Namespace) -> int:
    """Print a link, and its QR code, by which one person comes in with a role, at once."""
    role = Role(options.role)
    if role in OF_ENTERPRISE and not options.enterprise:
        sys.stderr.write(f"--enterprise: the {role} of which one?\n")
        return 2
    if role in {Role.HANDLER, Role.UNIT_HEAD} and not options.unit:
        sys.stderr.write(f"--unit: the {role.replace('_', ' ')} of which one?\n")
        return 2
    code = invitations.new_code()
    expires_at = datetime.now(UTC) + timedelta(hours=options.hours)

    async def enter(tx: Tx) -> None:
        at = datetime.now(UTC)
        unit_id, enterprise_id = await _over_what(tx, role, options)
        person_id = None
        if options.name:
            person_id = await people.enter(tx, name=options.name, language=settings.locale, at=at)
        made = await invitations.make(
            tx,
            code,
            role=role,
            unit_id=unit_id,
            enterprise_id=enterprise_id,
            person_id=person_id,
            at=at,
            expires_at=expires_at,
        )
        await events.append(
            tx,
            Chain.beside(settings.database),
            act=Deed.INVITE,
            at=at,
            data={"invitation": made.id, "role": role},
        )

    payload = f"i{code}"
    name = options.bot.removeprefix("@") or await bot_username(settings)
    until = f"{expires_at.astimezone(settings.zone):%Y-%m-%d %H:%M}"
    said = f"{role}: for one person, once, until {until}"
    link = f"https://t.me/{name}?start={payload}" if name else ""
    return await _write(settings, enter, said="\n".join([said, *_shown(link, payload)]))


async def _over_what(
    tx: Tx, role: Role, options: argparse.Namespace
) -> tuple[int | None, int | None]:
    """Return the unit or the enterprise a role is given over; made by being named."""
    if role in OF_ENTERPRISE:
        firm = await enterprises.find(tx, options.enterprise)
        return None, firm.id if firm else await enterprises.add(tx, name=options.enterprise)
    if not options.unit:
        return None, None
    tree = await units.tree(tx)
    known = next((unit.id for unit in tree.values() if unit.name == options.unit), None)
    return known or await units.add(tx, name=options.unit, level=Level.CITY), None


def _shown(link: str, payload: str) -> list[str]:
    """Return the link with its QR code, or what to type where the bot's name is not known."""
    if not link:
        return [
            f"/start {payload}",
            "Telegram did not tell the bot's name: send the line above to the bot,",
            "or have the link printed with --bot NAME",
        ]
    try:
        import segno  # noqa: PLC0415 - of the extra `office`
    except ModuleNotFoundError:
        return [link]
    drawn = io.StringIO()
    segno.make(link, error="m").terminal(drawn, compact=True)
    return [link, drawn.getvalue().rstrip("\n")]


async def bot_username(settings: Settings) -> str:
    """Return what the bot is called on Telegram; nothing where Telegram does not say."""
    token = settings.token.get_secret_value()
    if not token:
        return ""
    request = AiohttpRequest(proxy=settings.proxy or None)
    await request.initialize()
    try:
        me = await request.call(f"{settings.api_base_url}{token}/getMe", {}, read_timeout=10.0)
    except TelegramError:
        return ""
    finally:
        await request.shutdown()
    name = me.get("username") if isinstance(me, dict) else None
    return name if isinstance(name, str) else ""


async def _write(settings: Settings, job: Callable[[Tx], Awaitable[None]], *, said: str) -> int:
    """Do one job on the register of a bot that is stopped, and say so; return the exit code."""
    try:
        database = await Database.open(settings.database)
    except DatabaseUnwellError as error:
        sys.stderr.write(f"{error}; stop the bot first\n")
        return 4
    await database.write(job)
    await database.close()
    sys.stdout.write(f"{said}\n")
    return 0


async def _spoilt(settings: Settings, database: Database) -> list[str]:
    """Return the files of cases that are gone, or not what they were."""
    found: list[str] = []
    last = 0
    while page := await database.write(partial(files.stored, after=last, limit=PAGE)):
        last = page[-1].id
        found += [
            f"a file is gone or not what it was: {one.id}"
            for one in page
            if not await asyncio.to_thread(is_whole, settings.files, one, database.vault)
        ]
    return found


async def _spoilt_policies(settings: Settings, database: Database) -> list[str]:
    """Return the originals of policies that are gone, or not what they were."""
    found: list[str] = []
    last = 0
    while page := await database.write(partial(policies.kept, after=last, limit=PAGE)):
        last = page[-1].id
        for one in page:
            original = files.Stored(one.id, one.sha256, HOUSE)
            if not await asyncio.to_thread(is_whole, settings.files, original, database.vault):
                found.append(f"the original of a policy is gone or not what it was: {one.name}")
    return found


async def doctor(settings: Settings) -> int:
    """Check what must always hold; print what does not."""
    if not settings.database.exists():
        sys.stderr.write(f"{settings.database}: there is no such database\n")
        return 4
    try:
        database = await Database.open(settings.database)
    except DatabaseUnwellError as error:
        sys.stderr.write(f"{error}\n")
        return 4
    found = await database.write(lambda tx: violations(tx, Chain.beside(settings.database)))
    since = datetime.now(UTC) - KEEP
    carried = await database.write(lambda tx: outbox.uploads(tx, since=since))
    found += await _spoilt(settings, database)
    found += await _spoilt_policies(settings, database)
    await database.close()
    found += [f"a letter's file is gone: {one}" for one in missing(outgoing(settings), carried)]
    for line in found:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write("all is well\n" if not found else f"{len(found)} to look at\n")
    return 1 if found else 0
