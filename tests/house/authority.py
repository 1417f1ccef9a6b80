"""The table of authority in the README, as the law and the powers of roles would write it.

`python -m tests.house.authority` writes it anew.
"""

from __future__ import annotations

import inspect
import re
from collections import defaultdict
from typing import TYPE_CHECKING

from bot.domain import authority, people, terms
from bot.domain.authority import NEVER_ONESELF, NEVER_THE_LAST, POWERS, Deed, Power, Reach
from bot.domain.law import LAW
from bot.domain.people import Role
from bot.domain.terms import Act, Guard, Hat, State
from tests.house.tables import TOP

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum
    from types import ModuleType

BEGIN = "<!-- authority: written by `python -m tests.house.authority` -->"
END = "<!-- /authority -->"

_TERM = re.compile(r'^ +[A-Z_]+ = "(\w+)"  # (?:noqa: \w+ - )?(.+)$', re.MULTILINE)
_CHINESE = re.compile(r"^[㐀-鿿·、0-9]+")

HATS = {
    Hat.OWNER: "企业联系人",
    Hat.CO_SIGNER: "联名企业",
    Hat.LIAISON: "包联干部",
    Hat.HANDLER: "承办人",
    Hat.UNIT_HEAD: "单位负责人",
    Hat.CO_HANDLER: "协办单位",
    Hat.INFORMED: "抄告单位",
    Hat.PARTY: "经手人",
    Hat.TRIAGER: "梳理员",
    Hat.DIRECTOR: "活动办主任",
    Hat.INSPECTOR: "督查",
    Hat.LEADER: "领导",
    Hat.SYSTEM: "系统",
}
REACHES = {
    Reach.EVERYWHERE: "●",
    Reach.WHOLE: "总",
    Reach.SUBTREE: "辖",
    Reach.ENTERPRISE: "企",
    Reach.ONESELF: "己",
}
CONDITIONS = {
    Guard.NOT_APPEALED: "未申诉过",
    Guard.IS_INFO: "告知件",
    Guard.FIRST_UNIT: "首家单位",
    Guard.HAS_LEAD: "已有主办",
    Guard.NO_LEAD: "没有主办",
    Guard.HAS_HANDLER: "已签收",
    Guard.NO_HANDLER: "未签收",
    Guard.NO_REPORT: "没有待会签的报告",
    Guard.REPORTED: "有待会签的报告",
    Guard.REPORTED_END: "报 A、D、E",
    Guard.REPORTED_PROMISE: "报 B",
    Guard.REPORTED_PLAN: "报 C",
    Guard.NOT_EXTENDED: "本轮未延期",
    Guard.COUNTED: "按工作日设定",
    Guard.NOT_BREACHED: "未超期",
    Guard.NO_CARD: "已超期、无牌",
    Guard.YELLOW: "已有黄牌",
    Guard.RED: "已有红牌",
    Guard.LOOKED_BACK: "无须回头看",
    Guard.RETURN_PENDING: "退单待裁定",
    Guard.NO_RETURN_PENDING: "无退单待裁定",
    Guard.NOT_PROMISED: "没有承诺过",
    Guard.PROMISE_BINDS: "承诺日就是期限",
    Guard.EXTENSION_PENDING: "延期待裁定",
    Guard.NO_EXTENSION_PENDING: "无延期待裁定",
    Guard.PARK_PENDING: "挂账待裁定",
    Guard.WITHDRAWAL_PENDING: "撤回待裁定",
    Guard.NO_WITHDRAWAL_PENDING: "无撤回待裁定",
    Guard.APPEAL_PENDING: "申诉待裁定",
    Guard.NO_APPEAL_PENDING: "无申诉待裁定",
    Guard.CARD_STANDS: "有牌、未申诉过",
    Guard.ORDINARY: "不是投诉举报",
    Guard.HAS_WORDING: "已拟公开措辞",
    Guard.WORDING_OPEN: "措辞待企业同意",
    Guard.NOT_DRAWN: "未列入过回头看",
    Guard.FILED_FOR: "代为反映、未否认过",
    Guard.NAMED: "不是隐名交办",
}


