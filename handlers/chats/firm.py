"""One's own enterprise: its contacts, a way in for a colleague, leaving, handing over."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from bot.domain.authority import Deed, Denied
from bot.domain.people import Role
from bot.render.button import Press
from bot.render.joining import moment
from bot.render.message import Button, Message
from handlers.actions import firm as acts
from handlers.actions import joining
from handlers.actions.word import tell
from handlers.chats import menus, welcome
from storage import enterprises, invitations, people

if TYPE_CHECKING:
    from telegram import Update

    from bot.domain.people import Enterprise, Person
    from handlers.turn import Context, Turn


async def list_firms(_: Update, context: Context) -> None:
    """Show one's enterprise, or which there are."""
    await _show(context.turn)


async def show_firms(turn: Turn, _: Press) -> None:
    """Serve the button of the command."""
    await _show(turn)


async def invite(_: Update, context: Context) -> None:
    """Invite a colleague to one's enterprise."""
    await _invite(context.turn, None)


async def invite_colleague(turn: Turn, press: Press) -> None:
    """Serve the button by which a colleague is invited."""
    await _invite(turn, press.ref or None)


def _called(firm: Enterprise) -> str:
    """Return what its own people call an enterprise."""
    return firm.short_name or firm.name


async def _mine(turn: Turn) -> list[Enterprise]:
    if turn.speaker is None:
        return []
    return await enterprises.by_ids(turn.tx, turn.speaker.enterprise_ids())


async def _show(turn: Turn) -> None:
    mine = await _mine(turn)
    if len(mine) == 1:
        await _card(turn, mine[0])
    else:
        _which(turn, mine, "company")


def _which(turn: Turn, mine: list[Enterprise], verb: str) -> None:
    """Ask which enterprise is meant, where there are several."""
    if not mine:
        raise Denied(Deed.PASS_ON)
    rows = [(Button(_called(one), Press(verb, one.id).encode()),) for one in mine]
    turn.show(Message(turn.words("company-which"), tuple(rows)))


async def _of_press(turn: Turn, press: Press) -> Enterprise:
    for one in await _mine(turn):
        if one.id == press.ref:
            return one
    raise Denied(Deed.PASS_ON)


async def show_firm(turn: Turn, press: Press) -> None:
    """Show one of one's enterprises."""
    await _card(turn, await _of_press(turn, press))


async def _card(turn: Turn, firm: Enterprise) -> None:
    words = turn.words
    contacts = await people.with_role(turn.tx, (Role.OWNER,), at=turn.at, enterprise_id=firm.id)
    liaisons = await people.with_role(turn.tx, (Role.LIAISON,), at=turn.at, enterprise_id=firm.id)
    lines = [words("company-card", enterprise=firm.name)]
    lines += [
        words("company-contact", name=one.name, title=one.title)
        if one.title
        else words("company-contact.untitled", name=one.name)
        for one in contacts
    ]
    lines += [words("company-liaison", name=one.name, phone=one.phone or "—") for one in liaisons]
    alone = len(contacts) < 2
    below = [Button(words.plain("button-leave-firm"), Press("leave", firm.id).encode())]
    if not alone:
        below.insert(0, Button(words.plain("button-pass-on"), Press("pass", firm.id).encode()))
    invite = Button(words.plain("button-invite"), Press("invite", firm.id).encode())
    rows = [(invite,), tuple(below)]
    if len(await _mine(turn)) > 1:
        rows.append((Button(words.plain("button-back"), Press("go", arg="company").encode()),))
    turn.show(Message("\n".join(lines), tuple(rows)))


async def _invite(turn: Turn, enterprise_id: int | None) -> None:
    mine = await _mine(turn)
    chosen = [one for one in mine if enterprise_id in {None, one.id}]
    if len(chosen) != 1:
        _which(turn, mine, "invite")
        return
    code, made = await joining.invite(
        turn.scene, role=Role.OWNER, enterprise=chosen[0], colleague=True
    )
    words = turn.words
    turn.show(
        Message(
            words("invitation-colleague", by=moment(words, made.expires_at)),
            take_back_button(turn, made.id),
        )
    )
    turn.say(
        forwardable(turn, code, words.plain("invitation-forward", enterprise=_called(chosen[0])))
    )


