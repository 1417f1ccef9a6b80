### The words of the sandbox page. One line each, places written { $name }.

## The page around the chats

sandbox-name = Lianxin
sandbox-tagline = A small town and one bot: you play everybody
sandbox-offline = Connection to the sandbox lost, trying again…
sandbox-people = People
sandbox-chats = Chats
sandbox-group = Group
sandbox-group-members = Group · { $n } people
sandbox-person = Person
sandbox-settings = Settings
sandbox-page-language = Language of this page
sandbox-show-all = Show every chat
sandbox-hide = Hide this chat
sandbox-close = Close
sandbox-cancel = Cancel
sandbox-apply = Apply
sandbox-add = Add
sandbox-understood = OK
sandbox-failed = That did not work: { $why }
sandbox-add-stranger = Add a stranger
sandbox-add-stranger-hint = Someone nobody knows turns up
sandbox-add-stranger-note = This person is on no list. See how the bot receives them.
sandbox-first-name = First name
sandbox-stranger-name = Alex

## The clock

sandbox-clock = Clock
sandbox-clock-now = Sandbox time: { $when }
sandbox-clock-forward = Move the clock forward
sandbox-clock-1h = +1 hour
sandbox-clock-1d = +1 day
sandbox-clock-3d = +3 days
sandbox-clock-7d = +7 days

## Roles

sandbox-role-owner = Business owner
sandbox-role-liaison = Liaison
sandbox-role-handler = Case officer
sandbox-role-cadre = Case officer
sandbox-role-unit-head = Head of unit
sandbox-role-triager = Triage desk
sandbox-role-director = Office director
sandbox-role-inspector = Inspector
sandbox-role-leader = Leader
sandbox-role-admin = Administrator
sandbox-role-stranger = Stranger

## The guide

sandbox-guide = Whose turn it is
sandbox-guide-show = Guide
sandbox-guide-hide = Hide the guide
sandbox-guide-go = Go to { $who }
sandbox-here = Press here
sandbox-trail = The way of a case
sandbox-step-file = File
sandbox-step-accept = Accept
sandbox-step-dispatch = Dispatch
sandbox-step-sign = Sign for
sandbox-step-progress = Progress
sandbox-step-report = Report
sandbox-step-review = Review
sandbox-step-rate = Rate
sandbox-guide-file = You are { $who } of { $note }. Tell the bot what is wrong.
sandbox-guide-accept = Now you are { $who } at the triage desk. Accept the case and sort it.
sandbox-guide-dispatch = Now you are { $who }, the office director. Give it to a unit, with a date.
sandbox-guide-sign = Now you are { $who } of { $note }. A new task is here: sign for it.
sandbox-guide-progress = Still { $who } of { $note }: note some progress, the owner sees it at once.
sandbox-guide-report = { $who } of { $note } is done and reports the outcome.
sandbox-guide-countersign = Now you are { $who }, head of { $note }. The report needs your consent.
sandbox-guide-review = { $who } at the office reviews it: release it or send it back.
sandbox-guide-rate = Back to { $who }: solved or not, the owner decides.
sandbox-guide-look = There is something new for { $who }.
sandbox-guide-done = All the way round! Now let the stranger scan the card, file as the liaison, or move the clock.
sandbox-guide-press = Press “{ $button }”.
sandbox-guide-type = Write a few words in the text box.
sandbox-guide-attach = Press the paper clip and send “{ $button }”.
sandbox-guide-wait = Look at the newest message, or press “/” to see what can be done.
sandbox-use-example = ✎ Write it for me
sandbox-example-file-1 = Our new plant was finished last year, but the title deed is still missing, so the bank will not renew our loan of 3 million yuan, due on the 15th of next month.
sandbox-example-file-2 = Working days, 9 to 11 in the morning
sandbox-example-file-3 = The street lights at the north gate have been out for two months; the night shift walks home in the dark.
sandbox-example-accept-1 = The plant has no title deed yet, which blocks a loan renewal of 3 million yuan. Please coordinate.
sandbox-example-accept-2 = Please add the loan contract and its due date.
sandbox-example-dispatch-1 = Please meet the firm within the limit and settle the loan first.
sandbox-example-sign-1 = Called the firm this morning; we visit the plant tomorrow to see the papers.
sandbox-example-progress-1 = Checked the papers on site. The bank will take the renewal; one completion certificate is missing.
sandbox-example-progress-2 = The certificate is in; the bank is deciding.
sandbox-example-report-1 = The bank has renewed the 3 million yuan at 3.8 %, contract signed. A task force will finish the title deed this month.
sandbox-example-countersign-1 = True and complete; agreed.
sandbox-example-review-1 = Please add proof of the payout and report again.
sandbox-example-rate-1 = The money has arrived, thank you. Please hurry with the deed too.

