"""Files come back byte for byte, and can be sent again by their id."""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from handlers.sandbox.args import Args, Upload
from handlers.sandbox.calls import METHODS
from handlers.sandbox.files import dimensions, grey_picture
from handlers.sandbox.model import Refusal

if TYPE_CHECKING:
    from handlers.sandbox.model import User
    from handlers.sandbox.server import Running
    from handlers.sandbox.world import World
    from tests.sandbox.conftest import Answer, Api

PICTURE = grey_picture(1000, 500)


async def upload(api: Api, name: str, files: dict[str, bytes], **values: object) -> Answer:
    """Call a method with files."""
    form = aiohttp.FormData({key: str(value) for key, value in values.items()})
    for field, content in files.items():
        form.add_field(field, content, filename=f"{field}.pdf", content_type="application/pdf")
    return await api.page("POST", f"bot{api.running.world.token}/{name}", data=form)


async def download(api: Api, running: Running, file_id: str) -> bytes:
    """The bytes of a file, as a bot fetches them."""
    path = (await api("getFile", file_id=file_id)).result["file_path"]
    answer = await api.page("GET", f"file/bot{running.world.token}/{path}")
    assert answer.status == 200
    assert isinstance(answer.body, bytes)
    return answer.body


async def test_what_a_person_sends_can_be_fetched(
    api: Api, running: Running, world: World, owner: User
) -> None:
    """Photos with their sizes, documents with their names, voices with their length."""
    world.send_file(owner, owner, "photo", PICTURE, caption="坏了 #厂房")
    world.send_file(owner, owner, "document", b"\x00\x01", name="合同.pdf", mime="application/pdf")
    world.send_file(owner, owner, "voice", b"ogg", seconds=7)
    found = [one["message"] for one in await api.updates()]
    sizes = found[0]["photo"]
    assert [(one["width"], one["height"]) for one in sizes] == [
        (90, 45),
        (320, 160),
        (800, 400),
        (1000, 500),
    ]
    assert found[0]["caption_entities"][0]["type"] == "hashtag"
    for one in sizes:
        content = await download(api, running, one["file_id"])
        assert len(content) == one["file_size"]
        assert dimensions(content) == (one["width"], one["height"])
    assert await download(api, running, sizes[-1]["file_id"]) == PICTURE
    document = found[1]["document"]
    assert (document["file_name"], document["mime_type"]) == ("合同.pdf", "application/pdf")
    assert await download(api, running, document["file_id"]) == b"\x00\x01"
    assert (await api("getFile", file_id=document["file_id"])).result["file_path"].endswith(".pdf")
    assert found[2]["voice"]["duration"] == 7


async def test_stickers_films_and_sounds(api: Api, world: World, owner: User) -> None:
    """Each with what its kind requires."""
    for kind in ("sticker", "video", "audio", "animation"):
        world.send_file(owner, owner, kind, b"x", name="👍")
    found = [one["message"] for one in await api.updates()]
    assert found[0]["sticker"]["emoji"] == "👍"
    assert found[1]["video"]["width"] == 512
    assert found[2]["audio"]["duration"] == 3
    assert found[3]["animation"]["file_id"] == found[3]["document"]["file_id"]


async def test_a_file_of_thirty_megabytes_is_too_big_to_fetch(
    api: Api, world: World, owner: User
) -> None:
    """And one without its bytes cannot be fetched either."""
    world.send_file(owner, owner, size=30 * 1024 * 1024, name="30MB.zip")
    world.send_file(owner, owner, size=30)
    big, small = [one["message"]["document"] for one in await api.updates()]
    assert big["file_size"] == 30 * 1024 * 1024
    assert await api.refused("getFile", file_id=big["file_id"]) == "file is too big"
    wrong = "wrong file_id or the file is temporarily unavailable"
    assert await api.refused("getFile", file_id=small["file_id"]) == wrong
    assert await api.refused("getFile", file_id="AgAC") == wrong
    assert await api.refused("getFile") == "file_id not specified"
    answer = await api.page("GET", f"file/bot{world.token}/documents/file_9")
    assert answer.status == 404


