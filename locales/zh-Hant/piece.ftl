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
piece-until = <b>截止 { $until }</b>
piece-until-left = <b>截止 { $until }</b>，還剩 { $n } 天
piece-until-today = <b>截止 { $until }</b>，今天最後一天
piece-until-over = 截止 { $until }，已截止
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
