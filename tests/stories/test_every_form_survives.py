"""Every conversation, broken off before each answer by an end of the bot, ends the same."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.domain.people import Role
from bot.forms import FORMS
from bot.texts import Language
from storage import invitations, outbox, people
from tests.stories import issues, roads
from tests.stories.test_back_channel import enact
from tests.stories.test_joining import card_of
from tests.stories.test_pieces import drafted, policy
from tests.stories.town import Actor, Town

if TYPE_CHECKING:
    from pathlib import Path

    from storage.db import Tx

Step = Callable[[Actor], Awaitable[object]]


def taps(words: str) -> Step:
    """A step: press a button."""
    return lambda actor: actor.taps(words)


def says(text: str) -> Step:
    """A step: type words, or what an id of words stands for in the person's language."""
    return lambda actor: actor.says(actor.word(text))


def sends(kind: str = "photo") -> Step:
    """A step: send a file."""
    return lambda actor: actor.sends(kind, content=b"the same bytes")


async def nothing(_: Town) -> None:
    """Nothing has happened yet."""


async def to_dispatched(town: Town) -> None:
    """The unit has the case and has not signed."""
    await roads.file(town)
    await roads.accept(town)
    await roads.dispatch(town)


async def to_accepted(town: Town) -> None:
    """The office has taken it on."""
    await roads.file(town)
    await roads.accept(town)


async def to_submitted(town: Town) -> None:
    """It lies with the triager."""
    await roads.file(town)


async def to_opened(town: Town) -> None:
    """The owner looks at their case."""
    await roads.file(town)
    await town["owner"].taps("button-open")


async def to_two(town: Town) -> None:
    """A second case of the same lies before the triager."""
    await roads.file(town)
    await roads.file(town)
    await town["triager"].taps("button-open", on="LX-2026-000002")


async def to_last_year(town: Town) -> None:
    """The same was filed a year ago."""
    await roads.file(town)
    await town.lianxin.database.write(
        lambda tx: tx.run(
            "UPDATE cases SET filed_at = '2025-10-12T01:00:00.000000Z', number = 'LX-2025-000001'"
        )
    )
    await roads.file(town)
    await town["triager"].taps("button-open", on="LX-2026-000002")
    await town["triager"].taps("button-more")


async def to_shelf(town: Town) -> None:
    """The director asks how a policy comes into the library."""
    await town["director"].says("/policies")
    await town["director"].taps("button-policies-add")


async def to_shelved(town: Town) -> None:
    """... and has typed one in, which is a draft."""
    await to_shelf(town)
    _, _, steps = CONVERSATIONS["type-policy"]
    for step in steps:
        await step(town["director"])


async def to_in_force(town: Town) -> None:
    """... and has looked it over."""
    await to_shelved(town)
    await town["director"].taps("button-policy-in")


async def to_campaigns(town: Town) -> None:
    """The director looks at the campaigns."""
    await town["director"].says("/campaigns")


async def to_meetings(town: Town) -> None:
    """The director looks at the meetings."""
    await town["director"].says("/meetings")


async def to_meeting(town: Town) -> None:
    """... and has called one."""
    await to_meetings(town)
    for step in CONVERSATIONS["hold-meeting"][2]:
        await step(town["director"])


async def to_schedules(town: Town) -> None:
    """There is something to send, and the director looks at what is sent by itself."""
    await issues.piece(town)
    await town["director"].says("/schedules")


async def to_worded(town: Town) -> None:
    """The office would like to call it so in public."""
    await to_accepted(town)
    await town["triager"].taps("act-propose_wording")
    await town["triager"].says("一家机械企业续贷抵押不足")
    await town["triager"].taps("form-submit")


async def to_withdrawn(town: Town) -> None:
    """The owner has taken it back."""
    await to_opened(town)
    await town["owner"].taps("act-withdraw")
    await town["owner"].taps("form-skip")
    await town["owner"].taps("form-submit")


async def to_asked(town: Town) -> None:
    """The office has asked for more."""
    await roads.file(town)
    await town["triager"].taps("act-ask_more")
    await town["triager"].says("请补充贷款到期日和经办客户经理")
    await town["triager"].taps("form-submit")


async def to_handling(town: Town) -> None:
    """The cadre has signed."""
    await roads.to_handling(town)


async def to_review(town: Town) -> None:
    """The head has countersigned."""
    await roads.to_handling(town)
    await roads.report(town)
    await roads.sign(town)


