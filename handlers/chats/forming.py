"""Forms in a chat: the open draft is read from the desk, answered, and put back, in one turn."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.domain import deadline
from bot.domain.category import CATEGORIES
from bot.domain.deadline import Clock, limit
from bot.domain.limits import MIB, TooMuch
from bot.domain.people import Role
from bot.domain.rights import may_lead
from bot.forms import (
    FORMS,
    AskPolicy,
    BatchUnit,
    CorrectPiece,
    Filing,
    ReturnCase,
    Reword,
    engine,
)
from bot.forms.ask import Choice, Choices, Form, Kind, questions
from bot.forms.complaint import UNKNOWN
from bot.forms.engine import Draft
from bot.forms.inputs import (
    Cancel,
    Cancelled,
    Input,
    Problem,
    Prompt,
    Reply,
    Submit,
    Submitted,
    Summary,
    Words,
)
from bot.render import dates
from bot.render.button import Press
from bot.render.joining import door
from bot.render.markup import Markup
from bot.render.message import Ask, Button, Message, Request
from bot.render.message import Reply as KeyboardBelow
from bot.render.question import Questions, read
from handlers.actions import liaison
from handlers.actions.view import unit_name
from handlers.chats import (
    announcing,
    correcting,
    handing,
    matching,
    offering,
    polls,
    previewing,
    submitting,
    timetables,
)
from storage import cases, desks, enterprises, units

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from telegram import Update

    from bot.forms.bounds import Limits
    from handlers.actions.scene import House
    from handlers.turn import Context, Turn


AT_ONCE: tuple[type[Form], ...] = (BatchUnit, CorrectPiece)
"""Forms of one question whose answer can be changed as easily as given: nothing is summed up."""


def open_draft(turn: Turn) -> Draft | None:
    """Return the form this person has open; one that can no longer be read is as good as none."""
    speaker = turn.speaker
    if speaker is None or speaker.draft is None:
        return None
    try:
        draft = Draft.model_validate_json(speaker.draft)
    except ValueError:
        return None
    return draft if draft.form in FORMS else None


async def begin(
    turn: Turn,
    form: type[Form],
    *,
    prefill: Mapping[str, Any] | None = None,
    context: Mapping[str, Any] | None = None,
    labels: Mapping[str, str] | None = None,
    limits: Limits | None = None,
    menu: bool = False,
    first: Input | None = None,
    filled: Mapping[str, Any] | None = None,
    instead: bool = False,
    quietly: bool = False,
) -> None:
    """Open a form, unless another is half filled: then ask which it shall be.

    Args:
        turn: The turn in which it is opened.
        form: Which.
        prefill: Answers that are known.
        context: What the form is about: the case and the act.
        labels: What known answers are called, where no list that is offered names them.
        limits: Which days and choices will do, where the matter at hand says so.
        menu: Whether it begins with what can be changed: all of it is known.
        first: An answer given already, such as a photo sent without a form.
        filled: Answers given already to questions that are not the first.
        instead: Whether it takes the place of the form that is open.
        quietly: Whether the next question is not shown yet.

    """
    before = None if instead else open_draft(turn)
    if before is not None and before.values.keys() - set(before.given):
        turn.say(_which(turn, before, context or {}))
        return
    draft = engine.begin(
        form,
        prefill,
        context,
        serial=turn.update.update_id,
        labels={**await _labels(turn, form, prefill or {}), **(labels or {})},
        limits=limits,
    )
    draft = draft.model_copy(update={"values": {**draft.values, **(filled or {})}, "menu": menu})
    if first is not None:
        await _take(turn, form, draft, first, quietly=quietly)
    elif quietly:
        await _keep(turn, draft)
    else:
        await _show(turn, form, draft, engine.shown(form, draft))


async def answer(turn: Turn, given: Input, draft: Draft | None = None) -> None:
    """Answer the open form; `draft` is it, where it has been read before."""
    draft = draft or open_draft(turn)
    if draft is None:
        turn.hint(turn.words.plain("error-done-already"))
        return
    await _take(turn, FORMS[draft.form], draft, given)


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button of a form."""
    draft = open_draft(turn)
    if draft is None or press.ref != draft.serial:
        turn.hint(turn.words.plain("error-done-already"))
        return
    await answer(turn, read(FORMS[draft.form], draft, press), draft)


