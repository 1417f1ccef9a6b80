### One's own data: to see, to take along, to have deleted; numbers for those who work on a case.

person-forgotten = A deleted contact

## Commands

command-mydata = Send me what you keep of me
command-forget = Delete my account and data

## My data

job-mydata = Gathering your data
button-mydata = My data
mydata-name = my-data.html
mydata-caption = Everything Lianxin keeps about you, as of { $at }. Sent to you only; keep it safe.
mydata-title = My data
mydata-intro = Everything Lianxin keeps about you, as of { $at }. Other people’s names, numbers and words are not in it.
mydata-person = Who you are
mydata-field-name = Name
mydata-field-title = Position
mydata-field-phone = Telephone
mydata-field-telegram = Telegram number
mydata-field-language = Language
mydata-field-created = Registered
mydata-field-joined = Joined
mydata-field-consent = Consent to the privacy notice
mydata-consent = Version { $version }, { $at }
mydata-consent-none = None
mydata-roles = Your roles
mydata-role = { $role }, since { $since }
mydata-role-until = { $role }, { $since } to { $until }
mydata-cases = Cases that concern you
mydata-case = { $number } · { $state }
mydata-case-filed = Filed: { $at }
mydata-case-text = Your words:
mydata-case-time = When to call: { $words }
mydata-case-files = Your files: { $names }
mydata-files-unnamed = { $kind } (no file name)
mydata-events = What you did
mydata-event = { $at } · { $what }
mydata-event-case = { $at } · { $number } · { $what }
mydata-claims = Roles you asked for
mydata-claim = { $at } · { $role } · { $state }
mydata-claim-waiting = Waiting
mydata-claim-confirmed = Confirmed
mydata-claim-refused = Refused
mydata-claim-withdrawn = Withdrawn
mydata-visits = Visits you logged
mydata-visit = { $day } · { $words }
mydata-forgettings = Your requests for deletion
mydata-forgetting = { $at } · { $state }
mydata-forgetting-waiting = Waiting
mydata-forgetting-granted = Granted
mydata-forgetting-refused = Refused
mydata-forgetting-withdrawn = Withdrawn
mydata-none = None.
mydata-kept = How long
mydata-kept-draft = Unfinished forms: deleted { $days } days after the last change.
mydata-kept-letter = Messages sent and updates received: deleted after { $days } days.
mydata-kept-aside = Messages that failed: emptied after { $days } days.
mydata-kept-newcomer = People who joined and were never confirmed: deleted after { $days } days.
mydata-kept-claim = Refused requests for a role: emptied after { $days } days.
mydata-kept-gone = People with no role and no open case: deleted after { $years } years.
mydata-kept-words = Archived cases: words and files emptied after { $years } years; numbers, dates and outcomes stay.
mydata-kept-forget = Send /forget at any time to ask for deletion.

## Deletion

forget-ask =
    <b>What deletion means</b>
    · Your name, telephone, position and Telegram number are deleted for good, in backups too
    · Words and files of your cases are destroyed; case numbers, dates, outcomes and figures are kept as the rules require
    · Your roles end; you can no longer follow cases with this account
    To keep a copy first, tap “My data”. The office has to agree. <b>This cannot be undone.</b> Ask for deletion?
button-forget = Ask for it
button-forget-not = Not now
forget-not-asked = Fine, nothing was changed.
forget-waits =
    Your request of { $at } is with the office.
    You will have an answer <b>by { $by }</b>; until then everything stays, and you may take it back.
button-forget-back = Take it back
forget-stays = Taken back. Your data is all still here.
forget-blocked =
    { $n ->
        [one] Not yet: { $n } case still needs you.
       *[other] Not yet: { $n } cases still need you.
    }
    Once done, withdrawn or passed on to a colleague, send /forget again.
forget-blocked-office = { $n ->
    [one] Not yet: { $n } open case still needs this person:
   *[other] Not yet: { $n } open cases still need this person:
}
forget-blocked-own = · { $number }: yours, not done yet
forget-blocked-last = · { $number }: the firm has no other contact
forget-blocked-handling = · { $number }: you handle it
forget-blocked-more = … and { $n } more
forget-to-decide =
    <b>{ $name } asks to be deleted</b>
    If granted, name, telephone and words are destroyed at once, in backups too; numbers, dates, outcomes and figures stay.
    Checked: no open case needs this person.
button-forget-grant = Grant
button-forget-refuse = Refuse
forget-grant-sure = { $name }’s name, telephone and words will be destroyed at once, for good. Grant it?
forget-granted = Deleted. They have had a last message.
forget-why-not = On what ground? The law knows these only:
forget-refusal-law = Must keep
    .because = the period for which the law requires us to keep it is not over
forget-refusal-unsettled = Unsettled
    .because = something unsettled still needs this data
forget-refusal-identity = Identity
    .because = we could not make sure that it was you who asked
forget-refused-done = Answered: refused, with the reason.
forget-refused =
    Your request for deletion was refused: { $reason }.
    If you disagree, ask { $office }; you may also complain or go to court. Your data is kept no longer than before.
forget-farewell =
    ✅ Deleted, as you asked.
    Your name, telephone and words are destroyed, in backups too; case numbers, dates and outcomes are kept as the rules require.
    This is my last message to you. Please delete this chat in Telegram yourself. For anything else, ask { $office }.
forget-farewell-clock =
    You have not used Lianxin for long; as the rules on keeping data require, your account was deleted.
    Your name, telephone and words are destroyed. To use it again, just join anew; or ask { $office }.

## Telephone

button-phone = Number
phone-of = { $name } { $phone } (noted that you looked)
phone-of-filer = Filed by { $name } { $phone } (noted that you looked)
phone-none = No number on file.
