"""F13: a canary in every private field. It is heard only where the table says, and read in no file.

Each private thing of a case, and of the people in it, is a word that nobody else says. The case is
then led down its roads, everybody looks at whatever they can, and whoever was shown a canary must
stand beside it in `MAY_SEE`. Afterwards the raw bytes of the database, of its log and backup and of
the folder of files are searched; and after forgetting, an earlier backup with today's keyring.
"""

from __future__ import annotations

import asyncio
import json
import logging
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from bot.settings import read_settings
from bot.texts import Language
from handlers.log import LOUD, Redacting
from handlers.porter import fetch
from handlers.sandbox.clock import Clock
from handlers.sandbox.town import BOT, TOKEN, open_sandbox
from handlers.sandbox.world import World
from storage import cases, dossier, people
from storage.db import Database
from storage.vault import Vault
from tests.stories import roads
from tests.stories.town import MORNING, Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from handlers.sandbox.model import Chat, User
    from storage.db import Tx

OFFICE = frozenset({"triager", "director"})
UNIT = frozenset({"cadre", "unit_head", "colleague"})
OWN = frozenset({"owner"})
SIDE = OWN | {"liaison"}
INSPECTS = frozenset({"inspector"})
INSIDE = SIDE | OFFICE | UNIT | INSPECTS

PHONE = "13912345678"
CANARIES = {
    "name": "Kanarienvogel",
    "phone": PHONE,
    "title": "Zeisig",
    "cadre-name": "Stieglitz",
    "cadre-phone": "13887654321",
    "text": "serinus-text",
    "contact-time": "serinus-time",
    "file-name": "serinus-name",
    "caption": "serinus-caption",
    "bytes": "serinus-bytes",
    "asked": "serinus-asked",
    "supplied": "serinus-supplied",
    "note": "serinus-note",
    "first-report": "serinus-first",
    "rework": "serinus-rework",
    "report": "serinus-report",
    "sent-back": "serinus-sentback",
    "dissatisfied": "serinus-unhappy",
    "draft": "serinus-draft",
}
MAY_SEE: dict[str, frozenset[str]] = {
    "name": INSIDE,
    "phone": OFFICE | UNIT | {"liaison", "owner"},
    "title": OWN | {"admin", "director"},
    "cadre-name": INSIDE | {"leader"},
    "cadre-phone": INSIDE,
    "text": INSIDE | {"leader"},
    "contact-time": OWN | UNIT,
    "file-name": OWN,  # whoever may open the papers gets them as they were sent, without a word
    "caption": OWN,
    "bytes": frozenset(),
    "asked": INSIDE | {"leader"},
    "supplied": INSIDE | {"leader"},
    "note": INSIDE | {"leader"},
    "first-report": UNIT | OFFICE | INSPECTS | {"leader"},
    "rework": UNIT | OFFICE | INSPECTS,
    "report": INSIDE | {"leader"},
    "sent-back": OFFICE | UNIT | INSPECTS | {"leader"},
    "dissatisfied": INSIDE | {"leader"},
    "draft": OWN,
}
"""To whom a canary may ever be shown. Nobody else hears one."""
WORK_GROUP = frozenset({"cadre-name"})
"""What the unit's own group may be shown: which colleague has it. A group of owners: nothing."""

CASE = f"{CANARIES['text']}:抵押物不足,续贷卡在产权证上,请帮忙协调"


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """The whole town: every role, another enterprise, a group of owners, a work group."""
    world = World(token=TOKEN, bot_username=BOT, pace=False, clock=Clock(MORNING, frozen=True))
    settings = read_settings(messages_per_second=0, locale=Language.ZH_HANS)
    sandbox = await open_sandbox(settings, world, folder=tmp_path, whole=True)
    opened = Town(sandbox, Language.ZH_HANS)
    await opened.quiet()
    yield opened
    await sandbox.stop()


async def christen(town: Town) -> None:
    """Give the owner and the cadre names that nobody else has."""

    async def describe(tx: Tx) -> None:
        for key, prefix in (("owner", ""), ("cadre", "cadre-")):
            telegram_id = town[key].user.id
            speaker = await people.find_speaker(tx, telegram_id, at=town.world.clock.now())
            assert speaker is not None
            await people.describe(
                tx,
                speaker.person.id,
                name=CANARIES[f"{prefix}name"],
                phone=CANARIES[f"{prefix}phone"],
                title=CANARIES["title"] if key == "owner" else "",
            )

    await town.lianxin.database.write(describe)


