### Policies in brief, for groups and on square pictures: anybody may read them. What a policy says stays Chinese.

piece-head = 🧧 <b>{ $title }</b>
piece-reminder = ⏰ <b>{ $n ->
    [one] 1 day left
   *[other] { $n } days left
}</b>
piece-reminder-today = ⏰ <b>Last day today</b>
piece-field-who = Who
piece-field-what = What
piece-field-how = How
piece-field-until = By
piece-field-whom = Contact
piece-line = { $label }: { $words }
piece-until = <b>By { $until }</b>
piece-until-left = <b>By { $until }</b>, { $n ->
    [one] 1 day left
   *[other] { $n } days left
}
piece-until-today = <b>By { $until }</b>, last day today
piece-until-over = By { $until }, over
piece-issue = 📰 <b>Policies for business, no. { $issue }</b>: { $n }
piece-issue-one = No. { $issue }
piece-several = 📰 <b>{ $n } policies for business</b>
piece-several-reminder = ⏰ <b>{ $n } policies close soon</b>
piece-numbered = <b>{ $n }. { $title }</b>
piece-read = The document
piece-whole = Read on
piece-ask = Ask
piece-apply = Apply
button-piece-ask = Ask
button-piece-apply = Apply
button-piece-not_for_us = Not for us
