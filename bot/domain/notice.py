"""Which messages follow an act, to whom, and how dutifully. Ids equal those in ``locales/``."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.case import Case
from bot.domain.delivery import Duty
from bot.domain.pace import Lane
from bot.domain.terms import RATING_ACTS, Act, Hat, Kind, State


class Audience(StrEnum):
    """To whom, in terms of one case."""

    OWNERS = "owners"  # every contact of the enterprise
    CO_SIGNERS = "co_signers"
    LIAISONS = "liaisons"
    TRIAGERS = "triagers"
    DIRECTORS = "directors"
    OFFICE = "office"  # triagers and directors
    HANDLERS = "handlers"  # of the lead unit; once one has acknowledged, that one
    UNIT_HEADS = "unit_heads"
    CO_HANDLERS = "co_handlers"
    CO_OWING = "co_owing"  # of those, whose opinion is out and due
    INFORMED = "informed"  # units that are only told (抄告)
    INSPECTORS = "inspectors"
    LEADERS = "leaders"
    ABOVE = "above"  # directors and leaders of the level that watches over a case taken up (提级)
    INSTRUCTING = "instructing"  # leaders whose instruction has just been answered
    NAMED_LEADER = "named_leader"  # who answers for it (包案领导)


HATS_OF: Final[dict[Audience, frozenset[Hat]]] = {
    Audience.OWNERS: frozenset({Hat.OWNER}),
    Audience.CO_SIGNERS: frozenset({Hat.CO_SIGNER}),
    Audience.LIAISONS: frozenset({Hat.LIAISON}),
    Audience.TRIAGERS: frozenset({Hat.TRIAGER}),
    Audience.DIRECTORS: frozenset({Hat.DIRECTOR}),
    Audience.OFFICE: frozenset({Hat.TRIAGER, Hat.DIRECTOR}),
    Audience.HANDLERS: frozenset({Hat.HANDLER}),
    Audience.UNIT_HEADS: frozenset({Hat.UNIT_HEAD}),
    Audience.CO_HANDLERS: frozenset({Hat.CO_HANDLER}),
    Audience.INFORMED: frozenset({Hat.INFORMED}),
    Audience.INSPECTORS: frozenset({Hat.INSPECTOR}),
    Audience.LEADERS: frozenset({Hat.LEADER}),
    Audience.ABOVE: frozenset({Hat.DIRECTOR, Hat.LEADER}),
    Audience.INSTRUCTING: frozenset({Hat.LEADER}),
    Audience.CO_OWING: frozenset({Hat.CO_HANDLER}),
    Audience.NAMED_LEADER: frozenset({Hat.LEADER}),
}
"""Whom an audience means; the receiver must still wear the hat when the message leaves."""


class NoticeKind(StrEnum):
    """Every message about a case that nobody asked for at that moment."""

    # to the enterprise
    FILED = "notice-filed"
    SUPPLIED = "notice-supplied"  # to the office: they supplied what was asked
    ACCEPTED = "notice-accepted"
    NEED_INFO = "notice-need-info"
    DECLINED = "notice-declined"
    EXPIRED = "notice-expired"
    MERGED = "notice-merged"
    WITHDRAWN = "notice-withdrawn"
    ASK_PRESSURE = "notice-ask-pressure"
    DISPATCHED_OWNER = "notice-dispatched-owner"
    ACKNOWLEDGED = "notice-acknowledged"
    PROGRESS = "notice-progress"
    PROMISED = "notice-promised"
    PROMISE_BROKEN = "notice-promise-broken"
    PARKED = "notice-parked"
    STILL_PARKED = "notice-still-parked"
    UNPARKED = "notice-unparked"
    EXTENDED = "notice-extended"
    REASSIGNED_OWNER = "notice-reassigned-owner"
    CONFIRM = "notice-confirm"  # please look and say whether it counts
    CLOSED = "notice-closed"
    CLOSED_SILENT = "notice-closed-silent"
    NEW_ROUND = "notice-new-round"
    REOPENED = "notice-reopened"
    LEVELLED_UP = "notice-levelled-up"
    TAKEN_UP = "notice-taken-up"  # to the level above: watch over it
    WITHDRAWAL_REFUSED = "notice-withdrawal-refused"
    RATED_BY_PHONE = "notice-rated-by-phone"
    FILED_FOR_YOU = "notice-filed-for-you"
    WORDING = "notice-wording"  # may it be put on the board in these words?
    JOINED = "notice-joined"  # others have the same: to the owners of the case that goes on
    # to the office
    WORDING_REFUSED = "notice-wording-refused"
    CARD_APPEALED = "notice-card-appealed"
    LOOK_BACK_COMING = "notice-look-back-coming"  # to the owners: why they are called
    DRAWN = "notice-drawn"  # to inspectors: to be looked back at
    NEW_CASE = "notice-new-case"
    MOVED_LEVEL = "notice-moved-level"  # another level's office has passed it on
    APPEALED = "notice-appealed"
    READY_TO_DISPATCH = "notice-ready-to-dispatch"
    RETURN_ASKED = "notice-return-asked"
    EXTENSION_ASKED = "notice-extension-asked"
    PARK_ASKED = "notice-park-asked"
    WITHDRAWAL_ASKED = "notice-withdrawal-asked"
    TO_REVIEW = "notice-to-review"
    DISSATISFIED_OFFICE = "notice-dissatisfied-office"
    PRESSURE_TOLD = "notice-pressure-told"
    LOOKED_BACK = "notice-looked-back"
    OBJECTED = "notice-objected"  # also to the liaison, and to the other contacts
    # to the liaison
    ACCEPTED_FOR = "notice-accepted-for"  # what they filed was taken on
    TO_PHONE = "notice-to-phone"  # an owner cannot be reached in the chat
    # to units
    DISPATCHED = "notice-dispatched"
    CO_DISPATCHED = "notice-co-dispatched"
    COPIED = "notice-copied"  # 抄告
    LED = "notice-led"  # to the leader who answers for it (包案领导)
    NAMED = "notice-named"  # to whom the head of the unit has named
    TO_COUNTERSIGN = "notice-to-countersign"
    REWORK = "notice-rework"
    RETURN_UPHELD = "notice-return-upheld"
    LEAD_LEFT = "notice-lead-left"  # to those who were to work with it
    RETURN_REFUSED = "notice-return-refused"
    EXTENSION_GRANTED = "notice-extension-granted"
    EXTENSION_REFUSED = "notice-extension-refused"
    PARK_REFUSED = "notice-park-refused"
    SENT_BACK = "notice-sent-back"
    DISSATISFIED = "notice-dissatisfied"
    REOPENED_UNIT = "notice-reopened-unit"
    CLOSED_UNIT = "notice-closed-unit"
    WITHDRAWN_UNIT = "notice-withdrawn-unit"
    CO_OPINION = "notice-co-opinion"
    SUPPLEMENTED = "notice-supplemented"
    URGED = "notice-urged"
    FOLLOWED = "notice-followed"  # to whoever follows it: its state is another
    INSTRUCTED = "notice-instructed"
    INSTRUCTION_ANSWERED = "notice-instruction-answered"  # to the leader
    REDATED = "notice-redated"  # the office's calendar was changed: to owners and the unit
    # the ladder
    OVERDUE = "notice-overdue"
    YELLOW_CARD = "notice-yellow-card"
    RED_CARD = "notice-red-card"
    CALLED_OUT = "notice-called-out"
    CARD_REVOKED = "notice-card-revoked"
    CARD_UPHELD = "notice-card-upheld"
    # prompts of the clock
    NUDGE_ACCEPT = "nudge-accept"
    NUDGE_DISPATCH = "nudge-dispatch"
    NUDGE_ACKNOWLEDGE = "nudge-acknowledge"
    NUDGE_CO_OPINION = "nudge-co-opinion"
    NUDGE_PROGRESS = "nudge-progress"
    NUDGE_DUE_SOON = "nudge-due-soon"  # T-3
    NUDGE_DUE_TOMORROW = "nudge-due-tomorrow"  # T-1
    NUDGE_DUE_TODAY = "nudge-due-today"
    NUDGE_REVIEW = "nudge-review"
    NUDGE_PROMISE = "nudge-promise"
    NUDGE_PARKED = "nudge-parked"
    NUDGE_PARKED_LATE = "nudge-parked-late"
    NUDGE_RULING = "nudge-ruling"
    NUDGE_SUPPLY = "nudge-supply"
    NUDGE_LOOK_BACK = "nudge-look-back"
    CONFIRM_REMINDER_1 = "confirm-reminder-1"
    CONFIRM_REMINDER_3 = "confirm-reminder-3"


@dataclass(frozen=True, slots=True)
class Follow:
    """One message that follows an act, for everybody in an audience but the one who acted."""

    kind: NoticeKind
    audience: Audience


K = NoticeKind
U = Audience


def _follows(*pairs: tuple[NoticeKind, Audience]) -> tuple[Follow, ...]:
    return tuple(Follow(kind, audience) for kind, audience in pairs)


AUDIENCE_OF: Final[dict[Act, tuple[Follow, ...]]] = {
    Act.SUBMIT: _follows((K.FILED, U.OWNERS), (K.NEW_CASE, U.TRIAGERS)),
    Act.SUPPLY: _follows((K.SUPPLIED, U.TRIAGERS)),
    Act.SUPPLEMENT: _follows((K.SUPPLEMENTED, U.HANDLERS)),
    Act.URGE: _follows((K.URGED, U.HANDLERS), (K.URGED, U.UNIT_HEADS), (K.URGED, U.TRIAGERS)),
    Act.WITHDRAW: _follows((K.WITHDRAWN, U.OWNERS), (K.WITHDRAWN_UNIT, U.TRIAGERS)),
    Act.APPEAL: _follows((K.APPEALED, U.OFFICE)),
    Act.OBJECT: _follows((K.OBJECTED, U.LIAISONS), (K.OBJECTED, U.OFFICE), (K.OBJECTED, U.OWNERS)),
    Act.ASK_WITHDRAWAL: _follows((K.WITHDRAWAL_ASKED, U.DIRECTORS)),
    Act.TELL_PRESSURE: _follows((K.PRESSURE_TOLD, U.DIRECTORS), (K.PRESSURE_TOLD, U.INSPECTORS)),
    Act.ACCEPT: _follows((K.ACCEPTED, U.OWNERS), (K.READY_TO_DISPATCH, U.DIRECTORS)),
    Act.ASK_MORE: _follows((K.NEED_INFO, U.OWNERS)),
    Act.DECLINE: _follows((K.DECLINED, U.OWNERS)),
    Act.MERGE: _follows((K.MERGED, U.OWNERS), (K.MERGED, U.CO_SIGNERS)),
    Act.CLASSIFY: (),
    Act.LINK: (),
    Act.TAKE_IN: _follows((K.JOINED, U.OWNERS)),
    Act.PROPOSE_WORDING: _follows((K.WORDING, U.OWNERS)),
    Act.AGREE_WORDING: (),
    Act.REFUSE_WORDING: _follows((K.WORDING_REFUSED, U.TRIAGERS)),
    Act.INVOLVE: _follows((K.CO_DISPATCHED, U.CO_HANDLERS), (K.COPIED, U.INFORMED)),
    Act.NAME_HANDLER: _follows((K.NAMED, U.HANDLERS)),
    Act.APPEAL_CARD: _follows((K.CARD_APPEALED, U.DIRECTORS)),
    Act.REVOKE_CARD: _follows((K.CARD_REVOKED, U.UNIT_HEADS), (K.CARD_REVOKED, U.HANDLERS)),
    Act.UPHOLD_CARD: _follows((K.CARD_UPHELD, U.UNIT_HEADS), (K.CARD_UPHELD, U.HANDLERS)),
    Act.DRAW: _follows((K.DRAWN, U.INSPECTORS), (K.LOOK_BACK_COMING, U.OWNERS)),
    Act.DISPATCH: _follows(
        (K.DISPATCHED, U.HANDLERS),
        (K.DISPATCHED, U.UNIT_HEADS),
        (K.CO_DISPATCHED, U.CO_HANDLERS),
        (K.COPIED, U.INFORMED),
        (K.LED, U.NAMED_LEADER),
        (K.DISPATCHED_OWNER, U.OWNERS),
    ),
    Act.REASSIGN: _follows(
        (K.DISPATCHED, U.HANDLERS),
        (K.DISPATCHED, U.UNIT_HEADS),
        (K.CO_DISPATCHED, U.CO_HANDLERS),
        (K.COPIED, U.INFORMED),
        (K.LED, U.NAMED_LEADER),
        (K.REASSIGNED_OWNER, U.OWNERS),
    ),
    Act.SOLVE_ON_SPOT: _follows((K.TO_REVIEW, U.OFFICE), (K.INSTRUCTION_ANSWERED, U.INSTRUCTING)),
    Act.ANSWER: _follows((K.TO_REVIEW, U.OFFICE), (K.INSTRUCTION_ANSWERED, U.INSTRUCTING)),
    Act.ACKNOWLEDGE: _follows((K.ACKNOWLEDGED, U.OWNERS)),
    Act.CONTACT: (),
    Act.NOTE: _follows((K.PROGRESS, U.OWNERS), (K.INSTRUCTION_ANSWERED, U.INSTRUCTING)),
    Act.REPORT: _follows((K.TO_COUNTERSIGN, U.UNIT_HEADS)),
    Act.REWORK: _follows((K.REWORK, U.HANDLERS)),
    Act.COUNTERSIGN: _follows((K.TO_REVIEW, U.OFFICE), (K.INSTRUCTION_ANSWERED, U.INSTRUCTING)),
    Act.PROMISE: _follows(
        (K.PROMISED, U.OWNERS),
        (K.PROMISED, U.DIRECTORS),
        (K.INSTRUCTION_ANSWERED, U.INSTRUCTING),
    ),
    Act.ASK_PARK: _follows((K.PARK_ASKED, U.DIRECTORS), (K.INSTRUCTION_ANSWERED, U.INSTRUCTING)),
    Act.RETURN: _follows((K.RETURN_ASKED, U.DIRECTORS)),
    Act.ASK_EXTENSION: _follows((K.EXTENSION_ASKED, U.DIRECTORS)),
    Act.CO_ACKNOWLEDGE: (),
    Act.CO_OPINE: _follows((K.CO_OPINION, U.HANDLERS)),
    # The unit has left the case by now, so its people are told as they were before the act.
    Act.UPHOLD_RETURN: _follows(
        (K.RETURN_UPHELD, U.UNIT_HEADS),
        (K.LEAD_LEFT, U.CO_HANDLERS),
        (K.LEAD_LEFT, U.INFORMED),
    ),
    Act.REFUSE_RETURN: _follows((K.RETURN_REFUSED, U.UNIT_HEADS), (K.RETURN_REFUSED, U.HANDLERS)),
    Act.GRANT_EXTENSION: _follows(
        (K.EXTENSION_GRANTED, U.UNIT_HEADS),
        (K.EXTENSION_GRANTED, U.HANDLERS),
        (K.EXTENSION_GRANTED, U.CO_HANDLERS),
        (K.EXTENSION_GRANTED, U.INFORMED),
        (K.EXTENDED, U.OWNERS),
    ),
    Act.REFUSE_EXTENSION: _follows(
        (K.EXTENSION_REFUSED, U.UNIT_HEADS), (K.EXTENSION_REFUSED, U.HANDLERS)
    ),
    Act.PARK: _follows(
        (K.PARKED, U.OWNERS),
        (K.PARKED, U.HANDLERS),
        (K.PARKED, U.UNIT_HEADS),
        (K.PARKED, U.CO_HANDLERS),
        (K.PARKED, U.INFORMED),
    ),
    Act.REFUSE_PARK: _follows((K.PARK_REFUSED, U.HANDLERS), (K.PARK_REFUSED, U.UNIT_HEADS)),
    Act.KEEP_PARKED: _follows((K.STILL_PARKED, U.OWNERS), (K.STILL_PARKED, U.HANDLERS)),
    Act.UNPARK: _follows(
        (K.UNPARKED, U.OWNERS),
        (K.UNPARKED, U.HANDLERS),
        (K.UNPARKED, U.UNIT_HEADS),
        (K.UNPARKED, U.CO_HANDLERS),
        (K.UNPARKED, U.INFORMED),
    ),
    Act.GRANT_WITHDRAWAL: _follows(
        (K.WITHDRAWN, U.OWNERS),
        (K.ASK_PRESSURE, U.OWNERS),
        (K.WITHDRAWN_UNIT, U.HANDLERS),
        (K.WITHDRAWN_UNIT, U.UNIT_HEADS),
        (K.WITHDRAWN_UNIT, U.CO_HANDLERS),
        (K.WITHDRAWN_UNIT, U.INFORMED),
    ),
    Act.REFUSE_WITHDRAWAL: _follows((K.WITHDRAWAL_REFUSED, U.OWNERS)),
    Act.RELEASE: _follows((K.CONFIRM, U.OWNERS)),
    Act.SEND_BACK: _follows((K.SENT_BACK, U.HANDLERS), (K.SENT_BACK, U.UNIT_HEADS)),
    Act.RATE_SATISFIED: _follows((K.CLOSED, U.OWNERS), (K.CLOSED_UNIT, U.HANDLERS)),
    Act.RATE_BASIC: _follows((K.CLOSED, U.OWNERS), (K.CLOSED_UNIT, U.HANDLERS)),
    Act.RATE_DISSATISFIED: _follows(
        (K.NEW_ROUND, U.OWNERS),
        (K.DISSATISFIED, U.HANDLERS),
        (K.DISSATISFIED, U.UNIT_HEADS),
        (K.DISSATISFIED_OFFICE, U.OFFICE),
    ),
    Act.REOPEN: _follows(
        (K.REOPENED, U.OWNERS),
        (K.REOPENED_UNIT, U.HANDLERS),
        (K.REOPENED_UNIT, U.UNIT_HEADS),
        (K.REOPENED_UNIT, U.OFFICE),
    ),
    Act.LOOK_BACK: _follows((K.LOOKED_BACK, U.DIRECTORS)),
    Act.INSTRUCT: _follows(
        (K.INSTRUCTED, U.DIRECTORS), (K.INSTRUCTED, U.UNIT_HEADS), (K.INSTRUCTED, U.HANDLERS)
    ),
    Act.LEVEL_UP: _follows(
        (K.LEVELLED_UP, U.OWNERS),
        (K.LEVELLED_UP, U.DIRECTORS),
        (K.LEVELLED_UP, U.UNIT_HEADS),
        (K.TAKEN_UP, U.ABOVE),
    ),
    Act.CALL_OUT: _follows(
        (K.LEVELLED_UP, U.OWNERS),
        (K.CALLED_OUT, U.HANDLERS),
        (K.CALLED_OUT, U.UNIT_HEADS),
        (K.CALLED_OUT, U.DIRECTORS),
        (K.TAKEN_UP, U.ABOVE),
    ),
    Act.EXPIRE: _follows((K.EXPIRED, U.OWNERS), (K.EXPIRED, U.TRIAGERS)),
    Act.SILENCE: _follows((K.CLOSED_SILENT, U.OWNERS), (K.CLOSED_UNIT, U.HANDLERS)),
    Act.BREAK_PROMISE: _follows(
        (K.PROMISE_BROKEN, U.OWNERS),
        (K.PROMISE_BROKEN, U.HANDLERS),
        (K.PROMISE_BROKEN, U.UNIT_HEADS),
        (K.PROMISE_BROKEN, U.DIRECTORS),
    ),
    Act.REDATE: _follows((K.REDATED, U.OWNERS), (K.REDATED, U.HANDLERS), (K.REDATED, U.UNIT_HEADS)),
    Act.BREACH: _follows(
        (K.OVERDUE, U.HANDLERS),
        (K.OVERDUE, U.UNIT_HEADS),
        (K.OVERDUE, U.DIRECTORS),
        (K.OVERDUE, U.NAMED_LEADER),
    ),
    Act.YELLOW_CARD: _follows(
        (K.YELLOW_CARD, U.HANDLERS),
        (K.YELLOW_CARD, U.UNIT_HEADS),
        (K.YELLOW_CARD, U.LIAISONS),
        (K.YELLOW_CARD, U.NAMED_LEADER),
    ),
    Act.RED_CARD: _follows(
        (K.RED_CARD, U.HANDLERS),
        (K.RED_CARD, U.UNIT_HEADS),
        (K.RED_CARD, U.LEADERS),
        (K.RED_CARD, U.NAMED_LEADER),
    ),
    Act.ARCHIVE: (),
}
"""What follows each act. Also a function of the act alone, so a test can count the rows."""

WATCHED: Final[dict[Act, NoticeKind]] = {
    Act.BREACH: K.OVERDUE,
    Act.RED_CARD: K.RED_CARD,
    Act.BREAK_PROMISE: K.PROMISE_BROKEN,
    Act.RATE_SATISFIED: K.CLOSED_UNIT,
    Act.RATE_BASIC: K.CLOSED_UNIT,
    Act.SILENCE: K.CLOSED_UNIT,
}
"""What the level that watches over a case taken up is told of besides: what fails, and the end."""

_SORTS: Final = frozenset({Act.ACCEPT, Act.CLASSIFY})
_ONCE: Final = frozenset(
    {K.PROGRESS, K.SUPPLEMENTED, K.URGED, K.FOLLOWED, K.CO_OPINION, K.ASK_PRESSURE}
)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a message is sent."""

    duty: Duty
    lane: Lane = Lane.NOTICE


