"""What happens in a city in a year: who does what to which case, when, by chance and by habit."""

from __future__ import annotations

import heapq
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from bot import forms
from bot.domain.authority import Denied
from bot.domain.case import LIVE, Act, Case, Lacking, State, Unlawful, lawful
from bot.domain.limits import TooMuch
from bot.domain.rights import Forbidden
from bot.domain.terms import Hat, Source
from bot.forms import engine
from bot.render.button import Press
from handlers.actions.act import TooFar, TooLate
from handlers.actions.consequences import do
from handlers.actions.conversations import BY_PHONE, conversation_of, meaning
from handlers.actions.filing import file_case
from handlers.actions.scene import Scene
from handlers.actions.view import open_acts
from storage import cases, desks, outbox, people
from storage.cases import Stale
from tests.year.filling import Filler, Unanswerable, draft

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator, Sequence

    from bot.forms.engine import Draft
    from handlers.app import Lianxin
    from handlers.sandbox.model import Chat, User
    from handlers.sandbox.world import World
    from storage.db import Tx
    from tests.year.city import City, Person

DESK = timedelta(days=7)
SLOTS = (time(8, 40), time(10), time(11, 20), time(14, 10), time(15, 30), time(17), time(20))
"""Hours at which people turn to their phones; at the last one owners alone."""
OWNERS_HOUR = SLOTS[-1]

USUAL: dict[Act, float] = {
    Act.ACCEPT: 30,
    Act.ASK_MORE: 3,
    Act.DECLINE: 2,
    Act.MERGE: 1,
    Act.DISPATCH: 40,
    Act.SOLVE_ON_SPOT: 2,
    Act.ANSWER: 10,
    Act.ACKNOWLEDGE: 40,
    Act.CONTACT: 0.7,
    Act.NOTE: 0.7,
    Act.SUPPLEMENT: 0.1,
    Act.URGE: 0.1,
    Act.CLASSIFY: 0.1,
    Act.INSTRUCT: 0.03,
    Act.NAME_HANDLER: 0.1,
    Act.INVOLVE: 0.1,
    Act.CO_ACKNOWLEDGE: 10,
    Act.CO_OPINE: 6,
    Act.APPEAL_CARD: 1,
    Act.ASK_EXTENSION: 3,
    Act.RETURN: 2,
    Act.LINK: 0.1,
    Act.PROPOSE_WORDING: 0.2,
    Act.AGREE_WORDING: 20,
    Act.REFUSE_WORDING: 0.3,
    Act.ASK_WITHDRAWAL: 0.05,
    Act.REPORT: 12,
    Act.COUNTERSIGN: 40,
    Act.PROMISE: 40,
    Act.ASK_PARK: 40,
    Act.REWORK: 2,
    Act.RELEASE: 40,
    Act.SEND_BACK: 3,
    Act.SUPPLY: 40,
    Act.RATE_SATISFIED: 30,
    Act.RATE_BASIC: 8,
    Act.RATE_DISSATISFIED: 5,
    Act.UPHOLD_RETURN: 10,
    Act.REFUSE_RETURN: 10,
    Act.GRANT_EXTENSION: 12,
    Act.REFUSE_EXTENSION: 6,
    Act.PARK: 20,
    Act.REFUSE_PARK: 4,
    Act.KEEP_PARKED: 3,
    Act.UNPARK: 3,
    Act.GRANT_WITHDRAWAL: 12,
    Act.REFUSE_WITHDRAWAL: 6,
    Act.REVOKE_CARD: 10,
    Act.UPHOLD_CARD: 10,
    Act.LOOK_BACK: 20,
    Act.REOPEN: 0.03,
    Act.WITHDRAW: 0.1,
    Act.LEVEL_UP: 0.1,
    Act.OBJECT: 0.2,
}
"""How likely people do what they may; an act that is not named, at times."""
AT_TIMES = 0.03
BETWEEN, SLOW = 55, 400
"""Hours after which somebody turns to a case again, on average: one that waits for a day, later."""
OUTCOMES = ("ABCDE", (6, 1, 1, 1, 1))
"""What units report, and how often: mostly that it is solved."""
NOTHING = 1.0
"""... and how likely they look, and do nothing."""
IDLE_EVENING = 4.0
"""In the evening an owner mostly looks: the next step is another's, who is at home."""
AT_HOME = 0.8
"""... or does not look at all before the morning."""
MISCHIEF = 0.005
"""How many of all visits are somebody's who presses what they may not."""

