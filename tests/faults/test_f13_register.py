"""F13, the register: whoever comes in, complains, visits, imports; what fails, what the host reads.

As in `test_f13_canary`: each private thing is a word that nobody else says, and a table says to
whom it may ever be shown, be it in a chat, over it, on a button, or in a spreadsheet.
"""

from __future__ import annotations

import argparse
import io
import json
import logging
import zipfile
from typing import TYPE_CHECKING

import pytest

from bot.settings import read_settings
from bot.texts import Language
from handlers import auditor
from handlers.chats import obeying
from handlers.log import LOUD, Redacting, RedactingFormatter
from handlers.sandbox.clock import Clock
from handlers.sandbox.town import BOT, TOKEN, open_sandbox
from handlers.sandbox.world import World
from tests.faults.test_f13_canary import canaries_in, heard
from tests.rosters import code_of, workbook
from tests.stories import roads
from tests.stories.joining_roads import agrees
from tests.stories.test_joining import link
from tests.stories.town import MORNING, Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from telegram import Update

    from handlers.sandbox.model import Chat, User
    from handlers.turn import Context

CANARIES = {
    "claimed-firm": "serinus-claimed",
    "claimed-name": "serinus-person",
    "claimed-title": "serinus-position",
    "claimed-phone": "13955550001",
    "telegram-name": "serinus-called",
    "complaint": "serinus-complaint",
    "complaint-paper": "serinus-proof",
    "on-behalf": "serinus-onbehalf",
    "solved": "serinus-onthespot",
    "visit": "serinus-visit",
    "block-reason": "serinus-nuisance",
    "roster-file": "serinus-sheetname",
    "roster-name": "serinus-rostered",
    "roster-phone": "13955550002",
    "roster-wrong": "serinus-wrongrow",
    "spoken-and-failed": "serinus-failing",
    "edited": "serinus-edited",
    "failed-chinese": "金丝雀坏了",
}
OFFICE = frozenset({"triager", "director"})
SEES_FIRM = OFFICE | {"liaison", "admin"}
DECIDES = frozenset({"director", "admin"})
MAY_SEE: dict[str, frozenset[str]] = {
    "claimed-firm": DECIDES | {"claimant"},
    "claimed-name": DECIDES | {"claimant"},
    "claimed-title": DECIDES | {"claimant"},
    "claimed-phone": DECIDES | {"claimant"},
    "telegram-name": DECIDES | {"claimant"},
    "complaint": frozenset({"owner", "director", "inspector", "land"}),
    "complaint-paper": frozenset({"owner"}),  # others get the paper as it was sent
    "on-behalf": OFFICE | {"liaison", "owner", "inspector", "leader"},
    "solved": OFFICE | {"liaison", "owner", "inspector", "leader"},
    "visit": SEES_FIRM,
    "block-reason": DECIDES,
    "roster-file": frozenset({"director"}),
    "roster-name": DECIDES | OFFICE,
    "roster-phone": DECIDES,
    "roster-wrong": frozenset(),  # a finding names the row and what is wrong with it
    "spoken-and-failed": frozenset(),
    "edited": frozenset(),
    "failed-chinese": frozenset(),
}
"""To whom a canary may ever be shown. No group, and no stranger, hears any."""


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """The whole town, with somebody at the door."""
    world = World(token=TOKEN, bot_username=BOT, pace=False, clock=Clock(MORNING, frozen=True))
    settings = read_settings(messages_per_second=0, updates_per_minute=0, locale=Language.ZH_HANS)
    opened = Town(
        await open_sandbox(settings, world, folder=tmp_path, whole=True), Language.ZH_HANS
    )
    opened.people["claimant"] = opened.newcomer(CANARIES["telegram-name"])
    opened["claimant"].user.phone = f"+86{CANARIES['claimed-phone']}"
    await opened.quiet()
    yield opened
    await opened.sandbox.stop()


