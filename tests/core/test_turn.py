"""A turn: what fails is set aside with a reference and hurts no other; nothing is played twice."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from telegram.ext import MessageHandler
from telegram.ext.filters import Regex

from bot.render.message import Message
from storage import chats, inbox
from storage.db import DatabaseUnwellError
from tests.storage.conftest import AT
from tests.stories.town import Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from telegram import Update

    from handlers.sandbox.model import User
    from handlers.turn import Context, Raw


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town in which words that begin with 毒 are poison."""
    opened = await Town.open(tmp_path)
    opened.may_fail.add("parked")
    poison(opened)
    yield opened
    assert await opened.close() == []


def poison(town: Town) -> None:
    """Let a handler do half of something and then fail."""

    async def fails(_: Update, context: Context) -> None:
        turn = context.turn
        turn.say(Message("half"))
        await chats.approve(turn.tx, -5, kind="work", title="half", at=turn.at)
        raise KeyError("a bug")

    town.lianxin.application.add_handler(MessageHandler(Regex("^毒"), fails), group=-1)


def said(number: int, user: User, text: str, **more: Any) -> Raw:  # noqa: ANN401 - JSON
    """A raw update: a person writes."""
    message: dict[str, Any] = {
        "message_id": number,
        "date": 1_790_000_000,
        "chat": {"id": user.id, "type": "private", "first_name": user.first_name},
        "from": user.as_json(),
        "text": text,
    }
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return {"update_id": number, "message": message | more}


async def rows(town: Town) -> dict[int, tuple[str, int, str]]:
    """State, attempts and error of the updates given by hand."""
    found = await town.ask("SELECT * FROM inbox WHERE update_id < 1000 ORDER BY update_id")
    return {one["update_id"]: (one["state"], one["attempts"], one["error"] or "") for one in found}


async def test_poison_is_set_aside_and_the_others_are_served(town: Town) -> None:
    """The group is replayed one by one; nothing of the failing turn is kept or sent."""
    owner, triager = town["owner"], town["triager"]
    await town.lianxin.turns.take(
        [said(1, owner.user, "/help"), said(2, owner.user, "毒"), said(3, triager.user, "/help")]
    )
    await town.quiet()
    found = await rows(town)
    assert {number: state for number, (state, _, _) in found.items()} == {
        1: "done",
        2: "parked",
        3: "done",
    }
    assert "KeyError: <words>" in found[2][2]
    (row,) = await town.ask("SELECT reference FROM inbox WHERE update_id = 2")
    assert owner.told("error-ours", reference=row["reference"]) == 1
    assert len(owner.screen) == 2
    assert len(triager.screen) == 1
    assert await town.ask("SELECT 1 FROM chats WHERE id = -5") == []


async def test_an_update_that_comes_again_is_ignored(town: Town) -> None:
    """In the same answer of Telegram or a later one."""
    owner = town["owner"]
    one, two = said(1, owner.user, "/help"), said(2, owner.user, "/help")
    await town.lianxin.turns.take([one, one])
    await town.lianxin.turns.take([two, one])
    await town.lianxin.turns.take([])
    await town.quiet()
    assert len(owner.screen) == 2


async def test_parked_poison_is_not_tried_again(town: Town) -> None:
    """Nor when Telegram sends it again."""
    for _ in range(2):
        await town.lianxin.turns.take([said(1, town["owner"].user, "毒")])
        await town.lianxin.turns.catch_up()
    await town.quiet()
    assert len(town["owner"].screen) == 1


async def test_after_an_unclean_end_updates_are_filed_before_they_are_played(town: Town) -> None:
    """So that one that kills the process is counted; once all went well there is no more care."""
    owner = town["owner"]
    await town.restart(abruptly=True)
    await town.lianxin.turns.take([said(1, owner.user, "/help"), said(2, owner.user, "/help")])
    await town.lianxin.turns.take([said(3, owner.user, "/help")])
    await town.quiet()
    assert await rows(town) == {1: ("done", 1, ""), 2: ("done", 1, ""), 3: ("done", 0, "")}
    assert len(owner.screen) == 3
    await town.restart()
    await town.lianxin.turns.take([said(4, owner.user, "/help")])
    assert (await rows(town))[4] == ("done", 0, "")


