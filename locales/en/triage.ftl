### Sorting: queues, acceptance, merging, earlier years, public wording, campaigns.

## Buttons

button-more = More…
button-fewer = Less
button-next-left = Next ({ $n } left)
button-sorted = Taken on
button-alike = Alike ({ $n })
button-joint = Joint case

## Lists

list-sorted = <b>Taken on, not dispatched yet</b>: { $total }
list-sorted-empty = All that was taken on has been dispatched. You can look at what is to be sorted.

## Taking on and reclassifying

form-title-classify = Reclassify
classify-summary = This is what will hold; the record says what you changed:
nothing-changed = Nothing was changed
grade = How pressing is it?
    .name = Grade
    .hint = By what it does to the company.
grade-A = A Work at a halt
grade-B = B Business suffers
grade-C = C Ordinary
grade-D = D Question or idea
accept-tier = How long should it take?
    .name = Limit
    .hint = The director is offered this first and may change it.
accept-level = Which level should deal with it?
    .name = Level
    .hint = The office of that level is told at once and goes on with it.
wording = What may the public board say?
    .name = Public wording
    .hint = No names, no numbers, for example: “A machine maker lacks collateral to renew a loan.” Shown only once the company agrees.
form-title-wording = Public wording
wording-summary = The company is asked first; nothing is shown until it agrees:
form-title-refuse-wording = Do not publish
refuse-wording-summary = These words will not be shown. Work on the case goes on:
refuse-wording-reason = What is wrong with them?
    .name = Reason
    .hint = For example: “Anyone in our trade would know it is us.”

notice-moved-level =
    🔀 { $number } · { $category } was passed to your level
    { $said }
    { $next }
moved-away = 🔀 { $number } was passed to { $office }; they are told now.

## Merging, earlier years

form-title-merge = Merge
merge-summary = This cannot be undone: the case ends here, its company becomes a co-signer of the one below, and both are told.
merge-other = Merge it into which case?
    .name = Into
    .hint = These say much the same. If it is none of them, type a number, such as LX-2026-000012 or 12.
form-title-link = Link earlier
link-summary = The case is marked as raised before; the unit and the leaders see how it ended then:
link-earlier = Which earlier case is the same problem?
    .name = Earlier case
    .hint = These say much the same. If it is none of them, type a number, such as LX-2025-000012.
other-unknown = I find no { $number }, or it is not yours to sort. Please check the number and send it again.
other-itself = { $number } is this very case. Please send another number.
merge-merged = { $number } was merged into another case itself. Please send the one that goes on.
merge-over = { $number } cannot take in others now: not taken on, already reported, or over. Please send another number.
link-not-earlier = { $number } is of no earlier year or campaign. Please send an earlier one.
alike-of = Cases like { $number }: { $n }
alike-line = <b>{ $n }.</b> { $state } { $number } { $category } · { $enterprise }
    “{ $text }”

## Cards

card-alike = Like { $number }: { $n } similar
card-earlier = Raised before: in { $year } ({ $number }, then: { $then })
    .owner = You raised the same in { $year } ({ $number }); the office knows.
then-over = { $code } { $outcome }
card-grade = Grade: { $grade }
card-co-signers = Co-signed by { $names }
    .own = You co-signed it
    .count = { $n ->
        [one] Co-signed by { $n } other company
       *[other] Co-signed by { $n } other companies
    }
card-leftover = Left over from { $campaign }
card-declined-before = On appeal: { $who } declined it before ({ $reason }); another person should look
card-merged = Merged into { $number }
event-changed = { $what } ({ $changes })
event-change = { $from } → { $to }
event-other = { $what } { $number }
word-none = none

## Campaigns

command-campaigns = Campaigns: names, days
deed-run_campaigns = campaigns
button-campaign-add = New campaign
campaigns = <b>Campaigns</b> (▶ runs now: what is filed today belongs to it)
campaigns-none = No campaign is entered yet. What is filed within its days belongs to it; what is open afterwards is marked as left over.
campaigns-no-current = None runs today; what is filed now belongs to none.
campaign-now = ▶ <b>{ $name }</b> { $since } to { $until } · { $filed } filed, { $open } open
campaign-line = ○ <b>{ $name }</b> { $since } to { $until } · not begun
campaign-over = ✓ <b>{ $name }</b> { $since } to { $until } · { $filed } filed, { $open } left over
form-title-add-campaign = New campaign
add-campaign-summary = What is filed within these days will belong to it:
add-campaign-name = What is it called?
    .name = Name
    .hint = For example: “Year of Business Service 2026”.
add-campaign-since = When does it begin?
    .name = Begins
    .hint = Press one or type a date, for example: “1 March”.
add-campaign-until = When does it end?
    .name = Ends
    .hint = Press one or type a date, for example: “31 December”.
add-campaign-lacks = It cannot end before it begins. Please give the last day again.
error-forbidden-kind_settled = Once a unit has the case its kind stays. Category, grade and the rest can still be changed.
