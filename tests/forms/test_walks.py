"""Every form from its first question to its last, in three languages."""

from datetime import date, timedelta
from typing import Annotated, ClassVar

import pytest

from bot.forms import (
    FORMS,
    Accept,
    AddCampaign,
    AddUnit,
    Announce,
    AppealCard,
    Appoint,
    AskExtension,
    AskOn,
    AskPolicy,
    AskToJoin,
    AskWithdrawal,
    AttachPolicy,
    Batch,
    BatchUnit,
    Block,
    ByPhone,
    Classify,
    Complaint,
    CoOpinion,
    CorrectPiece,
    CorrectPolicy,
    Decline,
    Dispatch,
    Dissatisfied,
    Filing,
    FilingFor,
    GiveBackPiece,
    GrantExtension,
    GrantWithdrawal,
    HoldMeeting,
    HoldPoll,
    Instruct,
    Involve,
    JoinFirm,
    JoinUnit,
    KeepParked,
    LevelUp,
    LimitRole,
    Link,
    LookBack,
    Merge,
    MoveMeeting,
    NameHandler,
    NameList,
    NeedInfo,
    Objection,
    OnSpot,
    Pairing,
    Park,
    Pressure,
    Progress,
    Refuse,
    RefuseWithdrawal,
    RefuseWording,
    RenameUnit,
    Reopen,
    Reply,
    Report,
    ReturnCase,
    Reword,
    RuleOnCard,
    Send,
    SendBack,
    Supply,
    Timetable,
    TypePolicy,
    Visit,
    Withdraw,
    WithdrawPiece,
    WithdrawPolicy,
    Wording,
)
from bot.forms.ask import Ask, Due, Form, Kind, Piece, Said, questions
from bot.forms.engine import begin
from bot.forms.inputs import (
    Attached,
    Cancelled,
    Chosen,
    Contact,
    Enough,
    Input,
    Placed,
    Prompt,
    Skip,
    Submit,
    Submitted,
    Summary,
    Words,
)
from bot.render.question import Questions
from bot.texts import Language
from tests.forms.sitting import CHOICES, TEXTS, TODAY, Sitting

PHOTO = Attached("photo", "file", "unique", 1000)
OWN = Contact("+86 138 0000 0012", own=True)
LONG = Words("产权证还没办下来，银行不给续贷。")

