"""Policies are entered, put right, put in force in the place of others, and withdrawn."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.domain.authority import Deed, Target
from bot.domain.category import Category
from bot.domain.document import LONGEST_TITLE, abbreviates, number_key, title_key
from bot.domain.drafting_terms import Meta
from bot.domain.people import REGIONS
from bot.domain.piece import DraftedBy, Field, Piece, PieceState
from bot.domain.policy import Policy, PolicyState, Size, Source
from bot.domain.tokens import fold
from bot.render.policy import Sight
from handlers.actions.amending import amend
from handlers.actions.authority import allow, allows, may
from handlers.actions.view import unit_name
from handlers.actions.word import record
from storage import pieces, policies

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.domain.policy import PolicyFile
    from bot.render.voice import Voice
    from handlers.actions.scene import Scene

DAYS = frozenset(one.name for one in fields(Meta) if one.name.endswith(("_on", "_by", "_from")))
LIKE = 3
"""Policies of the same number or title that are offered to be replaced."""


class Elsewhere(Exception):
    """Somebody else has changed it meanwhile."""


def home(scene: Scene) -> int | None:
    """Return the region of whoever is on the scene, for which they may keep policies.

    None: everywhere, which only somebody over the whole may say.
    """
    if scene.by is None or allows(scene, Deed.KEEP_POLICY, Target()):
        return None
    units = scene.house.units
    over = (units.scope(grant.unit_id) for grant in scene.by.grants if grant.unit_id is not None)
    return next((one for one in over if allows(scene, Deed.KEEP_POLICY, Target(unit_id=one))), None)


def region_of(scene: Scene, issuer: str) -> int | None:
    """Return where a policy of this issuer is likely to hold: the district that issued it, else home.

    Only a region for which whoever is on the scene may keep policies.
    """
    places = [
        (len(name), one.id)
        for one in scene.house.units.values()
        if one.active and one.parent_id is not None and one.kind in REGIONS
        for name in (one.name, one.short_name)
        if name and issuer.startswith(name)
    ]
    for _, unit_id in sorted(places, reverse=True):
        if scene.by is None or allows(scene, Deed.KEEP_POLICY, Target(unit_id=unit_id)):
            return unit_id
    return home(scene)


def target(policy: Policy) -> Target:
    """Return what a policy is to the table of rights: the region in which it holds."""
    return Target(unit_id=policy.region_id)


def keeps(scene: Scene, policy: Policy) -> bool:
    """Return whether whoever is on the scene may put a policy right."""
    return allows(scene, Deed.KEEP_POLICY, target(policy))


def understood(
    scene: Scene,
    answer: Mapping[str, Any],
    said: Mapping[str, str],
    *,
    region_id: int | None = None,
) -> Policy:
    """Return what was read as a policy that is not entered yet; what was said goes before it.

    Args:
        scene: Who brings it, and when.
        answer: What the workshop's task `policy` answered.
        said: What was typed: title, number, issuer.
        region_id: Where it is to hold; None: as its issuer tells.

    """
    meta = {name: value for name, value in answer["drafted"]["meta"].items() if value}
    days = {name: date.fromisoformat(value) for name, value in meta.items() if name in DAYS}
    given = {name: value for name in ("title", "number", "issuer") if (value := said.get(name))}
    words = {**meta, **days, **given}
    title = str(words.pop("title", "")) or str(answer["text"]).split("\n", 1)[0]
    words |= {
        "categories": tuple(words.get("categories", ())),
        "sizes": tuple(Size(one) for one in words.get("sizes", ())),
    }
    return Policy(
        id=0,
        title=title[:LONGEST_TITLE],
        region_id=region_of(scene, str(words.get("issuer", "")))
        if region_id is None
        else region_id,
        body=answer["text"],
        source=Source(answer["source"]),
        added_by=None if scene.by is None else scene.by.person.id,
        added_at=scene.at,
        **words,
    )


def drafted(scene: Scene, answer: Mapping[str, Any], policy: Policy) -> Piece:
    """Return the first digest of a policy, as it was drafted and not entered yet."""
    found = answer["drafted"]
    told = {name: words for name, (words, _) in found["fields"].items() if name in set(Field)}
    return Piece(
        id=0,
        policy_id=policy.id,
        title=found["title"] or policy.title,
        more=found["more"],
        found={name: tuple(some) for name, (_, some) in found["fields"].items()},
        drafted_by=DraftedBy.RULES,
        made_by=policy.added_by,
        made_at=scene.at,
        **told,
    )


async def enter(
    scene: Scene,
    policy: Policy,
    answer: Mapping[str, Any],
    originals: Sequence[PolicyFile],
) -> Policy:
    """Enter a draft of a policy with its original and the first digest of it.

    Raises:
        Denied: Whoever is on the scene keeps no policies of this region.

    """
    if scene.by is not None:
        allow(scene, Deed.KEEP_POLICY, target(policy))
    policy = await policies.add(scene.tx, policy)
    await policies.attach(scene.tx, policy.id, originals)
    await pieces.add(scene.tx, drafted(scene, answer, policy))
    await record(scene, Deed.KEEP_POLICY, policy=policy.id, what="draft")
    return policy


async def alike(scene: Scene, policy: Policy) -> list[Policy]:
    """Return the policies in force that may be an older version: of one number, or of one title."""
    number, title = number_key(policy.number), title_key(policy.title)
    return [
        one
        for one in await policies.standing(scene.tx)
        if one.id != policy.id
        and one.state is PolicyState.IN_FORCE
        and ((number and number_key(one.number) == number) or title_key(one.title) == title)
    ][:LIKE]


async def same(scene: Scene, policy: Policy) -> Policy | None:
    """Return the policy that says exactly the same, if there is one."""
    for one in await policies.standing(scene.tx):
        if title_key(one.title) == title_key(policy.title):
            found = await policies.get(scene.tx, one.id)
            if found is not None and found.body == policy.body:
                return found
    return None


async def found(scene: Scene, voice: Voice, text: str, *, limit: int) -> list[Policy]:
    """Return the policies in force that may be meant by what was typed; those open come first.

    Its words stand in them; or it names a category; or it is short for words of their titles.
    """
    hits = {one.id: one for one in await policies.search(scene.tx, text, limit=limit)}
    sought = fold(" ".join(text.split()))
    if len(sought) > 1 and len(hits) < limit:
        codes = {one for one in Category if sought in fold(voice.plain(f"category-{one}"))}
        for one in await policies.standing(scene.tx):
            like = codes & set(one.categories) or abbreviates(sought, fold(one.title))
            if like and one.state is PolicyState.IN_FORCE and len(hits) < limit:
                hits.setdefault(one.id, one)
    today = scene.house.calendar.local(scene.at).date()
    return sorted(hits.values(), key=lambda one: not one.is_open(today))


async def correct(scene: Scene, policy: Policy, values: Mapping[str, object]) -> None:
    """Put right what a policy is said to be.

    Raises:
        Denied: Whoever is on the scene keeps no policies of its region, or of the one it is given.
        Elsewhere: Somebody else has put it right meanwhile.

    """
    allow(scene, Deed.KEEP_POLICY, target(policy))
    if "region_id" in values:
        region = values["region_id"]
        unit_id = region if isinstance(region, int) else None
        allow(scene, Deed.KEEP_POLICY, Target(unit_id=unit_id))
    changed = {name: value for name, value in values.items() if getattr(policy, name) != value}
    if not changed:
        return
    if not await policies.change(scene.tx, policy, changed):
        raise Elsewhere
    await record(scene, Deed.KEEP_POLICY, policy=policy.id, what=" ".join(sorted(changed)))


async def attach(scene: Scene, policy: Policy, files: Sequence[PolicyFile]) -> None:
    """Put files to a policy, but for those that it has already.

    Raises:
        Denied: Whoever is on the scene keeps no policies of its region.

    """
    allow(scene, Deed.KEEP_POLICY, target(policy))
    there = {one.sha256 for one in await policies.files_of(scene.tx, policy.id)}
    fresh = {one.sha256: one for one in files if one.sha256 not in there}
    if fresh:
        await policies.attach(scene.tx, policy.id, list(fresh.values()))
        await record(scene, Deed.KEEP_POLICY, policy=policy.id, what="files", n=len(fresh))


async def say_before(scene: Scene, policy: Policy, before: Policy | None) -> None:
    """Say of which policy a draft is the new version, or that it is of none.

    Raises:
        Denied: Whoever is on the scene keeps no policies of the one region or the other.

    """
    allow(scene, Deed.KEEP_POLICY, target(policy))
    if before is not None:
        allow(scene, Deed.KEEP_POLICY, target(before))
    await policies.set_before(scene.tx, policy, before)


async def put_in_force(scene: Scene, policy: Policy) -> bool:
    """Put a draft into the library, in the place of the version that it replaces.

    Returns whether it was a draft until now.

    Raises:
        Denied: Whoever is on the scene keeps no policies of its region, or of its forerunner's.

    """
    family = await policies.versions(scene.tx, policy.family_id)
    before = [one for one in family if one.state is PolicyState.IN_FORCE and one.id != policy.id]
    if scene.by is not None:
        for one in (policy, *before):
            allow(scene, Deed.KEEP_POLICY, target(one))
    moved = await policies.set_state(
        scene.tx, policy.id, PolicyState.IN_FORCE, was=PolicyState.DRAFT, at=scene.at
    )
    if not moved:
        return False
    await record(scene, Deed.KEEP_POLICY, policy=policy.id, what="in_force")
    for one in before:
        await policies.set_state(
            scene.tx, one.id, PolicyState.REPLACED, was=PolicyState.IN_FORCE, at=scene.at
        )
        await record(scene, Deed.KEEP_POLICY, policy=one.id, what="replaced")
        await _take_back(scene, one, "")
    return True


async def withdraw(scene: Scene, policy: Policy, reason: str = "") -> bool:
    """Take a policy out of the library, for a reason that everybody may read; drop a draft.

    Returns whether it stood there until now.

    Raises:
        Denied: Whoever is on the scene keeps no policies of its region.

    """
    allow(scene, Deed.KEEP_POLICY, target(policy))
    if policy.state not in {PolicyState.DRAFT, PolicyState.IN_FORCE}:
        return False
    if not await policies.set_state(
        scene.tx,
        policy.id,
        PolicyState.WITHDRAWN,
        was=policy.state,
        at=scene.at,
        reason=reason,
    ):
        return False
    await record(scene, Deed.KEEP_POLICY, policy=policy.id, what="withdrawn")
    await _take_back(scene, policy, reason)
    return True


async def _take_back(scene: Scene, policy: Policy, reason: str) -> None:
    """Have no digest of a policy go out any more, and those that went out put right."""
    by = None if scene.by is None else scene.by.person.id
    for piece in await pieces.all_of(scene.tx, policy.id):
        if piece.state is PieceState.WITHDRAWN or not await pieces.move(
            scene.tx, piece, PieceState.WITHDRAWN, by=by, at=scene.at, reason=reason
        ):
            continue
        await amend(scene, await pieces.get(scene.tx, piece.id) or piece)


def is_seen(scene: Scene, policy: Policy) -> bool:
    """Return whether the reader may see a policy at all: what never was in force is the office's."""
    if policy.state is PolicyState.DRAFT or (
        policy.state is PolicyState.WITHDRAWN and not policy.reason
    ):
        return keeps(scene, policy)
    return True


