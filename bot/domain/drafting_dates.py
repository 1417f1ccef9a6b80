"""Dates in a document: of its issue, from when it holds, until when one may apply."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from bot.domain.drafting_text import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.domain.drafting_text import Sentence

_HAN: Final = {one: n for n, one in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "Ｏ": 0}
_DAY: Final = re.compile(
    r"(?P<each>每年|每月|每季|次年|上年|当年)?"
    r"(?:(?P<y>20\d\d)\s*[年./-]\s*(?P<m>1[0-2]|0?[1-9])\s*[月./-]\s*(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)\s*日?"
    r"|(?P<hy>二[〇零○][〇零○一二三四五六七八九]{2})年(?P<hm>[一二三四五六七八九十]{1,2})月(?P<hd>[一二三四五六七八九十]{1,3})日"
    r"|(?:(?P<ey>20\d\d)\s*年)?\s*(?P<em>1[0-2]|0?[1-9])\s*月(?P<end>底|末)"
    r"|(?<!\d)(?P<sm>1[0-2]|0?[1-9])\s*月\s*(?P<sd>3[01]|[12]\d|0?[1-9])\s*日"
    r"|(?P<yend>20\d\d)\s*年(?:年?底|末))"
    r"(?:[（(](?:星期|周)[一二三四五六日天][）)])?"
    r"\s*(?P<time>(?:上午|下午|晚上|中午)?\s*(?:[01]?\d|2[0-4])(?:[:：][0-5]\d|[时点](?:[0-5]?\d分?)?))?"
)
_THROUGH: Final = re.compile(
    r"\s*(?:起)?\s*(?:至|到|—+|–|-|～|起至)\s*(?P<d>3[01]|[12]\d|0?[1-9])日"
)
_TO: Final = re.compile(
    r"\s*(?:\d{1,2}[:：]\d{2})?\s*(?:起|开始)?[，,]?\s*(?:至|到|截至|截止至|截止到|—+|–|-|～)\s*"
)
_NOW: Final = re.compile(
    r"(?:即日起|自(?:本?(?:通知|公告|通告|文件))?(?:发布|印发|公布|发文)之日起?)\s*(?:至|到|截至|—+|-|～)\s*"
)
_RELATIVE: Final = re.compile(
    r"自?(?:本?(?:通知|公告|通告|文件|方案|办法|指南))?(?:发布|印发|公布|下发|发文|公告)之日起?(?P<n>\d{1,3})\s*"
    r"(?P<unit>个?工作日|个自然日|日|天|个月)(?:内|之内|以内|止)"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A day as it is written.

    Attributes:
        day: Which; None: its year is not said, nor can it be known.
        begin: Where it begins in the sentence.
        end: Where it ends, with the hour.
        sure: Whether its year is written.
    """

    day: date | None
    begin: int
    end: int
    sure: bool


def mentions(text: str, issued: date | None) -> list[Mention]:
    """The days in a sentence; what has no year has that of the day before it, or of the issue."""
    found: list[Mention] = []
    year: int | None = None
    for one in _DAY.finditer(text):
        if one["each"] in {"每年", "每月", "每季", "次年", "上年", "当年"}:
            continue
        sure = True
        if one["y"]:
            year = int(one["y"])
            day = _day(year, int(one["m"]), int(one["d"]))
        elif one["hy"]:
            year = int("".join(str(_HAN[sign]) for sign in one["hy"]))
            day = _day(year, _han(one["hm"]), _han(one["hd"]))
        elif one["yend"]:
            year = int(one["yend"])
            day = _day(year, 12, 31)
        else:
            month = int(one["em"] or one["sm"])
            if one["ey"]:
                year = int(one["ey"])
            sure = year is not None
            of = year or (issued.year if issued else None)
            last = None if of is None else monthrange(of, month)[1]
            day = None if of is None else _day(of, month, last if one["end"] else int(one["sd"]))
            before = found[-1].day if found else None
            if day and before and year and not one["ey"] and day < before:
                year += day.month < before.month - 6  # from November to March
                day = _day(year, month, day.day)
            elif day and not sure and issued and day < issued and issued.month - month >= 6:
                day = _day(day.year + 1, month, day.day)
        found.append(Mention(day, one.start(), one.end(), sure))
        if day and (more := _THROUGH.match(text, one.end())):
            found.append(Mention(_day(day.year, day.month, int(more["d"])), more.start("d"), more.end(), sure))  # fmt: skip
    return found


def _day(year: int, month: int, day: int | None) -> date | None:
    try:
        return date(year, month, day or 0)
    except ValueError:
        return None


def _han(written: str) -> int:
    tens, ten, ones = written.rpartition("十")
    return (_HAN.get(tens, 1) * 10 if ten else 0) + (_HAN[ones] if ones else 0)


