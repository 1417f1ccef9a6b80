"""Quick checkers, each of which returns every promise that it saw broken.

They are the small ones of the suite, each after one kind of mistake; F16 holds them against
bugs of that kind, so that none of them can be a checker that never fails.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from telegram.ext import MessageHandler, filters

from bot.domain.case import Act
from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.forms import Filing
from handlers.actions.filing import file_case
from handlers.actions.scene import Scene
from storage import desks, events, outbox, people
from storage.db import Database
from storage.events import Chain
from storage.invariants import violations
from tests.faults.crashing import MONDAY, Crashing, Dice
from tests.faults.headstart import go_ahead
from tests.faults.people import WORDS, Screen, Stuck
from tests.faults.steady import Steady, say
from tests.faults.story import Story, offered

if TYPE_CHECKING:
    from pathlib import Path

    from telegram import Update

    from handlers.sandbox.model import User
    from handlers.turn import Context
    from storage.db import Tx
    from tests.faults.people import Json


class Only(Dice):
    """Dies at one kind of place only, as soon as it comes."""

    def __init__(self, kind: str, deaths: int, *, pause: float = 0.0) -> None:
        super().__init__(0, deaths, kind)
        self._pause = pause

    def plan(self) -> Json | None:
        if self.left <= 0:
            return None
        return {"kind": self.favourite, "nth": 1 + self.left % 3, "pause": self._pause}


@dataclass(frozen=True, slots=True)
class Dying:
    """Plays a case up to an act while the bot dies at one kind of place."""

    kind: str
    deaths: int = 8
    until: str = "dispatch"
    pause: float = 0.0

    async def __call__(self, socket: Path, folder: Path, bug: str) -> list[str]:
        async with Crashing.open(socket, folder, bug=bug) as place:
            story = Story(place, Only(self.kind, self.deaths, pause=self.pause))
            try:
                await story.play(until=self.until)
                if self.kind.startswith("file."):
                    await place.rest(story.dice, wholly=True)  # until they are all in their folder
                found = await story.end()
            except Stuck as problem:
                found = [str(problem)]
            if place.deaths.total < self.deaths / 2:
                found.append(f"it died only {place.deaths.total} times")
            return found


async def answered_once(socket: Path, folder: Path, bug: str) -> list[str]:
    """What was committed when the bot died is not done again though Telegram hands it over."""
    async with Crashing.open(socket, folder, bug=bug) as place:
        await place.rest(wholly=True)
        place.plan({"kind": "commit.after", "nth": 1})
        owner = say(place, "owner", "/help")
        await place.rest()

        async def answers(tx: Tx) -> int:
            return len(await tx.all("SELECT id FROM outbox WHERE chat_id = :chat", chat=owner.id))

        posted = await place.ask(answers)
        found = [] if posted == 1 else [f"one word was answered {posted} times"]
        return found if place.deaths.total == 1 else [*found, "it did not die"]


async def draft_outlives_a_start(socket: Path, folder: Path, bug: str) -> list[str]:
    """A form goes on where it was when the bot was ended in order and started again."""
    async with Crashing.open(socket, folder, bug=bug) as place:
        await place.rest()
        owner = say(place, "owner", WORDS["filing-text"])
        await place.rest()
        await place.stop()
        say(place, "owner", "/start")
        await place.rest()
        seen = Screen(place, owner)
        newest = next(seen.messages())["message_id"]
        asked = any(
            press.verb == "f" and one["message_id"] == newest for one, press, _ in seen.buttons()
        )
        return [] if asked else ["the form is gone"]


async def one_form_is_one_case(folder: Path) -> list[str]:
    """A form that is sent off twice, by whatever way, is one case."""
    async with Steady.open(folder) as place:
        owner = place.town.people["owner"]

        async def file_twice(tx: Tx) -> int:
            speaker = await people.find_speaker(tx, owner.id, at=MONDAY)
            scene = Scene(tx=tx, at=MONDAY, house=place.lianxin.house, by=speaker)
            for _ in range(2):
                answers = Filing(enterprise="1", text=WORDS["filing-text"], category="finance")
                await file_case(scene, answers, contact_time="", said=None, token="form 7")
            return len(await tx.all("SELECT id FROM cases"))

        number = await place.ask(file_twice)
        await place.rest()
        return [] if number == 1 else [f"one form became {number} cases"]


async def old_buttons_do_nothing(folder: Path) -> list[str]:
    """A button drawn before the case moved on changes nothing, though the act would be lawful."""
    async with Steady.open(folder) as place:
        story = Story(place, Dice(0, 0))
        await story.play(until="acknowledge")
        cadre = place.town.people["cadre"]
        old = next(
            (message["message_id"], data)
            for message, press, data in Screen(place, cadre).buttons()
            if press.arg == Act.CONTACT
        )
        cadre_again = story.person("cadre", "/todo")
        await cadre_again.does("note", offered(cadre_again, "note"))
        before = await place.ask(_recorded)
        place.world.press(cadre, cadre, *old, forged=True)
        await place.rest()
        found = [] if await place.ask(_recorded) == before else ["an old button worked"]
        return found + await story.end()


async def _recorded(tx: Tx) -> int:
    return len(await tx.all("SELECT id FROM events"))


async def failing_alone(folder: Path) -> list[str]:
    """An update whose handler fails is set aside and told of, undone wholly, and hurts no other."""
    async with Steady.open(folder) as place:

        async def poison(_: Update, context: Context) -> None:
            turn = context.turn
            assert turn.speaker is not None
            until = turn.at + timedelta(days=1)
            await desks.put(turn.tx, turn.speaker.person.id, "{}", at=turn.at, expires_at=until)
            raise ZeroDivisionError

        place.lianxin.application.add_handler(
            MessageHandler(filters.Regex("^poison$"), poison), group=-1
        )
        owner = say(place, "owner", "/help", "poison", "/language")
        cadre = say(place, "cadre", "/help")
        await place.rest()
        states = await place.ask(_states)
        found = [] if states == ["done", "parked", "done", "done"] else [f"updates are {states}"]
        kept = await place.ask(lambda tx: tx.all("SELECT person_id FROM desks"))
        found += ["what the failing one did was kept"] if kept else []
        answers = [len(place.world.bot_messages(user)) for user in (owner, cadre)]
        return found if answers == [3, 1] else [*found, f"answers: {answers}"]


async def _states(tx: Tx) -> list[str]:
    return [row["state"] for row in await tx.all("SELECT state FROM inbox ORDER BY update_id")]


async def rests_and_keeps_order(folder: Path) -> list[str]:
    """A chat that Telegram wants left alone is left alone as long as told, and keeps its order."""
    async with Steady.open(folder) as place:
        world = place.world
        owner = place.town.people["owner"]
        world.trouble(owner, "retry_after", times=1, seconds=1)
        begun = world.clock.now()
        say(place, "owner", "/help")
        await _struck(place, owner)
        say(place, "owner", "/language", "/start")
        await place.rest()
        first = next(sent for sent in world.journal if sent.chat_id == owner.id)
        rested = (first.at - begun).total_seconds()
        found = [] if rested >= 1 else [f"it was left alone for {rested:.2f} s"]
        return found + await Story(place, Dice(0, 0)).end()


async def _struck(place: Steady, user: User) -> None:
    """Wait until the bot has met the trouble in somebody's chat, and knows it."""
    await place.world.wait_for(lambda: place.world.troubles.of(user.id) is None)
    while place.lianxin.postman._in_flight:  # noqa: ASYNC110 - it does not know of us
        await asyncio.sleep(0.002)


