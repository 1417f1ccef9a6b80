import re
from dataclasses import replace
from datetime import timedelta
from itertools import cycle, product

import pytest

from bot.domain.case import Outcome
from bot.domain.notice import NoticeKind
from bot.domain.rights import Refusal
from bot.domain.terms import RATING_ACTS, Act, Hat, State
from bot.render.button import decode
from bot.render.card import card
from bot.render.keys import ROW, WANTED, Way
from bot.render.listing import Listed, listing
from bot.render.markup import length, plain
from bot.render.message import Message, payload
from bot.render.notice import notice
from bot.render.view import CaseView, Happening
from bot.texts import Language
from tests.render.cases import NOW, STAGES, TEXTS, WORN, at, everything, view_of, voice
from tests.render.situations import SITUATION

HOSTILE = {
    "html": "<b>x</b> <a href='tg://user?id=1'>&amp;</a> </blockquote><script>",
    "bidi": "\u202e倒着写\u2066\u200b\x00\ud800",
    "long": "长" * 5000,
    "emoji": "👩‍👩‍👧‍👦" * 900,
    "lines": "一\n\n\n二\r\n三：\n" * 300,
    "fluent": '{ $number } { "x" } %s {0}',
    "empty": "",
    "marks": "a" + "\u0301" * 3000,
}
TAG = re.compile(r"<(/?)(b|i|blockquote|code)( expandable)?>")


def assert_sendable(message: Message) -> None:
    """Telegram takes it: lengths, tags, buttons."""
    assert length(plain(message.text)) <= 4096
    opened: list[str] = []
    for close, tag, _ in TAG.findall(message.text):
        if close:
            assert opened.pop() == tag
        else:
            opened.append(tag)
    assert not opened
    assert "<" not in TAG.sub("", message.text)
    payload(message, 1)
    for row in message.keyboard:
        assert 1 <= len(row) <= 8
        for button in row:
            assert button.text
            assert decode(button.data) is not None
            assert len(button.data.encode()) <= 64


def hostile(view: CaseView, text: str) -> CaseView:
    """The same view in which everything anybody typed is this."""
    return replace(
        view,
        case=replace(
            view.case,
            text=text,
            public_wording=text,
            contact_time=text,
            where_to_go=text,
            category=text,
        ),
        enterprise=text,
        contact=text,
        contact_phone=text,
        unit=text,
        handler=text,
        handler_phone=text,
        liaison=text,
        history=tuple(
            replace(
                one,
                who=text,
                unit=text,
                words=text,
                data={"suggested_unit": text, "other_number": text, "wished_at": text},
            )
            for one in view.history
        ),
    )


def told_of(
    kind: NoticeKind, stage: str, act: Act | None, who: str
) -> tuple[CaseView, Happening | None]:
    """A view and the happening a notice is about."""
    view = view_of(stage, who)
    happening = view.last(act) if act else None
    if act and happening is None:
        happening = Happening(act, at(0, -1), "某人", "某单位", Hat.UNIT_HEAD, f"关于{kind}的话")
    return view, happening


@pytest.mark.parametrize("stage", STAGES)
def test_every_state_has_a_card_for_everybody(stage: str) -> None:
    """Whoever may see a case sees a card that Telegram takes, eight lines above the fold."""
    for who, language in product(WORN, Language):
        view = view_of(stage, who)
        message = card(voice(language), view)
        assert_sendable(message)
        above = message.text.partition("<blockquote expandable>")[0].rstrip("\n")
        assert len(above.split("\n")) <= 8
        first = plain(above.split("\n")[0])
        assert TEXTS.plain(language, f"state-{view.case.state}") in first
        assert view.case.number in first


