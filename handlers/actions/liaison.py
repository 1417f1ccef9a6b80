"""What is done for an enterprise by those who look after it: pairing, filing, visiting, counting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.authority import Deed, Denied, Target
from bot.domain.case import LIVE, Act, Case, Source
from bot.domain.pairing import QUOTA, year_of
from bot.domain.people import Enterprise, Person, Role
from bot.domain.rights import may_see
from bot.forms.ask import Choice, Piece
from bot.render.firm import Contact, Firm, Solving, Visited
from handlers.actions.authority import allow, allows
from handlers.actions.consequences import do
from handlers.actions.filing import next_case
from handlers.actions.meaning import papers
from handlers.actions.view import glance, unit_name
from handlers.actions.word import record, tell
from storage import activities, cases, enterprises, events, files, people

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import datetime

    from bot import forms
    from bot.render.message import Message
    from bot.render.view import CaseView
    from bot.render.voice import Voice
    from handlers.actions.scene import Scene
    from storage.activities import Pairing

LATEST = 3
"""Visits and cases shown on the page of an enterprise."""
SHOWN = 6
CADRES = (Role.LIAISON, Role.HANDLER, Role.UNIT_HEAD, Role.TRIAGER)
"""Roles whose holders may be paired with an enterprise."""
OPEN = tuple(sorted(LIVE))
"""States in which a case of an enterprise is open."""


def target(enterprise: Enterprise, *, person_id: int | None = None) -> Target:
    """Return what the liaison's role over an enterprise is to the table of rights."""
    return Target(
        unit_id=enterprise.unit_id,
        enterprise_id=enterprise.id,
        person_id=person_id,
        role=None if person_id is None else Role.LIAISON,
    )


async def pair(
    scene: Scene,
    person: Person,
    enterprise: Enterprise,
    *,
    until: datetime | None = None,
    say: Callable[[Voice], Message] | None = None,
) -> bool:
    """Make somebody the liaison of an enterprise; doing it twice changes nothing.

    Args:
        scene: Who does it.
        person: Who becomes the liaison.
        enterprise: Of which enterprise.
        until: How long; None: for good.
        say: What the liaison is told, where they are told.

    Returns:
        Whether anything is different now.

    Raises:
        Denied: They may not.

    """
    allow(scene, Deed.GRANT, target(enterprise, person_id=person.id))
    changed = await people.grant(
        scene.tx,
        person_id=person.id,
        role=Role.LIAISON,
        enterprise_id=enterprise.id,
        until=until,
        granted_by=None if scene.by is None else scene.by.person.id,
        at=scene.at,
    )
    if changed:
        await record(
            scene, Deed.GRANT, person=person.id, role=Role.LIAISON, enterprise=enterprise.id
        )
        if say is not None:
            tell(scene, person, say)
    return changed


async def unpair(
    scene: Scene,
    person: Person,
    enterprise: Enterprise,
    *,
    say: Callable[[Voice], Message] | None = None,
) -> bool:
    """Take an enterprise from a liaison; what they did for it stays. Return whether it was theirs.

    Raises:
        Denied: They may not.

    """
    allow(scene, Deed.REVOKE, target(enterprise, person_id=person.id))
    changed = await activities.unpair(scene.tx, person.id, enterprise.id)
    if changed:
        await record(
            scene, Deed.REVOKE, person=person.id, role=Role.LIAISON, enterprise=enterprise.id
        )
        if say is not None:
            tell(scene, person, say)
    return changed


@dataclass(frozen=True, slots=True)
class Filed:
    """A case filed in an enterprise's name, and which of its contacts are told of it."""

    case: Case
    enterprise: Enterprise
    told: tuple[str, ...]


async def file_for(scene: Scene, answers: forms.FilingFor, *, token: str) -> Filed:
    """Make a case of what an enterprise said; the same form makes the same case.

    Every contact of the enterprise who can be reached is told at once, and may object. What was
    solved on the spot is put down beside it, to be reported once the office has taken it on.

    Raises:
        Denied: The enterprise is not theirs, or is no more.
        TooMuch: They have filed as much today as one may.

    """
    enterprise = await _enterprise(scene, int(answers.enterprise), Deed.FILE_FOR)
    if scene.by is None:
        raise LookupError("a case is filed by somebody")
    told = tuple(await activities.reachable(scene.tx, enterprise.id, at=scene.at))
    known = await cases.of_submission(scene.tx, token)
    if known is not None:
        return Filed(known, enterprise, told)
    attached = papers(answers.evidence)
    contacts = {one.id for one in await contacts_of(scene, enterprise.id)}
    contact_id = None if answers.contact is None else int(answers.contact)
    case_id, number = await next_case(scene, attached)
    draft = Case(
        id=case_id,
        number=number,
        enterprise_id=enterprise.id,
        filed_by=scene.by.person.id,
        contact_id=contact_id if contact_id in contacts else None,
        category=answers.category,
        source=Source(answers.source),
        text=answers.text,
    )
    done = await do(scene, draft, Act.SUBMIT, words=answers.text, attached=attached, token=token)
    case = done.case
    if answers.result is not None:
        more = await do(scene, case, Act.SUPPLEMENT, words=answers.result, data={"solved": True})
        case = more.case
    return Filed(case, enterprise, told)


