"""The one live card of a case, for one reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.case import LIVE
from bot.domain.terms import RATING_ACTS, Act, Hat, RequestKind, State
from bot.domain.terms import Kind as CaseKind
from bot.render.button import Press
from bot.render.markup import Markup, escape, length
from bot.render.message import Button, Message
from bot.render.phrases import LONGEST, TEXT, Phrases
from bot.render.view import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.render.view import CaseView, Happening
    from bot.render.voice import Voice

ROW: Final = 3
"""The most buttons in a row."""
TOLD: Final = 30
"""The most lines of what happened; of more, the first and the latest are kept."""
BRIEFLY: Final = 10
"""... beside a long text of the owner's: a message holds 4096 UTF-16 units."""
_TOLD_WORDS: Final = 60

S, A, R = State, Act, Reader

WANTED: Final[dict[tuple[State, Reader], tuple[Act, ...]]] = {
    (S.DRAFT, R.OWNER): (A.SUBMIT,),
    (S.SUBMITTED, R.OWNER): (A.SUPPLEMENT,),
    (S.SUBMITTED, R.OFFICE): (A.ACCEPT,),
    (S.SUBMITTED, R.OTHER): (A.SUPPLEMENT,),
    (S.NEED_INFO, R.OWNER): (A.SUPPLY,),
    (S.NEED_INFO, R.OFFICE): (A.GRANT_WITHDRAWAL,),
    (S.NEED_INFO, R.OTHER): (A.SUPPLY,),
    (S.DECLINED, R.OWNER): (A.APPEAL,),
    (S.ACCEPTED, R.OWNER): (A.SUPPLEMENT,),
    (S.ACCEPTED, R.OFFICE): (A.GRANT_WITHDRAWAL, A.DISPATCH, A.ANSWER, A.SOLVE_ON_SPOT),
    (S.ACCEPTED, R.OTHER): (A.SOLVE_ON_SPOT, A.SUPPLEMENT),
    (S.DISPATCHED, R.OWNER): (A.SUPPLEMENT,),
    (S.DISPATCHED, R.OFFICE): (A.UPHOLD_RETURN, A.GRANT_WITHDRAWAL),
    (S.DISPATCHED, R.UNIT): (A.ACKNOWLEDGE,),
    (S.DISPATCHED, R.OTHER): (A.CO_ACKNOWLEDGE, A.SUPPLEMENT),
    (S.HANDLING, R.OWNER): (A.SUPPLEMENT,),
    (S.HANDLING, R.OFFICE): (A.PARK, A.GRANT_EXTENSION, A.GRANT_WITHDRAWAL, A.REASSIGN),
    (S.HANDLING, R.UNIT): (
        A.ACKNOWLEDGE,
        A.COUNTERSIGN,
        A.PROMISE,
        A.ASK_PARK,
        A.CONTACT,
        A.REPORT,
        A.NOTE,
    ),
    (S.HANDLING, R.OTHER): (A.CO_OPINE, A.SUPPLEMENT),
    (S.PROMISED, R.OWNER): (A.SUPPLEMENT,),
    (S.PROMISED, R.OFFICE): (A.GRANT_WITHDRAWAL,),
    (S.PROMISED, R.UNIT): (A.COUNTERSIGN, A.REPORT, A.NOTE),
    (S.PROMISED, R.OTHER): (A.SUPPLEMENT,),
    (S.PARKED, R.OWNER): (A.SUPPLEMENT,),
    (S.PARKED, R.OFFICE): (A.GRANT_WITHDRAWAL, A.KEEP_PARKED, A.LOOK_BACK),
    (S.PARKED, R.UNIT): (A.COUNTERSIGN, A.NOTE, A.REPORT),
    (S.PARKED, R.OTHER): (A.SUPPLEMENT,),
    (S.HANDLED, R.OWNER): (A.SUPPLEMENT,),
    (S.HANDLED, R.OFFICE): (A.RELEASE,),
    (S.CLOSED, R.OWNER): (A.REOPEN,),
    (S.CLOSED, R.OFFICE): (A.LOOK_BACK, A.REOPEN),
    (S.WITHDRAWN, R.OWNER): (A.TELL_PRESSURE,),
} | {(state, R.LEADER): (A.INSTRUCT,) for state in State}
"""The button nine of ten want, by state and audience: the first of these that may be done."""

