"""Invitations, claims and roles: each once, each to an end."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from bot.domain import consent
from bot.domain.people import Level, Role
from bot.texts import Language
from storage import claims, enterprises, grants, invitations, people, units
from storage.claims import ClaimState, Via
from storage.invitations import Validity
from tests.storage.conftest import AT

if TYPE_CHECKING:
    from datetime import datetime

    from storage.db import Database, Tx
    from storage.invitations import Invitation
    from tests.storage.conftest import Register


async def invited(database: Database, code: str, *, made_by: int | None = None) -> Invitation:
    """An invitation for an inspector that is good for a day."""
    return await database.write(
        lambda tx: invitations.make(
            tx, code, role=Role.INSPECTOR, at=AT, expires_at=AT + timedelta(days=1), made_by=made_by
        )
    )


def test_a_code_has_24_random_bytes_and_fits_a_link() -> None:
    """32 characters that Telegram passes on, never the same twice."""
    codes = {invitations.new_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert {len(one) for one in codes} == {32}
    assert all(one.replace("-", "").replace("_", "").isalnum() for one in codes)


async def test_of_fifty_who_redeem_at_once_one_comes_in(
    database: Database, register: Register
) -> None:
    """The others find it used up, whoever they are."""
    del register
    invitation = await invited(database, "secret")

    async def redeem(number: int) -> Invitation | None:
        async def come(tx: Tx) -> Invitation | None:
            person_id = await people.admit(
                tx, telegram_id=90_000 + number, name="x", language=Language.EN, at=AT
            )
            return await invitations.redeem(tx, invitation.id, person_id=person_id, at=AT)

        return await database.write(come)

    got = await asyncio.gather(*(redeem(number) for number in range(50)))
    assert sum(one is not None for one in got) == 1
    kept = await database.write(lambda tx: invitations.find(tx, "secret"))
    assert kept is not None
    assert kept.validity(AT) is Validity.USED


async def test_the_code_itself_is_nowhere_in_the_file(
    database: Database, register: Register
) -> None:
    """Who reads the file cannot come in by it; who has the code is found by its hash."""
    del register
    code = invitations.new_code()
    await invited(database, code)
    rows = await database.write(lambda tx: tx.all("SELECT * FROM invitations"))
    assert code not in str([tuple(row) for row in rows])
    assert await database.write(lambda tx: invitations.find(tx, code)) is not None
    assert await database.write(lambda tx: invitations.find(tx, code[:-1])) is None


async def test_what_was_revoked_or_is_over_lets_nobody_in(
    database: Database, register: Register
) -> None:
    """And it says which of the two it is; what is used cannot be revoked any more."""
    revoked = await invited(database, "one", made_by=register.owner)
    assert await database.write(lambda tx: invitations.revoke(tx, revoked.id, at=AT))
    late = AT + timedelta(days=1)
    over = await invited(database, "two", made_by=register.owner)
    for one, at in ((revoked, AT), (over, late)):
        gone = await database.write(
            partial(invitations.redeem, invitation_id=one.id, person_id=register.owner, at=at)
        )
        assert gone is None
    assert await database.write(lambda tx: invitations.open_by(tx, register.owner, at=AT)) == [over]
    found = await database.write(lambda tx: invitations.get(tx, revoked.id))
    assert found is not None
    assert found.validity(AT) is Validity.REVOKED
    assert over.validity(late) is Validity.EXPIRED
    used = await invited(database, "three")
    await database.write(
        lambda tx: invitations.redeem(tx, used.id, person_id=register.owner, at=AT)
    )
    assert not await database.write(lambda tx: invitations.revoke(tx, used.id, at=AT))


async def test_a_claim_is_made_once_and_decided_once(
    database: Database, register: Register
) -> None:
    """Asking twice for the same is one claim; of two decisions the first counts."""

    async def ask(tx: Tx, said: str) -> claims.Claim:
        return await claims.make(
            tx,
            person_id=register.handler,
            role=Role.OWNER,
            enterprise_id=register.firm,
            via=Via.ASKING,
            said=said,
            called="Li",
            at=AT,
        )

    first = await database.write(lambda tx: ask(tx, "恒昌"))
    again = await database.write(lambda tx: ask(tx, "恒昌机械"))
    assert first.id == again.id
    (waits,) = await database.write(claims.waiting)
    assert (waits.said, waits.called, waits.state) == ("恒昌机械", "Li", ClaimState.WAITING)
    assert await database.write(lambda tx: claims.waiting_of(tx, register.handler)) == [waits]

    async def decide(tx: Tx, state: ClaimState) -> claims.Claim | None:
        return await claims.decide(tx, waits.id, state, by=register.owner, at=AT, reason="查无此人")

    refused = await database.write(lambda tx: decide(tx, ClaimState.REFUSED))
    assert refused is not None
    assert (refused.state, refused.reason) == (ClaimState.REFUSED, "查无此人")
    assert await database.write(lambda tx: decide(tx, ClaimState.CONFIRMED)) is None
    assert (await database.write(lambda tx: ask(tx, "恒昌"))).id != waits.id


async def test_deciders_are_reminded_of_a_claim_once(
    database: Database, register: Register
) -> None:
    """As soon as it is older than it should be."""
    made = await database.write(
        lambda tx: claims.make(
            tx, person_id=register.handler, role=Role.ADMIN, via=Via.INVITATION, at=AT
        )
    )
    late = AT + timedelta(days=2)
    assert await database.write(lambda tx: claims.unreminded(tx, before=AT)) == []
    assert await database.write(lambda tx: claims.unreminded(tx, before=late)) == [made]
    await database.write(lambda tx: claims.mark_reminded(tx, [made.id], at=late))
    assert await database.write(lambda tx: claims.unreminded(tx, before=late)) == []


async def test_a_role_that_ran_out_can_be_given_anew(
    database: Database, register: Register
) -> None:
    """A limit can be set, lifted and passed; granting the same again changes nothing."""

    async def give(tx: Tx, *, at: datetime = AT, until: datetime | None = None) -> bool:
        return await people.grant(
            tx, person_id=register.owner, role=Role.INSPECTOR, at=at, until=until
        )

    day = timedelta(days=1)
    assert await database.write(lambda tx: give(tx, until=AT + day))
    assert not await database.write(lambda tx: give(tx, until=AT + day))
    late = AT + 2 * day
    held = await database.write(lambda tx: grants.of_person(tx, register.owner, at=late))
    assert [one.role for one in held] == [Role.OWNER]
    assert await database.write(lambda tx: give(tx, at=late))
    (one,) = [
        one
        for one in await database.write(lambda tx: grants.of_unit(tx, None, at=late))
        if one.role is Role.INSPECTOR
    ]
    assert (one.since, one.until) == (late, None)
    assert await database.write(lambda tx: grants.limit(tx, one.id, late + day))
    assert not await database.write(lambda tx: grants.limit(tx, one.id, late + day))
    assert await database.write(lambda tx: grants.revoke(tx, one.id))
    assert not await database.write(lambda tx: grants.revoke(tx, one.id))
    assert await database.write(lambda tx: grants.get(tx, one.id)) is None


async def test_two_entries_of_one_person_become_one(database: Database, register: Register) -> None:
    """Roles of both, the account of one; the entry that goes can be found by nobody."""

    async def happen(tx: Tx) -> None:
        unit = await units.add(tx, name="新单位", level=Level.CITY)
        firm = await enterprises.add(tx, name="新企业")
        rostered = await people.enter(
            tx, name="名册上的王芳", phone="13800000012", language=Language.ZH_HANS, at=AT
        )
        for person_id in (rostered, register.owner):
            await people.grant(tx, person_id=person_id, role=Role.HANDLER, unit_id=unit, at=AT)
        await people.grant(tx, person_id=rostered, role=Role.OWNER, enterprise_id=firm, at=AT)
        before = await people.get(tx, register.owner)
        assert before is not None
        assert before.telegram_id is not None
        await people.unite(tx, keep=rostered, gone=register.owner)
        after = await people.find_speaker(tx, before.telegram_id, at=AT)
        assert after is not None
        assert after.person.id == rostered
        assert after.person.name == "名册上的王芳"
        assert after.person.consent_version == consent.VERSION
        assert sorted(one.role for one in after.grants) == ["handler", "owner", "owner"]
        left = await people.get(tx, register.owner)
        assert left is not None
        assert left.telegram_id is None

    await database.write(happen)


@pytest.mark.usefixtures("register")
async def test_an_enterprise_is_found_by_what_people_call_it(database: Database) -> None:
    """Its code, a part of its name, a name with a slip in it; signs of the pattern are just signs."""

    async def enter(tx: Tx) -> None:
        await enterprises.add(
            tx, name="云州恒通物流有限公司", credit_code="91350100M000100Y43", short_name="恒通"
        )
        await enterprises.add(tx, name="100%_果汁厂")

    await database.write(enter)

    async def found(text: str) -> list[str]:
        return [one.name for one in await database.write(lambda tx: enterprises.like(tx, text))]

    assert await found("91350100m000100y43") == ["云州恒通物流有限公司"]
    assert await found("恒昌 机械") == ["恒昌机械有限公司"]
    assert await found("恒昌机诫有限公司") == ["恒昌机械有限公司"]
    assert await found("福建恒通集团") == ["云州恒通物流有限公司"]
    assert await found("0%_果") == ["100%_果汁厂"]
    assert await found("%%") == []
    assert await found("远山木业") == []
