"""The words of a case as codes: states, acts, hats, outcomes, ratings."""

from enum import StrEnum
from typing import Final


class State(StrEnum):
    """Where a case stands."""

    DRAFT = "draft"  # 草稿
    SUBMITTED = "submitted"  # 已提交·待梳理
    NEED_INFO = "need_info"  # 待补充
    DECLINED = "declined"  # 不予受理
    MERGED = "merged"  # 并案
    ACCEPTED = "accepted"  # 已受理·待交办
    DISPATCHED = "dispatched"  # 已交办·待签收
    HANDLING = "handling"  # 办理中
    PROMISED = "promised"  # 承诺办理
    PARKED = "parked"  # 挂账
    HANDLED = "handled"  # 已反馈·待审核
    AWAITING_OWNER = "awaiting_owner"  # 待企业确认
    CLOSED = "closed"  # 办结·销号
    ARCHIVED = "archived"  # 已归档
    WITHDRAWN = "withdrawn"  # 已撤回


class Act(StrEnum):
    """What somebody, or the clock, does to a case."""

    SUBMIT = "submit"  # 提交
    SUPPLY = "supply"  # 补充 (as asked)
    SUPPLEMENT = "supplement"  # 补充 (unasked)
    URGE = "urge"  # 催办
    WITHDRAW = "withdraw"  # 撤回
    APPEAL = "appeal"  # 申诉
    ASK_WITHDRAWAL = "ask_withdrawal"  # 申请撤回
    TELL_PRESSURE = "tell_pressure"  # 撤回原因 (private answer)
    OBJECT = "object"  # 不是这么回事 (to what a cadre filed in the enterprise's name)

    ACCEPT = "accept"  # 受理
    ASK_MORE = "ask_more"  # 请补充
    DECLINE = "decline"  # 不予受理
    MERGE = "merge"  # 并案
    CLASSIFY = "classify"  # 改分类
    LINK = "link"  # 关联往年 (年年提)
    TAKE_IN = "take_in"  # 并入: another enterprise's case becomes part of this one
    PROPOSE_WORDING = "propose_wording"  # 拟公开措辞 (for boards)
    AGREE_WORDING = "agree_wording"  # 可以公开
    REFUSE_WORDING = "refuse_wording"  # 不要这样公开
    DISPATCH = "dispatch"  # 交办
    REASSIGN = "reassign"  # 改派
    SOLVE_ON_SPOT = "solve_on_spot"  # 当场办
    ANSWER = "answer"  # 答复 (an info case)
    INVOLVE = "involve"  # 增加协办、抄告

    ACKNOWLEDGE = "acknowledge"  # 签收
    CONTACT = "contact"  # 已联系企业
    NOTE = "note"  # 进展
    REPORT = "report"  # 报办结
    REWORK = "rework"  # 退回重写 (the head does not countersign)
    COUNTERSIGN = "countersign"  # 会签: outcome A, D or E
    PROMISE = "promise"  # 会签: outcome B
    ASK_PARK = "ask_park"  # 会签: outcome C, asks for 挂账
    RETURN = "return"  # 退单
    ASK_EXTENSION = "ask_extension"  # 申请延期
    NAME_HANDLER = "name_handler"  # 指定承办人
    CO_ACKNOWLEDGE = "co_acknowledge"  # 协办签收
    CO_OPINE = "co_opine"  # 协办意见

    UPHOLD_RETURN = "uphold_return"  # 同意退单
    REFUSE_RETURN = "refuse_return"  # 不同意退单
    GRANT_EXTENSION = "grant_extension"  # 同意延期
    REFUSE_EXTENSION = "refuse_extension"  # 不同意延期
    PARK = "park"  # 同意挂账
    REFUSE_PARK = "refuse_park"  # 不同意挂账
    KEEP_PARKED = "keep_parked"  # 继续挂账
    UNPARK = "unpark"  # 恢复办理
    GRANT_WITHDRAWAL = "grant_withdrawal"  # 同意撤回
    REFUSE_WITHDRAWAL = "refuse_withdrawal"  # 不同意撤回
    APPEAL_CARD = "appeal_card"  # 申诉黄牌、红牌
    REVOKE_CARD = "revoke_card"  # 撤销
    UPHOLD_CARD = "uphold_card"  # 维持
    RELEASE = "release"  # 审核通过
    SEND_BACK = "send_back"  # 审核退回

    RATE_SATISFIED = "rate_satisfied"  # 满意
    RATE_BASIC = "rate_basic"  # 基本满意
    RATE_DISSATISFIED = "rate_dissatisfied"  # 不满意
    REOPEN = "reopen"  # 二次办理
    LOOK_BACK = "look_back"  # 回头看
    INSTRUCT = "instruct"  # 批示
    LEVEL_UP = "level_up"  # 提级

    EXPIRE = "expire"  # 逾期未补充
    SILENCE = "silence"  # 逾期未评价
    BREAK_PROMISE = "break_promise"  # 承诺未兑现
    BREACH = "breach"  # 超期
    YELLOW_CARD = "yellow_card"  # 黄牌
    RED_CARD = "red_card"  # 红牌
    CALL_OUT = "call_out"  # 点名通报、提级
    REDATE = "redate"  # 顺延或提前 (the office's calendar was changed)
    DRAW = "draw"  # 列入回头看
    ARCHIVE = "archive"  # 归档


