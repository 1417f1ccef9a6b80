"""Cases at every stage of their life, before every reader, for the tests of what is said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.case import Case, lawful
from bot.domain.terms import (
    Act,
    DeclineReason,
    Hat,
    Outcome,
    Rating,
    RequestKind,
    Source,
    State,
)
from bot.render.view import CaseView, Happening
from bot.render.voice import Voice
from bot.texts import Language, Texts

TEXTS = Texts()
ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 10, 12, 3, 5, tzinfo=UTC)
DUE = datetime(2026, 10, 14, 9, 30, tzinfo=UTC)

WORN = {
    "owner": frozenset({Hat.OWNER}),
    "co-signer": frozenset({Hat.CO_SIGNER}),
    "liaison": frozenset({Hat.LIAISON}),
    "handler": frozenset({Hat.HANDLER}),
    "head": frozenset({Hat.UNIT_HEAD}),
    "co": frozenset({Hat.CO_HANDLER}),
    "informed": frozenset({Hat.INFORMED}),
    "triager": frozenset({Hat.TRIAGER}),
    "director": frozenset({Hat.DIRECTOR}),
    "inspector": frozenset({Hat.INSPECTOR}),
    "leader": frozenset({Hat.LEADER}),
}


def voice(language: Language = Language.ZH_HANS) -> Voice:
    """The words of a reader in the office's zone."""
    return Voice(TEXTS, language, ZONE)


def at(days: int, hours: int = 0) -> datetime:
    """A moment before or after now."""
    return NOW + timedelta(days=days, hours=hours)


HISTORY = (
    Happening(Act.SUBMIT, at(-6), "王女士", "", Hat.OWNER),
    Happening(Act.SUPPLEMENT, at(-6, 1), "王女士", "", Hat.OWNER, "产权证受理号 2026-0815"),
    Happening(Act.CLASSIFY, at(-6, 2), "周梳理", "活动办", Hat.TRIAGER),
    Happening(
        Act.ASK_MORE, at(-6, 2), "周梳理", "活动办", Hat.TRIAGER, "贷款哪天到期？经办银行是哪家？"
    ),
    Happening(Act.SUPPLY, at(-6, 3), "王女士", "", Hat.OWNER, "10月20日到期，农商行城关支行"),
    Happening(Act.ACCEPT, at(-5), "周梳理", "活动办", Hat.TRIAGER),
    Happening(Act.DISPATCH, at(-5, 1), "郑主任", "活动办", Hat.DIRECTOR),
    Happening(
        Act.RETURN,
        at(-5, 2),
        "钱局长",
        "市金融办",
        Hat.UNIT_HEAD,
        "内部：应由人行牵头",
        {"suggested_unit": "市人行"},
    ),
    Happening(Act.REFUSE_RETURN, at(-5, 3), "郑主任", "活动办", Hat.DIRECTOR, "内部：职责就在你办"),
    Happening(Act.ACKNOWLEDGE, at(-4), "李建国", "市金融办", Hat.HANDLER),
    Happening(Act.CONTACT, at(-4, 1), "李建国", "市金融办", Hat.HANDLER),
    Happening(
        Act.NOTE, at(-3), "李建国", "市金融办", Hat.HANDLER, "已约农商行 10月9日 面谈，李科长陪同。"
    ),
    Happening(Act.INSTRUCT, at(-3, 1), "孙副市长", "市政府", Hat.LEADER, "内部：本周必须有结果"),
    Happening(
        Act.ASK_EXTENSION,
        at(-3, 2),
        "钱局长",
        "市金融办",
        Hat.UNIT_HEAD,
        "内部：银行要上会",
        {"wished_at": "2026-10-21T09:30:00+00:00"},
    ),
    Happening(
        Act.REPORT, at(-2), "李建国", "市金融办", Hat.HANDLER, "第一稿：正在协调", {"outcome": "A"}
    ),
    Happening(Act.REWORK, at(-2, 1), "钱局长", "市金融办", Hat.UNIT_HEAD, "内部：没有数字"),
    Happening(
        Act.REPORT,
        at(-1),
        "李建国",
        "市金融办",
        Hat.HANDLER,
        "已协调农商行先行续贷 300 万，利率 3.8%，合同 10月13日 签订。",
        {"outcome": "A"},
    ),
)
FILED_FOR = (Happening(Act.SUBMIT, at(-6), "赵敏", "", Hat.LIAISON),)
RELEASED = (
    *HISTORY,
    Happening(Act.COUNTERSIGN, at(-1, 1), "钱局长", "市金融办", Hat.UNIT_HEAD),
    Happening(Act.RELEASE, at(-1, 2), "周梳理", "活动办", Hat.TRIAGER),
)

