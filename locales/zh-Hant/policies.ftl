### 政策庫：收檔案、讀出來、核對、入庫、新舊版本、撤下、查找。

button-policies = 政策
go-policies = 政策庫
command-policies = 政策庫；查：/policies 技改

## 收到檔案

policy-offer =
    📄 收到「{ $name }」。這是要入庫的政策嗎？
    是的話我先讀一遍，把標題、文號、日期、對象、金額、截止日填好，請您核對後再入庫。
policy-offer-words =
    📄 收到一段文字，共 { $n } 字。這是要入庫的政策嗎？
    還沒貼完就接著傳，我會接在後面；都傳完了再按。
button-policy-read = 是政策，讀一遍
button-policy-roster = 是名冊
button-policy-drop = 不是政策
policy-dropped = 好，沒有入庫，檔案也沒有留。要附到哪件事上，請打開那件事再傳一次。
policy-over = 這份檔案已經處理過了，或放得太久了。請重新傳一次。
policy-may-not = 您現在沒有政策入庫的權限，這份檔案沒有處理。
job-policy_read = 讀取政策檔案
job-policy_file = 取政策原文

## 讀不了

policy-refused-scanned =
    這份檔案是掃描件（{ $pages } 頁都是圖片），讀不出文字。
    請傳 Word 檔，或能選取文字的 PDF；沒有的話按「手動輸入」，這份原件會一起存進去。
policy-refused-garbled =
    這份 PDF 的文字讀出來是亂碼（檔案裡沒帶字型的對照表）。
    請用 Word 原檔，或用 WPS 打開後「另存新檔」為新的 PDF 再發；也可以手動輸入，這份原件會一起存進去。
policy-refused-old =
    這是舊格式（.doc、.wps 或 .rtf），讀不了。
    請用 Word 或 WPS 打開，「另存新檔」為 .docx 或 PDF 再傳；也可以手動輸入，這份原件會一起存進去。
policy-refused-ofd =
    OFD 版式檔讀不了。
    請用閱讀器另存或列印成 PDF 再傳；也可以手動輸入，這份原件會一起存進去。
policy-refused-locked =
    這份檔案設了密碼，打不開。
    請移除密碼另存一份再傳；也可以手動輸入，這份原件會一起存進去。
policy-refused-broken =
    這份檔案打不開，可能沒傳完或已損壞。
    請在電腦上打開看看，另存一份再傳；也可以手動輸入，這份原件會一起存進去。
policy-refused-empty =
    這份檔案裡沒有找到正文。
    請看看是不是傳錯了；也可以手動輸入，這份原件會一起存進去。
policy-refused-too-big = 這份檔案有 { $size } MB，最多收 { $limit } MB。請壓縮圖片，或只傳正文和附表，再傳一次。
policy-refused-too-long = 這份檔案有 { $pages } 頁，最多讀 { $limit } 頁。請把正文單獨存一份再傳；也可以手動輸入，這份原件會一起存進去。
policy-refused-bomb = 這份檔案解開後超過 { $limit } MB，沒有再讀。請拿掉裡面的大圖片，另存一份再傳。
policy-refused-other =
    這不是能讀的檔案。能讀的是 .docx、PDF、網頁（.html）和 .txt。
    請另存為其中一種再傳；也可以手動輸入，這份原件會一起存進去。
policy-refused-gone = Telegram 上已經取不到這份檔案了。請重新傳一次。
policy-refused-not-fetched = Telegram 一時取不到這份檔案。過幾分鐘再按「再讀一次」，檔案我記著。
button-policy-type = 手動輸入
button-policy-again = 再讀一次
button-policy-give-up = 不輸入了

## 認出來的

policy-same-file = 這份檔案庫裡已經有了，沒有重複入庫：
policy-elsewhere = 這份檔案別的活動辦已經錄了，正在核對；入庫後大家都看得到，不用再錄。
policy-read-done = 讀好了，請核對。沒寫錯的不用動，缺的按「改一改」補上。
policy-typed-done = 輸入好了，請核對。
policy-cut = 正文很長，庫裡存了前 { $n } 字，完整的在原檔裡。

## 一份政策

