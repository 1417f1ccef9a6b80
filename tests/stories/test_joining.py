"""Every way of coming in, in three languages: by card, invited, asking; confirmed or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain.people import Role
from bot.texts import Language
from storage import enterprises, people
from tests.stories.joining_roads import agrees, says_who_they_are

if TYPE_CHECKING:
    from storage.db import Tx
    from tests.stories.town import Actor, Town

CODES = {Language.ZH_HANS: "zh-hans", Language.ZH_HANT: "zh-hant", Language.EN: "en"}


def stranger(town: Town, name: str) -> Actor:
    """Somebody nobody knows, who speaks the town's language."""
    return town.newcomer(name, CODES[town.language])


async def card_of(town: Town, firm: str = "machines") -> str:
    """What the QR code on an enterprise's card says."""

    async def code(tx: Tx) -> str:
        found = await enterprises.find(tx, town["owner"].word(f"town-firm-{firm}.whole"))
        assert found is not None
        return await enterprises.card_code(tx, found.id)

    return await town.lianxin.database.write(code)


def link(actor: Actor) -> str:
    """What the newest link they were given carries."""
    return next(
        line.partition("?start=")[2]
        for message in reversed(actor.screen)
        for line in str(message.get("text")).splitlines()
        if "?start=" in line
    )


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_every_way_leads_in(town: Town, owner: Actor, director: Actor) -> None:
    """A card, a colleague, asking for a known and for a new enterprise; each is confirmed."""
    fang = stranger(town, "Fang")
    await fang.starts(await card_of(town))
    assert fang.reads("card-about", enterprise=fang.word("town-firm-machines.whole"))
    assert await town.ask("SELECT 1 FROM people WHERE telegram_id = :id", id=fang.user.id) == []
    await agrees(fang)
    await says_who_they_are(fang, "王芳", title="joining-title-boss")
    assert fang.reads("claim-sent")
    assert director.reads("claim-card", name="王芳")
    await director.taps("button-confirm-claim")
    assert fang.told("joined", name="王芳")
    assert fang.menu()[:2] == ["file", "mine"]
    await fang.starts()
    assert fang.reads("start-owner", name="王芳")

    await invited_by_a_colleague(town, owner, director)
    await asking_for_a_known_enterprise(town, director)
    await asking_for_a_new_enterprise(town, director)


async def invited_by_a_colleague(town: Town, owner: Actor, director: Actor) -> None:
    """The link goes from one to the other; it is good once."""
    await owner.says("/invite")
    bo = stranger(town, "Bo")
    await bo.starts(link(owner))
    await agrees(bo)
    await says_who_they_are(bo)
    assert director.reads("claim-card", name="Bo")
    assert director.reads("claim-via-colleague")
    await director.taps("button-confirm-claim")
    assert bo.told("joined", name="Bo")
    assert owner.told("joined-by-you", name="Bo")
    late = stranger(town, "Late")
    await late.starts(link(owner))
    assert late.reads("invitation-used")


async def asking_for_a_known_enterprise(town: Town, director: Actor) -> None:
    """By its short name; a credit code that is none is refused at once."""
    cai = stranger(town, "Cai")
    await cai.starts()
    await cai.taps("button-join")
    await agrees(cai)
    await cai.says("91370000000000000X")
    assert cai.reads("form-credit-code")
    await cai.says(cai.word("town-firm-foods"))
    await cai.taps("town-firm-foods.whole")
    await cai.taps(cai.user.first_name)
    await cai.taps("form-skip")
    await cai.sends("contact")
    await cai.taps("form-change")
    await cai.taps("ask-join-enterprise.name")
    assert cai.offers("ask-join-none", name=cai.word("town-firm-foods"))
    await cai.taps("town-firm-foods.whole")
    await cai.taps("form-submit")
    await director.taps("button-confirm-claim")
    assert cai.told("joined", name="Cai")


async def asking_for_a_new_enterprise(town: Town, director: Actor) -> None:
    """The office enters it with the press that confirms; a link names a policy that there is not."""
    dai = stranger(town, "Dai")
    await dai.starts("join-zz")
    await agrees(dai)
    await dai.says("远山木业")
    await dai.taps("ask-join-none", name="远山木业")
    await says_who_they_are(dai)
    assert director.reads("claim-new-firm", said="远山木业")
    await director.taps("button-new-firm")
    assert dai.told("joined", name="Dai")
    assert await town.ask("SELECT 1 FROM enterprises WHERE name = '远山木业'")


