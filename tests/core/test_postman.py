"""The postman: order, lanes, pace, and what becomes of a letter after each kind of answer."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.domain.delivery import Duty
from bot.domain.pace import Lane, Pace
from bot.texts import Language
from handlers import postman as module
from handlers.app import Courier
from handlers.lines import Lines, Slip
from handlers.postman import Tokenless
from handlers.request import AiohttpRequest
from handlers.sandbox import pace as limits
from handlers.sandbox.server import serve
from handlers.sandbox.world import World
from storage import outbox, people
from storage.db import DatabaseUnwellError
from storage.events import Chain
from tests.core.conftest import Office, say, tell
from tests.storage.conftest import AT, Register

if TYPE_CHECKING:
    from pathlib import Path

    from bot.domain.letter import Letter
    from handlers.sandbox.model import User
    from handlers.sandbox.server import Running
    from storage.db import Database, Tx

ONCE = Duty.ONCE
MUST = Duty.MUST


# -- order, lanes, pace ------------------------------------------------------------------------


async def test_letters_of_a_chat_leave_in_the_order_of_their_posting(
    office: Office, owner: User, other: User
) -> None:
    """Whatever their lane, and however many there are."""
    texts = [str(number) for number in range(12)]
    for number, text in enumerate(texts):
        lane = Lane(number % 3)
        await office.posts(say(owner, text, lane=lane), say(other, text))
    await office.rests()
    assert office.heard(owner) == office.heard(other) == texts
    assert set(await office.states()) == {"sent"}


async def test_a_chat_told_to_rest_rests_alone_and_loses_nothing(
    office: Office, owner: User, other: User
) -> None:
    """A 429 is that chat's own; its order is kept and nothing comes twice."""
    office.world.trouble(owner, "retry_after", times=2, seconds=3)
    await office.posts(*[say(owner, str(n)) for n in range(4)])
    await office.posts(*[say(other, str(n)) for n in range(8)])
    await office.world.wait_for(lambda: len(office.heard(other)) == 8)
    assert office.heard(owner) == []
    await office.rests()
    assert office.heard(owner) == ["0", "1", "2", "3"]
    assert [row["attempt"] for row in await office.rows()][:2] == [3, 1]


async def test_answers_go_before_notices_and_notices_before_broadcasts(
    running: Running, database: Database, courier: Courier
) -> None:
    """Somebody waits for an answer; a broadcast of many must not delay it."""
    world = running.world
    users = [world.add_user(f"u{n}", met=True) for n in range(30)]
    office = await Office(running, database, courier, Pace(per_second=100)).opens()
    lanes = [Lane.BROADCAST] * 10 + [Lane.NOTICE] * 10 + [Lane.ANSWER] * 10
    letters = [say(user, lane.name, lane=lane) for user, lane in zip(users, lanes, strict=True)]
    await office.posts(*letters)
    await office.rests()
    order = [sent.text for sent in world.journal]

    def middle(name: str) -> float:
        places = [place for place, text in enumerate(order) if text == name]
        return sum(places) / len(places)

    assert middle("ANSWER") < middle("NOTICE") < middle("BROADCAST")
    assert order.index("ANSWER") <= 2
    await office.closes()


async def test_telegrams_pace_is_kept_without_being_told_off(
    database: Database,
) -> None:
    """In all, to a chat, to a group: no 429, and nearly as fast as may be."""
    strict = limits.Pace(overall=100.0, chat=20.0, burst=1)
    world = World(pace=strict)
    users = [world.add_user(f"u{n}", met=True) for n in range(12)]
    running = await serve(world)
    async with AiohttpRequest() as request:
        courier = Courier(request, f"{running.api_url}{world.token}")
        pace = Pace(per_second=100, chat_gap=0.1, answer_burst=1)
        office = await Office(running, database, courier, pace).opens()
        begun = asyncio.get_running_loop().time()
        for number in range(4):
            await office.posts(*[say(user, f"{number}") for user in users])
        await office.rests()
        took = asyncio.get_running_loop().time() - begun
        assert world.gate.refused == 0
        assert len(world.journal) == 48
        assert took > 47 * 0.01
        await office.closes()
    await running.stop()


