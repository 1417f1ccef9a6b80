"""Before it leaves: what the owner will read; after it: what had nothing to show for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain.case import Act, Facts, Kind, Lacking, Need, Outcome, Rating, State
from handlers.actions.consequences import do
from handlers.actions.scene import Scene
from storage import cases, people
from tests.stories import roads

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from storage.db import Tx
    from tests.stories.town import Actor, Town

PLAIN = "300万续贷已放款，10月13日到账，利率3.8%。有问题请打金融办电话。"


async def test_solved_is_refused_without_a_file_whoever_says_so_and_however(
    town: Town, cadre: Actor, triager: Actor
) -> None:
    """Past all forms: a report of A that claims files and brings none is no report."""
    forged = Facts(reported_outcome=Outcome.SOLVED, report_files=3)

    def forges(actor: Actor, act: Act, facts: Facts) -> Callable[[Tx], Awaitable[None]]:
        async def report(tx: Tx) -> None:
            by = await people.find_speaker(tx, actor.user.id, at=town.now)
            scene = Scene(tx=tx, at=town.now, house=town.lianxin.house, by=by)
            case = await cases.by_number(tx, roads.FIRST)
            assert case is not None
            await do(scene, case, act, words="办好了办好了办好了", facts=facts)

        return report

    await roads.file(town)
    await roads.accept(town)
    on_spot = Facts(**forged, handler_id=1)
    with pytest.raises(Lacking) as refused:
        await town.lianxin.database.write(forges(triager, Act.SOLVE_ON_SPOT, on_spot))
    assert refused.value.need is Need.EVIDENCE
    await roads.dispatch(town)
    await roads.acknowledge(town)
    with pytest.raises(Lacking) as refused:
        await town.lianxin.database.write(forges(cadre, Act.REPORT, forged))
    assert refused.value.need is Need.EVIDENCE
    await roads.report(town)
    assert (await town.case()).report_files == 1


async def test_the_office_reads_what_the_owner_will_read_and_may_say_it_better(
    town: Town, owner: Actor, head: Actor, triager: Actor
) -> None:
    """Preview word for word; reworded, the owner reads the new words and the record keeps both."""
    await roads.to_handling(town)
    await roads.report(town)
    await head.taps("act-countersign")
    assert head.reads("preview", n=1)
    assert "利率3.8%,合同已签订" in head.sees
    await head.taps("act-countersign")

    await triager.taps("act-release", on=roads.FIRST)
    assert triager.reads("preview", n=1)
    preview = triager.sees
    await triager.taps("button-reword")
    assert "利率3.8%,合同已签订" in triager.sees
    await triager.says(PLAIN)
    assert triager.reads("preview", n=1)
    promised = triager.sees
    await triager.taps("form-submit")
    told = owner.sees
    assert owner.reads("notice-confirm")
    assert PLAIN in told
    assert "合同已签订" not in told
    for line in told.split("\n"):
        assert line in promised
    assert preview.split("\n")[3] == told.split("\n")[0]

    await owner.taps("button-open")
    assert "合同已签订" not in owner.sees
    await triager.says(roads.FIRST)
    assert "合同已签订" in triager.sees
    assert PLAIN[:20] in triager.sees


async def test_what_was_closed_with_words_only_is_listed_and_its_owner_is_not_shamed(
    town: Town, owner: Actor, director: Actor
) -> None:
    """Only explained, and nothing to show: the office sees why it is flagged, the owner nothing."""
    await roads.to_confirm(town, "D")
    await owner.taps("act-rate_basic")
    flag = director.word("hollow-explained")
    await director.says("/wordsonly")
    assert director.reads("list-words_only", total=1)
    await director.taps("1")
    assert flag in director.sees
    assert director.word("hollow-no_evidence") in director.sees
    await owner.says(roads.FIRST)
    assert flag not in owner.sees
    await owner.says("/wordsonly")
    assert not owner.reads("list-words_only")


async def test_an_info_case_is_answered_by_the_office_and_signed_by_its_owner(
    town: Town, owner: Actor, triager: Actor, director: Actor
) -> None:
    """An answer is owed, and signed; who does not understand asks on and is answered again."""
    await roads.file(town, "技改补贴今年还能不能申报,要什么材料?")
    await triager.taps("act-accept", on=roads.FIRST)
    await triager.taps("form-change")
    await triager.taps("accept-kind.name")
    await triager.taps("accept-kind-info")
    await triager.taps("form-submit")
    await triager.taps("act-answer")
    await triager.says("可以申报。带营业执照到政务大厅3楼12号窗口,10月30日前")
    await triager.taps("form-skip")
    await triager.taps("form-submit")
    await director.taps("act-release")
    assert director.reads("preview", n=0)
    await director.taps("act-release")
    assert owner.reads("notice-confirm.info")
    assert owner.offers("act-rate_satisfied.info")
    assert not owner.offers("act-rate_satisfied")
    await owner.taps("act-rate_dissatisfied.info")
    await owner.says("备案证明在哪里开,要几天?")
    await owner.taps("form-submit")
    assert (await town.case()).round == 2
    await director.taps("act-reassign", on=roads.FIRST)
    await director.taps("town-unit-finance")
    await director.taps("tier-T2")
    await director.taps("form-submit")
    await roads.acknowledge(town)
    cadre = town["cadre"]
    assert "备案证明" in cadre.sees
    await cadre.taps("act-report.info", on=roads.FIRST)
    await cadre.says("备案证明在发改委2号窗口开,当天可取")
    await cadre.taps("form-skip")
    await cadre.taps("form-submit")
    await roads.sign(town)
    await roads.release(town)
    await owner.taps("act-rate_satisfied.info")
    case = await town.case()
    assert (case.kind, case.state, case.rating) == (Kind.INFO, State.CLOSED, Rating.SATISFIED)
    await director.says("/answers")
    await director.taps("button-signed", n=1)
    assert director.word("answered-signed") in director.sees


async def test_an_info_case_nobody_answers_is_told_apart_from_one_nobody_signed(
    town: Town, owner: Actor, triager: Actor
) -> None:
    """没有答复 is the office's silence, 未签署 the owner's; neither counts as signed."""
    await roads.file(town, "技改补贴今年还能不能申报,要什么材料?")
    await triager.taps("act-accept", on=roads.FIRST)
    await triager.taps("form-change")
    await triager.taps("accept-kind.name")
    await triager.taps("accept-kind-info")
    await triager.taps("form-submit")
    await roads.dispatch(town)
    await roads.acknowledge(town)
    await town.pass_working_days(9)
    await triager.says("/answers")
    await triager.taps("button-unanswered", n=1)
    assert triager.word("answered-unanswered") in triager.sees
    cadre = town["cadre"]
    await cadre.taps("act-report.info", on=roads.FIRST)
    await cadre.says("可以申报。带营业执照到政务大厅3楼12号窗口,10月30日前")
    await cadre.taps("form-skip")
    await cadre.taps("form-submit")
    await roads.sign(town)
    await roads.release(town)
    await town.pass_working_days(7)
    assert (await town.case()).rating is Rating.UNSIGNED
    assert owner.reads("notice-closed-silent.info")
    await triager.says("/answers")
    await triager.taps("button-unsigned", n=1)
    assert triager.word("answered-unsigned") in triager.sees
