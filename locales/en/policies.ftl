### The library of policies: brought, read, looked over, in force, versions, withdrawn, found.

button-policies = Policies
go-policies = Policies
command-policies = Policies; search: /policies 贷款

## A document came

policy-offer =
    📄 Got “{ $name }”. Is it a policy for the library?
    If so I read it and fill in title, number, dates, whom it is for, money and deadline; you check before it goes in.
policy-offer-words =
    📄 Got { $n } characters. Is it a policy for the library?
    If there is more, keep sending and I put it behind; then press.
button-policy-read = Yes, read it
button-policy-roster = A roster
button-policy-drop = Not a policy
policy-dropped = Fine: nothing was entered and the file was not kept. To add it to a case, open the case and send it again.
policy-over = This file has been dealt with, or waited too long. Please send it again.
policy-may-not = You may no longer keep policies; the file was not read.
job-policy_read = Reading the policy
job-policy_file = Fetching the original

## Not to be read

policy-refused-scanned =
    { $pages ->
        [one] This is a scan: its page is a picture without text.
       *[other] This is a scan: its { $pages } pages are pictures without text.
    }
    Send the Word file or a PDF whose text can be selected; or press “Type it in”, and this original is kept with it.
policy-refused-garbled =
    The text of this PDF comes out as nonsense: its typefaces lack a table of characters.
    Send the Word file, or open it in WPS, save a new PDF and send that; or type it in, and this original is kept with it.
policy-refused-old =
    An old format (.doc, .wps or .rtf) cannot be read.
    Open it in Word or WPS, save it as .docx or PDF and send that; or type it in, and this original is kept with it.
policy-refused-ofd =
    OFD files cannot be read.
    Save or print it as PDF and send that; or type it in, and this original is kept with it.
policy-refused-locked =
    This file has a password.
    Save a copy without it and send that; or type it in, and this original is kept with it.
policy-refused-broken =
    This file does not open; it may be incomplete or damaged.
    Open it on a computer, save a copy and send that; or type it in, and this original is kept with it.
policy-refused-empty =
    There is no text in this file.
    Is it the right one? You can also type it in, and this original is kept with it.
policy-refused-too-big = This file has { $size } MB; the most is { $limit } MB. Compress its pictures, or send only the text and its annexes.
policy-refused-too-long = This file has { $pages } pages; the most is { $limit }. Send the text alone, or type it in, and this original is kept with it.
policy-refused-bomb = This file unpacks to more than { $limit } MB and was not read. Take large pictures out, save a copy and send that.
policy-refused-other =
    This is no document that can be read. Those are .docx, PDF, web pages (.html) and .txt.
    Save it as one of them and send that; or type it in, and this original is kept with it.
policy-refused-gone = Telegram no longer has this file. Please send it again.
policy-refused-not-fetched = Telegram does not hand the file over right now. Press “Read again” in some minutes; I remember it.
button-policy-type = Type it in
button-policy-again = Read again
button-policy-give-up = Drop it

## What was recognised

policy-same-file = The library has this document already; nothing was entered twice:
policy-elsewhere = Another office has entered this document and is checking it; once in force everybody sees it.
policy-read-done = Read. Please check: leave what is right, add what is missing with “Correct”.
policy-typed-done = Entered. Please check.
policy-cut = A long text: the library has its first { $n } characters, the original has the rest.

## A policy

policy-title = 📄 <b>{ $title }</b>
policy-issued = issued { $date }
policy-line = <b>{ $name }</b>: { $value }
policy-body = <b>Full text</b>
policy-everywhere = Everywhere
policy-draft = ✍️ To be checked; only the office sees it yet
policy-open-until = 🟢 Open for application until { $date }, { $left }
policy-open-soon = 🟡 Closing soon, { $date }, { $left }
policy-left = { $n ->
    [one] 1 day left
   *[other] { $n } days left
}
policy-left-today = last day today
policy-not-yet = ⚪ Applications from { $date }
policy-in-force = 🟢 In force, no deadline given
policy-holds-until = 🟢 In force until { $date }, { $left }
policy-closed = ⚪ Applications closed on { $date }
policy-expired = ⚪ Expired on { $date }
policy-replaced = ⚪ Replaced by a newer version
policy-withdrawn = ⚪ Withdrawn on { $date }: { $reason }
policy-dropped-draft = ⚪ Never in force, discarded
policy-lacks = Not found in the document: { $names }
policy-will-replace = 🔁 Will replace: { $title } ({ $number })
policy-may-replace = ❓ May be an older version: { $n }. { $title } ({ $number })
policy-no-number = no number
policy-attached = Attached: { $names }
button-policy-ask = Ask about it
button-policy-file = Original
button-policy-versions = Versions
button-policy-newest = Newest version
button-policy-piece = Digest
button-policy-edit = Correct
button-policy-attach = Attach
policy-files-kept = { $n ->
    [one] ✅ One attachment kept; “Original” sends it too.
   *[other] ✅ { $n } attachments kept; “Original” sends them too.
}
policy-unnamed = attachment { $n }
job-policy_attach = Keeping the attachments
button-policy-in = Right, enter it
button-policy-off = Withdraw
button-policy-discard = Discard
button-policy-replace = Replaces { $n }
button-policy-keep-both = Replaces none
button-policy-see = The policy
button-policy-list = Policies
policy-in = ✅ In the library, for everybody.
policy-in-replaced = ✅ In the library; the older version is out of use, its digest no longer sent.
policy-off = Withdrawn. It is no longer listed and its digest no longer sent.
policy-discarded = Discarded; nothing was entered.
policy-discard-sure =
    Discard this draft?
    What was read goes; keep the original file yourself.
