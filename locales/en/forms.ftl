### What is said while a form is filled. Each question has three parts: the question, .name
### (its name in the summary) and .hint (how to answer, with one example).

## Buttons of every form

form-submit = Submit
form-change = Change
form-cancel = Cancel
form-skip = Skip
form-back = Back
form-keep = Keep it
form-enough = That is all, go on
form-clear = Start over
form-use-kept = Use the first { $most } characters
form-add-kept = Add it to my text
form-page-back = Previous
form-page-on = More
form-step = { $question } · { $at }/{ $of }
form-line = <b>{ $name }</b>: { $value }
form-menu = Which one would you like to change? The rest stays as it is.
form-cancel-sure =
    Give this up?
    What you have filled in will be deleted for good.
form-cancel-yes = Give up
form-cancel-no = Go on
form-cancelled = Cancelled. Nothing was submitted.
form-stale = That button is out of date. Your answers are all here; please go on:

## What cannot be taken as it is

form-empty = I see no text. Please type a few words.
form-too-short = { $n ->
    [one] That is { $n } character; at least { $least } are needed. Please say a little more.
   *[other] That is { $n } characters; at least { $least } are needed. Please say a little more.
}
form-too-long =
    That is { $n } characters; { $most } is the most I can take.
    Please shorten it and send it again. I have kept what you wrote.
form-choose = I cannot find that one. Please use the buttons below.
form-choice-gone = What you chose earlier is no longer available. Please choose again; the rest is kept.
form-needed = This one cannot be skipped; the case cannot go on without it.
form-no-day = I could not read a date. Try “14 Oct”, “2026-10-14”, “tomorrow” or “+7”.
form-day-past = { $day } has passed. Please give today or a later day.
form-day-early = { $day } is too early; the first possible day is tomorrow.
form-day-late = { $day } is too far off; the last possible day is { $last }.
form-contact = A contact card does not fit here. Please type the name and the phone number.
form-strange = I cannot take this kind of message. Please answer as described below.
form-no-files = Only text is needed here, so this file was not taken. Your earlier answers are kept.
form-file-early = I have put the file with your evidence. Please go on with this question.
form-file-large = This file is { $n } MB; { $most } MB is the limit. Please compress or split it, or send a photo.
form-file-again = I already have this one.
form-files-full = There are { $most } files already, so the others were not taken. To replace them, press “Start over”.
form-files-words = Photos and files go here. I have kept what you typed.
form-files-needed = At least one file or photo is needed here.
form-done-words = Everything is filled in. Press “Change” to edit or “Submit” to send.

## Evidence

form-evidence = Any photos, documents, voice messages or places to attach?
    .name = Evidence
    .hint = Up to 10, at most 20 MB each; several at once is fine. If there are none, press “Skip”.
form-files-count = { $n ->
    [one] { $n } file
   *[other] { $n } files
}
form-files-so-far = { $n ->
    [one] Received: { $n } file so far. You can send more.
   *[other] Received: { $n } files so far. You can send more.
}
form-files-album = Received; I am taking the whole album. You can send more.

## Filing a case

filing-summary = Please check, and submit if all is right:
filing-enterprise = Which company is this about?
    .name = Company
    .hint = Press its name.
filing-text = What is the problem?
    .name = Problem
    .hint = Say what happened, where it is stuck and what you would like. For example: “Our CNY 3 million loan falls due in October. The title deed is still pending, so the bank will not renew. Please help arrange a bridge renewal.”
filing-category = What kind of problem is it?
    .name = Category
    .hint = Choose the closest. If unsure, choose “Other” and the office will sort it.
filing-contact-time = When may we call you?
    .name = Contact time
    .hint = Press one or type it, for example: “weekdays after 3 pm”.
filing-contact-time-anytime = Any time
filing-contact-time-morning = Mornings
filing-contact-time-afternoon = Afternoons
filing-contact-time-evening = After work

## Adding to a case

supply-summary = This will be added to the case:
supply-lacks = Please give some text or at least one file.
supply-text = What would you like to add?
    .name = Note
    .hint = For example: “The deed application is no. 2026-0815; the counter says 20 more days.” For files only, press “Skip”.

## Asking the company for more

need-info-summary = The company will receive this:
need-info-text = What does the company need to add?
    .name = Needed
    .hint = The company reads this. List it, for example: “1. Due date of the loan. 2. Bank and name of the account manager.”

## Declining

decline-summary = The case will be declined. The company sees the reason and where to go, and may appeal once:
decline-reason = Why is it declined?
    .name = Reason
    .hint = Choose the closest; where to go comes next.
decline-reason-not_ours = Not our remit
decline-reason-in_court = In court
decline-reason-private_dispute = Private dispute
decline-reason-already_answered = Answered before
decline-reason-against_law = No legal basis
decline-reason-too_vague = Unclear
decline-reason-other = Other
decline-where = Where should the company go instead?
    .name = Where to go
    .hint = The company reads this. Give the counter and a phone number, for example: “Contract disputes: District Court filing office, 8 Zhongshan Road, phone 12368.”

