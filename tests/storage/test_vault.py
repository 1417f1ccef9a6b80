"""The vault: what is sealed opens with its person's key only, and with none once that is gone."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import stat
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import Language
from storage import people
from storage.db import Database, DatabaseUnwellError
from storage.vault import (
    AHEAD,
    FORGOTTEN,
    HOUSE,
    MAGIC,
    MARK,
    SIZE,
    KeyringUnwellError,
    UnreadableError,
    Vault,
)
from tests.storage.conftest import AT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from storage.db import Tx

ONE, OTHER = 1, 2
SHARED = Vault.at(None, make=True)


@pytest.fixture
def vault() -> Iterator[Vault]:
    """A keyring that ends with the test."""
    opened = Vault.at(None, make=True)
    yield opened
    opened.close()


# -- text and bytes ------------------------------------------------------------------------------


@given(st.text())
def test_what_was_sealed_opens(text: str) -> None:
    """Whatever somebody types; and twice the same text looks different."""
    sealed = SHARED.seal(ONE, text)
    assert SHARED.open(sealed) == text.encode(errors="replace").decode()
    assert not text or (sealed.startswith(MARK) and SHARED.seal(ONE, text) != sealed)


@given(st.text().filter(lambda text: not text.startswith(MARK)))
def test_plain_text_of_former_times_is_read_as_it_is(text: str) -> None:
    """What was written before there were keys was not sealed."""
    assert SHARED.open(text) == text


@given(st.binary())
def test_bytes_open_too(content: bytes) -> None:
    """Of a photo as of a word."""
    assert SHARED.open_bytes(SHARED.seal_bytes(ONE, content)) == content
    assert content.startswith(MAGIC) or SHARED.open_bytes(content) == content


def test_words_that_look_sealed_are_sealed_like_any(vault: Vault) -> None:
    """Nobody can type a text that is taken for another person's."""
    forged = vault.seal(ONE, "the owner's secret")
    assert vault.open(vault.seal(OTHER, forged)) == forged


@pytest.mark.parametrize("at", [0, 5, -5])
def test_what_was_changed_is_not_read(vault: Vault, at: int) -> None:
    """Neither is what was put under another person's name."""
    sealed = vault.seal(ONE, "抵押物不足")
    head, _, body = sealed.partition(".")
    changed = bytearray(body.encode())
    changed[at] = ord("A") if changed[at] != ord("A") else ord("B")
    with pytest.raises(UnreadableError):
        vault.open(f"{head}.{changed.decode()}")
    with pytest.raises(UnreadableError):
        vault.open(f"{MARK}{OTHER}.{body}")
    content = vault.seal_bytes(ONE, b"a photo")
    with pytest.raises(UnreadableError):
        vault.open_bytes(content[:-1] + bytes([content[-1] ^ 1]))


# -- forgetting ----------------------------------------------------------------------------------


def test_a_person_who_was_forgotten_is_read_by_nobody(vault: Vault) -> None:
    """Others are; and nothing new is kept of the one who went."""
    words = {one: vault.seal(one, "王丽") for one in (ONE, OTHER)}
    photo = vault.seal_bytes(ONE, b"a photo")
    assert vault.forget([ONE]) == [ONE]
    assert vault.forget([ONE]) == []
    assert (vault.open(words[ONE]), vault.open(words[OTHER])) == ("", "王丽")
    assert vault.open_bytes(photo) == b""
    assert vault.seal(ONE, "again") == ""
    assert vault.seal_bytes(ONE, b"again") == b""
    assert vault.is_forgotten(ONE)
    assert vault.forgotten() == [ONE]


def test_somebody_never_seen_can_be_forgotten_before_they_come(vault: Vault) -> None:
    """As when a copy of the keyring is older than what was decided since."""
    vault.forget([5 * AHEAD])
    assert vault.forgotten() == [5 * AHEAD]
    assert vault.seal(5 * AHEAD, "text") == ""


def test_the_house_cannot_be_forgotten(vault: Vault) -> None:
    """Its key is nobody's."""
    with pytest.raises(ValueError, match="nobody's"):
        vault.forget([HOUSE])


def test_words_go_to_the_first_who_still_has_a_key(vault: Vault) -> None:
    """And to the house where nobody has."""
    vault.forget([ONE])
    assert vault.keeper(None, ONE, OTHER) == OTHER
    assert vault.keeper(ONE, None) == HOUSE


# -- the file ------------------------------------------------------------------------------------


