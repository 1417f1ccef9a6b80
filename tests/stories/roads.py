"""Stretches of road that many stories walk, in the words of those who walk them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from handlers.sandbox.model import Json
    from tests.stories.town import Town

PROBLEM = "抵押物不足,300万续贷卡在产权证上,银行不给续,请帮忙协调"
FIRST = "LX-2026-000001"


async def file(
    town: Town, text: str = PROBLEM, *, who: str = "owner", category: str = "category-finance"
) -> Json:
    """An owner files a case; returns the message in which they said what is wrong."""
    owner = town[who]
    said = await owner.says(text)
    if owner.offers("button-file-new"):  # another case is under way
        await owner.taps("button-file-new")
    await owner.taps(category)
    await owner.taps("form-skip")
    await owner.taps("filing-contact-time-morning")
    await owner.taps("form-submit")
    return said


async def accept(town: Town, number: str = FIRST) -> None:
    """The triager takes it on."""
    await town["triager"].taps("act-accept", on=number)
    await town["triager"].taps("form-submit")


async def dispatch(
    town: Town, number: str = FIRST, *, unit: str = "finance", due: str = "tier-T2"
) -> None:
    """The director hands it to a unit; `due` is a tier, or a day as one types it."""
    director = town["director"]
    await director.taps("act-dispatch", on=number)
    await director.taps(f"town-unit-{unit}")
    await (director.taps(due) if due.startswith("tier-") else director.says(due))
    await director.taps("form-submit")


async def involve(town: Town, number: str = FIRST, *, co: str = "land") -> None:
    """The director asks a unit to assist."""
    director = town["director"]
    await director.says(number)
    if not director.offers("act-involve"):
        await director.taps("button-more")
    await director.taps("act-involve")
    await director.taps(f"town-unit-{co}")
    await director.taps("form-enough")
    await director.taps("form-skip")
    await director.taps("form-submit")


async def acknowledge(town: Town, number: str = FIRST, *, who: str = "cadre") -> None:
    """The cadre signs for it."""
    await town[who].taps("act-acknowledge", on=number)


async def report(
    town: Town,
    outcome: str = "A",
    *,
    words: str = "已协调银行先行续贷300万,利率3.8%,合同已签订",
    day: str = "",
    who: str = "cadre",
    number: str = FIRST,
) -> None:
    """The cadre reports how it ended, with a paper where it is solved."""
    cadre = town[who]
    await cadre.taps("act-report", on=number)
    await cadre.taps(f"report-outcome-{outcome}")
    await cadre.says(words)
    if day:
        await cadre.says(day)
    if outcome == "A":
        await cadre.sends("document", name="合同.pdf", mime="application/pdf")
        await cadre.taps("form-enough")
    else:
        await cadre.taps("form-skip")
    await cadre.taps("form-submit")


async def sign(town: Town, act: str = "act-countersign", *, who: str = "unit_head") -> None:
    """The unit head signs, having been asked once whether to."""
    await town[who].taps(act)
    await town[who].taps(act)


async def ask_extension(town: Town, day: str = "10月28日") -> None:
    """The unit head asks for a later date."""
    head = town["unit_head"]
    await head.taps("act-ask_extension", on=FIRST)
    await head.says(day)
    await head.says("产权证10月26日出证,银行见证后两天放款")
    await head.taps("form-submit")


async def ask_withdrawal(town: Town) -> None:
    """The owner asks to take the case back."""
    owner = town["owner"]
    await owner.says(FIRST)
    await owner.taps("act-ask_withdrawal")
    await owner.taps("ask-withdrawal-reason-later")
    await owner.taps("form-submit")


async def appeal_card(town: Town) -> None:
    """The unit head says why the card is not deserved."""
    head = town["unit_head"]
    await head.says(FIRST)
    await head.taps("act-appeal_card")
    await head.says("等企业盖章到16日,有回执为证")
    await head.taps("form-skip")
    await head.taps("form-submit")


async def park(town: Town) -> None:
    """The unit plans it, the head asks to park it, the director does."""
    await report(town, "C", words="要等明年的土地指标,已列入计划", day="12月1日")
    await sign(town, "act-ask_park")
    await town["director"].taps("act-park", on=FIRST)
    await town["director"].taps("form-submit")


async def release(town: Town, number: str = FIRST) -> None:
    """The office sees what the owner will read, and lets the owner judge."""
    await town["triager"].taps("act-release", on=number)
    await town["triager"].taps("act-release", on=number)


async def to_handling(town: Town, text: str = PROBLEM, *, due: str = "tier-T2") -> Json:
    """From the owner's first word until the cadre has signed."""
    said = await file(town, text)
    await accept(town)
    await dispatch(town, due=due)
    await acknowledge(town)
    return said


async def to_confirm(town: Town, outcome: str = "A") -> Json:
    """From the first word until the owner is asked whether it is solved."""
    said = await to_handling(town)
    await report(town, outcome)
    await sign(town)
    await release(town)
    return said
