### Co-units, units told only, named handlers and leaders.

list-comma = { ", " }
list-and-more = { $units } and others, { $n } in all
list-co = assisting
card-co = With: { $units }
card-cc = Copied: { $units }
card-cc-own = Your unit is copied: for your information, nothing to sign
card-co-own = Your unit assists
card-co-own-opined = Your unit assists: opinion given
card-co-own-over = Your unit assists: no opinion came before the lead unit reported
card-unopined = ⚠️ Opinions still out: { $units }
card-named = Named handler: { $who }
card-led = Leader in charge: { $who }
co-unit-waiting = { $unit } (not signed, opinion due { $by })
co-unit-acknowledged = { $unit } (signed, opinion due { $by })
co-unit-opined = { $unit } (opinion given)
co-unit-late = { $unit } (opinion late, was due { $by })
next-co-sign = Next: sign for it; your opinion is due { $opinion_due }.
next-co-opine = Next: give your opinion { $opinion_due }: what you can do and what you cannot.
next-co-opined = Next: { $unit } works on it; its handler has your opinion.
next-named = Next: { $named }, named by the head, signs for it and calls the company { $step }; any handler of the unit may step in.

form-none = none
form-several-so-far = Chosen: { $taken }
form-now = At present: { $value }
form-several-full = { $most } at most.
form-title-involve = Add units
form-title-name-handler = Name a handler
form-title-co-opinion = Opinion

dispatch-co = Which units assist?
    .name = Assisting
    .hint = Choose several, then press “That is all”; or type: “labour, finance”. Each gives its opinion within 3 working days.
dispatch-cc = Which units are copied?
    .name = Copied
    .hint = For information only, nothing to sign. Choose several, then press “That is all”.
dispatch-leader = Which leader is in charge?
    .name = Leader
    .hint = Needed for one month; otherwise as you like. Tap a name, or type a part of it.
dispatch-lacks = A unit has one part in a case: lead, assisting or copied.

involve-summary = These units are told at once:
involve-co = Which units assist as well?
    .name = Assisting
    .hint = Choose several, then press “That is all”. Their 3 working days begin now.
involve-cc = Which units are copied as well?
    .name = Copied
    .hint = For information only, nothing to sign. Choose several, then press “That is all”.
involve-lacks = Choose one unit at least; a unit has one part only.

name-handler-summary = They are told at once:
name-handler-person = Who takes it?
    .name = Handler
    .hint = Handlers of your unit. Where somebody works on it already, it is handed over, on record.

co-opinion-summary = The lead unit’s handler and the office will read:
co-opinion-text = What is your unit’s opinion?
    .name = Opinion
    .hint = What you can do, what you cannot, and on what grounds. The company reads it only where the lead unit quotes it.

handed-over = 🔁 { $number } is now { $who }’s, as { $by } arranged. Please hand over what you have.
taken-instead = ✍️ { $who } has signed for { $number }; you need not.
named-gone = 👤 { $who }, who had { $number }, has left the unit. Please name somebody.
    Until then every handler of the unit is told.
notice-led = ⭐ Please take charge of { $number } · { $category } · lead { $unit }
    { $said }
    Due: { $due }
    You will be told of a breach and of cards.