async def test_places_are_kept_for_answers(office: Office, world: World) -> None:
    """However many slow notices are under way, an answer leaves at once."""
    users = [world.add_user(f"u{n}", met=True) for n in range(12)]
    for user in users[:-1]:
        world.trouble(user, "slow", seconds=0.3, times=1)
    await office.posts(*[say(user, "news", lane=Lane.NOTICE) for user in users[:-1]])
    await asyncio.sleep(0)
    await office.posts(say(users[-1], "answer"))
    await world.wait_for(lambda: office.heard(users[-1]) == ["answer"], timeout=0.25)
    await office.rests()
    assert set(await office.states()) == {"sent"}


# -- outcomes ----------------------------------------------------------------------------------


async def test_a_group_that_became_a_supergroup_gets_its_letters_there(
    office: Office, world: World, owner: User
) -> None:
    """All of them, in order, once."""
    group = world.add_group("群", [owner])
    new = world.migrate(group)
    await office.posts(*[say(group.id, str(n)) for n in range(3)])
    await office.posts(say(group.id, "3"))
    await office.rests()
    assert office.heard(new.id) == ["0", "1", "2", "3"]
    assert office.heard(group.id) == []


async def test_somebody_who_blocked_the_bot_is_unreachable_and_left_in_peace(
    office: Office, owner: User, other: User
) -> None:
    """One attempt a letter, the office sees it, others are not held up."""

    async def enter(tx: Tx) -> int:
        return await people.admit(
            tx, telegram_id=owner.id, name="王芳", language=Language.ZH_HANS, at=AT
        )

    person_id = await office.database.write(enter)
    trouble = office.world.trouble(owner, "blocked")
    await office.posts(*[say(owner, str(n), person_id=person_id) for n in range(3)])
    await office.posts(say(other, "hello"))
    await office.rests()
    assert trouble is not None
    assert trouble.happened == 3
    assert await office.states() == ["given_up"] * 3 + ["sent"]
    person = await office.database.write(lambda tx: people.get(tx, person_id))
    assert person is not None
    assert not person.reachable
    shown, total = await office.database.write(lambda tx: outbox.troubled(tx, limit=9))
    assert total == 3
    assert {(one.name, one.reason) for one in shown} == {("王芳", "unreachable")}


@pytest.mark.parametrize("kind", ["drop_after", "invalid_json", "drop_before", "server_error"])
async def test_a_must_that_may_have_arrived_comes_once_more_and_says_so(
    office: Office, owner: User, kind: str
) -> None:
    """The second time with the word for it."""
    office.world.trouble(owner, kind, times=1)
    await office.posts(say(owner, "已立案", duty=MUST))
    await office.rests()
    arrived = kind in {"drop_after", "invalid_json"}
    assert office.heard(owner) == ["已立案"] * arrived + ["重发\n已立案"]
    (row,) = await office.rows()
    assert (row["state"], row["attempt"], row["repeated"]) == ("sent", 2, 1)


@pytest.mark.parametrize("again", [True, False])
async def test_a_must_unknown_twice_is_for_the_office_to_decide(
    office: Office, owner: User, again: bool
) -> None:
    """Never a third time by itself; resent by a button it says that it is sent again."""
    office.world.trouble(owner, "drop_after", times=2)
    await office.posts(say(owner, "已立案", duty=MUST))
    await office.rests()
    assert await office.states() == ["uncertain"]
    assert office.heard(owner) == ["已立案", "重发\n已立案"]
    decide = outbox.decide_trouble
    await office.database.write(lambda tx: decide(tx, 1, again=again, at=AT))
    await office.rests()
    assert await office.states() == ["dropped"] + ["sent"] * again
    assert office.heard(owner) == ["已立案"] + ["重发\n已立案"] * (1 + again)


