"""Forgetting holds through crashes, restored backups and the years; the clock forgets by itself."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.domain.retention import TERMS, Kept
from bot.texts import Language
from handlers.actions import privacy
from handlers.actions.privacy import StillNeeded
from handlers.actions.scene import Scene
from storage import blocks, cases, events, forgettings, people, rounds
from storage.db import to_text
from tests.stories import roads
from tests.stories.town import Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from storage.db import Tx

DAY = timedelta(days=1)


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town on a Monday morning."""
    opened = await Town.open(tmp_path)
    yield opened
    assert await opened.close() == []


async def person_of(town: Town, key: str) -> int:
    """Return the id of somebody of the town."""
    speaker = await town.lianxin.database.write(
        lambda tx: people.find_speaker(tx, town[key].user.id, at=town.world.clock.now())
    )
    assert speaker is not None
    return speaker.person.id


async def forget(town: Town, person_id: int) -> None:
    """Forget somebody in a transaction of its own."""
    house, at = town.lianxin.house, town.world.clock.now()
    await town.lianxin.database.write(
        lambda tx: privacy.forget(Scene(tx=tx, at=at, house=house), person_id)
    )
    await town.quiet()


async def round_of_today(town: Town) -> None:
    """Have the clock's round go to its end."""
    for _ in range(3):
        await privacy.clear_away(town.lianxin.house, at=town.world.clock.now())
    await town.quiet()


async def is_forgotten(town: Town, person_id: int) -> bool:
    """Return whether somebody is, in the rows and on the keyring alike."""
    person = await town.lianxin.database.write(lambda tx: people.get(tx, person_id))
    assert person is not None
    gone = town.lianxin.database.vault.is_forgotten(person_id)
    assert person.forgotten is gone
    assert not gone or (person.name, person.phone, person.telegram_id) == ("", "", None)
    return gone


async def test_a_key_that_outlived_a_crash_is_destroyed_at_the_start(town: Town) -> None:
    """The process died between the commit and the keyring."""
    owner = await person_of(town, "owner")
    vault = town.lianxin.database.vault
    vars_of = vault.forget
    vault.forget = list  # type: ignore[method-assign,assignment]
    await forget(town, owner)
    vault.forget = vars_of  # type: ignore[method-assign]
    assert not vault.is_forgotten(owner)
    await town.restart()
    assert await is_forgotten(town, owner)


async def test_a_restored_backup_forgets_again(town: Town, tmp_path: Path) -> None:
    """The rows of an old copy know the person; their account, roles and cards go once more."""
    await roads.to_confirm(town)
    await town["owner"].taps("act-rate_satisfied")
    owner = await person_of(town, "owner")
    await town.lianxin.stop()
    database = tmp_path / "lianxin.db"
    backup = tmp_path / "backup.db"

    def copy(source: Path, to: Path) -> None:
        with closing(sqlite3.connect(source)) as file:
            file.execute("VACUUM INTO ?", (str(to),))

    await asyncio.to_thread(copy, database, backup)
    await town.restart()
    await forget(town, owner)
    assert await is_forgotten(town, owner)
    await town.lianxin.stop()
    for ending in ("", "-wal", "-shm"):
        await asyncio.to_thread((tmp_path / f"lianxin.db{ending}").unlink, missing_ok=True)
    await asyncio.to_thread(shutil.copy, backup, database)
    await town.restart()
    assert await is_forgotten(town, owner)
    assert await town.ask("SELECT * FROM grants WHERE person_id = :id", id=owner) == []
    assert (await town.case()).text == ""


async def test_the_chain_verifies_and_nothing_is_left_in_the_rows(town: Town) -> None:
    """Codes and dates are there; the account, the drafts, the letters and the cards are not."""
    await roads.to_confirm(town)
    owner = town["owner"]
    await owner.taps("act-rate_satisfied")
    await owner.says("还有一件:厂房验收卡住了,请帮忙")
    person_id = await person_of(town, "owner")
    at = town.world.clock.now()
    await town.lianxin.database.write(
        lambda tx: blocks.add(
            tx, owner.user.id, reason="闹", person_id=person_id, blocked_by=None, at=at
        )
    )
    town.lianxin.house.blocked.add(owner.user.id)
    await forget(town, person_id)
    assert town.lianxin.house.blocked == set(), "the number of an account is theirs as well"
    assert await town.ask("SELECT * FROM blocks") == []
    chain = town.lianxin.house.chain
    assert await town.lianxin.database.write(lambda tx: events.first_broken(tx, chain)) is None
    for sql in (
        "SELECT * FROM desks WHERE person_id = :id",
        "SELECT * FROM grants WHERE person_id = :id",
        "SELECT * FROM outbox WHERE person_id = :id",
    ):
        assert await town.ask(sql, id=person_id) == [], sql
    assert await town.ask("SELECT * FROM cards WHERE chat_id = :chat", chat=owner.user.id) == []
    (file,) = await town.ask("SELECT COUNT(*) AS n FROM files WHERE keeper_id = :id", id=person_id)
    papers = [one.name for one in town.sandbox.settings.files.rglob(f"*.{person_id}")]
    assert file["n"] > 0
    assert papers == []
    assert owner.reads("forget-farewell")