WALKS: list[tuple[type[Form], list[Input], dict[str, object]]] = [
    (
        Filing,
        [
            Chosen("enterprise", "7"), LONG, Chosen("category", "finance"),
            PHOTO, Placed(31.2, 121.4), Enough(), Words("周三下午"),
        ],
        {"enterprise": "7", "category": "finance", "contact_time": Said(text="周三下午")},
    ),
    (
        Filing,
        [Words("永新"), LONG, Words("融资"), Words("没有"), Chosen("contact_time", "morning")],
        {"enterprise": "8", "evidence": (), "contact_time": Said(code="morning")},
    ),
    (
        AskPolicy,
        [Chosen("enterprise", "7"), LONG, PHOTO, Enough()],
        {"enterprise": "7", "text": LONG.text},
    ),
    (AskPolicy, [Words("永新"), LONG, Skip()], {"enterprise": "8", "evidence": ()}),
    (Supply, [Skip(), PHOTO, Enough()], {"text": None}),
    (Supply, [LONG, Skip()], {"text": LONG.text, "evidence": ()}),
    (NeedInfo, [LONG], {"text": LONG.text}),
    (Decline, [Chosen("reason", "in_court"), LONG], {"reason": "in_court", "where": LONG.text}),
    (Dispatch, [Words("金融"), Chosen("due", "T2")], {"unit": "99", "due": Due(code="T2")}),
    (
        Dispatch,
        [Chosen("unit", "20"), Words("10月14日")],
        {"unit": "20", "due": Due(day=date(2026, 10, 14))},
    ),
    (
        Complaint,
        [Chosen("enterprise", "7"), Words("金融"), LONG, Skip()],
        {"enterprise": "7", "unit": "99", "unit_id": 99, "evidence": ()},
    ),
    (
        Complaint,
        [Chosen("enterprise", "8"), Chosen("unit", "0"), LONG, PHOTO, Enough()],
        {"unit_id": None},
    ),
    (ReturnCase, [LONG, Skip()], {"unit": None}),
    (ReturnCase, [LONG, Chosen("unit", "3")], {"unit": "3"}),
    (AskExtension, [Words("10月14日"), LONG], {"due": date(2026, 10, 14), "reason": LONG.text}),
    (GrantExtension, [Words("+5"), Skip()], {"due": TODAY + timedelta(5), "text": None}),
    (Park, [Words("+90")], {"review_date": TODAY + timedelta(90)}),
    (Refuse, [LONG], {"text": LONG.text}),
    (AskWithdrawal, [Chosen("reason", "later")], {"reason": Said(code="later")}),
    (AskWithdrawal, [LONG], {"reason": Said(text=LONG.text)}),
    (GrantWithdrawal, [Skip()], {"text": None}),
    (RefuseWithdrawal, [LONG], {"text": LONG.text}),
    (AppealCard, [LONG, PHOTO, Enough()], {"reason": LONG.text}),
    (RuleOnCard, [LONG], {"text": LONG.text}),
    (Progress, [LONG, PHOTO, Words("好了")], {"text": LONG.text}),
    (Report, [Chosen("outcome", "A"), LONG, PHOTO, Enough()], {"outcome": "A"}),
    (
        Report,
        [Chosen("outcome", "B"), LONG, Words("+30"), Skip()],
        {"promise_date": TODAY + timedelta(30), "review_date": None, "evidence": ()},
    ),
    (
        Report,
        [Chosen("outcome", "C"), LONG, Chosen("review_date", "2026-11-29"), Skip()],
        {"promise_date": None, "review_date": date(2026, 11, 29)},
    ),
    (Report, [Chosen("outcome", "D"), LONG, Skip()], {"outcome": "D"}),
    (
        Involve,
        [
            Chosen("co", "20"),
            Chosen("co", "19"),
            Chosen("co", "20"),
            Enough(),
            Words("金融"),
            Words("就这些"),
        ],
        {"co": ("19",), "cc": ("99",)},
    ),
    (Involve, [Skip(), Words("第12、金融"), Enough()], {"co": (), "cc": ("12", "99")}),
    (NameHandler, [Chosen("person", "5")], {"person": "5"}),
    (CoOpinion, [LONG, PHOTO, Enough()], {"text": LONG.text}),
    (Batch, [Words("10月30日"), LONG], {"due": Due(day=date(2026, 10, 30)), "title": LONG.text}),
    (BatchUnit, [Words("金融")], {"unit": "99"}),
    (SendBack, [LONG], {"text": LONG.text}),
    (Reword, [LONG], {"words": LONG.text}),
    (AskOn, [LONG], {"words": LONG.text}),
    (Reply, [LONG, PHOTO, Enough()], {"words": LONG.text}),
    (
        LookBack,
        [
            Chosen("way", "visit"),
            Chosen("solved", "partly"),
            Chosen("told", "no"),
            Chosen("favour", "unsaid"),
            Chosen("satisfied", "basic"),
            Chosen("result", "fails"),
            LONG,
        ],
        {"told": "no", "result": "fails", "words": LONG.text},
    ),
    (
        KeepParked,
        [Words("+30"), LONG],
        {"review_date": TODAY + timedelta(30), "text": LONG.text},
    ),
    (
        Instruct,
        [LONG, Words("+3")],
        {"words": LONG.text, "answer_by": TODAY + timedelta(3)},
    ),
    (Instruct, [LONG, Skip()], {"answer_by": None}),
    (LevelUp, [LONG], {"reason": LONG.text}),
    (Accept, [Words("融资"), Chosen("kind", "info")], {"category": "finance", "kind": "info"}),
    (
        Classify,
        [Words("融资"), Chosen("kind", "action")],
        {"kind": "action", "grade": None, "level": None},
    ),
    (Merge, [Chosen("other", "4")], {"other": "4"}),
    (Merge, [Words("000004")], {"other": "4"}),
    (Link, [Chosen("earlier", "2")], {"earlier": "2"}),
    (Wording, [LONG], {"text": LONG.text}),
    (RefuseWording, [LONG], {"reason": LONG.text}),
    (
        AddCampaign,
        [Words("企业服务年"), Words("+1"), Words("+90")],
        {"since": TODAY + timedelta(1), "until": TODAY + timedelta(90)},
    ),
    (
        TypePolicy,
        [Words("关于支持技改的若干措施"), Skip(), Words("市工信局"), Words(LONG.text * 3)],
        {"number": None, "issuer": "市工信局", "body": LONG.text * 3},
    ),
    (
        CorrectPolicy,
        [
            Words("关于支持技改的若干措施"), Words("云工信〔2026〕12号"), Words("没有"), Words("3月5日"),
            Skip(), Words("2027年12月31日"), Skip(), Words("+49"), Words("开发区"),
            Words("融资"), Enough(), Skip(), Skip(), Words("最高500万元"), Skip(),
        ],
        {
            "issuer": None, "region": "12", "categories": ("finance",), "sizes": (),
            "apply_by": TODAY + timedelta(49), "money": "最高500万元", "contact": None,
        },
    ),
    (WithdrawPolicy, [LONG], {"reason": LONG.text}),
    (AttachPolicy, [PHOTO, Enough()], {}),
    (
        HoldMeeting,
        [
            Chosen("kind", "briefing"), Words("技改补贴宣讲"), Words("+3"), Words("下午两点半"),
            Words("管委会三楼"), Skip(), Words("80"),
        ],
        {"hour": Said(text="下午两点半"), "seats": "80", "words": None},
    ),
    (
        MoveMeeting,
        [Words("+3"), Chosen("hour", "h1000"), Words("政务中心一楼")],
        {"hour": Said(code="h1000"), "place": "政务中心一楼"},
    ),
    (
        Announce,
        [
            LONG, Chosen("circle", "people"), Chosen("roles", "owner"), Words("承办人"), Enough(),
            Chosen("region", "0"), Words("明天 9:00"),
        ],
        {"roles": ("owner", "handler"), "start": Said(text="明天 9:00"), "topics": ()},
    ),
    (
        Announce,
        [LONG, Chosen("circle", "firms"), Words("经开区"), Skip(), Chosen("start", "now")],
        {"region": "9", "roles": (), "start": Said(code="now")},
    ),
    (
        HoldPoll,
        [
            Chosen("kind", "survey"), Words("您最缺什么？"), Words("资金\n人手\n订单"),
            Chosen("multiple", "several"), Chosen("circle", "people"), Chosen("region", "0"),
            Words("+3"),
        ],
        {"multiple": "several", "options": "资金\n人手\n订单", "unit": None, "topics": ()},
    ),
    (
        HoldPoll,
        [
            Chosen("kind", "review"), Words("金融"), Chosen("circle", "firms"),
            Chosen("region", "9"), Chosen("topics", "finance"), Enough(), Words("明天"),
        ],
        {"unit": "99", "question": None, "topics": ("finance",)},
    ),
    (CorrectPiece, [Chosen("field", "title"), Words("技改补贴")], {"said": "技改补贴"}),
    (CorrectPiece, [Chosen("field", "who"), Skip()], {"said": "", "title": None}),
    (CorrectPiece, [Chosen("field", "more"), LONG], {"said": LONG.text}),
    (GiveBackPiece, [LONG], {"reason": LONG.text}),
    (WithdrawPiece, [Chosen("reason", "over")], {"reason": Said(code="over")}),
    (
        Timetable,
        [
            Words("早报"), Words("每周二、四 10:00"), Chosen("target", "tagged"), Words("开发区"),
            Chosen("topics", "finance"), Enough(), Chosen("pieces", "2"),
        ],
        {"when": "每周二、四 10:00", "region": "12", "topics": ("finance",), "groups": ()},
    ),
    (
        Timetable,
        [
            Words("早报"), Words("0 9 * * 1"), Chosen("target", "named"), Words("机械"),
            Enough(), Chosen("pieces", "1"),
        ],
        {"region": None, "groups": ("71",), "sound": "sound", "zone": None},
    ),
    (
        Send,
        [
            Chosen("pieces", "4"), Chosen("pieces", "3"), Enough(), Chosen("target", "every"),
            Words("11月25日 15:00"),
        ],
        {"pieces": ("4", "3"), "at": Said(text="11月25日 15:00"), "region": None},
    ),
    (
        Send,
        [
            Words("技改"), Enough(), Chosen("target", "tagged"), Chosen("region", "0"), Skip(),
            Chosen("at", "now"),
        ],
        {"pieces": ("3",), "region": "0", "topics": (), "at": Said(code="now")},
    ),
    (Pressure, [Chosen("answer", "yes")], {"answer": Said(code="yes")}),
    (Pressure, [LONG], {"answer": Said(text=LONG.text)}),
    (Dissatisfied, [Chosen("reason", "slow"), Skip()], {"reason": "slow", "text": None}),
    (Dissatisfied, [Chosen("reason", "other"), LONG], {"text": LONG.text}),
    (Reopen, [LONG, Skip()], {"reason": LONG.text}),
    (Withdraw, [Skip()], {"reason": None}),
    (Withdraw, [Chosen("reason", "mistake")], {"reason": Said(code="mistake")}),
    (
        FilingFor,
        [
            Words("永新"), Chosen("source", "hall"), Chosen("contact", "6"), LONG,
            Chosen("category", "finance"), PHOTO, Enough(), Chosen("solved", "no"),
        ],
        {"enterprise": "8", "source": "hall", "contact": "6", "result": None},
    ),
    (
        FilingFor,
        [
            Chosen("enterprise", "7"), Chosen("source", "visit"), Skip(), LONG,
            Words("融资"), Words("没有"), Chosen("solved", "yes"), LONG,
        ],
        {"contact": None, "evidence": (), "solved": "yes", "result": LONG.text},
    ),
    (Objection, [LONG], {"reason": LONG.text}),
    (OnSpot, [LONG, PHOTO, Enough()], {"words": LONG.text}),
    (
        ByPhone,
        [Chosen("contact", "5"), Chosen("rating", "basic"), LONG],
        {"contact": "5", "rating": "basic", "reason": None},
    ),
    (
        ByPhone,
        [Skip(), Chosen("rating", "dissatisfied"), Chosen("reason", "slow"), LONG],
        {"contact": None, "reason": "slow", "words": LONG.text},
    ),
    (
        Visit,
        [Chosen("enterprise", "7"), Chosen("kind", "phone"), Words("昨天"), LONG],
        {"kind": "phone", "day": TODAY - timedelta(1)},
    ),
    (Pairing, [Words("孙")], {"person": "32"}),
    (
        JoinUnit,
        [Chosen("name", "telegram"), OWN],
        {"name": Said(code="telegram"), "phone": "13800000012"},
    ),
    (
        JoinFirm,
        [Words("王芳"), Chosen("title", "boss"), Contact("49 170 1234567", own=True)],
        {"name": Said(text="王芳"), "title": Said(code="boss"), "phone": "+491701234567"},
    ),
    (
        AskToJoin,
        [Words("宏达"), Chosen("enterprise", "none"), Words("王芳"), Skip(), OWN],
        {"sought": "宏达", "enterprise": "none", "title": None},
    ),
    (
        Appoint,
        [Chosen("role", "handler"), Words("市金融办"), Words("12月31日")],
        {"role": "handler", "unit": "99", "until": date(2026, 12, 31), "enterprise": None},
    ),
    (
        Appoint,
        [Words("企业联系人"), Words("宏达"), Chosen("enterprise", "7"), Skip()],
        {"role": "owner", "unit": None, "enterprise": "7", "until": None},
    ),
    (LimitRole, [Words("明天")], {"until": TODAY + timedelta(1)}),
    (
        AddUnit,
        [Words("市商务局"), Chosen("level", "city"), Chosen("kind", "department")],
        {"name": "市商务局", "level": "city", "kind": "department"},
    ),
    (Block, [Words("连续三天发广告,提醒两次不改")], {"reason": "连续三天发广告,提醒两次不改"}),
    (RenameUnit, [Words("市贸易局")], {"name": "市贸易局"}),
    (NameList, [Words("融资超期")], {"name": "融资超期"}),
]  # fmt: skip


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("form", "inputs", "expected"), WALKS)
def test_a_form_is_walked_to_its_end(
    form: type[Form], inputs: list[Input], expected: dict[str, object], language: Language
) -> None:
    """Each answer leads to the next question, the last to a summary, submitting to a model."""
    sitting = Sitting(form, language)
    for given in inputs[:-1]:
        reply = sitting.does(given)
        assert isinstance(reply, Prompt)
        assert reply.problem is None
    assert isinstance(sitting.does(inputs[-1]), Summary)
    assert [len(row) for row in sitting.labels()] == [1, 2]
    reply = sitting.does(Submit())
    assert isinstance(reply, Submitted)
    assert sitting.draft is None
    assert isinstance(reply.answers, form)
    got = reply.answers.model_dump()
    for name, value in expected.items():
        assert getattr(reply.answers, name) == value, got