async def whole_story(folder: Path) -> list[str]:
    """A case from its first word to the last breaks no promise."""
    async with Steady.open(folder) as place:
        story = Story(place, Dice(0, 0))
        try:
            await story.play()
        except Stuck as stuck:
            return [str(stuck)]
        return await story.end()


async def another_past_is_noticed(folder: Path) -> list[str]:
    """An event out of another past, sealed with the same key, does not fit the chain."""
    database = await Database.open(":memory:")
    chain = Chain(b"k" * 32)
    del folder

    async def write(tx: Tx) -> int | None:
        mixed = []
        for past in ("one", "other"):
            await tx.run("DROP TRIGGER IF EXISTS events_remain")
            await tx.run("DELETE FROM events")
            for number in range(3):
                data = {"n": f"{past} {number}" if number == 1 else number}
                await events.append(tx, chain, act="login", at=MONDAY, data=data)
            mixed.append(await tx.all("SELECT * FROM events WHERE id = 2"))
        await tx.run("DROP TRIGGER events_stay")
        other = mixed[0][0]
        await tx.run(
            "UPDATE events SET data = :data, mac = :mac WHERE id = 2",
            data=other["data"],
            mac=other["mac"],
        )
        return await events.first_broken(tx, chain)

    try:
        broken = await database.write(write)
    finally:
        await database.close()
    return [] if broken is not None else ["another past was taken for this one"]


