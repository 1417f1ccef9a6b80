from pathlib import Path

import pytest

from bot.render.markup import Markup
from bot.texts import Language, MissingWords, Texts, language_of

SOURCE = """
### all about it
-unit = 市金融办
plain = 您好 <b>{ -unit }</b>
named = 您好,{ $name }{"{"}x{"}"}
many = { $n ->
    [one] one case of { $name }
   *[other] { $n } cases of { $name }
}
# a comment between
lines =
    一
    二
    .hint = 三{ plain }
loop = { loop }
selector = { $a } { many }
"""


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    """Three languages that say the same."""
    for language in Language:
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.ftl").write_text(SOURCE, "utf-8")
    return Texts(tmp_path)


def test_values_are_escaped_once_and_in_one_place(texts: Texts) -> None:
    """A name is escaped, markup is not, and neither is what is said already."""
    said = texts(Language.EN, "named", name="<b>&")
    assert said == "您好,&lt;b&gt;&amp;{x}"
    assert texts(Language.EN, "named", name=said) == f"您好,{said}{{x}}"
    assert texts(Language.EN, "named", name=Markup("<i>x</i>")) == "您好,<i>x</i>{x}"


def test_plain_words_are_for_buttons(texts: Texts) -> None:
    """Buttons and menus get no tags and no escapes."""
    assert texts.plain(Language.EN, "named", name="A&B") == "您好,A&B{x}"
    assert texts.plain(Language.EN, "plain") == "您好 市金融办"


def test_terms_lines_and_attributes(texts: Texts) -> None:
    """Terms are put in, lines are kept, an attribute is named with a dot."""
    assert texts(Language.EN, "plain") == "您好 <b>市金融办</b>"
    assert texts(Language.EN, "lines") == "一\n二"
    assert texts(Language.EN, "lines.hint") == "三您好 <b>市金融办</b>"


def test_numbers_choose_and_are_grouped(texts: Texts) -> None:
    """English has a singular; thousands are grouped; long values pass too."""
    assert texts(Language.EN, "many", n=1, name="A&B") == "one case of A&amp;B"
    assert texts(Language.EN, "many", n=2310, name="x") == "2,310 cases of x"
    assert texts(Language.ZH_HANS, "many", n=1, name="x") == "1 cases of x"
    assert texts(Language.EN, "many", n=1, name="<" * 3000) == "one case of " + "&lt;" * 3000
    assert texts(Language.EN, "named", name=2310) == "您好,2,310{x}"
    assert texts(Language.EN, "selector", a="y", n=1, name="x") == "y one case of x"


@pytest.mark.parametrize("name", ["nothing", "lines.nothing", "named", "many", "-unit", "loop"])
def test_missing_words_are_an_error(texts: Texts, name: str) -> None:
    """Neither an unknown id nor a missing value is passed over in silence."""
    with pytest.raises(MissingWords):
        texts(Language.EN, name)


def test_variables_are_known(texts: Texts) -> None:
    """Variables of referred messages count; terms are no messages."""
    ids = texts.ids(Language.EN)
    assert ids["selector"] == {"a", "n", "name"}
    assert ids["lines.hint"] == frozenset()
    assert "-unit" not in ids
    assert texts.terms(Language.EN) == {"-unit"}
    assert texts.has("lines.hint")
    assert not texts.has("nothing")


@pytest.mark.usefixtures("texts")
def test_the_same_id_twice_is_an_error(tmp_path: Path) -> None:
    """No entry silently hides another."""
    (tmp_path / "en" / "b.ftl").write_text("plain = again\n", "utf-8")
    with pytest.raises(MissingWords, match="plain twice"):
        Texts(tmp_path)


def test_a_difference_between_languages_is_named(tmp_path: Path, texts: Texts) -> None:
    """An id or a variable that one language lacks is reported by its name."""
    texts.check()
    (tmp_path / "zh-Hant" / "a.ftl").write_text(
        SOURCE.replace("plain = ", "plain = { $x }"), "utf-8"
    )
    with pytest.raises(MissingWords, match=r"differs from zh-Hans in lines\.hint, plain"):
        Texts(tmp_path).check()


@pytest.mark.usefixtures("texts")
def test_what_is_no_fluent_is_an_error(tmp_path: Path) -> None:
    """A slip of the pen is found by the check, not by a reader."""
    (tmp_path / "en" / "a.ftl").write_text("plain = { $x\n", "utf-8")
    with pytest.raises(MissingWords, match="not Fluent"):
        Texts(tmp_path).ids(Language.EN)


def test_the_three_languages_say_the_same_things() -> None:
    """Every message stands in each language with the same variables."""
    Texts().check()


def test_terms_stand_in_each_language() -> None:
    """A term is chosen once a language."""
    texts = Texts()
    assert len({texts.terms(language) for language in Language}) == 1


@pytest.mark.parametrize(
    ("code", "language"),
    [
        (None, Language.ZH_HANS),
        ("", Language.ZH_HANS),
        ("zh-hans", Language.ZH_HANS),
        ("zh", Language.ZH_HANS),
        ("zh-CN", Language.ZH_HANS),
        ("zh-hant", Language.ZH_HANT),
        ("zh_TW", Language.ZH_HANT),
        ("zh-HK", Language.ZH_HANT),
        ("zh-mo", Language.ZH_HANT),
        ("zh-Hans-HK", Language.ZH_HANS),
        ("en", Language.EN),
        ("pt-br", Language.EN),
    ],
)
def test_telegram_says_which_language(code: str | None, language: Language) -> None:
    """Traditional for Taiwan, Hong Kong and Macau, simplified for other Chinese, else English."""
    assert language_of(code) is language
