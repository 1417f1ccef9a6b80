"""A form's questions and its summary, and what the buttons under them mean."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from pydantic import JsonValue

from bot.domain.span import Span
from bot.forms import engine, several
from bot.forms.ask import Choice, Choices, Form, Kind, Question, questions
from bot.forms.bounds import bounded
from bot.forms.engine import Draft
from bot.forms.inputs import (
    Back,
    Cancel,
    Cancelled,
    Change,
    Chosen,
    Clear,
    Confirm,
    Enough,
    Input,
    Keep,
    Menu,
    Outdated,
    Page,
    Problem,
    Prompt,
    Reply,
    Resume,
    Skip,
    Stale,
    Submit,
    Submitted,
    Summary,
    UseKept,
)
from bot.render import dates
from bot.render.button import Press
from bot.render.markup import Markup, cut, escape, length
from bot.render.message import Button, Message
from bot.texts import Language, Texts

VERB = "f"
ROW = 3
PAGE = 8
"""Choices on one page of a list."""
SHOWN = 900
"""UTF-16 units of an answer that a summary shows."""
FOLDED = 120
"""Longer answers are folded in a quote."""

_Row = tuple[Button, ...]
_Plain = type[Skip | Back | Keep | Cancel | Resume | Submit | Enough | UseKept | Clear]
_PLAIN: dict[str, _Plain] = {
    "s": Skip,
    "b": Back,
    "k": Keep,
    "x": Cancel,
    "r": Resume,
    "y": Submit,
    "e": Enough,
    "u": UseKept,
    "z": Clear,
}
_LETTERS: dict[type, str] = {made: letter for letter, made in _PLAIN.items()}


def read(form: type[Form], draft: Draft, press: Press) -> Input:
    """What a press of one of our buttons means; `Outdated` if it is not for this draft."""
    revision, letter, rest = press.revision, press.arg[:1], press.arg[1:]
    if press.verb != VERB or press.ref != draft.serial:
        return Outdated()
    if letter in _PLAIN and not rest:
        return _PLAIN[letter](revision)
    if letter == "p" and rest.isascii() and rest.isdigit():
        return Page(revision, int(rest[:3]))
    if letter == "o" and not rest:
        return Change(revision)
    number, _, code = rest.partition(":")
    field = next((one.field for one in questions(form).values() if str(one.number) == number), None)
    if field is None or letter not in {"o", "c"}:
        return Outdated()
    return Change(revision, field) if letter == "o" else Chosen(field, code, revision)


class Questions:
    """Shows one draft in one language. `choices` as for `engine.take`; `today` the office's."""

    def __init__(
        self,
        texts: Texts,
        language: Language,
        form: type[Form],
        draft: Draft,
        choices: Choices | None = None,
        *,
        today: date,
    ) -> None:
        self._texts, self._language = texts, language
        self._form, self._draft = form, draft
        self._choices, self._today = choices or {}, today

    def message(self, reply: Reply) -> Message:
        """What a reply of the engine looks like; what ends a form has its own words elsewhere.

        Raises:
            ValueError: The form is over (`Submitted`).
        """
        match reply:
            case Prompt(field, problem):
                return self._prompt(questions(self._form)[field], problem)
            case Summary(problem):
                return self._summary(problem)
            case Menu():
                return self._menu()
            case Confirm():
                stop = self._button("form-cancel-yes", Cancel)
                return Message(
                    self._say("form-cancel-sure"),
                    ((self._button("form-cancel-no", Resume),), (stop,)),
                )
            case Cancelled():
                return Message(self._say("form-cancelled"))
            case Stale():
                now = self.message(engine.shown(self._form, self._draft))
                return replace(now, text=f"{self._say('form-stale')}\n\n{now.text}")
            case Submitted():
                raise ValueError("what was submitted is answered by whoever takes it")

    def label(self, question: Question, code: str) -> str:
        """A choice as its button names it, in plain text."""
        if isinstance(question.ask.choices, tuple) and code in question.ask.choices:
            return self._texts.plain(self._language, f"{question.words}-{code}")
        offered = self._choices.get(question.listed(), ())
        known = next((one.label for one in offered if one.code == code), None)
        return known or several.label(self._draft, question, code)

    def shown(self, question: Question, value: JsonValue) -> Markup:
        """An answer as the summary shows it."""
        if question.kind is Kind.FILES:
            return self._say("form-files-count", n=len(value) if isinstance(value, list) else 0)
        if question.kind in {Kind.CHOICE, Kind.SEVERAL} and isinstance(value, str | list):
            codes = [str(one) for one in value] if isinstance(value, list) else [value]
            names = [self.label(question, code) for code in codes if code]
            joined = escape(self._plain("list-comma").join(names))
            return joined if names else self._say("form-none")
        if isinstance(value, dict):
            code, words, on = (value.get(one) or "" for one in ("code", "text", "day"))
            if on:
                return self._day(str(on))
            if lasting := value.get("span"):
                span = Span.read(str(lasting))
                return self._say(f"span-{span.measure}", n=span.n)
            return escape(self.label(question, str(code))) if code else _quoted(str(words))
        if question.kind is Kind.DAY:
            return self._day(str(value))
        return _quoted(str(value))

    def _day(self, iso: str) -> Markup:
        return dates.day(self._texts, self._language, date.fromisoformat(iso), today=self._today)

    def _prompt(self, question: Question, problem: Problem | None) -> Message:
        asked = Markup(f"<b>{self._say(question.words)}</b>")
        at, of = self._step(question)
        if of > 1:
            asked = self._say("form-step", at=at, of=of, question=asked)
        lines = [self._problem(problem), Markup()] if problem else []
        hint = self._hint(question)
        lines += [asked, *self._now(question), Markup(f"<i>{hint}</i>")]
        if question.kind is Kind.FILES and (files := self._files(question)):
            together = "form-files-album" if self._draft.group else "form-files-so-far"
            lines.append(self._say(together, n=files))
        if taken := self._taken(question):
            lines.append(self._say("form-several-so-far", taken=self.shown(question, [*taken])))
        return Message("\n".join(lines), (*self._answers(question), *self._ways(question)))

    def _now(self, question: Question) -> list[Markup]:
        """What is said already where it is asked again; words can be copied by a tap."""
        value = self._draft.values.get(question.field)
        if self._draft.asking != question.field or value in (None, "", []):
            return []
        if question.kind in {Kind.FILES, Kind.SEVERAL}:  # counted or ticked below
            return []
        shown = self.shown(question, value)
        short = isinstance(value, str) and length(value) <= FOLDED and "\n" not in value
        if question.kind is Kind.WORDS and short:
            shown = Markup(f"<code>{shown}</code>")
        return [self._say("form-now", value=shown)]

    def _hint(self, question: Question) -> Markup:
        """How to answer; of a day, from when to when, and until when one may say so."""
        words = f"{question.words}.hint"
        if question.kind is not Kind.DAY:
            return self._say(words)
        asked = bounded(question, self._draft.limits, self._today).ask
        first, last = (self._today + timedelta(n) for n in (asked.soonest, asked.latest))
        until = self._draft.limits.until or last
        said = {"first": first, "last": last, "until": until}
        return self._say(words, **{name: self._day(on.isoformat()) for name, on in said.items()})

    def _step(self, question: Question) -> tuple[int, int]:
        asked = [
            one
            for one in engine.relevant(self._form, self._draft)
            if one.field not in self._draft.given
        ]
        return (asked.index(question) + 1, len(asked)) if question in asked else (0, 0)

    def _files(self, question: Question) -> int:
        files = self._draft.values.get(question.field)
        return len(files) if isinstance(files, list) else 0

    def _problem(self, problem: Problem) -> Markup:
        values = {
            name: self._day(str(value)) if name in {"day", "last"} else value
            for name, value in problem.values.items()
        }
        return self._say(problem.words, **values)

    def _answers(self, question: Question) -> Sequence[_Row]:
        if question.kind is Kind.FILES:
            return self._about_files(question)
        if question.kind in {Kind.WORDS, Kind.PHONE}:
            if length(self._draft.kept) <= question.ask.most:
                return ()
            return ((self._button("form-use-kept", UseKept, most=question.ask.most),),)
        taken = self._taken(question)
        buttons = [
            Button(self._marked(question, code, taken), self._data(f"c{question.number}:{code}"))
            for code in self._codes(question)
        ]
        first = min(self._draft.page, (len(buttons) - 1) // PAGE if buttons else 0)
        here = buttons[first * PAGE : (first + 1) * PAGE]
        widest = max((length(button.text) for button in here), default=0)
        columns = min(question.ask.columns, ROW, 1 if widest > 12 else 2 if widest > 8 else ROW)
        rows = [tuple(here[at : at + columns]) for at in range(0, len(here), columns)]
        if len(buttons) > PAGE:
            last = (len(buttons) - 1) // PAGE
            turn = [("form-page-back", first - 1)] if first else []
            turn += [("form-page-on", first + 1)] if first < last else []
            rows.append(
                tuple(Button(self._plain(words), self._data(f"p{to}")) for words, to in turn)
            )
        if taken:
            rows.append((self._button("form-enough", Enough),))
        asked = bounded(question, self._draft.limits, self._today).ask
        days = (self._today + timedelta(ahead) for ahead in asked.days)
        dated = tuple(
            Button(
                dates.brief(self._texts, self._language, on, today=self._today),
                self._data(f"c{question.number}:{on}"),
            )
            for on in days
        )
        return [*rows, *(dated[at : at + 2] for at in range(0, len(dated), 2))]

    def _taken(self, question: Question) -> list[str]:
        """The choices taken so far, where several may be."""
        chosen = several.taken(self._draft, question.field)
        return [str(one) for one in chosen] if question.kind is Kind.SEVERAL else []

    def _marked(self, question: Question, code: str, taken: Sequence[str]) -> str:
        label = self.label(question, code)
        return f"☑ {label}" if code in taken else label

    def _codes(self, question: Question) -> list[str]:
        if isinstance(question.ask.choices, tuple):
            barred = self._draft.limits.barred.get(question.field, ())
            return [code for code in question.ask.choices if code not in barred]
        offered: Sequence[Choice] = self._choices.get(question.ask.choices, ())
        sought = self._draft.sought.casefold()
        found = [one.code for one in offered if one.meant_by(sought)]
        return [*(code for code in self._taken(question) if code not in found), *found]

    def _about_files(self, question: Question) -> Sequence[_Row]:
        rows: list[_Row] = []
        if self._files(question):
            rows.append((self._button("form-enough", Enough),))
        more: _Row = ()
        if self._draft.kept and engine.wordy(self._form, self._draft):
            more += (self._button("form-add-kept", UseKept),)
        if self._files(question):
            more += (self._button("form-clear", Clear),)
        return [*rows, more] if more else rows

    def _ways(self, question: Question) -> Sequence[_Row]:
        draft = self._draft
        ways: list[Button] = []
        answered = question.field in draft.values
        if question.kind is Kind.SEVERAL:
            if question.optional(draft.values) and not self._taken(question):
                ways.append(self._button("form-skip", Skip))
        elif draft.asking == question.field and answered and question.kind is not Kind.FILES:
            ways.append(self._button("form-keep", Keep))
        elif question.optional(draft.values) and not self._files(question):
            own = f"{question.words}.skip"  # what it means to leave this one out
            words = own if self._texts.has(own) else "form-skip"
            ways.append(self._button(words, Skip))
        asked = engine.relevant(self._form, draft)
        if any(one.field not in draft.given for one in asked[: asked.index(question)]):
            ways.append(self._button("form-back", Back))
        ways.append(self._button("form-cancel", Cancel))
        return (tuple(ways),)

    def _summary(self, problem: Problem | None) -> Message:
        lines = [self._problem(problem), Markup()] if problem else []
        lines.append(self._say(f"{self._form.form}-summary"))
        for question, value in self._answered():
            name = self._say(f"{question.words}.name")
            lines.append(self._say("form-line", name=name, value=self.shown(question, value)))
        below = self._button("form-change", Change), self._button("form-cancel", Cancel)
        return Message("\n".join(lines), ((self._button("form-submit", Submit),), below))

    def _answered(self) -> list[tuple[Question, JsonValue]]:
        given = engine.answers(self._form, self._draft)
        known = questions(self._form)
        return [
            (known[name], value)
            for name, value in given.items()
            if value is not None
            and (value not in ([], "") or known[name].kind in {Kind.CHOICE, Kind.SEVERAL})
        ]

    def _menu(self) -> Message:
        buttons = [
            Button(
                self._plain(f"{question.words}.name"),
                self._data(f"o{question.number}"),
            )
            for question in engine.relevant(self._form, self._draft)
        ]
        rows = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
        return Message(self._say("form-menu"), (*rows, (self._button("form-keep", Keep),)))

    def _say(self, words: str, **values: str | int) -> Markup:
        return self._texts(self._language, words, **values)

    def _plain(self, words: str, **values: str | int) -> str:
        return self._texts.plain(self._language, words, **values)

    def _button(self, words: str, means: "_Plain | type[Change]", **values: str | int) -> Button:
        letter = _LETTERS.get(means, "o")
        return Button(self._plain(words, **values), self._data(letter))

    def _data(self, arg: str) -> str:
        return Press(VERB, self._draft.serial, self._draft.revision, arg).encode()


def _quoted(words: str) -> Markup:
    kept = escape(cut(words, SHOWN))
    if length(words) <= FOLDED and "\n" not in words:
        return kept
    return Markup(f"<blockquote expandable>{kept}</blockquote>")