async def test_nothing_is_kept_of_who_does_not_agree(town: Town) -> None:
    """No row, no draft; the link can be opened again."""
    fang = stranger(town, "Fang")
    await fang.starts(await card_of(town))
    await fang.taps("button-disagree")
    assert fang.reads("consent-declined")
    assert await town.ask("SELECT 1 FROM people WHERE telegram_id = :id", id=fang.user.id) == []
    await fang.starts(await card_of(town))
    await agrees(fang)
    assert fang.reads("joining-name")


async def test_only_ones_own_number_counts(town: Town, owner: Actor) -> None:
    """A typed number and somebody else's card are refused, each with a sentence."""
    fang = stranger(town, "Fang")
    await fang.starts(await card_of(town))
    await agrees(fang)
    await fang.says("王芳")
    await fang.taps("form-skip")
    await fang.says("13800000000")
    assert fang.told("form-phone-words")
    await fang.sends("contact", of=owner.user)
    assert fang.told("form-contact-other")
    town.world.forward_contact(fang.user, fang.user, fang.user)
    await town.quiet()
    assert fang.told("form-contact-other") == 2
    await fang.sends("contact")
    assert fang.told("form-phone-got")
    await fang.taps("form-submit")
    assert fang.reads("claim-sent")


async def test_a_rostered_contact_becomes_themselves(town: Town, director: Actor) -> None:
    """Whose number stands on the roster of the enterprise is that person, with what they hold."""
    fang = stranger(town, "Fang")
    at = town.world.clock.now()

    async def enter(tx: Tx) -> int:
        firm = await enterprises.find(tx, fang.word("town-firm-machines"))
        found = firm or await enterprises.find(tx, fang.word("town-firm-machines.whole"))
        assert found is not None
        rostered = await people.enter(
            tx,
            name="王芳芳",
            phone=str(fang.user.phone).removeprefix("+86"),
            title="财务总监",
            language=Language.ZH_HANS,
            at=at,
        )
        await people.grant(tx, person_id=rostered, role=Role.OWNER, enterprise_id=found.id, at=at)
        return rostered

    rostered = await town.lianxin.database.write(enter)
    await fang.starts(await card_of(town))
    await agrees(fang)
    await says_who_they_are(fang, "小王")
    assert director.reads("claim-match", name="王芳芳")
    await director.taps("button-confirm-claim")
    assert director.reads("claim-was-confirmed", name="王芳芳")
    assert fang.told("joined", name="王芳芳")
    (row,) = await town.ask("SELECT id FROM people WHERE telegram_id = :id", id=fang.user.id)
    assert row["id"] == rostered
    await fang.starts()
    assert fang.reads("start-owner", name="王芳芳")


async def test_a_refusal_says_why_and_a_claim_can_be_withdrawn(town: Town, director: Actor) -> None:
    """Whoever was refused knows the reason; who takes a claim back is asked about no more."""
    fang = stranger(town, "Fang")
    await fang.starts(await card_of(town))
    await agrees(fang)
    await says_who_they_are(fang)
    await fang.starts()
    assert fang.reads("claim-waiting")
    await director.taps("button-refuse-claim")
    await director.taps("claim-reason-not_here")
    assert fang.told("claim-refused")
    assert fang.word("claim-reason-not_here") in fang.sees
    await fang.starts()
    assert fang.reads("start-nobody")

    await fang.starts(await card_of(town))
    await fang.taps("form-skip")
    await fang.taps("form-submit")
    await fang.taps("button-withdraw-claim")
    assert fang.reads("claim-withdrawn")
    await director.taps("button-confirm-claim")
    assert director.reads("claim-was-withdrawn")
    await director.says("/claims")
    assert director.reads("claims-none")


async def test_a_claim_that_nobody_decides_is_recalled(town: Town, director: Actor) -> None:
    """After a working day those who can decide are reminded, once, in office hours."""
    fang = stranger(town, "Fang")
    await fang.starts(await card_of(town))
    await agrees(fang)
    await says_who_they_are(fang)
    await town.pass_working_days(1)
    assert not director.told("claims-reminder")
    await town.pass_working_days(1)
    assert director.told("claims-reminder", n=1) == 1
    await town.pass_working_days(1)
    assert director.told("claims-reminder", n=1) == 1
    assert fang.told("claim-late") == 1
    await director.taps("button-claims")
    await director.taps("1 Fang")
    await director.taps("button-confirm-claim")
    assert fang.told("joined", name="Fang")


