"""Somebody filling in a form, with a restart before each thing they do."""

import json
from datetime import date

from bot.forms import engine
from bot.forms.ask import Choice, Form, questions
from bot.forms.engine import Draft, Step
from bot.forms.inputs import Input, Reply
from bot.render import markup
from bot.render.button import decode
from bot.render.message import Button, Message, payload
from bot.render.question import Questions, read
from bot.texts import Language, Texts

TODAY = date(2026, 9, 30)
TEXTS = Texts()
UNITS = (*(Choice(str(n), f"第{n}单位") for n in range(1, 21)), Choice("99", "市金融办"))
CHOICES = {
    "enterprises": (Choice("7", "宏达机械 <有限>"), Choice("8", "永新食品")),
    "categories": (Choice("finance", "融资"), Choice("land", "用地用房"), Choice("other", "其他")),
    "units": UNITS,
    "levels": (Choice("3", "市活动办"), Choice("9", "东县活动办")),
    "alike": (Choice("4", "LX-2026-000004 融资 续贷卡在产权证"),),
    "earlier": (Choice("2", "LX-2025-000002 融资 续贷卡在产权证"),),
    "tree": (Choice("0", "不清楚"), *UNITS),
    "paired": (Choice("7", "宏达机械 <有限>"), Choice("8", "永新食品")),
    "contacts": (Choice("5", "王丽"), Choice("6", "李强")),
    "cadres": (Choice("31", "赵敏"), Choice("32", "孙敏")),
    "colleagues": (Choice("5", "陈晨"), Choice("6", "高远")),
    "leaders": (Choice("41", "孙文"), Choice("42", "林宁")),
    "co": UNITS,
    "cc": UNITS,
    "called": (Choice("telegram", "Wang Fang"),),
    "found": (Choice("7", "宏达机械 <有限>"), Choice("none", "没有，就按“宏达”")),
    "roles": (Choice("handler", "承办人"), Choice("owner", "企业联系人")),
    "policy_regions": (Choice("0", "不限区域"), Choice("12", "云州开发区")),
    "sizes": (Choice("small", "小型企业"), Choice("micro", "微型企业")),
    "regions": (Choice("0", "不限区域"), Choice("12", "云州开发区")),
    "groups": (Choice("71", "机械行业群"), Choice("72", "食品行业群")),
    "ready": (Choice("3", "技改设备补贴"), Choice("4", "稳岗返还")),
    "zones": (Choice("Asia/Shanghai", "Asia/Shanghai"), Choice("Europe/Berlin", "Europe/Berlin")),
    "places": (Choice("0", "全部单位"), *UNITS),
    "sent-roles": (Choice("owner", "企业联系人"), Choice("handler", "承办人")),
    "sent-regions": (Choice("0", "不限区域"), Choice("9", "经开区")),
    "judged": UNITS,
    "tiers": (Choice("T1", "3 个工作日"), Choice("T2", "7 个工作日")),
}


class Sitting:
    """One person and one form; what is shown is rendered and could be sent."""

    def __init__(
        self, form: type[Form], language: Language = Language.ZH_HANS, draft: Draft | None = None
    ) -> None:
        self.form, self.language = form, language
        self.draft: Draft | None = draft or engine.begin(form, serial=12345678901)
        self.reply: Reply | None = engine.shown(form, self.draft) if self.draft else None
        self.answers: Form | None = None
        self.seen: Message = self.show(self.reply)

    def does(self, given: Input) -> Reply | None:
        """They do something; the draft goes to the table and back first."""
        assert self.draft is not None
        restarted = Draft.model_validate(json.loads(json.dumps(self.draft.model_dump(mode="json"))))
        assert restarted == self.draft
        step: Step = engine.take(self.form, restarted, given, CHOICES, today=TODAY)
        self.draft, self.reply = step.draft, step.reply
        if self.draft is not None and self.reply is not None:
            self.seen = self.show(self.reply)
        return self.reply

    def taps(self, label: str) -> Reply | None:
        """They press the button that says so, or begins so."""
        button = next(one for one in self.buttons() if one.text.startswith(label))
        return self.press(button)

    def press(self, button: Button) -> Reply | None:
        press = decode(button.data)
        assert press is not None
        assert self.draft is not None
        return self.does(read(self.form, self.draft, press))

    def buttons(self) -> list[Button]:
        return [button for row in self.seen.keyboard for button in row]

    def labels(self) -> list[list[str]]:
        return [[button.text for button in row] for row in self.seen.keyboard]

    def offered(self, label: str) -> bool:
        return any(button.text == label for button in self.buttons())

    def show(self, reply: Reply | None) -> Message:
        assert self.draft is not None
        assert reply is not None
        shown = Questions(TEXTS, self.language, self.form, self.draft, CHOICES, today=TODAY)
        message = shown.message(reply)
        json.dumps(payload(message, 1)[1])
        assert markup.length(markup.plain(message.text)) <= markup.MESSAGE_LIMIT
        assert all(1 <= len(row) <= 4 for row in message.keyboard)
        return message

    def field(self) -> str | None:
        assert self.draft is not None
        question = engine.current(self.form, self.draft)
        return question.field if question else None

    def known(self) -> set[str]:
        return set(questions(self.form))
