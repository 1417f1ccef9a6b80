"""Which papers a document asks for: its own lines and nothing else."""

from __future__ import annotations

import pytest

from bot.domain.papers import MOST, wanted_papers

HEADED = """一、支持对象
规上工业企业。
二、申报材料
（一）营业执照；
（二）审计报告。
1.须有会计师事务所盖章；
三、申报程序
线上提交。"""


@pytest.mark.parametrize(
    ("body", "papers"),
    [
        (HEADED, "（一）营业执照；\n（二）审计报告。\n1.须有会计师事务所盖章；"),
        ("（三）申请材料清单\n1.申请表\n2.合同\n（四）其他", "1.申请表\n2.合同"),
        (
            "三、申报所需材料：申请表、营业执照复印件、承诺书各一份。\n四、时间",
            "申请表、营业执照复印件、承诺书各一份。",
        ),
        (
            "企业送审时连同下列材料一式三份报送：\n1.申请书；\n2.合同。\n五、评审",
            "企业送审时连同下列材料一式三份报送：\n1.申请书；\n2.合同。",
        ),
        ("（五）申请人对所提供材料的真实性负责，提供虚假材料的，终止办理。", ""),
        ("（九）材料不齐的一次性告知补正。", ""),
        (
            "企业登录平台。申报时需提交以下材料：营业执照、合同。逾期不候。",
            "申报时需提交以下材料：营业执照、合同。",
        ),
        ("本办法自印发之日起施行。新材料产业另行规定。", ""),
        ("", ""),
    ],
)
def test_papers_are_the_documents_own_lines(body: str, papers: str) -> None:
    """Under their heading until the next of its rank, or the one sentence that names them."""
    assert wanted_papers(body) == papers


def test_a_long_list_is_cut_at_a_line() -> None:
    """What does not fit is left to the document."""
    body = "二、申报材料\n" + "\n".join(f"（{n}）第 {n} 份证明文件的复印件" for n in range(200))
    papers = wanted_papers(body)
    assert len(papers) <= MOST + 2
    assert papers.endswith("复印件\n…")
