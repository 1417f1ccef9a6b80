"""Every word the bot says, in three languages, from `locales/<language>/*.ftl`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fluent.syntax import FluentParser, ast

import locales
from bot.render.markup import Markup, escape, plain

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle
    from fluent.runtime.resolver import Pattern

Value = str | int | float | Decimal
HERE: Final = Path(next(iter(locales.__path__)))

_ENTRY = re.compile(r"^(-?[a-zA-Z][a-zA-Z0-9_-]*)[ ]*=", re.MULTILINE)
_DEEPEST = 5
_LONG = 2000
"""Fluent refuses placeables over 2,500 characters; longer values are put in afterwards."""


class Language(StrEnum):
    """A language the bot speaks, by its BCP 47 tag, which is its folder's name too."""

    ZH_HANS = "zh-Hans"
    ZH_HANT = "zh-Hant"
    EN = "en"


class MissingWords(LookupError):
    """A message that does not exist, or cannot be said with the values given."""


def language_of(telegram_code: str | None) -> Language:
    """The language for what Telegram says a person's app is set to (`zh-hans`, `pt-br` …)."""
    if not telegram_code:
        return Language.ZH_HANS
    tags = telegram_code.lower().replace("_", "-").split("-")
    if tags[0] != "zh":
        return Language.EN
    if "hant" in tags or ("hans" not in tags and {"tw", "hk", "mo"} & set(tags)):
        return Language.ZH_HANT
    return Language.ZH_HANS


class Texts:
    """All messages. `texts(language, id, **values)` says one of them as HTML.

    Files are read at once and each entry is parsed when it is first said (a start does not
    wait for a parser); `check` parses them all. An id may name an attribute: `filing-text.hint`.

    Raises:
        MissingWords: Two entries of a language share an id.
    """

    def __init__(self, folder: Path = HERE) -> None:
        voice = _our_voice if folder == HERE else _Voice
        self._voices = {language: voice(language, folder / language) for language in Language}

    def __call__(self, language: Language, message_id: str, /, **values: Value) -> Markup:
        """The message as HTML; values that are not `Markup` are escaped here and only here.

        Whole numbers are grouped (2,310); a year or a case number is passed as a string.

        Raises:
            MissingWords: No such message, or a value it needs is missing.
        """
        pattern = self._voices[language].pattern(message_id)
        return pattern if isinstance(pattern, Markup) else Markup(_say(pattern, values))

    def plain(self, language: Language, message_id: str, /, **values: Value) -> str:
        """The message as plain text with values as they are: for buttons, menus and pop-ups.

        Raises:
            MissingWords: No such message, or a value it needs is missing.
        """
        pattern = self._voices[language].pattern(message_id)
        return plain(pattern) if isinstance(pattern, Markup) else plain(_say(pattern, values))

    def has(self, message_id: str) -> bool:
        """Whether every language has the message."""
        return all(voice.has(message_id) for voice in self._voices.values())

    def ids(self, language: Language) -> Mapping[str, frozenset[str]]:
        """Every message and attribute with the names of its variables.

        Raises:
            MissingWords: An entry is no Fluent.
        """
        return self._voices[language].variables()

    def terms(self, language: Language) -> frozenset[str]:
        """The names of the `-terms` of a language."""
        return self._voices[language].terms()

    def check(self) -> None:
        """Parse everything and compare the languages.

        Raises:
            MissingWords: Naming each entry that one language has and another has not, or
                whose variables differ.
        """
        first = self.ids(Language.ZH_HANS)
        for language in Language:
            here = self.ids(language)
            odd = sorted(
                name for name in first.keys() | here.keys() if first.get(name) != here.get(name)
            )
            if odd:
                raise MissingWords(f"{language} differs from zh-Hans in {', '.join(odd)}")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Words and variables in turn, the common case: each literal, then the variable after it."""

    message_id: str
    parts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    """A pattern that selects or calls a function, left to Fluent's own resolver."""

    message_id: str
    bundle: "FluentBundle"
    resolve: "Pattern"


