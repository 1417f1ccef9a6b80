"""What became of cases: closed with words only, info cases signed or not, look-backs owed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from storage import cases
from storage.db import to_text

if TYPE_CHECKING:
    from datetime import datetime

    from bot.domain.rights import Sight
    from storage.db import Tx

_OVER: Final = "state IN ('closed', 'archived')"
_SIGNED: Final = "kind = 'info' AND rating IN ('satisfied', 'basic')"
_LATEST: Final = "closed_at DESC, id DESC"

KINDS: Final[dict[str, tuple[str, str]]] = {
    "look_backs": ("look_back_owed = 1", "state_since, id"),
    "words_only": (
        f"""
        state || '' IN ('closed', 'archived') AND (times_dissatisfied > 0
            OR ((outcome = 'D' OR report_files = 0) AND NOT ({_SIGNED})))
        """,
        _LATEST,
    ),
    "signed": (f"{_OVER} AND {_SIGNED}", _LATEST),
    "unsigned": (f"{_OVER} AND kind = 'info' AND rating = 'unsigned'", _LATEST),
    "unanswered": (
        """
        kind = 'info' AND (
            (state IN ('dispatched', 'handling', 'promised', 'parked') AND due_at <= :now)
            OR (state = 'accepted' AND accepted_at < :before))
        """,
        "accepted_at, id",
    ),
}
"""Each list: which cases are in it, and in which order. The same as `bot.domain.results` says.

`state || ''`: else SQLite would go through all that were ever closed, by their state.
"""


async def page(
    tx: Tx,
    sight: Sight,
    kind: str,
    *,
    at: datetime,
    before: datetime,
    offset: int,
    limit: int,
    after: int = 0,
) -> cases.Page:
    """Return one page of a list.

    Args:
        tx: An open transaction.
        sight: Whose cases are shown.
        kind: Which list, of `KINDS`.
        at: Now.
        before: Info cases taken on before this moment should have been answered by now.
        offset: How many cases come before this page.
        limit: How many fit on one.
        after: Only cases with a higher id.

    """
    which, order = KINDS[kind]
    more = {"now": to_text(at), "before": to_text(before)} if kind == "unanswered" else {}
    return await cases.such_as(
        tx, sight, which, order, offset=offset, limit=limit, after=after, **more
    )
