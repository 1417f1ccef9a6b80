"""F13, what goes past the screens: answers by phone, wishes, groups, cards, troubles, the doctor.

As in `test_f13_canary`: each private thing is a word that nobody else says, and a table says to
whom it may ever be shown.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from bot.domain.retention import Refusal
from bot.settings import read_settings
from bot.texts import Language
from handlers.admitting import doctor
from handlers.chats import forming, obeying
from handlers.log import LOUD, Redacting, RedactingFormatter
from handlers.sandbox.clock import Clock
from handlers.sandbox.town import BOT, TOKEN, open_sandbox
from handlers.sandbox.world import World
from handlers.workshop.bench import Bench
from storage import people
from tests.faults.test_f13_canary import canaries_in, heard
from tests.stories import roads
from tests.stories.town import MORNING, Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping
    from pathlib import Path

    from handlers.sandbox.model import Chat
    from storage.db import Tx

OFFICE = frozenset({"triager", "director"})
DECIDES = frozenset({"director", "admin"})
CASE = OFFICE | {"owner", "liaison", "cadre", "unit_head", "colleague", "inspector", "leader"}
NAMED = {
    "owner": "serinus-owner",
    "owner-foods": "serinus-leaver",
    "liaison": "serinus-liaison",
    "land": "serinus-unreached",
    "colleague": "serinus-adder",
}
PHONES = {"owner": "13955560001", "owner-foods": "13955560002", "liaison": "13955560003"}
CANARIES = {
    **{f"name-{key}": name for key, name in NAMED.items()},
    **{f"phone-{key}": phone for key, phone in PHONES.items()},
    "by-phone": "serinus-byphone",
    "group-title": "serinus-grouptitle",
    "complaint": "serinus-complaint",
    "complaint-parked": "serinus-asideofit",
    "parked": "serinus-aside",
}
MAY_SEE: dict[str, frozenset[str]] = {
    "name-owner": CASE - {"leader"},
    "name-owner-foods": DECIDES | {"owner-foods"},
    "name-liaison": DECIDES | {"liaison", "triager", "owner", "inspector", "leader"},
    "name-land": DECIDES | {"land"},
    "name-colleague": DECIDES | {"colleague"},
    **{f"phone-{key}": frozenset() for key in PHONES},  # nobody looks a number up here
    "by-phone": CASE,
    "group-title": DECIDES | {"colleague"},
    "complaint": frozenset({"owner", "director", "inspector", "land"}),
    "complaint-parked": frozenset(),
    "parked": frozenset(),
}
"""To whom a canary may ever be shown. No group, and no stranger, hears any."""
MUST = frozenset({"by-phone", "group-title", "complaint", "name-land", "name-owner-foods"})
"""Those that somebody has to hear, or the story proves nothing."""
SECOND = "LX-2026-000002"


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """The whole town, some of whom have names and numbers that nobody else has."""
    world = World(token=TOKEN, bot_username=BOT, pace=False, clock=Clock(MORNING, frozen=True))
    settings = read_settings(messages_per_second=0, updates_per_minute=0, locale=Language.ZH_HANS)
    opened = Town(
        await open_sandbox(settings, world, folder=tmp_path, whole=True), Language.ZH_HANS
    )
    await opened.quiet()

    async def christen(tx: Tx) -> None:
        for key, name in NAMED.items():
            at = opened.world.clock.now()
            speaker = await people.find_speaker(tx, opened[key].user.id, at=at)
            assert speaker is not None
            phone = PHONES.get(key, "")
            await people.describe(tx, speaker.person.id, name=name, phone=phone, title="")

    await opened.lianxin.database.write(christen)
    yield opened
    await opened.sandbox.stop()


async def answers_by_phone(town: Town) -> None:
    """The owner is silent; the liaison phones and writes down that they are not satisfied."""
    liaison = town["liaison"]
    await roads.to_confirm(town)
    await town.pass_working_days(4)
    await liaison.says(roads.FIRST)
    await liaison.taps("button-by-phone")
    await liaison.taps(NAMED["owner"])
    await liaison.taps("by-phone-rating-dissatisfied")
    await liaison.taps("by-phone-reason-other")
    await liaison.says(f"{CANARIES['by-phone']} 沈总说钱还没有到账")
    await liaison.taps("form-submit")
    assert (await town.case()).rated_by_phone


async def wishes_to_be_forgotten(town: Town) -> None:
    """Somebody asks twice: refused on the law's ground, then granted nothing yet."""
    leaver, director = town["owner-foods"], town["director"]
    await leaver.says("/forget")
    await leaver.taps("button-forget")
    await director.taps("button-forget-refuse")
    await director.taps("forget-refusal-law")
    await leaver.says("/forget")
    await leaver.taps("button-forget")