MANNER_OF: Final[dict[NoticeKind, Manner]] = {
    kind: Manner(Duty.MUST if kind.startswith("notice-") and kind not in _ONCE else Duty.ONCE)
    for kind in K
}
"""News must arrive; prompts, progress and nudges arrive at most once."""


def follows(act: Act, case: Case, before: Case | None = None) -> tuple[Follow, ...]:
    """The messages that follow an act.

    After a withdrawal the owner is asked privately whether anyone asked them to. What a cadre
    filed or wrote down in the owners' name is told to them as just that.

    Args:
        act: What was done.
        case: The case after the act (before it for an upheld return, whose unit has left).
        before: The case before it; None: as if nothing else had changed. Who moves a case to
            another level tells that level; to take in an enterprise that is in it is no news.
    """
    listed = AUDIENCE_OF[act]
    if act is Act.TAKE_IN and before is not None:
        listed = listed if case.co_enterprise_ids > before.co_enterprise_ids else ()
    if before is not None and act in _SORTS and case.office_unit_id != before.office_unit_id:
        to_hand_out = Follow(K.READY_TO_DISPATCH, U.DIRECTORS)
        if case.state is State.ACCEPTED and to_hand_out not in listed:
            listed = (*listed, to_hand_out)
        listed = (*listed, Follow(K.MOVED_LEVEL, U.TRIAGERS))
    if act is Act.WITHDRAW:
        listed = (*listed, Follow(K.ASK_PRESSURE, U.OWNERS))
    if act is Act.SUPPLEMENT and case.lead_unit_id is None:
        listed = _follows((K.SUPPLEMENTED, U.TRIAGERS))
    if case.on_behalf:
        listed = _on_behalf(act, listed)
    if case.levels_up and act in WATCHED:
        listed = (*listed, Follow(WATCHED[act], U.ABOVE))
    if act in RATING_ACTS and case.rated_by_phone:
        listed = tuple(_by_phone(follow) for follow in listed)
    if case.kind is Kind.COMPLAINT:
        return tuple(dict.fromkeys(_confidential(follow) for follow in listed if _exists(follow)))
    return listed


