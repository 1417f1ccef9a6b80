### 一件事的卡片和各种清单。

## 状态：标志和字总在一起

sign-draft = ✏️
sign-submitted = 🔵
sign-need_info = 🟠
sign-declined = ⚪
sign-merged = 🔗
sign-accepted = 🔵
sign-dispatched = 🟡
sign-handling = 🟡
sign-promised = 🟣
sign-parked = 🟤
sign-handled = 🔵
sign-awaiting_owner = 📝
sign-closed = ☑️
sign-archived = 🗄
sign-withdrawn = ↩️
sign-overdue = 🔴

state-draft = 草稿
state-submitted = 待梳理
state-need_info = 待补充
state-declined = 不予受理
state-merged = 已并案
state-accepted = 待交办
state-dispatched = 待签收
state-handling = 办理中
state-promised = 承诺办理
state-parked = 挂账
state-handled = 待审核
state-awaiting_owner = 待企业确认
state-closed = 办结
state-archived = 已归档
state-withdrawn = 已撤回

## 词

category-land = 用地用房
category-finance = 融资
category-labour = 用工
category-tax = 税费
category-policy = 政策扶持
category-infrastructure = 基础设施
category-premises = 厂房验收与办证
category-power = 电力能源
category-environment = 环保消防
category-approval = 审批服务
category-market = 市场与物流
category-other = 其他

outcome-A = 已解决
    .info = 已答复
outcome-B = 承诺办理
outcome-C = 列入计划
outcome-D = 解释说明（未解决）
    .info = 已答复
outcome-E = 企业自身原因，不予办理
outcome-none = 结果未报

rating-satisfied = 满意
    .info = 已签署，有用
rating-basic = 基本满意
    .info = 已签署
rating-dissatisfied = 不满意
    .info = 看不懂，再问
rating-unrated = 未评价
rating-unsigned = 未签署

declined-not_ours = 不归本级管
declined-in_court = 已经进入诉讼、仲裁或复议
declined-private_dispute = 属于民事纠纷
declined-already_answered = 同一件事以前答复过
declined-against_law = 诉求与法律规定不符
declined-too_vague = 内容不清，没法往下办
declined-no_reply = 五个工作日内没有收到补充
declined-other = 其他原因

word-unit = 承办单位
word-other-unit = 未写明
word-handler = 承办人
word-enterprise = 企业
word-masked = 企业 { $code }（隐名交办）
word-unsorted = 未分类
word-no-date = 日期未定
word-by = { $at } 前
word-by-gone = { $at } 前（已过）
word-over = { $at }，{ $left }
word-pair = { $one } · { $other }
word-quote = “{ $words }”

within-draft = 7 天内
within-submitted = 1 个工作日内
within-need_info = 5 个工作日内
within-declined = 30 天内
within-merged = 30 天内
within-accepted = 当天
within-dispatched = 1 个工作日内
within-handling = 办结期限内
within-promised = 承诺日期内
within-parked = 90 天内
within-handled = 1 个工作日内
within-awaiting_owner = 5 个工作日内
within-closed = 30 天内
within-archived = 30 天内
within-withdrawn = 30 天内

actor-clock = 系统
actor-office = 活动办
actor-inspector = 督查
actor-leader = 领导
actor-liaison = 包联干部
actor-co-signer = 联名企业

## 卡片

card-head = { $state } · <b>{ $number }</b> · { $category }
card-head-end = { $state } · <b>{ $number }</b> · { $category } · { $end }
card-enterprise = 企业：{ $enterprise }（{ $contact }）
card-enterprise-only = 企业：{ $enterprise }
card-leader = { $enterprise } · 第 { $round } 轮办理
card-contact-time = 方便联系：{ $words }
card-lead = 承办：{ $handlers }
card-lead-due = 承办：{ $handlers } · 期限 { $due_day }
card-round = 第 { $round } 轮办理
card-asked = 活动办问：{ $quote }
card-declined = 原因：{ $reason }。去哪里办：{ $where }
card-report = { $unit }报“{ $outcome }”：{ $quote }
card-latest = { $who }说：{ $quote }
card-latest-own = 您说：{ $quote }
card-asks-return = 申请退单：{ $quote } 建议交给 { $suggested }
card-asks-extension = 申请延到 { $wished }：{ $quote }
card-asks-park = 申请挂账，{ $review } 复核
card-asks-withdraw = 企业申请撤回：{ $quote }
    .owner = 您申请撤回：{ $quote }，活动办答复以前照常办。
card-asks-appeal = 单位申诉黄红牌：{ $quote }
card-told = 经过（{ $n } 条）
card-told-line = { $at } { $who } { $what }
card-told-line-words = { $at } { $who } { $what }{ $quote }

## 接下来：谁，做什么，什么时候

next-draft = 还没有提交。
    .owner = 还没有提交，活动办看不到。填好了点“提交”。
