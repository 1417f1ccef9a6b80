### 定時發送豆腐塊：什麼時候、發給哪些群組、發幾則；單獨發一次。讀的人是活動辦主任。

command-schedules = 定時發送豆腐塊
go-schedules = 定時發送
command-send = 現在發豆腐塊到群組
go-send = 發豆腐塊

## 什麼時候，用話說

schedule-workdays = 每個工作日 { $time }
schedule-daily = 每天 { $time }
schedule-weekly = 每週{ $days } { $time }
schedule-monthly = 每月{ $days } { $time }
schedule-monthly-last = 每月最後一天 { $time }
schedule-cron = cron { $cron }
schedule-with-rest = { $when }（假日不發）
schedule-with-run = { $when }（假日也發）
schedule-with-roll = { $when }（遇假日順延）
schedule-weekday-1 = 一
schedule-weekday-2 = 二
schedule-weekday-3 = 三
schedule-weekday-4 = 四
schedule-weekday-5 = 五
schedule-weekday-6 = 六
schedule-weekday-7 = 日
schedule-monthday = { $n }日
schedule-comma = 、
schedule-semicolon = 、
schedule-and = { $one } 和 { $other }
schedule-zone = { $when } · { $zone } 時間

## 聽懂了什麼

schedule-heard = ⏰ 聽懂了：<b>{ $when }</b>
schedule-heard-runs = 接下來三次：{ $runs }
schedule-heard-never = 往後五年裡沒有這樣的日子。
schedule-unsaid-unknown = 這句時間沒有全聽懂。可以寫「每個工作日 9:30」「每週二、四 10:00」「每月1日和15日 下午3點」，或五段 cron。
schedule-unsaid-no_time = 聽懂了哪天，沒聽到幾點。請連時刻一起寫，例如「每週二、四 10:00」。
schedule-unsaid-no_day = 聽到了幾點，沒聽到哪天。請連日子一起寫，例如「每個工作日 9:30」。
schedule-unsaid-times = 一個定時裡，每個日子的時刻要一樣，幾個時刻的分鐘也要一樣（如 9:30 和 15:30）。不一樣的請分成兩個定時。
schedule-unsaid-fortnight = 隔週、每兩週排不了：下次該發哪一週說不準。請寫每週，不想發的那次按「跳過下次」；或寫「每月1日和15日 10:00」。
schedule-unsaid-nth = 「第幾個週幾」「最後一個工作日」排不了。請寫日子，例如「每月1日 9:00」（遇假日順延到下一個工作日）或「每月最後一天 16:00」。
schedule-unsaid-every = 「每隔幾天、幾小時」和按季、按年排不了。請寫每天、每週幾或每月幾日。
schedule-unsaid-mixed = 每月幾日、每週幾、每天、工作日，一個定時裡只能寫一種。兩種都要請分成兩個定時。
schedule-unsaid-often = 一天最多 6 次，再多群組裡沒人看。請少寫幾個時刻。
schedule-unsaid-never = 沒有這樣的日子（例如 2 月 31 日）。請換一天。
schedule-unsaid-cron = 這五段 cron 不對。順序是：分 時 日 月 週，例如「30 9 * * 1-5」。
schedule-quiet = 這個時刻在安靜時段（{ $from }–{ $to }），不往群組裡發。請換個白天的時刻，下午要寫「下午3點」或「15:00」。

## 填一個定時

form-title-timetable = 定時發送
timetable-summary = 看一遍，沒問題就送出：
timetable-name = 這個定時叫什麼？
    .name = 名稱
    .hint = 自己認得出就行，例如「開發區早報」。
timetable-when = 什麼時候發？
    .name = 時間
    .hint = 用話說：「每個工作日 9:30」「每週二、四 10:00」「每月1日和15日 下午3點」。假日也要發，就在後面寫「假日也發」。會寫 cron 的可以寫五段 cron。
timetable-target = 發給哪些群組？
    .name = 發給
    .hint = 按標籤：以後新進來的群組也算。點名：只有選中的這些。
timetable-target-tagged = 按區域和類別
timetable-target-named = 點名選群組
timetable-region = 哪個區域的群組？
    .name = 區域
    .hint = 下級區域的群組都算在內。
timetable-topics = 只發哪幾類？
    .name = 類別
    .hint = 選了幾類，就只發這幾類的豆腐塊，也只發給關心它們的群組。都要就按「略過」。
timetable-groups = 選哪些群組？
    .name = 群組
    .hint = 點名稱，可以選多個；也可以打名稱裡的幾個字來找。
timetable-pieces = 一次給每個群組最多幾則？
    .name = 每次則數
    .hint = 一則最好讀。幾則會合成一期。
