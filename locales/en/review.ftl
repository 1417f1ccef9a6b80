## Review: what the company will read

preview =
    👁 The company will read exactly this{ $n ->
        [0] , with no file
        [one] , with 1 file
       *[other] , with { $n } files
    }:
    ┄┄┄┄┄┄
button-reword = Reword
form-title-reword = Reword
reword-summary = The company will read:
reword-words = What shall the company read instead?
    .name = To the company
    .hint = The present words stand below. The unit's own stay on record; both can be seen.
reword-now =
    It now reads (tap to copy):
    <code>{ $words }</code>
event-release-reworded = approved, reworded for the company

## Closed with words only

card-words-only = ⚠️ Perhaps words only: { $reasons }
hollow-explained = only explained
hollow-no_evidence = no evidence
hollow-dissatisfied = once dissatisfied
list-words_only = <b>Perhaps words only</b>: { $total }
list-words_only-empty = Nothing was closed with words only.

## Info cases

answered-waiting = 📝 to be signed
answered-signed = ☑️ signed
answered-unsigned = ▫️ not signed
answered-unanswered = 🔴 not answered
answers-page =
    ℹ️ <b>Info cases</b>
    Not answered { $unanswered } · not signed { $unsigned } · signed { $signed }
    Not answered: past the limit, no answer yet. Not signed: answered, the company was silent; never counted as signed.
button-answers = Info cases
button-signed = Signed { $n }
button-unsigned = Not signed { $n }
button-unanswered = Not answered { $n }
list-signed = <b>Info cases, signed</b>: { $total }
list-signed-empty = No company has signed an info case yet.
list-unsigned = <b>Info cases, not signed</b>: { $total }
list-unsigned-empty = No info case was left unsigned.
list-unanswered = <b>Info cases, not answered</b>: { $total }
list-unanswered-empty = Every info case was answered in time, or still has time.
form-title-reply = Answer
reply-summary = After review the company reads this and is asked to sign:
reply-words = What is the answer?
    .name = Answer
    .hint = The conclusion first, then why, where to go, whom to ask, a number. For example: “You can apply. Bring the licence to counter 12, Service Hall, by 30 October; Ms Wang, 0571-8888.”

## Look-back

form-title-look-back = Look-back
look-back-summary = This cannot be changed later. If it does not hold, the case is reopened at once:
look-back-way = How did you ask the company?
    .name = How
    .hint = Say first: “I am an inspector of the campaign office, not from the unit. It is a month since your case ended; I would like to hear frankly how it went. Two minutes; nothing you say affects your business with us.”
look-back-way-call = By phone
look-back-way-visit = On site
look-back-solved = Is it really solved?
    .name = Solved
    .hint = Let the company say it in its own words.
look-back-solved-yes = Yes
look-back-solved-partly = Partly
look-back-solved-no = No
look-back-told = Was it done as the company was told?
    .name = As told
    .hint = Compare with what the unit wrote: figures, dates, what was done.
look-back-told-yes = As told
look-back-told-no = Not as told
look-back-favour = Did anyone ask for anything in return?
    .name = Favours
    .hint = Ask once, do not press. The unit never sees this answer.
look-back-favour-no = No
look-back-favour-yes = Yes
look-back-favour-unsaid = Won't say
look-back-satisfied = Is the company satisfied now?
    .name = Satisfied
    .hint = Kept with the look-back; the company's own rating stays as it is.
look-back-satisfied-satisfied = Satisfied
look-back-satisfied-basic = Mostly
look-back-satisfied-dissatisfied = Not satisfied
look-back-result = Does the report hold?
    .name = Result
    .hint = If not: a closed case is reopened at once; a parked one is recorded and the director told.
look-back-result-holds = It holds
look-back-result-fails = It does not
look-back-words = What did you find?
    .name = Found
    .hint = Facts. If it does not hold, the unit reads this as the reason for the new round: do not say who told you.
look-back-lacks = You noted “not as told”, so the report cannot hold. Please look again.

looked-way-call = by phone
looked-way-visit = on site
looked-solved-yes = solved
looked-solved-partly = partly solved
looked-solved-no = not solved
looked-told-yes = as told
looked-told-no = not as told
looked-favour-yes = ⚠️ the company says that somebody asked for a favour
looked-favour-unsaid = whether anybody asked for a favour, it would not say
looked-satisfied-satisfied = company satisfied
looked-satisfied-basic = company mostly satisfied
looked-satisfied-dissatisfied = company not satisfied

list-look_backs = <b>To be looked back at</b>: { $total }, longest owed first
list-look_backs-empty = No look-back is owed.
list-look_backs-begin = Start
button-lookbacks = Look-backs
button-look-backs = Look-backs owed
button-agreement = Agreement
agreement-title = 🔎 <b>Rate of agreement</b> · Q{ $quarter } { $year }, as of { $at }
agreement-whole = Hold { $n } ÷ looked back at { $of } = { $share }%
agreement-left-out = Left out: { $n } drawn, not done yet
agreement-unit = { $unit }: { $n } ÷ { $of } = { $share }%
agreement-no-unit = No unit (on the spot, or by the office)
agreement-behind = Which
agreement-fails = Do not hold: { $numbers }
agreement-holds = Hold: { $numbers }
agreement-more = { $numbers } and { $n } more
agreement-before = ‹ Quarter before
agreement-after = Quarter after ›

## Other

error-evidence = “Solved” needs evidence: at least one file. Add it and report again; your words are kept.
form-title-ask-on = Ask on
ask-on-summary = They will answer you again:
ask-on-words = What is unclear, what else would you like to know?
    .name = Your question
    .hint = For example: “Where do I get the ‘investment record’ on the list?”
next-look-back = Next: an inspector asks the company; then it is archived, or reopened.
    .owner = Next: an inspector will ask you how it really went.
deed-lots = drew lots (look-back)
