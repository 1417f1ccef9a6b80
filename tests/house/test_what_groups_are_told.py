"""Nothing can be said in a group but what was made to be read by anybody."""

from __future__ import annotations

import ast
from dataclasses import fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

import pytest

from bot.domain.case import Case
from bot.domain.letter import IN_GROUPS, Letter
from bot.render.board import BoardEntry
from bot.render.piece import Digest
from storage import outbox
from tests.house.source import MODULES, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.db import Tx

BOARD = "bot/render/board.py"
WALL = "bot/render/wall.py"
AT = datetime(2026, 10, 12, 1, tzinfo=UTC)

MAY_BE_READ = {
    *("id", "revision", "number", "category", "kind", "state", "round", "pending"),
    *("dispatched_at", "due_at", "promise_due_at", "review_at", "breached_at"),
    *("lead_unit_id", "handler_id", "public_wording", "wording_agreed", "breaches"),
}
"""Fields of a case that the module of boards reads: to show them, or to see that they changed."""
PIECES = "bot/render/piece.py"
OF_A_PIECE = {"id", "title", "fields", "more", "whom"}
OF_A_POLICY = {"id", "last_day", "apply_by", "issuer", "number", "issued_on", "contact"}
"""What of a piece and of its policy is read for a group: not who wrote, put forward or approved it."""
POSTS_TO_GROUPS = {
    "handlers/actions/amending.py",  # what puts right, or takes back, what many were told
    "handlers/actions/boards.py",  # a case, by letters without words
    "handlers/actions/broadcasting.py",  # what the office sends to many
    "handlers/actions/convening.py",  # where a meeting is now, or that it is off
    "handlers/actions/groups.py",  # what is the same for every group
    "handlers/actions/polling.py",  # that nobody can vote any more
    "handlers/actions/walls.py",  # the board
    "handlers/ledger.py",  # takes the buttons off an older card
}


class _Shelf:
    """As much of a transaction as posting needs."""

    def __init__(self) -> None:
        self.mail: list[Letter] = []


def calls(module: str, name: str) -> Iterator[ast.Call]:
    """Every call of a name in a module."""
    for node in nodes(module):
        if isinstance(node, ast.Call):
            called = node.func
            if (isinstance(called, ast.Name) and called.id == name) or (
                isinstance(called, ast.Attribute) and called.attr == name
            ):
                yield node


def letter(kind: str, chat_id: int, **more: Any) -> Letter:  # noqa: ANN401 - handed on
    """A letter of some kind to some chat."""
    return Letter(chat_id=chat_id, kind=kind, at=AT, **more)


def test_an_entry_has_no_field_for_what_is_private() -> None:
    """What is not in the type cannot be shown by mistake."""
    assert {one.name for one in fields(BoardEntry)} == {
        *("id", "revision", "number", "category", "unit", "state", "round", "wording"),
        *("dispatched_at", "due_at", "days_left", "late", "breached", "step_at", "signed_by"),
        *("signable", "tentative"),
    }


def test_the_module_of_boards_reads_nothing_private_of_a_case() -> None:
    """Neither the enterprise nor a word of anybody: not even to decide something by it."""
    known = {one.name for one in fields(Case)}
    read = {
        node.attr
        for node in nodes(BOARD)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "case"
    }
    assert read <= MAY_BE_READ
    assert read <= known
    imported = {
        one.name for node in nodes(BOARD) if isinstance(node, ast.ImportFrom) for one in node.names
    }
    assert not imported & {"CaseView", "Phrases", "Happening"}


def test_what_is_said_in_groups_is_made_in_one_module() -> None:
    """Nobody else makes a `GroupMessage` or an entry by its fields."""
    makers = {
        module
        for module in MODULES
        for name in ("GroupMessage", "BoardEntry")
        if any(calls(module, name))
    }
    assert makers == {BOARD, WALL}


def test_a_piece_for_a_group_has_no_field_for_who_made_it() -> None:
    """It is made of public words in one module, which reads nothing else."""
    assert {one.name for one in fields(Digest)} == {
        *(
            "piece_id",
            "policy_id",
            "delivery_id",
            "title",
            "fields",
            "more",
            "last_day",
            "to_apply",
        ),
        *("issuer", "number", "issued_on"),
    }
    assert {module for module in MODULES if any(calls(module, "Digest"))} == {PIECES}
    for name, public in (("piece", OF_A_PIECE), ("policy", OF_A_POLICY)):
        read = {
            node.attr
            for node in nodes(PIECES)
            if isinstance(node, ast.Attribute)
            and name in {getattr(node.value, "id", ""), getattr(node.value, "attr", "")}
        }
        assert read == public, name


def test_letters_to_groups_are_posted_in_few_places() -> None:
    """A letter of a kind that may go to a group is made only where groups are spoken to."""
    makers = set()
    for module in MODULES:
        for call in calls(module, "Letter"):
            kind = next((one.value for one in call.keywords if one.arg == "kind"), None)
            if isinstance(kind, ast.Constant) and kind.value in IN_GROUPS:
                makers.add(module)
            if isinstance(kind, ast.Name) and kind.id in {"BROADCAST", "AMEND", "CORRECT"}:
                makers.add(module)
            if isinstance(kind, ast.Name) and module.startswith("handlers/actions/boards"):
                makers.add(module)
    assert makers == POSTS_TO_GROUPS


@pytest.mark.parametrize("kind", ["reply", "card", "notice-dispatched", "reaction", "progress"])
def test_nothing_else_is_taken_for_a_group(kind: str) -> None:
    """Whoever would post it finds out at once, and the turn is rolled back."""
    shelf = _Shelf()
    for one in (
        letter(kind, -100),
        letter(kind, 7, method="sendMessage", payload={"chat_id": -100, "text": "x"}),
    ):
        with pytest.raises(ValueError, match="is not for a group"):
            outbox.post(cast("Tx", shelf), one)
    assert shelf.mail == []
    outbox.post(cast("Tx", shelf), letter(kind, 7), *[letter(one, -100) for one in IN_GROUPS])
    assert len(shelf.mail) == 1 + len(IN_GROUPS)
