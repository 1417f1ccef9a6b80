"""Who may do what to the register: people, units, enterprises, groups, data. Denied unless granted.

The law of a case stands in `bot.domain.law`; everything else that somebody may do stands here, in
one table. `bot.domain.rights.authorize` asks both.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Final

from bot.domain.people import OF_ENTERPRISE, OVER_ALL, Actor, Grant, Role, Units


class Deed(StrEnum):
    """What somebody does that is no act on a case."""

    # one's own
    FILE = "file"  # 反映问题
    COMPLAIN = "complain"  # 投诉举报
    LIST_MINE = "list_mine"  # 我的问题
    INVITE_COLLEAGUE = "invite_colleague"  # 邀请同事
    LEAVE = "leave"  # 退出企业或单位
    PASS_ON = "pass_on"  # noqa: S105 - 移交给同事
    READ_DATA = "read_data"  # 我的数据
    ASK_FORGETTING = "ask_forgetting"  # 申请注销
    # whoever has to do with cases
    FIND = "find"  # 查
    FOLLOW = "follow"  # 关注
    KEEP_LIST = "keep_list"  # 保存清单
    # the liaison
    LIST_PAIRED = "list_paired"  # 我的企业
    FILE_FOR = "file_for"  # 代企业反映
    LOG_VISIT = "log_visit"  # 记走访
    SEE_ENTERPRISE = "see_enterprise"  # 企业
    # the unit
    LIST_TODO = "list_todo"  # 待办
    # the office
    LIST_TRIAGE = "list_triage"  # 待梳理
    LIST_DISPATCH = "list_dispatch"  # 待交办
    LIST_REVIEW = "list_review"  # 待审核
    LIST_RULINGS = "list_rulings"  # 待裁定
    LIST_PARKED = "list_parked"  # 挂账台账
    LIST_ALL = "list_all"  # 在办
    LIST_LATE = "list_late"  # 超期
    SEE_FLAGS = "see_flags"  # 红绿黑旗
    LIST_INSTRUCTED = "list_instructed"  # 批示的回复
    MAKE_BULLETIN = "make_bulletin"  # 通报
    LIST_RESULTS = "list_results"  # 空转、告知件
    LIST_LOOK_BACKS = "list_look_backs"  # 回头看
    SETTLE_TROUBLE = "settle_trouble"  # 未送达
    EDIT_CALENDAR = "edit_calendar"  # 工作日历
    RUN_CAMPAIGNS = "run_campaigns"  # 活动
    # people
    INVITE = "invite"  # 邀请
    CONFIRM = "confirm"  # 确认身份
    GRANT = "grant"  # 授予角色
    REVOKE = "revoke"  # 撤销角色
    SEE_PEOPLE = "see_people"  # 人员
    BLOCK = "block"  # 停用
    UNBLOCK = "unblock"  # 恢复
    DECIDE_FORGETTING = "decide_forgetting"  # 审批注销
    # units and enterprises
    EDIT_UNIT = "edit_unit"  # 单位
    EDIT_ENTERPRISE = "edit_enterprise"  # 企业
    PRINT_CARDS = "print_cards"  # 连心卡
    IMPORT = "import"  # 导入名册
    EXPORT = "export"  # 导出名册
    # groups
    ADD_CHAT = "add_chat"  # 拉机器人进群
    DECIDE_CHAT = "decide_chat"  # 群审核与标签
    HANG_BOARD = "hang_board"  # 挂牌
    SEE_BOARD = "see_board"  # 看挂牌榜
    # policies, digests, and what is sent to many
    READ_POLICY = "read_policy"  # 看政策
    KEEP_POLICY = "keep_policy"  # 政策入库、拟豆腐块
    APPROVE_PIECE = "approve_piece"  # 审定豆腐块
    SEND_BROADCAST = "send_broadcast"  # 群发
    KEEP_SCHEDULE = "keep_schedule"  # 定时发送
    SEE_EFFECT = "see_effect"  # 看效果
    SUBSCRIBE = "subscribe"  # 订阅
    HOLD_POLL = "hold_poll"  # 民意调查
    HOLD_MEETING = "hold_meeting"  # 宣讲会、对接会、座谈会
    SIGN_UP = "sign_up"  # 报名
    # the record
    HOLD_BATCH = "hold_batch"  # 交办会
    READ_AUDIT = "read_audit"  # 审计


class Reach(StrEnum):
    """Over what a role gives a power."""

    EVERYWHERE = "everywhere"  # whatever the object is, or where there is none
    WHOLE = "whole"  # only by a grant that is limited to no unit
    SUBTREE = "subtree"  # units below the grant's own, and enterprises at home there
    ENTERPRISE = "enterprise"  # the enterprise of the grant
    ONESELF = "oneself"  # the person they are


@dataclass(frozen=True, slots=True)
class Power:
    """One line of the table: holders of a role, over what, and which roles it lets them give."""

    by: Role | None
    """None: everybody who is known."""
    over: Reach
    gives: frozenset[Role] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is acted upon; what does not apply stays None.

    Attributes:
        unit_id: The unit; for an enterprise the unit where it is at home.
        enterprise_id: The enterprise.
        person_id: The person.
        role: The role that is given or taken, or that the person holds.
        until: How long the role is given for; None: for ever.
        last: Whether it is the last grant of an administrator over everything.
    """

    unit_id: int | None = None
    enterprise_id: int | None = None
    person_id: int | None = None
    role: Role | None = None
    until: datetime | None = None
    last: bool = False


