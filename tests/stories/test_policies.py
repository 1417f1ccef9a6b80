"""Policies: a document of each kind comes into the library, is looked over, found, replaced."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.domain.people import Role
from handlers.sandbox import calls_inline
from tests.documents import UNREADABLE, printed, text_of, word
from tests.stories import issues
from tests.stories.test_inline import offered
from tests.stories.test_two_offices import county as east

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town

RENT = "10_rent.html"
LOAN = "02_first_loan.txt"
TYPED = (
    "关于支持企业技术改造的若干措施\n云工信〔2026〕77号\n"
    "第一条 支持对象：在云州市注册的规模以上工业企业。\n"
    "第二条 支持标准：按设备投入的12%给予补助，单个企业最高500万元。\n"
    "第三条 申报：企业登录市惠企平台填报，申报截止时间为2026年11月30日。\n"
    "第四条 联系人：市工信局技改科 王工，电话 0960-8810017。\n"
    "第五条 各县区要加强宣传，主动上门服务，让符合条件的企业都知道、都能报，不得附加其他条件，"
    "不得截留资金，年底前把执行情况报市工信局。\n"
    "云州市工业和信息化局\n2026年9月20日"
)


async def bring(actor: Actor, content: bytes, name: str) -> None:
    """Send a document and have it read."""
    await actor.sends("document", content=content, name=name)
    assert actor.reads("policy-offer", name=name), actor.sees
    await actor.taps("button-policy-read")


async def enter(actor: Actor, content: bytes, name: str) -> None:
    """Have a document read, and take what was understood for right."""
    await bring(actor, content, name)
    assert actor.reads("policy-read-done"), actor.sees
    await actor.taps("button-policy-in")
    assert actor.reads("policy-in"), actor.sees


async def test_every_kind_of_document_becomes_a_policy_that_owners_find(
    town: Town, director: Actor, owner: Actor
) -> None:
    """DOCX, PDF, a page, plain text and words: read, looked over, in force, listed, sent again."""
    await enter(director, word(text_of(LOAN)), "首贷贴息.docx")
    assert "河政办〔2026〕7号" in director.sees
    assert director.word("correct-policy-region.name") in director.sees
    await enter(director, printed(text_of("01_equipment.txt")), "技改.pdf")
    await enter(director, text_of(RENT).encode(), "租金.html")
    await director.says(TYPED)
    assert director.reads("policy-offer-words")
    await director.taps("button-policy-read")
    assert "云工信〔2026〕77号" in director.sees
    assert director.reads("policy-draft")
    await owner.says("/policies")
    assert owner.reads("policies", total=3)
    await director.taps("button-policy-in")

    await owner.says("/policies")
    assert owner.reads("policies", total=4)
    first, last = owner.sees.index("标准厂房租金"), owner.sees.index("设备补贴")
    assert (
        first < owner.sees.index("技术改造的若干措施") < last
    )  # what ends first, then what is over
    assert owner.word("policy-left", n=19) in owner.sees
    assert not owner.offers("button-policies-add")
    await owner.says("/policies 技改")
    assert owner.reads("policies-found", n=2), owner.sees
    await owner.says(f"/policies {owner.word('category-finance')}")
    assert "首次贷款贴息" in owner.sees
    await owner.says("/policies 火星")
    assert owner.reads("policies-found-none")

    (piece,) = await town.ask("SELECT * FROM pieces WHERE policy_id = 1")
    assert piece["drafted_by"] == "rules"
    assert json.loads(piece["found"])


async def test_an_owner_reads_a_policy_and_gets_all_that_belongs_to_it(
    town: Town, director: Actor, owner: Actor
) -> None:
    """Found by words, with the days that are left; the original and its forms come as files."""
    await enter(director, text_of(RENT).encode(), "租金.html")
    await director.taps("button-policy-attach")
    await director.sends("document", content=b"a form", name="申报表.xlsx")
    await director.sends()
    await director.taps("form-enough")
    await director.taps("form-submit")
    assert director.reads("policy-files-kept", n=2), director.sees
    assert "申报表.xlsx" in director.sees
    await owner.says("/policies 厂房 租金")
    assert owner.reads("policies-found", n=1)
    await owner.taps("1")
    assert owner.reads("policy-open-until"), owner.sees
    assert owner.buttons[0] == owner.word("button-policy-ask")
    assert owner.word("button-policy-edit") not in owner.buttons
    await owner.taps("button-policy-ask")
    assert (await town.draft(owner) or "").find("ask-policy") >= 0
    await owner.taps("form-cancel")
    await owner.taps("button-policy-see")
    await owner.taps("button-policy-file")
    sent = [one["document"]["file_name"] for one in owner.screen[-3:]]
    photo = owner.word("policy-unnamed", n=2) + ".jpg"
    assert sent == ["租金.html", "申报表.xlsx", photo]
    (kept, *_) = await town.ask("SELECT sha256 FROM policy_files ORDER BY position")
    assert await town.lianxin.house.kept(kept["sha256"]) == text_of(RENT).encode()


async def test_what_cannot_be_read_is_typed_in_and_its_original_kept(
    town: Town, director: Actor
) -> None:
    """Trouble has a sentence that says what to do; nothing is entered by it, and nothing is lost."""
    for code in ("locked", "scanned"):
        name, content = UNREADABLE[code]
        await bring(director, content, name)
        assert director.reads(f"policy-refused-{code}"), (code, director.sees)
        if code == "locked":
            await director.taps("button-policy-give-up")
            assert director.reads("policy-dropped")
    assert await town.ask("SELECT 1 FROM policies") == []
    await director.taps("button-policy-type")
    await director.says("关于支持企业技术改造的若干措施")
    await director.says("云工信〔2026〕77号")
    await director.taps("form-skip")
    await director.says(TYPED.partition("号\n")[2])
    await director.taps("form-submit")
    assert director.reads("policy-typed-done"), director.sees
    await director.taps("button-policy-discard")
    await director.taps(
        "button-policy-discard", on=director.word("policy-discard-sure").split("\n")[0]
    )
    assert director.reads("policy-discarded")
    rows = await town.ask(
        "SELECT name, source FROM policy_files JOIN policies ON policies.id = policy_id"
    )
    assert [(row["name"], row["source"]) for row in rows] == [("扫描.pdf", "typed")]
    await director.sends("document", content=b"x", name="表.docx", size=21 << 20)
    assert director.reads("policy-refused-too-big")
    assert await town.ask("SELECT 1 FROM brought WHERE name <> '' OR typed <> ''") == []
    town.may_fail |= {"failed"}


async def test_a_new_version_takes_the_place_of_the_old_one(
    town: Town, director: Actor, owner: Actor
) -> None:
    """The same document twice is once; another of its title replaces it; each version can be read."""
    text = text_of("06_power.txt")
    await enter(director, text.encode(), "用电.txt")
    await bring(director, text.encode(), "又一份.txt")
    assert director.reads("policy-same-file")
    await bring(director, text.replace("2026", "2027").encode(), "用电2027.txt")
    assert director.reads("policy-may-replace"), director.sees
    await director.taps("button-policy-replace", n=1)
    assert director.reads("policy-will-replace")
    await director.taps("button-policy-in")
    assert director.reads("policy-in-replaced")
    await owner.says("/policies")
    assert owner.reads("policies", total=1)
    await owner.taps("1")
    await owner.taps("button-policy-versions")
    assert owner.reads("policy-versions", n=2)
    await owner.taps("2")
    assert owner.reads("policy-replaced")
    assert owner.word("button-policy-ask") not in owner.buttons
    await owner.taps("button-policy-newest")
    assert not owner.reads("policy-replaced")
    states = await town.ask("SELECT state FROM pieces ORDER BY policy_id")
    assert [row["state"] for row in states] == ["withdrawn", "draft"]

    await director.says("/policies")
    await director.taps("1")
    await director.taps("button-policy-off")
    await director.says("上级文件已经废止")
    await director.taps("form-submit")
    assert director.reads("policy-off")
    assert "上级文件已经废止" in director.sees
    await owner.says("/policies")
    assert owner.reads("policies-none")


async def test_the_office_puts_right_what_was_misunderstood(town: Town, director: Actor) -> None:
    """Field by field; who came second is told; a draft is nobody's business; a district stays one."""
    await east(town)
    county = await town.admits(town.newcomer("县里"), Role.TRIAGER, "东县活动办")
    await bring(county, TYPED.encode(), "政策.txt")
    assert "东县" in county.sees
    await county.taps("button-policy-edit")
    await county.taps("correct-policy-region.name")
    assert county.word("policy-everywhere") not in county.buttons
    await county.taps("form-keep")
    await county.taps("form-change")
    await county.taps("correct-policy-apply-by.name")
    await county.says("2026年12月20日")
    await county.taps("form-change")
    await county.taps("correct-policy-sizes.name")
    await county.taps("size-small")
    await county.taps("form-enough")
    await county.taps("form-change")
    await county.taps("correct-policy-money.name")
    assert county.shows("form-now", value="按设备投入的12%给予补助，单个企业最高500万元")
    await county.says("无")

    await director.says("/policies")
    await director.taps("button-policies-drafts", n=1)
    await director.taps("1")
    await director.taps("button-policy-edit")
    await director.taps("correct-policy-title.name")
    await director.says("关于支持技改的若干措施（2026年版）")
    await director.taps("form-submit")
    assert "2026年版" in director.sees
    await county.taps("form-submit")
    assert county.reads("policy-moved")
    await county.taps("button-policy-edit")
    await county.taps("correct-policy-contact.name")
    await county.says("无")
    await county.taps("form-submit")
    assert county.reads("policy-lacks")
    await town["owner"].presses(county.last, "policy.1.0.")
    assert town["owner"].toast == town["owner"].word("policy-none")
    await county.taps("button-policy-in")
    await town.lianxin.database.write(
        lambda tx: tx.run("UPDATE enterprises SET unit_id = 3 WHERE id = 2")  # not in that county
    )
    for who, here in (("owner", 1), ("owner-foods", 0)):
        await town[who].says("/policies")
        assert town[who].reads("policies-none") is (here == 0)
    assert town["owner"].word("button-policies-all") not in town["owner"].buttons
    await town["owner-foods"].taps("button-policies-all")
    assert town["owner-foods"].reads("policies", total=1)
    assert "东县" in town["owner-foods"].sees
    deeds = await town.ask("SELECT data FROM events WHERE act = 'keep_policy' ORDER BY id")
    done = [json.loads(row["data"]).get("what") for row in deeds]
    assert done == ["draft", "title", "contact", "in_force"]