_RARE: Final = (
    A.CLASSIFY,
    A.INSTRUCT,
    A.LEVEL_UP,
    A.REASSIGN,
    A.OBJECT,
    A.WITHDRAW,
    A.ASK_WITHDRAWAL,
)
"""Acts whose buttons come last."""

_CHOICE: Final = (A.RATE_SATISFIED, A.RATE_BASIC, A.RATE_DISSATISFIED)
"""The owner's word: three buttons that stand together."""

_PENDING: Final[dict[RequestKind, Act]] = {
    RequestKind.RETURN: A.RETURN,
    RequestKind.EXTENSION: A.ASK_EXTENSION,
    RequestKind.PARK: A.ASK_PARK,
    RequestKind.WITHDRAW: A.ASK_WITHDRAWAL,
}
_WORKED: Final = frozenset({S.DISPATCHED, S.HANDLING})
_REVIEWED: Final = frozenset({S.HANDLED, S.AWAITING_OWNER})
_DISPATCHED: Final = frozenset({S.ACCEPTED, S.DISPATCHED})


def card(voice: Voice, view: CaseView) -> Message:
    """The card of a case as this reader may see it, with what they may do about it."""
    said = Phrases(voice, view)
    lines = [headline(said), *_owners_words(said), *_facts(said), coming(said)]
    told = _told(said)
    if told:
        lines.append(told)
    return Message("\n".join(line for line in lines if line), keyboard(voice, view))


def headline(said: Phrases) -> Markup:
    """State, number, category, and what is left or what came of it."""
    case = said.case
    end = said.left
    if case.state in {S.CLOSED, S.ARCHIVED}:
        rating = case.rating and Hat.CO_SIGNER not in said.view.hats
        end = said.voice("word-pair", one=said.outcome, other=said.rating) if rating else end
    words = "card-head-end" if end else "card-head"
    return said.voice(words, **(said.values(None) | {"end": end}))


def coming(said: Phrases) -> Markup:
    """What comes next, by whom, by when, as this reader is told."""
    case, reader = said.case, said.view.reader
    stage = f"next-{case.state}"
    if case.kind is CaseKind.COMPLAINT and case.state is S.SUBMITTED and reader is not R.OWNER:
        stage = "next-confidential"
    elif (
        reader is not R.OWNER and case.state is S.DISPATCHED and RequestKind.RETURN in case.pending
    ):
        stage = "next-return"
    elif reader is R.UNIT and case.state is S.DISPATCHED and case.returns:
        stage = "next-dispatched-again"
    elif case.state is S.HANDLING and case.lead_unit_id is None:
        stage = "next-unassigned"
    elif reader not in {R.OWNER, R.OTHER} and case.state in {S.HANDLING, S.PROMISED, S.PARKED}:
        if RequestKind.PARK in case.pending:
            stage = "next-park"
        elif case.reported_outcome:
            stage = "next-reported"
        elif case.state is S.HANDLING and not case.handler_id:
            stage = "next-unsigned"
    elif case.state is S.HANDLING and not case.handler_id:
        stage = "next-unsigned"
    elif case.state is S.DECLINED and case.appealed:
        stage = "next-declined-final"
    own = f"{stage}.{reader}"
    values = said.values(None)
    return said.voice(own if said.voice.texts.has(own) else stage, **values)


def _owners_words(said: Phrases) -> Iterator[Markup]:
    """What is wrong, whole: what does not fit into a line or two is folded."""
    whole = said.case.text if said.view.sees_text else ""
    if length(whole) > TEXT:
        yield said.quoted(whole, LONGEST)
    elif said.text:
        yield said.voice("word-quote", words=said.text)


