"""F5 in the whole program: whatever goes wrong between the bot and Telegram while a case is filed.

Nothing is lost, nothing comes twice unless it may and says so, nobody else is held up, and after
the trouble nothing is left to be sent.
"""

from __future__ import annotations

import random
from collections import Counter
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain import delivery
from handlers import app, intake, postman
from handlers.sandbox.trouble import Trouble
from tests.core.conftest import Choosy, in_a_hurry
from tests.stories import roads
from tests.stories.town import NoButtonError, Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from handlers.sandbox.model import Json
    from tests.stories.town import Actor

MARK = "重发"
UNKNOWN: dict[str, dict[str, Any]] = {
    "500": {"kind": "server_error"},
    "500 after it was taken": {"kind": "server_error", "taken": True},
    "502": {"kind": "server_error", "status": 502},
    "502 after it was taken": {"kind": "server_error", "status": 502, "taken": True},
    "dropped before": {"kind": "drop_before"},
    "dropped after": {"kind": "drop_after"},
    "invalid JSON": {"kind": "invalid_json"},
    "slow": {"kind": "slow", "seconds": 0.8},
}
TAKEN = {
    "500 after it was taken",
    "502 after it was taken",
    "dropped after",
    "invalid JSON",
    "slow",
}


@pytest.fixture(autouse=True)
def _hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses and time-outs are short, so that trouble does not take its time."""
    monkeypatch.setattr(postman, "decide", in_a_hurry(delivery.decide))
    monkeypatch.setattr(intake, "LONGEST_PAUSE", 0.02)
    monkeypatch.setattr(app, "AiohttpRequest", Choosy)
    monkeypatch.setattr(Choosy, "troubles", None)


@asynccontextmanager
async def town_of(folder: Path, *may_fail: str) -> AsyncIterator[Town]:
    """A town in which these states of letters are no surprise; nothing else is broken at its end."""
    town = await Town.open(folder)
    town.may_fail.update(may_fail)
    Choosy.troubles = town.world.troubles
    yield town
    town.world.troubles.whim = None
    town.world.troubles.clear(everywhere=True)
    await town.quiet()
    books = await audit(town)
    assert await town.close() == []
    assert books == []


async def audit(town: Town) -> list[str]:
    """Hold what the bot believes against what stands in the chats.

    A letter that counts as sent stands there, and says that it is sent again if and only if it
    is. What stands there besides came from attempts that nobody could know of, as many at most.
    """
    rows = await town.ask("SELECT * FROM outbox WHERE method LIKE 'send%' ORDER BY id")
    said = {
        (sent.chat_id, sent.message_id): sent.text
        for sent in town.world.journal
        if sent.method.startswith("send")
    }
    known: set[tuple[int, int]] = set()
    unknown: Counter[int] = Counter()
    found = []
    for row in rows:
        chat = row["chat_id"]
        if row["state"] == "sent":
            place = (chat, row["message_id"])
            if place in known or place not in said:
                found.append(f"letter {row['id']} counts as sent and is nowhere")
            elif (MARK in said[place]) != bool(row["repeated"]):
                found.append(f"letter {row['id']} bears the wrong mark: {said[place]}")
            known.add(place)
        unknown[chat] += row["repeated"] + (row["state"] in {"uncertain", "dropped"})
        if row["duty"] == "once" and row["repeated"]:
            found.append(f"letter {row['id']} might come twice and must not")
    besides = Counter(chat for chat, _ in said.keys() - known)
    found += [
        f"chat {chat} holds more than anybody can explain"
        for chat, number in besides.items()
        if number > unknown[chat]
    ]
    return found


def notices(town: Town, key: str) -> list[str]:
    """What somebody was told of the case, in order."""
    return [
        sent.text
        for sent in town.world.journal
        if sent.chat_id == town[key].user.id
        and sent.method.startswith("send")
        and roads.FIRST in sent.text
    ]


async def reachable(town: Town, actor: Actor) -> bool:
    """Whether the bot believes that it can write to somebody."""
    sql = "SELECT reachable FROM people WHERE telegram_id = :one"
    (row,) = await town.ask(sql, one=actor.user.id)
    return bool(row["reachable"])


# -- each kind of trouble ----------------------------------------------------------------------


@pytest.mark.parametrize("what", UNKNOWN)
async def test_the_office_hears_of_a_case_though_nobody_knows_whether_it_did(
    tmp_path: Path, what: str
) -> None:
    """Once more with the mark; the owner's filing is not held up by it."""
    async with town_of(tmp_path) as town:
        triager = town["triager"].user
        town.world.trouble(triager, times=1, **UNKNOWN[what])
        await roads.file(town)
        told = notices(town, "triager")
        assert [MARK in text for text in told] == [False] * (what in TAKEN) + [True]
        assert town["owner"].reads("filed-receipt", number=roads.FIRST)
        await roads.accept(town)