_Pattern = Markup | _Sentence | _Choice


def _say(pattern: "_Sentence | _Choice", values: Mapping[str, Value]) -> str:
    if isinstance(pattern, _Choice):
        return _choose(pattern, values)
    said = ""
    try:
        for words, name in pattern.parts:
            said += words
            if name:
                said += _html(values[name])
    except KeyError as missing:
        raise MissingWords(f"{pattern.message_id} needs {missing}") from None
    return said


def _choose(choice: _Choice, values: Mapping[str, Value]) -> str:
    later: dict[str, str] = {}
    given: dict[str, Value] = {}
    for name, value in values.items():
        given[name] = value
        if isinstance(value, str):
            words = _html(value)
            if len(words) > _LONG:
                later[mark := f"\ue000{len(later)}\ue001"] = words
                words = mark
            given[name] = words
    said, errors = choice.bundle.format_pattern(choice.resolve, given)
    if errors:
        raise MissingWords(f"{choice.message_id}: {errors}")
    said = str(said)
    for mark, words in later.items():
        said = said.replace(mark, words)
    return said


def _html(value: Value) -> str:
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return escape(value)
    return f"{value:,}"


class _Voice:
    """The entries of one language: as source until first said, then as patterns."""

    def __init__(self, language: Language, folder: Path) -> None:
        self._language = language
        self._sources: dict[str, str] = {}
        self._entries: dict[str, ast.Message | ast.Term] = {}
        self._patterns: dict[str, _Pattern] = {}
        self._variables: dict[str, frozenset[str]] = {}
        self._bundle: FluentBundle | None = None
        self._parser = FluentParser(with_spans=False)
        for path in sorted(folder.glob("*.ftl")):
            for name, source in _entries(path.read_text("utf-8")):
                if name in self._sources:
                    raise MissingWords(f"{language} has {name} twice, again in {path.name}")
                self._sources[name] = source

    def pattern(self, message_id: str) -> _Pattern:
        try:
            return self._patterns[message_id]
        except KeyError:
            made = self._patterns[message_id] = self._compiled(message_id)
            return made

    def has(self, message_id: str) -> bool:
        try:
            return not message_id.startswith("-") and self._ast(message_id) is not None
        except MissingWords:
            return False

    def variables(self) -> Mapping[str, frozenset[str]]:
        if not self._variables:  # reading every entry to its end takes a tenth of a second
            self._variables = self._all_variables()
        return self._variables

    def _all_variables(self) -> dict[str, frozenset[str]]:
        names: dict[str, frozenset[str]] = {}
        for name in self._sources:
            entry = self._entry(name)
            if isinstance(entry, ast.Message):
                if entry.value is not None:
                    names[name] = self._reads(entry.value)
                for attribute in entry.attributes:
                    names[f"{name}.{attribute.id.name}"] = self._reads(attribute.value)
        return names

    def terms(self) -> frozenset[str]:
        return frozenset(name for name in self._sources if name.startswith("-"))

    def _entry(self, name: str) -> ast.Message | ast.Term:
        if (known := self._entries.get(name)) is not None:
            return known
        try:
            entry = self._parser.parse_entry(self._sources[name])
        except KeyError:
            raise MissingWords(f"{self._language} has no words for {name}") from None
        if not isinstance(entry, ast.Message | ast.Term):
            raise MissingWords(f"{self._language}: {name} is not Fluent: {self._sources[name]!r}")
        self._entries[name] = entry
        return entry

    def _ast(self, message_id: str) -> ast.Pattern:
        name, _, attribute = message_id.partition(".")
        entry = self._entry(name)
        if not attribute and entry.value is not None:
            return entry.value
        for one in entry.attributes:
            if one.id.name == attribute:
                return one.value
        raise MissingWords(f"{self._language} has no words for {message_id}")

    def _compiled(self, message_id: str) -> _Pattern:
        if message_id.startswith("-"):
            raise MissingWords(f"{message_id} is a term and is not said by itself")
        pattern = self._ast(message_id)
        flat = self._flat(pattern, 0)
        if flat is None:
            return self._choice(message_id)
        parts: list[tuple[str, str]] = []
        words = ""
        for text, name in flat:
            words += text
            if name:
                parts.append((words, name))
                words = ""
        if not parts:
            return Markup(words)
        return _Sentence(message_id, (*parts, (words, "")))

    def _flat(self, pattern: ast.Pattern, depth: int) -> list[tuple[str, str]] | None:
        """Literals and variables in order; `None` where only Fluent's resolver will do."""
        flat: list[tuple[str, str]] = []
        for element in pattern.elements:
            if isinstance(element, ast.TextElement):
                flat.append((element.value, ""))
                continue
            expression = element.expression
            if isinstance(expression, ast.StringLiteral):
                flat.append((expression.parse()["value"], ""))
            elif isinstance(expression, ast.VariableReference):
                flat.append(("", expression.id.name))
            elif name := _plain_reference(expression):
                if depth == _DEEPEST:
                    raise MissingWords(f"{self._language}: {name} refers to itself")
                inner = self._flat(self._ast(name), depth + 1)
                if inner is None or (name.startswith("-") and any(one[1] for one in inner)):
                    return None
                flat += inner
            else:
                return None
        return flat

    def _choice(self, message_id: str) -> _Choice:
        from fluent.runtime import FluentBundle  # noqa: PLC0415 - brings Babel: 40 ms of a start

        if self._bundle is None:
            self._bundle = FluentBundle([self._language.value], use_isolating=False)
        name, _, attribute = message_id.partition(".")
        self._bundle.add_resource(ast.Resource([self._entry(one) for one in self._closure(name)]))
        message = self._bundle.get_message(name)
        resolve = message.attributes[attribute] if attribute else message.value
        if resolve is None:
            raise MissingWords(f"{self._language} has no words for {message_id}")
        return _Choice(message_id, self._bundle, resolve)

    def _closure(self, name: str) -> set[str]:
        """The entry and all that it refers to."""
        reached, ahead = set[str](), [name]
        while ahead:
            if (one := ahead.pop()) not in reached:
                reached.add(one)
                ahead += (
                    reference.partition(".")[0] for reference in _references(self._entry(one))
                )
        return reached

    def _reads(self, pattern: ast.Pattern) -> frozenset[str]:
        reached = set[str]().union(
            *(self._closure(name.partition(".")[0]) for name in _references(pattern))
        )
        return frozenset(
            one.id.name
            for node in (pattern, *(self._entry(name) for name in reached))
            for one in _walk(node)
            if isinstance(one, ast.VariableReference)
        )


