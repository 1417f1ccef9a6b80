### 連心卡：卡片上印的話，製卡的對話。

## 卡片上印的

card-print-seal = 連心
card-print-title = 連心卡
card-print-tagline = 企業有難處，掃碼直接說
card-print-scan = 手機掃碼，直接反映
card-print-scan_hint = 用 Telegram 或手機相機掃描，就知道是哪家企業
card-print-liaison = 您的包聯幹部
card-print-step-1 = 掃碼
    .how = 按「開始」，留下姓名電話，核對一次就好
card-print-step-2 = 直說
    .how = 打字、拍照、傳語音都可以
card-print-step-3 = 等回覆
    .how = 誰來辦、幾號辦好，辦沒辦好由您說了算
card-print-lost = 卡片遺失或聯絡人更換，請活動辦重新製卡，舊卡立即失效
card-print-office = { $name }　{ $phone }
card-print-office-name = 企業服務活動辦

## 對話

cards-title =
    <b>連心卡</b>
    一家企業一張，放在桌上，掃碼就能提出問題。
    可以製卡的有 { $n } 家；A4 一頁排 4 張，沿虛線裁開即可發送。
cards-title-unit =
    <b>連心卡 · { $unit }</b>
    可以製卡的有 { $n } 家；A4 一頁排 4 張，沿虛線裁開即可發送。
cards-only-one = 只做一家，請傳 <code>/cards 企業名稱</code>
cards-which = 您要製作哪一家的連心卡？
cards-not-found = 找不到「{ $text }」，或不屬於您負責。請傳 <code>/cards 企業名稱</code> 再試，名稱的一部分也可以。
cards-none = 這裡還沒有可以製卡的企業。請先匯入企業名冊，再來製卡。
cards-picture = { $enterprise }的連心卡，可以直接轉傳
cards-one =
    <b>{ $enterprise }</b> 的連心卡，列印用
    A6 大小，放大也清楚。掃碼進來的人，仍要有人核對一次。
cards-many =
    <b>連心卡 { $n } 張</b>
    A4 共 { $pages } 頁，一頁 4 張，沿虛線裁開。
cards-many-unit =
    <b>連心卡 { $n } 張 · { $unit }</b>
    A4 共 { $pages } 頁，一頁 4 張，沿虛線裁開。
cards-without-all = 這些企業都還沒有包聯幹部，卡片上只印活動辦。
cards-without = 其中 { $n } 家還沒有包聯幹部，卡片上只印活動辦。
cards-lacks = ⚠️ 字型裡沒有這 { $n } 個字，卡片上是空框：{ $characters }
cards-file = 連心卡 { $enterprise }
cards-file-many = 連心卡 { $unit } { $n }張
cards-renew-sure =
    要為<b>{ $enterprise }</b>重新製卡嗎？
    先前發出的卡片立即失效，掃了也進不來；已登記的聯絡人不受影響。
cards-renewed = 舊卡已失效，新卡馬上傳來

button-cards = 連心卡
button-cards-all = 全部製卡
button-cards-unit = 製作 { $n } 張
button-cards-renew = 重新製卡
button-cards-renew-sure = 舊卡失效
command-cards = 製作連心卡

button-qr = QR 碼
qr-caption = 邀請用的 QR 碼，手機掃描就能加入；只能用一次，請當面出示或單獨傳送
qr-file = 邀請 QR 碼
qr-coming = 馬上傳來
