### 各處都會用到的話：日期、返回、語言。

## 語言

core-language-zh-Hans = 简体中文
core-language-zh-Hant = 繁體中文
core-language-en = English

## 日期與期限

date-day = { $name }{ $day }日({ $weekday })
date-day-year = { $year }年{ $name }{ $day }日({ $weekday })
date-moment = { $day }{ $time }
date-short = { $name }{ $day }日 { $time }
date-brief = { $name }{ $day }日{ $weekday }
date-brief-year = { $year }年{ $name }{ $day }日
date-until = { $at } 前，{ $left }
date-left = 尚餘 { $n } 個工作天
date-left-today = 今天到期
date-over-today = 已逾期
date-over = 逾期 { $n } 個工作天

date-weekday-1 = 週一
date-weekday-2 = 週二
date-weekday-3 = 週三
date-weekday-4 = 週四
date-weekday-5 = 週五
date-weekday-6 = 週六
date-weekday-7 = 週日

date-month-1 = 1月
date-month-2 = 2月
date-month-3 = 3月
date-month-4 = 4月
date-month-5 = 5月
date-month-6 = 6月
date-month-7 = 7月
date-month-8 = 8月
date-month-9 = 9月
date-month-10 = 10月
date-month-11 = 11月
date-month-12 = 12月
