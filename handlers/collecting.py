"""Policies from the host, while the bot is stopped: whole folders of documents."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.domain.calendar import WorkCalendar
from bot.domain.document import Unreadable
from bot.domain.policy import PolicyFile
from bot.render import policy as looks
from bot.render.markup import plain
from bot.render.voice import Voice
from bot.texts import Texts
from handlers.actions import policies as acts
from handlers.actions.scene import House, Scene
from handlers.porter import keep
from storage import policies, units
from storage.db import Database, DatabaseUnwellError
from storage.events import Chain
from storage.vault import HOUSE

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from bot.domain.policy import Policy
    from bot.settings import Settings
    from storage.db import Tx

FOUND = 1
WRONG = 2
UNWELL = 4
"""Exit codes; 0 is all well."""
ENDINGS = frozenset({".docx", ".pdf", ".html", ".htm", ".txt", ".doc", ".wps", ".ofd", ".rtf"})
"""What is looked at in a folder; of a file that is named itself, whatever it is."""
OFFICE = "pip install 'lianxin[office]'"


async def import_policies(settings: Settings, options: argparse.Namespace) -> int:
    """Read documents and, with `--apply`, enter them as drafts, or in force with `--in-force`.

    What became of each goes to standard output, one line a file.
    """
    voice = Voice(Texts(), settings.locale, settings.zone)
    try:
        paths = list(_files([Path(one) for one in options.files[1:]]))
    except FileNotFoundError as error:
        _say(str(error))
        return WRONG
    try:
        database = await Database.open(settings.database)
    except DatabaseUnwellError as error:
        _say(f"{error}; stop the bot first")
        return UNWELL
    try:
        return await _go_through(settings, voice, database, paths, options)
    except ModuleNotFoundError as error:
        _say(f"{error.name}: {OFFICE}")
        return WRONG
    finally:
        await database.close()


def _files(named: Sequence[Path]) -> Iterator[Path]:
    """Yield the documents that are meant: files as they are, folders with what lies in them.

    Raises:
        FileNotFoundError: There is no such file.

    """
    for path in named:
        if path.is_dir():
            within = (one for one in path.rglob("*") if one.suffix.casefold() in ENDINGS)
            yield from sorted(one for one in within if one.is_file())
        elif path.is_file():
            yield path
        else:
            raise FileNotFoundError(f"{path}: there is no such file")


async def _go_through(
    settings: Settings,
    voice: Voice,
    database: Database,
    paths: Sequence[Path],
    options: argparse.Namespace,
) -> int:
    tree = await database.write(units.tree)
    region = next((one.id for one in tree.values() if one.name == options.unit), None)
    if options.unit and region is None:
        _say(f"--unit: there is no {options.unit}")
        return WRONG
    house = House(
        settings=settings,
        database=database,
        texts=voice.texts,
        chain=Chain.beside(settings.database),
        calendar=WorkCalendar(settings.timezone),
        units=tree,
    )
    shelf = _Shelf(house, voice, region, apply=options.apply, in_force=options.in_force)
    for path in paths:
        _say(voice.plain("policy-cli-reading", name=path.name))
        sys.stdout.write(f"{path.name}\t{await shelf.take(path)}\n")
    counts = {"new": len(shelf.new), "known": shelf.known, "bad": shelf.bad}
    _say(voice.plain("policy-cli-sum", total=len(paths), **counts))
    if not options.apply and shelf.new:
        _say(voice.plain("policy-cli-dry"))
    return FOUND if shelf.bad or not paths else 0


@dataclass(slots=True)
class _Shelf:
    """Takes documents one by one, and counts what became of them."""

    house: House
    voice: Voice
    region: int | None
    apply: bool
    in_force: bool
    new: set[str] = field(default_factory=set)
    known: int = 0
    bad: int = 0

    async def take(self, path: Path) -> str:
        """Read one document and enter it, if it is not there yet; return what became of it."""
        try:
            content, read = _read(path)
        except Unreadable as why:
            self.bad += 1
            return plain(looks.refused(self.voice, why)).split("\n")[0]
        except OSError as error:
            self.bad += 1
            return str(error.strerror)
        checksum = hashlib.sha256(content).hexdigest()
        known = await self.house.database.write(partial(self._known, read=read, checksum=checksum))
        if known is not None or checksum in self.new:
            self.known += 1
            title = path.name if known is None else known.title
            return self.voice.plain("policy-cli-known", title=title)
        self.new.add(checksum)
        if self.apply:
            vault = self.house.database.vault
            keep(self.house.settings.files, content, vault, HOUSE)  # first, then its row
        original = PolicyFile(0, 0, 0, path.name[:200], "", len(content), checksum, "")
        policy = await self.house.database.write(partial(self._enter, read=read, original=original))
        words = "policy-cli-in-force" if self.in_force else "policy-cli-draft"
        number = policy.number or self.voice.plain("policy-no-number")
        return self.voice.plain(
            words if self.apply else "policy-cli-would", title=policy.title, number=number
        )

    def _scene(self, tx: Tx) -> Scene:
        return Scene(tx=tx, at=datetime.now(UTC), house=self.house)

    async def _known(self, tx: Tx, *, read: dict[str, Any], checksum: str) -> Policy | None:
        """Return the policy with the same bytes, or the same words."""
        known = await policies.of_bytes(tx, checksum)
        if known is not None:
            return known
        scene = self._scene(tx)
        return await acts.same(scene, acts.understood(scene, read, {}, region_id=self.region))

    async def _enter(self, tx: Tx, *, read: dict[str, Any], original: PolicyFile) -> Policy:
        """Enter a policy; in a dry run only say what it would be."""
        scene = self._scene(tx)
        policy = acts.understood(scene, read, {}, region_id=self.region)
        if not self.apply:
            return policy
        policy = await acts.enter(scene, policy, read, (original,))
        if self.in_force:
            await acts.put_in_force(scene, policy)
        return policy


def _read(path: Path) -> tuple[bytes, dict[str, Any]]:
    """Return a document's bytes, and what it says.

    Raises:
        Unreadable: It cannot be read.
        OSError: The disk refuses.

    """
    from handlers.workshop import papers  # noqa: PLC0415 - of the extra `office`

    return path.read_bytes(), papers.told(papers.read(path))


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
