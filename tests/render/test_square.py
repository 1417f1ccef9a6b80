"""Square pictures: whatever an office writes is there, whole, inside, and the code can be read."""

from __future__ import annotations

import io
import json
import random
from dataclasses import asdict, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageStat

from bot.render.square import CHAT, PRINT, TEMPLATES, Report, draw
from bot.render.square_ink import SIDE, Box, Overflowing, Sheet
from bot.render.square_lines import CLOSING, OPENING, atoms, balanced, broken
from bot.render.square_type import Face, _advances, _font, flowing
from bot.render.square_words import Square, Until, read
from bot.texts import Language
from tests.bench.pictures import drawn
from tests.render.written import SQUARE, generated, written
from tests.render.written import TEMPLATES as WRITTEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MARGIN = 40
"""Units at the edge in which no word may stand."""
EDGE = 32
"""Units at the edge in which nothing stands at all."""


def picture(
    square: Square, template: str, *, dark: bool, side: int = CHAT
) -> tuple[Image.Image, Report]:
    """The picture and what came of drawing it."""
    out = io.BytesIO()
    report = draw(square, out, template=template, dark=dark, side=side)
    out.seek(0)
    return Image.open(out).convert("RGB"), report


def looked_at(square: Square, template: str, *, dark: bool, side: int = CHAT) -> Report:
    """Draw a picture and see that all is as it should be."""
    image, report = picture(square, template, dark=dark, side=side)
    assert report.lacks == (), square
    paper = Box(MARGIN, MARGIN, SIDE - 2 * MARGIN, SIDE - 2 * MARGIN)
    outside = [(words, box) for words, box in report.words if not box.within(paper)]
    assert not outside, (template, outside)
    for number, (words, box) in enumerate(report.words):
        for other, its in report.words[number + 1 :]:
            apart = (
                box.right <= its.x + 1 or its.right <= box.x + 1
                or box.bottom <= its.y + 1 or its.bottom <= box.y + 1
            )  # fmt: skip
            assert apart, (template, words, other)
    # By the dots: at the edges there is paper, or a band that goes from edge to edge.
    deep = EDGE * side // SIDE
    for turned in (image, image.transpose(Image.Transpose.ROTATE_90)):
        for left in (0, side - deep):
            strip = turned.crop((left, 0, left + deep, side))
            even = strip.crop((0, 0, 1, side)).resize((deep, side))
            assert ImageChops.difference(strip, even).getbbox() is None, (template, left)
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == square.link
    return report


def test_every_template_says_all_of_it_in_every_light() -> None:
    """Light and dark differ in their colours alone, and print is only finer."""
    for template in TEMPLATES:
        light, day = picture(SQUARE, template, dark=False)
        dark, night = picture(SQUARE, template, dark=True)
        assert day.words == night.words
        assert ImageStat.Stat(light).sum[0] > ImageStat.Stat(dark).sum[0]
        said = "".join(words for words, _ in day.words).replace(" ", "")
        for words in (SQUARE.brand, SQUARE.issuer, SQUARE.number, SQUARE.scan, SQUARE.issued):
            assert words.replace(" ", "") in said
        assert "30" in said
        for label, words in SQUARE.lines:
            assert label in said
            assert words.replace(" ", "") in said
        assert "还剩" not in said, "a picture does not grow older with its readers"
    fine = looked_at(SQUARE, template, dark=False, side=PRINT)
    assert "".join(words for words, _ in fine.words).replace(" ", "") == said


def test_an_unknown_template_is_the_first() -> None:
    """A piece that was made with a template that is gone is still drawn."""
    assert picture(SQUARE, "gone", dark=False)[0] == picture(SQUARE, TEMPLATES[0], dark=False)[0]


def test_what_the_font_lacks_is_told() -> None:
    """An emoji is left out, for a missing character a mark stands; both are told."""
    square = replace(SQUARE, title="技改😀补贴\U0002a68f", lines=(("谁能享", "👨‍👩‍👧️"),))
    _, report = picture(square, "plain", dark=False)
    assert report.lacks == ("😀", "\U0002a68f", "👨", "👩", "👧")
    said = [words for words, _ in report.words]
    assert "技改补贴〓" in said
    assert "谁能享" not in said, "a field of which nothing is left is left out"


def test_in_the_last_resort_words_are_cut_short_and_that_is_told() -> None:
    """Neither do they run out of the picture."""
    square = replace(
        SQUARE,
        title="补" * 90,
        lines=tuple((label, "贴" * 200) for label, _ in SQUARE.lines),
        until=Until(label="截止", words="前" * 300),
    )
    for template in TEMPLATES:
        report = looked_at(square, template, dark=False)
        assert {"谁能享", "享什么", "怎么办", "找谁", "截止"} <= set(report.cut), template
        assert sum(words.endswith("…") for words, _ in report.words) >= 5


def test_words_do_not_leave_their_box() -> None:
    """Whoever draws by mistake where there is no room finds out."""
    sheet = Sheet(Language.ZH_HANS, CHAT, "#FFFFFF")
    setting = flowing(sheet.face(400), "技改设备补贴", 200, 40)
    with pytest.raises(Overflowing):
        sheet.put(setting, Box(50, 50, 200, setting.height - 2), "#000000")
    sheet.put(setting, Box(50, 50, 200, setting.height), "#000000")


