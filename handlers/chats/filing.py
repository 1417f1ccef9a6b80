"""What people say outside of buttons: an answer to the open form, or the beginning of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import forms
from bot.domain.authority import Deed
from bot.domain.case import LIVE, Act, Case, State
from bot.domain.number import format_number, parse_number
from bot.domain.people import Role
from bot.forms.ask import questions
from bot.forms.inputs import Attached, Contact, Input, Placed, Strange, Words
from bot.render.button import Press
from bot.render.joining import door
from bot.render.message import Button, Message
from bot.render.phrases import one_line
from handlers.actions.authority import may
from handlers.chats import casework, doing, finding, forming, liaison, roster, shelving, welcome
from storage import cases

if TYPE_CHECKING:
    from collections.abc import Mapping

    from telegram import Message as TelegramMessage
    from telegram import Update

    from handlers.turn import Context, Turn

LIMIT = 20 * 1024 * 1024
"""Bytes of a file that a bot may fetch."""
SHOWN = 40
"""UTF-16 units of a case's words in a question."""
ENOUGH_TO_FILE = 10
"""Characters from which an owner's words out of the blue are taken as a problem to be filed."""


async def file(_: Update, context: Context) -> None:
    """Begin to file a case."""
    await begin_filing(context.turn)


async def begin_filing(
    turn: Turn,
    *,
    first: Input | None = None,
    quietly: bool = False,
    about: Mapping[str, str | int] | None = None,
) -> None:
    """Begin to file a case, with the words or the file that came already.

    Args:
        turn: The owner's.
        first: What they have said or sent.
        quietly: Whether the next question is not shown yet.
        about: The policy that the case is about, as the form keeps it.

    """
    speaker = turn.speaker
    if speaker is None:
        welcome.meet(turn)
        return
    if not may(turn.scene, Deed.FILE):
        turn.say(Message(turn.words("error-owners-only"), door(turn.words)))
        return
    mine = speaker.enterprise_ids()
    prefill = {"enterprise": str(mine[0])} if len(mine) == 1 else {}
    filled: dict[str, str] = {}
    context: dict[str, str | int] = {**(about or {})}
    message = turn.update.message
    if isinstance(first, Words) and not prefill and _fits(first.text) and message is not None:
        # Which enterprise it is about is asked first; what they said is not lost over it.
        filled = {"text": first.text.strip()}
        context["said"] = message.message_id
        first = None
    await forming.begin(
        turn,
        forms.Filing,
        prefill=prefill,
        context=context,
        first=first,
        filled=filled,
        quietly=quietly,
    )


def _fits(text: str) -> bool:
    """Whether words are as long as those of a case may be."""
    asked = questions(forms.Filing)["text"].ask
    return asked.least <= len(text.strip()) <= asked.most


async def complain(_: Update, context: Context) -> None:
    """Begin a complaint."""
    await begin_complaint(context.turn)


async def begin_complaint(turn: Turn) -> None:
    """Begin a complaint of a unit's conduct; owners only."""
    speaker = turn.speaker
    if speaker is None:
        welcome.meet(turn)
        return
    if not may(turn.scene, Deed.COMPLAIN):
        turn.say(Message(turn.words("error-owners-only"), door(turn.words)))
        return
    mine = speaker.enterprise_ids()
    prefill = {"enterprise": str(mine[0])} if len(mine) == 1 else {}
    await forming.begin(turn, forms.Complaint, prefill=prefill)


async def hear(update: Update, context: Context) -> None:
    """Serve whatever was said or sent in a private chat."""
    turn, message = context.turn, update.message
    if message is None:
        return
    if turn.speaker is None:
        welcome.meet(turn)
        return
    given = understand(message)
    draft = forming.open_draft(turn)
    if draft is not None:
        await forming.answer(turn, given, draft)
    elif isinstance(given, Words):
        await _hear_words(turn, given.text)
    elif isinstance(given, Attached) and shelving.is_policy(turn, given):
        await shelving.offer(turn, given)
    elif isinstance(given, Attached) and roster.is_roster(turn, given):
        await roster.offer(turn, given)
    elif isinstance(given, Attached | Placed):
        await _hear_file(turn, given)
    elif isinstance(given, Contact):
        turn.say(Message(turn.words("error-forwarded-contact")))
    else:
        turn.say(Message(turn.words("error-sticker")))