policy-corrected = ✅ Corrected.
policy-moved = Somebody has just changed this policy; here is how it stands.
policy-none = There is no such policy, or it is not in force yet.
policy-versions = { $n ->
    [one] <b>{ $title }</b>: one version
   *[other] <b>{ $title }</b>: { $n } versions, the newest first
}
policy-version = { $n }. { $number } · { $state } · { $date }
policy-state-draft = To be checked
policy-state-in_force = In force
policy-state-replaced = Replaced
policy-state-withdrawn = Withdrawn
policy-file-gone = The original cannot be fetched right now; please ask the office.

## Listed and found

policies = <b>Policies</b>: { $total } in force, those open for application first
policies-here = <b>Policies</b>: { $total } in force where your company is, those open for application first
button-policies-all = Everywhere
button-policies-here = My region
policies-part = { " " }({ $first }–{ $last })
policies-none = There is no policy in the library yet.
policies-line = { $n }. <b>{ $title }</b>
policies-search-hint = To search in the words of the documents: /policies 贷款
policies-found = { $n ->
    [one] One policy in force with “{ $words }”:
   *[other] { $n } policies in force with “{ $words }”:
}
policies-found-none =
    No policy in force with “{ $words }”.
    Try a shorter word, in Chinese as the documents have it, such as 技改 or 贷款.
policies-drafts = ✍️ { $n } to be checked, the newest first:
policies-drafts-none = Nothing is waiting to be checked.
button-policies-drafts = To check: { $n }
button-policies-add = Add one
policies-add =
    <b>Add a policy</b>
    Send me the file: Word (.docx), PDF, a web page (.html) or .txt, up to { $limit } MB each.
    Or paste the text as a message, or type it in.
short-closed = closed
short-in-force = in force
short-not-yet = from { $date }

## In other chats (@bot loan)

inline-policy-open = Read, ask

## Typed in, put right, withdrawn

form-title-type-policy = Type in a policy
type-policy-title = What is the policy's title?
    .name = Title
    .hint = In full, as the document has it.
type-policy-number = Its number?
    .name = Number
    .hint = Such as 云工信〔2026〕12号. Press “Skip” if there is none.
type-policy-issuer = Who issued it?
    .name = Issuer
    .hint = The full name, as it is signed.
type-policy-body = The text?
    .name = Text
    .hint = Up to 4000 characters: who may have it, what, how, by when, whom to ask.
type-policy-summary = I read it once more and you check it before it goes in:

form-title-correct-policy = Correct a policy
correct-policy-title = What should the title be?
    .name = Title
    .hint = In full, as the document has it.
correct-policy-number = What should the number be?
    .name = Number
    .hint = Such as 云工信〔2026〕12号. Send “none” if there is none.
correct-policy-issuer = Who issued it?
    .name = Issuer
    .hint = Several are divided by 、. Send “none” if it is not said.
correct-policy-issued-on = When was it issued?
    .name = Issued
    .hint = Such as 2026-03-05. Send “none” if it is not said.
correct-policy-effective-on = From when does it hold?
    .name = In effect
    .hint = Such as 2026-04-01. Send “none” if it is not said.
correct-policy-expires-on = Until when does it hold?
    .name = Expires
    .hint = The last day, such as 2027-12-31. Send “none” if it has no end.
correct-policy-apply-from = When do applications begin?
    .name = Apply from
    .hint = Such as 2026-10-08. Send “none” if it is not said.
correct-policy-apply-by = When do applications end?
    .name = Apply by
    .hint = The last day, such as 2026-11-30. Send “none” if they stay open.
correct-policy-region = Where does it hold?
    .name = Region
    .hint = Its digest goes to groups and companies of this region; the library is open to all.
correct-policy-categories = Which categories?
    .name = Categories
    .hint = Several are possible. Groups get digests by category; none chosen means all.
correct-policy-sizes = For companies of which size?
    .name = Sizes
    .hint = Several are possible; none chosen means any.
correct-policy-industries = For which industries?
    .name = Industries
    .hint = In the document's words. Send “none” for any.
correct-policy-money = How much is there?
    .name = Money
    .hint = In the document's words. Send “none” if it is not said.
correct-policy-contact = Whom to ask?
    .name = Contact
    .hint = Office, section, telephone. Send “none” if it is not said.
correct-policy-summary = It will be changed to this:
correct-policy-lacks = A time cannot end before it begins. Please give its end again.

form-title-attach-policy = Attach files
attach-policy-files = Which files belong to it?
    .name = Files
    .hint = Forms, guides, lists: up to 10, at most 20 MB each; several at once are fine.
attach-policy-summary = They are kept with the original, for everybody:

form-title-withdraw-policy = Withdraw a policy
withdraw-policy-reason = Why is it withdrawn?
    .name = Reason
    .hint = Everybody can read it; one clear sentence.
withdraw-policy-summary = It leaves the library and its digest is no longer sent:

size-micro = Micro
size-small = Small
size-medium = Medium
size-large = Large
size-above_scale = Above scale
size-sole = Sole trader

## On the host: lianxin import policies

policy-cli-reading = reading { $name }
policy-cli-known = known already: { $title }
policy-cli-would = would be a draft: { $title } ({ $number })
policy-cli-draft = entered as a draft: { $title } ({ $number })
policy-cli-in-force = in force: { $title } ({ $number })
policy-cli-sum = { $total ->
    [one] 1 file: { $new } new, { $known } known, { $bad } not readable.
   *[other] { $total } files: { $new } new, { $known } known, { $bad } not readable.
}
policy-cli-dry = A dry run: nothing was written. Add --apply to write; and --in-force where nobody needs to check.
