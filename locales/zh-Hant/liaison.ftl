### 包聯幹部：我的企業、代企業反映、當場辦、走訪、電話代錄。

## 動作

act-object = 不是這麼回事
done-object = 記下了，代您反映的人和活動辦都會看到
event-object = 說不是這麼回事
error-forbidden-owner_first = 先等企業自己評。送去確認滿 3 個工作天，或聯絡人都收不到訊息，才能電話代錄。

## 詞

source-bot = 企業自行反映
source-visit = 走訪
source-phone = 電話
source-symposium = 座談會
source-hall = 大廳櫃檯
source-hotline = 熱線
source-qr = 掃碼
source-digest = 豆腐塊
source-import = 名冊匯入
rating-by-phone = { $rating }（電話代錄）
card-filed-for = 代企業反映：{ $who } · { $source }
    .owner = 代您反映：{ $who } · { $source }
next-unassigned = 接下來：當場辦的沒有過關，等活動辦主任改派給單位。
    .owner = 接下來：活動辦會另找單位來辦，並告訴您是誰。
form-day-old = { $day }太早了，最早補記到{ $last }。

## 告訴人的話

notice-filed-for-you =
    ✍️ { $who }替您反映了一件事，編號 <b>{ $number }</b>（{ $source }）
    { $said }
    { $next }
    說得不對，點「不是這麼回事」；要補充，直接傳給我。
notice-objected =
    ✋ { $enterprise }說不是這麼回事：{ $number }
    { $quote }
    { $next }
    .owner =
        ✋ 您的同事說，{ $number } 不是這麼回事
        { $quote }
        { $next }
notice-accepted-for =
    👍 你代{ $enterprise }反映的 { $number } 受理了
    當場解決的，現在點「當場辦妥」報上去；沒解決的不用管，活動辦會交辦。
notice-to-phone =
    ☎️ { $number } 有消息，{ $enterprise }沒有人收得到
    請打電話告訴企業：{ $contact }
    { $next }

## 我的企業

command-firms = 我的企業
command-enterprise = 查一家企業：/enterprise 名稱
button-firms = 我的企業
button-firm = 企業頁
button-paired = 辦理中的事
button-file-for = 代企業反映
button-visit = 記走訪
button-card = 連心卡
button-phones = 看電話
button-pair = 配包聯幹部
button-unpair = 解除包聯
button-by-phone = 電話代錄
start-liaison =
    { $name }，已登入：包聯幹部，{ $n } 家企業。
    企業的事逾期、聯絡人收不到訊息，我馬上告訴你；打企業的名字就能找到它。
help-liaison =
    <b>包聯幹部</b>
    · /firms 我的企業：辦理中、逾期、走訪、今年解決幾件
    · 打企業名稱裡的幾個字，直接打開這家企業
    · 代企業反映：企業馬上看到，可以說「不是這麼回事」
    · 當場解決的，受理後點「當場辦妥」，仍由企業確認
    · 走訪完點「記走訪」，一分鐘
    /cancel 放棄正在填的 · /language 換語言
list-paired = <b>辦理中的事</b> 共 { $total } 件
list-paired-empty = 包聯的企業眼下沒有辦理中的事。
firms-title = <b>我的企業</b> 共 { $total } 家，要緊的在前
firms-none = 還沒有包聯的企業。配好以後這裡就有；該配沒配的，請告訴活動辦。
firms-line = <b>{ $n }.</b> { $name } · { $state } · 解決 { $solved }/{ $quota } · { $visit }
firm-state-idle = 沒有辦理中的
firm-state-open = 辦理中 { $open } 件
firm-state-late = 辦理中 { $open } 件，🔴 逾期 { $late } 件
firm-visit-never = 沒走訪過
firm-visit-last = { $day }走訪
firm-title = <b>{ $name }</b>
firm-code = 信用代碼：{ $code }
firm-unit = 屬地：{ $unit }
firm-liaisons = 包聯：{ $names }
firm-liaisons-none = 包聯：還沒有配幹部
firm-solved = { $since } 起的包聯年度：解決並經企業確認 { $solved }/{ $quota } 件
firm-solved-numbers = 計入：{ $numbers }
firm-solved-by-phone = 不計入：電話代錄的 { $n } 件（{ $numbers }）
firm-contacts = 聯絡人：{ $contacts }
firm-contacts-none = 聯絡人：還沒有。請企業掃連心卡加入，或代企業反映後打電話告訴對方。
firm-contact = { $name } { $phone }
firm-contact-away = { $name } { $phone }（收不到訊息）
firm-case = <b>{ $n }.</b> { $state } { $number } { $text }
firm-visits = 最近走訪：
firm-visit = · { $day } { $kind } { $who }：{ $words }
firm-visit-only = · { $day } { $kind } { $who }
firm-found = 找到 { $n } 家：
firm-found-many = 找到的不止 { $n } 家，先列這些；多打幾個字更準：
firm-not-found = 沒找到「{ $sought }」。換名稱裡的幾個字，或 18 位信用代碼再試。
firm-how = 要找哪家企業？傳「/enterprise 名稱裡的幾個字」，或 18 位信用代碼。
firm-gone = 這家企業已經不在冊。
firm-ask-unpair = { $person }不再包聯{ $enterprise }：代反映、走訪、提醒都停止，以前記的留著。確定解除嗎？
pairing-told = 從今天起，你包聯 <b>{ $enterprise }</b>。辦理中的、聯絡人、走訪都在企業頁裡。
unpairing-told = 你不再包聯 { $enterprise }。以前記的走訪和代反映的事都留著。
pairing-done = 已配：{ $person }包聯{ $enterprise }。
pairing-already = { $person }已經包聯{ $enterprise }，沒有重複配。
pairing-not-you = 不能給自己配包聯。請另一位主任或管理員來配。
unpairing-done = 已解除：{ $person }不再包聯{ $enterprise }。

