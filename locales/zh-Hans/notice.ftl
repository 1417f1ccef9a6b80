### 主动告诉人的话。第一行说发生了什么，然后是接下来谁在什么时候做什么。
### .cadre 是同一条给干部的说法，.leader 给领导，.final 是申诉用过以后的，.D .E 是没有解决的结果。

notice-about = <i>{ $number }：{ $text }</i>
notice-about-words = <i>{ $text }</i>
notice-about-number = <i>{ $number }</i>

## 给企业

notice-filed =
    ✅ 收到了，编号 <b>{ $number }</b>
    活动办会在 <b>{ $step }</b>告诉您由哪个单位来办。
    想补充照片或材料，直接发给我就行。
notice-accepted =
    👍 { $number } 受理了，归在“{ $category }”
    { $next }
notice-need-info =
    ✋ { $number } 还差一点，补上才能往下办
    活动办问：{ $quote }
    请您 <b>{ $step }</b>补上。没有回音的话，这件事会先停下。
notice-declined =
    ⚪ { $number } 没有受理：{ $reason }
    去哪里办：{ $where }
    觉得不对，可以申诉一次，活动办会重新看。
    .final =
        ⚪ { $number } 复核过了，还是没有受理：{ $reason }
        去哪里办：{ $where }
        情况有变化，可以重新提一件。
notice-expired =
    ⏹ { $number } 先停下了：五个工作日没有收到补充
    事情还在的话，点“申诉”把缺的补上，活动办接着看。
    .final =
        ⏹ { $number } 停下了：五个工作日没有收到补充
        事情还在的话，可以重新提一件。
    .cadre =
        ⏹ { $number } 逾期未补充，按不予受理停办
        企业可以申诉一次。
notice-merged =
    🔗 { $number } 并进 { $other } 一起办
    那一件说的是同一个问题，合起来办得更快。
    您是联名企业，在“我的问题”里随时能看到进展。
notice-withdrawn =
    ↩️ { $number } 撤回了，不再办理
    同样的问题再出现，随时可以重新提。
notice-ask-pressure =
    🔒 私下问您一句：撤回 { $number }，是有人要求您这么做的吗？
    您的回答只有活动办主任和督查能看到，承办单位看不到。
    没有的话，不用理会这条消息。
notice-dispatched-owner =
    📮 { $number } 已经交给 <b>{ $unit }</b>
    办结期限：{ $due }
    { $unit }会在 { $step }签收，并跟您联系。
notice-acknowledged =
    🤝 { $handlers } 接手了 { $number }
    办结期限：{ $due }
    会先跟您联系，以后至少每 5 个工作日告诉您一次进展；有急事可以直接打这个电话。
    .quiet =
        🤝 { $handlers } 接手了 { $number }
        办结期限：{ $due }
        会先跟您联系，以后至少每 5 个工作日告诉您一次进展。
    .masked =
        🤝 { $handlers } 接手了 { $number }
        办结期限：{ $due }
        隐名交办：对方不知道是您，话都由我来传，至少每 5 个工作日一次进展。有话要说，点“补充说明”。
notice-progress =
    📌 { $number } 有进展，{ $who }说：
    { $quote }
    { $next }
notice-promised =
    🟣 { $unit }承诺 <b>{ $promise } 前</b>办成 { $number }
    { $report }
    现在还不算办结。到时没有兑现会记录在案，这件事接着办。
    .cadre =
        🟣 { $number } 转为承诺办理：{ $unit } { $promise } 前办成
        { $report }
        到期未兑现，记录不抹掉，转回办理中。
notice-promise-broken =
    ⚠️ { $unit }没有在 { $promise } 前兑现对您的承诺
    这次失约已经记下，不会抹掉。{ $number } 回到办理中。
    { $next }
    .cadre =
        ⚠️ 承诺未兑现：{ $number } · { $unit } · 原定 { $promise }
        已记录，不抹掉；转回办理中。
        { $next }
notice-parked =
    🟤 { $number } 眼下办不成，先挂账
    { $report }
    挂账不是办结：{ $review } 前再看一次，条件到了就接着办。
    .cadre =
        🟤 { $number } 同意挂账 · { $unit }
        复核日 { $review }；每月报一次进展。
        { $report }
