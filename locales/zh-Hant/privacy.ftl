### 自己的資料：看得到、帶得走、可以註銷；電話只給承辦的人。

person-forgotten = 已註銷的聯絡人

## 指令

command-mydata = 我的資料，寄一份給我
command-forget = 註銷，刪除我的個資

## 我的資料

job-mydata = 整理您的資料
button-mydata = 我的資料
mydata-name = 我的資料.html
mydata-caption = 這裡是連心所存關於您的全部資料，截至 { $at }。只傳給您，請自行妥善保管。
mydata-title = 我的資料
mydata-intro = 以下是連心所存關於您的全部資料，截至 { $at }。他人的姓名、電話與發言不在其中。
mydata-person = 您的身分
mydata-field-name = 姓名
mydata-field-title = 職稱
mydata-field-phone = 電話
mydata-field-telegram = Telegram 號碼
mydata-field-language = 語言
mydata-field-created = 建檔
mydata-field-joined = 加入
mydata-field-consent = 同意個資處理說明
mydata-consent = 第 { $version } 版，{ $at }
mydata-consent-none = 沒有
mydata-roles = 您的角色
mydata-role = { $role }，自 { $since } 起
mydata-role-until = { $role }，{ $since } 至 { $until }
mydata-cases = 與您有關的案件
mydata-case = { $number } · { $state }
mydata-case-filed = 提出：{ $at }
mydata-case-text = 您說的：
mydata-case-time = 方便聯絡：{ $words }
mydata-case-files = 您附的檔案：{ $names }
mydata-files-unnamed = { $kind }（沒有檔名）
mydata-events = 您做過的事
mydata-event = { $at } · { $what }
mydata-event-case = { $at } · { $number } · { $what }
mydata-claims = 您申請過的身分
mydata-claim = { $at } · { $role } · { $state }
mydata-claim-waiting = 等待確認
mydata-claim-confirmed = 已確認
mydata-claim-refused = 未通過
mydata-claim-withdrawn = 已撤回
mydata-visits = 您登錄的訪視
mydata-visit = { $day } · { $words }
mydata-forgettings = 您的註銷申請
mydata-forgetting = { $at } · { $state }
mydata-forgetting-waiting = 等待決定
mydata-forgetting-granted = 已同意
mydata-forgetting-refused = 未同意
mydata-forgetting-withdrawn = 已撤回
mydata-none = 沒有。
mydata-kept = 保存多久
mydata-kept-draft = 沒填完的表單：最後一次修改後 { $days } 天刪除。
mydata-kept-letter = 傳過的訊息與收到的更新：{ $days } 天後刪除。
mydata-kept-aside = 處理出錯的訊息：內容於 { $days } 天後清空。
mydata-kept-newcomer = 加入後一直沒有確認身分者：{ $days } 天後註銷。
mydata-kept-claim = 沒有通過的身分申請：內容於 { $days } 天後清空。
mydata-kept-gone = 不再有任何角色、也沒有辦理中案件者：{ $years } 年後註銷。
mydata-kept-words = 已結案歸檔的案件：原話與附件於 { $years } 年後清空，編號、日期與結果保留。
mydata-kept-forget = 隨時可以傳 /forget 申請註銷。

## 註銷

forget-ask =
    <b>註銷之後</b>
    · 您的姓名、電話、職稱、Telegram 號碼都會刪除，誰也無法復原，備份裡的也讀不出來
    · 您提過的案件：原話、附件、往來文字一併銷毀；編號、日期、辦理結果與統計數字依規定保留
    · 您的角色全部取消，往後不能再用這個帳號查進度
    想先留一份自己的資料，請按「我的資料」。活動辦同意後才註銷，<b>無法回復</b>。確定申請嗎？
button-forget = 申請註銷
button-forget-not = 先不註銷
forget-not-asked = 好的，什麼都沒有動。
forget-waits =
    { $at } 收到您的註銷申請，已轉給活動辦。
    <b>{ $by } 前</b>答覆您；在那之前一切照舊，隨時可以撤回。
button-forget-back = 撤回申請
forget-stays = 申請已撤回，您的資料都還在。
forget-blocked =
    目前還不能註銷：有 { $n } 件案件少不了您。
    辦完、撤回，或移交給同事之後，再傳 /forget。
forget-blocked-office = 目前還不能註銷，有 { $n } 件辦理中的案件少不了這個人：
forget-blocked-own = · { $number }：是您提的，還沒辦完
forget-blocked-last = · { $number }：企業沒有其他聯絡人了
forget-blocked-handling = · { $number }：您是承辦人
forget-blocked-more = …… 另有 { $n } 件
forget-to-decide =
    <b>{ $name } 申請註銷</b>
    同意後，姓名、電話與此人的原話立即銷毀，備份裡的也讀不出來；編號、日期、結果與數字保留。
    已查過：沒有辦理中的案件少不了這個人。
button-forget-grant = 同意註銷
button-forget-refuse = 不同意
forget-grant-sure = 同意後，{ $name } 的姓名、電話與原話立即銷毀，誰也無法復原。確定嗎？
forget-granted = 已註銷，對方已收到最後一則訊息。
forget-why-not = 為什麼不同意？法律只認這幾種理由：
forget-refusal-law = 保存期限未滿
    .because = 法律、行政法規規定的保存期限還沒有屆滿
forget-refusal-unsettled = 有未了事項
    .because = 還有未了結的事需要用到這些資料
forget-refusal-identity = 無法確認本人
    .because = 無法確認是您本人申請的
forget-refused-done = 已答覆：不同意，並說明理由。
forget-refused =
    您的註銷申請沒有通過：{ $reason }。
    不同意這個答覆，可以找{ $office }，也可以依法投訴或起訴。資料仍依原定期限保管。
forget-farewell =
    ✅ 已依您的申請註銷。
    您的姓名、電話與說過的話已經銷毀，備份裡的也讀不出來；案件的編號、日期與結果依規定保留。
    這是我傳給您的最後一則訊息，聊天紀錄請您在 Telegram 裡自行刪除。往後有事請找{ $office }。
forget-farewell-clock =
    您很久沒有使用連心，依保存期限的規定，已經註銷。
    您的姓名、電話與說過的話已經銷毀。往後要用，重新加入即可；有事請找{ $office }。

## 電話

button-phone = 看電話
phone-of = { $name } { $phone }（查看已記錄）
phone-of-filer = 代企業反映的 { $name } { $phone }（查看已記錄）
phone-none = 沒有登記電話。
