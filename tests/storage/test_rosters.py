"""A roster beside a real register: compared, written at once, found the same the second time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.people import Grant, Person, Role
from bot.domain.roster import Figures, Finding, Kind, Part, Verdict, to_json
from bot.domain.roster_lines import Reading
from bot.domain.roster_plan import Planner
from bot.render.roster import form_sheets
from bot.render.voice import Voice
from bot.texts import Language, Texts
from handlers.actions import roster
from handlers.actions.roster_out import Export
from storage import enterprises, people, rosters, sheets, units
from storage.db import Database, T
from storage.events import Chain
from storage.people import Speaker
from tests.rosters import code_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from bot.domain.people import Enterprise
    from bot.domain.roster_known import Writes
    from storage.db import Job, Tx

AT = datetime(2026, 10, 12, 1, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Shanghai")
TEXTS = Texts()
Rows = Mapping[str, Sequence[Sequence[object]]]


@dataclass
class Office:
    """Somebody who brings rosters in, and what came of the last one."""

    database: Database
    folder: Path
    chain: Chain
    by: Speaker | None = None
    found: list[Finding] = field(default_factory=list)
    turn: int = 0

    async def brings(self, sheets: Rows, *, apply: bool = True) -> Figures:
        """Bring a workbook in, or only compare it."""
        self.turn += 1
        room = self.folder / f"room{self.turn}"
        room.mkdir()
        staged = roster.Staged(room)
        for name, rows in sheets.items():
            staged.add([to_json(one) for one in Reading(name, enumerate(rows, 1)).lines()])
        staged.close()
        self.found.clear()
        terms = roster.Terms(self.by, AT, ZONE, "zh-Hans", self.chain)
        if not apply:
            return await roster.survey(
                self.database.write, staged, terms, found=self.found.append, show=_silently
            )
        return await roster.bring_in(
            self.database.write,
            staged,
            _given(terms),
            lambda tx: roster.take_over(tx, staged, terms),
            found=self.found.append,
        )

    def troubles(self) -> list[str]:
        """The codes of everything that was found wrong."""
        return [trouble.code for finding in self.found for trouble in finding.troubles]

    async def exported(self, language: Language = Language.ZH_HANS) -> Rows:
        """Everything, as a workbook that can be brought in again."""
        words = Voice(TEXTS, language, ZONE)
        tree = await self.database.write(units.tree)
        sheets = form_sheets(words, template=False)
        rows: dict[str, list[list[str]]] = {
            one["name"]: [[c["title"] for c in one["columns"]]] for one in sheets
        }
        async for number, cells in Export(self.database.write, words, tree, AT, ZONE).rows():
            rows[sheets[number]["name"]].append(list(cells))
        return rows


def _given(terms: roster.Terms) -> Callable[[Tx], Awaitable[roster.Terms]]:
    async def say(_: Tx) -> roster.Terms:
        return terms

    return say


async def _silently(_: int) -> None:
    pass


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    """The host, to whom nothing is forbidden, with an empty register."""
    database = await Database.open(tmp_path / "lianxin.db")
    yield Office(database, tmp_path, Chain.beside(tmp_path / "lianxin.db"))
    await database.close()


UNITS: list[list[object]] = [
    ["单位名称", "上级单位", "层级"],
    ["东风镇", "青山区", "乡镇"],
    ["青山区", "云州市", "县区"],
    ["云州市", "", "市"],
    ["市金融办", "云州市", "市"],
    ["住建局", "云州市", "市"],
    ["住建局", "青山区", "县区"],
]
CADRES: list[list[object]] = [
    ["单位", "姓名", "手机", "职务", "角色", "有效期至"],
    ["市金融办", "许志强", "13800000001", "科长", "承办人", "2026-12-31"],
    ["市金融办", "陆建国", "13800000002", "主任", "单位负责人、承办人", ""],
    ["青山区/住建局", "何敏", "13800000003", "", "", ""],
]
FIRMS: list[list[object]] = [
    ["企业名称", "信用代码", "所属乡镇", "行业", "联系人", "手机", "包联干部", "包联干部电话"],
    ["恒昌机械", code_of(1), "东风镇", "机械", "王丽", "13900000001", "许志强", "13800000001"],
    ["禾穗食品", "", "东风镇", "食品", "谷大成", "", "何敏", ""],
]
CITY: Rows = {"企业": FIRMS, "干部": CADRES, "单位": UNITS}


async def firms(office: Office) -> list[Enterprise]:
    """Every enterprise."""
    return await office.database.write(lambda tx: enterprises.by_ids(tx, range(1, 50)))


async def persons(office: Office) -> list[Person]:
    """Everybody."""

    async def look(tx: Tx) -> list[Person]:
        rows = await tx.all("SELECT id FROM people ORDER BY id")
        found = [await people.get(tx, row["id"]) for row in rows]
        return [one for one in found if one is not None]

    return await office.database.write(look)


async def grants(office: Office) -> set[tuple[str, str, str | None]]:
    """Who holds which role, where."""
    rows = await office.database.write(
        lambda tx: tx.all(
            """
            SELECT people.name, grants.role, COALESCE(units.path, enterprises.name) AS place
            FROM grants JOIN people ON people.id = grants.person_id
            LEFT JOIN units ON units.id = grants.unit_id
            LEFT JOIN enterprises ON enterprises.id = grants.enterprise_id
            """
        )
    )
    opened = office.database.vault.open
    return {(opened(row["name"]), row["role"], row["place"]) for row in rows}


async def test_a_city_comes_in_whatever_the_order_of_its_sheets(office: Office) -> None:
    """Units before those who serve there, parents before children, people once."""
    figures = await office.brings(CITY)
    assert figures.wrong == 0
    assert figures.of(Part.UNIT, Verdict.NEW) == 6
    assert figures.of(Part.CADRE, Verdict.NEW) == 3
    assert figures.of(Part.PAIRING, Verdict.NEW) == 2
    assert len(await persons(office)) == 5  # the liaisons are the cadres
    tree = await office.database.write(units.tree)
    paths = {unit.name: unit.path.count("/") for unit in tree.values()}
    assert (paths["云州市"], paths["青山区"], paths["东风镇"]) == (2, 3, 4)
    assert [one.name for one in await firms(office)] == ["恒昌机械", "禾穗食品"]
    held = {(name, role) for name, role, _ in await grants(office)}
    assert {("陆建国", "unit_head"), ("陆建国", "handler"), ("何敏", "liaison")} <= held


async def test_a_dry_run_writes_nothing_and_says_the_same(office: Office) -> None:
    """Figures and findings of both are equal."""
    dry = await office.brings(CITY, apply=False)
    seen = list(office.found)
    assert await persons(office) == []
    wet = await office.brings(CITY)
    assert dry.to_json() == wet.to_json()
    assert seen == office.found


async def test_twice_is_once(office: Office) -> None:
    """Nothing is new, nothing changes, nothing is noted."""
    await office.brings(CITY)
    before = await persons(office), await grants(office), await firms(office)
    figures = await office.brings(CITY)
    assert not figures.moves
    assert (await persons(office), await grants(office), await firms(office)) == before
    noted = await office.database.write(lambda tx: tx.all("SELECT data FROM events"))
    assert len(noted) == 1
    data = json.loads(noted[0]["data"])
    assert data["parts"]["enterprise"] == {"new": 2}
    assert "恒昌" not in noted[0]["data"]


@pytest.mark.parametrize("language", Language)
async def test_what_goes_out_comes_in_unchanged(office: Office, language: Language) -> None:
    """In every language."""
    await office.brings(CITY)
    out = await office.exported(language)
    assert sum(len(rows) - 1 for rows in out.values()) == 6 + 3 + 2 + 2 + 2
    figures = await office.brings(out)
    assert (figures.wrong, figures.moves) == (0, False), office.found
    assert figures.total == 15


async def test_what_goes_out_founds_the_same_city_elsewhere(office: Office, tmp_path: Path) -> None:
    """And from there the same goes out."""
    await office.brings(CITY)
    out = await office.exported()
    (tmp_path / "other").mkdir()
    database = await Database.open(tmp_path / "other" / "other.db")
    other = Office(database, tmp_path / "other", office.chain)
    figures = await other.brings(out)
    again = await other.exported()
    await database.close()
    assert figures.wrong == 0

    def content(rows: Rows) -> dict[str, list[Sequence[object]]]:
        return {name: sorted(found, key=str) for name, found in rows.items()}

    assert content(again) == content(out)


async def test_changes_are_told_old_and_new_and_written(office: Office) -> None:
    """A new number, a new home, a later end; numbers are masked in what is told."""
    await office.brings(CITY)
    changed: Rows = {
        "企业": [
            FIRMS[0],
            ["恒昌机械集团", code_of(1), "青山区", "", "王丽", "13900000009", "", ""],
        ],
        "干部": [CADRES[0], ["市金融办", "许志强", "", "处长", "", "2027-06-30"]],
    }
    figures = await office.brings(changed)
    told = {
        (change.field, change.old, change.new)
        for finding in office.found
        for outcome in finding.outcomes
        for change in outcome.changes
    }
    assert told == {
        ("enterprise", "恒昌机械", "恒昌机械集团"),
        ("home", "云州市/青山区/东风镇", "云州市/青山区"),
        ("phone", "139****0001", "139****0009"),
        ("title", "科长", "处长"),
    }
    assert figures.of(Part.ENTERPRISE, Verdict.CHANGED) == 1
    (firm, _) = await firms(office)
    assert (firm.name, firm.industry) == ("恒昌机械集团", "机械")
    wang = next(one for one in await persons(office) if one.name == "王丽")
    assert wang.phone == "13900000009"


async def test_an_end_is_the_last_moment_of_its_day(office: Office) -> None:
    """In the office's time zone; another day moves it."""
    await office.brings(CITY)
    (row,) = await office.database.write(
        lambda tx: tx.all("SELECT until FROM grants WHERE until IS NOT NULL")
    )
    assert row["until"].startswith("2026-12-31T15:59:59")
    line: list[object] = ["市金融办", "许志强", "13800000001", "", "承办人", "2027-06-30"]
    figures = await office.brings({"干部": [CADRES[0], line]})
    assert figures.of(Part.CADRE, Verdict.CHANGED) == 1


