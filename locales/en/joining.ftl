### Coming in: consent, who one is, waiting; the office confirms; my company.

## Not in yet

button-join = Ask to join
button-howto = I was invited
howto-text =
    <b>An invitation link</b>: just open it. One link lets one person in, once.
    <b>A Lianxin card</b>: scan its QR code with your phone; it opens here.
    Neither? Press “Ask to join” and say which company you are with. Once you are confirmed you can begin.
join-about = You would like to join Lianxin and speak for your company.
card-about = This is the Lianxin card of <b>{ $enterprise }</b>. With it you can become a contact of the company.
invitation-about = You are invited: <b>{ $role }</b>
invitation-unknown = This link opens nothing. Check that it was copied whole, or ask for a new one.
invitation-used = This invitation has been used; each lets one person in. Please ask for another.
invitation-revoked = This invitation was taken back. If you still need it, please ask for another.
invitation-expired = This invitation has expired. Please ask for another.
start-nobody =
    Hello { $name }. You hold no role here yet; as soon as one is confirmed you can begin.
    If you have an invitation link, open it. If not, press “Ask to join”.

## Consent

consent = <b>A few things first; we go on if you agree:</b>
consent-again = <b>These terms have changed; please read them again and agree to go on:</b>
consent-text =
    · <b>What</b>: your name, position, phone, Telegram account, the problems and papers you send
    · <b>Who sees it</b>: the unit in charge, the office, your liaison; never a group or the public
    · <b>How long</b>: problems and papers five years after the case, name and phone three years after your last role; number, dates and result stay
    · <b>Any time</b>: /mydata shows what is kept, /forget asks for erasure
    · <b>Note</b>: all you send passes Telegram’s servers abroad; please send no ID or bank cards
button-agree = I agree
button-disagree = I do not agree
consent-declined = Very well, nothing was kept. If you change your mind, open the link again or press below.
    .known = Very well, we stop here; what was on record stays as it is. To have it erased, tell the office. If you change your mind, send /start.
consent-thanks = Thank you, noted. Let us go on.

## Who one is

form-title-join-unit = who you are
form-title-join-firm = who you are
form-title-ask-join = asking to join
join-unit-summary = Please check; the campaign office will confirm it:
join-firm-summary = Please check; the campaign office or your liaison will confirm it:
ask-join-summary = Please check; the campaign office or your liaison will confirm it:
joining-name = What is your name?
    .name = Name
    .hint = Your real name: whoever confirms compares it. For example: “Wang Fang”.
joining-title = What do you do at the company?
    .name = Position
    .hint = Press one, or write it, for example: “head of production”.
joining-title-boss = Managing director
joining-title-manager = Department head
joining-title-office = Office
joining-title-finance = Finance
joining-phone = Please send your phone number
    .name = Phone
    .hint = Press “Send my number” below the text field; Telegram vouches that it is yours.
ask-join-sought = Which company are you with?
    .name = Company
    .hint = Its full name, or its 18-character unified social credit code. For example: “Hengchang Machines”.
ask-join-enterprise = Which of these is it?
    .name = On file as
    .hint = If it is none of them, press the last one; the office will check.
ask-join-none = None: use “{ $name }”

form-phone-button = Send my number
form-phone-below = 👇 Please press the button below the text field.
form-phone-got = Phone number received: { $phone }
form-phone-away = The button for the phone number is put away.
form-phone-words = A typed number cannot be checked. Please press “Send my number” below the text field.
form-contact-other = That is somebody else’s card. Please press “Send my number” and send your own.
form-credit-code = That credit code does not add up. Please compare its 18 characters with the licence, or write the full name.

## Waiting

claim-sent =
    ✅ Received. { $who } has been asked to confirm who you are
    You will hear by <b>{ $by }</b>, and as soon as it is decided.
claim-waiting =
    ⏳ Still waiting to be confirmed: { $role }
    { $who } has been asked; you will hear by <b>{ $by }</b>.
claim-late =
    ⏰ Nobody has confirmed you yet: { $role }
    They were reminded just now; you hear as soon as it is decided.
button-withdraw-claim = Withdraw
claim-withdrawn = Withdrawn; this request no longer counts. You can ask again later.
joined-already = You are already <b>{ $role }</b>; nothing to fill in.
joined =
    🎉 { $name }, { $who } has confirmed you: <b>{ $role }</b>
