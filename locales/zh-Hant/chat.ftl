### 聊天裡說的話：開頭、說明、出錯、按鈕、選單。

## 開頭

start-owner =
    { $name }，您好，我是連心，{ $enterprise }的事可以找我。
    遇到什麼難處，直接打字說給我聽就好；我交給活動辦，一步步告訴您誰在辦、幾號辦好。
    辦沒辦好，由您說了算。
start-cadre =
    { $name }，已登入：{ $unit }。
    新的交辦會直接傳到這裡；待辦依期限排好，按下面的按鈕看。
start-office =
    { $name }，已登入：活動辦。
    新案件、退單、列管、報告都會傳到這裡；要處理的按下面的按鈕看。
start-triager =
    { $name }，已登入：活動辦。
    新案件和要審核的報告會傳到這裡；要處理的按下面的按鈕看。
start-stranger =
    您好，我是連心，替企業把難處送到政府，再把辦理結果送回來。
    我還不認識您。收到過邀請連結，請點開；有連心卡，請掃卡；都沒有，請點「申請加入」。
    需要活動辦協助時，請報這個號碼：<code>{ $telegram_id }</code>

## 說明

help-owner =
    <b>能幫您做什麼</b>
    · 提問題：按「反映問題」，或直接打字傳給我
    · 看進度：按「我的問題」，誰在辦、幾號辦好，都在裡面
    · 補資料：照片、檔案、語音直接傳給我，我會問您補到哪一件
    · 說結果：單位說辦好了，您按滿意、大致滿意或不滿意；不滿意就重新辦
    · 和同事一起用：/company 邀請同事、移交、退出
    · 看政策：/subscribe 訂閱每週一期 · /policies 查政策 · /meetings 報名開會
    · 對單位不滿：/complain 投訴檢舉，被投訴的單位看不到
    /mydata 查看記錄了什麼 · /forget 註銷 · /language 換語言
help-handler =
    <b>承辦人</b>
    · /todo 待辦，先到期的在前
    · 簽收後當天聯絡企業；每 5 個工作天報一次進度，企業看得到
    · 辦好按「報辦結」，附證明，由負責人會簽
    · 寫給企業的話，企業會原樣看到
    /cancel 放棄正在填的 · /language 換語言
help-unit-head =
    <b>單位負責人</b>
    · /todo 本單位的待辦和等您會簽的報告
    · 非本單位權責的，交辦後 1 個工作天內退單，寫明理由和建議單位
    · 會簽 B 是對企業的承諾，到時沒兌現，紀錄不消除
    · /people 本單位的承辦人：邀請、撤銷 · /claims 確認誰是誰
    /cancel 放棄正在填的 · /language 換語言
help-triager =
    <b>梳理員</b>
    · /triage 一件一件梳理：受理、請企業補充、不予受理
    · 同一個問題合著辦：併案；年年提的關聯往年；歸錯類的更改分類，都在這件案子的卡片上
    · 1 個工作天內辦，最多 3 個
    · /review 審核單位的報告：結果和證明對不對得上
    · 自己辦過的案件，不能自己審核
    /cancel 放棄正在填的 · /language 換語言
help-director =
    <b>活動辦主任</b>
    · /dispatch 交辦：定主辦單位和期限，受理當天交出去
    · /rulings 待裁定：退單、展延、列管、撤回、申覆；退單當天裁定 · /parked 列管清冊
    · /review 審核報告 · /triage 看待梳理
    · /people 人員與單位 · /claims 確認誰是誰 · /groups 群組的核定和標籤
    · /policies 政策庫 · /pieces 豆腐塊 · /schedules 定時發送 · /broadcasts 發送進度 · /effect 看成效
    · /notice 通知 · /poll 民意調查、評議 · /meetings 說明會、媒合會、座談會
    · /campaigns 活動 · /days 工作日曆 · /trouble 沒送到的訊息
    /cancel 放棄正在填的 · /language 換語言
help-stranger =
    我替企業把難處送到政府，再把辦理結果送回來。
    您尚未登記：請點開邀請連結、掃描連心卡，或發 /start 再點「申請加入」。
    需要活動辦協助時，請報這個號碼：<code>{ $telegram_id }</code>

## 出了狀況

error-ours =
    這一步我這邊出錯了，您傳的內容我留著，不用重傳。
    已通知維護人員，編號 <code>{ $reference }</code>。過一會兒再試，或把編號告訴活動辦。
