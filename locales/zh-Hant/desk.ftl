### 豆腐塊的檯面：擬稿、比對原文、逐項修改、送審、核定、撤下。

command-pieces = 豆腐塊：核對、核定
go-pieces = 豆腐塊

## 清單

desk-list-draft = <b>豆腐塊草稿</b>，{ $n } 塊，等候核對
desk-list-draft-empty = 沒有等候核對的豆腐塊草稿。
desk-list-submitted = <b>待審的豆腐塊</b>，{ $n } 塊
desk-list-submitted-empty = 沒有待審的豆腐塊。
desk-list-approved = <b>可發送的豆腐塊</b>，{ $n } 塊
desk-list-approved-empty = 還沒有可發送的豆腐塊。
desk-line = { $n }. { $title }
desk-line-left = 還剩 { $n } 天
desk-line-over = 已截止
desk-line-doubts = ⚠️ { $n } 處待確認
desk-wanting = <b>還沒有豆腐塊的政策</b>，{ $n } 份。點選一份，依規則從原文摘錄一塊：
desk-wanting-none = 現行政策都有豆腐塊了。
desk-button-begin = 從頭看起
desk-button-next = 下一塊（{ $n }）
desk-button-list = 清單
desk-button-open = 看這一塊
desk-button-draft = 草稿（{ $n }）
desk-button-submitted = 待審（{ $n }）
desk-button-approved = 可發（{ $n }）
desk-button-wanting = 待擬（{ $n }）
desk-button-library = 政策庫
desk-button-new = 擬豆腐塊

## 檯面上的一塊

desk-head-draft = 📝 <b>草稿</b> · 第 { $n } 稿
desk-head-submitted = 🔎 <b>待審</b> · 第 { $n } 稿
desk-head-submitted-by = 🔎 <b>待審</b> · 第 { $n } 稿 · { $who }送審
desk-head-approved = ✅ <b>可發</b> · 第 { $n } 稿
desk-head-approved-by = ✅ <b>可發</b> · 第 { $n } 稿 · { $who }核定
desk-head-withdrawn = ⛔ <b>已撤下</b> · 第 { $n } 稿
desk-given-back = ↩️ 退回的理由：{ $reason }
desk-withdrawn-why = 理由：{ $reason }
desk-sent = 已發到 { $n } 個群組
desk-field = <b>{ $label }</b>（{ $n } 字）：{ $words }
desk-field-empty = <b>{ $label }</b>：<i>留空，不會顯示</i>
desk-length = 共 { $n } 字 · { $drafted }
desk-drafted-rules = 依規則從原文摘錄
desk-drafted-model = 模型擬稿
desk-drafted-person = 人工撰寫
desk-revised = { $drafted }，改過 { $n } 次
desk-check-model = 🤖 模型擬稿，請逐項核對
desk-flaw-long = ⚠️ { $n } 字偏長，群組裡最好 200 字以內
desk-flaw-numbers = ⚠️ 原文裡沒有的數字：{ $numbers }
desk-flaw-over = ⚠️ { $day }已經截止
desk-flaw-unsourced = ⚠️ 沒有原文可比對，請拿文件核對
desk-flaw-region = ⚠️ 沒有寫明適用地區，會發給所有地區的群組
desk-flaw-not_in_force = ⚠️ 這份政策已不是現行的，無法發送
desk-flaw-unchecked = ⚠️ 政策本身還沒有核對入庫，入庫後才能發送
desk-policy = 📄 { $title }
desk-region = 適用：{ $region }
desk-everywhere = 各地
desk-until = 截止 { $day }，還剩 { $n } 天
desk-sources = <b>出自原文</b>
desk-source = { $label }：{ $words }
desk-source-of = 出自原文：{ $words }
desk-more = <b>摺疊的部分</b>，{ $n } 字
desk-button-submit = 送審
desk-button-approve = 核定
desk-button-give-back = 退回
desk-button-withdraw = 撤下
desk-button-edit = 改一項
desk-button-look = 圖樣
desk-button-preview = 預覽
desk-button-model = 請模型試擬
desk-button-again = 照此另擬
desk-button-print = 印刷圖
desk-printing = 印刷版繪製中，畫好了發給你。
desk-button-send = 去群發
desk-button-policy = 看政策
desk-name = 改哪一項？
    .name = 哪一項
    .hint = 點一項，只問這一項，別的不動。
desk-name-title = 標題
desk-name-who = 適用對象
desk-name-what = 有何優惠
desk-name-how = 如何辦理
desk-name-until = 截止
desk-name-whom = 洽詢
desk-name-more = 摺疊部分

## 做過之後

