"""From an HTTP request to parameters: query, form, multipart, JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from aiohttp.multipart import BodyPartReader
from aiohttp.web import HTTPRequestEntityTooLarge

from handlers.sandbox.args import Args, Upload
from handlers.sandbox.files import MEGABYTE
from handlers.sandbox.model import Refusal

if TYPE_CHECKING:
    from aiohttp.web import Request

BODY_LIMIT = 52 * MEGABYTE


async def read_args(request: Request) -> Args:
    """The parameters of a request, from its query and from its body.

    Raises:
        Refusal: 413 for what is over 50 MB, 400 for JSON that is none.
    """
    args = Args(dict(request.query) if request.query_string else {})
    if not request.body_exists:
        return args
    kind = request.content_type
    try:
        if kind == "application/json":
            args.values.update(_json_object(await request.read()))
        elif kind.startswith("multipart/"):
            await _read_parts(request, args)
        elif kind == "application/x-www-form-urlencoded":
            form = await request.post()
            args.values.update((name, value) for name, value in form.items())
    except HTTPRequestEntityTooLarge:
        raise Refusal("Request Entity Too Large", 413) from None
    return args


def _json_object(body: bytes) -> dict[str, object]:
    if not body.strip():
        return {}
    try:
        found = json.loads(body)
    except ValueError:
        raise Refusal("can't parse request body: JSON expected") from None
    if not isinstance(found, dict):
        raise Refusal("can't parse request body: an Object expected")
    return found


async def _read_parts(request: Request, args: Args) -> None:
    size = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or not part.name:
            continue
        content = bytes(await part.read(decode=True))
        size += len(content)
        if size > BODY_LIMIT:
            raise Refusal("Request Entity Too Large", 413)
        if part.filename is None:
            args.values[part.name] = content.decode("utf-8", "replace")
        else:
            mime = part.headers.get("Content-Type", "")
            args.uploads[part.name] = Upload(part.filename, mime.split(";")[0], content)
