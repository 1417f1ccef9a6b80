"""The job `mydata`: everything about whoever asked, as a document for them alone."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

from bot.domain.people import Role
from bot.domain.retention import TERMS
from bot.render.dossier import Entry, Part, document
from bot.render.joining import role_at
from bot.render.markup import escape, plain
from bot.render.phrases import one_line
from bot.render.subscription import named
from handlers.actions import auditing
from handlers.actions.scene import Scene
from handlers.workshop.made import Made, Paper
from storage import dossier, forgettings, people, subscriptions

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from bot.render.voice import Voice
    from handlers.workshop.bench import Bench
    from storage.db import Tx

PAGE = 200
"""Rows read in one transaction."""
TITLE = 60
"""UTF-16 units by which what somebody was sent is named."""


async def mydata(bench: Bench) -> Made | None:
    """Write the document and hand it over."""
    person_id = bench.job.person_id
    if person_id is None:
        return None
    gathered = _Gathering(bench, person_id, await bench.voice())
    parts = [part async for part in gathered.parts()]
    words = gathered.words
    at = gathered.moment(bench.now())
    pieces = document(
        title=words.plain("mydata-title"),
        intro=words.plain("mydata-intro", at=at),
        parts=parts,
        none=words.plain("mydata-none"),
        language=words.language,
    )
    path = bench.place()
    await asyncio.to_thread(_write, path, pieces)

    async def note(tx: Tx) -> None:
        by = await people.get_speaker(tx, person_id, at=bench.now())
        scene = Scene(tx=tx, at=bench.now(), house=bench.house, by=by)
        await auditing.exported(scene, "mydata", n=gathered.count)

    await bench.write(note)
    paper = Paper(path, words.plain("mydata-name"), words("mydata-caption", at=at))
    return Made((paper,), figures={"n": gathered.count})


def _write(path: Path, pieces: Iterator[str]) -> None:
    with path.open("w", encoding="utf-8") as file:
        for piece in pieces:
            file.write(piece)


class _Gathering:
    """Reads page by page, between the turns of others, and says it in the reader's words."""

    def __init__(self, bench: Bench, person_id: int, words: Voice) -> None:
        self.bench = bench
        self.person_id = person_id
        self.words = words
        self.count = 0

    def moment(self, at: datetime) -> str:
        """Return a moment as it is written in the document."""
        return at.astimezone(self.words.zone).strftime("%Y-%m-%d %H:%M")

    def day(self, at: datetime) -> str:
        """Return the day of a moment."""
        return at.astimezone(self.words.zone).date().isoformat()

    async def parts(self) -> AsyncIterator[Part]:
        """Yield the parts of the document in their order."""
        say = self.words.plain
        entries = await self.bench.write(lambda tx: forgettings.entries_of(tx, self.person_id))
        yield Part(say("mydata-person"), await self.themselves())
        yield Part(say("mydata-roles"), await self.roles())
        yield Part(say("mydata-cases"), await self._all(self.cases, entries))
        yield Part(say("mydata-events"), await self._all(self.deeds, entries))
        yield Part(say("mydata-claims"), await self._all(self.claims, entries))
        yield Part(say("mydata-visits"), await self._all(self.visits, entries))
        yield Part(say("mydata-meetings"), await self._all(self.meetings, entries))
        yield Part(say("mydata-subscription"), await self._all(self.subscription, entries))
        yield Part(say("mydata-forgettings"), await self._all(self.wishes, entries))
        yield Part(say("mydata-kept"), (Entry("", self.terms()),))

    async def _all(
        self, read: Callable[[int], Awaitable[list[Entry]]], entries: list[int]
    ) -> tuple[Entry, ...]:
        found = [one for entry in entries for one in await read(entry)]
        self.count += len(found)
        return tuple(found)

    async def themselves(self) -> tuple[Entry, ...]:
        """Who they are on file."""
        one = await self.bench.write(lambda tx: dossier.themselves(tx, self.person_id))
        if one is None:
            return ()
        say = self.words.plain
        consent = say("mydata-consent-none")
        if one.consent_at is not None:
            at = self.moment(one.consent_at)
            consent = say("mydata-consent", version=one.consent_version, at=at)
        fields = {
            "name": one.name,
            "title": one.title,
            "phone": one.phone,
            "telegram": "" if one.telegram_id is None else str(one.telegram_id),
            "language": say(f"core-language-{one.language}"),
            "created": self.moment(one.created_at),
            "joined": "" if one.joined_at is None else self.moment(one.joined_at),
            "consent": consent,
        }
        pairs = tuple((say(f"mydata-field-{name}"), value or "—") for name, value in fields.items())
        return (Entry("", fields=pairs),)

    async def roles(self) -> tuple[Entry, ...]:
        """What they may be."""
        held = await self.bench.write(lambda tx: dossier.roles(tx, self.person_id))
        return (Entry("", tuple(self._role(one) for one in held)),) if held else ()

    def _role(self, one: dossier.Held) -> str:
        role, since = self._at(one), self.day(one.since)
        if one.until is None:
            return self.words.plain("mydata-role", role=role, since=since)
        until = self.day(one.until)
        return self.words.plain("mydata-role-until", role=role, since=since, until=until)

    def _at(self, one: dossier.Held) -> str:
        return plain(role_at(self.words, Role(one.role), escape(one.place)))

    async def cases(self, entry: int) -> list[Entry]:
        """Cases that are about them, with what they said and handed in."""
        found: list[Entry] = []
        after = 0
        while page := await self.bench.write(
            partial(dossier.filed, person_id=entry, after=after, limit=PAGE)
        ):
            found += [self._case(one) for one in page]
            after = page[-1].id
        return found

    def _case(self, one: dossier.Filed) -> Entry:
        say = self.words.plain
        lines = []
        if one.filed_at is not None:
            lines.append(say("mydata-case-filed", at=self.moment(one.filed_at)))
        if one.contact_time:
            lines.append(say("mydata-case-time", words=one.contact_time))
        if one.files:
            names = [
                " ".join(
                    part for part in (name or say("mydata-files-unnamed", kind=kind), under) if part
                )
                for kind, name, under in one.files
            ]
            lines.append(say("mydata-case-files", names=say("and").join(names)))
        if one.text:
            lines.append(say("mydata-case-text"))
        state = say(f"state-{one.state}")
        head = say("mydata-case", number=one.number, state=state)
        return Entry(head, tuple(lines), one.text)

    async def deeds(self, entry: int) -> list[Entry]:
        """What they did, with their own words."""
        found: list[Entry] = []
        after = 0
        while page := await self.bench.write(
            partial(dossier.did, person_id=entry, after=after, limit=PAGE)
        ):
            found += [self._deed(one) for one in page]
            after = page[-1].id
        return found

    def _deed(self, one: dossier.DidThen) -> Entry:
        words, at = self.words, self.moment(one.at)
        ways = (f"event-{one.act}", f"deed-{one.act}")
        named = next((way for way in ways if words.texts.has(way)), "")
        what = words.plain(named) if named else one.act
        line = (
            words.plain("mydata-event-case", at=at, number=one.number, what=what)
            if one.number
            else words.plain("mydata-event", at=at, what=what)
        )
        return Entry("", (line,), str(one.data.get("words", "")))

    async def claims(self, entry: int) -> list[Entry]:
        """What they asked to be."""
        found = await self.bench.write(lambda tx: dossier.claimed(tx, entry))
        return [Entry("", (self._claim(one),)) for one in found]

    def _claim(self, one: dossier.Held) -> str:
        state = self.words.plain(f"mydata-claim-{one.state}")
        at = self.moment(one.since)
        return self.words.plain("mydata-claim", at=at, role=self._at(one), state=state)

    async def visits(self, entry: int) -> list[Entry]:
        """Where they were for the campaign."""
        found = await self.bench.write(lambda tx: dossier.visits(tx, entry))
        say = self.words.plain
        return [
            Entry("", (say("mydata-visit", day=day, words=place),), words)
            for day, place, words in found
        ]

    async def meetings(self, entry: int) -> list[Entry]:
        """Meetings they signed up for, and whether they came."""
        found = await self.bench.write(lambda tx: dossier.meetings(tx, entry))
        say = self.words.plain
        lines = []
        for title, at, heads, state, came in found:
            how = "came" if came else state
            lines.append(say(f"mydata-meeting-{how}", title=title, at=self.moment(at), n=heads))
        return [Entry("", tuple(lines))] if lines else []

    async def subscription(self, entry: int) -> list[Entry]:
        """What they want to be told every week, and what they were sent in private."""
        kept = await self.bench.write(lambda tx: subscriptions.get(tx, entry))
        sent = await self.bench.write(lambda tx: subscriptions.received(tx, entry))
        say = self.words.plain
        lines = [
            say("mydata-received", at=self.moment(at), title=one_line(words, TITLE))
            for at, words in sent
        ]
        if kept is not None:
            topics, since = named(self.words, kept.topics), self.day(kept.since)
            stopped = kept.stopped_at
            lines.insert(
                0,
                say("mydata-subscription-runs", topics=topics, since=since)
                if stopped is None
                else say(
                    "mydata-subscription-stopped",
                    topics=topics,
                    since=since,
                    stopped=self.day(stopped),
                ),
            )
        return [Entry("", tuple(lines))] if lines else []

    async def wishes(self, entry: int) -> list[Entry]:
        """When they asked to be forgotten."""
        found = await self.bench.write(lambda tx: forgettings.of_person(tx, entry))
        return [Entry("", (self._wish(one),)) for one in found]

    def _wish(self, one: forgettings.Forgetting) -> str:
        state = self.words.plain(f"mydata-forgetting-{one.state}")
        return self.words.plain("mydata-forgetting", at=self.moment(one.asked_at), state=state)

    def terms(self) -> tuple[str, ...]:
        """How long what is kept."""
        say = self.words.plain
        lines = [
            say(f"mydata-kept-{kept}", days=term.span.days, years=term.span.days // 365)
            for kept, term in TERMS.items()
        ]
        return (*lines, say("mydata-kept-forget"))
