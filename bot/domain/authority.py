"""Who may do what to the register: people, units, enterprises, groups, data. Denied unless granted.

The law of a case stands in `bot.domain.law`; everything else that somebody may do stands here, in
one table. `bot.domain.rights.authorize` asks both.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.domain.people import Grant, Role, Units


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
    # the liaison
    LIST_PAIRED = "list_paired"  # 我的企业
    FILE_FOR = "file_for"  # 代企业反映
    LOG_VISIT = "log_visit"  # 记走访
    # the unit
    LIST_TODO = "list_todo"  # 待办
    # the office
    LIST_TRIAGE = "list_triage"  # 待梳理
    LIST_DISPATCH = "list_dispatch"  # 待交办
    LIST_REVIEW = "list_review"  # 待审核
    SETTLE_TROUBLE = "settle_trouble"  # 未送达
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
    DECIDE_CHAT = "decide_chat"  # 群审核与标签
    # the record
    READ_AUDIT = "read_audit"  # 审计


class Reach(StrEnum):
    """Over what a role gives a power."""

    EVERYWHERE = "everywhere"  # whatever the object is
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
        role: The role that is given or taken.
    """

    unit_id: int | None = None
    enterprise_id: int | None = None
    person_id: int | None = None
    role: Role | None = None


class Denied(Exception):
    """Somebody may not do this.

    Attributes:
        deed: What was tried.
    """

    def __init__(self, deed: Deed) -> None:
        super().__init__(str(deed))
        self.deed = deed


_ALL: Final = frozenset(Role)
_BY_DIRECTOR: Final = frozenset(
    {Role.TRIAGER, Role.HANDLER, Role.UNIT_HEAD, Role.LIAISON, Role.OWNER}
)
_BY_HEAD: Final = frozenset({Role.HANDLER})
_OWNERS: Final = frozenset({Role.OWNER})

ADMIN: Final = Power(Role.ADMIN, Reach.SUBTREE)
DIRECTOR: Final = Power(Role.DIRECTOR, Reach.SUBTREE)
HIMSELF: Final = Power(None, Reach.ONESELF)
_GIVERS: Final = (
    Power(Role.ADMIN, Reach.SUBTREE, _ALL),
    Power(Role.DIRECTOR, Reach.SUBTREE, _BY_DIRECTOR),
    Power(Role.UNIT_HEAD, Reach.SUBTREE, _BY_HEAD),
)