def forwardable(turn: Turn, code: str, text: str) -> Message:
    """Return an invitation as it may be passed on: its words, its link, ways to share it."""
    url = f"https://t.me/{turn.scene.house.bot_username}?start=i{code}"
    share = f"https://t.me/share/url?url={quote(url, safe='')}&text={quote(text, safe='')}"
    return Message(
        turn.words("invitation-link", text=text, url=url),
        (
            (Button(turn.words.plain("button-share"), url=share),),
            (Button(turn.words.plain("button-qr"), Press("qr", arg=code).encode()),),
        ),
    )


def take_back_button(turn: Turn, invitation_id: int) -> tuple[tuple[Button, ...], ...]:
    """Return the button that revokes an invitation."""
    button = Button(turn.words.plain("button-take-back"), Press("takeback", invitation_id).encode())
    return ((button,),)


async def take_back(turn: Turn, press: Press) -> None:
    """Revoke an invitation that one made and nobody has used."""
    invitation = await invitations.get(turn.tx, press.ref)
    if invitation is None:
        raise Denied(Deed.INVITE)
    done = await joining.take_back(turn.scene, invitation)
    turn.show(Message(turn.words("invitation-taken-back" if done else "invitation-gone")))


async def leave(turn: Turn, press: Press) -> None:
    """Leave an enterprise, having been asked once."""
    firm = await _of_press(turn, press)
    words = turn.words
    heirs, count = await acts.colleagues(turn.scene, firm), await acts.pending(turn.scene, firm)
    back = (Button(words.plain("button-back"), Press("company", firm.id).encode()),)
    live = await acts.stranded(turn.scene, firm)
    if press.arg != "sure" and not live:
        sure = Press("leave", firm.id, 0, "sure")
        question = "company-leave-sure" if heirs else "company-leave-sure.alone"
        leaves = (Button(words.plain("button-leave-firm"), sure.encode()),)
        turn.show(Message(words(question, enterprise=_called(firm)), (leaves, back)))
        return
    if live or (live := await acts.leave(turn.scene, firm)):
        turn.show(
            Message(
                words("company-leave-last", n=live),
                (
                    (Button(words.plain("button-invite"), Press("invite", firm.id).encode()),),
                    (Button(words.plain("button-mine"), Press("list", arg="mine").encode()),),
                    back,
                ),
            )
        )
        return
    if heirs and count:
        _tell_heir(turn, firm, heirs[0], count)
    await _gone(turn, words("company-left", enterprise=_called(firm)))


async def _gone(turn: Turn, said: str) -> None:
    """Say that it is done, and what somebody can do here now."""
    turn.speaker = turn.scene.by
    turn.show(Message(said))
    turn.say(await welcome.home(turn))
    if turn.speaker is not None:
        menus.set_menu(turn, turn.speaker, turn.language)


async def pass_on(turn: Turn, press: Press) -> None:
    """Hand one's place and one's cases to a colleague: choose, be asked once, done."""
    firm = await _of_press(turn, press)
    words = turn.words
    others = await acts.colleagues(turn.scene, firm)
    number, _, sure = press.arg.partition("!")
    chosen = next((one for one in others if str(one.id) == number), None)
    back = (Button(words.plain("button-back"), Press("company", firm.id).encode()),)
    if chosen is None:
        rows = [
            (Button(one.name, Press("pass", firm.id, 0, str(one.id)).encode()),) for one in others
        ]
        said = words("company-pass-whom") if others else words("company-pass-nobody")
        turn.show(Message(said, (*rows, back)))
    elif not sure:
        count = await acts.pending(turn.scene, firm)
        done = Press("pass", firm.id, 0, f"{chosen.id}!sure")
        turn.show(
            Message(
                words("company-pass-sure", name=chosen.name, enterprise=_called(firm), n=count),
                ((Button(words.plain("button-pass-on"), done.encode()),), back),
            )
        )
    else:
        count = await acts.pass_on(turn.scene, firm, chosen)
        _tell_heir(turn, firm, chosen, count)
        await _gone(
            turn, words("company-passed", name=chosen.name, enterprise=_called(firm), n=count)
        )


def _tell_heir(turn: Turn, firm: Enterprise, heir: Person, count: int) -> None:
    """Tell a colleague that from now on the cases are theirs to look after."""
    me = turn.speaker.person.name if turn.speaker else ""
    tell(
        turn.scene,
        heir,
        lambda voice: Message(
            voice("company-passed-to-you", name=me, enterprise=_called(firm), n=count),
            ((Button(voice.plain("button-mine"), Press("list", arg="mine").encode()),),),
        ),
    )
