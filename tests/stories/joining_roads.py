"""Stretches of the way in, in the words of those who walk them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.stories.town import Actor


async def agrees(actor: Actor) -> None:
    """They read what is kept of them and agree."""
    assert actor.reads("consent") or actor.reads("consent-again")
    await actor.taps("button-agree")


async def says_who_they_are(actor: Actor, name: str = "", *, title: str = "form-skip") -> None:
    """They give a name (or take the one offered) and their own number, and submit.

    Cadres are not asked for a position: then `title` is empty.
    """
    assert actor.reads("joining-name") or actor.offers("form-cancel")
    if name:
        await actor.says(name)
    else:
        await actor.taps(f"{actor.user.first_name} {actor.user.last_name or ''}".strip())
    if title:
        await actor.taps(title)
    await actor.sends("contact")
    await actor.taps("form-submit")