error-unknown-command = 我不認得「{ $command }」這個指令。傳 /help 看看我能做什麼。
error-edited = 改過的訊息我收不到新內容。請把改好的話重新傳一則，原來那則照舊算數。
error-sticker = 貼圖我看不懂，沒有記下來。請打字說，或傳照片、語音。
error-file-of-what = 不知道這份檔案是哪件事的，沒有記下來。請先打開那件事，點要做的那一步，等我問到附件再傳。
error-forwarded-contact = 名片收到了，可是我沒辦法從名片認人。請把姓名和電話打成文字傳給我。
error-file-too-big = 這個檔案有 { $size } MB，最大只能收 { $limit } MB。請壓縮、拆開，或拍成照片再傳。
error-stale = 這個按鈕是舊的，這件案子已經往前走了。現在是這樣：
error-done-already = 這一步已經做過了，沒有重複。
error-forbidden-no_relation = 找不到這件案子，或是它不歸您看。請從自己的清單裡打開。
error-forbidden-not_in_state = 這件案子走到這一步，誰都不能這樣做。請看卡片上「接下來」寫的。
error-forbidden-not_your_act = 這一步不歸您做。卡片上「接下來」寫著該由誰來。
error-forbidden-handler_never_rates = 承辦的人不能替企業評價。評價要由企業自己來。
error-forbidden-conflict = 這件案子您經手過，依規定要換一位來做。
error-forbidden-not_now = 眼下還不能這樣做：可能已經做過、還差前一步，或期限已過。
error-case-not-found = 找不到「{ $number }」。編號像 LX-2026-000123 這樣；也可以從清單裡打開。
error-no-list = 這張清單不歸您看。傳 /help 看看您能用什麼。
error-nothing-to-cancel = 現在沒有正在填的，不用取消。

## 從一段話開始

filed-receipt =
    ✅ 收到了，編號 <b>{ $number }</b>
    活動辦會在 <b>{ $date } 前</b>告訴您由哪個單位來辦。
    想補照片或資料，直接傳給我就可以。

## 語言

language-choose = 用哪種語言跟您說話？
language-chosen = 好，以後都用繁體中文。

## 沒填完的

form-expired = 上次填的放了太久，已經清掉，沒有送出。要提出的話重新開始，幾分鐘就好。
form-resumed = 您有一份沒填完的「{ $form }」，填過的都在。接著填嗎？
button-continue = 接著填
button-discard = 放棄
form-title-filing = 反映問題
form-title-supply = 補充資料
form-title-need-info = 請企業補充
form-title-decline = 不予受理
form-title-dispatch = 交辦
form-title-return = 退單
form-title-progress = 進度
form-title-report = 辦結報告
form-title-send-back = 給單位的意見
form-title-dissatisfied = 不滿意的原因
form-title-reopen = 再次辦理
form-title-withdraw = 撤回

## 按鈕

button-file = 反映問題
button-mine = 我的問題
button-todo = 待辦
button-triage = 待梳理
button-dispatch = 待交辦
button-review = 待審核
button-back = 返回
button-open = 查看這件案子
button-files = 附件（{ $n }）
button-to-list = 返回清單
button-next = 下一件
button-resend = 重傳
button-seen = 知道了

## 選單

command-start = 從頭開始
command-file = 反映一個問題
command-mine = 我的問題，看進度
command-todo = 待辦，先到期的在前
command-triage = 待梳理
command-dispatch = 待交辦
command-review = 待審核
command-trouble = 沒送到的訊息
command-language = 換語言
command-help = 能做什麼
command-cancel = 放棄正在填的

## 附件與重傳

resent-mark = <i>重發：這則您可能已經收到過</i>
files-of-case = { $number } 的附件，共 { $n } 份：
files-none = { $number } 沒有附件。

## 做了就收不回的，先問一句

confirm-withdraw = 撤回 { $number } 後就不再辦理，編號不能恢復。確定撤回嗎？
confirm-ask_withdrawal = 活動辦同意後，{ $number } 就停止辦理。確定申請撤回嗎？
confirm-countersign = 會簽後 { $number } 以「{ $outcome }」送審，貴單位不能再改。確定會簽嗎？
confirm-promise = 會簽後，{ $promise } 前辦成 { $number } 就是對企業的承諾，沒兌現會永久留下紀錄。確定嗎？
confirm-ask_park = 申請列管 { $number }，{ $review } 複查，由活動辦裁定。確定嗎？
confirm-merge = 併案後 { $number } 不再單獨辦理，不能拆開。確定併案嗎？
confirm-decline = { $number } 將不予受理，企業馬上會收到理由。確定嗎？
confirm-release = 通過後 { $number } 馬上請企業確認，不能收回。確定嗎？
confirm-uphold_return = 同意後 { $number } 退回待交辦，下一個單位不能再退。確定嗎？
confirm-grant_extension = 同意後企業馬上收到新期限，{ $number } 不能再展延。確定嗎？
confirm-grant_withdrawal = 同意後 { $number } 停止辦理，不能恢復。確定嗎？
confirm-park = 同意後 { $number } 列管，{ $review } 複查，企業會收到通知。確定嗎？
confirm-unpark = 恢復後 { $number } 重新計期限，單位和企業馬上收到通知。確定恢復辦理嗎？

## 沒送到的訊息

trouble-title = <b>沒送到的訊息</b> 共 { $total } 則
trouble-none = 沒有送不到的訊息，都到了。
trouble-line = <b>{ $n }.</b> { $when } 給{ $who } · { $number } · { $reason }
trouble-veiled = 保密案件的收信人
trouble-resent = 已重新排隊，送到與否會再告訴你。
trouble-seen = 知道了，已從清單移除。
trouble-reason-uncertain = 不知道送到沒有
trouble-reason-blocked = 對方停用了機器人
trouble-reason-refused = Telegram 不收
trouble-reason-other = 沒送出去