async def asks_to_join(town: Town) -> None:
    """Somebody says who they are and of which enterprise; nobody has decided yet."""
    claimant = town["claimant"]
    await claimant.starts("join")
    await agrees(claimant)
    await claimant.says(f"{CANARIES['claimed-firm']} 木业")
    await claimant.taps("ask-join-none", name=f"{CANARIES['claimed-firm']} 木业")
    await claimant.says(CANARIES["claimed-name"])
    await claimant.says(CANARIES["claimed-title"])
    await claimant.sends("contact")
    await claimant.taps("form-submit")
    assert claimant.reads("claim-sent")


async def complains(town: Town) -> None:
    """An owner complains of the Finance Office; the Land Office is entrusted with it."""
    owner, director, land = town["owner"], town["director"], town["land"]
    await owner.says("/complain")
    await owner.taps("town-unit-finance")
    await owner.says(f"{CANARIES['complaint']} 3 号窗口不收材料,也不写理由")
    await owner.sends("document", name=f"{CANARIES['complaint-paper']}.pdf", mime="application/pdf")
    await owner.taps("form-enough")
    await owner.taps("form-submit")
    await director.taps("act-accept", on=roads.FIRST)
    await director.taps("act-dispatch", on=roads.FIRST)
    await director.taps("town-unit-land")
    await director.taps("tier-T2")
    await director.taps("form-submit")
    await land.taps("act-acknowledge", on=roads.FIRST)


async def goes_round(town: Town) -> None:
    """The liaison files for an enterprise what was solved on the spot, and logs a visit."""
    liaison = town["liaison"]
    await liaison.says("/firms")
    await liaison.taps("1")
    await liaison.taps("button-file-for")
    await liaison.taps("filing-for-source-visit")
    await liaison.taps("form-skip")
    await liaison.says(f"{CANARIES['on-behalf']} 变压器满了,想11月前增容")
    await liaison.taps("category-power")
    await liaison.taps("form-skip")
    await liaison.taps("filing-for-solved-yes")
    await liaison.says(f"{CANARIES['solved']} 已请供电所当天更换熔断器")
    await liaison.taps("form-submit")
    await liaison.says("/firms")
    await liaison.taps("1")
    await liaison.taps("button-visit")
    await liaison.taps("visit-kind-visit")
    await liaison.says("10月12日")
    await liaison.says(f"{CANARIES['visit']} 看了新车间")
    await liaison.taps("form-submit")


async def looks_after(town: Town) -> None:
    """The office brings in a roster, takes it out, blocks somebody."""
    director = town["director"]
    sheet = workbook(
        {
            "企业": [
                ["企业名称", "统一社会信用代码", "联系人", "手机"],
                ["红旗机械", code_of(1), CANARIES["roster-name"], CANARIES["roster-phone"]],
                ["红旗铸造", code_of(2), CANARIES["roster-wrong"], "1380000001"],
            ]
        }
    )
    await director.sends("document", content=sheet, name=f"{CANARIES['roster-file']}.xlsx")
    await director.taps("button-roster-check")
    await town.quiet()
    await director.taps("button-roster-apply")
    await town.quiet()
    assert director.reads("roster-applied")
    await director.says("/export")
    await town.quiet()
    await director.says(f"/blocked {town['owner-optics'].user.id}")
    await director.says(f"{CANARIES['block-reason']} 连续三天发广告")
    await director.taps("form-submit")


