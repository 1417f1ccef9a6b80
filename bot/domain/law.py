"""The law of a case as one table: (state, act) gives the next state, and whose act it is.

What stands in the table may be done, everything else is refused. ``bot.domain.case`` reads it
for permission, for the buttons to offer, and for what comes next.
"""

from dataclasses import dataclass, replace
from typing import Final

from bot.domain.terms import Act, Guard, Hat, Need, State

NOBODY: Final[frozenset[Hat]] = frozenset()
OWNER: Final = frozenset({Hat.OWNER})
FILERS: Final = frozenset({Hat.OWNER, Hat.LIAISON})
SUBMITTERS: Final = frozenset({Hat.OWNER, Hat.LIAISON, Hat.TRIAGER, Hat.DIRECTOR})
VOICES: Final = frozenset({Hat.OWNER, Hat.CO_SIGNER, Hat.LIAISON})
TRIAGER: Final = frozenset({Hat.TRIAGER})
DIRECTOR: Final = frozenset({Hat.DIRECTOR})
OFFICE: Final = frozenset({Hat.TRIAGER, Hat.DIRECTOR})
ON_SPOT: Final = frozenset({Hat.LIAISON, Hat.TRIAGER})
HANDLER: Final = frozenset({Hat.HANDLER})
HEAD: Final = frozenset({Hat.UNIT_HEAD})
CO: Final = frozenset({Hat.CO_HANDLER})
INSPECTOR: Final = frozenset({Hat.INSPECTOR})
LEADER: Final = frozenset({Hat.LEADER})
REOPENERS: Final = frozenset({Hat.OWNER, Hat.INSPECTOR, Hat.TRIAGER, Hat.DIRECTOR})
CLOCK: Final = frozenset({Hat.SYSTEM})
ESCALATORS: Final = frozenset({Hat.SYSTEM, Hat.DIRECTOR})

