"""The history of a case: a page fits into a message, and tells each reader what is meant for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.terms import Act, Hat
from bot.render.markup import length, plain
from bot.render.timeline import PAGE, timeline
from bot.render.view import Happening
from bot.texts import Language
from tests.render.cases import at, view_of, voice


@pytest.mark.parametrize("language", Language)
def test_a_page_of_long_words_fits_into_a_message(language: Language) -> None:
    """However much was said, in every language, with the newest on the page that is shown first."""
    view = view_of("handling", "handler")
    words = "长" * 2_000
    many = tuple(
        Happening(
            Act.NOTE,
            at(0),
            words[:40],
            words[:40],
            Hat.HANDLER,
            f"第{n}条{words}",
            {"due_at": "2026-10-14T09:30:00+00:00"},
        )
        for n in range(3 * PAGE)
    )
    view = replace(view, history=many)
    last = timeline(voice(language), view)
    assert f"第{3 * PAGE - 1}条" in last.text
    first = timeline(voice(language), view, 0)
    assert "第0条" in first.text
    for message in (last, first, timeline(voice(language), view, 999)):
        assert length(plain(message.text)) <= 4096
    assert [one.text for one in first.keyboard[0]] == ["›"]
    assert [one.text for one in last.keyboard[0]] == ["‹"]
