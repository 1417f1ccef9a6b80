"""What five campaigns did is played by a story each, and the README says by which."""

from __future__ import annotations

from tests.house.mechanisms import MECHANISMS, PATH, REPORTS, stories, written


def test_each_mechanism_has_a_story_that_plays_it() -> None:
    """The story is there, by its name."""
    there = stories()
    missing = [
        (file, story) for _, _, file, story in MECHANISMS if story not in there.get(file, ())
    ]
    assert missing == []


def test_each_mechanism_stands_in_one_report_at_least() -> None:
    """And no report is left out."""
    for _, where, _, _ in MECHANISMS:
        assert len(where) == len(REPORTS)
        assert set(where) & set("12345")
        assert all(mark in {"-", str(n)} for n, mark in enumerate(where, 1))
    assert all(any(where[n] != "-" for _, where, _, _ in MECHANISMS) for n in range(len(REPORTS)))


def test_the_readme_has_the_table() -> None:
    """`python -m tests.house.mechanisms` writes it."""
    readme = PATH.read_text(encoding="utf-8")
    assert written(readme) == readme