async def contacts_of(scene: Scene, enterprise_id: int) -> list[Person]:
    """Return the contacts of an enterprise."""
    return await people.with_role(scene.tx, (Role.OWNER,), at=scene.at, enterprise_id=enterprise_id)


async def log_visit(scene: Scene, answers: forms.Visit) -> Enterprise:
    """Put a visit on record; the owners are not told, for they were there.

    Raises:
        Denied: The enterprise is not theirs, or is no more.

    """
    enterprise = await _enterprise(scene, int(answers.enterprise), Deed.LOG_VISIT)
    if scene.by is None:
        raise LookupError("a visit is somebody's")
    contacts = await contacts_of(scene, enterprise.id)
    activity_id = await activities.add(
        scene.tx,
        kind=answers.kind,
        day=answers.day,
        person_id=scene.by.person.id,
        enterprise_id=enterprise.id,
        words=answers.words,
        at=scene.at,
        about=contacts[0].id if contacts else None,
    )
    await record(
        scene,
        Deed.LOG_VISIT,
        activity=activity_id,
        enterprise=enterprise.id,
        kind=answers.kind,
        day=answers.day.isoformat(),
    )
    return enterprise


async def _enterprise(scene: Scene, enterprise_id: int, deed: Deed) -> Enterprise:
    """Return an enterprise to which whoever is on the scene may do a deed.

    Raises:
        Denied: They may not; where there is no such enterprise, nobody may.

    """
    found = await enterprises.get(scene.tx, enterprise_id)
    if found is None or not found.active:
        raise Denied(deed, target=Target(enterprise_id=enterprise_id))
    allow(scene, deed, target(found))
    return found


async def solving(scene: Scene, enterprise_id: int, since: datetime) -> Solving:
    """Return what was solved for an enterprise in the year of a pairing that runs now."""
    begun, end = year_of(since, scene.at, scene.house.calendar)
    found = await activities.solved(scene.tx, enterprise_id, since=begun, until=end)
    day = scene.house.calendar.local(begun).date()
    return Solving(day, QUOTA, found.confirmed, found.by_phone)


async def paired(scene: Scene) -> list[tuple[Pairing, Solving]]:
    """Return the enterprises of whoever is on the scene, the urgent first.

    Raises:
        Denied: They are nobody's liaison.

    """
    allow(scene, Deed.LIST_PAIRED)
    if scene.by is None:
        return []
    found = await activities.of_liaison(scene.tx, scene.by.person.id, OPEN, at=scene.at)
    return [(one, await solving(scene, one.enterprise_id, one.since)) for one in found]


async def look_up(scene: Scene, text: str, *, limit: int) -> list[Enterprise]:
    """Return the enterprises somebody may mean, as far as they may see them."""
    found = await enterprises.like(scene.tx, text, limit=4 * limit)
    return [one for one in found if allows(scene, Deed.SEE_ENTERPRISE, target(one))][:limit]


async def prepared(scene: Scene, case: Case) -> dict[str, object] | None:
    """Return what was put down at filing about how a case was solved, to be reported now."""
    told = [
        one
        for one in await events.of_case(scene.tx, case.id)
        if one.act == Act.SUPPLEMENT and one.data.get("solved")
    ]
    me = None if scene.by is None else scene.by.person.id
    if not told or told[-1].person_id != me or not told[-1].data.get("words"):
        return None
    kept = [one for one in await files.of_case(scene.tx, case.id) if one.telegram_file_id]
    pieces = [
        Piece(
            kind=one.kind,
            file_id=one.telegram_file_id,
            unique_id=one.unique_id,
            size=one.size,
            name=one.name,
            mime=one.mime,
            caption=one.caption,
        )
        for one in kept
    ]
    words: dict[str, object] = {"words": told[-1].data["words"]}
    return words | ({"evidence": pieces} if pieces else {})