def words(module: ModuleType, kind: type[StrEnum]) -> dict[str, str]:
    """The term that stands beside each code of an enumeration, in its own source."""
    source = inspect.getsource(module)
    body = re.search(
        rf"^class {kind.__name__}\(StrEnum\):.*?(?=^\S)", source, re.MULTILINE | re.DOTALL
    )
    found = _TERM.findall(body.group(0) if body else "")
    return {code: hit.group(0) for code, said in found if (hit := _CHINESE.match(said))}


def _named(code: StrEnum, known: dict[str, str]) -> str:
    term = known.get(code.value)
    return f"{term} `{code.value}`" if term else f"`{code.value}`"


def _list(hats: Iterable[Hat]) -> str:
    wanted = frozenset(hats)
    return "、".join(HATS[hat] for hat in Hat if hat in wanted)


def acts() -> list[str]:
    """A row for each act and those who may do it: in which states, on which conditions."""
    act_words, state_words = words(terms, Act), words(terms, State)
    lines: dict[tuple[Act, str, str, str], list[State]] = defaultdict(list)
    for (state, act), rule in LAW.items():
        conditions = "、".join(CONDITIONS[guard] for guard in rule.when)
        lines[act, _list(rule.by), conditions, _list(rule.never)].append(state)
    order = list(Act)
    rows = sorted(
        lines.items(), key=lambda one: (order.index(one[0][0]), list(lines).index(one[0]))
    )
    return [
        "| act | who | while the case is | if | never by |",
        "| --- | --- | --- | --- | --- |",
        *(
            f"| {_named(act, act_words)} | {who} "
            f"| {'、'.join(state_words[state.value] for state in states)} | {when} | {never} |"
            for (act, who, when, never), states in rows
        ),
    ]


def deeds() -> list[str]:
    """A row for each deed, a column for each role: over what they have it."""
    deed_words, role_words = words(authority, Deed), words(people, Role)
    return [
        f"| deed | {' | '.join(role_words[role.value] for role in Role)} | everybody | not |",
        f"| --- |{' :-: |' * len(Role)} :-: | --- |",
        *(
            f"| {_named(deed, deed_words)} "
            + "".join(f"| {_reach(powers, role)} " for role in (*Role, None))
            + f"| {_limits(deed)} |"
            for deed, powers in POWERS.items()
        ),
    ]


def _reach(powers: tuple[Power, ...], role: Role | None) -> str:
    return " ".join(REACHES[power.over] for power in powers if power.by is role)


def _limits(deed: Deed) -> str:
    limits = [("对自己", deed in NEVER_ONESELF), ("对最后一位总管理员", deed in NEVER_THE_LAST)]
    return "、".join(said for said, true in limits if true)


def gifts() -> list[str]:
    """A row for each role that gives roles: which, by which deeds."""
    deed_words, role_words = words(authority, Deed), words(people, Role)
    given: dict[tuple[Role, frozenset[Role]], list[Deed]] = defaultdict(list)
    for deed, powers in POWERS.items():
        for power in powers:
            if power.gives and power.by is not None:
                given[power.by, power.gives].append(deed)
    return [
        "| who | may give, take or shut out | by |",
        "| --- | --- | --- |",
        *(
            f"| {role_words[by.value]} "
            f"| {'、'.join(role_words[role.value] for role in Role if role in gives)} "
            f"| {'、'.join(deed_words.get(deed.value, deed.value) for deed in those)} |"
            for (by, gives), those in given.items()
        ),
    ]


def whole() -> str:
    """The three tables as they stand in the README."""
    signs = "、".join(
        f"{sign} {said}"
        for sign, said in zip(
            REACHES.values(), ("全部", "仅限不分辖区的", "本辖区", "本企业", "本人"), strict=True
        )
    )
    parts = [
        "**On a case** (the law: `bot/domain/law.py`)",
        *("", *acts(), ""),
        f"**On everything else** (`bot/domain/authority.py`; {signs})",
        *("", *deeds(), ""),
        "**Which roles they may give**",
        *("", *gifts()),
    ]
    return "\n".join([BEGIN, "", *parts, "", END])


def written(readme: str) -> str:
    """The README with the tables as they are now.

    Raises:
        ValueError: It has no place for them.
    """
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError("README.md has no place for the table of authority")
    return before + whole() + after


if __name__ == "__main__":
    PATH = TOP / "README.md"
    PATH.write_text(written(PATH.read_text(encoding="utf-8")), encoding="utf-8")
