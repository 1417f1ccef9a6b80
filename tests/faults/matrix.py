"""Who may do what, written down by hand from the rules, without the tables that the bot goes by."""

from __future__ import annotations

ACTS = """
submit              draft: owner liaison triager director
supply              need_info: owner liaison
supplement          submitted: owner liaison
supplement          accepted dispatched handling promised parked handled awaiting_owner: owner co_signer liaison
urge                submitted: owner liaison
urge                accepted dispatched handling promised parked handled: owner co_signer liaison
withdraw            submitted: owner
appeal              declined: owner
ask_withdrawal      need_info accepted dispatched handling promised parked: owner
tell_pressure       withdrawn: owner
object              submitted need_info accepted dispatched handling promised parked handled awaiting_owner: owner
accept              submitted: triager
ask_more            submitted: triager
decline             submitted: triager
merge               submitted: triager
classify            submitted accepted dispatched handling: triager
link                submitted accepted dispatched handling promised parked: triager director
take_in             submitted accepted dispatched handling promised parked: triager
propose_wording     submitted accepted dispatched handling promised parked: triager
agree_wording       submitted accepted dispatched handling promised parked: owner
refuse_wording      submitted accepted dispatched handling promised parked: owner
involve             dispatched handling promised parked: director
name_handler        dispatched handling promised parked: unit_head
appeal_card         dispatched handling parked handled awaiting_owner closed: unit_head
revoke_card         dispatched handling promised parked handled awaiting_owner closed: director -handler -unit_head -co_handler -party
uphold_card         dispatched handling promised parked handled awaiting_owner closed: director -handler -unit_head -co_handler -party
draw                parked closed: system
dispatch            accepted: director
reassign            handling: director
solve_on_spot       accepted: liaison triager
answer              accepted: triager director
acknowledge         dispatched handling: handler
contact             dispatched handling: handler
note                handling promised parked: handler
report              handling promised parked: handler
rework              handling promised parked: unit_head
countersign         handling promised parked: unit_head
promise             handling: unit_head
ask_park            handling: unit_head
return              dispatched: unit_head
ask_extension       handling: unit_head
co_acknowledge      dispatched handling: co_handler
co_opine            dispatched handling promised parked: co_handler
uphold_return       dispatched: director -handler -unit_head -co_handler -party
refuse_return       dispatched: director
grant_extension     handling: director -handler -unit_head -co_handler -party
refuse_extension    handling: director
park                handling: director -handler -unit_head -co_handler -party
refuse_park         handling: director
keep_parked         parked: director -handler -unit_head -co_handler -party
unpark              parked: director
grant_withdrawal    need_info accepted dispatched handling promised parked: director -handler -unit_head -co_handler -party
refuse_withdrawal   need_info accepted dispatched handling promised parked: director
release             handled: triager director -party
send_back           handled: triager director -party
rate_satisfied      awaiting_owner: owner liaison -handler -unit_head -co_handler -party
rate_basic          awaiting_owner: owner liaison -handler -unit_head -co_handler -party
rate_dissatisfied   awaiting_owner: owner liaison -handler -unit_head -co_handler -party
reopen              closed: owner triager director inspector
look_back           parked closed: inspector -liaison -handler -unit_head -co_handler -party
instruct            submitted accepted dispatched handling promised parked handled awaiting_owner: leader
level_up            dispatched handling promised parked: system director
expire              need_info: system
silence             awaiting_owner: system
break_promise       promised handling: system
redate              dispatched handling handled: system
breach              dispatched handling: system
yellow_card         dispatched handling: system
red_card            dispatched handling: system
call_out            dispatched handling: system
archive             closed: system
"""
"""Act, states: who, and with a minus whoever must not be one of these as well."""

DEEDS = """
file                owner=firm
complain            owner=firm
list_mine           owner=*
invite_colleague    owner=firm
leave               everybody=me
pass_on             owner=firm
read_data           everybody=me
ask_forgetting      everybody=me
find                owner=* liaison=* handler=* unit_head=* triager=* director=* inspector=* leader=*
follow              owner=* liaison=* handler=* unit_head=* triager=* director=* inspector=* leader=*
keep_list           triager=* director=* inspector=* leader=*
list_paired         liaison=*
file_for            liaison=firm triager=below director=below
log_visit           liaison=firm
see_enterprise      liaison=firm triager=below director=below admin=below
list_todo           handler=* unit_head=*
list_triage         triager=* director=*
list_dispatch       director=*
hold_batch          director=*
list_review         triager=* director=*
list_rulings        director=*
list_parked         triager=* director=* inspector=* leader=*
list_all            director=* inspector=* leader=*
list_late           director=* inspector=* leader=* unit_head=*
see_flags           director=* inspector=* leader=* unit_head=*
list_instructed     leader=*
make_bulletin       director=*
list_results        triager=* director=* inspector=*
list_look_backs     director=* inspector=*
settle_trouble      director=* admin=*
edit_calendar       director=whole admin=whole
run_campaigns       director=whole admin=whole
invite              unit_head=below director=below admin=below
confirm             unit_head=below director=below admin=below liaison=firm
grant               unit_head=below director=below admin=below
revoke              unit_head=below director=below admin=below
see_people          unit_head=below director=below admin=below
block               director=below admin=below
unblock             director=below admin=below
decide_forgetting   director=below admin=below
edit_unit           admin=below
edit_enterprise     director=below admin=below
print_cards         liaison=firm director=below admin=below
import              director=below admin=below
export              director=below admin=below
add_chat            liaison=* handler=* unit_head=* triager=* director=* inspector=* leader=* admin=*
decide_chat         director=below admin=below
hang_board          director=below admin=below
see_board           everybody=*
read_policy         everybody=*
keep_policy         triager=below director=below
approve_piece       director=below
send_broadcast      director=below
keep_schedule       director=below
hold_poll           director=below
hold_meeting        triager=below director=below
see_effect          triager=* director=* inspector=* leader=*
subscribe           everybody=me
sign_up             everybody=me
read_audit          inspector=whole admin=whole
"""
"""Deed, and for each role over what: its own enterprise, its units and what is below them, only
where it is limited to no unit, oneself, or whatever it may be."""

GIVES = """
admin       owner liaison handler unit_head triager director inspector leader admin
director    owner liaison handler unit_head triager
unit_head   handler
"""
"""Which roles a role gives to others, in its units, by invite, confirm and grant; and takes."""

ONESELF = {"confirm", "grant", "block", "unblock", "decide_forgetting"}
LAST = {"revoke", "leave", "block", "decide_forgetting"}


def acts() -> dict[tuple[str, str], tuple[frozenset[str], frozenset[str]]]:
    """By state and act: who may, and who must not be what."""
    found = {}
    for line in ACTS.strip().splitlines():
        left, _, right = line.partition(":")
        act, *states = left.split()
        words = right.split()
        may = frozenset(one for one in words if not one.startswith("-"))
        never = frozenset(one[1:] for one in words if one.startswith("-"))
        for state in states:
            found[state, act] = may, never
    return found


def deeds() -> dict[str, dict[str, str]]:
    """By deed and role: over what."""
    return {
        deed: dict(one.split("=") for one in powers)
        for deed, *powers in (line.split() for line in DEEDS.strip().splitlines())
    }


def gives() -> dict[str, frozenset[str]]:
    """By role: which roles it gives."""
    return {
        giver: frozenset(roles)
        for giver, *roles in (line.split() for line in GIVES.strip().splitlines())
    }
