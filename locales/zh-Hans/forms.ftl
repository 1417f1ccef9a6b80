### 一问一答时说的话。每个问题三样：问句、.name（汇总里的名字）、.hint（怎么答，举一个例子）。

## 每张表都有的按钮

form-submit = 提交
form-change = 修改
form-cancel = 取消
form-skip = 跳过
form-back = 返回
form-keep = 不改了
form-enough = 就这些，下一步
form-clear = 清空重发
form-use-kept = 用前 { $most } 字
form-add-kept = 补进文字里
form-page-back = 上一页
form-page-on = 下一页
form-step = { $question } · { $at }/{ $of }
form-line = <b>{ $name }</b>：{ $value }
form-menu = 想改哪一项？其他的都替您留着。
form-cancel-sure =
    要放弃这次填写吗？
    已经填的会清掉，找不回来。
form-cancel-yes = 放弃
form-cancel-no = 接着填
form-cancelled = 已取消，什么都没有提交。
form-stale = 那个按钮已经过时了，填过的都在，请接着来：

## 没法照收时

form-empty = 没看到文字。请打几个字再发。
form-too-short = 只有 { $n } 个字，至少要 { $least } 个字。请再说具体一点。
form-too-long =
    这段文字有 { $n } 字，最多 { $most } 字。
    请删短一些再发；您刚才写的我先替您留着。
form-choose = 没找到这一项。请点下面的按钮。
form-choice-gone = 之前选的这一项现在没有了，请重选一次，其他的都在。
form-needed = 这一项不能跳过，缺了它没法往下办。
form-no-day = 没看懂是哪一天。可以写“10月14日”“明天”“下周三”或“+7”。
form-day-past = { $day }已经过去了。请给一个今天或以后的日子。
form-day-early = { $day }太早了，最早是明天。
form-day-late = { $day }太远了，最晚到{ $last }。
form-contact = 名片放不进这里。请把姓名和电话打成文字发给我。
form-strange = 这种消息我收不进来。请按下面的提示发。
form-no-files = 这一步只要文字，这份文件没有收。前面填的都在。
form-file-early = 文件先收下了，放在“证明材料”里。请接着回答这一步。
form-file-large = 这个文件有 { $n } MB，最大只能收 { $most } MB。请压缩、拆开，或者拍成照片再发。
form-file-again = 这份已经收过了，不用再发。
form-files-full = 已经有 { $most } 份了，多出来的没有收。要换的话请点“清空重发”。
form-files-words = 这一步收照片和文件；您刚才打的字我替您留着。
form-files-needed = 这一项至少要一份文件或照片。
form-done-words = 都填好了。要改请点“修改”，没问题请点“提交”。

## 证明材料

form-evidence = 有照片、文件、语音或位置要附上吗？
    .name = 证明材料
    .hint = 最多 10 份，每份不超过 20 MB，可以一次发几张。没有就点“跳过”。
form-files-count = { $n } 份
form-files-so-far = 收到了，现在有 { $n } 份，可以接着发。
form-files-album = 收到了，这一组我都收下，可以接着发。

## 提交诉求

filing-summary = 请您看看有没有写错，没问题就提交：
filing-enterprise = 这次是哪家企业的事？
    .name = 企业
    .hint = 点企业的名字就行。
filing-text = 您遇到了什么问题？
    .name = 问题
    .hint = 说清楚什么事、卡在哪、希望怎么办。例如：“300 万续贷 10 月到期，产权证还没办下来，银行不给续，想请帮忙协调先续贷。”
filing-category = 这件事属于哪一类？
    .name = 类别
    .hint = 选最接近的一类，拿不准就选“其他”，活动办会替您归好。
filing-contact-time = 什么时候联系您方便？
    .name = 联系时间
    .hint = 点一个，或者直接写，例如：“工作日下午三点以后”。
filing-contact-time-anytime = 随时都行
filing-contact-time-morning = 上午
filing-contact-time-afternoon = 下午
filing-contact-time-evening = 下班以后

## 补充材料

supply-summary = 这些会补进这件事里：
supply-lacks = 文字和文件至少要有一样，不然没有内容可补。
supply-text = 想补充什么？
    .name = 补充说明
    .hint = 例如：“产权证受理号是 2026-0815，窗口说还要 20 天。”只补文件的话点“跳过”。

## 请企业补充

need-info-summary = 企业会收到这些话：
need-info-text = 还缺什么，请企业补充？
    .name = 需要补充
    .hint = 企业看得到。一条一条写，例如：“1. 贷款到期日；2. 经办银行和客户经理姓名。”

## 不予受理

decline-summary = 提交后这件事不予受理，企业会看到理由和去处，可以申诉一次：
decline-reason = 为什么不予受理？
    .name = 理由
    .hint = 选一个最贴切的，下一步写清去处。
decline-reason-not_ours = 不归本级管
decline-reason-in_court = 诉讼仲裁中
decline-reason-private_dispute = 民事纠纷
decline-reason-already_answered = 此前已答复
decline-reason-against_law = 于法无据
decline-reason-too_vague = 内容不清
decline-reason-other = 其他
decline-where = 企业该去哪里办？
    .name = 去处
    .hint = 企业看得到。写到窗口和电话，例如：“合同纠纷请到区法院立案庭，中山路 8 号，电话 12368。”

## 交办

