"""A whole case, from the owner's first word to the last, with a bot that dies on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.faults.people import WORDS, Sender, Villager, resend
from tests.faults.receiving import wrongs

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.faults.crashing import Crashing, Dice


class Story:
    """Plays a case in one of its ways."""

    def __init__(self, crashing: Crashing, dice: Dice) -> None:
        self.crashing, self.dice, self.sender = crashing, dice, Sender()

    def person(self, key: str, *lists: str) -> Villager:
        """Return one of the town, with the lists in which they find their cases."""
        return Villager(self.crashing, key, self.dice, self.sender, lists)

    async def play(self, *, rounds: int = 1, overdue: bool = False) -> None:
        """Play a case to its end.

        Args:
            rounds: how often the unit reports before the owner is content.
            overdue: the unit lets the due date go by.

        """
        owner = self.person("owner", "/mine")
        triager = self.person("triager", "/triage", "/review")
        director = self.person("director", "/dispatch", "/review")
        cadre, head = self.person("cadre", "/todo"), self.person("unit_head", "/todo")
        self.sender.left["filing"] = 2
        await owner.does(
            "submit",
            _offered(triager, "accept"),
            opening=lambda: owner.say(WORDS["filing-text"]),
        )
        await triager.does("accept", _offered(director, "dispatch"))
        await director.does("dispatch", _offered(cadre, "acknowledge"))
        await cadre.does("acknowledge", _offered(cadre, "note"))
        self.crashing.pass_time(days=20 if overdue else 3)
        await cadre.does("note", _offered(cadre, "note"))
        for left in reversed(range(rounds)):
            self.sender.left["report"] = 1
            await cadre.does("report", _offered(head, "countersign"))
            await head.does("countersign", _offered(triager, "release"))
            await triager.does("release", _offered(owner, "rate_satisfied"))
            if left:
                await owner.does("rate_dissatisfied", _offered(cadre, "report"))
            else:
                await owner.does("rate_satisfied", _told(cadre))

    async def end(self) -> list[str]:
        """Let all faults end; return what is wrong then."""
        crashing = self.crashing
        await crashing.rest()
        crashing.plan(None)
        await crashing.rest(wholly=True)
        await resend(crashing)
        await crashing.stop()
        database = await crashing.reopened()
        try:
            return await wrongs(
                database, crashing.folder, crashing.town, crashing.deaths, self.sender, cases=1
            )
        finally:
            await database.close()


def _offered(person: Villager, act: str) -> Callable[[], bool]:
    """Return what tells whether somebody is offered an act anew."""
    before = person.screen.newest(act)
    return lambda: person.screen.newest(act) > before


def _told(person: Villager) -> Callable[[], bool]:
    """Return what tells whether somebody has got another message about a case."""
    before = person.screen.told()
    return lambda: person.screen.told() > before
