"""The command line: exit codes, sentences for whoever mistyped, people let in, logs without secrets."""

from __future__ import annotations

import io
import logging
import re
import sqlite3
import sys
from contextlib import closing
from datetime import time
from typing import TYPE_CHECKING

import pytest

from bot.settings import WrongSettingsError, read_settings
from handlers import log as logs
from handlers.cli import main, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder of its own; logging is as it was afterwards."""
    monkeypatch.chdir(tmp_path)
    root = logging.getLogger()
    before = [*root.handlers], root.level, {one: logging.getLogger(one).level for one in logs.LOUD}
    yield
    root.handlers[:], root.level = before[0], before[1]
    for name, level in before[2].items():
        logging.getLogger(name).setLevel(level)


WRONG = {
    "LIANXIN_TOKEN": "not a token",
    "LIANXIN_API_BASE_URL": "ftp://example",
    "LIANXIN_TIMEZONE": "Asia/Atlantis",
    "LIANXIN_LOCALE": "fr",
    "LIANXIN_MORNING": "12:00-08:30",
    "LIANXIN_AFTERNOON": "never",
    "LIANXIN_MESSAGES_PER_SECOND": "-1",
    "LIANXIN_PORT": "70000",
    "LIANXIN_LOG_LEVEL": "LOUD",
    "LIANXIN_WEBHOOK_URL": "bot.example",
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_setting_is_a_sentence_that_names_it(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, one line, no traceback."""
    monkeypatch.setenv("LIANXIN_TOKEN", TOKEN)
    monkeypatch.setenv(name, WRONG[name])
    assert run([]) == 2
    said = capsys.readouterr().err
    (line,) = said.splitlines()
    assert line.startswith(f"{name}: ")
    assert len(line) > len(name) + 10


