"""The account of a broadcast: true in every state and language, with keys that fit."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

from bot.domain.broadcast import Broadcast, Fate, Figures, Missed, Progress, Sending
from bot.domain.delivery import Reason
from bot.render.broadcast import Account, account, listing, missed, sure
from bot.render.markup import MESSAGE_LIMIT, length, plain
from bot.render.message import Message, payload
from bot.render.voice import Voice
from bot.texts import Language, Texts

TEXTS = Texts()
AT = datetime(2026, 10, 12, 1, tzinfo=UTC)
HOSTILE = "<b>&\u202e\n" * 90
FIGURES = {fate: n for n, fate in enumerate(Fate, 1)}


def voice(language: Language) -> Voice:
    """The words of a reader."""
    return Voice(TEXTS, language, ZoneInfo("Asia/Shanghai"))


def told(
    state: Progress, kind: Sending = Sending.PIECES, *, coming: int = 90, steers: bool = True
) -> Account:
    """An account with something of everything."""
    return Account(
        broadcast=Broadcast(
            id=7,
            kind=kind,
            state=state,
            issue=12,
            made_at=AT,
            start_at=AT,
            begun_at=AT,
            ended_at=AT,
        ),
        figures=Figures(FIGURES, coming=coming, worded=2),
        titles=(HOSTILE, "另一条"),
        at=AT,
        goes_on=AT + timedelta(hours=9) if state is Progress.WAITING else None,
        seconds=200.0,
        steers=steers,
    )


def labels(said: Message) -> list[str]:
    """What stands on its keys."""
    return [one.text for row in said.keyboard for one in row]


def test_every_account_can_be_sent_and_its_keys_are_short() -> None:
    """Whatever is sent, however far it is, in three languages."""
    for language, state, kind in product(Language, Progress, Sending):
        words = voice(language)
        account_of = told(state, kind)
        page = [Missed("" if n % 2 else HOSTILE, Fate.FAILED, one) for n, one in enumerate(Reason)]
        for said in (
            account(words, account_of),
            account(words, account_of, listed=True),
            listing(words, [account_of] * 6, offset=0, total=99),
            missed(words, account_of, page[:10], offset=0, total=99),
            sure(words, account_of, "cancel"),
            sure(words, account_of, "retry"),
        ):
            assert payload(said, 5)[0] == "sendMessage"
            assert length(plain(said.text)) < MESSAGE_LIMIT / 2
            assert all(len(row) <= 3 for row in said.keyboard)
            if language is not Language.EN:
                assert all(len(one) <= 8 for one in labels(said)), labels(said)


def test_what_can_be_done_follows_from_where_it_stands() -> None:
    """To pause what runs, to go on with what is paused, to repeat what is done; a reader nothing."""
    words = voice(Language.ZH_HANS)
    keys = {state: set(labels(account(words, told(state)))) for state in Progress}
    retry, see = "重发没送到的", "看没送到的"
    assert keys == {
        Progress.WAITING: {"暂停", "取消", see},
        Progress.RUNNING: {"暂停", "取消", retry, see},
        Progress.PAUSED: {"继续", "取消", see},
        Progress.DONE: {retry, see},
        Progress.CANCELLED: {see},
    }
    for state in Progress:
        assert set(labels(account(words, told(state, steers=False)))) == {see}


def test_the_figures_say_what_is_left_and_how_long_it_takes() -> None:
    """Nothing is said of what is nothing."""
    words = voice(Language.ZH_HANS)
    said = plain(account(words, told(Progress.RUNNING)).text)
    assert "已送达 4 / 36" in said
    for part in ("待发 3", "没送到 5", "不确定 6", "大约还要 3 分钟", "2 个群没收图片"):
        assert part in said
    done = Account(
        broadcast=told(Progress.DONE).broadcast,
        figures=Figures({Fate.SENT: 300}),
        at=AT,
        seconds=None,
    )
    assert plain(account(words, done).text).splitlines() == [
        "✅ 豆腐块 · 已发完",
        "第 12 期",
        "已送达 300 / 300",
        "10月12日(周一)09:00 发完",
    ]
    assert account(words, done).keyboard == ()
