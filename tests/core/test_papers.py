"""Documents of policies: what is read of each kind, what is refused, and what reading may cost."""

from __future__ import annotations

import io
import time
import zipfile
from email.message import EmailMessage
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bot.domain.document import (
    MOST_CHARACTERS,
    Unreadable,
    abbreviates,
    headline,
    looks_official,
    number_key,
    numeral,
    title_key,
)
from bot.domain.drafting import draft
from bot.domain.policy import Source
from handlers.workshop import papers
from tests.documents import UNREADABLE, packed, page, printed, text_of, word

if TYPE_CHECKING:
    from pathlib import Path

TABLED = "01_equipment.txt"


def put(folder: Path, content: bytes) -> Path:
    """A file with these bytes."""
    path = folder / "document"
    path.write_bytes(content)
    return path


def said(text: str) -> list[str]:
    """What a document says, however it is set: its lines without spaces and empty cells."""
    lines = ("".join(line.replace("\t", "|").split()).strip("|") for line in text.splitlines())
    return [line for line in lines if line]


def test_every_kind_of_document_says_the_same(tmp_path: Path) -> None:
    """Paragraphs that pages have broken are whole again; rows of tables keep their cells."""
    text = text_of(TABLED)
    kinds = {
        Source.TXT: text.encode("gb18030"),
        Source.DOCX: word(text),
        Source.PDF: printed(text),
        Source.HTML: page(text).encode("gb18030"),
    }
    for source, content in kinds.items():
        read = papers.read(put(tmp_path, content))
        assert read.source is source
        lines = [one.replace("|", "") for one in said(read.text)]
        missing = [one for one in said(text) if one.replace("|", "") not in lines]
        if source is not Source.HTML:
            assert missing == [], source
    assert "\t12%\t500万元" in read.text
    assert "导航" not in read.text
    assert "不是正文" not in read.text
    assert read.attached == ("1.申报表.docx",)


def test_text_is_read_in_the_encoding_in_which_it_makes_sense(tmp_path: Path) -> None:
    """Whatever an office's machine has written."""
    text = "云州市关于支持企业技术改造的若干措施\n第一条 对规模以上工业企业按设备投入给予补助，最高五百万元。"
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"):
        assert papers.read(put(tmp_path, text.encode(encoding))).text == text, encoding
    big5 = "雲州市關於支持企業技術改造的若干措施\n第一條 對工業企業按設備投入給予補助，最高五百萬元，請向市政府申請。"
    assert papers.read(put(tmp_path, big5.encode("big5"))).text == big5


def test_a_web_archive_is_read_as_its_page(tmp_path: Path) -> None:
    """As browsers and Word save a page with all that belongs to it."""
    whole = EmailMessage()
    whole.make_related()
    part = EmailMessage()
    part.set_content(page(text_of(TABLED)), subtype="html", charset="gb18030", cte="base64")
    whole.attach(part)
    read = papers.read(put(tmp_path, b"MIME-Version: 1.0\n" + whole.as_bytes()))
    assert read.source is Source.HTML
    assert "云工信发〔2026〕18号" in read.text


