"""Another wording of a digest, by a language model behind an OpenAI-compatible address.

Off unless an operator sets the address. The public text of the document leaves this machine and
nothing else; what comes back is taken only where it is what was asked for, no longer than a piece
may be, and holds no number that the document does not.
"""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from bot.domain.drafting import Drafted, Found, said_in, share_in
from bot.domain.piece import LONGEST_FIELD, LONGEST_MORE, LONGEST_TITLE, DraftedBy, Field
from bot.domain.proof import unfounded
from bot.render.button import Press
from bot.render.markup import escape
from bot.render.message import Button, Message
from handlers.actions import modelling
from handlers.actions.scene import Scene
from handlers.workshop.made import Made, Unworkable
from storage import people, pieces, policies

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.domain.policy import Policy
    from handlers.actions.scene import House
    from handlers.workshop.bench import Bench
    from storage.db import Tx

LONGEST_WAIT: Final = 90.0
"""Seconds that a model is given."""
MOST_SENT: Final = 20_000
"""Characters of the document that are sent."""
MOST_BYTES: Final = 256 * 1024
"""Bytes of an answer that are read."""
LEAST_OWN: Final = 0.6
"""Of a field's pairs of characters, so many stand in the sentences it is taken from."""
_ADDRESS: Final = re.compile(r"[a-z][\w.@:/-]{3,}", re.ASCII)
"""Latin words of more than three letters: addresses, accounts, names of pages."""
_THOUGHTS: Final = re.compile(r"<think>.*?</think>", re.DOTALL)
_FENCED: Final = re.compile(r"```(?:json)?\s*(.*?)```", re.DOTALL)

Said = Annotated[str, StringConstraints(strip_whitespace=True)]


class Reply(BaseModel):
    """What a model answers with: the words of a piece, and nothing that is no text."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)

    title: Said
    who: Said = ""
    what: Said = ""
    how: Said = ""
    until: Said = ""
    whom: Said = ""
    more: Said = ""


class _Choice(BaseModel):
    message: dict[str, Any]


class _Answer(BaseModel):
    choices: list[_Choice]


@dataclass(frozen=True)
class Refused:
    """Why a model's wording was not taken; `locales/` has a sentence: `model-refused-<code>`.

    Attributes:
        code: `unreachable`, `late`, `status`, `nonsense`, `empty`, `long`, `numbers`, `strange`.
        values: What the sentence needs besides; `field` is the code of a field, or `title`, `more`.
    """

    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


async def reword(
    house: House, text: str, drafted: Drafted, *, wait: float = LONGEST_WAIT
) -> Drafted | Refused:
    """Have a model word the digest of a document.

    Args:
        house: Has the address, the key and the name of the model, and the words to ask with.
        text: The public text of the document: all that is sent.
        drafted: What the rules found; its data of the document are kept.
        wait: Seconds at most.

    """
    voice = house.voice(house.settings.locale)
    asked = {
        "model": house.settings.llm_model,
        "temperature": 0,
        "response_format": {"type": "json_object"},
        "messages": [
            {"role": "system", "content": voice.plain("model-asked", **_LIMITS)},
            {"role": "user", "content": text[:MOST_SENT]},
        ],
    }
    answered = await _ask(house, asked, wait)
    if isinstance(answered, Refused):
        return answered
    try:
        said = _Answer.model_validate_json(answered).choices[0].message.get("content")
        reply = Reply.model_validate_json(_bare(said if isinstance(said, str) else ""))
    except (ValidationError, IndexError):
        return Refused("nonsense")
    return judged(reply, text, drafted)


_LIMITS: Final = {"title": LONGEST_TITLE, "field": LONGEST_FIELD, "more": LONGEST_MORE}


def judged(reply: Reply, text: str, drafted: Drafted) -> Drafted | Refused:
    """Take a model's wording of a document, or say why not."""
    words = {one: str(getattr(reply, one.value)) for one in Field}
    told = {one: " ".join(said.split()) for one, said in words.items() if said}
    title = " ".join(reply.title.split())
    if not title or not told:
        return Refused("empty")
    limits = [("title", title, LONGEST_TITLE), ("more", reply.more, LONGEST_MORE)]
    limits += [(one.value, said, LONGEST_FIELD) for one, said in told.items()]
    for name, said, most in limits:
        if len(said) > most:
            return Refused("long", {"field": name, "n": len(said), "limit": most})
    # What was cut off before it was sent is no source: the model has not seen it.
    if strange := unfounded("\n".join((title, *told.values(), reply.more)), text[:MOST_SENT]):
        return Refused("numbers", {"numbers": " ".join(strange)})
    # Nor is anybody led elsewhere by a document that gives the model orders.
    source = text[:MOST_SENT].casefold()
    for name, said, _ in limits:
        if any(one not in source for one in _ADDRESS.findall(said.casefold())):
            return Refused("strange", {"field": name})
    if reply.more and share_in(reply.more, source) < LEAST_OWN:
        return Refused("strange", {"field": "more"})
    found: dict[Field, Found] = {}
    for one, said in told.items():
        sentences, own = said_in(said, text)
        if own < LEAST_OWN:
            return Refused("strange", {"field": one.value})
        found[one] = Found(said, sentences)
    return replace(drafted, title=title, fields=found, more=reply.more or drafted.more)


