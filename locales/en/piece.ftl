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
piece-until-by = By { $until }
piece-until-named = { $words } ({ $day })
piece-until-line = ⏳ { $until }
piece-until = <b>{ $until }</b>
piece-until-left = <b>{ $until }</b>, { $n ->
    [one] 1 day left
   *[other] { $n } days left
}
piece-until-today = <b>{ $until }</b>, last day today
piece-until-over = { $until }, over
piece-issue = 📰 <b>Policies for business, no. { $issue }</b>: { $n }
piece-issue-one = Issue { $issue }
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

## Square pictures

piece-square-brand = Policy in brief
piece-square-scan = Scan to read and ask
piece-square-until = Apply by
piece-square-day = { $day } { $name }
piece-square-month = { $name } { $year }
piece-square-aside = { $weekday }, { $year }
piece-square-below = { $label } { $weekday }
piece-square-holds = In force to
piece-square-issued = { $day } { $name } { $year }
piece-square-file = Policy in brief
piece-square-caption = 🖼 Square preview · { $language } · as groups will see it
piece-square-printed = 🖨 For print · { $language } · 21 cm square at 300 dpi
piece-square-lacks = ⚠️ { $n } not in the font, so blank or 〓 on the picture: { $characters }
piece-square-cut = ⚠️ Too long for the picture and cut short: { $fields }. Please shorten.
piece-square-title = title
piece-square-gone = This piece is gone: nothing to draw.
job-squares = Drawing pictures