dispatch-summary = 提交后立即交办，单位须在 1 个工作日内签收：
dispatch-unit = 交给哪个单位主办？
    .name = 主办单位
    .hint = 点单位，或打几个字来找，例如：“金融”。只列出承办人和负责人都已加入的单位。
dispatch-due = 什么时候办结？
    .name = 办结期限
    .hint = 点一档，或直接写：“10月14日”“5个工作日”“10天”“一个月”“48小时”。

## 退单

return-summary = 退单申请会交活动办裁定，当天答复：
return-reason = 为什么退单？
    .name = 退单理由
    .hint = 写职责依据和事实，例如：“不动产登记由市自然资源局负责，见三定方案第 4 条；我局只管房屋安全。”
return-unit = 建议交给哪个单位？
    .name = 建议单位
    .hint = 点单位，或打几个字来找；说不准就跳过。

## 进展

progress-summary = 企业会看到这条进展：
progress-text = 办到哪一步了？
    .name = 进展
    .hint = 企业看得到。写做了什么、下一步谁来做，例如：“已约银行 10月9日 面谈，市金融办李科长陪同。”

## 办结报告

report-summary = 请核对，提交后由单位负责人会签：
report-outcome = 办理结果是哪一种？
    .name = 办理结果
    .hint = A 问题已经解决，须附证明；B 定下日期承诺办；C 列入计划，90 天内复核；D 政策上办不了，已解释；E 企业自身原因。
report-outcome-A = A 已解决
report-outcome-B = B 承诺办理
report-outcome-C = C 列入计划
report-outcome-D = D 解释说明
report-outcome-E = E 企业原因
report-words = 写给企业的话
    .name = 给企业的话
    .hint = 企业据此评价。写结果、数字、日期，例如：“已协调银行先行续贷 300 万，利率 3.8%，10月13日 签的合同。”
report-promise-date = 承诺哪天办成？
    .name = 承诺日期
    .hint = 到期没办成会永久记录。点一个，或直接写，例如：“11月30日”。
report-review-date = 哪天复核？
    .name = 复核日期
    .hint = 最晚 90 天。点一个，或直接写，例如：“12月31日”。
report-evidence = 请附上办结的证明
    .name = 办结证明
    .hint = 合同、批文、现场照片都行，最多 10 份，每份不超过 20 MB。结果为 A 的至少要一份。

## 退回重办

send-back-summary = 提交后，单位会收到这些话：
send-back-text = 哪里不行，接下来该怎么办？
    .name = 意见
    .hint = 写到能照着做，例如：“缺银行的放款凭证；请再问企业 300 万是否已到账。”

## 不满意

dissatisfied-summary = 提交后这件事会重新办理：
dissatisfied-reason = 您对哪里不满意？
    .name = 原因
    .hint = 选最主要的一条，下一步可以细说。
dissatisfied-reason-unsolved = 问题没解决
dissatisfied-reason-partly = 只解决一半
dissatisfied-reason-slow = 办得太慢
dissatisfied-reason-untrue = 与事实不符
dissatisfied-reason-manner = 态度不好
dissatisfied-reason-other = 其他
dissatisfied-text = 能说得具体一点吗？
    .name = 具体情况
    .hint = 例如：“说已放款，可是到今天账上还没有。”写清楚了，单位就知道从哪里重办。

## 再次办理

reopen-summary = 提交后会重新看这件事，还是原来的编号：
reopen-reason = 为什么要重新看这件事？
    .name = 原因
    .hint = 说清哪里不对、现在怎么样。例如：“上月修好的路灯 10月8日 又不亮了，厂门口那三盏。”

## 撤回

withdraw-summary = 提交后这件事停止办理。以后还可以重新提：
withdraw-reason = 方便说说为什么撤回吗？
    .name = 撤回原因
    .hint = 点一个，或自己写，例如：“银行已经主动联系，续上了。”不想说就跳过。
withdraw-reason-solved = 已经解决了
withdraw-reason-mistake = 提错了
withdraw-reason-later = 以后再说

## 受理

accept-summary = 提交后这件事就受理了，企业会收到通知：
accept-category = 归到哪一类？
    .name = 类别
    .hint = 企业自己选的不一定准，您来定。
accept-kind = 这是哪一种？
    .name = 种类
    .hint = 要单位去办的选“交办件”，给个答复就行的选“告知件”。
accept-kind-action = 交办件
accept-kind-info = 告知件

## 撤回之后，私下问一句

pressure-summary = 您的回答只给活动办主任和督查看：
pressure-answer = 撤回这件事，是有人让您撤的吗？
    .name = 回答
    .hint = 实话实说就好，办事的单位看不到。也可以写几句。
pressure-answer-no = 没有
pressure-answer-yes = 有人让我撤
pressure-answer-rather_not = 不想说

## 期限

tier-T0 = 当天办结
tier-T1 = 3 个工作日
tier-T2 = 7 个工作日
tier-T3 = 15 个工作日
tier-T4 = 1 个月

## 继续挂账

keep-parked-summary = 企业会看到新的复核日期和理由：
keep-parked-review-date = 挂账到哪一天再复核？
    .name = 复核日期
    .hint = 最晚 90 天以内，例如：“12月31日”。
keep-parked-text = 为什么继续挂账？
    .name = 理由
    .hint = 企业看得到。写清卡在哪、等什么，例如：“土地指标省里 12 月下达，到时优先安排。”
form-title-keep-parked = 继续挂账
