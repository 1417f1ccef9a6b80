"""The office looks after its people: roles given, limited, taken; newcomers; units."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.domain.people import Role
from bot.texts import Language
from handlers.chats import joining
from storage import enterprises, invitations, people
from tests.stories import roads
from tests.stories.joining_roads import agrees, says_who_they_are
from tests.stories.test_joining import card_of, link, stranger

if TYPE_CHECKING:
    from storage.db import Tx
    from tests.stories.town import Actor, Town


async def from_the_host(town: Town, role: Role, name: str = "") -> str:
    """The link that the command line prints, made while the bot runs."""
    code = invitations.new_code()
    at = town.world.clock.now()

    async def make(tx: Tx) -> None:
        person_id = None
        if name:
            person_id = await people.enter(tx, name=name, language=town.language, at=at)
        await invitations.make(
            tx, code, role=role, person_id=person_id, at=at, expires_at=at + timedelta(hours=1)
        )

    await town.lianxin.database.write(make)
    return f"i{code}"


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_from_the_first_administrator_to_a_unit_that_works(town: Town) -> None:
    """A link from the host; then a unit, a head by invitation, a second role, limits, an end."""
    liu, sun = stranger(town, "Liu"), stranger(town, "Sun")
    await liu.starts(await from_the_host(town, Role.ADMIN, "刘建国"))
    await agrees(liu)
    assert liu.shows("joined-at-once", name="刘建国")
    assert "people" in liu.menu()

    await enters_a_unit(liu)
    await invites_its_head(liu, sun)
    await gives_a_role_for_two_days(town, liu, sun)
    await liu.taps("button-role", n=1)
    await liu.taps("button-revoke")
    await liu.taps("button-revoke")
    assert sun.told("role-revoked")
    assert "todo" not in sun.menu()
    await sun.says("/todo")
    assert sun.reads("error-no-list")
    await closes_the_unit(liu)


async def enters_a_unit(liu: Actor) -> None:
    """A bureau below the city."""
    await liu.says("/people")
    await liu.taps("town-unit-city")
    await liu.taps("button-add-unit")
    await liu.says("云州市商务局")
    await liu.taps("unit-level-city")
    await liu.taps("unit-kind-department")
    await liu.taps("form-submit")
    assert liu.reads("unit-entered", unit="云州市商务局")
    await liu.taps("button-look-unit")
    assert liu.reads("unit-nobody")


async def invites_its_head(liu: Actor, sun: Actor) -> None:
    """By a link; confirmed with the name in view."""
    await liu.taps("button-recruit")
    await liu.taps("role-unit_head")
    await liu.taps("form-skip")
    await liu.taps("form-submit")
    await sun.starts(link(liu))
    assert sun.reads("invitation-about")
    await agrees(sun)
    await says_who_they_are(sun, "孙敏", title="")
    assert liu.reads("claim-card", name="孙敏")
    await liu.taps("button-confirm-claim")
    assert sun.told("joined", name="孙敏")
    assert "todo" in sun.menu()


async def gives_a_role_for_two_days(town: Town, liu: Actor, sun: Actor) -> None:
    """A second role; its end is moved, and then it is over by itself."""
    await liu.says("/people 商务")
    await liu.taps("云州市商务局")
    await liu.taps("孙敏")
    await liu.taps("button-appoint")
    await liu.taps("role-handler")
    await liu.says("商务")
    await liu.says("2026-10-14")
    await liu.taps("form-submit")
    assert sun.told("role-given")
    assert liu.reads("person-role", n=2)
    await liu.taps("button-role", n=2)
    await liu.taps("button-limit")
    await liu.says("2026-10-13")
    await liu.taps("form-submit")
    assert sun.told("role-limited")
    assert "todo" in sun.menu()
    await town.pass_time(days=2)
    assert sun.told("role-ended") == 1
    held = await town.ask(
        "SELECT role FROM grants JOIN people ON people.id = person_id WHERE telegram_id = :id"
        " AND (until IS NULL OR until > '2026-10-14')",
        id=sun.user.id,
    )
    assert [row["role"] for row in held] == ["unit_head"]


async def closes_the_unit(liu: Actor) -> None:
    """Renamed first; closed once nobody is in it."""
    await liu.says("/people 商务")
    await liu.taps("云州市商务局")
    await liu.taps("button-rename-unit")
    await liu.says("云州市贸易局")
    await liu.taps("form-submit")
    await liu.taps("button-look-unit")
    await liu.taps("button-close-unit")
    await liu.taps("button-close-unit")
    assert liu.reads("unit-closed", unit="云州市贸易局")


async def test_a_head_looks_after_the_handlers_of_their_own_unit(
    town: Town, head: Actor, cadre: Actor
) -> None:
    """Nobody else's, and no other role; the owner has nothing to look for there."""
    await head.says("/people")
    assert not head.offers("town-unit-land")
    await head.taps("town-unit-finance")
    await head.taps("button-recruit")
    assert head.offers("role-handler")
    assert not head.offers("role-admin")
    assert not head.offers("role-unit_head")
    await head.says("/cancel")
    await head.says("/people")
    await head.taps("town-unit-finance")
    await head.taps("许志强")
    number = str(cadre.user.phone).removeprefix("+86")
    assert number not in head.sees
    await head.taps("button-phone")
    assert number in head.sees
    assert await town.ask("SELECT 1 FROM events WHERE act = 'saw_phone'")
    await head.taps("button-role", n=1)
    await head.taps("button-revoke")
    await head.taps("button-revoke")
    assert cadre.told("role-revoked")
    await town["owner"].says("/people")
    assert town["owner"].reads("error-denied-not_yours")


