### The working calendar, how dates are counted, reminders told together.

## Lengths of time

span-working_days = { $n ->
    [0] the same day
    [one] { $n } working day
   *[other] { $n } working days
}
span-natural_days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
span-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
span-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
form-span-long = That is too long: { $n } days at most. Write less, or a date.

act-redate = Re-date
done-redate = Date counted anew
event-redate = the working calendar changed, the date was counted anew
notice-redated =
    🗓 { $number } is now due { $due }
    The office changed its working calendar, so dates counted in working days moved.
    .cadre =
        🗓 { $number } now due { $due }
        The working calendar changed; dates in working days were counted anew.

## Reminders told together

gathered-title = ⏰ <b>{ $n } cases wait for you</b>, the most urgent first
    .owner = ⏰ <b>{ $n } of your cases want a look</b>
gathered-redated = 🗓 <b>The working calendar changed: { $n } dates moved</b>
    .owner = 🗓 <b>The office changed its working calendar: { $n } of your cases have a new date</b>
gathered-group = <b>{ $name }</b> { $n }
gathered-line = { $n }. { $number } { $text }
gathered-line-end = { $n }. { $number } { $text } · { $end }
gathered-more = …and { $n } more: the button below lists them all.
gathered-other = Other
gathered-notice-red-card = 🟥 Red card
gathered-notice-yellow-card = 🟨 Yellow card
gathered-notice-levelled-up = ⏫ Taken one level up
gathered-notice-promise-broken = 💔 Promise not kept
gathered-notice-overdue = 🔴 Overdue
gathered-notice-redated = 🗓 New date
gathered-nudge-due-today = 🔴 Due today
gathered-nudge-due-tomorrow = 🟠 Due next working day
gathered-nudge-due-soon = 🟡 Due soon
gathered-nudge-promise = 🟣 Promise nearly due
gathered-nudge-acknowledge = 📥 Not signed for yet
gathered-nudge-accept = 📥 To be sorted
gathered-nudge-dispatch = 📥 To be dispatched
gathered-nudge-review = 📥 To be reviewed
gathered-nudge-co-opinion = 🤝 Opinion awaited
gathered-nudge-progress = ✍ Progress wanted
gathered-nudge-parked = 🟤 Parked, review today
gathered-nudge-parked-late = 🟤 Parked, review overdue
gathered-nudge-ruling = ⚖️ Your ruling awaited
gathered-nudge-look-back = 🔎 To be looked back at
gathered-nudge-supply = ✋ More details wanted
gathered-confirm-reminder-1 = 👀 Answered, please look
gathered-confirm-reminder-3 = ⏳ Closes unrated in two working days

## The working calendar

deed-edit_calendar = working calendar
command-days = Working calendar, days off
days-month = { $name } { $year }
days-title = 📅 <b>{ $month }</b> · { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
days-none = No holidays or make-up days this month.
days-line = { $day } · { $what }
days-what-off = day off
days-what-make_up = worked (make-up day)
days-what-set_off = day off (by the office)
days-what-set_working = worked (by the office)
days-what-note = { $what }: { $note }
days-tentative = The holidays of { $year } are not announced yet; provisionally only the statutory days. Dates will be counted anew.
days-how = To change a day, press Change, or send <code>/days 11 Oct work make-up</code>, <code>/days 12 Oct off typhoon</code>, <code>/days 12 Oct reset</code>.
days-unread = Which day, and how? Write <code>/days 11 Oct work</code> or <code>/days 12 Oct off</code>.
days-far = { $day } cannot be changed: only { $back } days back to { $ahead } ahead.
days-choose = { $month }: which day? Days off are in brackets.
days-day = 📅 <b>{ $day }</b>, { $works ->
    [yes] a working day
   *[no] a day off
} now.
days-day-counted = { $n ->
    [one] { $n } open date was
   *[other] { $n } open dates were
} counted across it. A change moves them; what is overdue stays overdue. Units and companies get one message each.
days-day-uncounted = No open date was counted across it.
days-set = ✅ { $day } is now { $works ->
    [yes] a working day
   *[no] a day off
}. Open dates are being counted anew; you will be told.
days-reset = ✅ { $day } is as announced again: { $works ->
    [yes] a working day
   *[no] a day off
}. Open dates are being counted anew; you will be told.
days-same = { $day } was like that already.
days-recounted = 🗓 Counted anew: { $n ->
    [one] { $n } date has
   *[other] { $n } dates have
} moved; units and companies are told.
days-recounted-none = 🗓 Counted anew: no date has moved.
button-days-set = Change
button-days-on = Working
button-days-off = Day off
button-days-as = As announced

## How a date is counted

button-why-due = Why then?
why-title = 🧮 <b>{ $number }</b> due { $due }
why-fixed = The office set this date itself; it was not counted in working days.
why-span = { $span } from { $begin }.
why-begins = { $at } was after hours or a day off, so it counts from the next working day, { $begin }, itself not counted.
why-begins-plain = Counted from { $begin }, itself not counted.
why-natural = { $span } from { $begin }, itself not counted; days off count too; until the office closes.
why-hours = { $span } from { $at }, hour by hour, day and night.
why-worked = { $span }: { $days }.
why-day = { $weekday } { $day } { $name }
why-day-make-up = { $weekday } { $day } { $name } (make-up)
why-day-set = { $weekday } { $day } { $name } (by the office)
why-off = Not counted: { $days } (holiday).
why-set-off = { $day } is off by the office’s decision of { $said }.
why-set-working = { $day } is worked by the office’s decision of { $said }.
why-note = {" "}({ $note })
why-weekends = Saturdays and Sundays do not count.
word-comma = {", "}
why-stretch = { $a } to { $b }
why-held = By the changed calendar it would be earlier; it stays so that it can be kept.
why-tentative = The holidays of { $year } are not announced yet: <b>provisional</b>. It will be counted anew and you will be told.
why-original = The first date was { $due }.
date-tentative = { $due } (provisional)
