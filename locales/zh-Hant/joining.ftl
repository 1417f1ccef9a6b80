### 進門的話：同意、自我介紹、等候確認；辦公室確認；我的企業。

## 尚未進門

button-join = 申請加入
button-howto = 我有邀請
howto-text =
    <b>有邀請連結</b>：點開即可，一個連結只供一個人用一次。
    <b>有連心卡</b>：用手機掃描卡上的 QR 碼，會自動打開這裡。
    兩樣都沒有，請按「申請加入」，說明是哪家企業；核對身分後就能使用。
join-about = 您想加入連心，替自己的企業反映問題。
card-about = 這是 <b>{ $enterprise }</b> 的連心卡，掃卡可成為這家企業的聯絡人。
invitation-about = 您收到一份邀請：<b>{ $role }</b>
invitation-unknown = 這個連結無法使用。請看看是否複製不全，或請給您連結的人重新發一個。
invitation-used = 這份邀請已經用過，一份只能讓一個人加入。請給您連結的人再發一份。
invitation-revoked = 這份邀請已經收回。若仍需要，請給您連結的人再發一份。
invitation-expired = 這份邀請已過期。請給您連結的人再發一份。
start-nobody =
    { $name }，您好。您目前還沒有身分，確認之後就能使用。
    有邀請連結請直接點開；沒有的話，請按「申請加入」。

## 同意

consent = <b>先向您說明幾件事，您同意了再繼續：</b>
consent-again = <b>說明有更新，請您再看一遍，同意後繼續使用：</b>
consent-text =
    · <b>記錄什麼</b>：稱呼、職務、手機號碼、Telegram 帳號，您提出的問題和資料
    · <b>誰看得到</b>：承辦單位、活動辦、您的包聯幹部；不進群組，不公開
    · <b>保留多久</b>：問題和資料辦結五年後清除，姓名電話離任三年後清除；編號、日期、結果留檔
    · <b>隨時可以</b>：/mydata 查看記錄了什麼，/forget 申請註銷
    · <b>會出境</b>：傳到這裡的要經過 Telegram 的境外伺服器，身分證、銀行卡請勿傳送
button-agree = 同意
button-disagree = 不同意
consent-declined = 好，什麼都沒有記錄。若改變主意，再打開一次連結，或按下面的按鈕。
    .known = 好。不同意就先停在這裡，原有記錄不動；想註銷請告訴活動辦。若改變主意，請發 /start。
consent-thanks = 好，記下了，我們繼續。

## 自我介紹

form-title-join-unit = 登記身分
form-title-join-firm = 登記身分
form-title-ask-join = 申請加入
join-unit-summary = 請您看看是否有誤，送出後由活動辦確認：
join-firm-summary = 請您看看是否有誤，送出後由活動辦或包聯幹部確認：
ask-join-summary = 請您看看是否有誤，送出後由活動辦或包聯幹部確認：
joining-name = 怎麼稱呼您？
    .name = 稱呼
    .hint = 請寫真實姓名，確認的人要核對，例如：「王芳」。
joining-title = 您在企業裡擔任什麼職務？
    .name = 職務
    .hint = 按一個，或直接寫，例如：「生產副總」。
joining-title-boss = 負責人
joining-title-manager = 部門主管
joining-title-office = 辦公室
joining-title-finance = 財務
joining-phone = 請傳送您的手機號碼
    .name = 手機號碼
    .hint = 請按輸入框下方的「傳送我的手機號碼」，由 Telegram 核對是您本人的號碼。
ask-join-sought = 您是哪家企業的？
    .name = 企業
    .hint = 請寫企業全名，或 18 位統一社會信用代碼。例如：「恆昌機械」。
ask-join-enterprise = 是下面哪一家？
    .name = 對應企業
    .hint = 沒有的話請按最後一個，活動辦會核對。
ask-join-none = 沒有，就用「{ $name }」

form-phone-button = 傳送我的手機號碼
form-phone-below = 👇 請按輸入框下方的按鈕。
form-phone-got = 手機號碼收到了：{ $phone }
form-phone-away = 手機號碼的按鈕已收起。
form-phone-words = 打字傳來的號碼無法核對。請按輸入框下方的「傳送我的手機號碼」。
form-contact-other = 這是別人的名片，無法代填。請按「傳送我的手機號碼」，傳送您自己的。
form-credit-code = 這個統一社會信用代碼不正確，請照營業執照核對 18 位；也可以寫企業全名。

## 等候確認

claim-sent =
    ✅ 收到了，已請{ $who }確認您的身分
    最遲 <b>{ $by }</b> 有結果，確認後立即告訴您，不必守著。
claim-waiting =
    ⏳ 仍在等候確認：{ $role }
    已請{ $who }確認，最遲 <b>{ $by }</b> 有結果。
claim-late =
    ⏰ 還沒有人確認您的身分：{ $role }
    剛剛又催了一次，一有結果立即告訴您。
button-withdraw-claim = 撤回申請
claim-withdrawn = 已撤回，這次申請不算數。以後可以重新申請。
joined-already = 您已經是<b>{ $role }</b>，不必再登記。
joined =
    🎉 { $name }，{ $who }確認了您的身分：<b>{ $role }</b>
