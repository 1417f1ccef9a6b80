"""F4: the law against a model that was written down without it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.domain.case import (
    LAW,
    Act,
    Case,
    DeclineReason,
    Facts,
    Outcome,
)
from bot.domain.span import Span

BEGIN = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)

MOVES = {
    "draft": "submit>submitted",
    "submitted": "accept>accepted ask_more>need_info decline>declined merge>merged withdraw>withdrawn"
    " object>withdrawn",
    "need_info": "supply>submitted expire>declined object>withdrawn",
    "declined": "appeal>submitted",
    "accepted": "dispatch>dispatched solve_on_spot>handled answer>handled",
    "dispatched": "acknowledge>handling uphold_return>accepted",
    "handling": "countersign>handled promise>promised park>parked",
    "promised": "countersign>handled break_promise>handling",
    "parked": "countersign>handled unpark>handling",
    "handled": "release>awaiting_owner send_back>handling",
    "awaiting_owner": "rate_satisfied>closed rate_basic>closed rate_dissatisfied>handling silence>closed",
    "closed": "reopen>handling archive>archived",
}
TRACES = {
    "classify": "submitted accepted dispatched handling",
    "link": "submitted accepted dispatched handling promised parked",
    "take_in": "submitted accepted dispatched handling promised parked",
    "propose_wording": "submitted accepted dispatched handling promised parked",
    "agree_wording": "submitted accepted dispatched handling promised parked",
    "refuse_wording": "submitted accepted dispatched handling promised parked",
    "involve": "dispatched handling promised parked",
    "name_handler": "dispatched handling promised parked",
    "appeal_card": "dispatched handling parked handled awaiting_owner closed",
    "revoke_card": "dispatched handling promised parked handled awaiting_owner closed",
    "uphold_card": "dispatched handling promised parked handled awaiting_owner closed",
    "draw": "parked closed",
    "supplement": "submitted accepted dispatched handling promised parked handled awaiting_owner",
    "urge": "submitted accepted dispatched handling promised parked handled",
    "object": "accepted dispatched handling promised parked handled awaiting_owner",
    "instruct": "submitted accepted dispatched handling promised parked handled awaiting_owner",
    "ask_withdrawal": "need_info accepted dispatched handling promised parked",
    "grant_withdrawal": "need_info accepted dispatched handling promised parked",
    "refuse_withdrawal": "need_info accepted dispatched handling promised parked",
    "return": "dispatched",
    "refuse_return": "dispatched",
    "contact": "dispatched handling",
    "co_acknowledge": "dispatched handling",
    "co_opine": "dispatched handling promised parked",
    "redate": "dispatched handling handled",
    "breach": "dispatched handling",
    "break_promise": "handling",
    "yellow_card": "dispatched handling",
    "red_card": "dispatched handling",
    "call_out": "dispatched handling",
    "level_up": "dispatched handling promised parked",
    "acknowledge": "handling",
    "note": "handling promised parked",
    "report": "handling promised parked",
    "rework": "handling promised parked",
    "ask_park": "handling",
    "refuse_park": "handling",
    "ask_extension": "handling",
    "grant_extension": "handling",
    "refuse_extension": "handling",
    "reassign": "handling",
    "keep_parked": "parked",
    "look_back": "parked closed",
    "tell_pressure": "withdrawn",
}
TABLE = {
    (state, act): to
    for state, line in MOVES.items()
    for act, to in (move.split(">") for move in line.split())
} | {
    (state, act): "withdrawn" if act == "grant_withdrawal" else state
    for act, line in TRACES.items()
    for state in line.split()
}
ASKED = {
    "return": ("uphold_return", "refuse_return"),
    "extension": ("grant_extension", "refuse_extension"),
    "park": ("park", "refuse_park"),
    "withdraw": ("grant_withdrawal", "refuse_withdrawal"),
    "appeal": ("revoke_card", "uphold_card"),
}
ASKING = {
    "return": "return",
    "ask_extension": "extension",
    "ask_park": "park",
    "ask_withdrawal": "withdraw",
    "appeal_card": "appeal",
}
ENDS = {"A", "D", "E"}
NEVER_OF_COMPLAINTS = {"merge", "link", "take_in", "propose_wording", "involve"}


@dataclass
class Model:
    """A case as a clerk would keep it on a sheet of paper."""

    info: bool
    for_them: bool = False
    complaint: bool = False
    objected: bool = False
    state: str = "draft"
    revision: int = 0
    round: int = 1
    lead: bool = False
    handler: bool = False
    report: str = ""
    breached: bool = False
    counted: bool = False  # the date is so many working days away, and no date by itself
    card: int = 0
    card_appealed: bool = False
    wording: bool = False
    agreed: bool = False
    looked: bool = False
    appealed: bool = False
    returned: bool = False
    extended: bool = False
    look_back: bool = False
    breaches: int = 0
    broken: int = 0
    promised: int = 0
    bound: str = ""
    """A promise that binds: on its own day, or, sent back, as the due date."""
    pending: set[str] = field(default_factory=set)

    def allows(self, act: str) -> bool:
        """Whether the clerk would let it pass."""
        if (self.state, act) not in TABLE:
            return False
        for kind, rulings in ASKED.items():
            if act in rulings:
                return kind in self.pending
        if act in ASKING and ASKING[act] in self.pending:
            return False
        if self.complaint and act in NEVER_OF_COMPLAINTS:
            return False
        conditions = {
            "answer": self.info,
            "appeal": not self.appealed,
            "return": not self.returned,
            "acknowledge": "return" not in self.pending
            if self.state == "dispatched"
            else self.lead and not self.handler,
            "report": not self.report
            and (self.state != "handling" or (self.lead and self.handler)),
            "rework": bool(self.report) and "park" not in self.pending,
            "countersign": self.report in ENDS,
            "promise": self.report == "B" and not (self.breached or self.promised or self.broken),
            "ask_park": self.report == "C",
            "break_promise": self.state == "promised" or self.bound == "due",
            "ask_extension": self.lead
            and not (self.extended or self.breached or self.promised or self.broken),
            "redate": self.counted and not self.breached,
            "breach": not self.breached,
            "yellow_card": self.breached and self.card == 0,
            "red_card": self.card == 1,
            "call_out": self.card == 2,
            "archive": not self.look_back,
            "object": self.for_them and not self.objected,
            "refuse_wording": self.wording,
            "agree_wording": self.wording and not self.agreed,
            "involve": self.lead,
            "reassign": not self.lead,
            "name_handler": self.lead,
            "appeal_card": self.lead and self.card > 0 and not self.card_appealed,
            "draw": not self.look_back and not self.looked,
        }
        return conditions.get(act, True)

    def outcomes(self) -> set[str]:
        """What a report may say: no new date for what is promised or parked."""
        if self.state != "handling":
            return ENDS
        late = self.breached or self.promised or self.broken
        return ENDS | {"C"} | (set() if late else {"B"})

    def does(self, act: str, outcome: str, *, owed: bool) -> None:
        """Write it down."""
        before = self.state
        self.state = TABLE[before, act]
        self.revision += 1
        if act in ASKING:
            self.pending.add(ASKING[act])
        for kind, rulings in ASKED.items():
            if act in rulings or (self.state, rulings[0]) not in TABLE:
                self.pending.discard(kind)
        if act == "report":
            self.report = outcome
        if act in {"countersign", "promise", "park", "rework", "refuse_park"}:
            self.report = ""
        self._of_units(act)
        self._of_time(act)
        if act in {"rate_dissatisfied", "reopen"}:
            self.round += 1
            self.report, self.extended, self.promised = "", False, 0
        if act == "appeal":
            self.appealed = True
        if act == "object":
            self.objected = True
        if act in {"rate_satisfied", "rate_basic", "silence"}:
            self.look_back = owed
        if act == "look_back":
            self.look_back, self.looked = False, True
        if act == "draw":
            self.look_back = True
        if act in {"rate_dissatisfied", "reopen", "park", "promise", "unpark", "countersign"}:
            self.look_back = self.looked = False
        if act in {"propose_wording", "refuse_wording"}:
            self.wording, self.agreed = act == "propose_wording", False
        if act == "agree_wording":
            self.agreed = True

    def _of_units(self, act: str) -> None:
        if act in {"dispatch", "reassign"}:
            self.lead, self.handler, self.report = True, False, ""
        if act in {"acknowledge", "solve_on_spot", "answer"}:
            self.handler = True
        if act == "uphold_return":
            self.lead, self.returned = False, True

    def _of_time(self, act: str) -> None:
        if act == "breach":
            self.breached, self.breaches = True, self.breaches + 1
            self.pending.discard("extension")
        if act == "promise":
            self.promised, self.bound = self.promised + 1, "own"
        if act == "send_back" and self.bound:
            self.bound, self.breached, self.card, self.card_appealed = "due", False, 0, False
            self.counted = False
        if act in {"yellow_card", "red_card", "call_out"}:
            self.card, self.card_appealed = self.card + 1, False
        if act == "appeal_card":
            self.card_appealed = True
        if act == "break_promise":
            self.broken += 1
        if act == "grant_extension":
            self.extended = True
        new_date = {
            "dispatch",
            "reassign",
            "uphold_return",
            "rate_dissatisfied",
            "reopen",
            "unpark",
            "grant_extension",
            "break_promise",
        }
        if act in new_date and (act != "break_promise" or self.bound == "own"):
            self.breached, self.card, self.card_appealed = False, 0, False
            self.counted = act in {"dispatch", "reassign"}
        if act == "park" or (act in new_date and act not in {"grant_extension", "uphold_return"}):
            self.bound = ""


FORGETFUL = {Act.DECLINE, Act.MERGE, Act.DISPATCH, Act.REASSIGN, Act.REPORT, Act.ACKNOWLEDGE}
"""Acts that are first tried without what they need."""


def facts_for(  # noqa: PLR0911 - a table: one line an act
    act: Act, at: datetime, outcome: Outcome, *, owed: bool
) -> Facts:
    """Everything an act could need."""
    match act:
        case Act.DECLINE:
            return {"decline_reason": DeclineReason.OTHER, "where_to_go": "12345"}
        case Act.MERGE:
            return {"merged_into": 2}
        case Act.LINK:
            return {"earlier_case_id": 3}
        case Act.PROPOSE_WORDING:
            return {"public_wording": "."}
        case Act.NAME_HANDLER:
            return {"named_handler_id": 9}
        case Act.DISPATCH | Act.REASSIGN:
            return {"lead_unit_id": 4, "due_at": at + timedelta(days=7), "due_span": Span(5)}
        case Act.REDATE:
            return {"due_at": at + timedelta(days=8)}
        case Act.ACKNOWLEDGE | Act.ANSWER:
            return {"handler_id": 9}
        case Act.SOLVE_ON_SPOT:
            return {"handler_id": 9, "reported_outcome": Outcome.SOLVED, "report_files": 1}
        case Act.REPORT:
            return {"reported_outcome": outcome, "report_files": 1}
        case Act.PROMISE:
            return {"promise_due_at": at + timedelta(days=60)}
        case Act.ASK_PARK | Act.PARK | Act.KEEP_PARKED:
            return {"review_at": at + timedelta(days=60)}
        case (
            Act.ASK_EXTENSION
            | Act.GRANT_EXTENSION
            | Act.UNPARK
            | Act.REOPEN
            | Act.RATE_DISSATISFIED
        ):
            return {"due_at": at + timedelta(days=7)}
        case Act.RATE_SATISFIED | Act.RATE_BASIC | Act.SILENCE:
            return {"look_back_owed": owed}
        case _:
            return {}


def agree(case: Case, model: Model) -> None:
    """The law and the clerk have written the same."""
    ours = (
        case.state.value,
        case.revision,
        case.round,
        case.lead_unit_id is not None,
        case.handler_id is not None,
        case.reported_outcome.value if case.reported_outcome else "",
        case.breached_at is not None,
        {kind.value for kind in case.pending},
        (case.breaches, case.promises_broken, case.look_back_owed, case.objected),
    )
    theirs = (
        model.state,
        model.revision,
        model.round,
        model.lead,
        model.handler,
        model.report,
        model.breached,
        model.pending,
        (model.breaches, model.broken, model.look_back, model.objected),
    )
    assert ours == theirs


def test_the_clerks_table_is_the_law() -> None:
    """Two tables, written down apart, say the same."""
    assert {(state.value, act.value): rule.to.value for (state, act), rule in LAW.items()} == TABLE