## A chat

sandbox-empty = No messages yet. Press Start to say the first word to the bot.
sandbox-empty-group = The group is still quiet.
sandbox-card-in-hand = Has a card of { $firm } in hand and can join by its QR code, or press Start to see how a stranger is received.
sandbox-follow-card = Scan the card’s QR code
sandbox-open-link = Who opens this link?
sandbox-open-link-note = On Telegram whoever the link is passed on to opens it.
sandbox-open = Open
sandbox-share = Pass on to whom?
sandbox-share-to = Person or group
sandbox-messages-of = Messages of { $who }
sandbox-unread = { $n } unread
sandbox-newer = New messages
sandbox-typing = typing…
sandbox-you = You
sandbox-bot-name = { $name }
sandbox-edited = edited
sandbox-deleted = A message was deleted
sandbox-message = Message
sandbox-buttons = Buttons
sandbox-reactions = Reactions
sandbox-fold = Less
sandbox-unfold = More
sandbox-spoiler = Hidden text, press to show
sandbox-forwarded = Forwarded from { $who }
sandbox-photo = Photo
sandbox-open-photo = Enlarge the photo
sandbox-document = Document
sandbox-voice = Voice message
sandbox-voice-of = Voice message · { $n } s
sandbox-video = Video
sandbox-location = Location
sandbox-sticker = Sticker
sandbox-votes = { $n } votes
sandbox-joined = { $who } joined
sandbox-left = { $who } left
sandbox-pinned = Pinned: { $text }
sandbox-migrated = The group became a supergroup
sandbox-group-created = The group was created
sandbox-topic = Topic
sandbox-topic-general = General
sandbox-topic-created = New topic: { $name }
sandbox-topic-closed = The topic was closed
sandbox-copied = Copied
sandbox-not-here = This button does nothing in the sandbox

## Writing

sandbox-write = Write something…
sandbox-send = Send
sandbox-start = Start
sandbox-keyboard = Keyboard
sandbox-commands = Commands
sandbox-no-commands = The bot has set no commands for this person.
sandbox-editing = Editing
sandbox-replying = Reply to
sandbox-speak-as = Speaking as
sandbox-attach = Attach
sandbox-attach-sample = A sample photo
sandbox-attach-sample-hint = The plant, with a time stamp
sandbox-attach-photo = Photos from this computer…
sandbox-attach-album = An album of three
sandbox-attach-album-hint = As when several are picked at once
sandbox-attach-document = A file from this computer…
sandbox-attach-paper = A sample paper
sandbox-attach-big = A file of 30 MB
sandbox-attach-big-hint = More than the 20 MB a bot can download
sandbox-attach-voice = Voice message (2 s)
sandbox-attach-location = Location
sandbox-attach-contact = One's own contact
sandbox-attach-other-contact = Somebody else’s contact
sandbox-attach-other-contact-hint = Must not count as one’s own number
sandbox-attach-sticker = Sticker
sandbox-sample-picture = Sample photo
sandbox-sample-paper = Loan notice
sandbox-sample-paper-text = Notice of loan maturity (sample): principal 3,000,000 yuan, due on the 15th of next month.
sandbox-attach-policy = A policy document
sandbox-attach-policy-hint = A sample in Chinese, to be made a digest
sandbox-sample-policy = 云州市设备更新补贴通知
sandbox-sample-policy-text =
    云州市工业和信息化局文件
    云工信发〔{ $year }〕88号

    云州市工业和信息化局关于组织申报{ $year }年度中小企业设备更新补贴的通知

    各县（区）工业和信息化主管部门、有关企业：
    为鼓励中小企业加快设备更新，现就组织申报{ $year }年度设备更新补贴有关事项通知如下（本文件为演练样本）。
    一、支持对象
    在云州市行政区域内注册、依法纳税的中小工业企业，设备投入在50万元以上，且未被列入严重失信主体名单。
    二、补贴标准
    按设备实际投入额的10%给予一次性补贴，单个企业最高不超过200万元。
    三、申报材料
    （一）设备更新补贴申报表（附件1）；
    （二）设备购置合同、发票和付款凭证；
    （三）营业执照复印件。
    四、申报程序
    企业登录云州市惠企政策服务平台在线填报并上传材料，县（区）工业和信息化主管部门初审后报市工业和信息化局。
    五、申报时间
    自本通知印发之日起至{ $until }止，逾期不予受理。
    六、联系方式
    联系人：市工业和信息化局企业科，联系电话：0999-5550188。

    附件：1.设备更新补贴申报表

    云州市工业和信息化局
    { $issued }