async def brings_the_bot(town: Town) -> Chat:
    """A colleague adds the bot to a group with owners in it; the office gives it to a unit."""
    members = [town[key].user for key in ("colleague", "cadre", "owner-optics")]
    title = f"{CANARIES['group-title']} 内部群"
    group = town.world.add_group(title, members, "supergroup", bot="left")
    town.world.add_bot(group, town["colleague"].user)
    await town.quiet()
    await town["director"].taps("group-button-work", on=title)
    await town["director"].taps("town-unit-labour", on=title)
    for key in town.people:
        await town[key].says("/groups")
    return group


async def is_not_reached(town: Town) -> None:
    """A complaint is given to somebody who has blocked the bot: its letters are given up."""
    owner, director = town["owner"], town["director"]
    await owner.says("/complain")
    await owner.taps("town-unit-finance")
    await owner.says(f"{CANARIES['complaint']} 3 号窗口不收材料,也不写理由")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    await director.taps("act-accept", on=SECOND)
    town.world.trouble(town["land"].user, "blocked")
    await director.taps("act-dispatch", on=SECOND)
    await director.taps("town-unit-land")
    await director.taps("tier-T2")
    await director.taps("form-submit")
    town.world.trouble(town["land"].user, None)
    given_up = (
        "SELECT 1 FROM outbox JOIN cases ON cases.id = case_id WHERE outbox.state = 'given_up'"
    )
    assert await town.ask(f"{given_up} AND cases.kind = 'complaint'")


