"""What was said is found by its words, and nowhere written in the clear; what is alike is offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain.case import Kind, State
from bot.domain.people import Level
from bot.domain.rights import Sight
from bot.domain.tokens import tokens, wanted
from storage import cases, enterprises, forgettings, search, units
from tests.storage.conftest import AT

if TYPE_CHECKING:
    from storage.db import Database, Tx
    from tests.storage.conftest import Register

ALL = Sight(over=None, confided=None, barred=frozenset())


async def found(tx: Tx, words: str) -> list[int]:
    """The cases that are entered with all of these words."""
    rows = await tx.all(
        "SELECT rowid FROM case_words WHERE case_words MATCH :said", said=search.said(tx, words)
    )
    return sorted(row["rowid"] for row in rows)


def test_a_text_is_cut_into_characters_pairs_words_and_numbers() -> None:
    """Each once; full width, capitals and traditional characters are read as what they mean."""
    assert tokens("融资难") == ["融", "资", "难", "融资", "资难"]
    assert tokens("ＡＢＣ公司 10kV") == ["abc", "公", "司", "公司", "10kv"]
    assert tokens("融資難，臺灣") == tokens("融资难，台湾")
    assert tokens("，。！\n\x00") == []
    assert wanted("融资难 电 10KV") == ["融资", "资难", "电", "10kv"]
    assert wanted("……") == []


async def test_a_case_is_found_by_its_words_once_it_is_entered(
    database: Database, register: Register
) -> None:
    """By one character, by several together, by traditional ones; not by what is not in it."""

    async def job(tx: Tx) -> None:
        first = await register.file(tx, text="续贷卡在产权证上，银行要求补充抵押")
        second = await register.file(tx, text="10kV 线路经常跳闸，影响生产")
        assert await found(tx, "抵押") == []
        assert not await search.catch_up(tx)
        assert await found(tx, "抵押") == [first.id]
        assert await found(tx, "續貸 銀行") == [first.id]
        assert await found(tx, "10KV") == [second.id]
        assert await found(tx, "产") == [first.id, second.id]
        assert await found(tx, "银行 跳闸") == []

    await database.write(job)


async def test_old_cases_are_entered_a_page_at_a_time(
    database: Database, register: Register
) -> None:
    """So that a register of many years is no burden to anybody; those without words are passed."""

    async def job(tx: Tx) -> None:
        for number in range(5):
            await register.file(tx, text="" if number == 1 else f"用电问题{number}")
        assert await search.catch_up(tx, page=2)
        assert await found(tx, "用电") == [1]
        assert await search.catch_up(tx, page=2)
        assert not await search.catch_up(tx, page=2)
        assert await found(tx, "用电") == [1, 3, 4, 5]
        await search.start_over(tx)
        assert await found(tx, "用电") == []

    await database.write(job)


async def test_what_is_entered_names_no_word(database: Database, register: Register) -> None:
    """Marks only, and of the house's own key: another house makes others of the same words."""

    async def job(tx: Tx) -> str:
        await register.file(tx, text="serinus 续贷")
        await search.catch_up(tx)
        (row,) = await tx.all("SELECT marks FROM case_words")
        return str(row["marks"])

    marks = await database.write(job)
    assert marks.isascii()
    assert "serinus" not in marks
    assert len(marks.split()) == len(tokens("serinus 续贷"))


async def test_who_is_forgotten_is_found_no_more(database: Database, register: Register) -> None:
    """The entry goes with the words, and comes back by no later change of the case."""

    async def job(tx: Tx) -> None:
        case = await register.file(tx, text="续贷卡在产权证", state=State.CLOSED)
        await search.catch_up(tx)
        await forgettings.wipe(tx, register.owner, at=AT)
        assert await tx.all("SELECT 1 FROM case_words") == []
        left = await cases.get(tx, case.id)
        assert left is not None
        await search.change(tx, left)
        assert await tx.all("SELECT 1 FROM case_words") == []

    await database.write(job)


