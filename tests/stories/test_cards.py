"""Connect cards: what an owner keeps on the desk, printed by those who may, for whom they may."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

from bot.render.button import Press
from storage import enterprises

if TYPE_CHECKING:
    from bot.domain.people import Enterprise
    from handlers.sandbox.files import File
    from storage.db import Tx
    from tests.stories.town import Actor, Town


def sent(town: Town, ending: str) -> File:
    """The last file with this ending."""
    return [one for one in town.world.files.by_path.values() if one.name.endswith(ending)][-1]


def printed(town: Town) -> list[str]:
    """The words on each page of the last paper."""
    document = pypdfium2.PdfDocument(sent(town, ".pdf").content)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


async def firm(town: Town) -> Enterprise:
    """The first enterprise of the town."""
    found = await town.lianxin.database.write(lambda tx: enterprises.by_ids(tx, [1]))
    return found[0]


async def code(town: Town, enterprise: Enterprise) -> str:
    """What its card bears."""
    return await town.lianxin.database.write(lambda tx: enterprises.card_code(tx, enterprise.id))


async def test_the_office_prints_the_cards_of_all(town: Town, director: Actor) -> None:
    """One paper, four cards to a page, every name on it; a note says who took how many."""
    await director.says("/cards")
    rows = await town.ask("SELECT name FROM enterprises WHERE active = 1 ORDER BY id")
    await director.taps("button-cards-unit", n=len(rows))
    await town.quiet()
    pages = printed(town)
    assert len(pages) == -(-len(rows) // 4)
    bare = "".join("".join(pages).split())
    for row in rows:
        assert "".join(row["name"].split()) in bare
    assert director.word("card-print-title") in "".join(pages)
    assert director.reads("cards-many", n=len(rows), pages=len(pages))
    notes = await town.ask("SELECT data FROM events WHERE act = 'exported'")
    assert len(notes) == 1


async def test_one_card_comes_as_a_picture_and_as_a_paper(town: Town, director: Actor) -> None:
    """Found by a part of the name; the picture has 300 dots to the inch."""
    machines = await firm(town)
    await director.says(f"/cards {machines.name[:4]}")
    await town.quiet()
    (page,) = printed(town)
    assert machines.name in "".join(page.split())
    photo = town.world.files.by_id[director.screen[-2]["photo"][-1]["file_id"]]
    assert (photo.width, photo.height) == (1241, 1754)
    assert director.offers("button-cards-renew")
    await director.taps("core-language-en")
    await town.quiet()
    assert "Connect card" in printed(town)[0]


async def test_a_new_card_makes_the_old_one_lead_nowhere(town: Town, director: Actor) -> None:
    """Asked once; a second tap on the same question does nothing."""
    machines = await firm(town)
    old = await code(town, machines)
    await director.says(f"/cards {machines.name}")
    await town.quiet()
    await director.taps("button-cards-renew")
    await director.taps("button-cards-renew-sure")
    new = await code(town, machines)

    async def leads(tx: Tx) -> list[bool]:
        return [await enterprises.of_card(tx, one) is not None for one in (old, new, new + "A")]

    assert await town.lianxin.database.write(leads) == [False, True, False]


async def test_who_prints_no_cards_is_told_so(town: Town, owner: Actor, cadre: Actor) -> None:
    """Neither the command nor a forged button serves them."""
    machines = await firm(town)
    for actor in (owner, cadre):
        await actor.says(f"/cards {machines.name}")
    await town.quiet()
    assert await town.ask("SELECT id FROM jobs") == []


async def test_an_invitation_is_drawn_as_a_code(town: Town, director: Actor) -> None:
    """The picture comes on demand; what the link holds is kept nowhere in plain."""
    secret = "Ab9_" * 8
    await director.says("/help")
    shown = director.last
    await director.presses(shown, Press("qr", arg=secret).encode())
    await town.quiet()
    assert director.reads("qr-caption")
    assert director.last["photo"]
    rows = await town.ask("SELECT params, result FROM jobs")
    assert [tuple(row) for row in rows] == [("{}", "")]
    await director.presses(shown, Press("qr", arg="short").encode())
    assert director.toast == director.word("error-stale")


async def test_a_liaison_prints_the_cards_of_their_own(town: Town) -> None:
    """Their enterprises and no other, with their name on each; voiding is the office's."""
    liaison = await town.pairs(town.newcomer("包联"), "machines")
    await liaison.says("/cards")
    await liaison.taps("button-cards-unit", n=1)
    await town.quiet()
    (page,) = printed(town)
    bare = "".join(page.split())
    assert "恒昌机械" in bare
    assert "瑞丰" not in bare
    assert liaison.word("card-print-liaison") + "包联" in bare
    other = (await town.lianxin.database.write(lambda tx: enterprises.by_ids(tx, [2])))[0]
    await liaison.says(f"/cards {other.name}")
    await town.quiet()
    assert liaison.reads("cards-not-found", text=other.name)
    for arg in ("", "renew", "sure"):
        await liaison.presses(liaison.last, Press("cards", other.id, 1, arg).encode())
    await town.quiet()
    assert len(await town.ask("SELECT id FROM jobs")) == 1
    assert await town.ask("SELECT id FROM enterprises WHERE card_serial > 1") == []
