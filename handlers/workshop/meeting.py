"""Holds a meeting that hands out cases (交办会), a few at a time, and writes its minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.render import batch as screen
from bot.render.button import Press
from bot.render.markup import Markup, escape
from bot.render.message import Button, Message
from handlers.actions import batching
from handlers.actions.authority import allows
from handlers.actions.scene import Scene
from handlers.actions.view import unit_name
from handlers.workshop.made import Made, Paper, Unworkable
from storage import batches, cases, enterprises, people

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from bot.render.voice import Voice
    from handlers.workshop.bench import Bench, Json
    from storage.batches import Batch, Item
    from storage.db import Tx

ABOUT = 120
"""Characters of what a case is about that the minutes give, where no public wording is set."""
PAGE = 50
UNFIT = dict.fromkeys(map(ord, '\\/:*?"<>|'), " ")


async def hold(bench: Bench) -> Made:
    """Do a job of kind `batch`: hand out what is on the table of meeting `batch`, then the minutes.

    Begun again after a restart it goes on with what is left: each case goes out once.
    """
    words = await bench.voice()
    batch_id = int(bench.job.params["batch"])
    batch = await bench.write(lambda tx: batches.get(tx, batch_id))
    if batch is None or batch.state not in {"running", "held"} or bench.job.person_id is None:
        raise Unworkable(Message(words("batch-over")))

    async def step(tx: Tx) -> bool:
        scene = await _scene(tx, bench)
        if not allows(scene, Deed.HOLD_BATCH):
            raise Unworkable(Message(words("batch-over")))
        return await batching.hand_out(scene, batch)

    counted = await bench.write(lambda tx: batches.count(tx, batch_id))
    total = counted["picked"] + counted["done"] + counted["gone"]
    while await bench.write(step):
        counted = await bench.write(lambda tx: batches.count(tx, batch_id))
        await bench.show(counted["done"] + counted["gone"], total)

    async def end(tx: Tx) -> batching.Result:
        return await batching.conclude(await _scene(tx, bench), batch)

    result = await bench.write(end)
    said = [words("batch-held", title=escape(batch.title), n=result.done)]
    if result.gone:
        listed = Markup(words.plain("list-comma").join(result.gone))
        said.append(words("batch-gone", n=len(result.gone), numbers=listed))
    press = Press("batch", batch_id, arg="minutes").encode()
    keys = ((Button(words.plain("batch-minutes"), press),),) if result.done else ()
    return Made(message=Message("\n".join(said), keys), figures={"cases": result.done})


async def minutes(bench: Bench) -> Made:
    """Do a job of kind `minutes`: write the minutes of meeting `batch`."""
    words = await bench.voice()
    batch_id = int(bench.job.params["batch"])

    async def find(tx: Tx) -> Batch | None:
        scene = await _scene(tx, bench)
        return await batching.own(scene, batch_id) if allows(scene, Deed.HOLD_BATCH) else None

    batch = await bench.write(find)
    if batch is None or batch.held_at is None:
        raise Unworkable(Message(words("batch-over")))
    found = await bench.write(lambda tx: batches.items(tx, batch_id, state="done"))
    found.sort(key=lambda one: (_path(bench, one), one.case_id))
    path = bench.place()
    labels = _labels(words, bench, batch, len(found))
    await bench.work(
        "minutes",
        {"path": str(path), "labels": labels, "total": len(found)},
        _entries(bench, words, found),
    )
    name = f"{batch.title} {words.plain('minutes-file')}".translate(UNFIT)
    caption = words("minutes-caption", title=escape(batch.title), n=len(found))
    return Made(papers=(Paper(path, f"{name}.docx", caption),), figures={"cases": len(found)})


async def _scene(tx: Tx, bench: Bench) -> Scene:
    at, person_id = bench.now(), bench.job.person_id
    by = None if person_id is None else await people.get_speaker(tx, person_id, at=at)
    return Scene(tx=tx, at=at, house=bench.house, by=by, aside=True)


def _path(bench: Bench, item: Item) -> str:
    unit = None if item.unit_id is None else bench.house.units.get(item.unit_id)
    return "" if unit is None else unit.path


async def _entries(bench: Bench, words: Voice, found: list[Item]) -> AsyncIterator[Json]:
    """Give the cases as the minutes list them: firms by name, no person, no number to call.

    What a case is about is told by its public wording; before there is one, by the first words of
    the enterprise, from which numbers and its people's names are struck.
    """
    for at in range(0, len(found), PAGE):
        items = found[at : at + PAGE]

        async def page(tx: Tx, items: list[Item] = items) -> list[Json]:
            return [await _entry(tx, bench, words, item) for item in items]

        for entry in await bench.write(page):
            yield entry


async def _entry(tx: Tx, bench: Bench, words: Voice, item: Item) -> Json:
    case = await cases.get(tx, item.case_id)
    if case is None:
        raise LookupError(f"no case {item.case_id}")
    (firm,) = await enterprises.by_ids(tx, [case.enterprise_id])
    about = await batching.printable(tx, case, at=bench.now())
    return {
        "unit": unit_name(bench.house, item.unit_id),
        "number": case.number,
        "category": words.plain(f"category-{case.category}")
        if words.texts.has(f"category-{case.category}")
        else (case.category or ""),
        "enterprise": words.plain("word-masked", code=screen.code(case))
        if case.masked
        else firm.name,
        "about": about[:ABOUT],
    }


def _labels(words: Voice, bench: Bench, batch: Batch, n: int) -> Json:
    settings, zone = bench.house.settings, bench.house.settings.zone

    def dated(at: datetime) -> dict[str, str]:
        local = at.astimezone(zone)
        day = {"year": str(local.year), "month": str(local.month), "day": str(local.day)}
        return {**day, "time": f"{local:%H:%M}"}

    day = words.plain("minutes-date", **dated(batch.held_at or batch.made_at))
    by = "" if batch.due_at is None else words.plain("minutes-moment", **dated(batch.due_at))
    office = settings.office_name or words.plain("minutes-office")
    facts = [["minutes-day", day], ["minutes-attendance", batch.attendance]]
    facts += [["minutes-cases", words.plain("minutes-cases-value", n=n)], ["minutes-due", by]]
    return {
        "office": office,
        "title": words.plain("minutes-title", title=batch.title),
        "facts": [[words.plain(name), value] for name, value in facts if value],
        "columns": [
            words.plain(f"minutes-column-{name}")
            for name in ("place", "number", "category", "enterprise", "about")
        ],
        "unit": words.plain("minutes-unit", unit="{unit}", n="{n}"),
        "closing": [words.plain("minutes-closing", due=by)],
        "signed": [office, day],
        "fonts": [words.plain("minutes-font-head"), words.plain("minutes-font-body")],
        "file_title": words.plain("minutes-title", title=batch.title),
    }
