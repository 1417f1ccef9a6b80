"""Connect cards from the host, as one paper, while the bot is stopped."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any

from bot.domain.calendar import OfficeHours, WorkCalendar
from bot.texts import Texts
from handlers.actions.scene import House
from handlers.admitting import bot_username
from handlers.workshop import cards, tasks
from storage import units
from storage.db import Database, DatabaseUnwellError
from storage.events import Chain

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from bot.settings import Settings
    from storage.db import Tx
    from storage.enterprises import Carded

EMPTY = 1
WRONG = 2
UNWELL = 4
"""Exit codes; 0 is all well."""


async def print_cards(settings: Settings, options: argparse.Namespace) -> int:
    """Write the cards of all enterprises, or of those at home in one unit, as a paper."""
    try:
        import_module("bot.render.connect_card")  # before the database: of the extra `office`
    except ModuleNotFoundError as error:
        sys.stderr.write(f"{error.name} is not installed: pip install 'lianxin[office]'\n")
        return WRONG
    name = options.bot.removeprefix("@") or await bot_username(settings)
    if not name:
        sys.stderr.write(
            "--bot: Telegram did not tell the bot's name; say it, such as lianxin_bot\n"
        )
        return WRONG
    try:
        database = await Database.open(settings.database)
    except DatabaseUnwellError as error:
        sys.stderr.write(f"{error}; stop the bot first\n")
        return UNWELL
    try:
        house = await _house(settings, database, name)
        unit_id = _unit(house, options.unit)
        if options.unit and unit_id is None:
            sys.stderr.write(f"--unit: there is no unit {options.unit}\n")
            return WRONG
        rows = [
            card
            async for card, _ in cards.every(
                database, house, _whoever, now=lambda: datetime.now(UTC), unit_id=unit_id
            )
        ]
    finally:
        await database.close()
    if not rows:
        sys.stderr.write("there is no enterprise to print a card for: import a roster first\n")
        return EMPTY
    labels = cards.labels_of(house, settings.locale)
    answer = tasks.cards({"path": options.file, "labels": labels}, iter(rows), _tell)
    sys.stdout.write(f"{options.file}: {len(rows)} cards, {answer['pages']} pages of A4\n")
    if answer["lacks"]:
        sys.stdout.write(f"the font lacks: {' '.join(answer['lacks'])}\n")
    return 0


async def _house(settings: Settings, database: Database, name: str) -> House:
    hours = OfficeHours((settings.morning, settings.afternoon))
    return House(
        settings=settings,
        database=database,
        texts=Texts(),
        chain=Chain.beside(settings.database),
        calendar=WorkCalendar(settings.timezone, hours),
        units=await database.write(units.tree),
        bot_username=name,
    )


def _unit(house: House, name: str) -> int | None:
    return next(
        (one.id for one in house.units.values() if name and name in {one.name, one.short_name}),
        None,
    )


async def _whoever(_: Tx) -> Callable[[Carded], bool]:
    """Whoever is on the host may print every card."""
    return lambda _: True


def _tell(news: dict[str, Any]) -> None:
    sys.stderr.write(f"{news['done']} / {news['total']}\n")
