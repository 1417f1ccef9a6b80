"""An owner files a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.case import Act, Case, Source
from handlers.actions import daily
from handlers.actions.consequences import do
from handlers.actions.meaning import papers
from storage import cases, openings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot import forms
    from handlers.actions.scene import Scene
    from storage.files import NewFile


async def file_case(
    scene: Scene,
    answers: forms.Filing,
    *,
    contact_time: str,
    said: int | None,
    token: str,
    policy_id: int | None = None,
    delivery_id: int = 0,
) -> Case:
    """Make a case of a filled form; the same form makes the same case however often it comes.

    Args:
        scene: The owner's.
        answers: The form.
        contact_time: When to call, in words.
        said: The message in which the owner said it, which bears the signs 👀 ✍ 🎉.
        token: The form's own, unique.
        policy_id: The policy that it is about.
        delivery_id: Under which delivery of it they came; 0: none.

    Raises:
        Forbidden: The enterprise is not theirs.
        TooMuch: They have filed as much today as one may.

    """
    if scene.by is None:
        raise LookupError("a case is filed by somebody")
    known = await cases.of_submission(scene.tx, token)
    if known is not None:
        return known
    attached = papers(answers.evidence)
    case_id, number = await next_case(scene, attached)
    draft = Case(
        id=case_id,
        number=number,
        enterprise_id=int(answers.enterprise),
        filed_by=scene.by.person.id,
        category=answers.category,
        source=Source.BOT,
        text=answers.text,
        contact_time=contact_time,
        policy_id=policy_id,
        delivery_id=(
            None if policy_id is None else await openings.in_group(scene.tx, delivery_id, policy_id)
        ),
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


async def next_case(scene: Scene, attached: Sequence[NewFile]) -> tuple[int, str]:
    """Return the id and number of a case that is about to be filed with these files.

    Raises:
        TooMuch: As much was filed today as one may.

    """
    await daily.check(scene, attached, case=True)
    year = scene.house.calendar.local(scene.at).year
    return await cases.next_id_and_number(scene.tx, year=year)
