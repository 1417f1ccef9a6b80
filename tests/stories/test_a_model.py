"""A model words a digest at the office's desk, where an operator has set one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.piece import DraftedBy
from tests.core.test_modelling import served, use
from tests.stories.test_pieces import drafted, policy, stands

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town


async def test_a_model_words_a_piece_where_one_is_set(town: Town, triager: Actor) -> None:
    """The button is there where an address is; what comes says where from; what is refused, why."""
    kept = await policy(town)
    await drafted(triager)
    assert not triager.offers("desk-button-model")
    async with served() as model:
        use(town, model)
        model.says({"title": "技术改造设备补贴，最高800万元", "who": "规上工业企业"})
        await triager.says("/pieces")
        await triager.taps("desk-button-begin")
        await triager.taps("desk-button-model")
        assert triager.told("model-refused-numbers") == 1
        assert await town.ask("SELECT 1 FROM pieces WHERE id > 1") == []

        model.says({"title": "技术改造设备补贴，最高500万元", "who": "规上工业企业"})
        await triager.says("/pieces")
        await triager.taps("desk-button-begin")
        await triager.taps("desk-button-model")
        assert triager.told("desk-made-model") == 1
        assert {asked["messages"][-1]["content"] for asked, _ in model.heard} == {kept.body}
    await triager.taps("desk-button-open")
    assert triager.reads("desk-check-model")
    assert (await stands(town, 2)).drafted_by is DraftedBy.MODEL
    assert (await stands(town)).drafted_by is DraftedBy.RULES
