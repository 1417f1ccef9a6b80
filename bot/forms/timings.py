"""When something runs, as people write it: `每个工作日 9:30`, `every Tue and Thu 10:00`, or cron.

Nothing is passed over: what is not understood is said, and what cannot be kept is refused.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.domain.schedule import DAYS, LAST, Timing, Unsaid, UnsaidError, timing
from bot.forms.days import day, number
from bot.forms.hours import hour

_HAN_HOUR: Final = r"(?:二十[一二三四]?|十[一二三四五六七八九]?|[一二两兩三四五六七八九])"
_HAN_MINUTE: Final = r"(?:[二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九])"
_HAN_DAY: Final = r"(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
_DAYTIME: Final = r"(?:凌晨|清晨|早上|早晨|上午|中午|正午|午后|午後|下午|傍晚|晚上|早|晚)"
_WEEK: Final = r"(?:周|週|星期|礼拜|禮拜)"
_ENGLISH_DAY: Final = r"(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur|days?|sdays?|nesdays?|rsdays?|urdays?)?\b"  # fmt: skip
_UNIT: Final = r"(?:天|日|个?小时|個?小時|个?钟头|分钟|分鐘|个?月|個?月|个?季度?|年)"

_TOKENS: Final = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "run",
            (
                r"[(]?(?:(?:包括|含|连|連|遇|逢)?(?:节假日|節假日|假期|假日|休息日|周末|週末)(?:和周末|和週末|、周末|、週末)?(?:也|都|照常|照)(?:发送|發送|发|發|跑)"
                r"|(?:节假日|節假日)(?:不停|照常)|(?:incl(?:uding|\.)?|even on|also on)\s+(?:public\s+)?(?:holidays|days off))[)]?"
            ),
        ),
        (
            "rest",
            (
                r"[(]?(?:(?:遇|逢)?(?:节假日|節假日|假期|假日|休息日)(?:都?不(?:发送|發送|发|發)|跳过|跳過|顺延|順延|除外)|(?:仅|僅|只在?|限)(?:工作日|上班日)(?:发送|發送|发|發)?"
                r"|(?:except|excluding|not on|no|skip(?:ping)?)\s+(?:public\s+)?(?:holidays|days off)|(?:working|work|business)\s?days only|days off move on)[)]?"
            ),
        ),
        (
            "fortnight",
            r"每?(?:两|兩|二|2)(?:个|個)?(?:周|週|星期|礼拜|禮拜)|隔(?:一)?(?:周|週|星期)|(?:单|單|双|雙)(?:周|週)|every (?:other|second|two|2) (?:weeks?|"
            + _ENGLISH_DAY
            + r")|(?:bi-?weekly|fortnightly|each fortnight|every fortnight)",
        ),
        (
            "nth",
            (
                rf"第(?:[一二三四五1-5]|最后|最後)(?:个|個)?(?:{_WEEK}[一二三四五六日天1-7]|工作日|上班日)|(?:最后|最後|倒数第[一二三]|倒數第[一二三]|首)(?:一)?(?:个|個)?(?:{_WEEK}[一二三四五六日天1-7]|工作日|上班日)"
                rf"|(?:first|second|third|fourth|last|[1-5](?:st|nd|rd|th))\s+(?:{_ENGLISH_DAY}|work(?:ing)?\s?day|business day|weekday)"
            ),
        ),
        (
            "every",
            (
                rf"(?:每隔|每|隔)(?:[2-9]|\d\d|[一二两兩三四五六七八九十]{{1,3}}|半){_UNIT}|每(?:个|個)?(?:小时|小時|钟头|分钟|分鐘|季度?|年)|隔日|隔天|"
                r"every (?:\d+|two|three|four|five|six|other|second) (?:days?|hours?|minutes?|months?|years?)|hourly|quarterly|yearly|every (?:hour|minute|quarter|year)"
            ),
        ),
        (
            "time",
            (
                rf"{_DAYTIME}?\s*(?:\d{{1,2}}\s*:\s*\d{{2}}(?:\s*(?:am|pm)\b)?|(?:\d{{1,2}}|{_HAN_HOUR})\s*(?:点|點|时|時)(?:钟|鐘|整)?(?:半|一刻|三刻|(?:\d{{1,2}}|{_HAN_MINUTE})分?)?)"
                r"|\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm)\b|noon\b|正午|中午(?!\d)"
            ),
        ),
        ("hour", r"at\s+(?:\d{1,2})(?![\d:.]|\s*(?:am|pm|st|nd|rd|th))"),
        (
            "workdays",
            r"(?:工作日|工作天|上班日)|(?:working|work|business)[ -]?days?\b|weekdays?\b",
        ),
        ("daily", r"每(?:一)?(?:天|日)|天天|逐日|daily\b|every\s?day\b|each day\b"),
        ("weekend", r"周末|週末|weekends?\b"),
        (
            "last",
            r"(?:每(?:个|個)?月(?:的)?)?(?:最后一[天日]|最後一[天日]|月底|月末|末日)|每月[底末]|(?:the )?last day(?: of (?:the |each |every )?month)?",
        ),
        ("month", r"每(?:个|個)?月|monthly|of (?:the|each|every) month|(?:each|every) month\b"),
        ("once", r"一次|once\b"),
        ("week", rf"每?(?:个|個)?{_WEEK}|weekly\b|every week\b|each week\b"),
        ("english", _ENGLISH_DAY),
        ("range", r"到|至|~|—+|–|-|through\b|thru\b|to\b|until\b"),
        ("day", rf"(?:\d{{1,2}}|{_HAN_DAY})(?:日|号|號|st\b|nd\b|rd\b|th\b)"),
        ("number", r"\d{1,2}|日|天|" + _HAN_DAY),
        (
            "filler",
            (
                r"[\s,，、;；。.]+|和|及|与|與|跟|以及|and\b|&|每(?:个|個)?|逢|的|在|于|於|各|准时|準時|发送|發送|发|發|推送|"
                r"every\b|each\b|on\b|at\b|the\b|send\b|days?\b"
            ),
        ),
    )
)
_CLOCK: Final = next(pattern for name, pattern in _TOKENS if name == "time")
_CRON: Final = re.compile(r"(?:cron[\s:]*)?((?:[0-9a-z*/,\-]+\s+){4}[0-9a-z*/,\-]+)")
_NEXT_TO_WEEK: Final = re.compile(r"[一二三四五六日天](?!次)|[1-7](?![\d:点點时時])")
"""Right behind the week stands its day: what follows may be an hour that begins like one."""
_FIRST_FIELD: Final = re.compile(r"(?:cron[\s:]*)?[\d*/,\-]+\s+[\d*/,\-]+\s")
_NOON: Final = frozenset({"noon", "正午", "中午"})
_SAME: Final = {
    "清晨": "早上",
    "^早(?![上晨])": "早上",
    "^晚(?!上)": "晚上",
    "正午": "中午",
    "午后|午後": "下午",
    "零|〇": "",
}
"""What is read as something else by `bot.forms.hours`, a pattern each."""
_SUNDAYS: Final = "日天"
_DAYS_OF_IT: Final = frozenset({"workdays", "daily", "weekend", "last", "english", "day", "number"})
_REFUSED: Final = {
    "fortnight": Unsaid.FORTNIGHT,
    "nth": Unsaid.NTH,
    "every": Unsaid.EVERY,
}


@dataclass(slots=True)
class _Heard:
    """What was understood so far."""

    hours: set[tuple[int, int]] = field(default_factory=set)
    weekdays: set[int] = field(default_factory=set)
    days: set[int] = field(default_factory=set)
    last: bool = False
    daily: bool = False
    workdays: bool = False
    rest: bool | None = None
    naming: str = ""
    """Whether a bare number is a day of the `week` or of the `month`."""
    before: int | None = None
    """The last number named, from which a range may go on."""
    ranging: bool = False
    week: bool = False
    month: bool = False
    order: list[tuple[int, int] | None] = field(default_factory=list)
    """Hours as they were named, and nothing for each day."""
    expecting: bool = False
    """Whether the word before was the week."""


def read_timing(text: str) -> Timing:
    """The timing that words mean.

    Read are `每个工作日 9:30`, `每天上午九点半`, `每周二、四 10:00`, `每月1日和15日 下午3点`, `每月最后一天
    16:00`, `周一到周五 9:00 和 15:00`, the same in traditional characters, `workdays at 9:30`, `every
    Tue and Thu 10:00`, `the 1st and 15th of each month at 3pm`, and five fields of cron; each may be
    followed by `节假日也发` or `节假日不发`, `including holidays` or `except holidays`.

    Raises:
        UnsaidError: They mean none, or one that cannot be kept.
    """
    said = unicodedata.normalize("NFKC", text).strip().lower()
    if _FIRST_FIELD.match(said):
        return _of_cron(said)
    heard = _heard(said)
    if not heard.hours:
        raise UnsaidError(Unsaid.NO_TIME)
    return _of(heard)


def wrong_timing(text: str) -> str | None:
    """The words that say why this is no timing; None where it is one."""
    try:
        read_timing(text)
    except UnsaidError as unsaid:
        return f"schedule-unsaid-{unsaid.why}"
    return None


def _of_cron(said: str) -> Timing:
    found = _CRON.match(said)
    if found is None:
        raise UnsaidError(Unsaid.CRON)
    rest = _heard(said[found.end() :].strip())
    if rest.hours or rest.week or rest.month or rest.days or rest.weekdays:
        raise UnsaidError(Unsaid.CRON)
    return timing(found[1], working_days_only=rest.rest)


def _of(heard: _Heard) -> Timing:
    if len({minute for _, minute in heard.hours}) > 1 or _differ(heard.order):
        raise UnsaidError(Unsaid.TIMES)
    (minute,) = {minute for _, minute in heard.hours}
    hours = ",".join(str(one) for one in sorted({hour for hour, _ in heard.hours}))
    monthly = bool(heard.days) or heard.last
    if heard.workdays or heard.weekdays == {1, 2, 3, 4, 5}:
        heard.daily = False  # each day of them
    if monthly and heard.last and heard.days:
        raise UnsaidError(Unsaid.MIXED)
    ways = (monthly, bool(heard.weekdays), heard.daily, heard.workdays and not monthly)
    if not any(ways):
        raise UnsaidError(Unsaid.NO_DAY)
    if sum(ways) > 1:
        raise UnsaidError(Unsaid.MIXED)
    days = LAST if heard.last else ",".join(map(str, sorted(heard.days))) or "*"
    weekdays = ",".join(DAYS[one - 1] for one in sorted(heard.weekdays)) or "*"
    working = True if heard.workdays else heard.rest
    if heard.workdays and heard.rest is False:
        raise UnsaidError(Unsaid.MIXED)
    return timing(f"{minute} {hours} {days} * {weekdays}", working_days_only=working)


def _differ(order: Sequence[tuple[int, int] | None]) -> bool:
    """Whether some days have other hours than others: `周一 9:00 周三 10:00`."""
    if order and order[0] is not None:
        order = order[::-1]  # hours stand before their days
    parts: list[set[tuple[int, int]]] = []
    days = False
    for one in order:
        if one is None:
            if not days:
                parts.append(set())
        elif parts:
            parts[-1].add(one)
        days = one is None
    return len({frozenset(one) for one in parts if one}) > 1


def _heard(said: str) -> _Heard:
    heard, at = _Heard(), 0
    while at < len(said):
        if heard.expecting and (found := _NEXT_TO_WEEK.match(said, at)):
            _take(heard, "number", found[0])
            at = found.end()
            continue
        for name, pattern in _TOKENS:
            found = pattern.match(said, at)
            if found is not None and found.end() > at:
                _take(heard, name, found[0])
                at = found.end()
                break
        else:
            raise UnsaidError(Unsaid.UNKNOWN, said[at : at + 12])
    if heard.ranging:
        raise UnsaidError(Unsaid.UNKNOWN)
    return heard


def _take(heard: _Heard, name: str, words: str) -> None:
    if name in _REFUSED:
        raise UnsaidError(_REFUSED[name], words)
    heard.expecting = name == "week"
    if name in _DAYS_OF_IT:
        heard.order.append(None)
    if heard.ranging and name not in {"number", "day", "english", "week", "filler"}:
        raise UnsaidError(Unsaid.UNKNOWN, words)
    match name:
        case "run" | "rest":
            heard.rest = name == "rest"
        case "time" | "hour":
            _at_hour(heard, words)
        case "workdays" | "daily" | "last":
            setattr(heard, name, True)
        case "weekend":
            heard.weekdays |= {6, 7}
        case "month" | "week":
            heard.naming = name
            heard.month |= name == "month"
            heard.week |= name == "week"
        case "range":
            if heard.before is None:
                raise UnsaidError(Unsaid.UNKNOWN, words)
            heard.ranging = True
        case "english":
            heard.naming = "week"
            _named(heard, DAYS.index(words[:3]) + 1, words)
        case "day":
            heard.naming = "month"
            _named(heard, _number(words.rstrip("日号號stndrh")), words)
        case "number":
            _named(heard, _number(words), words)


def _at_hour(heard: _Heard, words: str) -> None:
    meant = hour(_plainly(words))
    if meant is None:
        raise UnsaidError(Unsaid.UNKNOWN, words)
    heard.hours.add((meant.hour, meant.minute))
    heard.order.append((meant.hour, meant.minute))
    heard.before, heard.naming = None, ""


def _plainly(words: str) -> str:
    """An hour in the words that hours are read in."""
    said = words.strip()
    if said in _NOON:
        return "12:00"
    if said.startswith("at"):
        return f"{said[2:].strip()}:00"
    for one, other in _SAME.items():
        said = re.sub(one, other, said)
    return said


def _number(words: str) -> int:
    if words in _SUNDAYS:
        return 7
    return int(words) if words.isdecimal() else number(words)


def _named(heard: _Heard, value: int, words: str) -> None:
    """A day of the week or of the month was named, by itself or as the end of a range."""
    if heard.naming not in {"week", "month"}:
        raise UnsaidError(Unsaid.UNKNOWN, words)
    weekly = heard.naming == "week"
    if not weekly and words in _SUNDAYS:
        raise UnsaidError(Unsaid.UNKNOWN, words)
    if not 1 <= value <= (7 if weekly else 31):
        raise UnsaidError(Unsaid.UNKNOWN, words)
    found = heard.weekdays if weekly else heard.days
    if heard.ranging:
        first = heard.before or value
        if weekly and value < first:
            found |= {(one - 1) % 7 + 1 for one in range(first, value + 8)}
        elif value < first:
            raise UnsaidError(Unsaid.UNKNOWN, words)
        else:
            found |= set(range(first, value + 1))
        heard.ranging = False
    else:
        found.add(value)
    heard.before = value


def read_moment(text: str, now: datetime) -> datetime | None:
    """The moment that `text` means on the clock of `now`; None where it means none.

    Read are `11月25日 15:00`, `明天上午9点半`, `15:00` (today), `2026-11-25 15:00`, `tomorrow at 3pm`,
    `25 Nov 10:00`. Past ones are returned too.
    """
    said = unicodedata.normalize("NFKC", text).strip().lower()
    found = _CLOCK.search(said)
    if found is None:
        return None
    meant = hour(_plainly(found[0]))
    rest = f"{said[: found.start()]} {said[found.end() :]}".replace(" at ", " ")
    rest = rest.strip(" ,，的")
    on = day(rest, now.date()) if rest else now.date()
    if meant is None or on is None:
        return None
    return datetime.combine(on, meant, now.tzinfo)