joined-until = This role lasts until { $until }.
joined-next = Your menu is ready. Press below to begin.
joined-at-once = 🎉 { $name }, you are now <b>{ $role }</b>.
joined-by-you = 🤝 { $name }, whom you invited, is in: { $role }.
button-begin = Begin
claim-refused =
    ⚪ { $who } did not confirm you: { $role }
    Reason: { $reason }
    If this is a mistake, ask again and state it more exactly.

## Confirming

asked-office = { $who } of the office
asked-liaison = liaison { $who }
word-the-office = The office
role-at = { $role } · { $place }
claim-card = 🪪 <b>{ $name }</b> asks to be: <b>{ $role }</b>
claim-called = Telegram: { $called } · own phone { $phone }
claim-title = Position: { $title }
claim-via-invitation = Came by: an invitation from { $who }
claim-via-card = Came by: the company’s card
claim-via-colleague = Came by: { $who }, a colleague
claim-via-asking = Came by: asking; nobody vouches
claim-match = ☑️ Fits “{ $name }” on the roster; confirming makes them one person
claim-match-but = ⚠️ The invitation is for “{ $name }” of the roster, but there the number is { $phone }. Call first; confirming makes them one person
claim-contacts = Contacts of this company: { $who }
claim-until = The role ends: { $until }
claim-new-firm = ⚠️ There is no “{ $said }” on file. If it is one of these, press it; if it is new, press “Enter, confirm”.
claim-ask = Not sure? Call first. Once confirmed, they see at once what the role may see.
button-confirm-claim = Confirm
button-new-firm = Enter, confirm
button-refuse-claim = Not this person
claim-why = Why is { $name } not confirmed? They will see the reason.
claim-reason-unknown = Nobody knows them
claim-reason-not_here = Does not work here
claim-reason-mismatch = Details do not fit
claim-done = Confirmed; they have been told
claim-refused-done = Refused; they will see the reason
claim-decided = Somebody has dealt with this one already.
claim-was-confirmed = ✅ { $name }: confirmed by { $who }.
claim-was-refused = ⚪ { $name }: not confirmed by { $who }; they know why.
claim-was-withdrawn = ↩️ { $name } withdrew the request.
claims-title = <b>To be confirmed</b>: { $total }
claims-line = <b>{ $n }.</b> { $name } · { $role } · { $since }
claims-none = Nobody is waiting to be confirmed.
claims-reminder = { $n ->
    [one] ⏰ { $n } person has waited for more than a working day to be confirmed.
   *[other] ⏰ { $n } people have waited for more than a working day to be confirmed.
}
button-claims = To confirm
command-claims = People to be confirmed

## My company

command-company = My company and its contacts
command-invite = Invite a colleague
button-company = My company
company-which = You are a contact of several companies. Which one is it?
company-card = <b>{ $enterprise }</b>
company-contact = · contact { $name } ({ $title })
    .untitled = · contact { $name }
company-liaison = · liaison { $name } { $phone }
button-invite = Invite colleague
button-pass-on = Hand over
button-leave-firm = Leave company
button-share = Share link
invitation-colleague =
    ✅ The invitation is below; pass it on to your colleague
    One link lets one person in, until <b>{ $by }</b>. The office or your liaison then confirms them.
invitation-forward = Join me on Lianxin, to speak for { $enterprise } and follow its cases.
invitation-link =
    { $text }
    { $url }
button-take-back = Take it back
invitation-taken-back = Taken back; that link opens nothing any more.
invitation-gone = Too late: it has been used or was taken back before.
company-leave-sure = Once you leave, you no longer see the cases of { $enterprise }; colleagues follow up yours. Leave?
    .alone = You are the last contact: once you leave, nobody can file or follow anything for { $enterprise }, and coming back takes its card again. Leave?
company-leave-last = { $n ->
    [one] You are the last contact and { $n } case is under way; without you nobody could confirm it.
        Invite a colleague first and hand over, or wait until it is done.
   *[other] You are the last contact and { $n } cases are under way; without you nobody could confirm them.
        Invite a colleague first and hand over, or wait until they are done.
}
company-left = You have left { $enterprise }.
company-pass-whom = To which colleague?
company-pass-nobody = There is no other contact yet. Press “Invite colleague” and hand over once they are confirmed.
company-pass-sure = You leave { $enterprise }, and { $name } follows up what you have under way ({ $n }). Hand over?
company-passed = Handed over to { $name } ({ $n } under way). You have left { $enterprise }.
company-passed-to-you =
    🤝 { $name } has handed { $enterprise } over to you; under way: { $n }
    From now on news comes to you, and whether a case is solved is yours to say.
