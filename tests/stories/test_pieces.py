"""The office's desk for digests: drafted, held against the document, approved, withdrawn."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bot.domain.broadcast import Parcel, Sending
from bot.domain.people import Role
from bot.domain.policy import Policy, PolicyState
from bot.render.button import Press
from bot.texts import Language
from handlers.actions import broadcasting
from handlers.actions.scene import Scene
from handlers.workshop import kinds
from handlers.workshop.made import Made, Paper
from storage import chats, jobs, pieces, policies
from tests.stories.test_two_offices import county

if TYPE_CHECKING:
    from bot.domain.piece import Piece
    from handlers.workshop.bench import Bench
    from storage.db import Tx
    from tests.stories.town import Actor, Town

PICTURE = b"GIF89a" + bytes([64, 0, 64, 0]) + b"a square"
DOCUMENT = """云州市工业和信息化局关于组织申报技术改造设备补贴的通知
云工信〔2026〕18号
各有关企业：
一、申报对象：在本市注册、设备投入200万元以上的规上工业企业。
二、补助标准：按设备投入额的12%给予补助，单户企业最高500万元。
三、申报方式：登录市工信局网上申报系统提交申请表和发票。
四、申报时间：截止2026年11月30日，逾期不予受理。
五、联系方式：市工信局技改科，电话0551-62601234。
"""


async def drawn(bench: Bench) -> Made:
    """What the job of pictures comes to, without a child that draws them."""
    piece_id, papers = int(bench.job.params["piece"]), []
    for language in map(Language, bench.job.params["languages"]):
        place = bench.place()
        place.write_bytes(PICTURE)

        async def entered(tx: Tx, language: Language = language) -> int:
            piece = await pieces.get(tx, piece_id)
            assert piece is not None
            return await pieces.picture(tx, piece_id, piece.revision, language, at=bench.now())

        picture_id = await bench.write(entered)
        papers.append(Paper(place, "x.png", "picture", photo=True, picture_id=picture_id))
    return Made(papers=tuple(papers))


@pytest.fixture(autouse=True)
def _drawn_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(kinds.KINDS, "squares", drawn)


async def policy(town: Town, **more: object) -> Policy:
    """The library holds a policy."""
    at = town.world.clock.now()
    kept = Policy(
        **{
            "id": 0,
            "title": "关于组织申报技术改造设备补贴的通知",
            "number": "云工信〔2026〕18号",
            "issuer": "云州市工业和信息化局",
            "state": PolicyState.IN_FORCE,
            "apply_by": date(2026, 11, 30),
            "region_id": 1,
            "body": DOCUMENT,
            "added_at": at,
            **more,
        }  # type: ignore[arg-type]
    )
    return await town.lianxin.database.write(lambda tx: policies.add(tx, kept))


async def stands(town: Town, piece_id: int = 1) -> Piece:
    """A piece as it stands on file."""

    async def get(tx: Tx) -> Piece | None:
        return await pieces.get(tx, piece_id)

    found = await town.lianxin.database.write(get)
    assert found is not None
    return found


async def drafted(actor: Actor) -> None:
    """Somebody of the office has a piece drafted about the policy that has none."""
    await actor.says("/pieces")
    await actor.taps("desk-button-wanting", n=1)
    await actor.taps("1")


async def test_a_piece_is_drafted_corrected_submitted_and_approved(
    town: Town, triager: Actor, director: Actor
) -> None:
    """Each field with where it came from; what the document does not say is flagged; two sign."""
    await policy(town)
    await drafted(triager)
    assert triager.reads("desk-made-rules")
    assert triager.reads("desk-head-draft", n=1)
    assert triager.reads("desk-sources")
    assert "500万元" in triager.sees
    assert not triager.reads("desk-flaw-numbers")

    await triager.taps("desk-name-what")
    assert triager.reads("desk-correct")
    assert "500万元" in triager.sees
    await triager.says("按投入额12%补助，最高600万元")
    assert triager.reads("desk-flaw-numbers", numbers="600万元")
    await triager.taps("desk-name-whom")
    await triager.taps("piece-edit-words.skip")
    assert triager.reads("desk-field-empty", label=triager.word("piece-field-whom"))
    assert (await stands(town)).whom == ""
    await triager.taps("desk-name-title")
    await triager.says("技改设备补贴，\n最高600万元")
    assert (await stands(town)).title == "技改设备补贴，最高600万元"
    await triager.taps("desk-button-submit")
    assert triager.reads("desk-submitted", n=1)
    assert not triager.offers("desk-button-approve")

    assert director.told("desk-told-submitted") == 1
    assert director.reads("desk-flaw-numbers", numbers="600万元")
    await director.taps("desk-button-give-back")
    await director.says("最高是500万元，请对原文")
    await director.taps("form-submit")
    assert director.reads("desk-returned")
    assert triager.told("desk-told-given-back") == 1
    await triager.taps("desk-button-open")
    assert triager.reads("desk-given-back", reason="最高是500万元，请对原文")
    for name, words in (("what", "按投入额12%补助，最高500万元"), ("title", "技改最高补500万元")):
        await triager.taps(f"desk-name-{name}")
        await triager.says(words)
    assert not triager.reads("desk-flaw-numbers")
    await triager.taps("desk-button-submit")

    await director.taps("desk-button-approve")
    assert director.shows("desk-approved")
    assert director.offers("desk-button-send")
    assert triager.told("desk-told-approved") == 1
    piece = await stands(town)
    assert (piece.state, piece.title, piece.revision) == ("approved", "技改最高补500万元", 6)
    told = await town.ask(
        "SELECT act, data FROM events WHERE act LIKE '%_piece%' OR act LIKE '%p_policy'"
    )
    assert [one["act"] for one in told][-2:] == ["keep_policy", "approve_piece"]


async def test_a_correction_of_what_is_approved_has_to_be_approved_again(
    town: Town, triager: Actor, director: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then what was sent is put right where it stands; what is withdrawn asks once and is removed."""
    await policy(town)
    await drafted(director)
    await director.taps("desk-button-approve")
    await sent(town)
    (said,) = town.world.bot_messages(town.group)

    await triager.says("/pieces")
    await triager.taps("desk-button-approved", n=1)
    await triager.taps("1")
    assert triager.reads("desk-sent", n=1)
    assert not triager.offers("desk-button-withdraw")
    await triager.taps("desk-button-edit")
    await triager.taps("desk-name-how")
    assert triager.reads("desk-correct-approved")
    await triager.says("市工信局网上系统")
    assert triager.reads("desk-corrected-again")
    assert director.told("desk-told-submitted") == 1
    assert town.world.bot_messages(town.group) == [said]

    await director.taps("desk-button-approve")
    assert director.shows("desk-approved-again", n=1)
    (now,) = town.world.bot_messages(town.group)
    assert "市工信局网上系统" in now["caption"]
    assert now["photo"] != said["photo"]

    for how, (place, name, value) in {
        "政务中心窗口": (jobs, "MOST_WAITING", 0),
        "各县区工信局": (jobs, "MOST_ATTEMPTS", 0),
    }.items():
        await triager.says("/pieces")
        await triager.taps("desk-button-approved", n=1)
        await triager.taps("1")
        await triager.taps("desk-button-edit")
        await triager.taps("desk-name-how")
        await triager.says(how)
        with monkeypatch.context() as without:
            without.setattr(place, name, value)
            await director.taps("desk-button-approve")
        (now,) = town.world.bot_messages(town.group)
        assert how in now["caption"], "the words are put right, where no picture can be drawn"
    await director.taps("desk-button-withdraw")
    assert director.reads("desk-withdraw-sent", n=1)
    await director.taps("piece-withdraw-reason-changed")
    await director.taps("form-submit")
    piece = await stands(town)
    assert (piece.state, piece.reason) == ("withdrawn", "政策有变")
    assert town.world.bot_messages(town.group) == []
    await director.taps("desk-button-again")
    assert director.reads("desk-made-again")
    assert (await stands(town, 2)).title == piece.title


