"""The page of the sandbox in a real browser, with a bot of a few lines behind it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
import pytest_asyncio

import locales
from handlers.sandbox.server import Running, serve
from handlers.sandbox.world import World
from tests.stories.browser import CHROMIUM, Browser

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from handlers.sandbox.model import Chat, User

pytestmark = [
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(
        CHROMIUM is None,
        reason="NO CHROMIUM ON THIS MACHINE: THE PAGE OF THE SANDBOX IS NOT TESTED "
        "(apt install chromium)",
    ),
]

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
LOCALES = Path(next(iter(locales.__path__)))
CLOCK = "document.querySelector('.clock-face').innerText"
HOSTILE = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"


def words(language: str) -> dict[str, str]:
    """The page's words as the server ships them: id to text."""
    text = (LOCALES / language / "sandbox.ftl").read_text("utf-8")
    return dict(re.findall(r"^([a-z][\w-]*) = (.+)$", text, re.MULTILINE))


@dataclass
class Town:
    """A world with three people and a group, its server, and a hand to play the bot with."""

    world: World
    running: Running
    owner: User
    triager: User
    director: User
    group: Chat
    session: aiohttp.ClientSession

    async def bot(self, method: str, **params: object) -> Any:  # noqa: ANN401 - whatever the method returns
        """Call a method of the Bot API as any client would."""
        url = f"{self.running.api_url}{self.world.token}/{method}"
        async with self.session.post(url, json=params) as response:
            answer = await response.json()
        assert answer["ok"], answer
        return answer["result"]

    async def asks(self, person: User, text: str, *buttons: str, **more: object) -> int:
        """The bot sends a message with one button a row; its number."""
        rows = [[{"text": one, "callback_data": f"do.{one[:20]}"}] for one in buttons]
        keyboard = {"reply_markup": {"inline_keyboard": rows}} if buttons else {}
        sent = await self.bot("sendMessage", chat_id=person.id, text=text, **keyboard, **more)
        number: int = sent["message_id"]
        return number


@pytest_asyncio.fixture(loop_scope="module")
async def town() -> AsyncIterator[Town]:
    """Three people who have met the bot, and a group."""
    world = World(pace=False)
    owner = world.add_user(
        "丽", "王", None, "zh-hans", met=True, label={"role": "owner", "note": "宏达机械"}
    )
    triager = world.add_user(
        "静", "陈", None, "zh-hans", met=True, label={"role": "triager", "note": "市活动办"}
    )
    director = world.add_user(
        "建国", "刘", None, "zh-hant", met=True, label={"role": "director", "note": "市活动办"}
    )
    group = world.add_group("开发区企业群", [owner, triager], "supergroup")
    running = await serve(world, words=words)
    async with aiohttp.ClientSession() as session:
        yield Town(world, running, owner, triager, director, group, session)
    await running.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> AsyncIterator[Browser]:
    """One browser for all tests of this module."""
    async with Browser() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="module")
async def page(town: Town, chromium: Browser) -> AsyncIterator[Browser]:
    """The page, freshly opened in Simplified Chinese on a wide screen; it must not complain."""
    chromium.complaints.clear()
    await chromium.size(1440, 900)
    await chromium.open(town.running.url)
    await chromium.script(
        "sessionStorage.clear(); localStorage.setItem('sandbox-language', 'zh-Hans')"
    )
    await chromium.open(town.running.url)
    yield chromium
    missing = await chromium.script("[...missingWords]")
    await chromium.call("Page.navigate", url="about:blank")
    assert chromium.complaints == []
    assert missing == []


def column(chat: User | Chat, inside: str = "") -> str:
    """The selector of a chat's column, or of something in it."""
    return f'.column[data-chat="{chat.id}"] {inside}'.strip()


def shows(chat: User | Chat, text: str, inside: str = ".messages") -> str:
    """A condition: this text can be read in a chat."""
    selector = json.dumps(column(chat, inside))
    return f"document.querySelector({selector}).innerText.includes({json.dumps(text)})"


async def test_every_chat_is_a_column_and_says_whose_role_it_is(town: Town, page: Browser) -> None:
    """People, their role words and units, the group and the word SANDBOX stand on the page."""
    titles = await page.script("[...document.querySelectorAll('.column h2')].map(h => h.innerText)")
    assert titles == ["王丽", "陈静", "刘建国", "开发区企业群"]
    assert await page.script(shows(town.owner, "企业联系人 · 宏达机械", ".head"))
    assert await page.script("document.body.innerText.includes('SANDBOX')")


async def test_what_is_typed_reaches_the_bot(town: Town, page: Browser) -> None:
    """Start, a text and Enter become updates, and the words stand in the chat."""
    await page.click(column(town.owner, ".start"))
    await page.until(shows(town.owner, "/start"))
    await page.click(column(town.owner, "textarea"))
    await page.type("产权证办不下来")
    await page.key("Enter", 13)
    await page.until(shows(town.owner, "产权证办不下来"))
    updates = await town.bot("getUpdates")
    texts = [one["message"]["text"] for one in updates if "message" in one]
    assert texts == ["/start", "产权证办不下来"]