async def test_two_of_one_name_are_two_by_their_numbers(office: Office) -> None:
    """However often they come in, in whatever order."""
    rows: list[list[object]] = [
        CADRES[0],
        ["市金融办", "李强", "13700000001", "", "", ""],
        ["市金融办", "李强", "13700000002", "", "", ""],
    ]
    await office.brings({"单位": UNITS, "干部": rows})
    assert [one.phone for one in await persons(office)] == ["13700000001", "13700000002"]
    figures = await office.brings({"干部": [rows[0], rows[2], rows[1]]})
    assert not figures.moves
    figures = await office.brings({"干部": [rows[0], ["市金融办", "李强", "", "", "", ""]]})
    assert office.troubles() == ["phone-missing", "person-ambiguous"]
    assert figures.wrong == 1


async def test_one_contact_of_two_enterprises_is_one_person(office: Office) -> None:
    """By number and name; also where the first came in long ago."""
    head: list[object] = ["企业名称", "信用代码", "联系人", "手机"]
    await office.brings({"企业": [head, ["甲公司", code_of(5), "王丽", "13900000001"]]})
    await office.brings({"企业": [head, ["乙公司", code_of(6), "王丽", "13900000001"]]})
    assert len(await persons(office)) == 1
    assert len(await grants(office)) == 2


