"""A policy in brief as groups read it: one, or several in an issue, never too long, nothing private."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.domain.piece import LONGEST_FIELD, LONGEST_MORE, LONGEST_TITLE, Piece
from bot.domain.policy import Policy
from bot.render.markup import CAPTION_LIMIT, MESSAGE_LIMIT, length, plain
from bot.render.piece import Shown, call, digest, found_day, message
from bot.render.traditional import traditional
from bot.render.voice import Voice
from bot.texts import Language, Texts

AT = datetime(2026, 11, 20, tzinfo=UTC)
TODAY = date(2026, 11, 21)
ZONE = ZoneInfo("Asia/Shanghai")
VOICES = {language: Voice(Texts(), language, ZONE) for language in Language}
VOICE = VOICES[Language.ZH_HANS]
POLICY = Policy(
    id=3,
    title="关于支持企业技术改造的若干措施",
    number="云工信〔2026〕12号",
    issuer="云州市工业和信息化局",
    issued_on=date(2026, 10, 8),
    apply_by=date(2026, 11, 30),
    contact="技改科 范工 0791-88881234",
    body="一、为支持…",
    reason="内部原因",
    added_at=AT,
)
PIECE = Piece(
    id=1,
    policy_id=3,
    title="技改设备补贴，最高 500 万",
    who="规上工业企业，设备投入 200 万以上",
    what="按投入额 12% 补助",
    how="市工信局网上申报",
    until="11月30日",
    whom="技改科 范工 0791-88881234",
    made_at=AT,
    reason="第一稿太长",
    found={"who": ("规模以上工业企业……",)},
)


def shown(number: int = 1, *, delivery: int = 77, **more: Any) -> Shown:  # noqa: ANN401 - handed on
    """A piece under a delivery."""
    return Shown(replace(PIECE, id=number, **more), POLICY, delivery and delivery + number)


def test_one_piece_reads_as_it_should() -> None:
    """What for whom, how until when, with the weekday and what is left; whom to ask; the source."""
    said = message(VOICE, [shown()], bot="lx_bot", today=TODAY)
    assert plain(said.text).split("\n") == [
        "🧧 技改设备补贴，最高 500 万",
        "谁能享：规上工业企业，设备投入 200 万以上",
        "享什么：按投入额 12% 补助",
        "怎么办：市工信局网上申报 · 截止 11月30日(周一)，还剩 9 天",
        "找谁：技改科 范工 0791-88881234",
        "云州市工业和信息化局 · 云工信〔2026〕12号 · 看原文",
    ]
    assert [[one.text for one in row] for row in said.keyboard] == [
        ["我要咨询", "我要申报"],
        ["不相关"],
    ]
    assert [one.url for row in said.keyboard for one in row] == [
        f"https://t.me/lx_bot?start=d26-{letter}" for letter in "qan"
    ]


def test_a_preview_leads_to_the_policy() -> None:
    """It looks the same, and counts nothing."""
    said = message(VOICE, [shown(delivery=0)], bot="lx_bot", today=TODAY)
    assert {one.url for row in said.keyboard for one in row} == {"https://t.me/lx_bot?start=pol-3"}
    assert said.text == message(VOICE, [shown()], bot="lx_bot", today=TODAY).text.replace(
        "d26-o", "pol-3"
    )


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 11, 29), "还剩 1 天"),
        (date(2026, 11, 30), "今天最后一天"),
        (date(2026, 12, 1), "已截止"),
        (date(2025, 12, 31), "2026年11月30日(周一)"),
    ],
)
def test_a_deadline_is_counted_down(today: date, said: str) -> None:
    """Once it is over nobody is asked to apply."""
    made = message(VOICE, [shown()], bot="b", today=today)
    assert said in plain(made.text)
    offers = [one.text for row in made.keyboard for one in row]
    assert ("我要申报" in offers) == (today <= date(2026, 11, 30))


def test_what_is_said_of_a_deadline_stays() -> None:
    """A date gets its weekday where it stands; what is no date is told as it is."""
    for until, expected in (
        ("2026年11月30日17:30 前", "截止 11月30日(周一)17:30 前，还剩 9 天"),
        ("11 月 30 日（周一）", "截止 11月30日(周一)，还剩 9 天"),
        ("分两批：10月31日、12月31日", "截止 分两批：10月31日、12月31日\n"),
        ("报名截止时间：11月30日", "· 报名截止时间：11月30日(周一)，还剩 9 天"),
        ("到12月31日" * 6, f"⏳ 截止 {'到12月31日' * 6}\n找谁"),
        ("自印发之日起60日内", "⏳ 自印发之日起60日内（11月30日(周一)），还剩 9 天"),
        ("", "截止 11月30日(周一)，还剩 9 天"),
    ):
        said = plain(message(VOICE, [shown(until=until)], bot="b", today=TODAY).text)
        assert expected in said, until
    assert found_day("2025年11月30日", date(2026, 11, 30)) is None
    far = Shown(PIECE, replace(POLICY, apply_by=date(2028, 11, 30)))
    assert "还剩" not in plain(message(VOICE, [far], bot="b", today=TODAY).text)
    open_end = Shown(replace(PIECE, until="长期有效"), replace(POLICY, apply_by=None))
    assert "· 长期有效\n" in plain(message(VOICE, [open_end], bot="b", today=TODAY).text)


def test_a_reminder_says_so() -> None:
    """It is short: the long part has been read, or is behind the link."""
    long = shown(more="申报材料" * 40)
    said = plain(message(VOICE, [long], bot="b", today=TODAY, reminder=True).text)
    assert said.startswith("⏰ 还剩 9 天截止\n🧧 ")
    assert "申报材料" not in said
    last = plain(message(VOICE, [long], bot="b", today=date(2026, 11, 30), reminder=True).text)
    assert last.startswith("⏰ 今天截止\n")


def test_the_long_part_is_folded_and_gives_way_first() -> None:
    """A caption holds 1,024 characters: of the long part there is as much as fits, and a link."""
    made = call(
        VOICE, [shown(more="申报材料、" * 300)], -5, bot="b", today=TODAY, pictures={1: "FILE"}
    )
    method, body = made
    assert (method, body["photo"]) == ("sendPhoto", "FILE")
    caption = body["caption"]
    assert "<blockquote expandable>申报材料" in caption
    assert "看全文</a></blockquote>\n云州市" in caption
    assert CAPTION_LIMIT - 4 <= length(plain(caption)) <= CAPTION_LIMIT
    text = message(VOICE, [shown(more="申报材料、" * 300)], bot="b", today=TODAY).text
    assert plain(text).count("申报材料") == 300


def test_several_come_in_one_album_or_in_one_text() -> None:
    """The first picture carries the words; where a picture is missing there are words alone."""
    until = "企业网上填报时间为2026年10月10日至11月30日"
    many = [shown(number, until=until) for number in range(1, 11)]
    pictures = {number: f"F{number}" for number in range(1, 11)}
    method, body = call(
        VOICE, many, -5, bot="b", today=TODAY, issue=12, pictures=pictures, thread_id=7, silent=True
    )
    assert (method, len(body["media"]), body["message_thread_id"]) == ("sendMediaGroup", 10, 7)
    assert body["disable_notification"]
    caption = plain(body["media"][0]["caption"])
    assert caption.startswith("📰 惠企政策 第 12 期，10 条\n\n1. 技改设备补贴")
    assert length(caption) <= CAPTION_LIMIT
    assert caption.count("\n截止 11月30日(周一)，还剩 9 天 · 咨询 · 申报") == 10
    assert body["media"][0]["caption"].count('-o">') == 10, "each headline leads to the whole"
    assert all("caption" not in one for one in body["media"][1:])
    method, body = call(VOICE, many, -5, bot="b", today=TODAY, pictures={1: "F1"}, reminder=True)
    assert method == "sendMessage"
    assert plain(body["text"]).startswith("⏰ 10 项政策快截止了")


RARE = '䶮㛃𬭎𠮷〔2026〕<b>&"😀 500 万 A-b，。'


def hostile(chance: random.Random, most: int) -> str:
    """Words of some length that no office would write."""
    return "".join(chance.choice(RARE) for _ in range(chance.randint(0, most)))


def hostile_piece(chance: random.Random, number: int) -> Shown:
    """A piece of such words."""
    piece = replace(
        PIECE,
        id=number,
        title=hostile(chance, LONGEST_TITLE) or "题",
        who=hostile(chance, LONGEST_FIELD),
        what=hostile(chance, LONGEST_FIELD),
        how=hostile(chance, LONGEST_FIELD),
        until=hostile(chance, LONGEST_FIELD),
        whom=hostile(chance, LONGEST_FIELD),
        more=hostile(chance, LONGEST_MORE),
    )
    policy = replace(POLICY, issuer=hostile(chance, 60), number=hostile(chance, 60))
    return Shown(piece, policy, 9**12)


def test_nothing_is_ever_too_long() -> None:
    """Whatever an office writes, in any language, alone or with nine others."""
    chance = random.Random(5)
    for turn in range(8):
        pieces = [hostile_piece(chance, 1 + n) for n in range(1 if turn % 2 else 10)]
        for language, voice in VOICES.items():
            for pictures, limit in (
                (dict.fromkeys(range(1, 11), "F"), CAPTION_LIMIT),
                ({}, MESSAGE_LIMIT),
            ):
                _, body = call(
                    voice, pieces, -5, bot="b" * 32, today=TODAY, pictures=pictures, issue=9999,
                    reminder=turn % 3 == 0,
                )  # fmt: skip
                first = body["media"][0] if "media" in body else body
                words = first.get("caption") or first["text"]
                meant = message(
                    voice, pieces, bot="b" * 32, today=TODAY, issue=9999,
                    reminder=turn % 3 == 0, limit=limit,
                )  # fmt: skip
                assert length(plain(meant.text)) <= limit, (language, limit)
                assert words == meant.text, "the guard of all messages never has to cut"


def test_readers_of_traditional_characters_read_their_own() -> None:
    """The words are converted; the office, its number and whom to ask stay as they are written."""
    voice = VOICES[Language.ZH_HANT]
    said = plain(message(voice, [shown()], bot="b", today=TODAY).text)
    assert "適用對象：規上工業企業，設備投入 200 萬以上" in said
    assert "洽詢：技改科 范工 0791-88881234" in said
    assert "云州市工业和信息化局 · 云工信〔2026〕12号" in said
    one = digest(voice, shown(what="宏达后里机械可享"), ["宏达后里机械"])
    assert dict(one.fields).popitem()
    assert "宏达后里机械可享" in [words for _, words in one.fields]
    english = plain(message(VOICES[Language.EN], [shown()], bot="b", today=TODAY).text)
    assert "Who: 规上工业企业" in english
    assert "By Mon 30 Nov, 9 days left" in english
    until = "网上填报时间为2026年10月10日至11月30日17:30"
    english = plain(message(VOICES[Language.EN], [shown(until=until)], bot="b", today=TODAY).text)
    assert f"{until} (Mon 30 Nov), 9 days left" in english


@pytest.mark.parametrize(
    ("simplified", "expected"),
    [
        ("关于范围内的企业", "關於範圍內的企業"),
        ("于都县范主任、岳阳市余干县", "于都縣范主任、岳陽市餘干縣"),
        ("后勤服务中心后台", "後勤服務中心後臺"),
        ("系统里填报，里仁镇受理", "系統裡填報，里仁鎮受理"),
        ("由云州市范氏机械有限公司牵头", "由云州市范氏机械有限公司牽頭"),
        ("依据云府发〔2026〕8号", "依据云府发〔2026〕8号"),
        ("联系人于洪 13800000012", "聯繫人于洪 13800000012"),
        ("请找谷经理、沈女士、余工", "請找谷經理、沈女士、余工"),
        ("干部下乡，周一发放", "幹部下鄉，週一發放"),
        ("只发一次，头发不算", "只發一次，頭髮不算"),
        ("公示5天后，有采购需求的", "公示5天後，有採購需求的"),
        ("验收合格后持施工合同，项目位于县城", "驗收合格後持施工合同，項目位於縣城"),
        ("新设立的有限责任公司、具备售电公司资格", "新設立的有限責任公司、具備售電公司資格"),
        ("上下游喷涂企业踊跃登录“云科通”", "上下游噴塗企業踴躍登錄「云科通」"),
    ],
)
def test_names_are_never_converted_wrongly(simplified: str, expected: str) -> None:
    """于 is a surname before it is a preposition, 范 before it is a range, where a name stands."""
    assert traditional(simplified) == expected


def test_a_known_place_is_known_without_what_it_is() -> None:
    """Of 云州市 people say 云州, wherever it stands."""
    said = traditional("登录云州政务服务网，云计算后付费", ["云州市工业和信息化局"])
    assert said == "登錄云州政務服務網，雲計算後付費"


def test_known_names_stay_as_they_are_written() -> None:
    """Wherever they stand, and whatever they hold."""
    names = ["云州市岳麓发展集团", "范后里"]
    said = traditional("云州市岳麓发展集团与范后里签约，发展后劲足", names)
    assert said == "云州市岳麓发展集团與范后里簽約，發展後勁足"