timetable-pieces-1 = 1 則
timetable-pieces-2 = 2 則
timetable-pieces-3 = 3 則
timetable-pieces-4 = 4 則
timetable-pieces-5 = 5 則
timetable-sound = 發的時候要有提示音嗎？
    .name = 提示音
    .hint = 靜音發出，群組裡照樣有未讀提示。
timetable-sound-sound = 有提示音
timetable-sound-silent = 靜音
timetable-pinned = 要置頂嗎？
    .name = 置頂
    .hint = 群組裡給了我置頂權限才能置頂。
timetable-pinned-no = 不置頂
timetable-pinned-yes = 置頂
timetable-reminds = 截止前要提醒一次嗎？
    .name = 截止提醒
    .hint = 申請截止前 3 個工作日，給收到過的群組再提醒一次。
timetable-reminds-yes = 提醒
timetable-reminds-no = 不提醒
timetable-catches-up = 新進來的群組要補發嗎？
    .name = 新群組補發
    .hint = 補發：第一次最多給 3 則還能辦的。不補發：只給進來以後核定的。
timetable-catches-up-yes = 補發
timetable-catches-up-no = 不補發
timetable-zone = 按哪裡的時間？
    .name = 時區
    .hint = 一般不用改。可以打城市的英文名來找。

## 單獨發一次

form-title-send = 發豆腐塊
send-summary = 這樣發，送出後開始：
send-pieces = 發哪幾則？
    .name = 豆腐塊
    .hint = 核定過、還沒截止的都在這裡，快截止的在前。幾則會合成一期。
send-target = 發給哪些群組？
    .name = 發給
    .hint = 收到過的群組會自動跳過，不會發兩次。
send-target-every = 全部企業群組
send-target-tagged = 按區域和類別
send-target-named = 點名選群組
send-region = 哪個區域的群組？
    .name = 區域
    .hint = 下級區域的群組都算在內。
send-topics = 只給關心哪幾類的群組？
    .name = 類別
    .hint = 不分類別就按「略過」。
send-groups = 選哪些群組？
    .name = 群組
    .hint = 點名稱，可以選多個；也可以打名稱裡的幾個字來找。
send-at = 什麼時候發？
    .name = 時間
    .hint = 點一個，或者寫日子和時刻，例如「11月25日 15:00」「明天上午9點半」。
send-at-now = 現在
send-at-morning = 下個工作日一早
send-sound = 發的時候要有提示音嗎？
    .name = 提示音
    .hint = 靜音發出，群組裡照樣有未讀提示。
send-sound-sound = 有提示音
send-sound-silent = 靜音
send-pinned = 要置頂嗎？
    .name = 置頂
    .hint = 群組裡給了我置頂權限才能置頂。
send-pinned-no = 不置頂
send-pinned-yes = 置頂
send-at-unread = 沒看懂是什麼時候。可以寫「11月25日 15:00」「明天上午9點半」。
send-at-past = 這個時間已經過去了。請寫以後的時間，要馬上發就按「現在」。
send-at-far = 太遠了，最多提前 60 天定。

send-none-ready = 現在沒有可以發的豆腐塊：要核定過，而且政策還沒截止。待審的在 /pieces 裡。
send-no-groups = 還沒有你能發的企業群組。先在 /groups 裡把群組定為企業群。
send-plan =
    🔍 <b>演練</b>：{ $groups } 個群組會收到，共 { $n } 則次
    { $when }
send-plan-nobody = 🔍 <b>演練</b>：沒有群組會收到
send-plan-now = 送出後馬上發
send-plan-at = { $at } 發
send-plan-had = 已經收到過，不重發：{ $n } 個群組
send-plan-barred = 不讓我發言，發不了：{ $n } 個群組
send-plan-unfit = 不在政策適用範圍，不發：{ $n } 個群組
send-nobody = 沒有群組會收到，什麼都沒有發。可能都收到過了，或不在政策的適用範圍。
send-begun = 📮 第 { $issue } 期開始發了：{ $groups } 個群組，共 { $n } 則次。
send-set = 📮 第 { $issue } 期定好了：{ $when } 發給 { $groups } 個群組，共 { $n } 則次。

## 定時：清單

schedules-head = ⏰ <b>定時發送</b> 共 { $total } 個
schedules-none =
    ⏰ 還沒有定時發送。
    設一個，到點自動挑合適、沒發過、沒截止的豆腐塊發到企業群組，快截止的先發。