def test_every_form_is_walked() -> None:
    """No conversation is left out above."""
    assert {form for form, _, _ in WALKS} == set(FORMS.values())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("form", FORMS.values())
def test_every_question_has_its_words(form: type[Form], language: Language) -> None:
    """Question, name, hint with an example, and each static choice; a summary for the form."""
    TEXTS(language, f"{form.form}-summary")
    for question in questions(form).values():
        assert TEXTS(language, question.words)
        assert len(TEXTS.plain(language, f"{question.words}.name")) <= 20
        when = dict.fromkeys(("first", "last", "until"), "10月14日") if question.dated else {}
        assert TEXTS(language, f"{question.words}.hint", **when)
        if isinstance(question.ask.choices, tuple):
            for code in question.ask.choices:
                label = TEXTS.plain(language, f"{question.words}-{code}")
                assert len(label) <= (20 if language is Language.EN else 8)
        elif question.kind is Kind.CHOICE:
            assert question.ask.choices in CHOICES


def test_the_only_enterprise_is_not_asked_for() -> None:
    """What the caller knows already is prefilled, and cannot be reached by going back."""
    draft = begin(Filing, {"enterprise": "7"}, {"case": 5}, labels={"enterprise": "宏达机械"})
    sitting = Sitting(Filing, draft=draft)
    assert sitting.field() == "text"
    assert sitting.labels() == [["取消"]]
    assert "· 1/4" in sitting.seen.text
    sitting.does(LONG)
    sitting.does(Chosen("category", "land"))
    assert "宏达机械" not in sitting.seen.text
    assert sitting.draft is not None
    assert sitting.draft.context == {"case": 5}


