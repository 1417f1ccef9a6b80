## 审核：企业会读到什么

preview =
    👁 企业将读到下面这些，一字不差{ $n ->
        [0] （没有附件）
       *[other] （附件 { $n } 份）
    }：
    ┄┄┄┄┄┄
button-reword = 改措辞
form-title-reword = 改措辞
reword-summary = 企业会读到这些话：
reword-words = 给企业的话，改成怎样？
    .name = 给企业的话
    .hint = 原来的话在下面，可以照着改。原话留在记录里，两样都看得到。
reword-now =
    现在是这样写的，点一下可以复制：
    <code>{ $words }</code>
event-release-reworded = 审核通过，改了给企业的话

## 空转

card-words-only = ⚠️ 可能空转：{ $reasons }
hollow-explained = 只有解释
hollow-no_evidence = 没有证明
hollow-dissatisfied = 企业曾不满意
list-words_only = <b>可能空转</b> 共 { $total } 件
list-words_only-empty = 办结的事项里，没有只有话、没有结果的。

## 告知件

answered-waiting = 📝 待企业签署
answered-signed = ☑️ 已签署
answered-unsigned = ▫️ 未签署
answered-unanswered = 🔴 没有答复
answers-page =
    ℹ️ <b>告知件</b>
    没有答复 { $unanswered } 件 · 未签署 { $unsigned } 件 · 已签署 { $signed } 件
    没有答复：过了期限还没有答复企业。未签署：答复了，企业没有回音，不算已签署。
button-answers = 告知件
button-signed = 已签署 { $n }
button-unsigned = 未签署 { $n }
button-unanswered = 没有答复 { $n }
list-signed = <b>告知件 · 已签署</b> 共 { $total } 件
list-signed-empty = 还没有企业签署过告知件。
list-unsigned = <b>告知件 · 未签署</b> 共 { $total } 件
list-unsigned-empty = 没有未签署的告知件。
list-unanswered = <b>告知件 · 没有答复</b> 共 { $total } 件
list-unanswered-empty = 告知件都在期限内答复了，或者还没到期限。
form-title-reply = 答复企业
reply-summary = 审核后，企业会读到这些话，并请企业签署：
reply-words = 怎么答复企业？
    .name = 答复
    .hint = 先说结论，再说依据、去哪里办、找谁、电话。例如：“可以申报。带营业执照到政务大厅 3 楼 12 号窗口，10月30日 前，找王敏 0571-8888。”

## 回头看

form-title-look-back = 回头看
look-back-summary = 提交后不能改。不属实的，马上二次办理：
look-back-way = 怎么问的企业？
    .name = 方式
    .hint = 先说明：“我是活动办督查，不是承办单位的人。办完一个月，想听听您的实话，两分钟；说什么都不影响您办事。”
look-back-way-call = 打电话
look-back-way-visit = 上门
look-back-solved = 问题真的解决了吗？
    .name = 解决了吗
    .hint = 让企业自己说，别替他说。
look-back-solved-yes = 解决了
look-back-solved-partly = 一部分
look-back-solved-no = 没有
look-back-told = 办的和当初告诉企业的一样吗？
    .name = 和告知的
    .hint = 对照单位写给企业的话：数字、日期、做了什么。
look-back-told-yes = 一样
look-back-told-no = 不一样
look-back-favour = 办这件事，有没有人向企业要过好处？
    .name = 索要好处
    .hint = 只问一遍，不追问。承办单位看不到这个回答。
look-back-favour-no = 没有
look-back-favour-yes = 有
look-back-favour-unsaid = 不愿说
look-back-satisfied = 企业现在满意吗？
    .name = 企业满意吗
    .hint = 只记在回头看里，不改企业原来的评价。
look-back-satisfied-satisfied = 满意
look-back-satisfied-basic = 基本满意
look-back-satisfied-dissatisfied = 不满意
look-back-result = 报的情况属实吗？
    .name = 结论
    .hint = 不属实：办结的事马上二次办理；挂账的事记录在案，告诉主任。
look-back-result-holds = 属实
look-back-result-fails = 不属实
look-back-words = 查到了什么？
    .name = 查到的
    .hint = 写事实。不属实的，这段话会作为二次办理的理由给承办单位看；是谁说的，不要写。
look-back-lacks = 您记的是“和告知的不一样”，结论就不能是“属实”。请再看看。

looked-way-call = 电话
looked-way-visit = 上门
looked-solved-yes = 问题已解决
looked-solved-partly = 解决了一部分
looked-solved-no = 问题没有解决
looked-told-yes = 与告知一致
looked-told-no = 与告知不一致
looked-favour-yes = ⚠️ 企业说有人索要好处
looked-favour-unsaid = 有没有人索要好处，企业不愿说
looked-satisfied-satisfied = 企业满意
looked-satisfied-basic = 企业基本满意
looked-satisfied-dissatisfied = 企业不满意

list-look_backs = <b>待回头看</b> 共 { $total } 件，欠得最久的在前
list-look_backs-empty = 没有待回头看的事项。
list-look_backs-begin = 开始回头看
button-lookbacks = 回头看
button-look-backs = 待回头看
button-agreement = 核实率
agreement-title = 🔎 <b>回访核实率</b> · { $year } 年第 { $quarter } 季度，截至 { $at }
agreement-whole = 属实 { $n } 件 ÷ 回访 { $of } 件 = { $share }%
agreement-left-out = 没算进去：抽中了还没回访的 { $n } 件
agreement-unit = { $unit }：{ $n } ÷ { $of } = { $share }%
agreement-no-unit = 没有承办单位（当场办、活动办答复）
agreement-behind = 是哪些
agreement-fails = 不属实：{ $numbers }
agreement-holds = 属实：{ $numbers }
agreement-more = { $numbers } 等，另 { $n } 件
agreement-before = ‹ 上季度
agreement-after = 下季度 ›

## 其他

error-evidence = 报“已解决”要附证明，至少一份。补上证明再报，您写的话还在。
form-title-ask-on = 看不懂，再问
ask-on-summary = 提交后请他们重新答复您：
ask-on-words = 哪里没看懂，还想知道什么？
    .name = 还想知道
    .hint = 例如：“材料清单里的‘投资备案’去哪里办？”
next-look-back = 接下来：督查回头看；属实就归档，不属实重新办。
    .owner = 接下来：督查会问问您办得怎么样。
deed-lots = 抽签（回头看）
