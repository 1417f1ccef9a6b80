"""How the engine behaves when people do not simply answer."""

from datetime import timedelta

import pytest
from pydantic import BaseModel, ValidationError

from bot.forms import Dispatch, Filing, Report, Supply
from bot.forms.engine import Draft, begin
from bot.forms.inputs import (
    Attached,
    Back,
    Cancel,
    Cancelled,
    Change,
    Chosen,
    Confirm,
    Contact,
    Enough,
    Input,
    Menu,
    Outdated,
    Prompt,
    Skip,
    Stale,
    Strange,
    Submit,
    Submitted,
    Summary,
    Words,
)
from bot.render.message import Button
from tests.forms.sitting import TODAY, Sitting

TEXT = "产权证还没办下来，银行不给续贷。"
MEGABYTE = 1024 * 1024


def photo(number: int, *, album: str = "", caption: str = "", size: int = 1000) -> Attached:
    """A photo, perhaps a part of an album."""
    return Attached("photo", f"f{number}", f"u{number}", size, caption=caption, group_id=album)


def filing(*inputs: Input) -> Sitting:
    """A filing with its enterprise chosen and some things done."""
    sitting = Sitting(Filing)
    for given in (Chosen("enterprise", "7"), *inputs):
        sitting.does(given)
    return sitting


def complete() -> Sitting:
    """A filing at its summary."""
    return filing(Words(TEXT), Chosen("category", "land"), Skip(), Skip())


def problem(sitting: Sitting) -> str:
    """The words for what was wrong, if anything was."""
    reply = sitting.reply
    assert isinstance(reply, Prompt | Summary)
    return reply.problem.words if reply.problem else ""


def values(sitting: Sitting) -> dict[str, object]:
    """The answers so far."""
    assert sitting.draft is not None
    return dict(sitting.draft.values)


def test_too_long_says_how_long_and_keeps_it() -> None:
    """2,310 characters are counted, kept, and the first 2,000 offered."""
    sitting = filing(Words("字" * 2310))
    assert "这段文字有 2,310 字，最多 2,000 字。" in sitting.seen.text
    assert sitting.labels()[0] == ["用前 2,000 字"]
    sitting.taps("用前")
    assert values(sitting)["text"] == "字" * 2000
    assert sitting.field() == "category"


def test_a_shorter_text_replaces_the_kept_one() -> None:
    """What was kept goes when a good answer comes."""
    sitting = filing(Words("字" * 2310), Words(TEXT))
    assert sitting.draft is not None
    assert sitting.draft.kept == ""
    assert values(sitting)["text"] == TEXT


def test_too_short_says_how_much_is_needed() -> None:
    """And asks the same again."""
    sitting = filing(Words("没电了"))
    assert "只有 3 个字，至少要 10 个字" in sitting.seen.text
    assert sitting.field() == "text"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (Strange("sticker"), "form-strange"),
        (Contact("13800000000"), "form-contact"),
        (Words("\u202e \u200b"), "form-empty"),
        (Skip(), "form-needed"),
    ],
)
def test_what_is_no_answer_is_said_kindly(given: Input, words: str) -> None:
    """One sentence, then the question again; nothing changes."""
    sitting = filing(given)
    assert problem(sitting) == words
    assert sitting.field() == "text"


def test_words_choose_a_button() -> None:
    """A label, or a part of it, is as good as pressing; several narrow the list."""
    sitting = Sitting(Dispatch)
    sitting.does(Words("没有这个"))
    assert problem(sitting) == "form-choose"
    sitting.does(Words("第1"))
    assert sitting.field() == "unit"
    assert sitting.offered("第15单位")
    assert not sitting.offered("第2单位")
    sitting.does(Words("第15单位"))
    assert values(sitting)["unit"] == "15"


def test_a_long_list_has_pages() -> None:
    """Eight choices a page, forward and back."""
    sitting = Sitting(Dispatch)
    assert sitting.labels()[0] == ["第1单位", "第2单位"]
    sitting.taps("下一页")
    assert sitting.labels()[0] == ["第9单位", "第10单位"]
    sitting.taps("下一页")
    assert ["上一页"] in sitting.labels()
    sitting.taps("市金融办")
    assert sitting.field() == "due"


@pytest.mark.parametrize(
    ("typed", "words"),
    [("昨天吧", "form-no-day"), ("9月29日", "form-day-past"), ("2030-01-01", "form-day-late")],
)
def test_a_day_that_will_not_do(typed: str, words: str) -> None:
    """Not understood, past, too far: each by its own words."""
    sitting = Sitting(Dispatch)
    sitting.does(Chosen("unit", "1"))
    sitting.does(Words(typed))
    assert problem(sitting) == words


