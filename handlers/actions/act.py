"""One act on one case: asked of the law, saved, recorded, told to whom it concerns.

Every act of the product goes through `perform`, whoever does it: a person by a button or a form,
or the clock. It loads nothing; the caller has read the case in the same transaction.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.domain import deadline, notice, rights, secrecy
from bot.domain.advance import advance
from bot.domain.case import Act, Case, Facts, Hat
from bot.domain.deadline import DOES, Nudge
from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.domain.notice import MANNER_OF, Audience
from bot.domain.rights import Forbidden, Refusal
from bot.domain.terms import RATING_ACTS, REPORTS
from handlers.actions import boards, daily, parts, walls, watching
from handlers.actions.authority import authorize
from handlers.actions.books import Entry, keep
from handlers.actions.gathering import hold
from handlers.actions.inspecting import conflicts
from handlers.actions.offices import office_for
from handlers.actions.publicity import must_name_nobody
from handlers.actions.receivers import receivers
from handlers.actions.view import recordable
from storage import campaigns, cases, duties, events, files, outbox, people

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from handlers.actions.scene import Scene
    from storage.files import NewFile

SIGNS: dict[Act, str] = {
    Act.SUBMIT: "👀",
    Act.ACKNOWLEDGE: "✍",
    Act.RATE_SATISFIED: "🎉",
    Act.RATE_BASIC: "🎉",
}
"""Signs under the message in which the owner said what is wrong: seen, being handled, done."""


BY_THE_CLOCK: frozenset[Act] = frozenset(
    {
        Act.REDATE,
        Act.BREACH,
        Act.YELLOW_CARD,
        Act.RED_CARD,
        Act.CALL_OUT,
        Act.BREAK_PROMISE,
    }
)
"""Acts of the clock that may befall many cases of a person at once: told together, by day."""


class TooLate(Exception):
    """The law's limit of time for an act has gone by."""

    def __init__(self, act: Act) -> None:
        super().__init__(f"too late to {act}")
        self.act = act


class TooFar(Exception):
    """A date that an act would set has gone by, or lies further off than the law allows."""

    def __init__(self, act: Act) -> None:
        super().__init__(f"no day to {act}")
        self.act = act


@dataclass(frozen=True, slots=True)
class Done:
    """What an act made of a case, and the event that says so."""

    case: Case
    event_id: int
    hat: Hat