async def resumed(turn: Turn, press: Press) -> None:
    """Go on with a half-filled form, or give it up."""
    draft = open_draft(turn)
    if draft is None or turn.speaker is None:
        turn.hint(turn.words.plain("error-done-already"))
        return
    form = FORMS[draft.form]
    if press.arg == "drop":
        await desks.clear(turn.tx, turn.speaker.person.id)
        turn.show(
            Message(turn.words("form-cancelled"), _towards(turn, press) or _out_of(turn, draft))
        )
    else:
        await _show(turn, form, draft, engine.shown(form, draft))


async def cancel(_: Update, context: Context) -> None:
    """Give the open form up, asking first where something would be lost."""
    turn = context.turn
    draft = open_draft(turn)
    if draft is None:
        turn.say(Message(turn.words("error-nothing-to-cancel"), door(turn.words)))
    else:
        await answer(turn, Cancel(), draft)


async def remind(turn: Turn) -> bool:
    """Show the open form again, as after a restart or a command in between."""
    draft = open_draft(turn)
    if draft is None:
        return False
    form = FORMS[draft.form]
    await _show(turn, form, draft, engine.shown(form, draft))
    return True


async def again(turn: Turn, form: type[Form], draft: Draft, field: str, problem: Problem) -> None:
    """Ask a question of a form that was submitted again: its answer will not do after all."""
    revised = {"asking": field, "revision": draft.revision + 1}
    await _show(turn, form, draft.model_copy(update=revised), Prompt(field, problem))


def _which(turn: Turn, draft: Draft, wanted: Mapping[str, Any]) -> Message:
    """Ask whether to go on; whoever was on the way to a policy finds it again either way."""
    words = turn.words
    policy, delivery = wanted.get("policy", 0), wanted.get("delivery", 0)
    drop = Press("form", policy, delivery, "drop")
    title = words.plain(f"form-title-{draft.form}")
    return Message(
        words("form-resumed", form=title),
        (
            (Button(words.plain("button-continue"), Press("form", arg="go").encode()),),
            (Button(words.plain("button-discard"), drop.encode()),),
        ),
    )


def _towards(turn: Turn, press: Press) -> tuple[tuple[Button, ...], ...]:
    """Return the way to the policy that somebody wanted to ask about, if they did."""
    if not press.ref:
        return ()
    read = Press("readpol", press.ref, press.revision).encode()
    return ((Button(turn.words.plain("opened-button-policy"), read),),)


async def _take(
    turn: Turn, form: type[Form], draft: Draft, given: Input, *, quietly: bool = False
) -> None:
    offered = await choices(turn, form, draft)
    draft = _noting_words(turn, form, draft, given)
    wrong, offered = await matching.typed(turn, form, draft, given, offered)
    if wrong is None:
        wrong, given = timetables.heard(turn, form, draft, given)
    if wrong is None:
        step = engine.take(form, draft, given, offered, today=_today(turn))
    else:
        step = engine.Step(draft, engine.shown(form, draft, wrong))
    asked = engine.current(form, draft)
    speaker = turn.speaker
    if speaker is None:
        return
    if step.draft is None:
        await desks.clear(turn.tx, speaker.person.id)
    elif step.draft != draft or speaker.draft is None:
        await _keep(turn, step.draft)
    if isinstance(step.reply, Summary) and form in AT_ONCE and step.draft is not None:
        step = engine.take(form, step.draft, Submit(), offered, today=_today(turn))
        await desks.clear(turn.tx, speaker.person.id)
    if asked is not None and asked.kind is Kind.PHONE and not _asks_phone(form, step.draft):
        turn.say(_got_phone(turn, asked.field, step.draft))
    if isinstance(step.reply, Submitted):
        try:
            await submitting.take(turn, draft, step.reply.answers)
        except TooMuch as full:
            await _keep(turn, draft)
            turn.say(_too_much(turn, full))
    elif step.reply is not None and not quietly:
        if step.draft is not None and offering.follows(form, draft, step.draft):
            offered = await choices(turn, form, step.draft)
        await _say(turn, form, step.draft or draft, step.reply, offered)


def _too_much(turn: Turn, full: TooMuch) -> Message:
    """Return the sentence that says how much one may hand in a day, and when again."""
    house = turn.scene.house
    when = dates.short(house.texts, turn.language, full.again_at, house.settings.zone)
    most = full.most // MIB if full.what == "size" else full.most
    return Message(turn.words(f"limit-{full.what}", most=most, date=when))


