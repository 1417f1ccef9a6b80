### The liaison: my companies, filing for a company, solved on the spot, visits, an answer by phone.

## Acts

act-object = Not so
done-object = Noted. Whoever filed it and the office will see it
event-object = said it is not so
error-forbidden-owner_first = The company answers first. You may note an answer by phone after 3 working days, or where no contact can be reached here.

## Words

source-bot = filed by the company
source-visit = visit
source-phone = phone
source-symposium = symposium
source-hall = service hall
source-hotline = hotline
source-qr = QR code
source-digest = digest
source-import = imported
rating-by-phone = { $rating } (by phone)
card-filed-for = Filed for the company: { $who } · { $source }
    .owner = Filed for you by: { $who } · { $source }
next-unassigned = Next: what was done on the spot did not hold; the director hands it to a unit.
    .owner = Next: the office finds a unit for it and tells you which.
form-day-old = { $day } is too long ago; the earliest is { $last }.

## Notices

notice-filed-for-you =
    ✍️ { $who } filed a case in your name: <b>{ $number }</b> ({ $source })
    { $said }
    { $next }
    If that is wrong, press “Not so”. To add something, just send it to me.
notice-objected =
    ✋ { $enterprise } says it is not so: { $number }
    { $quote }
    { $next }
    .owner =
        ✋ Your colleague says { $number } is not so
        { $quote }
        { $next }
notice-accepted-for =
    👍 { $number }, which you filed for { $enterprise }, is accepted
    If it is solved already, press “Solved on spot”. If not, the office hands it to a unit.
notice-to-phone =
    ☎️ News on { $number }, and nobody at { $enterprise } can be reached here
    Please phone: { $contact }
    { $next }

## My companies

command-firms = My companies
command-enterprise = Find a company by name
button-firms = My companies
button-firm = The company
button-paired = Open cases
button-file-for = File for company
button-visit = Log a visit
button-card = Connect card
button-phones = Show numbers
button-pair = Pair liaison
button-unpair = Unpair
button-by-phone = Answer by phone
start-liaison =
    { $name }, you are signed in as a liaison for { $n ->
        [one] one company
       *[other] { $n } companies
    }.
    I tell you of overdue cases and of companies that cannot be reached. Type a company’s name to open it.
help-liaison =
    <b>Liaison</b>
    · /firms: open and overdue cases, visits, problems solved this year
    · Type part of a company’s name to open its page
    · File for a company: its contacts see it at once and may say “Not so”
    · Solved already: press “Solved on spot” once it is accepted; the company still confirms
    · After a visit: “Log a visit”, one minute
    /cancel drops what you are filling in · /language
list-paired = <b>Open cases</b>, { $total } in all
list-paired-empty = Your companies have no open cases now.
firms-title = <b>My companies</b>, { $total } in all, the urgent first
firms-none = No companies are paired with you yet. If some should be, tell the office.
firms-line = <b>{ $n }.</b> { $name } · { $state } · solved { $solved }/{ $quota } · { $visit }
firm-state-idle = nothing open
firm-state-open = { $open } open
firm-state-late = { $open } open, 🔴 { $late } overdue
firm-visit-never = never visited
firm-visit-last = visited { $day }
firm-title = <b>{ $name }</b>
firm-code = Credit code: { $code }
firm-unit = At home in: { $unit }
firm-liaisons = Liaison: { $names }
firm-liaisons-none = Liaison: nobody yet
firm-solved = Pairing year from { $since }: { $solved }/{ $quota } solved and confirmed by the company
firm-solved-numbers = Counted: { $numbers }
firm-solved-by-phone = Not counted: { $n } confirmed by phone only ({ $numbers })
firm-contacts = Contacts: { $contacts }
firm-contacts-none = Contacts: none yet. Let the company scan its connect card, or file for it and phone them.
firm-contact = { $name } { $phone }
firm-contact-away = { $name } { $phone } (not reachable here)
firm-case = <b>{ $n }.</b> { $state } { $number } { $text }
firm-visits = Latest visits:
firm-visit = · { $day } { $kind } { $who }: { $words }
firm-visit-only = · { $day } { $kind } { $who }
firm-found = { $n ->
    [one] One company found:
   *[other] { $n } companies found:
}
firm-found-many = More than { $n } found; here are some. Type more of the name:
firm-not-found = Nothing found for “{ $sought }”. Try another part of the name, or the 18-digit credit code.
firm-how = Which company? Send “/enterprise part of its name”, or its 18-digit credit code.
firm-gone = This company is no longer on the register.
firm-ask-unpair = { $person } will no longer be the liaison of { $enterprise }: no more filing, visits and reminders; what is on record stays. Unpair?
pairing-told = From today you are the liaison of <b>{ $enterprise }</b>. Cases, contacts and visits are on its page.
unpairing-told = You are no longer the liaison of { $enterprise }. What is on record stays.
pairing-done = Done: { $person } is the liaison of { $enterprise }.
pairing-already = { $person } is the liaison of { $enterprise } already.
pairing-not-you = Nobody pairs themselves. Please let another director or admin do it.
unpairing-done = Done: { $person } is no longer the liaison of { $enterprise }.

