"""A city comes in by its own spreadsheets: sent to the bot, looked at, taken over, taken out again."""

from __future__ import annotations

import asyncio
import io
from typing import TYPE_CHECKING

import openpyxl
import pytest
from telegram.error import TimedOut

from bot.texts import Language
from handlers.actions.scene import Scene
from handlers.actions.working import stop_work
from handlers.workshop.keeping import place
from storage import people
from tests.rosters import Sheets, code_of, workbook

if TYPE_CHECKING:
    from handlers.sandbox.files import File
    from storage.db import Tx
    from tests.stories.town import Actor, Town

CITY: Sheets = {
    "单位": [
        ["红旗县单位名单"],
        ["单位名称", "上级单位", "层级"],
        ["红旗县", None, "县"],
        ["红旗县住建局", "红旗县", "县"],
        ["东风镇", "红旗县", "乡镇"],
    ],
    "企业": [
        ["序号", "企业名称", "统一社会信用代码", "所属乡镇", "联系人", "手机", "包联干部", "电话"],
        [
            1,
            "东风轴承有限公司",
            code_of(1),
            "东风镇",
            "王 丽",
            "13800000012",
            "李强",
            "13900000034",
        ],
        [2, "东风铸造有限公司", code_of(2), "东风镇", "赵敏", 13800000013.0, "李强", "13900000034"],
        [3, "短号公司", code_of(3), "东风镇", "钱多", "1380000001", None, None],
        ["合计", 3],
    ],
}


async def bring(town: Town, actor: Actor, content: bytes, name: str = "红旗县.xlsx") -> None:
    """Send a spreadsheet and have it compared."""
    await actor.sends("document", content=content, name=name)
    assert actor.reads("roster-offer", name=name)
    await actor.taps("button-roster-check")
    await town.quiet()


def papers(town: Town) -> list[File]:
    """The spreadsheets of the town, oldest first."""
    return [one for one in town.world.files.by_path.values() if one.name.endswith(".xlsx")]


def cells(file: File) -> list[list[str]]:
    """Every row of every sheet."""
    book = openpyxl.load_workbook(io.BytesIO(file.content or b""), read_only=True)
    rows = [[str(cell or "") for cell in row] for tab in book for row in tab.values]
    book.close()
    return rows


def left(town: Town) -> list[str]:
    """What lies in the folder where spreadsheets wait."""
    folder = place(town.lianxin.settings)
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []


async def count(town: Town, table: str) -> int:
    """How many rows a table has."""
    (row,) = await town.ask(f"SELECT COUNT(*) AS n FROM {table}")  # noqa: S608 - named here
    return int(row["n"])


async def test_a_county_comes_in_by_one_workbook(town: Town, director: Actor) -> None:
    """Compared first, with every row in a sheet; written once it is confirmed; twice is once."""
    before = await count(town, "enterprises"), await count(town, "people")
    content = workbook(CITY)
    await bring(town, director, content)
    assert director.reads("roster-checked")
    assert director.word("roster-wrong", n=1) in director.sees
    rows = cells(papers(town)[-1])
    assert [row for row in rows if row[1] == "4" and "短号" not in row[4] and "10 位" in row[4]]
    assert (await count(town, "enterprises"), await count(town, "people")) == before
    assert len(left(town)) == 1
    assert not [name for name in left(town) if name.startswith("reading-")]

    await director.taps("button-roster-apply")
    await town.quiet()
    assert director.reads("roster-applied")
    assert await count(town, "enterprises") == before[0] + 2
    assert await count(town, "people") == before[1] + 3
    assert left(town) == []
    assert any(unit.name == "东风镇" for unit in town.lianxin.house.units.values())
    assert len(await town.ask("SELECT 1 AS n FROM events WHERE act = 'import'")) == 1

    await bring(town, director, content)
    assert not director.sees.startswith(director.word("roster-applied"))
    assert director.word("roster-figure", verdict="不变", n=3) in director.sees
    assert (await count(town, "enterprises")) == before[0] + 2


async def test_who_is_here_already_is_told_of_a_new_role(
    town: Town, director: Actor, cadre: Actor
) -> None:
    """By the name and number they have here; nobody else is there twice."""
    (row,) = await town.ask("SELECT id, name FROM people WHERE telegram_id = :id", id=cadre.user.id)
    name = town.lianxin.database.vault.open(row["name"])
    unit = cadre.word("town-unit-finance")
    before = await count(town, "people")
    sheet = [["姓名", "单位", "角色"], [name, unit, "督查"]]
    await bring(town, director, workbook({"干部": sheet}))
    await director.taps("button-roster-apply")
    await town.quiet()
    assert cadre.told("role-given") == 1
    assert "all" in cadre.menu()
    assert await count(town, "people") == before


