"""Polls: asked in groups and in private, counted as votes come in, ended, told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.texts import Language
from tests.stories.test_notices import a_group

if TYPE_CHECKING:
    from handlers.sandbox.model import Chat, Json, User
    from tests.stories.town import Actor, Town

QUESTION = "您的企业今年最缺什么?"
ANSWERS = "融资\n用工\n订单"


async def make(director: Actor, *, closes: str = "+1", circle: str = "firms") -> None:
    """The director types a poll, looks at the sample, and lets it go."""
    await director.says("/poll")
    await director.taps("poll-kind-survey")
    await director.says(QUESTION)
    await director.says(ANSWERS)
    await director.taps(f"poll-circle-{circle}")
    await director.says(closes)
    await director.taps("form-submit")


def copy(town: Town, chat: Chat | User) -> Json:
    """The poll in a group."""
    found = [one for one in town.world.messages(chat) if "poll" in one]
    assert len(found) == 1
    return found[0]


async def gather(town: Town, chat: Chat, n: int) -> list[User]:
    """So many people come into a group who only vote."""
    crowd = [town.world.add_user(f"某{number}") for number in range(n)]
    for one in crowd:
        town.world.join(one, chat)
    await town.quiet()
    return crowd


async def vote(town: Town, chat: Chat, crowd: list[User], *votes: int) -> None:
    """The first of them vote, each for an answer; with -1 they take it back."""
    number = copy(town, chat)["message_id"]
    for voter, option in zip(crowd, votes, strict=False):
        town.world.vote(voter, chat, number, [option] if option >= 0 else [])
    await town.quiet()


async def test_a_poll_is_asked_counted_ended_and_told(town: Town, director: Actor) -> None:
    """Votes come in, are taken back, and stand; what fewer than three said is not shown."""
    small = await a_group(town, "食品企业群", "owner-foods", "owner-optics")
    await make(director)
    assert copy(town, director.user)["poll"]["is_closed"]
    await director.taps("poll-go", n=2)
    crowd = await gather(town, town.group, 7)
    await vote(town, town.group, crowd, 0, 1)
    await director.taps("poll-see")
    print(director.sees)
    assert director.reads("poll-title", question=QUESTION)
    assert director.shows("poll-too-few", n=2)
    await vote(town, town.group, crowd, -1, 1, 0, 0, 1, 2, 0)
    await vote(town, small, await gather(town, small, 2), 2, 2)
    await director.taps("poll-refresh")
    print(director.sees)
    await director.taps("poll-end")
    await director.taps("poll-end-sure")
    print(director.sees, director.buttons)
    assert copy(town, small)["poll"]["is_closed"]
    await director.taps("poll-paper")
    print([(m.get("caption"), list(m)) for m in director.screen[-3:]])