async def perform(
    scene: Scene,
    case: Case,
    act: Act,
    *,
    words: str = "",
    data: Mapping[str, Any] | None = None,
    attached: Sequence[NewFile] = (),
    facts: Facts | None = None,
    token: str = "",
) -> Done:
    """Do an act in the name of whoever is on the scene.

    Args:
        scene: Where and when; without a person on it, the clock acts.
        case: The case as read in this transaction; a draft for `submit`.
        act: What is done.
        words: What was said with it: words to the owner, a reason.
        data: What else the event keeps.
        attached: Files that came with it.
        facts: Fields of the case that the act brings.
        token: For `submit`, the form's, so that a form becomes a case once.

    Raises:
        Forbidden: The person may not.
        Unlawful: Nobody may, as the case stands.
        Lacking: Something the act needs is missing.
        TooLate: The law's limit of time for the act has gone by.
        TooFar: The date that the act would set is not one that the law allows.
        TooMuch: They have handed in as much today as one may.
        Stale: The case has moved on since it was read.

    """
    hat = authorize(scene, act, case)
    await _without_bias(scene, case, act)
    _entrust(scene, case, act, facts or {})
    await must_name_nobody(scene, case, act, facts or {})
    await _owners_first(scene, case, act, hat, facts or {})
    if not deadline.in_time(act, case, scene.at, scene.house.calendar):
        raise TooLate(act)
    if not deadline.fits(act, case, facts or {}, scene.at, scene.house.calendar):
        raise TooFar(act)
    data = await parts.settle(scene, case, act, data or {})
    if act is not Act.SUBMIT:  # asked before a number was taken
        await daily.check(scene, attached)
    if act is Act.SUBMIT and case.office_unit_id is None:
        case = replace(case, office_unit_id=await office_for(scene, case.enterprise_id))
    if act is Act.SUBMIT and case.campaign_id is None:
        today = scene.house.calendar.local(scene.at).date()
        running = await campaigns.current(scene.tx, today)
        case = replace(case, campaign_id=None if running is None else running.id)
    if act in REPORTS:
        facts = {**(facts or {}), "report_files": await evidence(scene, case, act, attached)}
    after = advance(case, act, at=scene.at, **(facts or {}))
    data = parts.said_of_units(act, case, after) | dict(data)
    if act is Act.SUBMIT:
        await cases.insert(scene.tx, after, token=token)
    else:
        await cases.save(scene.tx, after, expected=case.revision)
    actor = None if scene.by is None else scene.by.person.id
    keeper = scene.tx.vault.keeper(*secrecy.speaker_or_contact(after, hat, actor))
    event_id = await events.append(
        scene.tx,
        scene.house.chain,
        act=act,
        at=scene.at,
        person_id=actor,
        case_id=case.id,
        revision=after.revision,
        state_from=case.state,
        state_to=after.state,
        data={"hat": hat, **({"words": words} if words else {}), **data},
        keeper=keeper,
    )
    if attached:
        await files.attach(scene.tx, case.id, event_id, attached, at=scene.at, keeper=keeper)
    told_of = Entry(case, after, act, event_id, hat, data)
    await keep(scene, told_of)
    await plan(scene, after)
    told = await tell(scene, parts.whom_it_concerns(act, case, after), act, event_id, before=case)
    told |= await watching.tell_followers(scene, case, after, event_id, told)
    in_groups = await refresh_cards(scene, after, leave_out=told)
    await boards.follow(scene, case, after, act, in_groups)
    await walls.follow(scene, case, after)
    if act in SIGNS:
        await _sign(scene, after, SIGNS[act])
    return Done(after, event_id, hat)


async def _without_bias(scene: Scene, case: Case, act: Act) -> None:
    """See to it that nobody judges what they had a hand in, be it long ago."""
    if scene.by is not None and await conflicts(scene.tx, case, scene.by.person.id, (act,)):
        raise Forbidden(Refusal.CONFLICT, act)


async def evidence(scene: Scene, case: Case, act: Act, attached: Sequence[NewFile]) -> int:
    """Return how many pieces bear a report out: counted here, whatever the caller says.

    What was solved on the spot may have been shown by whoever reports it when they filed it.
    """
    if attached or act is not Act.SOLVE_ON_SPOT or scene.by is None:
        return len(attached)
    return await files.brought_to(scene.tx, case.id, scene.by.person.id)


def _entrust(scene: Scene, case: Case, act: Act, facts: Facts) -> None:
    """See to it that no unit is given a case that speaks of it."""
    lead = facts.get("lead_unit_id")
    told = {*facts.get("co_unit_ids", ()), *facts.get("cc_unit_ids", ())}
    for unit_id in {*told, *(() if lead is None else (lead,))}:
        if not rights.may_lead(unit_id, case, scene.house.units):
            raise Forbidden(Refusal.UNIT_COMPLAINED, act)


async def _owners_first(scene: Scene, case: Case, act: Act, hat: Hat, facts: Facts) -> None:
    """See to it that a liaison writes down only what an owner said, who could not say it here."""
    if act not in RATING_ACTS or hat is not Hat.LIAISON:
        return
    if not facts.get("rated_by_phone"):
        raise Forbidden(Refusal.NOT_YOUR_ACT, act)
    if not await recordable(scene.tx, scene.house, case, scene.at):
        raise Forbidden(Refusal.OWNER_FIRST, act)


def hats_of(scene: Scene, case: Case) -> frozenset[Hat]:
    """Return the capacities in which the person on the scene stands towards a case."""
    by = scene.by
    if by is None:
        return frozenset({Hat.SYSTEM})
    return rights.hats(by.person.id, by.grants, case, units=scene.house.units, at=scene.at)


