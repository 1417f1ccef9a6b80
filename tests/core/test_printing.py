"""`lianxin cards`: connect cards from the host."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest

from handlers.cli import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_cards_of_all_are_one_paper(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Made while the bot is stopped; the figures are said."""
    assert run(["cards", "none.pdf", "--bot", "a_bot"]) == 1
    assert "import a roster first" in capsys.readouterr().err
    for name in ("恒昌机械", "瑞丰食品"):
        assert run(["invite", "--role", "owner", "--enterprise", name, "--bot", "a_bot"]) == 0
    capsys.readouterr()
    assert run(["cards", "cards.pdf", "--bot", "@a_bot"]) == 0
    assert capsys.readouterr().out == "cards.pdf: 2 cards, 1 pages of A4\n"
    document = pypdfium2.PdfDocument(tmp_path / "cards.pdf")
    words = document[0].get_textpage().get_text_range()
    document.close()
    assert "恒昌机械" in words
    assert "瑞丰食品" in words


def test_what_is_missing_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The bot's name, the unit, the packages: each in a sentence, with code 2."""
    assert run(["cards", "cards.pdf"]) == 2
    assert "--bot" in capsys.readouterr().err
    assert run(["cards", "cards.pdf", "--bot", "a_bot", "--unit", "无此单位"]) == 2
    assert "无此单位" in capsys.readouterr().err

    def lacks(_: str) -> None:
        raise ModuleNotFoundError("No module named 'segno'", name="segno")

    monkeypatch.setattr("handlers.printing.import_module", lacks)
    assert run(["cards", "cards.pdf", "--bot", "a_bot"]) == 2
    assert "segno is not installed: pip install 'lianxin[office]'" in capsys.readouterr().err
