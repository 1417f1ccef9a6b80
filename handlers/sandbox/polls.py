"""Polls and their votes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.sandbox.state import Impossible

if TYPE_CHECKING:
    from handlers.sandbox.model import Json, Post, User
    from handlers.sandbox.state import State


def poll_json(number: int, question: str, options: list[str], settings: Json) -> Json:
    """A `Poll` as it is when nobody has voted.

    Args:
        number: makes its id.
        question: what is asked.
        options: the answers.
        settings: `is_anonymous`, `type`, `allows_multiple_answers` and the like.
    """
    return {
        "id": str(6_000_000_000_000_000_000 + number),
        "question": question,
        "options": [
            {"persistent_id": str(index), "text": option, "voter_count": 0}
            for index, option in enumerate(options)
        ],
        "total_voter_count": 0,
        "is_closed": False,
        **settings,
    }


def cast_vote(state: State, user: User, post: Post, options: list[int]) -> None:
    """Count a vote and tell the bot of it.

    Raises:
        Impossible: this is no open poll, or it has no such option.
    """
    poll = post.message.get("poll")
    if poll is None or poll["is_closed"]:
        raise Impossible("there is no open poll here")
    if any(not 0 <= option < len(poll["options"]) for option in options):
        raise Impossible("there is no such option")
    if len(options) > 1 and not poll["allows_multiple_answers"]:
        raise Impossible("only one option can be chosen")
    if options:
        post.votes[user.id] = options
    else:
        post.votes.pop(user.id, None)
    retell(state, post, {**poll})
    if not poll["is_anonymous"]:
        answer = {
            "poll_id": poll["id"],
            "user": user.as_json(),
            "option_ids": options,
            "option_persistent_ids": [str(option) for option in options],
        }
        state.updates.push("poll_answer", answer)


def retell(state: State, post: Post, poll: Json) -> None:
    """Count the votes anew, and queue the state of the poll for the bot."""
    counts = [0] * len(poll["options"])
    for chosen in post.votes.values():
        for option in chosen:
            counts[option] += 1
    poll["options"] = [
        {**option, "voter_count": count}
        for option, count in zip(poll["options"], counts, strict=True)
    ]
    poll["total_voter_count"] = len(post.votes)
    post.message = {**post.message, "poll": poll}
    state.updates.push("poll", poll)
    state.tell("edit", chat=post.chat.id, message=state.shown(post))