async def to_previewed(town: Town) -> None:
    """The triager sees what the owner will read."""
    await to_review(town)
    await town["triager"].taps("act-release")


async def to_informed(town: Town) -> None:
    """The triager has taken on a question that only wants an answer."""
    await roads.file(town)
    triager = town["triager"]
    await triager.taps("act-accept")
    await triager.taps("form-change")
    await triager.taps("accept-kind.name")
    await triager.taps("accept-kind-info")
    await triager.taps("form-submit")


async def to_answered(town: Town) -> None:
    """... and has answered it; the director has let the answer out."""
    await to_informed(town)
    _, _, steps = CONVERSATIONS["reply"]
    for step in steps:
        await step(town["triager"])
    await town["director"].taps("act-release")
    await town["director"].taps("act-release")


async def to_drawn(town: Town) -> None:
    """A month ago a case was only explained, so an inspector is to ask about it."""
    await roads.to_confirm(town, "D")
    await town["owner"].taps("act-rate_basic")
    await town.admits(town["labour"], Role.INSPECTOR, "office")
    await town.pass_time(days=31)
    await town["labour"].says(roads.FIRST)


async def to_confirm(town: Town) -> None:
    """The owner is asked."""
    await roads.to_confirm(town)


async def to_parked(town: Town) -> None:
    """The director has granted what the head asked for."""
    await roads.to_handling(town)
    await roads.report(town, "C", words="要等明年的土地指标,已列入计划", day="12月1日")
    await roads.sign(town, "act-ask_park")
    await town["director"].taps("act-park")
    await town["director"].taps("form-submit")


async def to_extension_asked(town: Town) -> None:
    """The unit head asks for more time."""
    await roads.to_handling(town)
    await roads.ask_extension(town)


async def to_park_asked(town: Town) -> None:
    """The unit head asks to park it."""
    await roads.to_handling(town)
    await roads.report(town, "C", words="要等明年的土地指标,已列入计划", day="12月1日")
    await roads.sign(town, "act-ask_park")


async def to_looked_at(town: Town) -> None:
    """The owner looks at a case that is worked on."""
    await roads.to_handling(town)
    await town["owner"].says(roads.FIRST)


async def to_withdrawal_asked(town: Town) -> None:
    """The owner would take it back."""
    await roads.to_handling(town)
    await roads.ask_withdrawal(town)


async def to_carded(town: Town) -> None:
    """It was due days ago, and the unit has its yellow card."""
    await roads.to_handling(town, due="tier-T1")
    await town.pass_working_days(6)


async def to_appealed(town: Town) -> None:
    """The unit head appeals against the card."""
    await to_carded(town)
    await roads.appeal_card(town)


async def to_seen(town: Town) -> None:
    """A case is being handled, and the director looks at it."""
    await roads.to_handling(town)
    await town["director"].says(roads.FIRST)


async def asks_for_unit(actor: Actor) -> None:
    """A step: say to which unit a case of a meeting shall go."""
    await actor.taps(f"→ {actor.word('batch-pick-unit')}")


async def to_two_handlers(town: Town) -> None:
    """The unit has another handler, and the case waits to be signed for."""
    await town.admits(town.newcomer("陈晨"), Role.HANDLER, "finance")
    await to_dispatched(town)


async def to_assisted(town: Town) -> None:
    """Another unit assists."""
    await roads.to_handling(town)
    await roads.involve(town)


async def to_batch(town: Town) -> None:
    """A case is on the table of a meeting."""
    await to_accepted(town)
    await town["director"].says("/batch")
    await town["director"].taps("batch-all", n=1)


async def to_table(town: Town) -> None:
    """It is to go to a unit."""
    await to_batch(town)
    await town["director"].taps(f"→ {town['director'].word('batch-pick-unit')}")
    await town["director"].taps("town-unit-finance")


async def to_closed(town: Town) -> None:
    """The owner was satisfied."""
    await roads.to_confirm(town)
    await town["owner"].taps("act-rate_satisfied")


async def to_published(town: Town) -> None:
    """A policy is in force, and the owner reads it."""
    await town.lianxin.database.write(lambda tx: enact(tx, town))
    await town["owner"].starts("pol-1")


CODE = "x" * 32