async def plan(scene: Scene, case: Case) -> None:
    """Let the clock's duties towards a case be those that follow from how it stands now."""
    calendar = scene.house.calendar
    jobs = [
        (
            one.duty.value,
            one.at,
            calendar.next_office_moment(one.at) if isinstance(DOES[one.duty], Nudge) else one.at,
        )
        for one in deadline.appointments(
            case, calendar, after=scene.at, co_dues=await parts.co_dues(scene, case)
        )
    ]
    await duties.replace(scene.tx, case.id, jobs, at=scene.at)


async def tell(
    scene: Scene, case: Case, act: Act, event_id: int, *, before: Case | None = None
) -> set[int]:
    """Post the notices that follow an act; return the chats that get one."""
    told: set[tuple[int, str]] = set()
    actor = None if scene.by is None else scene.by.person.id
    for follow in notice.follows(act, case, before):
        for person in await receivers(scene, case, follow.audience):
            if person.id == actor or person.telegram_id is None:
                continue
            if (person.telegram_id, follow.kind) in told:
                continue
            if follow.kind is notice.NoticeKind.DISPATCHED and case.batch_id is not None:
                continue  # a unit is told of all the cases of a meeting at once
            told.add((person.telegram_id, follow.kind))
            if scene.by is None and act in BY_THE_CLOCK:
                await hold(scene, case, follow.kind, person, event_id)
                continue
            manner = MANNER_OF[follow.kind]
            outbox.post(
                scene.tx,
                Letter(
                    chat_id=person.telegram_id,
                    kind=follow.kind,
                    at=scene.at,
                    lane=manner.lane,
                    duty=manner.duty,
                    person_id=person.id,
                    case_id=case.id,
                    event_id=event_id,
                ),
            )
    if scene.by is None and act in BY_THE_CLOCK:
        return set()
    return {chat_id for chat_id, _ in told}


async def nudge(scene: Scene, case: Case, kind: notice.NoticeKind, audience: Audience) -> None:
    """Have those it concerns prompted by the clock, with whatever else falls together with it."""
    for person in await receivers(scene, case, audience):
        if person.telegram_id is not None:
            await hold(scene, case, kind, person)


async def _sign(scene: Scene, case: Case, emoji: str) -> None:
    """Put a sign under the owner's own words, where they were said in the chat."""
    filer = await people.get(scene.tx, case.filed_by)
    said = await events.said_at_filing(scene.tx, case.id)
    if filer is None or filer.telegram_id is None or said is None:
        return
    outbox.post(
        scene.tx,
        Letter(
            chat_id=filer.telegram_id,
            kind="reaction",
            at=scene.at,
            duty=Duty.ONCE,
            person_id=filer.id,
            method="setMessageReaction",
            payload={
                "chat_id": filer.telegram_id,
                "message_id": said,
                "reaction": [{"type": "emoji", "emoji": emoji}],
            },
        ),
    )


async def refresh_cards(scene: Scene, case: Case, *, leave_out: set[int]) -> list[int]:
    """Have every live card of a case redrawn where no notice takes its place.

    Return the groups that have one: what is said there is not decided here.
    """
    own = scene.by is not None and not scene.aside
    actor_chat = scene.by.person.telegram_id if own and scene.by is not None else None
    live = await outbox.card_chats(scene.tx, case.id)
    in_groups = [chat_id for chat_id, _ in live if chat_id < 0]
    shown = [
        (chat_id, person_id)
        for chat_id, person_id in live
        if chat_id > 0 and chat_id not in leave_out and chat_id != actor_chat
    ]
    if not shown:
        return in_groups
    await outbox.supersede_cards(scene.tx, case.id, [chat_id for chat_id, _ in shown], at=scene.at)
    for chat_id, person_id in shown:
        outbox.post(
            scene.tx,
            Letter(
                chat_id=chat_id,
                kind="card",
                at=scene.at,
                duty=Duty.ONCE,
                person_id=person_id,
                case_id=case.id,
            ),
        )
    return in_groups
