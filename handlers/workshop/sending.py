"""Sends what a job came to, in the transaction that ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.letter import UPLOAD, Letter
from bot.render.message import Message, payload, split
from handlers.actions import working
from storage import jobs, outbox
from storage.jobs import Job, State

if TYPE_CHECKING:
    from datetime import datetime

    from handlers.workshop.made import Made, Paper
    from storage.db import Tx


async def end(tx: Tx, job: Job, made: Made, *, at: datetime) -> bool:
    """End a job with what it came to and post that; return False where it was cancelled."""
    if not await jobs.end(tx, job.id, State.DONE, at=at, result=made.figures):
        return False
    await working.show(tx, job, at=at)
    if job.chat_id is None:
        return True
    for number, paper in enumerate(made.papers, 1):
        buttons = made.keyboard if number == len(made.papers) and made.message is None else ()
        outbox.post(tx, _letter(job, job.chat_id, Message(paper.caption, buttons), paper, at))
    if made.message is not None:
        say(tx, job, made.message, at=at)
    return True


def say(tx: Tx, job: Job, said: Message, *, at: datetime) -> None:
    """Say something to whoever asked for a job."""
    if job.chat_id is None:
        return
    for part in split(said):
        method, body = payload(part, job.chat_id)
        outbox.post(
            tx,
            Letter(
                chat_id=job.chat_id,
                kind="reply",
                at=at,
                person_id=job.person_id,
                method=method,
                payload=body,
            ),
        )


def _letter(job: Job, chat_id: int, under: Message, paper: Paper, at: datetime) -> Letter:
    """Return the letter that carries a file."""
    _, body = payload(under, chat_id)
    body["caption"] = body.pop("text")
    del body["link_preview_options"]
    body["photo" if paper.photo else "document"] = f"{UPLOAD}{paper.name}"
    return Letter(
        chat_id=chat_id,
        kind="paper",
        at=at,
        person_id=job.person_id,
        method="sendPhoto" if paper.photo else "sendDocument",
        payload=body,
        upload=paper.path.name,
        picture_id=paper.picture_id if paper.photo else None,
    )
