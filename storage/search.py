"""Finding cases by what was said in them, without keeping what was said in the clear.

The owner's words and the public wording are cut into tokens (`bot.domain.tokens`); of each only a
mark is kept that nobody can make without the keyring: 25 bits, so a mark stands for several words
and now and then a case is found by one that it does not bear. SQLite's FTS5 holds the marks; how
they are made is known here alone.

A case is entered after it was filed, not while: by the clock, a page a tick, and before anything
is searched for. Its entry goes when its words go: `storage.forgettings`, `storage.rounds`.
"""

from __future__ import annotations

import base64
import hashlib
from math import log
from typing import TYPE_CHECKING, Final

from bot.domain.terms import Kind
from bot.domain.tokens import telling, tokens, wanted
from storage import cases

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain.case import Case
    from bot.domain.rights import Sight
    from storage.db import Row, Tx

PAGE = 200
"""Cases entered at once."""
MARK: Final = 5
"""Characters of a mark, 5 bits each."""


def _marks(tx: Tx, words: Iterable[str]) -> list[str]:
    key = tx.vault.mac("words")
    return [
        base64.b32encode(hashlib.blake2b(one.encode(), key=key, digest_size=5).digest())[:MARK]
        .decode()
        .lower()
        for one in words
    ]


def _sayable(text: str) -> str:
    return text.encode(errors="replace").decode()


# -- entering --------------------------------------------------------------------------------------


async def enter(tx: Tx, case_id: int, *texts: str) -> None:
    """Enter what was said in a case anew; nothing said, nothing entered."""
    await tx.run("DELETE FROM case_words WHERE rowid = :id", id=case_id)
    marks = sorted(set(_marks(tx, tokens(_sayable("\n".join(texts))))))
    if marks:
        await tx.run(
            "INSERT INTO case_words (rowid, marks) VALUES (:id, :marks)",
            id=case_id,
            marks=" ".join(marks),
        )


async def change(tx: Tx, case: Case) -> None:
    """Enter a case anew whose words are others now; one not entered yet waits for its turn."""
    if case.id <= await _entered(tx):
        await enter(tx, case.id, case.text, case.public_wording)


async def catch_up(tx: Tx, *, page: int = PAGE) -> bool:
    """Enter a page of the cases that are not entered yet; return whether there may be more."""
    after = await _entered(tx)
    rows = await tx.all(
        "SELECT id, text, public_wording FROM cases WHERE id > :after ORDER BY id LIMIT :page",
        after=after,
        page=page,
    )
    for row in rows:
        await enter(tx, row["id"], tx.vault.open(row["text"]), row["public_wording"])
    if rows:
        await tx.run("UPDATE entered SET case_id = :id", id=rows[-1]["id"])
    return len(rows) == page


async def _entered(tx: Tx) -> int:
    row = await tx.one("SELECT case_id FROM entered")
    return 0 if row is None else int(row["case_id"])


async def start_over(tx: Tx) -> None:
    """Drop every entry; the clock enters all cases again."""
    await tx.run("DELETE FROM case_words")
    await tx.run("UPDATE entered SET case_id = 0")


SWEPT: Final = 200
"""Pages of the index merged at once."""


async def sweep(tx: Tx) -> bool:
    """Merge a part of the index that holds marks taken out of it; return whether there is more."""
    row = await tx.one("SELECT unclean, total_changes() AS n FROM entered")
    if row is None or not row["unclean"]:
        return False
    begins = row["unclean"] == 1
    await tx.run(
        "INSERT INTO case_words (case_words, rank) VALUES ('merge', :pages)",
        pages=-SWEPT if begins else SWEPT,
    )
    after = await tx.one("SELECT total_changes() AS n")
    # Fewer than two changes: so FTS5 says that nothing was left to merge.
    over = not begins and after is not None and after["n"] - row["n"] < 2
    await tx.run("UPDATE entered SET unclean = :unclean", unclean=0 if over else 2)
    return not over


def said(tx: Tx, words: str) -> str:
    """Return what `case_words` is asked by for all of these words; "" where they say nothing."""
    return " ".join(_marks(tx, wanted(_sayable(words))))


# -- what is alike ---------------------------------------------------------------------------------

COMMON: Final = 2000
"""A token of so many cases tells little; nobody counts further."""
RAREST: Final = 24
"""Tokens by which a case is compared."""
NEWEST: Final = 400
"""Cases looked at for each of these."""
ALIKE: Final = 0.2
"""What part of the weight of these a case has to share."""
SAME_ENTERPRISE: Final = 1.5
SAME_CATEGORY: Final = 1.25
FEW: Final = 300
"""Cases ranked in the end."""


async def similar(tx: Tx, case: Case, *, sight: Sight, limit: int = 3) -> list[int]:
    """Return earlier and other cases that say much the same, the likest first.

    They are compared by the rarest pairs of characters and words of this one. One of the same
    enterprise or category comes before another. Complaints are not among them and have none.

    Args:
        tx: The transaction.
        case: The case; its own words are what counts, entered or not.
        sight: What the reader may see as somebody of an office.
        limit: So many at most.

    """
    if case.kind is Kind.COMPLAINT:
        return []
    await catch_up(tx)
    weights = await _weights(tx, case.text, own=case.id <= await _entered(tx))
    if not weights:
        return []
    shared: dict[int, float] = {}
    for mark, weight in weights:
        for row in await tx.all(
            "SELECT rowid FROM case_words WHERE case_words MATCH :mark"
            " ORDER BY rowid DESC LIMIT :newest",
            mark=mark,
            newest=NEWEST,
        ):
            shared[row["rowid"]] = shared.get(row["rowid"], 0.0) + weight
    shared.pop(case.id, None)
    least = ALIKE * sum(weight for _, weight in weights)
    likest = sorted((one for one in shared if shared[one] >= least), key=lambda one: -shared[one])
    rows = await _open_to(tx, likest[:FEW], sight)

    def rank(row: Row) -> tuple[float, int]:
        score = shared[row["id"]]
        score *= SAME_ENTERPRISE if row["enterprise_id"] == case.enterprise_id else 1
        score *= SAME_CATEGORY if row["category"] == case.category else 1
        return -score, -row["id"]

    return [row["id"] for row in sorted(rows, key=rank)[:limit]]


async def _weights(tx: Tx, text: str, *, own: bool) -> list[tuple[str, float]]:
    """Return the marks a text is compared by, and what sharing each of them is worth.

    `own` says that the text itself is entered, and counts for nothing.
    """
    newest = await tx.one("SELECT MAX(id) AS n FROM cases")
    all_ = max(COMMON, 0 if newest is None else newest["n"] or 0)
    counted: list[tuple[int, str]] = []
    for mark in dict.fromkeys(_marks(tx, telling(_sayable(text[:600])))):
        found = await tx.one(
            "SELECT COUNT(*) AS n FROM"
            " (SELECT 1 FROM case_words WHERE case_words MATCH :mark LIMIT :common)",
            mark=mark,
            common=COMMON,
        )
        if found is not None and found["n"] > own:
            counted.append((found["n"] - own, mark))
    return [(mark, log(1 + all_ / n)) for n, mark in sorted(counted)[:RAREST]]


async def _open_to(tx: Tx, ids: list[int], sight: Sight) -> list[Row]:
    seen, values = cases.seen_by_office(sight)
    return await tx.all(
        f"""
        SELECT id, enterprise_id, category FROM cases WHERE id IN ({", ".join(map(str, ids))})
        AND kind <> 'complaint' AND state NOT IN ('withdrawn', 'merged') AND {seen}
        """,
        **values,
    )