def _on_behalf(act: Act, listed: tuple[Follow, ...]) -> tuple[Follow, ...]:
    """What differs where a cadre filed: the owners read it, the liaison hears that it goes on."""
    if act is Act.SUBMIT:
        return tuple(
            Follow(K.FILED_FOR_YOU, one.audience) if one.kind is K.FILED else one for one in listed
        )
    if act is Act.ACCEPT:
        return (*listed, Follow(K.ACCEPTED_FOR, U.LIAISONS))
    return listed


def _by_phone(follow: Follow) -> Follow:
    """The owners' word on the result, where a liaison wrote it down for them."""
    return Follow(K.RATED_BY_PHONE, U.OWNERS) if follow.audience is U.OWNERS else follow


def _exists(follow: Follow) -> bool:
    """Whether an audience exists in the complaint lane."""
    return follow.audience not in {
        U.LIAISONS,
        U.LEADERS,
        U.INSTRUCTING,
        U.NAMED_LEADER,
        U.CO_HANDLERS,
        U.CO_OWING,
        U.CO_SIGNERS,
        U.INFORMED,
    }


def _confidential(follow: Follow) -> Follow:
    """The same message in the complaint lane, where the director sorts."""
    if follow.audience in {U.TRIAGERS, U.OFFICE}:
        return Follow(follow.kind, U.DIRECTORS)
    return follow
