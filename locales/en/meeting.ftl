# Meetings

meeting-kind-briefing = Briefing
meeting-kind-matchmaking = Matchmaking
meeting-kind-symposium = Round table

meeting-head = 📅 <b>{ $kind }: { $title }</b>
meeting-when = When: { $at }
meeting-where = Where: { $place }
meeting-about = { $words }
meeting-how = Sign up in private with the button below; nobody in the group sees who did.
meeting-how-seats = { $n } seats. Sign up in private with the button below; nobody in the group sees who did.
meeting-called-off = 🚫 This meeting is called off.
meeting-begun = Sign-up has closed.
meeting-mine = ✅ You have signed up { $n }. Check in by the QR code at the door.
meeting-mine-came = ✅ You have checked in.
meeting-left = { $n ->
    [one] 1 seat left. Will one of you come?
   *[other] { $n } seats left. How many of you will come?
}
meeting-full = No seats left. Look again later: somebody may drop out.
meeting-unknown = I did not find that meeting. The link may be cut short: go back to the message and press again.
meeting-stranger = To sign up, let me know first which company you are with. Then press sign up again.
meeting-stranger-door = To check in, let me know first which company you are with, then scan the code again. In a hurry, ask the people at the door to note you down.
meeting-for-whom = For which company will you come?
meeting-too-soon = A meeting must begin at least half an hour from now. Please begin again with another day or hour.

meeting-in-done = Noted
meeting-in-again = You had signed up so many already
meeting-in-full = Not enough seats: bring fewer people, or wait for somebody to drop out
meeting-in-closed = Sign-up has closed
meeting-out = Done, your seat is free for others
meeting-off-done = Called off
meeting-out-none = You had not signed up, or have checked in already

meeting-check-in-done = ✅ Checked in: { $title }
meeting-check-in-again = You had checked in already: { $title }
meeting-check-in-full = No seats left: { $title }
meeting-check-in-closed = You cannot check in now. { $title } is on { $at }; the door opens 2 hours before.

meeting-state-open = Open for sign-up · { $groups } groups told
meeting-state-called_off = 🚫 Called off · { $groups } groups had been told
meeting-state-over = Over · { $groups } groups had been told
meeting-signed = Signed up: { $heads } people, { $firms } companies
meeting-seats = Seats: { $n }, { $left } left
meeting-came = Checked in: { $heads }/{ $of } people, { $firms } companies

meeting-tell = Which company groups are told? { $n } can be.
meeting-tell-again = { $told } groups were told, { $n } were not.
meeting-telling = Telling { $n } groups
meeting-nobody-to-tell = No group is left to tell: all were told, or the meeting has begun

meetings = 📅 <b>Coming meetings</b>
meetings-office = 📅 <b>Meetings</b> (latest first)
meetings-line-open = { $n }. { $kind } · { $title }
    { $at } · { $heads } signed up
meetings-line-called_off = { $n }. 🚫 called off · { $title }
    { $at }
meetings-line-over = { $n }. over · { $title }
    { $at } · { $heads } signed up
meetings-none = No meeting is coming. New ones are told in the company groups.
meetings-none-office = No meeting yet. Call one, then choose which groups are told.
meetings-mine = Press a number to see what you signed up for.

meeting-reminder = ⏰ Coming up:
meeting-moved = 🔔 The meeting you signed up for has changed. It is now:
meeting-call-off-sure = Call off “{ $title }”? The { $heads } people who signed up are told at once, and what { $groups } groups were told will say so. This cannot be undone.

meeting-button-sign-up = Sign up
meeting-button-heads = { $n } will come
meeting-button-heads-change = Make it { $n }
meeting-button-give-up = Not coming
meeting-button-tell = Tell groups
meeting-button-tell-all = All ({ $n } groups)
meeting-button-region = { $name } ({ $n })
meeting-button-list = List
meeting-button-code = Door code
meeting-button-move = Move it
meeting-button-call-off = Call it off
meeting-button-call-off-sure = Call it off
meeting-button-all = All meetings
meeting-button-new = New meeting

meeting-code-caption = Door code: { $title }
    { $at }. Print it for the door: it checks people in from 2 hours before, signed up or not.
meeting-code-scan = Scan to check in
meeting-code-file = Door code { $title }
meeting-list-empty = Nobody has signed up yet.
meeting-list-sheet = Sign-ups
meeting-list-file = Sign-ups { $title }
meeting-list-caption = { $title }: { $n } sign-ups. The list holds personal data, for this meeting only.
meeting-column-n = No.
meeting-column-enterprise = Company
meeting-column-name = Name
meeting-column-phone = Phone
meeting-column-heads = People
meeting-column-signed = Signed up
meeting-column-came = Checked in

# Calling one
form-title-hold-meeting = New meeting
hold-meeting-summary = Nobody is told yet; you choose the groups next:
hold-meeting-kind = What kind of meeting?
    .name = Kind
    .hint = Press one.
hold-meeting-kind-briefing = Briefing
hold-meeting-kind-matchmaking = Matchmaking
hold-meeting-kind-symposium = Round table
hold-meeting-title = What is it called? Groups and lists show this.
    .name = Title
    .hint = For example: Subsidies for new equipment
hold-meeting-day = On which day?
    .name = Day
    .hint = Press one, or write 30 November
hold-meeting-hour = At what time?
    .name = Hour
    .hint = Press one, or write 14:30, 3pm
hold-meeting-hour-h0900 = 9:00
hold-meeting-hour-h1000 = 10:00
hold-meeting-hour-h1430 = 14:30
hold-meeting-hour-h1500 = 15:00
hold-meeting-place = Where? So that people find it.
    .name = Place
    .hint = For example: Room 3, Yunzhou Development Zone Committee
hold-meeting-words = What is it about, who should come? (optional)
    .name = About
    .hint = For example: who may apply and with which papers; bring your accountant.
hold-meeting-seats = How many can come? (skip for no limit)
    .name = Seats
    .hint = A number, for example 80
meeting-seats-wrong = Please write a whole number from 1 to 5000, for example 80; or skip it.
form-title-move-meeting = Move the meeting
move-meeting-summary = Whoever signed up will be told, and what groups read will change:
form-no-hour = I did not understand that time. Please write 14:30 or 3pm.
command-meetings = Meetings: sign up, check in
go-meetings = Meetings
mydata-meetings = Meetings you signed up for
mydata-meeting-came = { $at } { $title }: { $n } signed up, you came
mydata-meeting-signed = { $at } { $title }: { $n } signed up
mydata-meeting-cancelled = { $at } { $title }: signed up, then not coming
job-meeting_list = The list of sign-ups
job-meeting_code = The door code
