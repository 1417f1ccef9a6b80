"""Coming in: links and cards, consent, the form that says who somebody is, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import BaseHandler

from bot import forms
from bot.domain import consent
from bot.domain.link import ToPolicy, based, read
from bot.domain.people import OF_ENTERPRISE, Role
from bot.forms.joining import NONE_OF_THESE
from bot.render.button import Press, decode
from bot.render.joining import JOIN, asked_to_consent, door, full_name, role_at, ways_in
from bot.render.markup import cut
from bot.render.message import Message
from handlers.actions import joining as acts
from handlers.actions.view import unit_name
from handlers.chats import claims as claims_chat
from handlers.chats import forming, menus, opening, welcome
from handlers.turn import CURRENT, Context
from storage import enterprises, invitations, people, policies
from storage.claims import Via
from storage.invitations import Invitation, Validity

if TYPE_CHECKING:
    from bot.domain.people import Enterprise
    from bot.forms.ask import Form, Said
    from bot.forms.engine import Draft
    from bot.render.markup import Markup
    from handlers.turn import LianxinApplication, Turn

LONGEST_NAME = 30
MOST_WAITING = 5
"""Claims of one person that nobody was asked to make: more would only ring at the office."""
OPEN = frozenset({"agree", "disagree", "lang"})
"""Verbs that are served before somebody has agreed to the wording in force."""


class NotYetConsented(BaseHandler[Update, Context, None]):
    """Takes what a person does who has not agreed to the wording in force, and asks them first."""

    def __init__(self) -> None:
        super().__init__(ask_anew)

    def check_update(self, update: object) -> bool | None:
        """Whether to ask first: a matter of private chats and of people who are known."""
        speaker = CURRENT.get().speaker
        if speaker is None or speaker.person.consent_version >= consent.VERSION:
            return None
        if not isinstance(update, Update) or not (update.message or update.callback_query):
            return None
        chat, query = update.effective_chat, update.callback_query
        if chat is None or chat.type != ChatType.PRIVATE:
            return None
        press = decode(query.data) if query else None
        return True if press is None or press.verb not in OPEN else None

    async def handle_update(
        self,
        update: Update,
        application: LianxinApplication,
        check_result: object,
        context: Context,
    ) -> None:
        """Ask."""
        del application, check_result
        await ask_anew(update, context)


async def ask_anew(update: Update, context: Context) -> None:
    """Ask for consent to a new wording; a link that was followed is gone on with afterwards."""
    turn = context.turn
    text = (update.message.text or "") if update.message else ""
    command, _, payload = text.partition(" ")
    wanted = payload.strip() if command == "/start" else ""
    carried = wanted if is_way_in(wanted) or read(wanted) is not None else ""
    turn.say(asked_to_consent(turn.words, carried, about=None, again=True))


def is_way_in(payload: str) -> bool:
    """Return whether what a link carries lets somebody in."""
    return asks_in(payload) or (payload[:1] in {"i", "c"} and not payload.startswith("case-"))


def asks_in(payload: str) -> bool:
    """Return whether it is the way of those whom nobody has invited."""
    return payload.partition("-")[0] == JOIN


async def arrive(turn: Turn, payload: str) -> None:
    """Serve a link: say what it leads to, and ask for consent where it was not given."""
    about = await _about(turn, payload)
    if about is None:
        return
    if not asks_in(payload):
        _right(turn)
    if turn.speaker is None or turn.speaker.person.consent_version < consent.VERSION:
        turn.say(asked_to_consent(turn.words, payload, about=about, again=False))
    else:
        await _go_on(turn, payload)


async def join(turn: Turn, press: Press) -> None:
    """Serve the button by which somebody asks to be let in, be it from a policy."""
    await arrive(turn, f"{JOIN}-{based(press.ref)}" if press.ref else JOIN)


async def howto(turn: Turn, _: Press) -> None:
    """Say how an invitation or a card is used."""
    turn.show(Message(turn.words("howto-text"), ways_in(turn.words)[:1]))


async def agree(turn: Turn, press: Press) -> None:
    """Take somebody's consent, make them known, and go on to what they came for."""
    user = turn.update.effective_user
    if user is None:
        return
    if press.revision != consent.VERSION:
        turn.show(asked_to_consent(turn.words, press.arg, about=None, again=True))
        return
    payload = press.arg if is_way_in(press.arg) else ""
    if turn.speaker is not None and (link := read(press.arg)) is not None:
        await _agreed(turn, user.id, full_name(user.first_name, user.last_name))
        await opening.follow(turn, link)
        return
    # What they agreed to enter for may be over by now: then nothing is kept of them.
    if turn.speaker is None and not payload:
        welcome.meet(turn)
        return
    if turn.speaker is None and await _about(turn, payload) is None:
        return
    await _agreed(turn, user.id, full_name(user.first_name, user.last_name))
    if payload:
        await _go_on(turn, payload)
    else:
        turn.show(Message(turn.words("consent-thanks")))
        if not await forming.remind(turn):
            turn.say(await welcome.home(turn))


