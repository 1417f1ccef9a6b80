# 說明會、媒合會、座談會

meeting-kind-briefing = 說明會
meeting-kind-matchmaking = 媒合會
meeting-kind-symposium = 座談會

meeting-head = 📅 <b>{ $kind }：{ $title }</b>
meeting-when = 時間：{ $at }
meeting-where = 地點：{ $place }
meeting-about = { $words }
meeting-how = 按下面的按鈕報名，到私訊裡完成；群組裡不顯示誰報了名。
meeting-how-seats = 共 { $n } 個名額。按下面的按鈕報名，到私訊裡完成；群組裡不顯示誰報了名。
meeting-called-off = 🚫 這場會取消了。
meeting-begun = 報名已經截止。
meeting-mine = ✅ 您報了 { $n } 人。到會場掃描門口的 QR 碼簽到。
meeting-mine-came = ✅ 您已經簽到。
meeting-left = 還有 { $n } 個名額。您那邊來幾位？
meeting-full = 名額已滿。有人退出時可以再來看看。
meeting-unknown = 沒找到這場會。可能是連結不完整，請回到原來的訊息再按一次。
meeting-stranger = 要報名，先讓我知道您是哪家企業的。加入以後再按一次報名就行。
meeting-stranger-door = 要簽到，先讓我知道您是哪家企業的。加入以後再掃一次門口的碼；來不及就請會務登記。
meeting-for-whom = 您代表哪家企業來？
meeting-too-soon = 開會的時間要在半小時以後。請重新填一次，改一下日期或時間。

meeting-in-done = 記下了
meeting-in-again = 您已經報過了，人數沒變
meeting-in-full = 名額不夠了，請減少人數，或者等有人退出
meeting-in-closed = 報名已經截止
meeting-out = 已退出，名額讓給別人了
meeting-off-done = 已取消
meeting-out-none = 您沒有報名，或者已經簽到

meeting-check-in-done = ✅ 簽到成功：{ $title }
meeting-check-in-again = 您已經簽過到了：{ $title }
meeting-check-in-full = 名額已滿：{ $title }
meeting-check-in-closed = 現在還不能簽到。{ $title } 的時間是 { $at }，提前 2 小時起可以簽到。

meeting-state-open = 報名中 · 已通知 { $groups } 個群組
meeting-state-called_off = 🚫 已取消 · 通知過 { $groups } 個群組
meeting-state-over = 已結束 · 通知過 { $groups } 個群組
meeting-signed = 報名：{ $heads } 人，{ $firms } 家企業
meeting-seats = 名額：{ $n }，還剩 { $left }
meeting-came = 簽到：{ $heads }/{ $of } 人，{ $firms } 家企業

meeting-tell = 通知到哪些企業群組？能通知的有 { $n } 個。
meeting-tell-again = 已通知 { $told } 個群組，還有 { $n } 個沒通知。
meeting-telling = 正在通知 { $n } 個群組
meeting-nobody-to-tell = 沒有可以通知的群組了：都已通知，或者會已開始

meetings = 📅 <b>近期的會</b>
meetings-office = 📅 <b>會議</b>（最近的在前）
meetings-line-open = { $n }. { $kind } · { $title }
    { $at } · 報名 { $heads } 人
meetings-line-called_off = { $n }. 🚫 已取消 · { $title }
    { $at }
meetings-line-over = { $n }. 已結束 · { $title }
    { $at } · 報名 { $heads } 人
meetings-none = 近期沒有會。有新的會，會發到企業群組裡。
meetings-none-office = 還沒有開過會。新增一場，再選通知哪些群組。
meetings-mine = 按編號看您報的名。

meeting-reminder = ⏰ 您報名的會快到了，別忘了：
meeting-moved = 🔔 您報名的會改了時間或地點，現在是：
meeting-call-off-sure = 取消「{ $title }」？報名的 { $heads } 人會馬上收到訊息，已通知的 { $groups } 個群組裡那則會改成「取消」。取消後不能復原。

meeting-button-sign-up = 我要報名
meeting-button-heads = 來 { $n } 人
meeting-button-heads-change = 改成 { $n } 人
meeting-button-give-up = 不去了
meeting-button-tell = 通知企業群組
meeting-button-tell-all = 全部（{ $n } 個群組）
meeting-button-region = { $name }（{ $n }）
meeting-button-list = 名單
meeting-button-code = 簽到碼
meeting-button-move = 改時間地點
meeting-button-call-off = 取消這場會
meeting-button-call-off-sure = 確定取消
meeting-button-all = 全部會議
meeting-button-new = 新增一場會

meeting-code-caption = 簽到碼：{ $title }
    { $at }。列印出來貼在門口，開會前 2 小時起掃描簽到；沒報名的人掃了也會記下來。
meeting-code-scan = 掃碼簽到
meeting-code-file = 簽到碼 { $title }
meeting-list-empty = 還沒有人報名。
meeting-list-sheet = 報名和簽到
meeting-list-file = 報名名單 { $title }
meeting-list-caption = { $title }：{ $n } 筆報名。名單裡有個人資料，只用於這次會務。
meeting-column-n = 序號
meeting-column-enterprise = 企業
meeting-column-name = 姓名
meeting-column-phone = 電話
meeting-column-heads = 人數
meeting-column-signed = 報名時間
meeting-column-came = 簽到時間

# 建一場會
form-title-hold-meeting = 新增一場會
hold-meeting-summary = 送出以後先不通知，由您再選通知哪些群組：
hold-meeting-kind = 開什麼會？
    .name = 類型
    .hint = 按一個。
hold-meeting-kind-briefing = 說明會
hold-meeting-kind-matchmaking = 媒合會
hold-meeting-kind-symposium = 座談會
hold-meeting-title = 會的名稱？群組裡和名單上都用它。
    .name = 名稱
    .hint = 例如：「設備更新補助政策說明」
hold-meeting-day = 哪天開？
    .name = 日期
    .hint = 按一個，或者寫「11月30日」「下週三」
hold-meeting-hour = 幾點開始？
    .name = 時間
    .hint = 按一個，或者寫「14:30」「下午兩點半」
hold-meeting-hour-h0900 = 9:00
hold-meeting-hour-h1000 = 10:00
hold-meeting-hour-h1430 = 14:30
hold-meeting-hour-h1500 = 15:00
hold-meeting-place = 在哪裡？寫到找得到的地方。
    .name = 地點
    .hint = 例如：「雲州開發區管理中心三樓會議室」
hold-meeting-words = 講什麼、請誰來？（可以不寫）
    .name = 內容
    .hint = 例如：「市府經發局講解申請條件和文件，歡迎會計同來。」
hold-meeting-seats = 最多來多少人？（不限就略過）
    .name = 名額
    .hint = 寫一個數字，例如：「80」
meeting-seats-wrong = 名額要寫 1 到 5000 之間的整數，例如 80；不限就略過。
form-title-move-meeting = 改時間地點
move-meeting-summary = 送出以後，報了名的人會收到訊息，群組裡那則也會改：
form-no-hour = 沒看懂這個時間。請寫成 14:30，或者「下午兩點半」。
command-meetings = 會議：報名、名單、簽到
go-meetings = 會議
mydata-meetings = 報過名的會
mydata-meeting-came = { $at } { $title }：報名 { $n } 人，已簽到
mydata-meeting-signed = { $at } { $title }：報名 { $n } 人
mydata-meeting-cancelled = { $at } { $title }：報過名，後來退出
job-meeting_list = 報名名單
job-meeting_code = 簽到碼