def test_every_state_is_among_the_stages() -> None:
    """No state is left without a test."""
    assert {case.state for case, _ in STAGES.values()} == set(State)


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_notice_says_something_in_every_language(kind: NoticeKind) -> None:
    """One message a kind, for each audience it goes to."""
    stage, act, people = SITUATION[kind]
    for who, language in product(people, Language):
        view, happening = told_of(kind, stage, act, who)
        message = notice(voice(language), kind, view, happening)
        assert_sendable(message)
        assert 2 <= len(message.text.split("\n")) <= 8
        assert view.case.number in message.text
        assert "  " not in message.text


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_stay_words(name: str, language: Language) -> None:
    """Whatever people type, cards, notices and lists remain what Telegram takes.

    Each text is on every card in one language; in the two others each stage has one reader.
    """
    text, turn = HOSTILE[name], list(HOSTILE).index(name)
    cards = list(everything())
    if list(Language)[turn % 3] is not language:
        cards = list(zip(STAGES, cycle(WORN), strict=False))
    for stage, who in cards:
        assert_sendable(card(voice(language), hostile(view_of(stage, who), text)))
    for kind, (stage, act, people) in SITUATION.items():
        for who in people:
            view, happening = told_of(kind, stage, act, who)
            bad = hostile(view, text)
            worse = replace(happening, who=text, words=text, unit=text) if happening else None
            assert_sendable(notice(voice(language), kind, bad, worse))
    rows = [hostile(view_of(stage, "owner"), text) for stage in list(STAGES)[:8]]
    assert_sendable(listing(voice(language), "mine", rows, 20, 8))


@pytest.mark.parametrize("language", Language)
def test_labels_fit_their_buttons(language: Language) -> None:
    """Eight Chinese characters, or sixteen letters; toasts and pop-ups have limits too."""
    most = 16 if language is Language.EN else 8
    for act in Act:
        assert 0 < len(TEXTS.plain(language, f"act-{act}")) <= most
        assert 0 < len(TEXTS.plain(language, f"done-{act}")) <= 60
        assert TEXTS.plain(language, f"event-{act}")
    for refusal in Refusal:
        assert 0 < len(TEXTS.plain(language, f"error-forbidden-{refusal}")) <= 180
    for name, variables in TEXTS.ids(language).items():
        if name.startswith("command-"):
            assert len(TEXTS.plain(language, name)) <= 30
        if name.startswith("button-") and not variables:
            assert len(TEXTS.plain(language, name)) <= most
        if name.startswith("confirm-") and not name.startswith("confirm-reminder"):
            filled = dict.fromkeys(variables, "LX-2026-000123")
            assert len(TEXTS.plain(language, name, **filled)) <= 180


@pytest.mark.parametrize("stage", STAGES)
def test_buttons_are_the_acts_of_the_view(stage: str) -> None:
    """Each act once, at most three in a row, the one most wanted alone, ratings together."""
    for who in WORN:
        view = view_of(stage, who)
        keys = card(voice(), view).keyboard
        rows = [[decode(button.data) for button in row] for row in keys]
        assert len(rows) <= 5
        if any(press and press.verb == "more" for row in rows for press in row):
            rows += [
                [decode(button.data) for button in row]
                for row in card(voice(), view, Way(more=True)).keyboard
            ]
        acts = [[press.arg for press in row if press and press.verb == "do"] for row in rows]
        flat = [act for row in acts for act in row]
        assert len(flat) == len(set(flat))
        phoned = who == "liaison"  # what the owner said is asked for behind one button
        assert set(view.acts) - set(flat) <= {Act.CONTACT} | (RATING_ACTS if phoned else set())
        assert all(len(row) <= ROW for row in rows)
        if phoned and RATING_ACTS & set(view.acts):
            assert acts[0] == ["rate_satisfied"]
        elif RATING_ACTS & set(view.acts):
            assert acts[0] == ["rate_satisfied", "rate_basic", "rate_dissatisfied"]
        elif acts and acts[0] and acts[0][0] in WANTED.get((view.case.state, view.reader), ()):
            assert len(acts[0]) == 1
        assert all(
            (press.ref, press.revision) == (view.case.id, view.case.revision)
            for row in rows
            for press in row
            if press and press.verb in {"do", "files"}
        )


INSIDE = ("内部：", "第一稿", "周梳理", "郑主任", "孙副市长", "钱局长")


@pytest.mark.parametrize("stage", STAGES)
def test_an_owner_learns_nothing_internal(stage: str) -> None:
    """No returns, drafts, rewrites, instructions, nor names of those who sort or sign."""
    text = card(voice(), view_of(stage, "owner")).text
    for word in INSIDE:
        assert word not in text
    if stage in {"reported", "handled", "park"}:
        assert "3.8%" not in text  # not released yet


