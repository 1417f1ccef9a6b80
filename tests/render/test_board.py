"""A case on a board: what anybody may read, in three languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.calendar import WorkCalendar
from bot.domain.category import CATEGORIES
from bot.domain.terms import Kind, RequestKind, State
from bot.render.board import (
    OVER,
    TOPIC,
    BoardEntry,
    Confidential,
    Farewell,
    GroupMessage,
    board_card,
    board_late,
    board_moved_on,
    face,
    farewell,
    group_call,
    hello,
    hello_of_work,
    topic_name,
)
from bot.render.markup import length, plain
from bot.texts import Language
from tests.render.cases import BASE, DUE, NOW, STAGES, voice

SECRET = "暗记甲乙"
CALENDAR = WorkCalendar("Asia/Shanghai")
WORDS = {"text": SECRET, "contact_time": SECRET, "rating_reason": SECRET, "where_to_go": SECRET}


def entry(stage: str = "handling", **more: object) -> BoardEntry:
    """A case with a secret in every field that holds words of people."""
    case, _ = STAGES[stage]
    case = replace(case, kind=Kind.ACTION, **WORDS, **more)  # type: ignore[arg-type]
    return BoardEntry.of(case, at=NOW, calendar=CALENDAR, unit="市<金融>办", signed_by="赵&强")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("stage", STAGES)
def test_a_card_says_nothing_private(stage: str, language: Language) -> None:
    """At every stage: number and category, never a word of the case; and it can be sent."""
    one = entry(stage)
    for said in (
        board_card(voice(language), one, bot="lianxin_bot"),
        board_late(voice(language), one, bot="lianxin_bot"),
    ):
        assert SECRET not in said.text
        assert "<金融>" not in said.text
        assert length(plain(said.text)) < 400
        method, body = group_call(said, -100)
        assert (method, body["chat_id"]) == ("sendMessage", -100)
    first = board_card(voice(language), one, bot="b").text.split("\n")[0]
    assert one.number in first
    assert voice(language)(f"state-{one.state}") in first


def test_a_complaint_has_no_entry() -> None:
    """It cannot even be made."""
    with pytest.raises(Confidential):
        BoardEntry.of(replace(BASE, kind=Kind.COMPLAINT), at=NOW, calendar=CALENDAR, unit="x")


def test_what_waits_to_be_signed_for_has_the_button_first() -> None:
    """The way to the private chat comes second; what is over has neither."""
    waits = board_card(voice(), entry("dispatched"), bot="lianxin_bot")
    sign, way = waits.keyboard
    assert sign[0].data.startswith("sign.")
    assert way[0].url == f"https://t.me/lianxin_bot?start=case-{BASE.number}"
    asked = entry("dispatched", pending=frozenset({RequestKind.RETURN}))
    assert len(board_card(voice(), asked, bot="b").keyboard) == 1
    for state in OVER:
        assert board_card(voice(), replace(entry(), state=state), bot="b").keyboard == ()


def test_days_are_counted_on_the_last_three() -> None:
    """Before that the date says it, which stays true by itself; after it the case is overdue."""
    near = board_card(voice(), entry(due_at=DUE), bot="b").text.split("\n")[0]
    assert near.endswith(voice()("date-left", n=2))
    far = board_card(voice(), entry(due_at=DUE + timedelta(days=14)), bot="b").text
    assert voice()("date-left", n=12) not in far
    late = board_card(voice(), entry(due_at=DUE - timedelta(days=7), breached_at=NOW), bot="b").text
    assert late.startswith(voice()("sign-overdue"))
    assert late.split("\n")[0].endswith(voice()("group-card-late"))


def test_the_public_wording_is_shown_once_the_enterprise_agrees() -> None:
    """What the office wrote for everybody is nobody's to read before."""
    written = entry(public_wording="续贷困难")
    assert "续贷困难" not in board_card(voice(), written, bot="b").text
    agreed = entry(public_wording="续贷困难", wording_agreed=True)
    assert "“续贷困难”" in board_card(voice(), agreed, bot="b").text


def test_dates_in_force_go_by_the_state() -> None:
    """The promised one, the one of review; none once it is reported."""
    promised = entry("promised")
    assert promised.due_at == STAGES["promised"][0].promise_due_at
    assert promised.days_left is None
    parked = entry("parked")
    assert parked.due_at == STAGES["parked"][0].review_at
    for one in (promised, parked):
        assert str(one.number) in board_card(voice(), one, bot="b").text


def test_a_card_without_a_name_or_a_date_is_still_one() -> None:
    """What is not known is said by a word, a campaign's own category as it is."""
    bare = replace(
        entry(), unit="", category=None, due_at=None, signed_by="", state=State.HANDLING, round=2
    )
    said = board_card(voice(), bare, bot="b").text
    assert voice()("word-unsorted") in said
    assert voice()("word-unit") in said
    assert voice()("card-round", round=2) in said
    own = board_card(voice(), replace(bare, category="x<y"), bot="b").text
    assert "x&lt;y" in own
    assert voice()("word-no-date") in board_late(voice(), bare, bot="b").text


@pytest.mark.parametrize("language", Language)
def test_a_topic_has_a_name_that_telegram_takes(language: Language) -> None:
    """Number and category, in at most 128 characters."""
    for category in (*CATEGORIES, None, "很" * 300):
        name = topic_name(voice(language), replace(entry(), category=category))
        assert name.startswith(BASE.number)
        assert len(name) <= TOPIC <= 128


def test_a_face_changes_with_what_shows() -> None:
    """A supplement, a note, a contact change nothing; a date, a state, a handler do."""
    case, _ = STAGES["handling"]
    for same in ({"text": SECRET}, {"noted_at": NOW}, {"contacted_at": NOW}, {"revision": 99}):
        assert face(replace(case, **same)) == face(case)
    for other in ({"due_at": NOW}, {"state": State.HANDLED}, {"handler_id": 99}, {"round": 3}):
        assert face(replace(case, **other)) != face(case)


@pytest.mark.parametrize("language", Language)
def test_every_word_to_a_group_can_be_said(language: Language) -> None:
    """Greeting and farewell, with the office's number where one is set."""
    words = voice(language)
    said = [
        hello(words, bot="lianxin_bot"),
        hello_of_work(words, "市金融办"),
        board_moved_on(words, BASE.number),
        *(farewell(words, why, office="", phone="") for why in Farewell),
    ]
    for one in said:
        assert isinstance(one, GroupMessage)
        assert one.text
    with_phone = farewell(words, Farewell.UNKNOWN, office="云州活动办", phone="025-12345")
    assert "025-12345" in with_phone.text
    method, body = group_call(board_moved_on(words, BASE.number), -100, message_id=7)
    assert (method, body["message_id"]) == ("editMessageText", 7)