def _bare(said: str) -> str:
    """The object in what a model said, without its thoughts and fences."""
    said = _THOUGHTS.sub("", said)
    fenced = _FENCED.search(said)
    return (fenced[1] if fenced else said).strip()


async def _ask(house: House, asked: Mapping[str, Any], wait: float) -> bytes | Refused:
    import aiohttp  # noqa: PLC0415 - as in handlers.session: a tenth of a second

    settings = house.settings
    headers = {"Content-Type": "application/json"}
    if key := settings.llm_key.get_secret_value():
        headers["Authorization"] = f"Bearer {key}"
    url = settings.llm_url.rstrip("/") + "/chat/completions"
    try:
        async with (
            asyncio.timeout(wait),
            aiohttp.ClientSession(trust_env=False, cookie_jar=aiohttp.DummyCookieJar()) as session,
            session.post(
                url,
                data=json.dumps(asked, ensure_ascii=False).encode(),
                headers=headers,
                proxy=settings.proxy or None,
                allow_redirects=False,  # the key goes where the operator said
                timeout=aiohttp.ClientTimeout(total=None),
            ) as response,
        ):
            body = bytearray()
            async for piece in response.content.iter_chunked(16 * 1024):
                body += piece
                if len(body) > MOST_BYTES:
                    return Refused("nonsense")
            return bytes(body) if response.status == 200 else Refused("status", {"n": response.status})  # fmt: skip
    except TimeoutError:
        return Refused("late", {"n": round(wait)})
    except (aiohttp.ClientError, OSError, ValueError):
        return Refused("unreachable")


async def model(bench: Bench) -> Made | None:
    """Do a job of kind `model`: another piece about the policy of `piece`, worded by the model."""
    words = await bench.voice()
    policy = await bench.write(lambda tx: _policy(tx, bench))
    if policy is None or not policy.body.strip():
        raise Unworkable(Message(words("model-refused-gone")))
    drafted = await asyncio.to_thread(modelling.drafted, policy.body)
    found = await reword(bench.house, policy.body, drafted)
    if isinstance(found, Refused):
        values = dict(found.values)
        if "field" in values:
            values["field"] = words.plain(f"desk-name-{values['field']}")
        raise Unworkable(Message(words(f"model-refused-{found.code}", **values)))

    async def enter(tx: Tx) -> None:
        scene, piece_id = await _scene(tx, bench), int(bench.job.params["piece"])
        piece = await modelling.enter(scene, piece_id, found)
        if piece is None:
            raise Unworkable(Message(words("model-refused-gone")))
        key = Button(
            words.plain("desk-button-open"),
            Press("piece", piece.id, piece.revision, arg="show").encode(),
        )
        said = words(f"desk-made-{DraftedBy.MODEL}")
        made = Made(message=Message(f"{said}\n<b>{escape(piece.title)}</b>", ((key,),)))
        if not await bench.end(tx, made):
            raise _Stopped

    try:
        await bench.write(enter)
    except _Stopped:
        return None
    return None


class _Stopped(Exception):
    """The job was cancelled meanwhile: nothing is entered."""


async def _scene(tx: Tx, bench: Bench) -> Scene:
    at, person_id = bench.now(), bench.job.person_id
    by = None if person_id is None else await people.get_speaker(tx, person_id, at=at)
    return Scene(tx=tx, at=at, house=bench.house, by=by)


async def _policy(tx: Tx, bench: Bench) -> Policy | None:
    """The policy of the piece, where whoever asked may still word a piece about it."""
    piece = await pieces.get(tx, int(bench.job.params["piece"]))
    policy = None if piece is None else await policies.get(tx, piece.policy_id)
    if policy is None or not modelling.may_ask(await _scene(tx, bench), policy):
        return None
    return policy