async def to_invited(town: Town) -> None:
    """The director has invited somebody; whoever it is has not told their number yet."""
    at = town.world.clock.now()

    async def make(tx: Tx) -> None:
        by = await people.find_speaker(tx, town["director"].user.id, at=at)
        assert by is not None
        await invitations.make(
            tx,
            CODE,
            role=Role.INSPECTOR,
            made_by=by.person.id,
            at=at,
            expires_at=at + timedelta(days=9),
        )
        await tx.run("UPDATE people SET phone = ''")

    await town.lianxin.database.write(make)


async def to_unit(town: Town) -> None:
    """The director looks at a unit."""
    await town["director"].says("/people")
    await town["director"].taps("town-unit-city")
    await town["director"].taps("town-unit-finance")


async def to_kept(town: Town) -> None:
    """The director keeps what was found as a list."""
    await town["director"].says("/find 待梳理")
    await town["director"].taps("button-find-keep")


async def to_block(town: Town) -> None:
    """The director means to block an account."""
    await town["director"].says(f"/blocked {town['owner-foods'].user.id}")


async def to_person(town: Town) -> None:
    """The director looks at somebody of the unit."""
    await to_unit(town)
    await town["director"].taps(_name(town["cadre"]))


async def to_role(town: Town) -> None:
    """The director looks at a role of theirs."""
    await to_person(town)
    await town["director"].taps("button-role", n=1)


def _name(actor: Actor) -> str:
    """What somebody of the town is called on the register."""
    surname, given = actor.word(f"town-person-{actor.key}").split(" ", 1)
    return f"{given} {surname}" if surname.isascii() else surname + given


async def to_paired(town: Town) -> None:
    """Somebody looks at an enterprise they are the liaison of."""
    await town.pairs(town["labour"], "machines")
    await town["labour"].says("/firms")
    await town["labour"].taps("1")


async def to_watched(town: Town) -> None:
    """The director looks at a case that the unit has."""
    await to_handling(town)
    await town["director"].says(roads.FIRST)


async def to_led(town: Town) -> None:
    """A leader is there, and something to be said about."""
    await town.admits(town["labour"], Role.LEADER, "city")
    await to_handling(town)
    await town["labour"].says(roads.FIRST)


async def to_filed_for(town: Town) -> None:
    """They have filed for it."""
    await to_paired(town)
    _, _, steps = CONVERSATIONS["filing-for"]
    for step in steps:
        await step(town["labour"])


async def to_accepted_for(town: Town) -> None:
    """The office has taken it on."""
    await to_filed_for(town)
    await roads.accept(town)


async def to_silence(town: Town) -> None:
    """The owner is out of reach, so their liaison phones."""
    await roads.to_confirm(town)
    await to_paired(town)
    owner = town["owner"].user.id
    await town.lianxin.database.write(lambda tx: outbox.set_reachable(tx, owner, reachable=False))
    await town["labour"].says(roads.FIRST)


async def to_found(town: Town) -> None:
    """The director looks at an enterprise."""
    await town["director"].says(town["director"].word("town-firm-machines"))


async def to_piece(town: Town) -> None:
    """The triager looks at a draft about a policy."""
    await policy(town)
    await drafted(town["triager"])


async def to_piece_submitted(town: Town) -> None:
    """... and the director is asked to approve it."""
    await to_piece(town)
    await town["triager"].taps("desk-button-submit")


def taps_name(key: str) -> Step:
    """A step: press the name of somebody of the town."""
    return lambda actor: actor.taps(_name(actor.town[key]))


async def shows_card(actor: Actor) -> None:
    """A step: scan the card of another enterprise."""
    await actor.starts(await card_of(actor.town, "foods"))


