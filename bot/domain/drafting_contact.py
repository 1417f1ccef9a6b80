"""Whom to ask: the office, the person, the telephone, as a document names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.drafting_cut import begun, clean, shortened
from bot.domain.drafting_terms import Found
from bot.domain.drafting_text import Part
from bot.domain.piece import LONGEST_FIELD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain.drafting_text import Sentence

_PHONE: Final = re.compile(
    r"(?<!传真)(?<!传真：)(?<![\d.])(?:0\d{2,3}[-—– ]?\d{7,8}(?:[-转]\d{1,5})?|1\d{10}|400[-\d]{7,10}|9[56]\d{3,4}|12[1-9]\d{2}|100\d{2}|[2-8]\d{6,7})(?![\d.])"
)
_CALL: Final = re.compile("电话|热线|咨询|拨打|联系|科|处|股|局|部|办|中心|窗口")
_OTHER: Final = re.compile(
    "媒体|填报|监督|投诉|举报|纪检|监察|技术支持|系统维护|平台操作|平台技术|搭建|诈骗|报警|维护|抢修|邮编|技术咨询|客服|反映|回访"
)
_LABEL: Final = re.compile(
    r"(?:联系(?:处室|科室|单位|部门)|联\s*系\s*人(?:及电话)?|联系电话|咨询电话|联系方式|政策咨询|业务咨询|报名咨询|需求咨询|咨询热线|服务热线|服务电话|企业咨询|解释科室|电\s*话)(?:为|是)?[：: ]*"
)


def whom(sentences: Sequence[Sentence]) -> Found | None:
    """Whom to ask: the first office (and person) with its telephone."""
    best: tuple[int, int, str, tuple[str, ...]] | None = None
    for at, one in enumerate(sentences):
        for text in re.split("；", one.text):
            if not _PHONE.search(text) or not _CALL.search(text + "".join(one.path[-1:])):
                continue
            if re.search(r"承诺书|备案号|信用代码", text):
                continue
            rank = 3 if one.about(Part.WHOM) else 0
            rank += 2 if re.search("咨询|联系|电话|解释|会务组|报名", text) else 0
            rank -= 6 if _OTHER.search(text) and not re.search("业务咨询|政策咨询", text) else 0
            rank -= (
                2
                if one.about(Part.DUTY) and not re.search("咨询|解释", text) and not one.cells
                else 0
            )
            before: list[str] = []
            for each in reversed(sentences[max(0, at - 2) : at]):
                if not re.match("联\\s*系", each.text) or _PHONE.search(each.text):
                    break
                before.insert(0, each.text)
            named = "，".join([*(clean(each) for each in before), text])
            source = (*before, one.text)
            if best is None or rank > best[0]:
                best = (rank, at, _contact(named, one), source)
    if best is None or best[0] < -2 or not best[2]:
        return None
    return Found(best[2], best[3])


def _contact(text: str, one: Sentence) -> str:
    if one.cells:
        cells = [cell for cell in one.cells if cell and not re.fullmatch(r"\d{1,2}", cell)]
        said = "，".join(cells)
        return said if len(said) <= LONGEST_FIELD else ""
    if found := re.search(r"由([\u4e00-\u9fff]{3,24})负责解释", text):
        phone = _PHONE.search(text)
        return f"{found[1]}，{phone[0]}" if phone else ""
    plain = clean(text)
    phones = list(_PHONE.finditer(plain))
    if not phones:
        return ""
    end = phones[0].end()
    while phones[1:] and re.fullmatch("[、/ 或]*", plain[end : phones[1].start()]):
        phones = phones[1:]
        end = phones[0].end()
    head = plain[:end]
    clauses = [_LABEL.sub("", part).strip(" ：:") for part in re.split("[，,]", head)]
    kept = [part for part in clauses if part and (len(part) <= 40)]
    start = next((at for at, part in enumerate(kept) if _PHONE.search(part)), 0)
    kept = kept[max(0, start - 2) :] if len("，".join(kept)) > LONGEST_FIELD else kept
    kept = [re.sub(r"^(?:请|可|可以|或)?(?:及时)?(?:向|拨打|联系|致电)", "", part) for part in kept]
    said = shortened("，".join(part for part in kept if part), LONGEST_FIELD, _PHONE)
    return (
        said
        if re.search(r"[\u4e00-\u9fff]", said)
        else begun(head.rpartition("，")[2], LONGEST_FIELD)
    )
