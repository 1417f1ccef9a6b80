### The desk for digests: drafted, held against the document, corrected, approved, withdrawn.

command-pieces = Policy digests: check, approve
go-pieces = Digests

## Lists

desk-list-draft = <b>Draft digests</b>: { $n } to be checked
desk-list-draft-empty = No draft digests to be checked.
desk-list-submitted = <b>Digests to be approved</b>: { $n }
desk-list-submitted-empty = No digests to be approved.
desk-list-approved = <b>Digests ready to send</b>: { $n }
desk-list-approved-empty = No digest is ready to send yet.
desk-line = { $n }. { $title }
desk-line-left = { $n ->
    [1] 1 day left
   *[other] { $n } days left
}
desk-line-over = closed
desk-line-doubts = ⚠️ { $n } to check
desk-wanting = <b>Policies without a digest</b>: { $n }. Tap one to draft it from the document:
desk-wanting-none = Every policy in force has its digest.
desk-button-begin = Start
desk-button-next = Next ({ $n })
desk-button-list = List
desk-button-open = Open it
desk-button-draft = Drafts ({ $n })
desk-button-submitted = Check ({ $n })
desk-button-approved = Ready ({ $n })
desk-button-wanting = Missing ({ $n })
desk-button-library = Policies
desk-button-new = Draft digest

## A digest on the desk

desk-head-draft = 📝 <b>Draft</b> · version { $n }
desk-head-submitted = 🔎 <b>To be approved</b> · version { $n }
desk-head-submitted-by = 🔎 <b>To be approved</b> · version { $n } · from { $who }
desk-head-approved = ✅ <b>Ready to send</b> · version { $n }
desk-head-approved-by = ✅ <b>Ready to send</b> · version { $n } · approved by { $who }
desk-head-withdrawn = ⛔ <b>Withdrawn</b> · version { $n }
desk-given-back = ↩️ Returned because: { $reason }
desk-withdrawn-why = Because: { $reason }
desk-sent = Sent to { $n ->
    [1] 1 group
   *[other] { $n } groups
}
desk-field = <b>{ $label }</b> ({ $n }): { $words }
desk-field-empty = <b>{ $label }</b>: <i>empty, will not be shown</i>
desk-length = { $n } characters · { $drafted }
desk-drafted-rules = cut from the document by rules
desk-drafted-model = drafted by a model
desk-drafted-person = written by hand
desk-revised = { $drafted }, changed { $n ->
    [1] once
   *[other] { $n } times
}
desk-check-model = 🤖 Drafted by a model: please check every line
desk-flaw-long = ⚠️ { $n } characters; under 200 is what groups read
desk-flaw-numbers = ⚠️ Not in the document: { $numbers }
desk-flaw-over = ⚠️ Closed on { $day }
desk-flaw-unsourced = ⚠️ There is no text to check against: use the paper
desk-flaw-region = ⚠️ No region given: it goes to groups everywhere
desk-flaw-not_in_force = ⚠️ This policy is no longer in force; it cannot be sent
desk-flaw-unchecked = ⚠️ The policy itself is not checked yet; it can be sent once it is
desk-policy = 📄 { $title }
desk-region = For: { $region }
desk-everywhere = everywhere
desk-until = by { $day }, { $n ->
    [1] 1 day left
   *[other] { $n } days left
}
desk-sources = <b>From the document</b>
desk-source = { $label }: { $words }
desk-source-of = From the document: { $words }
desk-more = <b>Folded part</b>, { $n } characters
desk-button-submit = Submit
desk-button-approve = Approve
desk-button-give-back = Return
desk-button-withdraw = Withdraw
desk-button-edit = Edit
desk-button-look = Design
desk-button-preview = Preview
desk-button-model = Ask model
desk-button-again = Copy
desk-button-print = For print
desk-printing = Drawing it for print; you will be sent the file.
desk-button-send = Send
desk-button-policy = Policy
desk-name = Which line?
    .name = Line
    .hint = Tap one; the others stay as they are.
desk-name-title = Title
desk-name-who = Who
desk-name-what = What
desk-name-how = How
desk-name-until = By
desk-name-whom = Contact
desk-name-more = Folded

## Afterwards

