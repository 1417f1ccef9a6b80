"""Cases: load, save by compare-and-set, and the lists people work from."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final

from bot.domain import secrecy
from bot.domain.case import Case
from bot.domain.number import format_number
from bot.domain.span import Span
from bot.domain.terms import DeclineReason, Kind, Outcome, Rating, RequestKind, Rung, Source, State
from storage.db import Row, Tx, to_moment, to_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from bot.domain.rights import Sight


class Stale(Exception):
    """The case has moved on since it was read."""


def _ids(text: str) -> frozenset[int]:
    return frozenset(int(part) for part in text.split())


def _set_text(values: Iterable[object]) -> str:
    return " ".join(sorted(str(value) for value in values))


READ: dict[str, Callable[[Any], Any]] = {
    "state": State,
    "kind": Kind,
    "rung": Rung,
    "due_span": Span.read,
    "source": Source,
    "outcome": Outcome,
    "reported_outcome": Outcome,
    "rating": Rating,
    "decline_reason": DeclineReason,
    "co_enterprise_ids": _ids,
    "co_unit_ids": _ids,
    "cc_unit_ids": _ids,
    "pending": lambda text: frozenset(RequestKind(part) for part in text.split()),
    "masked": bool,
    "appealed": bool,
    "objected": bool,
    "rated_by_phone": bool,
    "look_back_owed": bool,
    "wording_agreed": bool,
    "card_appealed": bool,
}
COLUMNS = tuple(field.name for field in fields(Case))
MOMENTS = frozenset(
    name for name in COLUMNS if name.endswith("_at") or name in {"state_since", "due_from"}
)
SETS = frozenset({"co_enterprise_ids", "co_unit_ids", "cc_unit_ids", "pending"})
SEALED = ("text", "contact_time", "where_to_go")
"""Free words. The public wording is public, and the reason of a rating is a code."""
READ |= dict.fromkeys(MOMENTS, to_moment)
_READERS = tuple((name, READ.get(name)) for name in COLUMNS)


def _case(tx: Tx, row: Row) -> Case:
    # By place: SQLite's rows look a name up by going through all names before it.
    values: dict[str, Any] = {
        name: value if read is None or value is None else read(value)
        for (name, read), value in zip(_READERS, row, strict=True)
    }
    for name in SEALED:
        if values[name]:
            values[name] = tx.vault.open(values[name])
    return Case(**values)


def _values(case: Case) -> dict[str, object]:
    values: dict[str, object] = {}
    for name in COLUMNS:
        value = getattr(case, name)
        if name in SETS:
            value = _set_text(value)
        elif name in MOMENTS and value is not None:
            value = to_text(value)
        elif name == "due_span" and value is not None:
            value = str(value)
        values[name] = value
    return values


def _sealed(tx: Tx, case: Case) -> dict[str, object]:
    """Return what is written of a case: its words under the key of whom it is about."""
    values = _values(case)
    keeper = tx.vault.keeper(secrecy.contact(case))
    for name in SEALED:
        values[name] = tx.vault.seal(keeper, str(values[name]))
    return values


_ALL = ", ".join(COLUMNS)
_INSERT = f"INSERT INTO cases ({_ALL}) VALUES ({', '.join(':' + name for name in COLUMNS)})"
_UPDATE = (
    "UPDATE cases SET "
    + ", ".join(f"{name} = :{name}" for name in COLUMNS if name != "id")
    + " WHERE id = :id AND revision = :expected"
)


async def next_id_and_number(tx: Tx, *, year: int) -> tuple[int, str]:
    """Return the id and the number that the next case gets; numbers run within a year."""
    row = await tx.one(
        """
        INSERT INTO numbering (year, last) VALUES (:year, 1)
        ON CONFLICT (year) DO UPDATE SET last = last + 1
        RETURNING last, (SELECT COALESCE(MAX(id), 0) + 1 FROM cases) AS id
        """,
        year=year,
    )
    if row is None:
        raise LookupError("numbering gave no number")
    return int(row["id"]), format_number(year, int(row["last"]))


async def filed_since(tx: Tx, person_id: int, *, since: datetime) -> int:
    """Return how many cases somebody has filed since a moment."""
    row = await tx.one(
        "SELECT COUNT(*) AS n FROM cases WHERE filed_by = :person_id AND filed_at >= :since",
        person_id=person_id,
        since=to_text(since),
    )
    return int(row["n"]) if row else 0


async def insert(tx: Tx, case: Case, *, token: str) -> None:
    """File a new case; `token` names the form it came from and can be used once.

    Raises:
        sqlite3.IntegrityError: The form has become a case before.

    """
    await tx.run(_INSERT, **_sealed(tx, case))
    await tx.run(
        "INSERT INTO submissions (token, case_id) VALUES (:token, :case_id)",
        token=token,
        case_id=case.id,
    )


async def of_submission(tx: Tx, token: str) -> Case | None:
    """Return the case that a form became."""
    row = await tx.one(
        f"SELECT {_ALL} FROM cases WHERE id = (SELECT case_id FROM submissions WHERE token = :token)",
        token=token,
    )
    return None if row is None else _case(tx, row)


async def save(tx: Tx, case: Case, *, expected: int) -> None:
    """Write a case whose revision on file is `expected`.

    Raises:
        Stale: It is not.

    """
    if await tx.run(_UPDATE, **_sealed(tx, case), expected=expected) != 1:
        raise Stale(f"{case.number} is not at revision {expected}")


async def get(tx: Tx, case_id: int) -> Case | None:
    """Return a case by id."""
    row = await tx.one(f"SELECT {_ALL} FROM cases WHERE id = :case_id", case_id=case_id)
    return None if row is None else _case(tx, row)


async def by_number(tx: Tx, number: str) -> Case | None:
    """Return a case by its number."""
    row = await tx.one(f"SELECT {_ALL} FROM cases WHERE number = :number", number=number)
    return None if row is None else _case(tx, row)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list, and how many there are in all; `late` of these are past their date."""

    cases: tuple[Case, ...]
    total: int
    offset: int
    late: int = 0


