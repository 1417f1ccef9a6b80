### Digests sent by themselves: when, to which groups, how many; and once by hand. Read by directors.

command-schedules = Digests on a schedule
go-schedules = Schedules
command-send = Send digests to groups now
go-send = Send digests

## When, in words

schedule-workdays = every working day at { $time }
schedule-daily = every day at { $time }
schedule-weekly = every { $days } at { $time }
schedule-monthly = each month on day { $days } at { $time }
schedule-monthly-last = on the last day of each month at { $time }
schedule-cron = cron { $cron }
schedule-with-rest = { $when } (not on holidays)
schedule-with-run = { $when } (even on holidays)
schedule-with-roll = { $when } (days off move on)
schedule-weekday-1 = Mon
schedule-weekday-2 = Tue
schedule-weekday-3 = Wed
schedule-weekday-4 = Thu
schedule-weekday-5 = Fri
schedule-weekday-6 = Sat
schedule-weekday-7 = Sun
schedule-monthday = { $n }
schedule-comma = {", "}
schedule-semicolon = {"; "}
schedule-and = { $one } and { $other }
schedule-zone = { $when } · { $zone } time

## What was understood

schedule-heard = ⏰ Understood: <b>{ $when }</b>
schedule-heard-runs = Next three runs: { $runs }
schedule-heard-never = There is no such day in the next five years.
schedule-unsaid-unknown = I did not understand all of that. Write “workdays at 9:30”, “every Tue and Thu 10:00”, “the 1st and 15th of each month at 3pm”, or five fields of cron.
schedule-unsaid-no_time = I see the days, but no hour. Write both: “every Tue and Thu 10:00”.
schedule-unsaid-no_day = I see the hour, but no days. Write both: “workdays at 9:30”.
schedule-unsaid-times = In one schedule all days share the same hours, and the hours their minutes (9:30 and 15:30). Make two schedules for others.
schedule-unsaid-fortnight = Every other week cannot be scheduled: nobody could tell which week is next. Write every week and skip a run, or “the 1st and 15th of each month at 10:00”.
schedule-unsaid-nth = “The first Monday” or “the last working day” cannot be scheduled. Write “the 1st of each month at 9:00” (days off move to the next working day) or “last day of each month at 16:00”.
schedule-unsaid-every = Every few days or hours, quarters and years cannot be scheduled. Write daily, weekdays of a week, or days of a month.
schedule-unsaid-mixed = Days of the month, days of the week, daily and workdays do not go together in one schedule. Make two.
schedule-unsaid-often = Six times a day at most; more than that nobody reads. Please name fewer hours.
schedule-unsaid-never = There is no such day (such as 31 February). Please choose another.
schedule-unsaid-cron = These five fields are not right. They are minute, hour, day, month, weekday: “30 9 * * 1-5”.
schedule-quiet = That hour is quiet time ({ $from }–{ $to }): nothing goes to groups then. Choose one by day; for the afternoon write 3pm or 15:00.

## Filling in a schedule

form-title-timetable = Schedule
timetable-summary = Please check, then submit:
timetable-name = What is it called?
    .name = Name
    .hint = A name you will recognise, such as “Zone morning news”.
timetable-when = When does it send?
    .name = When
    .hint = In words: “workdays at 9:30”, “every Tue and Thu 10:00”, “the 1st and 15th of each month at 3pm”. Add “including holidays” to send on days off too. Five fields of cron will do as well.
timetable-target = To which groups?
    .name = To
    .hint = By tags: groups that come later are included. By name: only those you choose.
timetable-target-tagged = By region and topic
timetable-target-named = By name
timetable-region = Groups of which region?
    .name = Region
    .hint = Regions below it are included.
timetable-topics = Which topics only?
    .name = Topics
    .hint = Only digests on these are sent, and only to groups that want them. Skip for all.
timetable-groups = Which groups?
    .name = Groups
    .hint = Press one or more, or type part of a name.
timetable-pieces = How many digests per group and run, at most?
    .name = Per run
    .hint = One is read best. Several make one issue.
