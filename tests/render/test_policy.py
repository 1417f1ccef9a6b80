"""How a policy looks: in every state, to everybody, in three languages, whatever it says."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from bot.domain.piece import Piece
from bot.domain.policy import Policy, PolicyState, Size
from bot.render import policy as looks
from bot.render.markup import MESSAGE_LIMIT, length, plain
from bot.render.message import payload
from bot.render.voice import Voice
from bot.texts import Language, Texts

TEXTS = Texts()
TODAY = date(2026, 10, 12)
AT = datetime(2026, 10, 12, 1, tzinfo=UTC)
HOSTILE = "<b>&</a>\u202e于</blockquote>" * 400
POLICY = Policy(
    id=7,
    family_id=3,
    title="甲市工信局关于支持于都企业技术改造的若干措施",
    number="甲工信〔2026〕12号",
    issuer="甲市工信局",
    issued_on=date(2026, 3, 5),
    apply_by=date(2026, 10, 21),
    expires_on=date(2027, 12, 31),
    categories=("finance", "land"),
    sizes=tuple(Size),
    money="最高500万元",
    body="甲市工信局关于支持于都企业技术改造的若干措施\n第一条 支持规上企业。\n表头\t金额",
    state=PolicyState.IN_FORCE,
    added_at=AT,
)


def voices() -> list[Voice]:
    """Readers of every language."""
    return [Voice(TEXTS, one, ZoneInfo("Asia/Shanghai")) for one in Language]


def test_it_can_be_sent_in_every_state_to_everybody() -> None:
    """Whatever a document says, and however long it is."""
    hostile = replace(
        POLICY,
        title=HOSTILE,
        number=HOSTILE,
        issuer=HOSTILE,
        industries=HOSTILE,
        money=HOSTILE,
        contact=HOSTILE,
        body=HOSTILE,
        reason=HOSTILE[:200],
        ended_at=AT,
    )
    for policy in (POLICY, hostile):
        for state in PolicyState:
            shown = replace(policy, state=state)
            for keeps in (True, False):
                sight = looks.Sight(
                    policy=shown,
                    today=TODAY,
                    keeps=keeps,
                    files=(HOSTILE, HOSTILE),
                    versions=2,
                    newest=POLICY,
                    like=(hostile, POLICY, POLICY),
                    piece=Piece(id=1, policy_id=7, title="", made_at=AT),
                )
                for voice in voices():
                    message = looks.card(voice, sight, voice("policy-read-done"))
                    _, body = payload(message, 1)
                    assert length(plain(body["text"])) <= MESSAGE_LIMIT
                    assert body["text"].count("<blockquote") == body["text"].count("</blockquote>")
                    json.dumps(body)
    for voice in voices():
        looks.lines(voice, [hostile, POLICY], TODAY, {})
        assert looks.article(voice, hostile, bot="b", today=TODAY)["title"]


def test_the_days_that_are_left_are_told() -> None:
    """Open, closing, closed, not yet, without an end, expired: each by a sentence of its own."""
    voice = voices()[0]
    told = {
        "policy-open-until": POLICY,
        "policy-open-soon": replace(POLICY, apply_by=date(2026, 10, 19)),
        "policy-closed": replace(POLICY, apply_by=date(2026, 10, 11)),
        "policy-not-yet": replace(POLICY, apply_from=date(2026, 10, 13)),
        "policy-holds-until": replace(POLICY, apply_by=None),
        "policy-expired": replace(POLICY, apply_by=None, expires_on=date(2026, 10, 1)),
        "policy-in-force": replace(POLICY, apply_by=None, expires_on=None),
        "policy-replaced": replace(POLICY, state=PolicyState.REPLACED),
        "policy-draft": replace(POLICY, state=PolicyState.DRAFT),
    }
    said = {words: looks.state(voice, policy, TODAY) for words, policy in told.items()}
    assert len(set(said.values())) == len(told)
    assert voice("policy-left", n=9) in said["policy-open-until"]
    last = replace(POLICY, apply_by=TODAY)
    assert voice("policy-left-today") in looks.state(voice, last, TODAY)


def test_who_wants_to_use_it_reads_the_approved_digest() -> None:
    """The office goes on to see what was understood, field by field."""
    told = Piece(id=1, policy_id=7, title="", who="规上工业企业", until="11月30日", made_at=AT)
    voice = voices()[0]
    for keeps in (False, True):
        sight = looks.Sight(policy=POLICY, today=TODAY, keeps=keeps, told=told)
        text = looks.card(voice, sight).text
        assert ("规上工业企业" in text) is not keeps
        assert (voice(looks.LABELS["categories"]) in text) is keeps


def test_names_stay_as_they_are_written() -> None:
    """A reader of traditional characters reads the title in them, but the office's own name."""
    hant = next(one for one in voices() if one.language is Language.ZH_HANT)
    text = looks.card(hant, looks.Sight(policy=POLICY, today=TODAY)).text
    assert "技術改造" in text
    assert "甲工信〔2026〕12号" in text
    assert "于都" in text
