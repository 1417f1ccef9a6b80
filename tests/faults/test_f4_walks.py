"""F4: long walks through the law, each step of which the clerk of `test_f4_law` writes down too."""

from __future__ import annotations

import random
from collections import Counter
from copy import deepcopy
from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.domain.advance import advance
from bot.domain.case import Act, Case, Kind, Lacking, Outcome, Source, Unlawful, lawful
from bot.domain.terms import Hat
from tests.faults.test_f4_law import BEGIN, FORGETFUL, TABLE, Model, agree, facts_for

if TYPE_CHECKING:
    from collections.abc import Sequence

QUICK, LONG = 20_000, 100_000
"""Acts done, not counted those that were refused."""
A_LIFE = 50
"""Steps of a case that hypothesis makes up."""
ACTS = [act.value for act in Act]
ENDED = {"merged", "archived", "withdrawn"}


class Pair:
    """A case, and the clerk's sheet about it."""

    def __init__(self, kind: Kind, source: Source) -> None:
        self.case = Case(id=1, enterprise_id=1, filed_by=1, kind=kind, source=source)
        self.model = Model(
            info=kind is Kind.INFO,
            for_them=source is Source.HALL,
            complaint=kind is Kind.COMPLAINT,
        )
        self.at = BEGIN

    def copy(self) -> Pair:
        """As it stands, to go on from here in another way."""
        twin = object.__new__(Pair)
        twin.case, twin.model, twin.at = self.case, deepcopy(self.model), self.at
        return twin

    def allowed(self) -> list[str]:
        """What the clerk would let pass."""
        return [name for name in ACTS if self.model.allows(name)]

    def is_offered(self) -> set[str]:
        """What the law offers to anybody."""
        return {act.value for hat in Hat for act in lawful(self.case, {hat})}

    def tries(self, name: str, outcome: Outcome, *, owed: bool, minutes: int) -> bool:
        """Try an act on both; whether it was done. The two have to agree on it, and after it."""
        self.at += timedelta(minutes=minutes)
        act = Act(name)
        facts = facts_for(act, self.at, outcome, owed=owed)
        lawful_now = self.model.allows(name) and (
            act is not Act.REPORT or outcome in self.model.outcomes()
        )
        if not lawful_now:
            with pytest.raises(Unlawful):
                advance(self.case, act, at=self.at, **facts)
        else:
            if act in FORGETFUL:
                with pytest.raises(Lacking):
                    advance(self.case, act, at=self.at)
            self.case = advance(self.case, act, at=self.at, **facts)
            self.model.does(name, outcome.value, owed=owed)
        agree(self.case, self.model)
        return lawful_now


class Walk:
    """A walk at random that goes back to where it has seldom been.

    Where a case stands is known by its state and by what may be done with it; for each such place
    the first way there is kept. Rare corners are deep: a card is appealed against in a closed case
    only if it was given, left standing and reported over, all in one life. From the least visited
    of the places that is not luck.
    """

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.done = 0
        self.used: Counter[tuple[str, str]] = Counter()
        self._places: dict[tuple[str, ...], Pair] = {}
        self.unused = set(TABLE)
        self._visits: Counter[tuple[str, ...]] = Counter()
        self._tried: Counter[tuple[tuple[str, ...], str]] = Counter()
        self._pair = self._newborn()

    def _newborn(self) -> Pair:
        (kind,) = self.dice.choices(list(Kind), (6, 3, 1))
        return Pair(kind, self.dice.choice((Source.BOT, Source.HALL)))

    def _novelty(self, state: str, act: str, allowed: Sequence[str]) -> int:
        """0: this line was never used. 1: it leads to one that was not, and is lawful here too."""
        if not self.used[state, act]:
            return 0
        to = TABLE[state, act]
        return 1 if to != state and any((to, one) in self.unused for one in allowed) else 2

    def _seldom(self) -> Pair:
        """Where a line of the law waits to be used, or just before it; else where we were least."""

        def visits(place: tuple[str, ...]) -> tuple[int, int]:
            state, *acts = place if self.unused else ("",)
            return (
                min((self._novelty(state, act, acts) for act in acts), default=3),
                self._visits[place],
            )

        place = min(self._places, key=visits, default=None)
        return self._newborn() if place is None else self._places[place].copy()

    def step(self) -> None:
        """Try one act."""
        dice = self.dice
        if dice.random() < 0.005:
            self._pair = self._newborn()
        elif dice.random() < (0.5 if self._pair.model.state in ENDED else 0.1):
            self._pair = self._seldom()
        pair = self._pair
        allowed = pair.allowed()
        assert pair.is_offered() == set(allowed)
        state = pair.model.state
        place = (state, *allowed)
        self._visits[place] += 1
        if place not in self._places:
            self._places[place] = pair.copy()
        luck = dice.random()
        name = dice.choice(allowed if allowed and luck < 0.8 else ACTS)
        if allowed and luck < 0.6:
            name = min(
                allowed,
                key=lambda act: (self._novelty(state, act, allowed), self._tried[place, act]),
            )
        outcome, owed = dice.choice(list(Outcome)), dice.random() < 0.3
        self._tried[place, name] += 1
        if pair.tries(name, outcome, owed=owed, minutes=dice.randrange(1, 5000)):
            self.used[state, name] += 1
            self.unused.discard((state, name))
            self.done += 1


