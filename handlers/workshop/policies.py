"""The jobs about policies: one that was brought is read and entered, an original is sent."""

from __future__ import annotations

import contextlib
import hashlib
from functools import partial
from typing import TYPE_CHECKING, Any

from telegram.error import BadRequest, TelegramError

from bot.domain.authority import Deed, deeds_of
from bot.domain.document import MOST_BYTES, MOST_CHARACTERS, Unreadable
from bot.domain.people import Actor
from bot.domain.policy import PolicyFile
from bot.render import policy as looks
from bot.render.button import Press
from bot.render.message import Button, Message
from handlers.actions import policies as acts
from handlers.actions.scene import Scene
from handlers.workshop.made import ChildFailed, Made, NotInstalled, Paper, Unworkable
from storage import brought, people, policies
from storage.vault import UnreadableError

if TYPE_CHECKING:
    from bot.domain.policy import Policy
    from bot.render.voice import Voice
    from handlers.workshop.bench import Bench
    from storage.brought import Brought
    from storage.db import Tx
    from storage.people import Speaker

LONGEST = 90.0
"""Seconds that reading a document may take."""
PICTURED = frozenset({"photo", "video", "voice", "audio", "animation"})
"""Kinds in which Telegram keeps what did not come as a document."""
AGAIN = frozenset({"not-fetched"})
"""Why a document was not read that may be read a little later."""
NO_ORIGINAL = frozenset({"gone", "too-big"})
"""Why one is not even kept: it has to be sent again."""


async def read(bench: Bench) -> Made | None:
    """Do a job of kind `policy_read`: `brought` is read, kept, entered as a draft and shown."""
    words = await bench.voice()
    found, by = await _open(bench, words)
    content = b""
    try:
        if found.telegram_file_id:
            content = await _fetched(bench, found)
        checksum = hashlib.sha256(content).hexdigest() if content else ""
        if checksum and (known := await bench.write(partial(_of_bytes, checksum))) is not None:
            return await _known(bench, words, found, by, known)
        answer = await _answer(bench, found, content)
    except Unreadable as why:
        raise Unworkable(_refused(words, found, why)) from why
    originals: tuple[PolicyFile, ...] = ()
    if content:
        await bench.house.keep(content)  # the file first, then its row
        originals = (_original(found, checksum, len(content)),)

    async def enter(tx: Tx) -> None:
        at = bench.now()
        now, speaker = await brought.get(tx, found.id), await _speaker(tx, found, bench)
        if now is None or not now.is_open or speaker is None:
            raise Unworkable(Message(words("policy-over")))
        scene = Scene(tx=tx, at=at, house=bench.house, by=speaker)
        policy = acts.understood(scene, answer, found.typed)
        same = await acts.same(scene, policy)
        if same is None:
            policy = await acts.enter(scene, policy, answer, originals)
            said = [words("policy-typed-done" if found.typed else "policy-read-done")]
            if answer["cut"]:
                said.append(words("policy-cut", n=MOST_CHARACTERS))
        else:
            policy, said = same, [words("policy-same-file")]
        await brought.close(tx, found.id, policy_id=policy.id)
        card = looks.card(words, await acts.sight(scene, policy), *said)
        if not await bench.end(tx, Made(message=card, figures={"policy": policy.id})):
            raise Stopped

    with contextlib.suppress(Stopped):
        await bench.write(enter)
    return None


class Stopped(Exception):
    """The job was cancelled while it was being done: nothing of it stays."""


async def attach(bench: Bench) -> Made | None:
    """Do a job of kind `policy_attach`: `files` that were brought are kept with `policy`."""
    words = await bench.voice()
    params = bench.job.params
    found: list[tuple[Brought, PolicyFile]] = []
    for number in str(params["files"]).split():
        one = await bench.write(partial(_brought, brought_id=int(number)))
        if one is None or not one.is_open:
            continue
        try:
            content = await _fetched(bench, one)
        except Unreadable as why:
            raise Unworkable(Message(looks.refused(words, why))) from why
        checksum = await bench.house.keep(content)  # the file first, then its row
        found.append((one, _original(one, checksum, len(content))))

    async def enter(tx: Tx) -> None:
        policy = await policies.get(tx, params["policy"])
        speaker = await _speaker(tx, found[0][0], bench) if found else None
        if policy is None or speaker is None:
            raise Unworkable(Message(words("policy-over")))
        scene = Scene(tx=tx, at=bench.now(), house=bench.house, by=speaker)
        await acts.attach(scene, policy, [one for _, one in found])
        for one, _ in found:
            await brought.close(tx, one.id, policy_id=policy.id)
        card = looks.card(
            words, await acts.sight(scene, policy), words("policy-files-kept", n=len(found))
        )
        if not await bench.end(tx, Made(message=card, figures={"policy": policy.id})):
            raise Stopped

    with contextlib.suppress(Stopped):
        await bench.write(enter)
    return None


