"""The desk for digests (豆腐块) in a chat: the queues, and a piece beside what it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.authority import Deed
from bot.domain.piece import PieceState
from bot.domain.proof import doubts
from bot.render import desk as looks
from bot.render import piece_queues as queues
from bot.render.desk import Desk
from bot.render.piece_queues import PAGE, Row
from handlers.actions import modelling
from handlers.actions import pieces as actions
from handlers.actions.authority import allow, may, units_of
from handlers.actions.view import unit_name
from handlers.chats import welcome
from storage import people, policies
from storage import pieces as storage

if TYPE_CHECKING:
    from datetime import date

    from telegram import Update

    from bot.domain.piece import Piece
    from bot.domain.policy import Policy
    from bot.domain.proof import Doubt
    from bot.render.button import Press
    from bot.render.markup import Markup
    from handlers.actions.scene import Scene
    from handlers.turn import Context, Turn

QUEUED: Final = frozenset({PieceState.DRAFT, PieceState.SUBMITTED})
"""States in which a piece waits for somebody."""


async def listed(_: Update, context: Context) -> None:
    """Show the queue that waits for the speaker: a director's first is what is to be approved."""
    turn = context.turn
    if turn.speaker is None:
        welcome.meet(turn)
        return
    state = PieceState.DRAFT
    if may(turn.scene, Deed.APPROVE_PIECE):
        counts = await storage.counted(turn.tx, units_of(turn.scene, Deed.KEEP_POLICY))
        if counts.get(PieceState.SUBMITTED):
            state = PieceState.SUBMITTED
    await _list(turn, state, 0)


async def turn_page(turn: Turn, press: Press) -> None:
    """Serve the buttons of the queues: a page, the next piece, policies without one, a new one."""
    what, _, rest = press.arg.partition(".")
    match what:
        case "next":
            await _next(turn, _state(rest), press.ref)
        case "wanting":
            await _wanting(turn, press.ref)
        case "new":
            await _new(turn, press.ref)
        case _:
            await _list(turn, _state(what), press.ref)


def _state(code: str) -> PieceState:
    return next((one for one in looks.STATES if one == code), PieceState.DRAFT)


async def _list(turn: Turn, state: PieceState, offset: int) -> None:
    if not may(turn.scene, Deed.KEEP_POLICY):
        allow(turn.scene, Deed.KEEP_POLICY)
    mine, today = units_of(turn.scene, Deed.KEEP_POLICY), _today(turn)
    found, total = await storage.on_desk(turn.tx, state, mine, offset=offset, limit=PAGE)
    if offset and not found:
        offset = 0
        found, total = await storage.on_desk(turn.tx, state, mine, limit=PAGE)
    rows = []
    for piece in found:
        policy = await policies.get(turn.tx, piece.policy_id)
        if policy is not None:
            rows.append(Row(piece, policy, len(_doubts(turn.scene, piece, policy))))
    counts = await storage.counted(turn.tx, mine)
    _, lacking = await storage.wanting(turn.tx, mine, limit=1)
    shown = queues.listing(
        turn.words, state, rows, total, offset, counts, wanting=lacking, today=today
    )
    turn.show(shown)


async def _next(turn: Turn, state: PieceState, after: int) -> None:
    """Show the piece that waits longest behind the one before the reader, or from the first."""
    if not may(turn.scene, Deed.KEEP_POLICY):
        allow(turn.scene, Deed.KEEP_POLICY)
    mine = units_of(turn.scene, Deed.KEEP_POLICY)
    found, _ = await storage.on_desk(turn.tx, state, mine, after=after, limit=1)
    if not found:
        found, _ = await storage.on_desk(turn.tx, state, mine, limit=1)
    if not found or found[0].id == after:
        await _list(turn, state, 0)
        return
    await show(turn, found[0], queue=state)


async def _wanting(turn: Turn, offset: int) -> None:
    if not may(turn.scene, Deed.KEEP_POLICY):
        allow(turn.scene, Deed.KEEP_POLICY)
    ids, total = await storage.wanting(
        turn.tx, units_of(turn.scene, Deed.KEEP_POLICY), offset=offset, limit=PAGE
    )
    found = [policy for one in ids if (policy := await policies.get(turn.tx, one)) is not None]
    turn.show(queues.wanting(turn.words, found, total, offset))


async def _new(turn: Turn, policy_id: int) -> None:
    policy = await policies.get(turn.tx, policy_id)
    if policy is None:
        turn.hint(turn.words.plain("error-stale"))
        return
    await begin(turn, policy)


async def begin(turn: Turn, policy: Policy) -> None:
    """Draft a piece about a policy and show it on the desk: one more, where there is one.

    Raises:
        Denied: The speaker may not.

    """
    piece = await actions.make(turn.scene, policy)
    await show(turn, piece, first=turn.words(f"desk-made-{piece.drafted_by}"))


# one piece


async def show(
    turn: Turn,
    piece: Piece,
    *,
    queue: PieceState | None = None,
    first: Markup | None = None,
    choosing: bool = False,
) -> None:
    """Show a piece on the desk.

    Raises:
        Denied: It is none of the speaker's: others read it with its policy.

    """
    policy = await policies.get(turn.tx, piece.policy_id)
    if policy is None:
        return
    allow(turn.scene, Deed.KEEP_POLICY, actions.target(policy))
    desk = await before(turn.scene, piece, policy, queue=queue)
    turn.show(looks.sheet(turn.words, desk, first=first, choosing=choosing))


async def before(
    scene: Scene, piece: Piece, policy: Policy, *, queue: PieceState | None = None
) -> Desk:
    """Return a piece as it lies before whoever is on the scene."""
    if queue is None and piece.state in QUEUED:
        queue = piece.state
    left = 0
    if queue is not None:
        counts = await storage.counted(scene.tx, units_of(scene, Deed.KEEP_POLICY))
        left = counts.get(queue, 0) - (piece.state is queue)
    named = piece.approved_by if piece.state is PieceState.APPROVED else piece.submitted_by
    person = None if named is None else await people.get(scene.tx, named)
    today = scene.house.calendar.local(scene.at).date()
    return Desk(
        piece=piece,
        policy=policy,
        doubts=_doubts(scene, piece, policy),
        today=today,
        region=unit_name(scene.house, policy.region_id),
        steps=actions.steps(scene, piece, policy),
        who="" if person is None else person.name,
        groups=await storage.groups_reached(scene.tx, piece.id),
        queue=queue,
        left=left,
        sends=may(scene, Deed.SEND_BROADCAST),
        model=modelling.may_ask(scene, policy),
    )


def _doubts(scene: Scene, piece: Piece, policy: Policy) -> tuple[Doubt, ...]:
    house = scene.house
    today = house.calendar.local(scene.at).date()
    return doubts(piece, policy, today=today, regional=house.units.several_offices)


def _today(turn: Turn) -> date:
    return turn.scene.house.calendar.local(turn.at).date()
