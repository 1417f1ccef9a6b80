### 投訴檢舉：說行為，不說難處；只有少數人看得到。隱名交辦也在這裡。

button-complain = 投訴檢舉
command-complain = 投訴檢舉，被投訴的單位看不到
category-complaint = 投訴檢舉
form-title-complaint = 投訴檢舉

complaint-summary = 請您核對。送出後只有活動辦主任、督查和受託辦理的單位看得到：
complaint-enterprise = 以哪家企業的名義投訴？
    .name = 企業
    .hint = 按企業名稱即可。
complaint-unit = 要投訴哪個單位？
    .name = 投訴對象
    .hint = 按單位，或打幾個字來找。這個單位和下屬的人都看不到這件案子；不確定就按「不清楚」。
complaint-unit-unknown = 不清楚
complaint-text = 發生了什麼事？
    .name = 經過
    .hint = 寫時間、地點、誰、做了什麼。例如：「10月8日上午在服務大廳 3 號櫃檯，承辦人員不收我們的資料，也不說明理由。」
complaint-receipt =
    ✅ 收到了，編號 <b>{ $number }</b>
    這是保密案件：只有活動辦主任、督查和受託辦理的單位看得到，被投訴的單位看不到。
    活動辦會在 <b>{ $date } 前</b>告訴您怎麼辦。

card-confidential = 🔒 保密案件：不得告知{ $complained }及其人員
    .owner = 🔒 保密：只有活動辦主任、督查和受託辦理的單位看得到
next-confidential = 接下來：活動辦主任 { $step }受理，或請投訴人補充。
card-complained = 投訴對象：{ $complained }
word-complained = 被投訴的單位
complaint-unattended =
    有一件保密案件沒有可以經辦的活動辦主任：現有的主任都在應迴避的單位裡。
    請另外任命一位不在該單位的主任。內容和編號只有經辦人看得到。

dispatch-masked = 承辦單位能看到企業的名稱嗎？
    .name = 企業名稱
    .hint = 隱名交辦時，單位只看到代號，看不到名稱、電話和企業的附件，用「報進度」和企業聯繫。
dispatch-masked-open = 給單位看
dispatch-masked-hidden = 隱名交辦
card-masked = 隱名交辦：用「報進度」和企業聯繫，企業的補充會轉給你
    .owner = 隱名交辦：承辦單位看不到您企業的名稱和電話
