"""A document becomes the draft of a digest (豆腐块): by rules, without any network.

Nothing is said that the document does not say: what a field holds was cut out of its sentences.
"""

from __future__ import annotations

import re
from typing import Final

from bot.domain.drafting_terms import Drafted, Found, Meta
from bot.domain.piece import LONGEST_FIELD, LONGEST_MORE, LONGEST_TITLE, Field

__all__ = ["Drafted", "Found", "Meta", "draft"]

_NUMBER: Final = re.compile(r"^[^\s《》]{1,12}[〔\[【（(]20\d\d[〕\]】）)]\s*\d+\s*号$")
_MARKS: Final = {
    Field.WHO: re.compile("对象|适用范围|申报条件"),
    Field.WHAT: re.compile("补贴|补助|奖励|最高|减免"),
    Field.HOW: re.compile("登录|提交|报送|申请表"),
    Field.UNTIL: re.compile("截止|日前|有效期"),
    Field.WHOM: re.compile("联系|咨询|电话"),
}


def draft(text: str) -> Drafted:
    """The first wording of a digest of a document, and what the document says of itself.

    Args:
        text: The document, a paragraph or a row of a table a line; cells are divided by a tab or |.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    number = next((line for line in lines[:20] if _NUMBER.match(line)), "")
    title = next((line for line in lines[:20] if "关于" in line), lines[0] if lines else "")
    sentences = [one.strip() for line in lines for one in re.split("(?<=[。；])", line) if one]
    fields: dict[Field, Found] = {}
    for field, mark in _MARKS.items():
        of = [one for one in sentences if mark.search(one) and one != title]
        if of:
            fields[field] = Found(of[0][:LONGEST_FIELD], (of[0],))
    meta = Meta(title=title, number=number, sources={"title": title, "number": number})
    return Drafted(meta, title[:LONGEST_TITLE], fields, "\n".join(sentences)[:LONGEST_MORE])
