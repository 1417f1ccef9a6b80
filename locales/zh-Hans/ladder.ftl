### 超期与督办：批示、提级、超期榜、旗、通报。

## 批示

form-title-instruct = 批示
instruct-words = 批示内容？
    .name = 批示
    .hint = 一两句话，写清要什么结果，例如：“请住建局牵头，周五前拿出方案报我。”
instruct-answer-by = 哪天前回复？
    .name = 回复期限
    .hint = 单位下一次写进展或报办结就算回复。不限日期可以跳过。
instruct-summary = 活动办、单位负责人和承办人会看到：
card-instructed = 🖊 { $who }批示：{ $quote }
card-instructed-by = 🖊 { $who }批示：{ $quote }（{ $by } 前回复）

## 提级

form-title-level-up = 提级
level-up-reason = 为什么提到上一级？
    .name = 理由
    .hint = 上一级会看到。写清卡在哪、要上一级定什么。
level-up-summary = 上一级从此盯办，企业和单位会收到通知：
card-watched = ⬆️ 已提级，由{ $by }盯办
word-level-above = 上一级

## 超期

deed-list_late = 超期
deed-see_flags = 红绿黑旗
deed-list_instructed = 批示的回复
deed-make_bulletin = 通报
button-late = 超期
command-late = 超期的事项，按单位
button-flags = 各单位的旗
command-flags = 红绿黑旗，每面旗的理由
button-instructed = 我的批示
command-instructed = 我的批示，有没有回复
button-bulletin = 出通报
command-bulletin = 出一期通报（Word）
button-late-up = 看提级的
late-none-late = 🟢 没有超期的事项
late-none-up = 没有提级盯办的事项
late-title-late = 🔴 <b>超期 { $n } 件</b>，在 { $units } 个单位：{ $listed }
late-title-up = ⬆️ <b>提级盯办 { $n } 件</b>，在 { $units } 个单位：{ $listed }
late-share = { $unit } { $n }
late-rest = 另 { $n } 个单位
late-figures = 超期 { $late }/{ $running } 件（{ $share }%）· 点名 { $named }、红牌 { $red }、黄牌 { $yellow } 件 · 提级 { $up } 件
late-unit = <b>{ $unit }</b> { $n } 件
late-line = { $n }. { $number } · { $category } · { $end }
late-card-yellow = 🟨 黄牌
late-card-red = 🟥 红牌
late-card-called_out = 📣 点名通报
late-up = ⬆️ 提级
late-round = 第 { $round } 轮
late-broken = 失约

## 旗

period-week = { $year } 年第 { $n } 周（{ $since }至{ $until }）
period-month = { $year } 年 { $n } 月
period-quarter = { $year } 年第 { $n } 季度
button-week-now = 本周
button-week-before = 上周
button-month-now = 本月
button-month-before = 上月
button-quarter-now = 本季度
button-quarter-before = 上季度
button-by-month = 按月看
button-by-quarter = 按季度看
flag-red = 🚩 红旗（优）
flag-green = 🟢 绿旗（正常）
flag-black = 🏴 黑旗（差）
flags-title = <b>各单位的旗</b> · { $period }，截至 { $at }
flags-none = 这段时间没有到期的事项，都不插旗。
flags-count = { $flag } { $n } 个
flags-line = { $n }. { $flag } { $unit } · 按时 { $in_time }/{ $due }{ $end }
flags-content = { " " }· 满意 { $n }/{ $of }
flags-red-card = { " " }· 红牌 { $n }
flag-title = { $flag } · <b>{ $unit }</b> · { $period }，截至 { $at }
flag-why-red_card = 因为：红牌 { $red } 件，没有撤销。
flag-why-dissatisfied = 因为：满意的不到 { $content }%。
flag-why-best = 因为：到期的没有一件超期，又排在前 { $best }%。
flag-why-late = 没有红旗，因为：超期 { $late } 件。
flag-why-few = 没有红旗，因为：到期不足 { $least } 件。
flag-why-others_better = 没有超期，但有单位做得更好或办得更多。
flag-in-time = 按时 { $n }/{ $of } 件（{ $share }%）
flag-content = 满意和基本满意 { $n }/{ $of } 次（{ $share }%）
flag-few-ratings = 企业评价 { $n } 次，不足 { $least } 次，不计满意率
flag-cards = 黄牌 { $yellow } · 红牌 { $red } · 点名 { $named } · 失约 { $broken }
flag-behind = 是哪些
flag-cases-late = 超期：{ $numbers }
flag-cases-kept = 按时：{ $numbers }
flag-cases-red = 红牌：{ $numbers }
flag-cases-yellow = 黄牌：{ $numbers }
flag-cases-broken = 失约：{ $numbers }
flag-cases-rated = 评价过的：{ $numbers }
flag-more = { $numbers } 等，另 { $n } 件
flag-left-out = 投诉件不计入；后来办结的超期照算。

## 批示的回复

instructed-none = 您还没有批示过。打开一件事，点“批示”就可以写。
instructed-title = 🖊 批示 { $total } 条，待回复 { $waiting } 条，其中过了期限 { $late } 条
instructed-line = { $n }. { $number } · { $unit } · { $state } · { $end }
instructed-waits = 待回复
instructed-waits-by = { $at } 前回复
instructed-late = 🔴 应于 { $at } 前回复，还没有
instructed-answered = ✅ { $at } 已回复

## 通报

job-bulletin = 通报
bulletin-which = 出哪一段时间的通报？
bulletin-begun = 正在写{ $period }的通报，写好发到这里。
bulletin-none = { $period }没有可通报的事项。
bulletin-file = 通报 { $code }
bulletin-caption = { $period }通报：点名 { $named } 件，{ $units } 个单位。请核对后再印发；不含企业名称、联系人和企业原话，投诉件不在内。
bulletin-office = 企业服务活动办公室
bulletin-title = 企业服务办理情况通报
bulletin-subtitle = { $period } · 截至 { $at }
bulletin-draft = （送审稿，主任核对后印发）
bulletin-lead = 本期到期 { $due } 件，按时 { $in_time } 件（{ $share }%），超期 { $late } 件；黄牌 { $yellow } 件，红牌 { $red } 件，点名通报 { $named } 件，失约 { $broken } 件。
bulletin-named = 一、点名通报的事项
bulletin-named-none = 本期没有点名通报的事项。
bulletin-units = 二、各单位办理情况
bulletin-late = 三、超期的事项
bulletin-late-none = 本期没有超期的事项。
bulletin-broken = 四、没有兑现的承诺
bulletin-broken-none = 本期没有失约。
bulletin-out = 说明：投诉件不计入；撤销的牌不计入；超期一经记录，后来办结也不抹去；不足 3 次评价的不列满意率。按时率＝按时件数÷到期件数。
bulletin-column-number = 编号
bulletin-column-unit = 主办单位
bulletin-column-category = 类别
bulletin-column-due = 期限
bulletin-column-state = 目前
bulletin-column-due_n = 到期
bulletin-column-in_time = 按时
bulletin-column-late = 超期
bulletin-column-yellow = 黄牌
bulletin-column-red = 红牌
bulletin-column-named = 点名
bulletin-column-broken = 失约
bulletin-column-content = 满意
bulletin-column-flag = 旗
bulletin-flag-red = 红旗
bulletin-flag-green = 绿旗
bulletin-flag-black = 黑旗

## 一起告诉的

gathered-notice-taken-up = ⬆️ 提级盯办
gathered-notice-called-out = 📣 点名通报
gathered-notice-instruction-answered = 🖊 批示有回复
