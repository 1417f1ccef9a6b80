"""Whose words are whose: with which person's key something said in a case is sealed.

The rule is the law's idea of personal data: it belongs to the person it speaks of. What an
enterprise's people write is theirs. What anybody else writes in a case (a note, a report, the
reason of a refusal) speaks of the enterprise's contact and goes with them; so a contact who is
forgotten takes the words of their cases along, while a cadre who is forgotten leaves every
official word behind. Codes, dates, outcomes, figures and the public wording are nobody's.
"""

from typing import Final

from bot.domain.case import Case
from bot.domain.terms import Hat, Source

THEIR_OWN: Final = frozenset({Hat.OWNER, Hat.CO_SIGNER})
"""In whose capacity somebody speaks for an enterprise, and so for themselves."""

_BY_OWNERS: Final = frozenset({Source.BOT, Source.QR})

FREE_WORDS: Final = frozenset({"words"})
"""What is free text in the data of an event; everything else there is codes, ids and dates."""


def contact(case: Case) -> int | None:
    """The person of the enterprise whom a case is about: its contact, or the owner who filed it.

    None where a cadre filed it for an enterprise that has no contact.
    """
    if case.contact_id is not None:
        return case.contact_id
    return case.filed_by if case.source in _BY_OWNERS else None


def speaker_or_contact(case: Case, hat: Hat, person_id: int | None) -> tuple[int | None, ...]:
    """With whose key words are sealed that somebody says in a case: the first that still has one."""
    if hat in THEIR_OWN:
        return (person_id, contact(case))
    return (contact(case),)
