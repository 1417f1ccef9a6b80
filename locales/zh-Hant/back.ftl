### 從群組點進來：看政策、諮詢、申辦、不相關；每週政策；看成效。

## 點開一項政策

opened-issued = { $issuer } · { $day }發布
opened-money = 經費：{ $words }
opened-contact = 洽詢：{ $words }
opened-apply-from = { $day }起受理申請
opened-withdrawn = ⚪ <b>這項政策已經撤下</b>
opened-withdrawn-why = 原因：{ $words }
opened-renewed = 🔄 您點開的那份已有新版，以下是新版。
opened-stranger = 想問自己的情況，先登記是哪家企業的，兩分鐘就好；這項政策替您留著。
opened-waiting = 您的身分還在等確認，確認後就能在這裡諮詢。
opened-owners-ask = 只有企業聯絡人能在這裡諮詢；內容和原文件你都能看。
opened-gone =
    這個連結打不開了：政策可能還沒公布，也可能連結沒複製完整。
    請回群組再點一次，或直接打字問我。
opened-button-original = 看原始文件
opened-button-policy = 看這項政策
opened-button-back = 回到政策
joined-back = 選單換好了；您剛才看的政策還在，點下面接著諮詢。
opened-original-later = 原始文件登記後才能傳給您；要點都寫在上面了。

## 我要申請

apply-head = 📋 <b>怎麼申請：{ $title }</b>
apply-papers = 文件：
apply-over = 申請時間已經過了；下一批何時開始，可以點「我要諮詢」問。
apply-nothing = 文件裡沒寫清楚怎麼辦，點「我要諮詢」，由活動辦回覆您。
apply-button-stuck = 辦不了，反映問題

## 不相關

not-for-us =
    好，記下一次「不相關」，只計次數，不記是誰。
    要不要只看自己關心的？選幾類，每週私訊您一期，群組裡的照舊。
not-for-us-stranger = 好，記下一次「不相關」，只計次數，不記是誰。
not-for-us-button = 選關心的

## 我要諮詢

form-title-ask-policy = 政策諮詢
form-about-policy = 📄 { $title }
ask-policy-summary = 請您看看有沒有寫錯，沒問題就送出：
ask-policy-text = 關於這項政策，您想知道什麼？
    .name = 想問的
    .hint = 寫上您企業的情況，回覆才準確。例如：「我們去年 8 月才登記，設備是租的，可以申請嗎？」
asked-receipt =
    ✅ 收到了，編號 <b>{ $number }</b>
    問的是「{ $title }」
    活動辦 <b>{ $date } 前</b>受理，回覆直接傳到這裡，等您看了才算數。
card-policy = 政策：{ $title }

## 每週政策

command-subscribe = 每週政策：選類別、取消訂閱
go-subscribe = 每週政策
subs-offer =
    📬 <b>每週政策，私訊給您</b>
    每週第一個工作日早上一期，只挑您選的類別、您企業那一帶適用、還沒傳過您的；沒有就不傳。
    選幾類；都不選就是全部。
subs-running =
    📬 <b>您訂閱了每週政策</b>：{ $topics }
    下一期 { $day }，沒有新的就不傳。要改類別，點好再點「儲存」。
subs-stopped-before = 📬 您取消過每週政策。類別都還在，點一下就恢復；沒有新的就不傳。
subs-kept =
    ✅ 訂好了：{ $topics }
    下一期 { $day }傳給您，沒有合適的就不傳。隨時可以取消。
subs-kept-again = ✅ 改好了：{ $topics }。下一期 { $day }起照新的傳。
subs-stopped = 好，取消了，不再每週傳給您。想要了，點一下就恢復。
subs-stopped-already = 已經取消過了，沒有再傳。
subs-issue = 📬 <b>您訂閱的每週政策</b>
subs-button-start = 訂閱
subs-button-save = 儲存
subs-button-stop = 取消訂閱
subs-button-resume = 恢復訂閱
subs-button-change = 改類別
mydata-subscription = 每週政策
mydata-subscription-runs = 訂閱：{ $topics }，{ $since } 起
mydata-subscription-stopped = 訂閱過：{ $topics }，{ $since } 起，{ $stopped } 取消
mydata-received = { $at } 收到「{ $title }」

## 看成效

command-effect = 看成效：傳了多少，問了多少
go-effect = 看成效
effect-list = <b>看成效</b> 共 { $total } 項，最新的在前
effect-list-empty = 還沒有傳出去的政策。傳過以後，這裡看多少群組收到、點了幾次、問了什麼。
effect-list-line = <b>{ $n }.</b> { $title } · { $groups } 個群組 · 點開 { $opened } 次
effect-head = 📈 <b>{ $title }</b>
effect-sum = 傳到 { $groups } 個群組，點開 { $opened } 次，提了 { $questions } 個問題
effect-missed = 沒送到 { $n } 個群組
effect-readers = 另有 { $n } 位訂閱者收到
pressed-ask = 我要諮詢 { $n }
pressed-apply = 我要申請 { $n }
pressed-open = 看原文 { $n }
pressed-not_for_us = 不相關 { $n }
pressed-nothing = 還沒有人點
effect-questions = 提問 { $n }
effect-problems = 辦不了、反映上來 { $n } 件
effect-group = <b>{ $n }.</b> { $title }：{ $counts }
effect-group-gone = 已不在的群組
effect-counted = 只計次數，不記是誰點的；掃碼和私下點開的算在總數裡。
effect-button = 看成效
effect-button-list = 全部成效
deed-see_effect = 看成效
