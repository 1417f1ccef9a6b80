### 协办、抄告、指定承办人、包案领导。

list-comma = 、
list-and-more = { $units } 等 { $n } 家
list-co = 协办
card-co = 协办：{ $units }
card-cc = 抄告：{ $units }
card-cc-own = 抄告你单位：知道即可，不用签收
card-co-own = 你单位是协办单位
card-co-own-opined = 你单位协办：意见已报
card-co-own-over = 你单位协办：意见没有报，主办单位已先报办结
card-unopined = ⚠️ 协办意见未齐：{ $units }
card-named = 指定承办人：{ $who }
card-led = 包案领导：{ $who }
co-unit-waiting = { $unit }（待签收，{ $by } 前报意见）
co-unit-acknowledged = { $unit }（已签收，{ $by } 前报意见）
co-unit-opined = { $unit }（已报意见）
co-unit-late = { $unit }（意见逾期，{ $by } 到期）
next-co-sign = 接下来：先签收，再报协办意见；期限 { $opinion_due }。
next-co-opine = 接下来：报协办意见，能办什么、不能办什么都写明；期限 { $opinion_due }。
next-co-opined = 接下来：主办 { $unit } 办理；你单位的意见已交给承办人。
next-named = 接下来：{ $named } 是负责人指定的承办人，{ $step }签收并联系企业；本人不在时，同单位的也可以签收。

form-none = 无
form-several-so-far = 已选：{ $taken }
form-now = 现在是：{ $value }
form-several-full = 最多选 { $most } 个。
form-title-involve = 加协办抄告
form-title-name-handler = 指定承办人
form-title-co-opinion = 协办意见

dispatch-co = 哪些单位协办？
    .name = 协办单位
    .hint = 可以选几个，点完按“就这些”；也可以直接写：“人社、财政”。每个协办单位 3 个工作日内报意见。
dispatch-cc = 抄告哪些单位？
    .name = 抄告单位
    .hint = 抄告的单位知道即可，不用签收。可以选几个，点完按“就这些”。
dispatch-leader = 哪位领导包案？
    .name = 包案领导
    .hint = 一个月一档的必须有领导包案，别的可以不选。点名字，或打几个字来找。
dispatch-lacks = 一个单位在一件事里只有一种身份：主办的不再协办，协办的不再抄告。

involve-summary = 提交后立即告诉这些单位：
involve-co = 再请哪些单位协办？
    .name = 协办单位
    .hint = 可以选几个，点完按“就这些”。从现在起 3 个工作日内报意见。
involve-cc = 再抄告哪些单位？
    .name = 抄告单位
    .hint = 知道即可，不用签收。可以选几个，点完按“就这些”。
involve-lacks = 至少选一个单位；一个单位只能有一种身份。

name-handler-summary = 提交后立即通知：
name-handler-person = 指定谁来承办？
    .name = 承办人
    .hint = 只列出本单位的承办人。已经有人在办的，就是转办，记录在案。

co-opinion-summary = 提交后交给主办单位的承办人和活动办：
co-opinion-text = 你单位的意见是什么？
    .name = 协办意见
    .hint = 能办什么、不能办什么、依据是什么。企业看不到原文，除非主办单位在答复里引用。

handed-over = 🔁 { $number } 已转给 { $who } 承办，是 { $by } 安排的。您手上的材料请一并交接。
taken-instead = ✍️ { $number } 由 { $who } 签收了，您不用再签。
named-gone = 👤 { $number } 的承办人 { $who } 已不在本单位，请另外指定一位。
    在此之前，通知发给本单位全部承办人。
notice-led = ⭐ 请您包案 { $number } · { $category } · 主办 { $unit }
    { $said }
    期限：{ $due }
    超期、黄牌、红牌会直接告诉您。
