"""A roster beside the register: looked through page by page, taken over in one transaction."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.domain.authority import Deed, Denied, Target, permit
from bot.domain.people import Actor
from bot.domain.roster import ORDER, Figures, Kind, from_json
from bot.domain.roster_plan import Planner, parents_first
from storage import events, rosters, units

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from bot.domain.people import Units
    from bot.domain.roster import Finding, Line, Sheet
    from bot.domain.roster_known import GrantKey, Writes
    from storage.db import Job as Write
    from storage.db import T, Tx
    from storage.events import Chain
    from storage.people import Speaker

PAGE = 200
"""Lines planned between two breaths."""


@dataclass(slots=True)
class Staged:
    """Lines that were read, in a file for each kind, until they are compared.

    Attributes:
        folder: Where the files lie; who made it takes it away.
        sheets: What the sheets are.
    """

    folder: Path
    sheets: Sequence[Sheet] = ()
    phones: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    _files: dict[str, Any] = field(default_factory=dict)

    def add(self, lines: Iterable[Sequence[Any]]) -> None:
        """Put aside lines as `to_json` makes them."""
        for line in lines:
            kind = line[0]
            file = self._files.get(kind)
            if file is None:
                file = self._files[kind] = (self.folder / kind).open("w", encoding="utf-8")
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            self.counts[kind] = self.counts.get(kind, 0) + 1
            self.phones |= {one[3] for one in line[15] if one[3]}

    def close(self) -> None:
        """Nothing more is added."""
        for file in self._files.values():
            file.close()

    @property
    def total(self) -> int:
        """Lines in all."""
        return sum(self.counts.values())

    def pages(self) -> Iterator[list[Line]]:
        """Yield the lines in the order in which they have to be compared."""
        for kind in ORDER:
            if kind not in self.counts:
                continue
            if kind is Kind.UNITS:
                lines = list(parents_first(self._lines(kind)))
                yield from (lines[at : at + PAGE] for at in range(0, len(lines), PAGE))
                continue
            page: list[Line] = []
            for line in self._lines(kind):
                page.append(line)
                if len(page) == PAGE:
                    yield page
                    page = []
            if page:
                yield page

    def _lines(self, kind: Kind) -> Iterator[Line]:
        with (self.folder / kind).open(encoding="utf-8") as file:
            for text in file:
                yield from_json(json.loads(text))


@dataclass(frozen=True, slots=True)
class Terms:
    """Under which terms a roster is compared.

    Attributes:
        by: Who brings it; None on the host, where everything is allowed.
        at: The moment.
        zone: The office's time zone.
        language: What new people are spoken to in until they choose.
        chain: What seals the event.
    """

    by: Speaker | None
    at: datetime
    zone: ZoneInfo
    language: str
    chain: Chain

    def may(self, deed: Deed, target: Target, tree: Units) -> bool:
        """Whether whoever brings it may do this."""
        if self.by is None:
            return True
        try:
            permit(Actor(self.by.person.id, self.by.grants), deed, target, units=tree, at=self.at)
        except Denied:
            return False
        return True


async def survey(
    write: Callable[[Write[Any]], Awaitable[Any]],
    staged: Staged,
    terms: Terms,
    *,
    found: Callable[[Finding], None],
    show: Callable[[int], Awaitable[None]],
) -> Figures:
    """Compare a roster with the register without changing anything, a page at a time.

    Args:
        write: Runs a transaction; others have their turns between two of ours.
        staged: The lines.
        terms: Who asks, and when.
        found: Is given each finding.
        show: Is told how many lines are done.

    """
    return await _go_through(write, staged, terms, found=found, show=show, save=None)


async def take_over(
    tx: Tx,
    staged: Staged,
    terms: Terms,
    *,
    found: Callable[[Finding], None],
    show: Callable[[int], Awaitable[None]],
    granted: Callable[[int, GrantKey], None] = lambda *_: None,
) -> Figures:
    """Write a roster into the register within a transaction, compared anew; note it as one event.

    Args:
        tx: The transaction.
        staged: The lines.
        terms: Who brings it, and when.
        found: Is given each finding.
        show: Is told how many lines are done.
        granted: Is told of each role that somebody is given.

    """

    async def within(job: Write[T]) -> T:
        return await job(tx)

    by = None if terms.by is None else terms.by.person.id

    async def save(writes: Writes) -> None:
        await rosters.write(tx, writes, language=terms.language, by=by, at=terms.at)
        for person_id, key, _ in writes.grants_new:
            granted(person_id, key)

    figures = await _go_through(within, staged, terms, found=found, show=show, save=save)
    if figures.moves:
        await events.append(
            tx, terms.chain, act=Deed.IMPORT, person_id=by, at=terms.at, data=figures.to_json()
        )
    return figures


async def _go_through(
    write: Callable[[Write[Any]], Awaitable[Any]],
    staged: Staged,
    terms: Terms,
    *,
    found: Callable[[Finding], None],
    show: Callable[[int], Awaitable[None]],
    save: Callable[[Writes], Awaitable[None]] | None,
) -> Figures:
    planner = Planner(
        (await write(units.tree)).values(),
        phones=staged.phones,
        ids=await write(rosters.next_ids),
        at=terms.at,
        zone=terms.zone,
        may=terms.may,
    )
    await _meet_cadres(write, planner)
    await _meet_numbers(write, planner)
    figures = Figures()
    done = 0
    for page in staged.pages():
        await _meet_firms(write, planner, page)
        for line in page:
            finding = planner.plan(line)
            figures.count(finding)
            found(finding)
        writes = planner.take()
        if save is not None and not writes.is_empty:
            await save(writes)
        done += len(page)
        await show(done)
        await asyncio.sleep(0)
    return figures


async def _meet_cadres(write: Callable[[Write[Any]], Awaitable[Any]], planner: Planner) -> None:
    after = 0
    while True:
        page = await write(partial(rosters.cadres, after=after))
        for person in page:
            planner.meet_person(person)
        if not page:
            return
        after = page[-1].id
        await asyncio.sleep(0)


async def _meet_numbers(write: Callable[[Write[Any]], Awaitable[Any]], planner: Planner) -> None:
    """Meet whoever has a number that the roster names, wherever they are."""
    after = 0
    while planner.people.phones:
        page, after = await write(
            partial(rosters.numbered, phones=planner.people.phones, after=after)
        )
        for person in page:
            planner.meet_person(person)
        if not after:
            return
        await asyncio.sleep(0)


async def _meet_firms(
    write: Callable[[Write[Any]], Awaitable[Any]], planner: Planner, page: Sequence[Line]
) -> None:
    codes, names = planner.unknown(page)
    if not codes and not names:
        return

    async def look(tx: Tx) -> None:
        met = [planner.meet(firm).id for firm in await rosters.firms(tx, codes, names)]
        for person in await rosters.people_of(tx, met):
            planner.meet_person(person)

    await write(look)
