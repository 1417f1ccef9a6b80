"""The parameters of one request, whatever way they came, read as Telegram reads them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from handlers.sandbox.model import Json, Refusal


@dataclass(slots=True, frozen=True)
class Upload:
    """A file that came with the request."""

    name: str
    mime: str
    content: bytes


@dataclass(slots=True)
class Args:
    """Parameters by name: texts from a query or a form, anything from a JSON body."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def has(self, name: str) -> bool:
        """Whether the parameter was given and is not empty."""
        value = self.values.get(name)
        return value is not None and value != ""

    def text(self, name: str, default: str = "") -> str:
        """A string; numbers are taken for their digits, as Telegram does."""
        value = self.values.get(name)
        if value is None:
            return default
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, (dict, list)):
            return json.dumps(value, ensure_ascii=False)
        return str(value)

    def integer(
        self, name: str, default: int = 0, low: int | None = None, high: int | None = None
    ) -> int:
        """A whole number, kept within its bounds; what is none counts as zero."""
        given = self.text(name).strip()
        value = as_integer(given) if given else default
        if low is not None and value < low:
            return low
        if high is not None and value > high:
            return high
        return value

    def number(self, name: str) -> float | None:
        """A number with a fraction, or `None`."""
        try:
            return float(self.text(name))
        except ValueError:
            return None

    def flag(self, name: str) -> bool:
        """A Boolean as Telegram reads one: `true`, `yes`, `1`."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def parsed(self, name: str, what: str) -> Any:  # noqa: ANN401 - JSON is whatever it is
        """A JSON value, or `None` where it is absent.

        Args:
            name: the parameter.
            what: what Telegram calls it when it cannot be parsed.

        Raises:
            Refusal: `can't parse … JSON object`.
        """
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise Refusal(f"can't parse {what} JSON object") from None

    def object(self, name: str, what: str) -> Json | None:
        """A JSON object, or `None` where it is absent or empty.

        Raises:
            Refusal: it is something else.
        """
        value = self.parsed(name, what)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise Refusal(f"object expected as {what}")
        return value or None


def as_integer(given: object) -> int:
    """A whole number out of a text, zero where there is none."""
    try:
        return int(str(given))
    except ValueError:
        return 0


def field_text(value: Json, name: str, *, required: bool = True) -> str:
    """A string field of a JSON object, with Telegram's complaint where it is missing or wrong.

    Raises:
        Refusal: it is absent though required, or of another type.
    """
    found = value.get(name)
    if found is None:
        if required:
            raise Refusal(f'can\'t find field "{name}"')
        return ""
    if isinstance(found, bool) or not isinstance(found, (str, int, float)):
        raise Refusal(f'field "{name}" must be of type String')
    return str(found)