def understand(message: TelegramMessage) -> Input:
    """Return what a message is to a form."""
    caption, group = message.caption or "", message.media_group_id or ""
    if message.text is not None:
        return Words(message.text)
    if message.photo:
        photo = message.photo[-1]
        return Attached(
            "photo", photo.file_id, photo.file_unique_id, photo.file_size or 0,
            caption=caption, group_id=group,
        )  # fmt: skip
    for kind in ("animation", "document", "voice", "video", "audio"):
        sent = getattr(message, kind)
        if sent is not None:
            return Attached(
                kind, sent.file_id, sent.file_unique_id, sent.file_size or 0,
                name=getattr(sent, "file_name", None) or "", mime=sent.mime_type or "",
                caption=caption, group_id=group,
            )  # fmt: skip
    if message.location is not None:
        return Placed(message.location.latitude, message.location.longitude)
    if message.contact is not None:
        sender = message.from_user
        own = sender is not None and message.contact.user_id == sender.id
        return Contact(
            message.contact.phone_number,
            message.contact.first_name,
            own=own and message.forward_origin is None,
        )
    return Strange("sticker" if message.sticker else "")


async def _hear_words(turn: Turn, text: str) -> None:
    number = parse_number(text)
    if number is not None:
        await casework.show_number(turn, format_number(*number))
        return
    if await finding.hear(turn, text):
        return
    owner = turn.speaker is not None and Role.OWNER in turn.speaker.roles
    if not owner and await shelving.hear(turn, text):
        return
    if not owner or len(text.strip()) < ENOUGH_TO_FILE:
        if not (await liaison.hear(turn, text) or await liaison.seek(turn, text)):
            await welcome.offer(turn)
        return
    live = await _live_case(turn)
    await begin_filing(turn, first=Words(text), quietly=live is not None)
    if live is not None:
        _ask_whither(turn, live)


def _ask_whither(turn: Turn, live: Case) -> None:
    """Ask whether words out of the blue are a new problem, or belong to the one under way."""
    words = turn.words
    this = Press("supply", live.id).encode()
    turn.say(
        Message(
            words("file-or-supply", number=live.number, text=one_line(live.text, SHOWN)),
            (
                (Button(words.plain("button-supply-this"), this),),
                (Button(words.plain("button-file-new"), Press("form", arg="go").encode()),),
                (Button(words.plain("button-discard"), Press("form", arg="drop").encode()),),
            ),
        )
    )


async def supply_instead(turn: Turn, press: Press) -> None:
    """Put the words said out of the blue into the case under way instead of a new one."""
    draft = forming.open_draft(turn)
    case = await cases.get(turn.tx, press.ref)
    view = None if case is None else await doing.see(turn, case)
    text = None if draft is None or draft.form != forms.Filing.form else draft.values.get("text")
    if case is None or view is None or not text:
        turn.hint(turn.words.plain("error-done-already"))
        return
    await _supply(turn, case, Words(str(text)), instead=True)


async def _live_case(turn: Turn) -> Case | None:
    """Return the owner's latest case that is under way."""
    if turn.speaker is None:
        return None
    mine = turn.speaker.enterprise_ids()
    page = await cases.of_enterprises(turn.tx, mine, offset=0, limit=8)
    return next((case for case in page.cases if case.state in LIVE), None)


async def _supply(turn: Turn, case: Case, first: Input, *, instead: bool = False) -> None:
    act = Act.SUPPLY if case.state is State.NEED_INFO else Act.SUPPLEMENT
    await forming.begin(
        turn,
        forms.Supply,
        context={"case": case.id, "act": act.value, "number": case.number},
        first=first,
        instead=instead,
    )


async def _hear_file(turn: Turn, given: Attached | Placed) -> None:
    """Add a file sent without a form to the owner's latest live case, or begin one with it."""
    speaker = turn.speaker
    if isinstance(given, Attached) and given.size > LIMIT:
        size = f"{given.size / 1024 / 1024:.0f}"
        turn.say(Message(turn.words("error-file-too-big", size=size, limit="20")))
        return
    if speaker is None or Role.OWNER not in speaker.roles:
        if not await liaison.hear(turn, given):
            turn.say(Message(turn.words("error-file-of-what")))
        return
    live = await _live_case(turn)
    if live is None:
        await begin_filing(turn, first=given)
    else:
        await _supply(turn, live, given)