async def test_what_was_taken_out_is_swept_out_of_the_file(
    database: Database, register: Register
) -> None:
    """FTS5 lets go of old parts when it merges them: the clock has it do so, a few pages a tick."""

    async def job(tx: Tx) -> None:
        for number in range(30):
            await register.file(tx, text=f"路灯第{number}盏")
            await search.catch_up(tx)
        gone = await register.file(tx, text="serinus", filed_by=register.handler)
        await search.catch_up(tx)
        (mark,) = await tx.all("SELECT marks FROM case_words WHERE rowid = :id", id=gone.id)
        kept = "SELECT 1 FROM case_words_data WHERE INSTR(block, CAST(:mark AS BLOB)) > 0"
        await forgettings.wipe(tx, register.handler, at=AT)
        assert await tx.all("SELECT 1 FROM case_words WHERE rowid = :id", id=gone.id) == []
        for _ in range(20):
            if not await search.sweep(tx):
                break
        assert await tx.all(kept, mark=mark["marks"]) == []
        assert not await search.sweep(tx)
        (parts,) = await tx.all("SELECT COUNT(DISTINCT segid) AS n FROM case_words_idx")
        assert parts["n"] == 1
        assert len(await found(tx, "路灯")) == 30

    await database.write(job)


async def test_a_case_is_found_by_what_its_words_are_now(
    database: Database, register: Register
) -> None:
    """A supplement or a public wording replaces what was entered before."""

    async def job(tx: Tx) -> None:
        case = await register.file(tx, text="续贷")
        await search.catch_up(tx)
        await tx.run("UPDATE cases SET public_wording = '贷款周转'")
        changed = await cases.get(tx, case.id)
        assert changed is not None
        await search.change(tx, changed)
        assert await found(tx, "周转") == [case.id]

    await database.write(job)


async def test_what_is_alike_is_offered_the_likest_first(
    database: Database, register: Register
) -> None:
    """The same enterprise and category before others; no complaint, nothing merged, none of its own."""

    async def job(tx: Tx) -> None:
        other = await enterprises.add(tx, name="春晖纺织有限公司")
        text = "园区主干道路灯损坏，夜班工人下班不安全"
        far = await register.file(
            tx, text="厂区门口路灯损坏，夜班工人出行不便", enterprise_id=other
        )
        near = await register.file(tx, text="园区路灯损坏一直没修，夜班不安全")
        await register.file(tx, text=text, kind=Kind.COMPLAINT)
        await register.file(tx, text=text, state=State.MERGED)
        await register.file(tx, text="续贷卡在产权证上")
        for number in range(20):
            await register.file(tx, text=f"第{number}批设备采购款未到，工人工资难发")
        case = await register.file(tx, text=text)
        assert await search.similar(tx, case, sight=ALL) == [near.id, far.id]
        assert await search.similar(tx, case, sight=ALL, limit=1) == [near.id]
        silent = await register.file(tx, text="")
        assert await search.similar(tx, silent, sight=ALL) == []
        complaint = await register.file(tx, text=text, kind=Kind.COMPLAINT)
        assert await search.similar(tx, complaint, sight=ALL) == []

    await database.write(job)


@pytest.mark.parametrize("whose", ["theirs", "nobody's"])
async def test_only_what_the_reader_may_see_is_offered(
    database: Database, register: Register, whose: str
) -> None:
    """A county's triager is not offered the next county's cases, nor told that there are any."""

    async def job(tx: Tx) -> None:
        city = await units.add(tx, name="市", level=Level.CITY)
        east = await units.add(tx, name="东县", level=Level.COUNTY, parent_id=city)
        west = await units.add(tx, name="西县", level=Level.COUNTY, parent_id=city)
        text = "园区路灯损坏，夜班不安全"
        old = await register.file(tx, text=text, office_unit_id=east)
        case = await register.file(tx, text=text, office_unit_id=west)
        tree = await units.tree(tx)
        paths = {"theirs": (tree[city].path,), "nobody's": (tree[west].path,)}[whose]
        sight = Sight(over=paths, confided=(), barred=frozenset())
        expected = [old.id] if whose == "theirs" else []
        assert await search.similar(tx, case, sight=sight) == expected

    await database.write(job)
