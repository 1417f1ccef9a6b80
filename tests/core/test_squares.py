"""Square pictures of pieces: drawn by one child, sent to whoever asked, known by name from then on."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
import zxingcpp
from PIL import Image

from bot.domain.link import ToPolicy, url
from bot.domain.piece import Piece, Theme
from bot.domain.policy import Policy, PolicyState
from bot.texts import Language
from handlers.actions.scene import Scene
from handlers.actions.working import ask_work
from storage import people, pieces, policies
from tests.stories.town import Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from storage.db import Tx
    from tests.stories.town import Actor

BOTH = [Language.ZH_HANS.value, Language.ZH_HANT.value]


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose office asks for pictures."""
    one = await Town.open(tmp_path)
    yield one
    assert not await one.close()


async def entered(town: Town) -> Piece:
    """A piece that nobody has approved yet."""
    at = town.world.clock.now()
    policy = Policy(
        id=0, title="措施", state=PolicyState.IN_FORCE, issuer="云州市工信局", added_at=at
    )
    piece = Piece(
        id=0, policy_id=1, title="技改补贴😀", who="规上工业企业", until="11月30日", template="band",
        theme=Theme.DARK, made_at=at,
    )  # fmt: skip

    async def enter(tx: Tx) -> Piece:
        await policies.add(tx, policy)
        return await pieces.add(tx, piece)

    return await town.lianxin.database.write(enter)


async def asks(town: Town, actor: Actor, **params: object) -> None:
    """Somebody asks for pictures of the piece."""

    async def ask(tx: Tx) -> None:
        at = town.world.clock.now()
        by = await people.find_speaker(tx, actor.user.id, at=at)
        scene = Scene(tx=tx, at=at, house=town.lianxin.house, by=by)
        await ask_work(scene, "squares", actor.user.id, params)

    await town.lianxin.database.write(ask)
    await town.quiet()


async def test_pictures_of_a_piece(town: Town) -> None:
    """One for each way of writing; for print as a document; a draft is the office's alone."""
    director, owner = town["director"], town["owner"]
    piece = await entered(town)
    await asks(town, director, piece=piece.id, languages=BOTH)
    shown = [one for one in director.screen if "photo" in one]
    assert [director.word("core-language-zh-Hans") in one["caption"] for one in shown] == [
        True,
        False,
    ]
    assert all("😀" in one["caption"] for one in shown), "what the font lacks is told"
    names = {one["photo"][-1]["file_id"] for one in shown}
    rows = await town.ask("SELECT language, revision, file_id FROM pictures ORDER BY id")
    assert [(row["language"], row["revision"]) for row in rows] == [(one, 1) for one in BOTH]
    assert {row["file_id"] for row in rows} == names
    with Image.open(io.BytesIO(town.world.files.by_id[names.pop()].content or b"")) as image:
        assert image.size == (1280, 1280)
        read = zxingcpp.read_barcodes(image)
    assert [one.text for one in read] == [url(ToPolicy(1), town.lianxin.house.bot_username)]

    await asks(town, director, piece=piece.id, languages=BOTH[:1], print=True)
    file = town.world.files.by_id[director.last["document"]["file_id"]]
    assert (file.name or "").endswith("技改补贴😀.png")
    with Image.open(io.BytesIO(file.content or b"")) as image:
        assert image.size == (2480, 2480)
    assert len(await town.ask("SELECT 1 FROM pictures")) == len(BOTH)

    await asks(town, owner, piece=piece.id, languages=BOTH[:1])
    assert not [one for one in owner.screen if "photo" in one]
    await asks(town, owner, piece=99, languages=BOTH[:1])
    assert owner.reads("piece-square-gone")
