"""Papers (PDF), written page by page with flat memory: text as outlines, one artwork drawn once.

What is written leaves at once; kept in mind is where each object begins. Lengths are in points of
1/72 inch from the lower left corner, as PDF has them; `mm` makes them from millimetres.
"""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import IO, Final

from bot.render.typeface import ASCENT, UNITS, Typeface

MM: Final = 72 / 25.4
"""Points in a millimetre."""
ROUND: Final = 0.5523
"""How far the handles of a Bézier curve reach that is nearly a quarter of a circle."""
AT_ONCE: Final = 100
"""So many characters in one block of a character map."""

Colour = tuple[float, float, float]
"""Red, green, blue, from 0 to 1."""


def colour(code: str) -> Colour:
    """A colour from its code such as `#B42318`."""
    red, green, blue = bytes.fromhex(code.removeprefix("#"))
    return red / 255, green / 255, blue / 255


class Drawing:
    """What is drawn on a page or on an artwork, in PDF's own words."""

    def __init__(self) -> None:
        self._said: list[str] = []

    def content(self) -> bytes:
        """All of it."""
        return "\n".join(self._said).encode("ascii")

    def fill(self, paint: Colour) -> None:
        """Fill and write in a colour from now on."""
        self._said.append(f"{_numbers(paint)} rg")

    def stroke(self, paint: Colour, width: float, dash: str = "") -> None:
        """Draw lines in a colour and width from now on; `dash` as PDF has it, such as `[2 2] 0`."""
        self._said.append(f"{_numbers(paint)} RG {width:.3f} w {dash or '[] 0'} d")

    def rectangles(self, all_of_them: Iterable[tuple[float, float, float, float]]) -> None:
        """Fill rectangles (left, bottom, width, height) as one shape, so that no seam shows."""
        self._said += [f"{_numbers(one)} re" for one in all_of_them]
        self._said.append("f")

    def line(self, *points: tuple[float, float]) -> None:
        """Draw a line through points."""
        first, *others = points
        self._said.append(f"{_numbers(first)} m")
        self._said += [f"{_numbers(point)} l" for point in others]
        self._said.append("S")

    def rounded(
        self, left: float, bottom: float, width: float, height: float, *, radius: float, how: str
    ) -> None:
        """Draw a rectangle with round corners; `how` is `f` (filled), `S` (its line) or `B` (both)."""
        right, top, bent = left + width, bottom + height, radius * (1 - ROUND)
        self._said.append(
            f"{_numbers((left + radius, bottom))} m {_numbers((right - radius, bottom))} l\n"
            f"{_numbers((right - bent, bottom, right, bottom + bent, right, bottom + radius))} c\n"
            f"{_numbers((right, top - radius))} l\n"
            f"{_numbers((right, top - bent, right - bent, top, right - radius, top))} c\n"
            f"{_numbers((left + radius, top))} l\n"
            f"{_numbers((left + bent, top, left, top - bent, left, top - radius))} c\n"
            f"{_numbers((left, bottom + radius))} l\n"
            f"{_numbers((left, bottom + bent, left + bent, bottom, left + radius, bottom))} c h {how}"
        )

    def text(
        self, line: str, left: float, base: float, *, font: tuple[str, Typeface], size: float
    ) -> None:
        """Write one line; `font` is the typeface and its name among the page's resources."""
        name, typeface = font
        self._said.append(
            f"BT /{name} {size:.2f} Tf {left:.2f} {base:.2f} Td <{typeface.encode(line)}> Tj ET"
        )

    def show(self, artwork: str, left: float, bottom: float) -> None:
        """Show an artwork, by its name among the page's resources."""
        self._said.append(f"q 1 0 0 1 {left:.2f} {bottom:.2f} cm /{artwork} Do Q")

    def within(self, left: float, bottom: float, drawing: "Drawing") -> None:
        """Show another drawing, moved."""
        said = drawing.content().decode("ascii")
        self._said.append(f"q 1 0 0 1 {left:.2f} {bottom:.2f} cm\n{said}\nQ")