def test_what_was_struck_out_is_not_read_and_what_stands_in_boxes_is(tmp_path: Path) -> None:
    """Changes that were tracked count as taken; fields and numbers of parts are no words."""
    document = docx.Document()
    document.add_paragraph("关于支持企业技术改造的若干措施，自印发之日起施行，有效期三年。")
    out = io.BytesIO()
    document.save(out)
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    more = (
        "<w:p><w:r><w:t>最高</w:t></w:r><w:del><w:r><w:delText>三百</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>五百</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:t>万元</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>云工信〔2026〕1号"
        "</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    )
    with zipfile.ZipFile(io.BytesIO(out.getvalue())) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    body = parts["word/document.xml"].decode()
    assert w in body
    parts["word/document.xml"] = body.replace("<w:sectPr", f"{more}<w:sectPr", 1).encode()
    read = papers.read(put(tmp_path, packed(parts)))
    assert read.text.splitlines()[1:] == ["最高五百万元", "云工信〔2026〕1号"]


def test_numbers_that_word_counts_are_read_too(tmp_path: Path) -> None:
    """An item has the number that people see before it, at each level of a list."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = (("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
    kind = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{way}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (way, text) in enumerate(levels)
    )
    for part in (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{kind}</w:abstractNum>',
        f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>',
    ):
        numbering.append(parse_xml(part))
    said = (
        (0, "支持对象"),
        (0, "支持标准"),
        (1, "补助"),
        (1, "贴息"),
        (2, "首贷"),
        (0, "申报时间和方式"),
    )
    for at, words in said:
        properties = document.add_paragraph(words * 3)._p.get_or_add_pPr()
        properties.append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{at}"/><w:numId w:val="90"/></w:numPr>'
            )
        )
    out = io.BytesIO()
    document.save(out)
    lines = papers.read(put(tmp_path, out.getvalue())).text.splitlines()
    numbers = [line.removesuffix(words * 3) for line, (_, words) in zip(lines, said, strict=True)]
    assert numbers == ["一、", "二、", "（一）", "（二）", "1.", "三、"]


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    """Each kind by a code of its own; none of them costs more than a look."""
    cases = {code: content for code, (_, content) in UNREADABLE.items()}
    for code, content in cases.items():
        with pytest.raises(Unreadable) as why:
            papers.read(put(tmp_path, content))
        assert why.value.code == code
    bomb = packed({"word/document.xml": b"<!DOCTYPE x [<!ENTITY a 'a'>]><x/>"})
    for content, code in ((b"{\\rtf1 x}", "old"), (b"\x00\x01" * 99, "other"), (bomb, "broken")):
        with pytest.raises(Unreadable) as why:
            papers.read(put(tmp_path, content))
        assert why.value.code == code


def test_of_a_very_long_document_the_beginning_is_kept(tmp_path: Path) -> None:
    """And it is said that there is more."""
    read = papers.read(put(tmp_path, ("第一条 企业可以申报补助。\n" * 9000).encode()))
    assert read.cut
    assert len(read.text) <= MOST_CHARACTERS
    line = papers.read(put(tmp_path, ("第一条 企业可以申报补助。" * 9000).encode()))
    assert line.cut  # without the end of a line
    assert len(line.text) == MOST_CHARACTERS


def test_a_line_without_an_end_is_drafted_in_no_time() -> None:
    """Brackets that nobody closes, names that no title has: of a title only so much is looked at."""
    before = time.process_time()
    for words in ("((2026年1月1日至", "通知", "《", "（一", "1,"):
        draft((words * 60_000)[:60_000])
    assert time.process_time() - before < 10


def test_words_that_may_be_a_policy_have_its_title_or_its_number() -> None:
    """What a cadre types of a visit has neither."""
    assert looks_official("关于支持企业技术改造的若干措施\n第一条 ……")
    assert looks_official("请看\n云工信〔2026〕12号\n各县区：")
    assert not looks_official(
        "今天走访宏达机械，老板说三百万的续贷卡在产权证上。\n还问了招工的事。"
    )
    assert [numeral(n) for n in (1, 10, 11, 20, 99, 100)] == [
        "一",
        "十",
        "十一",
        "二十",
        "九十九",
        "100",
    ]


def test_what_people_call_a_policy_for_short_is_understood() -> None:
    """As everybody says 技改 for 技术改造; longer or other words are no abbreviation."""
    title = "关于支持工业企业技术改造和首次贷款的若干措施"
    assert all(abbreviates(one, title) for one in ("技改", "首贷", "技 改"))
    assert not any(abbreviates(one, title) for one in ("改技", "支贷", "技", "ab", "技术改造首"))


def test_numbers_and_titles_are_the_same_however_they_are_written() -> None:
    """Brackets, spaces, editions; and a line of a list has the heart of a title."""
    assert number_key("云工信〔2026〕12号") == number_key("云工信[2026] 第 12 号")
    assert title_key("《2026年技改 办法》（试行）") == title_key("2027年度技改办法")
    assert headline("甲市乙局关于印发《技改补助办法》的通知") == "技改补助办法"
    assert headline("甲市乙局 丙局关于组织申报技改补助的通知") == "关于组织申报技改补助的通知"
