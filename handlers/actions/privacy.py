"""What a person may ask of the house about themselves: to see their data, to be forgotten.

Being forgotten is decided by the office and cannot be undone: the person is told first, then their
roles end, what is theirs is emptied, and after the commit their key is destroyed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain import secrecy
from bot.domain.authority import Deed, Denied, Target, permit
from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.domain.people import Actor, Grant, Role
from bot.domain.retention import ANSWER, TERMS, Kept, Refusal
from bot.domain.rights import may_call
from bot.domain.span import due_at
from bot.render.message import Message, payload
from bot.texts import Language
from handlers.actions import auditing
from handlers.actions.authority import allow, is_last_admin
from handlers.actions.scene import Scene
from handlers.actions.word import record
from storage import enterprises, forgettings, grants, outbox, people, rounds
from storage.forgettings import DecidedError, Forgetting, ForgettingState, Open

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from bot.domain.case import Case
    from bot.domain.people import Person
    from bot.domain.terms import Hat
    from handlers.actions.scene import House
    from storage.db import Tx

PAGE = 200
"""People looked at in one tick of the daily round; cases a tenth of it."""


class StillNeeded(Exception):
    """Somebody cannot be forgotten yet.

    Attributes:
        cases: The live cases that keep them.
    """

    def __init__(self, cases: list[Open]) -> None:
        super().__init__("live cases")
        self.cases = cases


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided, and the files that can be removed because nobody can read them."""

    forgetting: Forgetting
    files: tuple[tuple[str, int | None], ...] = ()


async def ask_forgetting(scene: Scene) -> tuple[Forgetting, bool]:
    """Ask the office to be forgotten; return the wish and whether it is new.

    Raises:
        Denied: Nobody is on the scene, or it is the last administrator.
        StillNeeded: Live cases keep them.

    """
    person = _self(scene, Deed.ASK_FORGETTING)
    if await is_last_admin(scene, person.id):
        raise Denied(Deed.ASK_FORGETTING, target=Target(person_id=person.id))
    await _check(scene.tx, person.id, at=scene.at)
    number, new = await forgettings.ask(scene.tx, person.id, at=scene.at)
    if new:
        await record(scene, Deed.ASK_FORGETTING, forgetting=number)
    wish = await forgettings.get(scene.tx, number)
    if wish is None:
        raise LookupError("the wish was not entered")
    return wish, new


async def take_back(scene: Scene) -> None:
    """Take one's wish back.

    Raises:
        DecidedError: There is none, or it was decided.

    """
    person = _self(scene, Deed.ASK_FORGETTING)
    wish = await forgettings.waiting_of(scene.tx, person.id)
    if wish is None:
        raise DecidedError
    await forgettings.decide(
        scene.tx, wish.id, ForgettingState.WITHDRAWN, by=person.id, at=scene.at
    )
    await record(scene, "stay", forgetting=wish.id)


def decided_by(house: House, wish: Forgetting) -> datetime:
    """Return by when a wish should be decided: working days, until the office closes."""
    return due_at(ANSWER, wish.asked_at, house.calendar)


async def deciders(scene: Scene, person_id: int) -> list[Person]:
    """Return who may decide whether somebody is forgotten."""
    targets = await _targets(scene, person_id)
    found = []
    for one in await people.with_role(scene.tx, (Role.ADMIN, Role.DIRECTOR), at=scene.at):
        speaker = await people.get_speaker(scene.tx, one.id, at=scene.at)
        if speaker is None or one.id == person_id:
            continue
        actor = Actor(one.id, speaker.grants)
        if _may_decide(scene, actor, targets):
            found.append(one)
    return found


def _may_decide(scene: Scene, actor: Actor, targets: Iterable[Target]) -> bool:
    for target in targets:
        try:
            permit(actor, Deed.DECIDE_FORGETTING, target, units=scene.house.units, at=scene.at)
        except Denied:
            return False
    return True