## More about a chat

sandbox-more = More
sandbox-edit-last = Edit my last message
sandbox-forward = Forward a message
sandbox-forward-hint = From another chat
sandbox-newest-of = The newest of each chat
sandbox-nothing-to-forward = There is nothing in other chats yet
sandbox-add-bot = Add the bot
sandbox-kick-bot = Kick the bot out
sandbox-telegram-language = Telegram language
sandbox-telegram-language-of = Telegram language of { $who }
sandbox-telegram-language-note = The bot chooses its language by it, from the next message on.
sandbox-block = Block the bot
sandbox-unblock = Unblock the bot
sandbox-join = Bring somebody in
sandbox-leave = Leave the group

## Trouble

sandbox-trouble = Make trouble
sandbox-trouble-hint = Rate limits, lost connections, kicks…
sandbox-trouble-in = Trouble in “{ $who }”
sandbox-trouble-note = The bot meets it when it sends to this chat. See how it copes.
sandbox-trouble-clear = End the trouble
sandbox-seconds = Seconds
sandbox-times = Times
sandbox-trouble-retry-after = 429, wait { $n } s
sandbox-trouble-retry-after-note = Too many requests, retry later
sandbox-trouble-server-error = 500 server error
sandbox-trouble-server-error-note = Delivered or not, nobody knows
sandbox-trouble-drop-before = Dropped before delivery
sandbox-trouble-drop-before-note = The message has not arrived
sandbox-trouble-drop-after = Dropped after delivery
sandbox-trouble-drop-after-note = It has arrived, but the bot does not know
sandbox-trouble-invalid-json = Unreadable answer
sandbox-trouble-invalid-json-note = What comes back is not JSON
sandbox-trouble-slow = Slow by { $n } s
sandbox-trouble-slow-note = Each answer comes late
sandbox-trouble-blocked = Bot blocked
sandbox-trouble-blocked-note = This person has blocked the bot
sandbox-trouble-deactivated = Account deleted
sandbox-trouble-deactivated-note = This person has left Telegram
sandbox-trouble-kicked = Kicked out
sandbox-trouble-kicked-note = The bot was removed from the group
sandbox-trouble-not-member = Not a member
sandbox-trouble-not-member-note = The bot is not in the group
sandbox-trouble-migrated = Became a supergroup
sandbox-trouble-migrated-note = The group has a new id
sandbox-trouble-no-rights = May not write
sandbox-trouble-no-rights-note = The bot has no right to write in the group
sandbox-trouble-no-photos = No photos
sandbox-trouble-no-photos-note = The group lets the bot send no photos
sandbox-trouble-topic-closed = Topic closed
sandbox-trouble-topic-closed-note = The topic takes no messages
sandbox-trouble-wrong-file = Photo unknown
sandbox-trouble-wrong-file-note = Telegram no longer knows the photo
