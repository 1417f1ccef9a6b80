"""Units in a chat: the tree, who is in each, and the few things that can be changed about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Deed, Denied, Target
from bot.domain.people import Level, UnitKind
from bot.render.button import Press
from bot.render.message import Button, Message
from handlers.actions import people as acts
from handlers.actions.authority import allow, allows, may
from handlers.chats import forming
from storage import grants, people

if TYPE_CHECKING:
    from bot.domain.people import Unit
    from bot.forms.engine import Draft
    from handlers.turn import Turn

PAGE = 10
"""Units on one page."""
MANY = 24
"""People of one unit that are shown; a unit with more has units below."""

Row = tuple[Button, ...]


async def show(turn: Turn, unit_id: int, *, offset: int = 0) -> None:
    """Show a unit with its people and the units below; without one, where the speaker begins."""
    unit = turn.scene.house.units.get(unit_id)
    if unit is None:
        if not may(turn.scene, Deed.SEE_PEOPLE):
            raise Denied(Deed.SEE_PEOPLE)
    else:
        allow(turn.scene, Deed.SEE_PEOPLE, Target(unit_id=unit.id))
    words = turn.words
    there = _below(turn, unit)
    lines = [words("people-title") if unit is None else words("unit-title", unit=unit.name)]
    rows: list[Row] = []
    if unit is not None or allows(turn.scene, Deed.SEE_PEOPLE, Target()):
        held = await grants.of_unit(turn.tx, None if unit is None else unit.id, at=turn.at)
        roles: dict[int, list[str]] = {}
        for one in held:
            roles.setdefault(one.person_id, []).append(words.plain(f"role-{one.role}"))
        names: list[Button] = []
        for person_id, said in list(roles.items())[:MANY]:
            person = await people.get(turn.tx, person_id)
            if person is not None:
                together = words.plain("and").join(said)
                lines.append(words("unit-person", name=person.name, roles=together))
                names.append(Button(person.name, Press("who", person_id).encode()))
        rows += [tuple(names[at : at + 3]) for at in range(0, len(names), 3)]
        if not roles:
            lines.append(words("unit-nobody"))
    if there:
        lines.append(words("unit-below", n=len(there)))
    here = [
        Button(one.short_name or one.name, Press("people", one.id).encode())
        for one in there[offset : offset + PAGE]
    ]
    rows += [tuple(here[at : at + 2]) for at in range(0, len(here), 2)]
    rows += _turns(unit_id, offset, len(there))
    rows += _doings(turn, unit)
    if unit is None:
        lines.append(words("people-hint"))
    turn.show(Message("\n".join(lines), tuple(row for row in rows if row)))


def _below(turn: Turn, unit: Unit | None) -> list[Unit]:
    """Return the units below one; or those at the top of what the speaker looks after."""
    tree = turn.scene.house.units
    if unit is not None or allows(turn.scene, Deed.SEE_PEOPLE, Target()):
        parent = None if unit is None else unit.id
        there = [one for one in tree.values() if one.active and one.parent_id == parent]
    else:
        own = {one.unit_id for one in turn.speaker.grants} if turn.speaker else set()
        mine = [one for one in tree.values() if one.id in own and _seen(turn, one.id)]
        there = [
            one
            for one in mine
            if not any(upper.id != one.id and upper.covers(one) for upper in mine)
        ]
    return sorted(there, key=lambda one: one.path)


def _turns(unit_id: int, offset: int, total: int) -> list[Row]:
    turns = []
    if offset:
        turns.append(Button("‹", Press("people", unit_id, max(0, offset - PAGE)).encode()))
    if offset + PAGE < total:
        turns.append(Button("›", Press("people", unit_id, offset + PAGE).encode()))
    return [tuple(turns)]


def _doings(turn: Turn, unit: Unit | None) -> list[Row]:
    """Return the buttons of what the speaker may do about a unit."""
    words = turn.words
    number = 0 if unit is None else unit.id

    def button(name: str, verb: str) -> Button:
        return Button(words.plain(f"button-{name}"), Press(verb, number).encode())

    rows: list[Row] = []
    if may(turn.scene, Deed.INVITE):
        rows.append((button("recruit", "recruit"),))
    if allows(turn.scene, Deed.EDIT_UNIT, Target(unit_id=None if unit is None else unit.id)):
        edit = [button("add-unit", "addunit")]
        if unit is not None:
            edit += [button("rename-unit", "rename"), button("close-unit", "close")]
        rows.append(tuple(edit))
    if unit is not None:
        upper = unit.parent_id
        up = upper if upper is not None and _seen(turn, upper) else 0
        rows.append((Button(words.plain("button-back"), Press("people", up).encode()),))
    return rows


def _seen(turn: Turn, unit_id: int) -> bool:
    return allows(turn.scene, Deed.SEE_PEOPLE, Target(unit_id=unit_id))


async def add(turn: Turn, press: Press) -> None:
    """Ask for a unit below one."""
    unit = turn.scene.house.units.get(press.ref)
    allow(turn.scene, Deed.EDIT_UNIT, Target(unit_id=None if unit is None else unit.id))
    context = {"unit": press.ref} | ({} if unit is None else {"number": unit.name})
    await forming.begin(turn, forms.AddUnit, context=context)


async def rename(turn: Turn, press: Press) -> None:
    """Ask what a unit is to be called."""
    unit = turn.scene.house.units.get(press.ref)
    if unit is None:
        raise Denied(Deed.EDIT_UNIT)
    allow(turn.scene, Deed.EDIT_UNIT, Target(unit_id=unit.id))
    await forming.begin(turn, forms.RenameUnit, context={"unit": unit.id, "number": unit.name})


async def close(turn: Turn, press: Press) -> None:
    """Close a unit, having asked once."""
    unit = turn.scene.house.units.get(press.ref)
    if unit is None:
        raise Denied(Deed.EDIT_UNIT)
    words = turn.words
    back = (Button(words.plain("button-back"), Press("people", unit.id).encode()),)
    if press.arg != "sure":
        allow(turn.scene, Deed.EDIT_UNIT, Target(unit_id=unit.id))
        sure = Press("close", unit.id, 0, "sure")
        turn.show(
            Message(
                words("unit-close-sure", unit=unit.name),
                ((Button(words.plain("button-close-unit"), sure.encode()),), back),
            )
        )
    elif await acts.close_unit(turn.scene, unit):
        upper = Button(words.plain("button-back"), Press("people", unit.parent_id or 0).encode())
        turn.show(Message(words("unit-closed", unit=unit.name), ((upper,),)))
    else:
        turn.show(Message(words("unit-needed", unit=unit.name), (back,)))


async def submitted(turn: Turn, draft: Draft, answers: forms.AddUnit | forms.RenameUnit) -> None:
    """Do what a form about a unit asks for."""
    words = turn.words
    unit = turn.scene.house.units.get(int(str(draft.context["unit"])))
    try:
        if isinstance(answers, forms.AddUnit):
            made = await acts.add_unit(
                turn.scene,
                unit,
                name=answers.name,
                level=Level(answers.level),
                kind=UnitKind(answers.kind),
            )
        elif unit is None:
            raise Denied(Deed.EDIT_UNIT)
        else:
            made = unit.id
            await acts.rename_unit(turn.scene, unit, answers.name)
    except acts.SameNameError:
        turn.say(Message(words("unit-same-name", unit=answers.name)))
        return
    look = Button(words.plain("button-look-unit"), Press("people", made).encode())
    turn.show(Message(words("unit-entered", unit=answers.name), ((look,),)))
