"""Methods that send files, and the one that fetches them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.sandbox.args import Args, as_integer
from handlers.sandbox.calls import (
    caption_content,
    caption_of,
    formatted_text,
    method,
    reachable,
    send,
)
from handlers.sandbox.files import DOWNLOAD_LIMIT, WRONG_FILE, File, check_upload
from handlers.sandbox.model import Json, Refusal

if TYPE_CHECKING:
    from handlers.sandbox.world import World

GROUPED = {"photo", "video", "document", "audio"}


def file_of(world: World, args: Args, kind: str, given: str, seconds: int = 0) -> File:
    """The file that a parameter means: an upload, `attach://name`, or a `file_id`.

    Raises:
        Refusal: there is none, it is of another kind, or it is too big.
    """
    name = given.removeprefix("attach://") if given.startswith("attach://") else ""
    upload = args.uploads.get(name)
    if upload is not None:
        check_upload(kind, upload.content)
        return world.files.add(
            kind, upload.content, name=upload.name, mime=upload.mime or None, seconds=seconds
        )
    if not given or name:
        raise Refusal(f"there is no {kind} in the request")
    if given.startswith(("http://", "https://")):
        raise Refusal("failed to get HTTP URL content")
    file = world.files.get(given)
    if file.kind != kind:
        raise Refusal(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return _whole(world, file)


def _whole(world: World, file: File) -> File:
    """The photo that a smaller size of it belongs to; any other file itself."""
    if file.kind != "photo" or file.thumbnails:
        return file
    return next((one for one in world.files.by_id.values() if file in one.thumbnails), file)


def _single(kind: str) -> None:
    name = f"send{kind.title()}"

    @method(name)
    def run(world: World, args: Args) -> object:
        chat = reachable(world, args)
        given = f"attach://{kind}" if kind in args.uploads else args.text(kind)
        file = file_of(world, args, kind, given, args.integer("duration"))
        content = file.content_json() | (caption_of(args) if kind != "sticker" else {})
        return send(world, args, name, chat, [content])[0].message

    run.__doc__ = f"Send a file as {kind}."


for _kind in ("photo", "document", "voice", "video", "audio", "animation", "sticker"):
    _single(_kind)


def media_content(world: World, args: Args, media: Json) -> Json:
    """The content that an `InputMedia` describes.

    Raises:
        Refusal: its type or its file is not right.
    """
    kind = media.get("type")
    if kind not in {*GROUPED, "animation"}:
        raise Refusal("can't parse InputMedia: unsupported type specified")
    assert isinstance(kind, str)  # noqa: S101 - for the type checker
    given = media.get("media")
    if not isinstance(given, str) or not given:
        raise Refusal("can't parse InputMedia: media not found")
    file = file_of(world, args, kind, given, as_integer(media.get("duration", 0)))
    text, entities = formatted_text(
        str(media.get("caption") or ""),
        str(media.get("parse_mode") or ""),
        media.get("caption_entities"),
    )
    above = media.get("show_caption_above_media") is True
    return file.content_json() | caption_content(text, entities, above=above)


@method("sendMediaGroup")
def send_media_group(world: World, args: Args) -> object:
    """An album of two to ten."""
    chat = reachable(world, args)
    given = args.parsed("media", "media")
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise Refusal("expected an Array of InputMedia")
    if len(given) > 10:
        raise Refusal("too many messages to send as an album")
    if not given:
        raise Refusal("there are no messages to send")
    kinds = {str(one.get("type")) for one in given}
    if not kinds <= GROUPED:
        raise Refusal("can't parse InputMedia: unsupported type specified")
    if len(kinds) > 1 and not kinds <= {"photo", "video"}:
        raise Refusal("can't use the media of the specified type in the album")
    group = {"media_group_id": str(14_000_000_000 + world.number("album"))}
    contents = [group | media_content(world, args, one) for one in given]
    posts = send(world, args, "sendMediaGroup", chat, contents)
    return [post.message for post in posts]


@method("getFile")
def get_file(world: World, args: Args) -> object:
    """Where a file can be fetched, if it is not over 20 MB."""
    if not args.has("file_id"):
        raise Refusal("file_id not specified")
    file = world.files.get(args.text("file_id"))
    if file.size > DOWNLOAD_LIMIT:
        raise Refusal("file is too big")
    if file.content is None:
        raise Refusal(WRONG_FILE)
    return {**file.as_json(), "file_path": file.path}