policy-title = 📄 <b>{ $title }</b>
policy-issued = { $date }印發
policy-line = <b>{ $name }</b>：{ $value }
policy-body = <b>原文</b>
policy-everywhere = 不限區域
policy-draft = ✍️ 待核對，還沒入庫，只有活動辦看得到
policy-open-until = 🟢 可申請，{ $date } 截止，{ $left }
policy-open-soon = 🟡 快截止了，{ $date } 截止，{ $left }
policy-left = 還剩 { $n } 天
policy-left-today = 今天最後一天
policy-not-yet = ⚪ { $date } 開始申請
policy-in-force = 🟢 現行，文件沒寫截止日
policy-holds-until = 🟢 現行，有效期到 { $date }，{ $left }
policy-closed = ⚪ 申請已於 { $date } 截止
policy-expired = ⚪ 有效期已到，{ $date } 失效
policy-replaced = ⚪ 已有新版，這一版不再執行
policy-withdrawn = ⚪ { $date } 撤下：{ $reason }
policy-dropped-draft = ⚪ 沒有入庫，已經丟棄
policy-lacks = 文件裡沒找到：{ $names }
policy-will-replace = 🔁 入庫後取代舊版：{ $title }（{ $number }）
policy-may-replace = ❓ 庫裡有一份可能是舊版：{ $n }. { $title }（{ $number }）
policy-no-number = 無文號
policy-attached = 附件：{ $names }
button-policy-ask = 我要諮詢
button-policy-file = 原檔
button-policy-versions = 歷次版本
button-policy-newest = 看新版
button-policy-piece = 豆腐塊
button-policy-edit = 改一改
button-policy-attach = 補附件
policy-files-kept = ✅ 收好了 { $n } 份附件，誰按「原檔」都能一起拿到。
policy-unnamed = 附件{ $n }
job-policy_attach = 收政策附件
button-policy-in = 核對無誤，入庫
button-policy-off = 撤下
button-policy-discard = 丟棄
button-policy-replace = 取代舊版 { $n }
button-policy-keep-both = 不取代
button-policy-see = 看這份政策
button-policy-list = 政策庫
policy-in = ✅ 已入庫，大家現在查得到。
policy-in-replaced = ✅ 已入庫，舊版同時停用，舊版的豆腐塊不再發。
policy-off = 已撤下。庫裡查不到了，豆腐塊也不再發。
policy-discarded = 已丟棄，沒有入庫。
policy-discard-sure =
    丟棄這份草稿？
    讀出來的資料會清掉，原檔請您自己留好。
policy-corrected = ✅ 改好了。
policy-moved = 剛才有人改過這份政策，下面是最新的。
policy-none = 沒有這份政策，或它還沒入庫。
policy-versions = <b>{ $title }</b>，共 { $n } 版，新的在前：
policy-version = { $n }. { $number } · { $state } · { $date }
policy-state-draft = 待核對
policy-state-in_force = 現行
policy-state-replaced = 已有新版
policy-state-withdrawn = 已撤下
policy-file-gone = 原檔暫時取不到，請聯絡活動辦。

## 目錄和查找

policies = <b>政策庫</b>，現行 { $total } 份，能申請的在前
policies-here = <b>政策庫</b>，貴公司適用的現行政策 { $total } 份，能申報的在前
button-policies-all = 全部區域
button-policies-here = 只看適用的
policies-part = （第 { $first }–{ $last } 份）
policies-none = 政策庫裡還沒有政策。
policies-line = { $n }. <b>{ $title }</b>
policies-search-hint = 要查哪一類，直接輸入：/policies 技改
policies-found = 含「{ $words }」的現行政策，{ $n } 份：
policies-found-none =
    沒找到含「{ $words }」的現行政策。
    換個短一點的詞試試，例如「技改」「貸款」「社保」。
policies-drafts = ✍️ 待核對 { $n } 份，新的在前：
policies-drafts-none = 沒有待核對的政策。
button-policies-drafts = 待核對 { $n }
button-policies-add = 加一份
policies-add =
    <b>加一份政策</b>
    把檔案直接傳給我：Word（.docx）、PDF、網頁（.html）或 .txt，每份不超過 { $limit } MB。
    也可以把正文貼成一段文字傳來，或者手動輸入。
short-closed = 已截止
short-in-force = 現行
short-not-yet = { $date } 起申請

## 在別的聊天裡（@機器人 技改）

inline-policy-open = 看全文、諮詢

## 輸入、改、撤下

form-title-type-policy = 手動輸入政策
type-policy-title = 政策的標題？
    .name = 標題
    .hint = 照文件完整寫出，例如「關於支持工業企業技術改造的若干措施」。
