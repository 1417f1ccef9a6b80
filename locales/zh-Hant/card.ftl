### 一件案子的卡片和各種清單。

## 狀態：標誌和字總在一起

sign-draft = ✏️
sign-submitted = 🔵
sign-need_info = 🟠
sign-declined = ⚪
sign-merged = 🔗
sign-accepted = 🔵
sign-dispatched = 🟡
sign-handling = 🟡
sign-promised = 🟣
sign-parked = 🟤
sign-handled = 🔵
sign-awaiting_owner = 📝
sign-closed = ☑️
sign-archived = 🗄
sign-withdrawn = ↩️
sign-overdue = 🔴

state-draft = 草稿
state-submitted = 待梳理
state-need_info = 待補充
state-declined = 不予受理
state-merged = 已併案
state-accepted = 待交辦
state-dispatched = 待簽收
state-handling = 辦理中
state-promised = 承諾辦理
state-parked = 列管
state-handled = 待審核
state-awaiting_owner = 待企業確認
state-closed = 辦結
state-archived = 已歸檔
state-withdrawn = 已撤回

## 詞

category-land = 土地與廠房
category-finance = 融資
category-labour = 人力
category-tax = 稅費
category-policy = 政策補助
category-infrastructure = 基礎設施
category-premises = 廠房驗收與發證
category-power = 電力能源
category-environment = 環保消防
category-approval = 行政審批
category-market = 市場與物流
category-other = 其他

outcome-A = 已解決
    .info = 已答覆
outcome-B = 承諾辦理
outcome-C = 列入計畫
outcome-D = 解釋說明（未解決）
    .info = 已答覆
outcome-E = 企業自身原因，不予辦理
outcome-none = 尚未報結果

rating-satisfied = 滿意
    .info = 已簽署，有用
rating-basic = 大致滿意
    .info = 已簽署
rating-dissatisfied = 不滿意
    .info = 看不懂，再問
rating-unrated = 未評價
rating-unsigned = 未簽署

declined-not_ours = 非本級權責
declined-in_court = 已進入訴訟、仲裁或復議
declined-private_dispute = 屬於民事糾紛
declined-already_answered = 同一件事先前已答覆
declined-against_law = 訴求於法無據
declined-too_vague = 內容不清，無法往下辦
declined-no_reply = 五個工作天內沒有收到補充
declined-other = 其他原因

word-unit = 承辦單位
word-other-unit = 未寫明
word-handler = 承辦人
word-enterprise = 企業
word-masked = 企業 { $code }（隱名交辦）
word-unsorted = 未分類
word-no-date = 日期未定
word-by = { $at } 前
word-by-gone = { $at } 前（已過）
word-over = { $at }，{ $left }
word-pair = { $one } · { $other }
word-quote = 「{ $words }」

within-draft = 7 天內
within-submitted = 1 個工作天內
within-need_info = 5 個工作天內
within-declined = 30 天內
within-merged = 30 天內
within-accepted = 當天
within-dispatched = 1 個工作天內
within-handling = 辦結期限內
within-promised = 承諾日期內
within-parked = 90 天內
within-handled = 1 個工作天內
within-awaiting_owner = 5 個工作天內
within-closed = 30 天內
within-archived = 30 天內
within-withdrawn = 30 天內

actor-clock = 系統
actor-office = 活動辦
actor-inspector = 督查
actor-leader = 領導
actor-liaison = 包聯幹部
actor-co-signer = 聯名企業

## 卡片

card-head = { $state } · <b>{ $number }</b> · { $category }
card-head-end = { $state } · <b>{ $number }</b> · { $category } · { $end }
card-enterprise = 企業：{ $enterprise }（{ $contact }）
card-enterprise-only = 企業：{ $enterprise }
card-leader = { $enterprise } · 第 { $round } 輪辦理
card-contact-time = 方便聯絡：{ $words }
card-lead = 承辦：{ $handlers }
card-lead-due = 承辦：{ $handlers } · 期限 { $due_day }
card-round = 第 { $round } 輪辦理
card-asked = 活動辦問：{ $quote }
card-declined = 原因：{ $reason }。去哪裡辦：{ $where }
card-report = { $unit }報「{ $outcome }」：{ $quote }
card-latest = { $who }說：{ $quote }
card-latest-own = 您說：{ $quote }
card-asks-return = 申請退單：{ $quote } 建議交給 { $suggested }
card-asks-extension = 申請展延到 { $wished }：{ $quote }
card-asks-park = 申請列管，{ $review } 複查
card-asks-withdraw = 企業申請撤回：{ $quote }
    .owner = 您申請撤回：{ $quote }，活動辦答覆以前照常辦理。
card-asks-appeal = 單位申覆黃紅牌：{ $quote }
card-told = 經過（{ $n } 則）
card-told-line = { $at } { $who } { $what }
card-told-line-words = { $at } { $who } { $what }{ $quote }

## 接下來：誰，做什麼，什麼時候

next-draft = 還沒有送出。
    .owner = 還沒有送出，活動辦看不到。填好了按「送出」。
next-submitted = 接下來：梳理員 { $step }受理，或請企業補充。
    .owner = 接下來：活動辦會在 { $step }告訴您由哪個單位來辦。
    .owner-info = 接下來：活動辦 { $step }受理，回覆直接傳給您。
    .office-info = 接下來：梳理員 { $step }受理；企業是來諮詢的，給個回覆就好。
