"""A case from the owner's first word to their last, in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain.case import State
from bot.texts import Language
from tests.stories import roads

if TYPE_CHECKING:
    from tests.stories.town import Town


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_from_the_first_word_to_satisfied(town: Town) -> None:
    """A case goes from filing to closing, and everybody reads what concerns them."""
    owner, triager, director = town["owner"], town["triager"], town["director"]
    cadre, head = town["cadre"], town["unit_head"]

    said = await roads.file(town)
    assert owner.reads("filed-receipt", number=roads.FIRST)
    assert owner.signs(said) == ["👀"]

    assert triager.reads("notice-new-case", number=roads.FIRST)
    await roads.accept(town)
    assert owner.reads("notice-accepted", number=roads.FIRST)
    assert director.reads("notice-ready-to-dispatch", number=roads.FIRST)

    await roads.dispatch(town)
    assert cadre.reads("notice-dispatched", number=roads.FIRST)
    assert head.reads("notice-dispatched", number=roads.FIRST)
    assert owner.reads("notice-dispatched-owner", number=roads.FIRST)

    await roads.acknowledge(town)
    assert owner.reads("notice-acknowledged", number=roads.FIRST)
    assert owner.signs(said) == ["✍"]

    await cadre.taps("act-note")
    await cadre.says("已约银行周四面谈,带上产权证受理单")
    await cadre.taps("form-skip")
    await cadre.taps("form-submit")
    assert owner.reads("notice-progress", number=roads.FIRST)
    assert "周四面谈" in owner.sees

    await roads.report(town)
    assert head.reads("notice-to-countersign", number=roads.FIRST)
    await roads.sign(town)
    assert triager.reads("notice-to-review", number=roads.FIRST)
    await roads.release(town)
    assert owner.reads("notice-confirm")
    assert "利率3.8%" in owner.sees

    await owner.taps("act-rate_satisfied")
    assert owner.toast == owner.word("done-rate_satisfied")
    assert owner.signs(said) == ["🎉"]
    assert cadre.reads("notice-closed-unit", number=roads.FIRST)
    assert (await town.case()).state is State.CLOSED