async def test_the_liaison_of_the_enterprise_confirms(
    town: Town, director: Actor, triager: Actor
) -> None:
    """Who looks after the enterprise is asked first; whoever is nothing to it may not decide."""
    at = town.world.clock.now()
    bao = stranger(town, "Bao")

    async def pair(tx: Tx) -> None:
        firm = await enterprises.find(tx, bao.word("town-firm-foods.whole"))
        assert firm is not None
        person_id = await people.admit(
            tx, telegram_id=bao.user.id, name="包联", language=town.language, at=at
        )
        await people.grant(tx, person_id=person_id, role=Role.LIAISON, enterprise_id=firm.id, at=at)

    await town.lianxin.database.write(pair)
    await bao.starts()
    fang = stranger(town, "Fang")
    await fang.starts(await card_of(town, "foods"))
    await agrees(fang)
    await says_who_they_are(fang)
    assert fang.reads("claim-sent", who=fang.word("asked-liaison", who="包联"))
    asked, data = bao.finds("button-confirm-claim")
    assert not director.told("claim-card", name="Fang")
    await triager.presses(asked, data)
    assert triager.alert == triager.word("error-denied-not_yours")
    await fang.presses(asked, data)
    assert fang.alert
    await bao.taps("button-confirm-claim")
    assert fang.told("joined", name="Fang")
    await director.presses(asked, data)
    assert director.reads("claim-was-confirmed", name="Fang", who="包联")


async def test_a_known_contact_gets_another_enterprise_by_the_same_links(
    town: Town, owner: Actor, director: Actor
) -> None:
    """What is known is not asked again, and nobody agrees twice to the same words."""
    await owner.starts(await card_of(town, "optics"))
    assert owner.reads("joining-title")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    await director.taps("button-confirm-claim")
    assert owner.told("joined")
    await owner.says("/company")
    assert owner.reads("company-which")
    await owner.taps("town-firm-optics")
    assert owner.reads("company-card", enterprise=owner.word("town-firm-optics.whole"))
    await owner.starts(await card_of(town, "optics"))
    assert owner.reads("joined-already")


async def test_an_invitation_can_be_taken_back(town: Town, owner: Actor) -> None:
    """Its link opens nothing then; a made-up one and a card of an older print open nothing either."""
    await owner.says("/invite")
    code = link(owner)
    await owner.taps("button-take-back")
    assert owner.reads("invitation-taken-back")
    card = await card_of(town)
    await town.lianxin.database.write(
        lambda tx: tx.run("UPDATE enterprises SET card_serial = card_serial + 1")
    )
    fang = stranger(town, "Fang")
    for payload, said in (
        (code, "invitation-revoked"),
        ("i" + "x" * 32, "invitation-unknown"),
        (card, "invitation-unknown"),
    ):
        await fang.starts(payload)
        assert fang.reads(said), payload
    await fang.starts("c" + "zzzzzz-" + "y" * 32)
    await fang.starts(await card_of(town))
    assert fang.shows("gate-wait-code") or fang.reads("card-about")
    assert await town.ask("SELECT 1 FROM people WHERE telegram_id = :id", id=fang.user.id) == []


async def test_the_nearest_office_is_asked(town: Town, director: Actor) -> None:
    """Where the zone of the enterprise has a director of its own, the city's is not troubled."""
    at = town.world.clock.now()
    near = stranger(town, "Near")

    async def settle(tx: Tx) -> None:
        firm = await enterprises.find(tx, near.word("town-firm-foods.whole"))
        assert firm is not None
        unit_id = firm.unit_id
        if unit_id is None:
            city = next(one for one in town.lianxin.house.units.values() if one.parent_id is None)
            unit_id = city.id
            await tx.run("UPDATE enterprises SET unit_id = :u WHERE id = :f", u=unit_id, f=firm.id)
        person_id = await people.admit(
            tx, telegram_id=near.user.id, name="近处", language=town.language, at=at
        )
        await people.grant(tx, person_id=person_id, role=Role.DIRECTOR, unit_id=unit_id, at=at)

    await town.lianxin.database.write(settle)
    await near.starts()
    fang = stranger(town, "Fang")
    await fang.starts(await card_of(town, "foods"))
    await agrees(fang)
    await says_who_they_are(fang)
    assert not director.told("claim-card")
    await near.taps("button-confirm-claim")
    assert fang.told("joined", name="Fang")


async def test_of_two_who_fill_in_the_same_invitation_one_comes_in(
    town: Town, owner: Actor
) -> None:
    """Who is slower is told at the end; nothing is asked of anybody for them."""
    await owner.says("/invite")
    code = link(owner)
    fast, slow = stranger(town, "Fast"), stranger(town, "Slow")
    for one in (fast, slow):
        await one.starts(code)
        await agrees(one)
    await says_who_they_are(fast)
    assert fast.reads("claim-sent")
    await says_who_they_are(slow)
    assert slow.reads("invitation-used")
    assert len(await town.ask("SELECT 1 FROM claims")) == 1