def _facts(said: Phrases) -> Iterator[Markup]:
    """Who, what, when: at most five lines."""
    case, view, voice = said.case, said.view, said.voice
    values = said.values(None)
    if view.reader is R.LEADER:
        yield voice("card-leader", **values)
    elif view.reader is R.UNIT or (view.reader in {R.OFFICE, R.OTHER} and view.sees_text):
        yield voice("card-enterprise" if values["contact"] else "card-enterprise-only", **values)
    if case.on_behalf and view.reader is not R.LEADER:
        words = "card-filed-for.owner" if view.reader is R.OWNER else "card-filed-for"
        yield voice(words, who=said.filer, source=values["source"])
    yield from kept_close(said)
    if case.contact_time and view.reader is R.UNIT and case.state in _WORKED:
        yield voice("card-contact-time", words=escape(said.line(case.contact_time)))
    if case.lead_unit_id is not None:
        dated = case.due_at is not None and case.state is S.DISPATCHED
        yield voice("card-lead-due" if dated else "card-lead", **values)
    if case.round > 1 and case.state not in {S.CLOSED, S.ARCHIVED}:
        yield voice("card-round", **values)
    yield from _latest(said)


def kept_close(said: Phrases) -> Iterator[Markup]:
    """What is confidential about it, and what follows from that for this reader."""
    case, view, voice = said.case, said.view, said.voice
    if not view.hats:
        return  # the case has left them
    owner = view.reader is R.OWNER
    if case.kind is CaseKind.COMPLAINT:
        complained = said.values(None)["complained"]
        if view.complained:
            yield voice("card-complained", complained=complained)
        yield voice(
            "card-confidential.owner" if owner else "card-confidential", complained=complained
        )
    if case.masked and (owner or not view.sees_enterprise):
        yield voice("card-masked.owner" if owner else "card-masked")


def _latest(said: Phrases) -> Iterator[Markup]:
    """The words that matter in this state: a question, a report, a reason."""
    case, view, voice = said.case, said.view, said.voice
    inside = view.reader in {R.UNIT, R.OFFICE, R.LEADER}
    if case.state is S.NEED_INFO and (asked := said.quote(view.last(A.ASK_MORE))):
        yield voice("card-asked", quote=asked)
    if case.state is S.DECLINED:
        yield voice("card-declined", **said.values(None))
    if inside:
        yield from _requests(said)
    if (report := said.report) and (case.reported_outcome or case.outcome):
        waits = case.reported_outcome or case.outcome
        yield voice(
            "card-report",
            unit=said.reporter,
            outcome=voice(f"outcome-{waits}"),
            quote=said.quote(report),
        )
    elif case.state in {S.HANDLING, S.PROMISED, S.PARKED}:
        latest = view.last(A.NOTE, A.SEND_BACK, A.REWORK, A.RATE_DISSATISFIED, A.REOPEN)
        if latest and said.shows(latest) and (quote := said.quote(latest)):
            yield voice("card-latest", who=said.actor(latest), quote=quote)


def _requests(said: Phrases) -> Iterator[Markup]:
    for kind, act in _PENDING.items():
        asked = said.view.last(act)
        if kind in said.case.pending and asked and said.shows(asked):
            yield said.voice(f"card-asks-{kind}", **said.values(asked))


def _told(said: Phrases) -> Markup:
    """What happened so far, folded."""
    shown = [one for one in said.view.history if said.shows(one)]
    if len(shown) < 2:
        return Markup()
    most = BRIEFLY if length(said.case.text) > TEXT else TOLD
    if len(shown) > most:
        shown = [shown[0], *shown[1 - most :]]
    lines = "\n".join(_line(said, one) for one in shown)
    title = said.voice("card-told", n=len(shown))
    return Markup(f"<blockquote expandable>{title}\n{lines}</blockquote>")


def _line(said: Phrases, one: Happening) -> Markup:
    # where the report is told too, its release need not say the same again; nor need the filing,
    # whose words stand at the top
    inside = said.view.reader in {R.UNIT, R.OFFICE, R.LEADER}
    again = (inside and one.act is A.RELEASE) or (
        one.act is A.SUBMIT and said.words(one) == said.case.text
    )
    words = Markup() if again else said.quote(one, _TOLD_WORDS)
    return said.voice(
        "card-told-line-words" if words else "card-told-line",
        at=said.short(one.at),
        who=said.actor(one),
        what=said.did(one),
        quote=words,
    )