def test_each_reader_has_their_own_characters() -> None:
    """The same character is written differently in Beijing and in Taipei."""
    faces = {language: Sheet(language, CHAT, "#FFF").face(700) for language in Language}
    drawn = {one: face.font(90).getmask("骨直").getbbox() for one, face in faces.items()}
    shapes = {one: bytes(face.font(90).getmask("骨直")) for one, face in faces.items()}
    assert all(drawn.values())
    assert shapes[Language.ZH_HANS] != shapes[Language.ZH_HANT]
    assert shapes[Language.ZH_HANS] == shapes[Language.EN]


def test_widths_are_those_that_are_drawn() -> None:
    """What is reckoned from the font's tables is what Pillow draws, or a dot more."""
    signs = "AGKRZehkuy019%.,:/-“”‘’—…·〔〕国䶮𬭎，。（）±≥℃①é〓"
    for face in (2, 3):
        for weight in (400, 500, 700, 900):
            for size in (14, 22, 37, 89, 183):
                advance, font = _advances(face, weight, size), _font(face, weight, size)
                off = {one: advance[one] - font.getlength(one) for one in signs}
                assert set(off.values()) <= {0, 1}, (face, weight, size, off)


def test_half_an_em_goes_between_marks() -> None:
    """Where two of them stand together, as printers set them; in Taipei they stand in the middle."""
    hans, hant = Face(2, 400, 1.0).width(40), Face(3, 400, 1.0).width(40)
    assert (hans("甲）。乙"), hans("甲。")) == (40 * 3.5, 40 * 1.5)
    assert (hant("甲）。乙"), hant("甲。")) == (40 * 3.5, 40 * 2.0)
    assert (hant("甲、，乙"), hans("甲：“乙")) == (40 * 4.0, 40 * 3.5)


# lines


def ems(text: str) -> float:
    """A width without any font."""
    return sum(0.55 if one < "\u2e80" else 1 for one in text)


def kept_together(text: str) -> list[str]:
    """The pieces that are not broken and have more than one character."""
    return [one.strip() for one in atoms(text) if len(one.strip()) > 1]


def test_what_belongs_together_is_not_torn() -> None:
    """Numbers and units, dates and weekdays, words of letters, marks and what they belong to."""
    assert kept_together(
        "规上（含“专精特新”），投入 200 万元以上，自2026年10月1日至11月30日(周一)17:30前，"
        "依云工信〔2026〕12号，电 0791-88881234，CNC 设备 3,000,000 元……第3批。最高500万，增12%；《办法》"
    ) == [
        "（含", "“专", "新”），", "200 万元", "上，", "2026年10月1日", "11月30日(周一)17:30前，",
        "依云工信〔2026〕12号，", "0791-88881234，", "CNC", "3,000,000 元……", "第3批。", "500万，",
        "12%；", "《办", "法》",
    ]  # fmt: skip


def test_no_line_begins_or_ends_with_the_wrong_mark() -> None:
    """Of whatever text, at whatever width; and nothing is lost or doubled."""
    chance = random.Random(3)
    for _ in range(300):
        text = "甲" + written(chance, 120).strip("".join(OPENING | CLOSING) + " ") + "乙"
        room = chance.uniform(9, 40)
        lines = broken(text, ems, room)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert all(ems(line) <= room for line in lines)
        wrong = [
            (one, other)
            for one, other in pairwise(lines)
            if (one[-1] in OPENING or other[0] in CLOSING)
            and ems(max(atoms(text), key=ems)) <= room
        ]
        assert not wrong


def test_headlines_are_broken_where_one_would_pause() -> None:
    """In lines of like width, and not in the middle of a word that is known."""
    width: Callable[[str], float] = ems
    assert balanced("技改设备补贴，最高 500 万", width, 9, 3) == ["技改设备补贴，", "最高 500 万"]
    assert balanced("关于支持规上工业企业技术改造和设备更新的补助", width, 14, 3) == [
        "关于支持规上工业企业",
        "技术改造和设备更新的补助",
    ]
    assert balanced("關於支持規上工業企業技術改造和設備更新的補助", width, 14, 3) == [
        "關於支持規上工業企業",
        "技術改造和設備更新的補助",
    ]
    assert balanced("稳岗返还", width, 9, 3) == ["稳岗返还"]
    assert balanced("补" * 40, width, 9, 3) is None
    assert balanced("", width, 9, 3) == [""]


# words


def test_a_picture_survives_the_pipe() -> None:
    """What is handed to the child is what it draws."""
    for square in (SQUARE, replace(SQUARE, until=None, language=Language.EN)):
        assert read(json.loads(json.dumps(asdict(square)))) == square


def test_every_template_is_tried() -> None:
    """What is generated knows them all."""
    assert TEMPLATES == WRITTEN


def test_generated_pieces_are_drawn_whole() -> None:
    """Some of two hundred: of every template, every light, every way of writing."""
    for number in range(0, 200, 27):
        looked_at(*generated(number)[:2], dark=generated(number)[2])


@pytest.mark.long
def test_two_hundred_generated_pieces_are_drawn_whole() -> None:
    """All of them, and nothing of what is told had to be cut short."""
    for number in range(200):
        square, template, dark = generated(number)
        assert looked_at(square, template, dark=dark).cut == (), number


@pytest.mark.long
async def test_one_child_draws_many_pictures_with_the_memory_it_may_have(tmp_path: Path) -> None:
    """Each size of the font maps the whole file: few of them are kept open."""
    took, _, most = await drawn(tmp_path, count=60, printed=False)
    assert len(took) == 60
    assert most < 300
