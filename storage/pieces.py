"""Digests (豆腐块), and the pictures of them that Telegram knows."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from bot.domain.piece import DraftedBy, Piece, PieceState, Theme
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from bot.texts import Language

COLUMNS: Final = tuple(one.name for one in fields(Piece))
SAYS: Final = frozenset(
    {"title", "who", "what", "how", "until", "whom", "more", "template", "theme"}
)
"""What may be put right; its revision grows with it."""


def _piece(row: Row) -> Piece:
    values: dict[str, Any] = {name: row[name] for name in COLUMNS}
    found = {name: tuple(some) for name, some in json.loads(row["found"]).items()}
    return Piece(
        **values
        | {
            "state": PieceState(row["state"]),
            "found": found,
            "drafted_by": DraftedBy(row["drafted_by"]),
            "theme": Theme(row["theme"]),
            "made_at": to_moment(row["made_at"]),
            "approved_at": to_moment_or_none(row["approved_at"]),
        }
    )


async def add(tx: Tx, piece: Piece) -> Piece:
    """Enter a piece, which gets its id."""
    names = [name for name in COLUMNS if name != "id"]
    values: dict[str, Any] = {name: getattr(piece, name) for name in names}
    values |= {
        "state": piece.state.value,
        "found": json.dumps(
            {name: list(some) for name, some in piece.found.items()}, ensure_ascii=False
        ),
        "drafted_by": piece.drafted_by.value,
        "theme": piece.theme.value,
        "made_at": to_text(piece.made_at),
        "approved_at": piece.approved_at and to_text(piece.approved_at),
    }
    row = await tx.one(
        f"INSERT INTO pieces ({', '.join(names)})"
        f" VALUES ({', '.join(':' + name for name in names)}) RETURNING *",
        **values,
    )
    if row is None:
        raise LookupError("a piece was not entered")
    return _piece(row)


async def get(tx: Tx, piece_id: int) -> Piece | None:
    """Return a piece by id."""
    row = await tx.one("SELECT * FROM pieces WHERE id = :id", id=piece_id)
    return None if row is None else _piece(row)


async def by_ids(tx: Tx, ids: Sequence[int]) -> dict[int, Piece]:
    """Return pieces by id."""
    marks = ", ".join(str(int(one)) for one in ids)
    rows = await tx.all(f"SELECT * FROM pieces WHERE id IN ({marks})")
    return {row["id"]: _piece(row) for row in rows}


async def of_policy(tx: Tx, policy_id: int) -> Piece | None:
    """Return the latest piece about a version of a policy."""
    row = await tx.one(
        "SELECT * FROM pieces WHERE policy_id = :id ORDER BY id DESC LIMIT 1", id=policy_id
    )
    return None if row is None else _piece(row)


async def all_of(tx: Tx, policy_id: int) -> list[Piece]:
    """Return every piece about a version of a policy, the latest first."""
    rows = await tx.all("SELECT * FROM pieces WHERE policy_id = :id ORDER BY id DESC", id=policy_id)
    return [_piece(row) for row in rows]


async def approved(tx: Tx, policy_id: int) -> Piece | None:
    """Return the latest piece about a version of a policy that everybody may read."""
    row = await tx.one(
        """
        SELECT * FROM pieces WHERE policy_id = :id AND state = 'approved'
        ORDER BY id DESC LIMIT 1
        """,
        id=policy_id,
    )
    return None if row is None else _piece(row)


async def listed(
    tx: Tx, states: Iterable[PieceState], *, offset: int = 0, limit: int = 8
) -> tuple[list[Piece], int]:
    """Return a page of the pieces in these states, the latest first, and how many there are."""
    marks = ", ".join(f"'{one.value}'" for one in states)
    rows = await tx.all(
        f"""
        SELECT *, COUNT(*) OVER () AS total FROM pieces WHERE state IN ({marks})
        ORDER BY id DESC LIMIT :limit OFFSET :offset
        """,
        limit=limit,
        offset=offset,
    )
    return [_piece(row) for row in rows], rows[0]["total"] if rows else 0


async def on_desk(
    tx: Tx,
    state: PieceState,
    regions: Iterable[int] | None,
    *,
    offset: int = 0,
    limit: int = 8,
    after: int = 0,
) -> tuple[list[Piece], int]:
    """Return a page of the pieces in a state, and how many there are; what waits longest first.

    Args:
        tx: The open transaction.
        state: In which they are.
        regions: Only of policies that hold in one of these units; None: of any.
        offset: How many come before this page.
        limit: How many fit on it.
        after: Only those behind this one in the queue.

    """
    order = "DESC" if state in {PieceState.APPROVED, PieceState.WITHDRAWN} else "ASC"
    rows = await tx.all(
        f"""
        SELECT pieces.*, COUNT(*) OVER () AS total FROM pieces
        JOIN policies ON policies.id = pieces.policy_id
        WHERE pieces.state = :state AND pieces.id > :after{_within(regions)}
        ORDER BY pieces.id {order} LIMIT :limit OFFSET :offset
        """,
        state=state.value,
        after=after,
        limit=limit,
        offset=offset,
    )
    return [_piece(row) for row in rows], rows[0]["total"] if rows else 0


async def counted(tx: Tx, regions: Iterable[int] | None) -> dict[PieceState, int]:
    """Return how many pieces are in each state; `regions` as for `on_desk`."""
    rows = await tx.all(
        f"""
        SELECT pieces.state, COUNT(*) AS n FROM pieces
        JOIN policies ON policies.id = pieces.policy_id
        WHERE 1 = 1{_within(regions)} GROUP BY pieces.state
        """
    )
    return {PieceState(row["state"]): int(row["n"]) for row in rows}


async def wanting(
    tx: Tx, regions: Iterable[int] | None, *, offset: int = 0, limit: int = 8
) -> tuple[list[int], int]:
    """Return the policies in force about which there is no piece, and how many; the latest first."""
    rows = await tx.all(
        f"""
        SELECT policies.id, COUNT(*) OVER () AS total FROM policies
        WHERE policies.state = 'in_force'{_within(regions)} AND NOT EXISTS (
            SELECT 1 FROM pieces WHERE pieces.policy_id = policies.id
                AND pieces.state <> 'withdrawn')
        ORDER BY policies.id DESC LIMIT :limit OFFSET :offset
        """,
        limit=limit,
        offset=offset,
    )
    return [int(row["id"]) for row in rows], rows[0]["total"] if rows else 0


def _within(regions: Iterable[int] | None) -> str:
    if regions is None:
        return ""
    marks = ", ".join(str(int(one)) for one in regions)
    return f" AND policies.region_id IN ({marks})"


async def groups_reached(tx: Tx, piece_id: int) -> int:
    """Return in how many groups a piece stands: trials and what was removed do not count."""
    row = await tx.one(
        """
        SELECT COUNT(DISTINCT chat_id) AS n FROM deliveries
        WHERE piece_id = :id AND state = 'sent' AND person_id IS NULL AND purpose <> 'trial'
            AND amended <> 'removed'
        """,
        id=piece_id,
    )
    return int(row["n"]) if row else 0


async def change(tx: Tx, piece: Piece, values: Mapping[str, str]) -> bool:
    """Put right what a piece says; False where somebody else did meanwhile.

    Raises:
        ValueError: A field is not one that may be put right.

    """
    if unknown := values.keys() - SAYS:
        raise ValueError(f"not to be edited: {sorted(unknown)}")
    assigned = ", ".join(f"{name} = :{name}" for name in values)
    changed = await tx.run(
        f"UPDATE pieces SET {assigned}, revision = revision + 1"
        " WHERE id = :id AND revision = :revision",
        id=piece.id,
        revision=piece.revision,
        **{name: str(value) for name, value in values.items()},
    )
    return changed == 1


async def move(
    tx: Tx,
    piece: Piece,
    state: PieceState,
    *,
    by: int | None,
    at: datetime,
    reason: str = "",
) -> bool:
    """Put a piece into another state; False where it is no longer what was read."""
    changed = await tx.run(
        """
        UPDATE pieces SET state = :state, reason = :reason,
            submitted_by = CASE WHEN :state = 'submitted' THEN :by ELSE submitted_by END,
            approved_by = CASE WHEN :state = 'approved' THEN :by ELSE approved_by END,
            approved_at = CASE WHEN :state = 'approved' THEN :at ELSE approved_at END
        WHERE id = :id AND state = :was AND revision = :revision
        """,
        id=piece.id,
        state=state.value,
        was=piece.state.value,
        revision=piece.revision,
        reason=reason,
        by=by,
        at=to_text(at),
    )
    return changed == 1


# -- pictures --------------------------------------------------------------------------------------


async def picture(tx: Tx, piece_id: int, revision: int, language: Language, *, at: datetime) -> int:
    """Return the number of the picture of a piece at a revision in a language, entered if need be."""
    row = await tx.one(
        """
        INSERT INTO pictures (piece_id, revision, language, made_at)
        VALUES (:piece_id, :revision, :language, :at)
        ON CONFLICT (piece_id, revision, language) DO UPDATE SET made_at = excluded.made_at
        RETURNING id
        """,
        piece_id=piece_id,
        revision=revision,
        language=language.value,
        at=to_text(at),
    )
    if row is None:
        raise LookupError("a picture was not entered")
    return int(row["id"])


async def pictured(tx: Tx, picture_id: int) -> Piece | None:
    """Return the piece that a picture shows as it is now; None where it says something else by now."""
    row = await tx.one(
        """
        SELECT pieces.* FROM pieces JOIN pictures ON pictures.piece_id = pieces.id
            AND pictures.revision = pieces.revision WHERE pictures.id = :id
        """,
        id=picture_id,
    )
    return None if row is None else _piece(row)


async def note_picture(tx: Tx, picture_id: int, file_id: str) -> None:
    """Note by which name Telegram knows a picture, or that it does not any more (empty)."""
    await tx.run(
        "UPDATE pictures SET file_id = :file_id WHERE id = :id", file_id=file_id, id=picture_id
    )


async def forget_pictures(tx: Tx, file_ids: Sequence[str]) -> None:
    """Note that Telegram does not know pictures any more by these names."""
    await tx.many(
        "UPDATE pictures SET file_id = '' WHERE file_id = ?", [(one,) for one in file_ids]
    )


async def file_ids(tx: Tx, ids: Sequence[int], language: Language) -> dict[int, str]:
    """Return the pictures of pieces, as they stand now, that Telegram knows in a language."""
    marks = ", ".join(str(int(one)) for one in ids)
    rows = await tx.all(
        f"""
        SELECT pictures.piece_id, pictures.file_id FROM pictures
        JOIN pieces ON pieces.id = pictures.piece_id AND pieces.revision = pictures.revision
        WHERE pictures.piece_id IN ({marks}) AND pictures.language = :language
            AND pictures.file_id <> ''
        """,
        language=language.value,
    )
    return {row["piece_id"]: row["file_id"] for row in rows}
