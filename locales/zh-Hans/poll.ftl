### 民意调查、评议：匿名投票，结果不足三人的不公布。

command-poll = 民意调查、评议：发起
command-polls = 民意调查：票数和结果
go-poll = 发起调查
go-polls = 调查结果
form-title-poll = 民意调查
job-poll = 调查结果图和表

poll-summary = 接下来先看一遍样子，再发：
poll-kind = 问什么？
    .name = 哪一种
    .hint = 民意调查：自己出题。评议单位：固定四档，问企业对一个单位的服务满意不满意。
poll-kind-survey = 民意调查
poll-kind-review = 评议单位
poll-question = 问题是什么？
    .name = 问题
    .hint = 最多 300 字，一次只问一件事。例如：“您的企业今年最缺什么？”
poll-options = 有哪几个选项？
    .name = 选项
    .hint = 一行一个，2 到 10 个，每个最多 100 字。
poll-options-few = 至少要两个选项，一行写一个。
poll-options-many = 最多 10 个选项，请合并几个再发。
poll-options-twice = 有两个选项一样，请改掉一个再发。
poll-options-long = 有一个选项超过 100 字，请写短一些再发。
poll-multiple = 可以选几个？
    .name = 可以选
    .hint = 选一个，还是可以选几个。
poll-multiple-one = 只选一个
poll-multiple-several = 可选几个
poll-unit = 评议哪个单位？
    .name = 单位
    .hint = 点单位，或打几个字来找。
poll-circle = 问谁？
    .name = 问
    .hint = 在企业群里问，或者一个一个私下问企业联系人；都是匿名。
poll-circle-firms = 企业群
poll-circle-people = 企业联系人
poll-region = 哪个区域？
    .name = 区域
    .hint = 点一个；写几个字可以找。
poll-topics = 关心哪几类的企业群？
    .name = 只限类别
    .hint = 一类都不选，就是全部企业群。
poll-closes = 问到哪天？
    .name = 截止
    .hint = 点一个，或写日子，{ $first }到{ $last }；当天下班时结束。

## 票上的字

poll-review-question = 您对{ $unit }的服务满意吗？
poll-scale-satisfied = 满意
poll-scale-basic = 基本满意
poll-scale-dissatisfied = 不满意
poll-scale-unknown = 不了解
poll-beneath = { $office }想听听您的意见。匿名，谁选了什么不公开；{ $until } 结束，之前可以改选。

## 发之前

poll-preview = 👆 <b>发出去就是上面这样</b>（样票投不了）
poll-until = 截止：{ $date }
poll-no-time = ⚠️ 到截止还轮不到发。请点“改一改”，把截止往后挪。
poll-go = 发出（{ $n } 份）
poll-begun = 📤 开始发了，进度看下面
poll-see = 看票数
poll-dropped = 没有发，不问了。

## 票数和结果

poll-title = 📊 <b>{ $question }</b>
poll-open = 进行中，{ $date } 截止
poll-ending = 正在收票，收齐了马上告诉您
poll-ended = 已结束 · { $date }
poll-most = 最多的是{ $options }：{ $n }/{ $of } 人（{ $share }%）
poll-tie = { $options }并列最多，各 { $n }/{ $of } 人（{ $share }%）
poll-content = 满意和基本满意 { $n }/{ $of }（{ $share }%）；{ $unknown } 人不了解，不算在内
poll-option = “{ $option }”
poll-line =
    { $option }
    { $bar } { $n }/{ $of }（{ $share }%）
poll-line-short = · { $option }：{ $n }/{ $of }（{ $share }%）
poll-too-few = 只有 { $n } 人参与。不足 { $least } 人不公布选了什么，免得认出是谁。
poll-too-few-known = 参与 { $n } 人，了解情况的不足 { $least } 人。不公布选了什么，免得认出是谁。
poll-took-part-firms = { $n ->
    [0] 0 人参与；发到 { $asked } 个群
   *[other] 参与 { $n } 人；发到 { $asked } 个群，{ $voting } 个群有人参与
}
poll-took-part-people = { $n ->
    [0] 0 人参与；私下问了 { $asked } 人
   *[other] 参与 { $n } 人；私下问了 { $asked } 人
}
poll-by-group = <b>各群</b>
poll-group = { $title }：{ $n } 人 · { $votes }
poll-vote = { $option } { $n }
poll-group-gone = 已退出的群
poll-in-private = 私下问的
poll-more-groups = ……还有 { $n } 个群，都在表里
poll-hidden = 另有 { $n } 个群人太少，只算进合计，免得认出是谁
poll-open-ends = { $n } 处没能收票（退了群或消息被删），按最后知道的票数算
poll-paper = 结果图和表
poll-publish = 公布结果
poll-published = 调查结果：{ $question }
poll-refresh = 刷新
poll-end = 现在结束
poll-end-sure = 确定结束
poll-over = 这次调查已经结束。

polls = <b>民意调查、评议</b> 共 { $n } 次
polls-none = 还没有发起过民意调查。
polls-line-open = { $n }. ▶ { $question } · { $voters } 人参与，{ $date } 截止
polls-line-closing = { $n }. ⏳ { $question } · 正在收票
polls-line-closed = { $n }. ✓ { $question } · { $voters } 人参与，{ $date } 结束
poll-new = 发起调查
polls-by-unit = 各单位评议
polls-judged = <b>各单位评议</b> { $n } 个单位，按最近一次
polls-judged-line = { $place }. { $unit }：满意和基本满意 { $n }/{ $of }（{ $share }%） · { $date }
polls-judged-few = · { $unit }：了解情况的不足 { $least } 人，不公布 · { $date }

## 图和表

chart-title = 民意调查结果
chart-review = 单位评议结果
chart-as-of = { $state }，截至 { $date }
chart-state-open = 进行中
chart-state-closing = 正在收票
chart-state-closed = 已结束
chart-anonymous = 匿名调查；不足 { $least } 人的群只算进合计
chart-several = 可选几个，各项相加可能多于人数
chart-most = 最多
chart-tie = 并列最多
chart-bar = { $n }/{ $of } 人（{ $share }%）
chart-file = 调查结果
chart-table-name = 结果
chart-column-where = 范围
chart-column-voters = 参与人数
chart-share = 占参与人数
chart-all = 合计