@pytest.mark.parametrize("kind", ["drop_after", "drop_before", "server_error", "invalid_json"])
async def test_a_once_that_may_have_arrived_is_never_sent_again(
    office: Office, owner: User, kind: str
) -> None:
    """At most once; what follows it goes on."""
    office.world.trouble(owner, kind, times=1)
    await office.posts(say(owner, "提醒", duty=ONCE), say(owner, "next", duty=ONCE))
    await office.rests()
    assert office.heard(owner).count("提醒") <= 1
    assert office.heard(owner)[-1] == "next"
    assert await office.states() == ["dropped", "sent"]


async def test_a_slow_answer_is_as_good_as_none(office: Office, owner: User) -> None:
    """The message is there, the answer came too late: unknown."""
    office.world.trouble(owner, "slow", times=1, seconds=0.8)
    await office.posts(say(owner, "提醒", duty=ONCE))
    await office.rests()
    assert office.heard(owner) == ["提醒"]
    assert await office.states() == ["dropped"]


async def test_edits_are_made_again_until_they_are_known(office: Office, owner: User) -> None:
    """Made twice is made once: no mark, no question, whatever the duty."""
    await office.posts(say(owner, "old"))
    await office.rests()
    edit = {"chat_id": owner.id, "message_id": 1, "text": "new"}
    office.world.trouble(owner, "drop_after", times=3)
    await office.posts(say(owner, "", method="editMessageText", payload=edit, duty=ONCE))
    await office.rests()
    assert office.heard(owner) == ["new"]
    row = (await office.rows())[-1]
    assert (row["state"], row["attempt"], row["repeated"]) == ("sent", 4, 0)


async def test_an_edit_of_a_message_that_is_gone_is_said_anew(office: Office, owner: User) -> None:
    """Nobody loses an answer because they tidied up their chat."""
    await office.posts(say(owner, "old"))
    await office.rests()
    office.world.delete(owner, owner, 1)
    edit = {"chat_id": owner.id, "message_id": 1, "text": "new"}
    await office.posts(say(owner, "", method="editMessageText", payload=edit))
    await office.rests()
    assert office.heard(owner) == ["new"]
    assert await office.states() == ["sent", "sent"]


async def test_markup_that_telegram_cannot_read_goes_as_plain_text(
    office: Office, owner: User
) -> None:
    """A fault of ours must not keep the words from their reader."""
    await office.posts(say(owner, "<oops>1 &lt; 2"))
    await office.rests()
    assert len(office.heard(owner)) == 1
    assert "1 < 2" in office.heard(owner)[0]
    (row,) = await office.rows()
    assert (row["state"], row["plain"]) == ("sent", 1)


async def test_what_telegram_will_never_take_is_given_up_with_the_reason(
    office: Office, owner: User
) -> None:
    """And seen by the office."""
    await office.posts(say(owner, "x" * 5000), say(owner, "next"), say(31337, "nobody"))
    await office.rests()
    rows = await office.rows()
    assert [(row["state"], row["reason"]) for row in rows] == [
        ("given_up", "too_long"),
        ("sent", None),
        ("given_up", "chat_gone"),
    ]


async def test_while_nobody_answers_letters_wait_and_then_all_leave(
    running: Running, database: Database, courier: Courier, owner: User
) -> None:
    """An outage costs time, nothing else."""
    base, courier.base = courier.base, "http://127.0.0.1:9/bot1:x"
    office = await Office(running, database, courier).opens()
    await office.posts(*[say(owner, str(n), duty=ONCE) for n in range(3)])
    async with asyncio.timeout(5):
        while (await office.rows())[0]["attempt"] < 3:  # noqa: ASYNC110 - nobody tells
            await asyncio.sleep(0.005)
    courier.base = base
    await office.rests()
    assert office.heard(owner) == ["0", "1", "2"]
    assert not any(row["repeated"] for row in await office.rows())
    await office.closes()