async def test_an_entry_united_with_another_goes_with_it(town: Town) -> None:
    """What was sealed with the key of either is read by nobody."""
    owner = await person_of(town, "owner")
    at = town.world.clock.now()

    async def unite(tx: Tx) -> int:
        other = await people.enter(tx, name="王丽娜", language=Language.ZH_HANS, at=at)
        await people.unite(tx, keep=owner, gone=other)
        return other

    other = await town.lianxin.database.write(unite)
    await forget(town, owner)
    assert town.lianxin.database.vault.forgotten() == sorted({owner, other})


@pytest.mark.parametrize("way", ["own", "handling"])
async def test_nobody_whom_a_live_case_needs_is_forgotten(town: Town, way: str) -> None:
    """Neither by the office nor by the clock."""
    await roads.to_handling(town)
    person_id = await person_of(town, "owner" if way == "own" else "cadre")
    at = town.world.clock.now()
    found = await town.lianxin.database.write(
        lambda tx: forgettings.in_the_way(tx, person_id, at=at)
    )
    assert [(one.number, one.why) for one in found] == [(roads.FIRST, way)]

    async def ask(tx: Tx) -> None:
        by = await people.get_speaker(tx, person_id, at=at)
        scene = Scene(tx=tx, at=at, house=town.lianxin.house, by=by)
        with pytest.raises(StillNeeded):
            await privacy.ask_forgetting(scene)
        await tx.run("DELETE FROM grants WHERE person_id = :id", id=person_id)
        long_ago = at + TERMS[Kept.GONE].span + DAY
        gone, _ = await rounds.to_forget(
            tx, after=0, page=99, newcomers_before=long_ago, gone_before=long_ago
        )
        assert person_id not in gone
        raise LookupError

    with pytest.raises(LookupError):
        await town.lianxin.database.write(ask)


async def test_who_joined_and_was_never_confirmed_is_forgotten_after_a_month(town: Town) -> None:
    """Not whom the office expects from a roster, nor who still waits for an answer."""
    at = town.world.clock.now()

    async def come(tx: Tx) -> list[int]:
        ids = [
            await people.admit(
                tx, telegram_id=900 + n, name=f"人{n}", language=Language.ZH_HANS, at=at
            )
            for n in range(2)
        ]
        ids.append(await people.enter(tx, name="名册上的", language=Language.ZH_HANS, at=at))
        await tx.run(
            "INSERT INTO claims (person_id, role, via, state, made_at)"
            " VALUES (:id, 'owner', 'asking', 'waiting', :at)",
            id=ids[1],
            at=to_text(at),
        )
        return ids

    stranger, waiting, expected = await town.lianxin.database.write(come)
    town.may_fail |= {"given_up", "dropped"}  # their accounts are not in this world
    town.world.clock.advance(TERMS[Kept.NEWCOMER].span - DAY)
    await round_of_today(town)
    assert not await is_forgotten(town, stranger)
    town.world.clock.advance(2 * DAY)
    await round_of_today(town)
    assert await is_forgotten(town, stranger)
    assert not await is_forgotten(town, waiting)
    assert not await is_forgotten(town, expected)
    assert not await is_forgotten(town, await person_of(town, "owner"))


async def test_words_of_an_old_case_go_and_its_figures_stay(town: Town) -> None:
    """Years after it was archived; its papers with them."""
    await roads.to_confirm(town)
    await town["owner"].taps("act-rate_satisfied")
    await town.pass_time(minutes=1)
    before = await town.case()
    at = town.world.clock.now()

    async def empty(tx: Tx) -> None:
        await tx.run("UPDATE cases SET state = 'archived'")
        long_ago = TERMS[Kept.WORDS].span + DAY
        gone, following = await rounds.empty_words(tx, after=0, page=10, before=at - long_ago)
        assert (gone, following) == ([], None)
        gone, following = await rounds.empty_words(tx, after=0, page=10, before=at + DAY)
        assert following is None
        assert gone
        case = await cases.get(tx, 1)
        assert case is not None
        assert (case.text, case.contact_time) == ("", "")
        assert (case.number, case.rating, case.closed_at) == (
            before.number,
            before.rating,
            before.closed_at,
        )
        raise LookupError

    with pytest.raises(LookupError):
        await town.lianxin.database.write(empty)


def test_nobody_is_asked_twice_for_what_the_law_knows() -> None:
    """Every kind of what is kept has a term."""
    assert set(TERMS) == set(Kept)
    assert all(term.span > timedelta() for term in TERMS.values())
