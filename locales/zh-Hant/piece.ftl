### 豆腐塊：發到群組裡的政策短訊和方圖，誰都能看。

piece-head = 🧧 <b>{ $title }</b>
piece-reminder = ⏰ <b>還剩 { $n } 天截止</b>
piece-reminder-today = ⏰ <b>今天截止</b>
piece-field-who = 適用對象
piece-field-what = 有何優惠
piece-field-how = 如何辦理
piece-field-until = 截止
piece-field-whom = 洽詢
piece-line = { $label }：{ $words }
piece-until-by = 截止 { $until }
piece-until-named = { $words }（{ $day }）
piece-until-line = ⏳ { $until }
piece-until = <b>{ $until }</b>
piece-until-left = <b>{ $until }</b>，還剩 { $n } 天
piece-until-today = <b>{ $until }</b>，今天最後一天
piece-until-over = { $until }，已截止
piece-issue = 📰 <b>惠企政策 第 { $issue } 期</b>，{ $n } 則
piece-issue-one = 第 { $issue } 期
piece-several = 📰 <b>惠企政策 { $n } 則</b>
piece-several-reminder = ⏰ <b>{ $n } 項政策即將截止</b>
piece-numbered = <b>{ $n }. { $title }</b>
piece-read = 看原文
piece-whole = 看全文
piece-ask = 諮詢
piece-apply = 申請
button-piece-ask = 我要諮詢
button-piece-apply = 我要申請
button-piece-not_for_us = 不相關

## 方圖

piece-square-brand = 惠企政策
piece-square-scan = 掃碼看原文、諮詢
piece-square-until = 申請截止
piece-square-day = { $name }{ $day }日
piece-square-month = { $year }年{ $name }
piece-square-aside = { $year }年 { $weekday }
piece-square-below = { $label } { $weekday }
piece-square-holds = 有效期限
piece-square-issued = { $year }年{ $name }{ $day }日
piece-square-file = 豆腐塊
piece-square-caption = 🖼 方圖預覽 · { $language } · 發到群組裡就是這樣
piece-square-printed = 🖨 印刷版 · { $language } · 21 公分見方，300 dpi
piece-square-lacks = ⚠️ 有 { $n } 個字字型裡沒有，圖上是空的或「〓」：{ $characters }
piece-square-cut = ⚠️ 圖上放不下，已截短：{ $fields }。請刪短一些。
piece-square-title = 標題
piece-square-gone = 這個豆腐塊不在了，沒有可畫的。
job-squares = 繪製方圖
