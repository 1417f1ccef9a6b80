"""A whole case, from the owner's first word to the last, with a bot that dies on the way."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.faults.people import WORDS, Sender, Villager, resend
from tests.faults.receiving import wrongs

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from tests.faults.crashing import Dice
    from tests.faults.people import Place


class Story:
    """Plays a case in one of its ways."""

    def __init__(self, place: Place, dice: Dice) -> None:
        self.place, self.dice, self.sender = place, dice, Sender()
        self.submitted = False

    def person(self, key: str, *lists: str) -> Villager:
        """Return one of the town, with the lists in which they find their cases."""
        return Villager(self.place, key, self.dice, self.sender, lists)

    async def play(self, *, rounds: int = 1, overdue: bool = False, until: str = "") -> None:
        """Play a case to its end.

        Args:
            rounds: how often the unit reports before the owner is content.
            overdue: the unit lets the due date go by, which the clock finds on a Sunday and
                tells of on Monday.
            until: the last act, where it is not played to its end.

        """
        async for act in self._acts(rounds, overdue=overdue):
            self.submitted = True
            if act == until:
                return

    async def _acts(self, rounds: int, *, overdue: bool) -> AsyncIterator[str]:
        owner = self.person("owner", "/mine")
        triager = self.person("triager", "/triage", "/review")
        director = self.person("director", "/dispatch", "/review")
        cadre, head = self.person("cadre", "/todo"), self.person("unit_head", "/todo")
        self.sender.left["filing"] = 2
        yield await owner.does(
            "submit",
            offered(triager, "accept"),
            opening=lambda: owner.say(WORDS["filing-text"]),
        )
        yield await triager.does("accept", offered(director, "dispatch"))
        yield await director.does("dispatch", offered(cadre, "acknowledge"))
        yield await cadre.does("acknowledge", offered(cadre, "note"))
        self.place.pass_time(timedelta(days=20 if overdue else 3))
        yield await cadre.does("note", offered(cadre, "note"))
        if overdue:
            self.place.pass_time(timedelta(days=1))
        for left in reversed(range(rounds)):
            self.sender.left["report"] = 1
            yield await cadre.does("report", offered(head, "countersign"))
            yield await head.does("countersign", offered(triager, "release"))
            yield await triager.does("release", offered(owner, "rate_satisfied"))
            if left:
                yield await owner.does("rate_dissatisfied", offered(cadre, "report"))
            else:
                yield await owner.does("rate_satisfied", _told(cadre))

    async def end(self) -> list[str]:
        """Let all faults end; return what is wrong then."""
        place = self.place
        await place.rest()
        place.plan(None)
        await place.rest(wholly=True)
        await resend(place)
        return await place.ask(lambda tx: wrongs(tx, place, self.sender, cases=int(self.submitted)))


def offered(person: Villager, act: str) -> Callable[[], bool]:
    """Return what tells whether somebody is offered an act anew."""
    before = person.screen.newest(act)
    return lambda: person.screen.newest(act) > before


def _told(person: Villager) -> Callable[[], bool]:
    """Return what tells whether somebody has got another message about a case."""
    before = person.screen.told()
    return lambda: person.screen.told() > before
