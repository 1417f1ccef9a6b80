### Notices: what the office tells many at once. In a group anybody reads them.

command-notice = Send a notice to many
go-notice = Notice
form-title-announce = Notice

# As it is read
announce-words =
    📢 <b>Notice</b>
    { $text }

    { $phone ->
        [none] { $office }
       *[other] { $office } ({ $phone })
    } · { $date }
announce-office = Enterprise Service Office

# Before it leaves
announce-summary = Look at it as it will be read, then send:
announce-text = What is the notice?
    .name = Text
    .hint = Up to 1,500 characters, sent as typed; the office’s name and the date are added.
announce-circle = To whom?
    .name = To
    .hint = In a group anybody reads it; people are told one by one in private.
announce-circle-firms = Company groups
announce-circle-work = Work groups
announce-circle-people = People
announce-roles = To people of which roles?
    .name = Roles
    .hint = One or more; whoever has several roles is told once.
announce-region = Which area?
    .name = Area
    .hint = Tap one, or type a part of its name.
announce-topics = Groups with which interests?
    .name = Only topics
    .hint = None chosen means all company groups.
announce-start = When?
    .name = When
    .hint = Tap one, or type a day and an hour, such as “tomorrow 9:00” or “14 Oct 3pm”.
announce-start-now = Now
announce-start-opening = Next working day
announce-no-moment = No day and hour in that. Try “tomorrow 9:00” or “14 Oct 3pm”.
announce-preview = 👆 <b>It will look like the message above</b>
announce-public = Groups are public: nothing about one company or person, please.
announce-private = Each gets it alone; nobody sees the others.
announce-exposed = ⚠️ It holds { $what }. Should everybody see that? If not, change it first.
exposed-mobile = the mobile number { $shown }
exposed-identity = the identity number { $shown }
exposed-code = the credit code { $shown }
announce-go = Send ({ $n })
announce-begun = 📤 On its way; progress below
announce-set = 📤 Set: it leaves { $date }; progress below
announce-dropped = Not sent. Nothing was kept.
announce-sent = This notice has been sent.

## To whom and when: of notices and polls

sent-everywhere = everywhere
sent-all-topics = all topics
sent-to-firms = To { $n } company groups ({ $region } · { $which })
sent-to-work = To { $n } work groups ({ $region })
sent-to-people = To { $n } people, one by one in private ({ $region } · { $which })
sent-missed-people = { $n } more cannot get it: not joined, or they blocked the bot
sent-missed-groups = { $n } more cannot get it: I may not write there
sent-when = When: { $date }
sent-when-now = When: at once
sent-when-quiet = When: these are quiet hours; from { $date }
sent-when-quiet-then = When: { $at } is in quiet hours; from { $date }
sent-urgent = Urgent: send now
sent-change = Change
sent-drop = Drop it
sent-nobody = Not sent: no group or person can get it now, or the closing time has passed.
