"""Reads policies: DOCX, PDF, HTML, plain text, with what reading may cost bounded.

Loaded in the workshop's child, and by `lianxin import policies`; never in a bot that serves.
"""

from __future__ import annotations

import re
import zipfile
from dataclasses import asdict
from email import message_from_bytes
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from bot.domain.document import (
    LEAST,
    MOST_BYTES,
    MOST_CHARACTERS,
    MOST_PARTS,
    MOST_UNZIPPED,
    Document,
    Unreadable,
    sense,
    tidied,
)
from bot.domain.drafting import draft
from bot.domain.policy import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bot.domain.drafting_terms import Drafted

PDF = b"%PDF-"
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0"
"""How old documents (.doc, .wps) begin, and those with a password."""
RTF = b"{\\rtf"
PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"II*\x00", b"MM\x00*", b"GIF8", b"BM")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
ENCODINGS = ("utf-8", "gb18030", "big5hkscs")
GARBLED = 0.05
"""So large a part of strange characters is no text in this encoding."""
_FORBIDDEN = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)|<\x00!\x00|\x00<\x00!", re.IGNORECASE)
_MARKED = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|div|p|meta|br)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_LINKED = re.compile(r"\.(?:docx?|pdf|xlsx?|wps|et|zip|rar|ofd|pptx?)$", re.IGNORECASE)
_PIECE = 1 << 20


def policy(args: dict[str, Any], _: Iterator[Any], tell: Callable[[Any], None]) -> dict[str, Any]:
    """Read a policy in the child, and draft the first digest of it.

    `args`: `path` of a document (or none), `body` that was typed (or none). What was typed goes
    before what a document says.
    """
    del tell
    try:
        document = read(Path(args["path"])) if args.get("path") else typed(args["body"])
    except Unreadable as why:
        return {"refused": why.code, "values": why.values}
    return told(document)


def told(document: Document) -> dict[str, Any]:
    """Return what a document says and what was drafted of it, as JSON can carry it."""
    return {
        "text": document.text,
        "source": document.source.value,
        "attached": list(document.attached),
        "cut": document.cut,
        "drafted": _drafted(draft(document.text)),
    }


def _drafted(found: Drafted) -> dict[str, Any]:
    """Return what was drafted as JSON can carry it."""
    meta = {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in asdict(found.meta).items()
        if name != "sources"
    }
    return {
        "meta": meta,
        "title": found.title,
        "more": found.more,
        "fields": {
            field.value: [one.words, list(one.sentences)] for field, one in found.fields.items()
        },
    }


def typed(body: str) -> Document:
    """Return words that somebody typed as a document."""
    return _kept(Source.TYPED, body.splitlines())


