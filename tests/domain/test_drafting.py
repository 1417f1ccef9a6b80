"""A document becomes the draft of a digest: what is found, what is cut, and that nothing is invented."""

from __future__ import annotations

import re
import time
import unicodedata
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.drafting import LONGEST_MONEY, draft, said_in
from bot.domain.drafting_cut import shortened
from bot.domain.drafting_dates import mentions
from bot.domain.drafting_text import Part, paper, parts_of
from bot.domain.piece import LONGEST_FIELD, LONGEST_MORE, LONGEST_TITLE, Field
from tests.scoring import POLICIES, UNSEEN, Verdict, documents, drafted, invented, score, text_of

if TYPE_CHECKING:
    from bot.domain.drafting import Drafted

FOLDERS = (POLICIES, UNSEEN)
TEXTS = [text_of(one) for folder in FOLDERS for one in documents(folder)]


def is_within_limits(found: Drafted) -> bool:
    """Whether everything is as short as it has to be."""
    return (
        len(found.title) <= LONGEST_TITLE
        and all(0 < len(one.words) <= LONGEST_FIELD for one in found.fields.values())
        and len(found.more) <= LONGEST_MORE
        and len(found.meta.money) <= LONGEST_MONEY
    )


def is_cut_out(fragment: str, sentences: tuple[str, ...]) -> bool:
    """Whether a clause is what is left of one of these sentences when parts of it are left out."""
    said = unicodedata.normalize("NFKC", fragment)
    for sentence in sentences:
        source = iter(unicodedata.normalize("NFKC", sentence))
        if all(any(one == sign for one in source) for sign in said):
            return True
    return False


def test_the_corpus_is_drafted_as_people_would() -> None:
    """Of the fields that somebody wrote down, so many are right; no number is invented."""
    for folder, least, count in ((POLICIES, 0.95, 24), (UNSEEN, 0.9, 8)):
        table, found, strange = score(folder)
        whole: Counter[Verdict] = sum(table.values(), Counter())
        assert found >= count
        assert strange == 0
        assert whole[Verdict.RIGHT] / whole.total() >= least, table


def test_documents_of_the_corpus_are_long_enough_to_be_hard() -> None:
    """Most have fifteen hundred characters and more, none of it markup."""
    assert sum(len(text) >= 1500 for text in TEXTS) >= 24
    assert min(map(len, TEXTS)) > 1000


def test_a_field_is_cut_out_of_its_sentences() -> None:
    """Whatever a field says stands in the sentences that are shown for it."""
    for text in TEXTS:
        found = draft(text)
        assert is_within_limits(found)
        assert draft(text) == found
        for one in found.fields.values():
            for fragment in re.split(r"[；，：\s]", one.words):
                assert is_cut_out(fragment, one.sentences), (fragment, one)


RUBBISH = ("", "一、", "（一）", "1.", "问：", "答：", "附件1", "：", "，" * 5, "最高", "\t1\t2")
LINES = sorted({line for text in TEXTS[::3] for line in text.split("\n")})
PIECES = st.lists(
    st.sampled_from([*LINES, *RUBBISH])
    | st.text(
        "0123456789一二三年月日万元%（）《》，。；：、\t最高补贴企业申报前至电话截止", max_size=40
    ),
    max_size=30,
)


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_no_number_is_invented_whatever_the_document(lines: list[str]) -> None:
    """Lines of documents in any order, and rubbish: short words, no number that was not there."""
    text = "\n".join(lines)
    found = draft(text)
    assert is_within_limits(found)
    assert invented(found, text) == []


def test_the_last_day_to_apply_is_none_of_the_offices() -> None:
    """Offices pass things on, show names and pay by days of their own."""
    found = draft(
        "云州市商务局关于申报展会补贴的通知\n各企业：\n一、申报时间\n"
        "企业应于2026年5月20日前提交申报材料，县级部门于6月10日前完成初审，7月底前拨付。\n"
        "云州市商务局\n2026年4月1日\n"
    )
    assert found.meta.apply_by == date(2026, 5, 20)
    assert found.fields[Field.UNTIL].words == "2026年5月20日前"
    assert found.meta.sources["apply_by"].startswith("企业应于2026年5月20日前")


