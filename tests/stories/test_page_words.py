"""The words of the sandbox's page."""

from __future__ import annotations

import re
from pathlib import Path

import locales
from handlers.sandbox.town import page_words

LOCALES = Path(next(iter(locales.__path__)))
PAGE = Path(__file__).parents[2] / "handlers" / "sandbox" / "page"


def words(language: str) -> dict[str, str]:
    """The page's words in a language: id to text."""
    text = (LOCALES / language / "sandbox.ftl").read_text("utf-8")
    return dict(re.findall(r"^([a-z][\w-]*) =((?: .*)?(?:\n+ .*)*)$", text, re.MULTILINE))


def test_all_three_languages_have_the_same_words_with_the_same_places() -> None:
    """No id is missing in a language, and each sentence has the places of the others."""

    def shape(language: str) -> dict[str, list[str]]:
        found = words(language).items()
        return {name: sorted(set(re.findall(r"\{ \$(\w+) \}", text))) for name, text in found}

    assert shape("zh-Hans") == shape("zh-Hant") == shape("en")
    assert len(words("en")) > 150


def test_every_word_the_page_asks_for_exists_and_every_word_is_asked_for() -> None:
    """Literal ids in the modules are in the words; each word is used somewhere."""
    code = "".join(file.read_text("utf-8") for file in sorted(PAGE.glob("*.js")))
    known = {name.removeprefix("sandbox-") for name in words("zh-Hans")}
    asked = set(re.findall(r'(?<![\w.])t\("([a-z][\w-]*)"', code))
    assert asked - known == set()
    built = ("role-", "step-", "guide-", "example-", "clock-", "trouble-")
    assert {name for name in known - asked if not name.startswith(built)} == set()


def test_words_of_several_lines_reach_the_page_whole() -> None:
    """What is shipped are all words there are; a sample document is as long as documents are."""
    for language in ("zh-Hans", "zh-Hant", "en"):
        shipped = page_words(language)
        assert shipped.keys() == words(language).keys()
        sample = shipped["sandbox-sample-policy-text"]
        assert len(sample.splitlines()) > 15
        assert not any(line.startswith(" ") for line in sample.splitlines())
