### The gate: strangers, haste, blocked accounts.

gate-too-fast = That was too fast: I did not take in your last few messages; what I have answered is kept. Please go on in 1 minute.
gate-blocked = The campaign office has blocked this account, so I did not take in what you sent. If that is a mistake, please contact the office.
gate-wait-code = That link was wrong several times. Please try again in { $minutes } min, or ask whoever sent it for a new one.
gate-wait-join = Many people are asking to join right now. Please tap “Ask to join” again in { $minutes } min.

## A day's limits

limit-cases = You have filed { $most } cases today, which is the most for one day. You can go on after { $date }; what you filled in is kept, just press Submit then.
limit-files = You have sent { $most } files today, which is the most for one day. You can go on after { $date }; what you filled in is kept, and with fewer files it can go now.
limit-size = You have sent { $most } MB of files today, which is the most for one day. You can go on after { $date }; what you filled in is kept, and with fewer files it can go now.

## Blocking accounts

command-blocked = Blocked accounts
button-block = Block
button-unblock = Unblock
button-blocked = All blocked
form-title-block = blocking an account
block-reason = Why is the account blocked?
    .name = Reason
    .hint = State facts, for example: “Advertises for three days, was told twice.” Only the office reads this.
block-summary = What they send will be dropped, their notices stop, an open form is discarded. It can be undone at any time:
block-done = 🚫 { $who } is blocked: what they send is dropped and their notices have stopped.
block-no-account = This person has never signed in with Telegram, so there is no account to block.
unblock-done = Unblocked; the account works as before
blocked-title = <b>Blocked accounts</b>: { $total }
blocked-none = No account is blocked.
blocked-line = <b>{ $n }.</b> { $who } · { $when } · by { $by }: { $reason }
blocked-unknown = Unregistered account { $telegram_id }

## Those of no unit and no firm

start-other =
    { $name }, signed in: { $role }.
    What you can see and do is in the buttons below and in the menu.