timetable-pieces-1 = 1
timetable-pieces-2 = 2
timetable-pieces-3 = 3
timetable-pieces-4 = 4
timetable-pieces-5 = 5
timetable-sound = With a sound?
    .name = Sound
    .hint = Silent messages still show as unread.
timetable-sound-sound = With sound
timetable-sound-silent = Silent
timetable-pinned = Pin it?
    .name = Pinned
    .hint = Only where the group lets me pin.
timetable-pinned-no = Not pinned
timetable-pinned-yes = Pinned
timetable-reminds = Remind before a deadline?
    .name = Reminder
    .hint = Once, three working days before applications close, to groups that got the digest.
timetable-reminds-yes = Remind
timetable-reminds-no = No reminder
timetable-catches-up = Should new groups catch up?
    .name = New groups
    .hint = Yes: up to three open digests at first. No: only what is approved after they joined.
timetable-catches-up-yes = Catch up
timetable-catches-up-no = No
timetable-zone = By which clock?
    .name = Time zone
    .hint = Rarely needed. Type a city to find one.

## Sending once

form-title-send = Send digests
send-summary = It goes out like this once you submit:
send-pieces = Which digests?
    .name = Digests
    .hint = Approved and still open, those that end soon first. Several make one issue.
send-target = To which groups?
    .name = To
    .hint = Groups that had it are left out: nobody gets it twice.
send-target-every = All my groups
send-target-tagged = By region and topic
send-target-named = By name
send-region = Groups of which region?
    .name = Region
    .hint = Regions below it are included.
send-topics = Only groups that want which topics?
    .name = Topics
    .hint = Skip for all.
send-groups = Which groups?
    .name = Groups
    .hint = Press one or more, or type part of a name.
send-at = When?
    .name = When
    .hint = Press one, or write a day and an hour: “25 Nov 15:00”, “tomorrow at 9:30”.
send-at-now = Now
send-at-morning = Next working morning
send-sound = With a sound?
    .name = Sound
    .hint = Silent messages still show as unread.
send-sound-sound = With sound
send-sound-silent = Silent
send-pinned = Pin it?
    .name = Pinned
    .hint = Only where the group lets me pin.
send-pinned-no = Not pinned
send-pinned-yes = Pinned
send-at-unread = I could not read that moment. Write “25 Nov 15:00” or “tomorrow at 9:30”.
send-at-past = That moment is over. Give a later one, or press “Now”.
send-at-far = Too far ahead: 60 days at most.

send-none-ready = There is nothing to send: a digest must be approved and its policy still open. Those to be approved are in /pieces.
send-no-groups = There is no group of companies yet that you may write to. Tag one in /groups first.
send-plan =
    🔍 <b>Dry run</b>: { $groups ->
        [one] 1 group gets
       *[other] { $groups } groups get
    } { $n ->
        [one] 1 digest
       *[other] { $n } digests in all
    }
    { $when }
send-plan-nobody = 🔍 <b>Dry run</b>: no group gets anything
send-plan-now = Leaves as soon as you submit
send-plan-at = Leaves { $at }
send-plan-had = Had it before, left out: { $n }
send-plan-barred = Do not let me write: { $n }
send-plan-unfit = Outside of the policy's region or topics: { $n }
send-nobody = No group gets it, so nothing was sent: all have had it, or it is not for them.
send-begun = 📮 Issue { $issue } is on its way: { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }, { $n } sent in all.
send-set = 📮 Issue { $issue } is set: { $when }, to { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }, { $n } in all.

## The list

schedules-head = ⏰ <b>Schedules</b>: { $total }
schedules-none =
    ⏰ There is no schedule yet.
    Make one: it picks open digests that fit and were not sent before, those that end soon first.