async def walk(town: Town) -> None:
    """Lead a case through every act that brings words or papers, to its end."""
    owner, triager, cadre = town["owner"], town["triager"], town["cadre"]
    said = CANARIES
    await owner.says(CASE)
    await owner.taps("category-finance")
    await owner.sends(
        "document",
        content=said["bytes"].encode(),
        name=f"{said['file-name']}.pdf",
        mime="application/pdf",
        caption=said["caption"],
    )
    await owner.taps("form-enough")
    await owner.says(f"{said['contact-time']} 工作日下午")
    await owner.taps("form-submit")

    await triager.taps("act-ask_more")
    await triager.says(f"{said['asked']} 请补充贷款到期日")
    await triager.taps("form-submit")
    await owner.taps("act-supply")
    await owner.says(f"{said['supplied']} 十月二十日到期")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    await roads.accept(town)
    await roads.dispatch(town)
    await roads.acknowledge(town)
    await cadre.taps("act-note")
    await cadre.says(f"{said['note']} 已约银行周四面谈")
    await cadre.taps("form-skip")
    await cadre.taps("form-submit")

    await roads.report(town, "D", words=f"{said['first-report']} 第一稿:银行说可以再议")
    await town["unit_head"].taps("act-rework")
    await town["unit_head"].says(f"{said['rework']} 写清楚利率再报")
    await town["unit_head"].taps("form-submit")
    await roads.report(town, "D", words=f"{said['report']} 已协调续贷,利率已定")
    await roads.sign(town)
    await triager.taps("act-send_back")
    await triager.says(f"{said['sent-back']} 缺放款回单")
    await triager.taps("form-submit")
    await roads.report(town, "D", words=f"{said['report']} 已协调续贷,回单已附")
    await roads.sign(town)
    await roads.release(town)
    await owner.taps("act-rate_dissatisfied")
    await owner.taps("dissatisfied-reason-other")
    await owner.says(f"{said['dissatisfied']} 利率比说好的高")
    await owner.taps("form-submit")


async def look_around(town: Town) -> None:
    """Everybody asks for whatever they can think of; those who may look the number up do."""
    asked = ("/mine", "/todo", "/triage", "/dispatch", "/review", "/all", "/firms", "/people")
    for actor in town.people.values():
        await actor.starts()
        for words in (*asked, "/audit", "/trouble", "/help", roads.FIRST):
            await actor.says(words)
        if actor.offers("button-phone"):
            await actor.taps("button-phone")
    for key in ("owner", "owner-foods", "colleague", "leader"):
        await town[key].says("/mydata")
    await leave_half_said(town)


async def leave_half_said(town: Town) -> None:
    """The owner fills in another form up to its summary, and does not send it off."""
    owner = town["owner"]
    await owner.says(f"{CANARIES['draft']} 另一件事,厂房验收卡住了")
    await owner.taps("button-file-new")
    await owner.taps("category-land")
    await owner.taps("form-skip")
    await owner.taps("filing-contact-time-morning")


def heard(town: Town, where: User | Chat) -> str:
    """All that was ever shown in a chat, and over it."""
    world = town.world
    shown = [sent.text for sent in world.journal if sent.chat_id == where.id]
    shown += [json.dumps(_shown(one), ensure_ascii=False) for one in world.bot_messages(where)]
    for one in world.bot_messages(where):
        if "document" in one and (one["document"].get("mime_type") or "").startswith("text"):
            shown.append((world.files.get(one["document"]["file_id"]).content or b"").decode())
    shown += [str(one.get("text") or "") for one in world.heard.get(where.id, ())]
    return "\n".join(shown)


def _shown(message: dict[str, Any]) -> dict[str, Any]:
    return {name: message.get(name) for name in ("text", "caption", "reply_markup", "document")}