async def _agreed(turn: Turn, telegram_id: int, name: str) -> None:
    """Note the consent of whoever has not given it to this wording."""
    if turn.speaker is None or turn.speaker.person.consent_version < consent.VERSION:
        called = cut(name, LONGEST_NAME)
        await acts.meet(turn.scene, telegram_id=telegram_id, name=called, language=turn.language)
        turn.speaker = turn.scene.by


async def disagree(turn: Turn, _: Press) -> None:
    """Take a no: of a stranger nothing was kept, and nothing is."""
    if turn.speaker is None:
        turn.show(Message(turn.words("consent-declined"), ways_in(turn.words)))
    else:
        turn.show(Message(turn.words("consent-declined.known")))


async def _about(turn: Turn, payload: str) -> Markup | None:
    """Return what a link leads to, in words; say what is wrong with it where it is no good."""
    words = turn.words
    if asks_in(payload):
        return words("join-about")
    if payload.startswith("c"):
        enterprise = await enterprises.of_card(turn.tx, payload)
        if enterprise is not None:
            return words("card-about", enterprise=enterprise.name)
        _wrong(turn, "invitation-unknown")
        return None
    invitation = await invitations.find(turn.tx, payload[1:])
    validity = None if invitation is None else invitation.validity(turn.at)
    if invitation is not None and validity is Validity.OPEN:
        place = await place_of(turn, invitation.unit_id, invitation.enterprise_id)
        return words("invitation-about", role=role_at(words, invitation.role, place))
    _wrong(turn, "invitation-unknown" if validity is None else f"invitation-{validity}")
    return None


def _right(turn: Turn) -> None:
    """Have whoever mistyped before wait no longer, now that they had it right."""
    user, gate = turn.update.effective_user, turn.gate
    if user is not None:
        number = user.id
        turn.tx.after.append(lambda: gate.guesses.right(number))


def _wrong(turn: Turn, said: str) -> None:
    """Say that a code is no good, and have its sender wait if it goes on like this."""
    user, gate = turn.update.effective_user, turn.gate
    if user is not None:
        number, at = user.id, turn.at
        turn.tx.after.append(lambda: gate.guesses.wrong(number, at))
    here = turn.speaker is not None and bool(turn.speaker.grants)
    turn.say(Message(turn.words(said), door(turn.words) if here else ways_in(turn.words)))


async def place_of(turn: Turn, unit_id: int | None, enterprise_id: int | None) -> str:
    """Return the name of what a role is held over."""
    if enterprise_id is not None:
        enterprise = await enterprises.get(turn.tx, enterprise_id)
        return "" if enterprise is None else enterprise.name
    return unit_name(turn.scene.house, unit_id)


async def _go_on(turn: Turn, payload: str) -> None:
    """Open the form that fits a link, or let its bearer in at once."""
    if asks_in(payload):
        policy = read(f"pol-{payload.partition('-')[2]}")
        back: dict[str, str | int] = {}
        if isinstance(policy, ToPolicy) and await policies.get(turn.tx, policy.policy_id):
            back = {"policy": policy.policy_id}
        await _open(turn, forms.AskToJoin, {"via": Via.ASKING, **back})
        return
    if payload.startswith("c"):
        enterprise = await enterprises.of_card(turn.tx, payload)
        if enterprise is not None:
            await _join_firm(turn, enterprise, {"via": Via.CARD, "enterprise": enterprise.id})
        return
    invitation = await invitations.find(turn.tx, payload[1:])
    if invitation is None or invitation.validity(turn.at) is not Validity.OPEN:
        return
    if await _holds(turn, invitation.role, invitation.unit_id, invitation.enterprise_id):
        place = await place_of(turn, invitation.unit_id, invitation.enterprise_id)
        _here_already(turn, invitation.role, place)
    elif invitation.made_by is None:
        await _at_once(turn, invitation)
    elif invitation.role in OF_ENTERPRISE and invitation.role is Role.OWNER:
        via = Via.COLLEAGUE if await _by_colleague(turn, invitation) else Via.INVITATION
        await _open(turn, forms.JoinFirm, {"via": via, "invitation": invitation.id})
    else:
        via = Via.INVITATION
        await _open(turn, forms.JoinUnit, {"via": via, "invitation": invitation.id})


async def _join_firm(turn: Turn, enterprise: Enterprise, context: dict[str, str | int]) -> None:
    if await _holds(turn, Role.OWNER, None, enterprise.id):
        _here_already(turn, Role.OWNER, enterprise.name)
    elif (waits := await claims_chat.waiting_for(turn, enterprise.id)) is not None:
        turn.show(waits)
    else:
        await _open(turn, forms.JoinFirm, context)