def keyboard(
    voice: Voice, view: CaseView, *, opens: bool = False, first: Act | None = None
) -> tuple[tuple[Button, ...], ...]:
    """What the reader may do: the act most wanted alone, the others three in a row.

    Args:
        voice: The reader's words.
        view: The case before its reader.
        opens: Whether a button opens the card itself, instead of leading back to the list.
        first: The act to stand first where it may be done, instead of the one in the table.
    """
    looks = opens and view.reader is R.OWNER and first is None and _only_looks(view)
    first = None if looks else first or wanted(view)
    rows = [tuple(_act(voice, view, act) for act in acts) for acts in _rows(view, first)]
    if looks:
        rows.insert(0, (_press(voice, view, "button-open", "case"),))
    last: list[Button] = []
    if view.files and view.sees_text:
        last.append(_press(voice, view, "button-files", "files", n=view.files))
    if opens and not looks:
        last.append(_press(voice, view, "button-open", "case"))
    elif not opens and (listed := _list_of(view)) is not None:
        if view.reader is R.OFFICE and listed != "all":
            on = Press("next", view.case.id, arg=listed).encode()
            last.append(Button(voice.plain("button-next"), on))
        data = Press("list", arg=listed).encode()
        last.append(Button(voice.plain("button-to-list"), data))
    if view.may_call and not opens and view.case.state in LIVE:
        call = _press(voice, view, "button-phone", "phone")
        if len(last) < ROW:
            last.insert(0, call)
        else:
            rows.append((call,))
    return (*rows, tuple(last)) if last else tuple(rows)


def wanted(view: CaseView) -> Act | None:
    """What nine of ten such readers want to do next."""
    told = Act.CONTACT if view.case.contacted_at else None
    acts = WANTED.get((view.case.state, view.reader), ())
    if view.case.masked and told is None:  # there a note is the first contact
        acts = tuple(A.NOTE if act is A.CONTACT else act for act in acts)
    return next((act for act in acts if act in view.acts and act is not told), None)


def _only_looks(view: CaseView) -> bool:
    """Whether nothing is asked of the reader: a notice then opens the case first of all."""
    return wanted(view) in {None, A.SUPPLEMENT} and RATING_ACTS.isdisjoint(view.acts)


def _rows(view: CaseView, first: Act | None) -> Iterator[Sequence[Act]]:
    done = frozenset({A.CONTACT}) if view.case.contacted_at else RATING_ACTS
    acts = [act for act in view.acts if act not in RATING_ACTS | done]
    ratings = [act for act in _CHOICE if act in view.acts]
    if ratings and Hat.OWNER not in view.hats:
        yield ratings[:1]  # the liaison's one button: what the owner said is asked for then
    elif ratings:
        yield ratings
    elif first in acts:
        acts.remove(first)
        yield (first,)
    acts.sort(key=lambda act: _RARE.index(act) if act in _RARE else -1)
    # Two rows of even length read better than three buttons and a straggler.
    width = 2 if len(acts) == 4 else ROW
    yield from (acts[at : at + width] for at in range(0, len(acts), width))


def _act(voice: Voice, view: CaseView, act: Act) -> Button:
    case = view.case
    phoned = act in RATING_ACTS and Hat.OWNER not in view.hats
    return Button(
        voice.plain("button-by-phone" if phoned else f"act-{act}"),
        Press("do", case.id, case.revision, act.value).encode(),
    )


def _press(voice: Voice, view: CaseView, words: str, verb: str, **values: int) -> Button:
    data = Press(verb, view.case.id, view.case.revision).encode()
    return Button(voice.plain(words, **values), data)


def _list_of(view: CaseView) -> str | None:
    """The list a reader comes from, where they have one."""
    match view.reader:
        case R.OWNER:
            return "mine"
        case R.UNIT:
            return "todo"
        case R.OFFICE:
            return _queue_of(view)
        case R.LEADER:
            return "all"
        case _:
            return _of_others(view)


def _of_others(view: CaseView) -> str:
    if Hat.CO_HANDLER in view.hats:
        return "todo"
    return "paired" if Hat.LIAISON in view.hats else "mine"


def _queue_of(view: CaseView) -> str | None:
    """The queue of the office that this reader works through, by where the case stands."""
    sorts, hands_out = Hat.TRIAGER in view.hats, Hat.DIRECTOR in view.hats
    if not sorts and not hands_out:
        return "all"  # an inspector's
    if view.case.state in _REVIEWED:
        return "review"
    if hands_out and (not sorts or view.case.state in _DISPATCHED):
        return "dispatch"
    return "triage"
