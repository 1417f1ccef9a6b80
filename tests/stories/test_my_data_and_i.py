"""One's own data: sent to whom it is about, forgotten when they ask, a telephone for who may call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.texts import Language
from tests.stories import roads
from tests.stories.town import NoButtonError

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town

PHONE = "13800100001"


async def closed(town: Town) -> None:
    """A case from its filing to the owner's word."""
    await roads.file(town)
    await roads.accept(town)
    await roads.dispatch(town)
    await roads.acknowledge(town)
    await roads.report(town)
    await roads.sign(town)
    await roads.release(town)
    await town["owner"].taps("act-rate_satisfied")


def paper(town: Town, actor: Actor) -> str:
    """The words of the document that somebody was sent last."""
    sent = next(one for one in reversed(actor.screen) if "document" in one)
    return (town.world.files.get(sent["document"]["file_id"]).content or b"").decode()


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_everything_about_me_is_sent_to_me(town: Town) -> None:
    """With my own words, and with nobody else's name or number."""
    await closed(town)
    owner = town["owner"]
    await owner.says("/mydata")
    told = paper(town, owner)
    assert PHONE in told
    assert roads.PROBLEM in told
    assert roads.FIRST in told
    for key in ("cadre", "unit_head", "triager", "director"):
        assert (town[key].user.phone or "?")[-11:] not in told
        assert f"{town[key].user.last_name}{town[key].user.first_name}" not in told
    assert "利率3.8%" not in told  # the unit's words


async def test_whose_case_is_under_way_is_told_which_and_stays(town: Town) -> None:
    """Nothing is asked of the office before."""
    await roads.file(town)
    owner = town["owner"]
    await owner.says("/forget")
    assert owner.reads("forget-blocked", n=1)
    assert roads.FIRST in owner.sees
    with pytest.raises(NoButtonError):
        await owner.taps("button-forget")
    assert await town.ask("SELECT * FROM forgettings") == []


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_somebody_who_asks_is_forgotten_and_the_figures_stay(town: Town) -> None:
    """They are told last; afterwards nobody reads who they were or what they said."""
    await closed(town)
    owner, director, cadre = town["owner"], town["director"], town["cadre"]
    figures = "SELECT number, state, category, rating, filed_at, closed_at FROM cases"
    before = [tuple(row) for row in await town.ask(figures)]

    await owner.says("/forget")
    assert owner.reads("forget-ask")
    await owner.taps("button-forget")
    assert owner.reads("forget-waits")
    assert director.reads("forget-to-decide")
    await director.taps("button-forget-grant")
    assert director.reads("forget-grant-sure")
    await director.taps("button-forget-grant")
    assert director.reads("forget-granted")
    assert owner.reads("forget-farewell")

    assert [tuple(row) for row in await town.ask(figures)] == before
    case = await town.case()
    assert (case.text, case.contact_time) == ("", "")
    await cadre.says(roads.FIRST)
    assert cadre.word("person-forgotten") in cadre.sees
    assert "抵押物" not in cadre.sees
    await town.restart()
    await owner.says("还在吗")
    assert (
        await town.ask(
            "SELECT COUNT(*) AS n FROM people WHERE telegram_id = :one", one=owner.user.id
        )
    )[0]["n"] == 0
    assert await town.ask("SELECT * FROM outbox WHERE kind = 'farewell'") == []
    await director.says("/audit")
    assert director.word("deed-ask_forgetting") in director.sees
    assert director.word("person-forgotten") in director.sees
    assert director.word("audit-nobody") not in director.sees


async def test_a_wish_can_be_refused_on_the_laws_grounds_only(town: Town) -> None:
    """The person learns the ground and where to complain, and may ask again."""
    owner, director = town["owner"], town["director"]
    await owner.says("/forget")
    await owner.taps("button-forget")
    await director.taps("button-forget-refuse")
    await director.taps("forget-refusal-law")
    assert director.reads("forget-refused-done")
    assert owner.reads("forget-refused")
    assert owner.word("forget-refusal-law.because") in owner.sees
    await owner.says("/forget")
    assert owner.reads("forget-ask")


async def test_a_wish_can_be_taken_back(town: Town) -> None:
    """Then there is nothing to decide any more."""
    owner, director = town["owner"], town["director"]
    await owner.says("/forget")
    await owner.taps("button-forget")
    await owner.taps("button-forget-back")
    assert owner.reads("forget-stays")
    await director.taps("button-forget-grant")
    await director.taps("button-forget-grant")
    assert director.toast == director.word("error-done-already")
    assert await town.ask("SELECT * FROM people WHERE forgotten_at IS NOT NULL") == []


async def test_a_number_is_shown_to_who_works_on_the_case_and_noted(town: Town) -> None:
    """On the card it is masked; others find no button, and a forged one shows nothing."""
    await roads.file(town)
    await roads.accept(town)
    await roads.dispatch(town)
    cadre, owner = town["cadre"], town["owner"]
    await cadre.says(roads.FIRST)
    assert "138****0001" in cadre.sees
    assert PHONE not in cadre.sees
    await cadre.taps("button-phone")
    assert PHONE in cadre.alert
    assert len(await town.ask("SELECT * FROM events WHERE act = 'saw_phone'")) == 1
    message, data = cadre.finds("button-phone")
    await owner.presses(message, data)
    assert PHONE not in owner.alert
    assert not owner.offers("button-phone")
