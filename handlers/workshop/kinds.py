"""Every kind of job, and who does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.workshop import (
    attendance,
    bulletin,
    cards,
    meeting,
    modelling,
    mydata,
    policies,
    poll,
    rosters,
    squares,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from handlers.workshop.bench import Bench
    from handlers.workshop.made import Made


KINDS: dict[str, Callable[[Bench], Awaitable[Made | None]]] = {
    "batch": meeting.hold,
    "cards": cards.cards,
    "minutes": meeting.minutes,
    "bulletin": bulletin.bulletin,
    "meeting_code": attendance.code,
    "meeting_list": attendance.names,
    "model": modelling.model,
    "mydata": mydata.mydata,
    "policy_attach": policies.attach,
    "policy_file": policies.send,
    "policy_read": policies.read,
    "poll": poll.poll,
    "qr": cards.code,
    "roster_check": rosters.check,
    "roster_apply": rosters.apply,
    "roster_export": rosters.export,
    "roster_template": rosters.template,
    "squares": squares.squares,
}
"""Does the job of a bench and says what it came to.

It may be done again from its beginning after a restart. Where it changes the register it ends its
job in the same transaction (`Bench.end`) and returns None.
"""
