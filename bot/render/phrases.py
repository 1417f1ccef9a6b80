"""The values that words about a case are filled with, as far as this reader may know them."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final

from bot.domain.category import CATEGORIES
from bot.domain.rights import sees_unreleased
from bot.domain.terms import RATING_ACTS, REPORTS, Act, Hat, Kind, State
from bot.render import dates
from bot.render.judged import fitting, found
from bot.render.markup import Markup, clean, cut, escape, length
from bot.render.told import (
    RULED,
    VISIBLE,
    WORDS_KEPT_FROM_UNIT,
    WORDS_OF_OWNER,
    WORDS_TO_OWNER,
)
from bot.render.view import Reader

if TYPE_CHECKING:
    from datetime import date

    from bot.domain.case import Case
    from bot.render.view import CaseView, Happening
    from bot.render.voice import Voice
    from bot.texts import Value

NAME: Final = 40
"""UTF-16 units of a name of a person, a unit, an enterprise."""
SNIPPET: Final = 40
"""... of the owner's words where they only remind."""
TEXT: Final = 120
"""... of the owner's words on the card."""
QUOTE: Final = 160
"""... of other words on the card."""
FOLDED: Final = 140
"""Longer quotes are folded."""
LONGEST: Final = 1500
"""... of words in a notice."""

_CATEGORIES: Final = frozenset(CATEGORIES)
_ENTERPRISE: Final = frozenset({Hat.OWNER, Hat.CO_SIGNER})
_WORKERS: Final = frozenset({Hat.HANDLER, Hat.UNIT_HEAD, Hat.CO_HANDLER, Hat.PARTY})
_OFFICE: Final = frozenset({Hat.TRIAGER, Hat.DIRECTOR})

_CONFIDED_TO: Final = frozenset({Hat.DIRECTOR, Hat.INSPECTOR})

_ANSWERS: Final = {
    Act.RATE_DISSATISFIED: "dissatisfied-reason",
    Act.WITHDRAW: "withdraw-reason",
    Act.TELL_PRESSURE: "pressure-answer",
    Act.ASK_WITHDRAWAL: "ask-withdrawal-reason",
}
"""Acts whose reason may be a button: the beginning of the ids of their words."""


def one_line(text: str, limit: int) -> str:
    """Plain words on one line, cleaned, in at most `limit` UTF-16 units."""
    return cut(clean(" ".join(text[: 8 * limit].split())), limit)


def masked(phone: str) -> str:
    """A number of which three digits at the front and four at the end are shown."""
    digits = "".join(one for one in phone if one in "0123456789")[:NAME]
    return f"{digits[:3]}****{digits[-4:]}" if len(digits) >= 9 else "****" if digits else ""


