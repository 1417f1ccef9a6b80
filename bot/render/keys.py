"""The buttons under the card of a case: what its reader may do, the most wanted first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bot.domain.case import LIVE, RULES_ON
from bot.domain.terms import RATING_ACTS, Act, Hat, State
from bot.render.button import Press
from bot.render.judged import fitting
from bot.render.message import Button
from bot.render.view import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.render.view import CaseView
    from bot.render.voice import Voice

ROW: Final = 3
"""The most buttons in a row."""
BESIDE: Final = 5
"""The most acts beside the one most wanted; where there are more, the rare ones are folded."""

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
    (S.ACCEPTED, R.OFFICE): (A.GRANT_WITHDRAWAL, A.ANSWER, A.DISPATCH, A.SOLVE_ON_SPOT),
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
    (S.HANDLING, R.OTHER): (A.CO_ACKNOWLEDGE, A.CO_OPINE, A.SUPPLEMENT),
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
    A.LINK,
    A.PROPOSE_WORDING,
    A.CLASSIFY,
    A.INVOLVE,
    A.NAME_HANDLER,
    A.APPEAL_CARD,
    A.INSTRUCT,
    A.LEVEL_UP,
    A.REASSIGN,
    A.OBJECT,
    A.WITHDRAW,
    A.ASK_WITHDRAWAL,
)
"""Acts whose buttons come last, and stand behind 更多 where there are many."""

_CHOICE: Final = (A.RATE_SATISFIED, A.RATE_BASIC, A.RATE_DISSATISFIED)
"""The owner's word: three buttons that stand together."""

_CONSENT: Final = (A.AGREE_WORDING, A.REFUSE_WORDING)
"""Yes and no to words for the public: neither is made harder to find than the other."""

_UNASKED: Final = frozenset(
    {A.LINK, A.PROPOSE_WORDING, A.CLASSIFY, A.INVOLVE, A.LEVEL_UP, A.ASK_WITHDRAWAL}
)
"""Acts that no notice asks for: they are done from the card."""

_REVIEWED: Final = frozenset({S.HANDLED, S.AWAITING_OWNER})
_DISPATCHED: Final = frozenset({S.ACCEPTED, S.DISPATCHED})


@dataclass(frozen=True, slots=True)
class Way:
    """How a reader came to a card, and where they go on from it.

    Attributes:
        back: The page of the list that they came from; None: the first page of their own.
        queue: The queue they are working through, empty where they are not.
        left: How many other cases wait in it; None: not counted.
        here: Whether this case waits in it too.
        more: Whether they opened the rare acts.
    """

    back: Press | None = None
    queue: str = ""
    left: int | None = None
    here: bool = True
    more: bool = False


DIRECTLY: Final = Way()
"""From nowhere in particular: a notice, a number that was typed."""


def keyboard(
    voice: Voice,
    view: CaseView,
    *,
    opens: bool = False,
    first: Act | None = None,
    way: Way = DIRECTLY,
) -> tuple[tuple[Button, ...], ...]:
    """What the reader may do: the act most wanted alone, the others three in a row.

    In a queue, once this case is dealt with, the next one comes before all else.

    Args:
        voice: The reader's words.
        view: The case before its reader.
        opens: Whether a button opens the card itself, instead of leading back to the list.
        first: The act to stand first where it may be done, instead of the one in the table.
        way: How the reader came here.
    """
    looks = opens and view.reader is R.OWNER and first is None and _only_looks(view)
    first = None if looks else first or wanted(view)
    shown, folded = _sorted(view, first, opens=opens)
    if way.more:
        return _unfolded(voice, view, folded, way)
    rows = [tuple(_act(voice, view, act) for act in acts) for acts in shown]
    joint = _joint(voice, view)
    last: list[Button] = []
    if looks:
        rows.insert(0, (_press(voice, view, "button-open", "case"),))
    if joint is not None and view.reader in {R.OWNER, R.OTHER}:
        rows.insert(0, (joint,))  # the case itself is over
    elif joint is not None:
        last.append(joint)
    if view.may_call and not opens and (view.case.state in LIVE or view.case.look_back_owed):
        last.append(_press(voice, view, "button-phone", "phone"))
    if view.files and view.sees_text:
        last.append(_press(voice, view, "button-files", "files", n=view.files))
    if view.kin.alike and not opens:
        last.append(_press(voice, view, "button-alike", "alike", n=len(view.kin.alike)))
    if opens and not looks:
        last.append(_press(voice, view, "button-open", "case"))
    elif not opens:
        last += _onwards(voice, view, way, rows)
    return (*rows, *_even(last))


def _onwards(
    voice: Voice, view: CaseView, way: Way, rows: list[tuple[Button, ...]]
) -> Iterator[Button]:
    """The buttons by which a card is left; the next case comes first once this one is done."""
    going_on = _next(voice, view, way)
    more = _press(voice, view, "button-more", "more")
    if view.hats and len(rows) > 1 and len(rows[-1]) < ROW:
        rows[-1] = (*rows[-1], more)
    elif view.hats:
        yield more
    if going_on is not None and way.queue and not way.here:
        rows.insert(0, (going_on,))
    elif going_on is not None:
        yield going_on
    yield from _back(voice, view, way)


