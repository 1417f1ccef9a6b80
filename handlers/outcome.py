"""Reads what the Bot API said to a send: one exception in, one verdict out.

The order matters: PTB's `BadRequest` is a `NetworkError`, and what a `NetworkError` means depends
on its cause. PTB also rewrites the case of Telegram's sentences, so they are compared without it.
"""

from datetime import timedelta
from typing import Any, Final

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

from bot.domain.delivery import SENT, Outcome, Reason, Told, Verdict

NOT_SENT: Final = frozenset({"ConnectError", "ConnectTimeout", "PoolTimeout"})
"""Causes which mean that no byte of the message left; `handlers.wire` and httpx name them alike."""

_REASONS: Final[tuple[tuple[str, Reason], ...]] = (
    ("chat not found", Reason.CHAT_GONE),
    ("group chat was upgraded", Reason.CHAT_GONE),
    ("group chat was deleted", Reason.CHAT_GONE),
    ("peer_id_invalid", Reason.CHAT_GONE),
    ("user not found", Reason.CHAT_GONE),
    ("message can't be edited", Reason.NOT_EDITABLE),
    ("message to edit not found", Reason.MESSAGE_GONE),
    ("message to delete not found", Reason.MESSAGE_GONE),
    ("message to be replied not found", Reason.MESSAGE_GONE),
    ("message_id_invalid", Reason.MESSAGE_GONE),
    ("not enough rights", Reason.NO_RIGHT),
    ("have no rights to send", Reason.NO_RIGHT),
    ("chat_write_forbidden", Reason.NO_RIGHT),
    ("chat_restricted", Reason.NO_RIGHT),
    ("need administrator rights", Reason.NO_RIGHT),
    ("message is too long", Reason.TOO_LONG),
    ("caption is too long", Reason.TOO_LONG),
    ("message text is empty", Reason.EMPTY),
    ("message must be non-empty", Reason.EMPTY),
    ("button_", Reason.BUTTON),
    ("reply_markup", Reason.BUTTON),
    ("inline keyboard", Reason.BUTTON),
    ("file_id", Reason.FILE),
    ("file is too big", Reason.FILE),
    ("photo_", Reason.FILE),
    ("failed to get http url content", Reason.FILE),
    ("message thread not found", Reason.TOPIC),
    ("topic_", Reason.TOPIC),
    ("query is too old", Reason.LATE),
)


def read(error: Exception | None) -> Verdict:  # noqa: PLR0911 - a table: one case per row
    """The verdict on an attempt which ended in `error`, or in no error at all.

    Anything unforeseen is `UNKNOWN`: it cannot be excluded that the message arrived.
    """
    match error:
        case None:
            return SENT
        case RetryAfter():
            return Verdict(Outcome.REST, seconds=seconds(error.retry_after), detail="429")
        case ChatMigrated():
            return Verdict(Outcome.MOVED, chat=error.new_chat_id)
        case BadRequest():
            return _refusal(error.message)
        case Forbidden():
            return Verdict(Outcome.UNREACHABLE, reason=Reason.UNREACHABLE, detail=error.message)
        case InvalidToken():
            return Verdict(Outcome.STOP, detail=error.message)
        case Conflict():
            return Verdict(Outcome.AGAIN, detail=error.message)
        case NetworkError():
            return _trouble(error)
        case _:
            return Verdict(Outcome.UNKNOWN, detail=type(error).__name__)


def read_result(result: object) -> Told:
    """What Telegram's answer to a call says of what was sent; nothing where it says nothing."""
    match result:
        case {"id": str(poll), "options": list(options), "total_voter_count": int(voters)}:
            return Told((), (), poll, tuple(one.get("voter_count", 0) for one in options), voters)
    given: list[Any] = result if isinstance(result, list) else [result]
    messages: list[dict[str, Any]] = [one for one in given if _named(one)]
    polls = [one["poll"].get("id", "") for one in messages if isinstance(one.get("poll"), dict)]
    return Told(
        tuple(_named(one) for one in messages),
        tuple(sizes[-1]["file_id"] for one in messages if (sizes := one.get("photo"))),
        str(polls[0]) if polls else "",
    )


def _named(one: Any) -> int:  # noqa: ANN401 - whatever JSON Telegram answers
    if not isinstance(one, dict):
        return 0
    # A new topic is known by the number of the message that tells of it.
    found = one.get("message_id", one.get("message_thread_id"))
    return found if isinstance(found, int) else 0


def seconds(period: float | timedelta) -> float:
    """Seconds of a period, which PTB gives as an int or, with `PTB_TIMEDELTA`, a timedelta."""
    return period.total_seconds() if isinstance(period, timedelta) else float(period)


def _refusal(message: str) -> Verdict:
    """A `BadRequest`: Telegram read the message and said what is wrong with it."""
    said = message.casefold()
    if "message is not modified" in said or "topic_not_modified" in said:
        return Verdict(Outcome.SENT, detail="not modified")
    if "can't parse entities" in said:
        return Verdict(Outcome.PLAIN, reason=Reason.MARKUP, detail=message)
    reason = next((reason for phrase, reason in _REASONS if phrase in said), Reason.OTHER)
    return Verdict(Outcome.GIVEN_UP, reason=reason, detail=message)


def _trouble(error: NetworkError) -> Verdict:
    """A `NetworkError`: what it means depends on how far the message had come."""
    cause = error.__cause__
    kind = type(cause).__name__ if cause is not None else ""
    if kind in NOT_SENT:
        return Verdict(Outcome.AGAIN, detail=kind)
    if "request entity too large" in error.message.casefold():
        return Verdict(Outcome.GIVEN_UP, reason=Reason.FILE, detail=error.message[:80])
    return Verdict(Outcome.UNKNOWN, detail=kind or error.message[:80])