POWERS: Final[dict[Deed, tuple[Power, ...]]] = {
    Deed.FILE: (Power(Role.OWNER, Reach.ENTERPRISE),),
    Deed.COMPLAIN: (Power(Role.OWNER, Reach.ENTERPRISE),),
    Deed.LIST_MINE: (Power(Role.OWNER, Reach.EVERYWHERE),),
    Deed.INVITE_COLLEAGUE: (Power(Role.OWNER, Reach.ENTERPRISE, _OWNERS),),
    Deed.LEAVE: (HIMSELF,),
    Deed.PASS_ON: (Power(Role.OWNER, Reach.ENTERPRISE, _OWNERS),),
    Deed.READ_DATA: (HIMSELF,),
    Deed.ASK_FORGETTING: (HIMSELF,),
    Deed.LIST_PAIRED: (Power(Role.LIAISON, Reach.EVERYWHERE),),
    Deed.FILE_FOR: (Power(Role.LIAISON, Reach.ENTERPRISE),),
    Deed.LOG_VISIT: (Power(Role.LIAISON, Reach.ENTERPRISE),),
    Deed.LIST_TODO: (
        Power(Role.HANDLER, Reach.EVERYWHERE),
        Power(Role.UNIT_HEAD, Reach.EVERYWHERE),
    ),
    Deed.LIST_TRIAGE: (
        Power(Role.TRIAGER, Reach.EVERYWHERE),
        Power(Role.DIRECTOR, Reach.EVERYWHERE),
    ),
    Deed.LIST_DISPATCH: (
        Power(Role.DIRECTOR, Reach.EVERYWHERE),
        Power(Role.TRIAGER, Reach.EVERYWHERE),
    ),
    Deed.LIST_REVIEW: (
        Power(Role.TRIAGER, Reach.EVERYWHERE),
        Power(Role.DIRECTOR, Reach.EVERYWHERE),
    ),
    Deed.SETTLE_TROUBLE: (
        Power(Role.DIRECTOR, Reach.EVERYWHERE),
        Power(Role.ADMIN, Reach.EVERYWHERE),
    ),
    Deed.INVITE: _GIVERS,
    Deed.CONFIRM: (*_GIVERS, Power(Role.LIAISON, Reach.ENTERPRISE, _OWNERS)),
    Deed.GRANT: _GIVERS,
    Deed.REVOKE: _GIVERS,
    Deed.SEE_PEOPLE: (ADMIN, DIRECTOR, Power(Role.UNIT_HEAD, Reach.SUBTREE)),
    Deed.BLOCK: (ADMIN, DIRECTOR),
    Deed.UNBLOCK: (ADMIN, DIRECTOR),
    Deed.DECIDE_FORGETTING: (ADMIN, DIRECTOR),
    Deed.EDIT_UNIT: (ADMIN,),
    Deed.EDIT_ENTERPRISE: (ADMIN, DIRECTOR),
    Deed.PRINT_CARDS: (ADMIN, DIRECTOR, Power(Role.LIAISON, Reach.ENTERPRISE)),
    Deed.IMPORT: (ADMIN, DIRECTOR),
    Deed.EXPORT: (ADMIN, DIRECTOR),
    Deed.DECIDE_CHAT: (ADMIN, DIRECTOR),
    Deed.READ_AUDIT: (ADMIN, Power(Role.INSPECTOR, Reach.SUBTREE)),
}
"""Every deed and who may do it."""

NEVER_ONESELF: Final = frozenset(
    {Deed.CONFIRM, Deed.GRANT, Deed.BLOCK, Deed.UNBLOCK, Deed.DECIDE_FORGETTING}
)
"""Deeds that nobody does to themselves, whatever they are."""


def permit(
    person_id: int,
    grants: Iterable[Grant],
    deed: Deed,
    target: Target,
    *,
    units: Units,
    at: datetime,
) -> Role | None:
    """Let a person do a deed, or refuse.

    Returns:
        The role in whose name they act; None where everybody may.

    Raises:
        Denied: They may not.
    """
    if deed in NEVER_ONESELF and target.person_id == person_id:
        raise Denied(deed)
    held = [one for one in grants if one.person_id == person_id and one.holds(at)]
    for power in POWERS[deed]:
        if target.role is not None and power.gives and target.role not in power.gives:
            continue
        if power.by is None:
            if target.person_id in {None, person_id}:
                return None
            continue
        for grant in held:
            if grant.role is power.by and _reaches(power.over, grant, target, units):
                return power.by
    raise Denied(deed)


def _reaches(over: Reach, grant: Grant, target: Target, units: Units) -> bool:
    match over:
        case Reach.EVERYWHERE:
            return True
        case Reach.SUBTREE:
            # A grant of the office without a unit covers everything, known or not.
            return grant.unit_id is None or units.covers(grant.unit_id, target.unit_id)
        case Reach.ENTERPRISE:
            return grant.enterprise_id is not None and target.enterprise_id in {
                None,
                grant.enterprise_id,
            }
        case Reach.ONESELF:
            return target.person_id in {None, grant.person_id}


def commands_of(grants: Iterable[Grant], at: datetime) -> frozenset[Deed]:
    """Return the deeds of which somebody with these grants may do at least one: for menus."""
    roles = {grant.role for grant in grants if grant.holds(at)}
    return frozenset(
        deed
        for deed, powers in POWERS.items()
        if any(power.by is None or power.by in roles for power in powers)
    )
