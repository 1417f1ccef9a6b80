"""A notice that leaves a second time says what is true then, to whom it then concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.stories import roads
from tests.stories.conftest import cadre, director, town

if TYPE_CHECKING:
    from storage.db import Tx
    from tests.stories.town import Actor, Town

__all__ = ["cadre", "director", "town"]


async def leave(tx: Tx) -> None:
    """The cadre is a cadre no longer."""
    await tx.run("DELETE FROM grants WHERE role = 'handler'")


async def to_uncertainty(town: Town, cadre: Actor) -> None:
    """The case is dispatched; nobody knows whether the cadre was told."""
    town.may_fail.add("dropped")
    await roads.file(town)
    await roads.accept(town)
    town.world.trouble(cadre.user, "drop_before", times=2)
    await roads.dispatch(town)


async def test_the_office_sends_a_notice_again_in_its_own_words(
    town: Town, cadre: Actor, director: Actor
) -> None:
    """Rendered anew from its event, with the mark, and with its buttons."""
    await to_uncertainty(town, cadre)
    await director.says("/trouble")
    await director.taps(f"1 {director.word('button-resend')}")
    assert cadre.reads("resent-mark")
    assert roads.FIRST in cadre.sees
    await cadre.taps("act-acknowledge")


async def test_the_office_sends_nothing_to_whom_it_no_longer_concerns(
    town: Town, cadre: Actor, director: Actor
) -> None:
    """The right is asked for when a letter leaves, not when it was first written."""
    await to_uncertainty(town, cadre)
    before = len(cadre.screen)
    await town.lianxin.database.write(leave)
    await director.says("/trouble")
    await director.taps(f"1 {director.word('button-resend')}")
    assert len(cadre.screen) == before


async def test_neither_does_a_new_start(town: Town, cadre: Actor) -> None:
    """What was under way when the process died is asked for anew as well."""
    town.may_fail.add("dropped")
    await roads.file(town)
    await roads.accept(town)
    await roads.dispatch(town)
    before = len(cadre.screen)

    async def die(tx: Tx) -> None:
        await leave(tx)
        await tx.run(
            """
            UPDATE outbox SET state = 'sending', payload = '{"text": "the words of a case"}'
            WHERE chat_id = :cadre AND kind = 'notice-dispatched'
            """,
            cadre=cadre.user.id,
        )

    await town.lianxin.database.write(die)
    await town.restart(abruptly=True)
    assert len(cadre.screen) == before
    assert await town.ask("SELECT 1 FROM outbox WHERE reason = 'no_longer_matters'")


async def test_a_stranger_who_blocks_the_bot_is_no_trouble_for_the_office(
    town: Town, director: Actor
) -> None:
    """However often they wrote; the list is for those who are known."""
    town.may_fail.add("dropped")
    stranger = town.newcomer()
    town.world.trouble(stranger.user, "blocked")
    for _ in range(3):
        await stranger.says("您好")
    await director.says("/trouble")
    assert director.sees == director.word("trouble-none")