next-submitted = 接下来：梳理员 { $step }受理，或请企业补充。
    .owner = 接下来：活动办会在 { $step }告诉您由哪个单位来办。
    .owner-info = 接下来：活动办 { $step }受理，答复直接发给您。
    .office-info = 接下来：梳理员 { $step }受理；企业是来咨询的，给个答复就行。
next-need_info = 接下来：等企业补充，{ $step }没有回音就停办。
    .owner = 接下来：请您 { $step }补上，不然这件事会先停下。
next-declined = 没有受理；企业可以申诉一次。
    .owner = 觉得不对，可以申诉一次，活动办会重新看。
next-declined-final = 没有受理；申诉已经用过。
    .owner = 这个结论已经复核过。情况有变化，可以重新提一件。
next-merged = 已并入另一件一起办。
    .owner = 已和同一个问题的另一件合在一起办，那边的进展您也能看到。
next-accepted = 接下来：活动办主任 { $step }交办。
    .owner = 接下来：活动办会在 { $step }把它交给承办单位，并告诉您是谁。
    .owner-info = 接下来：活动办会在 { $step }答复您；要请单位来答的，会告诉您是哪个单位。
    .office-info = 接下来：活动办 { $step }答复企业；要单位来答的，同一期限内交办。
next-dispatched = 接下来：{ $unit } { $step }签收并联系企业。
    .owner = 接下来：{ $unit }会在 { $step }签收，并跟您联系。
    .unit = 接下来：{ $step }签收并联系企业；不归本单位的，同一期限内由负责人退单。
next-dispatched-again = 接下来：{ $step }签收并联系企业；别的单位退过一次，不能再退。
next-return = 接下来：活动办主任当天裁定退单。
    .unit = 接下来：活动办主任当天裁定退单；没裁定以前期限照走：{ $due }。
next-unsigned = 接下来：{ $unit }签收并联系企业，期限 { $due }。
    .owner = 接下来：{ $unit }签收后跟您联系，期限 { $due }。
    .unit = 接下来：先签收，再联系企业，期限 { $due }。
next-handling = 接下来：{ $unit }办理，期限 { $due }。
    .owner = 接下来：{ $handlers } 来办，期限 { $due }。
    .unit = 接下来：办好报办结，期限 { $due }；每 5 个工作日报一次进展。
next-reported = 接下来：单位负责人会签，再送活动办审核。
    .unit = 接下来：负责人会签，期限 { $due }。
next-park = 接下来：活动办主任裁定挂不挂账。
next-promised = 接下来：{ $unit }在 { $promise } 前兑现承诺；现在还不算办结。
    .unit = 接下来：{ $promise } 前办成并报办结；到时没办成，记录不会抹掉。
next-parked = 接下来：{ $review } 前复核；挂账不是办结。
    .owner = 接下来：{ $review } 前再看一次能不能办；挂着不算办结。
next-handled = 接下来：活动办 { $step }审核。
    .owner = 接下来：活动办会在 { $step }核对单位的办理情况，再请您确认。
next-awaiting_owner = 接下来：等企业确认，{ $step }没有回音按未评价办结。
    .owner = 接下来：请您说算不算数。{ $step }没有回音，会按“未评价”办结。
    .info = 接下来：等企业签署，{ $step }没有回音按未签署办结。
    .owner-info = 接下来：看到了请您签署，没说清楚就再问。{ $step }没有回音，会按“未签署”办结。
next-closed = { $step }可以要求再次办理。
    .owner = 问题没解决或又出现，{ $step }点“再次办理”。
    .owner-info = 还有不清楚的，{ $step }点“再问一次”。
next-archived = 已归档。
    .owner = 这件事已归档。同样的问题再出现，请重新提一件。
next-withdrawn = 已撤回，不再办理。
    .owner = 已撤回，不再办理。以后还可以重新提。

## 清单

list-mine = <b>我的问题</b> 共 { $total } 件
list-mine-empty = 您还没有提过问题。遇到什么难处，点下面的按钮说给我听，三分钟就够。
list-todo = <b>待办</b> 共 { $total } 件，先到期的在前
list-todo-empty = 手上没有待办。有新交办，我会马上发给你。
list-triage = <b>待梳理</b> 共 { $total } 件
list-triage-empty = 待梳理的都清完了。可以看看有没有等着审核的报告。
list-triage-begin = 开始梳理
list-dispatch = <b>待交办</b> 共 { $total } 件
list-dispatch-empty = 没有等着交办的。可以看看待梳理的。
list-dispatch-begin = 开始交办
list-review = <b>待审核</b> 共 { $total } 件
list-review-empty = 没有等着审核的报告。可以看看待梳理的。
list-review-begin = 开始审核
list-confirm = <b>等您确认</b> 共 { $total } 件
list-confirm-empty = 没有等您确认的。正在办的都在“我的问题”里。
list-overdue = <b>超期</b> 共 { $total } 件
list-overdue-empty = 没有超期的。
list-late = ，🔴 超期 { $n } 件
list-part = ，这里是 { $first }–{ $last }
list-line = <b>{ $n }.</b> { $state } { $number } { $text } · { $end }
