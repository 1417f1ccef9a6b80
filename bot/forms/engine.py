"""One conversation for all forms: the next question is the first field still missing.

Pure: a draft and what a person did go in, a draft and what to show come out. The draft is one
row per person, so a conversation goes on where it was after a restart, a day, or a command in
between. Nothing that was answered is lost by anything but a new answer to the same question.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from bot.forms import answer, several
from bot.forms.answer import Refused
from bot.forms.ask import Choice, Choices, Form, Kind, Question, questions
from bot.forms.bounds import Limits, bounded
from bot.forms.inputs import (
    Attached,
    Back,
    Cancel,
    Cancelled,
    Change,
    Chosen,
    Clear,
    Confirm,
    Contact,
    Enough,
    Input,
    Keep,
    Menu,
    Outdated,
    Page,
    Placed,
    Pressed,
    Problem,
    Prompt,
    Reply,
    Resume,
    Skip,
    Stale,
    Strange,
    Submit,
    Submitted,
    Summary,
    UseKept,
    Words,
)

GATHERED = frozenset({Kind.FILES, Kind.SEVERAL})
"""Kinds of which more may come until somebody says that it is enough."""
LISTED = frozenset({Kind.CHOICE, Kind.SEVERAL})
ALONE = 1
"""So many answers may be given up without being asked again."""


class Draft(BaseModel):
    """A half-filled form. All of it is JSON: `model_dump_json`, `model_validate_json`.

    `serial` tells two drafts of a person apart, `revision` two states of one; both stand in
    every button. `context` is the caller's own: the case it is about, the act, its number.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    form: str
    serial: int = 0
    revision: int = 0
    values: dict[str, JsonValue] = Field(default_factory=dict)
    labels: dict[str, str] = Field(default_factory=dict)
    given: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    enough: tuple[str, ...] = ()
    asking: str | None = None
    kept: str = ""
    group: str = ""
    page: int = 0
    sought: str = ""
    menu: bool = False
    confirming: bool = False
    context: dict[str, JsonValue] = Field(default_factory=dict)
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class Step:
    """The draft to save (none: the form is over) and what to show (none: nothing)."""

    draft: Draft | None
    reply: Reply | None


def begin(
    form: type[Form],
    prefill: Mapping[str, Any] | None = None,
    context: Mapping[str, JsonValue] | None = None,
    *,
    serial: int = 0,
    labels: Mapping[str, str] | None = None,
    limits: Limits | None = None,
) -> Draft:
    """A new draft. What is in `prefill` is not asked; `labels` names its choices for people.

    Raises:
        KeyError: A prefilled field is not of the form.
    """
    values = {name: answer.jsonable(value) for name, value in (prefill or {}).items()}
    known = questions(form)
    for name in values:
        known[name]
    return Draft(
        form=form.form,
        serial=serial,
        values=values,
        labels=dict(labels or {}),
        given=tuple(values),
        enough=tuple(name for name in values if known[name].kind in GATHERED),
        context=dict(context or {}),
        limits=limits or Limits(),
    )


def current(form: type[Form], draft: Draft) -> Question | None:
    """The question to be answered now; none when all are."""
    known = questions(form)
    if draft.asking in known and known[draft.asking].asked(draft.values):
        return known[draft.asking]
    return next((one for one in relevant(form, draft) if not _settled(draft, one)), None)


def relevant(form: type[Form], draft: Draft) -> list[Question]:
    """The questions that the answers so far call for, in their order."""
    return [one for one in questions(form).values() if one.asked(draft.values)]


def answers(form: type[Form], draft: Draft) -> dict[str, JsonValue]:
    """The answers that count: those to questions the others still call for."""
    asked = (one.field for one in relevant(form, draft))
    return {name: draft.values[name] for name in asked if name in draft.values}


def wordy(form: type[Form], draft: Draft) -> Question | None:
    """The question whose words take a text sent while files are asked for."""
    worded = [one for one in relevant(form, draft) if one.kind is Kind.WORDS]
    return worded[-1] if worded else None


def shown(form: type[Form], draft: Draft, problem: Problem | None = None) -> Reply:
    """What a draft shows when it is taken up again."""
    if draft.confirming:
        return Confirm()
    if draft.menu:
        return Menu()
    question = current(form, draft)
    return Summary(problem) if question is None else Prompt(question.field, problem)