def read(path: Path) -> Document:
    """Read a document.

    Raises:
        Unreadable: It is scanned, old, locked, broken, too big, or no document at all.

    """
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise Unreadable("too-big", size=f"{size / 2**20:.0f}", limit=MOST_BYTES // 2**20)
    content = path.read_bytes()
    start = content[:1024].lstrip(b"\xef\xbb\xbf\r\n\t ")
    if not content.strip():
        raise Unreadable("empty")
    if PDF in content[:1024]:
        from handlers.workshop import prints  # noqa: PLC0415 - of the extra `office`

        return _kept(Source.PDF, *prints.lines_of(path))
    if content.startswith(ZIP):
        return _zip(path)
    if content.startswith(OLE):
        raise Unreadable("locked" if ENCRYPTED in content else "old")
    if start.startswith(RTF):
        raise Unreadable("old")
    if content.startswith(PICTURES):
        raise Unreadable("scanned", pages=1)
    if start.lower().startswith((b"mime-version:", b"from:")) and b"multipart" in content[:4096]:
        return _html(_archived(content))
    if _MARKED.search(content[:8192]) or _MARKED.search(content[:8192].replace(b"\x00", b"")):
        return _html(content)
    return _kept(Source.TXT, _decoded(content).splitlines())


def _kept(source: Source, lines: Iterable[str], attached: Iterable[str] = ()) -> Document:
    """Return a document of lines, in the length that is kept.

    Raises:
        Unreadable: It says nothing.

    """
    text = tidied(list(lines))
    names = tuple(dict.fromkeys(name for name in attached if name))[:50]
    if len(text.replace("\n", "")) < LEAST:
        raise Unreadable("empty")
    if len(text) <= MOST_CHARACTERS:
        return Document(text, source, names)
    begun = text[:MOST_CHARACTERS]
    whole = begun.rpartition("\n")[0]
    # Cut between lines, unless hardly anything would be left: some documents are one line.
    return Document(whole if len(whole) > LEAST else begun, source, names, cut=True)


# -- what is packed: DOCX, and what looks like it -----------------------------------------------


def _zip(path: Path) -> Document:
    try:
        with zipfile.ZipFile(path) as archive:
            _look_through(archive)
    except Unreadable:
        raise
    except Exception as error:  # zlib, lzma, the zip itself: each has errors of its own
        raise Unreadable("broken") from error
    try:
        return _docx(path)
    except (ModuleNotFoundError, Unreadable):
        raise
    except Exception as error:
        raise Unreadable("broken") from error


def _look_through(archive: zipfile.ZipFile) -> None:
    """Look a document through before anything parses it.

    Raises:
        Unreadable: It is none, would unpack to too much, or declares entities.

    """
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if "OFD.xml" in names:
        raise Unreadable("ofd")
    if "word/document.xml" not in names:
        raise Unreadable("other")
    if sum(part.file_size for part in parts) > MOST_UNZIPPED or len(parts) > MOST_PARTS:
        raise Unreadable("bomb", limit=MOST_UNZIPPED // 2**20)
    for part in parts:
        if not part.filename.endswith((".xml", ".rels")):
            continue
        before = b""
        with archive.open(part) as file:
            while piece := file.read(_PIECE):
                if _FORBIDDEN.search(before + piece):
                    raise Unreadable("broken")
                before = piece[-80:]


def _docx(path: Path) -> Document:
    from docx import Document as Word  # noqa: PLC0415 - of the extra `office`

    from handlers.workshop.word import Reader  # noqa: PLC0415 - likewise

    with path.open("rb") as file:  # handed over open: a file is not judged by its ending
        word = Word(file)
    lines = list(Reader(word).lines())
    attached = [
        Path(str(part.partname)).name
        for part in word.part.package.iter_parts()
        if "/embeddings/" in str(part.partname)
    ]
    if not any(line.strip() for line in lines) and word.inline_shapes:
        raise Unreadable("scanned", pages=len(word.inline_shapes))
    return _kept(Source.DOCX, lines, attached)


# -- what is text -------------------------------------------------------------------------------


def _decoded(content: bytes, declared: str = "") -> str:
    """Return the text of bytes, by the encoding in which it makes sense.

    Raises:
        Unreadable: It is no text.

    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    content = content.removeprefix(b"\xef\xbb\xbf")
    if b"\x00" in content[:4096]:
        raise Unreadable("other")
    readable: list[tuple[float, str]] = []
    for encoding in ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8":
            return text
        readable.append(
            (sense(text) + (0.1 if declared and encoding.startswith(declared) else 0), text)
        )
    if not readable:
        text = content.decode("gb18030", errors="replace")
        if text.count("\ufffd") > len(text) * GARBLED:
            raise Unreadable("other")
        return text
    return max(readable, key=lambda one: one[0])[1]


NEVER = {"script", "style", "noscript", "template", "svg", "select", "button", "iframe", "nav"}
APART = {
    *("p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "li"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "dl", "dt", "dd"),
    *("blockquote", "form", "fieldset", "hr", "pre", "center", "body"),
}
"""What stands in lines of its own."""
LINKS = 0.6
"""Of a block that is a menu, so much of the words are links."""


def _html(content: bytes) -> Document:
    from lxml import etree, html  # noqa: PLC0415 - of the extra `office`

    said = _CHARSET.search(content[:4096])
    name = said[1].decode("ascii", errors="replace").casefold() if said else ""
    declared = "gb" if name.startswith("gb") else "big5" if name.startswith("big5") else ""
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", _decoded(content, declared))
    try:
        tree = html.document_fromstring(text, parser=html.HTMLParser(no_network=True))
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable("broken") from error
    body = tree.find("body")
    if body is None:
        raise Unreadable("empty")
    linked = [
        " ".join(link.text_content().split()) or Path(unquote(str(link.get("href")))).name
        for link in body.iter("a")
        if _LINKED.search(str(link.get("href") or "").partition("?")[0])
    ]
    lines = "".join(_told(body)).split("\n")
    titles = [meta.get("content") or "" for meta in tree.iter("meta") if _is_title(meta)]
    titles += [one.text_content() for one in tree.iter("title")]
    heading = next((" ".join(one.split()) for one in titles if one.strip()), "")
    told = "".join("".join(lines).split())
    if heading and "".join(heading.split()) not in told and len(titles) > 1:
        lines.insert(0, heading)
    return _kept(Source.HTML, lines, linked)


def _archived(content: bytes) -> bytes:
    """Return the page within a web archive (.mht), as Word and browsers save them.

    Raises:
        Unreadable: There is none.

    """
    for part in message_from_bytes(content).walk():
        page = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(page, bytes):
            charset = part.get_content_charset() or ""
            return f'<meta charset="{charset}">'.encode() + page if charset else page
    raise Unreadable("other")


def _is_title(meta: Any) -> bool:  # noqa: ANN401 - of lxml
    return str(meta.get("name") or "").casefold() == "articletitle"


def _told(element: Any) -> Iterator[str]:  # noqa: ANN401 - of lxml
    """Yield what an element says: blocks in lines of their own, cells divided by tabs."""
    if not isinstance(element.tag, str) or element.tag in NEVER or _is_menu(element):
        return
    if element.tag == "br":
        yield "\n"
        return
    if element.tag == "tr":
        yield "\n" + "\t".join(_cell(one) for one in element if one.tag in {"td", "th"}) + "\n"
        return
    apart = element.tag in APART
    if apart:
        yield "\n"
    yield _flat(element.text)
    for child in element:
        yield from _told(child)
        yield _flat(child.tail)
    if apart:
        yield "\n"


def _cell(cell: Any) -> str:  # noqa: ANN401 - of lxml
    return " ".join("".join(_told(cell)).split())


def _flat(text: str | None) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text or "")


def _is_menu(element: Any) -> bool:  # noqa: ANN401 - of lxml
    """Whether a block is a way to other pages: most of its words are links, and several."""
    if element.tag not in {"div", "ul", "ol", "header", "footer", "aside", "td", "p"}:
        return False
    links = [link for link in element.iter("a") if not _LINKED.search(str(link.get("href") or ""))]
    if len(links) < 4:
        return False
    whole = len("".join(element.text_content().split()))
    linked = sum(len("".join(link.text_content().split())) for link in links)
    return whole > 0 and linked / whole > LINKS
