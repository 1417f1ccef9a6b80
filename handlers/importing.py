"""Rosters from the host, while the bot is stopped: in, out, and an empty one to fill in."""

from __future__ import annotations

import contextlib
import csv
import json
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from bot.domain.roster import Kind, Refused, Verdict, to_json
from bot.render import roster as words_of
from bot.render.markup import plain
from bot.render.voice import Voice
from bot.texts import Texts
from handlers.actions import roster, roster_out
from handlers.actions.roster_out import Export
from storage import units
from storage.db import Database, DatabaseUnwellError
from storage.events import Chain

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator, Sequence

    from bot.domain.roster import Finding, Sheet
    from bot.settings import Settings
    from storage.db import Tx

FOUND = 1
WRONG = 2
UNWELL = 4
"""Exit codes; 0 is all well."""
STEP = 1_000
"""Lines between two words of progress."""
OFFICE = "pip install 'lianxin[office]'"


async def import_files(settings: Settings, options: argparse.Namespace) -> int:
    """Compare rosters with the register and, with `--apply`, take them over.

    Findings go to standard output as CSV, one line each; progress and figures to standard error.
    """
    voice = _voice(settings)
    kind = Kind(options.kind) if options.kind else None
    with tempfile.TemporaryDirectory(prefix="lianxin-") as folder:
        staged = roster.Staged(Path(folder))
        try:
            sheets = _read(voice, [Path(one) for one in options.files], staged, kind)
        except Refused as why:
            _say(plain(words_of.refused(voice, why)))
            return WRONG
        except ModuleNotFoundError as error:
            _say(f"{error.name}: {OFFICE}")
            return WRONG
        except OSError as error:
            _say(f"{error.filename}: {error.strerror}")
            return WRONG
        try:
            database = await Database.open(settings.database)
        except DatabaseUnwellError as error:
            _say(f"{error}; stop the bot first")
            return UNWELL
        try:
            return await _go_through(settings, voice, database, staged, sheets, apply=options.apply)
        finally:
            await database.close()


def _read(
    voice: Voice, paths: Sequence[Path], staged: roster.Staged, kind: Kind | None
) -> list[Sheet]:
    from handlers.workshop.reading import readings  # noqa: PLC0415 - of the extra `office`

    found: list[Sheet] = []
    for path in paths:
        _say(voice.plain("roster-cli-reading", name=path.name))
        for reading in readings(path, path.name, kind):
            if len(paths) > 1:
                reading.name = f"{path.name} {reading.name}"
            staged.add(to_json(line) for line in reading.lines())
            found.append(reading.sheet)
    staged.close()
    return found


async def _go_through(
    settings: Settings,
    voice: Voice,
    database: Database,
    staged: roster.Staged,
    sheets: Sequence[Sheet],
    *,
    apply: bool,
) -> int:
    terms = roster.Terms(
        by=None,
        at=datetime.now(UTC),
        zone=settings.zone,
        language=settings.locale,
        chain=Chain.beside(settings.database),
    )
    with tempfile.TemporaryFile("w+", encoding="utf-8", newline="") as told:
        tell = _teller(voice, told)

        async def show(done: int) -> None:
            if done % STEP < roster.PAGE or done == staged.total:
                code = "roster-cli-writing" if apply else "roster-cli-comparing"
                _say(voice.plain(code, done=done, total=staged.total))

        async def who(_: Tx) -> roster.Terms:
            return terms

        if apply:
            figures = await roster.bring_in(
                database.write,
                staged,
                who,
                lambda tx: roster.take_over(tx, staged, terms),
                found=tell,
                show=show,
            )
        else:
            figures = await roster.survey(database.write, staged, terms, found=tell, show=show)
        staged.close()
        # Said once it is certain, and nobody who listens no longer can undo it.
        told.seek(0)
        with contextlib.suppress(BrokenPipeError):
            shutil.copyfileobj(told, sys.stdout)
            sys.stdout.flush()
    _say(plain(words_of.summary(voice, sheets, figures, applied=apply)))
    if any(sheet.may_be for sheet in sheets):
        _say(voice.plain("roster-cli-kind"))
    if not apply and figures.moves:
        _say(voice.plain("roster-cli-dry"))
    return FOUND if figures.wrong or not figures.total else 0


def _teller(voice: Voice, told: TextIO) -> Callable[[Finding], None]:
    """Return what writes findings as CSV: what changes, and what there is to say."""
    # A cell that a spreadsheet could take for a formula has ' before it.
    writer = csv.writer(told, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow([one["title"] for one in words_of.finding_columns(voice)])

    def tell(finding: Finding) -> None:
        if finding.verdict is not Verdict.SAME or finding.troubles:
            writer.writerow([_safe(one) for one in words_of.finding_cells(voice, finding)])

    return tell


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


async def export_file(settings: Settings, options: argparse.Namespace) -> int:
    """Write every roster into a workbook that can be imported again."""
    voice = _voice(settings)
    if not settings.database.exists():
        _say(f"{settings.database}: there is no such database")
        return UNWELL
    try:
        database = await Database.open(settings.database)
    except DatabaseUnwellError as error:
        _say(f"{error}; stop the bot first")
        return UNWELL
    try:
        with tempfile.TemporaryFile("w+", encoding="utf-8") as rows:
            count = 0
            at = datetime.now(UTC)
            tree = await database.write(units.tree)
            export = Export(database.write, voice, tree, at, settings.zone)
            async for number, cells in export.rows():
                rows.write(json.dumps([number, cells], ensure_ascii=False) + "\n")
                count += 1
            chain = Chain.beside(settings.database)
            await database.write(
                lambda tx: roster_out.note(tx, chain, person_id=None, n=count, at=at)
            )
            rows.seek(0)
            return _write(
                voice, Path(options.file), (json.loads(line) for line in rows), template=False
            )
    finally:
        await database.close()


def write_template(settings: Settings, options: argparse.Namespace) -> int:
    """Write an empty roster to be filled in."""
    voice = _voice(settings)
    rows = iter(words_of.examples(voice))
    return _write(voice, Path(options.file), rows, template=True)


def _write(voice: Voice, path: Path, rows: Iterator[list[Any]], *, template: bool) -> int:
    args = {"path": str(path), "sheets": words_of.form_sheets(voice, template=template)}
    try:
        path.open("wb").close()
        from handlers.workshop.tasks import sheet  # noqa: PLC0415 - of the extra `office`

        sheet(args, rows, lambda _: None)
    except ModuleNotFoundError as error:
        _say(f"{error.name}: {OFFICE}")
        return WRONG
    except OSError as error:
        _say(f"{path}: {error.strerror}")
        return WRONG
    _say(voice.plain("roster-cli-exported", name=str(path)))
    return 0


def _voice(settings: Settings) -> Voice:
    return Voice(Texts(), settings.locale, settings.zone)


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
