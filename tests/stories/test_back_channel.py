"""From a piece in a group to the private chat: a question, a case, an answer; and what is counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from bot.domain.broadcast import Broadcast, Fate, Parcel, Progress, Sending
from bot.domain.case import Kind, State
from bot.domain.link import ToPiece, ToPolicy, Wish, carried
from bot.domain.piece import Piece, PieceState
from bot.domain.policy import Policy, PolicyFile, PolicyState
from bot.render.button import Press
from bot.texts import Language
from handlers.actions import broadcasting
from handlers.actions.scene import Scene
from storage import broadcasts, openings, pieces, policies
from tests.stories import roads

if TYPE_CHECKING:
    from storage.db import Tx
    from tests.stories.town import Actor, Town

TITLE = "技改设备补贴，最高 500 万元"
BODY = """关于支持工业企业技术改造的若干措施
一、支持对象
规模以上工业企业。
二、申报材料
（一）项目备案证明复印件；
（二）设备购置合同和发票；
（三）上年度审计报告。
三、申报程序
由市工业和信息化局受理。
"""


async def enact(tx: Tx, town: Town, **more: Any) -> tuple[Policy, Piece]:  # noqa: ANN401 - handed on
    """A policy in force with its approved piece."""
    at = town.world.clock.now()
    values: dict[str, Any] = {
        "title": "云州市支持工业企业技术改造的若干措施",
        "number": "云政办〔2026〕18号",
        "issuer": "云州市人民政府办公室",
        "issued_on": date(2026, 9, 28),
        "apply_by": date(2026, 11, 30),
        "contact": "市工信局技改科 0551-6300 1234",
        "body": BODY,
        "state": PolicyState.IN_FORCE,
    }
    policy = await policies.add(tx, Policy(id=0, added_at=at, **values | more))
    piece = await pieces.add(
        tx,
        Piece(
            id=0,
            policy_id=policy.id,
            state=PieceState.APPROVED,
            title=TITLE,
            who="规上工业企业，设备投入 200 万元以上",
            what="按投入额 12% 补助，最高 500 万元",
            how="市工信局网上申报，线下交一份",
            until="11月30日",
            whom="市工信局技改科",
            more="设备须在 2026 年内购入并投用，租赁的不算。",
            made_at=at,
            approved_at=at,
        ),
    )
    return policy, piece


async def deliver(tx: Tx, town: Town, piece: Piece, chat_id: int, state: Fate = Fate.SENT) -> int:
    """The piece was sent to a chat; the number of that delivery."""
    at = town.world.clock.now()
    made = await broadcasts.add(
        tx,
        Broadcast(
            id=0,
            kind=Sending.PIECES,
            state=Progress.DONE,
            made_at=at,
            start_at=at,
        ),
        [Parcel(chat_id, (piece.id,))],
    )
    (row,) = await broadcasts.parcel(tx, made.id, chat_id)
    await broadcasts.settle(tx, [row.id], state, at=at)
    return row.id


async def sent(town: Town, **more: Any) -> tuple[Policy, Piece, int]:  # noqa: ANN401 - handed on
    """A policy whose piece stands in the group of the town."""

    async def enter(tx: Tx) -> tuple[Policy, Piece, int]:
        policy, piece = await enact(tx, town, **more)
        return policy, piece, await deliver(tx, town, piece, town.group.id)

    return await town.lianxin.database.write(enter)


async def follows(actor: Actor, delivery: int, wish: Wish) -> None:
    """Press a button under the piece: it opens the private chat."""
    await actor.starts(carried(ToPiece(delivery, wish)))


async def publish(town: Town) -> tuple[Policy, str]:
    """A policy whose piece is sent to the group; what its button 我要咨询 carries."""

    async def send(tx: Tx) -> Policy:
        policy, piece = await enact(tx, town)
        scene = Scene(tx=tx, at=town.world.clock.now(), house=town.lianxin.house)
        await broadcasting.start(scene, Sending.PIECES, [Parcel(town.group.id, (piece.id,))])
        return policy

    policy = await town.lianxin.database.write(send)
    await town.quiet()
    shown = town.world.bot_messages(town.group)[-1]
    button = shown["reply_markup"]["inline_keyboard"][0][0]
    assert button["text"] == town["owner"].word("button-piece-ask")
    return policy, button["url"].partition("?start=")[2]


async def test_a_question_under_a_piece_becomes_an_info_case_and_is_answered(
    town: Town, owner: Actor, triager: Actor, director: Actor
) -> None:
    """Group, private chat, one question; the office sees the policy, answers, the owner signs."""
    policy, carries = await publish(town)
    await owner.starts()
    await owner.starts(carries)
    assert owner.reads("form-about-policy", title=TITLE)
    await owner.says("我们的设备是融资租赁的，能不能报？")
    await owner.sends()
    await owner.taps("form-enough")
    await owner.taps("form-submit")
    assert owner.reads("asked-receipt", number=roads.FIRST)
    case = await town.case()
    assert (case.kind, case.policy_id, case.delivery_id) == (Kind.INFO, policy.id, 1)
    assert case.category == "policy"

    line = triager.word("card-policy", title=policy.title)
    assert line in triager.sees
    await triager.taps("button-open", on=roads.FIRST)
    assert line in triager.sees
    await roads.accept(town)
    assert (await town.case()).kind is Kind.INFO
    assert owner.shows("next-accepted.owner-info")
    await triager.taps("act-answer")
    await triager.says("融资租赁的不算，要买断的；直接购入的部分可以报。")
    await triager.taps("form-skip")
    await triager.taps("form-submit")
    await director.taps("act-release")
    await director.taps("act-release")
    assert owner.reads("notice-confirm.info")
    assert "要买断的" in owner.sees
    await owner.taps("act-rate_satisfied.info")
    assert (await town.case()).state is State.CLOSED

    await director.says("/effect")
    assert director.reads("effect-list", total=1)
    await director.taps("1")
    assert director.reads("effect-sum", groups=1, opened=1, questions=1)
    title = town.group.title
    counts = [director.word("pressed-ask", n=1), director.word("effect-questions", n=1)]
    assert director.shows("effect-group", n=1, title=title, counts=" · ".join(counts))
    assert director.word("effect-counted") in director.sees
    await owner.says("/effect")
    assert not owner.reads("effect-list")
    await director.taps("desk-button-open")
    await director.taps("effect-button")
    assert director.reads("effect-head", title=TITLE)


async def test_who_would_apply_sees_how_and_can_say_that_it_does_not_work(
    town: Town, owner: Actor, triager: Actor
) -> None:
    """我要申报: what to do, which papers, until when; 办不了 begins a case of the usual kind."""
    policy, _, delivery = await sent(town)
    await follows(owner, delivery, Wish.APPLY)
    assert owner.reads("apply-head", title=TITLE)
    for words in ("市工信局网上申报", "设备购置合同和发票", "11月30日", "技改科"):
        assert words in owner.sees
    assert "规模以上工业企业" not in owner.sees, "what the papers are, and no more"
    await owner.taps("opened-button-policy")
    assert "按投入额 12%" in owner.sees
    assert "租赁的不算" in owner.sees
    # Something else is half filled: whoever gives it up is led back to the policy.
    await owner.says("厂门口的路坏了三个月，货车进不来")
    await follows(owner, delivery, Wish.ASK)
    assert owner.reads("form-resumed", form=owner.word("form-title-filing"))
    await owner.taps("button-discard")
    await owner.taps("opened-button-policy")
    await owner.taps("button-piece-apply")
    await owner.taps("apply-button-stuck")
    assert owner.reads("form-about-policy", title=TITLE)
    await owner.says("网上申报系统一直提示统一社会信用代码不对，交不上去")
    await owner.taps("category-policy")
    await owner.taps("form-skip")
    await owner.taps("filing-contact-time-morning")
    await owner.taps("form-submit")
    case = await town.case()
    assert (case.kind, case.policy_id, case.delivery_id) == (Kind.ACTION, policy.id, delivery)
    assert triager.word("card-policy", title=policy.title) in triager.sees


async def test_what_is_pressed_is_counted_and_nobody_is_named(
    town: Town, owner: Actor, cadre: Actor, director: Actor
) -> None:
    """By group and by button; in private and by the code for the piece alone, a forged one nowhere."""
    policy, piece, delivery = await sent(town)
    tourist = town.newcomer()
    for actor, wish in (
        (owner, Wish.NOT_FOR_US),
        (owner, Wish.OPEN),
        (cadre, Wish.OPEN),
        (tourist, Wish.OPEN),
    ):
        await follows(actor, delivery, wish)
    await cadre.starts(carried(ToPolicy(policy.id)))
    assert "按投入额 12%" in cadre.sees
    assert not cadre.offers("button-piece-ask"), "a cadre reads it, and that is all"
    await follows(cadre, delivery, Wish.ASK)
    assert cadre.word("opened-owners-ask") in cadre.sees
    await cadre.presses(cadre.last, Press("policy", policy.id, policy.revision).encode())
    assert not cadre.offers("button-policy-ask")
    await follows(owner, delivery + 1, Wish.ASK)
    assert owner.reads("opened-gone")
    privately = await town.lianxin.database.write(
        lambda tx: deliver(tx, town, replace(piece), owner.user.id)
    )
    await follows(owner, privately, Wish.OPEN)
    rows = await town.ask("SELECT * FROM openings ORDER BY what")
    assert [tuple(row) for row in rows] == [
        (delivery, "ask", 1),
        (delivery, "not_for_us", 1),
        (delivery, "open", 3),
    ]
    effect = await town.lianxin.database.write(lambda tx: openings.effect(tx, piece.id))
    assert effect.pressed == {Wish.OPEN: 5, Wish.ASK: 1, Wish.NOT_FOR_US: 1}
    assert (effect.groups, effect.readers, effect.questions) == (1, 1, 0)
    await director.says("/effect")
    await director.taps("1")
    for actor in (owner, cadre, tourist):
        assert actor.user.first_name not in director.sees


async def test_who_is_not_interested_may_choose_what_is(town: Town, owner: Actor) -> None:
    """不相关 is counted, and leads to the topics of the weekly issue."""
    _, _, delivery = await sent(town)
    await follows(owner, delivery, Wish.NOT_FOR_US)
    assert owner.reads("not-for-us")
    await owner.taps("not-for-us-button")
    assert owner.reads("subs-offer")


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_a_stranger_reads_joins_and_is_led_back(town: Town, director: Actor) -> None:
    """Nothing is kept of who only reads; who joins finds the policy again, and asks."""
    policy, _, _ = await sent(town)
    before = len(await town.ask("SELECT id FROM people"))
    code = {"zh-Hans": "zh-hans", "zh-Hant": "zh-hant", "en": "en"}[town.language]
    guest = town.newcomer("访客", code)
    await guest.starts(carried(ToPolicy(policy.id)))
    assert "12%" in guest.sees
    assert guest.word("opened-stranger") in guest.sees
    assert not guest.offers("button-piece-ask")
    await guest.taps("button-piece-apply")
    assert "发票" in guest.sees or "發票" in guest.sees
    await guest.taps("opened-button-policy")
    assert len(await town.ask("SELECT id FROM people")) == before
    await guest.taps("button-join")
    await guest.taps("button-agree")
    await guest.says(guest.word("town-firm-machines.whole"))
    await guest.taps("town-firm-machines.whole")
    await guest.taps("访客")
    await guest.taps("joining-title-boss")
    await guest.sends("contact")
    await guest.taps("form-submit")
    await guest.starts(carried(ToPolicy(policy.id)))
    assert guest.word("opened-waiting") in guest.sees
    assert not guest.offers("button-piece-ask")
    await director.taps("button-confirm-claim")
    assert guest.word("joined-back") in guest.sees
    await guest.taps("opened-button-back")
    await guest.taps("button-piece-ask")
    await guest.says("Can we apply in our first year?")
    await guest.taps("form-skip")
    await guest.taps("form-submit")
    case = await town.case()
    assert (case.kind, case.policy_id, case.delivery_id) == (Kind.INFO, policy.id, None)


async def test_the_document_comes_to_who_asks_and_a_new_wording_is_agreed_to_first(
    town: Town, owner: Actor
) -> None:
    """By its name at Telegram to anybody; and a link waits until the new wording was agreed to."""
    policy, _, delivery = await sent(town)
    paper = await owner.sends("document", name="措施.pdf", mime="application/pdf")
    await owner.taps("form-cancel")
    file = PolicyFile(
        0, policy.id, 0, "措施.pdf", "application/pdf", 9, "0" * 64, paper["document"]["file_id"]
    )
    await town.lianxin.database.write(lambda tx: policies.attach(tx, policy.id, [file]))
    for actor in (owner, town.newcomer()):
        await follows(actor, delivery, Wish.APPLY)
        await actor.taps("opened-button-original")
        assert actor.last["document"]["file_id"] == paper["document"]["file_id"]

    await town.lianxin.database.write(lambda tx: tx.run("UPDATE people SET consent_version = 0"))
    await follows(owner, delivery, Wish.ASK)
    assert owner.reads("consent-again")
    await owner.taps("button-agree")
    assert owner.reads("form-about-policy", title=TITLE)


async def test_what_is_over_withdrawn_or_renewed_says_so(town: Town, owner: Actor) -> None:
    """A draft is nobody's; a replaced version leads to the one in force; a withdrawn says why."""
    old, _, delivery = await sent(town, apply_by=date(2026, 10, 1))
    await follows(owner, delivery, Wish.APPLY)
    assert owner.word("apply-over") in owner.sees

    async def renew(tx: Tx) -> Policy:
        now = town.world.clock.now()
        await policies.set_state(tx, old.id, PolicyState.REPLACED, was=PolicyState.IN_FORCE, at=now)
        new, _ = await enact(tx, town, replaces_id=old.id)
        await enact(tx, town, state=PolicyState.DRAFT)
        return new

    new = await town.lianxin.database.write(renew)
    await follows(owner, delivery, Wish.OPEN)
    assert owner.reads("opened-renewed")
    await owner.starts(carried(ToPolicy(new.id + 1)))
    assert owner.reads("opened-gone")
    await town.lianxin.database.write(
        lambda tx: policies.set_state(
            tx,
            new.id,
            PolicyState.WITHDRAWN,
            was=PolicyState.IN_FORCE,
            at=town.world.clock.now(),
            reason="资金已用完",
        )
    )
    await owner.starts(carried(ToPolicy(new.id)))
    assert owner.reads("opened-withdrawn")
    assert "资金已用完" in owner.sees
    await follows(owner, delivery, Wish.ASK)
    assert owner.reads("opened-withdrawn"), "before anything is asked"
    await owner.taps("button-piece-ask")
    assert owner.reads("form-about-policy")