def take(
    form: type[Form], draft: Draft, given: Input, choices: Choices | None = None, *, today: date
) -> Step:
    """What becomes of `draft` by what the person did. Never raises for anything they do.

    `choices` are the lists that the form's questions name; `today` is the office's date.
    """
    if isinstance(given, Outdated):
        return Step(draft, Stale())
    revision = given.revision if isinstance(given, Pressed | Chosen) else None
    if revision is not None and revision != draft.revision:
        return Step(draft, Stale())
    if isinstance(given, Cancel):
        return _cancel(draft)
    moved = draft.model_copy(update={"confirming": False})
    turn = _Turn(form, moved, choices or {}, today)
    try:
        return turn.take(given)
    except Refused as refused:
        kept = refused.kept or draft.kept
        changes = {"kept": kept, "menu": False, "revision": draft.revision + 1}
        calm = turn.draft.model_copy(update=changes)
        return Step(calm, shown(form, calm, refused.problem))


def _settled(draft: Draft, question: Question) -> bool:
    name = question.field
    if question.kind in GATHERED:
        files = draft.values.get(name) or []
        if name in draft.enough and isinstance(files, list) and len(files) >= question.ask.least:
            return bool(files) or question.optional(draft.values)
    elif name in draft.values and (draft.values[name] or question.optional(draft.values)):
        return True
    return name in draft.skipped and question.optional(draft.values)


def _cancel(draft: Draft) -> Step:
    own = (draft.values.keys() - set(draft.given)) | ({"kept"} if draft.kept else set())
    if draft.confirming or len(own) <= ALONE:
        return Step(None, Cancelled())
    asked = draft.model_copy(update={"confirming": True, "revision": draft.revision + 1})
    return Step(asked, Confirm())


_TOLD = "!"
"""Behind the id of an album of which something was refused and said to be."""