@cache
def _our_voice(language: Language, folder: Path) -> _Voice:
    """The entries of one language of ours, which are read and parsed once in a process."""
    return _Voice(language, folder)


def _entries(source: str) -> Iterator[tuple[str, str]]:
    starts = list(_ENTRY.finditer(source))
    for start, following in zip(starts, [*starts[1:], None], strict=True):
        text = source[start.start() : following.start() if following else len(source)]
        yield (
            start[1],
            "\n".join(line for line in text.split("\n") if not line.startswith("#")) + "\n",
        )


def _walk(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    yield node
    for value in vars(node).values():
        for one in value if isinstance(value, list) else (value,):
            if isinstance(one, ast.BaseNode):
                yield from _walk(one)


def _references(node: ast.BaseNode) -> Iterator[str]:
    for one in _walk(node):
        if isinstance(one, ast.MessageReference | ast.TermReference):
            yield _named(one)


def _named(reference: ast.MessageReference | ast.TermReference) -> str:
    name = (
        f"-{reference.id.name}" if isinstance(reference, ast.TermReference) else reference.id.name
    )
    return f"{name}.{reference.attribute.name}" if reference.attribute else name


def _plain_reference(expression: ast.BaseNode) -> str:
    if isinstance(expression, ast.MessageReference):
        return _named(expression)
    if isinstance(expression, ast.TermReference) and expression.arguments is None:
        return _named(expression)
    return ""