async def _brought(tx: Tx, *, brought_id: int) -> Brought | None:
    return await brought.get(tx, brought_id)


async def send(bench: Bench) -> Made:
    """Do a job of kind `policy_file`: the originals of `policy` that Telegram does not have."""
    words = await bench.voice()
    number = bench.job.params["policy"]
    files = await bench.write(lambda tx: policies.files_of(tx, number))
    papers = []
    for one in files:
        if one.telegram_file_id or not one.sha256:
            continue
        try:
            content = await bench.house.kept(one.sha256)
        except (FileNotFoundError, UnreadableError) as error:
            raise Unworkable(Message(words("policy-file-gone"))) from error
        path = bench.place()
        path.write_bytes(content)
        papers.append(Paper(path, one.name))
    return Made(papers=tuple(papers))


async def _open(bench: Bench, words: Voice) -> tuple[Brought, Speaker]:
    """Return what is to be read, and who has brought it.

    Raises:
        Unworkable: It is done with, or they keep no policies any more.

    """
    found = await bench.write(lambda tx: brought.get(tx, bench.job.params["brought"]))
    if found is None or not found.is_open:
        raise Unworkable(Message(words("policy-over")))
    by = await bench.write(lambda tx: _speaker(tx, found, bench))
    if by is None:
        raise Unworkable(Message(words("policy-may-not")))
    return found, by


async def _speaker(tx: Tx, found: Brought, bench: Bench) -> Speaker | None:
    """Return who has brought it, if they keep policies."""
    at = bench.now()
    by = await people.get_speaker(tx, found.person_id, at=at)
    if by is None or Deed.KEEP_POLICY not in deeds_of(Actor(by.person.id, by.grants), at):
        return None
    return by


async def _of_bytes(checksum: str, tx: Tx) -> Policy | None:
    return await policies.of_bytes(tx, checksum)


async def _fetched(bench: Bench, found: Brought) -> bytes:
    """Return the bytes of what was sent.

    Raises:
        Unreadable: Telegram has them no more, or not now.

    """
    try:
        content = await bench.house.fetch(found.telegram_file_id)
    except BadRequest as error:
        raise Unreadable("gone") from error
    except TelegramError as error:
        raise Unreadable("not-fetched") from error
    if len(content) > MOST_BYTES:
        size = f"{len(content) / 2**20:.0f}"
        raise Unreadable("too-big", size=size, limit=f"{MOST_BYTES // 2**20}")
    return content


async def _answer(bench: Bench, found: Brought, content: bytes) -> dict[str, Any]:
    """Return what the child has read and drafted.

    Raises:
        Unreadable: It cannot be read, and nothing was typed in its place.

    """
    path = bench.place()
    body = ""
    if found.typed:
        parts = (found.typed.get(name, "") for name in ("title", "number", "issuer", "body"))
        body = "\n".join(part for part in parts if part)
    else:
        path.write_bytes(content)
    args = {"body": body} if body else {"path": str(path)}
    try:
        answer = await bench.work("policy", args, limit=LONGEST)
    except NotInstalled:
        raise
    except ChildFailed as error:
        raise Unreadable("broken") from error
    if "refused" in answer:
        raise Unreadable(answer["refused"], **answer["values"])
    return answer


async def _known(
    bench: Bench, words: Voice, found: Brought, by: Speaker, known: Policy
) -> Made | None:
    """Show the policy whose original has the very same bytes."""

    async def show(tx: Tx) -> Message:
        scene = Scene(tx=tx, at=bench.now(), house=bench.house, by=by)
        if not acts.is_seen(scene, known):
            await brought.close(tx, found.id)
            return Message(words("policy-elsewhere"))
        await brought.close(tx, found.id, policy_id=known.id)
        return looks.card(words, await acts.sight(scene, known), words("policy-same-file"))

    return Made(message=await bench.write(show), figures={"policy": known.id})


def _original(found: Brought, checksum: str, size: int) -> PolicyFile:
    return PolicyFile(
        id=0,
        policy_id=0,
        position=0,
        name=found.name,
        mime=found.mime,
        size=size,
        sha256=checksum,
        # What came as a picture cannot be sent as a document by Telegram's id of it.
        telegram_file_id="" if found.mime in PICTURED else found.telegram_file_id,
    )


def _refused(words: Voice, found: Brought, why: Unreadable) -> Message:
    """Say why it cannot be read, and offer to type it in: the document waits as long."""

    def key(label: str, arg: str) -> Button:
        return Button(words.plain(label), Press("brought", found.id, arg=arg).encode())

    rows = []
    if why.code in AGAIN:
        rows.append((key("button-policy-again", "read"),))
    elif why.code not in NO_ORIGINAL:
        rows.append((key("button-policy-type", "type"),))
    if rows:
        rows.append((key("button-policy-give-up", "drop"),))
    return Message(looks.refused(words, why), tuple(rows))