async def fails(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """A handler of ours breaks with what was said in its error, in two languages."""

    async def broken(_: Update, context: Context) -> None:
        message = context.turn.update.message
        said = "" if message is None else str(message.text)
        raise LookupError(f"nothing for {said}") from KeyError(said)

    said = f"/all {CANARIES['spoken-and-failed']} {CANARIES['failed-chinese']}"
    with monkeypatch.context() as patch:
        patch.setitem(obeying.OBEYED, "all", broken)
        await town["owner"].says(said)
    await town["owner"].edits(await town["owner"].says("/help"), CANARIES["edited"])


async def look_around(town: Town) -> None:
    """Everybody asks for whatever they can think of, and for each number there is."""
    asked = ("/start", "/mine", "/todo", "/triage", "/dispatch", "/review", "/all", "/firms")
    more = ("/people", "/claims", "/company", "/groups", "/blocked", "/audit", "/trouble", "/cards")
    sought = ("/enterprise 机械", "/people 红旗", "/people 木业", roads.FIRST, "LX-2026-000002")
    for key, actor in town.people.items():
        for words in (*asked, *more, *sought):
            await actor.says(words)
        if key in {"owner", "land", "liaison", "director"}:
            await actor.says("/mydata")
            await town.quiet()
    for number in ("1", "2"):
        for key in ("liaison", "triager", "admin"):
            if town[key].offers(number):
                await town[key].taps(number)


def told(town: Town, where: User | Chat) -> str:
    """All that was ever shown in a chat, within its spreadsheets too, and what papers are called."""
    parts = [heard(town, where)]
    for one in town.world.bot_messages(where):
        if "document" not in one:
            continue
        parts.append(str(one["document"].get("file_name")))
        content = town.world.files.get(one["document"]["file_id"]).content or b""
        if content.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(content)) as book:
                parts += [book.read(name).decode(errors="replace") for name in book.namelist()]
    return "\n".join(parts)


async def test_what_the_register_holds_is_shown_to_whom_it_may_be(
    town: Town,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In chats, groups, spreadsheets, apologies, the log, the audit, the files: by the table."""
    for name in ("handlers", "storage", "bot", "telegram"):
        caplog.set_level(logging.DEBUG, logger=name)
    await complains(town)
    await goes_round(town)
    await asks_to_join(town)
    await looks_after(town)
    await fails(town, monkeypatch)
    await look_around(town)

    shown = {key: told(town, actor.user) for key, actor in town.people.items()}
    escaped = [
        f"{key} was shown {name}"
        for key, words in shown.items()
        for name, canary in CANARIES.items()
        if canary in words and key not in MAY_SEE[name]
    ]
    work = town.sandbox.town.work
    assert work is not None
    escaped += [
        f"the group {group.title} was shown {name}"
        for group in (town.group, work)
        for name, canary in CANARIES.items()
        if canary in told(town, group)
    ]
    assert not escaped, "\n".join(escaped)
    silent = [
        name
        for name, who in MAY_SEE.items()
        if who and not any(CANARIES[name] in words for words in shown.values())
    ]
    assert silent == [], "a canary that nobody hears proves nothing"

    aside = await town.ask("SELECT error FROM inbox WHERE error <> ''")
    assert len(aside) == 1
    assert "LookupError" in aside[0]["error"]
    formatter = RedactingFormatter("%(message)s")
    redacting = Redacting()
    spoken = [row["error"] for row in aside]
    for record in caplog.records:
        if not record.name.startswith(("handlers.sandbox", *LOUD)):
            redacting.filter(record)
            record.exc_text = None
            spoken.append(formatter.format(record))
    spoken += [str(row["data"]) for row in await town.ask("SELECT data FROM events")]
    spoken += [
        json.dumps([row["params"], row["result"]])
        for row in await town.ask("SELECT params, result FROM jobs")
    ]
    settings = town.lianxin.settings
    await town.lianxin.stop()
    looks = argparse.Namespace(audit="show", since=None, person=None)
    await auditor.run(settings, looks)
    # The host reads who did what, by name, and nothing of what they said.
    spoken.append(capsys.readouterr().out.replace(CANARIES["claimed-name"], ""))
    leaks = [f"{name}: {one[:200]}" for one in spoken for name, c in CANARIES.items() if c in one]
    assert not leaks, "\n".join(leaks)
    monkeypatch.setattr("tests.faults.test_f13_canary.CANARIES", CANARIES)
    assert canaries_in(tmp_path) == []


async def test_a_code_is_read_by_whom_it_was_given(town: Town) -> None:
    """The code of an invitation stands in one chat, on its button, and nowhere on disk."""
    owner = town["owner"]
    await owner.says("/invite")
    code = link(owner)
    holders = [key for key, actor in town.people.items() if code in told(town, actor.user)]
    assert holders == ["owner"]
    rows = await town.ask("SELECT * FROM invitations")
    assert rows
    assert not any(code[1:] in str(tuple(row)) for row in rows)