class Why(StrEnum):
    """Why a deed is denied; ids of the sentences people read are made of these."""

    NOT_YOURS = "not_yours"  # no role of theirs has this power over this object
    ONESELF = "oneself"  # nobody does that to themselves
    BEYOND = "beyond"  # a role that they may not give, or not for so long
    LAST = "last"  # without it nobody could appoint anybody any more


class Denied(Exception):
    """Somebody may not do this. Raised before anything is written.

    Attributes:
        deed: What was tried.
        why: The reason.
        target: On what.
    """

    def __init__(self, deed: Deed, why: Why = Why.NOT_YOURS, target: Target | None = None) -> None:
        super().__init__(f"{deed}: {why}")
        self.deed = deed
        self.why = why
        self.target = target or Target()


_ALL: Final = frozenset(Role)
_BY_DIRECTOR: Final = frozenset(
    {Role.TRIAGER, Role.HANDLER, Role.UNIT_HEAD, Role.LIAISON, Role.OWNER}
)
_BY_HEAD: Final = frozenset({Role.HANDLER})
_OWNERS: Final = frozenset({Role.OWNER})

ADMIN: Final = Power(Role.ADMIN, Reach.SUBTREE)
DIRECTOR: Final = Power(Role.DIRECTOR, Reach.SUBTREE)
TRIAGER: Final = Power(Role.TRIAGER, Reach.SUBTREE)
HIMSELF: Final = Power(None, Reach.ONESELF)
_GIVERS: Final = (
    Power(Role.ADMIN, Reach.SUBTREE, _ALL),
    Power(Role.DIRECTOR, Reach.SUBTREE, _BY_DIRECTOR),
    Power(Role.UNIT_HEAD, Reach.SUBTREE, _BY_HEAD),
)
_OVER_PEOPLE: Final = _GIVERS[:2]
"""Whoever could take a person's role may also shut them out; nobody shuts out one above."""

_READERS: Final = tuple(Power(role, Reach.EVERYWHERE) for role in Role if role is not Role.ADMIN)
"""Whoever may see a case by a role of theirs."""
_KEEPERS: Final = (Role.TRIAGER, Role.DIRECTOR, Role.INSPECTOR, Role.LEADER)