class Hat(StrEnum):
    """In what capacity a person stands towards one case."""

    OWNER = "owner"  # a contact of the enterprise
    CO_SIGNER = "co_signer"  # a contact of an enterprise whose case was merged into this one
    LIAISON = "liaison"  # paired with the enterprise
    HANDLER = "handler"  # member of the lead unit
    UNIT_HEAD = "unit_head"  # head of the lead unit
    CO_HANDLER = "co_handler"  # member or head of a co unit
    INFORMED = "informed"  # member or head of a unit that is only told (抄告)
    PARTY = "party"  # did the work on it: never rates it, reviews it, or looks back at it
    TRIAGER = "triager"
    DIRECTOR = "director"
    INSPECTOR = "inspector"
    LEADER = "leader"
    SYSTEM = "system"  # the clock; never worn by a person


class Kind(StrEnum):
    """What a case asks for."""

    ACTION = "action"  # 交办件
    INFO = "info"  # 告知件
    COMPLAINT = "complaint"  # 投诉举报


class Outcome(StrEnum):
    """What a report says was achieved. Closed is not solved: only A is."""

    SOLVED = "A"  # 已解决
    PROMISED = "B"  # 承诺办理
    PLANNED = "C"  # 列入计划
    EXPLAINED = "D"  # 解释说明
    OWN_CAUSE = "E"  # 企业自身原因不予办理


class Rating(StrEnum):
    """The owner's word on the result, or that none was given."""

    SATISFIED = "satisfied"  # 满意
    BASIC = "basic"  # 基本满意
    DISSATISFIED = "dissatisfied"  # 不满意
    UNRATED = "unrated"  # 未评价: never counted as satisfied
    UNSIGNED = "unsigned"  # 未签署: the same for an info case


class Source(StrEnum):
    """The channel by which a case came in."""

    BOT = "bot"
    VISIT = "visit"  # 走访
    PHONE = "phone"  # 电话
    SYMPOSIUM = "symposium"  # 座谈会
    HALL = "hall"  # 大厅窗口
    HOTLINE = "hotline"  # 热线
    QR = "qr"  # 扫码
    DIGEST = "digest"  # 豆腐块 我要办
    IMPORT = "import"  # from a sheet


ON_BEHALF: Final = (Source.VISIT, Source.PHONE, Source.SYMPOSIUM, Source.HALL, Source.HOTLINE)
"""Channels in which a cadre writes down what the enterprise said, in its name (代企业反映)."""


class DeclineReason(StrEnum):
    """Why a case is not taken on. Where to go instead is said with it."""

    NOT_OURS = "not_ours"  # 不属本级职权
    IN_COURT = "in_court"  # 已进入诉讼、仲裁、复议
    PRIVATE_DISPUTE = "private_dispute"  # 民事纠纷
    ALREADY_ANSWERED = "already_answered"  # 同一事项已答复
    AGAINST_LAW = "against_law"  # 诉求不合法
    TOO_VAGUE = "too_vague"  # 内容不清
    NO_REPLY = "no_reply"  # 逾期未补充
    OTHER = "other"