async def test_a_press_reaches_the_bot_and_its_answer_pops_up(town: Town, page: Browser) -> None:
    """A button brings a callback query with its data; the answer is shown in that chat."""
    await town.asks(town.triager, "新的诉求", "受理", "不予受理")
    await page.click(column(town.triager, ".key"))
    await page.until("document.querySelector('.key.waiting') === null")
    [query] = [one["callback_query"] for one in await town.bot("getUpdates")]
    assert (query["data"], query["from"]["id"]) == ("do.受理", town.triager.id)
    await town.bot("answerCallbackQuery", callback_query_id=query["id"], text="已受理")
    await page.until(shows(town.triager, "已受理", ".toast"))


async def test_an_edit_shows_in_place_with_a_highlight(town: Town, page: Browser) -> None:
    """An edited card keeps its place and loses its old buttons."""
    number = await town.asks(town.owner, "待受理", "查看")
    await town.asks(town.owner, "第二条")
    await page.until(shows(town.owner, "第二条"))
    await town.bot("editMessageText", chat_id=town.owner.id, message_id=number, text="已受理")
    await page.until(shows(town.owner, "已受理", ".message.edited"))
    texts = await page.script(
        f"[...document.querySelectorAll('{column(town.owner, '.text')}')].map(t => t.innerText)"
    )
    assert texts == ["已受理", "第二条"]
    assert not await page.script(f"document.querySelector('{column(town.owner, '.key')}')")


async def test_entities_become_elements_and_hostile_text_stays_text(
    town: Town, page: Browser
) -> None:
    """Bold, code and quotes are drawn; markup in a text, a name or a button is only letters."""
    html = "<b>粗🎉体</b><code>LX-1</code><blockquote expandable>引文</blockquote>"
    await town.asks(town.owner, html, parse_mode="HTML")
    await town.asks(town.owner, HOSTILE, HOSTILE[:40])
    town.world.say(town.owner, town.group, HOSTILE)
    town.world.add_user(HOSTILE[:60], label={"role": "stranger", "note": HOSTILE})
    await page.until(shows(town.owner, "<script>"))
    await page.until(shows(town.group, "<script>"))
    await page.until("[...document.querySelectorAll('h2')].some(h => h.innerText.includes('<img'))")
    assert await page.script(
        "[...document.querySelectorAll('.text strong, .text code, .text blockquote')]"
        ".map(e => e.innerText)"
    ) == ["粗🎉体", "LX-1", "引文"]
    assert await page.script("document.querySelector('[onerror], #app script')") is None
    assert "SANDBOX" in await page.script("document.title")


async def test_a_link_that_is_a_script_is_not_a_link(town: Town, page: Browser) -> None:
    """Only addresses of the web, mail and telephones can be followed."""
    code = await page.script(
        "import('/page/rich.js').then(({rich}) => { const box = document.createElement('div');"
        " box.append(...rich('a b', [{type: 'text_link', offset: 0, length: 1,"
        " url: 'javascript:alert(1)'}, {type: 'text_link', offset: 2, length: 1,"
        " url: 'https://example.org/'}])); return box.innerHTML; })"
    )
    assert town
    assert code.startswith("<span>a</span> <a href=")
    assert "javascript" not in code


async def test_attachments_and_reply_keyboards_go_both_ways(town: Town, page: Browser) -> None:
    """A sample picture from the menu arrives as a photo, a key of the keyboard as its words."""
    rows = [[{"text": "发送手机号", "request_contact": True}], [{"text": "我的问题"}]]
    await town.bot(
        "sendMessage", chat_id=town.owner.id, text="您好", reply_markup={"keyboard": rows}
    )
    await page.until(f"document.querySelectorAll('{column(town.owner, '.reply-key')}').length == 2")
    await page.click(column(town.owner, ".reply-key"))
    await page.until(f"document.querySelector('{column(town.owner, '.attachment')}')")
    await page.click(column(town.owner, ".reply-keys .keys-row:nth-child(2) .reply-key"))
    await page.until(shows(town.owner, "我的问题", ".mine .text"))
    await page.click(column(town.owner, '.composer [aria-haspopup="menu"]'))
    await page.click(".menu button")
    await page.until(f"document.querySelector('{column(town.owner, '.photo img')}')?.naturalWidth")
    kinds = [set(one["message"]) for one in await town.bot("getUpdates")]
    assert ["contact" in kinds[0], "text" in kinds[1], "photo" in kinds[2]] == [True] * 3


async def test_the_guide_follows_the_case_from_role_to_role(town: Town, page: Browser) -> None:
    """It points at the owner first, and at the triager once the case has reached them."""
    assert await page.script("document.querySelector('.pulse').innerText") == "开始"
    assert await page.script(f"document.querySelector('{column(town.owner)}').matches('.turn')")
    await page.click(column(town.owner, ".start"))
    await page.until(shows(town.owner, "/start"))
    await town.asks(town.triager, "新的诉求", "受理")
    await page.until(f"document.querySelector('{column(town.triager)}').matches('.turn')")
    await page.until("document.querySelector('.key.pulse')?.innerText === '受理'")
    await page.until("document.querySelector('.guide').innerText.includes('请按“受理”')")
    await page.click(column(town.triager, ".key"))
    await town.asks(town.director, "已受理", "交办")
    await page.until(f"document.querySelector('{column(town.director)}').matches('.turn')")
    await page.click(".guide > .bare")
    await page.until("!document.querySelector('.pulse') && document.querySelector('.guide').hidden")


