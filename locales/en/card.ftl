### The card of a case, and lists.

## States: a sign never stands without its word

sign-draft = ✏️
sign-submitted = 🔵
sign-need_info = 🟠
sign-declined = ⚪
sign-merged = 🔗
sign-accepted = 🔵
sign-dispatched = 🟡
sign-handling = 🟡
sign-promised = 🟣
sign-parked = 🟤
sign-handled = 🔵
sign-awaiting_owner = 📝
sign-closed = ☑️
sign-archived = 🗄
sign-withdrawn = ↩️
sign-overdue = 🔴

state-draft = Draft
state-submitted = To be sorted
state-need_info = Details needed
state-declined = Declined
state-merged = Merged
state-accepted = To be dispatched
state-dispatched = To be signed for
state-handling = In progress
state-promised = Promised
state-parked = Parked
state-handled = To be reviewed
state-awaiting_owner = To be confirmed
state-closed = Closed
state-archived = Archived
state-withdrawn = Withdrawn

## Words

category-land = Land and premises
category-finance = Finance
category-labour = Labour
category-tax = Taxes and fees
category-policy = Policy support
category-infrastructure = Infrastructure
category-premises = Building acceptance and deeds
category-power = Power and energy
category-environment = Environment and fire safety
category-approval = Permits
category-market = Market and logistics
category-other = Other

outcome-A = solved
    .info = answered
outcome-B = promised
outcome-C = planned
outcome-D = explained, not solved
    .info = answered
outcome-E = not done, cause lies with the company
outcome-none = no result yet

rating-satisfied = satisfied
    .info = signed, useful
rating-basic = mostly satisfied
    .info = signed
rating-dissatisfied = not satisfied
    .info = unclear, asked on
rating-unrated = not rated
rating-unsigned = not signed

declined-not_ours = it is outside our remit
declined-in_court = it is before a court or tribunal
declined-private_dispute = it is a dispute between private parties
declined-already_answered = the same matter has been answered before
declined-against_law = the law does not allow it
declined-too_vague = it is not clear enough to act on
declined-no_reply = no details came within five working days
declined-other = another reason

word-unit = the unit
word-other-unit = not named
word-handler = the officer
word-enterprise = the company
word-masked = company { $code } (name withheld)
word-unsorted = Not sorted
word-no-date = no date yet
word-by = by { $at }
word-by-gone = by { $at } (passed)
word-over = { $at }, { $left }
word-pair = { $one } · { $other }
word-quote = “{ $words }”

within-draft = within 7 days
within-submitted = within 1 working day
within-need_info = within 5 working days
within-declined = within 30 days
within-merged = within 30 days
within-accepted = today
within-dispatched = within 1 working day
within-handling = by the due date
within-promised = by the promised date
within-parked = within 90 days
within-handled = within 1 working day
within-awaiting_owner = within 5 working days
within-closed = within 30 days
within-archived = within 30 days
within-withdrawn = within 30 days

actor-clock = The system
actor-office = The office
actor-inspector = The inspector
actor-leader = A leader
actor-liaison = Liaison
actor-co-signer = A co-signing company

## The card

card-head = { $state } · <b>{ $number }</b> · { $category }
card-head-end = { $state } · <b>{ $number }</b> · { $category } · { $end }
card-enterprise = Company: { $enterprise } ({ $contact })
card-enterprise-only = Company: { $enterprise }
card-leader = { $enterprise } · round { $round }
card-contact-time = Best time to call: { $words }
card-lead = Unit: { $handlers }
card-lead-due = Unit: { $handlers } · due { $due_day }
card-round = Round { $round }
card-asked = The office asks: { $quote }
card-declined = Reason: { $reason }. Where to go: { $where }
card-report = { $unit } reports “{ $outcome }”: { $quote }
card-latest = { $who }: { $quote }
card-latest-own = You said: { $quote }
card-asks-return = Return asked: { $quote } Suggested unit: { $suggested }
card-asks-extension = More time asked, until { $wished }: { $quote }
card-asks-park = Parking asked, review { $review }
card-asks-withdraw = The company asks to withdraw: { $quote }
    .owner = You asked to withdraw: { $quote } Work goes on until the office answers.
card-asks-appeal = The unit appeals against its card: { $quote }
card-told = So far ({ $n })
card-told-line = { $at } { $who } { $what }
card-told-line-words = { $at } { $who } { $what } { $quote }

## Next: who, what, by when