joined-until = 這個身分用到 { $until }。
joined-next = 選單已經換好，按下面就能開始。
joined-at-once = 🎉 { $name }，您現在是<b>{ $role }</b>。
joined-by-you = 🤝 您邀請的{ $name }已經加入：{ $role }。
button-begin = 開始
claim-refused =
    ⚪ { $who }沒有確認您的身分：{ $role }
    原因：{ $reason }
    若是弄錯，可以重新申請，請把資料寫得準確一些。

## 確認身分

word-the-office = 活動辦
asked-office = 活動辦{ $who }
asked-liaison = 包聯幹部{ $who }
role-at = { $place } · { $role }
claim-card = 🪪 <b>{ $name }</b> 申請：<b>{ $role }</b>
claim-called = Telegram：{ $called } · 本人手機 { $phone }
claim-title = 職務：{ $title }
claim-via-invitation = 來源：{ $who }發出的邀請
claim-via-card = 來源：掃了這家企業的連心卡
claim-via-colleague = 來源：同事{ $who }邀請
claim-via-asking = 來源：自行申請，無人介紹
claim-match = ☑️ 與名冊上的「{ $name }」相符，確認後併為一人
claim-match-but = ⚠️ 邀請的是名冊上的「{ $name }」，但名冊上的手機號碼是 { $phone }，與這個不同。請先打電話核對；確認後併為同一人
claim-contacts = 這家企業現有聯絡人：{ $who }
claim-until = 身分到期：{ $until }
claim-new-firm = ⚠️ 資料庫裡沒有「{ $said }」。若是已有的哪一家，請按它；確實是新企業，請按「新建並確認」。
claim-ask = 拿不準就先打電話核對；確認後對方馬上能看到這個身分該看的內容。
button-confirm-claim = 確認
button-new-firm = 新建並確認
button-refuse-claim = 不是這個人
claim-why = 為什麼不確認{ $name }？對方會看到原因。
claim-reason-unknown = 查無此人
claim-reason-not_here = 不在此任職
claim-reason-mismatch = 資料不符
claim-done = 已確認，對方已收到通知
claim-refused-done = 已回絕，對方會看到原因
claim-decided = 這一位已經有人處理過了。
claim-was-confirmed = ✅ { $name }：{ $who }已確認。
claim-was-refused = ⚪ { $name }：{ $who }沒有確認，已告知原因。
claim-was-withdrawn = ↩️ { $name }自行撤回了申請。
claims-title = <b>待確認</b> 共 { $total } 位
claims-line = <b>{ $n }.</b> { $name } · { $role } · { $since }
claims-none = 沒有等候確認的人。
claims-reminder = ⏰ 有 { $n } 位等您確認身分，已超過 1 個工作天。
button-claims = 待確認
command-claims = 待確認的人

## 我的企業

command-company = 我的企業，聯絡人
command-invite = 邀請同事
button-company = 我的企業
company-which = 您是幾家企業的聯絡人，這次說的是哪一家？
company-card = <b>{ $enterprise }</b>
company-contact = · 聯絡人 { $name }（{ $title }）
    .untitled = · 聯絡人 { $name }
company-liaison = · 包聯幹部 { $name } { $phone }
button-invite = 邀請同事
button-pass-on = 移交給同事
button-leave-firm = 退出企業
button-share = 轉發給同事
invitation-colleague =
    ✅ 邀請做好了，就在下面，轉給同事即可
    一個連結只能讓一個人加入，<b>{ $by }</b> 前有效；同事填好後，由活動辦或包聯幹部確認。
invitation-forward = 邀請您加入連心，一起替{ $enterprise }反映問題、看進度。
invitation-link =
    { $text }
    { $url }
button-take-back = 收回邀請
invitation-taken-back = 已收回，那個連結打不開了。
invitation-gone = 無法收回：已經有人用過，或先前已收回。
company-leave-sure = 退出後，您就看不到{ $enterprise }的問題了，您提出的由同事接手跟進。確定退出嗎？
    .alone = 您是最後一位聯絡人，退出後{ $enterprise }就沒有人能提問題、看進度了；再加入要重新掃連心卡。確定退出嗎？
company-leave-last =
    您是最後一位聯絡人，還有 { $n } 件正在辦，退出就沒有人確認了。
    請先邀請一位同事加入，再移交給對方；或等這幾件辦完。
company-left = 已退出{ $enterprise }。
company-pass-whom = 移交給哪位同事？
company-pass-nobody = 還沒有其他聯絡人。請先按「邀請同事」，等同事確認後再移交。
company-pass-sure = { $n ->
    [0] 移交給{ $name }後，您退出{ $enterprise }。確定嗎？
   *[other] 移交給{ $name }後，您退出{ $enterprise }，您名下正在辦的 { $n } 件由{ $name }接手跟進。確定嗎？
}
company-passed = { $n ->
    [0] 已移交給{ $name }，您已退出{ $enterprise }。
   *[other] 已移交給{ $name }，{ $n } 件一併轉過去，您已退出{ $enterprise }。
}
company-passed-to-you = { $n ->
    [0] 🤝 { $name }把{ $enterprise }的事移交給您，目前沒有正在辦的
        進度以後直接傳給您，辦得好不好由您決定。
   *[other] 🤝 { $name }把{ $enterprise }的事移交給您，正在辦的有 { $n } 件
        進度以後直接傳給您，辦得好不好由您決定。
}