_WATCHERS: Final = tuple(
    Power(role, Reach.EVERYWHERE)
    for role in (Role.LEADER, Role.INSPECTOR, Role.DIRECTOR, Role.UNIT_HEAD)
)
"""Who watches over what is overdue: in their part of the tree; a unit's head over the unit."""

POWERS: Final[dict[Deed, tuple[Power, ...]]] = {
    Deed.FILE: (Power(Role.OWNER, Reach.ENTERPRISE),),
    Deed.COMPLAIN: (Power(Role.OWNER, Reach.ENTERPRISE),),
    Deed.LIST_MINE: (Power(Role.OWNER, Reach.EVERYWHERE),),
    Deed.INVITE_COLLEAGUE: (Power(Role.OWNER, Reach.ENTERPRISE, _OWNERS),),
    Deed.LEAVE: (HIMSELF,),
    Deed.PASS_ON: (Power(Role.OWNER, Reach.ENTERPRISE, _OWNERS),),
    Deed.READ_DATA: (HIMSELF,),
    Deed.ASK_FORGETTING: (HIMSELF,),
    Deed.FIND: _READERS,
    Deed.FOLLOW: _READERS,
    Deed.KEEP_LIST: tuple(Power(role, Reach.EVERYWHERE) for role in _KEEPERS),
    Deed.LIST_PAIRED: (Power(Role.LIAISON, Reach.EVERYWHERE),),
    Deed.FILE_FOR: (Power(Role.LIAISON, Reach.ENTERPRISE), TRIAGER, DIRECTOR),
    Deed.LOG_VISIT: (Power(Role.LIAISON, Reach.ENTERPRISE),),
    Deed.SEE_ENTERPRISE: (Power(Role.LIAISON, Reach.ENTERPRISE), TRIAGER, DIRECTOR, ADMIN),
    Deed.LIST_TODO: (
        Power(Role.HANDLER, Reach.EVERYWHERE),
        Power(Role.UNIT_HEAD, Reach.EVERYWHERE),
    ),
    Deed.LIST_TRIAGE: (
        Power(Role.TRIAGER, Reach.EVERYWHERE),
        Power(Role.DIRECTOR, Reach.EVERYWHERE),
    ),
    Deed.LIST_DISPATCH: (Power(Role.DIRECTOR, Reach.EVERYWHERE),),
    Deed.HOLD_BATCH: (Power(Role.DIRECTOR, Reach.EVERYWHERE),),
    Deed.LIST_REVIEW: (
        Power(Role.TRIAGER, Reach.EVERYWHERE),
        Power(Role.DIRECTOR, Reach.EVERYWHERE),
    ),
    Deed.LIST_RESULTS: (
        Power(Role.INSPECTOR, Reach.EVERYWHERE),
        Power(Role.TRIAGER, Reach.EVERYWHERE),
        Power(Role.DIRECTOR, Reach.EVERYWHERE),
    ),
    Deed.LIST_LOOK_BACKS: (
        Power(Role.INSPECTOR, Reach.EVERYWHERE),
        Power(Role.DIRECTOR, Reach.EVERYWHERE),
    ),
    Deed.LIST_RULINGS: (Power(Role.DIRECTOR, Reach.EVERYWHERE),),
    Deed.LIST_PARKED: (
        Power(Role.LEADER, Reach.EVERYWHERE),
        Power(Role.INSPECTOR, Reach.EVERYWHERE),
        Power(Role.TRIAGER, Reach.EVERYWHERE),
        Power(Role.DIRECTOR, Reach.EVERYWHERE),
    ),
    Deed.LIST_LATE: _WATCHERS,
    Deed.SEE_FLAGS: _WATCHERS,
    Deed.LIST_INSTRUCTED: (Power(Role.LEADER, Reach.EVERYWHERE),),
    Deed.MAKE_BULLETIN: (Power(Role.DIRECTOR, Reach.EVERYWHERE),),
    Deed.LIST_ALL: (
        Power(Role.LEADER, Reach.EVERYWHERE),
        Power(Role.INSPECTOR, Reach.EVERYWHERE),
        Power(Role.DIRECTOR, Reach.EVERYWHERE),
    ),
    Deed.SETTLE_TROUBLE: (
        Power(Role.DIRECTOR, Reach.EVERYWHERE),
        Power(Role.ADMIN, Reach.EVERYWHERE),
    ),
    # One calendar for all: only who is limited to no unit decides on a day.
    Deed.EDIT_CALENDAR: (Power(Role.ADMIN, Reach.WHOLE), Power(Role.DIRECTOR, Reach.WHOLE)),
    Deed.RUN_CAMPAIGNS: (Power(Role.ADMIN, Reach.WHOLE), Power(Role.DIRECTOR, Reach.WHOLE)),
    Deed.INVITE: _GIVERS,
    Deed.CONFIRM: (*_GIVERS, Power(Role.LIAISON, Reach.ENTERPRISE, _OWNERS)),
    Deed.GRANT: _GIVERS,
    Deed.REVOKE: _GIVERS,
    Deed.SEE_PEOPLE: (ADMIN, DIRECTOR, Power(Role.UNIT_HEAD, Reach.SUBTREE)),
    Deed.BLOCK: _OVER_PEOPLE,
    Deed.UNBLOCK: _OVER_PEOPLE,
    Deed.DECIDE_FORGETTING: _OVER_PEOPLE,
    Deed.EDIT_UNIT: (ADMIN,),
    Deed.EDIT_ENTERPRISE: (ADMIN, DIRECTOR),
    Deed.PRINT_CARDS: (ADMIN, DIRECTOR, Power(Role.LIAISON, Reach.ENTERPRISE)),
    Deed.IMPORT: (ADMIN, DIRECTOR),
    Deed.EXPORT: (ADMIN, DIRECTOR),
    Deed.ADD_CHAT: tuple(Power(role, Reach.EVERYWHERE) for role in Role if role is not Role.OWNER),
    Deed.DECIDE_CHAT: (ADMIN, DIRECTOR),
    Deed.HANG_BOARD: (ADMIN, DIRECTOR),
    Deed.SEE_BOARD: (Power(None, Reach.EVERYWHERE),),
    Deed.READ_POLICY: (Power(None, Reach.EVERYWHERE),),
    # Over the region for which it holds, or the groups that get it: a district's office sends
    # nothing to the whole city.
    Deed.KEEP_POLICY: (TRIAGER, DIRECTOR),
    Deed.APPROVE_PIECE: (DIRECTOR,),
    Deed.SEND_BROADCAST: (DIRECTOR,),
    Deed.KEEP_SCHEDULE: (DIRECTOR,),
    Deed.HOLD_POLL: (DIRECTOR,),
    Deed.HOLD_MEETING: (TRIAGER, DIRECTOR),
    # Counts that name nobody.
    Deed.SEE_EFFECT: tuple(
        Power(role, Reach.EVERYWHERE)
        for role in (Role.TRIAGER, Role.DIRECTOR, Role.INSPECTOR, Role.LEADER)
    ),
    Deed.SUBSCRIBE: (HIMSELF,),
    Deed.SIGN_UP: (HIMSELF,),
    Deed.READ_AUDIT: (Power(Role.ADMIN, Reach.WHOLE), Power(Role.INSPECTOR, Reach.WHOLE)),
}
"""Every deed and who may do it."""