class RequestKind(StrEnum):
    """What may be asked for, to be ruled on by somebody else."""

    RETURN = "return"  # 退单
    EXTENSION = "extension"  # 延期
    PARK = "park"  # 挂账
    WITHDRAW = "withdraw"  # 撤回
    APPEAL = "appeal"  # 申诉 (against a decline, or a card)


class Rung(StrEnum):
    """How far up the ladder a breached due date has led."""

    NONE = "none"
    YELLOW = "yellow"  # 黄牌
    RED = "red"  # 红牌
    CALLED_OUT = "called_out"  # 点名通报、提级


class Need(StrEnum):
    """What must come along with an act; without it the act does not happen."""

    REASON = "reason"  # words why
    WORDS = "words"  # words to the owner
    DECLINE_REASON = "decline_reason"
    WHERE_TO_GO = "where_to_go"
    OTHER_CASE = "other_case"
    LEAD = "lead"
    DUE = "due"
    SUGGESTED_UNIT = "suggested_unit"
    HANDLER = "handler"
    OUTCOME = "outcome"
    PROMISE_DATE = "promise_date"
    REVIEW_DATE = "review_date"
    NAMED = "named"  # a person of the unit
    EARLIER_CASE = "earlier_case"
    EVIDENCE = "evidence"  # at least one piece, where something is said to be solved (A)
    WORDING = "wording"


class Guard(StrEnum):
    """A condition on the case itself, beyond its state."""

    NOT_APPEALED = "not_appealed"  # one appeal only
    IS_INFO = "is_info"
    FIRST_UNIT = "first_unit"  # the second unit may not return
    HAS_LEAD = "has_lead"
    NO_LEAD = "no_lead"  # no unit has it: what was done on the spot did not hold
    HAS_HANDLER = "has_handler"  # somebody has acknowledged
    NO_HANDLER = "no_handler"  # newly assigned, not yet acknowledged
    NO_REPORT = "no_report"  # no report waits for a signature or ruling
    REPORTED = "reported"  # a report waits for the head
    REPORTED_END = "reported_end"  # ... with outcome A, D or E
    REPORTED_PROMISE = "reported_promise"  # ... with outcome B
    REPORTED_PLAN = "reported_plan"  # ... with outcome C
    NOT_EXTENDED = "not_extended"  # an extension once
    PROMISE_BINDS = "promise_binds"  # its report was sent back, and its day is the due date
    NOT_PROMISED = "not_promised"  # a promise once a round, and never after one was broken
    COUNTED = "counted"  # the date in force was set in working days, not as a date
    NOT_BREACHED = "not_breached"  # the date in force
    NO_CARD = "no_card"  # breached, and no card yet
    YELLOW = "yellow"  # the yellow card is given
    RED = "red"  # the red card is given
    LOOKED_BACK = "looked_back"  # no look-back is owed
    RETURN_PENDING = "return_pending"
    NO_RETURN_PENDING = "no_return_pending"
    EXTENSION_PENDING = "extension_pending"
    NO_EXTENSION_PENDING = "no_extension_pending"
    PARK_PENDING = "park_pending"
    WITHDRAWAL_PENDING = "withdrawal_pending"
    NO_WITHDRAWAL_PENDING = "no_withdrawal_pending"
    APPEAL_PENDING = "appeal_pending"
    NO_APPEAL_PENDING = "no_appeal_pending"
    CARD_STANDS = "card_stands"  # a card is given and was not appealed yet
    ORDINARY = "ordinary"  # no complaint: those are never merged, linked or put on a board
    HAS_WORDING = "has_wording"  # a public wording is set
    WORDING_OPEN = "wording_open"  # ... and its owner has not agreed yet
    NOT_DRAWN = "not_drawn"  # not picked to be looked back at, nor looked back at
    FILED_FOR = "filed_for"  # by a cadre for the enterprise, and not objected to yet
    NAMED = "named"  # the unit knows whose case it is: not 隐名交办


RATING_ACTS: Final = frozenset({Act.RATE_SATISFIED, Act.RATE_BASIC, Act.RATE_DISSATISFIED})
"""The owner's word on the result."""

REPORTS: Final = (Act.REPORT, Act.SOLVE_ON_SPOT, Act.ANSWER)
"""Acts that bring words on the result to the owner."""
