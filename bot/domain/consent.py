"""Consent: which wording of it is in force. The words stand in `locales/*/joining.ftl`."""

from typing import Final

VERSION: Final = 1
"""One more whenever what is kept, who sees it, or how long changes: then everybody is asked anew."""