def test_a_review_is_at_most_ninety_days_off() -> None:
    """Day 90 will do, day 91 will not, today is too early."""
    sitting = Sitting(Report)
    sitting.does(Chosen("outcome", "C"))
    sitting.does(Words(TEXT))
    sitting.does(Words("今天"))
    assert problem(sitting) == "form-day-early"
    sitting.does(Words("+91"))
    assert problem(sitting) == "form-day-late"
    sitting.does(Words("+90"))
    assert values(sitting)["review_date"] == (TODAY + timedelta(90)).isoformat()


def test_an_album_is_answered_once() -> None:
    """Its parts arrive one by one; each is kept, only the first is answered."""
    sitting = filing(Words(TEXT), Chosen("category", "land"))
    first = sitting.does(photo(1, album="a"))
    assert isinstance(first, Prompt)
    assert [sitting.does(photo(n, album="a")) for n in (2, 3)] == [None, None]
    assert len(values(sitting)["evidence"]) == 3  # type: ignore[arg-type]
    assert isinstance(sitting.taps("就这些"), Prompt)
    assert sitting.field() == "contact_time"


def test_a_refusal_inside_an_album_is_told_once() -> None:
    """A file too large is not passed over in silence, nor told ten times."""
    sitting = filing(Words(TEXT), Chosen("category", "land"), photo(1, album="a"))
    sitting.does(photo(2, album="a", size=30 * MEGABYTE))
    assert "30 MB" in sitting.seen.text
    assert sitting.does(photo(3, album="a", size=30 * MEGABYTE)) is None
    assert sitting.does(photo(4, album="a")) is None
    assert len(values(sitting)["evidence"]) == 2  # type: ignore[arg-type]


def test_files_have_a_limit_and_can_be_begun_again() -> None:
    """Ten are taken, the eleventh is not; the same one twice neither."""
    sitting = filing(Words(TEXT), Chosen("category", "land"), *map(photo, range(10)))
    sitting.does(photo(3))
    assert problem(sitting) in {"form-file-again", "form-files-full"}
    sitting.does(photo(11))
    assert problem(sitting) == "form-files-full"
    sitting.taps("清空重发")
    assert values(sitting)["evidence"] == []
    sitting.does(photo(1))
    sitting.does(photo(1))
    assert problem(sitting) == "form-file-again"


def test_a_file_sent_early_is_kept_where_it_belongs() -> None:
    """A photo with a caption at the question for words answers both."""
    sitting = filing(photo(1, caption=TEXT))
    assert values(sitting)["text"] == TEXT
    assert len(values(sitting)["evidence"]) == 1  # type: ignore[arg-type]
    sitting = filing(photo(1))
    assert problem(sitting) == "form-file-early"
    sitting = filing(photo(1, caption="短"))
    assert problem(sitting) == "form-too-short"
    assert len(values(sitting)["evidence"]) == 1  # type: ignore[arg-type]


def test_a_file_sent_at_the_summary_is_added() -> None:
    """The question for files opens again, with what is there."""
    sitting = complete()
    sitting.does(photo(1))
    assert sitting.field() == "evidence"
    sitting.taps("就这些")
    assert isinstance(sitting.reply, Summary)
    assert "1 份" in sitting.seen.text


def test_a_form_without_files_says_so() -> None:
    """And keeps what was answered."""
    sitting = Sitting(Dispatch)
    sitting.does(photo(1))
    assert problem(sitting) == "form-no-files"


def test_words_among_files_can_be_added_to_the_text() -> None:
    """What is typed where files are asked for is kept and offered."""
    sitting = filing(Words(TEXT), Chosen("category", "land"), Words("另外，电费也涨了。"))
    assert problem(sitting) == "form-files-words"
    sitting.taps("补进文字里")
    assert values(sitting)["text"] == f"{TEXT}\n另外，电费也涨了。"
    assert sitting.field() == "evidence"


def test_a_solved_case_needs_proof() -> None:
    """Outcome A cannot be reported without a file; changing to A brings the question back."""
    sitting = Sitting(Report)
    for given in (Chosen("outcome", "D"), Words(TEXT), Skip()):
        sitting.does(given)
    assert isinstance(sitting.reply, Summary)
    sitting.taps("修改")
    sitting.taps("办理结果")
    sitting.taps("A")
    assert sitting.field() == "evidence"
    sitting.does(Skip())
    assert problem(sitting) == "form-needed"
    sitting.does(Enough())
    assert problem(sitting) == "form-files-needed"
    sitting.does(photo(1))
    sitting.does(Enough())
    assert isinstance(sitting.reply, Summary)


def test_a_supplement_needs_something() -> None:
    """Neither words nor files: the first is asked again."""
    sitting = Sitting(Supply)
    sitting.does(Skip())
    sitting.does(Skip())
    assert problem(sitting) == "supply-lacks"
    assert sitting.field() == "text"