desk-made-rules = 依規則摘好了一稿。請逐項比對原文，不對的點那一項修改。
desk-made-model = 模型擬好了一稿。請逐項比對原文，不對的點那一項修改。
desk-made-person = 這份政策沒有原文文字，請逐項填寫。
desk-made-again = 照原來的另擬了一塊，原來的不變。
desk-submitted = 已送審，通知了 { $n } 位活動辦主任。核定後會告訴你。
desk-submitted-nobody = 已送審。目前沒有聯絡得上、能核定的主任，請當面說一聲。
desk-approved = 已核定，現在起可以發到群組。
desk-approved-held = 已核定。目前還發不到群組，原因看下面的 ⚠️。
desk-approved-again = 已核定。已發到的 { $n } 個群組會改成這一稿。
desk-returned = 已退回，理由已告訴送審的人。
desk-corrected-again = 改好了，這一塊回到待審；再次核定後，群組裡發過的會跟著改。
desk-withdrawn = 已撤下，不會再發送。
desk-withdrawn-sent = 已撤下，不會再發送。{ $n } 個群組裡的正在刪除，刪不掉的會標明作廢。
desk-gone = 沒有這一塊豆腐塊了。
desk-changed = 這一塊剛剛有人改過，這是現在的樣子。
desk-moved = 這一塊已經往前走了，這是現在的樣子。
desk-told-submitted = 🔎 { $who }送來一塊豆腐塊，請核定：
desk-told-approved = ✅ 你送審的《{ $title }》，{ $who }已核定，可以發送了。
desk-told-given-back =
    ↩️ 你送審的《{ $title }》，{ $who }退回了。
    理由：{ $reason }
    改好再送審即可。

## 逐項修改

desk-correct =
    <b>{ $label }</b>現在是（{ $n } 字，點一下可以複製）：
    <code>{ $words }</code>
desk-correct-empty = <b>{ $label }</b>現在留空。
desk-correct-approved = 這一塊已經核定，改了要重新核定。
form-title-piece-edit = 改豆腐塊
piece-edit-summary = 新的寫法：
piece-edit-title = 標題改成什麼？
    .name = 標題
    .hint = 4 到 40 字，把最要緊的數字放進去。例如：「技改設備補助，最高 500 萬」。
piece-edit-words = 改成什麼？
    .name = 寫法
    .hint = 最多 80 字，只寫原文裡有的。留空就不顯示這一項。
    .skip = 留空不寫
piece-edit-more = 摺疊的部分改成什麼？
    .name = 摺疊部分
    .hint = 最多 1500 字，群組裡點開才看得到：條件、文件、流程。
    .skip = 留空不寫

## 退回與撤下

form-title-piece-back = 退回豆腐塊
piece-back-summary = 送審的人會看到：
piece-back-reason = 哪裡要改？
    .name = 理由
    .hint = 例如：「最高額要寫明是單戶還是單一項目。」
desk-withdraw-unsent = 撤下《{ $title }》：它沒有發到過群組，撤下後不再發送，要用得另擬一塊。
desk-withdraw-sent = 撤下《{ $title }》：它已發到 { $n } 個群組，會從那裡刪除，刪不掉的標明作廢；撤下後不再發送，要用得另擬一塊。
form-title-piece-withdraw = 撤下豆腐塊
piece-withdraw-summary = 這就撤下：
piece-withdraw-reason = 為什麼撤下？
    .name = 理由
    .hint = 點選一個，或者直接寫。刪不掉的群組裡，大家會看到這個理由。
piece-withdraw-reason-wrong = 內容有誤
piece-withdraw-reason-changed = 政策有變
piece-withdraw-reason-over = 已經過期

## 預覽、圖樣、試發

desk-previewed = 👇 群組裡看到的《{ $title }》就是下面這樣（預覽裡的按鈕先通到政策原文）。
desk-previewing = 🎨 方圖繪製中，馬上發到下面：《{ $title }》在群組裡就是那樣（預覽裡的按鈕先通到政策原文）。
desk-button-trial = 試發到群組
desk-button-trial-other = 換一個群組
desk-button-back = 回到檯面
desk-trial = 🧪 <b>試發，請勿轉發</b>
desk-trial-which = 試發到哪個工作群組？選一次，以後都發到那裡。
desk-trial-none = 還沒有工作群組可以試發：先把我拉進辦公室的工作群組，再到「群組管理」定下來。
desk-trial-sent = 正在試發到 <b>{ $title }</b>，開頭標著「試發」。
desk-look =
    🎨 <b>{ $title }</b>
    選圖樣和深淺，畫好了發給你看。
desk-look-plain = 素淨
desk-look-seal = 印章
desk-look-ledger = 帳冊
desk-look-band = 色帶
desk-look-leaf = 書頁
desk-look-light = 淺色
desk-look-dark = 深色

## 稽核裡的說法

desk-step-draft = 擬豆腐塊
desk-step-edit = 改豆腐塊
desk-step-submit = 送審
desk-step-approve = 核定
desk-step-give_back = 退回
desk-step-withdraw = 撤下豆腐塊
desk-step-trial = 試發
desk-step-trials = 定試發的群組
