"""What may be said of a case in public: words that name nobody."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from bot.domain.rights import Forbidden, Refusal
from storage import enterprises, views

if TYPE_CHECKING:
    from bot.domain.case import Act, Case, Facts
    from handlers.actions.scene import Scene

SHORTEST: Final = 2
"""A name of one character is a word like any other."""
_NUMBER: Final = re.compile(r"\d{7,}")
"""A telephone number, an account, a code."""
_BETWEEN: Final = re.compile(r"[\s\-‐–—·.()（）]+")


async def must_name_nobody(scene: Scene, case: Case, act: Act, facts: Facts) -> None:
    """See to it that words for a board name neither the enterprise nor its people, nor a number.

    Raises:
        Forbidden: They do.

    """
    words = _plain(facts.get("public_wording", ""))
    if not words:
        return
    around = await views.surroundings(scene.tx, case.id)
    firms = await enterprises.by_ids(
        scene.tx, [case.enterprise_id, *sorted(case.co_enterprise_ids)]
    )
    names = [around.contact, around.contact_phone]
    names += [name for one in firms for name in (one.name, one.short_name, one.credit_code)]
    told = any(len(name) >= SHORTEST and name in words for name in map(_plain, names))
    if told or _NUMBER.search(words):
        raise Forbidden(Refusal.PRIVATE_WORDING, act)


def _plain(text: str | None) -> str:
    """Return a text as it is compared: however it is spaced or typed."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", text or "")).casefold()
