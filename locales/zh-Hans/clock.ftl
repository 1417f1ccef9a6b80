### 工作日历、期限怎么算、集中提醒。

## 期限的说法

span-working_days = { $n ->
    [0] 当天
   *[other] { $n } 个工作日
}
span-natural_days = { $n } 天
span-months = { $n } 个月
span-hours = { $n } 小时
form-span-long = 这个期限太长，最多 { $n } 天。请写短一点，或直接写日期。

act-redate = 改期限
done-redate = 期限已按日历重算
event-redate = 工作日历有变，期限重算
notice-redated =
    🗓 { $number } 的办理期限改为 { $due }
    活动办调整了工作日历，按工作日算的期限跟着重算。
    .cadre =
        🗓 { $number } 期限改为 { $due }
        工作日历调整，按工作日算的期限已重算。

## 集中提醒

gathered-title = ⏰ <b>{ $n } 件等着您</b>，最急的在前
    .owner = ⏰ <b>您有 { $n } 件事等着看一眼</b>
gathered-redated = 🗓 <b>工作日历调整，{ $n } 件期限有变</b>
    .owner = 🗓 <b>活动办调整了工作日历，您有 { $n } 件事换了期限</b>
gathered-group = <b>{ $name }</b> { $n } 件
gathered-line = { $n }. { $number } { $text }
gathered-line-end = { $n }. { $number } { $text } · { $end }
gathered-more = …还有 { $n } 件，点下面的按钮看全部。
gathered-other = 其他
gathered-notice-red-card = 🟥 红牌
gathered-notice-yellow-card = 🟨 黄牌
gathered-notice-levelled-up = ⏫ 提级
gathered-notice-promise-broken = 💔 承诺没兑现
gathered-notice-overdue = 🔴 超期
gathered-notice-redated = 🗓 期限有变
gathered-nudge-due-today = 🔴 今天到期
gathered-nudge-due-tomorrow = 🟠 下一个工作日到期
gathered-nudge-due-soon = 🟡 快到期
gathered-nudge-promise = 🟣 承诺快到期
gathered-nudge-acknowledge = 📥 还没签收
gathered-nudge-accept = 📥 待梳理
gathered-nudge-dispatch = 📥 待交办
gathered-nudge-review = 📥 待审核
gathered-nudge-co-opinion = 🤝 等协办意见
gathered-nudge-progress = ✍ 该报进展
gathered-nudge-parked = 🟤 挂账到了复核日
gathered-nudge-parked-late = 🟤 挂账过了复核日
gathered-nudge-ruling = ⚖️ 等您裁定
gathered-nudge-look-back = 🔎 该回头看
gathered-nudge-supply = ✋ 等您补材料
gathered-confirm-reminder-1 = 👀 有了答复，等您看
gathered-confirm-reminder-3 = ⏳ 再等两个工作日就按“未评价”办结

## 工作日历

deed-edit_calendar = 工作日历
command-days = 工作日历：放假、补班、改一天
days-month = { $year }年{ $name }
days-title = 📅 <b>{ $month }</b> · { $n } 个工作日
days-none = 这个月没有放假和补班。
days-line = { $day } · { $what }
days-what-off = 放假
days-what-make_up = 补班
days-what-set_off = 休息（活动办定）
days-what-set_working = 上班（活动办定）
days-what-note = { $what }：{ $note }
days-tentative = { $year }年的放假安排还没公布，按法定节日暂定；公布后自动重算。
days-how = 改一天：点“改一天”，或发 <code>/days 10月11日 上班 调休</code>、<code>/days 10月12日 休息 台风</code>、<code>/days 10月12日 恢复</code>。
days-unread = 没看懂要改哪一天。请这样写：<code>/days 10月11日 上班 调休</code>，或者 <code>/days 10月12日 休息</code>。
days-far = { $day } 改不了：只能改前 { $back } 天到后 { $ahead } 天。
days-choose = { $month }，改哪一天？括号里的是休息日。
days-day = 📅 <b>{ $day }</b>，现在是{ $works ->
    [yes] 上班
   *[no] 休息
}。
days-day-counted = 有 { $n } 件在办事项的期限数到这一天。改了就重算：顺延或提前，已经超期的不动；承办单位和企业各收一条消息。
days-day-uncounted = 没有在办事项的期限数到这一天。
days-set = ✅ { $day } 改为{ $works ->
    [yes] 上班
   *[no] 休息
}。正在重算在办事项的期限，算完告诉您。
days-reset = ✅ { $day } 按国务院的安排，{ $works ->
    [yes] 上班
   *[no] 休息
}。正在重算在办事项的期限，算完告诉您。
days-same = { $day } 本来就是这样，没有改动。
days-recounted = 🗓 期限重算完了：{ $n } 件有变，承办单位和企业都会收到消息。
days-recounted-none = 🗓 期限重算完了，没有一件有变。
button-days-set = 改一天
button-days-on = 改为上班
button-days-off = 改为休息
button-days-as = 按国务院安排

## 期限怎么算

button-why-due = 期限怎么算
why-title = 🧮 <b>{ $number }</b> 的期限：{ $due }
why-fixed = 这一天是活动办直接定下的，不是数工作日数出来的。
why-span = { $span }，从 { $begin } 起算。
why-begins = { $at } 是下班后或休息日，从下一个工作日 { $begin } 起算；当天不计。
why-begins-plain = 从 { $begin } 起算，当天不计。
why-natural = { $span }：从 { $begin } 起算，当天不计，休息日照算，到期日下班为止。
why-hours = { $span }：从 { $at } 起一小时一小时算，不分上下班。
why-worked = { $span }：{ $days }。
why-day = { $name }{ $day }日({ $weekday })
why-day-make-up = { $name }{ $day }日({ $weekday }·补班)
why-day-set = { $name }{ $day }日({ $weekday }·活动办定)
why-off = 不算：{ $days }（放假）。
why-set-off = { $day }按活动办{ $said }的决定休息，不算。
why-set-working = { $day }按活动办{ $said }的决定上班，算一天。
why-note = （{ $note }）
why-weekends = 周六、周日不算。
word-comma = 、
why-stretch = { $a }–{ $b }
why-held = 日历改动后本应更早，为了来得及，仍留到这一天。
why-tentative = { $year }年的放假安排还没公布，按法定节日<b>暂定</b>；公布后自动重算并告诉您。
why-original = 最初的期限：{ $due }。
date-tentative = { $due }（暂定）
