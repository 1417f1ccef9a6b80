"""Files: bytes, a claimed size, and what the Bot API says of them."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

from handlers.sandbox.model import Json, Refusal

MEGABYTE = 1024 * 1024
DOWNLOAD_LIMIT = 20 * MEGABYTE
UPLOAD_LIMIT = 50 * MEGABYTE
PHOTO_LIMIT = 10 * MEGABYTE
WRONG_FILE = "wrong file_id or the file is temporarily unavailable"
PREFIXES = {
    "photo": "AgACAgUAAxk",
    "document": "BQACAgUAAxk",
    "voice": "AwACAgUAAxk",
    "video": "BAACAgUAAxk",
    "audio": "CQACAgUAAxk",
    "animation": "CgACAgUAAxk",
    "sticker": "CAACAgUAAxk",
}
_FOLDERS = {"photo": "photos", "voice": "voice", "video": "videos", "audio": "music"}
_ENDINGS = {"photo": ".jpg", "voice": ".oga", "video": ".mp4", "audio": ".mp3", "sticker": ".webp"}
_MIME = {
    "photo": "image/jpeg",
    "voice": "audio/ogg",
    "video": "video/mp4",
    "audio": "audio/mpeg",
    "sticker": "image/webp",
    "animation": "video/mp4",
    "document": "application/octet-stream",
}
SIDES = (90, 320, 800)


@dataclass(slots=True, eq=False)
class File:
    """A stored file.

    Attributes:
        content: the bytes, or `None` for a file that only claims its size.
        size: bytes.
        seconds: the length of a sound or a film.
    """

    kind: str
    file_id: str
    unique_id: str
    path: str
    content: bytes | None
    size: int
    name: str
    mime: str
    width: int = 0
    height: int = 0
    seconds: int = 0
    thumbnails: tuple[File, ...] = ()

    def as_json(self) -> Json:
        """The part that all kinds of files have in common."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.size,
        }

    def sized(self) -> Json:
        """The file as a `PhotoSize`."""
        return {**self.as_json(), "width": self.width, "height": self.height}

    def content_json(self) -> Json:
        """The field of a `Message` that shows this file."""
        if self.kind == "photo":
            return {"photo": [small.sized() for small in (*self.thumbnails, self)]}
        shown: Json = self.as_json()
        if self.kind in {"video", "animation", "sticker"}:
            shown |= {"width": self.width or 512, "height": self.height or 512}
        if self.kind in {"video", "animation", "voice", "audio"}:
            shown["duration"] = self.seconds
        if self.kind == "sticker":
            shown |= {
                "type": "regular",
                "is_animated": False,
                "is_video": False,
                "emoji": self.name,
            }
        else:
            shown["mime_type"] = self.mime
            if self.kind != "voice":
                shown["file_name"] = self.name
        if self.kind == "animation":
            bare = {"width", "height", "duration"}
            document = {key: value for key, value in shown.items() if key not in bare}
            return {"animation": shown, "document": document}
        return {self.kind: shown}


class Files:
    """All files of the world, found by id and by path."""

    def __init__(self) -> None:
        self.by_id: dict[str, File] = {}
        self.by_unique: dict[str, File] = {}
        self.by_path: dict[str, File] = {}

    def add(
        self,
        kind: str,
        content: bytes | None,
        *,
        size: int | None = None,
        name: str | None = None,
        mime: str | None = None,
        seconds: int = 0,
    ) -> File:
        """Keep a file; a photo gets the smaller sizes that Telegram would make of it."""
        width, height = dimensions(content or b"")
        if kind == "photo" and not width:
            width, height = 1280, 960
        file = self._keep(kind, content, (width, height), size=size, name=name, mime=mime)
        file.seconds = seconds
        if kind == "photo":
            file.thumbnails = tuple(
                self._keep(kind, grey_picture(*small), small, mime="image/png")
                for side in SIDES
                if (small := fitted(width, height, side)) != (width, height)
            )
        return file

    def _keep(
        self,
        kind: str,
        content: bytes | None,
        sides: tuple[int, int],
        *,
        size: int | None = None,
        name: str | None = None,
        mime: str | None = None,
    ) -> File:
        number = len(self.by_id) + 1
        unique = f"AQAD{number:010d}"
        folder = _FOLDERS.get(kind, "documents")
        ending = _ENDINGS.get(kind, "")
        if kind not in {"photo", "voice"} and name and "." in name:
            ending = "." + "".join(c for c in name.rsplit(".", 1)[1] if c.isalnum())
        file = File(
            kind=kind,
            file_id=f"{PREFIXES[kind]}{unique}AAw",
            unique_id=unique,
            path=f"{folder}/file_{number}{ending}",
            content=content,
            size=size if size is not None else len(content or b""),
            name=name or f"file_{number}{ending}",
            mime=mime or _MIME[kind],
            width=sides[0],
            height=sides[1],
        )
        self.by_id[file.file_id] = self.by_unique[unique] = self.by_path[file.path] = file
        return file

    def get(self, file_id: str) -> File:
        """The file with this id.

        Raises:
            Refusal: there is none.
        """
        file = self.by_id.get(file_id)
        if file is None:
            raise Refusal(WRONG_FILE)
        return file


def check_upload(kind: str, content: bytes) -> None:
    """Refuse what Telegram would not take.

    Raises:
        Refusal: an empty file, one over 50 MB, a photo over 10 MB, or a photo that is none.
    """
    if not content:
        raise Refusal("file must be non-empty")
    if len(content) > (PHOTO_LIMIT if kind == "photo" else UPLOAD_LIMIT):
        raise Refusal("file is too big")
    if kind == "photo":
        width, height = dimensions(content)
        if not width:
            raise Refusal("IMAGE_PROCESS_FAILED")
        if width + height > 10_000 or max(width, height) > 20 * min(width, height):
            raise Refusal("PHOTO_INVALID_DIMENSIONS")


def dimensions(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG, JPEG, GIF or WebP picture; zeros where it is none."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:6] in {b"GIF87a", b"GIF89a"} and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP" and len(content) >= 30:
        return _webp(content)
    if content[:2] == b"\xff\xd8":
        return _jpeg(content)
    return 0, 0


def _webp(content: bytes) -> tuple[int, int]:
    kind = content[12:16]
    if kind == b"VP8X":
        width = int.from_bytes(content[24:27], "little") + 1
        return width, int.from_bytes(content[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    width, height = struct.unpack("<HH", content[26:30])
    return width & 0x3FFF, height & 0x3FFF


def _jpeg(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
    return 0, 0


def fitted(width: int, height: int, side: int) -> tuple[int, int]:
    """The sides of a picture made to fit a square, its shape kept; never enlarged."""
    longest = max(width, height)
    if longest <= side:
        return width, height
    return max(1, width * side // longest), max(1, height * side // longest)


def grey_picture(width: int, height: int) -> bytes:
    """A plain grey PNG of this size: what stands for a thumbnail here."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    row = b"\x00" + b"\xc8" * width
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(row * height, 9))
        + chunk(b"IEND", b"")
    )
