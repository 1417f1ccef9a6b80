"""Policies in their versions, what was attached to them, and what they are found by."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from bot.domain.policy import Policy, PolicyFile, PolicyState, Size, Source
from bot.domain.tokens import tokens, wanted
from storage.db import Row, Tx, to_moment, to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

COLUMNS: Final = tuple(one.name for one in fields(Policy))
_DAYS: Final = ("issued_on", "effective_on", "expires_on", "apply_from", "apply_by")
_SETS: Final = ("categories", "sizes")
EDITABLE: Final = frozenset(COLUMNS) - {
    *("id", "family_id", "revision", "state", "added_by", "added_at", "replaces_id", "ended_at"),
}
"""What may be put right of a policy."""


def _policy(row: Row) -> Policy:
    values: dict[str, Any] = {name: row[name] for name in COLUMNS}
    for name in _DAYS:
        values[name] = values[name] and date.fromisoformat(values[name])
    values |= {
        "state": PolicyState(row["state"]),
        "source": Source(row["source"]),
        "categories": tuple(row["categories"].split()),
        "sizes": tuple(Size(one) for one in row["sizes"].split()),
        "added_at": to_moment(row["added_at"]),
        "ended_at": to_moment_or_none(row["ended_at"]),
    }
    return Policy(**values)


def _kept(name: str, value: object) -> object:
    """Return a value as its column holds it."""
    if value is None:
        return None
    if name in _DAYS and isinstance(value, date):
        return value.isoformat()
    if name in _SETS and isinstance(value, (tuple, list)):
        return " ".join(str(one) for one in value)
    return str(value) if name in {"state", "source"} else value


async def add(tx: Tx, policy: Policy) -> Policy:
    """Enter a version of a policy, which gets its id; one that replaces another joins its family."""
    row = await tx.one("SELECT COALESCE(MAX(id), 0) + 1 AS id FROM policies")
    number = int(row["id"]) if row else 1
    family = number
    if policy.replaces_id is not None:
        before = await get(tx, policy.replaces_id)
        family = number if before is None else before.family_id
    values: dict[str, Any] = {name: _kept(name, getattr(policy, name)) for name in COLUMNS}
    values |= {"id": number, "family_id": family, "added_at": to_text(policy.added_at)}
    values["ended_at"] = None
    await tx.run(
        f"INSERT INTO policies ({', '.join(COLUMNS)})"
        f" VALUES ({', '.join(':' + name for name in COLUMNS)})",
        **values,
    )
    await _enter(tx, number)
    found = await get(tx, number)
    if found is None:
        raise LookupError("a policy was not entered")
    return found


async def get(tx: Tx, policy_id: int) -> Policy | None:
    """Return a version of a policy by id."""
    row = await tx.one("SELECT * FROM policies WHERE id = :id", id=policy_id)
    return None if row is None else _policy(row)


async def change(tx: Tx, policy: Policy, values: Mapping[str, object]) -> bool:
    """Put fields right; False where somebody else did meanwhile.

    Raises:
        ValueError: A field is not one that may be put right.

    """
    if unknown := values.keys() - EDITABLE:
        raise ValueError(f"not to be edited: {sorted(unknown)}")
    assigned = ", ".join(f"{name} = :{name}" for name in values)
    changed = await tx.run(
        f"UPDATE policies SET {assigned}, revision = revision + 1"
        " WHERE id = :id AND revision = :revision",
        id=policy.id,
        revision=policy.revision,
        **{name: _kept(name, value) for name, value in values.items()},
    )
    if changed:
        await _enter(tx, policy.id)
    return changed == 1


async def set_state(
    tx: Tx, policy_id: int, state: PolicyState, *, was: PolicyState, at: datetime, reason: str = ""
) -> bool:
    """Move a version on; False where it no longer stood as it `was`."""
    ended = state in {PolicyState.REPLACED, PolicyState.WITHDRAWN}
    changed = await tx.run(
        """
        UPDATE policies SET state = :state, revision = revision + 1, reason = :reason,
            ended_at = :ended_at WHERE id = :id AND state = :was
        """,
        id=policy_id,
        state=state.value,
        was=was.value,
        reason=reason,
        ended_at=to_text(at) if ended else None,
    )
    return changed == 1


async def versions(tx: Tx, family_id: int) -> list[Policy]:
    """Return every version of a policy, the latest first."""
    rows = await tx.all(
        "SELECT * FROM policies WHERE family_id = :family ORDER BY id DESC", family=family_id
    )
    return [_policy(row) for row in rows]


async def listed(
    tx: Tx, states: Iterable[PolicyState], *, offset: int = 0, limit: int = 8
) -> tuple[list[Policy], int]:
    """Return a page of the versions in these states, the latest first, and how many there are."""
    marks = ", ".join(f"'{one.value}'" for one in states)
    rows = await tx.all(
        f"""
        SELECT *, COUNT(*) OVER () AS total FROM policies WHERE state IN ({marks})
        ORDER BY id DESC LIMIT :limit OFFSET :offset
        """,
        limit=limit,
        offset=offset,
    )
    return [_policy(row) for row in rows], rows[0]["total"] if rows else 0


async def offered(
    tx: Tx,
    today: date,
    *,
    regions: Iterable[int] | None = None,
    offset: int = 0,
    limit: int = 8,
) -> tuple[list[Policy], int]:
    """Return a page of the policies in force, and how many there are.

    Those that can be made use of come first, the one that ends soonest at the top; then those
    whose end is not known, the latest first; then those whose time is over. With `regions` those
    alone that hold in one of them, or everywhere.
    """
    marks = "" if regions is None else ", ".join(str(int(one)) for one in regions)
    here = "" if regions is None else f"AND (region_id IS NULL OR region_id IN ({marks}))"
    rows = await tx.all(
        f"""
        SELECT * FROM (
            SELECT policies.*, CASE WHEN apply_by IS NULL THEN expires_on
                WHEN expires_on IS NULL OR expires_on > apply_by THEN apply_by ELSE expires_on END
                AS last_day, COUNT(*) OVER () AS total
            FROM policies WHERE state = 'in_force' {here}
        ) AS standing
        ORDER BY CASE WHEN last_day < :today THEN 2 WHEN last_day IS NULL THEN 1 ELSE 0 END,
            CASE WHEN last_day >= :today THEN last_day END, id DESC
        LIMIT :limit OFFSET :offset
        """,
        today=today.isoformat(),
        limit=limit,
        offset=offset,
    )
    return [_policy(row) for row in rows], rows[0]["total"] if rows else 0


async def by_ids(tx: Tx, ids: Sequence[int]) -> dict[int, Policy]:
    """Return versions of policies by id."""
    marks = ", ".join(str(int(one)) for one in ids)
    rows = await tx.all(f"SELECT * FROM policies WHERE id IN ({marks})")
    return {row["id"]: _policy(row) for row in rows}


async def set_before(tx: Tx, policy: Policy, before: Policy | None) -> None:
    """Note which version a draft replaces, if any; it joins that one's family."""
    await tx.run(
        """
        UPDATE policies SET replaces_id = :before, family_id = :family, revision = revision + 1
        WHERE id = :id AND state = 'draft'
        """,
        id=policy.id,
        before=None if before is None else before.id,
        family=policy.id if before is None else before.family_id,
    )


