"""Lengths of time as people write them."""

import re
import unicodedata
from typing import Final

from bot.domain.span import Measure, Span
from bot.forms.days import number

_NUMBER: Final = r"(\d{1,4}|[一二两兩三四五六七八九十]{1,3})"
_WITHIN: Final = r"(?:之?内|之?內|以内|以內|之?后|之?後|以后|以後)?"
_WAYS: Final = tuple(
    (re.compile(pattern), measure, times)
    for pattern, measure, times in (
        (rf"{_NUMBER}\s*个?個?(?:工作日|工作天){_WITHIN}", Measure.WORKING_DAYS, 1),
        (r"(\d{1,4})\s*(?:working|business)\s+days?", Measure.WORKING_DAYS, 1),
        (rf"{_NUMBER}\s*个?個?(?:小时|小時|钟头|鐘頭){_WITHIN}", Measure.HOURS, 1),
        (r"(\d{1,4})\s*(?:hours?|h)", Measure.HOURS, 1),
        (rf"{_NUMBER}\s*(?:个|個)月{_WITHIN}", Measure.MONTHS, 1),
        (r"(\d{1,4})\s*(?:calendar\s+)?months?", Measure.MONTHS, 1),
        (rf"{_NUMBER}\s*(?:个|個)?(?:周|週|星期|礼拜|禮拜){_WITHIN}", Measure.NATURAL_DAYS, 7),
        (r"(\d{1,4})\s*weeks?", Measure.NATURAL_DAYS, 7),
        (rf"{_NUMBER}\s*个?個?(?:自然日|日历天|日曆天|天){_WITHIN}", Measure.NATURAL_DAYS, 1),
        (rf"{_NUMBER}\s*日{_WITHIN[:-1]}", Measure.NATURAL_DAYS, 1),  # 10日 alone is the tenth
        (r"(\d{1,4})\s*(?:(?:calendar|natural)\s+)?days?", Measure.NATURAL_DAYS, 1),
    )
)
_NAMED: Final = {
    **dict.fromkeys(("当天", "当日", "當天", "當日", "same day"), Span(0)),
    **dict.fromkeys(("半个月", "半個月"), Span(15, Measure.NATURAL_DAYS)),
    **dict.fromkeys(("半年",), Span(6, Measure.MONTHS)),
}


def span(text: str) -> Span | None:
    """The length of time that `text` means; `None` where it means none.

    Read are `5天内`, `3个工作日`, `一个月`, `两周内`, `48小时`, `半个月`, `当天`, and the same in
    traditional characters and English. Days alone are natural days: only who says working days
    means them.
    """
    said = unicodedata.normalize("NFKC", text).strip().lower().rstrip("。.!前 ")
    said = said.removeprefix("within ").removeprefix("in ").removeprefix("限")
    if said in _NAMED:
        return _NAMED[said]
    for pattern, measure, times in _WAYS:
        if (found := pattern.fullmatch(said)) is not None:
            n = int(found[1]) if found[1].isdigit() else number(found[1])
            return Span(n * times, measure) if n else None
    return None