def test_prefilled_answers_may_be_values_of_the_form() -> None:
    """Files, days and models are put into the draft as JSON; an unknown field is refused."""
    piece = Piece(kind="photo", file_id="f", unique_id="u")
    filled = {
        "outcome": "B",
        "words": LONG.text,
        "promise_date": TODAY + timedelta(1),
        "evidence": (piece,),
    }
    sitting = Sitting(Report, draft=begin(Report, filled))
    reply = sitting.does(Submit())
    assert isinstance(reply, Submitted)
    assert reply.answers.model_dump(exclude={"review_date"}) == filled | {
        "evidence": (piece.model_dump(),)
    }
    due = begin(Dispatch, {"due": Due(day=TODAY)})
    assert due.values == {"due": {"code": "", "day": "2026-09-30", "span": ""}}
    with pytest.raises(KeyError):
        begin(Dispatch, {"nothing": 1})


def test_a_form_over_is_answered_elsewhere() -> None:
    """Given up has its words here; what was submitted is for the action to answer."""
    questions_ = Questions(TEXTS, Language.EN, Withdraw, begin(Withdraw), today=TODAY)
    assert "Nothing was submitted" in questions_.message(Cancelled()).text
    with pytest.raises(ValueError, match="whoever takes it"):
        questions_.message(Submitted(Withdraw()))


def test_a_field_that_cannot_be_asked_is_found_at_once() -> None:
    """A field without a question, or of a type none can fill, is the author's error."""

    class Mute(Form):
        form: ClassVar[str] = "mute"
        text: str

    class Odd(Form):
        form: ClassVar[str] = "odd"
        number: Annotated[float, Ask()]

    for form in (Mute, Odd):
        with pytest.raises(TypeError, match=r"question"):
            questions(form)
