"""Groups on file: who is in, what the office decided, the cards and topics in them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from storage import chats, outbox, topics
from storage.chats import GroupChat
from storage.topics import Topic
from tests.storage.conftest import AT, Register

if TYPE_CHECKING:
    from storage.db import Database, Tx

DAY = timedelta(days=1)


async def test_a_group_is_decided_about_once(database: Database, register: Register) -> None:
    """The one who comes second changes nothing; tags are kept as they were given."""

    async def job(tx: Tx) -> None:
        waiting = GroupChat(id=-5, title="群", since=AT, added_by=register.owner, is_forum=True)
        await chats.enter(tx, waiting)
        assert await chats.get(tx, -5) == waiting
        assert not await chats.is_approved(tx, -5)
        assert await chats.decide(
            tx,
            -5,
            was="waiting",
            state="approved",
            by=register.owner,
            at=AT + DAY,
            kind="enterprise",
            topics=("land", "finance"),
        )
        assert not await chats.decide(tx, -5, was="waiting", state="refused", by=None, at=AT)
        found = await chats.get(tx, -5)
        assert found is not None
        assert (found.kind, found.topics, found.since) == (
            "enterprise",
            ("land", "finance"),
            AT + DAY,
        )
        assert await chats.is_approved(tx, -5)
        assert await chats.get(tx, -6) is None

    await database.write(job)


async def test_a_group_is_left_once_and_keeps_its_tags(
    database: Database, register: Register
) -> None:
    """Whoever comes back finds them; one that was refused is not left but refused."""

    async def job(tx: Tx) -> None:
        case = await register.file(tx)
        unit_id = case.lead_unit_id
        await chats.approve(tx, -5, kind="work", title="群", at=AT, unit_id=unit_id)
        assert await chats.leave(tx, -5, at=AT)
        assert not await chats.leave(tx, -5, at=AT)
        assert await chats.known(tx) == []
        await chats.come_back(tx, -5, at=AT + DAY)
        (found,) = await chats.known(tx)
        assert (found.kind, found.unit_id, found.state) == ("work", unit_id, "approved")
        await chats.decide(tx, -5, was="approved", state="refused", by=None, at=AT)
        assert not await chats.leave(tx, -5, at=AT)

    await database.write(job)


async def test_the_shape_of_a_group_is_noted_where_it_is_new(database: Database) -> None:
    """What is not said stays; what is known already is no news."""

    async def job(tx: Tx) -> None:
        await chats.approve(tx, -5, kind="work", title="群", at=AT)
        assert await chats.set_shape(tx, -5, is_forum=True, may_manage_topics=True)
        assert not await chats.set_shape(tx, -5, is_forum=True)
        assert await chats.set_shape(tx, -5, may_post=False)
        await chats.rename(tx, -5, "新名")
        found = await chats.get(tx, -5)
        assert found is not None
        assert (found.title, found.takes_topics, found.may_post) == ("新名", True, False)
        assert not await chats.set_shape(tx, -9, may_post=False)

    await database.write(job)


async def test_who_waits_and_whose_cards_are_of_yesterday(database: Database) -> None:
    """Both are asked by the clock; a day is drawn once."""

    async def job(tx: Tx) -> None:
        await chats.enter(tx, GroupChat(id=-5, title="等", since=AT))
        await chats.approve(tx, -6, kind="work", title="群", at=AT)
        await chats.approve(tx, -7, kind="enterprise", title="群", at=AT)
        assert await chats.waiting(tx, before=AT) == []
        assert [one.id for one in await chats.waiting(tx, before=AT + DAY)] == [-5]
        assert [one.id for one in await chats.to_draw(tx, date(2026, 10, 12))] == [-6]
        assert await chats.to_draw(tx, date(2026, 10, 12)) == []
        assert [one.id for one in await chats.to_draw(tx, date(2026, 10, 13))] == [-6]

    await database.write(job)


async def test_topics_are_kept_closed_and_forgotten(database: Database, register: Register) -> None:
    """One a case in a group."""

    async def job(tx: Tx) -> None:
        case = await register.file(tx)
        assert await topics.of_case(tx, -5, case.id) is None
        await topics.keep(tx, -5, case.id, 7)
        await topics.set_open(tx, -5, case.id, open=False)
        assert await topics.of_case(tx, -5, case.id) == Topic(7, open=False)
        await topics.keep(tx, -5, case.id, 9)
        assert await topics.of_case(tx, -5, case.id) == Topic(9, open=True)
        await topics.forget(tx, -5, case.id)
        assert await topics.of_case(tx, -5, case.id) is None

    await database.write(job)


async def test_a_group_that_moved_leaves_its_cards_and_topics_behind(
    database: Database, register: Register
) -> None:
    """Telegram gives its messages new numbers, or none; tags come along."""

    async def job(tx: Tx) -> None:
        case = await register.file(tx)
        await chats.enter(tx, GroupChat(id=-5, title="群", kind="work", state="approved", since=AT))
        await chats.enter(tx, GroupChat(id=-1005, title="新来的", since=AT))
        await outbox.place_card(tx, -5, case.id, 3)
        await topics.keep(tx, -5, case.id, 7)
        assert await chats.cases_shown(tx, -5) == [case.id]
        for _ in range(2):
            await chats.move(tx, old=-5, new=-1005)
        assert await chats.get(tx, -5) is None
        found = await chats.get(tx, -1005)
        assert found is not None
        assert (found.title, found.kind, found.state) == ("群", "work", "approved")
        assert await chats.cases_shown(tx, -5) == []
        assert await topics.of_case(tx, -5, case.id) is None

    await database.write(job)
