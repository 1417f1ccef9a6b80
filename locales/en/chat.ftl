### Words of the chats: beginnings, help, trouble, buttons, menus.

## Beginnings

start-owner =
    Hello { $name }. I am Lianxin; come to me with anything that holds { $enterprise } up.
    Just type what the problem is. I take it to the office and tell you who handles it and by when.
    Whether it is solved is for you to say.
start-cadre =
    { $name }, signed in: { $unit }.
    New cases arrive here; your list is sorted by due date. Press below.
start-office =
    { $name }, signed in: the office.
    New cases, returns, requests and reports arrive here. Press below for what waits.
start-triager =
    { $name }, signed in: the office.
    New cases and reports to review arrive here. Press below for what waits.
start-stranger =
    Hello, I am Lianxin. I carry companies’ problems to the government and bring the results back.
    I do not know you yet. Open your invitation link, scan your company’s card, or press “Ask to join”.
    If the office has to help, give this number: <code>{ $telegram_id }</code>

## Help

help-owner =
    <b>What I can do</b>
    · A problem: press “File a case”, or simply type it
    · Progress: “My cases” shows who handles it and by when
    · More to add: send photos, files or voice; I ask which case they belong to
    · The result: when a unit says it is done, rate it. Not satisfied means it is taken up again
    · Together: /company invite a colleague, hand over, leave
    · Policies: /subscribe weekly issue · /policies search · /meetings sign up
    · A unit behaves badly: /complain; the unit concerned never sees it
    /mydata what is kept of you · /forget erasure · /language change language
help-handler =
    <b>Case officer</b>
    · /todo your list, earliest due first
    · Sign, call the company the same day, and write a progress note every 5 working days; the company sees it
    · When done press “Report result” with proof; your head countersigns
    · What you write to the company is shown as it is
    /cancel drop what you are filling in · /language change language
help-unit-head =
    <b>Head of unit</b>
    · /todo your unit’s cases and reports to countersign
    · Not yours? Return it within 1 working day, with the reason and a better unit
    · Signing a B is a promise to the company; broken, it stays on record
    · /people your case officers: invite, revoke · /claims who is who
    /cancel drop what you are filling in · /language change language
help-triager =
    <b>Triage</b>
    · /triage one case after the other: accept, ask for more, decline
    · On the card: merge what is the same, link what came up in earlier years, reclassify
    · Within 1 working day, 3 at most
    · /review reports: does the proof bear the result out?
    · You cannot review what you worked on yourself
    /cancel drop what you are filling in · /language change language
help-director =
    <b>Office director</b>
    · /dispatch choose the lead unit and the date, on the day of acceptance
    · /rulings requests to be ruled on, returns on the same day · /parked parked cases
    · /review reports · /triage cases to be sorted
    · /people units and people · /claims who is who · /groups groups and their tags
    · /policies library · /pieces digests · /schedules timed sending · /broadcasts progress · /effect results
    · /notice notices · /poll polls and reviews · /meetings meetings
    · /campaigns campaigns · /days working calendar · /trouble messages that did not arrive
    /cancel drop what you are filling in · /language change language
help-stranger =
    I carry companies’ problems to the government and bring the results back.
    You are not registered yet: open an invitation link, scan a card, or send /start and press “Ask to join”.
    If the office has to help, give this number: <code>{ $telegram_id }</code>

## Trouble

error-ours =
    Something went wrong on our side. What you sent is kept; no need to send it again.
    It has been reported as <code>{ $reference }</code>. Try again in a while, or give that number to the office.
error-unknown-command = I do not know the command “{ $command }”. Send /help to see what I can do.
error-edited = I cannot read changes to a message. Please send the new wording as a new one; the first stays as it was.
error-sticker = I cannot read stickers, so nothing was noted. Please type, or send a photo or a voice message.
error-file-of-what = I do not know which case this file is for, so it was not kept. Open the case, press the step, and send it when I ask for files.
error-forwarded-contact = I received a contact card, but cannot tell people from it. Please type the name and the phone number.
error-file-too-big = This file has { $size } MB; at most { $limit } MB can be taken. Please compress or split it, or send photos.
error-stale = That button is old; the case has moved on. This is how it stands:
error-done-already = That was done already; nothing was repeated.
error-forbidden-no_relation = There is no such case, or it is not yours to see. Please open it from your own list.
error-forbidden-not_in_state = Nobody can do that at this stage. See “Next” on the card.
error-forbidden-not_your_act = This step is not yours. “Next” on the card says whose it is.
error-forbidden-handler_never_rates = Whoever works on a case cannot rate it for the company.
error-forbidden-conflict = You worked on this case, so somebody else has to do this.
error-forbidden-not_now = Not possible now: it was done already, a step is missing, or its time is over.
error-case-not-found = No case “{ $number }” found. Numbers look like LX-2026-000123; you can also open it from a list.
error-no-list = That list is not yours to see. Send /help to see what you can use.
error-nothing-to-cancel = You are not filling anything in, so there is nothing to cancel.