NEVER_ONESELF: Final = frozenset(
    {Deed.CONFIRM, Deed.GRANT, Deed.BLOCK, Deed.UNBLOCK, Deed.DECIDE_FORGETTING}
)
"""Deeds that nobody does to themselves, whatever they are."""

NEVER_THE_LAST: Final = frozenset({Deed.REVOKE, Deed.LEAVE, Deed.BLOCK, Deed.DECIDE_FORGETTING})
"""Deeds that would leave nobody who appoints, where they meet the last administrator."""

_GIVING: Final = frozenset({Deed.INVITE, Deed.CONFIRM, Deed.GRANT})
_NEEDS_UNIT: Final = frozenset({Role.HANDLER, Role.UNIT_HEAD})


def holders(deed: Deed) -> frozenset[Role]:
    """The roles that have a deed over something; none where it is everybody's."""
    return frozenset(power.by for power in POWERS[deed] if power.by is not None)


def permit(actor: Actor, deed: Deed, target: Target, *, units: Units, at: datetime) -> Role | None:
    """Let somebody do a deed, or refuse.

    Returns:
        The role in whose name they act; None where everybody may.

    Raises:
        Denied: They may not.
    """
    if deed in NEVER_ONESELF and target.person_id == actor.person_id:
        raise Denied(deed, Why.ONESELF, target)
    if deed in NEVER_THE_LAST and target.last:
        raise Denied(deed, Why.LAST, target)
    why = Why.NOT_YOURS
    for power in POWERS[deed]:
        if power.by is None:
            if target.person_id in {None, actor.person_id}:
                return None
            continue
        for grant in actor.held(at):
            if grant.role is not power.by or not _reaches(power.over, grant, target, units):
                continue
            if _within(power, grant, deed, target):
                return power.by
            why = Why.BEYOND
    raise Denied(deed, why, target)


