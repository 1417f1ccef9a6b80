"""A document of what is kept about one person, which opens in any browser and prints on paper."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STYLE = (
    "body{font:16px/1.7 -apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;"
    "max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222}"
    "h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #ddd}"
    "h3{font-size:1rem;margin-bottom:.2rem}p,li{overflow-wrap:anywhere}"
    "blockquote{margin:.2rem 0;padding-left:.8rem;border-left:3px solid #ccc;white-space:pre-wrap}"
    "dt{color:#666}dd{margin:0 0 .5rem}"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing: what it is, and below it lines, some of them quoted words."""

    head: str
    lines: tuple[str, ...] = ()
    quote: str = ""
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and what stands under it."""

    title: str
    entries: tuple[Entry, ...]


def document(
    *, title: str, intro: str, parts: Iterable[Part], none: str, language: str
) -> Iterator[str]:
    """Yield the document piece by piece; all it is given is plain text."""
    yield (
        f'<!doctype html><html lang="{html.escape(language)}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{html.escape(title)}</title><style>{STYLE}</style>"
        f"<h1>{html.escape(title)}</h1><p>{html.escape(intro)}</p>\n"
    )
    for part in parts:
        yield f"<h2>{html.escape(part.title)}</h2>\n"
        for entry in part.entries:
            yield _entry(entry)
        if not part.entries:
            yield f"<p>{html.escape(none)}</p>\n"
    yield "</html>\n"


def _entry(entry: Entry) -> str:
    said = [f"<h3>{html.escape(entry.head)}</h3>"] if entry.head else []
    if entry.fields:
        pairs = "".join(
            f"<dt>{html.escape(name)}</dt><dd>{html.escape(value)}</dd>"
            for name, value in entry.fields
        )
        said.append(f"<dl>{pairs}</dl>")
    said += [f"<p>{html.escape(line)}</p>" for line in entry.lines]
    if entry.quote:
        said.append(f"<blockquote>{html.escape(entry.quote)}</blockquote>")
    return "".join(said) + "\n"