async def sight(scene: Scene, policy: Policy) -> Sight:
    """Return a policy before whoever is on the scene."""
    mine = keeps(scene, policy)
    family = await policies.versions(scene.tx, policy.family_id)
    seen = [one for one in family if is_seen(scene, one)]
    newest = next((one for one in seen if one.state is PolicyState.IN_FORCE), None)
    before, like, piece = None, tuple[Policy, ...](), None
    if policy.state is PolicyState.DRAFT and mine:
        if policy.replaces_id is not None:
            before = await policies.get(scene.tx, policy.replaces_id)
        like = tuple(one for one in await alike(scene, policy) if keeps(scene, one))
    if mine:
        piece = await pieces.of_policy(scene.tx, policy.id)
    house = scene.house
    return Sight(
        policy=policy,
        today=house.calendar.local(scene.at).date(),
        region="" if policy.region_id is None else unit_name(house, policy.region_id),
        keeps=mine,
        asks=may(scene, Deed.FILE),
        files=tuple(one.name for one in await policies.files_of(scene.tx, policy.id)),
        versions=len(seen),
        newest=None if newest is None or newest.id == policy.id else newest,
        before=before,
        like=like,
        told=await pieces.approved(scene.tx, policy.id),
        piece=None if piece is None or piece.state is PieceState.WITHDRAWN else piece,
    )