next-draft = Not submitted yet.
    .owner = Not submitted yet; the office cannot see it. Press “Submit” when ready.
next-submitted = Next: triage accepts it or asks back { $step }.
    .owner = Next: the office tells you { $step } which unit takes it.
    .owner-info = Next: the office takes it on { $step }; the answer comes to you.
    .office-info = Next: triage accepts it { $step }. It is a question: an answer will do.
next-need_info = Next: the company adds the details { $step }, or the case stops.
    .owner = Next: please send the details { $step }, or the case stops for now.
next-declined = Declined; the company may appeal once.
    .owner = If you disagree, you may appeal once and the office looks again.
next-declined-final = Declined; the appeal has been used.
    .owner = This has been looked at twice. If things change, please file again.
next-merged = Merged into another case.
    .owner = Handled together with another case about the same problem; you can follow that one.
next-accepted = Next: the office director dispatches it { $step }.
    .owner = Next: the office passes it to a unit { $step } and tells you which.
    .owner-info = Next: the office answers you { $step }, or tells you which unit will.
    .office-info = Next: the office answers the company, or dispatches it, { $step }.
next-dispatched = Next: { $unit } signs for it and calls the company { $step }.
    .owner = Next: { $unit } signs for it { $step } and gets in touch with you.
    .unit = Next: sign for it and call the company { $step }; if it is not yours, your head returns it by then.
next-dispatched-again = Next: sign for it and call the company { $step }; another unit returned it, so you cannot.
next-return = Next: the office director rules on the return today.
    .unit = Next: the office director rules on the return today; until then your time runs on: { $due }.
next-unsigned = Next: { $unit } signs for it and calls the company; due { $due }.
    .owner = Next: { $unit } signs for it and gets in touch with you; due { $due }.
    .unit = Next: sign for it, then call the company; due { $due }.
next-handling = Next: { $unit } works on it; due { $due }.
    .owner = Next: { $handlers } works on it; due { $due }.
    .unit = Next: report the result; due { $due }. A progress note every 5 working days.
next-reported = Next: the unit head countersigns, then the office reviews.
    .unit = Next: the head countersigns; due { $due }.
next-park = Next: the office director rules on parking.
next-promised = Next: { $unit } keeps its promise by { $promise }; the case is not closed.
    .unit = Next: done and reported by { $promise }. A broken promise stays on record.
next-parked = Next: reviewed by { $review }; parked is not closed.
    .owner = Next: looked at again by { $review }; parked is not closed.
next-handled = Next: the office reviews it { $step }.
    .owner = Next: the office checks the unit’s work { $step }, then asks you.
next-awaiting_owner = Next: the company confirms { $step }, or it closes as not rated.
    .owner = Next: your word counts. Without one { $step }, it closes as “not rated”.
    .info = Next: the company signs { $step }, or it closes as not signed.
    .owner-info = Next: please sign, or ask again if it is unclear. Without a word { $step }, it closes as “not signed”.
next-closed = It can be reopened { $step }.
    .owner = Not solved, or back again? Press “Reopen” { $step }.
    .owner-info = Still unclear? Press “Ask again” { $step }.
next-archived = Archived.
    .owner = Archived. If the problem returns, please file it again.
next-withdrawn = Withdrawn; work has stopped.
    .owner = Withdrawn; work has stopped. You can file it again.

## Lists

list-mine = <b>My cases</b>: { $total }
list-mine-empty = You have not filed anything yet. If something is in your way, press below and tell me; three minutes will do.
list-todo = <b>To do</b>: { $total }, earliest due first
list-todo-empty = Nothing on your desk. I will send new cases as they come.
list-triage = <b>To be sorted</b>: { $total }
list-triage-empty = Nothing left to sort. There may be reports to review.
list-triage-begin = Start sorting
list-dispatch = <b>To be dispatched</b>: { $total }
list-dispatch-empty = None wait to be dispatched. See those to be sorted.
list-dispatch-begin = Start dispatch
list-review = <b>To be reviewed</b>: { $total }
list-review-empty = No reports wait for review. See those to be sorted.
list-review-begin = Start review
list-confirm = <b>Waiting for you</b>: { $total }
list-confirm-empty = None wait for your word. Those in progress are in “My cases”.
list-overdue = <b>Overdue</b>: { $total }
list-overdue-empty = None overdue.
list-late = {"; "}🔴 { $n } overdue
list-part = {"; "}here { $first }–{ $last }
list-line = <b>{ $n }.</b> { $state } { $number } { $text } · { $end }