@pytest.mark.parametrize("stage", STAGES)
def test_officials_learn_nothing_private(stage: str) -> None:
    """Neither who rated, nor why a case was withdrawn, nor more of the number than they need."""
    for who in ("handler", "head", "co", "leader"):
        text = card(voice(), view_of(stage, who)).text
        assert "密：" not in text, who
        assert "13812340012" not in text, who
        told = text.partition("<blockquote")[2]
        assert "王女士" not in told, who
        if who == "leader":
            assert "王女士" not in text
            assert "138" not in text


@pytest.mark.parametrize("who", ["liaison", "triager", "director", "inspector", "owner"])
def test_a_private_answer_stands_on_no_card(who: str) -> None:
    """The answer on pressure is told once, to the director and the inspector."""
    assert "密：" not in card(voice(), view_of("withdrawn", who)).text


def test_a_private_answer_reaches_two_only() -> None:
    """Even if the notice were posted to others, the words would not be in it."""
    for who in WORN:
        view = view_of("withdrawn", who)
        told = notice(voice(), NoticeKind.PRESSURE_TOLD, view, view.last(Act.TELL_PRESSURE)).text
        assert ("密：" in told) == (who in {"director", "inspector"})


@pytest.mark.parametrize("stage", STAGES)
def test_a_masked_enterprise_is_a_code(stage: str) -> None:
    """Units see neither name nor contact of a masked case, on the card or in a notice."""
    for who in ("handler", "head", "co"):
        view = view_of(stage, who)
        view = replace(view, case=replace(view.case, masked=True))
        told = [card(voice(), view).text]
        told += [notice(voice(), kind, view, view.last()).text for kind in NoticeKind]
        for text in told:
            for secret in ("宏达", "王女士", "138", "赵敏"):
                assert secret not in text, who


@pytest.mark.parametrize("stage", STAGES)
def test_a_co_signer_reads_no_words_of_another_enterprise(stage: str) -> None:
    """A merged case shows them its course, not whose it was or what was written."""
    view = view_of(stage, "co-signer")
    view = replace(view, case=replace(view.case, public_wording="续贷困难"))
    assert "续贷困难" not in card(voice(), view).text  # its owner has not agreed
    view = replace(view, case=replace(view.case, wording_agreed=True))
    message = card(voice(), view)
    for secret in (
        "宏达",
        "王女士",
        "抵押物不足",
        "产权证受理号",
        "农商行城关",
        "可账上",
        "满意 ·",
    ):
        assert secret not in message.text
    assert not any(button.data.startswith("files") for row in message.keyboard for button in row)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("outcome", [Outcome.EXPLAINED, Outcome.OWN_CAUSE])
def test_closed_is_not_solved(outcome: Outcome, language: Language) -> None:
    """What was explained or refused is never told as solved, nor silence as satisfied."""
    view = view_of("closed", "owner")
    view = replace(view, case=replace(view.case, outcome=outcome))
    words = voice(language)
    closed = notice(words, NoticeKind.CLOSED, view, view.last(Act.RATE_SATISFIED)).text
    asked = notice(words, NoticeKind.CONFIRM, view, view.last(Act.RELEASE)).text
    assert TEXTS(language, f"outcome-{outcome}") in closed
    assert TEXTS(language, f"outcome-{outcome}") in card(words, view).text.split("\n")[0]
    solved = replace(view, case=replace(view.case, outcome=Outcome.SOLVED))
    claimed = notice(words, NoticeKind.CONFIRM, solved, view.last(Act.RELEASE)).text
    assert asked.split("\n")[0] != claimed.split("\n")[0]
    silent = view_of("closed_silent", "owner")
    told = notice(words, NoticeKind.CLOSED_SILENT, silent, silent.last()).text
    assert TEXTS(language, "rating-unrated") in told
    assert TEXTS(language, "rating-unrated") in card(words, silent).text.split("\n")[0]


def test_a_late_notice_gives_no_wrong_date() -> None:
    """When the case has moved on, the rule's length stands instead of another step's date."""
    late = notice(voice(), NoticeKind.FILED, view_of("handling", "owner")).text
    assert "1 个工作日内" in late
    assert "10月14日" not in late