CONVERSATIONS: dict[str, tuple[str, Callable[[Town], Awaitable[None]], tuple[Step, ...]]] = {
    "filing": (
        "owner",
        nothing,
        (
            taps("button-file"),
            says(roads.PROBLEM),
            taps("category-finance"),
            sends(),
            sends("location"),
            taps("form-enough"),
            says("工作日下午三点以后"),
            taps("form-submit"),
        ),
    ),
    "supply": (
        "owner",
        to_asked,
        (
            taps("act-supply"),
            says("10月20日到期,建行张经理"),
            sends("document"),
            taps("form-enough"),
            taps("form-submit"),
        ),
    ),
    "accept": (
        "triager",
        to_submitted,
        (
            taps("act-accept"),
            taps("form-change"),
            taps("accept-kind.name"),
            taps("accept-kind-info"),
            taps("form-submit"),
        ),
    ),
    "reword": (
        "triager",
        to_previewed,
        (
            taps("button-reword"),
            says("300万已于10月13日放款，利率3.8%，合同附后"),
            taps("form-submit"),
        ),
    ),
    "reply": (
        "triager",
        to_informed,
        (
            taps("act-answer"),
            says("可以申报，带营业执照到政务大厅3楼12号窗口"),
            sends("document"),
            taps("form-enough"),
            taps("form-submit"),
        ),
    ),
    "ask-on": (
        "owner",
        to_answered,
        (
            taps("act-rate_dissatisfied.info"),
            says("投资备案去哪里办？"),
            taps("form-submit"),
        ),
    ),
    "look-back": (
        "labour",
        to_drawn,
        (
            taps("act-look_back"),
            taps("look-back-way-call"),
            taps("look-back-solved-no"),
            taps("form-back"),
            taps("look-back-solved-yes"),
            taps("look-back-told-yes"),
            taps("look-back-favour-no"),
            taps("look-back-satisfied-satisfied"),
            taps("look-back-result-holds"),
            says("钱已到账，企业说和合同一致"),
            taps("form-submit"),
        ),
    ),
    "classify": (
        "triager",
        to_accepted,
        (
            taps("act-classify"),
            taps("grade.name"),
            taps("grade-B"),
            taps("form-submit"),
        ),
    ),
    "merge": (
        "triager",
        to_two,
        (taps("act-merge"), says("1"), taps("form-submit")),
    ),
    "link": (
        "triager",
        to_last_year,
        (taps("act-link"), says("LX-2025-000001"), taps("form-submit")),
    ),
    "wording": (
        "triager",
        to_accepted,
        (taps("act-propose_wording"), says("一家机械企业续贷抵押不足"), taps("form-submit")),
    ),
    "refuse-wording": (
        "owner",
        to_worded,
        (taps("act-refuse_wording"), says("同行一看就知道是我们"), taps("form-submit")),
    ),
    "timetable": (
        "director",
        to_schedules,
        (
            taps("button-schedule-add"),
            says("开发区早报"),
            says("每个工作日 9:30"),
            taps("timetable-target-tagged"),
            taps("group-region-all"),
            taps("form-skip"),
            taps("timetable-pieces-2"),
            taps("form-submit"),
        ),
    ),
    "send": (
        "director",
        to_schedules,
        (
            taps("button-schedule-once"),
            taps("技改设备补贴"),
            taps("form-enough"),
            taps("send-target-every"),
            taps("send-at-now"),
            taps("form-submit"),
        ),
    ),
    "type-policy": (
        "director",
        to_shelf,
        (
            taps("button-policy-type"),
            says("关于支持企业技术改造的若干措施"),
            says("云工信〔2026〕77号"),
            taps("form-skip"),
            says(
                "规模以上工业企业按设备投入的12%补助，最高500万元，申报截止时间为2026年11月30日。"
            ),
            taps("form-submit"),
        ),
    ),
    "correct-policy": (
        "director",
        to_shelved,
        (
            taps("button-policy-edit"),
            taps("correct-policy-apply-by.name"),
            says("2026年12月20日"),
            taps("form-change"),
            taps("correct-policy-categories.name"),
            taps("category-finance"),
            taps("form-enough"),
            taps("form-submit"),
        ),
    ),
    "attach-policy": (
        "director",
        to_in_force,
        (taps("button-policy-attach"), sends(), taps("form-enough"), taps("form-submit")),
    ),
    "withdraw-policy": (
        "director",
        to_in_force,
        (taps("button-policy-off"), says("上级文件已经废止"), taps("form-submit")),
    ),
    "add-campaign": (
        "director",
        to_campaigns,
        (
            taps("button-campaign-add"),
            says("企业服务年"),
            says("10月1日"),
            says("12月31日"),
            taps("form-submit"),
        ),
    ),
    "hold-meeting": (
        "director",
        to_meetings,
        (
            taps("meeting-button-new"),
            taps("hold-meeting-kind-briefing"),
            says("技改补贴宣讲"),
            says("+3"),
            says("14:30"),
            says("管委会三楼"),
            taps("form-skip"),
            taps("form-skip"),
            taps("form-submit"),
        ),
    ),
    "announce": (
        "director",
        nothing,
        (
            says("/notice"),
            says("周五下午两点在政务中心讲政策，每家来一位。"),
            taps("announce-circle-people"),
            taps("role-owner"),
            taps("form-enough"),
            taps("form-submit"),
        ),
    ),
    "poll": (
        "director",
        nothing,
        (
            says("/poll"),
            taps("poll-kind-survey"),
            says("您的企业今年最缺什么？"),
            says("融资\n用工"),
            taps("poll-circle-firms"),
            says("+3"),
            taps("form-submit"),
        ),
    ),
    "move-meeting": (
        "director",
        to_meeting,
        (
            taps("meeting-button-move"),
            says("+4"),
            taps("hold-meeting-hour-h1000"),
            says("政务中心一楼"),
            taps("form-submit"),
        ),
    ),
    "need-info": (
        "triager",
        to_submitted,
        (taps("act-ask_more"), says("请补充贷款到期日"), taps("form-submit")),
    ),
    "decline": (
        "triager",
        to_submitted,
        (
            taps("act-decline"),
            taps("decline-reason-not_ours"),
            says("区市场监管局,电话12315"),
            taps("form-submit"),
        ),
    ),
    "dispatch": (
        "director",
        to_accepted,
        (
            taps("act-dispatch"),
            says("town-unit-finance"),
            taps("form-back"),
            taps("town-unit-land"),
            says("10月30日"),
            taps("form-submit"),
        ),
    ),
    "involve": (
        "director",
        to_seen,
        (
            taps("act-involve"),
            taps("town-unit-land"),
            taps("form-enough"),
            says("town-unit-labour"),
            taps("form-enough"),
            taps("form-submit"),
        ),
    ),
    "name-handler": (
        "unit_head",
        to_two_handlers,
        (taps("act-name_handler"), says("陈晨"), taps("form-submit")),
    ),
    "co-opinion": (
        "land",
        to_assisted,
        (
            taps("act-co_opine"),
            says("产权证受理单已出,我局周五前补办"),
            sends("document"),
            taps("form-enough"),
            taps("form-submit"),
        ),
    ),
    "batch": (
        "director",
        to_table,
        (
            taps("batch-next"),
            says("10月30日"),
            taps("form-change"),
            taps("batch-attendance.name"),
            says("各单位负责人"),
            taps("form-submit"),
        ),
    ),
    "batch-unit": (
        "director",
        to_batch,
        (asks_for_unit, says("town-unit-finance")),
    ),
    "return": (
        "unit_head",
        to_dispatched,
        (
            taps("act-return"),
            says("产权登记是自然资源部门的职责,不归我办"),
            taps("town-unit-land"),
            taps("form-submit"),
        ),
    ),
    "ask-extension": (
        "unit_head",
        to_handling,
        (
            taps("act-ask_extension"),
            says("10月28日"),
            says("产权证10月26日出证,银行见证后两天放款"),
            taps("form-submit"),
        ),
    ),
    "grant-extension": (
        "director",
        to_extension_asked,
        (
            taps("act-grant_extension"),
            taps("form-change"),
            taps("grant-extension-due.name"),
            says("10月26日"),
            taps("form-submit"),
        ),
    ),
    "park": (
        "director",
        to_park_asked,
        (
            taps("act-park"),
            taps("form-change"),
            taps("park-review-date.name"),
            says("11月30日"),
            taps("form-submit"),
        ),
    ),
    "refuse": (
        "director",
        to_extension_asked,
        (taps("act-refuse_extension"), says("还有三个工作日,先报材料"), taps("form-submit")),
    ),
    "ask-withdrawal": (
        "owner",
        to_looked_at,
        (
            taps("act-ask_withdrawal"),
            taps("ask-withdrawal-reason-solved"),
            taps("form-submit"),
        ),
    ),
    "grant-withdrawal": (
        "director",
        to_withdrawal_asked,
        (
            taps("act-grant_withdrawal"),
            taps("form-change"),
            taps("grant-withdrawal-text.name"),
            says("以后再遇到,随时可以重新提"),
            taps("form-submit"),
        ),
    ),
    "refuse-withdrawal": (
        "director",
        to_withdrawal_asked,
        (taps("act-refuse_withdrawal"), says("贷款还没有放下来"), taps("form-submit")),
    ),
    "appeal-card": (
        "unit_head",
        to_carded,
        (
            taps("act-appeal_card"),
            says("等企业盖章到16日,有回执为证"),
            sends(),
            taps("form-enough"),
            taps("form-submit"),
        ),
    ),
    "rule-on-card": (
        "director",
        to_appealed,
        (taps("act-revoke_card"), says("回执属实,不是单位拖延"), taps("form-submit")),
    ),
    "progress": (
        "cadre",
        to_handling,
        (
            taps("act-note"),
            says("已约银行周四面谈,带上产权证受理单"),
            sends("voice"),
            taps("form-enough"),
            taps("form-submit"),
        ),
    ),
    "report": (
        "cadre",
        to_handling,
        (
            taps("act-report"),
            taps("report-outcome-B"),
            says("产权证办下后三天内续贷,银行已书面同意"),
            says("11月6日"),
            taps("form-skip"),
            taps("form-submit"),
        ),
    ),
    "send-back": (
        "triager",
        to_review,
        (taps("act-send_back"), says("缺银行放款回单"), taps("form-submit")),
    ),
    "keep-parked": (
        "director",
        to_parked,
        (
            taps("act-keep_parked"),
            says("12月31日"),
            says("土地指标省里十二月下达"),
            taps("form-submit"),
        ),
    ),
    "instruct": (
        "labour",
        to_led,
        (
            taps("act-instruct"),
            says("请金融办牵头，周五前报我方案"),
            says("10月16日"),
            taps("form-submit"),
        ),
    ),
    "level-up": (
        "director",
        to_watched,
        (
            taps("act-level_up"),
            says("要市里协调银行总行授权"),
            taps("form-submit"),
        ),
    ),
    "dissatisfied": (
        "owner",
        to_confirm,
        (
            taps("act-rate_dissatisfied"),
            taps("dissatisfied-reason-slow"),
            says("拖了一个月,利息多付了"),
            taps("form-submit"),
        ),
    ),
    "reopen": (
        "owner",
        to_closed,
        (
            taps("act-reopen"),
            says("银行又说额度不够"),
            sends(),
            taps("form-enough"),
            taps("form-submit"),
        ),
    ),
    "withdraw": (
        "owner",
        to_opened,
        (taps("act-withdraw"), says("银行自己打电话来续了"), taps("form-submit")),
    ),
    "pressure": (
        "owner",
        to_withdrawn,
        (taps("act-tell_pressure"), taps("pressure-answer-no"), taps("form-submit")),
    ),
    "join-unit": (
        "owner",
        to_invited,
        (
            lambda actor: actor.starts(f"i{CODE}"),
            says("沈玉兰"),
            sends("contact"),
            taps("form-submit"),
        ),
    ),
    "join-firm": (
        "owner",
        to_invited,
        (
            shows_card,
            says("沈玉兰"),
            taps("joining-title-finance"),
            sends("contact"),
            taps("form-submit"),
        ),
    ),
    "ask-join": (
        "owner",
        nothing,
        (
            lambda actor: actor.starts("join"),
            says("远山木业"),
            lambda actor: actor.taps("ask-join-none", name="远山木业"),
            taps("form-skip"),
            taps("form-submit"),
        ),
    ),
    "appoint": (
        "director",
        to_person,
        (
            taps("button-appoint"),
            taps("role-liaison"),
            says("town-firm-foods"),
            taps("town-firm-foods.whole"),
            says("12月31日"),
            taps("form-submit"),
        ),
    ),
    "limit-role": (
        "director",
        to_role,
        (taps("button-limit"), says("12月31日"), taps("form-submit")),
    ),
    "add-unit": (
        "director",
        to_unit,
        (
            taps("button-add-unit"),
            says("清算科"),
            taps("unit-level-city"),
            taps("unit-kind-office"),
            taps("form-submit"),
        ),
    ),
    "filing-for": (
        "labour",
        to_paired,
        (
            taps("button-file-for"),
            taps("filing-for-source-hall"),
            taps_name("owner"),
            says("两台注塑机要200千瓦,变压器满了,想11月前增容"),
            taps("category-power"),
            sends(),
            taps("form-enough"),
            taps("filing-for-solved-yes"),
            says("已请供电所当天更换熔断器,下午三点恢复供电"),
            taps("form-submit"),
        ),
    ),
    "objection": (
        "owner",
        to_filed_for,
        (taps("act-object"), says("我没提过这个,问的是用电"), taps("form-submit")),
    ),
    "on-spot": (
        "labour",
        to_accepted_for,
        (
            taps("act-solve_on_spot"),
            taps("form-change"),
            taps("on-spot-words.name"),
            says("熔断器换好了,10月12日下午三点恢复供电"),
            taps("form-submit"),
        ),
    ),
    "by-phone": (
        "labour",
        to_silence,
        (
            taps("button-by-phone"),
            taps_name("owner"),
            taps("by-phone-rating-dissatisfied"),
            taps("by-phone-reason-slow"),
            says("沈总说钱还没有到账"),
            taps("form-submit"),
        ),
    ),
    "visit": (
        "labour",
        to_paired,
        (
            taps("button-visit"),
            taps("visit-kind-revisit"),
            says("2026-10-09"),
            says("订单回升,缺两名数控技工"),
            taps("form-submit"),
        ),
    ),
    "pairing": (
        "director",
        to_found,
        (taps("button-pair"), taps_name("land"), taps("form-submit")),
    ),
    "rename-unit": (
        "director",
        to_unit,
        (taps("button-rename-unit"), says("市金融局"), taps("form-submit")),
    ),
    "list-name": (
        "director",
        to_kept,
        (taps("button-list-name"), says("未梳理的融资"), taps("form-submit")),
    ),
    "ask-policy": (
        "owner",
        to_published,
        (
            taps("button-piece-ask"),
            says("我们的设备是融资租赁的，能不能报？"),
            sends(),
            taps("form-enough"),
            taps("form-submit"),
        ),
    ),
    "complaint": (
        "owner",
        nothing,
        (
            says("/complain"),
            taps("town-unit-finance"),
            says("经办人三次说材料不全,每次要的都不一样"),
            sends(),
            taps("form-enough"),
            taps("form-submit"),
        ),
    ),
    "piece-edit": (
        "triager",
        to_piece,
        (taps("desk-name-what"), says("按设备投入额12%补助，最高500万元")),
    ),
    "piece-back": (
        "director",
        to_piece_submitted,
        (taps("desk-button-give-back"), says("写明是单户最高"), taps("form-submit")),
    ),
    "piece-withdraw": (
        "director",
        to_piece_submitted,
        (
            taps("desk-button-withdraw"),
            taps("piece-withdraw-reason-changed"),
            taps("form-submit"),
        ),
    ),
    "block": (
        "director",
        to_block,
        (says("连续三天发广告,提醒两次不改"), taps("form-submit")),
    ),
}
"""Each form: who fills it, what has happened before, and its answers."""


