"""What five campaigns did with meetings, telephones and sheets, and the story that plays it here.

`python -m tests.house.mechanisms` writes the table into the README.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

PATH = Path(__file__).parents[2] / "README.md"
STORIES = Path(__file__).parents[1] / "stories"
BEGIN = "<!-- mechanisms: written by `python -m tests.house.mechanisms` -->"
END = "<!-- /mechanisms -->"

REPORTS: Final = ("服务月", "四送一服", "企业服务年", "软环境", "万人助万企")
"""The campaigns whose reports were read, in the order of the marks below."""

MECHANISMS: Final = (
    # what, in which of the reports (1 to 5), the file of stories, the story
    ("走访、座谈、电话、传真收集问题", "123-5", "the_liaison", "what_a_liaison_files_is_read_by_the_owner_at_once"),
    ("办事大厅窗口、受理热线", "--345", "the_liaison", "a_window_files_for_whoever_comes"),
    ("扫码上线，企业自己提交", "-2---", "the_whole_town", "in_the_page_the_newcomer_scans_the_card_and_a_link_asks_who_opens_it"),
    ("领导、干部结对联系企业", "--3-5", "the_liaison", "the_office_finds_an_enterprise_and_pairs_it"),
    ("每年为企业解决实际问题 2 件", "--3--", "the_liaison", "solved_on_the_spot_counts_once_the_owner_says_so"),
    ("连心卡", "-2--5", "cards", "one_card_comes_as_a_picture_and_as_a_paper"),
    ("走访登记", "-2--5", "the_liaison", "a_visit_is_put_down_and_leads_on"),
    ("当场办、现场答复", "-23-5", "the_liaison", "solved_on_the_spot_counts_once_the_owner_says_so"),
    ("梳理分类，ABCD 清单", "123-5", "sorting", "what_a_case_is_stands_in_the_summary_and_can_be_changed"),
    ("按省、市、县区分级交办", "12---", "two_offices", "the_nearest_office_is_told_and_the_one_above_sees_it"),
    ("共性问题合并办理", "--3-5", "sorting", "the_same_problem_of_another_enterprise_joins_the_first"),
    ("年年提", "1-3--", "sorting", "what_comes_up_every_year_is_linked_and_says_how_it_ended_then"),
    ("遗留问题转入下一次活动", "12---", "sorting", "a_case_belongs_to_its_campaign_and_is_left_over_when_that_ends"),
    ("交办件与告知件，告知件也要签署", "1----", "review", "an_info_case_is_answered_by_the_office_and_signed_by_its_owner"),
    ("未签署、没有答复分开记", "1----", "review", "an_info_case_nobody_answers_is_told_apart_from_one_nobody_signed"),
    ("交办会，分批交办、同一期限", "123--", "several_units", "a_meeting_hands_out_what_waits_and_each_unit_hears_of_it_once"),
    ("一个部门主办、几个部门配合", "1----", "several_units", "co_units_have_clocks_of_their_own_and_their_opinions_come_to_the_lead"),
    ("限期办理，调休日照算", "123-5", "the_calendar", "a_day_off_moves_what_was_counted_and_each_hears_it_once"),
    ("企业自身原因不予办理", "1----", "the_owners_word", "the_companys_own_cause_is_put_to_it"),
    ("承诺办理", "1----", "the_unit_works", "a_promise_is_kept"),
    ("承诺未兑现记录在案", "1----", "the_unit_works", "a_broken_promise_is_recorded_and_told"),
    ("一时不能解决的挂账、复核", "--3--", "the_unit_works", "a_plan_is_parked_by_the_director"),
    ("踢皮球：第二家单位不得退单", "-2---", "the_unit_works", "a_return_that_is_upheld_goes_to_the_next_unit_which_keeps_it"),
    ("只在文字上做文章", "1-3--", "review", "what_was_closed_with_words_only_is_listed_and_its_owner_is_not_shamed"),
    ("企业满意度评价", "1-345", "the_owners_word", "not_satisfied_is_a_new_round_and_it_all_goes_on"),
    ("回头看，不打马虎眼", "-2--5", "looking_back", "what_was_not_as_reported_is_reopened_and_counts_against_its_unit"),
    ("网上挂牌、交办销号", "--3-5", "the_board", "a_board_is_pinned_follows_the_cases_and_strikes_them_off"),
    ("一位领导负责、一名工作人员落实", "1----", "several_units", "the_head_names_who_takes_it_and_hands_it_on_later"),
    ("包案领导，重大问题市领导办", "--3-5", "several_units", "a_case_of_a_month_has_a_leader_who_is_told_when_it_is_late"),
    ("延期要批，原期限一直留着", "1----", "requests", "a_date_is_moved_once_and_both_dates_are_told_for_ever"),
    ("跟踪督办，黄牌、红牌、通报", "12345", "the_ladder", "the_whole_ladder_climbs_by_itself_and_is_seen_by_those_who_watch"),
    ("红绿黑旗跟踪问效", "----5", "the_ladder", "the_whole_ladder_climbs_by_itself_and_is_seen_by_those_who_watch"),
    ("黄红牌申诉，超期记录不变", "---4-", "requests", "a_card_is_appealed_against_in_three_days_and_the_breach_stays"),
    ("督查通报、定期通报", "--3-5", "the_ladder", "the_whole_ladder_climbs_by_itself_and_is_seen_by_those_who_watch"),
    ("领导批示、协调督办", "1234-", "the_ladder", "a_leader_instructs_and_sees_what_became_of_it"),
    ("疑难问题提到上一级", "12---", "the_ladder", "the_third_round_goes_one_level_up_by_itself_and_a_director_may_before"),
    ("企业催办", "-2---", "finding", "who_urges_is_counted_once_a_day_and_the_unit_is_shown_it"),
    ("审核把关，话说给企业听得懂", "1----", "review", "the_office_reads_what_the_owner_will_read_and_may_say_it_better"),
    ("无事不扰", "----5", "told_together", "a_morning_of_several_nudges_is_one_message"),
    ("民意调查、评议单位", "---4-", "polls", "owners_judge_a_unit_in_private_and_nobody_learns_who_said_what"),
    ("投诉举报", "--345", "complaints", "a_complaint_from_its_first_word_to_its_end"),
    ("怕单位知道是谁反映的", "-2---", "without_a_name", "the_unit_never_reads_whose_case_it_is"),
)  # fmt: skip
"""What moves a case or watches it. Digests, meetings and figures of the same reports come by roads
of their own."""


def stories() -> dict[str, set[str]]:
    """The names of the stories, by file."""
    found = {}
    for path in STORIES.glob("test_*.py"):
        names = (
            node.name.removeprefix("test_")
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.AsyncFunctionDef)
        )
        found[path.stem.removeprefix("test_")] = set(names)
    return found


def table() -> list[str]:
    """The lines of the table."""
    lines = [
        f"| mechanism | {' | '.join(REPORTS)} | story |",
        f"| --- | {' | '.join(':-:' for _ in REPORTS)} | --- |",
    ]
    for what, where, file, story in MECHANISMS:
        marks = " | ".join("●" if mark != "-" else "" for mark in where)
        told = story.replace("_", " ")
        lines.append(f"| {what} | {marks} | [{told}](tests/stories/test_{file}.py) |")
    return lines


def written(readme: str) -> str:
    """The README with the table as it is now.

    Raises:
        ValueError: The README has no place for it.
    """
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError("the README has no place for the mechanisms")
    return "\n".join([before + BEGIN, "", *table(), "", END]) + after


if __name__ == "__main__":
    PATH.write_text(written(PATH.read_text(encoding="utf-8")), encoding="utf-8")
