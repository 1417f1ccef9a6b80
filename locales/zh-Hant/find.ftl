### 查詢、追蹤、儲存清單、經過。

command-find = 查詢：編號、字詞、單位、狀態
command-lists = 我儲存的清單
command-followed = 我追蹤的
deed-find = 查詢
deed-follow = 追蹤
deed-keep_list = 儲存清單
button-find = 查詢
button-lists = 我的清單
button-followed = 我追蹤的

## 輸入時可當作條件的詞，用「 / 」隔開

find-said-live = 在辦 / 辦理當中 / 未結案
find-said-closed = 辦結 / 已辦結 / 結案
find-said-late = 逾期 / 超期 / 過期
find-said-mine = 我的 / 我經手的
find-said-find = 查 / 查詢 / 搜尋

find-live = 在辦
find-closed = 已辦結
find-late = 逾期
find-mine = 我經手的

find-title = <b>查到 { $total } 件</b>
find-title-named = <b>{ $name }</b> 目前 { $total } 件
find-conditions = 條件：{ $what }
find-how = 接連輸入幾個詞就能縮小範圍，例如：/find 融資 市金融辦 逾期
find-none =
    沒有查到：{ $what }
    換個說法，或減少一個條件再試。只查得到您有權檢視的。
find-nothing = 目前沒有您可以檢視的案件。
button-find-state = 狀態 ▸
button-find-unit = 單位 ▸
button-find-category = 類別 ▸
button-find-late = 只看逾期
button-find-clear = 清除條件
button-find-keep = 儲存清單
button-find-any = 不限
button-find-choice = { $what }（{ $n }）
find-choose-state = 只看哪種狀態？
find-choose-unit = 只看哪個單位主辦的？
find-choose-category = 只看哪一類？

find-kept = 已儲存為「{ $name }」。/lists 隨時可看，數字都是當下的。
find-kept-full = 最多儲存 { $most } 份清單，請先刪除一份。
lists-title = <b>我的清單</b>，點編號開啟
lists-drop = <b>刪除哪一份？</b>只刪清單，案件不受影響
lists-line = <b>{ $n }.</b> { $name } · { $total } 件
lists-none = 還沒有儲存的清單。先用 /find 查詢，再點「儲存清單」。
lists-dropped = 已刪除這份清單
button-lists-drop = 刪除…
button-list-name = 改名

followed-title = <b>我追蹤的</b> 共 { $total } 件
followed-none = 還沒有追蹤的案件。開啟一件，點「更多」裡的「追蹤」，一有變化就通知。
button-follow = 追蹤
button-unfollow = 取消追蹤
follow-begun = 已追蹤，狀態一變就通知
follow-ended = 不再追蹤
notice-followed =
    🔔 您追蹤的 { $number } 現在是：{ $state }
    { $next }

form-title-list-name = 替清單命名
list-called = 清單叫什麼？
    .name = 名稱
    .hint = 兩個字以上、二十四個字以內，例如：「融資逾期」。
list-name-summary = 送出後以這個名稱顯示：

## 催辦

list-urged = { $end } · 催 { $n } 次
card-urged = 📣 企業已催辦 { $n } 次，最近一次 { $at }

## 經過

button-past = 經過
past-title = <b>經過</b> · { $number } · 共 { $total } 筆
past-line = <b>{ $at }</b> { $who } { $what }
past-line-words =
    <b>{ $at }</b> { $who } { $what }
    { $quote }
past-due = 　期限：{ $due }
past-moved = 　期限改為：{ $due }

## 單位的清單

button-reviewing = 待審核
button-confirming = 待確認
button-finished = 已辦結
list-reviewing = <b>已提報、待審核</b> 共 { $total } 件
list-reviewing-empty = 沒有等待活動辦審核的報告。
list-confirming = <b>等企業確認</b> 共 { $total } 件
list-confirming-empty = 沒有等待企業確認的案件。
list-finished = <b>辦結</b> 共 { $total } 件
list-finished-empty = 還沒有辦結的案件。

## 在其他聊天室引用

inline-open = 在機器人裡看這一件
inline-none = 沒有查到您可以檢視的案件，點這裡開啟機器人
inline-line = { $state } · { $unit }
