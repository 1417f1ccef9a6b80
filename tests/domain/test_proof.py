"""What is looked at before a piece goes out: above all, numbers that the document does not have."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from bot.domain.piece import Piece
from bot.domain.policy import Policy, PolicyState
from bot.domain.proof import Doubt, Flaw, doubts, unfounded

AT = datetime(2026, 10, 12, 1, tzinfo=UTC)
TODAY = date(2026, 10, 12)
DOCUMENT = """
第三条 对设备投入 200 万元以上的规上工业企业，按投入额的百分之十二给予补助，单户最高 5,000,000 元。
第五条 企业应当在二〇二六年十一月三十日前申报，受理后三十个工作日内办结。咨询电话：0551-6260 1234。
"""
POLICY = Policy(
    id=1, title="技改补贴", state=PolicyState.IN_FORCE, region_id=3, body=DOCUMENT, added_at=AT
)
PIECE = Piece(
    id=1,
    policy_id=1,
    title="技改设备补贴，最高500万",
    who="规上工业企业",
    what="按投入额12%补助",
    how="市工信局网上申报",
    until="2026年11月30日",
    whom="0551-6260 1234",
    made_at=AT,
)


def test_the_same_number_may_be_written_otherwise() -> None:
    """In digits or written out, with commas, in ten thousands, as a share."""
    for same in (
        "最高500万元",
        "最高 500 万",
        "最高五百万元",
        "5000000元",
        "12％",
        "百分之12",
        "11月30日",
        "十一月三十日",
        "30个工作日",
        "２００万元",
        "电话 0551-6260 1234",
        "网上申报，一次办结",
        "最高伍佰万元，建强队伍名单",
    ):
        assert unfounded(same, DOCUMENT) == (), same


def test_a_number_that_the_document_does_not_have_is_named() -> None:
    """As it is written; another amount, share or day, though the digits occur elsewhere."""
    for words, strange in (
        ("最高600万元", "600万元"),
        ("补助15%", "15%"),
        ("12月30日前", "12月"),
        ("百分之三十", "30%"),
        ("补助12万元", "12万元"),
        ("六百万元", "600万元"),
        ("每户30家", "30家"),
        ("补助陆佰万元", "600万元"),
    ):
        assert unfounded(words, DOCUMENT) == (strange,), words


def test_nothing_is_to_be_looked_at_in_a_piece_that_is_right() -> None:
    """The office is warned of what is wrong, and of nothing else."""
    assert doubts(PIECE, POLICY, today=TODAY) == ()


def test_each_thing_that_is_wrong_is_named() -> None:
    """The gravest first, all at once."""
    policy = replace(
        POLICY,
        state=PolicyState.WITHDRAWN,
        region_id=None,
        apply_by=date(2026, 10, 9),
        expires_on=date(2027, 1, 1),
    )
    piece = replace(PIECE, what="最高600万" + "补" * 200, how="")
    found = doubts(piece, policy, today=TODAY)
    assert [one.flaw for one in found] == [
        Flaw.NOT_IN_FORCE,
        Flaw.OVER,
        Flaw.NUMBERS,
        Flaw.EMPTY,
        Flaw.LONG,
        Flaw.REGION,
    ]
    assert found[1] == Doubt(Flaw.OVER, day=date(2026, 10, 9))
    assert found[2].words == ("600万",)
    assert found[3].words == ("how",)
    assert found[4].n == piece.length


def test_without_a_document_that_is_said() -> None:
    """What the office entered by hand is held against all the same."""
    policy = replace(POLICY, body="", money="最高500万", apply_by=date(2026, 11, 30))
    piece = replace(PIECE, what="最高500万", whom="")
    found = [one.flaw for one in doubts(piece, policy, today=TODAY)]
    assert found == [Flaw.UNSOURCED, Flaw.EMPTY]