notice-still-parked =
    🟤 { $number } 重新看过，还要挂一阵
    { $quote }
    下一次再看：{ $review } 前。
    .cadre =
        🟤 { $number } 复核后继续挂账
        { $quote }
        下次复核：{ $review }
notice-unparked =
    ▶️ { $number } 又能办了，今天起恢复办理
    { $next }
    .cadre =
        ▶️ { $number } 恢复办理
        { $next }
notice-extended =
    🗓 { $number } 延期了：原定 { $original }，现在 { $due }
    { $unit }的理由：{ $why }
    活动办说：{ $quote }
    原定日期一直留在记录上。只能延这一次。
notice-reassigned-owner =
    🔁 { $number } 换 <b>{ $unit }</b>来办
    新的办结期限：{ $due }
    { $unit }会先签收，再跟您联系。
notice-confirm =
    📝 { $reporter }说问题解决了，请您看看算不算数
    { $report }
    只有您确认了，{ $number } 才算办结。{ $step }没有回音，会按“未评价”办结。
    .info =
        📝 { $reporter }答复了，请您看看说清楚没有
        { $report }
        看到了请签署；没说清楚就点“看不懂，再问”，{ $number } 重新答复。{ $step }没有回音，会按“未签署”办结。
    .D =
        📝 { $reporter }给了解释，没有说解决，请您看看认不认
        { $report }
        您不认可就点“不满意”，{ $number } 重新办。{ $step }没有回音，会按“未评价”办结。
    .E =
        📝 { $reporter }认为原因在企业自身，没有办，请您看看认不认
        { $report }
        您不认可就点“不满意”，{ $number } 重新办。{ $step }没有回音，会按“未评价”办结。
notice-closed =
    🎉 { $number } 办结，您的评价：{ $rating }
    办理结果：{ $outcome }
    谢谢您。问题又出现，{ $step }可以点“再次办理”。
    .info =
        ☑️ { $number } 办结，{ $rating }
        还有不清楚的，{ $step }可以点“再问一次”。
    .D =
        ☑️ { $number } 办结，您的评价：{ $rating }
        办理结果是“{ $outcome }”，问题本身没有记作解决。
        情况有变化，{ $step }可以点“再次办理”。
    .E =
        ☑️ { $number } 办结，您的评价：{ $rating }
        办理结果是“{ $outcome }”，问题本身没有记作解决。
        情况有变化，{ $step }可以点“再次办理”。
notice-closed-silent =
    ☑️ { $number } 办结了，您没有说满不满意，记为“{ $rating }”
    办理结果：{ $outcome }。没有评价，不会算作满意。
    问题没解决，{ $step }可以点“再次办理”。
    .info =
        ☑️ { $number } 办结了，您没有签署，记为“{ $rating }”
        没有签署，不会算作已签署。
        还有不清楚的，{ $step }可以点“再问一次”。
notice-new-round =
    🔄 听到了，您不满意。{ $number } 从今天起重新办，第 { $round } 轮
    您说的原因已经转给{ $unit }。
    { $next }
    .info =
        🔄 听到了，您还有不明白的。{ $number } 从今天起重新答复，第 { $round } 轮
        { $next }
notice-reopened =
    🔄 { $number } 重新办理，第 { $round } 轮
    { $next }
notice-levelled-up =
    ⬆️ { $number } 提到上一级，由上一级盯着办
    { $next }
    .cadre =
        ⬆️ { $number } 提级 · { $unit } · 第 { $round } 轮
        { $next }
notice-taken-up =
    ⬆️ 提级盯办：{ $number } · { $category } · { $unit } · 第 { $round } 轮
    { $quote }
    期限：{ $due }
    从现在起由本级盯办，失约、红牌和办结都会告诉您。
notice-instruction-answered =
    🖊 批示有回复：{ $number } · { $unit }
    { $quote }
    { $next }
notice-withdrawal-refused =
    ✋ { $number } 没有同意撤回，接着办
    活动办说：{ $quote }
    { $next }
