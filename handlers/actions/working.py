"""Asks for slow work, and shows in one message how it gets on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain.delivery import Duty
from bot.domain.letter import Letter
from bot.domain.pace import Lane
from bot.render.button import Press
from bot.render.message import Button, Message, edit, payload
from bot.texts import Language
from storage import jobs, outbox, people
from storage.jobs import Job, State
from storage.outbox import PROGRESS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.render.voice import Voice
    from handlers.actions.scene import House, Scene
    from storage.db import Tx

SILENT = frozenset({"policy_file", "qr", "meeting_code", "squares"})
"""Kinds so quick that nothing is shown until they are done, unless they fail."""

STEADY = frozenset({"batch"})
"""Kinds that are not stopped half way: what they have done so far stays done."""


async def ask_work(scene: Scene, kind: str, chat_id: int, params: Mapping[str, Any]) -> Job | None:
    """Ask for a job; one message in the chat shows how it gets on. Return it if it is new.

    What was asked for already and is not done yet is not asked for twice.

    Args:
        scene: Who asks, and when; the right to it has been asked before.
        kind: One of `handlers.workshop.kinds`.
        chat_id: Where it is shown and sent.
        params: Codes and ids, nothing personal: read again when the work is done.

    Raises:
        TooManyJobs: They have as many waiting as one may.

    """
    person_id = None if scene.by is None else scene.by.person.id
    job_id, new = await jobs.ask(
        scene.tx, kind, person_id=person_id, chat_id=chat_id, params=params, at=scene.at
    )
    job = await jobs.get(scene.tx, job_id)
    if job is None or not new:
        return None
    await show(scene.tx, job, at=scene.at, lane=Lane.ANSWER)
    scene.tx.after.append(scene.house.work)
    return job


async def stop_work(scene: Scene, job_id: int) -> bool:
    """Cancel a job of one's own; return False where it had ended, or is somebody else's."""
    job = await jobs.get(scene.tx, job_id)
    if job is None or scene.by is None or job.person_id != scene.by.person.id:
        return False
    if job.kind in STEADY:
        return False
    result = again(job)
    if not await jobs.end(scene.tx, job.id, State.CANCELLED, at=scene.at, result=result):
        return False
    await show(scene.tx, job, at=scene.at, lane=Lane.ANSWER)
    scene.tx.after.append(scene.house.work)
    return True


def again(job: Job) -> dict[str, str]:
    """Return what has to be kept of a job that comes to nothing, to be asked for once more."""
    return {name: str(job.params[name]) for name in ("roster", "brought") if name in job.params}


async def get_on(tx: Tx, job: Job, *, done: int, total: int, at: datetime) -> None:
    """Note and show how far a job is."""
    if await jobs.note_progress(tx, job.id, done=done, total=total):
        await show(tx, job, at=at)


async def show(
    tx: Tx, job: Job, *, at: datetime, duty: Duty = Duty.ONCE, lane: Lane = Lane.NOTICE
) -> None:
    """Have the message of a job say what is true when it leaves; one that waits will do."""
    once = duty is Duty.ONCE
    if job.chat_id is None or (once and job.kind in SILENT):
        return
    if once and await outbox.shows_soon(tx, job.id):
        return
    outbox.post(
        tx,
        Letter(
            chat_id=job.chat_id,
            kind=PROGRESS,
            at=at,
            lane=lane,
            duty=duty,
            person_id=job.person_id,
            job_id=job.id,
        ),
    )


async def progress(tx: Tx, house: House, letter: Letter) -> tuple[str, dict[str, Any]] | None:
    """Return the call that shows how a job gets on: its message is edited, or sent at first."""
    job = None if letter.job_id is None else await jobs.get(tx, letter.job_id)
    if job is None:
        return None
    person = None if job.person_id is None else await people.get(tx, job.person_id)
    words = house.voice(house.settings.locale if person is None else Language(person.language))
    message = Message(await _words(tx, words, job), _buttons(words, job))
    if job.message_id is None:
        return payload(message, letter.chat_id)
    return edit(message, letter.chat_id, job.message_id)


async def _words(tx: Tx, words: Voice, job: Job) -> str:
    what = words(f"job-{job.kind}")
    match job.state:
        case State.WAITING:
            ahead = await jobs.ahead(tx, job.id)
            return words("job-waiting", what=what, n=ahead)
        case State.RUNNING if job.total:
            percent = min(99, job.done * 100 // job.total)
            return words("job-running", what=what, done=job.done, total=job.total, percent=percent)
        case State.RUNNING:
            return words("job-begun", what=what)
        case State.DONE:
            return words("job-done", what=what)
        case State.CANCELLED:
            return words("job-cancelled", what=what)
        case State.FAILED:
            why = str(job.result.get("why", "ours"))
            reference = str(job.result.get("reference", ""))
            return words(f"job-failed-{why}", what=what, reference=reference)


def _buttons(words: Voice, job: Job) -> tuple[tuple[Button, ...], ...]:
    if job.state in {State.CANCELLED, State.FAILED} and "roster" in job.result:
        arg = job.kind.removeprefix("roster_")
        press = Press("roster", int(job.result["roster"]), arg=arg)
        return ((Button(words.plain(f"button-roster-{arg}"), press.encode()),),)
    if job.state in {State.CANCELLED, State.FAILED} and "brought" in job.result:
        press = Press("brought", int(job.result["brought"]), arg="read")
        return ((Button(words.plain("button-policy-again"), press.encode()),),)
    if job.state not in {State.WAITING, State.RUNNING} or job.kind in STEADY:
        return ()
    return ((Button(words.plain("button-job-stop"), Press("stop", job.id).encode()),),)
