"""F1: every conversation, broken off by an end of the bot before each answer, in every language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.texts import Language
from tests.stories.conftest import town  # noqa: F401 - a fixture
from tests.stories.test_every_form_survives import CONVERSATIONS, restarted

if TYPE_CHECKING:
    from tests.stories.town import Town

EVERYWHERE = [(form, language) for form in CONVERSATIONS for language in Language]


@pytest.mark.parametrize(("form", "town"), EVERYWHERE, indirect=["town"])
async def test_a_conversation_goes_on_after_each_restart(
    form: str,
    town: Town,  # noqa: F811 - the fixture
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Nothing has to be said twice, whatever is spoken."""
    await restarted(form, town, tmp_path_factory.mktemp("quiet"))