async def test_an_update_that_killed_the_process_three_times_is_set_aside(town: Town) -> None:
    """At the fourth start it is not begun any more."""
    owner = town["owner"]
    body = json.dumps(said(7, owner.user, "/help"))
    for attempts, state in ((2, "done"), (3, "parked")):
        await town.ask("DELETE FROM inbox WHERE update_id = 7")
        await town.lianxin.database.write(lambda tx: inbox.keep(tx, [(7, body)], at=AT))
        await town.ask("UPDATE inbox SET attempts = :n WHERE update_id = 7", n=attempts)
        await town.restart(abruptly=True)
        assert (await rows(town))[7][:2] == (state, attempts + 1)
    assert "begun 3 times" in (await rows(town))[7][2]
    assert owner.told("error-ours") == 1


MALFORMED: dict[str, Any] = {
    "a message without anything": {"message": {}},
    "a message that is none": {"message": 5},
    "a message that is a list": {"message": [1]},
    "a chat that is none": {"message": {"message_id": 1, "date": 1, "chat": 7}},
    "a chat that is a list": {"message": {"message_id": 1, "date": 1, "chat": []}},
    "a chat without a type": {"message": {"message_id": 1, "date": 1, "chat": {"id": 1}}},
    "a chat whose id is a word": {"message": {"chat": {"id": "x", "type": "private"}}},
    "a sender that is nobody": {
        "message": {"chat": {"id": 1, "type": "private"}, "from": None, "date": "x"}
    },
    "a press without its message": {"callback_query": {"id": "1", "message": None, "from": {}}},
    "a press of nobody": {"callback_query": {"message": {"chat": {"type": "private", "id": 3}}}},
    "a language that is a number": {
        "message": {"chat": {"id": 1, "type": "private"}, "from": {"language_code": 5}}
    },
}


@pytest.mark.parametrize("what", MALFORMED)
async def test_an_update_of_no_known_shape_hurts_no_other(town: Town, what: str) -> None:
    """Set aside like any other that fails; the one after it is served."""
    owner = town["owner"]
    town.may_fail |= {"dropped"}
    await town.lianxin.turns.take(
        [{"update_id": 1} | MALFORMED[what], said(2, owner.user, "/help")]
    )
    await town.quiet()
    found = await rows(town)
    assert found[1][0] == "parked"
    assert found[2][0] == "done"
    assert len(owner.screen) == 1


async def test_a_kind_of_update_that_nobody_serves_is_done(town: Town) -> None:
    """There is nothing to be done for it."""
    await town.lianxin.turns.take([{"update_id": 1}, {"update_id": 2, "something_new": {}}])
    assert {state for state, _, _ in (await rows(town)).values()} == {"done"}


async def test_half_a_surrogate_pair_stops_nothing(town: Town) -> None:
    """JSON can hold it and SQLite cannot: the update is served or set aside, the next one served."""
    owner = town["owner"]
    await town.lianxin.turns.take(
        [said(1, owner.user, "抵押物不足\ud83d银行不给续请帮忙"), said(2, owner.user, "/help")]
    )
    await town.quiet()
    found = await rows(town)
    assert found[1][0] in {"done", "parked"}
    assert found[2][0] == "done"
    assert len(owner.screen) == 2


async def test_a_failing_database_keeps_nothing_and_confirms_nothing(tmp_path: Path) -> None:
    """The one error that no repeating helps against is not swallowed."""
    town = await Town.open(tmp_path)
    await town.lianxin.database._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(DatabaseUnwellError):
        await town.lianxin.turns.take([said(1, town["owner"].user, "/help")])
    assert town["owner"].screen == []
    await town.sandbox.stop()
    with sqlite3.connect(tmp_path / "lianxin.db") as file:
        assert file.execute("SELECT 1 FROM inbox").fetchall() == []
    file.close()


async def test_a_spinner_that_cannot_be_stopped_is_the_only_thing_lost(town: Town) -> None:
    """The press itself counts."""
    owner = town["owner"]
    await owner.starts()
    town.world.trouble(None, "server_error", method="answercallbackquery")
    await owner.taps("button-file")
    town.world.trouble(None, None)
    assert await town.draft(owner) is not None
    assert owner.toast == ""


async def test_what_is_too_strange_to_be_answered_is_set_aside_all_the_same(town: Town) -> None:
    """A person whose number no database holds stops neither the others nor the process."""
    nobody = replace(town["owner"].user, id=2**70)
    await town.lianxin.turns.take([said(1, nobody, "/help"), said(2, town["owner"].user, "/help")])
    await town.quiet()
    found = await rows(town)
    assert {number: state for number, (state, _, _) in found.items()} == {1: "parked", 2: "done"}
