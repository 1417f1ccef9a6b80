### 逾期與督辦：批示、提級、逾期清單、旗、通報。

## 批示

form-title-instruct = 批示
instruct-words = 批示內容？
    .name = 批示
    .hint = 一兩句話，寫明要什麼結果，例如：「請住建局牽頭，週五前提出方案報我。」
instruct-answer-by = 哪天前回覆？
    .name = 回覆期限
    .hint = 單位下一次寫進度或報辦結就算回覆。不限日期可以略過。
instruct-summary = 活動辦、單位負責人和承辦人會看到：
card-instructed = 🖊 { $who }批示：{ $quote }
card-instructed-by = 🖊 { $who }批示：{ $quote }（{ $by } 前回覆）

## 提級

form-title-level-up = 提級
level-up-reason = 為什麼提到上一級？
    .name = 理由
    .hint = 上一級會看到。寫明卡在哪裡、要上一級定什麼。
level-up-summary = 上一級從此盯辦，企業和單位會收到通知：
card-watched = ⬆️ 已提級，由{ $by }盯辦
word-level-above = 上一級

## 逾期

deed-list_late = 逾期
deed-see_flags = 紅綠黑旗
deed-list_instructed = 批示的回覆
deed-make_bulletin = 通報
button-late = 逾期
command-late = 逾期的案件，依單位
button-flags = 各單位的旗
command-flags = 紅綠黑旗，每面旗的理由
button-instructed = 我的批示
command-instructed = 我的批示，有沒有回覆
button-bulletin = 出通報
command-bulletin = 出一期通報（Word）
button-late-up = 看提級的
late-none-late = 🟢 沒有逾期的案件
late-none-up = 沒有提級盯辦的案件
late-title-late = 🔴 <b>逾期 { $n } 件</b>，在 { $units } 個單位：{ $listed }
late-title-up = ⬆️ <b>提級盯辦 { $n } 件</b>，在 { $units } 個單位：{ $listed }
late-share = { $unit } { $n }
late-rest = 另 { $n } 個單位
late-figures = 逾期 { $late }/{ $running } 件（{ $share }%）· 點名 { $named }、紅牌 { $red }、黃牌 { $yellow } 件 · 提級 { $up } 件
late-unit = <b>{ $unit }</b> { $n } 件
late-line = { $n }. { $number } · { $category } · { $end }
late-card-yellow = 🟨 黃牌
late-card-red = 🟥 紅牌
late-card-called_out = 📣 點名通報
late-up = ⬆️ 提級
late-round = 第 { $round } 輪
late-broken = 失約

## 旗

period-week = { $year } 年第 { $n } 週（{ $since }至{ $until }）
period-month = { $year } 年 { $n } 月
period-quarter = { $year } 年第 { $n } 季
button-week-now = 本週
button-week-before = 上週
button-month-now = 本月
button-month-before = 上月
button-quarter-now = 本季
button-quarter-before = 上季
button-by-month = 按月看
button-by-quarter = 按季看
flag-red = 🚩 紅旗（優）
flag-green = 🟢 綠旗（正常）
flag-black = 🏴 黑旗（差）
flags-title = <b>各單位的旗</b> · { $period }，截至 { $at }
flags-none = 這段期間沒有到期的案件，都不插旗。
flags-count = { $flag } { $n } 個
flags-line = { $n }. { $flag } { $unit } · 準時 { $in_time }/{ $due }{ $end }
flags-content = { " " }· 滿意 { $n }/{ $of }
flags-red-card = { " " }· 紅牌 { $n }
flag-title = { $flag } · <b>{ $unit }</b> · { $period }，截至 { $at }
flag-why-red_card = 原因：紅牌 { $red } 件，沒有撤銷。
flag-why-dissatisfied = 原因：滿意的不到 { $content }%。
flag-why-best = 原因：到期的沒有一件逾期，又排在前 { $best }%。
flag-why-late = 沒有紅旗，原因：逾期 { $late } 件。
flag-why-few = 沒有紅旗，原因：到期不足 { $least } 件。
flag-why-others_better = 沒有逾期，但有單位做得更好或辦得更多。
flag-in-time = 準時 { $n }/{ $of } 件（{ $share }%）
flag-content = 滿意和基本滿意 { $n }/{ $of } 次（{ $share }%）
flag-few-ratings = 企業評價 { $n } 次，不足 { $least } 次，不計滿意率
flag-cards = 黃牌 { $yellow } · 紅牌 { $red } · 點名 { $named } · 失約 { $broken }
flag-behind = 是哪些
flag-cases-late = 逾期：{ $numbers }
flag-cases-kept = 準時：{ $numbers }
flag-cases-red = 紅牌：{ $numbers }
flag-cases-yellow = 黃牌：{ $numbers }
flag-cases-broken = 失約：{ $numbers }
flag-cases-rated = 評價過的：{ $numbers }
flag-more = { $numbers } 等，另 { $n } 件
flag-left-out = 投訴案件不計入；後來辦結的逾期照算。

