"""A case (诉求) and what may happen to it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypedDict

from bot.domain.law import LAW, Rule
from bot.domain.span import Measure, Span
from bot.domain.terms import (
    ON_BEHALF,
    Act,
    DeclineReason,
    Guard,
    Hat,
    Kind,
    Need,
    Outcome,
    Rating,
    RequestKind,
    Rung,
    Source,
    State,
)

__all__ = [
    "ASKS",
    "ENDS",
    "FINAL",
    "GUARDS",
    "LAW",
    "LIVE",
    "NEED_FIELD",
    "RATED_AS",
    "RULES_ON",
    "Act",
    "Case",
    "DeclineReason",
    "Facts",
    "Guard",
    "Hat",
    "Kind",
    "Lacking",
    "Need",
    "Outcome",
    "Rating",
    "RequestKind",
    "Rule",
    "Rung",
    "Source",
    "State",
    "Unlawful",
    "apply",
    "failing_guard",
    "goes_one_level_up",
    "lawful",
    "permits",
    "reportable",
]

FINAL: Final = frozenset({State.MERGED, State.ARCHIVED, State.WITHDRAWN})
"""States that nothing leaves."""

LIVE: Final = frozenset(State) - FINAL - {State.DRAFT, State.DECLINED, State.CLOSED}
"""States in which somebody owes the owner something, or the owner an answer."""

RATED_AS: Final[dict[Act, Rating]] = {
    Act.RATE_SATISFIED: Rating.SATISFIED,
    Act.RATE_BASIC: Rating.BASIC,
    Act.RATE_DISSATISFIED: Rating.DISSATISFIED,
}


class Unlawful(Exception):
    """The law knows no such act in this state.

    Attributes:
        state: The state the case is in.
        act: What was tried.
        guard: The condition that failed; None where the table has no line at all.
    """

    def __init__(self, state: State, act: Act, guard: Guard | None = None) -> None:
        super().__init__(f"{act} in {state}" + (f": {guard}" if guard else ""))
        self.state = state
        self.act = act
        self.guard = guard


class Lacking(Exception):
    """An act came without something it needs.

    Attributes:
        act: What was tried.
        need: What is missing.
    """

    def __init__(self, act: Act, need: Need) -> None:
        super().__init__(f"{act} needs {need}")
        self.act = act
        self.need = need


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One case as it stands. Moments are aware and in UTC; dates in force end at office close."""

    id: int
    enterprise_id: int
    filed_by: int  # person
    contact_id: int | None = None  # of the enterprise, where a cadre filed; else the filer
    number: str = ""  # LX-2026-000123; empty while a draft
    revision: int = 0  # grows by one with each act
    state: State = State.DRAFT
    state_since: datetime | None = None
    kind: Kind = Kind.ACTION
    category: str | None = None
    grade: str | None = None  # A to D at collection; always shown with its words
    tier: str | None = None
    campaign_id: int | None = None
    office_unit_id: int | None = None  # the level whose office sorts it; None: the only office
    source: Source = Source.BOT
    text: str = ""  # the owner's words; never on a board or in a group
    public_wording: str = ""  # edited by the office, for boards
    wording_agreed: bool = False  # its owner has seen it and agreed: only then is it shown
    contact_time: str = ""
    masked: bool = False  # 隐名交办: the unit sees a code for the enterprise
    co_enterprise_ids: frozenset[int] = frozenset()  # co-signers by merging
    complained_unit_id: int | None = None
    merged_into: int | None = None
    earlier_case_id: int | None = None  # 年年提
    policy_id: int | None = None  # a question about it (政策咨询)
    delivery_id: int | None = None  # under which piece it was asked; for counts only

    filed_at: datetime | None = None
    accepted_at: datetime | None = None
    dispatched_at: datetime | None = None
    acknowledged_at: datetime | None = None
    contacted_at: datetime | None = None
    noted_at: datetime | None = None  # latest progress note
    handled_at: datetime | None = None
    closed_at: datetime | None = None
    due_at: datetime | None = None  # in force
    due_span: Span | None = None  # how that was set, and from when; None: as a date
    due_from: datetime | None = None
    original_due_at: datetime | None = None  # before any extension
    breached_at: datetime | None = None  # of the date in force; the count below never shrinks
    rung: Rung = Rung.NONE  # of the ladder, for the date in force
    carded_at: datetime | None = None  # when that rung was reached
    card_appealed: bool = False  # once a card
    promise_due_at: datetime | None = None
    review_at: datetime | None = None  # of a parked case

    lead_unit_id: int | None = None
    co_unit_ids: frozenset[int] = frozenset()
    cc_unit_ids: frozenset[int] = frozenset()  # 抄告: told, owe nothing
    batch_id: int | None = None  # 交办会 at which it was handed out
    leader_id: int | None = None  # 包案领导
    named_handler_id: int | None = None  # 指定承办人, by the unit's head
    handler_id: int | None = None  # who acknowledged, solved it on the spot, or answered
    round: int = 1  # 办理轮次
    outcome: Outcome | None = None  # of the countersigned report
    reported_outcome: Outcome | None = None  # of the report that waits for the unit head
    report_files: int = 0  # pieces of evidence that came with the latest report
    rating: Rating | None = None
    rating_reason: str = ""
    rated_by_phone: bool = False  # 电话代录: a liaison wrote the owner's answer down
    decline_reason: DeclineReason | None = None
    where_to_go: str = ""

    pending: frozenset[RequestKind] = frozenset()  # requests that wait for a ruling
    asked_at: datetime | None = None  # when the latest of these was asked
    wished_at: datetime | None = None  # the date that the pending extension asks for
    appealed: bool = False
    objected: bool = False  # 不是这么回事: by an owner, to what was filed in their name
    returns: int = 0  # upheld
    extensions: int = 0  # granted in this round
    breaches: int = 0
    promises: int = 0  # given in this round
    promises_broken: int = 0
    times_dissatisfied: int = 0
    times_reopened: int = 0
    levels_up: int = 0
    look_back_owed: bool = False  # drawn, and not done yet
    looked_back_at: datetime | None = None  # since it was last closed or parked
    urges: int = 0

    @property
    def on_behalf(self) -> bool:
        """Whether a cadre filed it in the enterprise's name."""
        return self.source in ON_BEHALF


