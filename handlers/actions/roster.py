"""A roster beside the register: compared page by page, taken over in one transaction."""

from __future__ import annotations

import asyncio
import contextlib
import json
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from bot.domain.authority import Deed, Denied, Target, permit
from bot.domain.people import OVER_ALL, Actor
from bot.domain.roster import ORDER, Figures, Kind, from_json
from bot.domain.roster_plan import Planner, parents_first
from storage import events, rosters, units
from storage.plans import TABLES, Plan

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path
    from zoneinfo import ZoneInfo

    from bot.domain.people import Units
    from bot.domain.roster import Finding, Line
    from bot.domain.roster_known import GrantKey
    from storage.db import Job as Write
    from storage.db import T, Tx
    from storage.events import Chain
    from storage.people import Speaker

PAGE = 100
"""Lines planned between two breaths."""
TRIES = 3
"""So often a roster is compared beside the register before the register has to stand still."""

U = TypeVar("U")


class Within(Protocol):
    """What runs a transaction, as `Database.write` does."""

    def __call__(self, job: Write[T], /) -> Awaitable[T]:
        """Return the answer of a job once it is done."""


class Moved(Exception):
    """The register, or what its bringer may do, is not what a roster was compared with."""


class Staged:
    """Lines that were read, in a file, until they are compared; then also what they come to.

    Args:
        folder: Where the file lies; who made it takes it away.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "plan"
        self._open: Plan | None = None
        self.counts = self.plan.counts()

    @property
    def plan(self) -> Plan:
        """The file, opened if need be."""
        if self._open is None:
            self._open = Plan(self.path)
        return self._open

    def add(self, lines: Iterable[Sequence[Any]]) -> None:
        """Put aside lines as `to_json` makes them."""
        for page in _paged(lines):
            rows = []
            for line in page:
                number = self.counts[line[0]] = self.counts.get(line[0], 0) + 1
                rows.append((line[0], number, json.dumps(line, ensure_ascii=False)))
            phones = {one[3] for line in page for one in line[15] if one[3]}
            self.plan.add(rows, phones)

    def close(self) -> None:
        """Let go of the file; it is opened again at need."""
        if self._open is not None:
            self._open.close()
            self._open = None

    @property
    def total(self) -> int:
        """Lines in all."""
        return sum(self.counts.values())

    @property
    def figures(self) -> Figures:
        """What the comparison came to; nothing where there was none."""
        return Figures.from_json(json.loads(self.plan.facts().get("figures", "{}")))

    def pages(self) -> Iterator[list[Line]]:
        """Yield the lines in the order in which they have to be compared."""
        for kind in ORDER:
            pages = ([from_json(one) for one in page] for page in self.plan.lines(kind, page=PAGE))
            if kind is Kind.UNITS:
                yield from _paged(parents_first(line for page in pages for line in page))
            else:
                yield from pages


def _paged(values: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(values)
    while page := list(islice(rest, PAGE)):
        yield page


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

    @property
    def mark(self) -> str:
        """What of it a comparison depends on: who brings it, and with which roles."""
        if self.by is None:
            return "host"
        roles = sorted(
            f"{one.role} {one.unit_id} {one.enterprise_id} {one.until}" for one in self.by.grants
        )
        return json.dumps([self.by.person.id, *roles])

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
    write: Within,
    staged: Staged,
    terms: Terms,
    *,
    found: Callable[[Finding], None],
    show: Callable[[int], Awaitable[None]],
) -> Figures:
    """Compare a roster with the register without changing anything, a page at a time.

    What it comes to is noted with the lines, for `take_over`.

    Args:
        write: Runs a transaction; others have their turns between two of ours.
        staged: The lines.
        terms: Who asks, and when.
        found: Is given each finding.
        show: Is told how many lines are done.

    """
    plan = staged.plan
    plan.begin()
    revision = await write(rosters.revision)
    planner = Planner(
        (await write(units.tree)).values(),
        phones=plan.phones,
        ids=await write(rosters.next_ids),
        at=terms.at,
        zone=terms.zone,
        may=terms.may,
    )
    await _meet_cadres(write, planner)
    await _meet_numbers(write, plan)
    figures = Figures()
    done = 0
    for page in staged.pages():
        await _meet_page(write, planner, plan, page)
        for line in page:
            finding = planner.plan(line)
            figures.count(finding)
            found(finding)
        plan.write(planner.take())
        done += len(page)
        await show(done)
        await asyncio.sleep(0)
    plan.note(
        figures=json.dumps(figures.to_json(), sort_keys=True), revision=str(revision), by=terms.mark
    )
    return figures


async def bring_in(
    write: Within,
    staged: Staged,
    terms: Callable[[Tx], Awaitable[Terms]],
    end: Callable[[Tx], Awaitable[T]],
    *,
    found: Callable[[Finding], None] = lambda _: None,
    show: Callable[[int], Awaitable[None]] | None = None,
) -> T:
    """Compare what has not been compared, then end in a transaction that takes it over.

    Where the register moves in between, everything is compared anew; where it never rests, within
    the last transaction.

    Args:
        write: Runs a transaction.
        staged: The lines.
        terms: Returns who brings it, and when.
        end: Calls `take_over`, and does what has to be done with it.
        found: Is given each finding.
        show: Is told how many lines are done.

    """
    for _ in range(TRIES):
        now = await write(terms)
        if not await write(partial(_holds, staged=staged, terms=now)):
            await survey(write, staged, now, found=found, show=show or _quietly)
        await _seal(write, staged.plan)
        with contextlib.suppress(Moved):
            return await write(end)

    async def at_once(tx: Tx) -> T:
        async def within(job: Write[U]) -> U:
            return await job(tx)

        await survey(within, staged, await terms(tx), found=found, show=_quietly)
        await _seal(within, staged.plan)
        return await end(tx)

    return await write(at_once)


async def take_over(
    tx: Tx,
    staged: Staged,
    terms: Terms,
    *,
    granted: Callable[[int, GrantKey], None] = lambda *_: None,
) -> Figures:
    """Write what a roster came to into the register; note it as one event.

    Whoever is given a role of the office or above stands in an event of their own besides.

    Args:
        tx: The transaction.
        staged: The lines, compared and sealed.
        terms: Who brings it, and when.
        granted: Is told of each role given to somebody who has joined already.

    Raises:
        Moved: It has to be compared anew.

    """
    if not await _holds(tx, staged=staged, terms=terms):
        raise Moved
    plan, figures = staged.plan, staged.figures
    by = None if terms.by is None else terms.by.person.id
    appointed: list[tuple[Any, ...]] = []
    for table in TABLES:
        for rows in plan.rows(table):
            await rosters.enter(tx, table, rows, language=terms.language, by=by, at=terms.at)
            if table == "grants_new":
                appointed += [row for row in rows if row[1] in OVER_ALL]
            await asyncio.sleep(0)
    after = 0
    while known := plan.known_people(after=after):
        after = known[-1]
        for person_id in await rosters.joined(tx, known):
            for key in plan.given(person_id):
                granted(person_id, key)
    if figures.moves:
        await events.append(
            tx, terms.chain, act=Deed.IMPORT, person_id=by, at=terms.at, data=figures.to_json()
        )
    for person_id, role, unit_id, *_ in appointed:
        data = {"person": person_id, "role": role, "unit": unit_id}
        await events.append(tx, terms.chain, act=Deed.GRANT, person_id=by, at=terms.at, data=data)
    return figures


async def _holds(tx: Tx, *, staged: Staged, terms: Terms) -> bool:
    """Return whether nothing has moved since a roster was compared."""
    facts = staged.plan.facts()
    revision = str(await rosters.revision(tx))
    return (facts.get("revision"), facts.get("by")) == (revision, terms.mark)


async def _seal(write: Within, plan: Plan) -> None:
    """Have whoever is to be written sealed, with keys that are on disk."""
    after = 0
    while page := plan.open_people(after=after, page=PAGE):
        after = page[-1][0]
        plan.set_sealed(await write(partial(_sealed, page=page)))
        await asyncio.sleep(0)


async def _sealed(
    tx: Tx, page: Sequence[tuple[int, str, str, str]]
) -> list[tuple[str, str, str, int]]:
    tx.vault.ensure(page[-1][0])
    seal = tx.vault.seal
    return [
        (seal(one, name), seal(one, phone), seal(one, title), one)
        for one, name, phone, title in page
    ]


async def _quietly(_: int) -> None:
    """Nothing is shown."""


async def _meet_cadres(write: Within, planner: Planner) -> None:
    after = 0
    while True:
        page = await write(partial(rosters.cadres, after=after))
        for person in page:
            planner.meet_person(person, serves=True)
        if not page:
            break
        after = page[-1].id
        await asyncio.sleep(0)
    planner.people.leave()


async def _meet_numbers(write: Within, plan: Plan) -> None:
    """Note who has a number that the roster names, wherever they are."""
    after = 0
    while True:
        page, after = await write(partial(rosters.numbers, after=after))
        plan.met(page)
        if not after:
            return
        await asyncio.sleep(0)


async def _meet_page(write: Within, planner: Planner, plan: Plan, page: Sequence[Line]) -> None:
    """Have the enterprises and people at hand whom a page names, as earlier pages would have them."""
    codes, names = planner.unknown(page)
    phones = {one.phone for line in page for one in line.people if one.phone}

    async def look(tx: Tx) -> None:
        met = [planner.meet(firm).id for firm in await rosters.firms(tx, codes, names)]
        noted = plan.firms(codes, names, met)
        for firm in noted:
            planner.amend(firm)
        firms = sorted({*met, *(firm.id for firm in noted)})
        ids = plan.people_of(firms, phones)
        people = {one.id: one for one in await rosters.people_of(tx, firms, ids)}
        for person in plan.amend(people, people.keys() | ids, firms):
            planner.meet_person(person)

    await write(look)