type-policy-number = 文號？
    .name = 文號
    .hint = 例如「雲工信〔2026〕12號」。沒有就按「略過」。
type-policy-issuer = 哪個單位發布的？
    .name = 發文單位
    .hint = 寫文件署名的全銜，例如「雲州市工業和信息化局」。
type-policy-body = 正文？
    .name = 正文
    .hint = 把要點打進來或貼進來，最多 4000 字：適用對象、有何優惠、如何辦理、哪天截止、向誰洽詢。
type-policy-summary = 送出後我再讀一遍，請您核對了才入庫：

form-title-correct-policy = 改政策資料
correct-policy-title = 標題應該是？
    .name = 標題
    .hint = 照文件完整寫出。
correct-policy-number = 文號應該是？
    .name = 文號
    .hint = 例如「雲工信〔2026〕12號」。沒有就回「無」。
correct-policy-issuer = 發文單位應該是？
    .name = 發文單位
    .hint = 幾個單位用頓號隔開。沒有就回「無」。
correct-policy-issued-on = 哪天印發的？
    .name = 印發
    .hint = 例如「2026年3月5日」。沒寫就回「無」。
correct-policy-effective-on = 哪天起施行？
    .name = 施行
    .hint = 例如「2026年4月1日」。沒寫就回「無」。
correct-policy-expires-on = 有效期到哪天？
    .name = 有效期至
    .hint = 寫最後一天，例如「2027年12月31日」。長期有效就回「無」。
correct-policy-apply-from = 哪天開始申請？
    .name = 申請開始
    .hint = 例如「2026年10月8日」。沒寫就回「無」。
correct-policy-apply-by = 申請哪天截止？
    .name = 申請截止
    .hint = 寫最後一天，例如「2026年11月30日」。隨時可申請就回「無」。
correct-policy-region = 在哪裡執行？
    .name = 適用區域
    .hint = 只給這個區域的群組和企業看豆腐塊；政策庫人人可查。
correct-policy-categories = 屬於哪幾類？
    .name = 類別
    .hint = 可以選幾個。群組按類別收豆腐塊；一個都不選就是都發。
correct-policy-sizes = 給多大的企業？
    .name = 企業規模
    .hint = 可以選幾個；不限就一個都不選。
correct-policy-industries = 給哪些行業？
    .name = 行業
    .hint = 照文件寫，例如「製造業、軟體業」。不限就回「無」。
correct-policy-money = 給多少錢？
    .name = 金額
    .hint = 照文件寫，例如「按設備投入的 12%，最高 500 萬元」。沒有就回「無」。
correct-policy-contact = 找誰問？
    .name = 聯絡
    .hint = 寫單位、科別和電話。沒有就回「無」。
correct-policy-summary = 送出後按這樣改：
correct-policy-lacks = 結束的日子不能早於開始的日子。請重寫結束的日子。

form-title-attach-policy = 補附件
attach-policy-files = 有哪些附件？
    .name = 附件
    .hint = 申請表、說明、清單都可以，最多 10 份，每份不超過 20 MB，可以一次傳幾份。
attach-policy-summary = 送出後和原檔放在一起，誰都能取：

form-title-withdraw-policy = 撤下政策
withdraw-policy-reason = 為什麼撤下？
    .name = 原因
    .hint = 大家都看得到，一句話說清楚，例如「上級文件已廢止，停止申請」。
withdraw-policy-summary = 送出後政策庫裡查不到它，豆腐塊也不再發：

size-micro = 微型企業
size-small = 小型企業
size-medium = 中型企業
size-large = 大型企業
size-above_scale = 規上企業
size-sole = 個體工商戶

## 主機上：lianxin import policies

policy-cli-reading = 正在讀 { $name }
policy-cli-known = 庫裡已有：{ $title }
policy-cli-would = 將存為草稿：{ $title }（{ $number }）
policy-cli-draft = 已存為草稿：{ $title }（{ $number }）
policy-cli-in-force = 已入庫：{ $title }（{ $number }）
policy-cli-sum = 共 { $total } 份：新的 { $new } 份，庫裡已有 { $known } 份，讀不了 { $bad } 份。
policy-cli-dry = 這是試讀，什麼都沒有寫。要寫進去，請加上 --apply；不必再核對的，再加 --in-force。
