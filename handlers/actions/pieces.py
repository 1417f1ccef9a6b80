"""The office's desk for digests (豆腐块): drafted, corrected, submitted, approved, withdrawn.

Whatever a person does to a piece is done to the revision they saw, or not at all, and stands in the
chain of events.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from bot.domain.authority import Deed, Denied, Target, permit
from bot.domain.drafting import draft
from bot.domain.people import Actor, Role
from bot.domain.piece import LONGEST_TITLE, DraftedBy, Field, Piece, PieceState
from bot.render.markup import cut, flat
from bot.texts import Language
from handlers.actions.amending import amend
from handlers.actions.authority import allow, allows
from handlers.actions.word import record
from storage import chats, people
from storage import pieces as storage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.domain.drafting import Drafted
    from bot.domain.people import Person
    from bot.domain.policy import Policy
    from handlers.actions.scene import House, Scene
    from storage.db import Tx

DRAFT, SUBMITTED, APPROVED, WITHDRAWN = (
    PieceState.DRAFT,
    PieceState.SUBMITTED,
    PieceState.APPROVED,
    PieceState.WITHDRAWN,
)
STEPS: Final[dict[str, tuple[frozenset[PieceState], Deed]]] = {
    "preview": (frozenset({DRAFT, SUBMITTED, APPROVED}), Deed.KEEP_POLICY),
    "edit": (frozenset({DRAFT, SUBMITTED, APPROVED}), Deed.KEEP_POLICY),
    "submit": (frozenset({DRAFT}), Deed.KEEP_POLICY),
    "approve": (frozenset({DRAFT, SUBMITTED}), Deed.APPROVE_PIECE),
    "give_back": (frozenset({SUBMITTED}), Deed.APPROVE_PIECE),
    "withdraw": (frozenset({DRAFT, SUBMITTED, APPROVED}), Deed.KEEP_POLICY),
}
"""What may be done to a piece: while it stands so, by whoever has this right over its region.

