"""What stands behind a button: a verb, what it is about, as of which revision."""

import re
from dataclasses import dataclass

LIMIT = 64
"""Bytes Telegram allows in `callback_data`."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_SHAPE = re.compile(
    r"([a-z][a-z_]{0,15})\.(0|[1-9a-z][0-9a-z]{0,12})\.(0|[1-9a-z][0-9a-z]{0,12})\.(.{0,56})",
    re.ASCII | re.DOTALL,
)
_MOST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Press:
    """One press of a button, or what a press of it would mean.

    `ref` is the id of what the button is about, `revision` that thing's revision when the
    button was drawn (older than now: the button is stale), `arg` what the verb needs besides.
    """

    verb: str
    ref: int = 0
    revision: int = 0
    arg: str = ""

    def encode(self) -> str:
        """As callback data, such as `ack.3f.7.x`.

        Raises:
            ValueError: The verb or a number has no such form, or it is over 64 bytes.
        """
        data = f"{self.verb}.{_base36(self.ref)}.{_base36(self.revision)}.{self.arg}"
        if len(data.encode("utf-8", "surrogatepass")) > LIMIT or decode(data) != self:
            raise ValueError(f"a button cannot carry {data!r}")
        return data


def decode(data: str | None) -> Press | None:
    """What `data` says; `None` where it is not ours. Forged data never raises."""
    if data is None or len(data) > LIMIT or (found := _SHAPE.fullmatch(data)) is None:
        return None
    verb, ref, revision, arg = found.groups()
    numbers = int(ref, 36), int(revision, 36)
    if max(numbers) > _MOST:
        return None
    return Press(verb, *numbers, arg)


def _base36(number: int) -> str:
    if not 0 <= number <= _MOST:
        raise ValueError(f"a button cannot carry the number {number}")
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
        if not number:
            return digits