async def test_the_first_line_that_speaks_of_something_has_the_say(office: Office) -> None:
    """A line that contradicts it is told, and the second import finds nothing to do."""
    rows: Rows = {
        "企业": [
            ["企业名称", "信用代码", "行业", "联系人", "手机"],
            ["甲公司", code_of(5), "机械", "王丽", "13900000001"],
            ["甲公司", code_of(5), "食品", "王丽", "13900000001"],
        ]
    }
    await office.brings(rows)
    assert office.troubles() == ["contradicts"]
    assert not (await office.brings(rows)).moves


@pytest.mark.parametrize(
    ("sheet", "row", "trouble"),
    [
        ("干部", ["市金融办公室", "甲", "13700000001", "", "", ""], "unit-like"),
        ("干部", ["火星", "甲", "13700000001", "", "", ""], "unit-unknown"),
        ("干部", ["住建局", "甲", "13700000001", "", "", ""], "unit-ambiguous"),
        ("企业", ["恒昌机械", code_of(9), "", "", "", "", "", ""], "firm-code"),
        ("企业", ["丙", code_of(9), "月球", "", "", "", "", ""], "unit-unknown"),
    ],
)
async def test_a_line_that_does_not_fit_is_left_out(
    office: Office, sheet: str, row: list[object], trouble: str
) -> None:
    """With the reason; the rest of the sheet comes in."""
    await office.brings(CITY)
    head = {"干部": CADRES[0], "企业": FIRMS[0]}[sheet]
    good = {
        "干部": ["市金融办", "新来的", "13700000009", "", "", ""],
        "企业": ["新公司", code_of(10), "", "", "", "", "", ""],
    }[sheet]
    figures = await office.brings({sheet: [head, row, good]})
    assert trouble in office.troubles()
    assert (figures.wrong, figures.lines.get(Verdict.NEW)) == (1, 1)


