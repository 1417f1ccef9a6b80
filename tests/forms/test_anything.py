"""Whatever people do, in whatever order."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.forms import FORMS, engine
from bot.forms.ask import Form, questions
from bot.forms.inputs import (
    Attached,
    Back,
    Cancel,
    Change,
    Chosen,
    Clear,
    Contact,
    Enough,
    Input,
    Keep,
    Outdated,
    Page,
    Placed,
    Resume,
    Skip,
    Strange,
    Submit,
    Submitted,
    UseKept,
    Words,
)
from bot.texts import Language
from tests.forms.sitting import Sitting

FIELDS = sorted({name for form in FORMS.values() for name in questions(form)})
CODES = [
    "A",
    "B",
    "C",
    "7",
    "99",
    "finance",
    "T1",
    "other",
    "anytime",
    "not_ours",
    "2026-10-14",
    "+7",
]
TYPED = [
    "产权证还没办下来，银行不给续贷。", "明天", "+30", "没有", "好了", "第1", "融资", "2020-01-01",
    "字" * 2310, "短", "<b>&", "\u202e", "\ud800\x00", "{ $x }", "10月14日",
]  # fmt: skip
revision = st.none() | st.integers(0, 40)
inputs: st.SearchStrategy[Input] = st.one_of(
    st.builds(Words, st.sampled_from(TYPED) | st.text(max_size=20)),
    st.builds(
        Chosen, st.sampled_from(FIELDS), st.sampled_from(CODES) | st.text(max_size=4), revision
    ),
    st.builds(
        Attached,
        st.sampled_from(["photo", "document", "voice"]),
        st.just("f"),
        st.text("abc", min_size=1, max_size=2),
        st.sampled_from([0, 10, 30_000_000]),
        st.text(max_size=5),
        caption=st.sampled_from(["", *TYPED]),
        group_id=st.sampled_from(["", "g", "h"]),
    ),
    st.builds(Placed, st.floats(-90, 90), st.floats(-180, 180)),
    st.builds(Change, revision, st.none() | st.sampled_from(FIELDS)),
    st.builds(Page, revision, st.integers(-3, 99)),
    st.sampled_from([Skip, Back, Keep, Cancel, Resume, Submit, Enough, UseKept, Clear]).flatmap(
        lambda made: st.builds(made, revision)
    ),
    st.sampled_from([Contact("1"), Strange("sticker"), Outdated(), Skip(), Submit(), Enough()]),
)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(list(FORMS.values())),
    st.sampled_from(list(Language)),
    st.lists(st.integers(0, 30) | inputs, max_size=25),
)
def test_nothing_raises_and_nothing_answered_is_lost(
    form: type[Form], language: Language, doings: list[int | Input]
) -> None:
    """Each step leaves a draft that survives a restart and a reply that can be shown.

    An answer goes only by a new answer to the same question, by skipping or clearing it. A
    number presses one of the buttons that are shown.
    """
    sitting = Sitting(form, language)
    for doing in doings:
        before, asked = sitting.draft, sitting.field()
        assert before is not None
        if isinstance(doing, int):
            buttons = sitting.buttons()
            sitting.press(buttons[doing % len(buttons)])
        else:
            sitting.does(doing)
        if sitting.draft is None:
            if isinstance(sitting.reply, Submitted):
                assert engine.current(form, before) is None
            return
        lost = before.values.keys() - sitting.draft.values.keys()
        assert lost <= {asked}
        files = before.values.get("evidence")
        if isinstance(files, list) and asked != "evidence":
            now = sitting.draft.values["evidence"]
            assert isinstance(now, list)
            assert now[: len(files)] == files
        assert sitting.draft.revision in {before.revision, before.revision + 1}
        assert sitting.draft.serial == before.serial