notice-rated-by-phone =
    ☎️ { $who }记下了您在电话里的评价：{ $rating }
    办理结果：{ $outcome }
    这不是您的意思，请告诉活动办更正 { $number }。
    .again =
        ☎️ { $who }记下了您在电话里的评价：{ $rating }
        { $next }
        这不是您的意思，请告诉活动办更正 { $number }。

## 给活动办

notice-supplied =
    📎 { $number } 企业补充了，可以接着梳理
    { $quote }
    { $next }
notice-new-case =
    🆕 { $number } · { $category } · { $enterprise }
    { $said }
    梳理期限：{ $step }
notice-appealed =
    📣 { $number } 企业申诉，重新梳理
    { $quote }
    { $next }
notice-ready-to-dispatch =
    📮 { $number } 已受理，待交办 · { $category } · { $enterprise }
    { $said }
    交办期限：{ $step }
notice-return-asked =
    ↩️ { $unit }申请退单 { $number }
    理由：{ $quote }
    建议交给：{ $suggested }
    今天裁定。同意后，第二家单位不能再退。
notice-extension-asked =
    🗓 { $unit }申请延期 { $number }
    { $due_day } → { $wished }
    理由：{ $quote }
    同意只此一次，企业会收到新日期。
notice-park-asked =
    🟤 { $unit }申请挂账 { $number }，{ $review } 复核
    { $report }
    同意后不计办结，企业会收到通知。
notice-withdrawal-asked =
    ↩️ 企业申请撤回 { $number }
    { $quote }
    承办：{ $unit }。裁定以前照常办；同意后停办，并私下问企业是否有人要求撤回。
notice-to-review =
    🔍 { $number } 报“{ $outcome }”，待审核 · { $reporter }
    { $report }
    审核期限：{ $step }。看结果和证明对不对得上。
notice-dissatisfied-office =
    🔴 企业不满意 { $number }，进入第 { $round } 轮 · { $unit }
    { $quote }
    { $next }
notice-pressure-told =
    🔒 { $number } 企业私下说明撤回原因
    { $quote }
    只有主任和督查可见，不得转给承办单位。
notice-looked-back =
    🔎 { $number } 回头看 · { $who }
    { $quote }
    承办：{ $unit }

## 给单位

notice-dispatched =
    📥 新交办 { $number } · { $category } · { $enterprise }
    { $said }
    期限：{ $due }
    { $step }签收并联系企业；不归本单位的，同一期限内由负责人退单。
    .second =
        📥 新交办 { $number } · { $category } · { $enterprise }
        { $said }
        期限：{ $due }
        { $step }签收并联系企业。别的单位退过一次，不能再退。
notice-co-dispatched =
    📥 请协办 { $number } · { $category } · 主办 { $unit }
    { $said }
    协办意见期限：{ $opinion_due }
notice-to-countersign =
    ✒️ { $number } 报“{ $outcome }”，待会签 · { $who }
    { $report }
    会签后送活动办审核。期限：{ $due }
    .B =
        ✒️ { $number } 报“{ $outcome }”，待会签 · { $who }
        { $report }
        承诺 { $promise } 前办成。会签就是对企业的承诺，没兑现会永久记录。
    .C =
        ✒️ { $number } 报“{ $outcome }”，待会签 · { $who }
        { $report }
        申请挂账，{ $review } 复核。会签后由活动办主任裁定。
notice-rework =
    ✏️ { $number } 报告退回重写 · { $who }
    { $quote }
    改好重报。期限：{ $due }
notice-return-upheld =
    ✔️ 同意退单，{ $number } 已移出你单位
    不用再办。
notice-lead-left =
    ↩️ { $number } 换主办单位，你单位的协办、抄告先停下
    重新交办后，需要你单位的会再通知。
notice-return-refused =
    ✖️ 不同意退单 { $number }
    { $quote }
    { $next }
notice-extension-granted =
    🗓 同意延期 { $number }：原定 { $original }，现在 { $due }
    { $quote }
    只此一次，企业已收到新旧日期和理由。
notice-extension-refused =
    ✖️ 不同意延期 { $number }，原期限不变
    { $quote }
    期限：{ $due }
notice-park-refused =
    ✖️ 不同意挂账 { $number }，继续办理
    { $quote }
    期限：{ $due }
notice-sent-back =
    ↩️ { $number } 审核退回
    { $quote }
    补齐重报。期限：{ $due }
