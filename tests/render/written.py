"""Policies in brief as an office might write them, and worse: of any length, of anything."""

from __future__ import annotations

import random
from dataclasses import replace

from bot.domain.piece import LONGEST_FIELD, LONGEST_TITLE
from bot.render.square_words import Square, Until
from bot.texts import Language

TEMPLATES = ("plain", "seal", "ledger", "band", "leaf")
LINK = "https://t.me/lianxin_sandbox_bot?start=pol-"
HAN = "规上工业企业技术改造设备更新补助资金申报条件材料流程年度认定高新专精特新小巨人贷款贴息用工社保稳岗返还市县区局办大厅窗口网上系统填报审核公示拨付"
RARE = "䶮㛃𬭎𠮷㙓镕喆赟𠅤"
WORDS = (
    *("CNC", "ERP/MES", "VAT", "iPhone", "https://www.example.gov.cn/policies/2026?id=12"),
    *("200 万元", "3,000,000 元", "12%", "500万", "5 个工作日", "0791-88881234", "17:30 前"),
    *("11月30日(周一)", "2026年10月1日—11月30日", "云工信〔2026〕12号", "第 3 批", "±5℃"),
    *(
        "（含",
        "）",
        "“专精特新”",
        "《办法》",
        "，",
        "。",
        "；",
        "、",
        "——",
        "……",
        "：",
        "！",
        "「惠企通」",
    ),
)
UNTIL = Until(
    label="申报截止", words="11月30日", day="30", month="2026年11月", below="周一 申报截止",
    aside="2026年 周一",
)  # fmt: skip
SQUARE = Square(
    language=Language.ZH_HANS,
    brand="惠企政策",
    title="技改设备补贴，最高 500 万",
    lines=(
        ("谁能享", "规上工业企业，设备投入 200 万元以上"),
        ("享什么", "按设备投入额的 12% 补助，单个企业最高 500 万元"),
        ("怎么办", "市工信局“惠企通”网上申报，5 个工作日内初审"),
        ("找谁", "市工信局技改科 李工 0791-88881234"),
    ),
    until=UNTIL,
    issuer="云州市工业和信息化局",
    number="云工信〔2026〕12号",
    issued="2026年10月8日",
    link=f"{LINK}1a",
    scan="扫码看原文、咨询",
)


def written(chance: random.Random, most: int) -> str:
    """What an office might write, and worse: of any length, of anything."""
    text, wanted = "", chance.choice((most, most, chance.randint(1, most)))
    while len(text) < wanted:
        kind = chance.random()
        if kind < 0.6:
            text += "".join(chance.choices(HAN, k=chance.randint(1, 8)))
        else:
            text += chance.choice(RARE) if kind < 0.65 else chance.choice(WORDS)
    return text[:most].strip() or "企"


def generated(number: int) -> tuple[Square, str, bool]:
    """A picture of some piece, in some template and light."""
    chance = random.Random(number)
    dated = chance.random() < 0.8
    until = replace(UNTIL, note=written(chance, LONGEST_FIELD) if chance.random() < 0.3 else "")
    square = replace(
        SQUARE,
        language=chance.choice(list(Language)),
        title=written(chance, LONGEST_TITLE),
        lines=tuple(
            (label, written(chance, LONGEST_FIELD))
            for label, _ in SQUARE.lines[: chance.randint(0, 4)]
        ),
        until=until if dated else Until(label="截止", words=written(chance, LONGEST_FIELD)),
        issuer=written(chance, 40) if chance.random() < 0.9 else "",
        number=written(chance, 30) if chance.random() < 0.8 else "",
        issue=f"第 {number} 期" if number % 2 else "",
        link=f"{LINK}{number:x}",
    )
    return square, TEMPLATES[number % len(TEMPLATES)], number % 3 == 0