async def test_a_canary_is_heard_only_where_it_may_be(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    """In chats, groups, over buttons, in documents, in the log: the table says to whom."""
    for name in ("handlers", "storage", "bot", "telegram"):
        caplog.set_level(logging.DEBUG, logger=name)
    await christen(town)
    await walk(town)
    await look_around(town)
    told = {key: heard(town, actor.user) for key, actor in town.people.items()}
    escaped = [
        f"{key} was shown {name}"
        for key, words in told.items()
        for name, canary in CANARIES.items()
        if canary in words and key not in MAY_SEE[name]
    ]
    work = town.sandbox.town.work
    assert work is not None
    escaped += [
        f"the group {group.title} was shown {name}"
        for group, may in ((town.group, frozenset[str]()), (work, WORK_GROUP))
        for name, canary in CANARIES.items()
        if canary in heard(town, group) and name not in may
    ]
    assert not escaped, "\n".join(escaped)
    silent = [
        name
        for name, who in MAY_SEE.items()
        if who and not any(CANARIES[name] in words for words in told.values())
    ]
    assert silent == [], "a canary that nobody hears proves nothing"

    redacting = Redacting()
    for record in caplog.records:
        if record.name.startswith(("handlers.sandbox", *LOUD)):
            continue
        redacting.filter(record)
        for name, canary in CANARIES.items():
            assert canary not in record.getMessage(), f"{name} was logged"
    assert not any(canary in str(town.lianxin._health()) for canary in CANARIES.values())


def read(folder: Path) -> dict[str, bytes]:
    """The bytes of every file below a folder but the keyrings, which are never copied with them."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith((".people", ".key"))
    }


def canaries_in(folder: Path) -> list[str]:
    """Where a canary can be read by whoever has the files and not the keys."""
    return [
        f"{name} in {where}"
        for where, content in read(folder).items()
        for name, canary in CANARIES.items()
        if canary.encode() in content or canary.encode("utf-16-le") in content
    ]


def figures(path: Path) -> list[tuple[Any, ...]]:
    """What the reports count."""
    with closing(sqlite3.connect(path)) as file:
        counted = file.execute(
            "SELECT number, state, category, kind, rating, outcome, round, filed_at, due_at, closed_at"
            " FROM cases ORDER BY id"
        ).fetchall()
        return (
            counted
            + file.execute(
                "SELECT act, state_from, state_to, COUNT(*) FROM events WHERE case_id IS NOT NULL"
                " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
            ).fetchall()
        )


def back_up(path: Path, to: Path) -> None:
    """Let SQLite write a copy, as the README says."""
    with closing(sqlite3.connect(path)) as file:
        file.execute("VACUUM INTO ?", (str(to),))


async def test_no_file_tells_a_canary_and_an_old_backup_forgets_with_the_keyring(
    town: Town, tmp_path: Path
) -> None:
    """Without the keyring there is nothing to read; with it, only those who were not forgotten."""
    await christen(town)
    await walk(town)
    await leave_half_said(town)
    database = tmp_path / "lianxin.db"
    log = await asyncio.to_thread((tmp_path / "lianxin.db-wal").read_bytes)
    assert not any(canary.encode() in log for canary in CANARIES.values())
    owner_id = (await town.case()).filed_by
    await town.lianxin.stop()

    backup = tmp_path / "backup" / "lianxin.db"
    backup.parent.mkdir()
    await asyncio.to_thread(back_up, database, backup)
    await asyncio.to_thread(shutil.copy, f"{database}.key", f"{backup}.key")
    assert canaries_in(tmp_path) == []
    before = figures(backup)

    vault = Vault.at(Vault.place(database), make=False)
    vault.forget([owner_id])
    vault.close()
    await asyncio.to_thread(shutil.copy, Vault.place(database), Vault.place(backup))
    restored = await Database.open(backup)
    await restored.write(lambda tx: nothing_of(tx, owner_id, tmp_path / "files"))
    await restored.close()
    assert figures(backup) == before


async def nothing_of(tx: Tx, person_id: int, folder: Path) -> None:
    """Assert that the words of somebody's case, and they themselves, cannot be read."""
    who = await dossier.themselves(tx, person_id)
    assert who is not None
    assert (who.name, who.title, who.phone) == ("", "", "")
    case = await cases.get(tx, 1)
    assert case is not None
    assert (case.text, case.contact_time) == ("", "")
    for row in await tx.all("SELECT data FROM events"):
        words = json.loads(row["data"]).get("words", "")
        assert "serinus" not in tx.vault.open(words)
    for row in await tx.all("SELECT name, caption, sha256, keeper_id FROM files"):
        assert "serinus" not in tx.vault.open(row["name"]) + tx.vault.open(row["caption"])
        if row["keeper_id"] == person_id and row["sha256"]:
            assert fetch(folder, row["sha256"], tx.vault, row["keeper_id"]) == b""
