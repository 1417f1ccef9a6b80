"""The key that seals events belongs to its database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handlers.app import Lianxin
from storage.db import DatabaseUnwellError
from tests.stories import roads
from tests.stories.conftest import town

if TYPE_CHECKING:
    from tests.stories.town import Town

__all__ = ["town"]


async def test_a_database_restored_without_its_key_is_not_written_on(town: Town) -> None:
    """A new key would break the chain for good; the start says what is missing instead."""
    await roads.file(town)
    settings = town.sandbox.settings
    key = settings.database.with_name("lianxin.db.key")
    kept = key.read_text(encoding="ascii")
    await town.lianxin.stop()
    key.unlink()
    for _ in range(2):  # the second time a key is there, the wrong one
        with pytest.raises(DatabaseUnwellError, match=r"lianxin\.db\.key is not the key"):
            await Lianxin.start(settings, now=town.world.clock.now)
    key.write_text(kept, encoding="ascii")
    await town.restart()
    await town["owner"].taps("button-open")
    assert roads.FIRST in town["owner"].sees