class Phrases:
    """What may be said of a case to its reader, in the reader's words.

    Attributes:
        voice: The reader's words.
        view: The case before its reader.
    """

    def __init__(self, voice: Voice, view: CaseView) -> None:
        self.voice, self.view = voice, view

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self.view.case

    @cached_property
    def today(self) -> date:
        """The office's date at the moment of reading."""
        return self.view.at.astimezone(self.voice.zone).date()

    # who

    @property
    def unit(self) -> Markup:
        """The lead unit, or the word for it."""
        return self._name(self.view.unit, "word-unit")

    @property
    def handler(self) -> Markup:
        """Who handles it, or the word for them."""
        return self._name(self.view.handler, "word-handler")

    @property
    def enterprise(self) -> Markup:
        """The enterprise, the code of a masked one, or just the word."""
        if not self.view.sees_text:
            return self.voice("word-enterprise")
        if not self.view.sees_enterprise:
            return self.voice("word-masked", code=self.view.code)
        return self._name(self.view.enterprise, "word-enterprise")

    @property
    def reporter(self) -> Markup:
        """In whose name the result is told: the lead unit, else who solved or answered it."""
        one = self.view.last(*REPORTS)
        if self.view.unit or one is None:
            return self.unit
        return self.actor(one)

    @property
    def contact(self) -> Markup:
        """Who to call at the enterprise; the number is masked, whole it is shown when asked for."""
        if not self.view.sees_enterprise or self.view.reader is Reader.LEADER:
            return Markup()
        name = escape(one_line(self.view.contact, NAME))
        shown = escape(masked(self.view.contact_phone))
        return Markup(" ".join(part for part in (name, shown) if part))

    @property
    def handlers(self) -> Markup:
        """Unit, handler and number, as far as known."""
        parts = [self.unit]
        if self.view.handler:
            parts.append(self.handler)
        called = self.view.handler and self.view.handler_phone and self.case.acknowledged_at
        reader = self.view.reader
        unknown = self.case.masked and reader is Reader.OWNER  # a call would tell who it is
        if called and reader is not Reader.LEADER and not unknown:
            parts.append(escape(one_line(self.view.handler_phone, NAME)))
        return Markup(" ".join(parts))

    def actor(self, one: Happening) -> Markup:
        """Who did it, by name or by what they are, as far as this reader may know."""
        reader = self.view.reader
        if one.hat is None or one.hat is Hat.SYSTEM:
            return self.voice("actor-clock")
        if one.hat in _ENTERPRISE:
            return self._of_enterprise(one)
        if one.hat is Hat.LIAISON:
            named = reader is not Reader.UNIT and self.view.sees_enterprise
            word = self.voice("actor-liaison")
            return self._joined(word, one.who) if named else word
        if one.hat in _WORKERS:
            unit = self._name(one.unit, "word-unit")
            tells = reader is not Reader.OWNER or one.hat is Hat.HANDLER
            return self._joined(unit, one.who) if tells else unit
        if one.hat is Hat.LEADER:
            named = reader in {Reader.UNIT, Reader.OFFICE, Reader.LEADER}
            return self._name(one.who, "actor-leader") if named else self.voice("actor-leader")
        office = "actor-office" if one.hat in _OFFICE else "actor-inspector"
        return self._name(one.who, office) if reader is Reader.OFFICE else self.voice(office)

    def _joined(self, word: Markup, name: str) -> Markup:
        return Markup(f"{word} {escape(one_line(name, NAME))}".rstrip())

    def _of_enterprise(self, one: Happening) -> Markup:
        if one.hat is Hat.CO_SIGNER:
            return self.voice("actor-co-signer")
        named = self.view.reader in {Reader.OWNER, Reader.OFFICE} and self.view.sees_text
        secret = one.act in RATING_ACTS or not self.view.hats.isdisjoint(_WORKERS)
        return self._name(one.who if named and not secret else "", "word-enterprise")

    def _name(self, name: str, fallback: str) -> Markup:
        said = one_line(name, NAME)
        return escape(said) if said or not fallback else self.voice(fallback)

    # what

    @property
    def category(self) -> Markup:
        """The category by its word; a campaign's own code as it is."""
        code = self.case.category
        if self.case.kind is Kind.COMPLAINT:
            return self.voice("category-complaint")
        if not code:
            return self.voice("word-unsorted")
        if code in _CATEGORIES:
            return self.voice(f"category-{code}")
        return escape(one_line(code, NAME))

    @property
    def state(self) -> Markup:
        """Sign and word of the state; what is over says so."""
        if self.view.answered is not None:
            return self.voice(f"answered-{self.view.answered}")
        late = self._over(self.case.due_at, self.view.days_left) and self.case.state in {
            State.DISPATCHED,
            State.HANDLING,
        }
        sign = "sign-overdue" if late else f"sign-{self.case.state}"
        return Markup(f"{self.voice(sign)} {self.voice(f'state-{self.case.state}')}")

    @property
    def text(self) -> str:
        """The owner's words, on one line; to a co-signer the wording the office made public."""
        agreed = self.case.public_wording if self.case.wording_agreed else ""
        whole = self.case.text if self.view.sees_text else agreed
        return one_line(whole, TEXT)

    @property
    def outcome(self) -> Markup:
        """The outcome of the report that waits, else the one in force, always by its words."""
        code = self.case.reported_outcome or self.case.outcome
        words = f"outcome-{code}" if code else "outcome-none"
        return self.voice(fitting(self.voice, words, self.case))

    @property
    def rating(self) -> Markup:
        """The owner's word on the result, or that there is none; marked where it was phoned in."""
        word = self.voice(fitting(self.voice, f"rating-{self.case.rating or 'unrated'}", self.case))
        return self.by_phone(word) if self.case.rating and self.case.rated_by_phone else word

    def by_phone(self, word: Markup) -> Markup:
        """A rating that a liaison wrote down (电话代录) never stands without saying so."""
        return self.voice("rating-by-phone", rating=word)

    def did(self, one: Happening) -> Markup:
        """What was done, in a word or two."""
        words = fitting(self.voice, f"event-{one.act}", self.case)
        if one.act is Act.RELEASE and one.words and sees_unreleased(self.view.hats):
            words = "event-release-reworded"
        what = self.voice(words)
        phoned = one.act in RATING_ACTS and one.hat is Hat.LIAISON
        return self.by_phone(what) if phoned else what

    @property
    def filer(self) -> Markup:
        """Who filed it, as far as this reader may know."""
        one = self.view.last(Act.SUBMIT)
        if one is None:
            return self.voice("word-enterprise")
        if one.hat is Hat.LIAISON and self.view.sees_enterprise:
            return self._joined(self.voice("actor-liaison"), one.who)  # whom the unit asks
        return self.actor(one)

    @property
    def decline_reason(self) -> Markup:
        """Why it is not taken on."""
        return self.voice(f"declined-{self.case.decline_reason or 'other'}")

    # when

    def moment(self, at: datetime | None) -> Markup:
        """A moment with weekday and hour."""
        if at is None:
            return self.voice("word-no-date")
        voice = self.voice
        return voice.moment(at, today=self.today)

    def told_moment(self, one: Happening | None, name: str) -> Markup:
        """A moment that came with an act."""
        value = one.data.get(name) if one else None
        if isinstance(value, str):
            try:
                value = datetime.fromisoformat(value)
            except ValueError:
                value = None
        known = isinstance(value, datetime) and value.tzinfo is not None
        return self.moment(value if known and isinstance(value, datetime) else None)

    def short(self, at: datetime) -> Markup:
        """A moment for a list."""
        return self.voice.short(at)

    @property
    def left(self) -> Markup:
        """Working days to the date in force, empty where none runs."""
        own = self.view.own_part
        if own is not None and own.owes and self.view.reader is Reader.OTHER:
            return Markup() if own.days_left is None else self._left(own.due_at, own.days_left)
        days = self.view.days_left
        runs = self.case.state in {State.DISPATCHED, State.HANDLING}
        if days is None or not runs:
            return Markup()
        return self._left(self.case.due_at, days)

    @property
    def _opinion_due(self) -> Markup:
        """By when the reader's own unit owes its opinion."""
        own = self.view.own_part
        return self.by(own.due_at if own else None, own.days_left if own else None)

    def _over(self, at: datetime | None, days: int | None) -> bool:
        """Whether a limit is over: by days, or by hours on its own day."""
        return days is not None and (
            days < 0 or (at is not None and days == 0 and at <= self.view.at)
        )

    def _left(self, at: datetime | None, days: int) -> Markup:
        if days == 0 and self._over(at, days):
            return self.voice("date-over-today")
        return self.voice.left(days)

    def _due(self, date: Markup) -> Markup:
        """The date in force; one that may still move with the calendar says so (暂定)."""
        return self.voice("date-tentative", due=date) if self.view.tentative else date

    def by(self, at: datetime | None, days: int | None = None) -> Markup:
        """A limit: `10月14日(周二)17:30 前`, with what is left of it where that is known."""
        if at is None:
            return self.voice("word-no-date")
        if days is None:
            return self.voice("word-by", at=self.moment(at))
        voice = self.voice
        if self._over(at, days):
            return voice("word-over", at=self.moment(at), left=self._left(at, days))
        return dates.until(voice.texts, voice.language, at, voice.zone, days, today=self.today)

    @property
    def step(self) -> Markup:
        """By when the present step is to be done."""
        return self.step_of(self.case.state)

    def step_of(self, state: State) -> Markup:
        """By when the step of a state is to be done; the rule's length where no date is known.

        A notice that leaves late, when the case has moved on, must not give another step's date.
        """
        if self.view.step_at is None or self.case.state is not state:
            return self.voice(f"within-{state}")
        passed = self.view.step_at < self.view.at
        return self.voice(
            "word-by-gone" if passed else "word-by", at=self.moment(self.view.step_at)
        )

    @property
    def requests(self) -> Markup:
        """What waits for a ruling."""
        words = [self.voice(f"request-{kind}") for kind in sorted(self.case.pending)]
        return Markup(self.voice("word-and").join(words))

    # words that were said

    def shows(self, one: Happening) -> bool:
        """Whether this reader is told that it happened."""
        return one.act in VISIBLE[self.view.reader]

    def line(self, text: str) -> str:
        """Words of the case as one line of plain text."""
        return one_line(text, QUOTE)

    def words(self, one: Happening | None) -> str:
        """What was said with an act, as far as this reader may read it; else nothing."""
        if one is None:
            return ""
        if one.act is Act.TELL_PRESSURE:
            hats = self.view.hats
            return self._spoken(one) if hats & _CONFIDED_TO and not hats & _WORKERS else ""
        if one.act is Act.CO_OPINE and one.own:
            return self._spoken(one)
        if one.act is Act.RELEASE:
            return self._spoken(one) or self.words(self._report_before(one))
        if one.act in WORDS_TO_OWNER:
            return (self._reworded(one) or self._spoken(one)) if self._is_out(one) else ""
        if one.act in WORDS_OF_OWNER and (one.hat in _ENTERPRISE or one.hat is Hat.LIAISON):
            hidden = one.act in WORDS_KEPT_FROM_UNIT and self.view.reader is Reader.UNIT
            return self._spoken(one) if self.view.sees_text and not hidden else ""
        inside = self.view.reader in {Reader.UNIT, Reader.OFFICE, Reader.LEADER}
        return self._spoken(one) if inside and self.shows(one) else ""

    def _is_out(self, one: Happening) -> bool:
        """Whether the enterprise's side may read a result: once the office has let it out."""
        if one.act not in REPORTS or sees_unreleased(self.view.hats):
            return True
        ruled = (past for past in self.view.history if past.act in RULED)
        return any(self._report_before(past) is one for past in ruled)

    def _reworded(self, one: Happening) -> str:
        """A report in the words in which the office let it out: all that the enterprise reads."""
        if one.act not in REPORTS or sees_unreleased(self.view.hats):
            return ""
        let_out = (past for past in reversed(self.view.history) if past.act is Act.RELEASE)
        return next((past.words for past in let_out if self._report_before(past) is one), "")

    def _spoken(self, one: Happening) -> str:
        """What was typed with an act, behind the answer that was pressed."""
        if one.act is Act.LOOK_BACK:
            return found(self.voice, one)
        code = str(one.data.get("reason") or "")
        name = f"{_ANSWERS.get(one.act, '')}-{code}"
        if not code or one.act not in _ANSWERS or not self.voice.texts.has(name):
            return one.words
        if not one.words:
            return self.voice.plain(name)
        return one.words if code == "other" else f"{self.voice.plain(name)} · {one.words}"

    def quote(self, one: Happening | None, limit: int = QUOTE) -> Markup:
        """The words of an act in quotation marks; long ones folded; empty if there are none."""
        return self.quoted(self.words(one), limit)

    def quoted(self, words: str, limit: int = QUOTE) -> Markup:
        """Words in quotation marks on one line; with a higher limit long ones fold."""
        if limit > QUOTE and length(words) > FOLDED:
            return Markup(
                f"<blockquote expandable>{escape(cut(clean(words[: 8 * limit]), limit))}</blockquote>"
            )
        said = one_line(words, limit)
        return self.voice("word-quote", words=said) if said else Markup()

    @property
    def report(self) -> Happening | None:
        """The latest report: to the owner side only once it has been released or ruled on."""
        inside = {Reader.UNIT, Reader.OFFICE, Reader.LEADER}
        shown = (State.AWAITING_OWNER, State.CLOSED, State.ARCHIVED, State.PROMISED, State.PARKED)
        if self.view.reader not in inside and self.case.state not in shown:
            return None
        if self.view.reader in inside:
            return self.view.last(*REPORTS)
        ruled = self.view.last(*RULED)
        return self._report_before(ruled) if ruled else None

    def _report_before(self, one: Happening) -> Happening | None:
        found = None
        for happening in self.view.history:
            if happening is one:
                return found
            if happening.act in REPORTS:
                found = happening
        return self.view.last(*REPORTS)

    def values(self, one: Happening | None, limit: int = QUOTE) -> dict[str, Value]:
        """Every value that a sentence about this case may use; `one` is what it tells of."""
        data = one.data if one else {}
        return self._lasting | {
            "who": self.actor(one) if one else self.voice("actor-clock"),
            "quote": self.quote(one, limit),
            "wished": self.told_moment(one, "wished_at"),
            "answer_by": self.told_moment(one, "answer_by") if data.get("answer_by") else "",
            "suggested": self._name(str(data.get("suggested_unit", "")), "word-other-unit"),
            "other": one_line(str(data.get("other_number", "")), NAME) or "—",
        }

    @property
    def _promised(self) -> datetime | None:
        """The promised moment; a broken promise has become the due date."""
        broken = self.case.due_at if self.case.promises_broken else None
        return self.case.promise_due_at or broken

    @cached_property
    def _lasting(self) -> dict[str, Value]:
        """What is the same whatever is told of the case."""
        case, view = self.case, self.view
        return {
            "number": case.number or "—",
            "category": self.category,
            "state": self.state,
            "round": case.round,
            "urges": case.urges,
            "files": view.files,
            "unit": self.unit,
            "handler": self.handler,
            "handlers": self.handlers,
            "enterprise": self.enterprise,
            "contact": self.contact,
            "reporter": self.reporter,
            "text": self.text,
            "wording": escape(one_line(case.public_wording, QUOTE)),
            "report": self.quote(self.report),
            "outcome": self.outcome,
            "rating": self.rating,
            "reason": self.decline_reason,
            "where": one_line(case.where_to_go, QUOTE),
            "due": self._due(self.by(case.due_at, view.days_left)),
            "due_day": self._due(self.moment(case.due_at)),
            "original": self.moment(case.original_due_at),
            "why": self.quote(view.last(Act.ASK_EXTENSION), LONGEST),
            "requests": self.requests,
            "asked": self.short(case.asked_at) if case.asked_at else self.voice("word-no-date"),
            "opinion_due": self._opinion_due,
            "named": self._name(view.named, "word-handler"),
            "left": self.left,
            "step": self.step,
            "promise": self.moment(self._promised),
            "review": self.moment(case.review_at),
            "liaison": self._name(view.liaison, "actor-liaison"),
            "complained": self._name(view.complained, "word-complained"),
            "source": self.voice(f"source-{case.source}"),
        }
