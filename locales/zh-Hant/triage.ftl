### 梳理：佇列、受理、併案、往年關聯、公開措辭、活動。

## 按鈕

button-more = 更多…
button-fewer = 收合
button-next-left = 下一件（{ $n }）
button-sorted = 已受理
button-alike = 相似（{ $n }）
button-joint = 看一起辦的

## 清單

list-sorted = <b>已受理·待交辦</b> 共 { $total } 件
list-sorted-empty = 已受理的都交辦出去了。可以看看待梳理的。

## 受理和更改分類

form-title-classify = 更改分類
classify-summary = 送出後照這些來，改了什麼會記在經過裡：
nothing-changed = 沒有更動，維持原樣
grade = 有多急？
    .name = 等級
    .hint = 依對企業的影響來定。
grade-A = A 停產停工
grade-B = B 影響經營
grade-C = C 一般事項
grade-D = D 建議諮詢
accept-tier = 建議多久辦好？
    .name = 期限
    .hint = 交辦時主任先看到這個期限，可以改。
accept-level = 由哪一級來辦？
    .name = 層級
    .hint = 換了層級，那一級的活動辦立刻收到，由他們接著辦。
wording = 公開榜上怎麼寫這件事？
    .name = 公開措辭
    .hint = 不寫企業名、人名、電話，例如：「一家機械企業續貸抵押不足。」企業同意後才公開。
form-title-wording = 公開措辭
wording-summary = 送出後先請企業過目，企業同意才會公開：
form-title-refuse-wording = 不要公開
refuse-wording-summary = 送出後這句話不會公開，照常辦理：
refuse-wording-reason = 哪裡不合適？
    .name = 原因
    .hint = 例如：「這樣寫同業一看就知道是我們。」

notice-moved-level =
    🔀 { $number } · { $category } 轉到您這一級，接著辦
    { $said }
    { $next }
moved-away = 🔀 { $number } 已轉給{ $office }，他們立刻收到。

## 併案、往年關聯

form-title-merge = 併案
merge-summary = 送出後不能復原：這一件不再單獨辦，企業成為下面這一件的聯名企業，兩家都會收到通知。
merge-other = 併到哪一件？
    .name = 併到
    .hint = 下面是內容相近的；都不是，就傳編號，例如：「LX-2026-000012」或「12」。
form-title-link = 關聯往年
link-summary = 送出後這一件記為「年年提」，單位和領導看得到當年怎麼辦的：
link-earlier = 和往年哪一件是同一個問題？
    .name = 往年這一件
    .hint = 下面是內容相近的；都不是，就傳編號，例如：「LX-2025-000012」。
other-unknown = 找不到 { $number }，或者它不歸您梳理。請核對編號再傳一次。
other-itself = { $number } 就是這一件。請傳另一件的編號。
merge-merged = { $number } 已經併到別的件裡了，請傳現在還在辦的那一件。
merge-over = { $number } 現在不能併進去：沒受理、已經報辦結，或已結束。請傳另一件的編號。
link-not-earlier = { $number } 不是往年或上次活動的。請傳更早那一件的編號。
alike-of = 和 { $number } 相似的有 { $n } 件：
alike-line = <b>{ $n }.</b> { $state } { $number } { $category } · { $enterprise }
    「{ $text }」

## 卡片

card-alike = 像 { $number }：{ $n } 件相似
card-earlier = 年年提：{ $year } 年提過（{ $number }，當時：{ $then }）
    .owner = 您 { $year } 年提過同樣的問題（{ $number }），活動辦已經知道。
then-over = { $code } { $outcome }
card-grade = 等級：{ $grade }
card-co-signers = 聯名：{ $names }
    .own = 您是聯名企業
    .count = 聯名：另有 { $n } 家企業
card-leftover = 遺留：{ $campaign }
card-declined-before = 申訴複核：上次{ $who }因「{ $reason }」沒有受理，請換一個人看
card-merged = 併到 { $number }
event-changed = { $what }（{ $changes }）
event-change = { $from } → { $to }
event-other = { $what } { $number }
word-none = 無

## 活動

command-campaigns = 活動：名稱、起訖、遺留
deed-run_campaigns = 管理活動
button-campaign-add = 新增活動
campaigns = <b>活動</b>（▶ 是正在進行的，新提的問題都算在裡面）
campaigns-none = 還沒有登記活動。登記之後，期間提的問題都算在這次活動裡，結束後沒辦完的自動標「遺留」。
campaigns-no-current = 今天沒有正在進行的活動，新提的問題不算在任何一次裡。
campaign-now = ▶ <b>{ $name }</b> { $since }至{ $until } · 收 { $filed } 件，在辦 { $open } 件
campaign-line = ○ <b>{ $name }</b> { $since }至{ $until } · 還沒開始
campaign-over = ✓ <b>{ $name }</b> { $since }至{ $until } · 收 { $filed } 件，遺留 { $open } 件
form-title-add-campaign = 新增活動
add-campaign-summary = 送出後，這段日子裡提的問題都算在這次活動裡：
add-campaign-name = 這次活動叫什麼？
    .name = 名稱
    .hint = 例如：「2026 年企業服務年」。
add-campaign-since = 從哪天開始？
    .name = 開始
    .hint = 按一個，或寫日期，例如：「3月1日」。
add-campaign-until = 到哪天結束？
    .name = 結束
    .hint = 按一個，或寫日期，例如：「12月31日」。
add-campaign-lacks = 結束的日子不能早於開始的日子。請重寫結束的日子。
error-forbidden-kind_settled = 已經交辦的件不能再改種類（交辦件、告知件）。類別、等級等照樣可以改。
