"""Who did what, was refused, saw much: noted, and read by whom it is for."""

from __future__ import annotations

import argparse
import json
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.domain.authority import Deed
from bot.domain.people import Role
from bot.render.button import Press
from handlers import auditor, cli
from handlers.app import Lianxin
from storage import audit, events
from tests.stories import roads
from tests.stories.test_complaints import grant

if TYPE_CHECKING:
    import pytest

    from storage.db import Tx
    from tests.stories.town import Actor, Town


async def test_what_is_refused_is_noted_and_read_by_the_administrator(
    town: Town, cadre: Actor, director: Actor
) -> None:
    """A press, a list, a number that are not theirs; and nobody else reads of it."""
    await roads.file(town)
    await cadre.starts()
    await cadre.presses(cadre.last, Press("do", 1, 1, "accept").encode())
    await cadre.says("/triage")
    assert cadre.reads("error-no-list")
    rows = await town.ask("SELECT data FROM events WHERE act = 'denied' ORDER BY id")
    assert [json.loads(row["data"])["what"] for row in rows] == ["accept", "list_triage"]
    await cadre.says("/audit")
    assert cadre.reads("error-denied-not_yours")
    await grant(town, "director", Role.ADMIN)
    await director.says("/audit")
    assert director.reads("audit-title")
    assert director.word("deed-list_triage") in director.sees
    assert director.word("why-no_relation") in director.sees
    at = town.world.clock.now()

    async def change(tx: Tx) -> None:
        person_id = (await tx.all("SELECT id FROM people WHERE id <> 1"))[0]["id"]
        chain = town.lianxin.house.chain
        data = {"person": person_id, "role": "handler", "claim": 7}
        await events.append(tx, chain, act=Deed.REVOKE, person_id=1, at=at, data=data)

    await town.lianxin.database.write(change)
    await director.says("/audit")
    told = director.sees.splitlines()[1]
    assert director.word("role-handler") in told
    assert "claim=7" in told
    assert "<code>" not in director.sees
    assert "person=" not in director.sees


async def test_who_was_given_a_number_is_noted(town: Town, cadre: Actor) -> None:
    """A handler asks for the owner's number, and that is on record."""
    await roads.to_handling(town)
    await cadre.says(roads.FIRST)
    await cadre.taps("button-phone")
    rows = await town.ask("SELECT data FROM events WHERE act = 'saw_phone'")
    assert rows
    assert all(json.loads(row["data"]) == {"number": roads.FIRST} for row in rows)


async def test_the_chain_is_looked_through_from_the_host(
    town: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whole, with a seal; a line an event; and a broken one is named."""
    await roads.to_handling(town)
    settings, database = town.sandbox.settings, town.lianxin.database
    chain = town.lianxin.house.chain
    verdict = await database.write(lambda tx: audit.verify(tx, chain))
    assert verdict.broken is None
    assert verdict.seal.startswith(f"{verdict.events}:")
    seal = verdict.seal
    again = await database.write(lambda tx: audit.verify(tx, chain, sealed=seal))
    assert again.broken is None
    forged = await database.write(lambda tx: audit.verify(tx, chain, sealed="2:00ff"))
    assert forged.broken == 2
    cut = await database.write(lambda tx: audit.verify(tx, chain, sealed="9999:00ff"))
    assert cut.broken == 9999
    assert (
        auditor.line(
            (await database.write(lambda tx: audit.stretch(tx, limit=1)))[0], settings
        ).split()[0]
        == "1"
    )
    await town.lianxin.stop()
    shown = argparse.Namespace(audit="show", person=None, since=None)
    assert await auditor.run(settings, shown) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any("acknowledge" in line for line in lines)
    tomorrow = town.now.date() + timedelta(days=1)
    parsed = cli._parser().parse_args(["audit", "show", "--since", tomorrow.isoformat()])
    assert await auditor.run(settings, parsed) == 0
    assert capsys.readouterr().out == ""
    parsed = cli._parser().parse_args(["audit", "show", "--person", "4"])
    assert await auditor.run(settings, parsed) == 0
    assert {line.split()[3] for line in capsys.readouterr().out.splitlines()} == {"#4"}
    assert await auditor.run(settings, argparse.Namespace(audit="verify", seal=seal)) == 0
    assert "the chain is whole" in capsys.readouterr().out
    assert await auditor.run(settings, argparse.Namespace(audit="verify", seal="nonsense")) == 2
    wrong = f"{seal.partition(':')[0]}:{'0' * 64}"
    assert await auditor.run(settings, argparse.Namespace(audit="verify", seal=wrong)) == 1
    town.sandbox.lianxin = await Lianxin.start(settings, now=town.world.clock.now)
    town._watch()
    await town.quiet()
