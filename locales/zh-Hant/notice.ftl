### 主動告訴人的話。第一行說發生了什麼，接著是誰在什麼時候做什麼。
### .cadre 是同一則給幹部的說法，.leader 給領導，.final 是申訴用過以後的，.D .E 是沒有解決的結果。

notice-about = <i>{ $number }：{ $text }</i>
notice-about-words = <i>{ $text }</i>
notice-about-number = <i>{ $number }</i>

## 給企業

notice-filed =
    ✅ 收到了，編號 <b>{ $number }</b>
    活動辦會在 <b>{ $step }</b>告訴您由哪個單位來辦。
    想補照片或資料，直接傳給我就可以。
notice-accepted =
    👍 { $number } 受理了，歸在「{ $category }」
    { $next }
notice-need-info =
    ✋ { $number } 還差一點，補上才能往下辦
    活動辦問：{ $quote }
    請您 <b>{ $step }</b>補上。沒有回音的話，這件案子會先停下。
notice-declined =
    ⚪ { $number } 沒有受理：{ $reason }
    去哪裡辦：{ $where }
    覺得不對，可以申訴一次，活動辦會重新看。
    .final =
        ⚪ { $number } 複查過了，還是沒有受理：{ $reason }
        去哪裡辦：{ $where }
        情況有變化，可以重新提出。
notice-expired =
    ⏹ { $number } 先停下了：五個工作天沒有收到補充
    事情還在的話，按「申訴」把缺的補上，活動辦接著看。
    .final =
        ⏹ { $number } 停下了：五個工作天沒有收到補充
        事情還在的話，可以重新提出。
    .cadre =
        ⏹ { $number } 逾期未補，以不予受理停辦
        企業可以申訴一次。
notice-merged =
    🔗 { $number } 併進 { $other } 一起辦
    那一件說的是同一個問題，合起來辦得更快。
    您是聯名企業，在「我的問題」裡隨時看得到進度。
notice-withdrawn =
    ↩️ { $number } 撤回了，不再辦理
    同樣的問題再出現，隨時可以重新提出。
notice-ask-pressure =
    🔒 私下問您一句：撤回 { $number }，是有人要求您這麼做的嗎？
    您的回答只有活動辦主任和督查看得到，承辦單位看不到。
    沒有的話，不用理會這則訊息。
notice-dispatched-owner =
    📮 { $number } 已經交給 <b>{ $unit }</b>
    辦結期限：{ $due }
    { $unit }會在 { $step }簽收，並與您聯絡。
notice-acknowledged =
    🤝 { $handlers } 接手了 { $number }
    辦結期限：{ $due }
    會先與您聯絡，之後至少每 5 個工作天告訴您一次進度；有急事可以直接打這支電話。
    .quiet =
        🤝 { $handlers } 接手了 { $number }
        辦結期限：{ $due }
        會先與您聯絡，之後至少每 5 個工作天告訴您一次進度。
    .masked =
        🤝 { $handlers } 接手了 { $number }
        辦結期限：{ $due }
        隱名交辦：對方不知道是您，話都由我轉達，至少每 5 個工作天一次進度。有話要說，點「補充說明」。
notice-progress =
    📌 { $number } 有進度，{ $who }說：
    { $quote }
    { $next }
notice-promised =
    🟣 { $unit }承諾 <b>{ $promise } 前</b>辦成 { $number }
    { $report }
    現在還不算辦結。到時沒有兌現會留下紀錄，這件案子接著辦。
    .cadre =
        🟣 { $number } 轉為承諾辦理：{ $unit } { $promise } 前辦成
        { $report }
        到期未兌現，紀錄不消除，轉回辦理中。
notice-promise-broken =
    ⚠️ { $unit }沒有在 { $promise } 前兌現對您的承諾
    這次失約已經記下，不會消除。{ $number } 回到辦理中。
    { $next }
    .cadre =
        ⚠️ 承諾未兌現：{ $number } · { $unit } · 原定 { $promise }
        已記錄，不消除；轉回辦理中。
        { $next }
notice-parked =
    🟤 { $number } 眼下辦不成，先列管
    { $report }
    列管不是辦結：{ $review } 前再看一次，條件到了就接著辦。
    .cadre =
        🟤 { $number } 同意列管 · { $unit }
        複查日 { $review }；每月報一次進度。
        { $report }
