"""What may be said of a case in public: words that name nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.people import Role
from bot.domain.rights import Forbidden, Refusal
from bot.domain.tokens import fold
from bot.render.veil import STRUCK, strike
from storage import enterprises, people, views

if TYPE_CHECKING:
    from datetime import datetime

    from bot.domain.case import Act, Case, Facts
    from handlers.actions.scene import Scene
    from storage.db import Tx

_SAID: Final = r"\u96f6\u3007\u25cb\u5e7a\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d"
"""The figures from nought to nine as they are said."""
_NUMBER: Final = re.compile(rf"\d{{7,}}|[{_SAID}]{{7,}}")
"""A telephone number, an account, a code."""
_BETWEEN: Final = re.compile(r"(?:(?![,，、;；。])[\W_])+")


async def must_name_nobody(scene: Scene, case: Case, act: Act, facts: Facts) -> None:
    """See to it that words for a board name neither the enterprise nor its people, nor a number.

    Raises:
        Forbidden: They do, however they are spaced or typed.

    """
    words = facts.get("public_wording", "")
    if not words:
        return
    bare = strike(words.replace(STRUCK, ""), await names_around(scene.tx, case, at=scene.at))
    if STRUCK in bare or _NUMBER.search(_BETWEEN.sub("", fold(words))):
        raise Forbidden(Refusal.PRIVATE_WORDING, act)


async def names_around(tx: Tx, case: Case, *, at: datetime) -> list[str]:
    """Return what the enterprises of a case and their people are called, their codes and numbers.

    Also of those that joined it, and of all who speak for them.
    """
    around = await views.surroundings(tx, case.id)
    ids = [case.enterprise_id, *sorted(case.co_enterprise_ids)]
    names = [around.contact, around.contact_phone]
    for one in await enterprises.by_ids(tx, ids):
        names += [one.name, one.short_name or "", one.credit_code or ""]
        for owner in await people.with_role(tx, [Role.OWNER], at=at, enterprise_id=one.id):
            names += [owner.name, owner.phone or ""]
    return [name for name in names if name]