def _noting_words(turn: Turn, form: type[Form], draft: Draft, given: Input) -> Draft:
    """Note in which message an owner says what is wrong: it will bear the signs of progress."""
    message = turn.update.message
    if form not in {Filing, AskPolicy} or not isinstance(given, Words) or message is None:
        return draft
    question = engine.current(form, draft)
    if question is None or question.field != "text":
        return draft
    return draft.model_copy(update={"context": {**draft.context, "said": message.message_id}})


async def _show(turn: Turn, form: type[Form], draft: Draft, reply: Reply) -> None:
    await _keep(turn, draft)
    await _say(turn, form, draft, reply, await choices(turn, form, draft))


async def _say(turn: Turn, form: type[Form], draft: Draft, reply: Reply, offered: Choices) -> None:
    house = turn.scene.house
    shown = Questions(house.texts, turn.language, form, draft, offered, today=_today(turn)).message(
        reply
    )
    if form is Reword:
        text = await previewing.of_words(turn, draft, reply, Markup(shown.text))
        shown = replace(shown, text=text)
    text = await timetables.beside(turn, form, draft, reply, Markup(shown.text))
    shown = replace(shown, text=text)
    number = draft.context.get("number")
    if isinstance(number, str):
        about = turn.words("form-about", number=number)
        shown = replace(shown, text=Markup(f"{about}\n{shown.text}"))
    title = draft.context.get("policy_title")
    if isinstance(title, str):
        named = turn.words("form-about-policy", title=title)
        shown = replace(shown, text=Markup(f"{named}\n{shown.text}"))
    note = draft.context.get("note")
    if isinstance(note, str) and isinstance(reply, Prompt | Summary):
        shown = replace(shown, text=Markup(f"{note}\n\n{shown.text}"))
    if isinstance(reply, Cancelled):
        shown = replace(shown, keyboard=_out_of(turn, draft))
    turn.show(shown)
    if isinstance(reply, Prompt) and questions(form)[reply.field].kind is Kind.PHONE:
        turn.say(_phone_button(turn))


def _out_of(turn: Turn, draft: Draft) -> tuple[tuple[Button, ...], ...]:
    """Return the way on from a form that was given up: what it was about, if anything."""
    piece, policy = draft.context.get("piece"), draft.context.get("policy")
    if isinstance(piece, int):
        key = Button(turn.words.plain("desk-button-open"), Press("piece", piece).encode())
        return ((key,),)
    if isinstance(policy, int):
        key = Button(turn.words.plain("button-policy-see"), Press("policy", policy).encode())
        return ((key,),)
    case_id, origin = draft.context.get("case"), draft.context.get("origin")
    if not isinstance(case_id, int):
        return door(turn.words)
    page = origin if isinstance(origin, str) else ""
    return ((Button(turn.words.plain("button-open"), Press("case", case_id, arg=page).encode()),),)


def _asks_phone(form: type[Form], draft: Draft | None) -> bool:
    asked = None if draft is None else engine.current(form, draft)
    return asked is not None and asked.kind is Kind.PHONE


def _phone_button(turn: Turn) -> Message:
    """Return the button of Telegram's that sends one's own number; it stands under the chat."""
    button = Ask(turn.words.plain("form-phone-button"), Request.CONTACT)
    return Message(turn.words("form-phone-below"), reply=KeyboardBelow(((button,),)))


def _got_phone(turn: Turn, field: str, draft: Draft | None) -> Message:
    """Say what became of the question for the number, and take its button away."""
    phone = None if draft is None else draft.values.get(field)
    if isinstance(phone, str):
        return Message(turn.words("form-phone-got", phone=phone), reply=KeyboardBelow())
    return Message(turn.words("form-phone-away"), reply=KeyboardBelow())


async def _keep(turn: Turn, draft: Draft) -> None:
    if turn.speaker is None:
        return
    await desks.put(
        turn.tx,
        turn.speaker.person.id,
        draft.model_dump_json(exclude_defaults=True),
        at=turn.at,
        expires_at=limit(Clock.DRAFT, turn.at, turn.scene.house.calendar),
    )


def _today(turn: Turn) -> date:
    return turn.scene.house.calendar.local(turn.at).date()


