"""What became of a piece: how far it went, what was pressed under it, what was asked. Counts only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.domain.link import Wish


@dataclass(frozen=True, slots=True)
class InGroup:
    """What became of a piece in one group.

    Attributes:
        chat_id: The group.
        title: What it is called; empty where it is known no more.
        pressed: How often each button was pressed, by whomever.
        questions: Cases that came of it.
    """

    chat_id: int
    title: str
    pressed: Mapping[Wish, int] = field(default_factory=dict)
    questions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What became of a piece. Whoever reads it learns of nobody in particular.

    Attributes:
        piece_id: Which.
        groups: Groups that have it.
        missed: Groups that it did not reach.
        readers: People who got it in private, as subscribers.
        pressed: How often each button was pressed, in groups, in private, and by the code.
        questions: Questions about its policy (告知件), and
        problems: other cases about it.
        in_groups: The groups that have it, those with most presses first.
    """

    piece_id: int
    groups: int = 0
    missed: int = 0
    readers: int = 0
    pressed: Mapping[Wish, int] = field(default_factory=dict)
    questions: int = 0
    problems: int = 0
    in_groups: tuple[InGroup, ...] = ()

    @property
    def opened(self) -> int:
        """Every press together."""
        return sum(self.pressed.values())
