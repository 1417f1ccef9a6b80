"""The one live card of a case, for one reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.case import LIVE
from bot.domain.results import words_only
from bot.domain.terms import Act, Hat, RequestKind, State
from bot.domain.terms import Kind as CaseKind
from bot.render import asked
from bot.render.above import instructed, watched
from bot.render.beside import around, next_of_co, unopined
from bot.render.judged import fitting
from bot.render.keys import DIRECTLY, Way, keyboard
from bot.render.kin import kin, told_of_others
from bot.render.markup import Markup, escape, length, link, plain
from bot.render.message import Message
from bot.render.phrases import LONGEST, TEXT, Phrases, one_line
from bot.render.view import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.render.view import CaseView, Happening
    from bot.render.voice import Voice

TOLD: Final = 30
"""The most lines of what happened; of more, the first and the latest are kept."""
MOST: Final = 4096
"""UTF-16 units of a message."""
BRIEFLY: Final = 10
"""... beside a long text of the owner's: a message holds 4096 UTF-16 units."""
_TOLD_WORDS: Final = 60
POLICY: Final = 60
"""UTF-16 units of the title of a policy."""

S, A, R = State, Act, Reader

_WORKED: Final = frozenset({S.DISPATCHED, S.HANDLING})


def card(voice: Voice, view: CaseView, way: Way = DIRECTLY) -> Message:
    """The card of a case as this reader may see it, with what they may do about it."""
    said = Phrases(voice, view)
    lines = [headline(said), *_owners_words(said), *_facts(said), coming(said)]
    above = Markup("\n".join(line for line in lines if line))
    told = _told(said, MOST - length(plain(above)) - 1)
    whole = Markup(f"{above}\n{told}") if told else above
    return Message(whole, keyboard(voice, view, way=way))


def headline(said: Phrases) -> Markup:
    """State, number, category, and what is left or what came of it."""
    case = said.case
    end = said.left
    if case.state in {S.CLOSED, S.ARCHIVED}:
        rating = case.rating and Hat.CO_SIGNER not in said.view.hats
        end = said.voice("word-pair", one=said.outcome, other=said.rating) if rating else end
    words = "card-head-end" if end else "card-head"
    return said.voice(words, **(said.values(None) | {"end": end}))


def coming(said: Phrases) -> Markup:
    """What comes next, by whom, by when, as this reader is told."""
    case, reader = said.case, said.view.reader
    stage = f"next-{case.state}"
    if case.kind is CaseKind.COMPLAINT and case.state is S.SUBMITTED and reader is not R.OWNER:
        stage = "next-confidential"
    elif waits := asked.stage(said):
        stage = waits
    elif reader is R.UNIT and case.state is S.DISPATCHED and case.returns:
        stage = "next-dispatched-again"
    elif co := next_of_co(said):
        stage = co
    elif (
        reader is R.UNIT
        and case.state is S.DISPATCHED
        and said.view.named
        and not said.view.is_named
    ):
        stage = "next-named"
    elif case.state is S.HANDLING and case.lead_unit_id is None:
        stage = "next-unassigned"
    elif reader not in {R.OWNER, R.OTHER} and case.state in {S.HANDLING, S.PROMISED, S.PARKED}:
        if RequestKind.PARK in case.pending:
            stage = "next-park"
        elif case.reported_outcome:
            stage = "next-reported"
        elif case.state is S.HANDLING and not case.handler_id:
            stage = "next-unsigned"
    elif case.state is S.HANDLING and not case.handler_id:
        stage = "next-unsigned"
    elif case.state is S.CLOSED and case.look_back_owed:
        stage = "next-look-back"
    elif case.state is S.DECLINED and case.appealed:
        stage = "next-declined-final"
    ways = [f"{stage}.{reader}"]
    if case.kind is CaseKind.INFO:  # an answer is signed for, and asked again about
        ways = [f"{stage}.{reader}-info", *ways, f"{stage}.info"]
    words = next((way for way in ways if said.voice.texts.has(way)), stage)
    return said.voice(words, **said.values(None))


def _owners_words(said: Phrases) -> Iterator[Markup]:
    """What is wrong, whole: what does not fit into a line or two is folded."""
    whole = said.case.text if said.view.sees_text else ""
    if length(whole) > TEXT:
        yield said.quoted(whole, LONGEST)
    elif said.text:
        yield said.voice("word-quote", words=said.text)


def _facts(said: Phrases) -> Iterator[Markup]:
    """Who, what, when: at most five lines."""
    case, view, voice = said.case, said.view, said.voice
    values = said.values(None)
    if view.reader is R.LEADER:
        yield voice("card-leader", **values)
    elif view.reader is R.UNIT or (view.reader in {R.OFFICE, R.OTHER} and view.sees_text):
        yield voice("card-enterprise" if values["contact"] else "card-enterprise-only", **values)
    if case.on_behalf and view.reader is not R.LEADER:
        words = "card-filed-for.owner" if view.reader is R.OWNER else "card-filed-for"
        yield voice(words, who=said.filer, source=values["source"])
    yield from about_policy(said)
    yield from kept_close(said)
    yield from kin(said)
    moved_on = asked.tells(said) or case.round > 1 or case.urges
    known = case.contacted_at and moved_on  # then something else matters more
    if case.contact_time and view.reader is R.UNIT and case.state in _WORKED and not known:
        yield voice("card-contact-time", words=escape(said.line(case.contact_time)))
    if case.lead_unit_id is not None:
        dated = case.due_at is not None and case.state is S.DISPATCHED
        yield voice("card-lead-due" if dated else "card-lead", **values)
    yield from around(said)
    yield from _marks(said)
    yield from instructed(said)
    yield from _latest(said)
    if view.reader is R.OFFICE and (reasons := words_only(case)):
        told = Markup(" · ".join(voice(f"hollow-{one}") for one in reasons))
        yield voice("card-words-only", reasons=told)