async def test_contacts_and_pairings_need_an_enterprise_that_is_known(office: Office) -> None:
    """A slip in a name founds no second enterprise."""
    await office.brings(CITY)
    figures = await office.brings(
        {
            "包联": [["企业名称", "包联干部", "电话"], ["恒昌机戒", "何敏", "13800000003"]],
            "联系人": [["企业名称", "姓名", "手机"], ["恒昌机械", "新人", "13900000077"]],
        }
    )
    assert figures.wrong == 1
    assert "firm-unknown" in office.troubles()
    assert figures.of(Part.CONTACT, Verdict.NEW) == 1
    assert len(await firms(office)) == 2


async def test_who_has_joined_is_not_made_somebody_else(office: Office) -> None:
    """Another name under their number is told, not written."""
    await office.brings(CITY)
    wang = next(one for one in await persons(office) if one.name == "王丽")
    await office.database.write(
        lambda tx: tx.run("UPDATE people SET telegram_id = 77 WHERE id = :id", id=wang.id)
    )
    row: list[object] = ["恒昌机械", code_of(1), "", "", "马丽", "13900000001", "", ""]
    await office.brings({"企业": [FIRMS[0], row]})
    assert "phone-taken" in office.troubles()
    assert "马丽" not in {one.name for one in await persons(office)}


async def test_a_county_brings_in_its_own_only(office: Office) -> None:
    """Its director's reach is the subtree, and the roles they may give; the rest is told."""
    await office.brings(CITY)
    tree = await office.database.write(units.tree)
    county = next(one.id for one in tree.values() if one.name == "青山区")
    me = Person(id=900, name="区主任")
    office.by = Speaker(me, (Grant(role=Role.DIRECTOR, person_id=900, unit_id=county),))
    await office.database.write(
        lambda tx: tx.run(
            "INSERT INTO people (id, name, language, created_at) VALUES (900, 'x', 'en', '')"
        )
    )
    figures = await office.brings(
        {
            "干部": [
                CADRES[0],
                ["东风镇", "镇上人", "13700000001", "", "承办人", ""],
                ["市金融办", "市里人", "13700000002", "", "承办人", ""],
                ["东风镇", "想当管理员", "13700000003", "", "管理员", ""],
            ],
            "企业": [
                FIRMS[0],
                ["镇上公司", code_of(11), "东风镇", "", "甲", "13700000011", "", ""],
                ["市里公司", code_of(12), "云州市", "", "乙", "13700000012", "", ""],
                ["没写的公司", code_of(13), "", "", "丙", "13700000013", "", ""],
            ],
        }
    )
    assert figures.lines == {Verdict.NEW: 2, Verdict.WRONG: 4}
    assert sorted(office.troubles()) == [
        "not-to-give", "not-to-give", "not-your-area", "not-your-area",
    ]  # fmt: skip


