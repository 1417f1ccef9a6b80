"""The road of a document of each kind: to a group with its picture, to a question, to a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.documents import printed, word
from tests.stories.test_policies import TYPED, enter

if TYPE_CHECKING:
    from tests.stories.town import Actor, Town

QUESTION = "设备是去年买的，算不算今年的投入？"
PAGE = '<html><head><meta charset="utf-8"></head><body>{}</body></html>'


def paper(n: int) -> str:
    """A document of its own: another number, another name."""
    return TYPED.replace("77号", f"{n}号").replace("企业技术改造", f"企业技术改造第{n}批")


async def first(actor: Actor) -> None:
    """Press the first button of the newest message."""
    (key, *_), *_ = actor.last["reply_markup"]["inline_keyboard"]
    await actor.presses(actor.last, key["callback_data"])


async def test_a_document_of_each_kind_goes_to_a_group_and_comes_back_as_a_case(
    town: Town, director: Actor, owner: Actor
) -> None:
    """Read, entered, approved, drawn, sent, asked about: the case knows its policy and its group."""
    await town.approves(town.group)
    page = "".join(f"<p>{line}</p>" for line in paper(3).splitlines())
    kinds = {
        "docx": word(paper(1)),
        "pdf": printed(paper(2)),
        "html": PAGE.format(page).encode(),
        "txt": paper(4).encode(),
    }
    for n, (kind, content) in enumerate((*kinds.items(), ("typed", b"")), 1):
        if content:
            await enter(director, content, f"{n}.{kind}")
        else:
            await director.says(paper(n))
            await director.taps("button-policy-read")
            await director.taps("button-policy-in")
        await director.presses(director.last, f"piece.{n}.1.approve")
        await director.says("/pieces")
        await director.presses(director.last, f"send.{n}.0.")
        for _ in ("every group", "now", "submit"):
            await first(director)
        said = town.world.bot_messages(town.group)[-1]
        assert "photo" in said, kind
        assert f"第{n}批" in said["caption"], kind
        (ask, *_), *_ = said["reply_markup"]["inline_keyboard"]
        await owner.starts(ask["url"].partition("start=")[2])
        await owner.says(QUESTION)
        await owner.taps("form-skip")
        await owner.taps("form-submit")
    rows = await town.ask(
        "SELECT cases.kind, policies.source, deliveries.chat_id FROM cases"
        " JOIN policies ON policies.id = cases.policy_id"
        " JOIN deliveries ON deliveries.id = cases.delivery_id ORDER BY cases.id"
    )
    assert [row["source"] for row in rows] == [*kinds, "typed"]
    assert {(row["kind"], row["chat_id"]) for row in rows} == {("info", town.group.id)}
