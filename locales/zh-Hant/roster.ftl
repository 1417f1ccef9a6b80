### 名冊：從表格匯入、核對結果、匯出、範本。

## 表的種類、各部分、結論

roster-kind-units = 單位
roster-kind-cadres = 幹部
roster-kind-enterprises = 企業
roster-kind-contacts = 聯絡人
roster-kind-pairings = 包聯

roster-part-unit = 單位
roster-part-cadre = 幹部
roster-part-enterprise = 企業
roster-part-contact = 聯絡人
roster-part-pairing = 包聯

roster-verdict-new = 新增
roster-verdict-changed = 變更
roster-verdict-same = 不變
roster-verdict-wrong = 有問題

## 表頭：也是範本和匯出的表頭

roster-column-unit = 單位名稱
roster-column-unit-of = 所在單位
roster-column-parent = 上級單位
roster-column-level = 層級
roster-column-sort = 單位類別
roster-column-short = 簡稱
roster-column-enterprise = 企業名稱
roster-column-code = 統一社會信用代碼
roster-column-home = 所屬鄉鎮
roster-column-industry = 行業
roster-column-name = 姓名
roster-column-phone = 手機號碼
roster-column-title = 職務
roster-column-role = 角色
roster-column-until = 有效期至
roster-column-contact = 聯絡人
roster-column-contact-phone = 聯絡人手機號碼
roster-column-contact-title = 聯絡人職務
roster-column-liaison = 包聯幹部
roster-column-liaison-phone = 包聯幹部手機號碼
roster-column-liaison-title = 包聯幹部職務
roster-column-liaison-unit = 包聯單位

roster-level-province = 省
roster-level-city = 市
roster-level-county = 縣區
roster-level-town = 鄉鎮開發區

roster-sort-government = 政府
roster-sort-office = 活動辦
roster-sort-department = 部門
roster-sort-area = 鄉鎮街道

roster-field-enterprise = 企業名稱
roster-field-code = 信用代碼
roster-field-home = 所屬鄉鎮
roster-field-industry = 行業
roster-field-short = 簡稱
roster-field-level = 層級
roster-field-sort = 單位類別
roster-field-name = 姓名
roster-field-phone = 手機號碼
roster-field-title = 職務
roster-field-role = 角色
roster-field-until = 有效期至
roster-field-active = 狀態
roster-active-yes = 使用中
roster-active-no = 停用
roster-nothing = 空白

## 核對結果的表

roster-found-name = 核對結果
roster-found-sheet = 工作表
roster-found-row = 列
roster-found-verdict = 結論
roster-found-what = 會怎樣
roster-found-why = 問題和改法
roster-found-file = 名冊核對結果.xlsx
roster-outcome = { $part }「{ $label }」：{ $verdict }
roster-change = { $field }：{ $old } → { $new }
roster-in-column = 「{ $column }」欄：{ $words }
roster-left-out = 整列不匯入。

## 一列裡會有的問題：看到了什麼、缺什麼、怎麼改