## 批示的回覆

instructed-none = 您還沒有批示過。打開一件案子，點「批示」就可以寫。
instructed-title = 🖊 批示 { $total } 則，待回覆 { $waiting } 則，其中過了期限 { $late } 則
instructed-line = { $n }. { $number } · { $unit } · { $state } · { $end }
instructed-waits = 待回覆
instructed-waits-by = { $at } 前回覆
instructed-late = 🔴 應於 { $at } 前回覆，還沒有
instructed-answered = ✅ { $at } 已回覆

## 通報

job-bulletin = 通報
bulletin-which = 出哪一段期間的通報？
bulletin-begun = 正在寫{ $period }的通報，寫好發到這裡。
bulletin-none = { $period }沒有可通報的案件。
bulletin-file = 通報 { $code }
bulletin-caption = { $period }通報：點名 { $named } 件，{ $units } 個單位。請核對後再印發；不含企業名稱、聯絡人和企業原話，投訴案件不在內。
bulletin-office = 企業服務活動辦公室
bulletin-title = 企業服務辦理情況通報
bulletin-subtitle = { $period } · 截至 { $at }
bulletin-draft = （送審稿，主任核對後印發）
bulletin-lead = 本期到期 { $due } 件，準時 { $in_time } 件（{ $share }%），逾期 { $late } 件；黃牌 { $yellow } 件，紅牌 { $red } 件，點名通報 { $named } 件，失約 { $broken } 件。
bulletin-named = 一、點名通報的案件
bulletin-named-none = 本期沒有點名通報的案件。
bulletin-units = 二、各單位辦理情況
bulletin-late = 三、逾期的案件
bulletin-late-none = 本期沒有逾期的案件。
bulletin-broken = 四、沒有兌現的承諾
bulletin-broken-none = 本期沒有失約。
bulletin-out = 說明：投訴案件不計入；撤銷的牌不計入；逾期一經記錄，後來辦結也不消除；不足 3 次評價的不列滿意率。準時率＝準時件數÷到期件數。
bulletin-column-number = 編號
bulletin-column-unit = 主辦單位
bulletin-column-category = 類別
bulletin-column-due = 期限
bulletin-column-state = 目前
bulletin-column-due_n = 到期
bulletin-column-in_time = 準時
bulletin-column-late = 逾期
bulletin-column-yellow = 黃牌
bulletin-column-red = 紅牌
bulletin-column-named = 點名
bulletin-column-broken = 失約
bulletin-column-content = 滿意
bulletin-column-flag = 旗
bulletin-flag-red = 紅旗
bulletin-flag-green = 綠旗
bulletin-flag-black = 黑旗

## 一起告知的

gathered-notice-taken-up = ⬆️ 提級盯辦
gathered-notice-called-out = 📣 點名通報
gathered-notice-instruction-answered = 🖊 批示有回覆
