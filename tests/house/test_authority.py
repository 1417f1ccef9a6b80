"""The table of authority in the README is the one that the program goes by."""

from __future__ import annotations

from bot.domain.authority import POWERS, Deed
from bot.texts import Language, Texts
from tests.house import authority
from tests.house.tables import TOP


def test_the_readme_has_the_table_that_the_program_goes_by() -> None:
    """`python -m tests.house.authority` writes it anew."""
    readme = (TOP / "README.md").read_text(encoding="utf-8")
    assert authority.written(readme) == readme


def test_every_deed_has_a_line_and_a_word() -> None:
    """Whoever adds a deed says who may do it, and how the audit calls it in three languages."""
    assert set(POWERS) == set(Deed)
    texts = Texts()
    assert [one for one in Deed if not texts.has(f"deed-{one}")] == []
    assert all(texts.plain(language, f"deed-{one}") for one in Deed for language in Language)