def _reaches(over: Reach, grant: Grant, target: Target, units: Units) -> bool:
    # Only a role of the office and above, granted without a unit, covers everything.
    whole = grant.unit_id is None and grant.role in OVER_ALL
    match over:
        case Reach.EVERYWHERE:
            return True
        case Reach.WHOLE:
            return whole
        case Reach.SUBTREE:
            office = grant.role in OVER_ALL
            upper = units.scope(grant.unit_id) if office else grant.unit_id
            return whole or units.covers(upper, target.unit_id)
        case Reach.ENTERPRISE:
            return grant.enterprise_id is not None and target.enterprise_id == grant.enterprise_id
        case Reach.ONESELF:
            return target.person_id in {None, grant.person_id}


def _within(power: Power, grant: Grant, deed: Deed, target: Target) -> bool:
    """Whether the role in question is one that this power gives, and whole in itself."""
    role = target.role
    if role is None or not power.gives:
        return True
    if role not in power.gives:
        return False
    if deed not in _GIVING:
        return True
    if role in OF_ENTERPRISE and target.enterprise_id is None:
        return False
    if role in _NEEDS_UNIT and target.unit_id is None:
        return False
    if grant.until is None or role is not grant.role:
        return True
    # Nobody hands on for longer what they hold for a time.
    return target.until is not None and target.until <= grant.until


def deeds_of(actor: Actor, at: datetime) -> frozenset[Deed]:
    """The deeds that somebody may do to something: for commands, menus and buttons."""
    return EVERYBODYS.union(
        *(
            _usable(one.role, one.unit_id is not None, one.enterprise_id is not None)
            for one in actor.held(at)
        )
    )


EVERYBODYS: Final = frozenset(
    deed for deed, powers in POWERS.items() if any(power.by is None for power in powers)
)
"""Deeds that need no role."""


@cache
def _usable(role: Role, of_unit: bool, of_enterprise: bool) -> frozenset[Deed]:
    """The deeds that a grant of a role gives, whatever unit or enterprise it is for."""
    over = {
        Reach.EVERYWHERE: True,
        Reach.ONESELF: True,
        Reach.ENTERPRISE: of_enterprise,
        Reach.SUBTREE: of_unit or role in OVER_ALL,
        Reach.WHOLE: not of_unit and role in OVER_ALL,
    }
    return frozenset(
        deed
        for deed, powers in POWERS.items()
        if any(power.by is role and over[power.over] for power in powers)
    )