PARTY: Final = frozenset({Hat.PARTY})
WORKERS: Final = frozenset({Hat.HANDLER, Hat.UNIT_HEAD, Hat.CO_HANDLER, Hat.PARTY})
BIASED: Final = WORKERS | {Hat.LIAISON}


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the law.

    Attributes:
        to: The state after the act; the present one where the act only leaves a trace.
        by: Hats of which the actor must wear at least one.
        needs: What must come along with the act.
        when: Conditions on the case; all must hold.
        never: Hats of which the actor must wear none, whatever else they wear.
    """

    to: State
    by: frozenset[Hat]
    needs: tuple[Need, ...] = ()
    when: tuple[Guard, ...] = ()
    never: frozenset[Hat] = NOBODY


S = State
A = Act
N = Need
G = Guard

REPORTED: Final = (N.OUTCOME, N.WORDS, N.EVIDENCE)
"""What comes with a report: solved (A) is shown, not just said."""

_BY_STATE: Final[dict[tuple[State, Act], Rule]] = {
    # 草稿. A draft has no number; after seven days its form is deleted, which is no act.
    (S.DRAFT, A.SUBMIT): Rule(S.SUBMITTED, SUBMITTERS),
    # 已提交·待梳理
    (S.SUBMITTED, A.ACCEPT): Rule(S.ACCEPTED, TRIAGER),
    (S.SUBMITTED, A.ASK_MORE): Rule(S.NEED_INFO, TRIAGER, (N.WORDS,)),
    (S.SUBMITTED, A.DECLINE): Rule(S.DECLINED, TRIAGER, (N.DECLINE_REASON, N.WHERE_TO_GO)),
    (S.SUBMITTED, A.MERGE): Rule(S.MERGED, TRIAGER, (N.OTHER_CASE,), (G.ORDINARY,)),
    (S.SUBMITTED, A.WITHDRAW): Rule(S.WITHDRAWN, OWNER),
    (S.SUBMITTED, A.CLASSIFY): Rule(S.SUBMITTED, TRIAGER),
    (S.SUBMITTED, A.SUPPLEMENT): Rule(S.SUBMITTED, FILERS, (N.WORDS,)),
    (S.SUBMITTED, A.URGE): Rule(S.SUBMITTED, FILERS),
    # 不是这么回事: the enterprise takes back what was said in its name; later it leaves a trace
    (S.SUBMITTED, A.OBJECT): Rule(S.WITHDRAWN, OWNER, (N.REASON,), (G.FILED_FOR,)),
    (S.SUBMITTED, A.INSTRUCT): Rule(S.SUBMITTED, LEADER, (N.WORDS,)),
    # 待补充
    (S.NEED_INFO, A.SUPPLY): Rule(S.SUBMITTED, FILERS, (N.WORDS,)),
    (S.NEED_INFO, A.OBJECT): Rule(S.WITHDRAWN, OWNER, (N.REASON,), (G.FILED_FOR,)),
    (S.NEED_INFO, A.EXPIRE): Rule(S.DECLINED, CLOCK),
    (S.NEED_INFO, A.ASK_WITHDRAWAL): Rule(
        S.NEED_INFO, OWNER, (N.REASON,), (G.NO_WITHDRAWAL_PENDING,)
    ),
    (S.NEED_INFO, A.GRANT_WITHDRAWAL): Rule(
        S.WITHDRAWN, DIRECTOR, (), (G.WITHDRAWAL_PENDING,), WORKERS
    ),
    (S.NEED_INFO, A.REFUSE_WITHDRAWAL): Rule(
        S.NEED_INFO, DIRECTOR, (N.REASON,), (G.WITHDRAWAL_PENDING,)
    ),
    # 不予受理: one appeal
    (S.DECLINED, A.APPEAL): Rule(S.SUBMITTED, OWNER, (N.REASON,), (G.NOT_APPEALED,)),
    # 已受理·待交办
    (S.ACCEPTED, A.DISPATCH): Rule(S.DISPATCHED, DIRECTOR, (N.LEAD, N.DUE)),
    (S.ACCEPTED, A.SOLVE_ON_SPOT): Rule(S.HANDLED, ON_SPOT, (N.HANDLER, *REPORTED)),
    (S.ACCEPTED, A.ANSWER): Rule(S.HANDLED, OFFICE, (N.HANDLER, N.WORDS), (G.IS_INFO,)),
    (S.ACCEPTED, A.CLASSIFY): Rule(S.ACCEPTED, TRIAGER),
    (S.ACCEPTED, A.SUPPLEMENT): Rule(S.ACCEPTED, VOICES, (N.WORDS,)),
    (S.ACCEPTED, A.URGE): Rule(S.ACCEPTED, VOICES),
    (S.ACCEPTED, A.OBJECT): Rule(S.ACCEPTED, OWNER, (N.REASON,), (G.FILED_FOR,)),
    (S.ACCEPTED, A.INSTRUCT): Rule(S.ACCEPTED, LEADER, (N.WORDS,)),
    (S.ACCEPTED, A.ASK_WITHDRAWAL): Rule(
        S.ACCEPTED, OWNER, (N.REASON,), (G.NO_WITHDRAWAL_PENDING,)
    ),
    (S.ACCEPTED, A.GRANT_WITHDRAWAL): Rule(
        S.WITHDRAWN, DIRECTOR, (), (G.WITHDRAWAL_PENDING,), WORKERS
    ),
    (S.ACCEPTED, A.REFUSE_WITHDRAWAL): Rule(
        S.ACCEPTED, DIRECTOR, (N.REASON,), (G.WITHDRAWAL_PENDING,)
    ),
    # 已交办·待签收; nobody grants what their own unit asks for, or has a case of theirs go away
    (S.DISPATCHED, A.ACKNOWLEDGE): Rule(S.HANDLING, HANDLER, (N.HANDLER,), (G.NO_RETURN_PENDING,)),
    (S.DISPATCHED, A.RETURN): Rule(
        S.DISPATCHED, HEAD, (N.REASON, N.SUGGESTED_UNIT), (G.FIRST_UNIT, G.NO_RETURN_PENDING)
    ),
    (S.DISPATCHED, A.UPHOLD_RETURN): Rule(S.ACCEPTED, DIRECTOR, (), (G.RETURN_PENDING,), WORKERS),
    (S.DISPATCHED, A.REFUSE_RETURN): Rule(S.DISPATCHED, DIRECTOR, (N.REASON,), (G.RETURN_PENDING,)),
    (S.DISPATCHED, A.CONTACT): Rule(S.DISPATCHED, HANDLER, (), (G.NAMED,)),
    (S.DISPATCHED, A.CO_ACKNOWLEDGE): Rule(S.DISPATCHED, CO),
    (S.DISPATCHED, A.CO_OPINE): Rule(S.DISPATCHED, CO, (N.WORDS,)),
    (S.DISPATCHED, A.CLASSIFY): Rule(S.DISPATCHED, TRIAGER),
    (S.DISPATCHED, A.SUPPLEMENT): Rule(S.DISPATCHED, VOICES, (N.WORDS,)),
    (S.DISPATCHED, A.URGE): Rule(S.DISPATCHED, VOICES),
    (S.DISPATCHED, A.OBJECT): Rule(S.DISPATCHED, OWNER, (N.REASON,), (G.FILED_FOR,)),
    (S.DISPATCHED, A.INSTRUCT): Rule(S.DISPATCHED, LEADER, (N.WORDS,)),
    (S.DISPATCHED, A.REDATE): Rule(S.DISPATCHED, CLOCK, (N.DUE,), (G.COUNTED, G.NOT_BREACHED)),
    (S.DISPATCHED, A.BREACH): Rule(S.DISPATCHED, CLOCK, (), (G.NOT_BREACHED,)),
    (S.DISPATCHED, A.YELLOW_CARD): Rule(S.DISPATCHED, CLOCK, (), (G.NO_CARD,)),
    (S.DISPATCHED, A.RED_CARD): Rule(S.DISPATCHED, CLOCK, (), (G.YELLOW,)),
    (S.DISPATCHED, A.CALL_OUT): Rule(S.DISPATCHED, CLOCK, (), (G.RED,)),
    (S.DISPATCHED, A.LEVEL_UP): Rule(S.DISPATCHED, ESCALATORS),
    (S.DISPATCHED, A.ASK_WITHDRAWAL): Rule(
        S.DISPATCHED, OWNER, (N.REASON,), (G.NO_WITHDRAWAL_PENDING,)
    ),
    (S.DISPATCHED, A.GRANT_WITHDRAWAL): Rule(
        S.WITHDRAWN, DIRECTOR, (), (G.WITHDRAWAL_PENDING,), WORKERS
    ),
    (S.DISPATCHED, A.REFUSE_WITHDRAWAL): Rule(
        S.DISPATCHED, DIRECTOR, (N.REASON,), (G.WITHDRAWAL_PENDING,)
    ),
    # 办理中
    (S.HANDLING, A.ACKNOWLEDGE): Rule(
        S.HANDLING, HANDLER, (N.HANDLER,), (G.HAS_LEAD, G.NO_HANDLER)
    ),
    (S.HANDLING, A.CONTACT): Rule(S.HANDLING, HANDLER, (), (G.NAMED,)),
    (S.HANDLING, A.NOTE): Rule(S.HANDLING, HANDLER, (N.WORDS,)),
    (S.HANDLING, A.REPORT): Rule(
        S.HANDLING, HANDLER, REPORTED, (G.HAS_LEAD, G.HAS_HANDLER, G.NO_REPORT)
    ),
    (S.HANDLING, A.REWORK): Rule(S.HANDLING, HEAD, (N.REASON,), (G.REPORTED,)),
    (S.HANDLING, A.COUNTERSIGN): Rule(S.HANDLED, HEAD, (), (G.REPORTED_END,)),
    # a promise comes before the due date and once; who is late or broke one asks the director
    (S.HANDLING, A.PROMISE): Rule(
        S.PROMISED,
        HEAD,
        (N.PROMISE_DATE,),
        (G.REPORTED_PROMISE, G.NOT_BREACHED, G.NOT_PROMISED),
    ),
    (S.HANDLING, A.ASK_PARK): Rule(S.HANDLING, HEAD, (N.REVIEW_DATE,), (G.REPORTED_PLAN,)),
    (S.HANDLING, A.PARK): Rule(S.PARKED, DIRECTOR, (N.REVIEW_DATE,), (G.PARK_PENDING,), WORKERS),
    (S.HANDLING, A.REFUSE_PARK): Rule(S.HANDLING, DIRECTOR, (N.REASON,), (G.PARK_PENDING,)),
    (S.HANDLING, A.ASK_EXTENSION): Rule(
        S.HANDLING,
        HEAD,
        (N.DUE, N.REASON),
        (G.HAS_LEAD, G.NOT_EXTENDED, G.NOT_BREACHED, G.NOT_PROMISED, G.NO_EXTENSION_PENDING),
    ),
    (S.HANDLING, A.GRANT_EXTENSION): Rule(
        S.HANDLING, DIRECTOR, (N.DUE,), (G.EXTENSION_PENDING,), WORKERS
    ),
    (S.HANDLING, A.REFUSE_EXTENSION): Rule(
        S.HANDLING, DIRECTOR, (N.REASON,), (G.EXTENSION_PENDING,)
    ),
    # never from one unit to another: that would be a new date for what is late
    (S.HANDLING, A.REASSIGN): Rule(S.HANDLING, DIRECTOR, (N.LEAD, N.DUE), (G.NO_LEAD,)),
    (S.HANDLING, A.CO_ACKNOWLEDGE): Rule(S.HANDLING, CO),
    (S.HANDLING, A.CO_OPINE): Rule(S.HANDLING, CO, (N.WORDS,)),
    (S.HANDLING, A.CLASSIFY): Rule(S.HANDLING, TRIAGER),
    (S.HANDLING, A.SUPPLEMENT): Rule(S.HANDLING, VOICES, (N.WORDS,)),
    (S.HANDLING, A.URGE): Rule(S.HANDLING, VOICES),
    (S.HANDLING, A.OBJECT): Rule(S.HANDLING, OWNER, (N.REASON,), (G.FILED_FOR,)),
    (S.HANDLING, A.INSTRUCT): Rule(S.HANDLING, LEADER, (N.WORDS,)),
    (S.HANDLING, A.REDATE): Rule(S.HANDLING, CLOCK, (N.DUE,), (G.COUNTED, G.NOT_BREACHED)),
    (S.HANDLING, A.BREACH): Rule(S.HANDLING, CLOCK, (), (G.NOT_BREACHED,)),
    (S.HANDLING, A.BREAK_PROMISE): Rule(S.HANDLING, CLOCK, (), (G.PROMISE_BINDS,)),
    (S.HANDLING, A.YELLOW_CARD): Rule(S.HANDLING, CLOCK, (), (G.NO_CARD,)),
    (S.HANDLING, A.RED_CARD): Rule(S.HANDLING, CLOCK, (), (G.YELLOW,)),
    (S.HANDLING, A.CALL_OUT): Rule(S.HANDLING, CLOCK, (), (G.RED,)),
    (S.HANDLING, A.LEVEL_UP): Rule(S.HANDLING, ESCALATORS),
    (S.HANDLING, A.ASK_WITHDRAWAL): Rule(
        S.HANDLING, OWNER, (N.REASON,), (G.NO_WITHDRAWAL_PENDING,)
    ),
    (S.HANDLING, A.GRANT_WITHDRAWAL): Rule(
        S.WITHDRAWN, DIRECTOR, (), (G.WITHDRAWAL_PENDING,), WORKERS
    ),
    (S.HANDLING, A.REFUSE_WITHDRAWAL): Rule(
        S.HANDLING, DIRECTOR, (N.REASON,), (G.WITHDRAWAL_PENDING,)
    ),
    # 承诺办理
    (S.PROMISED, A.NOTE): Rule(S.PROMISED, HANDLER, (N.WORDS,)),
    (S.PROMISED, A.REPORT): Rule(S.PROMISED, HANDLER, REPORTED, (G.NO_REPORT,)),
    (S.PROMISED, A.REWORK): Rule(S.PROMISED, HEAD, (N.REASON,), (G.REPORTED,)),
    (S.PROMISED, A.COUNTERSIGN): Rule(S.HANDLED, HEAD, (), (G.REPORTED_END,)),
    (S.PROMISED, A.BREAK_PROMISE): Rule(S.HANDLING, CLOCK),
    (S.PROMISED, A.CO_OPINE): Rule(S.PROMISED, CO, (N.WORDS,)),
    (S.PROMISED, A.SUPPLEMENT): Rule(S.PROMISED, VOICES, (N.WORDS,)),
    (S.PROMISED, A.URGE): Rule(S.PROMISED, VOICES),
    (S.PROMISED, A.OBJECT): Rule(S.PROMISED, OWNER, (N.REASON,), (G.FILED_FOR,)),
    (S.PROMISED, A.INSTRUCT): Rule(S.PROMISED, LEADER, (N.WORDS,)),
    (S.PROMISED, A.LEVEL_UP): Rule(S.PROMISED, ESCALATORS),
    (S.PROMISED, A.ASK_WITHDRAWAL): Rule(
        S.PROMISED, OWNER, (N.REASON,), (G.NO_WITHDRAWAL_PENDING,)
    ),
    (S.PROMISED, A.GRANT_WITHDRAWAL): Rule(
        S.WITHDRAWN, DIRECTOR, (), (G.WITHDRAWAL_PENDING,), WORKERS
    ),
    (S.PROMISED, A.REFUSE_WITHDRAWAL): Rule(
        S.PROMISED, DIRECTOR, (N.REASON,), (G.WITHDRAWAL_PENDING,)
    ),
    # 挂账
    (S.PARKED, A.NOTE): Rule(S.PARKED, HANDLER, (N.WORDS,)),
    (S.PARKED, A.REPORT): Rule(S.PARKED, HANDLER, REPORTED, (G.NO_REPORT,)),
    (S.PARKED, A.REWORK): Rule(S.PARKED, HEAD, (N.REASON,), (G.REPORTED,)),
    (S.PARKED, A.COUNTERSIGN): Rule(S.HANDLED, HEAD, (), (G.REPORTED_END,)),
    (S.PARKED, A.KEEP_PARKED): Rule(S.PARKED, DIRECTOR, (N.REVIEW_DATE, N.REASON), (), WORKERS),
    (S.PARKED, A.UNPARK): Rule(S.HANDLING, DIRECTOR, (N.DUE,)),
    (S.PARKED, A.LOOK_BACK): Rule(S.PARKED, INSPECTOR, (N.WORDS,), (), BIASED),
    (S.PARKED, A.CO_OPINE): Rule(S.PARKED, CO, (N.WORDS,)),
    (S.PARKED, A.SUPPLEMENT): Rule(S.PARKED, VOICES, (N.WORDS,)),
    (S.PARKED, A.URGE): Rule(S.PARKED, VOICES),
    (S.PARKED, A.OBJECT): Rule(S.PARKED, OWNER, (N.REASON,), (G.FILED_FOR,)),
    (S.PARKED, A.INSTRUCT): Rule(S.PARKED, LEADER, (N.WORDS,)),
    (S.PARKED, A.LEVEL_UP): Rule(S.PARKED, ESCALATORS),
    (S.PARKED, A.ASK_WITHDRAWAL): Rule(S.PARKED, OWNER, (N.REASON,), (G.NO_WITHDRAWAL_PENDING,)),
    (S.PARKED, A.GRANT_WITHDRAWAL): Rule(
        S.WITHDRAWN, DIRECTOR, (), (G.WITHDRAWAL_PENDING,), WORKERS
    ),
    (S.PARKED, A.REFUSE_WITHDRAWAL): Rule(S.PARKED, DIRECTOR, (N.REASON,), (G.WITHDRAWAL_PENDING,)),
    # 已反馈·待审核
    (S.HANDLED, A.REDATE): Rule(S.HANDLED, CLOCK, (N.DUE,), (G.COUNTED, G.NOT_BREACHED)),
    (S.HANDLED, A.RELEASE): Rule(S.AWAITING_OWNER, OFFICE, (), (), PARTY),
    (S.HANDLED, A.SEND_BACK): Rule(S.HANDLING, OFFICE, (N.REASON,), (), PARTY),
    (S.HANDLED, A.SUPPLEMENT): Rule(S.HANDLED, VOICES, (N.WORDS,)),
    (S.HANDLED, A.URGE): Rule(S.HANDLED, VOICES),
    (S.HANDLED, A.OBJECT): Rule(S.HANDLED, OWNER, (N.REASON,), (G.FILED_FOR,)),
    (S.HANDLED, A.INSTRUCT): Rule(S.HANDLED, LEADER, (N.WORDS,)),
    # 待企业确认: the owner's word; a liaison may record one given by phone (电话代录), as
    # `deadline.may_record` says when
    (S.AWAITING_OWNER, A.RATE_SATISFIED): Rule(S.CLOSED, FILERS, (), (), WORKERS),
    (S.AWAITING_OWNER, A.RATE_BASIC): Rule(S.CLOSED, FILERS, (), (), WORKERS),
    (S.AWAITING_OWNER, A.RATE_DISSATISFIED): Rule(
        S.HANDLING, FILERS, (N.REASON, N.DUE), (), WORKERS
    ),
    (S.AWAITING_OWNER, A.SILENCE): Rule(S.CLOSED, CLOCK),
    (S.AWAITING_OWNER, A.SUPPLEMENT): Rule(S.AWAITING_OWNER, VOICES, (N.WORDS,)),
    (S.AWAITING_OWNER, A.OBJECT): Rule(S.AWAITING_OWNER, OWNER, (N.REASON,), (G.FILED_FOR,)),
    (S.AWAITING_OWNER, A.INSTRUCT): Rule(S.AWAITING_OWNER, LEADER, (N.WORDS,)),
    # 办结·销号: thirty days to reopen
    (S.CLOSED, A.REOPEN): Rule(S.HANDLING, REOPENERS, (N.REASON, N.DUE)),
    (S.CLOSED, A.LOOK_BACK): Rule(S.CLOSED, INSPECTOR, (N.WORDS,), (), BIASED),
    (S.CLOSED, A.ARCHIVE): Rule(S.ARCHIVED, CLOCK, (), (G.LOOKED_BACK,)),
    # 已撤回: the owner alone is asked whether anyone asked them to
    (S.WITHDRAWN, A.TELL_PRESSURE): Rule(S.WITHDRAWN, OWNER, (N.WORDS,)),
}

_UNDER_WAY: Final = (S.DISPATCHED, S.HANDLING, S.PROMISED, S.PARKED)
_SORTED: Final = (S.ACCEPTED, *_UNDER_WAY)
_CARDED: Final = (*_UNDER_WAY, S.HANDLED, S.AWAITING_OWNER, S.CLOSED)

_ALONGSIDE: Final[dict[Act, tuple[tuple[State, ...], Rule]]] = {
    A.LINK: ((S.SUBMITTED, *_SORTED), Rule(S.DRAFT, OFFICE, (N.EARLIER_CASE,), (G.ORDINARY,))),
    A.TAKE_IN: ((S.SUBMITTED, *_SORTED), Rule(S.DRAFT, TRIAGER, (), (G.ORDINARY,))),
    A.PROPOSE_WORDING: (
        (S.SUBMITTED, *_SORTED),
        Rule(S.DRAFT, TRIAGER, (N.WORDING,), (G.ORDINARY,)),
    ),
    A.AGREE_WORDING: ((S.SUBMITTED, *_SORTED), Rule(S.DRAFT, OWNER, (), (G.WORDING_OPEN,))),
    A.REFUSE_WORDING: (
        (S.SUBMITTED, *_SORTED),
        Rule(S.DRAFT, OWNER, (N.REASON,), (G.HAS_WORDING,)),
    ),
    A.INVOLVE: (_UNDER_WAY, Rule(S.DRAFT, DIRECTOR, (), (G.HAS_LEAD, G.ORDINARY))),
    A.NAME_HANDLER: (_UNDER_WAY, Rule(S.DRAFT, HEAD, (N.NAMED,), (G.HAS_LEAD,))),
    # no promise is made over a card; one under appeal may become one later, with a new date
    A.APPEAL_CARD: (
        tuple(state for state in _CARDED if state is not S.PROMISED),
        Rule(S.DRAFT, HEAD, (N.REASON,), (G.CARD_STANDS, G.NO_APPEAL_PENDING)),
    ),
    A.REVOKE_CARD: (
        _CARDED,
        Rule(S.DRAFT, DIRECTOR, (N.REASON,), (G.APPEAL_PENDING,), WORKERS),
    ),
    A.UPHOLD_CARD: (
        _CARDED,
        Rule(S.DRAFT, DIRECTOR, (N.REASON,), (G.APPEAL_PENDING,), WORKERS),
    ),
    A.DRAW: ((S.PARKED, S.CLOSED), Rule(S.DRAFT, CLOCK, (), (G.NOT_DRAWN,))),
}
"""Acts that leave a trace and move nothing: by the states in which they may be done."""

LAW: Final[dict[tuple[State, Act], Rule]] = _BY_STATE | {
    (state, act): replace(rule, to=state)
    for act, (states, rule) in _ALONGSIDE.items()
    for state in states
}
"""The whole law."""
