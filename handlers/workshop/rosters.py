"""The jobs about rosters: one that was sent is compared, then taken over; all are written out."""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
import shutil
from functools import partial
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, TelegramError

from bot.domain.authority import Deed, Denied, Target, deeds_of, permit
from bot.domain.people import Actor, Role, Units
from bot.domain.roster import Kind, Refused
from bot.render import roster as words_of
from bot.render.button import Press
from bot.render.joining import door, role_at
from bot.render.message import Button, Message
from handlers.actions import roster, roster_out
from handlers.actions.roster_out import Export
from handlers.actions.scene import Scene
from handlers.actions.word import tell
from handlers.chats import menus
from handlers.workshop.keeping import lay_up, place, take_out
from handlers.workshop.made import Made, Paper, Unworkable
from storage import enterprises, people, rosters, units
from storage import sheets as offered

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from bot.domain.roster import Figures, Finding, Sheet
    from bot.domain.roster_known import GrantKey
    from bot.render.voice import Voice
    from handlers.workshop.bench import Bench
    from storage.db import Tx
    from storage.people import Speaker
    from storage.sheets import Sent


PLANNED = ".plan"
"""How the name ends of what was read and compared; else it is the spreadsheet itself."""

Rows = tuple[tuple[Button, ...], ...]


class Stopped(Exception):
    """The job was cancelled while it was being done: nothing of it stays."""


async def check(bench: Bench) -> Made:
    """Do a job of kind `roster_check`: say what a roster would do, in figures and line by line."""
    words = await bench.voice()
    sent, by = await _open(bench, words)
    async with _Room(bench) as room:
        staged, tabs = await _read(bench, room, sent, words)
        if any(sheet.may_be for sheet in tabs) and not sent.kind:
            return Made(message=_which(words, sent, tabs))
        lines = room / "findings"
        with lines.open("w", encoding="utf-8") as file:

            def found(finding: Finding) -> None:
                row = [0, words_of.finding_cells(words, finding)]
                mark = words_of.MARKS.get(finding.verdict)
                file.write(json.dumps([*row, mark] if mark else row) + "\n")

            figures = await roster.survey(
                bench.write,
                staged,
                _terms(bench, by),
                found=found,
                show=partial(bench.show, total=staged.total),
            )
        if not figures.total:
            await bench.write(partial(offered.close, roster_id=sent.id, state="dropped"))
            return Made(message=Message(words_of.summary(words, tabs, figures, applied=False)))
        papers = await _findings(bench, words, lines, staged.total)
        await _keep(bench, staged, sent, figures)
    return Made(
        papers,
        message=_checked(words, sent, tabs, figures),
        figures=figures.to_json(),
    )


async def apply(bench: Bench) -> Made | None:
    """Do a job of kind `roster_apply`: write a roster that was checked into the register."""
    words = await bench.voice()
    sent, _ = await _open(bench, words)
    house, at = bench.house, bench.now()

    async def terms(tx: Tx) -> roster.Terms:
        by = await people.get_speaker(tx, sent.person_id, at=at)
        if not _may(by, at):
            raise Unworkable(Message(words("roster-over")))
        return _terms(bench, by)

    async with _Room(bench) as room:
        staged, tabs = await _again(bench, room, sent, words)

        async def enter(tx: Tx) -> None:
            now, by = await offered.sent(tx, sent.id), await terms(tx)
            if now is None or now.state != "checked":
                raise Unworkable(Message(words("roster-over")))
            given: list[tuple[int, GrantKey]] = []
            figures = await roster.take_over(
                tx, staged, by, granted=lambda person_id, key: given.append((person_id, key))
            )
            await offered.close(tx, sent.id, state="applied")
            said = [words_of.summary(words, tabs, figures, applied=True)]
            if json.dumps(figures.to_json(), sort_keys=True) != now.figures:
                said.append(words("roster-moved"))
            made = Made(message=Message("\n".join(said)), figures=figures.to_json())
            if not await bench.end(tx, made):
                raise Stopped
            tree = await units.tree(tx)
            await _tell(Scene(tx=tx, at=at, house=house, by=by.by), given, tree)
            tx.after.append(lambda: setattr(house, "units", tree))

        show = partial(bench.show, total=staged.total)
        with contextlib.suppress(Stopped):
            await roster.bring_in(bench.write, staged, terms, enter, show=show)
        staged.close()
    return None