SIDES: dict[str, frozenset[Hat]] = {
    "owner": frozenset({Hat.OWNER}),
    "liaison": frozenset({Hat.LIAISON}),
    "handler": frozenset({Hat.HANDLER}),
    "head": frozenset({Hat.UNIT_HEAD}),
    "co": frozenset({Hat.CO_HANDLER}),
    "triager": frozenset({Hat.TRIAGER}),
    "director": frozenset({Hat.DIRECTOR}),
    "inspector": frozenset({Hat.INSPECTOR}),
    "leader": frozenset({Hat.LEADER}),
}


@dataclass(slots=True)
class Tally:
    """What was counted on the way."""

    updates: int = 0
    acts: Counter[Act] = field(default_factory=Counter)
    mischief: int = 0
    unanswerable: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)


@dataclass(order=True, slots=True)
class Visit:
    """Somebody will turn to a case, or to the bot with a new one."""

    at: datetime
    order: int
    case_id: int | None = None


@dataclass(slots=True)
class Doing:
    """One thing somebody is about to do: an update, and the form on their desk that it ends."""

    person: Person
    press: Press
    case_id: int | None
    form: Draft | None = None
    act: Act | None = None


class Life:
    """Plays the year.

    Args:
        lianxin: The bot.
        world: The Telegram it lives in.
        city: Who is there.
        dice: Everything that happens by chance comes from it.
        wanted: How many cases are filed.
        begin: The first morning.
        filing_days: Within so many days from then they are filed.
    """

    def __init__(
        self,
        lianxin: Lianxin,
        world: World,
        city: City,
        dice: random.Random,
        *,
        wanted: int,
        begin: datetime,
        filing_days: int,
    ) -> None:
        self._lianxin, self._world, self._city, self._dice = lianxin, world, city, dice
        self._calendar = lianxin.house.calendar
        self._begin = begin
        self.tally = Tally()
        self._serial = 1_000_000
        self._order = 0
        self._visits: list[Visit] = []
        self._known = 0
        self._with_others: set[int] = set()
        """Cases in which the next step was not the owner's when somebody last looked."""
        units = [str(one) for one in city.working]
        leaders = [str(one.id) for one in city.leaders]
        lists = {"units": units, "co": units, "cc": units, "leaders": leaders}
        self._filler = Filler(dice, lists)
        for _ in range(wanted):
            self._expect(begin + timedelta(days=dice.random() * filing_days), None)

    def _expect(self, at: datetime, case_id: int | None) -> None:
        self._order += 1
        heapq.heappush(self._visits, Visit(at, self._order, case_id))

    def moments(self, until: datetime) -> Iterator[datetime]:
        """The hours of the year at which somebody may do something, in order."""
        zone = self._calendar.zone
        day = self._begin.astimezone(zone).date()
        while (opening := datetime.combine(day, SLOTS[0], zone)) <= until:
            works = self._calendar.is_working(day)
            for slot in SLOTS if works else (OWNERS_HOUR,):
                yield datetime.combine(day, slot, zone).astimezone(UTC)
            day = (opening + timedelta(days=1)).date()

    @property
    def waits(self) -> bool:
        """Whether anybody still has something in mind."""
        return bool(self._visits)

    async def hour(self, at: datetime) -> None:
        """Let everybody do what they had in mind until now."""
        due: list[Visit] = []
        while self._visits and self._visits[0].at <= at:
            due.append(heapq.heappop(self._visits))
        evening = at.astimezone(self._calendar.zone).time() == OWNERS_HOUR
        while due:
            due = await self._wave(due, at, evening=evening)

    async def _wave(self, due: Sequence[Visit], at: datetime, *, evening: bool) -> list[Visit]:
        """Have each person who presses buttons do one thing at most; return the visits that wait."""
        database, dice = self._lianxin.database, self._dice
        busy: set[int] = set()
        later: list[Visit] = []
        raws: list[dict[str, Any]] = []

        async def prepare(tx: Tx) -> None:
            for visit in due:
                case = None
                if visit.case_id is None:
                    doing = self._new_case(at)
                elif evening and visit.case_id in self._with_others and dice.random() < AT_HOME:
                    self._expect(at + timedelta(hours=1), visit.case_id)
                    continue
                else:
                    case = await cases.get(tx, visit.case_id)
                    if case is None:
                        continue
                    doing = self._turn_to(case, at, evening=evening)
                if doing is not None and doing.person.id in busy:
                    later.append(visit)
                    continue
                if case is not None:
                    self._come_again(case, at)
                if doing is None:
                    continue
                if doing.act is not None:
                    self.tally.acts[doing.act] += 1
                if doing.person.user is None:
                    await self._without_a_chat(tx, doing, case, at)
                    continue
                busy.add(doing.person.id)
                if doing.form:
                    form = doing.form.model_dump_json(exclude_defaults=True)
                    await desks.put(tx, doing.person.id, form, at=at, expires_at=at + DESK)
                user = doing.person.user
                chat = self._world.chat(user)
                shown = doing.case_id and await outbox.card_of(tx, chat.id, doing.case_id)
                raws.append(self._update(doing.press, user, chat, shown or chat.last_id))

        await database.write(prepare)
        if raws:
            self.tally.updates += len(raws)
            await self._lianxin.turns.take(raws)
        await self._meet_the_new(at)
        return later

    async def _without_a_chat(self, tx: Tx, doing: Doing, case: Case | None, at: datetime) -> None:
        """Have somebody without Telegram do the same by the actions alone."""
        speaker = await people.get_speaker(tx, doing.person.id, at=at)
        scene = Scene(tx=tx, at=at, house=self._lianxin.house, by=speaker)
        answers = None
        if doing.form is not None:
            form = forms.FORMS[doing.form.form]
            answers = form.model_validate(engine.answers(form, doing.form))
        try:
            if isinstance(answers, forms.Filing):
                token = f"{doing.person.id}.{doing.press.ref}"
                await file_case(scene, answers, contact_time="", said=None, token=token)
            elif case is not None:
                act = Act(doing.press.arg) if doing.act is None else doing.act
                means = meaning(scene, case, act, answers)
                await do(
                    scene,
                    case,
                    act,
                    words=means.words,
                    data=means.data,
                    attached=means.attached,
                    facts=means.facts,
                )
        except (Forbidden, Denied, Unlawful, Lacking, Stale, TooFar, TooLate, TooMuch) as why:
            named = "" if doing.act is None else f" {doing.act}"
            self.tally.refused[type(why).__name__ + named] += 1

    async def _meet_the_new(self, at: datetime) -> None:
        """Have somebody turn to the cases that have come in."""

        async def ids(tx: Tx) -> list[int]:
            query = "SELECT id FROM cases WHERE id > :known ORDER BY id"
            rows = await tx.all(query, known=self._known)
            return [row["id"] for row in rows]

        for case_id in await self._lianxin.database.write(ids):
            self._known = case_id
            self._expect(at + timedelta(hours=1 + self._dice.expovariate(1 / 8)), case_id)

    def _come_again(self, case: Case, at: datetime) -> None:
        """Have somebody turn to a case again as long as anything may happen to it."""
        mine = case.state in {State.NEED_INFO, State.AWAITING_OWNER, State.DECLINED}
        (self._with_others.discard if mine else self._with_others.add)(case.id)
        if case.state in LIVE or (case.state is State.CLOSED and self._dice.random() < 0.5):
            slow = case.state in {State.PROMISED, State.PARKED}
            hours = self._dice.expovariate(1 / (SLOW if slow else BETWEEN))
            self._expect(at + timedelta(hours=max(1.0, hours)), case.id)
        elif case.state is State.DECLINED and self._dice.random() < 0.2:
            self._expect(at + timedelta(days=1), case.id)

    # -- what somebody does ------------------------------------------------------------------

    def _new_case(self, at: datetime) -> Doing | None:
        dice = self._dice
        firm = dice.choice(self._city.firms)
        if dice.random() < 0.1:
            return self._filed_for(firm, at)
        who = dice.choice(self._city.owners[firm])
        known = {"enterprise": str(firm), "evidence": []}
        return self._form(who, forms.Filing, known, {}, at, None, None)

    def _filed_for(self, firm: int, at: datetime) -> Doing | None:
        """A liaison writes down what an enterprise said on a visit."""
        known = {"enterprise": str(firm), "evidence": [], "source": Source.VISIT.value}
        known |= {"contact": "none"} if "contact" in forms.FilingFor.model_fields else {}
        who = self._city.liaisons[firm]
        if who.user is None:
            return self._new_case(at)
        return self._form(who, forms.FilingFor, known, {}, at, None, None)

    def _turn_to(self, case: Case, at: datetime, *, evening: bool) -> Doing | None:
        dice, house = self._dice, self._lianxin.house
        if dice.random() < MISCHIEF:
            return self._mischief(case)
        found: list[tuple[str, Act]] = []
        for side, hats in SIDES.items():
            if (evening and side != "owner") or (side == "co" and not case.co_unit_ids):
                continue
            found += [(side, act) for act in open_acts(house, case, hats, at)]
        if not found:
            return None
        weights = [
            USUAL.get(act, AT_TIMES) / (1 if side != "liaison" else 8) for side, act in found
        ]
        nothing = IDLE_EVENING if evening else NOTHING
        if dice.random() * (nothing + sum(weights)) < nothing:
            return None
        side, act = dice.choices(found, weights)[0]
        person = self._one_of(side, case)
        if person is None:
            return None
        conversation = conversation_of(act, SIDES[side])
        if conversation is BY_PHONE:
            return None
        if conversation.form is None:
            verb = "sure" if conversation.asks_first else "do"
            press = Press(verb, case.id, case.revision, act.value)
            return Doing(person, press, case.id, act=act)
        context = {"case": case.id, "act": act.value, "number": case.number}
        known: dict[str, Any] = {}
        if act in {Act.DISPATCH, Act.REASSIGN}:
            units = self._city.by_category.get(case.category or "", self._city.working)
            known["unit"] = str(dice.choice(units or self._city.working))
            if dice.random() < 0.1:
                others = [one for one in self._city.working if str(one) != known["unit"]]
                known["co"] = [str(one) for one in dice.sample(others, min(2, len(others)))]
        if act is Act.REPORT:
            (known["outcome"],) = dice.choices(*OUTCOMES)
        if act is Act.ACCEPT:
            known["category"] = case.category or "other"
        return self._form(person, conversation.form, known, context, at, case, act)

    def _form(
        self,
        person: Person,
        form: type[forms.Form],
        known: dict[str, Any],
        context: dict[str, Any],
        at: datetime,
        case: Case | None,
        act: Act | None,
    ) -> Doing | None:
        today = self._calendar.local(at).date()
        known = {name: value for name, value in known.items() if name in form.model_fields}
        try:
            values = self._filler.fill(form, known, today=today, lists=self._lists(case))
        except Unanswerable as why:
            self.tally.unanswerable[str(why)] += 1
            return None
        self._serial += 1
        ready = draft(form, values, context, self._serial)
        press = Press("f", self._serial, 0, "y")
        return Doing(person, press, None if case is None else case.id, ready, act)

    def _lists(self, case: Case | None) -> dict[str, list[str]]:
        """What a form about a case may offer: others like it, and who of its unit could do it."""
        if case is None:
            return {}
        others = [str(self._dice.randint(1, case.id)) for _ in range(3)]
        alike = [one for one in others if one != str(case.id)]
        staff = [str(one.id) for one in self._city.handlers.get(case.lead_unit_id or 0, ())]
        return {"alike": alike, "earlier": alike, "colleagues": staff}

    def _mischief(self, case: Case) -> Doing:
        """Somebody presses what they may not, or what is long gone."""
        self.tally.mischief += 1
        dice = self._dice
        office = self._office(case)
        heads = self._city.heads[dice.choice(self._city.working)]
        everybody = [*self._city.directors[office], *heads]
        act = dice.choice(list(Act))
        revision = max(0, case.revision - dice.choice((0, 0, 1)))
        person = dice.choice([*everybody, *self._city.owners[dice.choice(self._city.firms)]])
        wrong = not lawful(case, frozenset(Hat)) or act not in lawful(case, frozenset(Hat))
        verb = "do" if wrong else dice.choice(("do", "sure"))
        return Doing(person, Press(verb, case.id, revision, act.value), case.id)

    def _one_of(self, side: str, case: Case) -> Person | None:  # noqa: PLR0911 - one a side
        """Somebody who stands towards a case as this side does."""
        city, dice = self._city, self._dice
        match side:
            case "owner":
                return dice.choice(city.owners[case.enterprise_id])
            case "liaison":
                return city.liaisons[case.enterprise_id]
            case "handler" | "head":
                of = city.handlers if side == "handler" else city.heads
                there = of.get(case.lead_unit_id or 0, [])
                mine = [one for one in there if one.id == case.handler_id]
                return dice.choice(mine or there) if there else None
            case "co":
                if not case.co_unit_ids:
                    return None
                return dice.choice(city.handlers[dice.choice(sorted(case.co_unit_ids))])
            case "triager":
                return dice.choice(city.triagers[self._office(case)])
            case "director":
                return dice.choice(city.directors[self._office(case)])
            case "inspector":
                return dice.choice(city.inspectors)
            case _:
                return dice.choice(city.leaders)

    def _office(self, case: Case) -> int:
        """The office that sorts a case."""
        known = self._city.triagers
        if case.office_unit_id in known:
            return case.office_unit_id
        units = self._lianxin.house.units
        at_home = (one for one in known if units[one].parent_id == case.office_unit_id)
        return next(at_home, next(iter(known)))

    def _update(self, press: Press, user: User, chat: Chat, message_id: int) -> dict[str, Any]:
        """The press as Telegram would hand it over."""
        self._serial += 1
        return {
            "update_id": self._serial,
            "callback_query": {
                "id": str(self._serial),
                "from": user.as_json(),
                "chat_instance": str(chat.id),
                "message": {
                    "message_id": max(1, message_id),
                    "chat": chat.as_json(),
                    "date": 0,
                },
                "data": press.encode(),
            },
        }