class Facts(TypedDict, total=False):
    """What an act may bring into the case, by the names of its fields."""

    number: str
    kind: Kind
    category: str | None
    grade: str | None
    tier: str | None
    campaign_id: int | None
    office_unit_id: int | None
    text: str
    public_wording: str
    contact_time: str
    masked: bool
    co_enterprise_ids: frozenset[int]
    complained_unit_id: int | None
    merged_into: int | None
    earlier_case_id: int | None
    due_at: datetime | None
    due_span: Span | None
    promise_due_at: datetime | None
    review_at: datetime | None
    lead_unit_id: int | None
    co_unit_ids: frozenset[int]
    cc_unit_ids: frozenset[int]
    batch_id: int | None
    leader_id: int | None
    named_handler_id: int | None
    handler_id: int | None
    reported_outcome: Outcome | None
    report_files: int
    rating_reason: str
    rated_by_phone: bool
    decline_reason: DeclineReason | None
    where_to_go: str
    look_back_owed: bool


def _pending(kind: RequestKind) -> Callable[[Case], bool]:
    return lambda case: kind in case.pending


def _not_pending(kind: RequestKind) -> Callable[[Case], bool]:
    return lambda case: kind not in case.pending


ENDS: Final = frozenset({Outcome.SOLVED, Outcome.EXPLAINED, Outcome.OWN_CAUSE})
"""Outcomes with which a case goes on to the office and the owner."""

GUARDS: Final[dict[Guard, Callable[[Case], bool]]] = {
    Guard.NOT_APPEALED: lambda case: not case.appealed,
    Guard.IS_INFO: lambda case: case.kind is Kind.INFO,
    Guard.FIRST_UNIT: lambda case: case.returns == 0,
    Guard.HAS_LEAD: lambda case: case.lead_unit_id is not None,
    Guard.NO_LEAD: lambda case: case.lead_unit_id is None,
    Guard.HAS_HANDLER: lambda case: case.handler_id is not None,
    Guard.NO_HANDLER: lambda case: case.handler_id is None,
    Guard.NO_REPORT: lambda case: case.reported_outcome is None,
    Guard.REPORTED: lambda case: (
        case.reported_outcome is not None and RequestKind.PARK not in case.pending
    ),
    Guard.REPORTED_END: lambda case: case.reported_outcome in ENDS,
    Guard.REPORTED_PROMISE: lambda case: case.reported_outcome is Outcome.PROMISED,
    Guard.REPORTED_PLAN: lambda case: (
        case.reported_outcome is Outcome.PLANNED and RequestKind.PARK not in case.pending
    ),
    Guard.NOT_EXTENDED: lambda case: case.extensions == 0,
    Guard.PROMISE_BINDS: lambda case: (
        case.promises > 0 and case.promise_due_at is not None and case.promise_due_at == case.due_at
    ),
    Guard.NOT_PROMISED: lambda case: not case.promises and not case.promises_broken,
    Guard.COUNTED: lambda case: (
        case.due_span is not None and case.due_span.measure is Measure.WORKING_DAYS
    ),
    Guard.NOT_BREACHED: lambda case: case.breached_at is None,
    Guard.NO_CARD: lambda case: case.breached_at is not None and case.rung is Rung.NONE,
    Guard.YELLOW: lambda case: case.rung is Rung.YELLOW,
    Guard.RED: lambda case: case.rung is Rung.RED,
    Guard.LOOKED_BACK: lambda case: not case.look_back_owed,
    Guard.RETURN_PENDING: _pending(RequestKind.RETURN),
    Guard.NO_RETURN_PENDING: _not_pending(RequestKind.RETURN),
    Guard.EXTENSION_PENDING: _pending(RequestKind.EXTENSION),
    Guard.NO_EXTENSION_PENDING: _not_pending(RequestKind.EXTENSION),
    Guard.PARK_PENDING: _pending(RequestKind.PARK),
    Guard.WITHDRAWAL_PENDING: _pending(RequestKind.WITHDRAW),
    Guard.NO_WITHDRAWAL_PENDING: _not_pending(RequestKind.WITHDRAW),
    Guard.APPEAL_PENDING: _pending(RequestKind.APPEAL),
    Guard.NO_APPEAL_PENDING: _not_pending(RequestKind.APPEAL),
    Guard.CARD_STANDS: lambda case: (
        case.rung is not Rung.NONE and not case.card_appealed and case.lead_unit_id is not None
    ),
    Guard.ORDINARY: lambda case: case.kind is not Kind.COMPLAINT,
    Guard.HAS_WORDING: lambda case: bool(case.public_wording),
    Guard.WORDING_OPEN: lambda case: bool(case.public_wording) and not case.wording_agreed,
    Guard.NOT_DRAWN: lambda case: not case.look_back_owed and case.looked_back_at is None,
    Guard.FILED_FOR: lambda case: case.on_behalf and not case.objected,
    Guard.NAMED: lambda case: not case.masked,
}