async def test_nobody_rises_by_a_roster(office: Office) -> None:
    """A county makes no office of itself, which would act for the city; nor moves a city's cadre."""
    await office.brings(CITY)
    tree = await office.database.write(units.tree)
    county = next(one for one in tree.values() if one.name == "青山区")
    me = Person(id=900, name="区管理员")
    office.by = Speaker(me, (Grant(role=Role.ADMIN, person_id=900, unit_id=county.id),))
    await office.database.write(
        lambda tx: tx.run(
            "INSERT INTO people (id, name, language, created_at) VALUES (900, 'x', 'en', '')"
        )
    )
    sheets: Rows = {
        "单位": [["单位名称", "上级单位", "类型"], ["青山区", "云州市", "活动办"]],
        "干部": [
            CADRES[0],
            ["东风镇", "许志强", "13800000001", "市长", "承办人", ""],
            ["青山区", "巡视员", "13800000077", "", "督查", ""],
        ],
    }
    await office.brings(sheets)
    given = await office.database.write(
        lambda tx: tx.all("SELECT data FROM events WHERE act = 'grant' AND person_id = 900")
    )
    assert [json.loads(row["data"])["role"] for row in given] == ["inspector"], "it is on record"
    after = await office.database.write(units.tree)
    assert after[county.id].kind == county.kind
    assert office.troubles() == ["not-your-area", "not-your-area"]
    (xu,) = [one for one in await persons(office) if one.phone == "13800000001"]
    assert xu.title == "科长"
    assert ("许志强", "handler", next(u.path for u in tree.values() if u.name == "东风镇")) in (
        await grants(office)
    ), "the role in the town is the county's to give"


async def test_a_roster_is_written_whole_or_not_at_all(office: Office) -> None:
    """What fails in the middle leaves nothing."""
    room = office.folder / "broken"
    room.mkdir()
    staged = roster.Staged(room)
    for name, rows in CITY.items():
        staged.add([to_json(one) for one in Reading(name, enumerate(rows, 1)).lines()])
    staged.close()
    terms = roster.Terms(None, AT, ZONE, "zh-Hans", office.chain)

    async def enter(tx: Tx) -> None:
        await roster.take_over(tx, staged, terms)
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        await roster.bring_in(office.database.write, staged, _given(terms), enter)
    assert await persons(office) == []
    assert not await office.database.write(units.tree)


async def test_names_and_numbers_lie_sealed(office: Office) -> None:
    """As those of everybody."""
    await office.brings(CITY)
    rows = await office.database.write(lambda tx: tx.all("SELECT name, phone, title FROM people"))
    kept = "".join(str(cell) for row in rows for cell in row)
    assert "王丽" not in kept
    assert "13900000001" not in kept


async def test_a_spreadsheet_that_was_sent_ends_once(office: Office) -> None:
    """Dropped, taken over or a day old: its name and its place go with it."""

    async def live(tx: Tx) -> list[Any]:
        person = await people.admit(
            tx, telegram_id=1, name="方明远", language=Language.ZH_HANS, at=AT
        )
        one = await sheets.offer(
            tx, person_id=person, telegram_file_id="f", name="名单.xlsx", at=AT
        )
        kept = await sheets.set_kept(tx, one, "abc"), await sheets.kept_now(tx)
        await sheets.expire(tx, before=AT - timedelta(hours=1))
        still = await sheets.sent(tx, one)
        await sheets.expire(tx, before=AT + timedelta(hours=1))
        gone = await sheets.sent(tx, one)
        again = await sheets.close(tx, one, state="applied")
        return [kept, still, gone, again, await sheets.kept_now(tx)]

    kept, still, gone, again, left = await office.database.write(live)
    assert kept == (True, {"abc"})
    assert (still.name, still.is_open) == ("名单.xlsx", True)
    assert (gone.name, gone.kept, gone.is_open) == ("", "", False)
    assert (again, left) == (False, set())