@dataclass(frozen=True, slots=True)
class Term:
    """A time as a sentence sets it: from when, until when, and where in it that is said.

    Attributes:
        first: The first day, if it is said.
        last: The last day; None: in words only, or another sentence says it.
        begin: Where the words begin in the sentence.
        end: Where they end.
        sentence: In which.
        weight: How sure it is that it is one for those who apply.
        opens: Whether it is no end at all, but the day from which one may apply.
    """

    first: date | None
    last: date | None
    begin: int
    end: int
    sentence: Sentence
    weight: int
    opens: bool = False


_APPLY: Final = re.compile(
    "申报|申请|报名|受理|填报|征集|提交|申领|登记|递交|补贴申|自查|认购|预约|送达|送至|报送|报至|寄|截止|关闭|逾期|有效"
)
_OFFICE: Final = re.compile(
    "初审|审核|复审|复核|公示|拨付|下达|评审|完工|竣工|验收|审批|汇总|行文|推荐|总结|布展|撤展|补正|观众|对接需求|需求表报"
    "|投产|出让|制定|修订|清单|进展|年报|加计扣除|绩效|兑现完|到位|核查|编制|举行|举办|展会时间|响应执行|重新提交|补充材料|安装"
    "|报告|台账|发放工资|培训|签约|开工|返还|投保|参保|注册登记|登记注册|新招用|完成第|巩固|集中检查|特装|清算|搭建|邀请(?!函)|阶段|客户名单"
)
_OPENS: Final = re.compile(r"\s*(?:起|开始|开放|开通|启动)")
_ISSUE_OPENS: Final = re.compile(
    "自(?:本)?(?:通知|公告|通告|文件)?(?:发布|印发|公布)之日起(?:开始|受理|接受)"
)
_BY: Final = re.compile(r"\s*(?:之前|以前|前|止|截止|为止|关闭|结束|（含）|\(含\))")
_LAST: Final = re.compile(
    r"(?:截止(?:时间|日期|日)?(?:分别|均)?|截至|最迟|不晚于|最晚|截止到|截止至|延长至|延期至)[^，。；\d]{0,8}$"
)


def terms(sentences: Sequence[Sentence], issued: date | None) -> list[Term]:
    """Until when (and from when) one may apply, the surest first; else in their order."""
    found: list[Term] = []
    for one in sentences:
        if re.match(r"20\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?$", one.text):
            continue
        found += [term for term in _terms(one, issued) if term.weight >= 4]
    top = max((term.weight for term in found), default=0)
    return [term for term in found if term.weight >= min(top, 7) - 2]


def _terms(one: Sentence, issued: date | None) -> Iterator[Term]:
    text = one.text
    for relative in _RELATIVE.finditer(text):
        after = _after(issued, int(relative["n"]), relative["unit"])
        begin, end = relative.span()
        weight = _weight(one, begin, end) + 1
        yield Term(issued if after else None, after, begin, end, one, weight)
    if (opened := _ISSUE_OPENS.search(text)) and issued:
        begin, end = opened.span()
        yield Term(issued, None, begin, end, one, _weight(one, begin, end), opens=True)
    days = mentions(text, issued)
    at = ended = 0
    while at < len(days):
        day = days[at]
        now = next((now for now in _NOW.finditer(text) if now.end() == day.begin), None)
        following = days[at + 1] if at + 1 < len(days) else None
        if now is not None:
            begin, first, last = now.start(), issued, day
        elif following is not None and (
            (to := _TO.fullmatch(text, day.end, following.begin)) or _THROUGH.match(text, day.end)
        ):
            del to
            begin, first, last = day.begin, day.day, following
            at += 1
        else:
            begin, first, last = day.begin, None, day
        at += 1
        by = _BY.match(text, last.end)
        if not by and first is None and now is None and _OPENS.match(text, last.end):
            weight = _weight(one, begin, last.end)
            yield Term(day.day, None, begin, last.end, one, weight, opens=True)
            continue
        listed = ended and text[ended : day.begin] in {"、", "和", "或"}  # 分别为4月30日、10月31日
        ends = by or first or now or listed or _LAST.search(text[:begin])
        end = by.end() if by else last.end
        weight = _weight(one, begin, end)
        if not ends:
            weight -= 3
        if by or listed or _LAST.search(text[:begin]):
            weight += 1
        ended = end if ends else 0
        yield Term(first, last.day, begin, end, one, weight)