next-need_info = 接下來：等企業補充，{ $step }沒有回音就停辦。
    .owner = 接下來：請您 { $step }補上，否則這件案子會先停下。
next-declined = 沒有受理；企業可以申訴一次。
    .owner = 覺得不對，可以申訴一次，活動辦會重新看。
next-declined-final = 沒有受理；申訴已用過。
    .owner = 這個結論已經複查過。情況有變化，可以重新提出。
next-merged = 已併入另一件一起辦。
    .owner = 已和同一個問題的另一件合在一起辦，那邊的進度您也看得到。
next-accepted = 接下來：活動辦主任 { $step }交辦。
    .owner = 接下來：活動辦會在 { $step }把它交給承辦單位，並告訴您是哪一個。
    .owner-info = 接下來：活動辦會在 { $step }答覆您；要請單位來答的，會告訴您是哪個單位。
    .office-info = 接下來：活動辦 { $step }答覆企業；要單位來答的，同一期限內交辦。
next-dispatched = 接下來：{ $unit } { $step }簽收並聯絡企業。
    .owner = 接下來：{ $unit }會在 { $step }簽收，並與您聯絡。
    .unit = 接下來：{ $step }簽收並聯絡企業；非本單位權責的，同一期限內由負責人退單。
next-dispatched-again = 接下來：{ $step }簽收並聯絡企業；別的單位已退過一次，不能再退。
next-return = 接下來：活動辦主任當天裁定退單。
    .unit = 接下來：活動辦主任當天裁定退單；裁定以前期限照走：{ $due }。
next-unsigned = 接下來：{ $unit }簽收並聯絡企業，期限 { $due }。
    .owner = 接下來：{ $unit }簽收後與您聯絡，期限 { $due }。
    .unit = 接下來：先簽收，再聯絡企業，期限 { $due }。
next-handling = 接下來：{ $unit }辦理，期限 { $due }。
    .owner = 接下來：{ $handlers } 來辦，期限 { $due }。
    .unit = 接下來：辦好報辦結，期限 { $due }；每 5 個工作天報一次進度。
next-reported = 接下來：單位負責人會簽，再送活動辦審核。
    .unit = 接下來：負責人會簽，期限 { $due }。
next-park = 接下來：活動辦主任裁定是否列管。
next-promised = 接下來：{ $unit }在 { $promise } 前兌現承諾；現在還不算辦結。
    .unit = 接下來：{ $promise } 前辦成並報辦結；到時沒辦成，紀錄不會消除。
next-parked = 接下來：{ $review } 前複查；列管不是辦結。
    .owner = 接下來：{ $review } 前再看一次能不能辦；列管不算辦結。
next-handled = 接下來：活動辦 { $step }審核。
    .owner = 接下來：活動辦會在 { $step }核對單位的辦理情形，再請您確認。
next-awaiting_owner = 接下來：等企業確認，{ $step }沒有回音以未評價辦結。
    .owner = 接下來：請您說算不算數。{ $step }沒有回音，會以「未評價」辦結。
    .info = 接下來：等企業簽署，{ $step }沒有回音以未簽署辦結。
    .owner-info = 接下來：看到了請您簽署，沒說清楚就再問。{ $step }沒有回音，會以「未簽署」辦結。
next-closed = { $step }可以要求再次辦理。
    .owner = 問題沒解決或又出現，{ $step }按「再次辦理」。
    .owner-info = 還有不清楚的，{ $step }按「再問一次」。
next-archived = 已歸檔。
    .owner = 這件案子已歸檔。同樣的問題再出現，請重新提出。
next-withdrawn = 已撤回，不再辦理。
    .owner = 已撤回，不再辦理。日後仍可重新提出。

## 清單

list-mine = <b>我的問題</b> 共 { $total } 件
list-mine-empty = 您還沒有提出過問題。遇到什麼難處，按下面的按鈕說給我聽，三分鐘就夠。
list-todo = <b>待辦</b> 共 { $total } 件，先到期的在前
list-todo-empty = 手上沒有待辦。有新的交辦，會馬上傳給你。
list-triage = <b>待梳理</b> 共 { $total } 件
list-triage-empty = 待梳理的都清完了。可以看看有沒有等著審核的報告。
list-triage-begin = 開始梳理
list-dispatch = <b>待交辦</b> 共 { $total } 件
list-dispatch-empty = 沒有等著交辦的。可以看看待梳理的。
list-dispatch-begin = 開始交辦
list-review = <b>待審核</b> 共 { $total } 件
list-review-empty = 沒有等著審核的報告。可以看看待梳理的。
list-review-begin = 開始審核
list-confirm = <b>等您確認</b> 共 { $total } 件
list-confirm-empty = 沒有等您確認的。辦理中的都在「我的問題」裡。
list-overdue = <b>逾期</b> 共 { $total } 件
list-overdue-empty = 沒有逾期的。
list-late = ，🔴 逾期 { $n } 件
list-part = ，這裡是 { $first }–{ $last }
list-line = <b>{ $n }.</b> { $state } { $number } { $text } · { $end }