@pytest.mark.parametrize("kind", ["document", "voice", "video", "audio", "animation", "sticker"])
async def test_the_bot_sends_files_and_sends_them_again(
    api: Api, running: Running, owner: User, kind: str
) -> None:
    """By an upload, by `attach://`, by `file_id`."""
    name = f"send{kind.title()}"
    first = (await upload(api, name, {kind: b"abc"}, chat_id=owner.id, caption="字")).result
    values = {"chat_id": owner.id, kind: "attach://other"}
    second = (await upload(api, name, {"other": b"xyz"}, **values)).result
    third = (await api(name, chat_id=owner.id, **{kind: first[kind]["file_id"]})).result
    assert third[kind] == first[kind]
    assert ("caption" in first) == (kind != "sticker")
    assert await download(api, running, first[kind]["file_id"]) == b"abc"
    assert await download(api, running, second[kind]["file_id"]) == b"xyz"


async def test_photos_are_photos(api: Api, running: Running, owner: User) -> None:
    """Any of its sizes stands for the photo; what is no picture is refused."""
    sent = (await upload(api, "sendPhoto", {"photo": PICTURE}, chat_id=owner.id)).result
    again = (await api("sendPhoto", chat_id=owner.id, photo=sent["photo"][0]["file_id"])).result
    assert again["photo"] == sent["photo"]
    assert await download(api, running, again["photo"][-1]["file_id"]) == PICTURE
    small = (await upload(api, "sendPhoto", {"photo": grey_picture(9, 9)}, chat_id=owner.id)).result
    assert len(small["photo"]) == 1
    assert (
        await api("sendPhoto", chat_id=owner.id, photo=small["photo"][0]["file_id"])
    ).status == 200