@pytest.mark.parametrize("language", Language)
async def test_who_is_in_charge_of_all_units_goes_out_and_in(
    office: Office, tmp_path: Path, language: Language
) -> None:
    """By a word for all units; never a case officer, and never by saying nothing."""
    rows: list[list[object]] = [
        CADRES[0],
        ["全部单位", "方明远", "13600000001", "主任", "活动办主任、督查", ""],
        ["全部单位", "马虎", "13600000002", "", "承办人", ""],
        ["全部单位", "牛虎", "13600000003", "", "", ""],
    ]
    figures = await office.brings({"单位": UNITS, "干部": rows})
    assert (figures.of(Part.CADRE, Verdict.NEW), figures.wrong) == (1, 2)
    assert office.troubles() == ["role-needs-unit"] * 2
    assert await grants(office) == {("方明远", "director", None), ("方明远", "inspector", None)}
    out = await office.exported(language)
    assert not (await office.brings(out)).moves
    database = await Database.open(tmp_path / "other.db")
    other = Office(database, tmp_path / "rooms", office.chain)
    other.folder.mkdir()
    await other.brings(out)
    held = await grants(other)
    await database.close()
    assert held == await grants(office)


async def test_what_was_closed_is_open_again_once_a_roster_names_it(office: Office) -> None:
    """A unit and an enterprise; told as a change, and written."""
    await office.brings(CITY)

    async def close(tx: Tx) -> None:
        await tx.run("UPDATE units SET active = 0 WHERE name = '东风镇'")
        await tx.run("UPDATE enterprises SET active = 0 WHERE name = '恒昌机械'")

    await office.database.write(close)
    assert not any("东风镇" in row for row in (await office.exported())["单位"])
    figures = await office.brings(CITY)
    assert figures.of(Part.UNIT, Verdict.CHANGED) == 1
    assert figures.of(Part.ENTERPRISE, Verdict.CHANGED) == 1
    told = [change for one in office.found for part in one.outcomes for change in part.changes]
    assert {(one.field, one.old, one.new) for one in told} == {("active", "no", "yes")}
    assert all(unit.active for unit in (await office.database.write(units.tree)).values())
    assert all(one.active for one in await firms(office))
    assert not (await office.brings(CITY)).moves


NAMES = st.text("王李张赵丽强敏华", min_size=2, max_size=3)
PHONES = st.integers(0, 99).map(lambda n: f"138000000{n:02d}") | st.just("")
PLACES = st.sampled_from(["云州市", "青山区", "东风镇", "市金融办"])


@st.composite
def cities(draw: st.DrawFn) -> Rows:
    """Sheets in which names and numbers come again and again."""
    cadres = draw(
        st.lists(
            st.tuples(PLACES, NAMES, PHONES, st.sampled_from(["", "承办人", "单位负责人、督查"])),
            max_size=6,
        )
    )
    firms_ = draw(
        st.lists(
            st.tuples(st.integers(1, 5), st.booleans(), PLACES, NAMES, PHONES, NAMES, PHONES),
            max_size=6,
        )
    )
    return {
        "单位": UNITS[:5],
        "干部": [["单位", "姓名", "手机", "角色"], *[list(one) for one in cadres]],
        "企业": [
            ["企业名称", "信用代码", "所属乡镇", "联系人", "手机", "包联干部", "包联干部电话"],
            *[[f"第{n}公司", code_of(n) if coded else "", *rest] for n, coded, *rest in firms_],
        ],
    }


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(city=cities())
async def test_whatever_comes_in_twice_is_once_and_goes_out_whole(
    tmp_path_factory: pytest.TempPathFactory, city: Rows
) -> None:
    """For any city: the dry run is right, the second time changes nothing, the export neither."""
    folder = tmp_path_factory.mktemp("city")
    database = await Database.open(folder / "lianxin.db")
    office = Office(database, folder, Chain.beside(folder / "lianxin.db"))
    try:
        dry = await office.brings(city, apply=False)
        first = await office.brings(city)
        assert first.to_json() == dry.to_json()
        second = await office.brings(city)
        assert not second.moves, office.found
        out = await office.brings(await office.exported())
        assert not out.moves, office.found
        assert out.wrong == 0, office.found
    finally:
        await database.close()


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(city=cities(), more=cities())
async def test_pages_make_no_difference(
    tmp_path_factory: pytest.TempPathFactory, city: Rows, more: Rows
) -> None:
    """What is kept beside the register from page to page is as good as memory."""
    told: list[tuple[list[Finding], Rows]] = []
    for page in (1, 200):
        folder = tmp_path_factory.mktemp("city")
        database = await Database.open(folder / "lianxin.db")
        office = Office(database, folder, Chain.beside(folder / "lianxin.db"))
        try:
            with pytest.MonkeyPatch.context() as patched:
                patched.setattr(roster, "PAGE", page)
                for rows in (city, more):
                    await office.brings(rows)
            told.append((list(office.found), await office.exported()))
        finally:
            await database.close()
    assert told[0] == told[1]