async def test_what_is_taken_out_comes_in_again_unchanged(town: Town, director: Actor) -> None:
    """The export is a roster like any other; taking it out stands in the audit."""
    await director.says("/export")
    await town.quiet()
    exported = papers(town)[-1].content or b""
    assert len(await town.ask("SELECT 1 AS n FROM events WHERE act = 'exported'")) == 1
    await bring(town, director, exported)
    assert director.reads("roster-nothing-to-do") or director.reads("roster-checked")
    assert not director.offers("button-roster-apply")


@pytest.mark.parametrize("town", list(Language), indirect=True)
async def test_the_template_holds_nothing_to_import(town: Town, director: Actor) -> None:
    """Its examples are passed over."""
    await director.says("/template")
    await town.quiet()
    await bring(town, director, papers(town)[-1].content or b"")
    assert director.reads("roster-nothing-read")
    assert left(town) == []


async def test_a_list_that_may_be_two_things_is_asked_about(town: Town, director: Actor) -> None:
    """Units or enterprises: nobody guesses."""
    content = "单位名称,联系人,电话\n东风机械,王丽,13800000012\n".encode("gb18030")
    await bring(town, director, content, "名单.csv")
    assert director.reads("roster-sheet-doubt", name="名单")
    await director.taps("button-roster-enterprises")
    await town.quiet()
    assert director.reads("roster-checked")


async def test_what_cannot_be_read_is_told_and_gone(town: Town, director: Actor) -> None:
    """An old format at once, a damaged one after a look; nothing is kept of either."""
    await director.sends("document", content=b"\xd0\xcf\x11\xe0", name="旧.xls")
    assert director.reads("roster-refused-old")
    await bring(town, director, b"PK\x03\x04 nothing", "坏.xlsx")
    assert director.reads("roster-refused-broken")
    assert left(town) == []


async def test_whoever_may_not_import_is_not_asked(town: Town, cadre: Actor) -> None:
    """A cadre's spreadsheet is a file like any other, and a forged button changes nothing."""
    await cadre.sends("document", content=workbook(CITY), name="红旗县.xlsx")
    assert not cadre.offers("button-roster-check")
    await cadre.says("/export")
    assert papers(town)[-1].name == "红旗县.xlsx"


async def test_a_roster_that_nobody_decides_about_is_gone_after_a_day(
    town: Town, director: Actor
) -> None:
    """Its bytes, its name and its buttons."""
    await bring(town, director, workbook(CITY))
    assert len(left(town)) == 1
    await town.pass_time(days=1, hours=1)
    assert left(town) == []
    await director.taps("button-roster-apply")
    assert director.reads("roster-over")
    assert not await town.ask("SELECT 1 AS n FROM enterprises WHERE name = '东风轴承有限公司'")


async def test_dropped_is_gone_at_once(town: Town, director: Actor) -> None:
    """And nothing was written."""
    await bring(town, director, workbook(CITY))
    await director.taps("button-roster-cancel")
    assert director.reads("roster-dropped")
    await town.quiet()
    assert left(town) == []


async def test_a_download_that_fails_or_is_stopped_costs_nothing(
    town: Town, director: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sheet stays where it is: one more press, and it is compared."""
    house = town.lianxin.house
    fetch = house.fetch

    async def fails(_: str) -> bytes:
        raise TimedOut

    async def is_stopped(_: str) -> bytes:
        at = town.world.clock.now()

        async def stop(tx: Tx) -> bool:
            by = await people.find_speaker(tx, director.user.id, at=at)
            (job,) = await tx.all("SELECT id FROM jobs WHERE state = 'running'")
            return await stop_work(Scene(tx=tx, at=at, house=house, by=by), job["id"])

        assert await town.lianxin.database.write(stop)
        await asyncio.Event().wait()
        return b""

    monkeypatch.setattr(house, "fetch", fails)
    await bring(town, director, workbook(CITY))
    assert director.reads("roster-not-fetched")
    monkeypatch.setattr(house, "fetch", is_stopped)
    await director.taps("button-roster-check")
    assert director.reads("job-cancelled")
    monkeypatch.setattr(house, "fetch", fetch)
    await director.taps("button-roster-check")
    assert director.reads("roster-checked")
    assert len(left(town)) == 1
