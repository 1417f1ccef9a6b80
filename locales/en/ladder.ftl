### Overdue and supervised: instructions, one level up, the overdue list, flags, the bulletin.

## Instructions

form-title-instruct = an instruction
instruct-words = What is your instruction?
    .name = Instruction
    .hint = A sentence or two on the result you want, for example: “Housing leads; a plan on my desk by Friday.”
instruct-answer-by = To be answered by which day?
    .name = Answer by
    .hint = The unit’s next note or report is the answer. Skip it to set no day.
instruct-summary = The office, the unit’s head and the handler will read:
card-instructed = 🖊 { $who } instructs: { $quote }
card-instructed-by = 🖊 { $who } instructs: { $quote } (answer by { $by })

## One level up

form-title-level-up = one level up
level-up-reason = Why should it go one level up?
    .name = Reason
    .hint = The level above reads it. Say what it is stuck on and what they should decide.
level-up-summary = The level above watches over it from now on; the company and the unit are told:
card-watched = ⬆️ Taken up: { $by } watches over it
word-level-above = the level above

## Overdue

deed-list_late = overdue
deed-see_flags = flags of units
deed-list_instructed = answers to instructions
deed-make_bulletin = bulletin
button-late = Overdue
command-late = Overdue cases, by unit
button-flags = Flags
command-flags = Flags of units, and why
button-instructed = My orders
command-instructed = My instructions, answers
button-bulletin = Bulletin
command-bulletin = Write a bulletin (Word)
button-late-up = Taken up
late-none-late = 🟢 Nothing is overdue
late-none-up = Nothing was taken one level up
late-title-late = 🔴 <b>{ $n } overdue</b> in { $units } units: { $listed }
late-title-up = ⬆️ <b>{ $n } taken up</b> in { $units } units: { $listed }
late-share = { $unit } { $n }
late-rest = more units: { $n }
late-figures = Overdue { $late }/{ $running } ({ $share }%) · named { $named }, red { $red }, yellow { $yellow } · taken up { $up }
late-unit = <b>{ $unit }</b>: { $n }
late-line = { $n }. { $number } · { $category } · { $end }
late-card-yellow = 🟨 yellow card
late-card-red = 🟥 red card
late-card-called_out = 📣 named in the bulletin
late-up = ⬆️ taken up
late-round = round { $round }
late-broken = promise broken

## Flags

period-week = week { $n } of { $year } ({ $since } to { $until })
period-month = month { $n } of { $year }
period-quarter = quarter { $n } of { $year }
button-week-now = This week
button-week-before = Week before
button-month-now = This month
button-month-before = Month before
button-quarter-now = Quarter
button-quarter-before = Quarter before
button-by-month = By month
button-by-quarter = By quarter
flag-red = 🚩 Red flag (best)
flag-green = 🟢 Green flag (normal)
flag-black = 🏴 Black flag (poor)
flags-title = <b>Flags</b> · { $period }, as of { $at }
flags-none = Nothing fell due in this period, so no unit has a flag.
flags-count = { $flag }: { $n }
flags-line = { $n }. { $flag } { $unit } · on time { $in_time }/{ $due }{ $end }
flags-content = { " " }· content { $n }/{ $of }
flags-red-card = { " " }· red cards { $n }
flag-title = { $flag } · <b>{ $unit }</b> · { $period }, as of { $at }
flag-why-red_card = Because red cards stand (cases: { $red }).
flag-why-dissatisfied = Because fewer than { $content }% were content.
flag-why-best = Because nothing was late, and it is among the best { $best }%.
flag-why-late = No red flag: late { $late }.
flag-why-few = No red flag, because fewer than { $least } fell due.
flag-why-others_better = Nothing was late, but others did better or did more.
flag-in-time = On time { $n }/{ $of } ({ $share }%)
flag-content = Satisfied or mostly so { $n }/{ $of } ratings ({ $share }%)
flag-few-ratings = Ratings: { $n }, fewer than { $least }, so no share is given
flag-cards = Yellow { $yellow } · red { $red } · named { $named } · promises broken { $broken }
flag-behind = Which they are
flag-cases-late = Late: { $numbers }
flag-cases-kept = On time: { $numbers }
flag-cases-red = Red card: { $numbers }
flag-cases-yellow = Yellow card: { $numbers }
flag-cases-broken = Promise broken: { $numbers }
flag-cases-rated = Rated: { $numbers }
flag-more = { $numbers } and { $n } more
flag-left-out = Complaints are left out; what was late stays late, whenever it was done.

## Answers to instructions

instructed-none = You have given no instruction yet. Open a case and tap “Instruct”.
instructed-title = 🖊 Instructions { $total } · no answer yet { $waiting } · of these late { $late }
instructed-line = { $n }. { $number } · { $unit } · { $state } · { $end }
instructed-waits = no answer yet
instructed-waits-by = answer due { $at }
instructed-late = 🔴 answer was due { $at }
instructed-answered = ✅ answered { $at }

## The bulletin

job-bulletin = The bulletin
bulletin-which = A bulletin of which period?
bulletin-begun = Writing the bulletin: { $period }. It will be sent here.
bulletin-none = There is nothing to tell: { $period }.
bulletin-file = Bulletin { $code }
bulletin-caption = Bulletin, { $period }: { $named } cases named, { $units } units. Please check it before it goes out. No company, contact or word of theirs is in it, nor any complaint.
bulletin-office = Enterprise Service Office
bulletin-title = How cases are handled: bulletin
bulletin-subtitle = { $period } · as of { $at }
bulletin-draft = (Draft, to be checked by the director)
bulletin-lead = { $due } cases fell due, { $in_time } on time ({ $share }%), { $late } late; { $yellow } yellow cards, { $red } red cards, { $named } named, { $broken } promises broken.
bulletin-named = 1. Cases named
bulletin-named-none = No case is named.
bulletin-units = 2. Units
bulletin-late = 3. Late cases
bulletin-late-none = No case was late.
bulletin-broken = 4. Broken promises
bulletin-broken-none = No promise was broken.
bulletin-out = Note: complaints and revoked cards are left out; what was late stays late, whenever it was done; fewer than 3 ratings give no share. On time = on time ÷ due.
bulletin-column-number = Case
bulletin-column-unit = Lead unit
bulletin-column-category = Category
bulletin-column-due = Due
bulletin-column-state = Now
bulletin-column-due_n = Due
bulletin-column-in_time = On time
bulletin-column-late = Late
bulletin-column-yellow = Yellow
bulletin-column-red = Red
bulletin-column-named = Named
bulletin-column-broken = Promises
bulletin-column-content = Content
bulletin-column-flag = Flag
bulletin-flag-red = red
bulletin-flag-green = green
bulletin-flag-black = black

## Told together

gathered-notice-taken-up = ⬆️ Taken up to you
gathered-notice-called-out = 📣 Named in the bulletin
gathered-notice-instruction-answered = 🖊 Instructions answered