_DUE_FIRST: Final = """
    CASE WHEN state IN ('closed', 'archived', 'declined', 'merged', 'withdrawn') THEN 1 ELSE 0 END,
    CASE state WHEN 'dispatched' THEN due_at WHEN 'handling' THEN due_at
        WHEN 'promised' THEN promise_due_at WHEN 'parked' THEN review_at END NULLS LAST
"""
"""By the date in force; then those for which none runs, and last what is over."""


async def _page(
    tx: Tx,
    where: str,
    order: str,
    *,
    offset: int,
    limit: int,
    at: datetime | None = None,
    **values: object,
) -> Page:
    counted = await tx.one(f"SELECT COUNT(*) AS n FROM cases WHERE {where}", **values)
    total = int(counted["n"]) if counted else 0
    late = None
    if at is not None and total:
        late = await tx.one(
            f"""
            SELECT COUNT(*) AS n FROM cases
            WHERE {where} AND state IN ('dispatched', 'handling') AND due_at <= :at
            """,
            at=to_text(at),
            **values,
        )
    offset = max(0, min(offset, (total - 1) // limit * limit if total else 0))
    rows = await tx.all(
        f"SELECT {_ALL} FROM cases WHERE {where} ORDER BY {order} LIMIT :limit OFFSET :offset",
        limit=limit,
        offset=offset,
        **values,
    )
    found = tuple(_case(tx, row) for row in rows)
    return Page(found, total, offset, int(late["n"]) if late else 0)


async def chosen(
    tx: Tx, where: str, order: str, *, offset: int, limit: int, **values: object
) -> Page:
    """Return one page of the cases that meet a condition of another module's, in its order."""
    return await _page(tx, where, order, offset=offset, limit=limit, at=None, **values)


def _named(prefix: str, values: Sequence[object]) -> tuple[str, dict[str, object]]:
    given = {f"{prefix}{number}": value for number, value in enumerate(values)}
    return ", ".join(f":{name}" for name in given) or "NULL", given


async def of_enterprises(
    tx: Tx,
    enterprise_ids: Sequence[int],
    *,
    offset: int,
    limit: int,
    states: Sequence[State] = (),
    confided: bool = True,
    due_first: bool = False,
    at: datetime | None = None,
) -> Page:
    """Return the cases of enterprises, newest first: an owner's 我的问题.

    Or, for who looks after them, the one due first at the top.

    Complaints are among them only where they are `confided`: to owners, never to a liaison.
    Where `states` are given, cases in others are left out.
    """
    marks, values = _named("e", enterprise_ids)
    where = f"enterprise_id IN ({marks})" + ("" if confided else " AND kind <> 'complaint'")
    wanted, given = _named("s", states)
    if states:
        where += f" AND state IN ({wanted})"
    order = f"{_DUE_FIRST}, id DESC" if due_first else "id DESC"
    return await _page(tx, where, order, offset=offset, limit=limit, at=at, **values, **given)


def below(column: str, paths: Sequence[str] | None, *, name: str) -> tuple[str, dict[str, object]]:
    """Return the condition that a path stands below one of these; None: anywhere."""
    if paths is None:
        return "1", {}
    values: dict[str, object] = {}
    ranges: list[str] = []
    for number, path in enumerate(paths):
        values |= {f"{name}{number}": path, f"{name}{number}z": f"{path.removesuffix('/')}0"}
        ranges.append(f"{column} >= :{name}{number} AND {column} < :{name}{number}z")
    return " OR ".join(ranges) or "0", values


def _within(column: str, name: str, paths: Sequence[str] | None) -> tuple[str, dict[str, object]]:
    """Return the condition that a unit stands below one of these paths; None: anywhere."""
    if paths is None:
        return "1", {}
    where, values = below("units.path", paths, name=name)
    return f"{column} IN (SELECT units.id FROM units WHERE {where})", values


def seen(
    sight: Sight, column: str, *, unset: bool, name: str = ""
) -> tuple[str, dict[str, object]]:
    """Return the condition that somebody with this sight sees a case.

    `unset` says whether a case without a unit in that column is everybody's with the role; the
    values are called by names that begin with `name`.
    """
    over, values = _within(column, f"{name}over", sight.over)
    confided, more = _within(column, f"{name}confided", sight.confided)
    if unset:
        over = f"({over} OR ({column} IS NULL AND {int(sight.over != ())}))"
        confided = f"({confided} OR ({column} IS NULL AND {int(sight.confided != ())}))"
    barred, units = _named(f"{name}barred", sorted(sight.barred))
    kept = f"complained_unit_id IS NULL OR complained_unit_id NOT IN ({barred})"
    if not units:
        kept = "1"
    where = f"{over} AND (kind <> 'complaint' OR ({confided} AND ({kept})))"
    values |= more | units
    if sight.otherwise is not None and units:
        other, more = seen(sight.otherwise, column, unset=unset, name=f"{name}x")
        where = f"({where} AND (NOT ({worked_by(sight)}) OR ({other})))"
        values |= more
    return where, values


def worked_by(sight: Sight) -> str:
    """Return the condition that a unit works on a case in which they sit, or one above it."""
    theirs = sorted(int(one) for one in sight.barred)
    helps = (f"' ' || co_unit_ids || ' ' LIKE '% {one} %'" for one in theirs)
    leads = f"COALESCE(lead_unit_id, 0) IN ({', '.join(map(str, theirs)) or 'NULL'})"
    return " OR ".join((leads, *helps))


def seen_by_office(sight: Sight) -> tuple[str, dict[str, object]]:
    """Return the condition on `cases` that somebody of an office sees one, and its values."""
    return seen(sight, "office_unit_id", unset=True)


async def of_units(
    tx: Tx,
    sight: Sight,
    states: Sequence[State],
    *,
    offset: int,
    limit: int,
    at: datetime | None = None,
    newest: bool = False,
) -> Page:
    """Return the cases that units have in these states, the one due first at the top.

    Or, for what is over, the `newest` of it.
    Theirs are those they lead and those in which they owe an opinion as co units, by its date.
    """
    shown, values = seen(sight, "lead_unit_id", unset=False)
    theirs, more = _within("unit_id", "co", sight.over)
    values |= more
    owing = f"""
        part = 'co' AND assignments.state IN ('waiting', 'acknowledged') AND {theirs}
    """
    wanted, given = _named("s", states)
    return await _page(
        tx,
        f"""
        (({shown}) OR (id IN (SELECT case_id FROM assignments WHERE {owing})
            AND kind <> 'complaint')) AND state IN ({wanted})
        """,
        "state_since DESC, id DESC"
        if newest
        else f"""
        COALESCE((SELECT MIN(due_at) FROM assignments WHERE case_id = cases.id AND {owing}),
            promise_due_at, due_at), id
        """,
        offset=offset,
        limit=limit,
        at=at,
        **values,
        **given,
    )


async def handled_by(tx: Tx, person_id: int) -> list[Case]:
    """Return the cases under way that somebody handles, or was named for before anybody signed."""
    rows = await tx.all(
        f"""
        SELECT {_ALL} FROM cases
        WHERE (handler_id = :person_id OR (handler_id IS NULL AND named_handler_id = :person_id))
        AND lead_unit_id IS NOT NULL AND state IN ('dispatched', 'handling', 'promised', 'parked')
        ORDER BY id
        """,
        person_id=person_id,
    )
    return [_case(tx, row) for row in rows]


async def following(tx: Tx, *, after: int, states: Sequence[State], limit: int) -> list[Case]:
    """Return cases in these states behind one by its id: for going through all of them."""
    wanted, given = _named("s", states)
    rows = await tx.all(
        f"SELECT {_ALL} FROM cases WHERE id > :after AND state IN ({wanted}) ORDER BY id LIMIT :limit",
        after=after,
        limit=limit,
        **given,
    )
    return [_case(tx, row) for row in rows]


async def counted_past(tx: Tx, *, since: datetime, until: datetime) -> int:
    """Return how many open dates were counted in working days across a stretch of time."""
    row = await tx.one(
        """
        SELECT COUNT(*) AS n FROM cases
        WHERE state IN ('dispatched', 'handling', 'handled') AND breached_at IS NULL
            AND due_span LIKE '%working_days' AND due_from < :until AND due_at >= :since
        """,
        since=to_text(since),
        until=to_text(until),
    )
    return int(row["n"]) if row else 0


async def in_states(
    tx: Tx,
    sight: Sight,
    states: Sequence[State],
    *,
    offset: int,
    limit: int,
    after: int = 0,
    due_first: bool = False,
    at: datetime | None = None,
) -> Page:
    """Return a queue of the office: cases in these states in the order of their filing.

    Or, for who watches over them, the one due first at the top.
    """
    shown, values = seen(sight, "office_unit_id", unset=True)
    wanted, given = _named("s", states)
    return await _page(
        tx,
        f"state IN ({wanted}) AND id > :after AND {shown}",
        f"{_DUE_FIRST}, id" if due_first else "id",
        offset=offset,
        limit=limit,
        after=after,
        at=at,
        **values,
        **given,
    )


async def such_as(
    tx: Tx,
    sight: Sight,
    which: str,
    order: str,
    *,
    offset: int,
    limit: int,
    after: int = 0,
    **values: object,
) -> Page:
    """Return a list of the office: of the cases that somebody sees, those that are such.

    `which` and `order` are statements of ours, never anything that somebody typed.
    """
    shown, given = seen_by_office(sight)
    # `+`: else SQLite takes the ids for the way in, and reads every case.
    where = f"({which}) AND +id > :after AND {shown}"
    given |= values
    return await _page(tx, where, order, offset=offset, limit=limit, at=None, after=after, **given)


async def counts(tx: Tx) -> dict[State, int]:
    """Return how many cases are in each state."""
    rows = await tx.all("SELECT state, COUNT(*) AS n FROM cases GROUP BY state")
    return {State(row["state"]): row["n"] for row in rows}