async def test_a_policy_is_dropped_among_colleagues(town: Town, director: Actor) -> None:
    """Beside the cases that fit, with its days and the way to it; to nobody who is nobody here."""
    await enter(director, TYPED.encode(), "政策.txt")
    cadre, group = town["cadre"], town.world.add_group("午饭", [town["cadre"].user], bot="left")
    asked = await offered(town, cadre, "技术改造")
    (one,) = asked.results or []
    card = calls_inline.choose(town.world, cadre.user, group, asked.id, one["id"])
    assert "云工信〔2026〕77号" in card["text"]
    (button,) = (key for row in card["reply_markup"]["inline_keyboard"] for key in row)
    assert button["url"].endswith("?start=pol-1")
    assert (await offered(town, cadre, "火星")).results == []
    await director.sends("document", content="单位名称,上级单位".encode(), name="单位.txt")
    await director.taps("button-policy-roster")
    assert director.reads("roster-offer", name="单位.txt")


async def test_a_policy_that_is_withdrawn_takes_its_digest_back(
    town: Town, director: Actor
) -> None:
    """It is gone from the library, and from the groups it went to."""
    made = await issues.piece(town)
    room = await issues.group(town, "机械行业群")
    await issues.sends(town, [made], [room])
    assert len(issues.told(town, room)) == 1
    await director.says("/policies")
    await director.taps("1")
    await director.taps("button-policy-off")
    await director.says("上级文件已经废止")
    await director.taps("form-submit")
    assert issues.told(town, room) == []
    await town["owner"].says("/policies")
    assert town["owner"].reads("policies-none")