async def test_a_form_that_was_open_when_the_role_ended_does_nothing(
    town: Town, head: Actor, cadre: Actor
) -> None:
    """Revocation counts at once, whatever is half filled or drawn on a screen."""
    await roads.to_handling(town)
    await cadre.taps("act-note", on=roads.FIRST)
    await cadre.says("已约银行面谈,下周三出结果")
    await head.says("/people")
    await head.taps("town-unit-finance")
    await head.taps("许志强")
    await head.taps("button-role", n=1)
    await head.taps("button-revoke")
    await head.taps("button-revoke")
    await cadre.taps("form-skip")
    await cadre.taps("form-submit")
    assert not await town.ask("SELECT 1 FROM events WHERE act = 'note'")


async def test_the_last_administrator_cannot_go(town: Town, director: Actor) -> None:
    """Nobody takes their own role by accident, and the last one's not at all."""
    liu = stranger(town, "Liu")
    await liu.starts(await from_the_host(town, Role.ADMIN))
    await agrees(liu)
    await liu.says("/people")
    await liu.taps("方明远")
    assert liu.reads("person-role", n=2)
    await liu.taps("button-role", n=2)
    await liu.taps("button-revoke")
    await liu.taps("button-revoke")
    assert director.told("role-revoked")
    await liu.says("/people")
    await liu.taps("Liu")
    await liu.taps("button-role", n=1)
    assert liu.buttons == [liu.word("button-back")]


async def test_an_owner_hands_over_and_goes(town: Town, owner: Actor, director: Actor) -> None:
    """The last contact cannot leave open cases alone; a colleague takes them over."""
    await roads.file(town)
    await owner.says("/company")
    await owner.taps("button-leave-firm")
    assert owner.reads("company-leave-last", n=1)
    fang = stranger(town, "Fang")
    await fang.starts(await card_of(town))
    await agrees(fang)
    await says_who_they_are(fang, "王芳")
    await director.taps("button-confirm-claim")
    await owner.says("/company")
    await owner.taps("button-pass-on")
    await owner.taps("王芳")
    await owner.taps("button-pass-on")
    assert owner.shows("company-passed", name="王芳", n=1)
    assert fang.told("company-passed-to-you", n=1)
    assert owner.reads("start-nobody")
    assert "file" not in owner.menu()
    await fang.says("/mine")
    assert fang.reads("list-mine", total=1)
    await owner.says("/mine")
    assert owner.reads("error-no-list")


async def test_what_changed_in_the_terms_is_asked_before_anything_else(
    town: Town, owner: Actor
) -> None:
    """An older consent does not count any more; the half-filled form waits meanwhile."""
    await owner.says(roads.PROBLEM)
    await town.lianxin.database.write(lambda tx: tx.run("UPDATE people SET consent_version = 0"))
    await owner.taps("category-finance")
    assert owner.reads("consent-again")
    await owner.says("/mine")
    assert owner.reads("consent-again")
    await owner.taps("button-disagree")
    assert owner.reads("consent-declined.known")
    await owner.says("/start")
    await owner.taps("button-agree")
    assert owner.offers("category-finance")
    await owner.taps("category-finance")
    assert owner.reads("form-evidence")


