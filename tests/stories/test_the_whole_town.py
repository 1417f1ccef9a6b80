"""The town of the browser: everybody whom the other roads need, each in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlparse

import pytest

from bot.domain.people import Role, is_credit_code
from bot.texts import Language
from handlers.sandbox.town import ENTERPRISES
from tests.stories import roads
from tests.stories.browser import CHROMIUM, Browser
from tests.stories.town import Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """The whole town on a Monday morning."""
    language = getattr(request, "param", Language.ZH_HANS)
    opened = await Town.open(tmp_path, language, whole=True)
    yield opened
    assert await opened.close() == []


def test_the_credit_codes_are_well_formed_and_made_up() -> None:
    """Their check character is right, their registry is none."""
    assert all(is_credit_code(code) and code[2:6] == "3999" for code in ENTERPRISES.values())
    assert len(set(ENTERPRISES.values())) == len(ENTERPRISES)


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_everybody_of_the_whole_town_is_received_as_what_they_are(town: Town) -> None:
    """Nobody holds a role twice over; the newcomer alone is a stranger, with a card that is good."""
    for key, actor in town.people.items():
        if key != "newcomer":
            await actor.starts()
            assert not actor.reads("start-stranger"), key
    rows = await town.ask("SELECT role, COUNT(*) AS n FROM grants GROUP BY role")
    held = {row["role"]: row["n"] for row in rows}
    assert set(held) == {role.value for role in Role}
    assert held["admin"] == held["director"] == held["inspector"] == held["leader"] == 1
    assert held["liaison"] == 2
    newcomer = town["newcomer"]
    (payload,) = parse_qs(urlparse(newcomer.user.label["link"]).query)["start"]
    await newcomer.says("有人吗")
    assert newcomer.reads("start-stranger")
    await newcomer.starts(payload)
    assert newcomer.reads("card-about", enterprise=newcomer.word("town-firm-foods.whole"))


async def test_a_case_given_to_the_finance_office_has_a_topic_in_its_work_group(
    town: Town,
) -> None:
    """The group is there from the start, with topics that the bot may make."""
    await roads.file(town)
    await roads.accept(town)
    await roads.dispatch(town)
    work = town.sandbox.town.work
    assert work is not None
    assert any(roads.FIRST in topic.name for topic in work.topics.values())
    assert town.world.bot_messages(work)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium")
async def test_in_the_page_the_newcomer_scans_the_card_and_a_link_asks_who_opens_it(
    town: Town,
) -> None:
    """The card's link works in the newcomer's hands, and an invitation goes to whom one chooses."""
    newcomer, owner = town["newcomer"], town["owner"]
    async with Browser() as page:
        await page.open(town.sandbox.running.url)
        await page.until("document.querySelector('.chip')")
        await page.script(f"sandboxPage.show({newcomer.user.id})")
        await page.click(f'[data-chat="{newcomer.user.id}"].column .empty .key')
        await page.until(
            f"document.querySelector('[data-chat=\"{newcomer.user.id}\"].column .message.bots')"
        )
        await town.quiet()
        assert newcomer.offers("button-agree")
        link = newcomer.user.label["link"]
        town.world.say(owner.user, owner.user, link)
        await town.quiet()
        await page.script(f"sandboxPage.show({owner.user.id})")
        selector = f'[data-chat="{owner.user.id}"].column .mine .text a'
        await page.until(f"document.querySelector('{selector}')")
        await page.click(selector)
        await page.until("document.querySelector('dialog select')")
        chosen = await page.script("Number(document.querySelector('dialog select').value)")
        assert chosen == newcomer.user.id
        assert page.complaints == []
