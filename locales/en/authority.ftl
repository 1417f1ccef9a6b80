### Rights and audit: what somebody may not do, and who did what.

error-denied-not_yours = This is not yours to do; nothing was changed. If you need it, ask the office or an administrator.
error-denied-oneself = Nobody does this to themselves. Ask somebody else who may.
error-denied-beyond = You cannot give this role, or not for longer than you hold it. Ask the administrator above you.
error-denied-last = This is the last administrator of everything. Appoint another one first.
error-forbidden-unit_complained = This unit cannot take the case: it is complained of, or no longer active. Choose another.

help-inspector =
    <b>Inspector</b>
    · /lookbacks look-backs owed, and the rate of agreement
    · /wordsonly closed with words only · /answers info cases
    · /all what is under way; type a number to open a case
    · complaints are read by the director, inspectors and the unit entrusted only
    · /audit who did what, and who was refused
    /cancel drop what you are filling in · /language change language
help-leader =
    <b>Leader</b>
    · /all what is under way in your area; type a number to open a case
    · /effect how far policies went and what was asked
    /cancel drop what you are filling in · /language change language

button-all = Under way
command-all = Everything under way
command-rulings = Requests to be ruled on
command-parked = Parked cases
command-lookbacks = Look-backs
command-wordsonly = Closed with words only
command-answers = Info cases: signed or not
command-audit = Audit: who did what
list-all = <b>Under way</b>: { $total }
list-all-empty = Nothing is under way. Type a number to open a closed case.

audit-title = <b>Audit</b>, latest first
audit-none = Nothing recorded yet.
audit-line = { $at } { $who } · { $what }
audit-denied = refused: { $what } ({ $why })
audit-saw = paged through { $what }, to line { $n }
audit-saw_phone = saw the contact’s phone of { $number }
audit-exported = exported { $what }, { $n } rows
audit-more = {"; "}more this hour not listed
audit-nobody = host
audit-older = Earlier

## Deeds

deed-file = file a case
deed-complain = complain
deed-list_mine = own cases
deed-invite_colleague = invite a colleague
deed-leave = leave
deed-pass_on = pass on
deed-read_data = own data
deed-ask_forgetting = ask to be forgotten
deed-list_paired = own companies
deed-file_for = file for a company
deed-log_visit = log a visit
deed-see_enterprise = see a company
deed-list_todo = to do
deed-list_triage = to be sorted
deed-list_dispatch = to be dispatched
deed-list_review = to be reviewed
deed-list_rulings = to be ruled on
deed-list_parked = parked
deed-list_all = under way
deed-list_results = results
deed-list_look_backs = look-backs
deed-settle_trouble = undelivered messages
deed-invite = invite
deed-confirm = confirm an identity
deed-grant = grant a role
deed-revoke = revoke a role
deed-see_people = see people
deed-block = block
deed-unblock = unblock
deed-decide_forgetting = rule on forgetting
deed-edit_unit = edit a unit
deed-edit_enterprise = edit a company
deed-print_cards = print cards
deed-import = import rosters
deed-export = export rosters
deed-add_chat = add the bot to a group
deed-decide_chat = approve and tag groups
deed-hang_board = hang a board in a group
deed-see_board = see the public board
deed-read_policy = Read policies
deed-keep_policy = Keep policies, draft digests
deed-approve_piece = Approve digests
deed-send_broadcast = Send to many
deed-keep_schedule = Schedules
deed-hold_poll = Polls
deed-hold_meeting = Hold meetings
deed-subscribe = Subscribe
deed-sign_up = Sign up
deed-read_audit = audit
deed-see = see a case
deed-stay = not forgotten
deed-forgotten = forgotten
deed-consent = consented
deed-take_back = took an invitation back
deed-claim = asked to join
deed-unite = united two entries
deed-refuse_claim = refused a claim
deed-withdraw_claim = withdrew a claim
deed-limit = limited a role

## Why refused

why-not_yours = not theirs
why-oneself = to themselves
why-beyond = beyond their power
why-last = last administrator
why-no_relation = none of theirs
why-not_your_act = not theirs
why-handler_never_rates = handlers do not rate
why-conflict = took part in it
why-unit_complained = unit must stay out