notice-still-parked =
    🟤 { $number } 重新看過，還要列管一陣子
    { $quote }
    下一次再看：{ $review } 前。
    .cadre =
        🟤 { $number } 複查後繼續列管
        { $quote }
        下次複查：{ $review }
notice-unparked =
    ▶️ { $number } 又能辦了，今天起恢復辦理
    { $next }
    .cadre =
        ▶️ { $number } 恢復辦理
        { $next }
notice-extended =
    🗓 { $number } 展延了：原定 { $original }，現在 { $due }
    { $unit }的理由：{ $why }
    活動辦說：{ $quote }
    原定日期一直留在紀錄上。只能展延這一次。
notice-reassigned-owner =
    🔁 { $number } 換 <b>{ $unit }</b>來辦
    新的辦結期限：{ $due }
    { $unit }會先簽收，再與您聯絡。
notice-confirm =
    📝 { $reporter }說問題解決了，請您看看算不算數
    { $report }
    您確認了，{ $number } 才算辦結。{ $step }沒有回音，會以「未評價」辦結。
    .info =
        📝 { $reporter }答覆了，請您看看說清楚沒有
        { $report }
        沒說清楚就按「不滿意」，{ $number } 重新答覆。{ $step }沒有回音，會以「未簽署」辦結。
    .D =
        📝 { $reporter }給了解釋，沒有說解決，請您看看認不認同
        { $report }
        不認同就按「不滿意」，{ $number } 重新辦。{ $step }沒有回音，會以「未評價」辦結。
    .E =
        📝 { $reporter }認為原因在企業自身，沒有辦，請您看看認不認同
        { $report }
        不認同就按「不滿意」，{ $number } 重新辦。{ $step }沒有回音，會以「未評價」辦結。
notice-closed =
    🎉 { $number } 辦結，您的評價：{ $rating }
    辦理結果：{ $outcome }
    謝謝您。問題又出現，{ $step }可以按「再次辦理」。
    .info =
        ☑️ { $number } 辦結，{ $rating }
        還有不清楚的，{ $step }可以按「再問一次」。
    .D =
        ☑️ { $number } 辦結，您的評價：{ $rating }
        辦理結果是「{ $outcome }」，問題本身沒有記作解決。
        情況有變化，{ $step }可以按「再次辦理」。
    .E =
        ☑️ { $number } 辦結，您的評價：{ $rating }
        辦理結果是「{ $outcome }」，問題本身沒有記作解決。
        情況有變化，{ $step }可以按「再次辦理」。
notice-closed-silent =
    ☑️ { $number } 辦結了，您沒有說滿不滿意，記為「{ $rating }」
    辦理結果：{ $outcome }。沒有評價，不會算作滿意。
    問題沒解決，{ $step }可以按「再次辦理」。
    .info =
        ☑️ { $number } 辦結了，您沒有簽署，記為「{ $rating }」
        沒有簽署，不會算作已簽署。
        還有不清楚的，{ $step }可以按「再問一次」。
notice-new-round =
    🔄 聽到了，您不滿意。{ $number } 從今天起重新辦，第 { $round } 輪
    您說的原因已經轉給{ $unit }。
    { $next }
    .info =
        🔄 聽到了，您還有不明白的。{ $number } 從今天起重新答覆，第 { $round } 輪
        { $next }
notice-reopened =
    🔄 { $number } 重新辦理，第 { $round } 輪
    { $next }
notice-levelled-up =
    ⬆️ { $number } 提到上一級，由上一級盯著辦
    { $next }
    .cadre =
        ⬆️ { $number } 提級 · { $unit } · 第 { $round } 輪
        { $next }
notice-taken-up =
    ⬆️ 提級盯辦：{ $number } · { $category } · { $unit } · 第 { $round } 輪
    { $quote }
    期限：{ $due }
    從現在起由本級盯辦，失約、紅牌和辦結都會通知您。
notice-instruction-answered =
    🖊 批示有回覆：{ $number } · { $unit }
    { $quote }
    { $next }
notice-withdrawal-refused =
    ✋ { $number } 沒有同意撤回，接著辦
    活動辦說：{ $quote }
    { $next }
notice-rated-by-phone =
    ☎️ { $who }記下了您在電話裡的評價：{ $rating }
    辦理結果：{ $outcome }
    這不是您的意思，請告訴活動辦更正 { $number }。
    .again =
        ☎️ { $who }記下了您在電話裡的評價：{ $rating }
        { $next }
        這不是您的意思，請告訴活動辦更正 { $number }。

