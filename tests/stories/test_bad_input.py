"""Whatever is sent, a clear sentence comes back and nothing that was said is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.stories import roads

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.stories.town import Actor, Town

MEGABYTE = 1024 * 1024


async def poll(actor: Actor) -> None:
    """Somebody sends a poll, which Telegram has and a form has not."""
    content: dict[str, object] = {
        "poll": {
            "id": "1",
            "question": "?",
            "options": [],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    }
    await strange(actor, content)


async def video_note(actor: Actor) -> None:
    """Somebody sends a round video."""
    note = {"file_id": "DQAC", "file_unique_id": "AQAD", "length": 240, "duration": 3}
    await strange(actor, {"video_note": note})


async def strange(actor: Actor, content: dict[str, object]) -> None:
    """Somebody sends what the sandbox has no button for."""
    world = actor.town.world
    world._bring(world.chat(actor.user), actor.user, content)
    await actor.town.quiet()


async def forwarded_contact(actor: Actor) -> None:
    """Somebody passes on another one's card."""
    actor.town.world.forward_contact(actor.user, actor.user)
    await actor.town.quiet()


SENT: dict[str, tuple[Callable[[Actor], Awaitable[object]], str, str]] = {
    "a sticker": (lambda one: one.sends("sticker", name="👍"), "form-strange", "error-sticker"),
    "a card": (forwarded_contact, "form-contact", "error-forwarded-contact"),
    "a poll": (poll, "form-strange", "error-sticker"),
    "a round video": (video_note, "form-strange", "error-sticker"),
    "30 MB": (
        lambda one: one.sends("document", size=30 * MEGABYTE, name="图纸.zip"),
        "form-file-large",
        "error-file-too-big",
    ),
    "an unknown command": (
        lambda one: one.says("/fiel"), "error-unknown-command", "error-unknown-command",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", SENT)
async def test_within_a_form_it_is_told_and_the_draft_is_as_it_was(
    what: str, town: Town, owner: Actor
) -> None:
    """What no question is answered with leaves the answers alone, and the question stands."""
    await owner.says(roads.PROBLEM)
    await owner.taps("category-finance")
    act, words, _ = SENT[what]
    await act(owner)
    assert owner.told(words)
    assert roads.PROBLEM in (await town.draft(owner) or "")
    await owner.taps("form-skip")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    assert (await town.case()).text == roads.PROBLEM


@pytest.mark.parametrize("what", SENT)
async def test_without_a_form_it_is_told_too(what: str, town: Town, owner: Actor) -> None:
    """Outside of a conversation the same things get a sentence and begin nothing."""
    await owner.starts()
    act, _, words = SENT[what]
    await act(owner)
    assert owner.told(words)
    assert await town.draft(owner) is None


async def test_too_long_is_kept_and_its_beginning_can_be_used(town: Town, owner: Actor) -> None:
    """2,310 characters are too many by 310; what was typed is kept and its first 2,000 will do."""
    await owner.says("/file")
    typed = "机床停一次损失三万元。" * 210
    await owner.says(typed)
    assert owner.reads("form-too-long", n=2310, most=2000)
    assert "2,310" in owner.sees
    await owner.taps("form-use-kept", most=2000)
    await owner.taps("category-power")
    await owner.taps("form-skip")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    assert (await town.case()).text == typed[:2000]


async def test_too_long_out_of_the_blue_begins_a_case_that_keeps_it(
    owner: Actor,
) -> None:
    """An owner who pours their heart out at once has lost nothing by it either."""
    typed = "机床停一次损失三万元。" * 210
    await owner.says(typed)
    assert owner.reads("form-too-long", n=2310, most=2000)
    await owner.taps("form-use-kept", most=2000)
    assert owner.offers("category-power")


async def test_too_short_says_how_much_is_missing(owner: Actor) -> None:
    """Seven characters are not enough to go on; ten are."""
    await owner.says("/file")
    await owner.says("车间老是停电")
    assert owner.reads("form-too-short", n=6, least=10)
    await owner.says("车间老是停电,一天停三次")
    assert owner.offers("category-power")


async def test_a_few_words_out_of_the_blue_are_answered_with_what_can_be_done(
    owner: Actor, cadre: Actor
) -> None:
    """你好 is no problem to be filed; nor is anything that a cadre types."""
    await owner.says("你好")
    assert owner.reads("error-what-now")
    assert owner.offers("button-file")
    await cadre.says("这个企业的事我已经在跟银行谈了")
    assert cadre.reads("error-what-now-cadre")
    assert cadre.offers("button-todo")


async def test_an_edited_message_changes_nothing(town: Town, owner: Actor) -> None:
    """What others may have read stays as it was; the owner is told to send it anew."""
    said = await owner.says(roads.PROBLEM)
    await owner.edits(said, "其实是另外一件事,和银行没有关系")
    assert owner.told("error-edited")
    await owner.taps("category-finance")
    await owner.taps("form-skip")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    assert (await town.case()).text == roads.PROBLEM


HOSTILE = (
    "<b>加粗</b> & <script>alert(1)</script> 机床停了",
    "机床停了 🏭🔧😡 又停了又停了又停了",
    "机床停了\u202e又停了\u2066又停了\u200b又停了又停了",
    "LX-2026-000001 也是我们的事,现在又来了一次",
    "{ $number } %s {0} __proto__ `机床停了`",
)


@pytest.mark.parametrize("text", HOSTILE)
async def test_words_with_claws_go_the_whole_way(text: str, town: Town, owner: Actor) -> None:
    """Marks, emoji, hidden signs and placeholders are words like any others, to every reader."""
    await roads.to_handling(town, text)
    case = await town.case()
    assert "\u202e" not in case.text
    for one in (owner, town["triager"], town["director"], town["cadre"], town["unit_head"]):
        await one.says("LX-2026-000001")
        assert case.text[:12] in one.sees


async def test_a_file_with_a_name_of_its_own_kind(town: Town, owner: Actor) -> None:
    """A name full of marks and folders is a name."""
    await owner.says(roads.PROBLEM)
    await owner.taps("category-finance")
    await owner.sends("document", name="../../<b>合同</b>\u202egpj.exe")
    await owner.taps("form-enough")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    kept = await town.ask("SELECT name, sha256 FROM files")
    assert "\u202e" not in town.opened(kept[0]["name"])
    await town.pass_time(minutes=1)
    stored = await town.ask("SELECT sha256 FROM files")
    assert len(stored[0]["sha256"]) == 64


async def test_a_person_whose_name_has_claws(town: Town) -> None:
    """Telegram names are not trusted either."""
    stranger = town.newcomer("<b>&amp;", "en")
    await stranger.says("hello")
    assert stranger.reads("start-stranger")
    assert str(stranger.user.id) in stranger.sees


async def test_what_cannot_be_read_at_all_is_set_aside_with_a_number(
    town: Town, owner: Actor
) -> None:
    """An update of no known shape is kept, the person gets its number, and the next is served."""
    town.may_fail.add("parked")
    await strange(owner, {"poll": {"id": "1"}})
    assert owner.reads("error-ours")
    rows = await town.ask("SELECT reference FROM inbox WHERE state = 'parked'")
    assert [row["reference"] in owner.sees for row in rows] == [True]
    await owner.says("/mine")
    assert owner.reads("list-mine-empty")


async def test_the_eleventh_file_is_not_taken(town: Town, owner: Actor) -> None:
    """Ten files are enough; the ten are kept."""
    await owner.says(roads.PROBLEM)
    await owner.taps("category-finance")
    for _ in range(11):
        await owner.sends("photo")
    assert owner.reads("form-files-full", most=10)
    await owner.taps("form-enough")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    assert len(await town.ask("SELECT id FROM files")) == 10


async def test_a_command_is_obeyed_whatever_sticks_to_it(owner: Actor) -> None:
    """In capitals, with the bot's name, with a Chinese comma right behind it."""
    for said in ("/MINE", "/mine@lianxin_sandbox_bot", "/mine，看看"):
        await owner.says(said)
        assert owner.reads("list-mine-empty"), said