async def sent(town: Town) -> None:
    """The piece goes to the group."""

    async def send(tx: Tx) -> None:
        scene = Scene(tx=tx, at=town.world.clock.now(), house=town.lianxin.house)
        await broadcasting.start(scene, Sending.PIECES, [Parcel(town.group.id, (1,))], urgent=True)

    await town.lianxin.database.write(send)
    await town.quiet()


async def test_a_piece_is_written_by_hand_where_there_is_no_document(
    town: Town, triager: Actor, director: Actor
) -> None:
    """It begins empty, is held against what the office entered; of what is over nothing is sent."""
    await policy(town, body="", money="最高500万元", apply_by=date(2026, 10, 9))
    await drafted(triager)
    assert triager.reads("desk-made-person")
    assert triager.reads("desk-flaw-unsourced")
    await triager.taps("desk-name-what")
    assert triager.reads("desk-correct-empty")
    await triager.says("最高500万元，另给30万元")
    assert triager.reads("desk-flaw-numbers", numbers="30万元")
    piece = await stands(town)
    assert (piece.drafted_by, piece.found) == ("person", {})
    await director.says("/pieces")
    await director.taps("desk-button-begin")
    await director.taps("desk-button-approve")
    assert director.shows("desk-approved-held")
    assert not director.offers("desk-button-send")