## 給活動辦

notice-supplied =
    📎 { $number } 企業補充了，可以接著梳理
    { $quote }
    { $next }
notice-new-case =
    🆕 { $number } · { $category } · { $enterprise }
    { $said }
    梳理期限：{ $step }
notice-appealed =
    📣 { $number } 企業申訴，重新梳理
    { $quote }
    { $next }
notice-ready-to-dispatch =
    📮 { $number } 已受理，待交辦 · { $category } · { $enterprise }
    { $said }
    交辦期限：{ $step }
notice-return-asked =
    ↩️ { $unit }申請退單 { $number }
    理由：{ $quote }
    建議交給：{ $suggested }
    今天裁定。同意後，第二個單位不能再退。
notice-extension-asked =
    🗓 { $unit }申請展延 { $number }
    { $due_day } → { $wished }
    理由：{ $quote }
    同意只此一次，企業會收到新日期。
notice-park-asked =
    🟤 { $unit }申請列管 { $number }，{ $review } 複查
    { $report }
    同意後不計辦結，企業會收到通知。
notice-withdrawal-asked =
    ↩️ 企業申請撤回 { $number }
    { $quote }
    承辦：{ $unit }。裁定以前照常辦；同意後停辦，並私下問企業是否有人要求撤回。
notice-to-review =
    🔍 { $number } 報「{ $outcome }」，待審核 · { $reporter }
    { $report }
    審核期限：{ $step }。看結果和證明對不對得上。
notice-dissatisfied-office =
    🔴 企業不滿意 { $number }，進入第 { $round } 輪 · { $unit }
    { $quote }
    { $next }
notice-pressure-told =
    🔒 { $number } 企業私下說明撤回原因
    { $quote }
    只有主任和督查可見，不得轉給承辦單位。
notice-looked-back =
    🔎 { $number } 回訪查核 · { $who }
    { $quote }
    承辦：{ $unit }

## 給單位

notice-dispatched =
    📥 新交辦 { $number } · { $category } · { $enterprise }
    { $said }
    期限：{ $due }
    { $step }簽收並聯絡企業；非本單位權責的，同一期限內由負責人退單。
    .second =
        📥 新交辦 { $number } · { $category } · { $enterprise }
        { $said }
        期限：{ $due }
        { $step }簽收並聯絡企業。別的單位已退過一次，不能再退。
notice-co-dispatched =
    📥 請協辦 { $number } · { $category } · 主辦 { $unit }
    { $said }
    協辦意見期限：{ $opinion_due }
notice-to-countersign =
    ✒️ { $number } 報「{ $outcome }」，待會簽 · { $who }
    { $report }
    會簽後送活動辦審核。期限：{ $due }
    .B =
        ✒️ { $number } 報「{ $outcome }」，待會簽 · { $who }
        { $report }
        承諾 { $promise } 前辦成。會簽就是對企業的承諾，未兌現會永久記錄。
    .C =
        ✒️ { $number } 報「{ $outcome }」，待會簽 · { $who }
        { $report }
        申請列管，{ $review } 複查。會簽後由活動辦主任裁定。
notice-rework =
    ✏️ { $number } 報告退回重寫 · { $who }
    { $quote }
    改好重報。期限：{ $due }
notice-return-upheld =
    ✔️ 同意退單，{ $number } 已移出貴單位
    不用再辦。
notice-lead-left =
    ↩️ { $number } 換主辦單位，貴單位的協辦、抄告先停下
    重新交辦後，需要貴單位的會再通知。
notice-return-refused =
    ✖️ 不同意退單 { $number }
    { $quote }
    { $next }
notice-extension-granted =
    🗓 同意展延 { $number }：原定 { $original }，現在 { $due }
    { $quote }
    只此一次，企業已收到新舊日期和理由。
notice-extension-refused =
    ✖️ 不同意展延 { $number }，原期限不變
    { $quote }
    期限：{ $due }
notice-park-refused =
    ✖️ 不同意列管 { $number }，繼續辦理
    { $quote }
    期限：{ $due }
notice-sent-back =
    ↩️ { $number } 審核退回
    { $quote }
    補齊重報。期限：{ $due }
