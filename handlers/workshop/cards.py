"""Makes connect cards: one as a picture and a paper, many as one paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain.authority import Deed
from bot.domain.people import Role
from bot.render.button import Press
from bot.render.message import Button, Message
from bot.texts import Language
from handlers.actions.authority import allows
from handlers.actions.cards import target
from handlers.actions.scene import House, Scene
from handlers.workshop.made import Made, Paper, Unworkable
from storage import enterprises, people

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import datetime

    from bot.render.voice import Voice
    from handlers.workshop.bench import Bench, Json
    from storage.db import Database, Tx
    from storage.enterprises import Carded

PAGE = 100
"""Enterprises read in one transaction."""
STEPS = 3
UNFIT = dict.fromkeys(map(ord, '\\/:*?"<>|'), " ")
"""What no name of a file may hold somewhere."""
LONGEST_NAME = 60
"""Characters of an enterprise's name in the name of a file."""


async def cards(bench: Bench) -> Made:
    """Do a job of kind `cards`: `enterprise`, or else `unit` (None: all); and `language`."""
    params = bench.job.params
    labels = labels_of(bench.house, Language(params["language"]))
    if "enterprise" in params:
        return await _one(bench, labels, params["enterprise"])
    return await _many(bench, labels, params["unit"])


async def code(bench: Bench) -> Made:
    """Do a job of kind `qr`: an invitation's `code`, sealed, as a picture to be scanned."""
    words = await bench.voice()
    sealed = bench.job.params["code"]

    async def opened(tx: Tx) -> str:
        return tx.vault.open(sealed)

    link = f"https://t.me/{bench.house.bot_username}?start=i{await bench.write(opened)}"
    picture = bench.place()
    await bench.work("qr", {"path": str(picture), "link": link})
    name = f"{words.plain('qr-file')}.png"
    return Made(papers=(Paper(picture, name, words("qr-caption"), photo=True),))


async def _one(bench: Bench, labels: Json, enterprise_id: int) -> Made:
    words = await bench.voice()
    found = [one async for one in _chosen(bench, only=enterprise_id)]
    if not found:
        raise Unworkable(Message(words("cards-none")))
    (card, carded), *_ = found
    paper, picture = bench.place(), bench.place()
    answer = await bench.work(
        "card", {"path": str(paper), "picture": str(picture), "labels": labels, "card": card}
    )
    name = carded.enterprise.name
    stem = file_stem(words.plain("cards-file", enterprise=name[:LONGEST_NAME]))
    said = [words("cards-one", enterprise=name), *_lacking(words, answer)]
    may_renew = await bench.write(lambda tx: _may_renew(tx, bench, carded))
    return Made(
        papers=(
            Paper(picture, f"{stem}.png", words("cards-picture", enterprise=name), photo=True),
            Paper(paper, f"{stem}.pdf", "\n".join(said)),
        ),
        keyboard=_keyboard(words, carded, Language(labels["language"]), may_renew=may_renew),
        figures={"cards": 1},
    )


async def _many(bench: Bench, labels: Json, unit_id: int | None) -> Made:
    words = await bench.voice()
    paper = bench.place()
    counts = {"total": 0, "without": 0}

    async def rows() -> AsyncIterator[Json]:
        async for card, _ in _chosen(bench, unit_id=unit_id):
            counts["total"] += 1
            counts["without"] += not card["liaison"]
            yield card

    answer = await bench.work("cards", {"path": str(paper), "labels": labels}, rows())
    if not counts["total"]:
        raise Unworkable(Message(words("cards-none")))
    unit = "" if unit_id is None else bench.house.units[unit_id].name
    stem = file_stem(words.plain("cards-file-many", unit=unit, n=counts["total"]))
    n, pages = counts["total"], answer["pages"]
    said: list[str] = [
        words("cards-many-unit", unit=unit, n=n, pages=pages)
        if unit
        else words("cards-many", n=n, pages=pages)
    ]
    if counts["without"]:
        whole = counts["without"] == n
        said.append(
            words("cards-without-all") if whole else words("cards-without", n=counts["without"])
        )
    said += _lacking(words, answer)
    return Made(
        papers=(Paper(paper, f"{stem}.pdf", "\n".join(said)),),
        figures={"cards": counts["total"]},
    )


def file_stem(name: str) -> str:
    """Return the name of a file without its ending, as every system takes it."""
    return " ".join(name.translate(UNFIT).split()).rstrip(".")