async def export(bench: Bench) -> Made | None:
    """Do a job of kind `roster_export`: write everything that whoever asked is in charge of."""
    words = await bench.voice()
    person_id, at = bench.job.person_id, bench.now()
    if person_id is None:
        return None
    by = await bench.write(partial(people.get_speaker, person_id=person_id, at=at))
    house = bench.house

    def covers(unit_id: int | None) -> bool:
        if by is None:
            return False
        target = Target(unit_id=unit_id)
        try:
            permit(Actor(person_id, by.grants), Deed.EXPORT, target, units=house.units, at=at)
        except Denied:
            return False
        return True

    out = Export(bench.write, words, house.units, at, house.settings.zone, covers)
    count = 0

    async def rows() -> AsyncIterator[list[Any]]:
        nonlocal count
        async for number, cells in out.rows():
            count += 1
            yield [number, cells]

    path = bench.place()
    sheets = words_of.form_sheets(words, template=False)
    await bench.work("sheet", {"path": str(path), "sheets": sheets}, rows())
    paper = Paper(path, words.plain("roster-export-file"), words("roster-export-caption"))
    made = await bench.fit(Made((paper,), figures={"n": count}))

    async def end(tx: Tx) -> None:
        if await bench.end(tx, made):
            await roster_out.note(tx, house.chain, person_id=person_id, n=count, at=at)

    await bench.write(end)
    return None


async def template(bench: Bench) -> Made:
    """Do a job of kind `roster_template`: write an empty roster to be filled in."""
    words = await bench.voice()
    path = bench.place()
    args = {"path": str(path), "sheets": words_of.form_sheets(words, template=True)}
    await bench.work("sheet", args, words_of.examples(words))
    said = words("roster-template-caption")
    return Made((Paper(path, words.plain("roster-template-file"), said),))


# -- what the jobs share ----------------------------------------------------------------------


class _Room:
    """A folder in which a roster is read; nothing of it stays."""

    def __init__(self, bench: Bench) -> None:
        self._path = place(bench.house.settings) / f"reading-{secrets.token_hex(8)}"

    async def __aenter__(self) -> Path:
        await asyncio.to_thread(partial(self._path.mkdir, mode=0o700, parents=True))
        return self._path

    async def __aexit__(self, *_: object) -> None:
        await asyncio.to_thread(partial(shutil.rmtree, self._path, ignore_errors=True))


async def _open(bench: Bench, words: Voice) -> tuple[Sent, Speaker]:
    """Return the spreadsheet of a job and who sent it.

    Raises:
        Unworkable: It is done with, or they may not bring it in any more.

    """
    found = await bench.write(partial(offered.sent, roster_id=bench.job.params["roster"]))
    at = bench.now()
    by = None
    if found is not None:
        by = await bench.write(partial(people.get_speaker, person_id=found.person_id, at=at))
    if found is None or by is None or not found.is_open or not _may(by, at):
        raise Unworkable(Message(words("roster-over")))
    return found, by


def _may(by: Speaker | None, at: datetime) -> bool:
    return by is not None and Deed.IMPORT in deeds_of(Actor(by.person.id, by.grants), at)


def _terms(bench: Bench, by: Speaker | None) -> roster.Terms:
    settings = bench.house.settings
    return roster.Terms(by, bench.now(), settings.zone, settings.locale, bench.house.chain)


async def _read(
    bench: Bench, room: Path, sent: Sent, words: Voice
) -> tuple[roster.Staged, list[Sheet]]:
    """Have the child read a roster.

    Raises:
        Unworkable: It cannot be read; its sender is told why.

    """
    staged = roster.Staged(room)

    async def take(lines: list[Any]) -> None:
        staged.add(lines)

    try:
        path = await _unsealed(bench, room, sent, words)
        args = {"path": str(path), "name": sent.name, "kind": sent.kind}
        answer = await bench.work("roster", args, take=take)
        if "refused" in answer:
            raise Refused(answer["refused"], **answer["values"])  # noqa: TRY301 - told below
        staged.plan.note(sheets=json.dumps(answer["sheets"]))
    except Refused as why:
        await bench.write(partial(offered.close, roster_id=sent.id, state="dropped"))
        raise Unworkable(Message(words_of.refused(words, why))) from why
    finally:
        staged.close()
    return staged, words_of.sheets_from(answer["sheets"])


async def _keep(bench: Bench, staged: roster.Staged, sent: Sent, figures: Figures) -> None:
    """Keep what was read and what it came to; the spreadsheet itself goes with the next sweep."""
    note = json.dumps(figures.to_json(), sort_keys=True)
    staged.close()
    folder, vault = place(bench.house.settings), bench.house.database.vault
    kept = secrets.token_hex(16) + PLANNED
    await asyncio.to_thread(
        partial(lay_up, staged.path, folder / kept, vault=vault, whom=sent.person_id)
    )
    await bench.write(partial(offered.note_checked, roster_id=sent.id, figures=note, kept=kept))