def agrees_for(acts: int, seed: int) -> None:
    """Walk until so many acts were done and every line of the law was used."""
    walk = Walk(seed)
    while walk.done < acts or (walk.unused and walk.done < 4 * acts):
        walk.step()
    assert walk.unused == set()


class Life(RuleBasedStateMachine):
    """A case whose life hypothesis makes up, and shortens where it shows a mistake."""

    pair: Pair
    done = 0
    """Acts done in all lives."""

    @initialize(kind=st.sampled_from(Kind), source=st.sampled_from((Source.BOT, Source.HALL)))
    def is_born(self, kind: Kind, source: Source) -> None:
        """A draft."""
        self.pair = Pair(kind, source)

    @rule(
        name=st.runner().flatmap(
            lambda life: st.sampled_from(life.pair.allowed() or [Act.SUBMIT.value])
        ),
        outcome=st.sampled_from(Outcome),
        owed=st.booleans(),
        minutes=st.integers(1, 5000),
    )
    def does(self, name: str, outcome: Outcome, owed: bool, minutes: int) -> None:
        """Something that is lawful, where anything is."""
        type(self).done += self.pair.tries(name, outcome, owed=owed, minutes=minutes)

    @rule(name=st.sampled_from(ACTS), outcome=st.sampled_from(Outcome))
    def tries(self, name: str, outcome: Outcome) -> None:
        """Anything."""
        type(self).done += self.pair.tries(name, outcome, owed=False, minutes=1)

    @invariant()
    def offers_what_the_clerk_allows(self) -> None:
        """No act is offered that is refused, none is withheld that would pass."""
        assert self.pair.is_offered() == set(self.pair.allowed())


def lives_for(acts: int, lives: int) -> None:
    """Have hypothesis make up lives, until so many acts were done."""

    class Mine(Life):
        pass

    machine = cast("Any", Mine)
    case = machine.TestCase()
    case.settings = settings(
        settings.default,
        max_examples=lives,
        stateful_step_count=A_LIFE,
        database=None,
        report_multiple_bugs=False,
    )
    while machine.done < acts:
        case.runTest()


def test_twenty_thousand_acts_agree_with_the_clerk() -> None:
    """After each act, done or refused, case and sheet are the same; each line of the law is used."""
    agrees_for(QUICK, seed=1)


def test_lives_that_are_made_up_agree_with_the_clerk() -> None:
    """The same by hypothesis, which finds the shortest life that goes wrong."""
    lives_for(1_000, lives=40)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 7))
def test_a_hundred_thousand_acts_agree_with_the_clerk(seed: int) -> None:
    """The long column, from five beginnings."""
    agrees_for(LONG // 5, seed)


@pytest.mark.long
def test_lives_with_a_hundred_thousand_acts_agree_with_the_clerk() -> None:
    """The long column, by hypothesis."""
    lives_for(LONG, lives=1_000)
