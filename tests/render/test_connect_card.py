"""Connect cards as they are printed: every name whole, every character there, one page after another."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from bot.render.connect_card import DOTS, SIZE, Card, Labels, code_picture, many, one, picture
from bot.texts import Language, Texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LINK = "https://t.me/lianxin_sandbox_bot?start=c3f-" + "Ab9_" * 8
RARE = "㙓𠅤镕喆䶮𬭎𠮷㛃赟"
LONG = (
    f"云州市高新技术产业开发区{RARE}新能源汽车动力电池回收综合利用设备制造有限责任公司（外商投资）"
)


def labels(language: Language) -> Labels:
    """What every card says, in the words of the program."""
    texts = Texts()

    def word(name: str) -> str:
        return texts.plain(language, f"card-print-{name}")

    return Labels(
        language=language,
        seal=word("seal"),
        title=word("title"),
        tagline=word("tagline"),
        scan=word("scan"),
        scan_hint=word("scan_hint"),
        liaison=word("liaison"),
        steps=tuple((word(f"step-{n}"), word(f"step-{n}.how")) for n in (1, 2, 3)),
        lost=word("lost"),
        office=texts.plain(
            language, "card-print-office", name="企业服务活动办", phone="0791-88881234"
        ),
        file_title=word("title"),
    )


def read(paper: bytes) -> list[str]:
    """The words of each page, without the breaks."""
    document = pypdfium2.PdfDocument(paper)
    try:
        return ["".join(page.get_textpage().get_text_range().split()) for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("language", Language, ids=str)
def test_a_card_says_all_of_it_in_every_language(language: Language, tmp_path: Path) -> None:
    """A name of sixty characters is whole, rare ones included; nothing of the labels is cut off."""
    paper = tmp_path / "card.pdf"
    said = labels(language)
    card = Card(
        enterprise=LONG, link=LINK, liaison="欧阳䶮喆", post="党组成员、副主任",
        unit="云州市高新技术产业开发区管理委员会企业服务中心", phone="0791-88880000", mark="3F-1",
    )  # fmt: skip
    with paper.open("wb") as out:
        assert one(out, said, card) == []
    (page,) = read(paper.read_bytes())
    for words in (LONG, card.liaison, card.post, card.unit, card.phone, card.mark):
        assert "".join(words.split()) in page
    labels_ = (said.title, said.tagline, said.scan, said.scan_hint, said.liaison, said.lost)
    for words in (*labels_, said.office, *(word for step in said.steps for word in step)):
        assert "".join(words.split()) in page
    picture(paper, tmp_path / "card.png")
    head = (tmp_path / "card.png").read_bytes()[16:24]
    width, height = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:], "big")
    assert (width, height) == (round(SIZE[0] / 72 * DOTS + 0.5), round(SIZE[1] / 72 * DOTS))


@pytest.mark.parametrize("language", Language, ids=str)
def test_the_code_on_the_picture_opens_what_it_should(language: Language, tmp_path: Path) -> None:
    """A reader that shares nothing with what drew it finds one code, and the whole link in it."""
    paper, shown = tmp_path / "card.pdf", tmp_path / "card.png"
    with paper.open("wb") as out:
        one(out, labels(language), Card(enterprise=LONG, link=LINK, liaison="欧阳䶮喆"))
    picture(paper, shown)
    with Image.open(shown) as image:
        assert [found.text for found in zxingcpp.read_barcodes(image)] == [LINK]


def test_an_invitation_can_be_scanned(tmp_path: Path) -> None:
    """The code that is sent alone leads where it should."""
    code_picture(tmp_path / "code.png", LINK)
    with Image.open(tmp_path / "code.png") as image:
        assert [found.text for found in zxingcpp.read_barcodes(image)] == [LINK]


def test_what_the_font_lacks_is_told() -> None:
    """Nobody hands out a card with an empty box without knowing."""
    out = io.BytesIO()
    assert one(out, labels(Language.ZH_HANS), Card(enterprise="\U0002a68f记", link=LINK)) == [
        "\U0002a68f"
    ]


def test_pages_leave_as_they_are_drawn() -> None:
    """Thousands of cards take no more memory than ten: nothing waits for the end."""

    def cards() -> Iterator[Card]:
        for number in range(10):
            yield Card(enterprise=f"{RARE[number % 9]}{number}号企业有限公司", link=LINK)

    out = io.BytesIO()
    written: list[int] = []
    count, lacks = many(
        out, labels(Language.ZH_HANS), cards, progress=lambda _: written.append(out.tell())
    )
    assert (count, lacks) == (10, [])
    assert 0 < written[0] < written[1] < written[2] < out.tell()
    pages = read(out.getvalue())
    assert ["号企业" in page for page in pages] == [True] * 3
    assert [page.count("号企业有限公司") for page in pages] == [4, 4, 2]
