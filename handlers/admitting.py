"""Letting people in from the host, and looking whether all is well, while the bot is stopped."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.domain.people import OF_ENTERPRISE, Level, Role
from bot.texts import Language
from storage import chats, enterprises, people, units
from storage.db import Database, DatabaseUnwellError
from storage.events import Chain
from storage.invariants import violations

if TYPE_CHECKING:
    import argparse
    from collections.abc import Awaitable, Callable

    from bot.settings import Settings
    from storage.db import Tx


async def admit(settings: Settings, options: argparse.Namespace) -> int:
    """Make a person known and give them a role over a unit or an enterprise."""
    role = Role(options.role)
    if role in OF_ENTERPRISE and not options.enterprise:
        sys.stderr.write("--enterprise: an owner needs one\n")
        return 2
    if role in {Role.HANDLER, Role.UNIT_HEAD} and not options.unit:
        sys.stderr.write("--unit: a handler or a unit head needs one\n")
        return 2

    async def enter(tx: Tx) -> None:
        at = datetime.now(UTC)
        person_id = await people.admit(
            tx,
            telegram_id=options.telegram,
            name=options.name,
            title=options.title,
            phone=options.phone,
            language=Language(options.language),
            at=at,
        )
        unit_id = enterprise_id = None
        if options.unit:
            tree = await units.tree(tx)
            known = next((unit.id for unit in tree.values() if unit.name == options.unit), None)
            unit_id = known or await units.add(tx, name=options.unit, level=Level.CITY)
        if options.enterprise:
            found = await enterprises.find(tx, options.enterprise)
            enterprise_id = (
                found.id if found else await enterprises.add(tx, name=options.enterprise)
            )
        await people.grant(
            tx, person_id=person_id, role=role, at=at, unit_id=unit_id, enterprise_id=enterprise_id
        )

    return await _write(settings, enter, said=f"{options.name}: {role}")


async def approve_group(settings: Settings, options: argparse.Namespace) -> int:
    """Let a group of enterprises in: the bot stays there and shows the way to the private chat."""

    async def enter(tx: Tx) -> None:
        await chats.approve(
            tx, options.chat, kind="enterprise", title=options.title, at=datetime.now(UTC)
        )

    return await _write(settings, enter, said=options.title)


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
    await database.close()
    for line in found:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write("all is well\n" if not found else f"{len(found)} to look at\n")
    return 1 if found else 0
