### 群組：對全群說的話（誰都看得到），和活動辦核定群組的幾步。

## 對全群

group-hello =
    大家好，我是連心，替企業把難處送到政府，再把辦理結果送回來。
    要反映問題，請點下面的按鈕私下說；群組裡不會出現任何一家企業的事。
group-hello-work =
    這裡是<b>{ $unit }</b>的工作群組。
    交辦給本單位的案件會以卡片出現：承辦人點「簽收」，要辦理請點「去辦理」到私訊處理。
    卡片上只有編號、類別、期限和進度；企業的情況只在私訊裡看。
group-awaiting = 已經告訴活動辦，核准後就能使用。
group-farewell-unknown = 這個群組不是由工作人員以本人帳號邀請我的，我先退出。需要我的話，請洽{ $office }。
group-farewell-refused = 活動辦沒有核准這個群組，我先退出。有疑問請洽{ $office }。
group-farewell-forgotten = 三天內沒有等到活動辦的答覆，我先退出。仍有需要，請洽{ $office }後再邀請我。
group-farewell-dismissed = 依活動辦的安排，我退出這個群組。有事請洽{ $office }。
group-office-phone = { $name }（{ $phone }）

## 工作群組裡的卡片

group-card-lead = 主辦：{ $unit }
group-card-lead-due = 主辦：{ $unit } · 期限 { $due }
group-card-lead-promise = 主辦：{ $unit } · 承諾 { $due } 前辦成
group-card-lead-review = 主辦：{ $unit } · { $due } 前複核
group-card-to-sign = 接下來：承辦人 { $at } 前簽收並聯絡企業。
group-card-signed = 簽收：{ $who }
group-card-late = 已逾期
group-card-moved-on = ↩️ <b>{ $number }</b> 已不由本單位承辦，這張卡片作廢。
group-late =
    🔴 <b>{ $number }</b> · { $category } · 已逾期
    期限是 { $due }，由{ $who }儘快辦結。
group-button-file = 我要反映問題
group-button-handle = 去辦理
group-signed-already = 已由{ $who }簽收。
group-not-ours = 這個按鈕由本單位的承辦人使用。要反映問題，請私下找我。

## 活動辦：核定一個群組

group-task =
    🆕 <b>{ $title }</b> 想用連心，等你核定
    { $who }邀請我進群組，{ $until } 前沒有核定，我就退出。
group-who = { $name }（{ $unit }）
group-task-kind = 這是哪種群組？
group-ask-unit = <b>{ $title }</b>：是哪個單位的工作群組？
group-ask-region = <b>{ $title }</b>：群組裡的企業在哪個區域？
group-ask-unit-here = 是 { $unit }
group-ask-topics =
    <b>{ $title }</b>（{ $region }）關心哪幾類政策和問題？
    都不選就是全部。
group-button-enterprise = 企業群組
group-button-work = 工作群組
group-button-refuse = 不核准
group-button-done = 完成
group-button-up = 上一級
group-button-retag = 改標籤
group-button-leave = 退出群組
group-button-retry = 再試發言
group-button-list = 全部群組
group-decided-work = ✅ <b>{ $title }</b> 是{ $unit }的工作群組。交辦給它的案件會在群組裡出現。
group-decided-enterprise = ✅ <b>{ $title }</b> 是企業群組：{ $region } · { $topics }
group-decided-refused = 沒有核准 <b>{ $title }</b>，我已道別退出。
group-decided-dismissed = 已退出 <b>{ $title }</b>。
group-decided-before = 這個群組已經核定過了，現在是這樣：
group-confirm-leave = 退出 <b>{ $title }</b> 後，群組裡不再有卡片和訊息；要恢復得重新邀請我、重新核定。確定退出嗎？
group-gone = 我已不在 <b>{ $title }</b> 裡。
group-region-all = 不限區域
group-topics-all = 全部類別

## 活動辦：全部群組

group-list = <b>群組</b> 共 { $total } 個
group-list-empty = 還沒有群組。工作人員邀請我進群組，你這裡就會收到，核定後才能使用。
group-list-line = <b>{ $n }.</b> { $title } · { $tags }
group-shown =
    <b>{ $title }</b>
    { $tags }
group-tag-waiting = 🆕 待核定
group-tag-work = 工作群組 · { $unit }
group-tag-enterprise = 企業群組 · { $region } · { $topics }
group-tag-forum = 每案一個主題
group-tag-forum-barred = 有主題，但沒給我管理權限
group-tag-silenced = ⚠️ 不讓我發言
group-retried = 好，再發一次試試

## 告訴活動辦和邀請的人

group-lost-gone = ⚠️ 我被移出了 <b>{ $title }</b>（{ $tags }），群組裡收不到訊息了。請工作人員再邀請我，原來的標籤都在。
group-lost-silenced = ⚠️ <b>{ $title }</b>（{ $tags }）不讓我發言了。請群主開放；開放後在 /groups 裡點「再試發言」。
group-back = ↩️ { $who }把我邀回了 <b>{ $title }</b>（{ $tags }），照舊使用。
group-told-approved = ✅ 你邀請我的群組 <b>{ $title }</b> 核准了：{ $tags }
group-told-refused = 你邀請我的群組 <b>{ $title }</b> 沒有核准，我已退出。有疑問請洽活動辦。
group-told-forgotten = 你邀請我的群組 <b>{ $title }</b> 三天沒有核定，我已退出。請洽活動辦後再邀請我。

command-groups = 群組的核定和標籤
