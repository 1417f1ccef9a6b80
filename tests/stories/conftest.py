"""The town of a story and those who play in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.texts import Language
from tests.stories.town import Actor, Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
async def town(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Town]:
    """A town on a Monday morning, in simplified Chinese unless the story names a language.

    However the story went, nothing that must always hold may be broken after it.
    """
    opened = await Town.open(tmp_path, getattr(request, "param", Language.ZH_HANS))
    yield opened
    assert await opened.close() == []


@pytest.fixture
def owner(town: Town) -> Actor:
    """The contact of Hengchang Machines."""
    return town["owner"]


@pytest.fixture
def triager(town: Town) -> Actor:
    """Sorts at the office."""
    return town["triager"]


@pytest.fixture
def director(town: Town) -> Actor:
    """Heads the office."""
    return town["director"]


@pytest.fixture
def cadre(town: Town) -> Actor:
    """A case officer of the Finance Office."""
    return town["cadre"]


@pytest.fixture
def head(town: Town) -> Actor:
    """Heads the Finance Office."""
    return town["unit_head"]
