"""Polls (民意调查、评议) in a chat: made, asked, followed, ended, told; and what Telegram counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from telegram import Poll as Told

from bot import forms
from bot.domain.authority import Deed, Denied, Target
from bot.domain.people import Role
from bot.domain.poll import ASKED, Circle, Poll, PollKind, PollState, Whom
from bot.forms.announce import WHOLE
from bot.forms.poll import options as typed
from bot.render import poll as screen
from bot.render.markup import flat
from bot.render.message import Message
from handlers.actions import polling
from handlers.actions.authority import allow, allows, may
from handlers.actions.view import unit_name
from handlers.actions.working import ask_work
from handlers.chats import announcing as notices
from handlers.chats import forming
from storage import polls
from storage.jobs import MOST_WAITING, TooManyJobs

if TYPE_CHECKING:
    from telegram import Update

    from bot.forms.ask import Choice
    from bot.forms.engine import Draft
    from bot.render.button import Press
    from handlers.turn import Context, Turn

_PAGE = re.compile(r"l(\d{1,6})", re.ASCII)


async def count(update: Update, context: Context) -> None:
    """Note how the votes in one chat stand now, as Telegram tells; nobody is named."""
    told = update.poll
    if isinstance(told, Told):
        await polling.count(
            context.turn.scene,
            told.id,
            votes=[one.voter_count for one in told.options],
            voters=told.total_voter_count,
            final=told.is_closed,
            update_id=update.update_id,
        )


async def poll(_: Update, context: Context) -> None:
    """Begin a poll."""
    await begin(context.turn)


async def listed(_: Update, context: Context) -> None:
    """Show the polls, the latest first."""
    _ask(context.turn)
    await _list(context.turn, 0)


def _ask(turn: Turn) -> None:
    if not may(turn.scene, Deed.HOLD_POLL):
        raise Denied(Deed.HOLD_POLL)


async def begin(turn: Turn) -> None:
    """Ask what is to be asked, and whom."""
    _ask(turn)
    await forming.begin(
        turn,
        forms.HoldPoll,
        prefill={
            "multiple": "one",
            "region": notices.first_region(turn, Deed.HOLD_POLL),
            "topics": (),
        },
        context={"deed": Deed.HOLD_POLL.value},
    )


async def pressed(turn: Turn, press: Press) -> None:
    """Serve a button about a poll, or about all of them."""
    _ask(turn)
    if press.arg == "new":
        await begin(turn)
        return
    if press.arg == "units":
        await _units(turn)
        return
    if page := _PAGE.fullmatch(press.arg):
        await _list(turn, int(page[1]))
        return
    found = await polls.get(turn.tx, press.ref)
    if found is None or not polling.reaches(turn.scene, found):
        turn.hint(turn.words.plain("error-stale"), alert=True)
    elif found.state in ASKED:
        await _serve(turn, found, press.arg)
    elif found.state is PollState.DRAFT and found.made_by == _speaker(turn):
        await _serve_draft(turn, found, press.arg)
    else:
        turn.hint(turn.words.plain("poll-dropped"), alert=True)


async def _serve(turn: Turn, found: Poll, arg: str) -> None:
    """Serve a button about a poll that people were asked."""
    match arg:
        case "show":
            await _show(turn, found)
        case "end" if found.state is PollState.OPEN:
            await _show(turn, found, sure=True)
        case "stop" if found.state is PollState.OPEN:
            await polling.end(turn.scene, found)
            await _show(turn, await polls.get(turn.tx, found.id) or found)
        case "paper":
            await _paper(turn, found)
        case "publish" if found.state is PollState.CLOSED:
            await _publish(turn, found)
        case "end" | "stop" | "go" | "edit" | "drop":  # a button of before
            turn.hint(turn.words.plain("poll-over" if arg in {"end", "stop"} else "error-stale"))
            await _show(turn, found)
        case _:
            turn.hint(turn.words.plain("error-stale"))


async def _serve_draft(turn: Turn, found: Poll, arg: str) -> None:
    """Serve a button under the sample of a poll."""
    match arg:
        case "go":
            reach = await notices.reach(turn, Deed.HOLD_POLL, found.whom)
            begun = await polling.begin(turn.scene, found, watch=turn.chat_id)
            if begun is None:
                turn.hint(turn.words.plain("sent-nobody"), alert=True)
                return
            turn.show(screen.begun(turn.words, found, reach))
        case "edit":
            await _change(turn, found)
        case "drop":
            await polls.move(turn.tx, found.id, was=PollState.DRAFT, state=PollState.DROPPED)
            turn.show(Message(turn.words("poll-dropped")))
        case _:
            turn.hint(turn.words.plain("error-stale"))


async def submitted(turn: Turn, _: Draft, answers: forms.HoldPoll) -> None:
    """Show the poll as it will be read, in which nobody can vote, and whom it asks."""
    circle = Circle(answers.circle)
    region_id = notices.region_of(answers.region)
    allow(turn.scene, Deed.HOLD_POLL, Target(unit_id=region_id))
    survey = answers.kind == PollKind.SURVEY
    made = await polls.add(
        turn.tx,
        Poll(
            id=0,
            kind=PollKind(answers.kind),
            state=PollState.DRAFT,
            question=_question(turn, answers),
            options=typed(answers.options or "") if survey else (),
            multiple=survey and answers.multiple == "several",
            unit_id=None if survey or answers.unit is None else int(answers.unit),
            whom=Whom(
                circle=circle,
                region_id=region_id,
                topics=answers.topics if circle is Circle.FIRMS else (),
                roles=(Role.OWNER,) if circle is Circle.PEOPLE else (),
            ),
            broadcast_id=None,
            closes_at=turn.scene.house.calendar.closing_of(answers.closes),
            closed_at=None,
            made_by=_speaker(turn),
            made_at=turn.at,
        ),
    )
    said = polling.asked(turn.scene.house, turn.words, made)
    method, body = screen.call(said, made.multiple, turn.chat_id, closed=True)
    turn.call(method, body)
    turn.say(screen.preview(turn.words, made, await notices.reach(turn, Deed.HOLD_POLL, made.whom)))


def _question(turn: Turn, answers: forms.HoldPoll) -> str:
    """Return what is asked, in one line; of a review as the house would say it."""
    if answers.kind == PollKind.SURVEY:
        return flat(answers.question or "")
    house = turn.scene.house
    unit = unit_name(house, int(answers.unit or 0))
    return house.voice(house.settings.locale).plain("poll-review-question", unit=unit)


async def _change(turn: Turn, found: Poll) -> None:
    """Open the form again with what was said, to change any of it."""
    whom = found.whom
    prefill: dict[str, object] = {
        "kind": found.kind.value,
        "circle": whom.circle.value,
        "region": WHOLE if whom.region_id is None else str(whom.region_id),
        "topics": whom.topics,
        "closes": turn.scene.house.calendar.local(found.closes_at).date(),
    }
    if found.kind is PollKind.SURVEY:
        prefill |= {
            "question": found.question,
            "options": "\n".join(found.options),
            "multiple": "several" if found.multiple else "one",
        }
    else:
        prefill["unit"] = str(found.unit_id)
    await polls.move(turn.tx, found.id, was=PollState.DRAFT, state=PollState.DROPPED)
    await forming.begin(
        turn,
        forms.HoldPoll,
        prefill=prefill,
        context={"deed": Deed.HOLD_POLL.value},
        menu=True,
    )


async def _show(turn: Turn, found: Poll, *, sure: bool = False) -> None:
    came_to = await polling.outcome(turn.tx, found)
    said = polling.asked(turn.scene.house, turn.words, found)
    turn.show(screen.results(turn.words, found, said, came_to, at=turn.at, sure=sure))


async def _list(turn: Turn, offset: int) -> None:
    mine = [one for one in await polls.asked(turn.tx) if polling.reaches(turn.scene, one)]
    offset = offset if offset < len(mine) else 0
    lines = []
    for one in mine[offset : offset + screen.PAGE]:
        came_to = await polling.outcome(turn.tx, one)
        said = polling.asked(turn.scene.house, turn.words, one)
        lines.append(screen.Line(one, said, came_to.voters))
    reviews = any(one.kind is PollKind.REVIEW and one.state is PollState.CLOSED for one in mine)
    turn.show(screen.listing(turn.words, lines, total=len(mine), offset=offset, reviews=reviews))


async def _units(turn: Turn) -> None:
    """Show the last review of each unit."""
    last: dict[int, Poll] = {}
    for one in await polls.asked(turn.tx):
        over = one.kind is PollKind.REVIEW and one.state is PollState.CLOSED
        if over and one.unit_id is not None and polling.reaches(turn.scene, one):
            last.setdefault(one.unit_id, one)
    house = turn.scene.house
    found = [
        screen.Judged(unit_name(house, unit_id), one, await polling.outcome(turn.tx, one))
        for unit_id, one in last.items()
    ]
    turn.show(screen.judged(turn.words, found))


async def _paper(turn: Turn, found: Poll) -> None:
    """Have the picture and the table of the results made."""
    try:
        job = await ask_work(turn.scene, "poll", turn.chat_id, {"poll": found.id})
    except TooManyJobs:
        turn.hint(turn.words.plain("job-too-many", n=MOST_WAITING), alert=True)
        return
    if job is None:
        turn.hint(turn.words.plain("job-asked-already"))


async def _publish(turn: Turn, found: Poll) -> None:
    """Lay before the speaker what those who were asked would read of the results."""
    came_to = await polling.outcome(turn.tx, found)
    if came_to.counts:
        said = polling.asked(turn.scene.house, turn.words, found)
        text = screen.published(turn.words, found, said, came_to)
        await notices.lay(turn, text, found.whom)


def _speaker(turn: Turn) -> int | None:
    return turn.speaker.person.id if turn.speaker else None


def lists(turn: Turn, names: set[str]) -> dict[str, list[Choice]]:
    """Return the units whose service may be asked about."""
    if "judged" not in names:
        return {}
    house = turn.scene.house
    there = [
        one.id
        for one in sorted(house.units.values(), key=lambda one: one.path)
        if one.active and allows(turn.scene, Deed.HOLD_POLL, Target(unit_id=one.id))
    ]
    return {"judged": forming.named(house, there)}