NEED_FIELD: Final[dict[Need, str]] = {
    Need.DECLINE_REASON: "decline_reason",
    Need.WHERE_TO_GO: "where_to_go",
    Need.OTHER_CASE: "merged_into",
    Need.LEAD: "lead_unit_id",
    Need.DUE: "due_at",
    Need.HANDLER: "handler_id",
    Need.OUTCOME: "reported_outcome",
    Need.PROMISE_DATE: "promise_due_at",
    Need.REVIEW_DATE: "review_at",
    Need.NAMED: "named_handler_id",
    Need.EARLIER_CASE: "earlier_case_id",
    Need.EVIDENCE: "report_files",
    Need.WORDING: "public_wording",
}
"""Needs that are fields of the case; words and reasons live in the event of the act."""


def reportable(case: Case) -> frozenset[Outcome]:
    """The outcomes that a report on the case may give as it stands.

    What is promised or parked is reported when it is over, and not to move its date. A promise
    comes before the due date and once; who is late or broke one asks the director.
    """
    if case.state is not State.HANDLING:
        return ENDS
    late = case.breached_at is not None
    promised = not GUARDS[Guard.NOT_PROMISED](case)
    return ENDS | {Outcome.PLANNED} | (frozenset() if late or promised else {Outcome.PROMISED})


ASKS: Final[dict[Act, RequestKind]] = {
    Act.RETURN: RequestKind.RETURN,
    Act.ASK_EXTENSION: RequestKind.EXTENSION,
    Act.ASK_PARK: RequestKind.PARK,
    Act.ASK_WITHDRAWAL: RequestKind.WITHDRAW,
    Act.APPEAL_CARD: RequestKind.APPEAL,
}
RULES_ON: Final[dict[Act, RequestKind]] = {
    Act.UPHOLD_RETURN: RequestKind.RETURN,
    Act.REFUSE_RETURN: RequestKind.RETURN,
    Act.GRANT_EXTENSION: RequestKind.EXTENSION,
    Act.REFUSE_EXTENSION: RequestKind.EXTENSION,
    Act.PARK: RequestKind.PARK,
    Act.REFUSE_PARK: RequestKind.PARK,
    Act.GRANT_WITHDRAWAL: RequestKind.WITHDRAW,
    Act.REFUSE_WITHDRAWAL: RequestKind.WITHDRAW,
    Act.REVOKE_CARD: RequestKind.APPEAL,
    Act.UPHOLD_CARD: RequestKind.APPEAL,
}


def apply(state: State, act: Act) -> State:
    """The state after an act, by the table alone.

    Raises:
        Unlawful: If the table has no such line.
    """
    rule = LAW.get((state, act))
    if rule is None:
        raise Unlawful(state, act)
    return rule.to


def failing_guard(case: Case, rule: Rule) -> Guard | None:
    """The first condition of a rule that the case does not meet."""
    return next((guard for guard in rule.when if not GUARDS[guard](case)), None)


def permits(rule: Rule, hats: Collection[Hat]) -> bool:
    """Whether somebody wearing these hats may act under this rule."""
    return not rule.by.isdisjoint(hats) and rule.never.isdisjoint(hats)


def lawful(case: Case, hats: Collection[Hat]) -> tuple[Act, ...]:
    """What somebody wearing these hats may do now, in the order of the table.

    One answer for three questions: may they, which buttons to draw, what comes next. Time
    limits of acts are asked of ``bot.domain.deadline.last_moment``.
    """
    return tuple(
        act
        for act, rule in _BY_STATE[case.state]
        if permits(rule, hats) and failing_guard(case, rule) is None
    )


def goes_one_level_up(case: Case) -> bool:
    """Whether the case is in its third round or later without having been taken up (提级)."""
    return case.round >= 3 and case.levels_up < case.round - 2


_BY_STATE: Final[dict[State, tuple[tuple[Act, Rule], ...]]] = {
    state: tuple((act, rule) for (of, act), rule in LAW.items() if of is state) for state in State
}
