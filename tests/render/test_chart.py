"""The picture of a poll's results: all of it legible, nothing beyond its margins, and quick."""

from __future__ import annotations

import random
from itertools import combinations

from bot.render import chart
from bot.render.square_ink import SIDE
from bot.texts import Language

WORDS = "融资续贷抵押担保用工招聘厂房产权办证电力审批物流税费，。（）“”123 OEM"


def a_chart(luck: random.Random, language: Language) -> chart.Chart:
    """A picture of anything that may be asked."""

    def said(most: int) -> str:
        return "".join(luck.choices(WORDS, k=luck.randint(1, most))).strip() or "？"

    n = luck.randint(2, 10)
    marked = luck.sample(range(n), luck.randint(0, 2))
    bars = tuple(
        chart.Bar(said(100), "9999/10000 人（100.0%）", luck.random(), "并列最多" * (one in marked))
        for one in range(n)
    )
    notes = ("已结束，截至 11月25日（周三）17:30", *(said(60) for _ in range(luck.randint(0, 3))))
    return chart.Chart(
        language,
        said(40),
        "民意调查结果",
        said(300),
        bars,
        "参与 12,345 人；发到 2,000 个群",
        notes,
    )


def test_whatever_was_asked_is_drawn_within_the_margins() -> None:
    """Two dozen pictures of words of all lengths: no word leaves the sheet, none is missing."""
    luck = random.Random(5)
    for number in range(24):
        sheet, lacks = chart.drawn(a_chart(luck, list(Language)[number % 3]), 640)
        assert lacks == []
        boxes = [box for _, box in sheet.words]
        assert all(box.x >= chart.MARGIN - 1 for box in boxes)
        assert all(box.right <= SIDE - chart.MARGIN + chart.SLACK for box in boxes)
        assert all(box.bottom <= SIDE - chart.MARGIN / 2 for box in boxes)
        for (one, this), (other, that) in combinations(sheet.words, 2):
            across = min(this.right, that.right) - max(this.x, that.x)
            down = min(this.bottom, that.bottom) - max(this.y, that.y)
            assert across <= 1 or down <= 0.3 * this.height, (number, one, other)


def test_an_emoji_is_left_out_and_said_to_be() -> None:
    """A picture has no emoji; whoever looks at the account of the job finds which."""
    bars = (chart.Bar("满意👍", "3/4 人", 0.75, "最多"), chart.Bar("不满意", "1/4 人", 0.25))
    one = chart.Chart(Language.ZH_HANS, "活动办", "结果", "满意吗", bars, "参与 4 人")
    sheet, lacks = chart.drawn(one)
    assert lacks == ["👍"]
    assert "满意" in [word for word, _ in sheet.words]
    assert sheet.image.size == (SIDE, SIDE)