roster-trouble-carried = 這一格空著，按上一列的「{ $value }」算。不是的話請填上
roster-trouble-level = 「{ $value }」不是層級。請寫 省、市、縣區 或 鄉鎮開發區；不清楚就空著
roster-trouble-sort = 「{ $value }」不是單位類別。請寫 政府、活動辦、部門 或 鄉鎮街道；不清楚就空著
roster-trouble-role = 「{ $value }」不是系統裡的角色。請寫 承辦人、單位負責人、梳理員、活動辦主任、督查、領導 或 管理員；空著就是承辦人
roster-trouble-role-elsewhere = 「{ $value }」要跟企業寫在一起：聯絡人寫進企業表或聯絡人表，包聯幹部寫進包聯表
roster-trouble-role-needs-unit = 「{ $value }」只能配活動辦以上的角色，而且要寫明；承辦人、單位負責人請寫所在的單位
roster-trouble-day = 「{ $value }」看不出是哪一天。請寫成 2026-12-31；長期有效就空著
roster-trouble-digits-lost = 這個號碼被試算表當成了數字，後幾位已經遺失（顯示成 { $hint }）。請把這一欄設成「文字」格式，照原件重新填
roster-trouble-phone-length = 「{ $value }」有 { $hint } 位，手機號碼是 11 位。請核對後改好
roster-trouble-phone = 「{ $value }」看不出是電話號碼。請寫 11 位手機號碼，或帶區號的市話，像 0371-65500000
roster-trouble-code-old = 「{ $value }」有 { $hint } 位，是舊的機構代碼或註冊號，沒有記。有 18 位統一社會信用代碼請補上
roster-trouble-code-length = 「{ $value }」有 { $hint } 位，統一社會信用代碼是 18 位。請照營業執照核對；一時沒有就空著
roster-trouble-code-letters = 「{ $value }」裡有代碼不用的字母（I、O、S、V、Z）。按檢查碼算，應當是 { $hint }，請對照營業執照改
roster-trouble-code-check = 「{ $value }」的檢查碼對不上，有一位抄錯了。請照營業執照核對；一時沒有就空著
roster-trouble-code-missing = 沒有統一社會信用代碼，先按名稱登記。日後補上更穩妥，同名企業全靠它分
roster-trouble-too-long = 文字超過 { $hint } 個字，請寫短些
roster-trouble-no-name = 「{ $value }」不像名稱。請核對後改好
roster-trouble-empty = 這一格空著，少了它沒法登記。請填上
roster-trouble-phone-of-whom = 有號碼，沒有姓名。請把姓名填上
roster-trouble-phones-and-names = 一格裡有 { $value } 個人、{ $hint } 個號碼，對不上。請一人寫一列
roster-trouble-phones = 一個人寫了幾個號碼，只記第一個：{ $value }
roster-trouble-phone-missing = { $value }沒有手機號碼，先按姓名登記。有號碼才好在加入時核對身分
roster-trouble-unit-unknown = 登記裡沒有「{ $value }」這個單位。請先匯入單位表，或在這份表裡加上它；寫錯了就改
roster-trouble-unit-like = 登記裡沒有「{ $value }」，有「{ $hint }」。是它就改成一樣的；不是，請先把這個單位加進單位表
roster-trouble-unit-ambiguous = 「{ $value }」有好幾個：{ $hint }。請連上級一起寫，像 雲州市/青山區/住建局
roster-trouble-level-above = 層級「{ $value }」比上級單位還高。請核對這一列的層級和上級單位
roster-trouble-no-parent = 沒寫上級單位，會登記成最上一級。有上級的話請補上
roster-trouble-firm-name = 這裡寫「{ $value }」，登記的是「{ $hint }」。信用代碼相同，按登記的算
roster-trouble-firm-code = 同名企業登記的信用代碼是 { $hint }，這裡是 { $value }。請照營業執照核對哪個對
roster-trouble-firm-ambiguous = 叫「{ $value }」的企業登記了不止一家。請加上統一社會信用代碼
roster-trouble-firm-unknown = 登記裡沒有「{ $value }」這家企業。請核對全稱；是新企業，請先寫進企業表
roster-trouble-person-ambiguous = 叫「{ $value }」的不止一位。請加上手機號碼或所在單位
roster-trouble-phone-taken = 號碼 { $value } 登記的是{ $hint }，本人已經加入，不能改成別人。請核對號碼；換了人，請給新人寫新號碼
roster-trouble-contradicts = 這裡寫「{ $value }」，前面的列是「{ $hint }」，按前面的算。請改成一致
roster-trouble-not-to-give = 「{ $value }」這個角色不歸您授予。請找管理員匯入這一列
roster-trouble-not-your-area = 不在您管的範圍裡：{ $value }。請由上一級活動辦匯入
roster-trouble-not-your-area-at-all = 沒寫所屬的單位，只有管全部單位的人才能匯入。請補上

## 整份檔案讀不了

roster-refused-too-big = 檔案有 { $size } MB，最大 { $limit } MB。請刪掉圖片和不用的工作表，或者分成幾份。
roster-refused-too-long = 超過 { $limit } 列。請分成幾份，一份一份匯入。
roster-refused-empty = 這是個空檔案。請打開看看，存好再傳。
roster-refused-old = 這是舊格式的試算表（.xls 或 .et）。請在 WPS 或 Excel 裡打開，另存為 .xlsx 再傳。
roster-refused-locked = 這份試算表加了密碼，打不開。請去掉密碼，另存為 .xlsx 再傳。
roster-refused-other = 這不是試算表。請傳 .xlsx 或 .csv；WPS 和 Excel 都能「另存新檔」。
roster-refused-broken = 這份試算表損壞了，讀到一半讀不下去。請重新打開，另存為 .xlsx 再傳。
roster-refused-bomb = 這份試算表解開後超過 { $limit } MB，不正常，沒有讀。請只留名冊，另存一份再傳。
roster-refused-entities = 這份試算表裡有不該有的內容，為安全沒有讀。請把名冊複製到新試算表裡再傳。
roster-refused-encoding = 這份 .csv 的文字編碼認不出來。請用 WPS 或 Excel 打開，另存為 .xlsx 再傳。
roster-not-fetched = 現在從 Telegram 取不到這份試算表。檔案還在，請過一會兒再按下面的按鈕。
roster-refused-gone = 原檔案已經取不到了。請把試算表再傳一次。

## 一張工作表的情況

