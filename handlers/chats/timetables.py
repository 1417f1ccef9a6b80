"""What the forms of schedules and of sending offer, how they hear times, what they show beside."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from bot.domain.authority import Deed
from bot.domain.schedule import UnsaidError, hours_of, runs_after
from bot.forms.announce import Announce, moment
from bot.forms.ask import Choice
from bot.forms.engine import current
from bot.forms.inputs import Problem, Prompt, Summary, Words
from bot.forms.timetable import EVERY, MORNING, NAMED, NOW, Send, Timetable
from bot.forms.timings import read_moment, read_timing
from bot.render import schedule as looks
from bot.render.markup import Markup, cut, escape
from handlers.actions import addressing, picking, scheduling
from handlers.actions import sending as acts
from handlers.chats import forming

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.domain.schedule import Timing
    from bot.forms.ask import Form
    from bot.forms.engine import Draft
    from bot.forms.inputs import Input, Reply
    from handlers.turn import Turn
    from storage.chats import GroupChat

DEEDS: Mapping[type[Form], Deed] = {
    Timetable: Deed.KEEP_SCHEDULE,
    Send: Deed.SEND_BROADCAST,
}
"""The forms this is about, and the right that their groups are chosen by."""
EVERYWHERE = "0"
"""The code of no region: everywhere."""
TITLE = 30
"""UTF-16 units of a title on its button."""
FARTHEST = timedelta(days=60)
"""So far ahead something is sent at most."""
RUNS = 3
"""Next runs that are told."""
_OWN = frozenset({"regions", "groups", "ready", "zones"})


async def lists(
    turn: Turn, form: type[Form], draft: Draft, names: set[str]
) -> dict[str, list[Choice]]:
    """Return those of the lists that these forms name: regions, groups, pieces, time zones."""
    deed = DEEDS.get(form)
    if deed is None or not names & _OWN:
        return {}
    found: dict[str, list[Choice]] = {}
    asking = {draft.asking, _asked(form, draft)}
    if "regions" in names:
        found["regions"] = _regions(turn, deed)
    if "groups" in names:
        found["groups"] = [
            Choice(str(-one.id), cut(one.title, TITLE), also=one.title)
            for one in await addressing.groups(turn.scene, deed)
        ]
    if "ready" in names:
        shelf = await picking.shelf(turn.tx, turn.scene.house, at=turn.at)
        found["ready"] = [
            Choice(str(one.piece_id), cut(one.title, TITLE), also=one.title) for one in shelf.there
        ]
    if "zones" in names and "zone" in asking:
        found["zones"] = [Choice(one, one) for one in _zones(turn.scene.house.settings.timezone)]
    return found


def _asked(form: type[Form], draft: Draft) -> str:
    question = current(form, draft)
    return "" if question is None else question.field


@cache
def _zones(first: str) -> tuple[str, ...]:
    """Return the time zones by name, the office's first."""
    known = sorted(one for one in available_timezones() if "/" in one and one != first)
    return (first, *(one for one in known if not one.startswith(("Etc/", "SystemV/"))))


def _regions(turn: Turn, deed: Deed) -> list[Choice]:
    """Return the regions whose groups the speaker may write to, all of them first."""
    there = addressing.regions(turn.scene, deed)
    whole = [Choice(EVERYWHERE, turn.words.plain("group-region-all"))] if None in there else []
    named = forming.named(turn.scene.house, (one for one in there if one is not None))
    return [*whole, *named]


# what is typed


def heard(turn: Turn, form: type[Form], draft: Draft, given: Input) -> tuple[Problem | None, Input]:
    """Return what is wrong with a time that was typed, and the answer as it is kept."""
    if not isinstance(given, Words):
        return None, given
    if form is Announce and _asked(form, draft) == "start":
        calendar = turn.scene.house.calendar
        meant = moment(given.text, calendar.local(turn.at).date())
        gone = meant is not None and meant.replace(tzinfo=calendar.zone) <= turn.at
        return (Problem("send-at-past") if gone else None), given
    if form not in DEEDS:
        return None, given
    match _asked(form, draft):
        case "when":
            return _unfit(turn, draft, given.text), given
        case "at":
            return _moment(turn, given)
        case _:
            return None, given


def _unfit(turn: Turn, draft: Draft, text: str) -> Problem | None:
    """Return that a timing falls into quiet hours; what is no timing the form itself refuses."""
    try:
        timing = read_timing(text)
    except UnsaidError:
        return None
    return quiet(turn, timing, zone_of(turn, draft.values))


def quiet(turn: Turn, timing: Timing, zone: str) -> Problem | None:
    """Return that a timing falls into quiet hours, if it does."""
    house = turn.scene.house
    silence = house.settings.quiet
    hours = hours_of(timing, zone, house.calendar, turn.at)
    if silence is None or not any(map(house.settings.is_quiet, hours)):
        return None
    begin, end = silence
    return Problem("schedule-quiet", {"from": f"{begin:%H:%M}", "to": f"{end:%H:%M}"})


def zone_of(turn: Turn, values: Mapping[str, Any]) -> str:
    """Return the time zone that was chosen, or the office's."""
    chosen = values.get("zone")
    return chosen if isinstance(chosen, str) and chosen else turn.scene.house.settings.timezone