async def _again(
    bench: Bench, room: Path, sent: Sent, words: Voice
) -> tuple[roster.Staged, list[Sheet]]:
    """Return what was kept of a roster that was checked; it is read again where that is gone.

    Raises:
        Unworkable: It cannot be read; its sender is told why.

    """
    folder, vault = place(bench.house.settings), bench.house.database.vault
    if not sent.kept.endswith(PLANNED):
        return await _read(bench, room, sent, words)
    await asyncio.to_thread(partial(take_out, folder / sent.kept, room / "plan", vault=vault))
    staged = roster.Staged(room)
    return staged, words_of.sheets_from(json.loads(staged.plan.facts()["sheets"]))


async def _unsealed(bench: Bench, room: Path, sent: Sent, words: Voice) -> Path:
    """Return where the spreadsheet lies open for the child; it is fetched and kept sealed at first.

    Raises:
        Refused: Telegram has it no more.
        Unworkable: Telegram does not answer; it may be tried again.

    """
    house = bench.house
    folder, vault = place(house.settings), house.database.vault
    opened = room / "sheet"
    if sent.kept and not sent.kept.endswith(PLANNED):
        sealed = await asyncio.to_thread((folder / sent.kept).read_bytes)
        content = vault.open_bytes(sealed)
    else:
        try:
            content = await house.fetch(sent.telegram_file_id)
        except BadRequest as error:
            raise Refused("gone") from error
        except TelegramError as error:  # the sheet stays as it is
            row = tuple(
                _button(words, f"button-roster-{arg}", sent, arg) for arg in ("check", "drop")
            )
            raise Unworkable(Message(words("roster-not-fetched"), (row,))) from error
        kept = secrets.token_hex(16)
        await asyncio.to_thread(
            (folder / kept).write_bytes, vault.seal_bytes(sent.person_id, content)
        )
        await bench.write(partial(offered.set_kept, roster_id=sent.id, kept=kept))
    await asyncio.to_thread(opened.write_bytes, content)
    return opened


async def _findings(bench: Bench, words: Voice, lines: Path, total: int) -> tuple[Paper, ...]:
    path = bench.place()
    sheet = {
        "name": words.plain("roster-found-name"),
        "columns": words_of.finding_columns(words),
    }

    def rows() -> Iterator[Any]:
        with lines.open(encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)

    await bench.work("sheet", {"path": str(path), "sheets": [sheet], "total": total}, rows())
    return (Paper(path, words.plain("roster-found-file"), words("roster-see-sheet")),)


def _which(words: Voice, sent: Sent, sheets: list[Sheet]) -> Message:
    """Ask what the sheets are whose headers leave it open."""
    doubtful = [sheet for sheet in sheets if sheet.may_be]
    said = [*words_of.sheets_said(words, doubtful), words("roster-which-kind")]
    kinds = [Kind.UNITS, Kind.ENTERPRISES]
    row = tuple(_button(words, f"button-roster-{kind}", sent, kind) for kind in kinds)
    return Message("\n".join(said), (row, (_button(words, "button-roster-cancel", sent, "drop"),)))


def _checked(words: Voice, sent: Sent, sheets: list[Sheet], figures: Figures) -> Message:
    said = [words_of.summary(words, sheets, figures, applied=False)]
    rows: Rows = ()
    if figures.moves:
        said.append(words("roster-sure"))
        rows = (
            (_button(words, "button-roster-apply", sent, "apply"),),
            (_button(words, "button-roster-cancel", sent, "drop"),),
        )
    return Message("\n".join(said), rows)


def _button(words: Voice, label: str, sent: Sent, arg: str) -> Button:
    return Button(words.plain(label), Press("roster", sent.id, arg=arg).encode())


async def _tell(scene: Scene, given: Iterable[tuple[int, GrantKey]], tree: Units) -> None:
    """Tell those who have joined already what they are from now on, and give them its menu."""
    theirs: dict[int, list[GrantKey]] = {}
    for person_id, key in given:
        theirs.setdefault(person_id, []).append(key)
    for person in await rosters.joined(scene.tx, theirs):
        for role, unit_id, enterprise_id in theirs[person]:
            place = tree[unit_id].name if unit_id in tree and unit_id is not None else ""
            if enterprise_id is not None:
                firm = await enterprises.get(scene.tx, enterprise_id)
                place = "" if firm is None else firm.short_name or firm.name
            whom = await people.get(scene.tx, person)
            if whom is not None:
                tell(scene, whom, partial(_given, role=role, place=place))
        await menus.set_menu_of(scene, person)


def _given(voice: Voice, *, role: Role, place: str) -> Message:
    said = voice("role-given", role=role_at(voice, role, place))
    return Message(said, door(voice, "button-begin"))