async def standing(tx: Tx) -> list[Policy]:
    """Return every policy that is in force or a draft, without its text, the latest first."""
    named = ", ".join("'' AS body" if name == "body" else name for name in COLUMNS)
    rows = await tx.all(
        f"SELECT {named} FROM policies WHERE state IN ('in_force', 'draft') ORDER BY id DESC"
    )
    return [_policy(row) for row in rows]


async def search(tx: Tx, words: str, *, limit: int = 8) -> list[Policy]:
    """Return policies in force that hold all of these words, the latest first; none said, none."""
    looked_for = _quoted(wanted(words))
    if not looked_for:
        return []
    rows = await tx.all(
        """
        SELECT policies.* FROM policy_words JOIN policies ON policies.id = policy_words.rowid
        WHERE policy_words MATCH :words AND policies.state = 'in_force'
        ORDER BY policies.id DESC LIMIT :limit
        """,
        words=looked_for,
        limit=limit,
    )
    return [_policy(row) for row in rows]


def _quoted(words: Sequence[str]) -> str:
    return " ".join('"' + word.replace('"', "") + '"' for word in words)


async def _enter(tx: Tx, policy_id: int) -> None:
    policy = await get(tx, policy_id)
    if policy is None:
        return
    named = f"{policy.title} {policy.number} {policy.issuer} {policy.industries}"
    await tx.run("DELETE FROM policy_words WHERE rowid = :id", id=policy_id)
    await tx.run(
        "INSERT INTO policy_words (rowid, marks) VALUES (:id, :marks)",
        id=policy_id,
        marks=" ".join(tokens(f"{named}\n{policy.body}")),
    )


# -- files -----------------------------------------------------------------------------------------


async def attach(tx: Tx, policy_id: int, files: Sequence[PolicyFile]) -> None:
    """Note the original of a policy, or what came with it; their bytes lie in our folder."""
    row = await tx.one(
        "SELECT COALESCE(MAX(position) + 1, 0) AS n FROM policy_files WHERE policy_id = :id",
        id=policy_id,
    )
    first = int(row["n"]) if row else 0
    await tx.many(
        """
        INSERT INTO policy_files (policy_id, position, name, mime, size, sha256, telegram_file_id)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
            (policy_id, n, one.name, one.mime, one.size, one.sha256, one.telegram_file_id)
            for n, one in enumerate(files, first)
        ],
    )


async def of_bytes(tx: Tx, sha256: str) -> Policy | None:
    """Return the latest policy, not withdrawn, whose original has these bytes."""
    row = await tx.one(
        """
        SELECT policies.* FROM policy_files JOIN policies ON policies.id = policy_files.policy_id
        WHERE policy_files.sha256 = :sha256 AND policies.state <> 'withdrawn'
        ORDER BY policies.id DESC LIMIT 1
        """,
        sha256=sha256,
    )
    return None if row is None else _policy(row)


async def file(tx: Tx, file_id: int) -> PolicyFile | None:
    """Return a file of a policy."""
    row = await tx.one("SELECT * FROM policy_files WHERE id = :id", id=file_id)
    return None if row is None else _file(row)


async def kept(tx: Tx, *, after: int, limit: int) -> list[PolicyFile]:
    """Return a page of all the files of policies."""
    rows = await tx.all(
        "SELECT * FROM policy_files WHERE id > :after ORDER BY id LIMIT :limit",
        after=after,
        limit=limit,
    )
    return [_file(row) for row in rows]


def _file(row: Row) -> PolicyFile:
    return PolicyFile(**{one.name: row[one.name] for one in fields(PolicyFile)})


async def files_of(tx: Tx, policy_id: int) -> list[PolicyFile]:
    """Return the original of a policy and what came with it."""
    rows = await tx.all(
        "SELECT * FROM policy_files WHERE policy_id = :id ORDER BY position", id=policy_id
    )
    return [_file(row) for row in rows]
