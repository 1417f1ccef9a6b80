### 工作日曆、期限怎麼算、集中提醒。

## 期限的說法

span-working_days = { $n ->
    [0] 當天
   *[other] { $n } 個工作天
}
span-natural_days = { $n } 天
span-months = { $n } 個月
span-hours = { $n } 小時
form-span-long = 這個期限太長，最多 { $n } 天。請寫短一點，或直接寫日期。

act-redate = 改期限
done-redate = 期限已依日曆重算
event-redate = 工作日曆有變，期限重算
notice-redated =
    🗓 { $number } 的辦理期限改為 { $due }
    活動辦調整了工作日曆，按工作天算的期限跟著重算。
    .cadre =
        🗓 { $number } 期限改為 { $due }
        工作日曆調整，按工作天算的期限已重算。

## 集中提醒

gathered-title = ⏰ <b>{ $n } 件等著您</b>，最急的在前
    .owner = ⏰ <b>您有 { $n } 件事等著看一眼</b>
gathered-redated = 🗓 <b>工作日曆調整，{ $n } 件期限有變</b>
    .owner = 🗓 <b>活動辦調整了工作日曆，您有 { $n } 件事換了期限</b>
gathered-group = <b>{ $name }</b> { $n } 件
gathered-line = { $n }. { $number } { $text }
gathered-line-end = { $n }. { $number } { $text } · { $end }
gathered-more = …還有 { $n } 件，按下面的按鈕看全部。
gathered-other = 其他
gathered-notice-red-card = 🟥 紅牌
gathered-notice-yellow-card = 🟨 黃牌
gathered-notice-levelled-up = ⏫ 提級
gathered-notice-promise-broken = 💔 承諾沒兌現
gathered-notice-overdue = 🔴 逾期
gathered-notice-redated = 🗓 期限有變
gathered-nudge-due-today = 🔴 今天到期
gathered-nudge-due-tomorrow = 🟠 下一個工作天到期
gathered-nudge-due-soon = 🟡 快到期
gathered-nudge-promise = 🟣 承諾快到期
gathered-nudge-acknowledge = 📥 還沒簽收
gathered-nudge-accept = 📥 待梳理
gathered-nudge-dispatch = 📥 待交辦
gathered-nudge-review = 📥 待審核
gathered-nudge-co-opinion = 🤝 等協辦意見
gathered-nudge-progress = ✍ 該報進度
gathered-nudge-parked = 🟤 掛帳到了複核日
gathered-nudge-parked-late = 🟤 掛帳過了複核日
gathered-nudge-ruling = ⚖️ 等您裁定
gathered-nudge-look-back = 🔎 該回頭看
gathered-nudge-supply = ✋ 等您補材料
gathered-confirm-reminder-1 = 👀 有了答覆，等您看
gathered-confirm-reminder-3 = ⏳ 再等兩個工作天就按「未評價」辦結

## 工作日曆

deed-edit_calendar = 工作日曆
command-days = 工作日曆：放假、補班、改一天
days-month = { $year }年{ $name }
days-title = 📅 <b>{ $month }</b> · { $n } 個工作天
days-none = 這個月沒有放假和補班。
days-line = { $day } · { $what }
days-what-off = 放假
days-what-make_up = 補班
days-what-set_off = 休息（活動辦定）
days-what-set_working = 上班（活動辦定）
days-what-note = { $what }：{ $note }
days-tentative = { $year }年的放假安排還沒公布，按法定節日暫定；公布後自動重算。
days-how = 改一天：按「改一天」，或傳 <code>/days 10月11日 上班 調休</code>、<code>/days 10月12日 休息 颱風</code>、<code>/days 10月12日 恢復</code>。
days-unread = 看不出要改哪一天。請這樣寫：<code>/days 10月11日 上班 調休</code>，或者 <code>/days 10月12日 休息</code>。
days-far = { $day } 改不了：只能改前 { $back } 天到後 { $ahead } 天。
days-choose = { $month }，改哪一天？括號裡的是休息日。
days-day = 📅 <b>{ $day }</b>，現在是{ $works ->
    [yes] 上班
   *[no] 休息
}。
days-day-counted = 有 { $n } 件在辦事項的期限數到這一天。改了就重算：順延或提前，已經逾期的不動；承辦單位和企業各收一則訊息。
days-day-uncounted = 沒有在辦事項的期限數到這一天。
days-set = ✅ { $day } 改為{ $works ->
    [yes] 上班
   *[no] 休息
}。正在重算在辦事項的期限，算完告訴您。
days-reset = ✅ { $day } 按國務院的安排，{ $works ->
    [yes] 上班
   *[no] 休息
}。正在重算在辦事項的期限，算完告訴您。
days-same = { $day } 本來就是這樣，沒有改動。
days-recounted = 🗓 期限重算完了：{ $n } 件有變，承辦單位和企業都會收到訊息。
days-recounted-none = 🗓 期限重算完了，沒有一件有變。
button-days-set = 改一天
button-days-on = 改為上班
button-days-off = 改為休息
button-days-as = 按國務院安排

## 期限怎麼算

button-why-due = 期限怎麼算
why-title = 🧮 <b>{ $number }</b> 的期限：{ $due }
why-fixed = 這一天是活動辦直接定下的，不是數工作天數出來的。
why-span = { $span }，從 { $begin } 起算。
why-begins = { $at } 是下班後或休息日，從下一個工作天 { $begin } 起算；當天不計。
why-begins-plain = 從 { $begin } 起算，當天不計。
why-natural = { $span }：從 { $begin } 起算，當天不計，休息日照算，到期日下班為止。
why-hours = { $span }：從 { $at } 起一小時一小時算，不分上下班。
why-worked = { $span }：{ $days }。
why-day = { $name }{ $day }日({ $weekday })
why-day-make-up = { $name }{ $day }日({ $weekday }·補班)
why-day-set = { $name }{ $day }日({ $weekday }·活動辦定)
why-off = 不算：{ $days }（放假）。
why-set-off = { $day }按活動辦{ $said }的決定休息，不算。
why-set-working = { $day }按活動辦{ $said }的決定上班，算一天。
why-note = （{ $note }）
why-weekends = 週六、週日不算。
word-comma = 、
why-stretch = { $a }–{ $b }
why-held = 日曆改動後本應更早，為了來得及，仍留到這一天。
why-tentative = { $year }年的放假安排還沒公布，按法定節日<b>暫定</b>；公布後自動重算並告訴您。
why-original = 最初的期限：{ $due }。
date-tentative = { $due }（暫定）