async def test_who_confirms_one_role_gives_no_other_away(town: Town, head: Actor) -> None:
    """An entry of a roster holds more than its head may give: an invitation gives only the role."""
    at = town.world.clock.now()

    async def enter(tx: Tx) -> int:
        found = await people.enter(tx, name="包大人", language=town.language, at=at)
        home = await tx.one("SELECT unit_id FROM grants WHERE role = 'unit_head' ORDER BY id")
        assert home is not None
        await people.grant(tx, person_id=found, role=Role.HANDLER, unit_id=home["unit_id"], at=at)
        await people.grant(tx, person_id=found, role=Role.ADMIN, at=at)
        return found

    entry = await town.lianxin.database.write(enter)
    await head.says("/people")
    await head.taps("town-unit-finance")
    await head.taps("包大人")
    await head.taps("button-bring")
    mallory = stranger(town, "Mallory")
    await mallory.starts(link(head))
    await agrees(mallory)
    await says_who_they_are(mallory, "包大人", title="")
    await head.taps("button-confirm-claim")
    assert mallory.told("joined")
    held = await town.ask(
        "SELECT role FROM grants JOIN people ON people.id = person_id WHERE telegram_id = :id",
        id=mallory.user.id,
    )
    assert [row["role"] for row in held] == ["handler"]
    assert await town.ask("SELECT 1 FROM grants WHERE person_id = :id AND role = 'admin'", id=entry)


async def test_what_is_confirmed_is_what_was_read(
    town: Town, director: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who writes themselves anew meanwhile is read anew; who is in keeps the name they came by."""
    mallory = stranger(town, "Mal\u202e\nlory")
    card = await card_of(town)
    await mallory.starts(card)
    await agrees(mallory)
    await says_who_they_are(mallory, "甲先生\n☑️ 名册上有此人")
    assert "\n☑️" not in director.sees, "a name says nothing in our place"
    assert "Mal lory" in director.sees
    monkeypatch.setattr(joining, "MOST_WAITING", 1)
    await mallory.starts(await card_of(town, "foods"))
    await mallory.taps("form-skip")
    await mallory.taps("form-submit")
    assert mallory.reads("claim-waiting"), "many claims ring at the office like one"
    assert director.told("claim-card") == 1
    monkeypatch.undo()
    await town.pass_time(minutes=1)
    await mallory.starts(card)
    assert mallory.reads("claim-waiting")
    await mallory.starts("join")
    await mallory.says(mallory.word("town-firm-machines"))
    await mallory.taps("town-firm-machines.whole")
    await mallory.taps("form-skip")
    await mallory.taps("form-change")
    await mallory.taps("joining-name.name")
    await mallory.says("乙先生")
    await mallory.taps("form-submit")
    assert director.told("claim-card") == 1, "nor does writing oneself anew"
    await director.taps("button-confirm-claim", on="甲先生")
    assert director.reads("claim-card", name="乙先生")
    assert not await town.ask(
        "SELECT 1 FROM grants JOIN people ON people.id = person_id WHERE telegram_id = :id",
        id=mallory.user.id,
    )
    await director.taps("button-confirm-claim")
    assert mallory.told("joined", name="乙先生")
    await mallory.starts(await card_of(town, "foods"))
    await mallory.taps("form-skip")
    await mallory.taps("form-change")
    await mallory.taps("joining-name.name")
    await mallory.says("县长")
    await mallory.taps("form-submit")
    assert director.reads("claim-card", name="乙先生")


async def test_who_has_two_enterprises_is_asked_which_and_loses_no_word(
    town: Town, owner: Actor
) -> None:
    """What they type out of the blue is the problem; only which enterprise it is about is asked."""

    async def enter(tx: Tx) -> None:
        firm = await enterprises.find(tx, owner.word("town-firm-foods.whole"))
        me = await tx.one("SELECT id FROM people WHERE telegram_id = :id", id=owner.user.id)
        assert firm is not None
        assert me is not None
        await people.grant(
            tx, person_id=me["id"], role=Role.OWNER, enterprise_id=firm.id, at=town.now
        )

    await town.lianxin.database.write(enter)
    await owner.says("我们厂的变压器满了，想增容 200 千瓦")
    assert owner.reads("filing-enterprise")
    await owner.taps("town-firm-foods")
    assert owner.reads("filing-category")
    assert "想增容 200 千瓦" in str(await town.draft(owner))
