"""A document becomes the draft of a digest (豆腐块): by rules, without any network.

Nothing is said that the document does not say: each field is cut out of its sentences, clauses are
left out, and none is put in. The same document gives the same draft.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain import drafting_dates as dates
from bot.domain import drafting_fields as fields
from bot.domain import drafting_head as head
from bot.domain import drafting_kinds as kinds
from bot.domain import drafting_money as money
from bot.domain.drafting_contact import whom
from bot.domain.drafting_cut import said_in, share_in
from bot.domain.drafting_terms import Drafted, Found, Meta
from bot.domain.drafting_text import paper
from bot.domain.piece import LONGEST_MORE, Field

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.domain.drafting_dates import Term

__all__ = ["LONGEST_MONEY", "Drafted", "Found", "Meta", "draft", "said_in", "share_in"]

LONGEST_MONEY = 60


def draft(text: str) -> Drafted:
    """The first wording of a digest of a document, and what the document says of itself.

    Args:
        text: The document, a paragraph or a row of a table a line; cells are divided by a tab or |.
    """
    document = paper(text)
    lines = document.lines
    title, below = head.title(lines)
    issued_on, dated, signed = head.issued(lines, below)
    number, numbered = head.number(lines, below)
    issuer, named = head.issuer(lines, below, signed)
    sentences = [one for one in document.sentences if one.line > below or len(lines) < 4]

    terms = dates.terms(sentences, issued_on)
    validity = dates.validity(sentences, issued_on)
    offers = money.offers(sentences)
    top = money.most(sentences)
    found = {
        Field.WHO: fields.who(sentences),
        Field.WHAT: fields.what(offers, top),
        Field.HOW: fields.how(sentences),
        Field.UNTIL: fields.until(terms, validity, sentences),
        Field.WHOM: whom(sentences),
    }
    said = {field: one for field, one in found.items() if one is not None}
    sizes, sized = kinds.sizes(title, sentences)
    industries, in_which = kinds.industries(title, sentences)
    contact = said.get(Field.WHOM)
    sources = {
        "title": title,
        "number": numbered,
        "issuer": named,
        "issued_on": dated,
        "effective_on": validity.since.text if validity.since else "",
        "expires_on": validity.until.text if validity.until else "",
        "apply_from": _source(terms, "first"),
        "apply_by": _source(terms, "last"),
        "sizes": sized,
        "industries": in_which,
        "money": top.sentence.text if top else offers[0].text if offers else "",
        "contact": contact.sentences[0] if contact else "",
    }
    meta = Meta(
        title=title,
        number=number,
        issuer=issuer,
        issued_on=issued_on,
        effective_on=validity.effective,
        expires_on=validity.expires,
        apply_from=_first(terms),
        apply_by=_last(terms),
        categories=kinds.categories(title, sentences),
        sizes=sizes,
        industries=industries,
        money=money.money(offers, top, LONGEST_MONEY),
        contact=contact.words if contact else "",
        sources={name: one for name, one in sources.items() if one},
    )
    return Drafted(meta, kinds.headline(title, top), said, kinds.long_part(sentences, LONGEST_MORE))


def _first(terms: Sequence[Term]) -> date | None:
    return min((one.first for one in terms if one.first), default=None)


def _last(terms: Sequence[Term]) -> date | None:
    """The last day of all rounds; unknown where one of them is known in words only."""
    if any(one.last is None and not one.opens for one in terms):
        return None
    return max((one.last for one in terms if one.last), default=None)


def _source(terms: Sequence[Term], end: str) -> str:
    """The sentence that sets the first or the last day."""
    known = [one for one in terms if getattr(one, end)]
    chosen = min if end == "first" else max
    return chosen(known, key=lambda one: getattr(one, end)).sentence.text if known else ""
