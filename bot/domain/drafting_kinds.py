"""What a document is about and for whom: categories, sizes of enterprises, industries; its headline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.category import Category
from bot.domain.drafting_cut import begun
from bot.domain.drafting_text import Part
from bot.domain.piece import LONGEST_TITLE
from bot.domain.policy import Size

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain.drafting_money import Most
    from bot.domain.drafting_text import Sentence

_WORDS: Final = {
    Category.LAND: "用地|土地|厂房|租金|出让|标准地",
    Category.FINANCE: "贷款|融资|担保|保险|贴息|信贷|授信|保单融资|风险补偿|上市挂牌|首贷",
    Category.LABOUR: "就业|用工|稳岗|招用|失业保险|社会保险|社保|人才|技能|职工|培训补贴|实习|见习",
    Category.TAX: "税费|增值税|所得税|减征|免征|纳税人|退税|加计扣除|房产税",
    Category.POLICY: "补贴|补助|奖补|奖励|扶持|专项资金|认定|后补助|以奖代补|揭榜|补偿|首台|专精特新|高新技术|技术改造",
    Category.INFRASTRUCTURE: "基础设施|供水|供气|管网|断头路|供热|用水|用气|污水处理|水价|气价|宽带|专线|通信",
    Category.PREMISES: "竣工验收|不动产登记|产权证|施工许可|联合验收|办证|不动产权",
    Category.POWER: "电力|用电|供电|电价|负荷|光伏|储能|需求响应|节能|用能|电费",
    Category.ENVIRONMENT: "环保|生态环境|排放|污染|挥发性有机物|消防|绿色工厂|排污|危险废物|环评|减排",
    Category.APPROVAL: "审批|一件事|报装|告知承诺|行政许可|证照|登记注册|注销",
    Category.MARKET: "展会|博览会|参展|外贸|出口|物流|国际市场|电商|货运|交易会|订货会|采购|冷链|展销|对接会|国内市场",
}
_MARKS: Final = {code: re.compile(words) for code, words in _WORDS.items()}


def categories(title: str, sentences: Iterable[Sentence]) -> tuple[str, ...]:
    """The likeliest categories, three at most: those of the title, else of what it says most."""
    scores = {code: 12 * len(set(mark.findall(title))) for code, mark in _MARKS.items()}
    # What it gives money for may be anything; so that it gives money says least.
    told = [one.text for one in sentences if one.about(Part.WHO, Part.WHAT) or not one.parts]
    for code, mark in _MARKS.items():
        scores[code] += min(11, sum(len(mark.findall(text)) for text in told))
    ranked = sorted((code for code in scores if scores[code] >= 3), key=lambda code: -scores[code])
    if not ranked:
        return ()
    best = scores[ranked[0]]
    named = [code for code in ranked if scores[code] >= 12 or scores[code] >= max(5, best - 2)]
    return tuple(code.value for code in (named or ranked[:1])[:3])


_SIZES: Final = (
    (re.compile("规模以上|规上"), (Size.ABOVE_SCALE,)),
    (re.compile("大型企业"), (Size.LARGE,)),
    (
        re.compile("中小微企业|中小企业(?!服务|局|处|发展|司|主管|划型)"),
        (Size.MEDIUM, Size.SMALL, Size.MICRO),
    ),
    (re.compile("小微(?:外贸|工业|科技)?企业|小型微利企业|小微市场主体"), (Size.SMALL, Size.MICRO)),
    (re.compile("中型企业"), (Size.MEDIUM,)),
    (re.compile("小型企业"), (Size.SMALL,)),
    (re.compile("微型企业|微企业"), (Size.MICRO,)),
    (re.compile("个体工商户|个体户"), (Size.SOLE,)),
)
_EXCEPT: Final = re.compile("不予|不属于|不享受|不包括|不含|除外|以下情形|不适用|不纳入|不得")

_OUT: Final = re.compile("不予|不属于|不享受|以下情形|不适用|除外|不得")


def sizes(title: str, sentences: Iterable[Sentence]) -> tuple[tuple[Size, ...], str]:
    """The sizes that it names for whom it is, and where."""
    found: set[Size] = set()
    where = ""
    about = [one.text for one in sentences if one.about(Part.WHO, Part.WHAT) or "是指" in one.text]
    for text in (title, *about):
        # 企业、个体工商户，不含…: what is left out is said in a clause; 不属于 goes for all of it.
        said = "，".join(one for one in text.split("，") if not _EXCEPT.search(one))
        for mark, those in _SIZES:
            if not _OUT.search(text) and mark.search(said):
                found.update(those)
                where = where or text
    return tuple(one for one in Size if one in found), where


_HAN: Final = r"[\u4e00-\u9fffA-Za-z（）]"
_FIELDS: Final = (
    re.compile(
        rf"从事((?:{_HAN}{{2,12}}、)+{_HAN}{{2,12}}(?:(?:或者|和|及|以及){_HAN}{{2,10}})?)(?=业务|的|，|等|活动)"
    ),
    re.compile(
        rf"(?<!{_HAN})(?<!、)({_HAN}{{2,24}}、(?:{_HAN}{{2,12}}、)*(?:(?!等){_HAN}){{2,16}})(?:等|[\d]个)?[^，。；、]{{0,14}}(?:行业|领域|产业)"
    ),
    re.compile(rf"从事((?:{_HAN}{{1,8}}、)+{_HAN}{{1,12}})的"),
    re.compile(r"[的是]((?:[\u4e00-\u9fff]{2,6}、){2,}[\u4e00-\u9fff]{2,6}?)企业"),
    re.compile(r"从事([\u4e00-\u9fff]{2,16}?)(?:业务)?的"),
    re.compile(r"(?<![\u4e00-\u9fff])((?:(?!的)[\u4e00-\u9fff]){2,6}制造业)(?:企业|行业)?"),
)
_NO_FIELD: Final = re.compile("特定细分|生产经营|经营活动|非限制|房地产|研发活动|^(?:公司|企业)")
LONGEST_INDUSTRIES: Final = 60


def industries(title: str, sentences: Iterable[Sentence]) -> tuple[str, str]:
    """The industries it is for, as it names them, and where."""
    told = [one for one in sentences if not _EXCEPT.search(one.text)]
    told = [one for one in told if one.parts or not re.match("为|根据|按照|近期", one.text)]
    about = [one.text for one in told if one.about(Part.WHO) or not one.parts]
    about += [one.text for one in told if one.about(Part.WHAT)]
    for pattern in _FIELDS:
        for text in about:
            for found in pattern.finditer(text):
                said = re.sub(r"等$|等市级.*$", "", _BEFORE_FIELD.sub("", found[1]))
                while len(said) > LONGEST_INDUSTRIES and "、" in said:
                    said = said.rpartition("、")[0]
                if 2 <= len(said) <= LONGEST_INDUSTRIES and not _NO_FIELD.search(said):
                    return said, text
    named = re.search(r"(?:支持|促进|推动|扶持|加快)([\u4e00-\u9fff]{2,8}?)产业", title)
    return (named[1], title) if named else ("", "")


_BEFORE_FIELD: Final = re.compile(
    "^.*(?:围绕|聚焦|安排|支持|鼓励|是指|面向|属于|邀请|包括|从事|涉及)"
)


# -- the headline -------------------------------------------------------------------------------

_ACTS: Final = re.compile(
    "^(?:(?:进一步|全面|切实|持续|深入|认真|组织|开展|做好|申报|印发|实施|下达|征集|推广|优化|兑现|举办|发放|加强|公布|调整|明确|申领|发布|公开|推进|落实|企业参加|参加|启动|受理|征求|鼓励|支持|关于|对|的|进行)(?=[^，]{4}))+"
)
_KINDS: Final = re.compile(
    r"(?:的)?(?:紧急)?(?:通知|公告|通告|通报|决定|意见|函|公示|实施细则|实施方案|实施意见|细则|操作指引|办事指南|申报指南|指南|指引|简介|解读|邀请函)(?=$|[（(])"
)
_TRAILING: Final = re.compile(
    "(?:有关)?(?:工作|有关事项|事项|的实施|实施|申报|项目申报|有关问题|相关工作)$"
)
_YEAR: Final = re.compile(r"20\d\d(?:[—-]20\d\d)?年度?|20\d\d年")
_LONGEST: Final = 300
"""Characters of a title that are looked at."""


def topic(title: str) -> str:
    """What a title is about, without what stands in every title."""
    # A document may be one line without an end; no title is so long, and the rest would take minutes.
    said = re.sub(r"[（(][^（()）]*[）)]$", "", title.strip()[:_LONGEST])
    said = re.sub(r"[（(](?:试行|暂行|征求意见稿|修订|[^（）]*\d{4}[^（）]*)[）)]", "", said)
    about = said.partition("关于")
    said = about[2] if about[1] else said
    if inner := re.search(r"《([^》]+)》", said):
        said = inner[1].partition("关于")[2] or inner[1]
    before = ""
    while before != said:
        before = said
        said = _KINDS.sub("", said).strip()
        said = _YEAR.sub("", said)
        cut = _TRAILING.sub("", said)
        said = cut if len(cut) >= 5 else said
        cut = _ACTS.sub("", said)
        said = cut if len(cut) >= 4 else said
    return said.strip("的 ，、")


def headline(title: str, top: Most | None) -> str:
    """The headline: what it is about, and the most that one may get."""
    said = topic(title)
    amount = "" if top is None else f"，{top.words}"
    room = LONGEST_TITLE - len(amount)
    if len(said) > room:
        for sign in ("的", "（", "和", "、"):
            tail = said.rpartition(sign)[2] if sign == "的" else said.partition(sign)[0]
            if 6 <= len(tail) <= room:
                said = tail
                break
    return begun(said, room) + amount


# -- the long part ------------------------------------------------------------------------------


def long_part(sentences: Sequence[Sentence], limit: int) -> str:
    """Conditions, materials, steps, as the document has them: whole sentences under their headings."""
    wanted = [
        one for one in sentences if one.about(Part.WHO, Part.WHAT, Part.STUFF, Part.HOW, Part.UNTIL)
    ]
    if sum(len(one.text) for one in wanted) < 200:  # a plan, or measures each under its name
        wanted = [one for one in sentences if one.path]
    lines: list[str] = []
    length = 0
    last: tuple[str, int] = ("", -1)
    for one in wanted:
        heading = next(
            (each for each in one.path if 2 <= len(each) <= 26 and not each.endswith("：")), ""
        )
        text = one.text
        cost = len(text) + 1 + (len(heading) + 1 if heading != last[0] else 0)
        if length + cost > limit:
            continue
        if heading and heading != last[0] and heading not in text:
            lines.append(heading)
        elif last[1] == one.line and lines:
            lines[-1] += text
            length += len(text)
            continue
        lines.append(text)
        length += cost
        last = (heading, one.line)
    return "\n".join(lines)