async def is_set_aside(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """A command breaks with its words in the error, and an owner's words within a complaint do."""

    async def broken(_: object, context: Any) -> None:  # noqa: ANN401 - as PTB hands it over
        raise LookupError(f"nothing for {context.turn.update.message.text}")

    owner = town["owner"]
    with monkeypatch.context() as patch:
        patch.setitem(obeying.OBEYED, "all", broken)
        await owner.says(f"/all {CANARIES['parked']}")
    await owner.says("/complain")
    await owner.taps("town-unit-finance")
    with monkeypatch.context() as patch:
        patch.setattr(forming, "answer", broken_answer)
        await owner.says(f"{CANARIES['complaint-parked']} 又推给了别的窗口")
    await owner.says("/cancel")
    assert len(await town.ask("SELECT 1 FROM inbox WHERE state = 'parked'")) == 2


async def broken_answer(turn: Any, *_: object) -> None:  # noqa: ANN401 - a turn of the bot
    """Fail with what was said."""
    raise KeyError(turn.update.message.text)


async def looks_around(town: Town) -> None:
    """Everybody asks for the troubles and for both numbers; whoever may, for the audit."""
    for actor in town.people.values():
        for words in ("/start", "/trouble", "/audit", "/people", "/claims", roads.FIRST, SECOND):
            await actor.says(words)
    for key in DECIDES:  # the administrator learns that a letter is stuck, not whose
        await town[key].says("/trouble")
        assert (NAMED["land"] in town[key].sees) is (key == "director")
        assert (SECOND in town[key].sees) is (key == "director")


async def test_what_goes_past_the_screens_is_shown_to_whom_it_may_be(
    town: Town,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In chats, groups, lists of troubles, the log, jobs, events, files, and to the doctor."""
    for name in ("handlers", "storage", "bot", "telegram"):
        caplog.set_level(logging.DEBUG, logger=name)
    await answers_by_phone(town)
    await wishes_to_be_forgotten(town)
    group = await brings_the_bot(town)
    await is_not_reached(town)
    await is_set_aside(town, monkeypatch)
    await looks_around(town)

    shown = {key: heard(town, actor.user) for key, actor in town.people.items()}
    escaped = [
        f"{key} was shown {name}"
        for key, words in shown.items()
        for name, canary in CANARIES.items()
        if canary in words and key not in MAY_SEE[name]
    ]
    work = town.sandbox.town.work
    assert work is not None
    escaped += [
        f"a group was shown {name}: {one.title}"
        for one in (town.group, work, group)
        for name, canary in CANARIES.items()
        if canary in heard(town, one)
    ]
    assert not escaped, "\n".join(escaped)
    silent = [one for one in MUST if not any(CANARIES[one] in words for words in shown.values())]
    assert silent == [], "a canary that nobody hears proves nothing"

    answers = await town.ask("SELECT reason, answer FROM forgettings ORDER BY id")
    assert [tuple(row) for row in answers] == [("", Refusal.LAW), ("", "")]
    spoken = [json.dumps(tuple(row)) for row in await town.ask("SELECT data FROM events")]
    spoken += [
        row["error"] for row in await town.ask("SELECT COALESCE(error, '') AS error FROM inbox")
    ]
    formatter, redacting = RedactingFormatter("%(message)s"), Redacting()
    for record in caplog.records:
        if not record.name.startswith(("handlers.sandbox", *LOUD)):
            redacting.filter(record)
            record.exc_text = None
            spoken.append(formatter.format(record))
    settings = town.lianxin.settings
    await town.lianxin.stop()
    spoil(settings.database)
    assert await doctor(settings) == 1
    found = capsys.readouterr().out
    assert found.count("\n") > 5, found
    spoken.append(found)
    leaks = [f"{name}: {one[:200]}" for one in spoken for name, c in CANARIES.items() if c in one]
    assert not leaks, "\n".join(leaks)
    # A group is called what its members call it: that is no secret of anybody's.
    private = {name: one for name, one in CANARIES.items() if name != "group-title"}
    monkeypatch.setattr("tests.faults.test_f13_canary.CANARIES", private)
    assert canaries_in(tmp_path) == []


def spoil(path: Path) -> None:
    """Break one promise after another, beside what is private."""
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("PRAGMA foreign_keys = OFF")
        file.execute("DROP TRIGGER events_stay")
        for change in (
            "UPDATE inbox SET state = 'new' WHERE state = 'parked'",
            "UPDATE cases SET state = 'archived' WHERE id = 1",
            "UPDATE cases SET text = text || 'x', revision = revision + 1 WHERE id = 2",
            "UPDATE people SET name = name || 'x'",
            "UPDATE events SET act = 'merge' WHERE id = (SELECT MAX(id) FROM events)",
            "UPDATE events SET state_from = 'closed' WHERE case_id = 2 AND revision = 2",
            "UPDATE outbox SET chat_id = -chat_id, payload = payload || 'x' WHERE payload > ''",
            "UPDATE grants SET person_id = 4711 WHERE id = 1",
            "DELETE FROM submissions",
        ):
            file.execute(change)


async def test_a_card_bears_the_enterprise_its_liaison_and_the_office(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No contact, no number of anybody's: neither in the papers nor in what the child is given."""
    given: list[str] = []
    work = Bench.work

    async def noted(
        bench: Bench,
        task: str,
        args: Mapping[str, Any],
        rows: Any = (),  # noqa: ANN401 - likewise
        **more: Any,  # noqa: ANN401
    ) -> Any:  # noqa: ANN401 - handed on
        async def each() -> AsyncIterator[Any]:
            async for row in rows:
                given.append(json.dumps(row, ensure_ascii=False))
                yield row

        given.append(json.dumps(args, ensure_ascii=False))
        return await work(bench, task, args, each() if rows else (), **more)

    monkeypatch.setattr(Bench, "work", noted)
    director = town["director"]
    await director.says(f"/cards {director.word('town-firm-machines.whole')}")
    await town.quiet()
    await director.says("/cards")
    total = (await town.ask("SELECT COUNT(*) AS n FROM enterprises WHERE active = 1"))[0]["n"]
    await director.taps("button-cards-unit", n=total)
    await town.quiet()
    papers = [one for one in town.world.files.by_path.values() if one.name.endswith(".pdf")]
    assert len(papers) == 2
    drawn = []
    for paper in papers:
        with closing(pypdfium2.PdfDocument(paper.content)) as document:
            drawn += ["".join(page.get_textpage().get_text_range().split()) for page in document]
    assert all(NAMED["liaison"] in page for page in drawn)
    rows = await town.ask("SELECT params, result FROM jobs")
    kept = [json.dumps(tuple(row)) for row in rows]
    assert len(kept) == 2
    for place in (*drawn, *given, *kept, *(paper.name for paper in papers)):
        hidden = {name: one for name, one in CANARIES.items() if name != "name-liaison"}
        assert [name for name, canary in hidden.items() if canary in place] == []
    assert not any(NAMED["liaison"] in one for one in kept)
    cards = [json.loads(one) for one in given if '"mark"' in one]
    assert {frozenset(one.get("card", one)) for one in cards} == {
        frozenset({"enterprise", "link", "liaison", "post", "unit", "mark"})
    }, "a new field of a card: say here whose it is"