@pytest.mark.parametrize(
    ("kind", "content", "words"),
    [
        ("photo", b"no picture", "IMAGE_PROCESS_FAILED"),
        ("photo", grey_picture(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        ("photo", grey_picture(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        ("photo", b"0" * (10 * 1024 * 1024 + 1), "file is too big"),
        ("document", b"0" * (50 * 1024 * 1024 + 1), "file is too big"),
        ("document", b"", "file must be non-empty"),
    ],
    ids=["no picture", "too narrow", "too large", "photo too big", "document too big", "empty"],
)
async def test_a_wrong_upload_is_refused(
    world: World, owner: User, kind: str, content: bytes, words: str
) -> None:
    """As Telegram refuses it, before anything is sent."""
    args = Args({"chat_id": owner.id}, {kind: Upload("x", "", content)})
    with pytest.raises(Refusal, match=words):
        METHODS[f"send{kind}"](world, args)
    assert world.messages(owner) == []


async def test_a_wrong_file_is_refused(api: Api, world: World, owner: User) -> None:
    """Absent, of another kind, or somewhere on the web."""
    place: dict[str, Any] = {"chat_id": owner.id}
    world.send_file(owner, owner, "document", b"x")
    file_id = (await api.updates())[0]["message"]["document"]["file_id"]
    for photo, words in (
        (None, "there is no photo in the request"),
        ("attach://x", "there is no photo in the request"),
        ("https://a.cn/x.png", "failed to get HTTP URL content"),
        ("x", "wrong file_id or the file is temporarily unavailable"),
        (file_id, "can't use file of type Document as Photo"),
    ):
        assert await api.refused("sendPhoto", **place, photo=photo) == words
    long = {"caption": "字" * 1025, "document": file_id}
    assert await api.refused("sendDocument", **place, **long) == "message caption is too long"


async def test_an_album_is_several_messages(api: Api, world: World, owner: User) -> None:
    """From a person and from the bot; each is an update of its own."""
    world.album(owner, owner, [("photo", PICTURE), ("photo", PICTURE)], caption="两张")
    found = [one["message"] for one in await api.updates()]
    assert len({one["media_group_id"] for one in found}) == 1
    assert [one.get("caption") for one in found] == ["两张", None]
    first = found[0]["photo"][-1]["file_id"]
    media = [
        {"type": "photo", "media": first, "caption": "<b>甲</b>", "parse_mode": "HTML"},
        {
            "type": "photo",
            "media": "attach://two",
            "show_caption_above_media": True,
            "caption": "x",
        },
    ]
    sent = (
        await upload(
            api, "sendMediaGroup", {"two": PICTURE}, chat_id=owner.id, media=json.dumps(media)
        )
    ).result
    assert [one["message_id"] for one in sent] == [3, 4]
    assert sent[0]["media_group_id"] == sent[1]["media_group_id"]
    assert sent[1]["show_caption_above_media"] is True
    assert world.messages(owner)[2]["html"] == "<b>甲</b>"


@pytest.mark.parametrize(
    ("media", "words"),
    [
        ("{", "can't parse media JSON object"),
        ({}, "expected an Array of InputMedia"),
        ([1], "expected an Array of InputMedia"),
        ([], "there are no messages to send"),
        ([{"type": "photo"}] * 11, "too many messages to send as an album"),
        ([{"type": "voice"}], "can't parse InputMedia: unsupported type specified"),
        ([{"type": "photo"}], "can't parse InputMedia: media not found"),
        (
            [{"type": "photo", "media": "x"}, {"type": "document", "media": "x"}],
            "can't use the media of the specified type in the album",
        ),
    ],
)
async def test_a_wrong_album_is_refused(
    api: Api, world: World, owner: User, media: object, words: str
) -> None:
    """Nothing of it is sent."""
    assert await api.refused("sendMediaGroup", chat_id=owner.id, media=media) == words
    assert world.messages(owner) == []


async def test_media_and_captions_are_edited(api: Api, world: World, owner: User) -> None:
    """A picture may become a document; a text may not."""
    place: dict[str, Any] = {"chat_id": owner.id, "message_id": 1}
    await upload(api, "sendPhoto", {"photo": PICTURE}, chat_id=owner.id, caption="旧")
    edited = (await api("editMessageCaption", **place, caption="新")).result
    assert edited["caption"] == "新"
    assert "caption" not in (await api("editMessageCaption", **place)).result
    sent = (await upload(api, "sendDocument", {"document": b"x"}, chat_id=owner.id)).result
    media = {"type": "document", "media": sent["document"]["file_id"], "caption": "页"}
    edited = (await api("editMessageMedia", **place, media=media)).result
    assert "photo" not in edited
    assert edited["document"] == sent["document"]
    assert await api.refused("editMessageMedia", **place) == "media is empty"
    words = await api.refused("editMessageMedia", **place, media={"type": "poll"})
    assert words == "can't parse InputMedia: unsupported type specified"
    await api("sendMessage", chat_id=owner.id, text="x")
    text = {"chat_id": owner.id, "message_id": 3, "media": media}
    assert await api.refused("editMessageMedia", **text) == (
        "there is no media in the message to edit"
    )
    copy = {"chat_id": owner.id, "from_chat_id": owner.id, "message_id": 1, "caption": "抄"}
    await api("copyMessage", **copy)
    assert world.messages(owner)[-1]["caption"] == "抄"


def test_the_sides_of_pictures_are_read_from_their_bytes() -> None:
    """PNG, JPEG, GIF and the three kinds of WebP; anything else has none."""
    jpeg = b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08" + struct.pack(">HH", 20, 30)
    assert dimensions(jpeg) == (30, 20)
    assert dimensions(b"\xff\xd8\xff\xd9") == (0, 0)
    assert dimensions(b"GIF89a" + struct.pack("<HH", 5, 6)) == (5, 6)
    riff = b"RIFF\x00\x00\x00\x00WEBP"
    assert dimensions(riff + b"VP8X" + b"\x00" * 8 + b"\x04\x00\x00\x05\x00\x00") == (5, 6)
    lossless = ((6 - 1) << 14 | (5 - 1)).to_bytes(4, "little")
    assert dimensions(riff + b"VP8L" + b"\x00" * 5 + lossless + b"\x00" * 9) == (5, 6)
    assert dimensions(riff + b"VP8 " + b"\x00" * 10 + struct.pack("<HH", 5, 6)) == (5, 6)
    assert dimensions(b"") == (0, 0)
