### What is said everywhere: dates, the way back, languages.

## Languages

core-language-zh-Hans = 简体中文
core-language-zh-Hant = 繁體中文
core-language-en = English

## Days and limits

date-day = { $weekday } { $day } { $name }
date-day-year = { $weekday } { $day } { $name } { $year }
date-moment = { $day }, { $time }
date-short = { $day } { $name } { $time }
date-brief = { $weekday } { $day } { $name }
date-brief-year = { $day } { $name } { $year }
date-until = by { $at }, { $left }
date-left = { $n ->
    [one] { $n } working day left
   *[other] { $n } working days left
}
date-left-today = due today
date-over-today = overdue
date-over = { $n ->
    [one] { $n } working day overdue
   *[other] { $n } working days overdue
}

date-weekday-1 = Mon
date-weekday-2 = Tue
date-weekday-3 = Wed
date-weekday-4 = Thu
date-weekday-5 = Fri
date-weekday-6 = Sat
date-weekday-7 = Sun

date-month-1 = Jan
date-month-2 = Feb
date-month-3 = Mar
date-month-4 = Apr
date-month-5 = May
date-month-6 = Jun
date-month-7 = Jul
date-month-8 = Aug
date-month-9 = Sep
date-month-10 = Oct
date-month-11 = Nov
date-month-12 = Dec
