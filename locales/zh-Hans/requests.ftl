### 申请与裁定：退单、延期、挂账、撤回、黄红牌申诉；待裁定清单和挂账台账。

request-return = 退单
request-extension = 延期
request-park = 挂账
request-withdraw = 撤回
request-appeal = 申诉黄红牌

word-and = 、

## 申请延期

ask-extension-summary = 提交后由活动办主任裁定；没裁定以前，原期限照算：
ask-extension-due = 延到哪一天？
    .name = 延到
    .hint = 点一天，或直接写。最早 { $first }，最晚 { $last }；只能延一次，{ $until }下班前提出才算数。
ask-extension-reason = 为什么要延？
    .name = 理由
    .hint = 批准后企业看得到。写卡在哪、还差几步，例如：“产权证 10月26日 出证，银行见证后两天放款。”
form-title-ask-extension = 申请延期
grant-extension-summary = 同意后企业马上收到新旧两个日期和单位的理由；原定日期永久保留：
grant-extension-due = 同意延到哪一天？
    .name = 延到
    .hint = 可以比申请的早，最早 { $first }，最晚 { $last }。
grant-extension-text = 有什么要交代单位和企业的？
    .name = 交代
    .hint = 企业也看得到，例如：“只等产权证，其他手续先办。”没有就跳过。
form-title-grant-extension = 裁定延期

## 裁定别的申请

park-summary = 同意后不计办结，到复核日提醒您：
park-review-date = 哪天复核？
    .name = 复核日期
    .hint = 可以另定，最晚 { $last }。
form-title-park = 裁定挂账
refuse-summary = 提交后，单位会收到这些理由：
refuse-text = 为什么不同意？
    .name = 理由
    .hint = 写到单位能照着做，例如：“还有 3 个工作日，请先把审批材料报齐。”
form-title-refuse = 裁定

## 企业申请撤回

ask-withdrawal-summary = 提交后由活动办裁定；没裁定以前，单位照常办理：
ask-withdrawal-reason = 为什么想撤回？
    .name = 撤回原因
    .hint = 点一个，或自己写。只有活动办能看到，承办单位看不到。
ask-withdrawal-reason-solved = 已经解决了
ask-withdrawal-reason-mistake = 提错了
ask-withdrawal-reason-later = 以后再说
form-title-ask-withdrawal = 申请撤回
grant-withdrawal-summary = 同意后停止办理，单位不再管；企业会收到通知，并私下被问有没有人让他们撤：
grant-withdrawal-text = 有什么要对企业说的？
    .name = 对企业说
    .hint = 例如：“以后再遇到同样的事，随时可以重新提。”没有就跳过。
form-title-grant-withdrawal = 裁定撤回
refuse-withdrawal-summary = 提交后接着办，企业会看到理由：
refuse-withdrawal-text = 为什么接着办？
    .name = 理由
    .hint = 企业看得到，例如：“贷款还没有放下来，先不撤，办成了再由您说了算。”
form-title-refuse-withdrawal = 裁定撤回

## 黄红牌申诉

appeal-card-summary = 提交后由活动办主任裁定。撤销的只是牌，超期记录不变：
appeal-card-reason = 为什么不该给这张牌？
    .name = 申诉理由
    .hint = 写事实和日期，例如：“10月14日 已报办结，系统退回要求补件，等企业盖章到 16日。”
form-title-appeal-card = 申诉黄红牌
rule-on-card-summary = 提交后单位会收到裁定和理由；超期记录不变：
rule-on-card-text = 裁定的理由是什么？
    .name = 理由
    .hint = 单位看得到，例如：“等企业盖章有回执为证，不是单位拖延。”
form-title-rule-on-card = 裁定申诉

## 来不及了

error-too-late-return = 退单要在交办后 1 个工作日内提出，已经过了；这件事由本单位办。
error-too-late-ask_extension = 延期要在到期前 1 个工作日下班前申请，已经过了。请按原期限办，并跟企业说清楚。
error-too-late-grant_extension = 期限已经过了，不能再批延期；超期照记。
error-too-late-appeal_card = 申诉要在发牌后 3 个工作日内提出，已经过了。
error-too-far = 这个日期现在不行了：要么已经过去，要么超过能定的最晚日期。请重新选一天。
form-day-before = { $day }太早了，最早是{ $last }。

## 卡片

card-extended = 已延期一次：原定 { $original }
card-broken = ⚠️ 承诺失约 { $n } 次，永久记录
next-parked-late = 🔴 接下来：复核日 { $review } 已过，请主任决定继续挂账还是恢复办理。
next-unpromised = 接下来：已超期或承诺过一次，不能再承诺；请负责人退回重写。

## 提醒

nudge-ruling =
    ⏳ { $number } 有申请等您裁定：{ $requests } · { $unit }
    { $asked }提出，还没有回音。
    不裁定，单位的期限照走，不会停。
nudge-parked-late =
    🔴 { $number } 复核日已过：{ $review } · { $unit }
    挂账台账上标着逾期。继续挂账，还是恢复办理？


## 待裁定

rulings-title = <b>待裁定</b> 共 { $total } 条，先来的在前
rulings-line = <b>{ $n }.</b> { $kind } · { $number } · { $unit } · { $waits }
rulings-line-late = <b>{ $n }.</b> 🔴 { $kind } · { $number } · { $unit } · { $waits }，该裁定了
rulings-today = 今天提出
rulings-waits = 等了 { $n } 个工作日
rulings-begin = 开始裁定
rulings-empty = 没有等着裁定的申请。可以看看有没有等着审核的报告。
button-rulings = 待裁定

## 挂账台账

parked-title = <b>挂账台账</b> 共 { $total } 件，先复核的在前
parked-late = ，🔴 复核逾期 { $n } 件
parked-line = <b>{ $n }.</b> { $number } · { $unit } · { $review } 复核 · 已挂 { $days } 天{ $kept ->
        [0] {""}
       *[other] ，续挂 { $kept } 次
    }
parked-line-late = <b>{ $n }.</b> 🔴 { $number } · { $unit } · { $review } 应复核，已过 · 已挂 { $days } 天{ $kept ->
        [0] {""}
       *[other] ，续挂 { $kept } 次
    }
parked-empty = 没有挂账的。可以看看在办的。