class _Turn:
    """One input taken by one draft."""

    def __init__(self, form: type[Form], draft: Draft, choices: Choices, today: date) -> None:
        self.form, self.draft, self.choices, self.today = form, draft, choices, today
        self.question = current(form, draft)

    def take(self, given: Input) -> Step:
        if isinstance(given, Attached | Placed):
            return self.file(given)
        if isinstance(given, Words):
            return self.words(given.text)
        if isinstance(given, Contact):
            return self.contact(given)
        if isinstance(given, Strange):
            raise Refused(Problem("form-strange"))
        if isinstance(given, Chosen):
            return self.chosen(given)
        if isinstance(given, Change):
            return self.change(given.field)
        return self.pressed(given)

    def contact(self, given: Contact) -> Step:
        """A number is taken where one is asked for, and only if it is the sender's own."""
        question = self.question
        if question is None or question.kind is not Kind.PHONE:
            raise Refused(Problem("form-contact"))
        if not given.own:
            raise Refused(Problem("form-contact-other"))
        return self.answered(question, answer.phone(given.phone))

    def pressed(self, given: Input) -> Step:
        question, draft = self.question, self.draft
        if isinstance(given, Submit):
            return self.submit()
        if isinstance(given, Back):
            return self.back()
        if isinstance(given, Resume):
            return self.moved()
        if isinstance(given, Keep) and (question is None or question.kind not in GATHERED):
            return self.moved(asking=None, menu=False)
        if question is None:
            return Step(draft, Stale())
        return self.in_question(question, given)

    def in_question(self, question: Question, given: Input) -> Step:
        draft = self.draft
        if isinstance(given, Skip):
            return self.skip(question)
        if question.kind in GATHERED and isinstance(given, Enough | Keep):
            return self.enough(question)
        if question.kind is Kind.FILES:
            if isinstance(given, Clear):
                return self.moved(values={**draft.values, question.field: []}, group="")
            if isinstance(given, UseKept) and draft.kept:
                return self.added(draft.kept)
        if isinstance(given, UseKept) and question.kind is Kind.WORDS and draft.kept:
            return self.answered(question, answer.beginning(question, draft.kept))
        if isinstance(given, Page) and question.kind in LISTED:
            return self.moved(page=max(0, min(given.number, 999)))
        return Step(draft, Stale())

    def words(self, text: str) -> Step:
        question = self.question
        if question is None:
            raise Refused(Problem("form-done-words"))
        if question.optional(self.draft.values) and answer.means_none(text):
            return self.skip(question)
        if question.kind is Kind.FILES:
            if self.files(question) and answer.means_done(text):
                return self.enough(question)
            raise Refused(Problem("form-files-words"), answer.tidy(text))
        if question.kind is Kind.SEVERAL:
            return self.named(question, text)
        if question.kind is Kind.CHOICE:
            return self.sought(question, text)
        if question.kind is Kind.PHONE:
            raise Refused(Problem("form-phone-words"))
        return self.answered(question, answer.of_words(self.bounded(question), text, self.today))

    def added(self, kept: str) -> Step:
        """Words sent where files are asked for, put behind those the form has already."""
        target = wordy(self.form, self.draft)
        if target is None:
            return Step(self.draft, Stale())
        whole = f"{self.draft.values.get(target.field, '')}\n{kept}".strip()
        value = answer.of_words(target, whole, self.today)
        return self.moved(
            values={**self.draft.values, target.field: value},
            skipped=_without(self.draft.skipped, target.field),
            kept="",
        )

    def sought(self, question: Question, text: str) -> Step:
        """Words where buttons are: one of them by its label, a day, an answer of its own."""
        offered = self.offered(question)
        found = answer.matching(offered, text)
        if len(found) == 1:
            return self.answered(question, answer.of_code(question, found[0].code), found[0].label)
        if question.typed or question.dated:
            return self.answered(
                question, answer.of_words(self.bounded(question), text, self.today)
            )
        if found:
            return self.moved(sought=answer.tidy(text)[:40], page=0)
        raise Refused(Problem("form-choose"))

    def named(self, question: Question, text: str) -> Step:
        """Words where several may be chosen: names, part of a name, or that it is enough."""
        if self.files(question) and answer.means_done(text):
            return self.enough(question)
        listed = answer.several(self.offered(question), text)
        found = listed or answer.matching(self.offered(question), text)
        if listed or len(found) == 1:
            return self.toggled(question, found, only=True)
        if found:
            return self.moved(sought=answer.tidy(text)[:40], page=0)
        raise Refused(Problem("form-choose"))

    def toggled(self, question: Question, which: Sequence[Choice], *, only: bool = False) -> Step:
        return self.moved(**several.toggled(self.draft, question, which, only=only))

    def chosen(self, given: Chosen) -> Step:
        question = questions(self.form).get(given.field)
        if question is None or question != self.question:
            return Step(self.draft, Stale())
        if question.kind is Kind.DAY:
            return self.answered(
                question, answer.of_words(self.bounded(question), given.code, self.today)
            )
        if question.kind is Kind.SEVERAL:
            taken = Choice(given.code, several.label(self.draft, question, given.code))
            offered = [one for one in self.offered(question) if one.code == given.code]
            if given.code in self.files(question):
                return self.toggled(question, [taken])
            return self.toggled(question, offered) if offered else Step(self.draft, Stale())
        static = question.ask.choices
        barred = self.draft.limits.barred.get(question.field, ())
        if isinstance(static, tuple) and given.code in static and given.code not in barred:
            return self.answered(question, answer.of_code(question, given.code))
        for one in self.offered(question):
            if one.code == given.code:
                return self.answered(question, answer.of_code(question, one.code), one.label)
        return Step(self.draft, Stale())

    def offered(self, question: Question) -> Sequence[Choice]:
        return self.choices.get(question.listed(), ()) if question.kind in LISTED else ()

    def files(self, question: Question) -> list[JsonValue]:
        return several.taken(self.draft, question.field)

    def file(self, given: Attached | Placed) -> Step:
        """Files are taken at any question: one sent early is kept where it belongs."""
        target = self.question
        early = target is None or target.kind is not Kind.FILES
        if early:
            target = next(
                (one for one in relevant(self.form, self.draft) if one.kind is Kind.FILES), None
            )
        if target is None:
            raise Refused(Problem("form-no-files"))
        group = given.group_id if isinstance(given, Attached) else ""
        known = self.draft.group.removesuffix(_TOLD)
        quiet = bool(group) and group == known
        files = self.files(target)
        try:
            piece = answer.piece(target, given, files)
        except Refused as refused:
            if quiet and (self.draft.group != known or refused.problem.words == answer.AGAIN):
                return Step(self.draft, None)
            return self.moved(refused.problem, group=f"{group}{_TOLD}" if group else "")
        values = {**self.draft.values, target.field: [*files, piece]}
        changes: dict[str, Any] = {
            "values": values,
            "group": self.draft.group if quiet else group,
            "skipped": _without(self.draft.skipped, target.field),
        }
        if early:
            changes["enough"] = _without(self.draft.enough, target.field)
        if quiet:
            return Step(self.draft.model_copy(update=changes), None)
        words = answer.tidy(given.caption) if isinstance(given, Attached) and early else ""
        if words and self.question is not None and self.question.kind is Kind.WORDS:
            self.draft = self.draft.model_copy(update=changes)
            return self.words(words)
        if early and self.question is None:
            return self.moved(asking=target.field, **changes)
        return self.moved(Problem("form-file-early") if early else None, **changes)

    def answered(self, question: Question, value: JsonValue, label: str = "") -> Step:
        name, draft = question.field, self.draft
        labels = {one: words for one, words in draft.labels.items() if one != name}
        return self.moved(
            values={**draft.values, name: value},
            labels=labels | ({name: label} if label else {}),
            skipped=_without(draft.skipped, name),
            given=_without(draft.given, name),
            asking=None,
            kept="",
        )

    def bounded(self, question: Question) -> Question:
        return bounded(question, self.draft.limits, self.today)

    def outdated(self, question: Question, value: JsonValue) -> Problem | None:
        if value in self.draft.limits.barred.get(question.field, ()):
            return Problem("form-choice-gone")
        offered = self.offered(question) if question.listed() in self.choices else None
        return answer.outdated(self.bounded(question), value, offered, self.today)

    def skip(self, question: Question) -> Step:
        if not question.optional(self.draft.values):
            raise Refused(Problem("form-needed"))
        if question.kind in GATHERED and self.files(question):
            return self.enough(question)
        name, draft = question.field, self.draft
        values = {one: value for one, value in draft.values.items() if one != name}
        skipped = (*_without(draft.skipped, name), name)
        return self.moved(values=values, skipped=skipped, asking=None, kept="")

    def enough(self, question: Question) -> Step:
        if len(self.files(question)) < max(question.ask.least, 1):
            if question.optional(self.draft.values):
                return self.skip(question)
            needed = "form-files-needed" if question.kind is Kind.FILES else "form-needed"
            raise Refused(Problem(needed))
        name = question.field
        enough = (*_without(self.draft.enough, name), name)
        return self.moved(enough=enough, asking=None)

    def back(self) -> Step:
        asked = relevant(self.form, self.draft)
        at = asked.index(self.question) if self.question in asked else len(asked)
        before = next((one for one in reversed(asked[:at]) if self._own(one)), None)
        return self.moved(menu=False) if before is None else self.reopened(before)

    def _own(self, question: Question) -> bool:
        return question.field not in self.draft.given

    def change(self, field: str | None) -> Step:
        if self.question is not None and not self.draft.menu:
            return Step(self.draft, Stale())
        if field is None:
            return self.moved(menu=True)
        question = questions(self.form).get(field)
        if question is None or not question.asked(self.draft.values):
            return Step(self.draft, Stale())
        return self.reopened(question)

    def reopened(self, question: Question) -> Step:
        enough = _without(self.draft.enough, question.field)
        return self.moved(asking=question.field, enough=enough, menu=False)

    def submit(self) -> Step:
        if self.question is not None or self.draft.menu:
            return Step(self.draft, Stale())
        for question in relevant(self.form, self.draft):
            value = self.draft.values.get(question.field)
            if value is None:
                continue
            problem = self.outdated(question, value)
            if problem is not None:
                self.draft = self.draft.model_copy(update={"asking": question.field})
                return self.moved(problem)
        try:
            done = self.form.model_validate(answers(self.form, self.draft))
        except ValidationError as error:
            wrong = str(error.errors()[0]["loc"][0])
            return self.moved(Problem("form-choose"), asking=wrong)
        return Step(None, Submitted(done))

    def moved(self, problem: Problem | None = None, **changes: Any) -> Step:  # noqa: ANN401
        """The draft with changes, one revision on, and what it shows now."""
        before = self.question.field if self.question else None
        draft = self.draft.model_copy(update={"revision": self.draft.revision + 1, **changes})
        question = current(self.form, draft)
        if question is None and not draft.menu:
            lacking = self.form.lacks(answers(self.form, draft))
            if lacking is not None:
                asking = {"asking": lacking, "skipped": _without(draft.skipped, lacking)}
                draft = draft.model_copy(update=asking)
                problem = Problem(f"{self.form.form}-lacks")
                question = current(self.form, draft)
        if (question.field if question else None) != before:
            draft = draft.model_copy(update={"page": 0, "sought": "", "kept": ""})
        return Step(draft, shown(self.form, draft, problem))


def _without(names: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(one for one in names if one != name)
