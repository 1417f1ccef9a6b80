"""Letters that carry a file of ours: the same table of outcomes, and the file goes when it has arrived."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bot.domain.letter import UPLOAD, Letter
from bot.domain.pace import Lane
from handlers.workshop.outgoing import missing, opened, place_for, remove, secure, strays
from storage import outbox
from tests.core.conftest import Office, say
from tests.storage.conftest import AT

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from handlers.app import Courier
    from handlers.sandbox.model import User
    from handlers.sandbox.server import Running
    from storage.db import Database, Tx

CONTENT = bytes(range(256)) * 1024
NAME = "企业名册（一）.xlsx"


@pytest.fixture
async def office(
    running: Running, database: Database, courier: Courier, tmp_path: Path
) -> AsyncIterator[Office]:
    """An office whose postman finds the files of letters in a folder."""
    courier.carried = lambda name: opened(tmp_path / "outgoing" / name, database.vault)
    one = Office(running, database, courier)
    one.postman._tell_arrived = lambda names: remove(tmp_path / "outgoing", names)
    await one.opens()
    yield one
    await one.closes()


def paper(office: Office, tmp_path: Path, owner: User) -> Letter:
    """A letter with a file."""
    path = place_for(tmp_path / "outgoing")
    path.write_bytes(CONTENT)
    assert secure(path, office.database.vault, None) == len(CONTENT)
    assert secure(path, office.database.vault, None) > len(CONTENT)
    assert CONTENT[:99] not in path.read_bytes()
    body = {"chat_id": owner.id, "document": f"{UPLOAD}{NAME}", "caption": "<b>名册</b>"}
    body |= {"parse_mode": "HTML", "reply_markup": {"inline_keyboard": []}}
    return Letter(
        chat_id=owner.id,
        kind="paper",
        at=AT,
        lane=Lane.ANSWER,
        method="sendDocument",
        payload=body,
        upload=path.name,
    )


def left(tmp_path: Path) -> int:
    """How many files wait."""
    return len(list((tmp_path / "outgoing").iterdir()))


async def test_a_file_arrives_whole_and_under_its_name(
    office: Office, owner: User, tmp_path: Path
) -> None:
    """In its place among the letters of the chat; then it is gone from our disk."""
    await office.posts(say(owner, "一"), paper(office, tmp_path, owner), say(owner, "二"))
    await office.rests()
    first, second, third = office.world.bot_messages(owner)
    assert (first["text"], third["text"]) == ("一", "二")
    assert (second["caption"], second["document"]["file_name"]) == ("名册", NAME)
    assert office.world.files.by_id[second["document"]["file_id"]].content == CONTENT
    assert left(tmp_path) == 0


@pytest.mark.parametrize(
    ("trouble", "captions"),
    [
        ({"kind": "retry_after", "seconds": 2}, ["名册"]),
        ({"kind": "server_error"}, ["重发\n名册"]),
        ({"kind": "drop_after"}, ["名册", "重发\n名册"]),
    ],
    ids=lambda one: one["kind"] if isinstance(one, dict) else "",
)
async def test_a_file_leaves_again_as_any_letter_does(
    office: Office, owner: User, tmp_path: Path, trouble: dict[str, Any], captions: list[str]
) -> None:
    """Marked where it may have arrived; it is there until it has."""
    office.world.trouble(owner, times=1, **trouble)
    await office.posts(paper(office, tmp_path, owner))
    await office.rests()
    assert [one["caption"] for one in office.world.bot_messages(owner)] == captions
    assert await office.states() == ["sent"]
    assert left(tmp_path) == 0


async def test_a_file_that_could_not_be_sent_waits_for_the_offices_word(
    office: Office, owner: User, tmp_path: Path
) -> None:
    """Sent again, it is the same file; no longer wanted, it is not kept."""
    office.world.trouble(owner, "blocked")
    await office.posts(paper(office, tmp_path, owner))
    await office.rests()
    assert await office.states() == ["given_up"]
    wanted = await office.database.write(lambda tx: outbox.uploads(tx, since=AT))
    assert len(wanted) == left(tmp_path) == 1
    office.world.trouble(owner, None)

    async def again(tx: Tx) -> None:
        await outbox.decide_trouble(tx, 1, again=True, at=AT)

    await office.database.write(again)
    await office.rests()
    assert await office.states() == ["dropped", "sent"]
    assert await office.database.write(lambda tx: outbox.uploads(tx, since=AT)) == set()
    assert left(tmp_path) == 0


async def test_a_file_that_is_gone_is_told_as_such(
    office: Office, owner: User, tmp_path: Path
) -> None:
    """As after a restore without the folder; what follows it leaves."""
    letter = paper(office, tmp_path, owner)
    remove(tmp_path / "outgoing", [letter.upload])
    assert missing(tmp_path / "outgoing", {letter.upload}) == [letter.upload]
    await office.posts(letter, say(owner, "后"))
    await office.rests()
    assert [(row["state"], row["reason"]) for row in await office.rows()] == [
        ("given_up", "file"),
        ("sent", None),
    ]


def test_only_what_has_lain_long_is_a_stray(tmp_path: Path) -> None:
    """A file that is being made is none."""
    assert strays(tmp_path / "nowhere") == []
    path = place_for(tmp_path)
    path.write_bytes(b"x")
    assert strays(tmp_path) == []
