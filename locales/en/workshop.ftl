### Work that takes its time: waiting, under way, done, not done.

# What each kind of work is called
job-cards = Connect cards
job-qr = QR code

job-waiting = { $n ->
    [0] { $what }: on it
    [one] { $what }: waiting, { $n } job ahead
   *[other] { $what }: waiting, { $n } jobs ahead
}
job-begun = { $what }: under way
job-running = { $what }: { $done } of { $total } ({ $percent }%)
job-done = ✅ { $what }: done, see below
job-cancelled = { $what }: stopped; nothing was kept
job-failed-told = { $what }: not done, see below why
job-failed-ours =
    { $what }: not done; something failed on our side.
    Please try again. If it fails again, give the administrator this reference: { $reference }
job-failed-not_installed =
    { $what }: this server lacks the packages for cards and spreadsheets.
    The administrator runs <code>pip install 'lianxin[office]'</code> on the host and restarts the bot; then try again.
job-too-big = The file is over { $megabytes } MB, which Telegram does not take. Please make a smaller selection.
job-too-many = You already have { $n } jobs waiting. Please wait for one to finish.
job-asked-already = This is already under way; you will get it when it is done
button-job-stop = Stop
job-stopped = Stopped
job-over = Already done; too late to stop
