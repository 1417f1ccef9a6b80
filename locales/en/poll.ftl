### Polls and reviews: anonymous; what fewer than three said is not shown.

command-poll = Start a poll or a review
command-polls = Polls: votes and results
go-poll = New poll
go-polls = Polls
form-title-poll = Poll
job-poll = Results as picture and table

poll-summary = Look at it as it will be read, then send:
poll-kind = What do you ask about?
    .name = Kind
    .hint = A survey has your own question. A review asks, on a fixed scale, about the service of a unit.
poll-kind-survey = Survey
poll-kind-review = Review of a unit
poll-question = What is the question?
    .name = Question
    .hint = Up to 300 characters, one thing at a time, such as “What does your company need most this year?”
poll-options = Which answers?
    .name = Answers
    .hint = One a line, 2 to 10, up to 100 characters each.
poll-options-few = Two answers at least, one a line.
poll-options-many = 10 answers at most. Please put some together.
poll-options-twice = Two answers are the same. Please change one.
poll-options-long = One answer is over 100 characters. Please shorten it.
poll-multiple = How many may be chosen?
    .name = Choose
    .hint = One answer, or several.
poll-multiple-one = One only
poll-multiple-several = Several
poll-unit = Which unit?
    .name = Unit
    .hint = Tap a unit, or type a part of its name.
poll-circle = Whom do you ask?
    .name = Ask
    .hint = In company groups, or company contacts one by one in private; anonymous either way.
poll-circle-firms = Company groups
poll-circle-people = Company contacts
poll-region = Which area?
    .name = Area
    .hint = Tap one, or type a part of its name.
poll-topics = Groups with which interests?
    .name = Only topics
    .hint = None chosen means all company groups.
poll-closes = Until which day?
    .name = Until
    .hint = Tap one or type a day, { $first } to { $last }; it ends when the office closes.

## On the poll

poll-review-question = Are you satisfied with the service of { $unit }?
poll-scale-satisfied = Satisfied
poll-scale-basic = Mostly satisfied
poll-scale-dissatisfied = Dissatisfied
poll-scale-unknown = No opinion
poll-beneath = { $office } would like your opinion. Anonymous: nobody is shown who chose what. Ends { $until }; you may change your vote until then.

## Before it leaves

poll-preview = 👆 <b>It will look like the sample above</b> (no votes there)
poll-until = Until { $date }
poll-no-time = ⚠️ It would end before it may leave. Please change the last day.
poll-go = Send ({ $n })
poll-begun = 📤 On its way; progress below
poll-see = See votes
poll-dropped = Not sent; nobody is asked.

## Votes and results

poll-title = 📊 <b>{ $question }</b>
poll-open = Open until { $date }
poll-ending = Being closed; you will have the result in a moment
poll-ended = Ended { $date }
poll-most = Most chose { $options }: { $n }/{ $of } ({ $share }%)
poll-tie = A tie of { $options }: { $n }/{ $of } each ({ $share }%)
poll-content = Satisfied or mostly so: { $n }/{ $of } ({ $share }%); { $unknown } without an opinion left out
poll-option = “{ $option }”
poll-line =
    { $option }
    { $bar } { $n }/{ $of } ({ $share }%)
poll-line-short = · { $option }: { $n }/{ $of } ({ $share }%)
poll-too-few = Only { $n } took part. With fewer than { $least } it is not shown what they chose.
poll-too-few-known = { $n } took part, fewer than { $least } with an opinion. It is not shown what they chose.
poll-took-part-firms = { $n ->
    [0] No votes; sent to { $asked } groups
   *[other] { $n } took part; sent to { $asked } groups, votes in { $voting }
}
poll-took-part-people = { $n ->
    [0] No votes; { $asked } asked in private
   *[other] { $n } took part, of { $asked } asked in private
}
poll-by-group = <b>By group</b>
poll-group = { $title }: { $n } · { $votes }
poll-vote = { $option } { $n }
poll-group-gone = A group we left
poll-in-private = In private
poll-more-groups = … { $n } more groups, all in the table
poll-hidden = { $n } more had too few votes to be shown; they count in the total
poll-open-ends = { $n } could not be closed (left, or deleted); their last known votes count
poll-paper = Picture and table
poll-publish = Publish results
poll-published = Results: { $question }
poll-refresh = Refresh
poll-end = End now
poll-end-sure = Yes, end it
poll-over = This poll has ended.

polls = <b>Polls</b>: { $n }
polls-none = No polls yet.
polls-line-open = { $n }. ▶ { $question } · { $voters } took part, until { $date }
polls-line-closing = { $n }. ⏳ { $question } · being closed
polls-line-closed = { $n }. ✓ { $question } · { $voters } took part, ended { $date }
poll-new = New poll
polls-by-unit = Reviews by unit
polls-judged = <b>Reviews</b> of { $n } units, the latest of each
polls-judged-line = { $place }. { $unit }: satisfied or mostly so { $n }/{ $of } ({ $share }%) · { $date }
polls-judged-few = · { $unit }: fewer than { $least } with an opinion, not shown · { $date }

## Picture and table

chart-title = Poll results
chart-review = Review of a unit
chart-as-of = { $state }, as of { $date }
chart-state-open = Open
chart-state-closing = Being closed
chart-state-closed = Ended
chart-anonymous = Anonymous; groups with fewer than { $least } votes count in the total only
chart-several = Several answers allowed: the shares may add up to more than 100%
chart-most = most
chart-tie = tie
chart-bar = { $n }/{ $of } ({ $share }%)
chart-file = poll
chart-table-name = Results
chart-column-where = Where
chart-column-voters = Voters
chart-share = Share
chart-all = All
