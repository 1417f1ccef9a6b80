"""Updates are taken once, drafts lie on one desk each, appointments are kept once."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.people import Level, Role
from bot.texts import Language
from storage import blocks, boots, chats, desks, duties, enterprises, inbox, people, units
from tests.storage.conftest import AT, Register

if TYPE_CHECKING:
    from storage.db import Database, Tx

DAY = timedelta(days=1)


async def test_an_update_is_taken_once(database: Database) -> None:
    """Of updates that come again only the new ones are returned."""

    async def job(tx: Tx) -> None:
        assert await inbox.take(tx, [5, 6], at=AT) == {5, 6}
        assert await inbox.take(tx, [6, 7], at=AT) == {7}
        assert await inbox.take(tx, [7, 7], at=AT) == set()

    await database.write(job)


async def test_filed_updates_wait_in_order_until_they_are_dealt_with(database: Database) -> None:
    """Struck ones lose their words, parked ones keep them with the error."""

    async def job(tx: Tx) -> None:
        await inbox.keep(tx, [(9, '{"b": 2}'), (8, '{"a": 1}')], at=AT)
        await inbox.keep(tx, [(8, "other")], at=AT)
        assert [(one.update_id, one.body) for one in await inbox.unfinished(tx)] == [
            (8, '{"a": 1}'),
            (9, '{"b": 2}'),
        ]
        assert [await inbox.count_attempt(tx, 8) for _ in range(2)] == [1, 2]
        assert await inbox.count_attempt(tx, 77) == 0
        await inbox.strike(tx, 8)
        await inbox.park(tx, 9, error="KeyError", reference="AB12CD")
        assert await inbox.unfinished(tx) == []
        assert await inbox.parked(tx) == 1
        rows = await tx.all("SELECT state, body, error, reference FROM inbox ORDER BY update_id")
        assert [(*row[:1], row[1] and tx.vault.open(row[1]), *row[2:]) for row in rows] == [
            ("done", None, None, None),
            ("parked", '{"b": 2}', "KeyError", "AB12CD"),
        ]

    await database.write(job)


async def test_old_updates_are_forgotten_and_parked_ones_are_not(database: Database) -> None:
    """What nobody has looked at stays."""

    async def job(tx: Tx) -> None:
        await inbox.take(tx, [1], at=AT)
        await inbox.take(tx, [2], at=AT + DAY)
        await inbox.keep(tx, [(3, "{}")], at=AT)
        await inbox.park(tx, 3, error="", reference="")
        await inbox.forget_old(tx, before=AT + DAY)
        rows = await tx.all("SELECT update_id FROM inbox ORDER BY update_id")
        assert [row["update_id"] for row in rows] == [2, 3]

    await database.write(job)


async def test_a_desk_holds_one_draft(database: Database, register: Register) -> None:
    """The newer takes the place of the older; it is read with its owner and expires."""

    async def draft(tx: Tx, *, days: int = 0) -> str | None:
        speaker = await people.find_speaker(tx, 101, at=AT + DAY * days)
        assert speaker is not None
        return speaker.draft

    async def job(tx: Tx) -> None:
        await desks.put(tx, register.owner, "one", at=AT, expires_at=AT + DAY)
        await desks.put(tx, register.owner, "two", at=AT, expires_at=AT + 2 * DAY)
        assert await draft(tx) == "two"
        assert await draft(tx, days=2) is None
        await desks.expire(tx, at=AT + DAY)
        assert await draft(tx) == "two"
        await desks.expire(tx, at=AT + 2 * DAY)
        assert await draft(tx) is None
        await desks.put(tx, register.owner, "three", at=AT, expires_at=AT + DAY)
        await desks.clear(tx, register.owner)
        assert await draft(tx) is None

    await database.write(job)


async def test_replaced_duties_are_superseded_and_kept_ones_stay_kept(
    database: Database, register: Register
) -> None:
    """An appointment that was kept is not made again, one that was only dropped for another is."""

    async def job(tx: Tx) -> None:
        case = await register.file(tx)
        first, second = ("nudge", AT, AT), ("breach", AT + DAY, AT + DAY)
        await duties.replace(tx, case.id, [first, second], at=AT)
        nudge, breach = await duties.due(tx, at=AT + DAY, limit=9)
        assert (nudge.job, breach.job) == ("nudge", "breach")
        assert [one.job for one in await duties.due(tx, at=AT, limit=9)] == ["nudge"]
        assert [one.job for one in await duties.due(tx, at=AT + DAY, limit=1)] == ["nudge"]
        assert await duties.strike(tx, nudge.id, result="done", at=AT)
        assert not await duties.strike(tx, nudge.id, result="done", at=AT)
        await duties.conclude(tx, nudge.id, result="done")

        await duties.replace(tx, case.id, [first], at=AT)
        assert await duties.due(tx, at=AT + DAY, limit=9) == []
        await duties.replace(tx, case.id, [first, second], at=AT)
        assert [one.job for one in await duties.due(tx, at=AT + DAY, limit=9)] == ["breach"]

        await duties.replace(tx, case.id, [], at=AT)
        await duties.forget_old(tx, before=AT + DAY)
        rows = await tx.all("SELECT job, result FROM duties")
        assert [tuple(row) for row in rows] == [("nudge", "done")]

    await database.write(job)


async def test_a_start_knows_whether_the_one_before_ended_in_order(database: Database) -> None:
    """The first one counts as following an orderly end."""

    async def job(tx: Tx) -> None:
        first, clean = await boots.begin(tx, at=AT)
        assert clean
        second, clean = await boots.begin(tx, at=AT)
        assert not clean
        assert second > first
        await boots.end(tx, second, at=AT)
        assert (await boots.begin(tx, at=AT))[1]

    await database.write(job)


async def test_people_and_what_they_may_be(database: Database, register: Register) -> None:
    """Admitted twice is one person; a grant given twice is one; one that has ended is none."""

    async def job(tx: Tx) -> None:
        again = await people.admit(
            tx, telegram_id=101, name="王芳芳", language=Language.EN, at=AT, title="经理"
        )
        assert again == register.owner
        person = await people.get(tx, again)
        assert person is not None
        assert (person.name, person.title, person.language) == ("王芳芳", "经理", "zh-Hans")
        await people.set_language(tx, again, Language.EN, chosen=True)
        await people.grant(tx, person_id=again, role=Role.OWNER, at=AT, enterprise_id=register.firm)
        await people.grant(tx, person_id=again, role=Role.HANDLER, at=AT, unit_id=register.unit)
        await tx.run(
            "UPDATE grants SET until = '2026-10-13' WHERE person_id = :one AND role = 'handler'",
            one=again,
        )
        speaker = await people.get_speaker(tx, again, at=AT)
        assert speaker is not None
        assert speaker.language is Language.EN
        assert speaker.roles == {Role.OWNER, Role.HANDLER}
        assert speaker.enterprise_ids() == (register.firm,)
        assert speaker.unit_ids(Role.HANDLER, Role.UNIT_HEAD) == (register.unit,)
        later = await people.get_speaker(tx, again, at=AT + 2 * DAY)
        assert later is not None
        assert later.roles == {Role.OWNER}
        assert await people.find_speaker(tx, 999, at=AT) is None
        assert await people.get(tx, 999) is None
        found = await people.with_role(tx, [Role.HANDLER], at=AT, unit_id=register.unit)
        assert [one.id for one in found] == [register.owner, register.handler]
        assert await people.with_role(tx, [Role.OWNER], at=AT, enterprise_id=77) == []

    await database.write(job)


async def test_units_stand_in_a_tree_and_are_staffed_or_not(
    database: Database, register: Register
) -> None:
    """A path names every unit above; work goes only where each role is held."""

    async def job(tx: Tx) -> None:
        below = await units.add(
            tx, name="金融科", level=Level.COUNTY, parent_id=register.unit, short_name="金融"
        )
        tree = await units.tree(tx)
        unit = tree.get(below)
        assert unit is not None
        assert unit.path == f"/{register.unit}/{below}/"
        both = [Role.HANDLER, Role.UNIT_HEAD]
        assert await units.staffed(tx, both, at=AT) == []
        await people.grant(
            tx, person_id=register.handler, role=Role.UNIT_HEAD, at=AT, unit_id=register.unit
        )
        listed = await people.enter(tx, name="名册上的", language=Language.ZH_HANS, at=AT)
        for role in both:
            await people.grant(tx, person_id=listed, role=role, at=AT, unit_id=below)
        assert await units.staffed(tx, both, at=AT) == [register.unit], "on a roster is not in"
        handler = await people.get(tx, register.handler)
        assert handler is not None
        assert handler.telegram_id is not None
        await blocks.add(
            tx, handler.telegram_id, reason="离岗", person_id=handler.id, blocked_by=None, at=AT
        )
        assert await units.staffed(tx, both, at=AT) == []

    await database.write(job)


async def test_enterprises_and_groups_are_found_again(
    database: Database, register: Register
) -> None:
    """By name or credit code; a group that was left is no longer approved."""

    async def job(tx: Tx) -> None:
        coded = await enterprises.add(tx, name="光电", credit_code="91320100MA1X")
        for words in ("光电", "91320100MA1X"):
            found = await enterprises.find(tx, words)
            assert found is not None
            assert found.id == coded
        assert await enterprises.find(tx, "没有") is None
        named = await enterprises.by_ids(tx, [coded, register.firm])
        assert [one.name for one in named] == ["恒昌机械有限公司", "光电"]
        assert await enterprises.by_ids(tx, []) == []
        assert not await chats.is_approved(tx, -5)
        await chats.approve(tx, -5, kind="enterprise", title="群", at=AT)
        assert await chats.is_approved(tx, -5)
        await chats.leave(tx, -5, at=AT)
        assert not await chats.is_approved(tx, -5)
        await chats.approve(tx, -5, kind="work", title="群", at=AT)
        assert await chats.is_approved(tx, -5)

    await database.write(job)