schedules-line = <b>{ $n }.</b> { $name } · { $when }
schedules-line-next = 　下一次 { $at } · { $groups } 個群組
schedules-line-paused = 　⏸ 已暫停
schedules-line-never = 　往後沒有要發的日子
button-schedule-add = 新增定時
button-schedule-once = 單獨發一次
button-schedule-dry = 演練
button-schedule-now = 立即發
button-schedule-skip = 跳過下次
button-schedule-unskip = 照常發
button-schedule-pause = 暫停
button-schedule-resume = 恢復
button-schedule-change = 修改
button-schedule-end = 停用
button-schedule-end-sure = 確定停用
button-schedule-now-sure = 確定發
button-schedule-list = 全部定時
button-schedule-show = 看這個定時
button-schedule-make-up = 現在補發

## 定時：一個

schedule-shown = ⏰ <b>{ $name }</b>
schedule-kept = ✅ 定好了：<b>{ $name }</b>
schedule-next = 下一次：{ $at }
schedule-next-skipped = 跳過 { $skipped } 這次，下一次：{ $at }
schedule-next-never = 往後沒有要發的日子。
schedule-paused = ⏸ 已暫停，到點不發。
schedule-to-tagged = 發給：{ $region } · { $topics }，現有 { $groups } 個群組
schedule-to-named = 發給：{ $names }
schedule-to-more = { $names } 等 { $n } 個群組
schedule-how = 每次每個群組最多 { $n } 則 · { $sound } · { $pinned }
schedule-sound = 有提示音
schedule-silent = 靜音
schedule-pinned = 置頂
schedule-unpinned = 不置頂
schedule-reminds = 申請截止前 3 個工作日再提醒一次
schedule-catches-up = 新群組第一次最多補 3 則
schedule-last = 上一次：{ $run }
schedule-runs = 再往前：
schedule-run-sent = { $at } 發給 { $groups } 個群組，已送達 { $reached }
schedule-run-empty = { $at } 沒有新內容，沒發
schedule-run-skipped = { $at } 跳過
schedule-run-late = { $at } 誤點，沒發
schedule-run-late-sent = { $at } 誤點，後來補發給 { $groups } 個群組，已送達 { $reached }
schedule-run-paused = { $at } 暫停中，沒發
schedule-gone = 這個定時已經停用了。
schedule-ended = 已停用 <b>{ $name }</b>，不再自動發。發過的照舊。
schedule-end-sure =
    停用 <b>{ $name }</b>？停用後不能恢復，要發得重新設定。
    只是停一陣，按「暫停」就行。
schedule-now-sure = 現在就按 <b>{ $name }</b> 發一次：{ $groups } 個群組，共 { $n } 則次。以後照常定時發。
schedule-nothing = 沒有新內容可發：合適的都發過了，或已截止。
schedule-sending = 📮 第 { $issue } 期開始發了：{ $groups } 個群組。
schedule-sending-later = 📮 現在是安靜時段或休息日，第 { $issue } 期 { $when } 再發。
schedule-hint-skip = 下一次跳過
schedule-hint-unskip = 照常發
schedule-hint-pause = 暫停了
schedule-hint-resume = 恢復了

## 演練

schedule-dry = 🔍 <b>演練</b>：{ $name }（什麼都沒發）
schedule-dry-run = { $at }：{ $groups } 個群組，共 { $n } 則次
schedule-dry-run-none = { $at }：沒有新內容
schedule-dry-groups = { $at } 這次，{ $from }–{ $to } / { $total } 個群組：
schedule-dry-group = { $title }：{ $pieces }
schedule-dry-piece = 【{ $n }】{ $title } · { $groups } 個群組
schedule-dry-piece-until = 【{ $n }】{ $title } · { $until }截止 · { $groups } 個群組
schedule-dry-left = 另有 { $n } 個群組沒有新內容。

## 誤點

schedule-late =
    ⏰ <b>{ $name }</b> 誤點沒發：{ $at }
    到點時我沒在運作，過了時刻就不自動補，免得半夜打擾群組。
schedule-late-several =
    ⏰ <b>{ $name }</b> 誤了 { $n } 次沒發，最近一次 { $at }
    到點時我沒在運作，過了時刻就不自動補，免得半夜打擾群組。
schedule-late-next = 下一次照常：{ $at }
schedule-late-done = 這次已經補發過了

## 群組裡

digest-here = 📌 以後豆腐塊發到這個主題。換地方，就在別的主題裡發 /digest；在「General」裡發，就不再分主題。
digest-nowhere = 好，以後豆腐塊直接發到群組裡，不分主題。
digest-no-topics = 這個群組沒有開主題，豆腐塊直接發到群組裡。
group-button-language = 換語言
group-ask-language = <b>{ $title }</b> 裡用哪種文字？現在是{ $language }。
group-language-house = 跟活動辦一樣
group-language-set = <b>{ $title }</b> 裡以後用{ $language }。
