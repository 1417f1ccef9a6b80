### Everything: what the menu has no room for is one press away, too.

button-everything = Everything
everything =
    <b>Everything you can do here</b>
    The most used are in the menu, too.

everything-rooms =
    <b>Everything you can do here</b>
    Choose a room first; the most used are in the menu, too.
everything-line = <b>{ $room }</b>: { $names }
everything-in = <b>Everything · { $room }</b>
everything-room-cases = Cases
everything-room-out = Policies and groups
everything-room-firms = Companies and people
everything-room-rest = More

go-file = File a case
go-mine = My cases
go-firms = My companies
go-todo = To do
go-dispatch = To dispatch
go-batch = Batch
go-triage = To sort
go-review = To review
go-rulings = To rule on
go-parked = Parked
go-all = Under way
go-late = Overdue
go-flags = Flags
go-instructed = Instructions
go-bulletin = Bulletin
go-lookbacks = Look-backs
go-wordsonly = Words only
go-answers = Info cases
go-find = Find
go-followed = Followed
go-lists = My lists
go-enterprise = A company
go-claims = To confirm
go-people = People, units
go-company = My company
go-invite = Invite
go-campaigns = Campaigns
go-groups = Groups
go-board = Board
go-broadcasts = Sending
go-cards = Connect cards
go-template = Template
go-export = Export
go-days = Calendar
go-trouble = Undelivered
go-complain = Complain
go-audit = Audit
go-blocked = Blocked
go-mydata = My data
go-forget = Delete me
go-language = Language