async def without_known(scene: Scene, case: Case, answers: forms.OnSpot) -> forms.OnSpot:
    """Return the report without those of its files that came with the case already."""
    known = {one.unique_id for one in await files.of_case(scene.tx, case.id)} - {""}
    fresh = tuple(one for one in answers.evidence if one.unique_id not in known)
    return answers.model_copy(update={"evidence": fresh})


async def offered(
    scene: Scene, wanted: Collection[str], values: Mapping[str, object], case_id: object
) -> dict[str, list[Choice]]:
    """Return those lists of choices that are about enterprises and who looks after them.

    Args:
        scene: Who is asked.
        wanted: Names of lists: `paired`, `contacts`, `cadres`.
        values: The answers so far, of which one may name an enterprise.
        case_id: The case the form is about, if it is about one.

    """
    found: dict[str, list[Choice]] = {}
    if "paired" in wanted and scene.by is not None:
        ids = scene.by.enterprise_ids(Role.LIAISON)
        found["paired"] = [
            Choice(str(one.id), one.short_name or one.name)
            for one in await enterprises.by_ids(scene.tx, ids)
            if one.active
        ]
    if "contacts" in wanted:
        case = await cases.get(scene.tx, case_id) if isinstance(case_id, int) else None
        about = values.get("enterprise") if case is None else case.enterprise_id
        contacts = [] if about is None else await contacts_of(scene, int(str(about)))
        found["contacts"] = [Choice(str(one.id), one.name) for one in contacts]
    if "cadres" in wanted:
        found["cadres"] = await _cadres(scene)
    return found


async def _cadres(scene: Scene) -> list[Choice]:
    """Return who may be paired by whoever is on the scene: those whose people they look after."""
    everybody = await activities.cadres(scene.tx, CADRES, at=scene.at)
    places = {unit_id for one in everybody for unit_id in one.unit_ids}
    near = {
        unit_id
        for unit_id in places
        if allows(scene, Deed.SEE_PEOPLE, Target(unit_id=unit_id or None))
    }
    return [
        Choice(str(one.person_id), one.name) for one in everybody if near.intersection(one.unit_ids)
    ]


async def firm(scene: Scene, enterprise_id: int, *, phones: bool = False) -> Firm:
    """Return the page of an enterprise.

    Args:
        scene: Who looks.
        enterprise_id: At which.
        phones: Whether the numbers of its contacts are shown whole.

    Raises:
        Denied: They may not.

    """
    enterprise = await _enterprise(scene, enterprise_id, Deed.SEE_ENTERPRISE)
    at, tx = scene.at, scene.tx
    liaisons = await activities.liaisons_of(tx, enterprise.id, at=at)
    me = 0 if scene.by is None else scene.by.person.id
    own = next((one for one in liaisons if one.person_id == me), None)
    paired_with = own or next(iter(liaisons), None)
    page = await cases.of_enterprises(tx, [enterprise.id], offset=0, limit=SHOWN, due_first=True)
    seen = [] if scene.by is None else await _seen(scene, page.cases)
    return Firm(
        enterprise=enterprise,
        unit=unit_name(scene.house, enterprise.unit_id),
        liaisons=tuple((one.person_id, one.name) for one in liaisons),
        solving=None
        if paired_with is None
        else await solving(scene, enterprise.id, paired_with.since),
        contacts=tuple(
            Contact(
                one.name,
                one.phone,
                reachable=one.telegram_id is not None and one.reachable,
            )
            for one in await contacts_of(scene, enterprise.id)
        ),
        phones=phones,
        cases=tuple(seen),
        visits=tuple(
            Visited(one.day, one.kind, one.who, one.words)
            for one in await activities.of_enterprise(tx, enterprise.id, limit=LATEST)
        ),
        files_for=allows(scene, Deed.FILE_FOR, target(enterprise)),
        visits_it=allows(scene, Deed.LOG_VISIT, target(enterprise)),
        prints=allows(scene, Deed.PRINT_CARDS, target(enterprise)),
        pairs=allows(scene, Deed.GRANT, target(enterprise, person_id=0)),
        unpairs=allows(scene, Deed.REVOKE, target(enterprise, person_id=0)),
        is_mine=own is not None,
    )


async def _seen(scene: Scene, found: Sequence[Case]) -> list[CaseView]:
    """Return those of the cases that whoever is on the scene may see: a complaint is not."""
    by = scene.by
    if by is None:
        return []
    views = [glance(scene.house, case, by, at=scene.at) for case in found]
    return [view for view in views if may_see(view.hats)]
