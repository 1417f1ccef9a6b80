"""The command line: serve, play in a sandbox, let people in."""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import os
import sys
from datetime import date
from typing import TYPE_CHECKING

from bot.domain.people import Role
from bot.settings import WrongSettingsError, read_settings

if TYPE_CHECKING:
    from collections.abc import Coroutine, Sequence

    from bot.settings import Settings

WRONG_SETTINGS = 2
WRONG_TOKEN = 3
DATABASE_UNWELL = 4
FAILED = 5
"""Exit codes; 0 is an orderly end."""

POLICIES = "policies"
"""The word behind `import` that says that what follows is no roster."""

log = logging.getLogger("lianxin")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:  # noqa: PLR0911 - one a command
    """Run one command and return the exit code."""
    options = _parser().parse_args(arguments)
    os.umask(0o077)  # what people say is for this account alone
    given = {"port": options.port} if getattr(options, "port", None) is not None else {}
    try:
        settings = read_settings() if options.command == "sandbox" else read_settings(**given)
    except WrongSettingsError as error:
        sys.stderr.write(f"{error}\n")
        return WRONG_SETTINGS
    from handlers import log as logs

    logs.set_up(settings.log_level)
    match options.command:
        case "sandbox":
            from handlers.sandbox.town import play

            return _await(play(settings, port=options.port or 0))
        case "invite":
            from handlers.admitting import invite

            return _await(invite(settings, options))
        case "audit":
            from handlers.auditor import run as look_through

            return _await(look_through(settings, options))
        case "import" if options.files[0] == POLICIES and len(options.files) > 1:
            from handlers.collecting import import_policies

            return _await(import_policies(settings, options))
        case "import":
            from handlers.importing import import_files

            return _await(import_files(settings, options))
        case "export":
            from handlers.importing import export_file

            return _await(export_file(settings, options))
        case "template":
            from handlers.importing import write_template

            return write_template(settings, options)
        case "cards":
            from handlers.printing import print_cards

            return _await(print_cards(settings, options))
        case "doctor":
            from handlers.admitting import doctor

            return _await(doctor(settings))
        case _:
            if not settings.token.get_secret_value():
                sys.stderr.write(
                    "LIANXIN_TOKEN: is missing; get one from @BotFather, or try `lianxin sandbox`\n"
                )
                return WRONG_SETTINGS
            return _await(serve(settings))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lianxin", description=__doc__)
    commands = parser.add_subparsers(dest="command", metavar="command")
    commands.add_parser("serve", help="serve on Telegram (the default)")
    sandbox = commands.add_parser("sandbox", help="play a whole case in the browser")
    sandbox.add_argument("--port", type=int, default=8870, help="of the page on 127.0.0.1")
    invite = commands.add_parser("invite", help="print a link that lets one person in, once")
    invite.add_argument("--role", required=True, choices=list(Role))
    invite.add_argument("--name", default="", help="whom it is for; else Telegram's name for them")
    invite.add_argument("--unit", default="", help="name of the unit; made if it is new")
    invite.add_argument(
        "--enterprise", default="", help="name of the enterprise; made if it is new"
    )
    invite.add_argument("--hours", type=float, default=72, help="how long the link is good for")
    invite.add_argument(
        "--bot", default="", help="the bot's user name, if Telegram cannot be asked"
    )
    brought = commands.add_parser(
        "import", help="bring in rosters, or `import policies FILES`; the bot is stopped"
    )
    brought.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help=".xlsx or .csv; behind the word `policies`: .docx, .pdf, .html, .txt, or folders",
    )
    brought.add_argument(
        "--apply", action="store_true", help="write into the register what the dry run shows"
    )
    brought.add_argument(
        "--dry-run", dest="apply", action="store_false", help="show what would be (the default)"
    )
    brought.add_argument(
        "--kind",
        choices=["units", "cadres", "enterprises", "contacts", "pairings"],
        help="of sheets whose headers leave it open",
    )
    brought.add_argument(
        "--in-force", action="store_true", help="policies need not be looked over by the office"
    )
    brought.add_argument("--unit", default="", help="the region where policies hold; else anywhere")
    taken = commands.add_parser("export", help="write every roster; the bot is stopped")
    taken.add_argument("file", metavar="FILE.xlsx")
    empty = commands.add_parser("template", help="write an empty roster to be filled in")
    empty.add_argument("file", metavar="FILE.xlsx")
    cards = commands.add_parser("cards", help="print connect cards; the bot is stopped")
    cards.add_argument("file", metavar="FILE.pdf", help="A4, four cards a page")
    cards.add_argument("--unit", default="", help="of the enterprises at home there alone")
    cards.add_argument("--bot", default="", help="the bot's user name, if Telegram cannot be asked")
    commands.add_parser("doctor", help="check every promise against the database")
    audit = commands.add_parser("audit", help="who did what; the bot is stopped")
    looks = audit.add_subparsers(dest="audit", metavar="what", required=True)
    verify = looks.add_parser(
        "verify", help="look through the chain of events: seals, gaps, its end"
    )
    verify.add_argument("--seal", default="", help="one that an earlier verify printed")
    show = looks.add_parser("show", help="one line an event, the oldest first")
    show.add_argument("--person", type=int, help="the number behind #")
    show.add_argument("--since", type=date.fromisoformat, help="a day, such as 2026-10-12")
    return parser


def _await(work: Coroutine[None, None, int]) -> int:
    """Run on uvloop where there is one."""
    try:
        import uvloop
    except ImportError:
        return asyncio.run(work)
    return uvloop.run(work)


async def serve(settings: Settings) -> int:
    """Serve until SIGTERM or SIGINT, or until something fails; return the exit code."""
    from telegram.error import BadRequest, InvalidToken, TelegramError

    from handlers.app import Lianxin
    from handlers.clock import Clock
    from storage.db import DatabaseUnwellError

    try:
        lianxin = await Lianxin.start(settings, now=Clock().now)
    except DatabaseUnwellError as error:
        sys.stderr.write(f"{error}\n")
        return DATABASE_UNWELL
    except InvalidToken:
        sys.stderr.write("LIANXIN_TOKEN: Telegram does not know this token\n")
        return WRONG_TOKEN
    except BadRequest as error:
        sys.stderr.write(f"LIANXIN_WEBHOOK_URL: Telegram refuses it: {error.message}\n")
        return WRONG_SETTINGS
    except OSError as error:
        sys.stderr.write(f"LIANXIN_PORT: cannot listen on it: {error.strerror}\n")
        return WRONG_SETTINGS
    except TelegramError as error:
        sys.stderr.write(f"Telegram cannot be reached: {type(error).__name__}\n")
        return FAILED
    log.info("serving as @%s", lianxin.house.bot_username)
    gc.freeze()  # what the start has made stays: no answer waits while it is looked through
    return await lianxin.serve()