@pytest.mark.parametrize(
    ("issued", "told", "last"),
    [
        ("2026年3月1日", "自发布之日起30日内", date(2026, 3, 31)),
        ("2026年1月31日", "自印发之日起1个月内", date(2026, 2, 28)),
        ("2026年3月1日", "自发布之日起20个工作日内", None),
        ("", "自发布之日起30日内", None),
        ("2026年11月20日", "2027年1月底前", date(2027, 1, 31)),
        ("2026年11月20日", "1月15日前", date(2027, 1, 15)),
        ("", "1月15日前", None),
        ("2026年3月1日", "即日起至4月15日", date(2026, 4, 15)),
        ("2026年3月1日", "2026年3月5日—20日", date(2026, 3, 20)),
        ("二〇二六年三月一日", "自发布之日起10日内", date(2026, 3, 11)),
    ],
)
def test_a_time_becomes_a_date_where_its_year_is_known(
    issued: str, told: str, last: date | None
) -> None:
    """Without a day of issue, and for working days, it stays words."""
    lines = [
        "云州市商务局关于申报展会补贴的通知",
        "各企业：",
        "一、申报时间",
        f"申报时间为{told}。",
    ]
    found = draft("\n".join([*lines, "云州市商务局", issued]))
    assert found.meta.apply_by == last
    assert told.rstrip("前止内") in found.fields[Field.UNTIL].words


def test_days_are_read_as_they_are_written() -> None:
    """In digits, in Han, at the end of a month; every year and no such day are none."""
    issued = date(2026, 3, 1)
    read = {text: [one.day for one in mentions(text, issued)] for text in (
        "2026-02-03", "二〇二五年十二月三十一日", "2028年2月底", "每年3月1日", "2026年2月30日",
        "2026年9月18日至20日", "2025年11月1日至3月31日",
    )}  # fmt: skip
    assert list(read.values()) == [
        [date(2026, 2, 3)],
        [date(2025, 12, 31)],
        [date(2028, 2, 29)],
        [],
        [None],
        [date(2026, 9, 18), date(2026, 9, 20)],
        [date(2025, 11, 1), date(2026, 3, 31)],
    ]


def test_a_heading_says_what_stands_below_it() -> None:
    """The innermost that says so; what offices owe each other is nobody's condition."""
    assert parts_of("申报方式和时间") == {Part.HOW, Part.UNTIL}
    assert parts_of("支持方式") == {Part.WHAT}
    assert parts_of("工作要求") == {Part.DUTY}
    text = "一、支持政策\n（一）申报条件\n1.注册满一年；\n二、工作要求\n（一）申报对象\n要核实。\n"
    told = {one.text: one.parts for one in paper(text).sentences}
    assert told["注册满一年；"] == {Part.WHO}
    assert told["要核实。"] == {Part.DUTY}


def test_a_sentence_is_cut_at_its_clauses() -> None:
    """What matters stays; no word and no number is cut in two."""
    text = "（一）根据有关规定，对符合条件的企业，按照投资额的12.5%给予补贴，最高500万元，逾期不再受理。"
    keep = re.compile(r"\d")
    assert shortened(text, 80, keep) == "对符合条件的企业，按照投资额的12.5%给予补贴，最高500万元"
    assert shortened(text, 30, keep) == "按照投资额的12.5%给予补贴，最高500万元"
    assert shortened(text, 18, keep) == "按照投资额的12.5%给予补贴"
    assert shortened("1" * 90, 80, keep) == ""


def test_words_of_others_are_traced_to_their_sentences() -> None:
    """What a model says is shown with where it stands; what stands nowhere is known."""
    text = (
        "一、补贴标准\n按设备投资额的12%给予补贴。\n单个企业最高500万元。\n二、其他\n自愿申报。\n"
    )
    sentences, own = said_in("按投资额12%补贴，最高500万元", text)
    assert sentences == ("按设备投资额的12%给予补贴。", "单个企业最高500万元。")
    assert own > 0.6
    assert said_in("扫码领取优惠券", text)[1] < 0.2
    assert said_in("", text) == ((), 0.0)


def test_drafting_never_takes_long() -> None:
    """Not even of one endless line without any stop, of which there are many kinds."""
    ugly = [
        "企业、" * 4000,
        "（" * 9000,
        "最高1万元，" * 2000,
        "1" * 9000,
        "关于印发" * 2000,
        "局" * 9000,
    ]
    for text in ugly:
        begun = time.perf_counter()
        assert is_within_limits(draft(text))
        assert time.perf_counter() - begun < 1.0, text[:8]


def test_nothing_comes_of_nothing() -> None:
    """An empty document has no fields; one line is its title."""
    assert draft("").fields == {}
    assert draft("").title == ""
    assert draft("关于召开座谈会的通知").meta.title == "关于召开座谈会的通知"
    assert drafted(documents(POLICIES)[12]).fields == {}  # a plan: nobody applies for anything