## Beginning with a few words

filed-receipt =
    ✅ Received. Your case is <b>{ $number }</b>
    The office tells you <b>by { $date }</b> which unit takes it.
    Photos or papers to add? Just send them to me.

## Language

language-choose = Which language shall I speak?
language-chosen = All right, English from now on.

## Unfinished

form-expired = What you had begun was left too long and has been cleared; nothing was filed. Starting again takes a few minutes.
form-resumed = You have an unfinished “{ $form }” with all you filled in. Go on with it?
button-continue = Go on
button-discard = Drop it
form-title-filing = Case
form-title-supply = Details
form-title-need-info = Question
form-title-decline = Decline
form-title-dispatch = Dispatch
form-title-return = Return
form-title-progress = Progress note
form-title-report = Report
form-title-send-back = Words to the unit
form-title-dissatisfied = Reason
form-title-reopen = Reopening
form-title-withdraw = Withdrawal

## Buttons

button-file = File a case
button-mine = My cases
button-todo = To do
button-triage = To be sorted
button-dispatch = To dispatch
button-review = To review
button-back = Back
button-open = Open the case
button-files = Files ({ $n })
button-to-list = Back to list
button-next = Next case
button-resend = Send again
button-seen = Noted

## Menus

command-start = Start over
command-file = File a case
command-mine = My cases and progress
command-todo = To do, earliest due first
command-triage = To be sorted
command-dispatch = To be dispatched
command-review = To be reviewed
command-trouble = Messages that did not arrive
command-language = Change language
command-help = What I can do
command-cancel = Drop what I am filling in

## Files and repeats

resent-mark = <i>Sent again: you may have received this before</i>
files-of-case = Files of { $number }: { $n }
files-none = { $number } has no files.

## What cannot be undone is asked once

confirm-withdraw = Once withdrawn, { $number } is dropped and its number cannot come back. Withdraw it?
confirm-ask_withdrawal = If the office agrees, work on { $number } stops. Ask to withdraw?
confirm-countersign = Once signed, { $number } goes to review as “{ $outcome }” and your unit cannot change it. Sign?
confirm-promise = Signing promises the company that { $number } is done by { $promise }; a broken promise stays on record. Sign?
confirm-ask_park = Ask the office to park { $number }, with a review on { $review }?
confirm-merge = Once merged, { $number } is no longer handled by itself and cannot be split off. Merge?
confirm-decline = { $number } will be declined and the company told at once. Decline?
confirm-release = The company is asked about { $number } at once; this cannot be taken back. Release?
confirm-uphold_return = { $number } goes back to be dispatched, and the next unit may not return it. Uphold?
confirm-grant_extension = The company gets the new date at once, and { $number } cannot be extended again. Grant?
confirm-grant_withdrawal = Work on { $number } stops for good. Allow it?
confirm-park = { $number } is parked with a review on { $review }, and the company is told. Park it?
confirm-unpark = { $number } will be handled again with a new due date; the unit and the company are told at once. Resume it?

## Messages that did not arrive

trouble-title = <b>Messages that did not arrive</b>: { $total }
trouble-none = Everything has arrived.
trouble-line = <b>{ $n }.</b> { $when } to { $who } · { $number } · { $reason }
trouble-veiled = a reader of a confidential case
trouble-resent = Queued again; you will hear how it went.
trouble-seen = Noted and taken off the list.
trouble-reason-uncertain = may or may not have arrived
trouble-reason-blocked = they stopped the bot
trouble-reason-refused = Telegram refused it
trouble-reason-other = not sent