async def no_right_no_letter(folder: Path) -> list[str]:
    """Somebody who loses a right while a letter waits for them does not get it."""
    async with Steady.open(folder) as place:
        world, triager = place.world, place.town.people["triager"]
        await Story(place, Dice(0, 0)).play(until="submit")
        before = Screen(place, triager).told()
        world.trouble(triager, "retry_after", times=1, seconds=1)
        await place.ask(lambda tx: _write_to(tx, triager.id))
        await _struck(place, triager)
        await place.ask(lambda tx: _write_to(tx, triager.id))
        await place.ask(lambda tx: _dismiss(tx, triager.id))
        await place.rest()
        told = Screen(place, triager).told() - before
        return [f"{told} letters came to somebody who had left"] if told else []


async def _write_to(tx: Tx, chat_id: int) -> None:
    row = await tx.one("SELECT id FROM people WHERE telegram_id = :chat_id", chat_id=chat_id)
    assert row is not None
    outbox.post(
        tx, Letter(chat_id, "nudge-accept", MONDAY, person_id=row["id"], case_id=1, duty=Duty.ONCE)
    )


async def _dismiss(tx: Tx, chat_id: int) -> None:
    await tx.run(
        """
        UPDATE grants SET until = '2026-11-01T00:00:00.000000Z' WHERE person_id =
        (SELECT id FROM people WHERE telegram_id = :chat_id)
        """,
        chat_id=chat_id,
    )


async def done_once(folder: Path) -> list[str]:
    """However often the clock ticks, what was due is done once."""
    async with Steady.open(folder) as place:
        story = Story(place, Dice(0, 0))
        await story.play(until="acknowledge")
        place.pass_time(timedelta(days=4))
        for _ in range(3):
            await place.rest(wholly=True)

        async def prompts(tx: Tx) -> list[str]:
            rows = await tx.all(
                """
                SELECT kind, COUNT(*) AS n FROM outbox WHERE kind LIKE 'nudge-%'
                GROUP BY kind, chat_id HAVING COUNT(*) > 1
                """
            )
            some = await tx.one("SELECT 1 FROM outbox WHERE kind LIKE 'nudge-%'")
            twice = [f"{row['kind']} was sent {row['n']} times" for row in rows]
            return twice if some else ["nobody was nudged"]

        return await place.ask(prompts)


async def late_stays_late(folder: Path) -> list[str]:
    """A date that was let go by is on record after the report as before it."""
    return await _lived(folder, (4, timedelta(days=20)), (5, timedelta(hours=1)))


async def looked_back_at(folder: Path) -> list[str]:
    """What was closed a month ago with words alone is looked back at."""
    return await _lived(folder, (8, timedelta(days=40)))


async def _lived(folder: Path, *steps: tuple[int, timedelta]) -> list[str]:
    """Let a case go so many steps and so much time pass, by turns; return what is wrong then."""
    async with Steady.open(folder) as place:
        house = place.lianxin.house
        for number, time in steps:
            at = place.world.clock.now()
            await place.ask(partial(go_ahead, house=house, town=place.town, steps=number, at=at))
            place.pass_time(time)
            await place.rest(wholly=True)
        return await place.ask(lambda tx: violations(tx, house.chain, at_rest=True))
