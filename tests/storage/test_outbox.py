"""What has to be said, and what became of it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.domain.pace import Lane
from storage import chats, outbox, people
from storage.outbox import Fate
from tests.storage.conftest import AT, Register

if TYPE_CHECKING:
    from storage.db import Database, Row, Tx

DAY = timedelta(days=1)
SAY = {"chat_id": 101, "text": "您好"}


def letter(number: int, **more: object) -> Letter:
    """A letter with words to the owner."""
    given: dict[str, object] = {
        "chat_id": 101, "kind": "reply", "at": AT, "method": "sendMessage", "payload": dict(SAY),
    }  # fmt: skip
    return Letter(id=number, **(given | more))  # type: ignore[arg-type]


async def row(tx: Tx, number: int) -> Row:
    """A letter as it stands on file."""
    found = await tx.one("SELECT * FROM outbox WHERE id = :number", number=number)
    assert found is not None
    return found


async def test_letters_come_back_as_they_were_written(database: Database) -> None:
    """Booked ones as being sent, the others as waiting, in the order of their posting."""

    async def job(tx: Tx) -> None:
        assert await outbox.last_id(tx) == 0
        first = letter(3, booked=True, attempt=1)
        second = letter(4, duty=Duty.ONCE, lane=Lane.BROADCAST, payload=None, method="")
        await outbox.insert(tx, [second, first], boot=7)
        assert await outbox.last_id(tx) == 4
        one, two = await outbox.waiting(tx, after=0, limit=9)
        assert (one.id, one.under_way, one.attempt, one.method) == (3, True, 1, "sendMessage")
        assert (two.id, two.under_way, two.lane, two.duty) == (4, False, Lane.BROADCAST, Duty.ONCE)
        assert await outbox.waiting(tx, after=4, limit=9) == []
        assert (await row(tx, 3))["boot"] == 7
        assert await outbox.load(tx, [3, 4]) == [second]
        second.method, second.payload, second.attempt = "sendMessage", dict(SAY), 1
        await outbox.mark_sending(tx, [second], boot=8)
        assert await outbox.load(tx, [3, 4]) == []
        kept = await row(tx, 4)
        assert (kept["state"], kept["boot"], kept["attempt"]) == ("sending", 8, 1)

    await database.write(job)


async def test_what_arrived_loses_its_words_and_what_did_not_keeps_them(
    database: Database,
) -> None:
    """They are personal, and needed only as long as they may have to be sent."""

    async def job(tx: Tx) -> None:
        await outbox.insert(tx, [letter(number) for number in range(1, 7)], boot=1)
        await outbox.settle(
            tx,
            [
                Fate(1, "sent", AT, message_id=55),
                Fate(2, "dropped", AT, reason="superseded"),
                Fate(3, "given_up", AT, reason="unreachable"),
                Fate(4, "uncertain", AT, reason="crash"),
                Fate(5, "pending", AT, due_at=AT + DAY, repeated=True, plain=True),
                Fate(6, "pending", AT, render_again=True),
            ],
        )
        rows = [await row(tx, number) for number in range(1, 7)]
        assert [one["payload"] is None for one in rows] == [True, True, False, False, False, True]
        assert [one["settled_at"] is None for one in rows] == [False] * 4 + [True] * 2
        assert rows[0]["message_id"] == 55
        waiting = await outbox.waiting(tx, after=0, limit=9)
        assert [(one.id, one.repeated, one.plain, one.due_at) for one in waiting] == [
            (5, True, True, AT + DAY),
            (6, False, False, AT),
        ]
        await outbox.forget_old(tx, before=AT + DAY)
        left = await tx.all("SELECT id FROM outbox ORDER BY id")
        assert [one["id"] for one in left] == [3, 4, 5, 6]

    await database.write(job)


async def test_the_office_decides_once_about_what_did_not_arrive(
    database: Database, register: Register
) -> None:
    """Resent as a new letter that says so, or left; a second decision changes nothing."""

    async def job(tx: Tx) -> None:
        case = await register.file(tx)
        told = {"person_id": register.owner, "case_id": case.id, "event_id": 1}
        await outbox.insert(
            tx, [letter(1, **told, plain=True), letter(2), letter(3), letter(4)], boot=1
        )
        fates = [Fate(1, "uncertain", AT, reason="x"), Fate(2, "given_up", AT), Fate(4, "sent", AT)]
        await outbox.settle(tx, fates)
        (newest, oldest), total = await outbox.troubled(tx, limit=9)
        assert (newest.id, newest.uncertain, newest.name) == (2, False, "")
        assert (oldest.id, oldest.uncertain, oldest.name) == (1, True, "王芳")
        assert (oldest.case_number, oldest.reason, total) == (case.number, "x", 2)
        assert len((await outbox.troubled(tx, limit=1))[0]) == 1
        again = await outbox.decide_trouble(tx, 1, again=True, at=AT + DAY)
        assert again is not None
        assert tx.mail == [again]
        assert (again.id, again.attempt, again.plain, again.repeated) == (0, 0, False, True)
        assert (again.payload, again.event_id, again.at) == (SAY, 1, AT + DAY)
        assert (await row(tx, 1))["event_id"] is None
        tx.mail.clear()
        assert await outbox.decide_trouble(tx, 1, again=True, at=AT) is None
        assert await outbox.decide_trouble(tx, 2, again=False, at=AT) is not None
        assert await outbox.decide_trouble(tx, 3, again=True, at=AT) is None
        assert await outbox.decide_trouble(tx, 4, again=True, at=AT) is None
        assert tx.mail == []
        assert await outbox.troubled(tx, limit=9) == ([], 0)
        assert [(await row(tx, number))["reason"] for number in (1, 2)] == ["resent", "seen"]

    await database.write(job)


async def test_a_group_that_became_a_supergroup_is_followed_everywhere(
    database: Database, register: Register
) -> None:
    """Its waiting letters, its standing with the office; twice is once."""

    async def job(tx: Tx) -> None:
        case = await register.file(tx)
        await chats.approve(tx, -5, kind="enterprise", title="群", at=AT)
        await outbox.insert(tx, [letter(1, chat_id=-5), letter(2, chat_id=-5)], boot=1)
        await outbox.settle(tx, [Fate(1, "sent", AT)])
        await outbox.place_card(tx, -5, case.id, 9)
        for _ in range(2):
            await chats.move(tx, old=-5, new=-1005)
        assert [(await row(tx, number))["chat_id"] for number in (1, 2)] == [-5, -1005]
        assert not await chats.is_approved(tx, -5)
        assert await chats.is_approved(tx, -1005)
        assert await outbox.card_of(tx, -5, case.id) is None

    await database.write(job)


async def test_a_chat_has_one_live_card_of_a_case(database: Database, register: Register) -> None:
    """Newer refreshes take the place of those that have not left; asked-for cards stay."""

    async def job(tx: Tx) -> None:
        case = await register.file(tx)
        assert await outbox.card_of(tx, 101, case.id) is None
        await outbox.place_card(tx, 101, case.id, 7)
        await outbox.place_card(tx, 101, case.id, 8)
        await outbox.place_card(tx, -5, case.id, 1)
        assert await outbox.card_of(tx, 101, case.id) == 8
        assert await outbox.card_chats(tx, case.id) == [(-5, None), (101, register.owner)]
        card = {"kind": "card", "case_id": case.id}
        await outbox.insert(
            tx,
            [
                letter(1, **card),
                letter(2, **card, lane=Lane.ANSWER),
                letter(3, **card, booked=True),
                letter(4, case_id=case.id),
                letter(5, **card, chat_id=102),
            ],
            boot=1,
        )
        await outbox.supersede_cards(tx, case.id, [101], at=AT)
        states = [(await row(tx, number))["state"] for number in range(1, 6)]
        assert states == ["dropped", "pending", "sending", "pending", "pending"]

    await database.write(job)


async def test_another_call_takes_the_place_of_one_that_cannot_be_made(database: Database) -> None:
    """An edit whose message is gone becomes a message."""

    async def job(tx: Tx) -> None:
        await outbox.insert(tx, [letter(1, method="editMessageText")], boot=1)
        await outbox.replace_call(tx, 1, method="sendMessage", payload={"text": "新"})
        (found,) = await outbox.load(tx, [1])
        assert (found.method, found.payload) == ("sendMessage", {"text": "新"})

    await database.write(job)


async def test_who_blocked_the_bot_is_noted_until_they_are_back(
    database: Database, register: Register
) -> None:
    """By their Telegram number."""

    async def job(tx: Tx) -> None:
        for reachable in (False, False, True):
            await outbox.set_reachable(tx, 101, reachable=reachable)
            person = await people.get(tx, register.owner)
            assert person is not None
            assert person.reachable is reachable

    await database.write(job)
