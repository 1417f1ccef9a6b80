### 協辦、抄告、指定承辦人、包案領導。

list-comma = 、
list-and-more = { $units } 等 { $n } 個單位
list-co = 協辦
card-co = 協辦：{ $units }
card-cc = 抄告：{ $units }
card-cc-own = 抄告貴單位：知悉即可，不必簽收
card-co-own = 貴單位是協辦單位
card-co-own-opined = 貴單位協辦：意見已提出
card-co-own-over = 貴單位協辦：意見未提出，主辦單位已先報辦結
card-unopined = ⚠️ 協辦意見未到齊：{ $units }
card-named = 指定承辦人：{ $who }
card-led = 包案領導：{ $who }
co-unit-waiting = { $unit }（待簽收，{ $by } 前提意見）
co-unit-acknowledged = { $unit }（已簽收，{ $by } 前提意見）
co-unit-opined = { $unit }（意見已到）
co-unit-late = { $unit }（意見逾期，{ $by } 到期）
next-co-sign = 接下來：先簽收，再提協辦意見；期限 { $opinion_due }。
next-co-opine = 接下來：提出協辦意見，能辦什麼、不能辦什麼都請寫明；期限 { $opinion_due }。
next-co-opined = 接下來：主辦 { $unit } 辦理；貴單位的意見已交給承辦人。
next-named = 接下來：{ $named } 是負責人指定的承辦人，{ $step }簽收並聯絡企業；不在時，同單位的人也可以簽收。

form-none = 無
form-several-so-far = 已選：{ $taken }
form-now = 目前是：{ $value }
form-several-full = 最多選 { $most } 個。
form-title-involve = 加協辦抄告
form-title-name-handler = 指定承辦人
form-title-co-opinion = 協辦意見

dispatch-co = 由哪些單位協辦？
    .name = 協辦單位
    .hint = 可以選幾個，選完按「就這些」；也可以直接寫：「人社、財政」。每個協辦單位 3 個工作天內提出意見。
dispatch-cc = 抄告哪些單位？
    .name = 抄告單位
    .hint = 抄告的單位知悉即可，不必簽收。可以選幾個，選完按「就這些」。
dispatch-leader = 由哪位領導包案？
    .name = 包案領導
    .hint = 一個月一檔的必須有領導包案，其他的可以不選。點姓名，或打幾個字來找。
dispatch-lacks = 一個單位在一件事裡只有一種身分：主辦的不再協辦，協辦的不再抄告。

involve-summary = 送出後立即通知這些單位：
involve-co = 再請哪些單位協辦？
    .name = 協辦單位
    .hint = 可以選幾個，選完按「就這些」。從現在起 3 個工作天內提出意見。
involve-cc = 再抄告哪些單位？
    .name = 抄告單位
    .hint = 知悉即可，不必簽收。可以選幾個，選完按「就這些」。
involve-lacks = 至少選一個單位；一個單位只能有一種身分。

name-handler-summary = 送出後立即通知：
name-handler-person = 指定誰來承辦？
    .name = 承辦人
    .hint = 只列出本單位的承辦人。已經有人在辦的，就是轉辦，留有紀錄。

co-opinion-summary = 送出後交給主辦單位的承辦人和活動辦：
co-opinion-text = 貴單位的意見是什麼？
    .name = 協辦意見
    .hint = 能辦什麼、不能辦什麼、依據為何。企業看不到原文，除非主辦單位在答覆裡引用。

handed-over = 🔁 { $number } 已轉給 { $who } 承辦，由 { $by } 安排。您手上的資料請一併交接。
taken-instead = ✍️ { $number } 由 { $who } 簽收了，您不必再簽。
named-gone = 👤 { $number } 的承辦人 { $who } 已不在本單位，請另外指定一位。
    在此之前，通知發給本單位全部承辦人。
notice-led = ⭐ 請您包案 { $number } · { $category } · 主辦 { $unit }
    { $said }
    期限：{ $due }
    逾期、黃牌、紅牌會直接通知您。