def _weight(one: Sentence, begin: int, end: int) -> int:
    """How sure it is that a time is meant for those who apply, and not for offices."""
    text = one.text
    left = max(text.rfind(sign, 0, begin) for sign in "，；。") + 1
    right = min((at for sign in "，；。" if (at := text.find(sign, end)) >= 0), default=len(text))
    near, next_ = text[left:right], text[right : right + 14]
    where = " ".join(one.path[-2:])
    weight = 0
    if one.about(Part.UNTIL):
        weight += 4
    elif one.about(Part.HOW):
        weight += 2
    elif one.about(Part.DUTY):
        weight -= 3
    elif one.about(Part.WHO, Part.WHAT):
        weight -= 2
    if _APPLY.search(near):
        weight += 4
    elif _APPLY.search(next_) or _APPLY.search(where) or _APPLY.search(text[:left][-16:]):
        weight += 2
    if re.search("截止", near):
        weight += 1
    if _OFFICE.search(
        re.sub("验收合格|审核(?:盖章|推荐后|同意后)|组织(申报|报名)|参加|参展", "", near)
    ):
        weight -= 6
    elif _OFFICE.search(text[:left][-12:]) and not _APPLY.search(near):
        weight -= 4
    if re.search("(?:各|所有)?(?:县|市|区|省|乡镇)[^，。企]{0,12}(?:局|厅|部门|办公室|委员会|政府|单位|区）|市）)[^企]{0,8}(?:于|须|要|应|在)", text[:begin]) and not re.search("企业|申报单位|申请人|申报主体", text[left:begin]):  # fmt: skip
        weight -= 4
    if re.search(r"补充材料|展会|会期|期间[^，]{0,6}(完工|投保|获得|有|新|注册|组织|签)|以[前后](注册|登记|开工|新)|前在[^，]{2,10}登记|有效期", near):  # fmt: skip
        weight -= 5
    return weight - 9 * ("汇算清缴" in near)  # the law's date, not this document's


def _after(issued: date | None, count: int, unit: str) -> date | None:
    """So many days or months after the issue; working days are left to those who know them."""
    if issued is None or "工作" in unit:
        return None
    if "月" not in unit:
        return issued + timedelta(days=count)
    month = issued.month - 1 + count
    year, month = issued.year + month // 12, month % 12 + 1
    return date(year, month, min(issued.day, monthrange(year, month)[1]))


_SELF: Final = re.compile(
    "本(?:办法|细则|通知|方案|政策|措施|公告|通告|指引|规定|意见|指南|若干|实施|规则)|政策|(?:^|，)自|^有效期|^施行|^执行"
)
_HOLDS: Final = re.compile("施行|实施|执行|生效|起开办|开办|推行|启用")
_FROM_NOW: Final = re.compile("自?(?:发布|印发|公布|下发)之日起(?:开始)?(?:施行|实施|执行|生效)")
_YEARS: Final = re.compile(r"有效期(?:为|限)?\s*([1-9一二三四五六七八九十两])\s*年")
_UNTIL: Final = re.compile(
    r"(?:有效期(?:限)?(?:截)?(?:至|到|为)|(?:执行|实施|延续|施行|延长|持续)(?:期限|时间)?[^，。；\d]{0,6}(?:至|到|截至)|截至|执行至)\s*$"
)


@dataclass(frozen=True, slots=True)
class Validity:
    """From when and until when a document holds, and the sentences that say so."""

    effective: date | None = None
    expires: date | None = None
    since: Sentence | None = None
    until: Sentence | None = None


def validity(sentences: Iterable[Sentence], issued: date | None) -> Validity:
    """What a document says of its own time."""
    effective = expires = None
    since = until = None
    years = 0
    for one in sentences:
        text = one.text
        titled = " ".join(one.path[-1:])
        if not (_SELF.search(text) or re.search("期限|时间|有效", titled)):
            continue
        days = mentions(text, issued)
        for day, after in zip(days, [*days[1:], None], strict=False):
            tail = text[day.end : day.end + 8]
            head = text[max(0, day.begin - 14) : day.begin]
            if effective is None and re.match(r"\s*(?:起|开始)", tail) and _HOLDS.search(text[day.end : day.end + 12]):  # fmt: skip
                effective, since = day.day, one
            if (
                after is not None
                and _TO.fullmatch(text, day.end, after.begin)
                and re.search(
                    "执行期限|实施期限|有效期|执行时间|施行期|^自", text[: day.begin] or "^自"
                )
                and not _APPLY.search(text)
            ):
                effective, expires = effective or day.day, expires or after.day
                since, until = since or one, until or one
            elif expires is None and _UNTIL.search(head) and not re.search("贷款|申报|报名|受理", text[:day.begin][-12:]):  # fmt: skip
                expires, until = day.day, one
        if effective is None and issued and _FROM_NOW.search(text):
            effective, since = issued, one
        if (
            not years
            and (found := _YEARS.search(text))
            and re.search("本|施行|实施|执行|^有效期", text)
        ):
            years = _number(found[1])
            until = until or one
    if expires is None and years and effective is not None:
        try:
            expires = effective.replace(year=effective.year + years) - timedelta(days=1)
        except ValueError:
            expires = date(effective.year + years, 2, 28)
    return Validity(effective, expires, since, until)


def _number(written: str) -> int:
    if written.isdigit():
        return int(written)
    return {"两": 2, "十": 10}.get(written) or _HAN[written]
