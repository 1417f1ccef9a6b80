"""Requests come in every way the Bot API knows; strangers are kept out."""

from __future__ import annotations

import io
import json
import logging
from typing import TYPE_CHECKING

import aiohttp
import pytest

from handlers.sandbox.server import serve
from handlers.sandbox.world import World

if TYPE_CHECKING:
    from handlers.sandbox.model import User
    from handlers.sandbox.server import Running
    from tests.sandbox.conftest import Api


def method_url(running: Running, name: str) -> str:
    """The address of a method."""
    return f"{running.api_url}{running.world.token}/{name}"


async def test_parameters_by_query_form_multipart_and_json(
    api: Api, running: Running, owner: User
) -> None:
    """All four say the same thing."""
    url = method_url(running, "sendMessage")
    values = {"chat_id": str(owner.id), "text": "好"}
    lines = [
        line
        for name, value in values.items()
        for line in ("--b", f'Content-Disposition: form-data; name="{name}"', "", value)
    ]
    parts = "\r\n".join([*lines, "--b", "Content-Type: text/plain", "", "no name", "--b--", ""])
    kind = {"Content-Type": "multipart/form-data; boundary=b"}
    async with (
        api.session.get(url, params=values) as first,
        api.session.post(url, data=values) as second,
        api.session.post(url, data=parts.encode(), headers=kind) as third,
        api.session.post(url, json={"chat_id": owner.id, "text": "好"}) as fourth,
        api.session.post(
            url, params=values, data=b"x", headers={"Content-Type": "text/x"}
        ) as fifth,
    ):
        assert [one.status for one in (first, second, third, fourth, fifth)] == [200] * 5
    assert [one["text"] for one in running.world.messages(owner)] == ["好"] * 5


async def test_methods_by_any_case(api: Api) -> None:
    """`getme` is `getMe`."""
    assert (await api("GETme")).result["username"] == "lianxin_bot"


async def test_an_unknown_method_is_not_found(api: Api) -> None:
    """404, and the words of Telegram."""
    answer = await api("sendNothing")
    assert answer.body == {
        "ok": False,
        "error_code": 404,
        "description": "Not Found: method not found",
    }


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("123:abc", "Unauthorized"),
        ("nonsense", "Unauthorized: invalid token specified"),
        ("", "Unauthorized: invalid token specified"),
    ],
)
async def test_a_foreign_token_is_unauthorized(
    api: Api, running: Running, token: str, words: str
) -> None:
    """For methods and for files."""
    answer = await api.page("GET", f"bot{token}/getMe")
    assert (answer.status, answer.description) == (401, words)
    answer = await api.page("GET", f"file/bot{token}/documents/file_1")
    assert (answer.status, answer.description) == (401, words)
    assert running.world.calls == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:80"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
async def test_other_names_and_other_origins_are_refused(
    api: Api, owner: User, running: Running, headers: dict[str, str]
) -> None:
    """A web site in the same browser reaches neither the API nor the page."""
    for url in (method_url(running, "getMe"), running.url, running.url + "sandbox/state"):
        async with api.session.get(url, headers=headers) as response:
            assert response.status == 403
            assert "SANDBOX" in await response.text()
    assert running.world.messages(owner) == []


async def test_a_picture_on_a_foreign_page_does_nothing(
    api: Api, owner: User, running: Running
) -> None:
    """A GET without an Origin, which any page can cause; a link that opens the page may."""
    headers = {"Sec-Fetch-Site": "cross-site"}
    url = method_url(running, "sendMessage") + f"?chat_id={owner.id}&text=x"
    async with api.session.get(url, headers=headers) as response:
        assert response.status == 403
    assert running.world.messages(owner) == []
    async with api.session.get(running.url, headers=headers) as response:
        assert response.status == 200


async def test_its_own_origin_is_welcome(api: Api, running: Running) -> None:
    """The page is of this origin."""
    headers = {"Origin": running.url.rstrip("/")}
    async with api.session.get(method_url(running, "getMe"), headers=headers) as response:
        assert response.status == 200


async def test_it_listens_on_the_loopback_address_only(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    """And says SANDBOX in the log, but not the token."""
    with pytest.raises(ValueError, match="loopback"):
        await serve(world, host="0.0.0.0")  # noqa: S104 - what must be refused
    with caplog.at_level(logging.INFO):
        running = await serve(world, host="localhost")
        await running.stop()
    assert "SANDBOX" in caplog.text
    assert world.token not in caplog.text


@pytest.mark.parametrize("body", [b"{", b"[]", b'"x"'])
async def test_a_body_that_is_no_object_is_refused(api: Api, running: Running, body: bytes) -> None:
    """JSON that cannot be read as parameters."""
    headers = {"Content-Type": "application/json"}
    url = method_url(running, "getMe")
    async with api.session.post(url, data=body, headers=headers) as response:
        assert response.status == 400
        assert "can't parse request body" in (await response.json())["description"]
    async with api.session.post(url, data=b" ", headers=headers) as response:
        assert response.status == 200


async def test_more_than_fifty_megabytes_are_too_much(api: Api, running: Running) -> None:
    """413 for a form and for a body."""
    form = aiohttp.FormData()
    form.add_field("document", io.BytesIO(b"0" * (53 * 1024 * 1024)), filename="big.bin")
    async with api.session.post(method_url(running, "sendDocument"), data=form) as response:
        assert response.status == 413
    headers = {"Content-Type": "application/json"}
    body = io.BytesIO(b" " * (53 * 1024 * 1024))
    url = method_url(running, "sendMessage")
    async with api.session.post(url, data=body, headers=headers) as response:
        assert response.status == 413


async def test_values_of_the_wrong_type_are_read_as_telegram_reads_them(
    api: Api, owner: User
) -> None:
    """Numbers by their digits, flags by their words, JSON in strings."""
    sent = (
        await api(
            "sendMessage",
            chat_id=f" {owner.id} ",
            text=12.5,
            protect_content="yes",
            reply_markup=json.dumps({"inline_keyboard": [[{"text": 1, "callback_data": 2}]]}),
        )
    ).result
    assert sent["text"] == "12.5"
    assert sent["has_protected_content"] is True
    assert sent["reply_markup"] == {"inline_keyboard": [[{"text": "1", "callback_data": "2"}]]}
    assert (await api("sendMessage", chat_id=owner.id, text=True)).result["text"] == "true"
    assert (await api("sendMessage", chat_id=owner.id, text=["a"])).result["text"] == '["a"]'
    assert await api.refused("sendMessage", chat_id="abc", text="x") == "chat not found"
    assert await api.refused("sendMessage", chat_id="@abc", text="x") == "chat not found"
    assert await api.refused("sendMessage", chat_id=owner.id, text="\ud800") == (
        "strings must be encoded in UTF-8"
    )


async def test_a_bot_without_a_number_in_its_token_has_one_all_the_same() -> None:
    """Any text can be the token."""
    assert World(token="sandbox").bot.id == 7_000_000_001