async def test_the_guide_leads_through_a_whole_case(town: Town, page: Browser) -> None:
    """Eight steps, five people: each act makes it the next one's turn; a reload forgets nothing."""
    cadre = town.world.add_user("明", "赵", met=True, label={"role": "cadre", "note": "市金融办"})
    head = town.world.add_user("敏", "周", met=True, label={"role": "unit_head"})
    await page.until("document.querySelectorAll('.column').length === 6")
    await page.click(column(town.owner, ".start"))
    story: list[tuple[User, str, str, list[User], User]] = [
        # who acts, on which button, which step begins, who is told, whose turn it is then
        (town.triager, "受理", "交办", [town.owner, town.director], town.director),
        (town.director, "交办", "签收", [town.owner, head, cadre], cadre),
        (cadre, "签收", "进展", [town.owner], cadre),
        (cadre, "写进展", "报办结", [town.owner], cadre),
        (cadre, "反馈", "报办结", [head], head),
        (head, "会签", "审核", [town.director, town.triager], town.director),
        (town.director, "放行", "评价", [town.owner], town.owner),
    ]
    await page.until(shows(town.owner, "/start"))
    await town.asks(town.triager, "新的诉求", "受理")
    for who, button, step, told, next_one in story:
        await page.until(f"document.querySelector('{column(who)}').matches('.turn')")
        await town.asks(who, f"轮到您:{button}", button)
        await page.until(f"document.querySelector('.key.pulse')?.innerText === '{button}'")
        await page.click(".key.pulse")
        await town.world.wait_for(lambda: town.world.taps)
        town.world.taps.clear()
        for person in told:
            await town.asks(person, f"{button}:好了", "看看")
        await page.until(f"document.querySelector('{column(next_one)}').matches('.turn')")
        await page.until(f"document.querySelector('.trail .current').innerText === '{step}'")
        if step == "进展":
            await page.script("new Promise(done => setTimeout(done, 150))")
            await page.open(town.running.url)
            assert await page.script("document.querySelector('.trail .current').innerText") == step
    await town.asks(town.owner, "办好了吗?", "满意")
    await page.until("document.querySelector('.key.pulse')?.innerText === '满意'")
    await page.click(".key.pulse")
    await town.world.wait_for(lambda: town.world.taps)
    await town.asks(cadre, "销号")
    await page.until("document.querySelector('.guide').innerText.includes('🎉')")


async def test_the_clock_moves_forward_for_everybody(town: Town, page: Browser) -> None:
    """+3 days on the page are three days in the world, and the page shows the new date."""
    before, shown = town.world.clock.now(), await page.script(CLOCK)
    await page.click(".clock-steps button:nth-child(3)")
    await page.until(f"{CLOCK} !== {json.dumps(shown)}")
    assert (town.world.clock.now() - before).days == 3


async def test_trouble_and_blocking_are_switched_per_chat(town: Town, page: Browser) -> None:
    """Trouble made in the dialog is there in the world, is named in the chat, and can be ended."""
    await page.click(column(town.owner, '.head [aria-haspopup="menu"]'))
    await page.click(".menu hr + button")
    await page.click('.ask input[value="server_error"]')
    await page.click(".ask .strong")
    await page.until(shows(town.owner, "500", ".trouble"))
    assert town.world.troubles.of(town.owner.id) is not None
    await page.click(column(town.owner, ".trouble button"))
    await page.until(f"document.querySelector('{column(town.owner, '.trouble')}').hidden")
    await page.click(column(town.triager, '.head [aria-haspopup="menu"]'))
    await page.click(".menu .danger")
    await page.until(shows(town.triager, "机器人被屏蔽", ".trouble"))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_page_fits_a_phone_in_every_language(
    town: Town, page: Browser, language: str
) -> None:
    """At 390 px there is one chat, a strip of people, and nothing that scrolls sideways."""
    await town.asks(town.owner, "很长的一行" * 40 + " " + "x" * 300, "按钮" * 30)
    await page.size(390, 844, phone=True)
    await page.script(f"localStorage.setItem('sandbox-language', '{language}')")
    await page.open(town.running.url)
    await page.click(f'.chip[data-chat="{town.owner.id}"]')
    await page.until("document.querySelectorAll('.column:not([hidden])').length === 1")
    assert await page.script("document.documentElement.scrollWidth") == 390
    wide = await page.script(
        "[...document.querySelectorAll('.column:not([hidden]) *, .top *, .guide *')]"
        ".filter(e => !e.hidden && e.getBoundingClientRect().right > 391)"
        ".map(e => e.className || e.tagName)"
    )
    assert wide == []
    assert await page.script("document.documentElement.lang") == language
