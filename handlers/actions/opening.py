"""What stands behind a link to a policy, what is asked about it, and what came of a piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Act, Case, Kind, Source
from bot.domain.category import Category
from bot.domain.link import ToPiece, Wish
from bot.domain.piece import PieceState
from bot.domain.policy import PolicyState
from bot.render.opened import Opened
from handlers.actions.consequences import do
from handlers.actions.filing import next_case
from handlers.actions.issuing import names_of
from handlers.actions.meaning import papers
from storage import broadcasts, cases, openings, pieces, policies

if TYPE_CHECKING:
    from bot import forms
    from bot.domain.effect import Effect
    from bot.domain.link import ToPolicy
    from bot.domain.piece import Piece
    from bot.domain.policy import Policy
    from handlers.actions.scene import House, Scene
    from storage.db import Tx

PUBLIC = frozenset({PolicyState.IN_FORCE, PolicyState.REPLACED, PolicyState.WITHDRAWN})
"""What has been in force once may be read by anybody for ever; a draft is nobody's business.

Nor is one that was dropped, which is withdrawn without a reason.
"""


async def follow(scene: Scene, link: ToPiece | ToPolicy) -> Opened | None:
    """Return the policy that a link leads to, counting that somebody came; None: it leads nowhere.

    What is counted names nobody: how often, under which delivery to a group.
    """
    if isinstance(link, ToPiece):
        delivery = await broadcasts.delivery(scene.tx, link.delivery_id)
        piece = None
        if delivery is not None and delivery.piece_id is not None:
            piece = await pieces.get(scene.tx, delivery.piece_id)
        if piece is None:
            return None
        await openings.count(scene.tx, link.delivery_id, link.wish)
        return await opened(
            scene.tx, scene.house, piece.policy_id, delivery_id=link.delivery_id, piece=piece
        )
    found = await opened(scene.tx, scene.house, link.policy_id)
    if found is not None and found.piece is not None:
        await openings.count_apart(scene.tx, found.piece.id, Wish.OPEN)
    return found


async def opened(
    tx: Tx, house: House, policy_id: int, *, delivery_id: int = 0, piece: Piece | None = None
) -> Opened | None:
    """Return a policy as it stands for whoever opens it: of its versions, the one in force.

    Args:
        tx: The transaction.
        house: For the names that are written as they are.
        policy_id: The version they came by.
        delivery_id: The delivery they came by.
        piece: The piece they came by.

    """
    asked = await policies.get(tx, policy_id)
    if asked is None or asked.state not in PUBLIC:
        return None
    if asked.state is PolicyState.WITHDRAWN and not asked.reason:
        return None
    policy = await _in_force(tx, asked)
    if piece is None or piece.policy_id != policy.id or piece.state is not PieceState.APPROVED:
        piece = await pieces.approved(tx, policy.id)
    return Opened(
        policy=policy,
        piece=piece,
        delivery_id=delivery_id,
        has_file=bool(await policies.files_of(tx, policy.id)),
        renewed=policy.id != asked.id,
        names=names_of(house),
    )


async def _in_force(tx: Tx, asked: Policy) -> Policy:
    if asked.state is PolicyState.IN_FORCE:
        return asked
    versions = await policies.versions(tx, asked.family_id)
    return next((one for one in versions if one.state is PolicyState.IN_FORCE), asked)


async def ask(
    scene: Scene,
    answers: forms.AskPolicy,
    *,
    policy_id: int,
    delivery_id: int,
    said: int | None,
    token: str,
) -> Case:
    """Make a question about a policy a case to which an answer is owed (告知件).

    Args:
        scene: The owner's.
        answers: The form.
        policy_id: The policy.
        delivery_id: Under which delivery they asked; kept only where that went to a group.
        said: The message in which they asked, which bears the signs of progress.
        token: The form's own, unique.

    Raises:
        Forbidden: The enterprise is not theirs.
        TooMuch: They have filed as much today as one may.

    """
    if scene.by is None:
        raise LookupError("a question is asked by somebody")
    known = await cases.of_submission(scene.tx, token)
    if known is not None:
        return known
    policy = await policies.get(scene.tx, policy_id)
    attached = papers(answers.evidence)
    case_id, number = await next_case(scene, attached)
    draft = Case(
        id=case_id,
        number=number,
        enterprise_id=int(answers.enterprise),
        filed_by=scene.by.person.id,
        kind=Kind.INFO,
        category=_category(policy),
        source=Source.BOT,
        text=answers.text,
        policy_id=None if policy is None else policy.id,
        delivery_id=await openings.in_group(scene.tx, delivery_id, policy_id),
    )
    done = await do(
        scene,
        draft,
        Act.SUBMIT,
        words=answers.text,
        data={} if said is None else {"said": said},
        attached=attached,
        token=token,
    )
    return done.case


def _category(policy: Policy | None) -> str:
    """Return what a question is about: what its policy is, where that is one thing."""
    known = () if policy is None else policy.categories
    return known[0] if len(known) == 1 else Category.POLICY.value


async def figures(tx: Tx, piece_id: int) -> Effect:
    """Return what came of a piece: groups reached, presses by kind, questions; per group as well."""
    return await openings.effect(tx, piece_id)