def test_keys_are_made_ahead_and_on_disk_before_they_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One fsync for dozens of people, and for a whole import."""
    path = tmp_path / "lianxin.db.people"
    vault = Vault.at(path, make=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    synced = 0

    def count(_: int) -> None:
        nonlocal synced
        synced += 1

    monkeypatch.setattr(os, "fsync", count)
    for person_id in range(1, 3 * AHEAD):
        vault.seal(person_id, "somebody")
    assert synced == 2
    vault.ensure(20_000)
    assert synced == 3
    assert path.stat().st_size % (AHEAD * SIZE) == 0
    vault.close()


def test_the_same_keyring_is_the_same_tomorrow(tmp_path: Path) -> None:
    """What was sealed opens, who was forgotten stays so, and marks agree."""
    path = tmp_path / "lianxin.db.people"
    vault = Vault.at(path, make=True)
    sealed, mark = vault.seal(ONE, "王丽"), vault.mac("card", 7, "a")
    gone = vault.seal(OTHER, "gone")
    vault.forget([OTHER])
    vault.close()
    vault.close()
    again = Vault.at(path, make=False)
    assert (again.open(sealed), again.open(gone)) == ("王丽", "")
    assert again.mac("card", 7, "a") == mark
    again.close()


def test_a_mark_says_what_it_is_for() -> None:
    """24 bytes, other ones for each label and each way of cutting the words."""
    marks = {
        SHARED.mac(*spoken)
        for spoken in [
            ("card", "1"),
            ("card", "11"),
            ("card1", "1"),
            ("card", "1", "1"),
            ("c", "ard1"),
        ]
    }
    assert len(marks) == 5
    assert {len(mark) for mark in marks} == {24}


def test_a_record_that_a_power_cut_left_empty_is_made_when_it_is_needed(tmp_path: Path) -> None:
    """The file may be longer than what reached the disk; nothing was sealed with it yet."""
    path = tmp_path / "lianxin.db.people"
    Vault.at(path, make=True).close()
    with path.open("r+b") as file:
        file.seek(ONE * SIZE)
        file.write(bytes(SIZE))
    vault = Vault.at(path, make=False)
    with pytest.raises(UnreadableError, match="no key of person 1"):
        vault.open(f"{MARK}1.AAAA")
    assert vault.open(vault.seal(ONE, "text")) == "text"
    vault.close()


def test_a_disk_that_refuses_is_said_so(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is sealed with a key that is not on disk."""

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "pwrite", full)
    with pytest.raises(KeyringUnwellError, match="No space left"):
        vault.seal(AHEAD, "text")
    monkeypatch.setattr(os, "pwrite", lambda *_: 7)
    with pytest.raises(KeyringUnwellError, match="full"):
        vault.seal(AHEAD, "text")


# -- beside a database -----------------------------------------------------------------------------


async def name_of(path: Path, person_id: int = ONE) -> str:
    """Open the database, read a name, close it."""
    database = await Database.open(path)
    person = await database.write(lambda tx: people.get(tx, person_id))
    await database.close()
    assert person is not None
    return person.name


async def admit(path: Path, *names: str) -> None:
    """Let people in."""
    database = await Database.open(path)

    async def job(tx: Tx) -> None:
        for number, name in enumerate(names, 100):
            await people.admit(
                tx, telegram_id=number, name=name, language=Language.ZH_HANS, at=AT, phone="138"
            )

    await database.write(job)
    await database.close()


async def test_a_name_is_not_in_the_database(path: Path) -> None:
    """It is where its key is."""
    await admit(path, "王丽")
    assert await name_of(path) == "王丽"
    assert "王丽".encode() not in await asyncio.to_thread(path.read_bytes)


async def test_without_its_keyring_a_database_is_not_opened(path: Path) -> None:
    """New keys would make everything unreadable for good."""
    await admit(path, "王丽")
    keyring = Vault.place(path)
    hidden = keyring.rename(keyring.with_name("hidden"))
    with pytest.raises(DatabaseUnwellError, match="is missing"):
        await Database.open(path)
    Vault.at(keyring, make=True).close()
    with pytest.raises(DatabaseUnwellError, match="not the keyring of this database"):
        await Database.open(path)
    hidden.replace(keyring)
    assert await name_of(path) == "王丽"


async def test_a_keyring_older_than_its_database_is_refused(path: Path) -> None:
    """It lacks the keys of those who came since."""
    await admit(path, "王丽")
    old = Vault.place(path).read_bytes()
    await admit(path, *(f"人{number}" for number in range(2 * AHEAD)))
    Vault.place(path).write_bytes(old)
    with pytest.raises(DatabaseUnwellError, match="older than the database"):
        await Database.open(path)


async def test_people_from_before_there_were_keys_get_theirs(path: Path) -> None:
    """They stand in the register in plain words, until those are written anew."""
    await (await Database.open(path)).close()
    with closing(sqlite3.connect(path)) as file:
        file.execute(
            "INSERT INTO people (id, name, language, created_at) VALUES (999, '王丽', 'en', '')"
        )
        file.commit()
    assert await name_of(path, 999) == "王丽"
    assert Vault.place(path).stat().st_size > 999 * SIZE


async def test_a_key_that_came_back_with_an_old_keyring_is_destroyed_again(path: Path) -> None:
    """As is one that was not yet destroyed when the process died."""
    await admit(path, "王丽")
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE people SET forgotten_at = '2026-10-12T01:00:00.000000Z'")
        file.commit()
    assert await name_of(path) == ""
    keyring = Vault.place(path).read_bytes()
    assert keyring[ONE * SIZE : (ONE + 1) * SIZE] == FORGOTTEN


async def test_a_new_database_does_not_take_over_who_was_forgotten_in_an_old_one(
    path: Path,
) -> None:
    """The keyring of a database that was removed is set aside, not lost."""
    await admit(path, "王丽")
    vault = Vault.at(Vault.place(path), make=False)
    vault.forget([ONE])
    vault.close()
    await asyncio.to_thread(path.unlink)
    await admit(path, "李强")
    assert await name_of(path) == "李强"
    assert len(list(path.parent.glob("lianxin.db.people.*"))) == 1


async def test_a_full_disk_under_the_keyring_ends_the_process(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Like one under the database: nothing more can be promised."""
    database = await Database.open(path)

    async def job(tx: Tx) -> None:
        tx.vault.ensure(10 * AHEAD)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "pwrite", full)
    with pytest.raises(DatabaseUnwellError, match="keyring"):
        await database.write(job)
    await database.close()
