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