async def test_an_office_has_the_pieces_of_its_region_on_its_desk(
    town: Town, triager: Actor, director: Actor
) -> None:
    """The county's go to the county's director; the city's are not the county's to touch."""
    await county(town)
    units = town.lianxin.house.units
    here = next(one.id for one in units.values() if one.name == "东县")
    sorter = await town.admits(town.newcomer("县梳理"), Role.TRIAGER, "东县活动办")
    head = await town.admits(town.newcomer("县主任"), Role.DIRECTOR, "东县活动办")
    await policy(town, region_id=None)
    await drafted(triager)
    assert triager.reads("desk-flaw-region")
    await sorter.says("/pieces")
    assert sorter.reads("desk-list-draft-empty")
    await sorter.presses(sorter.last, Press("piece", 1, 1).encode())
    assert sorter.alert == sorter.word("error-denied-not_yours")
    await policy(town, region_id=here)
    await drafted(sorter)
    assert "东县" in sorter.sees
    await sorter.taps("desk-button-submit")
    assert (head.told("desk-told-submitted"), director.told("desk-told-submitted")) == (1, 0)
    await triager.says("/pieces")
    await triager.taps("desk-button-submitted", n=1)
    await head.taps("desk-button-approve")
    assert (await stands(town, 2)).state == "approved"


async def test_nothing_is_done_to_what_somebody_has_not_seen(
    town: Town, owner: Actor, triager: Actor, director: Actor
) -> None:
    """Buttons drawn before, words written meanwhile, hands that may not: each is told so."""
    await policy(town)
    await drafted(director)
    old, _ = director.finds("desk-button-approve")
    await triager.says("/pieces")
    await triager.taps("desk-button-begin")
    await triager.taps("desk-name-who")
    await director.taps("desk-name-who")
    await director.says("规上工业企业")
    await triager.says("设备投入200万元以上的企业")
    assert triager.told("form-given-back") == 1
    assert triager.reads("desk-changed")
    await director.presses(old, Press("piece", 1, 1, "approve").encode())
    assert director.alert == director.word("desk-changed")
    for arg in ("approve", "edit.who", "preview", "trial", "look.seal", "withdraw", ""):
        await owner.presses(old, Press("piece", 1, 2, arg).encode())
        assert owner.alert == owner.word("error-denied-not_yours")
    for arg in ("approve", "give_back", "nonsense"):
        await triager.presses(old, Press("piece", 1, 2, arg).encode())
    await owner.says("/pieces")
    assert owner.reads("error-denied-not_yours")
    piece = await stands(town)
    assert (piece.state, piece.who, piece.revision) == ("draft", "规上工业企业", 2)


async def test_a_piece_is_seen_as_it_will_look_before_it_goes_to_anybody(
    town: Town, triager: Actor, director: Actor
) -> None:
    """As a picture in a template, as a message to oneself, in a work group that is chosen once."""
    await policy(town)
    await drafted(triager)
    await triager.taps("desk-button-look")
    await triager.taps("desk-look-seal")
    await triager.taps("desk-look-dark")
    piece = await stands(town)
    assert (piece.template, piece.theme, piece.revision) == ("seal", "dark", 3)
    assert triager.offers(f"✓ {triager.word('desk-look-seal')}")
    await triager.taps("desk-button-back")
    await triager.taps("desk-button-preview")
    assert triager.shows("desk-previewed")
    assert "photo" in triager.last
    assert triager.reads("piece-head", title=piece.title)
    assert triager.buttons[0] == triager.word("button-piece-ask")

    await triager.taps("desk-button-trial")
    assert triager.shows("desk-trial-none")
    group = town.group
    at = town.world.clock.now()
    await town.lianxin.database.write(
        lambda tx: chats.approve(tx, group.id, kind="work", title=group.title, at=at, unit_id=2)
    )
    await triager.taps("desk-button-back")
    await triager.taps("desk-button-preview")
    await triager.taps("desk-button-trial")
    await triager.taps(group.title)
    (tried,) = town.world.bot_messages(group)
    assert "photo" in tried
    assert tried["caption"].startswith(triager.word("desk-trial"))
    await triager.taps("desk-button-open")
    await triager.taps("desk-button-submit")
    await triager.taps("desk-button-edit")
    await triager.taps("desk-name-what")
    await triager.says("最高900万元")
    await director.says("/pieces")
    await director.taps("desk-button-begin")
    await director.taps("desk-button-preview")
    assert director.shows("desk-flaw-numbers", numbers="900万元")
    assert director.offers("desk-button-approve")
    await director.taps("desk-button-trial")
    assert len(town.world.bot_messages(group)) == 2
    assert not (await town.ask("SELECT 1 FROM deliveries WHERE purpose <> 'trial'"))
