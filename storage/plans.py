"""What a roster says and what it would write, in a file of its own beside the register.

However long a sheet is, only a page of it is ever in memory: its lines, the numbers it names, what
is new and what changes lie here, found again by code, name and number. It is thrown away without
harm, so nothing waits for the disk.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from bot.domain.people import Role
from bot.domain.roster_cells import tidy
from bot.domain.roster_known import Firm, Known
from storage.db import to_moment_or_none, to_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from bot.domain.roster_known import GrantKey, Writes

PAGE = 1_000
"""Rows handed out at once to be written: some milliseconds."""

_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -2000;
PRAGMA temp_store = FILE;
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lines (kind TEXT, n INTEGER, said TEXT, PRIMARY KEY (kind, n)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS named (phone TEXT PRIMARY KEY) WITHOUT ROWID;
"""
_PLAN = """
DROP TABLE IF EXISTS met; DROP TABLE IF EXISTS units; DROP TABLE IF EXISTS firms;
DROP TABLE IF EXISTS people; DROP TABLE IF EXISTS grants;
DELETE FROM facts WHERE name IN ('revision', 'by', 'figures', 'sealed');
CREATE TABLE met (phone TEXT, person INTEGER, PRIMARY KEY (phone, person)) WITHOUT ROWID;
CREATE TABLE units (
    id INTEGER PRIMARY KEY, fresh INTEGER, parent INTEGER, path TEXT, level TEXT, kind TEXT, name TEXT,
    short TEXT, active INTEGER
);
CREATE TABLE firms (
    id INTEGER PRIMARY KEY, fresh INTEGER, name TEXT, key TEXT, short TEXT, code TEXT, home INTEGER,
    industry TEXT, active INTEGER
);
CREATE INDEX firms_key ON firms (key);
CREATE INDEX firms_code ON firms (code);
CREATE TABLE people (
    id INTEGER PRIMARY KEY, fresh INTEGER, name TEXT, phone TEXT, title TEXT, joined INTEGER,
    name_sealed TEXT, phone_sealed TEXT, title_sealed TEXT
);
CREATE INDEX people_phone ON people (phone);
CREATE TABLE grants (
    person INTEGER, role TEXT, unit INTEGER, firm INTEGER, fresh INTEGER, until TEXT, n INTEGER PRIMARY KEY
);
CREATE UNIQUE INDEX grants_key ON grants (person, role, COALESCE(unit, 0), COALESCE(firm, 0));
CREATE INDEX grants_firm ON grants (firm);
CREATE INDEX grants_unit ON grants (person) WHERE firm IS NULL;
"""
_ROWS = {
    "units_new": (
        "SELECT parent, path, level, kind, name, short, active, id FROM units WHERE fresh = 1"
        " AND id > :after ORDER BY id LIMIT :page"
    ),
    "units_set": (
        "SELECT level, kind, short, active, id FROM units WHERE fresh = 0"
        " AND id > :after ORDER BY id LIMIT :page"
    ),
    "firms_new": (
        "SELECT name, short, code, home, industry, active, id FROM firms WHERE fresh = 1"
        " AND id > :after ORDER BY id LIMIT :page"
    ),
    "firms_set": (
        "SELECT name, short, code, home, industry, active, id FROM firms WHERE fresh = 0"
        " AND id > :after ORDER BY id LIMIT :page"
    ),
    "people_new": (
        "SELECT name_sealed, phone_sealed, title_sealed, id FROM people WHERE fresh = 1"
        " AND id > :after ORDER BY id LIMIT :page"
    ),
    "people_set": (
        "SELECT name_sealed, phone_sealed, title_sealed, id FROM people WHERE fresh = 0"
        " AND id > :after ORDER BY id LIMIT :page"
    ),
    "grants_new": (
        "SELECT person, role, unit, firm, until, n FROM grants WHERE fresh = 1"
        " AND n > :after ORDER BY n LIMIT :page"
    ),
    "grants_set": (
        "SELECT until, person, role, unit, firm, n FROM grants WHERE fresh = 0"
        " AND n > :after ORDER BY n LIMIT :page"
    ),
}
TABLES = tuple(_ROWS)
"""In the order in which they are written: who is referred to comes first."""