BASE = Case(
    id=4711,
    enterprise_id=9,
    filed_by=5,
    number="LX-2026-000123",
    revision=7,
    state=State.SUBMITTED,
    state_since=at(-1),
    category="finance",
    text="抵押物不足，300 万续贷卡在产权证，银行说 10月20日 到期就抽贷，工人工资都要受影响，请帮忙协调先续贷",
    contact_time="工作日下午三点以后",
    filed_at=at(-6),
)
TAKEN = replace(
    BASE,
    accepted_at=at(-5),
    dispatched_at=at(-5, 1),
    lead_unit_id=3,
    due_at=DUE,
    original_due_at=DUE,
)
HELD = replace(
    TAKEN, state=State.HANDLING, handler_id=8, acknowledged_at=at(-4), contacted_at=at(-4)
)
ENDED = replace(HELD, outcome=Outcome.SOLVED, handled_at=at(-1))

STAGES: dict[str, tuple[Case, tuple[Happening, ...]]] = {
    "draft": (replace(BASE, state=State.DRAFT, number=""), ()),
    "submitted": (BASE, HISTORY[:1]),
    "need_info": (replace(BASE, state=State.NEED_INFO), HISTORY[:4]),
    "declined": (
        replace(
            BASE,
            state=State.DECLINED,
            decline_reason=DeclineReason.IN_COURT,
            where_to_go="区法院立案庭，中山路 8 号，电话 12368",
        ),
        (*HISTORY[:3], Happening(Act.DECLINE, at(-1), "周梳理", "活动办", Hat.TRIAGER)),
    ),
    "merged": (
        replace(BASE, state=State.MERGED, merged_into=3),
        (
            *HISTORY[:3],
            Happening(
                Act.MERGE,
                at(-1),
                "周梳理",
                "活动办",
                Hat.TRIAGER,
                data={"other_number": "LX-2026-000099"},
            ),
        ),
    ),
    "accepted": (replace(BASE, state=State.ACCEPTED, accepted_at=at(-5)), HISTORY[:6]),
    "dispatched": (replace(TAKEN, state=State.DISPATCHED), HISTORY[:7]),
    "return": (
        replace(TAKEN, state=State.DISPATCHED, pending=frozenset({RequestKind.RETURN})),
        HISTORY[:8],
    ),
    "unsigned": (replace(HELD, handler_id=None, acknowledged_at=None), HISTORY[:7]),
    "handling": (HELD, HISTORY[:13]),
    "extension": (replace(HELD, pending=frozenset({RequestKind.EXTENSION})), HISTORY[:14]),
    "overdue": (replace(HELD, due_at=at(-5), breached_at=at(-5), breaches=1), HISTORY[:13]),
    "broken": (replace(HELD, promise_due_at=at(-1), promises_broken=1), HISTORY),
    "reported": (replace(HELD, reported_outcome=Outcome.SOLVED), HISTORY),
    "park": (
        replace(
            HELD,
            reported_outcome=Outcome.PLANNED,
            review_at=at(60),
            pending=frozenset({RequestKind.PARK}),
        ),
        (*HISTORY, Happening(Act.ASK_PARK, at(-1), "钱局长", "市金融办", Hat.UNIT_HEAD)),
    ),
    "withdrawal": (
        replace(HELD, pending=frozenset({RequestKind.WITHDRAW})),
        (
            *HISTORY,
            Happening(Act.ASK_WITHDRAWAL, at(-1), "王女士", "", Hat.OWNER, "银行已经主动联系"),
        ),
    ),
    "promised": (
        replace(HELD, state=State.PROMISED, outcome=Outcome.PROMISED, promise_due_at=at(40)),
        (*HISTORY, Happening(Act.PROMISE, at(-1), "钱局长", "市金融办", Hat.UNIT_HEAD)),
    ),
    "parked": (
        replace(HELD, state=State.PARKED, outcome=Outcome.PLANNED, review_at=at(60)),
        (*HISTORY, Happening(Act.PARK, at(-1), "郑主任", "活动办", Hat.DIRECTOR)),
    ),
    "handled": (replace(ENDED, state=State.HANDLED), HISTORY),
    "awaiting_owner": (replace(ENDED, state=State.AWAITING_OWNER), RELEASED),
    "awaiting_explained": (
        replace(ENDED, state=State.AWAITING_OWNER, outcome=Outcome.EXPLAINED),
        RELEASED,
    ),
    "round_2": (
        replace(HELD, round=2, rating=Rating.DISSATISFIED, times_dissatisfied=1),
        (
            *RELEASED,
            Happening(
                Act.RATE_DISSATISFIED, at(0, -2), "王女士", "", Hat.OWNER, "说已放款，可账上还没有"
            ),
        ),
    ),
    "closed": (
        replace(ENDED, state=State.CLOSED, rating=Rating.SATISFIED, closed_at=at(-1)),
        (*RELEASED, Happening(Act.RATE_SATISFIED, at(0, -2), "王女士", "", Hat.OWNER)),
    ),
    "closed_silent": (
        replace(ENDED, state=State.CLOSED, outcome=Outcome.EXPLAINED, rating=Rating.UNRATED),
        (*RELEASED, Happening(Act.SILENCE, at(0, -2))),
    ),
    "closed_by_phone": (
        replace(ENDED, state=State.CLOSED, rating=Rating.BASIC, rated_by_phone=True),
        (*RELEASED, Happening(Act.RATE_BASIC, at(0, -2), "赵敏", "", Hat.LIAISON, "钱到账了")),
    ),
    "filed_for": (replace(BASE, source=Source.VISIT), FILED_FOR),
    "accepted_for": (
        replace(BASE, source=Source.VISIT, state=State.ACCEPTED, accepted_at=at(-5)),
        (*FILED_FOR, HISTORY[5]),
    ),
    "objected": (
        replace(BASE, source=Source.PHONE, state=State.WITHDRAWN, objected=True),
        (
            *FILED_FOR,
            Happening(Act.OBJECT, at(-1), "王女士", "", Hat.OWNER, "没提过这个，当时问的是用电"),
        ),
    ),
    "unassigned": (
        replace(HELD, lead_unit_id=None, round=2, rating=Rating.DISSATISFIED),
        (
            *FILED_FOR,
            Happening(Act.SOLVE_ON_SPOT, at(-3), "赵敏", "", Hat.LIAISON, "已请供电所换了熔断器"),
            Happening(Act.RELEASE, at(-2), "周梳理", "活动办", Hat.TRIAGER),
            Happening(Act.RATE_DISSATISFIED, at(-1), "王女士", "", Hat.OWNER, "又停了"),
        ),
    ),
    "archived": (
        replace(ENDED, state=State.ARCHIVED, rating=Rating.BASIC),
        (*RELEASED, Happening(Act.ARCHIVE, at(0, -2))),
    ),
    "withdrawn": (
        replace(HELD, state=State.WITHDRAWN),
        (
            *HISTORY[:3],
            Happening(Act.WITHDRAW, at(0, -2), "王女士", "", Hat.OWNER, "内部：自己说的"),
            Happening(Act.TELL_PRESSURE, at(0, -1), "王女士", "", Hat.OWNER, "密：李建国让我撤的"),
        ),
    ),
}
"""Every state, and the turns within a state that change what is said."""


def view_of(stage: str, who: str) -> CaseView:
    """A stage before somebody, with every act the law gives them."""
    case, history = STAGES[stage]
    led = case.lead_unit_id is not None
    held = case.handler_id is not None
    left = None if case.due_at is None else (case.due_at - NOW).days
    return CaseView(
        case=case,
        hats=WORN[who],
        acts=lawful(case, WORN[who]),
        at=NOW,
        enterprise="宏达机械有限公司",
        contact="王女士",
        contact_phone="13812340012",
        unit="市金融办" if led else "",
        handler="李建国" if held else "",
        handler_phone="0912-3345678" if held else "",
        days_left=left,
        files=1,
        history=history,
        step_at=at(1, 6),
        step_left=1,
        liaison="赵敏",
    )


def everything() -> Iterator[tuple[str, str]]:
    """Every stage before everybody."""
    for stage in STAGES:
        for who in WORN:
            yield stage, who
