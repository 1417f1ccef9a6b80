"""The README cannot fall behind: what it says of the program is what the program is."""

from __future__ import annotations

import os
import re
import struct
import tomllib

import pytest

from handlers import cli
from tests.house import tables
from tests.house.picture import PICTURE

README = (tables.TOP / "README.md").read_text(encoding="utf-8")
LINES = README.splitlines()


def test_every_setting_is_documented_as_it_is() -> None:
    """Name, default and description of each setting stand in the table, in order."""
    assert [line for line in LINES if line.startswith("| `LIANXIN_")] == tables.settings()


def test_every_command_is_documented_as_it_is() -> None:
    """Each command, whose it is and the words of its menu stand in the table, in order."""
    assert [line for line in LINES if re.match(r"\| `/[a-z]+` \|", line)] == tables.commands()


def test_the_map_shows_every_room_and_every_module() -> None:
    """Nothing exists that the map does not show, and nothing is shown that does not exist."""
    assert tables.rooms_of(README) == tables.rooms()


def test_what_telegram_says_leads_where_the_table_says() -> None:
    """Each outcome has a row, and what follows there is what the law of delivery decides."""
    rows = re.findall(
        r"^\| [^|]+ \| `(\w+)` \| [^|]+ \| ([^|]+ \| [^|]+) \|$", README, re.MULTILINE
    )
    expected = [(str(outcome), then) for outcome, then in tables.outcomes().items()]
    assert sorted(rows) == sorted(expected)


def test_every_exit_code_has_a_row() -> None:
    """Codes are what a supervisor acts upon."""
    codes = {0, 1, cli.WRONG_SETTINGS, cli.WRONG_TOKEN, cli.DATABASE_UNWELL, cli.FAILED}
    assert {int(code) for code in re.findall(r"^\| (\d) \|", README, re.MULTILINE)} == codes


def test_the_commands_of_the_host_are_understood(capsys: pytest.CaptureFixture[str]) -> None:
    """Every `lianxin invite …` of the README is one that the program takes."""
    said = [line.split()[1:] for line in LINES if line.startswith("lianxin invite ")]
    assert len(said) >= 5
    for arguments in said:
        assert cli._parser().parse_args(arguments).command == "invite"
    with pytest.raises(SystemExit):
        cli._parser().parse_args(["--help"])
    offered = capsys.readouterr().out
    assert all(command in offered for command in ("serve", "sandbox", "invite", "doctor"))


def test_two_commands_do_all_their_own_setup() -> None:
    """One line each: an environment, the package with its pins, and the thing itself."""
    fenced = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    commands = [one.strip() for one in fenced if one.startswith("python3 -m venv .venv && ")]
    assert [one.count("\n") for one in commands] == [0, 0]
    play, test = commands
    assert play.endswith("&& .venv/bin/lianxin sandbox")
    assert "&& .venv/bin/python -m pytest " in test
    assert all(" -c constraints.txt " in one for one in commands)


def test_ci_runs_the_commands_as_they_stand_in_the_readme() -> None:
    """`.ci/run` takes them from here, so they cannot differ."""
    path = tables.TOP / ".ci" / "run"
    script = path.read_text(encoding="utf-8")
    assert os.access(path, os.X_OK)
    assert "README.md" in script
    assert "pip install" not in script


def test_every_dependency_is_pinned_and_nothing_else_is_said() -> None:
    """`constraints.txt` has a version for each, and no address or hash."""
    lines = (tables.TOP / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][\w.]*", line) for line in lines)
    pinned = {_canonical(line.split("==")[0]) for line in lines}
    project = tomllib.loads((tables.TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = project["dependencies"] + extras["office"] + extras["test"]
    wanted.remove("lianxin[office]")  # the tests want the other extra too
    assert {_canonical(re.match(r"[\w.-]+", one)[0]) for one in wanted} <= pinned  # type: ignore[index]


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_links_lead_somewhere() -> None:
    """Files and headings that are linked exist."""
    anchors = {
        re.sub(r"[^\w -]", "", line.lstrip("# ")).strip().lower().replace(" ", "-")
        for line in LINES
        if line.startswith("#")
    }
    for target in re.findall(r"\]\(([^)]+)\)", README):
        if target.startswith("#"):
            assert target[1:] in anchors
        elif not target.startswith("https://"):
            assert (tables.TOP / target).is_file()


def test_the_picture_is_one() -> None:
    """A PNG, wide enough to be read and light enough to be cloned."""
    data = PICTURE.read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    assert data.startswith(b"\x89PNG")
    assert width >= 1000
    assert height >= 500
    assert len(data) < 300_000


def test_a_machine_is_not_named() -> None:
    """No path of anybody's machine and no address of a registry stands in what is shipped."""
    shipped = [README, (tables.TOP / "constraints.txt").read_text(encoding="utf-8")]
    assert not [
        one for one in shipped if re.search(r"/(home|root|work|Users)/|pypi\.|simple/", one)
    ]
