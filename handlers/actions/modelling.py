"""Asks a model for another wording of a digest, and enters what it came to beside the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.domain.authority import Deed
from bot.domain.drafting import draft
from bot.domain.piece import DraftedBy
from handlers.actions import pieces as desk
from handlers.actions.authority import allow, allows
from handlers.actions.working import ask_work
from storage import pieces, policies

if TYPE_CHECKING:
    from bot.domain.drafting import Drafted
    from bot.domain.piece import Piece
    from bot.domain.policy import Policy
    from handlers.actions.scene import House, Scene
    from storage.jobs import Job

KIND: Final = "model"
drafted = draft


def is_set(house: House) -> bool:
    """Whether there is a model to be asked: the button is shown only then."""
    return bool(house.settings.llm_url)


def may_ask(scene: Scene, policy: Policy) -> bool:
    """Whether a model may be asked about a policy by whoever is on the scene."""
    return is_set(scene.house) and allows(scene, Deed.KEEP_POLICY, desk.target(policy))


async def ask(scene: Scene, piece: Piece, policy: Policy, chat_id: int) -> Job | None:
    """Ask a model to word the digest of a piece's policy; return the job, None if it runs already.

    What it comes to is a draft of its own, which says where it came from, or the reason why not.

    Raises:
        Denied: They may not.
        TooManyJobs: They have as many waiting as one may.

    """
    allow(scene, Deed.KEEP_POLICY, desk.target(policy))
    if not is_set(scene.house):
        return None
    return await ask_work(scene, KIND, chat_id, {"piece": piece.id})


async def enter(scene: Scene, piece_id: int, found: Drafted) -> Piece | None:
    """Enter what a model came to as a piece of its own; None where the other is gone.

    Raises:
        Denied: Whoever asked may not any more.

    """
    piece = await pieces.get(scene.tx, piece_id)
    policy = None if piece is None else await policies.get(scene.tx, piece.policy_id)
    if policy is None:
        return None
    return await desk.make(scene, policy, found, by=DraftedBy.MODEL)