def test_one_answer_is_changed_and_the_rest_stays() -> None:
    """Change, choose the field, answer, and the summary is back."""
    sitting = complete()
    assert isinstance(sitting.taps("修改"), Menu)
    sitting.taps("类别")
    assert ["不改了", "返回", "取消"] in sitting.labels()
    sitting.taps("融资")
    assert isinstance(sitting.reply, Summary)
    assert values(sitting)["category"] == "finance"
    sitting.taps("修改")
    sitting.taps("不改了")
    assert isinstance(sitting.reply, Summary)


def test_back_goes_to_the_answer_before_and_loses_none() -> None:
    """Back twice, keep twice, and all is as it was."""
    sitting = filing(Words(TEXT), Chosen("category", "land"))
    before = values(sitting)
    sitting.taps("返回")
    assert sitting.field() == "category"
    sitting.taps("返回")
    assert sitting.field() == "text"
    assert values(sitting) == before
    sitting.taps("不改了")
    assert sitting.field() == "evidence"
    sitting.does(Back())
    sitting.does(Words("其他"))
    assert values(sitting)["category"] == "other"


def test_files_reopened_can_be_left_as_they_are() -> None:
    """Change on the files, nothing sent, next."""
    sitting = filing(Words(TEXT), Chosen("category", "land"), photo(1), Enough(), Skip())
    sitting.does(Change())
    sitting.does(Change(None, "evidence"))
    sitting.taps("就这些")
    assert isinstance(sitting.reply, Summary)


def test_little_is_given_up_at_once_and_much_after_a_question() -> None:
    """One answer: gone. More: asked once, with the consequence, and can go on."""
    assert isinstance(filing().does(Cancel()), Cancelled)
    sitting = complete()
    assert isinstance(sitting.taps("取消"), Confirm)
    assert "找不回来" in sitting.seen.text
    assert isinstance(sitting.taps("接着填"), Summary)
    sitting.taps("取消")
    assert isinstance(sitting.taps("放弃"), Cancelled)
    assert sitting.draft is None


def test_words_after_a_doubt_go_on() -> None:
    """Whoever answers instead of confirming has not given up."""
    sitting = filing(Words(TEXT))
    sitting.does(Cancel())
    sitting.does(Words("融资"))
    assert sitting.field() == "evidence"


def test_old_and_foreign_buttons_change_nothing() -> None:
    """An earlier revision, another draft, another field, a code that was never offered."""
    sitting = filing(Words(TEXT))
    old = sitting.buttons()[0]
    sitting.does(Chosen("category", "land"))
    before = sitting.draft
    assert isinstance(sitting.press(old), Stale)
    for given in (
        Outdated(), Chosen("category", "land"), Chosen("evidence", "x"), Chosen("nothing", "x"),
        Chosen("category", "land", 1), Submit(), Change(), Skip(0),
    ):  # fmt: skip
        assert isinstance(sitting.does(given), Stale)
        assert sitting.draft == before
    for data in ("f.0.0.s", "f.1.1.c2:land", "f.5ludtvf.5.q", "g.0.0.s", "f.0.0.c9:x"):
        assert isinstance(sitting.press(Button("x", data)), Stale)


def test_a_submission_checks_what_time_has_changed() -> None:
    """A day that has passed and a choice that is gone are asked again."""
    draft = begin(Dispatch, {"unit": "gone", "due": {"day": "2026-09-01"}})
    sitting = Sitting(Dispatch, draft=draft)
    sitting.does(Submit())
    assert (problem(sitting), sitting.field()) == ("form-choice-gone", "unit")
    sitting.does(Chosen("unit", "1"))
    sitting.does(Submit())
    assert (problem(sitting), sitting.field()) == ("form-day-past", "due")
    sitting.does(Words("明天"))
    assert isinstance(sitting.does(Submit()), Submitted)


def test_words_at_the_summary_are_told_what_to_do() -> None:
    """Nothing is missing; the way on is named."""
    sitting = complete()
    sitting.does(Words("你好"))
    assert problem(sitting) == "form-done-words"


def test_hostile_words_are_shown_as_they_are() -> None:
    """HTML in an answer, and in the name of a firm, stays text."""
    sitting = filing(Words("<b>大</b>&\u202e" + "长" * 1990))
    sitting.does(Chosen("category", "land"))
    sitting.does(Skip())
    sitting.does(Skip())
    assert "&lt;b&gt;大&lt;/b&gt;&amp;长" in sitting.seen.text
    assert "宏达机械 &lt;有限&gt;" in sitting.seen.text


@pytest.mark.parametrize("model", [Filing, Supply, Report, Draft])
def test_what_people_wrote_stands_in_no_error(model: type[BaseModel]) -> None:
    """Errors are logged; the words of people are not."""
    with pytest.raises(ValidationError) as wrong:
        model.model_validate({"text": [TEXT], "words": [TEXT], "values": TEXT, "other": TEXT})
    assert TEXT not in str(wrong.value)
