### 通知：辦公室一次告訴許多人的話。發到群組裡的，誰都看得到。

command-notice = 發通知：企業群組、工作群組、個人
go-notice = 發通知
form-title-announce = 通知

# 群組裡和私訊裡看到的
announce-words =
    📢 <b>通知</b>
    { $text }

    { $phone ->
        [none] { $office }
       *[other] { $office }（{ $phone }）
    } · { $date }
announce-office = 企業服務活動辦公室

# 發送之前
announce-summary = 接下來先看一遍樣子，再發送：
announce-text = 通知要說什麼？
    .name = 內容
    .hint = 最多 1,500 字，發出去就是這些話，末尾自動署名並加上日期。先說什麼事、什麼時候、要做什麼。
announce-circle = 發給誰？
    .name = 發給
    .hint = 發到群組裡，誰都看得到；發給個人，是一個一個私訊。
announce-circle-firms = 企業群組
announce-circle-work = 工作群組
announce-circle-people = 個人
announce-roles = 發給哪些身分的人？
    .name = 身分
    .hint = 可以選幾種；一人有幾種身分也只收一則。
announce-region = 哪個區域？
    .name = 區域
    .hint = 點一個；打幾個字可以找。
announce-topics = 關心哪幾類的企業群組？
    .name = 只限類別
    .hint = 一類都不選，就是全部企業群組。
announce-start = 什麼時候發？
    .name = 什麼時候
    .hint = 點一個，或直接寫日期和時間，例如：「明天 9:00」「10月14日下午三點」。
announce-start-now = 現在
announce-start-opening = 下個工作日
announce-no-moment = 沒看懂是什麼時候。請寫日期和時間，例如：「明天 9:00」「10月14日下午三點」。
announce-preview = 👆 <b>發出去就是上面這樣</b>
announce-public = 群組是公開的：哪家企業、哪個人的事，不要寫進去。
announce-private = 每人單獨收到，彼此看不見。
announce-exposed = ⚠️ 裡面有{ $what }。確定要讓大家看到嗎？不要的話先點「修改」。
exposed-mobile = 手機號碼 { $shown }
exposed-identity = 身分證號 { $shown }
exposed-code = 信用代碼 { $shown }
announce-go = 發出（{ $n } 份）
announce-begun = 📤 開始發送了，進度看下面
announce-set = 📤 排定了，{ $date } 起發送，進度看下面
announce-dropped = 沒有發送，什麼都沒留下。
announce-sent = 這份通知已經發了。

## 發給誰、什麼時候：通知和民意調查都用

sent-everywhere = 不限區域
sent-all-topics = 全部類別
sent-to-firms = 發給：{ $n } 個企業群組（{ $region } · { $which }）
sent-to-work = 發給：{ $n } 個工作群組（{ $region }）
sent-to-people = 發給：{ $n } 人，一個一個私訊（{ $region } · { $which }）
sent-missed-people = 收不到的還有 { $n } 人：沒加入連心，或者封鎖了機器人
sent-missed-groups = 收不到的還有 { $n } 個群組：群組裡不讓我發言
sent-when = 什麼時候：{ $date }
sent-when-now = 什麼時候：馬上
sent-when-quiet = 什麼時候：現在是安靜時段，{ $date } 起發送
sent-when-quiet-then = 什麼時候：{ $at } 在安靜時段，{ $date } 起發送
sent-urgent = 急事，現在發
sent-change = 修改
sent-drop = 不發了
sent-nobody = 沒有發出：現在沒有收得到的群組或人，或者截止時間已經過了。