def test_no_form_is_left_out() -> None:
    """Every conversation the bot has is told here."""
    assert CONVERSATIONS.keys() == FORMS.keys()


async def traces(town: Town) -> list[object]:
    """What stands on record: every act with what came with it, and every file.

    That a list somebody looked at in between was not theirs is noted too, and left out here.
    """
    acts = await town.ask(
        "SELECT act, state_to, data FROM events WHERE act <> 'denied' ORDER BY id"
    )
    kept = await town.ask("SELECT kind, caption FROM files ORDER BY id")
    drafts = await town.ask("SELECT COUNT(*) AS n FROM desks")
    return [
        [(row["act"], row["state_to"], without_message(town, row["data"])) for row in acts],
        [(row["kind"], town.opened(row["caption"])) for row in kept],
        drafts[0]["n"],
    ]


def without_message(town: Town, data: str) -> object:
    """What came with an act, but for the place of the message in the chat."""
    return {
        name: town.opened(value) if isinstance(value, str) else value
        for name, value in json.loads(data).items()
        if name != "said"
    }


async def play(
    town: Town, form: str, between: Callable[[Town, Actor, int], Awaitable[None]]
) -> list[object]:
    """Lead a conversation to its end with something happening before each answer."""
    key, before, steps = CONVERSATIONS[form]
    actor = town[key]
    await actor.starts()
    await before(town)
    for number, step in enumerate(steps):
        await between(town, actor, number)
        await step(actor)
    return await traces(town)