async def refuse(scene: Scene, forgetting_id: int, why: Refusal) -> Decided:
    """Refuse a wish, for one of the grounds that the law knows.

    Raises:
        Denied: They may not.
        DecidedError: It was decided before.

    """
    wish = await to_decide(scene, forgetting_id)
    decided = await forgettings.decide(
        scene.tx,
        wish.id,
        ForgettingState.REFUSED,
        by=None if scene.by is None else scene.by.person.id,
        at=scene.at,
        answer=why,
    )
    await record(
        scene, Deed.DECIDE_FORGETTING, forgetting=wish.id, person=wish.person_id, answer=why
    )
    return Decided(decided)


async def grant(scene: Scene, forgetting_id: int) -> Decided:
    """Grant a wish: the person is told, then forgotten.

    Raises:
        Denied: They may not.
        DecidedError: It was decided before.
        StillNeeded: Live cases keep them.

    """
    wish = await to_decide(scene, forgetting_id)
    await _check(scene.tx, wish.person_id, at=scene.at)
    decided = await forgettings.decide(
        scene.tx,
        wish.id,
        ForgettingState.GRANTED,
        by=None if scene.by is None else scene.by.person.id,
        at=scene.at,
    )
    await record(
        scene, Deed.DECIDE_FORGETTING, forgetting=wish.id, person=wish.person_id, answer="granted"
    )
    files = await forget(scene, wish.person_id)
    return Decided(decided, tuple(files))


async def forget(
    scene: Scene, person_id: int, *, by_clock: Kept | None = None
) -> list[tuple[str, int | None]]:
    """Forget somebody: tell them, end their roles, empty what is theirs, destroy their key.

    Returns:
        Files that nobody can read any more.

    """
    person = await people.get(scene.tx, person_id)
    if person is None:
        return []
    if person.telegram_id is not None and person.reachable:
        outbox.post(scene.tx, _farewell(scene, person, person.telegram_id, by_clock))
    for held in await grants.of_person(scene.tx, person_id, at=scene.at):
        await grants.revoke(scene.tx, held.id)
        await record(
            scene,
            Deed.REVOKE,
            person=person_id,
            role=held.role,
            unit=held.unit_id,
            enterprise=held.enterprise_id,
        )
    await record(scene, "forgotten", person=person_id, term=by_clock)
    account = person.telegram_id
    if account is not None:
        scene.tx.after.append(lambda: scene.house.blocked.discard(account))
    return await forgettings.wipe(scene.tx, person_id, at=scene.at)


def _farewell(scene: Scene, person: Person, chat_id: int, by_clock: Kept | None) -> Letter:
    """Return the last word; it is sealed with the house's key, theirs being gone when it leaves."""
    words = scene.house.voice(Language(person.language))
    office = scene.house.settings
    said = words(
        "forget-farewell-clock" if by_clock else "forget-farewell",
        office=office.office_name or words("actor-office"),
    )
    method, body = payload(Message(said), chat_id)
    return Letter(
        chat_id=chat_id,
        kind="farewell",
        at=scene.at,
        duty=Duty.ONCE,
        method=method,
        payload=body,
    )


async def heal(house: House, *, at: datetime) -> None:
    """Forget again whom a database restored from an old copy has brought back."""

    async def again(tx: Tx) -> None:
        scene = Scene(tx=tx, at=at, house=house)
        for person_id in await forgettings.came_back(tx):
            await record(scene, "forgotten", person=person_id)
            await forgettings.wipe(tx, person_id, at=at)

    await house.database.write(again)


# -- the telephone of a contact --------------------------------------------------------------------


async def number_of_contact(scene: Scene, case: Case, hats: Iterable[Hat]) -> Person | None:
    """Return whom to call about a case, with their number, and note who was given it; None: none.

    That is the case's contact; where there is none with a number, the cadre who filed it for the
    enterprise; then anybody of the enterprise. Nobody is told to call themselves.
    """
    if not may_call(hats, case):
        return None
    tx, me = scene.tx, None if scene.by is None else scene.by.person.id
    contact_id = secrecy.contact(case)
    first = [await people.get(tx, one) for one in (contact_id, case.filed_by) if one is not None]
    others = await people.with_role(
        tx, (Role.OWNER,), at=scene.at, enterprise_id=case.enterprise_id
    )
    able = (
        one
        for one in (*first, *others)
        if one is not None and not one.forgotten and one.phone and one.id != me
    )
    found = next(able, None)
    if found is not None:
        await auditing.saw_phone(scene, case)
    return found