class Paper:
    """A document under way. `close` has to be called at its end."""

    def __init__(self, out: IO[bytes], *, title: str) -> None:
        self._out = out
        self._starts: list[int] = []
        self._at = 0
        self._pages: list[int] = []
        self._write(b"%PDF-1.6\n%\xc2\xb5\xc2\xb6\n")
        self._catalog, self._tree, self._info = self._reserve(), self._reserve(), self._reserve()
        self._title = title

    # -- objects -----------------------------------------------------------------------------

    def _write(self, said: bytes) -> None:
        self._out.write(said)
        self._at += len(said)

    def _reserve(self) -> int:
        self._starts.append(0)
        return len(self._starts)

    def _add(self, body: bytes, number: int = 0) -> int:
        number = number or self._reserve()
        self._starts[number - 1] = self._at
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        return number

    def _stream(self, entries: str, content: bytes) -> int:
        packed = zlib.compress(content, 9)
        head = f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
        return self._add(head.encode("ascii") + packed + b"\nendstream")

    # -- what a document is made of ------------------------------------------------------------

    def embed(self, typeface: Typeface) -> int:
        """Embed a typeface; return the number of its object."""
        program = self._stream("/Subtype /CIDFontType0C", typeface.program)
        descriptor = self._add(
            f"<< /Type /FontDescriptor /FontName /{typeface.name} /Flags 4 /ItalicAngle 0"
            f" /FontBBox [-100 -250 1100 950] /Ascent {ASCENT * UNITS:.0f} /Descent -120"
            f" /CapHeight 733 /StemV 80 /FontFile3 {program} 0 R >>".encode("ascii")
        )
        widths = " ".join(map(str, typeface.widths))
        descendant = self._add(
            f"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{typeface.name}"
            " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            f" /FontDescriptor {descriptor} 0 R /DW 1000 /W [0 [{widths}]] >>".encode("ascii")
        )
        meaning = self._stream("", _meaning(typeface))
        return self._add(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{typeface.name} /Encoding /Identity-H"
            f" /DescendantFonts [{descendant} 0 R] /ToUnicode {meaning} 0 R >>".encode("ascii")
        )

    def artwork(self, drawing: Drawing, size: tuple[float, float], fonts: Mapping[str, int]) -> int:
        """Keep a drawing that many pages show; return the number of its object."""
        return self._stream(
            f"/Type /XObject /Subtype /Form /BBox [0 0 {_numbers(size)}]"
            f" /Resources << /Font << {_named(fonts)} >> >>",
            drawing.content(),
        )

    def page(
        self,
        drawing: Drawing,
        size: tuple[float, float],
        fonts: Mapping[str, int],
        artworks: Mapping[str, int],
    ) -> None:
        """Write a page."""
        content = self._stream("", drawing.content())
        self._pages.append(
            self._add(
                f"<< /Type /Page /Parent {self._tree} 0 R /MediaBox [0 0 {_numbers(size)}]"
                f" /Resources << /Font << {_named(fonts)} >> /XObject << {_named(artworks)} >> >>"
                f" /Contents {content} 0 R >>".encode("ascii")
            )
        )

    def close(self) -> None:
        """Write the end; the file itself stays open."""
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        tree = f"<< /Type /Pages /Count {len(self._pages)} /Kids [{kids}] >>"
        self._add(tree.encode("ascii"), self._tree)
        title = self._title.encode("utf-16-be").hex().upper()
        self._add(f"<< /Title <FEFF{title}> >>".encode("ascii"), self._info)
        catalog = f"<< /Type /Catalog /Pages {self._tree} 0 R >>"
        self._add(catalog.encode("ascii"), self._catalog)
        start = self._at
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(self._starts) + 1))
        for one in self._starts:
            self._write(b"%010d 00000 n \n" % one)
        self._write(
            f"trailer\n<< /Size {len(self._starts) + 1} /Root {self._catalog} 0 R"
            f" /Info {self._info} 0 R >>\nstartxref\n{start}\n%%EOF\n".encode("ascii")
        )


def wrap(typeface: Typeface, size: float, text: str, width: float) -> list[str]:
    """Break a text into lines: between any two Chinese characters, between words of letters.

    No line begins with a mark that closes or pauses; a word wider than a line is broken.
    """
    lines = [""]
    for piece in _pieces(text):
        if typeface.width(lines[-1] + piece.rstrip(), size) <= width:
            lines[-1] += piece
            continue
        if lines[-1].strip():
            lines.append("")
        for one in piece if typeface.width(piece, size) > width else [piece]:
            if lines[-1] and typeface.width(lines[-1] + one, size) > width:
                lines.append("")
            lines[-1] += one if lines[-1] else one.lstrip()
    return [line.strip() for line in lines]


_CLOSING: Final = frozenset("，。、；：？！）》」』”’】〉…·,.;:?!)]}%")
_OPENING: Final = frozenset("（《「『“‘【〈([{")


def _pieces(text: str) -> list[str]:
    """A text in pieces that are not broken."""
    pieces: list[str] = []
    for one in text:
        last = pieces[-1] if pieces else ""
        word = last and not last[-1].isspace() and _is_letter(one) and _is_letter(last[-1])
        if pieces and (word or one in _CLOSING or one.isspace() or last[-1] in _OPENING):
            pieces[-1] += one
        else:
            pieces.append(one)
    return pieces


def _is_letter(one: str) -> bool:
    return one < "\u2e80" and not one.isspace()


def fitted(
    typeface: Typeface, text: str, width: float, *, sizes: Sequence[float], lines: int
) -> tuple[float, list[str]]:
    """The largest of these sizes in which a text takes so few lines; the last one, cut, if none."""
    broken: list[str] = []
    for size in sizes:
        broken = wrap(typeface, size, text, width)
        if len(broken) <= lines:
            return size, broken
    kept = broken[:lines]
    while kept[-1] and typeface.width(kept[-1] + "…", sizes[-1]) > width:
        kept[-1] = kept[-1][:-1]
    kept[-1] += "…"
    return sizes[-1], kept


def _meaning(typeface: Typeface) -> bytes:
    """What character each outline means, so that text can be searched and copied."""
    pairs = [
        f"<{glyph:04X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for code, glyph in sorted(typeface.glyphs.items(), key=lambda pair: pair[1])
    ]
    blocks = "\n".join(
        f"{len(some)} beginbfchar\n" + "\n".join(some) + "\nendbfchar"
        for some in (pairs[at : at + AT_ONCE] for at in range(0, len(pairs), AT_ONCE))
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CMapName /LX-UCS def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        f"{blocks}\nendcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode("ascii")


def _named(objects: Mapping[str, int]) -> str:
    return " ".join(f"/{name} {number} 0 R" for name, number in objects.items())


def _numbers(values: Iterable[float]) -> str:
    return " ".join(f"{value:.3f}".rstrip("0").rstrip(".") for value in values)