def _moment(turn: Turn, given: Words) -> tuple[Problem | None, Input]:
    house = turn.scene.house
    meant = read_moment(given.text, house.calendar.local(turn.at))
    offered = {turn.words.plain(f"send-at-{code}") for code in ("now", "morning")}
    if given.text.strip() in offered:
        return None, given
    if meant is None:
        return Problem("send-at-unread"), given
    if meant <= turn.at:
        return Problem("send-at-past"), given
    if meant > turn.at + FARTHEST:
        return Problem("send-at-far"), given
    silence = house.settings.quiet
    if silence is not None and house.settings.is_quiet(meant.time()):
        begin, end = silence
        return Problem("schedule-quiet", {"from": f"{begin:%H:%M}", "to": f"{end:%H:%M}"}), given
    return None, replace(given, text=f"{meant:%Y-%m-%d %H:%M}")


# what is shown beside


async def beside(turn: Turn, form: type[Form], draft: Draft, reply: Reply, shown: Markup) -> Markup:
    """Return what a form shows with what stands beside it."""
    if form is Timetable:
        return _echo(turn, draft, reply, shown)
    if form is Send:
        return await _summed_up(turn, draft, reply, shown)
    return shown


def _echo(turn: Turn, draft: Draft, reply: Reply, shown: Markup) -> Markup:
    """Return a question or the summary of a schedule with how its time was understood.

    It stands above the question after the one for the time, and under the summary.
    """
    if not isinstance(draft.values.get("when"), str):
        return shown
    following = isinstance(reply, Prompt) and reply.problem is None and reply.field == "target"
    if not following and not isinstance(reply, Summary):
        return shown
    try:
        timing = read_timing(str(draft.values["when"]))
    except UnsaidError:
        return shown
    house = turn.scene.house
    zone = zone_of(turn, draft.values)
    if zone == house.settings.timezone:  # whose clock it is goes without saying
        name = turn.words("timetable-zone.name")
        line = turn.words("form-line", name=name, value=zone)
        shown = Markup(shown.replace(f"\n{line}", ""))
    runs = list(islice(runs_after(timing, zone, house.calendar, turn.at), RUNS))
    elsewhere = "" if zone == house.settings.timezone else zone
    said = looks.heard(turn.words, timing, runs, zone=elsewhere)
    return Markup(f"{said}\n\n{shown}" if following else f"{shown}\n\n{said}")


async def _summed_up(turn: Turn, draft: Draft, reply: Reply, shown: Markup) -> Markup:
    """Return the summary with what it comes to: how many get it, who is left out, and when.

    A moment that was typed is told as dates are told here.
    """
    values = draft.values
    given = values.get("at")
    if isinstance(given, dict) and (typed := str(given.get("text") or "")):
        said = looks.moment(turn.words, start(turn, values))
        shown = Markup(shown.replace(str(escape(typed)), said))
    if not isinstance(reply, Summary):
        return shown
    groups = await chosen(turn, values)
    codes = values.get("pieces")
    pieces = [int(str(one)) for one in codes] if isinstance(codes, list) else []
    literally = values.get("target") == NAMED
    found = await acts.plan(turn.scene, pieces, groups, literally=literally)
    return Markup(f"{shown}\n\n{_told(turn, found, start(turn, values))}")


def _told(turn: Turn, found: acts.Plan, start_at: datetime) -> Markup:
    words = turn.words
    if found.parcels:
        when = words("send-plan-now")
        if start_at > turn.at:
            when = words("send-plan-at", at=looks.moment(words, start_at))
        said = [words("send-plan", groups=len(found.parcels), n=found.pieces, when=when)]
    else:
        said = [words("send-plan-nobody")]
    for name in ("had", "barred", "unfit"):
        if n := getattr(found, name):
            said.append(words(f"send-plan-{name}", n=n))
    return Markup("\n".join(said))


async def chosen(turn: Turn, values: Mapping[str, Any]) -> list[GroupChat]:
    """Return the groups that were chosen, those among them that cannot be written to as well."""
    mine = await addressing.groups(turn.scene, Deed.SEND_BROADCAST)
    target = values.get("target")
    if target == EVERY:
        return mine
    if target == NAMED:
        chosen = {-int(str(one)) for one in values.get("groups") or ()}
        return [one for one in mine if one.id in chosen]
    region = str(values.get("region") or EVERYWHERE)
    region_id = None if region == EVERYWHERE else int(region)
    topics = [str(one) for one in values.get("topics") or ()]
    house = turn.scene.house
    return [one for one in mine if addressing.within(house, one, region_id, topics)]


def start(turn: Turn, values: Mapping[str, Any]) -> datetime:
    """Return when it leaves: at once, on the next working morning, or when somebody said.

    Never in quiet hours or on a day off: then when they end, as all that is sent to groups.
    """
    house, at = turn.scene.house, turn.at
    given = values.get("at")
    code, text = (given.get("code"), given.get("text")) if isinstance(given, dict) else (NOW, "")
    if code == MORNING:
        today = house.calendar.local(at).date()
        opening = house.calendar.opening_of(today)
        if not house.calendar.is_working(today) or at >= opening:
            opening = house.calendar.opening_of(house.calendar.add_working_days(today, 1))
        return scheduling.leaves(house, opening)
    meant = read_moment(str(text), house.calendar.local(at)) if text else None
    return scheduling.leaves(house, at if meant is None else max(at, meant))