@pytest.mark.parametrize("what", UNKNOWN)
async def test_a_notice_unknown_twice_waits_for_the_office_to_decide(
    tmp_path: Path, what: str
) -> None:
    """The director sees it and has it sent again."""
    async with town_of(tmp_path, "dropped") as town:
        triager, director = town["triager"], town["director"]
        town.world.trouble(triager.user, times=2, **UNKNOWN[what])
        await roads.file(town)
        assert len(notices(town, "triager")) == 2 * (what in TAKEN)
        await director.says("/trouble")
        label = f"1 {director.word('button-resend')}"
        await director.taps(label)
        assert MARK in notices(town, "triager")[-1]
        await roads.accept(town)


async def test_a_chat_told_to_rest_gets_everything_once(tmp_path: Path) -> None:
    """429: later, in order, unmarked; everybody else meanwhile."""
    async with town_of(tmp_path) as town:
        town.world.trouble(town["triager"].user, "retry_after", 3, seconds=5)
        await roads.file(town)
        (told,) = notices(town, "triager")
        assert MARK not in told
        order = [sent.chat_id for sent in town.world.journal]
        late = len(order) - 1 - order[::-1].index(town["triager"].user.id)
        owner_last = len(order) - 1 - order[::-1].index(town["owner"].user.id)
        assert owner_last < late


@pytest.mark.parametrize("kind", ["blocked", "deactivated"])
async def test_somebody_who_cannot_be_reached_holds_up_nobody(tmp_path: Path, kind: str) -> None:
    """Given up at once and shown to the office; what is sent again arrives once they are back."""
    async with town_of(tmp_path, "given_up", "dropped") as town:
        triager, director = town["triager"], town["director"]
        town.world.trouble(triager.user, kind)
        await roads.file(town)
        assert town["owner"].reads("filed-receipt", number=roads.FIRST)
        assert notices(town, "triager") == []
        assert await reachable(town, triager) is False
        town.world.trouble(triager.user, None)
        await director.says("/trouble")
        await director.taps(f"1 {director.word('button-resend')}")
        assert len(notices(town, "triager")) == 1
        await roads.accept(town)
        assert await reachable(town, triager) is True


@pytest.mark.parametrize("kind", ["kicked", "not_member", "no_rights"])
async def test_a_group_that_will_not_have_the_bot_holds_up_nobody(
    tmp_path: Path, kind: str
) -> None:
    """One attempt, no loop; the office is told once; filing goes on in private."""
    async with town_of(tmp_path, "dropped") as town:
        trouble = town.world.trouble(town.group, kind)
        await town["owner"].says("/help@lianxin_sandbox_bot", where=town.group)
        await roads.file(town)
        assert trouble is not None
        assert trouble.happened == 1
        assert len(notices(town, "triager")) == 1
        lost = "group-lost-silenced" if kind == "no_rights" else "group-lost-gone"
        assert town["director"].told(lost) == 1


async def test_an_answer_follows_a_group_that_moves(tmp_path: Path) -> None:
    """The group became a supergroup while it was being answered."""
    async with town_of(tmp_path) as town:
        old = town.group
        town.world.troubles.add(Trouble("migrated", old.id, times=1, migrated_to=-100777))
        new = town.world.add_group("群", [town["owner"].user], kind="supergroup", id=-100777)
        await town["owner"].says("/help@lianxin_sandbox_bot", where=old)
        assert len(town.world.bot_messages(new)) == 1
        await roads.file(town)