notice-dissatisfied =
    🔴 企業不滿意，{ $number } 進入第 { $round } 輪
    { $quote }
    { $next }
notice-reopened-unit =
    🔄 { $number } 重新辦理，第 { $round } 輪 · { $who }提出
    { $quote }
    { $next }
notice-closed-unit =
    ☑️ { $number } 銷號 · { $outcome } · 企業評價：{ $rating }
notice-withdrawn-unit =
    ↩️ { $number } 企業撤回，停止辦理
    不用再辦。
notice-co-opinion =
    📎 { $number } 收到協辦意見 · { $who }
    { $quote }
    { $next }
notice-supplemented =
    📎 { $number } { $who }補充說明
    { $quote }
    { $next }
notice-urged =
    ⏰ 企業催辦 { $number }，第 { $urges } 次
    { $quote }
    { $next }
notice-instructed =
    🖊 { $who }批示 { $number } · { $unit }
    { $quote }
    回覆期限：{ $answer_by }
    { $next }

## 逾期

notice-overdue =
    🔴 { $number } 逾期 · { $unit }
    期限：{ $due }
    逾期已記錄，辦結也不消除。滿 1 個工作天黃牌，滿 3 個紅牌。
notice-yellow-card =
    🟨 黃牌：{ $number } · { $unit }
    期限：{ $due }
    滿 3 個工作天轉紅牌，報領導。
notice-red-card =
    🟥 紅牌：{ $number } · { $unit }
    期限：{ $due }
    已報領導；滿 5 個工作天點名通報、提到上一級。
    .leader =
        🟥 紅牌 1 件：{ $unit }逾期未辦結 { $number }
        { $category } · { $enterprise } · 第 { $round } 輪
        期限：{ $due }
        可以批示；滿 5 個工作天點名通報。
notice-called-out =
    📣 點名通報：{ $number } · { $unit }
    期限：{ $due }
    滿 5 個工作天未辦結，列入通報，並提到上一級盯辦。

## 提醒

nudge-accept =
    ⏰ { $number } 待梳理 · { $category } · { $enterprise }
    期限：{ $step }
nudge-dispatch =
    ⏰ { $number } 待交辦 · { $category } · { $enterprise }
    期限：{ $step }
nudge-acknowledge =
    ⏰ { $number } 還沒簽收
    { $next }
nudge-co-opinion =
    ⏰ { $number } 等貴單位的協辦意見 · 主辦 { $unit }
    期限：{ $opinion_due }
nudge-progress =
    ⏰ { $number } 該報進度了，企業在等
    一兩句就好：做了什麼，下一步由誰做。
nudge-due-soon =
    🟡 { $number } { $left }
    期限：{ $due_day }。辦好就報辦結；有難處早點跟企業說清楚。
nudge-due-tomorrow =
    🟠 { $number } 下一個工作天到期
    期限：{ $due_day }。辦好就報辦結，企業在等。
nudge-due-today =
    🔴 { $number } 今天到期
    期限：{ $due_day }。過時記逾期，不消除。
nudge-review =
    ⏰ { $number } 待審核 · { $reporter }報「{ $outcome }」
    期限：{ $step }
nudge-promise =
    🟣 { $number } 承諾快到期：{ $promise }
    辦成了報辦結；到時沒辦成，紀錄不消除。
nudge-parked =
    🟤 { $number } 今天複查 · { $unit }
    繼續列管，還是恢復辦理？
nudge-supply =
    ✋ { $number } 還等您補資料
    活動辦問：{ $quote }
    { $next }
nudge-look-back =
    🔎 { $number } 該回訪查核了 · { $unit } · { $outcome }
    問企業：事情真的辦了沒有，現在怎麼樣。
confirm-reminder-1 =
    👀 { $reporter }的答覆，還等您看一眼
    { $report }
    滿不滿意都請說一聲，{ $number } 由您說了算。
    .info =
        👀 { $reporter }的答覆，還等您看一眼
        { $report }
        看到了請簽署一下；看不懂就再問。
confirm-reminder-3 =
    ⏳ { $number } 再等兩個工作天就以「未評價」辦結
    { $report }
    您按一下就好；不滿意的話，重新辦。
    .info =
        ⏳ { $number } 再等兩個工作天就以「未簽署」辦結
        { $report }
        您按一下就好；看不懂的話，再答覆。