desk-made-rules = Drafted from the document. Check each line; tap one to correct it.
desk-made-model = Drafted by a model. Check each line; tap one to correct it.
desk-made-person = This policy has no text. Please fill in line by line.
desk-made-again = A copy was made; the original stays.
desk-submitted = Submitted; { $n ->
    [1] 1 director was told
   *[other] { $n } directors were told
}. You will hear once it is approved.
desk-submitted-nobody = Submitted. No director who could approve it can be reached: please tell one.
desk-approved = Approved. It can go to groups from now on.
desk-approved-held = Approved. It cannot go to groups as things stand: see ⚠️ below.
desk-approved-again = Approved. The { $n ->
    [1] group that has it is
   *[other] { $n } groups that have it are
} being updated.
desk-returned = Returned; whoever submitted it was told why.
desk-corrected-again = Corrected. It has to be approved again; then the groups that have it are updated.
desk-withdrawn = Withdrawn. It will not be sent.
desk-withdrawn-sent = Withdrawn. It is being removed from { $n ->
    [1] 1 group
   *[other] { $n } groups
}, or marked void where it cannot be.
desk-gone = This digest is gone.
desk-changed = Somebody has just changed this; here is how it stands.
desk-moved = This has moved on; here is how it stands.
desk-told-submitted = 🔎 { $who } submits a digest for approval:
desk-told-approved = ✅ “{ $title }” was approved by { $who } and can be sent.
desk-told-given-back =
    ↩️ “{ $title }” was returned by { $who }.
    Because: { $reason }
    Correct it and submit it again.

## Corrections

desk-correct =
    <b>{ $label }</b> now reads ({ $n } characters, tap to copy):
    <code>{ $words }</code>
desk-correct-empty = <b>{ $label }</b> is empty now.
desk-correct-approved = This is approved; a change has to be approved again.
form-title-piece-edit = Digest wording
piece-edit-summary = The new wording:
piece-edit-title = What shall the title be?
    .name = Title
    .hint = 4 to 40 characters, with the figure that matters. E.g. “Equipment grants up to 5 million”.
piece-edit-words = What shall it say?
    .name = Wording
    .hint = At most 80 characters, only what the document says. Empty lines are not shown.
    .skip = Leave empty
piece-edit-more = What shall the folded part say?
    .name = Folded part
    .hint = At most 1,500 characters, read by those who open it: conditions, papers, steps.
    .skip = Leave empty

## Returned and withdrawn

form-title-piece-back = Return a digest
piece-back-summary = Whoever submitted it will read:
piece-back-reason = What has to be changed?
    .name = Reason
    .hint = E.g. “Say whether the ceiling is per firm or per project.”
desk-withdraw-unsent = Withdraw “{ $title }”: no group has it. It will not be sent; to use it again, copy it.
desk-withdraw-sent = Withdraw “{ $title }”: { $n ->
    [1] 1 group has
   *[other] { $n } groups have
} it. It is removed there, or marked void where it cannot be, and will not be sent again; to use it again, copy it.
form-title-piece-withdraw = Withdraw a digest
piece-withdraw-summary = To be withdrawn:
piece-withdraw-reason = Why is it withdrawn?
    .name = Reason
    .hint = Tap one or write your own. Where it cannot be removed, people will read it.
piece-withdraw-reason-wrong = Mistake
piece-withdraw-reason-changed = Changed
piece-withdraw-reason-over = Expired

## Preview, design, trial

desk-previewed = 👇 This is what groups see of “{ $title }” (in a preview its buttons lead to the policy).
desk-previewing = 🎨 The picture is being drawn and comes below: that is what groups see of “{ $title }” (in a preview its buttons lead to the policy).
desk-button-trial = Trial
desk-button-trial-other = Other group
desk-button-back = Back
desk-trial = 🧪 <b>Trial, do not forward</b>
desk-trial-which = Which work group takes trials? Choose once; they all go there.
desk-trial-none = No work group can take trials yet: add me to one of the office and settle it under Groups.
desk-trial-sent = On its way to <b>{ $title }</b>, marked as a trial.
desk-look =
    🎨 <b>{ $title }</b>
    Choose a design and its colours; you will be sent the picture.
desk-look-plain = Plain
desk-look-seal = Seal
desk-look-ledger = Ledger
desk-look-band = Band
desk-look-leaf = Leaf
desk-look-light = Light
desk-look-dark = Dark

## In the audit

desk-step-draft = digest drafted
desk-step-edit = digest corrected
desk-step-submit = submitted
desk-step-approve = approved
desk-step-give_back = returned
desk-step-withdraw = digest withdrawn
desk-step-trial = trial
desk-step-trials = group for trials