@pytest.mark.parametrize("what", [*UNKNOWN, "429"])
async def test_an_owner_files_though_every_edit_fails_once(tmp_path: Path, what: str) -> None:
    """Edits are made again until they are known: the form goes on where it stands."""
    trouble: Json = {"kind": "retry_after"} if what == "429" else UNKNOWN[what]
    async with town_of(tmp_path) as town:
        owner = town["owner"]

        async def in_trouble(words: str) -> None:
            town.world.trouble(owner.user, times=1, method="editmessagetext", **trouble)
            await owner.taps(words)

        await owner.says(roads.PROBLEM)
        for words in ("category-finance", "form-skip", "filing-contact-time-morning"):
            await in_trouble(words)
        await in_trouble("form-submit")
        assert owner.reads("filed-receipt", number=roads.FIRST)
        assert len(notices(town, "triager")) == 1


@pytest.mark.parametrize("what", [*UNKNOWN, "429"])
async def test_updates_are_fetched_again_until_they_are_here(tmp_path: Path, what: str) -> None:
    """Whatever happens to getUpdates, each update is played once."""
    trouble: Json = {"kind": "retry_after"} if what == "429" else UNKNOWN[what]
    if what in {"429", "slow"}:  # Telegram's own second of rest, and a long poll that is long
        trouble = trouble | {"seconds": 0.1}
    async with town_of(tmp_path) as town:
        world = town.world
        world.troubles.add(Trouble(method="getupdates", times=1 + (what != "429"), **trouble))
        world.start(town["owner"].user)
        world.start(town["owner"].user)
        await town.quiet()
        assert len(world.bot_messages(town["owner"].user)) == 2
        await roads.file(town)


# -- chaos -------------------------------------------------------------------------------------


def whim(seed: int, rate: float = 0.25) -> Any:  # noqa: ANN401 - of the sandbox
    """Trouble out of the blue, the same at every run of the seed."""
    dice = random.Random(seed)
    kinds: list[Json] = [one for name, one in UNKNOWN.items() if name != "slow"]
    kinds += [{"kind": "retry_after"}, {"kind": "retry_after"}, {"kind": "slow", "seconds": 0.03}]

    def strike(method: str, chat_id: int | None) -> Trouble | None:
        if dice.random() >= (rate if chat_id is not None else rate / 3):
            return None
        return Trouble(method=method, chat_id=chat_id, **dice.choice(kinds))

    return strike


async def tries(actor: Actor, *labels: str) -> bool:
    """Press the newest of these buttons that is there; whether there was one."""
    for label in labels:
        try:
            await actor.taps(label)
        except NoButtonError:
            continue
        return True
    return False


async def insists(town: Town, text: str) -> None:
    """File a case as a patient person does when answers get lost: look again, press again."""
    owner = town["owner"]
    steps = ("form-submit", "filing-contact-time-morning", "form-skip", "category-finance")
    before: object = ""
    for _ in range(60):
        if await town.ask("SELECT 1 FROM cases"):
            return
        draft = await town.draft(owner)
        if draft is None:
            await owner.says(text)
        elif draft == before or not await tries(owner, *steps):
            await owner.starts()
            before = ""
        else:
            before = draft
    raise AssertionError("a case cannot be filed")


async def chaos(folder: Path, seed: int) -> None:
    """A case is filed, and sorted by the office, in a quarter of trouble."""
    async with town_of(folder, "given_up", "uncertain", "dropped") as town:
        town.world.troubles.whim = whim(seed)
        await insists(town, roads.PROBLEM)
        triager = town["triager"]
        for _ in range(30):
            (row,) = await town.ask("SELECT state FROM cases")
            if row["state"] != "submitted":
                break
            if not await tries(triager, "form-submit", "act-accept"):
                await triager.says("/triage")
                await tries(triager, roads.FIRST)
        else:
            raise AssertionError("a case cannot be accepted")


@pytest.mark.parametrize("seed", range(40))
async def test_a_case_is_filed_in_a_quarter_of_trouble(tmp_path: Path, seed: int) -> None:
    """Forty runs of 25 % faults; what the bot believes is what stands in the chats."""
    await chaos(tmp_path, seed)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 600))
async def test_a_case_is_filed_in_a_quarter_of_trouble_at_length(tmp_path: Path, seed: int) -> None:
    """Five hundred runs."""
    await chaos(tmp_path, seed)
