"""The sheet at the door of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import zxingcpp
from PIL import Image

from bot.render.door_code import Door, draw
from bot.texts import Language

if TYPE_CHECKING:
    from pathlib import Path

LINK = "https://t.me/lianxin_sandbox_bot?start=m123456-abcdefabcdefabcdefabcdef"


def test_a_sheet_says_what_it_is_and_its_code_can_be_read(tmp_path: Path) -> None:
    """The shortest and the longest words stand above the code, and it leads where it should."""
    longest = ("技改设备补贴政策宣讲" * 6, "云州开发区管委会三楼会议室" * 6)
    for title, place in (("宣讲", "三楼"), longest):
        for language in Language:
            door = Door(
                language=language,
                office="云州市企业服务活动办公室",
                kind="宣讲会",
                title=title,
                facts=("10月21日(周三)14:30", place),
                scan="扫码签到",
                link=LINK,
            )
            assert draw(door, tmp_path / "door.png") == []
            with Image.open(tmp_path / "door.png") as image:
                assert [found.text for found in zxingcpp.read_barcodes(image)] == [LINK]
