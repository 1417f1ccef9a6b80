"""The five fields of a digest, each cut out of the sentences that say it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.drafting_cut import clean, joined, shortened, without_boilerplate
from bot.domain.drafting_money import worded
from bot.domain.drafting_terms import Found
from bot.domain.drafting_text import Part
from bot.domain.piece import LONGEST_FIELD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain.drafting_dates import Term, Validity
    from bot.domain.drafting_money import Most
    from bot.domain.drafting_text import Sentence

# -- 谁能享 -------------------------------------------------------------------------------------

_SUBJECT: Final = re.compile(
    "企业|个体工商户|纳税人|用户|聚合商|合作社|农场|机构|单位|职工|人员|创业者|经营者|从业者|服务商|厂房|场所|经营户|商户|农民|毕业生|报装|园区|基地|银行|公司|负责人|代表"
)
_ENDS_SO: Final = re.compile(f"(?:{_SUBJECT.pattern})(?:$|[，、；：])")
_NEVER: Final = re.compile(
    "不属于|不予|除外|不得|不享受|不参与|不纳入|以下情形|不适用|重复|视为|免于|不同时"
)
_ASIDE: Final = re.compile("不含|不包括|其中|参照|无需|但是")
_THRESHOLD: Final = re.compile(
    r"\d[\d.,]*\s*(?:%|万元|亿元|元|万美元|人|户|千瓦|吨|平方米|亩|年|个月|分|台|辆)|(?:不低于|不少于|不超过|达到|超过|低于|高于)"
)
_AMOUNTED: Final = re.compile(r"\d[\d.,]*\s*(?:%|万元|亿元|万美元|千瓦|吨|平方米)")
_MEASURED: Final = re.compile(rf"(?:{_AMOUNTED.pattern}).*(?:{_SUBJECT.pattern})$")
_BY_NAME: Final = re.compile("对象|主体|范围|哪些|谁|对象和条件")
WHO_FITS: Final = 64
"""Characters that tell well for whom it is."""


def who(sentences: Sequence[Sentence]) -> Found | None:
    """For whom it is: the subject of each section that says so, then the thresholds."""
    about = [one for one in sentences if one.about(Part.WHO) and not one.cells]
    applies = [one for one in sentences if _APPLIES_TO.match(one.text) and one not in about]
    about = [*applies, *about]
    about = [
        one
        for one in about
        if not _NEVER.search(clean(one.text))
        and not _ASIDE.search(clean(one.text).partition("，")[0])
        and one.text not in one.path
    ]
    subjects = [one for one in about if _ENDS_SO.search(_said_of(one.text))]
    subjects = subjects or [one for one in about if _SUBJECT.search(one.text)]
    if not subjects:
        implied = _implied(sentences)
        subjects = [one for one in about if not one.text.endswith(("：", ":"))][:1]
        if implied or not subjects:
            return implied
    within = {heading for one in subjects for heading in one.path}
    below = [one for one in subjects if not any(each.endswith(one.text) for each in within)]
    subjects = below or subjects
    named = [one for one in subjects if _BY_NAME.search("".join(one.path))]
    chosen = _one_a_section(named or subjects)[:4]
    rest = [one for one in about if one not in chosen and _AMOUNTED.search(one.text)]
    rest.sort(key=lambda one: not re.search("万元|%", one.text))
    parts: list[str] = []
    used: list[Sentence] = []
    for at, one in enumerate(chosen):
        share = WHO_FITS if len(chosen) == 1 else 42 if len(chosen) == 2 else 32
        left = min(share + 10, LONGEST_FIELD - len("；".join(parts)) - 1) if at else share
        said = _subject(one.text, left) if left > 12 or not at else ""
        known = "；".join(parts)
        if said and not all(one in known for one in re.split("[、和及]", said)):
            parts.append(said)
            used.append(one)
    if not parts:
        parts = [_subject(chosen[0].text, LONGEST_FIELD)]
        used = chosen[:1]
    for one in rest:
        left = LONGEST_FIELD - len("；".join(parts)) - 1
        said = _threshold(one.text, min(left, 34))
        if said and len("；".join(parts)) < WHO_FITS and said not in "；".join(parts):
            parts.append(said)
            used.append(one)
    words = joined(parts, LONGEST_FIELD)
    return Found(words, tuple(one.text for one in used)) if words else None


_APPLIES_TO: Final = re.compile(
    "(?:第.{1,3}条 ?)?(?:本[\u4e00-\u9fff]{2,4}适用于|(?:适用|支持|奖励|补贴|申报)(?:对象|范围)(?:为|是))"
)


def _one_a_section(some: Sequence[Sentence]) -> list[Sentence]:
    """The first of each section; members of a list that each name a subject are sections."""
    firsts: dict[str, Sentence] = {}
    for one in some:
        nested = f"·{one.section}" if len(one.path) > 1 and not one.path[-1].endswith("：") else ""
        firsts.setdefault(f"{one.path[-1] if one.path else ''}{nested}", one)
    return list(firsts.values())


_TAIL: Final = re.compile(
    "[，、]?(?:均|都|皆)?(?:可以|可|应当|应|须|需要|需)?(?:由企业统一|按规定|自愿|参照)?(?:申报|申请|享受|报名|参加|参展|适用|实施)[^，]{0,12}$"
    "|，?(?:应当|应|须|需)?(?:同时)?(?:具备|符合|满足)(?:下列|以下|如下).*$|适用本.{2,4}$"
)
_FRONT: Final = re.compile(
    "^(?:本[\u4e00-\u9fff]{2,4}(?:适用于|所称|支持)|申报(?:单位|主体|企业)(?:为|是|应为|应是)|适用于|[\u4e00-\u9fff]{0,4}(?:对象|主体|范围)(?:为|是|：)|面向|对于|对|凡是|凡|符合条件的)"
)


def _said_of(text: str) -> str:
    """A subject without what it may do, or what it has to be besides."""
    said = _FRONT.sub("", clean(text).partition("，即")[0])
    said = "，".join(one for one in said.split("，") if not _ASIDE.search(one))
    cut = _TAIL.sub("", said).rstrip("，、")
    return cut if _SUBJECT.search(cut) else said


def _subject(text: str, room: int) -> str:
    said = "，".join(without_boilerplate(one) for one in _said_of(text).split("，"))
    cut = shortened(said, room, _MEASURED, _ENDS_SO, _AMOUNTED)
    return cut if _SUBJECT.search(cut) or not _SUBJECT.search(text) else ""


def _threshold(text: str, room: int) -> str:
    clauses = [one for one in clean(text).split("，") if _THRESHOLD.search(one)]
    return joined(clauses, room, "，") if room > 8 else ""


_OF_THOSE: Final = re.compile(
    r"^(?:对|凡|鼓励|支持)([^，。；]{4,60}?(?:企业|个体工商户|单位|机构|用户|合作社))(?=[，的给按可参])"
)


_TO_THOSE: Final = re.compile(
    r"^(?:对|凡)(.{4,90}?(?:企业|个体工商户|机构|单位))[，]?(?:按|给予|的，|可)"
)


def _implied(sentences: Sequence[Sentence]) -> Found | None:
    """Where no section says for whom it is: those to whom it gives something."""
    for pattern, wanted in ((_OF_THOSE, None), (_TO_THOSE, Part.WHAT)):
        for one in sentences:
            if one.about(Part.DUTY) or (wanted and not one.about(wanted)):
                continue
            found = pattern.match(clean(one.text))
            said = found and _subject(found[1], WHO_FITS)
            if said:
                return Found(said, (one.text,))
    return None


# -- 享什么 -------------------------------------------------------------------------------------

_WHOLE: Final = 64
_ENOUGH: Final = 48
"""Characters that say enough; more are only taken where one offer needs them."""


def what(ranked: Sequence[Sentence], top: Most | None) -> Found | None:
    """What there is: the best offers, in the order of the document.

    The first, and that of the most, may be cut to what they give; the others are told with what
    they depend on, or not at all.
    """
    chosen: dict[Sentence, str] = {}
    queue = list(ranked)
    if top and top.sentence in queue[1:8]:
        queue.remove(top.sentence)
        queue.insert(1, top.sentence)
    for one in queue:
        used = sum(len(said) + 1 for said in chosen.values())
        left = LONGEST_FIELD - used
        most = top is not None and one is top.sentence
        if len(chosen) == 4 or (used > _ENOUGH and not most):
            continue
        said = worded(one, min(left, _WHOLE), whole=True)
        if not said and (most or not chosen):
            said = worded(one, min(left, _ENOUGH)) or worded(one, left)
        if said and not any(said in other for other in chosen.values()):
            chosen[one] = said
    order = sorted(chosen, key=ranked.index)
    order.sort(key=lambda one: one.line)
    words = joined((chosen[one] for one in order), LONGEST_FIELD)
    told = [text for one in order for text in (" ".join(one.heads), one.text) if text]
    return Found(words, tuple(dict.fromkeys(told))) if words else None


# -- 怎么办 -------------------------------------------------------------------------------------

_DOOR: Final = re.compile(
    "登录|登陆|平台|小程序|网站|网址|应用软件|手机应用|APP|专区|专栏|窗口|扫描|扫码|邮箱|微信|系统|网点|政务服务网|大厅|报送?(?:至|所在)?[^，]{0,14}(?:局|股|科|中心|政府|管委会|管理委员会)|《[^》]+(?:表|书)》"
)
_TO_WHOM: Final = re.compile(
    "向[^，]{2,20}(?:局|中心|银行|部门|委员会|单位|平台|机构|政府|街道|管委会)[^，]{0,12}(?:提交|申请|登记|提出|报)"
)
_FREE: Final = re.compile("免申即享|无需申请|自行申报|不用申请|无需申报|即可享受|自动享受|直接享受")
_DO: Final = re.compile(
    "提交|填写|填报|报送|报(所在|县|市|区|注册地|属地)|提出.{0,4}申请|申请|申报|报名|登记|扫描|预约|办理|发送|携带|录入|上传|点击|递交|送交|送达|邮寄"
)
_SELF: Final = re.compile(
    "企业|申请人|纳税人|用户|单位|承租人|经营者|创业者|个体工商户|线上|线下|网上|在线"
)
_OFFICIAL: Final = re.compile(
    "审核|初审|复审|复核|公示|拨付|评审|核查|尽职调查|联审|下达|验收|签约放款|核定|比对|抽查|受理后|收到.{0,12}后|个工作日|汇总|推荐|准入评估|签订|测试|放款|资格"
)
_TRUE: Final = re.compile(
    "不收取|真实|负责|弄虚|不得|追究|查处|监督|投诉|骗|不予|异议|(?:年度|运营|总结)报告|台账|每月|每季|宣传(?!片|册|资料)|辅导|对接会"
)


HOW_FITS: Final = 50


def how(sentences: Sequence[Sentence]) -> Found | None:
    """How one goes about it: where, and what is handed in."""
    ranked = [(_way(one), -at, one) for at, one in enumerate(sentences) if not one.cells]
    ranked = sorted((one for one in ranked if one[0] >= 2), key=lambda one: one[:2], reverse=True)
    chosen: dict[Sentence, str] = {}
    best = ranked[0][0] if ranked else 0
    for way, _, one in ranked[:4]:
        used = sum(len(said) + 1 for said in chosen.values())
        if chosen and (used > 40 or way < max(5, best - 2)):
            break
        if best < 5 and not _SELF.search(one.text[:14]):
            continue
        text = _unlabelled(one)
        room = LONGEST_FIELD - used if chosen and way == best else HOW_FITS - used
        said = shortened(text, room, _FREE, _DOOR, _DO)
        said = said or ("" if chosen else shortened(text, LONGEST_FIELD, _FREE, _DOOR, _DO))
        if said and re.search(f"{_DO.pattern}|{_FREE.pattern}|{_DOOR.pattern}", said):
            chosen[one] = said
    order = sorted(chosen, key=lambda one: one.line)
    words = joined((chosen[one] for one in order), LONGEST_FIELD)
    return Found(words, tuple(one.text for one in order)) if words else None


def _unlabelled(one: Sentence) -> str:
    text = clean(one.text)
    if len(text) > 60 or re.match("申报方式|申请方式|办理方式|报名方式", text):
        text = re.sub(r"^[\u4e00-\u9fff]{2,5}[：:]", "", text)
    text = re.sub(
        r"^(?:请)?[^，]{0,10}(?:企业|单位)(?:应当|应)?于[^，]{4,24}?前(?=将|通过|向|登录|报|到|在)",
        "",
        text,
    )
    clauses = text.split("，")
    ours = [one for one in clauses if not _BY_OFFICES.search(one)] or clauses
    return _BY_WHOM.sub("", "，".join(ours))


_BY_OFFICES: Final = re.compile(
    "(?:局|厅|部门|公司|机构|银行|办公室|委员会|中心)[^，]{0,18}(?:审核|核实|初审|复核|汇总|会同|上门)|批准后|审定|拨付"
)
_BY_WHOM: Final = re.compile(
    "^(?:请)?(?:各|符合条件的|有意[^，]{0,4}的)?(?:意向|申报|申请|参展|电力)?(?:企业和机构|企业|用户|单位|申请人|纳税人)(?:可以|可|应当|应)?(?=登录|填写|向|通过|在|扫描|到|自行)"
)


def _way(one: Sentence) -> int:
    text = one.text
    if (text.endswith(("：", ":")) and len(text) < 14) or (
        one.about(Part.WHOM, Part.STUFF) and not one.about(Part.HOW)
    ):
        return 0
    if len(text) < 8:
        return 0
    rank = 4 if one.about(Part.HOW) else -4 if one.about(Part.DUTY) else -1
    rank += 2 * (one.parts == {Part.UNTIL})
    rank += 3 if _DOOR.search(text) else 0
    rank += 5 if _FREE.search(text) else 0
    rank += 3 if _TO_WHOM.search(text) and not _DOOR.search(text) else 0
    rank += 2 if _DO.search(text) else -3
    rank += 1 if _SELF.search(text[:14]) else 0
    if _OFFICIAL.search(text):
        rank -= 2 if _SELF.search(text[:14]) and _DO.search(text) else 6
    if _TRUE.search(text):
        rank -= 4
    if one.about(Part.WHAT) and not one.about(Part.HOW):
        rank -= 3
    if re.search("主管部门.{0,12}(须|应|要|负责)|工作总结|各县|各市|补正|重新", text):
        rank -= 4
    if re.search("截止|最迟|逾期", text) and not _DOOR.search(text):
        rank -= 3
    rank -= 6 * ("时间：" in text)
    return rank


# -- 截止 ---------------------------------------------------------------------------------------


def until(terms: Sequence[Term], validity: Validity, sentences: Sequence[Sentence]) -> Found | None:
    """Until when: of those who apply; else until when the document holds."""
    place = {one: at for at, one in enumerate(sentences)}
    parts: dict[str, str] = {}
    for term in sorted(terms, key=lambda one: (place.get(one.sentence, 0), one.begin)):
        if term.opens:
            continue
        said = _clause(term)
        if len("；".join([*parts, said])) <= LONGEST_FIELD:
            parts.setdefault(said, term.sentence.text)
    if parts:
        return Found("；".join(parts), tuple(dict.fromkeys(parts.values())))
    campaign = next(
        (one for one in sentences if not one.parts and re.search("即日起至.{4,14}日", one.text)),
        None,
    )
    ends = [one for one in (validity.until, campaign, validity.since) if one is not None][:1]
    said = joined((_ending(one.text) for one in ends), LONGEST_FIELD)
    return Found(said, tuple(one.text for one in ends)) if said else None


def _ending(text: str) -> str:
    """The clauses that say from when or until when something holds."""
    text = re.sub(r"^.*(?=自即日起)", "", clean(text))
    kept = [
        one
        for one in text.split("，")
        if re.search(r"\d.*(?:[日年月起底]|前)|有效期|之日起|日起至", one)
    ]
    return joined(kept, LONGEST_FIELD, "，")


_TELLS: Final = re.compile("申报|申请|报名|受理|填报|征集|时间|截止|期限|之日|登记|：")


def _clause(term: Term) -> str:
    """The clause in which a time is said, from its beginning to the end of the time."""
    text = term.sentence.text
    left = max(text.rfind(sign, 0, term.begin) for sign in "，；。") + 1
    head = text[left : term.begin]
    if (colon := max(head.rfind("："), head.rfind(":"))) >= 0 and len(head) > 14:
        head = head[colon + 1 :]
    if head.count("）") > head.count("（"):
        head = ""
    if len(head) > 22 and "、" in head:
        head = head.rpartition("、")[2]
    if len(head) > 30 or (len(head) > 10 and not _TELLS.search(head)):
        head = ""
    head = re.sub(
        r"^(?:请)?(?:各|有关|有意向?的?|符合条件的)?(?:申报|申请|参展)?(?:企业|单位|用户|申请人)?(?:应当|应|须|请)?(?:于|在)$",
        "",
        head,
    )
    head = (
        re.sub(r"^.*?(?=自?$)", "", head)
        if text[term.begin :].startswith(("即日", "自即日"))
        else head
    )
    return re.sub(
        r"^(?:请|其中|并)", "", clean(head + text[term.begin : term.end] + _action(text, term.end))
    )


def _action(text: str, end: int) -> str:
    found = re.match(r"(?:\d{1,2}[:：]\d{2})?(?:截止|关闭)", text[end:])
    return found[0] if found else ""