What is approved is withdrawn by whoever might approve it.
"""


class Moved(Exception):
    """A piece is no longer what it was when somebody saw it."""


def target(policy: Policy) -> Target:
    """Return a policy, and each piece about it, as the object of a deed."""
    return Target(unit_id=policy.region_id)


def deed_of(step: str, piece: Piece) -> Deed:
    """Return the right that a step takes."""
    if step == "withdraw" and piece.state is APPROVED:
        return Deed.APPROVE_PIECE
    return STEPS[step][1]


def steps(scene: Scene, piece: Piece, policy: Policy) -> frozenset[str]:
    """Return what whoever is on the scene may do to a piece as it stands: for buttons."""
    return frozenset(
        step
        for step, (states, _) in STEPS.items()
        if piece.state in states and allows(scene, deed_of(step, piece), target(policy))
    )


def check(scene: Scene, step: str, piece: Piece, policy: Policy) -> None:
    """Let whoever is on the scene take a step, or refuse.

    Raises:
        Denied: They may not.
        Moved: The piece stands otherwise by now.

    """
    allow(scene, deed_of(step, piece), target(policy))
    if piece.state not in STEPS[step][0]:
        raise Moved


async def make(
    scene: Scene,
    policy: Policy,
    drafted: Drafted | None = None,
    *,
    by: DraftedBy | None = None,
    like: Piece | None = None,
) -> Piece:
    """Add a piece about a policy: as it was drafted, like another, or empty where there is no text.

    Args:
        scene: Who adds it.
        policy: About which.
        drafted: What was found in the document; None: it is drafted here, by the rules.
        by: Where the wording comes from, if not from the rules.
        like: Another piece whose words it begins with, instead.

    Raises:
        Denied: They may not.

    """
    allow(scene, Deed.KEEP_POLICY, target(policy))
    me = None if scene.by is None else scene.by.person.id
    blank = Piece(
        id=0,
        policy_id=policy.id,
        title=cut(flat(policy.title), LONGEST_TITLE),
        drafted_by=DraftedBy.PERSON,
        made_by=me,
        made_at=scene.at,
    )
    if like is not None:
        said: dict[str, Any] = {one.value: like.of(one) for one in Field}
        blank = replace(blank, title=like.title, more=like.more, found=like.found, **said)
        blank = replace(blank, template=like.template, theme=like.theme, drafted_by=like.drafted_by)
    elif drafted is not None or policy.body.strip():
        blank = _worded(blank, drafted or draft(policy.body), by or DraftedBy.RULES)
    piece = await storage.add(scene.tx, blank)
    await _note(scene, Deed.KEEP_POLICY, piece, "draft")
    return piece


def _worded(blank: Piece, drafted: Drafted, by: DraftedBy) -> Piece:
    said: dict[str, Any] = {one.value: found.words for one, found in drafted.fields.items()}
    sources = {one.value: tuple(found.sentences) for one, found in drafted.fields.items()}
    title = flat(drafted.title) or blank.title
    return replace(blank, title=title, more=drafted.more, found=sources, drafted_by=by, **said)


async def edit(scene: Scene, piece: Piece, policy: Policy, values: Mapping[str, str]) -> Piece:
    """Put right what a piece says, or how its picture looks; an approved one is submitted again.

    Raises:
        Denied: They may not.
        Moved: Somebody else was faster.

    """
    check(scene, "edit", piece, policy)
    if all(str(getattr(piece, name)) == value for name, value in values.items()):
        return piece
    if not await storage.change(scene.tx, piece, values):
        raise Moved
    now = await storage.get(scene.tx, piece.id) or piece
    await _note(scene, Deed.KEEP_POLICY, now, "edit", field=" ".join(sorted(values)))
    if piece.state is APPROVED:
        now = await _move(scene, now, SUBMITTED, Deed.KEEP_POLICY, "submit")
    return now


async def submit(scene: Scene, piece: Piece, policy: Policy) -> Piece:
    """Put a draft before those who approve.

    Raises:
        Denied: They may not.
        Moved: Somebody else was faster.

    """
    check(scene, "submit", piece, policy)
    return await _move(scene, piece, SUBMITTED, Deed.KEEP_POLICY, "submit")


async def approve(scene: Scene, piece: Piece, policy: Policy) -> Piece:
    """Let a piece go out; one that stands in groups already is put right there.

    That waits for its pictures (`undrawn`), which are to be asked for next: groups would keep the
    picture with the old words.

    Raises:
        Denied: They may not.
        Moved: Somebody else was faster.

    """
    check(scene, "approve", piece, policy)
    if piece.state is DRAFT:
        piece = await _move(scene, piece, SUBMITTED, Deed.KEEP_POLICY, "submit")
    piece = await _move(scene, piece, APPROVED, Deed.APPROVE_PIECE, "approve")
    if not await undrawn(scene.tx, scene.house, piece):
        await amend(scene, piece)
    return piece


async def give_back(scene: Scene, piece: Piece, policy: Policy, reason: str) -> Piece:
    """Let a piece be worded once more, and say why.

    Raises:
        Denied: They may not.
        Moved: Somebody else was faster.

    """
    check(scene, "give_back", piece, policy)
    return await _move(scene, piece, DRAFT, Deed.APPROVE_PIECE, "give_back", reason=reason)


async def withdraw(scene: Scene, piece: Piece, policy: Policy, reason: str) -> Piece:
    """Take a piece out of use; where it stands in groups, it is removed or marked.

    Raises:
        Denied: They may not.
        Moved: Somebody else was faster.

    """
    check(scene, "withdraw", piece, policy)
    deed = deed_of("withdraw", piece)
    piece = await _move(scene, piece, WITHDRAWN, deed, "withdraw", reason=reason)
    await amend(scene, piece)
    return piece


async def undrawn(tx: Tx, house: House, piece: Piece) -> list[Language]:
    """Return the languages of groups in which Telegram does not know a piece's picture yet."""
    used = {house.settings.locale, *map(Language, await chats.languages(tx))}
    return [one for one in sorted(used) if not await storage.file_ids(tx, [piece.id], one)]


async def approvers(scene: Scene, policy: Policy) -> list[Person]:
    """Return who is asked to approve a piece about a policy, but for whoever is on the scene.

    Of those who may, the nearest to its region: not every director above.
    """
    found: dict[int, list[Person]] = {}
    me = None if scene.by is None else scene.by.person.id
    units = scene.house.units
    for person in await people.with_role(scene.tx, (Role.DIRECTOR,), at=scene.at):
        speaker = await people.get_speaker(scene.tx, person.id, at=scene.at)
        if speaker is None or person.id == me:
            continue
        actor = Actor(person.id, speaker.grants)
        try:
            permit(actor, Deed.APPROVE_PIECE, target(policy), units=units, at=scene.at)
        except Denied:
            continue
        scopes = (units.scope(one.unit_id) for one in speaker.grants if one.role is Role.DIRECTOR)
        near = [one for one in scopes if units.covers(one, policy.region_id)]
        depth = max((len(units.chain(one)) for one in near if one is not None), default=0)
        found.setdefault(depth, []).append(person)
    return found[max(found)] if found else []


async def _move(
    scene: Scene, piece: Piece, state: PieceState, deed: Deed, what: str, *, reason: str = ""
) -> Piece:
    by = None if scene.by is None else scene.by.person.id
    if not await storage.move(scene.tx, piece, state, by=by, at=scene.at, reason=reason):
        raise Moved
    await _note(scene, deed, piece, what)
    return await storage.get(scene.tx, piece.id) or piece


async def _note(scene: Scene, deed: Deed, piece: Piece, what: str, **more: str) -> None:
    """Write down in the chain what was done to a piece: codes and numbers, not its words."""
    await record(
        scene,
        deed,
        piece=piece.id,
        policy=piece.policy_id,
        revision=piece.revision,
        step=what,
        **more,
    )