async def _labels(turn: Turn, form: type[Form], prefill: Mapping[str, Any]) -> dict[str, str]:
    """Return what prefilled choices are called, where a list names them."""
    listed = {
        name: one.listed()
        for name, one in questions(form).items()
        if name in prefill and one.listed()
    }
    offered = await _lists(turn, set(listed.values()))
    return {
        name: choice.label
        for name, list_name in listed.items()
        for choice in offered.get(list_name, ())
        if choice.code == prefill[name]
    }


async def choices(turn: Turn, form: type[Form], draft: Draft) -> Choices:
    """Return the lists that the questions of a form name; the only enterprise is not asked."""
    wanted = {one.listed() for one in engine.relevant(form, draft)}
    if "enterprise" in draft.given:
        wanted.discard("enterprises")
    found = await _lists(turn, wanted - {""})
    found |= await offering.lists(turn, form, draft, wanted)
    if "enterprise" in draft.given:
        wanted.discard("paired")
    found |= await liaison.offered(turn.scene, wanted, draft.values, draft.context.get("case"))
    if "units" in found:
        found["units"] = await _fit(turn, draft, found["units"])
    found |= await handing.lists(turn, form, draft, found, wanted)
    found |= await matching.lists(turn, draft, wanted)
    found |= await timetables.lists(turn, form, draft, wanted)
    found |= correcting.lists(turn, draft, wanted)
    found |= announcing.lists(turn, draft, wanted) | polls.lists(turn, wanted)
    if form is ReturnCase and turn.speaker is not None:
        own = {str(unit_id) for unit_id in turn.speaker.unit_ids(Role.UNIT_HEAD)}
        found["units"] = [one for one in found["units"] if one.code not in own]
    return found


async def _lists(turn: Turn, names: set[str]) -> dict[str, list[Choice]]:
    found: dict[str, list[Choice]] = {}
    words = turn.words
    if "categories" in names:
        found["categories"] = [Choice(code, words.plain(f"category-{code}")) for code in CATEGORIES]
    if "tiers" in names:
        found["tiers"] = [
            Choice(code, words.plain(f"tier-{code}"))
            for code, tier in deadline.TIERS.items()
            if tier.due is not None
        ]
    if "units" in names:
        found["units"] = await _units(turn)
    if "tree" in names:
        found["tree"] = _tree(turn)
    if "enterprises" in names and turn.speaker is not None:
        ids = turn.speaker.enterprise_ids()
        found["enterprises"] = [
            Choice(str(one.id), one.short_name or one.name)
            for one in await enterprises.by_ids(turn.tx, ids)
        ]
    return found


async def _units(turn: Turn) -> list[Choice]:
    """Return the units that can be entrusted with a case: they have a handler and a head."""
    house = turn.scene.house
    staffed = await units.staffed(turn.tx, (Role.HANDLER, Role.UNIT_HEAD), at=turn.at)
    return named(house, staffed)


def named(house: House, unit_ids: Iterable[int]) -> list[Choice]:
    """Return units as choices; of those with one name, each is named with the unit above it."""
    names = {unit_id: unit_name(house, unit_id) for unit_id in unit_ids}
    often = Counter(names.values())
    return [
        Choice(
            str(unit_id),
            name if often[name] == 1 else f"{_above(house, unit_id)} {name}".strip(),
            also=house.units[unit_id].name,
        )
        for unit_id, name in names.items()
    ]


def _above(house: House, unit_id: int) -> str:
    upper = house.units.above(unit_id)
    return "" if upper is None else unit_name(house, upper.id)


async def entrusted(turn: Turn, draft: Draft) -> list[Choice]:
    """Return the units that may be entrusted with the case a form is about."""
    return await _fit(turn, draft, await _units(turn))


async def _fit(turn: Turn, draft: Draft, offered: list[Choice]) -> list[Choice]:
    """Return those of the units that may be entrusted with the case: none it complains of."""
    case_id = draft.context.get("case")
    case = await cases.get(turn.tx, case_id) if isinstance(case_id, int) else None
    if case is None:
        return offered
    tree = turn.scene.house.units
    return [one for one in offered if may_lead(int(one.code), case, tree)]


def _tree(turn: Turn) -> list[Choice]:
    """Return every unit there is, behind the answer of who cannot say which."""
    house = turn.scene.house
    there = sorted((one for one in house.units.values() if one.active), key=lambda one: one.path)
    unknown = Choice(UNKNOWN, turn.words.plain("complaint-unit-unknown"))
    return [unknown, *named(house, (one.id for one in there))]