roster-sheet-read = 工作表「{ $name }」：{ $kind }名單，{ $lines } 列
roster-sheet-skipped = 工作表「{ $name }」：不是名冊，略過
roster-sheet-doubt = 工作表「{ $name }」：看不出是單位名單還是企業名單
roster-sheet-lacks = 工作表「{ $name }」：像{ $kind }名單，可是沒有「{ $columns }」這一欄。請加上表頭再傳
roster-sheet-unread = 沒有用到的欄：{ $columns }

## 核對與匯入

roster-checked = 📋 <b>核對好了，還沒有匯入</b>
roster-applied = ✅ <b>已經匯入</b>
roster-nothing-to-do = ✅ <b>和登記的一樣，沒有要匯入的</b>
roster-nothing-read = <b>沒有讀到名冊</b>
roster-line = { $part }：{ $figures }
roster-figure = { $verdict } { $n }
roster-wrong = ⚠️ { $n } 列有問題，不會匯入；其餘的可以照常匯入
roster-wrong-only = ⚠️ { $n } 列有問題，沒有可以匯入的。請照表裡寫的改好，再傳一次
roster-wrong-left = ⚠️ { $n } 列有問題，沒有匯入。改好後只傳這幾列也行
roster-warned = { $n } 列有提醒，會匯入
roster-see-sheet = 每一列會怎樣、哪裡要改，都寫在表裡。
roster-sure = 點「確認匯入」才寫進登記。名單上沒有的人和企業不會刪，空著的格子不改原來的內容。
roster-which-kind = 請告訴我這是什麼名單，我再核對：
roster-offer = 收到試算表「{ $name }」。要按名冊核對嗎？先核對，不會馬上寫進登記。
roster-dropped = 好的，這份試算表沒有匯入，已經刪掉。
roster-over = 這份名冊已經處理完，或者放了超過 24 小時、已經刪掉。需要的話請再傳一次。
roster-moved = 匯入前又核對了一遍，登記有變動，數目以這次為準。

button-roster-check = 按名冊核對
button-roster-drop = 不是名冊
button-roster-apply = 確認匯入
button-roster-cancel = 取消
button-roster-units = 單位名單
button-roster-enterprises = 企業名單

job-roster_check = 核對名冊
job-roster_apply = 匯入名冊
job-roster_export = 匯出名冊
job-roster_template = 名冊範本

## 匯出與範本

roster-export-file = 名冊.xlsx
roster-export-caption = 全部名冊，含姓名和手機號碼，請妥善保管。改好後傳回來就能匯入。
roster-template-file = 名冊範本.xlsx
roster-template-caption = 五張表，用哪張填哪張。填好傳回來，我先核對，您看過再匯入。
roster-note-all = 不要改表頭。紅底白字加粗的欄必填，其餘可以空著；空著的格子不會改掉原來的內容。
roster-note-units = 先填上級，再填下級；「上級單位」寫上級的全稱。
roster-note-cadres = 一人一列。角色空著就是承辦人；幾個角色用頓號隔開。有效期空著就是長期。管全部單位的人，單位寫「全部單位」。
roster-note-enterprises = 信用代碼照營業執照填，沒有可以空著。聯絡人、包聯幹部也可以寫在後面兩張表裡。
roster-note-contacts = 一個企業有幾位聯絡人，就寫幾列。企業要先登記，或者在「企業」表裡。
roster-note-pairings = 一個企業有幾位包聯幹部，就寫幾列。寫上手機號碼，同名的人才不會弄混。
roster-note-example = 寫著「示例」的那一列只是樣子，匯入時會略過。
roster-example-units = 示例：市金融辦|雲州市|市|部門|金融辦
roster-example-cadres = 市金融辦|示例：許志強|13800000012|科長|承辦人|2026-12-31
roster-example-enterprises = 示例：雲州恆昌機械有限公司|91320100MA00000015|紅旗鎮|製造業|恆昌機械|沈玉蘭|13900000034|何敏|13700000056
roster-example-contacts = 示例：雲州恆昌機械有限公司|91320100MA00000015|沈玉蘭|13900000034|總經理
roster-example-pairings = 示例：雲州恆昌機械有限公司|91320100MA00000015|何敏|13700000056|科長|市自然資源局

## 命令列

roster-cli-reading = 在讀 { $name }
roster-cli-comparing = 核對 { $done } / { $total }
roster-cli-writing = 寫入 { $done } / { $total }
roster-cli-dry = 只是核對，沒有寫入。沒有問題的話，加上 --apply 再執行一次。
roster-cli-kind = 看不出是哪種名單的，加上 --kind units（單位）或 --kind enterprises（企業）再執行一次。
roster-cli-exported = 已寫入 { $name }
command-export = 匯出名冊
command-template = 名冊範本