notice-dissatisfied =
    🔴 企业不满意，{ $number } 进入第 { $round } 轮
    { $quote }
    { $next }
notice-reopened-unit =
    🔄 { $number } 重新办理，第 { $round } 轮 · { $who }提出
    { $quote }
    { $next }
notice-closed-unit =
    ☑️ { $number } 销号 · { $outcome } · 企业评价：{ $rating }
notice-withdrawn-unit =
    ↩️ { $number } 企业撤回，停止办理
    不用再办。
notice-co-opinion =
    📎 { $number } 收到协办意见 · { $who }
    { $quote }
    { $next }
notice-supplemented =
    📎 { $number } { $who }补充说明
    { $quote }
    { $next }
notice-urged =
    ⏰ 企业催办 { $number }，第 { $urges } 次
    { $quote }
    { $next }
notice-instructed =
    🖊 { $who }批示 { $number } · { $unit }
    { $quote }
    回复期限：{ $answer_by }
    { $next }

## 超期

notice-overdue =
    🔴 { $number } 超期 · { $unit }
    期限：{ $due }
    超期已记录，办结也不抹掉。满 1 个工作日黄牌，满 3 个红牌。
notice-yellow-card =
    🟨 黄牌：{ $number } · { $unit }
    期限：{ $due }
    满 3 个工作日转红牌，报领导。
notice-red-card =
    🟥 红牌：{ $number } · { $unit }
    期限：{ $due }
    已报领导；满 5 个工作日点名通报、提到上一级。
    .leader =
        🟥 红牌 1 件：{ $unit }超期未办结 { $number }
        { $category } · { $enterprise } · 第 { $round } 轮
        期限：{ $due }
        可以批示；满 5 个工作日点名通报。
notice-called-out =
    📣 点名通报：{ $number } · { $unit }
    期限：{ $due }
    满 5 个工作日未办结，列入通报，并提到上一级盯办。

## 提醒

nudge-accept =
    ⏰ { $number } 待梳理 · { $category } · { $enterprise }
    期限：{ $step }
nudge-dispatch =
    ⏰ { $number } 待交办 · { $category } · { $enterprise }
    期限：{ $step }
nudge-acknowledge =
    ⏰ { $number } 还没签收
    { $next }
nudge-co-opinion =
    ⏰ { $number } 等你单位的协办意见 · 主办 { $unit }
    期限：{ $opinion_due }
nudge-progress =
    ⏰ { $number } 该报进展了，企业在等
    一两句就行：做了什么，下一步谁来做。
nudge-due-soon =
    🟡 { $number } { $left }
    期限：{ $due_day }。办好就报办结；有难处早点跟企业说清楚。
nudge-due-tomorrow =
    🟠 { $number } 下一个工作日到期
    期限：{ $due_day }。办好就报办结，企业在等。
nudge-due-today =
    🔴 { $number } 今天到期
    期限：{ $due_day }。过时记超期，不抹掉。
nudge-review =
    ⏰ { $number } 待审核 · { $reporter }报“{ $outcome }”
    期限：{ $step }
nudge-promise =
    🟣 { $number } 承诺快到期：{ $promise }
    办成了报办结；到时没办成，记录不抹掉。
nudge-parked =
    🟤 { $number } 今天复核 · { $unit }
    继续挂账，还是恢复办理？
nudge-supply =
    ✋ { $number } 还等您补材料
    活动办问：{ $quote }
    { $next }
nudge-look-back =
    🔎 { $number } 该回头看了 · { $unit } · { $outcome }
    问企业：事情真的办了没有，现在怎么样。
confirm-reminder-1 =
    👀 { $reporter }的答复，还等您看一眼
    { $report }
    满不满意都请说一声，{ $number } 由您说了算。
    .info =
        👀 { $reporter }的答复，还等您看一眼
        { $report }
        看到了请签署一下；看不懂就再问。
confirm-reminder-3 =
    ⏳ { $number } 再等两个工作日就按“未评价”办结
    { $report }
    您点一下就行；不满意的话，重新办。
    .info =
        ⏳ { $number } 再等两个工作日就按“未签署”办结
        { $report }
        您点一下就行；看不懂的话，再答复。
