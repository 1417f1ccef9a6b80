"""Days and hours as people read them: with the weekday, the hour, and what is left."""

from datetime import date, datetime, tzinfo
from functools import lru_cache

from bot.render.markup import Markup
from bot.texts import Language, Texts


def day(texts: Texts, language: Language, on: date, *, today: date | None = None) -> Markup:
    """A day with its weekday: `10月14日(周二)`; with its year where that is not `today`'s."""
    words = "date-day" if today is None or today.year == on.year else "date-day-year"
    return texts(language, words, **_parts(texts, language, on))


def moment(
    texts: Texts, language: Language, at: datetime, zone: tzinfo, *, today: date | None = None
) -> Markup:
    """A moment in the office's zone: `10月14日(周二)17:30`.

    Raises:
        ValueError: `at` does not know its zone.
    """
    local = _local(at, zone)
    said = day(texts, language, local.date(), today=today)
    return texts(language, "date-moment", day=said, time=f"{local:%H:%M}")


def short(texts: Texts, language: Language, at: datetime, zone: tzinfo) -> Markup:
    """A moment for lists: `10月14日 17:30`.

    Raises:
        ValueError: `at` does not know its zone.
    """
    local = _local(at, zone)
    parts = _parts(texts, language, local.date())
    return texts(language, "date-short", time=f"{local:%H:%M}", **parts)


def brief(texts: Texts, language: Language, on: date, *, today: date | None = None) -> Markup:
    """A day for a button: `10月14日 周二`; with its year where that is not `today`'s."""
    words = "date-brief" if today is None or today.year == on.year else "date-brief-year"
    return texts(language, words, **_parts(texts, language, on))


def left(texts: Texts, language: Language, days: int) -> Markup:
    """Working days that are left: `还剩 2 个工作日`, `今天到期`, `超期 3 个工作日` (negative)."""
    if days == 0:
        return texts(language, "date-left-today")
    return texts(language, "date-left" if days > 0 else "date-over", n=abs(days))


def until(
    texts: Texts,
    language: Language,
    at: datetime,
    zone: tzinfo,
    days: int,
    *,
    today: date | None = None,
) -> Markup:
    """A limit and what is left: `10月14日(周二)17:30 前,还剩 2 个工作日`.

    Raises:
        ValueError: `at` does not know its zone.
    """
    said = moment(texts, language, at, zone, today=today)
    return texts(language, "date-until", at=said, left=left(texts, language, days))


def _local(at: datetime, zone: tzinfo) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a moment without a zone is nobody's moment")
    return at.astimezone(zone)


@lru_cache(maxsize=2048)
def _parts(texts: Texts, language: Language, on: date) -> dict[str, str]:
    return {
        "year": str(on.year),
        "day": str(on.day),
        "name": texts(language, f"date-month-{on.month}"),
        "weekday": texts(language, f"date-weekday-{on.isoweekday()}"),
    }
