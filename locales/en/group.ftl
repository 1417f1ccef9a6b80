### Groups: what everybody there may read, and the steps by which the office decides about one.

## To everybody in the group

group-hello =
    Hello everyone, I am Lianxin. I carry the problems of companies to the government and bring back what was done.
    To tell me about one, press below and do it in private; no company’s affairs appear in this group.
group-hello-work =
    This is the work group of <b>{ $unit }</b>.
    Cases sent to the unit appear here as cards: a case officer presses “Sign for it” here and “Handle it” to go on in private.
    Cards show number, category, dates and progress only; the company is named in private.
group-awaiting = The campaign office has been told; I can be used once it agrees.
group-farewell-unknown = I was not added by a member of staff under their own account, so I will leave now. If you need me here, please ask { $office }.
group-farewell-refused = The campaign office did not approve this group, so I will leave now. Questions: { $office }.
group-farewell-forgotten = The campaign office has not answered for three days, so I will leave now. If I am still needed, please ask { $office } and add me again.
group-farewell-dismissed = The campaign office has asked me to leave this group. Questions: { $office }.
group-office-phone = { $name } ({ $phone })

## Cards in a work group

group-card-lead = Lead: { $unit }
group-card-lead-due = Lead: { $unit } · due { $due }
group-card-lead-promise = Lead: { $unit } · promised by { $due }
group-card-lead-review = Lead: { $unit } · review by { $due }
group-card-to-sign = Next: a case officer signs for it and calls the company by { $at }.
group-card-signed = Signed for by { $who }
group-card-late = overdue
group-card-moved-on = ↩️ <b>{ $number }</b> is no longer with this unit; this card is void.
group-late =
    🔴 <b>{ $number }</b> · { $category } · overdue
    It was due { $due }; { $who } should finish it soon.
group-button-file = Report a problem
group-button-handle = Handle it
group-signed-already = { $who } has signed for it.
group-not-ours = This button is for the unit’s case officers. To report a problem, write to me in private.

## The office decides about a group

group-task =
    🆕 <b>{ $title }</b> would like to use Lianxin
    { $who } added me. If nothing is decided by { $until }, I leave.
group-who = { $name } ({ $unit })
group-task-kind = What kind of group is it?
group-ask-unit = <b>{ $title }</b>: whose work group is it?
group-ask-region = <b>{ $title }</b>: in which region are its companies?
group-ask-unit-here = It is { $unit }
group-ask-topics =
    <b>{ $title }</b> ({ $region }): which policies and problems interest it?
    None chosen means all of them.
group-button-enterprise = Companies
group-button-work = Work group
group-button-refuse = Refuse
group-button-done = Done
group-button-up = Up
group-button-retag = Change tags
group-button-leave = Leave group
group-button-retry = Try again
group-button-list = All groups
group-decided-work = ✅ <b>{ $title }</b> is the work group of { $unit }. Cases sent to it will appear there.
group-decided-enterprise = ✅ <b>{ $title }</b> is a group of companies: { $region } · { $topics }
group-decided-refused = <b>{ $title }</b> was refused; I have said goodbye and left.
group-decided-dismissed = I have left <b>{ $title }</b>.
group-decided-before = This group has been decided about already. It stands like this:
group-confirm-leave = Once I have left <b>{ $title }</b> there are no more cards or messages; to come back I must be added and approved anew. Leave?
group-gone = I am no longer in <b>{ $title }</b>.
group-region-all = all regions
group-topics-all = all categories

## All groups of the office

group-list = <b>Groups</b>, { $total } in all
group-list-empty = There are no groups yet. When a member of staff adds me to one, you are asked here before I can be used.
group-list-line = <b>{ $n }.</b> { $title } · { $tags }
group-shown =
    <b>{ $title }</b>
    { $tags }
group-tag-waiting = 🆕 undecided
group-tag-work = work group · { $unit }
group-tag-enterprise = companies · { $region } · { $topics }
group-tag-forum = one topic a case
group-tag-forum-barred = has topics, but I may not manage them
group-tag-silenced = ⚠️ I may not write there
group-retried = Right, I will try once more

## To the office and to who added the bot

group-lost-gone = ⚠️ I was removed from <b>{ $title }</b> ({ $tags }) and can say nothing there. Please have a member of staff add me again; its tags are kept.
group-lost-silenced = ⚠️ <b>{ $title }</b> ({ $tags }) does not let me write any more. Please ask its owner to allow it, then press “Try again” in /groups.
group-back = ↩️ { $who } has added me to <b>{ $title }</b> ({ $tags }) again; all is as before.
group-told-approved = ✅ The group <b>{ $title }</b> you added me to was approved: { $tags }
group-told-refused = The group <b>{ $title }</b> you added me to was refused, and I have left. Questions: the campaign office.
group-told-forgotten = Nobody decided about <b>{ $title }</b> for three days, so I have left. Please ask the campaign office and add me again.

command-groups = Groups and their tags
