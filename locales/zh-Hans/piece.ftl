### 豆腐块：发到群里的政策短讯和方图，谁都能看。

piece-head = 🧧 <b>{ $title }</b>
piece-reminder = ⏰ <b>还剩 { $n } 天截止</b>
piece-reminder-today = ⏰ <b>今天截止</b>
piece-field-who = 谁能享
piece-field-what = 享什么
piece-field-how = 怎么办
piece-field-until = 截止
piece-field-whom = 找谁
piece-line = { $label }：{ $words }
piece-until-by = 截止 { $until }
piece-until-named = { $words }（{ $day }）
piece-until-line = ⏳ { $until }
piece-until = <b>{ $until }</b>
piece-until-left = <b>{ $until }</b>，还剩 { $n } 天
piece-until-today = <b>{ $until }</b>，今天最后一天
piece-until-over = { $until }，已截止
piece-issue = 📰 <b>惠企政策 第 { $issue } 期</b>，{ $n } 条
piece-issue-one = 第 { $issue } 期
piece-several = 📰 <b>惠企政策 { $n } 条</b>
piece-several-reminder = ⏰ <b>{ $n } 项政策快截止了</b>
piece-numbered = <b>{ $n }. { $title }</b>
piece-read = 看原文
piece-whole = 看全文
piece-ask = 咨询
piece-apply = 申报
button-piece-ask = 我要咨询
button-piece-apply = 我要申报
button-piece-not_for_us = 不相关

## 方图

piece-square-brand = 惠企政策
piece-square-scan = 扫码看原文、咨询
piece-square-until = 申报截止
piece-square-day = { $name }{ $day }日
piece-square-month = { $year }年{ $name }
piece-square-aside = { $year }年 { $weekday }
piece-square-below = { $label } { $weekday }
piece-square-holds = 有效期至
piece-square-issued = { $year }年{ $name }{ $day }日
piece-square-file = 豆腐块
piece-square-caption = 🖼 方图预览 · { $language } · 发到群里就是这样
piece-square-printed = 🖨 印刷版 · { $language } · 21 厘米见方，300 点
piece-square-lacks = ⚠️ { $n } 个字字库里没有，图上是空的或“〓”：{ $characters }
piece-square-cut = ⚠️ 图上放不下，已截断：{ $fields }。请删短些。
piece-square-title = 标题
piece-square-gone = 这个豆腐块不在了，没有可画的。
job-squares = 绘制方图