async def test_what_is_at_hand_does_not_grow_with_the_sheet(office: Office) -> None:
    """A page of enterprises with their contacts; only those who serve stay."""
    most: dict[str, int] = {}
    take = Planner.take

    def counted(planner: Planner) -> Writes:
        at_hand = {"firms": len(planner._firms), "people": len(planner.people.by_id)}
        most.update({name: max(most.get(name, 0), n) for name, n in at_hand.items()})
        writes = take(planner)
        assert not planner._firms
        assert not planner._by_name
        assert len(planner.people.by_id) <= 2
        return writes

    head, boss = FIRMS[0], ["许志强", "13800000001"]
    rows = [
        [f"第{n}公司", code_of(n), "东风镇", "机械", f"王{n}", f"139{n:08d}", *boss]
        for n in range(120)
    ]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(roster, "PAGE", 10)
        patched.setattr(Planner, "take", counted)
        for _ in range(2):
            await office.brings({"单位": UNITS, "企业": [head, *rows]})
    assert most == {"firms": 10, "people": 11}
    assert not office.troubles()


async def test_a_register_that_moves_is_compared_anew(office: Office) -> None:
    """Whoever comes in between is found; where it never rests, it is held still."""
    room = office.folder / "moving"
    room.mkdir()
    staged = roster.Staged(room)
    staged.add([to_json(one) for one in Reading("单位", enumerate(UNITS, 1)).lines()])
    terms = roster.Terms(None, AT, ZONE, "zh-Hans", office.chain)
    seen: list[int] = []

    async def restless(job: Job[T]) -> T:
        async def move(tx: Tx) -> None:
            await tx.run("INSERT INTO people (name, language, created_at) VALUES ('x', 'en', '')")

        await office.database.write(move)
        return await office.database.write(job)

    async def enter(tx: Tx) -> Figures:
        seen.append(await rosters.revision(tx))
        return await roster.take_over(tx, staged, terms)

    figures = await roster.bring_in(restless, staged, _given(terms), enter)
    staged.close()
    assert figures.of(Part.UNIT, Verdict.NEW) == 6
    assert len(seen) == roster.TRIES + 1
    assert len(await office.database.write(units.tree)) == 6


def sorted_kinds(rows: Sequence[Kind]) -> list[Kind]:
    """In the order in which they are read."""
    return sorted(rows, key=list(Kind).index)


async def test_sheets_are_compared_in_the_order_that_works(tmp_path: Path) -> None:
    """Units first, whatever came first."""
    staged = roster.Staged(tmp_path)
    for name, rows in CITY.items():
        staged.add([to_json(one) for one in Reading(name, enumerate(rows, 1)).lines()])
    staged.close()
    kinds = [page[0].kind for page in staged.pages()]
    assert kinds == sorted_kinds(kinds) == [Kind.UNITS, Kind.CADRES, Kind.ENTERPRISES]
    names = [line.unit for line in next(iter(staged.pages()))]
    assert names.index("云州市") < names.index("青山区") < names.index("东风镇")
