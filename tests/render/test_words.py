"""The words and the code know each other."""

import re
from pathlib import Path

import bot
from bot.forms import FORMS
from bot.forms.ask import questions
from bot.texts import Language, Texts

HERE = Path(bot.__file__).parent
ROOT = HERE.parent
NAMED = re.compile(r"""["']((?:form|date|core)-[a-z][a-z0-9-]*)["']""")


def named() -> set[str]:
    """The ids that stand in the code of forms and of what renders them."""
    files = [*(HERE / "forms").glob("*.py"), HERE / "render/question.py", HERE / "render/dates.py"]
    return {found for path in files for found in NAMED.findall(path.read_text("utf-8"))}


def test_every_message_named_in_code_exists() -> None:
    """In all three languages."""
    texts = Texts()
    assert not [words for words in sorted(named()) if not texts.has(words)]


def test_every_word_is_used() -> None:
    """No translator works on what nobody says."""
    places = [path for room in ("bot", "handlers") for path in (ROOT / room).rglob("*.py")]
    code = "\n".join(path.read_text("utf-8") for path in places)
    families = tuple(set(re.findall(r"""f["']([a-z][a-z0-9-]*-)\{""", code)) - {"form-"})
    used = set(re.findall(r"""["']([a-z][\w-]*?)(?:\.[a-z]+)?["']""", code))
    for form in FORMS.values():
        used |= {f"{form.form}-summary", f"{form.form}-lacks", f"form-title-{form.form}"}
        for question in questions(form).values():
            static = question.ask.choices if isinstance(question.ask.choices, tuple) else ()
            used |= {question.words, *(f"{question.words}-{code}" for code in static)}
    known = {one.partition(".")[0] for one in Texts().ids(Language.ZH_HANS)}
    said = {one for one in known if not one.startswith((*families, "sandbox-"))}
    assert not sorted(said - used)