# -- what is kept for too long ---------------------------------------------------------------------


async def clear_away(house: House, *, at: datetime) -> list[tuple[str, int | None]]:
    """Go a page further on today's rounds; return files that can be removed."""
    return await house.database.write(lambda tx: _round(Scene(tx=tx, at=at, house=house)))


async def _round(scene: Scene) -> list[tuple[str, int | None]]:
    tx, at = scene.tx, scene.at
    day = scene.house.calendar.local(at).date()
    gone: list[tuple[str, int | None]] = []
    await rounds.settle_farewells(tx)
    after = await rounds.after(tx, "people", day=day)
    if after is not None:
        if after == 0:
            await rounds.empty_claims(tx, before=at - TERMS[Kept.CLAIM].span)
            await rounds.empty_aside(tx, before=at - TERMS[Kept.ASIDE].span)
        found, following = await rounds.to_forget(
            tx,
            after=after,
            page=PAGE,
            newcomers_before=at - TERMS[Kept.NEWCOMER].span,
            gone_before=at - TERMS[Kept.GONE].span,
        )
        for person_id in found:
            gone += await forget(scene, person_id, by_clock=Kept.GONE)
        await rounds.note(tx, "people", day=day, after=following)
    after = await rounds.after(tx, "cases", day=day)
    if after is not None:
        papers, following = await rounds.empty_words(
            tx, after=after, page=PAGE // 10, before=at - TERMS[Kept.WORDS].span
        )
        gone += papers
        await rounds.note(tx, "cases", day=day, after=following)
    return gone


# -- small things ----------------------------------------------------------------------------------


def _self(scene: Scene, deed: Deed) -> Person:
    """Return the person on the scene, who asks something about themselves.

    Raises:
        Denied: Nobody is.

    """
    if scene.by is None:
        raise Denied(deed)
    allow(scene, deed, Target(person_id=scene.by.person.id))
    return scene.by.person


async def _check(tx: Tx, person_id: int, *, at: datetime) -> None:
    found = await forgettings.in_the_way(tx, person_id, at=at)
    if found:
        raise StillNeeded(found)


async def to_decide(scene: Scene, forgetting_id: int) -> Forgetting:
    """Return a wish that whoever is on the scene may decide.

    Raises:
        Denied: They may not; whether there is such a wish they are not told either.
        DecidedError: It was decided before.

    """
    wish = await forgettings.get(scene.tx, forgetting_id)
    if wish is None:
        allow(scene, Deed.DECIDE_FORGETTING)
        raise DecidedError
    for target in await _targets(scene, wish.person_id):
        allow(scene, Deed.DECIDE_FORGETTING, target)
    if wish.state is not ForgettingState.WAITING:
        raise DecidedError
    return wish


async def _targets(scene: Scene, person_id: int) -> list[Target]:
    """Return somebody as the table of rights sees them: once for each role they hold."""
    speaker = await people.get_speaker(scene.tx, person_id, at=scene.at)
    held: tuple[Grant, ...] = () if speaker is None else speaker.grants
    last = await is_last_admin(scene, person_id)
    if not held:
        return [Target(person_id=person_id, last=last)]
    firms = [one.enterprise_id for one in held if one.enterprise_id is not None]
    home = {one.id: one.unit_id for one in await enterprises.by_ids(scene.tx, firms)}
    return [
        Target(
            unit_id=home.get(one.enterprise_id) if one.enterprise_id else one.unit_id,
            enterprise_id=one.enterprise_id,
            person_id=person_id,
            role=one.role,
            last=last,
        )
        for one in held
    ]
