"""The register as rosters that can be imported again, row by row, between the turns of others."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.domain.people import Role, Units
from bot.domain.roster import ORDER, Kind
from bot.domain.roster_known import Tree
from bot.domain.roster_work import day_of
from bot.render.roster import export_cells
from storage import audit, events, rosters

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.domain.roster_known import Known
    from bot.render.voice import Voice
    from storage.db import Job, Tx
    from storage.events import Chain

Cells = tuple[int, list[str]]
"""The number of a sheet, and a row of it."""

OVER_FIRMS = (
    (Role.OWNER, Kind.CONTACTS, "contact"),
    (Role.LIAISON, Kind.PAIRINGS, "liaison"),
)


def _everything(_: int | None) -> bool:
    return True


@dataclass(slots=True)
class Export:
    """What is taken out, and for whom.

    Attributes:
        write: Runs a transaction.
        words: The reader's; headers and words are read again in any language.
        tree: The units.
        at: The moment: what has ended by then is left out.
        zone: The office's time zone.
        covers: Whether a unit, or an enterprise at home there, is the reader's to take out.
    """

    write: Callable[[Job[Any]], Awaitable[Any]]
    words: Voice
    tree: Units
    at: datetime
    zone: ZoneInfo
    covers: Callable[[int | None], bool] = _everything
    _names: Tree = field(init=False)
    _serves: dict[int, str] = field(default_factory=dict)
    _firms: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._names = Tree(self.tree.values())

    async def rows(self) -> AsyncIterator[Cells]:
        """Yield every row, sheet after sheet."""
        for part in (self._units(), self._cadres(), self._enterprises(), self._over_firms()):
            async for row in part:
                yield row

    async def _units(self) -> AsyncIterator[Cells]:
        for unit in sorted(self.tree.values(), key=lambda one: one.path.count("/")):
            if unit.active and self.covers(unit.id):
                yield self._row(
                    Kind.UNITS,
                    unit=unit.name,
                    parent=self._called(unit.parent_id),
                    level=unit.level,
                    sort=unit.kind,
                    short=unit.short_name,
                )

    async def _cadres(self) -> AsyncIterator[Cells]:
        after = 0
        while page := await self.write(partial(rosters.cadres, after=after)):
            after = page[-1].id
            for person in page:
                for unit_id, until, roles in self._places(person):
                    if unit_id is not None:
                        self._serves.setdefault(person.id, self._called(unit_id))
                    if self.covers(unit_id):
                        yield self._row(
                            Kind.CADRES,
                            unit_of=self._called(unit_id) or self.words.plain("place-whole"),
                            name=person.name,
                            phone=person.phone,
                            title=person.title,
                            role=roles,
                            until=until,
                        )
            await asyncio.sleep(0)

    async def _enterprises(self) -> AsyncIterator[Cells]:
        after = 0
        while firms := await self.write(partial(rosters.all_firms, after=after)):
            after = firms[-1].id
            for firm in firms:
                if self.covers(firm.home):
                    self._firms.add(firm.id)
                    yield self._row(
                        Kind.ENTERPRISES,
                        enterprise=firm.name,
                        code=firm.code,
                        home=self._called(firm.home),
                        industry=firm.industry,
                        short=firm.short,
                    )
            await asyncio.sleep(0)

    async def _over_firms(self) -> AsyncIterator[Cells]:
        for role, kind, name in OVER_FIRMS:
            after = 0
            while page := await self.write(partial(rosters.all_holders, role=role, after=after)):
                after = page[-1][0]
                for _, firm, person in page:
                    (until,) = person.grants.values()
                    if firm.id not in self._firms or (until is not None and until < self.at):
                        continue
                    values = {
                        name: person.name,
                        f"{name}_phone": person.phone,
                        f"{name}_title": person.title,
                    }
                    if role is Role.LIAISON:
                        values["liaison_unit"] = self._serves.get(person.id, "")
                        values["until"] = day_of(until, self.zone)
                    yield self._row(kind, enterprise=firm.name, code=firm.code, **values)
                await asyncio.sleep(0)

    def _called(self, unit_id: int | None) -> str:
        """A name that means this unit only: with those above it where others share it."""
        unit = None if unit_id is None else self.tree.get(unit_id)
        if unit is None:
            return ""
        shared = len(self._names.called(unit.name)) != 1
        return self._names.path(unit) if shared else unit.name

    def _row(self, kind: Kind, **values: str) -> Cells:
        given = {name.replace("_", "-"): value for name, value in values.items()}
        return ORDER.index(kind), export_cells(self.words, kind, given)

    def _places(self, person: Known) -> Iterator[tuple[int | None, str, str]]:
        """Yield each unit (None: all) where somebody has roles now, until when, and which roles."""
        found: dict[tuple[int | None, str], list[str]] = {}
        for (role, unit_id, firm_id), until in person.grants.items():
            if firm_id is None and (until is None or until >= self.at):
                found.setdefault((unit_id, day_of(until, self.zone)), []).append(role)
        for (unit_id, day), roles in found.items():
            yield unit_id, day, " ".join(roles)


async def note(tx: Tx, chain: Chain, *, person_id: int | None, n: int, at: datetime) -> None:
    """Note in the audit that the rosters were taken out, and how many rows."""
    await events.append(
        tx, chain, act=audit.EXPORTED, person_id=person_id, at=at, data={"what": "export", "n": n}
    )