def _here_already(turn: Turn, role: Role, place: str) -> None:
    """Say to whoever is in that they are, and let them go on."""
    role_held = role_at(turn.words, role, place)
    turn.show(
        Message(turn.words("joined-already", role=role_held), door(turn.words, "button-begin"))
    )


async def _holds(turn: Turn, role: Role, unit_id: int | None, enterprise_id: int | None) -> bool:
    return turn.speaker is not None and any(
        (one.role, one.unit_id, one.enterprise_id) == (role, unit_id, enterprise_id)
        for one in turn.speaker.grants
    )


async def _by_colleague(turn: Turn, invitation: Invitation) -> bool:
    if invitation.made_by is None:
        return False
    inviter = await people.get_speaker(turn.tx, invitation.made_by, at=turn.at)
    return inviter is not None and invitation.enterprise_id in inviter.enterprise_ids()


async def _open(turn: Turn, form: type[Form], context: dict[str, str | int]) -> None:
    """Open a form; what is known of the person is not asked again."""
    prefill: dict[str, object] = {}
    speaker = turn.speaker
    if speaker is not None and (speaker.person.phone or speaker.grants):
        prefill = {"name": {"code": "", "text": speaker.person.name}}
        prefill |= {"phone": speaker.person.phone} if speaker.person.phone else {}
    await forming.begin(turn, form, prefill=prefill, context=context)


async def _at_once(turn: Turn, invitation: Invitation) -> None:
    """Let in whoever bears an invitation from the host."""
    person = await acts.vouched(turn.scene, invitation)
    turn.speaker = turn.scene.by
    if person is None or turn.speaker is None:
        turn.say(Message(turn.words("invitation-used")))
        return
    place = await place_of(turn, invitation.unit_id, invitation.enterprise_id)
    role = role_at(turn.words, invitation.role, place)
    turn.show(Message(turn.words("joined-at-once", name=person.name, role=role)))
    turn.say(await welcome.home(turn))
    menus.set_menu(turn, turn.speaker, turn.language)


async def submitted(turn: Turn, draft: Draft, answers: Form) -> None:
    """Make a claim of what somebody said of themselves."""
    if turn.speaker is None:
        return
    if not isinstance(answers, forms.JoinUnit | forms.JoinFirm | forms.AskToJoin):
        raise TypeError(f"{type(answers).__name__} is not about joining")
    if "invitation" not in draft.context:
        open_ones = await claims_chat.waiting(turn)
        if len(open_ones) >= MOST_WAITING:  # each says who was asked, and can be withdrawn
            for one in open_ones[:MOST_WAITING]:
                turn.say(one)
            return
    title = "" if isinstance(answers, forms.JoinUnit) else _title(turn, answers.title)
    # Under the name of somebody who has a role, a colleague confirmed them: it is not theirs to
    # change by asking for another.
    known = bool(turn.speaker.grants)
    await people.describe(
        turn.tx,
        turn.speaker.person.id,
        name=None if known else _name(turn, answers.name),
        title=None if known and turn.speaker.person.title else title or None,
        phone=answers.phone,
    )
    number = draft.context.get("invitation")
    invitation = await invitations.get(turn.tx, number) if isinstance(number, int) else None
    enterprise_id = draft.context.get("enterprise")
    said = ""
    if isinstance(answers, forms.AskToJoin):
        said = answers.sought
        enterprise_id = None if answers.enterprise == NONE_OF_THESE else int(answers.enterprise)
    if invitation is not None:
        enterprise_id = invitation.enterprise_id
    user, policy_id = turn.update.effective_user, draft.context.get("policy")
    made = await acts.claim(
        turn.scene,
        role=Role.OWNER if invitation is None else invitation.role,
        via=Via(str(draft.context["via"])),
        unit_id=None if invitation is None else invitation.unit_id,
        enterprise_id=enterprise_id if isinstance(enterprise_id, int) else None,
        invitation=invitation,
        said=said,
        called=_called(turn) + (f" @{user.username}" if user and user.username else ""),
        policy_id=policy_id if isinstance(policy_id, int) else None,
    )
    if made is None:  # somebody was faster, or it was taken back while the form was open
        turn.show(Message(turn.words("invitation-used")))
        return
    await claims_chat.announce(turn, made)


def _name(turn: Turn, said: Said) -> str:
    return said.text or _called(turn)


def _called(turn: Turn) -> str:
    user = turn.update.effective_user
    return cut(full_name(user.first_name, user.last_name), LONGEST_NAME) if user else ""


def _title(turn: Turn, said: Said | None) -> str:
    if said is None:
        return ""
    return said.text or turn.words.plain(f"joining-title-{said.code}")
