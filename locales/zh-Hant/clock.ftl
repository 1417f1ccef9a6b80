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
