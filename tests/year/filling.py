"""Somebody fills in a form at random: whatever a form asks, an answer that it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.domain.category import CATEGORIES
from bot.domain.deadline import TIERS
from bot.forms import engine
from bot.forms.ask import Kind, Question, questions

if TYPE_CHECKING:
    import random
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bot.forms.ask import Form

PHRASES = (
    *("产权证迟迟办不下来", "银行要求追加抵押", "厂房消防验收两个月没有结果", "设备进场受影响"),
    *("招不到熟练工人", "变压器容量不够", "污水管网没有接通", "补贴申报材料被退回"),
    *("已约见企业并现场查看", "协调供电部门增容", "本月内完成会签", "材料齐全后当天办结"),
    *("希望尽快协调", "请帮忙看看", "详见附件", "已经跑了三趟", "影响交货", "情况属实"),
)
TRIES = 12
NEAREST, FARTHEST = 12, 60
"""Days from today between which people promise something, where they may."""


class Unanswerable(Exception):
    """A form asks for something that this city has no answer to."""


class Filler:
    """Answers forms.

    Args:
        dice: Every answer comes from it.
        lists: The choices of lists that forms name, as codes.
    """

    def __init__(self, dice: random.Random, lists: Mapping[str, Sequence[str]]) -> None:
        self._dice = dice
        self._lists = {"categories": CATEGORIES, "tiers": _tiers(), **lists}

    def fill(
        self,
        form: type[Form],
        known: Mapping[str, Any],
        *,
        today: date,
        lists: Mapping[str, Sequence[str]] | None = None,
    ) -> dict[str, Any]:
        """Answers to all that a form asks; `known` ones are kept.

        Raises:
            Unanswerable: It takes none of a dozen tries.
        """
        offered = self._lists | dict(lists or {})
        for _ in range(TRIES):
            values = dict(known)
            for question in questions(form).values():
                if question.field in values or not question.asked(values):
                    continue
                given = self._answer(question, values, offered, today)
                if given is not None:
                    values[question.field] = given
            try:
                form.model_validate(values)
            except ValueError:
                continue
            if form.lacks(values) is None:
                return values
        raise Unanswerable(form.form)

    def words(self, least: int = 1, most: int = 200) -> str:
        """A few phrases."""
        said = "，".join(self._dice.choices(PHRASES, k=self._dice.randint(1, 4)))
        while len(said) < least:
            said += "，" + self._dice.choice(PHRASES)
        return said[:most]

    def _answer(
        self,
        question: Question,
        values: Mapping[str, Any],
        offered: Mapping[str, Sequence[str]],
        today: date,
    ) -> Any:  # noqa: ANN401 - whatever JSON an answer is
        dice, ask = self._dice, question.ask
        if question.optional(values) and dice.random() < 0.6:
            return None
        match question.kind:
            case Kind.WORDS:
                return self.words(ask.least, ask.most)
            case Kind.DAY:
                last = max(1, min(ask.latest, FARTHEST))
                day = today.toordinal() + dice.randint(min(last, max(NEAREST, ask.soonest)), last)
                return type(today).fromordinal(day).isoformat()
            case Kind.FILES:
                return [_photo(dice) for _ in range(max(ask.least, dice.choice((0, 1, 1, 2))))]
            case Kind.CHOICE:
                codes = offered.get(question.listed(), ()) if question.listed() else ask.choices
                if not codes:
                    if question.optional(values):
                        return None
                    raise Unanswerable(f"{question.words} has no choices")
                code = dice.choice(list(codes))
                return {"code": code} if question.typed or question.dated else code
            case Kind.SEVERAL:
                codes = list(offered.get(question.listed(), ()))
                return dice.sample(codes, min(len(codes), max(ask.least, dice.randint(1, 2))))
            case Kind.PHONE:
                return None


def _tiers() -> tuple[str, ...]:
    return tuple(code for code, tier in TIERS.items() if tier.due is not None and not tier.leader)


def _photo(dice: random.Random) -> dict[str, Any]:
    name = f"{dice.getrandbits(48):x}"
    return {"kind": "photo", "file_id": f"year-{name}", "unique_id": name, "size": 40_000}


def draft(
    form: type[Form], values: Mapping[str, Any], context: Mapping[str, Any], serial: int
) -> engine.Draft:
    """The form as it lies on the desk with its last question answered."""
    files = tuple(name for name, one in questions(form).items() if one.kind is Kind.FILES)
    unasked = tuple(name for name in questions(form) if name not in values)
    return engine.Draft(
        form=form.form,
        serial=serial,
        values=dict(values),
        skipped=unasked,
        enough=files,
        context=dict(context),
    )