async def _chosen(
    bench: Bench, *, only: int | None = None, unit_id: int | None = None
) -> AsyncIterator[tuple[Json, Carded]]:
    """Give the cards that whoever asked may print now, as the child draws them."""
    house, person_id = bench.house, bench.job.person_id

    async def permitted(tx: Tx) -> Callable[[Carded], bool]:
        at = bench.now()
        by = None if person_id is None else await people.get_speaker(tx, person_id, at=at)
        scene = Scene(tx=tx, at=at, house=house, by=by)
        return lambda one: allows(scene, Deed.PRINT_CARDS, target(one.enterprise))

    async for card, one in every(
        house.database, house, permitted, now=bench.now, only=only, unit_id=unit_id
    ):
        yield card, one


async def every(
    database: Database,
    house: House,
    permitted: Callable[[Tx], Any],
    *,
    now: Callable[[], datetime],
    only: int | None = None,
    unit_id: int | None = None,
) -> AsyncIterator[tuple[Json, Carded]]:
    """Give cards page by page, a transaction each, so that nobody waits for them.

    Args:
        database: Where they are read.
        house: Its units and the name of its bot.
        permitted: Makes, in a transaction, the question whether a card may be printed.
        now: The clock.
        only: This enterprise alone.
        unit_id: Those at home in this unit or below it.

    """
    after = 0 if only is None else only - 1
    limit = PAGE if only is None else 1

    async def page(tx: Tx) -> tuple[int, list[tuple[Json, Carded]]]:
        may_print = await permitted(tx)
        found = await enterprises.carded(tx, after=after, limit=limit)
        chosen = [
            one
            for one in found
            if (only is None or one.enterprise.id == only)
            and (unit_id is None or house.units.covers(unit_id, one.enterprise.unit_id))
            and may_print(one)
        ]
        cards = [(await _card(tx, house, one, at=now()), one) for one in chosen]
        return (found[-1].enterprise.id if len(found) == limit else 0), cards

    while True:
        after, some = await database.write(page)
        for one in some:
            yield one
        if not after or only is not None:
            return


async def _card(tx: Tx, house: House, one: Carded, *, at: datetime) -> Json:
    """Return a card as the child draws it, with the liaison of longest standing who can be called."""
    firm = one.enterprise
    liaisons = await people.with_role(tx, (Role.LIAISON,), at=at, enterprise_id=firm.id)
    liaison = max(liaisons, key=lambda one: bool(one.phone), default=None)  # the first such
    unit = ""
    if liaison is not None:
        grants = (await people.grants_of(tx, [liaison.id], at=at))[liaison.id]
        held = [grant.unit_id for grant in grants if grant.unit_id in house.units]
        unit = house.units[held[0]].name if held and held[0] is not None else ""
    number = one.code[1:].partition("-")[0]
    return {
        "enterprise": firm.name,
        "link": f"https://t.me/{house.bot_username}?start={one.code}",
        "liaison": liaison.name if liaison is not None else "",
        "post": liaison.title if liaison is not None else "",
        "unit": unit,
        "mark": f"{number}-{one.serial}".upper(),
    }


def labels_of(house: House, language: Language) -> Json:
    """Return what every card of a language says."""
    words = house.voice(language)
    settings = house.settings
    said = {
        name: words.plain(f"card-print-{name}")
        for name in ("seal", "title", "tagline", "scan", "scan_hint", "liaison", "lost")
    }
    office = words.plain(
        "card-print-office",
        name=settings.office_name or words.plain("card-print-office-name"),
        phone=settings.office_phone,
    )
    steps = [
        (words.plain(f"card-print-step-{n}"), words.plain(f"card-print-step-{n}.how"))
        for n in range(1, STEPS + 1)
    ]
    title = words.plain("card-print-title")
    return {
        **said,
        "language": language.value,
        "office": office.strip(),
        "steps": steps,
        "file_title": title,
    }


def _lacking(words: Voice, answer: Json) -> list[str]:
    """Say which characters the font does not have, so that no card goes out with an empty box."""
    lacks = answer["lacks"]
    return [words("cards-lacks", characters=" ".join(lacks), n=len(lacks))] if lacks else []


async def _may_renew(tx: Tx, bench: Bench, one: Carded) -> bool:
    person_id, at = bench.job.person_id, bench.now()
    by = None if person_id is None else await people.get_speaker(tx, person_id, at=at)
    scene = Scene(tx=tx, at=at, house=bench.house, by=by)
    return allows(scene, Deed.EDIT_ENTERPRISE, target(one.enterprise))


def _keyboard(
    words: Voice, one: Carded, language: Language, *, may_renew: bool
) -> tuple[tuple[Button, ...], ...]:
    others = tuple(
        Button(
            words.plain(f"core-language-{other}"),
            Press("cards", one.enterprise.id, arg=other.value).encode(),
        )
        for other in Language
        if other is not language
    )
    renew = Button(
        words.plain("button-cards-renew"),
        Press("cards", one.enterprise.id, one.serial, "renew").encode(),
    )
    return (others, (renew,)) if may_renew else (others,)
