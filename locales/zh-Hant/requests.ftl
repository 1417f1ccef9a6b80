### 申請與裁定：退單、展延、列管、撤回、黃紅牌申覆；待裁定清單和列管清冊。

request-return = 退單
request-extension = 展延
request-park = 列管
request-withdraw = 撤回
request-appeal = 黃紅牌申覆

word-and = 、

## 申請展延

ask-extension-summary = 送出後由活動辦主任裁定；裁定以前，原期限照算：
ask-extension-due = 展延到哪一天？
    .name = 展延到
    .hint = 按一天，或直接寫。最早 { $first }，最晚 { $last }；只能展延一次，{ $until }下班前提出才算數。
ask-extension-reason = 為什麼要展延？
    .name = 理由
    .hint = 核准後企業看得到。寫卡在哪、還差幾步，例如：「權狀 10月26日 核發，銀行見件後兩天撥款。」
form-title-ask-extension = 申請展延
grant-extension-summary = 同意後企業馬上收到新舊兩個日期和單位的理由；原定日期永久保留：
grant-extension-due = 同意展延到哪一天？
    .name = 展延到
    .hint = 可以比申請的早，最早 { $first }，最晚 { $last }。
grant-extension-text = 有什麼要交代單位和企業的？
    .name = 交代
    .hint = 企業也看得到，例如：「只等權狀，其他手續先辦。」沒有就略過。
form-title-grant-extension = 裁定展延

## 裁定其他申請

park-summary = 同意後不計辦結，到複查日提醒您：
park-review-date = 哪天複查？
    .name = 複查日期
    .hint = 可以另訂，最晚 { $last }。
form-title-park = 裁定列管
refuse-summary = 送出後，單位會收到這些理由：
refuse-text = 為什麼不同意？
    .name = 理由
    .hint = 寫到單位可以照著做，例如：「還有 3 個工作日，請先把審查文件備齊。」
form-title-refuse = 裁定

## 企業申請撤回

ask-withdrawal-summary = 送出後由活動辦裁定；裁定以前，單位照常辦理：
ask-withdrawal-reason = 為什麼想撤回？
    .name = 撤回原因
    .hint = 按一個，或自己寫。只有活動辦看得到，承辦單位看不到。
ask-withdrawal-reason-solved = 已經解決了
ask-withdrawal-reason-mistake = 提錯了
ask-withdrawal-reason-later = 以後再說
form-title-ask-withdrawal = 申請撤回
grant-withdrawal-summary = 同意後停止辦理，單位不再經手；企業會收到通知，並私下被問是否有人要他們撤：
grant-withdrawal-text = 有什麼要對企業說的？
    .name = 對企業說
    .hint = 例如：「以後再遇到同樣的事，隨時可以重新提出。」沒有就略過。
form-title-grant-withdrawal = 裁定撤回
refuse-withdrawal-summary = 送出後接著辦，企業會看到理由：
refuse-withdrawal-text = 為什麼接著辦？
    .name = 理由
    .hint = 企業看得到，例如：「貸款還沒撥下來，先不撤，辦成了再由您說了算。」
form-title-refuse-withdrawal = 裁定撤回

## 黃紅牌申覆

appeal-card-summary = 送出後由活動辦主任裁定。撤銷的只是牌，逾期紀錄不變：
appeal-card-reason = 為什麼不該給這張牌？
    .name = 申覆理由
    .hint = 寫事實和日期，例如：「10月14日 已報辦結，系統退回要求補件，等企業用印到 16日。」
form-title-appeal-card = 黃紅牌申覆
rule-on-card-summary = 送出後單位會收到裁定和理由；逾期紀錄不變：
rule-on-card-text = 裁定的理由是什麼？
    .name = 理由
    .hint = 單位看得到，例如：「等企業用印有回執為證，不是單位拖延。」
form-title-rule-on-card = 裁定申覆

## 來不及了

error-too-late-return = 退單要在交辦後 1 個工作日內提出，已經過了；這件案子由本單位辦。
error-too-late-ask_extension = 展延要在到期前 1 個工作日下班前申請，已經過了。請按原期限辦，並跟企業說清楚。
error-too-late-grant_extension = 期限已經過了，不能再准展延；逾期照記。
error-too-late-appeal_card = 申覆要在發牌後 3 個工作日內提出，已經過了。
error-too-far = 這個日期現在不行了：不是已經過去，就是超過可訂的最晚日期。請重新選一天。
form-day-before = { $day }太早了，最早是{ $last }。

## 卡片

card-extended = 已展延一次：原定 { $original }
card-broken = ⚠️ 承諾失約 { $n } 次，永久留存
next-parked-late = 🔴 接下來：複查日 { $review } 已過，請主任決定繼續列管還是恢復辦理。
next-unpromised = 接下來：已逾期或承諾過一次，不能再承諾；請負責人退回重寫。

## 提醒

nudge-ruling =
    ⏳ { $number } 有申請等您裁定：{ $requests } · { $unit }
    { $asked }提出，還沒有回音。
    不裁定，單位的期限照走，不會停。
nudge-parked-late =
    🔴 { $number } 複查日已過：{ $review } · { $unit }
    列管清冊上標著逾期。繼續列管，還是恢復辦理？


## 待裁定

rulings-title = <b>待裁定</b> 共 { $total } 筆，先到的在前
rulings-line = <b>{ $n }.</b> { $kind } · { $number } · { $unit } · { $waits }
rulings-line-late = <b>{ $n }.</b> 🔴 { $kind } · { $number } · { $unit } · { $waits }，該裁定了
rulings-today = 今天提出
rulings-waits = 等了 { $n } 個工作日
rulings-begin = 開始裁定
rulings-empty = 沒有等著裁定的申請。可以看看有沒有等著審核的報告。
button-rulings = 待裁定

## 列管清冊

parked-title = <b>列管清冊</b> 共 { $total } 件，先複查的在前
parked-late = ，🔴 複查逾期 { $n } 件
parked-line = <b>{ $n }.</b> { $number } · { $unit } · { $review } 複查 · 已列管 { $days } 天{ $kept ->
        [0] {""}
       *[other] ，續列 { $kept } 次
    }
parked-line-late = <b>{ $n }.</b> 🔴 { $number } · { $unit } · { $review } 應複查，已過 · 已列管 { $days } 天{ $kept ->
        [0] {""}
       *[other] ，續列 { $kept } 次
    }
parked-empty = 沒有列管的。可以看看辦理中的。