UNDISTURBED: dict[tuple[str, Language], list[object]] = {}


async def undisturbed(form: str, folder: Path, language: Language) -> list[object]:
    """What the conversation comes to when nothing happens in between."""
    if (form, language) not in UNDISTURBED:

        async def go_on(_: Town, __: Actor, ___: int) -> None:
            pass

        town = await Town.open(folder, language)
        UNDISTURBED[form, language] = await play(town, form, go_on)
        assert await town.close() == []
    return UNDISTURBED[form, language]


HERE = [(form, list(Language)[number % 3]) for number, form in enumerate(CONVERSATIONS)]
"""Each form in one language, in turn; the fault suite has them in every one, ending everywhere."""


@pytest.mark.parametrize(("form", "town"), HERE, indirect=["town"])
async def test_a_conversation_goes_on_after_restarts_and_commands_in_between(
    form: str, town: Town, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The open form waits as it was: nothing has to be said twice.

    Help, a list, an unknown command come before each answer; the bot ends, in order or abruptly,
    before the first, the last and one in the middle. That it may end anywhere is seen in F1.
    """
    steps = len(CONVERSATIONS[form][2])
    ends = {0, 1 + len(form) % max(steps - 2, 1), steps - 1}

    async def look_elsewhere(town: Town, actor: Actor, number: int) -> None:
        if number in ends:
            await town.restart(abruptly=(number + len(form)) % 2 == 0)
        await actor.says(("/help", "/mine", "/todo", "/nonsense", "/language")[number % 5])
        if number:
            assert await town.draft(actor) is not None
        await actor.says("/start")

    expected = await undisturbed(form, tmp_path_factory.mktemp("quiet"), town.language)
    assert await play(town, form, look_elsewhere) == expected


async def restarted(form: str, town: Town, folder: Path) -> None:
    """Lead a conversation through an end of the bot before each answer to the same end."""

    async def restart(town: Town, _: Actor, number: int) -> None:
        await town.restart(abruptly=(number + len(form)) % 2 == 0)

    expected = await undisturbed(form, folder, town.language)
    assert await play(town, form, restart) == expected


async def test_an_update_taken_as_the_bot_dies_is_answered_by_the_next_one(
    town: Town, owner: Actor
) -> None:
    """What was typed while nobody was there is taken once when somebody is."""
    await owner.starts()
    await town.lianxin.stop()
    town.world.say(owner.user, owner.user, roads.PROBLEM)
    await town.restart()
    await owner.taps("category-finance")
    await town.lianxin.stop()
    message, data = owner.finds("form-skip")
    town.world.press(owner.user, owner.user, message["message_id"], data)
    await town.restart()
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    assert (await town.case()).text == roads.PROBLEM


async def test_a_draft_waits_six_days_and_not_eight(town: Town, owner: Actor) -> None:
    """A half-filled form is kept for seven days from its last answer."""
    await owner.says(roads.PROBLEM)
    await town.pass_time(days=6)
    await owner.taps("category-finance")
    await town.pass_time(days=6)
    await owner.taps("form-skip")
    message, data = owner.finds("filing-contact-time-morning")
    await town.pass_time(days=8)
    assert await town.draft(owner) is None
    await owner.presses(message, data)
    assert owner.toast == owner.word("error-done-already")
    await owner.says("/mine")
    assert owner.reads("list-mine-empty")


async def test_a_second_conversation_asks_which_it_shall_be(town: Town, owner: Actor) -> None:
    """A half-filled form is not lost by beginning another one."""
    await roads.file(town)
    await owner.taps("button-open")
    await owner.says("/file")
    await owner.says("第二件:厂区门口的路灯坏了三盏")
    await owner.taps("act-withdraw")
    assert owner.reads("form-resumed")
    await owner.taps("button-continue")
    assert owner.offers("category-infrastructure")
    await owner.taps("category-infrastructure")
    await owner.says("/file")
    await owner.taps("button-discard")
    assert await town.draft(owner) is None


async def test_giving_up_is_asked_once_where_something_would_be_lost(
    town: Town, owner: Actor
) -> None:
    """/cancel asks first; going on is possible; giving up leaves nothing."""
    await owner.says(roads.PROBLEM)
    await owner.taps("category-finance")
    await owner.says("/cancel")
    assert owner.reads("form-cancel-sure")
    await owner.taps("form-cancel-no")
    assert owner.reads("form-evidence") or owner.offers("form-skip")
    await owner.says("/cancel")
    await owner.taps("form-cancel-yes")
    assert owner.reads("form-cancelled")
    assert await town.draft(owner) is None
    await owner.says("/cancel")
    assert owner.reads("error-nothing-to-cancel")