async def test_a_refused_token_ends_sending_and_every_row_stays(
    office: Office, running: Running, owner: User
) -> None:
    """Nothing is given up because an operator changed the token."""
    running.api._token = b"1:other"
    await office.posts(say(owner, "1"), say(owner, "2"))
    assert isinstance(await office.ends(), Tokenless)
    assert await office.states() == ["pending", "pending"]


async def test_a_database_that_fails_ends_sending(
    office: Office, owner: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be recorded must not be sent."""
    monkeypatch.setattr(module, "LAST_CALLS", 0.05)
    await office.database._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(DatabaseUnwellError):
        await office.posts(say(owner, "1"))
    office.postman._lines.add(owner.id, Slip(1, Lane.ANSWER, MUST), 0.0)
    office.postman._wake.set()
    assert isinstance(await office.ends(), DatabaseUnwellError)
    assert office.heard(owner) == []


# -- notices -----------------------------------------------------------------------------------


async def test_a_notice_is_rendered_when_it_leaves(office: Office, owner: User) -> None:
    """After a rest it says what is true then, not what was true at the first attempt."""
    office.world.trouble(owner, "retry_after", times=1, seconds=5)
    office.words.by_kind["news"] = "before"
    await office.posts(tell(owner, "news"))
    await office.world.wait_for(lambda: not office.world.troubles.standing)
    office.words.by_kind["news"] = "after"
    await office.rests()
    assert office.heard(owner) == ["after"]


async def test_a_notice_that_no_longer_matters_is_dropped_even_after_an_attempt(
    office: Office, owner: User
) -> None:
    """The case moved on, or its reader may no longer see it."""
    office.words.by_kind["gone"] = None
    await office.posts(tell(owner, "gone"), tell(owner, "news"))
    await office.rests()
    assert office.heard(owner) == ["news"]
    office.world.trouble(owner, "retry_after", times=1, seconds=5)
    await office.posts(tell(owner, "later"))
    await office.world.wait_for(lambda: not office.world.troubles.standing)
    office.words.by_kind["later"] = None
    await office.rests()
    assert office.heard(owner) == ["news"]
    rows = await office.rows()
    assert [row["state"] for row in rows] == ["dropped", "sent", "dropped"]
    assert rows[0]["reason"] == "no_longer_matters"


async def test_a_notice_that_cannot_be_rendered_hurts_no_other(
    office: Office, owner: User, other: User, caplog: pytest.LogCaptureFixture
) -> None:
    """A fault in one sentence is given up, seen by the office, and sending goes on."""
    office.words.by_kind["faulty"] = KeyError("no such words")
    await office.posts(
        tell(owner, "faulty"), tell(other, "news"), tell(owner, "news"), tell(other, "faulty")
    )
    await office.rests()
    assert office.heard(owner) == office.heard(other) == ["news"]
    assert await office.states() == ["given_up", "sent", "sent", "given_up"]
    assert "cannot be rendered" in caplog.text


async def test_a_repeated_notice_says_what_is_true_then_and_that_it_is_repeated(
    office: Office, owner: User
) -> None:
    """The mark stands before today's words."""
    office.world.trouble(owner, "drop_before", times=1)
    office.words.by_kind["news"] = "before"
    await office.posts(tell(owner, "news"))
    await office.world.wait_for(lambda: not office.world.troubles.standing)
    office.words.by_kind["news"] = "after"
    await office.rests()
    assert office.heard(owner) == ["重发\nafter"]


# -- cards -------------------------------------------------------------------------------------


@pytest.fixture
async def case_id(office: Office, tmp_path: Path) -> int:
    """A case on file."""
    register = Register(Chain.beside(tmp_path / "lianxin.db"))
    await office.database.write(register.settle)
    return (await office.database.write(register.file)).id


async def test_the_newest_card_is_the_live_one_and_the_older_loses_its_buttons(
    office: Office, owner: User, case_id: int
) -> None:
    """One live card a chat: no button of an older one is left to be pressed."""
    keyboard = {"inline_keyboard": [[{"text": "查看", "callback_data": "case.1"}]]}

    def card(text: str) -> Letter:
        payload = {"chat_id": owner.id, "text": text, "reply_markup": keyboard}
        return say(owner, "", kind="card", case_id=case_id, payload=payload)

    await office.posts(card("one"))
    await office.rests()
    await office.posts(card("two"))
    await office.rests()
    live = await office.database.write(lambda tx: outbox.card_of(tx, owner.id, case_id))
    first, second = office.world.bot_messages(owner)
    assert live == second["message_id"]
    assert "reply_markup" not in first
    assert "reply_markup" in second
    assert [row["kind"] for row in await office.rows()] == ["card", "card", "retire"]


async def test_superseded_refreshes_leave_once(office: Office, owner: User, case_id: int) -> None:
    """An outage does not end in a flood."""
    office.world.trouble(owner, "retry_after", times=1, seconds=5)
    await office.posts(say(owner, "first"))
    await office.world.wait_for(lambda: not office.world.troubles.standing)
    for _ in range(5):

        async def refresh(tx: Tx) -> None:
            await outbox.supersede_cards(tx, case_id, [owner.id], at=AT)
            outbox.post(tx, tell(owner, "card", case_id=case_id, duty=ONCE))

        await office.database.write(refresh)
    await office.rests()
    assert office.heard(owner) == ["first", "card"]
    assert await office.states() == ["sent", *["dropped"] * 4, "sent"]


async def test_only_what_need_not_arrive_fails_in_silence(
    office: Office, owner: User, case_id: int
) -> None:
    """A refresh may fail unseen; a receipt that must arrive is shown to the office."""
    office.world.trouble(owner, "blocked")
    card = {"kind": "card", "case_id": case_id}
    await office.posts(say(owner, "a", duty=ONCE, **card), say(owner, "b", duty=MUST, **card))
    await office.rests()
    assert await office.states() == ["dropped", "given_up"]


# -- starts and ends ---------------------------------------------------------------------------


async def test_after_a_crash_what_was_under_way_is_unknown(
    running: Running, database: Database, courier: Courier, owner: User
) -> None:
    """A must comes once more with the mark, a once never, an edit simply again, others as usual."""
    edit = {"chat_id": owner.id, "message_id": 1, "text": "new"}
    before = [
        say(owner, "must", duty=MUST, booked=True, attempt=1),
        say(owner, "twice", duty=MUST, booked=True, attempt=2, repeated=True),
        say(owner, "once", duty=ONCE, booked=True, attempt=1),
        say(owner, "", duty=ONCE, method="editMessageText", payload=edit, booked=True, attempt=1),
        say(owner, "pending", duty=ONCE),
    ]
    for number, letter in enumerate(before, 1):
        letter.id = number
    await database.write(lambda tx: outbox.insert(tx, before, boot=0))
    office = await Office(running, database, courier).opens()
    await office.posts(say(owner, "posted later"))
    await office.rests()
    assert await office.states() == ["sent", "uncertain", "dropped", "sent", "sent", "sent"]
    assert office.heard(owner) == ["new", "pending", "posted later"]
    await office.closes()


async def test_a_backlog_of_twenty_thousand_is_taken_up(
    running: Running, database: Database, courier: Courier
) -> None:
    """Page by page; ids go on from there."""
    letters = [say(1000 + n % 500, "x") for n in range(20_000)]
    for number, letter in enumerate(letters, 1):
        letter.id = number
    await database.write(lambda tx: outbox.insert(tx, letters, boot=0))
    office = Office(running, database, courier)
    await office.postman.load()
    assert len(office.postman._lines) == 20_000
    assert not office.postman.is_idle()
    assert office.postman._last_id == 20_000


async def test_a_rollback_gives_booked_places_back(office: Office, owner: User) -> None:
    """Nothing of a failed turn is sent, and the next turn finds the way free."""
    letter = say(owner, "never")

    async def fails(tx: Tx) -> None:
        outbox.post(tx, letter)
        await office.postman.before_commit(tx)
        assert letter.booked
        raise KeyError

    for _ in range(20):
        with pytest.raises(KeyError):
            await office.database.write(fails)
        assert office.postman.is_idle()
    assert (letter.booked, letter.attempt) == (False, 0)
    await office.posts(say(owner, "hello"))
    await office.rests()
    assert office.heard(owner) == ["hello"]
    assert await office.states() == ["sent"]


async def test_an_orderly_end_waits_for_what_is_under_way(
    running: Running, database: Database, courier: Courier, owner: User, other: User
) -> None:
    """Recorded as sent, not left unknown; what has not left stays for the next start."""
    office = await Office(running, database, courier).opens()
    office.world.trouble(owner, "slow", seconds=0.2, times=1)
    await office.posts(say(owner, "1", duty=ONCE), say(owner, "2", duty=ONCE))
    await office.world.wait_for(lambda: office.heard(owner) == ["1"])
    await office.closes()
    assert await office.states() == ["sent", "pending"]
    await office.posts(say(other, "posted at the end"))
    assert await office.states() == ["sent", "pending", "pending"]
    again = await Office(running, database, courier).opens()
    await again.rests()
    assert office.heard(owner) == ["1", "2"]
    assert office.heard(other) == ["posted at the end"]
    await again.closes()


async def test_an_end_in_the_middle_of_getting_ready_leaves_nothing_unknown(
    running: Running, database: Database, courier: Courier, owner: User
) -> None:
    """A notice that has just been marked as sending is sent before the end."""
    office = await Office(running, database, courier).opens()
    hold = asyncio.Event()
    render, asked = office.words.render, asyncio.Event()

    async def slowly(tx: Tx, letter: Letter) -> object:
        asked.set()
        await hold.wait()
        return await render(tx, letter)

    office.words.render = slowly  # type: ignore[method-assign, assignment]
    await office.posts(tell(owner, "news", duty=ONCE))
    await asked.wait()
    closing = asyncio.create_task(office.closes())
    await asyncio.sleep(0.01)
    hold.set()
    await closing
    assert await office.states() == ["sent"]
    assert office.heard(owner) == ["news"]


async def test_an_end_does_not_wait_for_ever(
    running: Running,
    database: Database,
    courier: Courier,
    owner: User,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A call that hangs is left as unknown to the next start."""
    monkeypatch.setattr(module, "LAST_CALLS", 0.05)
    office = await Office(running, database, courier).opens()
    office.world.trouble(owner, "slow", seconds=0.4, times=1)
    await office.posts(say(owner, "1"))
    await office.world.wait_for(lambda: office.heard(owner) == ["1"])
    await asyncio.wait_for(office.closes(), 0.3)
    assert await office.states() == ["sending"]


# -- lines -------------------------------------------------------------------------------------


def slips(lines: Lines, chat_id: int) -> list[int]:
    """The letters in a line."""
    return [slip.id for slip in lines.line(chat_id).slips]


def test_when_two_lines_become_one_the_letter_on_its_way_stays_first() -> None:
    """Or its fate would be taken for another's."""
    lines = Lines(Pace(per_second=0))
    for number in (1, 4):
        lines.add(-5, Slip(number, Lane.NOTICE, MUST), 0.0)
    for number in (3, 2):
        lines.add(-1005, Slip(number, Lane.NOTICE, MUST), 0.0)
    line = lines.line(-1005)
    line.busy = True
    lines.move(-5, -1005, 0.0)
    assert slips(lines, -1005) == [3, 1, 2, 4]
    lines.release(line, 0.0, done=True)
    lines.move(-5, -1005, 0.0)
    assert slips(lines, -1005) == [1, 2, 4]
    assert len(lines) == 3


def test_a_group_moves_once_the_letter_under_way_has_met_its_fate() -> None:
    """Told while a letter is on its way to the old number, the others follow after it, in order."""
    lines = Lines(Pace(per_second=0))
    for number in (1, 2):
        lines.add(-5, Slip(number, Lane.NOTICE, MUST), 0.0)
    line = lines.next(0.0, answers_only=False)
    assert line is not None
    lines.move(-5, -1005, 0.0)
    lines.add(-1005, Slip(3, Lane.NOTICE, MUST), 0.0)
    assert slips(lines, -5) == [1, 2]
    lines.release(line, 0.0, done=True)
    assert slips(lines, -1005) == [2, 3]
    lines.move(-5, -1005, 0.0)
    assert len(lines) == 2


def test_an_old_line_takes_no_new_one_with_it() -> None:
    """A letter to the old group that comes after the move still leaves."""
    lines = Lines(Pace(per_second=0))
    lines.add(-5, Slip(1, Lane.NOTICE, MUST), 0.0)
    lines.move(-5, -1005, 0.0)
    lines.add(-5, Slip(2, Lane.NOTICE, MUST), 0.0)
    found = [lines.next(0.0, answers_only=False) for _ in range(3)]
    assert {line.slips[0].id for line in found if line is not None} == {1, 2}


def test_a_group_moves_behind_a_letter_that_is_being_committed() -> None:
    """What has its place but is not yet on file leaves first, and is what is released."""
    lines = Lines(Pace(per_second=0))
    lines.add(-5, Slip(1, Lane.NOTICE, MUST), 0.0)
    lines.book(-1005, Slip(2, Lane.ANSWER, MUST))
    lines.move(-5, -1005, 0.0)
    assert slips(lines, -1005) == [2, 1]
    lines.release(lines.line(-1005), 0.0, done=True)
    assert slips(lines, -1005) == [1]


def test_a_line_that_rests_comes_back_by_itself() -> None:
    """And says when."""
    lines = Lines(Pace(per_second=0))
    lines.add(7, Slip(1, Lane.ANSWER, MUST, ready_at=5.0), 0.0)
    assert lines.next(0.0, answers_only=False) is None
    assert lines.pause(0.0) == 5.0
    line = lines.next(5.0, answers_only=True)
    assert line is not None
    assert lines.pause(5.0) == float("inf")
    assert not lines.is_free(7, 5.0)
    lines.release(line, 5.0, done=True)
    assert lines.is_free(7, 5.0)


def test_the_last_places_are_for_answers_only() -> None:
    """A notice waits though it is ready, an answer does not."""
    lines = Lines(Pace(per_second=0))
    lines.add(7, Slip(1, Lane.NOTICE, MUST), 0.0)
    assert lines.next(0.0, answers_only=True) is None
    lines.add(8, Slip(2, Lane.ANSWER, MUST), 0.0)
    line = lines.next(0.0, answers_only=True)
    assert line is not None
    assert line.chat_id == 8


def test_an_answer_behind_a_notice_makes_the_whole_line_urgent() -> None:
    """The notice before it has to leave first, so it leaves as an answer would."""
    lines = Lines(Pace(per_second=0))
    lines.add(7, Slip(1, Lane.BROADCAST, MUST), 0.0)
    lines.add(7, Slip(2, Lane.ANSWER, MUST), 0.0)
    line = lines.next(0.0, answers_only=True)
    assert line is not None
    assert line.slips[0].id == 1
    assert lines.next(0.0, answers_only=False) is None