## 代企業反映

form-title-filing-for = 代企業反映
filing-for-summary = 送出後企業聯絡人馬上看到這些話，可以說「不是這麼回事」：
filing-for-enterprise = 替哪家企業反映？
    .name = 企業
    .hint = 點企業，或打名稱裡的幾個字。
filing-for-source = 在哪裡聽到的？
    .name = 來源
    .hint = 照實選，企業會看到。
filing-for-source-visit = 走訪
filing-for-source-phone = 電話
filing-for-source-symposium = 座談會
filing-for-source-hall = 大廳櫃檯
filing-for-source-hotline = 熱線
filing-for-contact = 是誰說的？
    .name = 企業聯絡人
    .hint = 承辦單位會找這個人。名單裡沒有就點「略過」，單位先找你。
filing-for-text = 企業遇到了什麼問題？
    .name = 問題
    .hint = 照企業的原話寫：什麼事、卡在哪、希望怎麼辦。例如：「兩台新射出機要 200 千瓦，變壓器滿了，想 11 月前增容。」
filing-for-category = 屬於哪一類？
    .name = 類別
    .hint = 選最接近的；拿不準選「其他」，梳理員會歸。
filing-for-solved = 當場解決了嗎？
    .name = 當場解決
    .hint = 解決了選「當場解決」，寫清怎麼解決的；受理後由你報上去，仍由企業確認。
filing-for-solved-no = 還沒有
filing-for-solved-yes = 當場解決
filing-for-result = 怎麼解決的？
    .name = 怎麼解決的
    .hint = 寫給企業看。例如：「已請供電所當天換了熔斷器，10月12日 15 點恢復供電。」
filed-for-receipt =
    ✅ 已代{ $enterprise }反映，編號 <b>{ $number }</b>
    { $told }
    活動辦 <b>{ $date } 前</b>梳理。
filed-for-told = 已傳給企業：{ $names }。對方說「不是這麼回事」，會馬上告訴你。
filed-for-untold = ☎️ 企業還沒有人收得到訊息：請打電話告訴對方，事情已經報上去了。
filed-for-solved = 怎麼解決的先替你存著；受理後點「當場辦妥」就報上去。

## 當場辦

form-title-on-spot = 當場辦
on-spot-summary = 送出後由活動辦審核，再請企業確認：
on-spot-words = 寫給企業的話：怎麼解決的？
    .name = 給企業的話
    .hint = 企業據此評價。寫結果、數字、日期，例如：「已協調供電所 10月12日 更換熔斷器，當天恢復供電。」
on-spot-evidence = 請附上當場解決的證明
    .name = 證明
    .hint = 現場照片、回執、位置都行，最多 10 份，每份不超過 20 MB。至少要一份。

## 電話代錄

form-title-by-phone = 電話代錄
by-phone-summary = 送出後記為企業的評價，註明電話代錄；企業會收到通知：
by-phone-contact = 電話裡是誰答的？
    .name = 答話人
    .hint = 點聯絡人；名單裡沒有就點「略過」，在原話裡寫明是誰。
by-phone-rating = 企業怎麼說？
    .name = 評價
    .hint = 照對方的原意選，不替企業拿主意。
by-phone-rating-satisfied = 滿意
by-phone-rating-basic = 基本滿意
by-phone-rating-dissatisfied = 不滿意
by-phone-reason = 對哪裡不滿意？
    .name = 原因
    .hint = 選對方說得最重的一條，下一步寫原話。
by-phone-reason-unsolved = 問題沒解決
by-phone-reason-partly = 只解決一半
by-phone-reason-slow = 辦得太慢
by-phone-reason-untrue = 與事實不符
by-phone-reason-manner = 態度不好
by-phone-reason-other = 其他
by-phone-words = 原話怎麼說的？
    .name = 原話
    .hint = 例如：「沈總說錢 10月13日 到帳了，利率也沒漲，滿意。」

## 記走訪

form-title-visit = 記走訪
visit-summary = 記下來的是：
visit-enterprise = 去了哪家企業？
    .name = 企業
    .hint = 點企業，或打名稱裡的幾個字。
visit-kind = 怎麼聯絡的？
    .name = 方式
    .hint = 問以前的事辦得怎麼樣，選「回訪」。
visit-kind-visit = 走訪
visit-kind-phone = 電話
visit-kind-symposium = 座談會
visit-kind-revisit = 回訪
visit-day = 哪一天？
    .name = 日期
    .hint = 點一個，或直接寫，例如：「10月9日」。最多補記 30 天。
visit-words = 說了什麼？
    .name = 內容
    .hint = 一兩句就行，例如：「訂單回升，缺兩名數控技工；設備貸款的事已說清。」
visit-done =
    ✅ 記下了：{ $day } { $kind } { $enterprise }
    企業有難處，趁熱點「代企業反映」。

## 不是這麼回事

form-title-objection = 不是這麼回事
objection-summary = 送出後，代您反映的人和活動辦馬上看到：
objection-reason = 哪裡說得不對？
    .name = 哪裡不對
    .hint = 照實說就行，例如：「我沒提過這個要求，當時問的是用電，不是用地。」

## 配包聯幹部

form-title-pairing = 配包聯幹部
pairing-summary = 送出後馬上生效，這位幹部會收到通知：
pairing-person = 由誰來包聯？
    .name = 包聯幹部
    .hint = 點名字，或打幾個字來找。名單裡沒有的，先在 /people 裡邀請。
