### Requests and rulings: returns, extensions, parking, withdrawal, appeals; the lists of both.

request-return = return
request-extension = more time
request-park = parking
request-withdraw = withdrawal
request-appeal = appeal against a card

word-and = { ", " }

## More time

ask-extension-summary = The office director rules on it. Until then the present date stands:
ask-extension-due = By which day instead?
    .name = New date
    .hint = Press a day or type one, from { $first } to { $last }. Only once, and only if you ask by the close of { $until }.
ask-extension-reason = Why is more time needed?
    .name = Reason
    .hint = If granted, the company reads it. Say what is missing, for example: “The title is issued on 26 Oct; the bank pays two days later.”
form-title-ask-extension = a request for more time
grant-extension-summary = The company gets both dates and the reason at once; the first date stays on record:
grant-extension-due = Until which day?
    .name = New date
    .hint = It may be earlier than asked, from { $first } to { $last }.
grant-extension-text = Anything to tell the unit and the company?
    .name = Words
    .hint = The company reads it too, for example: “Only the title is missing; do the rest meanwhile.” Skip if not.
form-title-grant-extension = a ruling

## Other rulings

park-summary = Parked does not count as closed. You are reminded on the review date:
park-review-date = When is it reviewed?
    .name = Review
    .hint = Another day will do, { $last } at the latest.
form-title-park = a ruling
refuse-summary = The unit will read this reason:
refuse-text = Why not?
    .name = Reason
    .hint = Make it something to act on, for example: “Three working days are left; file the papers first.”
form-title-refuse = a ruling

## Withdrawal

ask-withdrawal-summary = The office rules on it. Until then work goes on:
ask-withdrawal-reason = Why would you withdraw it?
    .name = Reason
    .hint = Press one or type it. Only the office reads it, not the unit.
ask-withdrawal-reason-solved = It is solved
ask-withdrawal-reason-mistake = Filed by mistake
ask-withdrawal-reason-later = Another time
form-title-ask-withdrawal = a withdrawal
grant-withdrawal-summary = Work stops. The company is told, and asked in private whether anyone asked it to:
grant-withdrawal-text = Anything to tell the company?
    .name = Words
    .hint = For example: “If it comes up again, file it again at any time.” Skip if not.
form-title-grant-withdrawal = a ruling
refuse-withdrawal-summary = Work goes on, and the company reads why:
refuse-withdrawal-text = Why does work go on?
    .name = Reason
    .hint = The company reads it, for example: “The loan has not been paid out yet. Once it is, you decide.”
form-title-refuse-withdrawal = a ruling

## Appeals against cards

appeal-card-summary = The office director rules on it. Only the card can go; the breach stays on record:
appeal-card-reason = Why is the card not deserved?
    .name = Reason
    .hint = Facts and dates, for example: “Reported on 14 Oct; the system asked for a seal, which the company gave on the 16th.”
form-title-appeal-card = an appeal
rule-on-card-summary = The unit is told the ruling and why; the breach stays on record:
rule-on-card-text = Why do you rule so?
    .name = Reason
    .hint = The unit reads it, for example: “The receipt shows that it waited for the company’s seal.”
form-title-rule-on-card = a ruling

## Too late

error-too-late-return = A unit may return a case within 1 working day. That has passed; it is yours to handle.
error-too-late-ask_extension = More time is asked for by the close of the working day before the due date. That has passed; keep the date, and tell the company.
error-too-late-grant_extension = The due date has passed; no more time can be granted, and the breach stands.
error-too-late-appeal_card = A card is appealed against within 3 working days. That has passed.
error-too-far = This date no longer works: it has passed, or lies beyond what is allowed. Please choose another.
form-day-before = { $day } is too early; the first is { $last }.

## The card

card-extended = Extended once; first due { $original }
card-broken = ⚠️ { $n } { $n ->
        [one] promise
       *[other] promises
    } broken, on record for ever
next-parked-late = 🔴 Next: the review of { $review } is overdue; the director keeps it parked or resumes it.
next-unpromised = Next: overdue or promised before, so no new promise; the head sends the report back.

## Reminders

nudge-ruling =
    ⏳ { $number } waits for your ruling: { $requests } · { $unit }
    Asked { $asked }, no answer yet.
    Without a ruling the unit's time runs on.
nudge-parked-late =
    🔴 { $number }: review overdue since { $review } · { $unit }
    The ledger shows it as late. Keep it parked, or resume?


## To be ruled on

rulings-title = <b>To be ruled on</b>: { $total }, oldest first
rulings-line = <b>{ $n }.</b> { $kind } · { $number } · { $unit } · { $waits }
rulings-line-late = <b>{ $n }.</b> 🔴 { $kind } · { $number } · { $unit } · { $waits }, overdue
rulings-today = asked today
rulings-waits = waiting { $n } working { $n ->
        [one] day
       *[other] days
    }
rulings-begin = Start ruling
rulings-empty = No request waits for a ruling. See whether a report waits for review.
button-rulings = Rulings

## The ledger of parked cases

parked-title = <b>Parked</b>: { $total }, next review first
parked-late = , 🔴 { $n } reviews overdue
parked-line = <b>{ $n }.</b> { $number } · { $unit } · review { $review } · parked { $days } days{ $kept ->
        [0] {""}
       *[other] , kept { $kept }×
    }
parked-line-late = <b>{ $n }.</b> 🔴 { $number } · { $unit } · review { $review } overdue · parked { $days } days{ $kept ->
        [0] {""}
       *[other] , kept { $kept }×
    }
parked-empty = Nothing is parked. See what is under way.