def _even(buttons: Sequence[Button]) -> Iterator[tuple[Button, ...]]:
    """The buttons in as few rows as can be, of about the same length."""
    rows = -(-len(buttons) // ROW)
    width = -(-len(buttons) // rows) if rows else 1
    return (tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def _joint(voice: Voice, view: CaseView) -> Button | None:
    """The button to the case that this one was put together with."""
    joint = view.kin.joint
    if joint is None:
        return None
    return Button(voice.plain("button-joint"), Press("case", joint[0]).encode())


def _is_dated(view: CaseView) -> bool:
    """Whether a date is in force that the reader may want explained."""
    return view.case.due_at is not None and view.case.state in {S.DISPATCHED, S.HANDLING}


def _unfolded(
    voice: Voice, view: CaseView, folded: Sequence[Act], way: Way
) -> tuple[tuple[Button, ...], ...]:
    """The rare acts, the whole history, following, why it is due then, and the way back."""
    arg = "" if way.back is None else way.back.encode()
    fold = Press("case", view.case.id, view.case.revision, arg)
    rows = [tuple(_act(voice, view, act) for act in acts) for acts in _in_rows(folded)]
    why = (_press(voice, view, "button-why-due", "why"),) if _is_dated(view) else ()
    follow = Press("follow", view.case.id, view.case.revision, "off" if view.followed else "on")
    rows.append(
        (
            _press(voice, view, "button-past", "past"),
            Button(
                voice.plain("button-unfollow" if view.followed else "button-follow"),
                follow.encode(),
            ),
            *why,
        )
    )
    return (
        *rows,
        (Button(voice.plain("button-fewer"), fold.encode()), *_back(voice, view, way)),
    )


def _next(voice: Voice, view: CaseView, way: Way) -> Button | None:
    """The button to the next case of the queue; none where nothing is left in it."""
    queue = way.queue or queue_of(view)
    if not queue or way.left == 0:
        return None
    on = Press("next", view.case.id, arg=queue).encode()
    words = "button-next" if way.left is None else "button-next-left"
    return Button(voice.plain(words, n=way.left or 0), on)


def _back(voice: Voice, view: CaseView, way: Way) -> list[Button]:
    """The button to the list, on the page that the reader came from."""
    listed = _list_of(view)
    back = way.back or (None if listed is None else Press("list", arg=listed))
    return [] if back is None else [Button(voice.plain("button-to-list"), back.encode())]


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


def _sorted(
    view: CaseView, first: Act | None, *, opens: bool
) -> tuple[list[Sequence[Act]], list[Act]]:
    """The rows of acts that are shown, and the acts that are folded.

    Consent that was given can be taken back; that is not held out under each message.
    """
    settled = A.REFUSE_WORDING in view.acts and A.AGREE_WORDING not in view.acts
    always = (_UNASKED if opens else frozenset()) | ({A.REFUSE_WORDING} if settled else set())
    done = frozenset({A.CONTACT}) if view.case.contacted_at else RATING_ACTS
    acts = [act for act in view.acts if act not in RATING_ACTS | done]
    ratings = [act for act in _CHOICE if act in view.acts]
    rows: list[Sequence[Act]] = []
    if ratings and Hat.OWNER not in view.hats:
        rows.append(ratings[:1])  # the liaison's one button: what the owner said is asked for then
    elif ratings:
        rows.append(ratings)
    elif first in acts and first not in _CONSENT:
        acts.remove(first)
        rows.append((first,))
    if consent := [act for act in _CONSENT if act in acts and act not in always]:
        acts = [act for act in acts if act not in consent]
        rows.insert(0 if first in consent else len(rows), consent)
    acts.sort(key=lambda act: _RARE.index(act) if act in _RARE else -1)
    often = [act for act in acts if act not in always]
    shown = often if len(often) <= BESIDE else [act for act in often if act not in _RARE][:BESIDE]
    rows += _in_rows(shown)
    return rows, [act for act in acts if act not in shown]


def _in_rows(acts: Sequence[Act]) -> Iterator[Sequence[Act]]:
    # Two rows of even length read better than three buttons and a straggler.
    width = 2 if len(acts) == 4 else ROW
    return (acts[at : at + width] for at in range(0, len(acts), width))


def _act(voice: Voice, view: CaseView, act: Act) -> Button:
    case = view.case
    phoned = act in RATING_ACTS and Hat.OWNER not in view.hats
    words = "button-by-phone" if phoned else fitting(voice, f"act-{act}", case)
    return Button(
        voice.plain(words),
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
            return _listed(view)
        case R.LEADER:
            return "all"
        case _:
            return _of_others(view)


def _of_others(view: CaseView) -> str:
    if not view.hats.isdisjoint({Hat.CO_HANDLER, Hat.INFORMED}):
        return "todo"
    return "paired" if Hat.LIAISON in view.hats else "mine"


def _listed(view: CaseView) -> str:
    """The list of the office that this reader works through, by where the case stands."""
    sorts, hands_out = Hat.TRIAGER in view.hats, Hat.DIRECTOR in view.hats
    if not sorts and not hands_out:
        looked = view.case.look_back_owed or view.case.looked_back_at is not None
        return "look_backs" if looked else "all"  # an inspector's
    latest = view.last()
    if hands_out and (view.case.pending or (latest and latest.act in RULES_ON)):
        return "rulings"
    if view.case.state in _REVIEWED:
        return "review"
    if hands_out and (not sorts or view.case.state in _DISPATCHED):
        return "dispatch"
    return "triage"


def queue_of(view: CaseView) -> str:
    """The queue that this reader works through; empty where they work through none."""
    listed = _listed(view) if view.reader is R.OFFICE else "all"
    return "" if listed == "all" else listed