schedules-line = <b>{ $n }.</b> { $name } · { $when }
schedules-line-next = 　next { $at } · { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }
schedules-line-paused = 　⏸ paused
schedules-line-never = 　no run ahead
button-schedule-add = New schedule
button-schedule-once = Send once
button-schedule-dry = Dry run
button-schedule-now = Send now
button-schedule-skip = Skip next
button-schedule-unskip = Do not skip
button-schedule-pause = Pause
button-schedule-resume = Resume
button-schedule-change = Change
button-schedule-end = End
button-schedule-end-sure = Yes, end it
button-schedule-now-sure = Yes, send
button-schedule-list = All schedules
button-schedule-show = See schedule
button-schedule-make-up = Send it now

## One schedule

schedule-shown = ⏰ <b>{ $name }</b>
schedule-kept = ✅ Set: <b>{ $name }</b>
schedule-next = Next: { $at }
schedule-next-skipped = { $skipped } is skipped; next: { $at }
schedule-next-never = No run ahead.
schedule-paused = ⏸ Paused: nothing is sent.
schedule-to-tagged = To: { $region } · { $topics }; { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    } now
schedule-to-named = To: { $names }
schedule-to-more = { $names } and others, { $n } groups
schedule-how = At most { $n } per group and run · { $sound } · { $pinned }
schedule-sound = with sound
schedule-silent = silent
schedule-pinned = pinned
schedule-unpinned = not pinned
schedule-reminds = Reminds once, three working days before a deadline
schedule-catches-up = New groups get up to three at first
schedule-last = Last: { $run }
schedule-runs = Before that:
schedule-run-sent = { $at } sent to { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }, { $reached } delivered
schedule-run-empty = { $at } nothing new, not sent
schedule-run-skipped = { $at } skipped
schedule-run-late = { $at } missed, not sent
schedule-run-late-sent = { $at } missed, sent later to { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }, { $reached } delivered
schedule-run-paused = { $at } paused, not sent
schedule-gone = This schedule has ended.
schedule-ended = <b>{ $name }</b> has ended and sends nothing more. What was sent stays.
schedule-end-sure =
    End <b>{ $name }</b>? That cannot be undone.
    To stop for a while, pause it.
schedule-now-sure = Send what <b>{ $name }</b> has now: { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }, { $n } in all. It goes on as scheduled afterwards.
schedule-nothing = Nothing new to send: what fits was sent, or is over.
schedule-sending = 📮 Issue { $issue } is on its way: { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }.
schedule-sending-later = 📮 It is quiet time or a day off: issue { $issue } leaves at { $when }.
schedule-hint-skip = The next run is skipped
schedule-hint-unskip = It runs as scheduled
schedule-hint-pause = Paused
schedule-hint-resume = Resumed

## Dry run

schedule-dry = 🔍 <b>Dry run</b>: { $name } (nothing was sent)
schedule-dry-run = { $at }: { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }, { $n } in all
schedule-dry-run-none = { $at }: nothing new
schedule-dry-groups = { $at }, groups { $from }–{ $to } of { $total }:
schedule-dry-group = { $title }: { $pieces }
schedule-dry-piece = [{ $n }] { $title } · { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }
schedule-dry-piece-until = [{ $n }] { $title } · until { $until } · { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }
schedule-dry-left = { $n ->
        [one] 1 more group has
       *[other] { $n } more groups have
    } nothing new.

## Missed

schedule-late =
    ⏰ <b>{ $name }</b> was missed and not sent: { $at }
    I was not running then; what is late is not sent by itself, so that no group is woken at night.
schedule-late-several =
    ⏰ <b>{ $name }</b> was missed { $n } times and not sent, last { $at }
    I was not running then; what is late is not sent by itself, so that no group is woken at night.
schedule-late-next = Next as usual: { $at }
schedule-late-done = This run has been sent since

## In groups

digest-here = 📌 Digests will come to this topic. To move them, send /digest in another topic; in General, they leave topics.
digest-nowhere = Digests will come to the group itself, to no topic.
digest-no-topics = This group has no topics; digests come to the group itself.
group-button-language = Language
group-ask-language = Which language in <b>{ $title }</b>? It is { $language } now.
group-language-house = As the office
group-language-set = In <b>{ $title }</b> I write { $language } from now on.
