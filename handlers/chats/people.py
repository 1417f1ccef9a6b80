"""The people of the units: browse, look at one, give, limit and take roles, invite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Deed, Denied, Target
from bot.domain.people import OF_ENTERPRISE, Role
from bot.forms.appointing import WHOLE
from bot.render.button import Press
from bot.render.joining import door, moment, role_at
from bot.render.message import Button, Message
from bot.render.phrases import masked
from handlers.actions import auditing, joining
from handlers.actions import people as acts
from handlers.actions.authority import allow, allows, may
from handlers.actions.view import unit_name
from handlers.actions.word import tell
from handlers.chats import blocked, firm, forming, menus, units
from storage import enterprises, grants, people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from telegram import Update

    from bot.domain.people import Person
    from bot.forms.engine import Draft
    from bot.render.markup import Markup
    from bot.render.voice import Voice
    from handlers.turn import Context, Turn
    from storage.grants import Granted
    from storage.invitations import Invitation

Row = tuple[Button, ...]


async def list_people(_: Update, context: Context) -> None:
    """Show the units whose people the speaker looks after; with words, whom these may mean."""
    turn = context.turn
    if not may(turn.scene, Deed.SEE_PEOPLE):
        raise Denied(Deed.SEE_PEOPLE)
    sought = " ".join(context.args or ())
    if sought:
        await _seek(turn, sought)
    else:
        await units.show(turn, 0)


async def show_people(turn: Turn, press: Press) -> None:
    """Serve the buttons that lead to a unit, or to a page of the units below it."""
    await units.show(turn, press.ref, offset=press.revision)


async def _seek(turn: Turn, sought: str) -> None:
    """Offer the units of such a name, and the contacts of such enterprises."""
    words = turn.words
    rows: list[Row] = []
    rows += [
        (Button(unit.name, Press("people", unit.id).encode()),)
        for unit in turn.scene.house.units.values()
        if sought in unit.name and allows(turn.scene, Deed.SEE_PEOPLE, Target(unit_id=unit.id))
    ]
    for one in await enterprises.like(turn.tx, sought, limit=5):
        aim = Target(unit_id=one.unit_id, enterprise_id=one.id)
        if not allows(turn.scene, Deed.SEE_PEOPLE, aim):
            continue
        for person in await people.with_role(
            turn.tx, tuple(OF_ENTERPRISE), at=turn.at, enterprise_id=one.id
        ):
            label = f"{person.name} · {one.short_name or one.name}"
            rows.append((Button(label, Press("who", person.id).encode()),))
    turn.show(
        Message(words("people-found" if rows else "people-none", text=sought), tuple(rows[:12]))
    )


async def show_person(turn: Turn, press: Press) -> None:
    """Show one person with their roles."""
    person = await people.get(turn.tx, press.ref)
    held = [] if person is None else await grants.of_person(turn.tx, person.id, at=turn.at)
    if person is None or not await _may_see(turn, person, held):
        raise Denied(Deed.SEE_PEOPLE)
    if press.arg == "phone":
        await auditing.saw_phone_of(turn.scene, person.id)
    await _card(turn, person, held, phone=press.arg == "phone")


async def _may_see(turn: Turn, person: Person, held: Sequence[Granted]) -> bool:
    del person
    if allows(turn.scene, Deed.SEE_PEOPLE, Target()):
        return True
    aims = [await acts.target_of(turn.scene, one) for one in held]
    return any(
        allows(
            turn.scene,
            Deed.SEE_PEOPLE,
            Target(unit_id=aim.unit_id, enterprise_id=aim.enterprise_id),
        )
        for aim in aims
    )


async def _card(
    turn: Turn, person: Person, held: Sequence[Granted], *, phone: bool = False
) -> None:
    """Show a person; their number only to whoever asks for it, which is noted."""
    words = turn.words
    title = words("person-title", title=person.title) if person.title else ""
    shown = person.phone if phone else masked(person.phone)
    lines = [words("person-card", name=person.name, title=title, phone=shown or "—")]
    if person.telegram_id is None:
        lines.append(words("person-not-joined"))
    for number, one in enumerate(held, 1):
        lines.append(words("person-role", n=number, role=await _said(turn, one)))
    if not held:
        lines.append(words("person-no-role"))
    rows: list[Row] = [
        tuple(
            Button(words.plain("button-role", n=number), Press("held", one.id).encode())
            for number, one in list(enumerate(held, 1))[at : at + 3]
        )
        for at in range(0, len(held), 3)
    ]
    if may(turn.scene, Deed.GRANT) and turn.speaker and person.id != turn.speaker.person.id:
        rows.insert(
            0, (Button(words.plain("button-appoint"), Press("appoint", person.id).encode()),)
        )
    if person.telegram_id is None and held:
        rows.insert(0, (Button(words.plain("button-bring"), Press("bring", held[0].id).encode()),))
    if person.phone and not phone:
        look = Press("who", person.id, 0, "phone")
        rows.append((Button(words.plain("button-phone"), look.encode()),))
    below = await blocked.button(turn, person)
    home = next((one.unit_id for one in held if one.unit_id is not None), 0)
    back = Button(words.plain("button-back"), Press("people", home or 0).encode())
    rows.append((back,) if below is None else (below, back))
    turn.show(Message("\n".join(lines), tuple(rows)))


async def _said(turn: Turn, held: Granted) -> Markup:
    """Return a role with its place and its end."""
    return _role(turn.words, held, await _place(turn, held.unit_id, held.enterprise_id))


def _role(words: Voice, held: Granted, place: str) -> Markup:
    role = role_at(words, held.role, place)
    if held.until is None:
        return role
    return words("role-until", role=role, until=moment(words, held.until))


async def _place(turn: Turn, unit_id: int | None, enterprise_id: int | None) -> str:
    if enterprise_id is not None:
        found = await enterprises.get(turn.tx, enterprise_id)
        return "" if found is None else (found.short_name or found.name)
    return unit_name(turn.scene.house, unit_id)


async def _held(turn: Turn, grant_id: int) -> tuple[Granted, Person]:
    """Return a role and its holder, if the speaker may see them."""
    held = await grants.get(turn.tx, grant_id)
    person = None if held is None else await people.get(turn.tx, held.person_id)
    if held is None or person is None or not await _may_see(turn, person, [held]):
        raise Denied(Deed.SEE_PEOPLE)
    return held, person


async def show_role(turn: Turn, press: Press) -> None:
    """Show one role of somebody, with what can be done about it."""
    held, person = await _held(turn, press.ref)
    words = turn.words
    rows: list[Row] = []
    aim = await acts.target_of(turn.scene, held)
    if allows(turn.scene, Deed.REVOKE, aim):
        rows.append(
            (
                Button(words.plain("button-limit"), Press("limit", held.id).encode()),
                Button(words.plain("button-revoke"), Press("revoke", held.id).encode()),
            )
        )
    rows.append((Button(words.plain("button-back"), Press("who", person.id).encode()),))
    turn.show(
        Message(words("role-of", name=person.name, role=await _said(turn, held)), tuple(rows))
    )


async def revoke(turn: Turn, press: Press) -> None:
    """Take a role, having asked once."""
    held, person = await _held(turn, press.ref)
    words = turn.words
    said = await _said(turn, held)
    allow(turn.scene, Deed.REVOKE, await acts.target_of(turn.scene, held))
    if press.arg != "sure":
        sure = Press("revoke", held.id, 0, "sure")
        turn.show(
            Message(
                words("revoke-sure", name=person.name, role=said),
                (
                    (Button(words.plain("button-revoke"), sure.encode()),),
                    (Button(words.plain("button-back"), Press("held", held.id).encode()),),
                ),
            )
        )
        return
    place = await _place(turn, held.unit_id, held.enterprise_id)
    if await acts.revoke(turn.scene, held):
        tell(
            turn.scene,
            person,
            lambda voice: Message(voice("role-revoked", role=role_at(voice, held.role, place))),
        )
        await menus.set_menu_of(turn.scene, person.id)
    turn.hint(words.plain("revoke-done"))
    await _card(turn, person, await grants.of_person(turn.tx, person.id, at=turn.at))


async def limit(turn: Turn, press: Press) -> None:
    """Ask until when somebody keeps a role."""
    held, person = await _held(turn, press.ref)
    allow(turn.scene, Deed.REVOKE, await acts.target_of(turn.scene, held))
    context = {"grant": held.id, "number": person.name}
    await forming.begin(turn, forms.LimitRole, context=context)


async def appoint(turn: Turn, press: Press) -> None:
    """Ask which role somebody is to have."""
    person = await people.get(turn.tx, press.ref)
    held = [] if person is None else await grants.of_person(turn.tx, press.ref, at=turn.at)
    if person is None or not may(turn.scene, Deed.GRANT) or not await _may_see(turn, person, held):
        raise Denied(Deed.GRANT)
    context = {"person": person.id, "number": person.name}
    await forming.begin(turn, forms.Appoint, context=context)


async def recruit(turn: Turn, press: Press) -> None:
    """Ask for which role somebody new is invited; a unit looked at is not asked for again."""
    if not may(turn.scene, Deed.INVITE):
        raise Denied(Deed.INVITE)
    prefill = {"unit": str(press.ref)} if press.ref in turn.scene.house.units else {}
    await forming.begin(turn, forms.Appoint, prefill=prefill, context={"invite": 1})


async def bring(turn: Turn, press: Press) -> None:
    """Invite somebody of a roster as what they are there."""
    held, person = await _held(turn, press.ref)
    enterprise = None
    if held.enterprise_id is not None:
        enterprise = await enterprises.get(turn.tx, held.enterprise_id)
    code, made = await joining.invite(
        turn.scene,
        role=held.role,
        unit_id=held.unit_id,
        enterprise=enterprise,
        person_id=person.id,
        grant_until=held.until,
    )
    turn.say(_made(turn, made))
    role = role_at(turn.words, held.role, await _place(turn, held.unit_id, held.enterprise_id))
    turn.say(firm.forwardable(turn, code, turn.words.plain("invitation-to", role=str(role))))


def _made(turn: Turn, made: Invitation) -> Message:
    """Say that an invitation is ready, with the way to take it back."""
    said = turn.words("invitation-made", by=moment(turn.words, made.expires_at))
    return Message(said, firm.take_back_button(turn, made.id))


async def submitted(turn: Turn, draft: Draft, answers: forms.Appoint | forms.LimitRole) -> None:
    """Do what a form about somebody's role asks for."""
    calendar = turn.scene.house.calendar
    until = None if answers.until is None else calendar.closing_of(answers.until)
    if isinstance(answers, forms.LimitRole):
        held, person = await _held(turn, int(str(draft.context["grant"])))
        if await acts.limit(turn.scene, held, until):
            now = await grants.get(turn.tx, held.id) or held
            place = await _place(turn, held.unit_id, held.enterprise_id)
            tell(
                turn.scene,
                person,
                lambda voice: Message(voice("role-limited", role=_role(voice, now, place))),
            )
            await menus.set_menu_of(turn.scene, person.id)
        await _card(turn, person, await grants.of_person(turn.tx, person.id, at=turn.at))
        return
    role = Role(answers.role)
    chosen = answers.unit
    unit_id = None if role in OF_ENTERPRISE or chosen in {None, WHOLE} else int(str(chosen))
    enterprise = None
    if role in OF_ENTERPRISE and answers.enterprise is not None:
        enterprise = await enterprises.get(turn.tx, int(answers.enterprise))
    place = await _place(turn, unit_id, None if enterprise is None else enterprise.id)
    if "invite" in draft.context:
        code, made = await joining.invite(
            turn.scene, role=role, unit_id=unit_id, enterprise=enterprise, grant_until=until
        )
        turn.show(_made(turn, made))
        said = turn.words.plain("invitation-to", role=str(role_at(turn.words, role, place)))
        turn.say(firm.forwardable(turn, code, said))
        return
    person_id = int(str(draft.context["person"]))
    done = await acts.appoint(
        turn.scene, person_id, role=role, unit_id=unit_id, enterprise=enterprise, until=until
    )
    given = await people.get(turn.tx, person_id)
    if given is None:
        return
    if done:
        tell(
            turn.scene,
            given,
            lambda voice: Message(
                voice("role-given", role=role_at(voice, role, place)), door(voice, "button-begin")
            ),
        )
        await menus.set_menu_of(turn.scene, person_id)
    await _card(turn, given, await grants.of_person(turn.tx, person_id, at=turn.at))
