### 从群里点进来：看政策、咨询、申报、不相关；每周政策；看效果。

## 点开一项政策

opened-issued = { $issuer } · { $day }印发
opened-money = 资金：{ $words }
opened-contact = 咨询：{ $words }
opened-apply-from = { $day }开始申报
opened-withdrawn = ⚪ <b>这项政策已经撤下</b>
opened-withdrawn-why = 原因：{ $words }
opened-renewed = 🔄 您点开的那份已有新版，下面是新版。
opened-stranger = 想问自己企业的情况，先登记是哪家企业的，两分钟就好；这项政策我给您留着。
opened-waiting = 您的身份还在等确认，确认好就能在这里咨询。
opened-owners-ask = 只有企业联系人能在这里咨询；内容和原文件你都能看。
opened-gone =
    这个链接打不开了：政策可能还没公布，也可能链接没复制全。
    请回到群里再点一次，或者直接打字问我。
opened-button-original = 看原文件
opened-button-policy = 看这项政策
opened-button-back = 返回政策
joined-back = 菜单换好了；您刚才看的政策还在，点下面接着咨询。
opened-original-later = 原文件登记后才能发给您；要紧的都写在上面了。

## 我要申报

apply-head = 📋 <b>怎么申报：{ $title }</b>
apply-papers = 材料：
apply-over = 申报时间已经过了；下一批什么时候，可以点“我要咨询”问。
apply-nothing = 文件里没写清楚怎么办，点“我要咨询”，活动办答复您。
apply-button-stuck = 办不了，反映问题

## 不相关

not-for-us =
    好，记下一次“不相关”，只数次数，不记是谁。
    要不要只看自己关心的？选几类，每周私下发您一期，群里的照旧。
not-for-us-stranger = 好，记下一次“不相关”，只数次数，不记是谁。
not-for-us-button = 选关心的

## 我要咨询

form-title-ask-policy = 政策咨询
form-about-policy = 📄 { $title }
ask-policy-summary = 请您看看有没有写错，没问题就提交：
ask-policy-text = 关于这项政策，您想知道什么？
    .name = 想问的
    .hint = 写上您企业的情况，答复才准。例如：“我们去年 8 月才注册，设备是租的，能报吗？”
asked-receipt =
    ✅ 收到了，编号 <b>{ $number }</b>
    问的是“{ $title }”
    活动办 <b>{ $date } 前</b>受理，答复直接发到这里，等您看了算数。
card-policy = 政策：{ $title }

## 每周政策

command-subscribe = 每周政策：选类别、退订
go-subscribe = 每周政策
subs-offer =
    📬 <b>每周政策，私下发给您</b>
    每周第一个工作日早上一期，只挑您选的类别、您企业那一片用得上、还没发过您的；没有就不发。
    选几类；都不选就是全部。
subs-running =
    📬 <b>您订着每周政策</b>：{ $topics }
    下一期 { $day }，没有新的就不发。要改类别，点好再点“保存”。
subs-stopped-before = 📬 您退订过每周政策。类别都还在，点一下就恢复；没有新的就不发。
subs-kept =
    ✅ 订好了：{ $topics }
    下一期 { $day }发给您，没有合适的就不发。随时可以退订。
subs-kept-again = ✅ 改好了：{ $topics }。下一期 { $day }起按新的发。
subs-stopped = 好，退订了，不再每周发给您。想要了，点一下就恢复。
subs-stopped-already = 已经退订过了，没有再发。
subs-issue = 📬 <b>您订的每周政策</b>
subs-button-start = 订阅
subs-button-save = 保存
subs-button-stop = 退订
subs-button-resume = 恢复订阅
subs-button-change = 改类别
mydata-subscription = 每周政策
mydata-subscription-runs = 订阅：{ $topics }，{ $since } 起
mydata-subscription-stopped = 订阅过：{ $topics }，{ $since } 起，{ $stopped } 退订
mydata-received = { $at } 收到“{ $title }”

## 看效果

command-effect = 看效果：发了多少，问了多少
go-effect = 看效果
effect-list = <b>看效果</b> 共 { $total } 项，最新的在前
effect-list-empty = 还没有发出去的政策。发过以后，这里看多少群收到、点了几次、问了什么。
effect-list-line = <b>{ $n }.</b> { $title } · { $groups } 个群 · 点开 { $opened } 次
effect-head = 📈 <b>{ $title }</b>
effect-sum = 发到 { $groups } 个群，点开 { $opened } 次，提了 { $questions } 个问题
effect-missed = 没送到 { $n } 个群
effect-readers = 另有 { $n } 位订阅的收到
pressed-ask = 我要咨询 { $n }
pressed-apply = 我要申报 { $n }
pressed-open = 看原文 { $n }
pressed-not_for_us = 不相关 { $n }
pressed-nothing = 还没有人点
effect-questions = 提问 { $n }
effect-problems = 办不了、反映上来 { $n } 件
effect-group = <b>{ $n }.</b> { $title }：{ $counts }
effect-group-gone = 已不在的群
effect-counted = 只数次数，不记是谁点的；扫码和私下点开的算在总数里。
effect-button = 看效果
effect-button-list = 全部效果
deed-see_effect = 看效果
