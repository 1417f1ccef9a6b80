"""A real database in a file of its own, with a few people, a firm, and cases in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from bot.domain.advance import advance
from bot.domain.case import Act, Case, Source
from bot.domain.people import Level, Role
from bot.texts import Language
from storage import cases, enterprises, events, people, units
from storage.db import Database
from storage.events import Chain

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from storage.db import Tx

AT = datetime(2026, 10, 12, 1, 0, tzinfo=UTC)


@dataclass
class Register:
    """Ids of what the register holds."""

    chain: Chain
    owner: int = 0
    handler: int = 0
    unit: int = 0
    firm: int = 0

    async def settle(self, tx: Tx) -> None:
        """Enter a firm with its owner, a unit with its handler."""
        self.unit = await units.add(tx, name="市金融办", level=Level.CITY)
        self.firm = await enterprises.add(tx, name="恒昌机械有限公司", short_name="恒昌机械")
        self.owner = await people.admit(
            tx, telegram_id=101, name="王芳", language=Language.ZH_HANS, at=AT, phone="13800000012"
        )
        self.handler = await people.admit(
            tx, telegram_id=102, name="李强", language=Language.ZH_HANS, at=AT
        )
        await people.grant(
            tx, person_id=self.owner, role=Role.OWNER, at=AT, enterprise_id=self.firm
        )
        await people.grant(tx, person_id=self.handler, role=Role.HANDLER, at=AT, unit_id=self.unit)

    async def file(self, tx: Tx, **changes: object) -> Case:
        """File a case as the form does; `changes` are fields it then has besides."""
        number_id, number = await cases.next_id_and_number(tx, year=2026)
        draft = Case(
            id=number_id,
            number=number,
            enterprise_id=self.firm,
            filed_by=self.owner,
            category="finance",
            source=Source.BOT,
            text="续贷卡在产权证",
            contact_time="上午",
        )
        case = replace(advance(draft, Act.SUBMIT, at=AT), **changes)  # type: ignore[arg-type]
        await cases.insert(tx, case, token=f"form-{case.id}")
        await events.append(
            tx,
            self.chain,
            act="submit",
            at=AT,
            person_id=self.owner,
            case_id=case.id,
            revision=1,
            state_from="draft",
            state_to=case.state,
            data={"said": 17},
        )
        return case


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database lies."""
    return tmp_path / "lianxin.db"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    """The database, empty."""
    opened = await Database.open(path)
    yield opened
    await opened.close()


@pytest.fixture
async def register(database: Database, path: Path) -> Register:
    """The firm, the unit and the people."""
    found = Register(Chain.beside(path))
    await database.write(found.settle)
    return found
