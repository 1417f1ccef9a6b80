"""What a document says of itself: title, number (文号), issuer, day of issue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.drafting_dates import mentions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_NUMBER: Final = re.compile(
    r"[\u4e00-\u9fff]{1,14}[〔\[【（(]\s*20\d\d\s*[〕\]】）)]\s*第?\s*\d{1,5}\s*号|20\d\d年第\d{1,4}号"
)
_LABELLED: Final = {
    "number": re.compile(r"(?:发文字号|文\s*号|发文号|字号)\s*[：:\t ]\s*(\S+(?: ?\d+ ?号)?)"),
    "issuer": re.compile(r"(?:发布机构|发文机关|发文单位|发布单位|信息来源|来\s*源)\s*[：:\t ]\s*([^\s\t]{4,40})"),
    "issued": re.compile(r"(?:成文日期|发文日期|印发日期|发布日期|发布时间|〕\d+号|(?<![\u4e00-\u9fff])(?:日\s*期|时\s*间)(?=[：:\t ]\s*\d{4}-))\s*[：:\t ]?\s*(20\d\d[年./-]\d{1,2}[月./-]\d{1,2})"),
}  # fmt: skip
_KIND: Final = "通知|公告|通告|通报|决定|意见|办法|细则|方案|规定|指南|指引|问答|措施|政策|计划|函|公示|简介|解读|明白卡|手册|规则|启事|倡议书|说明"
_ENDS: Final = re.compile(rf"(?:{_KIND})(?:[（(][^）)]{{2,16}}[）)])*$")
_BODY: Final = re.compile(
    "局|厅|委员会|政府|办公室|税务局|中心|管理委员会|管委会|银行|公司|部|院|总工会|协会|联合会|商会|法院|海关|支行|支队|大队|分局|集团|联社|团市委|站"
)
_ORG: Final = re.compile(
    rf"[\u4e00-\u9fff（）]{{2,28}}?(?:{_BODY.pattern})(?=$|[\s、，]|[\u4e00-\u9fff]{{2,5}}(?:省|市|县|区|镇|乡)|国家税务总|中国)"
)
_SALUTE: Final = re.compile(r"^(?:各|市[直各]|全[市县区省体]|有关|尊敬|广大)[^。]{2,80}[：:]$")
_DATED: Final = re.compile(
    r"(?:20\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|二[〇零○]..年.{1,2}月.{1,3}日)$"
)


def title(lines: Sequence[str]) -> tuple[str, int]:
    """The title, and in which line it ends. Titles may go over several lines."""
    best: tuple[int, str, int] = (0, lines[0] if lines else "", 0)
    top = next((at for at, line in enumerate(lines[:25]) if _SALUTE.match(line)), 25)
    for at, line in enumerate(lines[: min(top, 16)]):
        if "\t" in line or len(line) > 90 or re.match("索引号|来源|发布|根据|为了?|第.条", line):
            continue
        whole, end = line, at
        while not _ENDS.search(whole) and end + 1 < min(top, len(lines)) and end < at + 3 and "关于" in whole:  # fmt: skip
            end += 1
            whole += lines[end]
        if not _ENDS.search(whole) or re.search("[。；！？]", whole) or len(whole) > 130:
            continue
        score = (
            1
            + ("关于" in whole) * 3
            + ("的通知" in whole or "的公告" in whole or "的通告" in whole) * 2
        )
        score -= at > 8
        if score > best[0]:
            best = (score, whole, end)
    return best[1], best[2]


def number(lines: Sequence[str], below: int) -> tuple[str, str]:
    """The document's own number and its line; numbers of others, in brackets, are not its own."""
    for line in lines[: below + 12]:
        found = _LABELLED["number"].search(line)
        if found and (inner := _NUMBER.search(found[1])):
            return re.sub(r"\s+", "", inner[0]), line
    for line in lines[: below + 6]:
        found = _NUMBER.search(line)
        if (
            found
            and (found.start() == 0 or len(line) - len(found[0]) <= 12)
            and not re.search("[《》，。]", line)
        ):
            return re.sub(r"\s+", "", found[0]), line
    return "", ""


def issued(lines: Sequence[str], below: int) -> tuple[date | None, str, int]:
    """The day of issue, its line, and where that is."""
    labelled = [*enumerate(lines[: below + 5]), *list(enumerate(lines))[-3:]]
    for at, line in labelled:
        if found := _LABELLED["issued"].search(line):
            days = mentions(found[1], None)
            if days:
                return days[0].day, line, at
    signed = [at for at, line in enumerate(lines) if _DATED.search(line) and len(line) <= 40]
    for at in signed if len(signed) == 1 else signed[:1] + signed[1:]:
        days = mentions(lines[at], None)
        if days and days[-1].day and not re.search("[至到：:，]|截止|前$", lines[at]):
            return days[-1].day, lines[at], at
    return None, "", -1


def issuer(lines: Sequence[str], below: int, signed: int) -> tuple[str, str]:
    """Who issued it, several divided by 、, and the line that says so."""
    heading, _ = title(lines)
    before, about, _ = heading.partition("关于")
    named = _bodies(before) if about else []
    heads = [line for line in lines[: below + 1] if _is_body(line)]
    for line in heads:
        for one in _bodies(re.sub("文件$", "", line)):
            if one not in named:
                named.append(one)
    above: list[str] = []
    if signed > below + 1:
        above = [line for line in lines[max(below + 1, signed - 4) : signed + 1] if _is_body(line)]
        last = [one for line in above for one in _bodies(line)]
        if len(last) >= max(len(named), 1):
            return "、".join(dict.fromkeys(last)), above[-1]
    for line in lines[: below + 14]:
        if not named and (found := _LABELLED["issuer"].search(line)):
            return found[1], line
    if named:
        return "、".join(named), heading
    tail = [line for line in lines[-4:] if _is_body(line)]
    if tail:
        return "、".join(dict.fromkeys(one for line in tail for one in _bodies(line))), tail[0]
    for line in lines[below + 1 : below + 4]:
        if found := re.search(r"，([\u4e00-\u9fff]{2,6}(?:县|市|区|省)[\u4e00-\u9fff]{2,12}(?:局|中心|厅|公司|政府))(?:面向|决定|现|将)", line):  # fmt: skip
            return found[1], line
    return "", ""


_STATE_TAX, _TAX = "国家税务总局", "国家税务总"
"""An office of the state's tax administration has the name of another office within its own."""


def _is_body(line: str) -> bool:
    plain = re.sub(r"文件$|\s*(?:20\d\d年\d{1,2}月\d{1,2}日)$", "", line.strip())
    return (
        len(plain) <= 60
        and "\t" not in plain
        and not re.search(r"[：:，。；《》\d]|关于|各", plain)
        and bool(_bodies(plain))
        and bool(re.search(rf"(?:{_BODY.pattern})$", plain))
    )


def _bodies(text: str) -> list[str]:
    plain = re.sub(r"文件$|20\d\d年\d{1,2}月\d{1,2}日$", "", text.strip())
    found: list[str] = []
    plain = plain.replace(_STATE_TAX, _TAX)
    for part in re.split(r"[\s、]+", plain):
        at = 0
        while at < len(part):
            one = _ORG.match(part, at)
            if one is None:
                break
            found.append(one[0].replace(_TAX, _STATE_TAX))
            at = one.end()
        else:
            continue
        if at < len(part) and not found:
            return []
    return found
