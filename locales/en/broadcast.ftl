### Broadcasts: how far one is, what did not arrive, and why.

command-broadcasts = Broadcasts: progress, misses
broadcast-head = { $sign } <b>{ $kind }</b> · { $state }
broadcast-kind-pieces = Digests
broadcast-kind-trial = Trial
broadcast-kind-reminder = Deadline reminder
broadcast-kind-weekly = Weekly issue
broadcast-kind-notice = Notice
broadcast-kind-poll = Poll
broadcast-kind-meeting = Meeting
broadcast-state-waiting = waiting
broadcast-state-running = sending
broadcast-state-paused = paused
broadcast-state-done = done
broadcast-state-cancelled = cancelled
broadcast-issue = Issue { $issue }
broadcast-title = { $title }
broadcast-titles = { $title } and others ({ $n } in all)
broadcast-sent = Delivered { $n } / { $total }
broadcast-figure-waiting = to go { $n }
broadcast-figure-resting = told to wait, sent later { $n }
broadcast-figure-failed = failed { $n }
broadcast-figure-uncertain = uncertain { $n }
broadcast-figure-skipped = left out { $n }
broadcast-figure-cancelled = cancelled { $n }
broadcast-worded = { $n ->
    [one] One group takes no picture and got the text
   *[other] { $n } groups take no pictures and got the text
}
broadcast-uncertain = “Uncertain”: the line broke half way, it may have arrived. I never resend by myself.
broadcast-starts = Starts { $at }
broadcast-held = Quiet hours: goes on { $at }
broadcast-left = { $n ->
    [one] About a minute left
   *[other] About { $n } minutes left
}
broadcast-left-soon = Less than a minute left
broadcast-paused = Nothing is lost; press “Resume” to go on.
broadcast-ended-done = Done { $at }
broadcast-ended-cancelled = Cancelled { $at }; what arrived stays
button-broadcast-pause = Pause
button-broadcast-go = Resume
button-broadcast-cancel = Cancel
button-broadcast-cancel-sure = Cancel it
button-broadcast-retry = Resend missed
button-broadcast-retry-sure = Send again
button-broadcast-missed = Show missed
button-broadcast-look = Refresh
broadcast-sure-cancel =
    The { $n } still to go will get nothing; the { $sent } delivered stay.
    This cannot be undone. To stop for a while, go back and press “Pause”.
broadcast-sure-retry = { $n ->
    [one] One chat may have got it already and could get it twice. Send again?
   *[other] { $n } chats may have got it already and could get it twice. Send again?
}
broadcast-retried = Sending again to { $n }
broadcast-retried-none = None of the rest can be written to
broadcast-none = Nothing has been broadcast yet.
broadcast-list = 📮 <b>Broadcasts</b> · { $total } in all; press a number to see one
broadcast-named = { $kind } · { $title }
broadcast-line = <b>{ $n }</b> { $sign } { $name } · { $at } · { $state }
broadcast-line-figures = 　{ $figures }
broadcast-missed = Missed or uncertain, { $total } in all:
broadcast-missed-none = Everybody has it
broadcast-missed-line = { $n }. { $title }: { $why }
broadcast-somebody = Somebody in private
broadcast-why-uncertain = the line broke half way, it may have arrived
broadcast-why-unreachable = I was removed from the group, or stopped
broadcast-why-chat_gone = the group is gone
broadcast-why-no_right = I may not write there
broadcast-why-topic = the topic is closed
broadcast-why-file = the picture was refused
broadcast-why-render = an error on our side
broadcast-why-left = I am not in the group any more
broadcast-why-silenced = I may not write there
broadcast-why-blocked = the account is blocked
broadcast-why-withdrawn = withdrawn or being changed when its turn came
broadcast-why-over = the policy ended before its turn came
broadcast-why-other = Telegram refused it
group-lost-topic = ⚠️ The topic for policies in <b>{ $title }</b> ({ $tags }) is closed or gone; they go into the group itself from now on. Change it in /groups.
piece-withdrawn = 🗑 <b>{ $title }</b>: withdrawn
piece-withdrawn-reason = 🗑 <b>{ $title }</b>: withdrawn. { $reason }