class Named:
    """The telephone numbers that a roster names."""

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file

    def __contains__(self, phone: object) -> bool:
        found = self._file.execute("SELECT 1 FROM named WHERE phone = ?", (phone,))
        return found.fetchone() is not None


class Plan:
    """An open file; to be closed before its bytes are taken anywhere."""

    def __init__(self, path: Path) -> None:
        self._file = sqlite3.connect(path, isolation_level=None)
        self._file.executescript(_SCHEMA)
        self.phones = Named(self._file)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    # what the roster says

    def add(self, lines: Iterable[tuple[str, int, str]], phones: Iterable[str]) -> None:
        """Put lines aside, each with its kind and its number among those."""
        self._file.execute("BEGIN")
        self._file.executemany("INSERT INTO lines (kind, n, said) VALUES (?, ?, ?)", lines)
        self._file.executemany(
            "INSERT INTO named (phone) VALUES (?) ON CONFLICT DO NOTHING",
            ((phone,) for phone in phones),
        )
        self._file.execute("COMMIT")

    def lines(self, kind: str, *, page: int) -> Iterator[list[Any]]:
        """Yield the lines of a kind in order, a page at a time."""
        after = 0
        while True:
            rows = self._file.execute(
                "SELECT n, said FROM lines WHERE kind = ? AND n > ? ORDER BY n LIMIT ?",
                (kind, after, page),
            ).fetchall()
            if not rows:
                return
            after = rows[-1][0]
            yield [json.loads(said) for _, said in rows]

    def counts(self) -> dict[str, int]:
        """Return how many lines there are of each kind."""
        return dict(self._file.execute("SELECT kind, COUNT(*) FROM lines GROUP BY kind"))

    def facts(self) -> dict[str, str]:
        """Return what else was noted, by name."""
        return dict(self._file.execute("SELECT name, value FROM facts"))

    def note(self, **facts: str) -> None:
        """Note something under a name."""
        self._file.executemany(
            "INSERT INTO facts (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            facts.items(),
        )

    # what it would write

    def begin(self) -> None:
        """Begin to plan, with nothing known of any plan before."""
        self._file.executescript(_PLAN)

    def met(self, numbers: Iterable[tuple[str, int]]) -> None:
        """Note which people of the register have which numbers, as far as the roster names them."""
        self._file.executemany(
            "INSERT INTO met (phone, person) SELECT :1, :2 FROM named WHERE phone = :1"
            " ON CONFLICT DO NOTHING",
            ({"1": phone, "2": person} for phone, person in numbers),
        )

    def write(self, writes: Writes) -> None:
        """Note what a page of lines comes to; what was noted before of the same is replaced."""
        run = self._file.executemany
        self._file.execute("BEGIN")
        run(
            "INSERT INTO units (id, parent, path, level, kind, name, short, fresh, active)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 1, 1)",
            writes.units_new,
        )
        run(
            "INSERT INTO units (level, kind, short, active, id, fresh) VALUES (?, ?, ?, ?, ?, 0)"
            " ON CONFLICT (id) DO UPDATE SET level = excluded.level, kind = excluded.kind,"
            " short = excluded.short, active = excluded.active",
            writes.units_set,
        )
        for fresh, firms in ((1, writes.firms_new), (0, writes.firms_set)):
            run(
                "INSERT INTO firms (id, fresh, name, key, short, code, home, industry, active)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (id) DO UPDATE SET"
                " name = excluded.name, key = excluded.key, short = excluded.short,"
                " code = excluded.code, home = excluded.home, industry = excluded.industry, active = 1",
                (
                    (one.id, fresh, one.name, tidy(one.name), one.short, one.code or None, one.home,
                     one.industry)
                    for one in firms
                ),
            )  # fmt: skip
        for fresh, people in ((1, writes.people_new), (0, writes.people_set)):
            run(
                "INSERT INTO people (id, fresh, name, phone, title, joined) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name, phone = excluded.phone,"
                " title = excluded.title",
                ((one.id, fresh, one.name, one.phone, one.title, one.joined) for one in people),
            )
        for fresh, grants in ((1, writes.grants_new), (0, writes.grants_set)):
            run(
                "INSERT INTO grants (person, role, unit, firm, fresh, until) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (person, role, COALESCE(unit, 0), COALESCE(firm, 0))"
                " DO UPDATE SET until = excluded.until",
                (
                    (person, *key, fresh, None if until is None else to_text(until))
                    for person, key, until in grants
                ),
            )
        self._file.execute("COMMIT")

    def firms(
        self, codes: Collection[str], names: Collection[str], ids: Collection[int]
    ) -> list[Firm]:
        """Return the enterprises noted so far that have such a code, name or id."""
        names = {tidy(name) for name in names}
        rows = self._file.execute(
            "SELECT id, name, COALESCE(code, ''), short, home, industry FROM firms"
            f" WHERE code IN ({_marks(codes)}) OR key IN ({_marks(names)}) OR id IN ({_marks(ids)})"
            " ORDER BY id",
            (*codes, *names, *ids),
        )
        return [Firm(*row) for row in rows]

    def people_of(self, firms: Collection[int], phones: Collection[str]) -> set[int]:
        """Return whoever has such a number, here or in the register, or is given a role over these."""
        rows = self._file.execute(
            f"SELECT id FROM people WHERE phone IN ({_marks(phones)})"
            f" UNION SELECT person FROM met WHERE phone IN ({_marks(phones)})"
            f" UNION SELECT person FROM grants WHERE firm IN ({_marks(firms)})",
            (*phones, *phones, *firms),
        )
        return {row[0] for row in rows}

    def amend(
        self, people: Mapping[int, Known], ids: Collection[int], firms: Collection[int]
    ) -> list[Known]:
        """Return these people as they would be, from what they are as far as the register has them.

        Roles over other enterprises are left out.
        """
        found = dict(people)
        for number, name, phone, title, joined in self._file.execute(
            f"SELECT id, name, phone, title, joined FROM people WHERE id IN ({_marks(ids)})",
            tuple(ids),
        ):
            grants = found[number].grants if number in found else {}
            found[number] = Known(number, name, phone, title, bool(joined), grants)
        for person, role, unit, firm, until in self._file.execute(
            "SELECT person, role, unit, firm, until FROM grants"
            f" WHERE firm IN ({_marks(firms)}) OR (firm IS NULL AND person IN ({_marks(ids)}))",
            (*firms, *ids),
        ):
            if person in found:
                found[person].grants[Role(role), unit, firm] = to_moment_or_none(until)
        return list(found.values())

    # writing it

    def rows(self, table: str) -> Iterator[list[tuple[Any, ...]]]:
        """Yield what is to be written into a table, a page at a time; the last value is a number."""
        after = 0
        while rows := self._file.execute(_ROWS[table], {"after": after, "page": PAGE}).fetchall():
            after = rows[-1][-1]
            yield rows

    def open_people(self, *, after: int, page: int) -> list[tuple[int, str, str, str]]:
        """Return a page of the people who are to be written, after an id."""
        return self._file.execute(
            "SELECT id, name, phone, title FROM people WHERE id > ? ORDER BY id LIMIT ?",
            (after, page),
        ).fetchall()

    def set_sealed(self, people: Sequence[tuple[str, str, str, int]]) -> None:
        """Note people's fields as they are stored."""
        self._file.execute("BEGIN")
        self._file.executemany(
            "UPDATE people SET name_sealed = ?, phone_sealed = ?, title_sealed = ? WHERE id = ?",
            people,
        )
        self._file.execute("COMMIT")

    def known_people(self, *, after: int) -> list[int]:
        """Return a page of those of the register who are given a role, after an id."""
        with closing(
            self._file.execute(
                "SELECT DISTINCT person FROM grants WHERE fresh = 1 AND person > ?"
                " AND person NOT IN (SELECT id FROM people WHERE fresh = 1) ORDER BY person LIMIT ?",
                (after, PAGE),
            )
        ) as rows:
            return [row[0] for row in rows]

    def given(self, person: int) -> list[GrantKey]:
        """Return the roles that somebody is given."""
        rows = self._file.execute(
            "SELECT role, unit, firm FROM grants WHERE person = ? AND fresh = 1 ORDER BY n",
            (person,),
        )
        return [(Role(role), unit, firm) for role, unit, firm in rows]


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))