def test_two_wrong_settings_are_two_sentences(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody has to find them one after the other."""
    monkeypatch.setenv("LIANXIN_TIMEZONE", "Mars")
    monkeypatch.setenv("LIANXIN_PORT", "x")
    assert run([]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_a_missing_token_is_told_with_the_way_to_one(capsys: pytest.CaptureFixture[str]) -> None:
    """And with a way to play without."""
    with pytest.raises(SystemExit) as left:
        main(["serve"])
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert "LIANXIN_TOKEN" in said
    assert "sandbox" in said


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ({}, "LIANXIN_PORT"),
        ({"port": 80}, "LIANXIN_WEBHOOK_SECRET"),
        ({"port": 80, "webhook_secret": "spaces are wrong"}, "LIANXIN_WEBHOOK_SECRET"),
    ],
)
def test_a_webhook_needs_its_port_and_its_secret(more: dict[str, object], name: str) -> None:
    """Settings that are right alone may be wrong together."""
    with pytest.raises(WrongSettingsError, match=name):
        read_settings(webhook_url="https://bot.example/telegram", **more)


def test_settings_may_stand_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment goes before it."""
    (tmp_path / ".env").write_text(
        f"LIANXIN_TOKEN={TOKEN}\nLIANXIN_OFFICE_NAME=活动办\nLIANXIN_PORT=81\n", encoding="utf-8"
    )
    monkeypatch.setenv("LIANXIN_PORT", "82")
    settings = read_settings()
    assert settings.token.get_secret_value() == TOKEN
    assert (settings.office_name, settings.port) == ("活动办", 82)
    assert TOKEN not in repr(settings)


def test_office_hours_are_written_as_people_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the environment as in the README."""
    monkeypatch.setenv("LIANXIN_MORNING", "09:00-11:30")
    monkeypatch.setenv("LIANXIN_AFTERNOON", "13:30 – 17:00")
    settings = read_settings()
    assert settings.morning == (time(9), time(11, 30))
    assert settings.afternoon == (time(13, 30), time(17))


def invited(path: Path) -> list[tuple[object, ...]]:
    """Who was invited as what."""
    with closing(sqlite3.connect(path)) as file:
        return file.execute(
            "SELECT role, units.name, enterprises.name, person_id IS NOT NULL FROM invitations "
            "LEFT JOIN units ON units.id = invitations.unit_id "
            "LEFT JOIN enterprises ON enterprises.id = invitations.enterprise_id "
            "ORDER BY invitations.id"
        ).fetchall()


def test_people_are_invited_from_the_host(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Units and firms are made by being named, once; the link stands beside its QR code."""
    assert run(["invite", "--role", "admin", "--name", "刘建国", "--bot", "@some_bot"]) == 0
    said = capsys.readouterr().out
    link = re.search(r"^https://t\.me/some_bot\?start=(i[\w-]{32})$", said, re.MULTILINE)
    assert link is not None
    assert "▄" in said
    for _ in range(2):
        assert run(["invite", "--role", "handler", "--unit", "市金融办"]) == 0
    assert run(["invite", "--role", "owner", "--enterprise", "恒昌机械", "--hours", "1"]) == 0
    assert invited(tmp_path / "lianxin.db") == [
        ("admin", None, None, 1),
        ("handler", "市金融办", None, 0),
        ("handler", "市金融办", None, 0),
        ("owner", None, "恒昌机械", 0),
    ]
    assert link[1][1:].encode() not in (tmp_path / "lianxin.db").read_bytes()


def test_without_the_bots_name_the_line_to_type_is_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram out of reach is no reason to wait."""
    monkeypatch.setenv("LIANXIN_TOKEN", TOKEN)
    monkeypatch.setenv("LIANXIN_API_BASE_URL", "http://127.0.0.1:9/bot")
    assert run(["invite", "--role", "admin"]) == 0
    said = capsys.readouterr().out
    assert re.search(r"^/start i[\w-]{32}$", said, re.MULTILINE)
    assert "--bot" in said


@pytest.mark.parametrize(
    ("role", "option"), [("owner", "--enterprise"), ("handler", "--unit"), ("unit_head", "--unit")]
)
def test_a_role_needs_what_it_is_held_over(
    role: str, option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Refused before anything is written."""
    assert run(["invite", "--role", role]) == 2
    assert capsys.readouterr().err.startswith(option)
    assert not (tmp_path / "lianxin.db").exists()


def test_a_command_that_is_none_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """By argparse, with code 2."""
    with pytest.raises(SystemExit) as left:
        main(["dance"])
    assert left.value.code == 2
    assert "invalid choice" in capsys.readouterr().err


def test_a_database_that_somebody_holds_is_code_4(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """For every command that needs it."""
    monkeypatch.setenv("LIANXIN_TOKEN", TOKEN)
    with closing(sqlite3.connect(tmp_path / "lianxin.db", isolation_level=None)) as file:
        file.execute("PRAGMA locking_mode = EXCLUSIVE")
        file.execute("BEGIN EXCLUSIVE")
        for arguments in (["serve"], ["doctor"], ["invite", "--role", "triager"]):
            assert run(arguments) == 4
            assert "another process has the database open" in capsys.readouterr().err


def test_a_database_that_is_none_is_code_4(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder, an odd file."""
    monkeypatch.setenv("LIANXIN_DATABASE", str(tmp_path))
    assert run(["doctor"]) == 4
    assert "unable to open" in capsys.readouterr().err


def test_the_doctor_finds_what_is_broken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Code 0 where all is well, 1 with a line for each thing to look at, 4 where nothing is."""
    assert run(["doctor"]) == 4
    assert "there is no such database" in capsys.readouterr().err
    assert run(["invite", "--role", "triager"]) == 0
    assert run(["doctor"]) == 0
    assert "all is well" in capsys.readouterr().out
    with closing(sqlite3.connect(tmp_path / "lianxin.db")) as file, file:
        file.execute(
            "INSERT INTO inbox (update_id, received_at, state, body) VALUES (5, '', 'new', '{}')"
        )
    assert run(["doctor"]) == 1
    assert "neither done nor set aside: 5" in capsys.readouterr().out


def test_telegram_that_cannot_be_reached_is_code_5(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a sentence; starting again is right."""
    monkeypatch.setenv("LIANXIN_TOKEN", TOKEN)
    monkeypatch.setenv("LIANXIN_API_BASE_URL", "http://127.0.0.1:9/bot")
    assert run([]) == 5
    said = capsys.readouterr().err
    assert "Telegram cannot be reached" in said
    assert "Traceback" not in said
    assert TOKEN not in said


def test_logs_hold_no_token_and_no_phone_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in the message nor in its arguments nor in a traceback; other words stay."""
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    logs.set_up("DEBUG")
    log = logging.getLogger("handlers.somewhere")
    log.info("https://api.telegram.org/bot%s/getMe", TOKEN)
    log.warning("call 13800000012 or +8613800000012, case LX-2026-000123")
    try:
        raise ValueError(f"url …/bot{TOKEN}/x, 13912345678")  # noqa: TRY301 - to be logged
    except ValueError:
        log.exception("it failed")
    logging.getLogger("httpx").info("never")
    said = written.getvalue()
    assert TOKEN not in said
    assert "13800000012" not in said
    assert "13912345678" not in said
    assert "LX-2026-000123" in said
    assert said.count("<token>") == 2
    assert "ValueError" in said
    assert "never" not in said