## Dispatching

dispatch-summary = The case goes out at once; the unit must sign for it within 1 working day:
dispatch-unit = Which unit takes the lead?
    .name = Lead unit
    .hint = Press a unit, or type part of its name to find it. Only units whose handler and head have joined are listed.
dispatch-due = When must it be done?
    .name = Due
    .hint = Choose a limit, or type one: “14 Oct”, “5 working days”, “10 days”, “1 month”, “48 hours”.

## Returning

return-summary = The office will rule on this return the same day:
return-reason = Why is this not for your unit?
    .name = Reason
    .hint = Give the rule and the facts, for example: “Title registration belongs to the Natural Resources Bureau (charter, article 4); we only handle building safety.”
return-unit = Which unit should have it?
    .name = Suggested unit
    .hint = Press a unit or type part of its name. If unsure, skip.

## Progress

progress-summary = The company will see this:
progress-text = How far has it come?
    .name = Progress
    .hint = The company reads this. Say what was done and who does what next, for example: “Meeting with the bank set for 9 Oct; Section Chief Li of the Finance Office attends.”

## Reporting

report-summary = Please check. The unit head countersigns next:
report-outcome = How did it end?
    .name = Outcome
    .hint = A: solved, with proof. B: promised by a date. C: planned, reviewed within 90 days. D: not possible under the rules, explained. E: not done for reasons on the company’s side.
report-outcome-A = A Solved
report-outcome-B = B Promised
report-outcome-C = C Planned
report-outcome-D = D Explained
report-outcome-E = E Company side
report-words = Your words to the company
    .name = To the company
    .hint = The company rates by this. Give the result, figures and dates, for example: “The bank renewed CNY 3 million at 3.8%; the contract was signed on 13 Oct.”
report-promise-date = By which day is it promised?
    .name = Promised for
    .hint = A broken promise stays on record. Press one or type it, for example: “30 Nov”.
report-review-date = When will it be reviewed?
    .name = Review on
    .hint = Within 90 days. Press one or type it, for example: “31 Dec”.
report-evidence = Please attach proof of the result
    .name = Proof
    .hint = A contract, a permit, a photo on site; up to 10, at most 20 MB each. Outcome A needs at least one.

## Sending back

send-back-summary = The unit will read these words:
send-back-text = What is wrong, and what comes next?
    .name = Words
    .hint = Make it something to act on, for example: “The bank’s payment slip is missing; ask the company whether the CNY 3 million has arrived.”

## Dissatisfied

dissatisfied-summary = The case will be taken up again:
dissatisfied-reason = What are you not satisfied with?
    .name = Reason
    .hint = Choose the main one; you can say more next.
dissatisfied-reason-unsolved = Not solved
dissatisfied-reason-partly = Half solved
dissatisfied-reason-slow = Too slow
dissatisfied-reason-untrue = Not true
dissatisfied-reason-manner = Bad manner
dissatisfied-reason-other = Other
dissatisfied-text = Could you tell us more?
    .name = Details
    .hint = For example: “They say the loan was paid out, but nothing has arrived.” It tells the unit where to start.

## Reopening

reopen-summary = The case will be looked at again under the same number:
reopen-reason = Why should it be looked at again?
    .name = Reason
    .hint = Say what is wrong and how things stand. For example: “The street lights repaired last month went out again on 8 Oct, the three at our gate.”

## Withdrawing

withdraw-summary = Work on the case will stop. You can file it again later:
withdraw-reason = Would you tell us why you withdraw it?
    .name = Reason
    .hint = Press one or type it, for example: “The bank called us and renewed.” You may skip this.
withdraw-reason-solved = It is solved
withdraw-reason-mistake = Filed by mistake
withdraw-reason-later = Another time

## Acceptance

accept-summary = The case is taken on and the company is told:
accept-category = Which category?
    .name = Category
    .hint = The company’s own choice may be off; yours counts.
accept-kind = What does it ask for?
    .name = Kind
    .hint = Work by a unit, or an answer only.
accept-kind-action = Work by a unit
accept-kind-info = An answer

## After a withdrawal, in private

pressure-summary = Only the director and the inspectors will read this:
pressure-answer = Did anyone ask you to withdraw the case?
    .name = Answer
    .hint = Say it as it is; the unit cannot see it. You may also write.
pressure-answer-no = Nobody did
pressure-answer-yes = Somebody did
pressure-answer-rather_not = Rather not say

## Limits

tier-T0 = Today
tier-T1 = 3 working days
tier-T2 = 7 working days
tier-T3 = 15 working days
tier-T4 = 1 month

## Staying on the shelf

keep-parked-summary = The company will see the new review date and the reason:
keep-parked-review-date = When shall it be looked at again?
    .name = Review on
    .hint = Within 90 days, for example: “31 Dec”.
keep-parked-text = Why does it stay parked?
    .name = Reason
    .hint = The company reads it. Say what is missing and what it waits for, for example: “The land quota is decided in December; this plot comes first.”
form-title-keep-parked = a review
