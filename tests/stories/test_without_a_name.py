"""隐名交办: a unit works for an enterprise that it does not get to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.stories import roads
from tests.stories.test_groups_at_work import sign as _sign
from tests.stories.test_groups_at_work import work_group

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town


async def test_the_unit_never_reads_whose_case_it_is(
    town: Town, owner: Actor, director: Actor, cadre: Actor, head: Actor
) -> None:
    """Not in notices, cards, lists, groups, history or papers, though the owner signed with name and number."""
    group = await work_group(town)
    firm, person = owner.word("town-firm-machines"), owner.word("town-person-owner")
    said = f"{firm}的300万续贷卡住了,请打{''.join(person.split())} 13812340012,或 0512-6543 2100"
    await owner.says(said)
    await owner.taps("category-finance")
    await owner.sends("document", name=f"{firm}营业执照.pdf", mime="application/pdf")
    await owner.taps("form-enough")
    await owner.says(f"下午找{person},13812340012")
    await owner.taps("form-submit")
    await roads.accept(town)
    await director.taps("act-dispatch", on=roads.FIRST)
    await director.taps("town-unit-finance")
    await director.taps("tier-T2")
    await director.taps("form-change")
    await director.taps("dispatch-masked.name")
    await director.taps("dispatch-masked-hidden")
    await director.taps("form-submit")
    (told,) = [one for one in town.world.bot_messages(group) if roads.FIRST in one["text"]]
    await cadre.presses(told, _sign(told), where=group)
    assert cadre.word("card-masked") in cadre.finds("act-note")[0]["text"]
    keys = cadre.finds("act-note")[0]["reply_markup"]["inline_keyboard"]
    assert [one["text"] for one in keys[0]] == [cadre.word("act-note")]  # the first contact, first
    assert not cadre.offers("button-phone")
    assert not cadre.offers("act-contact")  # whom one does not know, one cannot call
    assert cadre.user.phone[-8:] not in owner.sees  # a call would tell who it is
    await owner.taps("button-open")
    assert owner.word("card-masked.owner") in owner.sees
    await owner.says(f"补充:{firm}已备好材料")
    await owner.taps("button-supply-this")
    await owner.taps("form-skip")
    await owner.taps("form-submit")
    await cadre.taps("act-note")
    await cadre.says("已约银行周四面谈")
    await cadre.taps("form-skip")
    await cadre.taps("form-submit")
    assert owner.told("notice-progress") == 1
    assert (await town.case()).contacted_at is not None
    for one in (cadre, head):
        await one.says("/todo")
        await one.says(roads.FIRST)
    everything = "".join(
        f"{one.get('text', '')}{one.get('caption', '')}{one.get('document', '')}"
        for one in (*cadre.screen, *head.screen, *town.world.bot_messages(group))
    )
    for secret in (firm, person, "".join(person.split()), "13812340012", "6543", "营业执照"):
        assert secret not in everything, secret
    assert "300万续贷卡住了" in everything
    assert cadre.word("word-masked", code="000001") in everything


async def test_nor_from_who_joined_it_or_what_it_was_in_an_earlier_year(
    town: Town, owner: Actor, triager: Actor, director: Actor, cadre: Actor
) -> None:
    """The unit handled last year's case: by its number it would know whose this one is."""
    await roads.to_confirm(town, "D")
    await owner.taps("act-rate_basic")
    await town.lianxin.database.write(
        lambda tx: tx.run(
            "UPDATE cases SET filed_at = '2025-10-12T01:00:00.000000Z', number = 'LX-2025-000001'"
        )
    )
    foods = owner.word("town-firm-foods")
    await roads.file(town, f"和{'·'.join(foods)}一起用的变压器容量不够,两家都停了产")
    await roads.file(town, "变压器容量不够,两家都停了产", who="owner-foods")
    await triager.taps("act-merge", on="LX-2026-000003")
    await triager.says("LX-2026-000002")
    await triager.taps("form-submit")
    await triager.says("LX-2026-000002")
    await triager.taps("button-more")
    await triager.taps("act-link")
    await triager.says("LX-2025-000001")
    await triager.taps("form-submit")
    await roads.accept(town, "LX-2026-000002")
    await director.taps("act-dispatch", on="LX-2026-000002")
    await director.taps("town-unit-finance")
    await director.taps("tier-T2")
    await director.taps("form-change")
    await director.taps("dispatch-masked.name")
    await director.taps("dispatch-masked-hidden")
    await director.taps("form-submit")
    since = len(cadre.screen)
    await roads.acknowledge(town, "LX-2026-000002")
    await cadre.taps("button-more")
    await cadre.taps("button-past")
    told = "".join(one.get("text", "") for one in cadre.screen[since - 1 :])
    assert "变压器容量不够" in told
    for secret in ("LX-2025-000001", "·".join(foods), foods):
        assert secret not in told, secret