def _marks(said: Phrases) -> Iterator[Markup]:
    """What sets the case apart: round, dates moved, who watches, who urges; at most two lines."""
    case, voice = said.case, said.voice
    marks = [*asked.moved(said), *watched(said), *_urged(said)]
    if case.round > 1 and case.state not in {S.CLOSED, S.ARCHIVED}:
        marks.insert(0, voice("card-round", **said.values(None)))
    most = 1 if case.co_unit_ids or any(instructed(said)) else 2  # those have lines of their own
    while len(marks) > most:
        marks[:2] = [voice("word-pair", one=marks[0], other=marks[1])]
    yield from marks


def _urged(said: Phrases) -> Iterator[Markup]:
    """How often the enterprise has urged: for those who can do something about it."""
    latest = said.view.last(A.URGE)
    if said.case.urges and latest and said.case.state in LIVE and said.view.reader is not R.OWNER:
        yield said.voice("card-urged", n=said.case.urges, at=said.short(latest.at))


def about_policy(said: Phrases) -> Iterator[Markup]:
    """The policy that a question, or a problem with it, is about: a public paper."""
    view = said.view
    if view.policy and view.hats:
        title = one_line(view.policy, POLICY)
        shown = link(view.policy_url, title) if view.policy_url else escape(title)
        yield said.voice("card-policy", title=shown)


def kept_close(said: Phrases) -> Iterator[Markup]:
    """What is confidential about it, and what follows from that for this reader."""
    case, view, voice = said.case, said.view, said.voice
    if not view.hats:
        return  # the case has left them
    owner = view.reader is R.OWNER
    if case.kind is CaseKind.COMPLAINT:
        complained = said.values(None)["complained"]
        if view.complained:
            yield voice("card-complained", complained=complained)
        yield voice(
            "card-confidential.owner" if owner else "card-confidential", complained=complained
        )
    if case.masked and (owner or not view.sees_enterprise):
        yield voice("card-masked.owner" if owner else "card-masked")


def _latest(said: Phrases) -> Iterator[Markup]:
    """The words that matter in this state: a question, a report, a reason."""
    case, view, voice = said.case, said.view, said.voice
    if case.state is S.NEED_INFO and (question := said.quote(view.last(A.ASK_MORE))):
        yield voice("card-asked", quote=question)
    if case.state is S.DECLINED:
        yield voice("card-declined", **said.values(None))
    yield from asked.requests(said)
    if (report := said.report) and (case.reported_outcome or case.outcome):
        waits = case.reported_outcome or case.outcome
        yield voice(
            "card-report",
            unit=said.reporter,
            outcome=voice(fitting(voice, f"outcome-{waits}", case)),
            quote=said.quote(report),
        )
        if case.reported_outcome or case.state is S.HANDLED:
            yield unopined(said)
    elif case.state in {S.HANDLING, S.PROMISED, S.PARKED}:
        latest = view.last(A.NOTE, A.SEND_BACK, A.REWORK, A.RATE_DISSATISFIED, A.REOPEN)
        if latest and said.shows(latest) and (quote := said.quote(latest)):
            own = view.reader is R.OWNER and latest.hat is Hat.OWNER
            words = "card-latest-own" if own else "card-latest"
            yield voice(words, quote=quote, **({} if own else {"who": said.actor(latest)}))


def _told(said: Phrases, room: int) -> Markup:
    """What happened so far, folded: of more than there is room for, the first and the latest."""
    shown = [one for one in said.view.history if said.shows(one)]
    if len(shown) < 2:
        return Markup()
    most = BRIEFLY if length(said.case.text) > TEXT else TOLD
    if len(shown) > most:
        shown = [shown[0], *shown[1 - most :]]
    lines = [_line(said, one) for one in shown]
    while lines:
        title = said.voice("card-told", n=len(lines))
        if length(plain("\n".join([title, *lines]))) <= room:
            return Markup(
                "<blockquote expandable>{}\n{}</blockquote>".format(title, "\n".join(lines))
            )
        del lines[min(1, len(lines) - 1)]
    return Markup()


def _line(said: Phrases, one: Happening) -> Markup:
    # where the report is told too, its release need not say the same again; nor need the filing,
    # whose words stand at the top
    inside = said.view.reader in {R.UNIT, R.OFFICE, R.LEADER}
    again = (inside and one.act is A.RELEASE and not one.words) or (
        one.act is A.SUBMIT and said.words(one) == said.case.text
    )
    words = Markup() if again else said.quote(one, _TOLD_WORDS)
    return said.voice(
        "card-told-line-words" if words else "card-told-line",
        at=said.short(one.at),
        who=said.actor(one),
        what=told_of_others(said, one, said.did(one)),
        quote=words,
    )