def test_the_most_wanted_button_follows_the_notice() -> None:
    """A nudge for progress offers progress first; a receipt opens the case first."""
    nudge = notice(voice(), NoticeKind.NUDGE_PROGRESS, view_of("handling", "handler"))
    assert [button.text for button in nudge.keyboard[0]] == ["报进展"]
    filed = notice(voice(), NoticeKind.FILED, view_of("submitted", "owner"))
    assert [button.text for button in filed.keyboard[0]] == ["查看这件事"]


def test_a_handler_is_named_with_a_number_once_acknowledged() -> None:
    """The owner knows whom to call, after and not before."""
    assert "0912-3345678" in card(voice(), view_of("handling", "owner")).text
    unsigned = replace(view_of("unsigned", "owner"), handler="李建国", handler_phone="0912")
    assert "0912" not in card(voice(), unsigned).text


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", Listed)
def test_lists_count_page_and_open(kind: Listed, language: Language) -> None:
    """A title with the count, a line and a number each, and turns only where there is more."""
    rows = [view_of(stage, "director") for stage in list(STAGES)[1:9]]
    message = listing(voice(language), kind, rows, 21, 8)
    assert_sendable(message)
    assert "21" in message.text.split("\n")[0]
    late = listing(voice(language), kind, rows, 21, 8, late=17)
    assert voice(language)("list-late", n=17) in late.text.split("\n")[0]
    assert len(message.text.split("\n")) == 9
    buttons = [button for row in message.keyboard for button in row]
    assert [button.text for button in buttons if button.text.isdigit()] == [*"12345678"]
    assert [button.text for button in message.keyboard[-1]] == ["‹", "›"]
    back, on = (decode(button.data) for button in message.keyboard[-1])
    assert back
    assert on
    assert (back.ref, on.ref, on.arg) == (0, 16, kind.value)
    empty = listing(voice(language), kind, [], 0)
    assert_sendable(empty)
    whole = listing(voice(language), kind, rows[:2], 2)
    assert not any(button.text in "‹›" for row in whole.keyboard for button in row)


def test_an_unknown_list_is_refused() -> None:
    """A forged kind is an error of the caller's."""
    with pytest.raises(ValueError, match="nothing"):
        listing(voice(), "nothing", [], 0)


def test_a_long_history_is_cut_in_the_middle() -> None:
    """First and latest stay; the card stays within Telegram's limit."""
    view = view_of("handling", "handler")
    many = tuple(
        Happening(Act.NOTE, at(0), "李建国", "市金融办", Hat.HANDLER, f"第{n}条") for n in range(99)
    )
    text = card(voice(), replace(view, history=(view.history[0], *many))).text
    assert "提交" in text
    assert "第98条" in text
    assert "第9条" not in text
    assert NOW.tzinfo is not None


def test_a_limit_of_this_morning_is_over_in_the_evening() -> None:
    """On its own day a limit runs until its hour, and is over after it."""
    view = view_of("handling", "handler")
    view = replace(view, case=replace(view.case, due_at=NOW - timedelta(hours=1)), days_left=0)
    assert "已超期" in card(voice(), view).text
    assert "今天到期" not in card(voice(), view).text
    later = replace(view, case=replace(view.case, due_at=NOW + timedelta(hours=1)))
    assert "今天到期" in card(voice(), later).text


def test_who_countersigns_a_promise_reads_its_day() -> None:
    """A promise and a parking say what the signature means, before it is given."""
    view = view_of("reported", "head")
    for outcome, said in ((Outcome.PROMISED, "承诺"), (Outcome.PLANNED, "复核")):
        case = replace(view.case, reported_outcome=outcome, promise_due_at=at(3), review_at=at(30))
        told = notice(voice(), NoticeKind.TO_COUNTERSIGN, replace(view, case=case)).text
        assert said in told
        assert "送活动办审核" not in told


def test_a_broken_promise_keeps_its_day() -> None:
    """Once broken, the promised day is the due date, and the notice names it."""
    view = view_of("broken", "owner")
    view = replace(view, case=replace(view.case, promise_due_at=None, due_at=at(-1)))
    told = notice(voice(), NoticeKind.PROMISE_BROKEN, view).text
    assert "日期未定" not in told
    assert "没有在 10月" in told