## Filing for a company

form-title-filing-for = filing for a company
filing-for-summary = The company’s contacts see these words at once and may say “Not so”:
filing-for-enterprise = For which company?
    .name = Company
    .hint = Press it, or type part of its name.
filing-for-source = Where did you hear it?
    .name = Source
    .hint = As it was: the company will see it.
filing-for-source-visit = Visit
filing-for-source-phone = Phone
filing-for-source-symposium = Symposium
filing-for-source-hall = Service hall
filing-for-source-hotline = Hotline
filing-for-contact = Who said so?
    .name = Contact
    .hint = The unit will talk to them. Not on the list? Skip; the unit then talks to you.
filing-for-text = What is the company’s problem?
    .name = Problem
    .hint = In the company’s own words: what, where it is stuck, what they hope for. E.g. “Two new machines need 200 kW, the transformer is full; we need more by November.”
filing-for-category = Which category?
    .name = Category
    .hint = The closest; “Other” if in doubt.
filing-for-solved = Was it solved on the spot?
    .name = Solved
    .hint = If so, say how. You report it once the office has accepted the case; the company confirms.
filing-for-solved-no = Not yet
filing-for-solved-yes = Solved on spot
filing-for-result = How was it solved?
    .name = How
    .hint = The company reads it. E.g. “The power station replaced the fuse; power was back on 12 Oct, 15:00.”
filed-for-receipt =
    ✅ Filed for { $enterprise }: <b>{ $number }</b>
    { $told }
    The office sorts it <b>by { $date }</b>.
filed-for-told = Sent to: { $names }. If they say “Not so”, you hear it at once.
filed-for-untold = ☎️ Nobody at the company can be reached here: please phone and tell them it is filed.
filed-for-solved = How it was solved is kept: press “Solved on spot” once the case is accepted.

## Solved on the spot

form-title-on-spot = solved on the spot
on-spot-summary = The office reviews this, then the company confirms:
on-spot-words = To the company: how was it solved?
    .name = To the company
    .hint = The company judges by it. Results, figures, dates, e.g. “The fuse was replaced on 12 Oct; power was back the same day.”
on-spot-evidence = Please attach proof
    .name = Proof
    .hint = A photo, a receipt, a location; up to 10 files of 20 MB. At least one.

## An answer by phone

form-title-by-phone = answer by phone
by-phone-summary = This goes on record as the company’s answer, marked as by phone; the company is told:
by-phone-contact = Who answered?
    .name = Who
    .hint = Press the contact. Not on the list? Skip, and name them in their words.
by-phone-rating = What did the company say?
    .name = Rating
    .hint = As they meant it; do not decide for them.
by-phone-rating-satisfied = Satisfied
by-phone-rating-basic = Mostly satisfied
by-phone-rating-dissatisfied = Dissatisfied
by-phone-reason = What are they unhappy with?
    .name = Reason
    .hint = The one they stressed most; their words come next.
by-phone-reason-unsolved = Not solved
by-phone-reason-partly = Half solved
by-phone-reason-slow = Too slow
by-phone-reason-untrue = Not true
by-phone-reason-manner = Bad manners
by-phone-reason-other = Other
by-phone-words = What were their words?
    .name = Their words
    .hint = E.g. “Ms Shen says the money arrived on 13 Oct and the rate is unchanged; satisfied.”

## A visit

form-title-visit = visit
visit-summary = This goes on record:
visit-enterprise = Which company?
    .name = Company
    .hint = Press it, or type part of its name.
visit-kind = How were you in touch?
    .name = How
    .hint = To ask how an earlier case went, choose “Follow-up”.
visit-kind-visit = Visit
visit-kind-phone = Phone
visit-kind-symposium = Symposium
visit-kind-revisit = Follow-up
visit-day = On which day?
    .name = Day
    .hint = Press one or type it, e.g. “9 Oct”. Up to 30 days back.
visit-words = What was it about?
    .name = Words
    .hint = One or two sentences, e.g. “Orders are up; two CNC operators wanted; the loan was explained.”
visit-done =
    ✅ Noted: { $kind }, { $day }, { $enterprise }
    If the company has a problem, press “File for company” now.

## Not so

form-title-objection = not so
objection-summary = Whoever filed it and the office see this at once:
objection-reason = What is wrong with it?
    .name = What is wrong
    .hint = Just as it is, e.g. “I never asked for this; we talked about power, not land.”

## Pairing

form-title-pairing = pairing
pairing-summary = This takes effect at once, and the liaison is told:
pairing-person = Who shall be the liaison?
    .name = Liaison
    .hint = Press a name or type part of it. Not on the list? Invite them in /people first.
