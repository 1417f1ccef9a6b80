### 超期与督办：批示、提级、超期榜、旗、通报。

## 批示

form-title-instruct = 批示
instruct-words = 批示内容？
    .name = 批示
    .hint = 一两句话，写清要什么结果，例如：“请住建局牵头，周五前拿出方案报我。”
instruct-answer-by = 哪天前回复？
    .name = 回复期限
    .hint = 单位下一次写进展或报办结就算回复。不限日期可以跳过。
instruct-summary = 活动办、单位负责人和承办人会看到：
card-instructed = 🖊 { $who }批示：{ $quote }
card-instructed-by = 🖊 { $who }批示：{ $quote }（{ $by }前回复）

## 提级

form-title-level-up = 提级
level-up-reason = 为什么提到上一级？
    .name = 理由
    .hint = 上一级会看到。写清卡在哪、要上一级定什么。
level-up-summary = 上一级从此盯办，企业和单位会收到通知：
card-watched = ⬆️ 已提级，由{ $by }盯办
word-level-above = 上一级
