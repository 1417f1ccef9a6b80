### 梳理：队列、受理、并案、关联往年、公开措辞、活动。

## 按钮

button-more = 更多…
button-fewer = 收起
button-next-left = 下一件（{ $n }）
button-sorted = 已受理
button-alike = 相似（{ $n }）
button-joint = 看一起办的

## 清单

list-sorted = <b>已受理·待交办</b> 共 { $total } 件
list-sorted-empty = 已受理的都交办出去了。可以看看待梳理的。

## 受理和改分类

form-title-classify = 改分类
classify-summary = 提交后按这些来，改了什么会记在经过里：
nothing-changed = 没有改动，还是原来的
grade = 紧急程度？
    .name = 等级
    .hint = 按对企业的影响定。
grade-A = A 停产停工
grade-B = B 影响经营
grade-C = C 一般事项
grade-D = D 建议咨询
accept-tier = 建议多久办好？
    .name = 时限
    .hint = 交办时主任先看到这个时限，可以改。
accept-level = 由哪一级来办？
    .name = 层级
    .hint = 换了层级，那一级的活动办马上收到，由他们接着办。
wording = 公开榜上怎么写这件事？
    .name = 公开措辞
    .hint = 不写企业名、人名、电话，例如：“一家机械企业续贷抵押不足。”企业同意后才公开。
form-title-wording = 公开措辞
wording-summary = 提交后先请企业过目，企业同意才会公开：
form-title-refuse-wording = 不要公开
refuse-wording-summary = 提交后这句话不会公开，照常办理：
refuse-wording-reason = 哪里不合适？
    .name = 原因
    .hint = 例如：“这样写同行一看就知道是我们。”

notice-moved-level =
    🔀 { $number } · { $category } 转到您这一级，接着办
    { $said }
    { $next }
moved-away = 🔀 { $number } 已转给{ $office }，他们马上收到。

## 并案、关联往年

form-title-merge = 并案
merge-summary = 提交后不能撤销：这一件不再单独办，企业成为下面这一件的联名企业，两家都会收到通知。
merge-other = 并到哪一件？
    .name = 并到
    .hint = 下面是内容相近的；都不是，就发编号，例如：“LX-2026-000012”或“12”。
form-title-link = 关联往年
link-summary = 提交后这一件记为“年年提”，单位和领导能看到当年怎么办的：
link-earlier = 和往年哪一件是同一个问题？
    .name = 往年这一件
    .hint = 下面是内容相近的；都不是，就发编号，例如：“LX-2025-000012”。
other-unknown = 没有找到 { $number }，或者它不归您梳理。请核对编号再发一次。
other-itself = { $number } 就是这一件。请发另一件的编号。
merge-merged = { $number } 已经并到别的件里了，请发现在还在办的那一件。
merge-over = { $number } 这会儿不能并进去：没受理、已经报办结，或已结束。请发另一件的编号。
link-not-earlier = { $number } 不是往年或上次活动的。请发更早那一件的编号。
alike-of = 和 { $number } 相似的有 { $n } 件：
alike-line = <b>{ $n }.</b> { $state } { $number } { $category } · { $enterprise }
    “{ $text }”

## 卡片

card-alike = 像 { $number }：{ $n } 件相似
card-earlier = 年年提：{ $year } 年提过（{ $number }，当时：{ $then }）
    .owner = 您 { $year } 年提过同样的问题（{ $number }），活动办已经知道。
then-over = { $code } { $outcome }
card-grade = 等级：{ $grade }
card-co-signers = 联名：{ $names }
    .own = 您是联名企业
    .count = 联名：另有 { $n } 家企业
card-leftover = 遗留：{ $campaign }
card-declined-before = 申诉复核：上次{ $who }因“{ $reason }”没有受理，请换一个人看
card-merged = 并到 { $number }
event-changed = { $what }（{ $changes }）
event-change = { $from } → { $to }
event-other = { $what } { $number }
word-none = 无

## 活动

command-campaigns = 活动：名称、起止、遗留
deed-run_campaigns = 管理活动
button-campaign-add = 新增活动
campaigns = <b>活动</b>（▶ 是正在开展的，新提的问题都算在里面）
campaigns-none = 还没有登记活动。登记以后，期间提的问题都算在这次活动里，结束后没办完的自动标“遗留”。
campaigns-no-current = 今天没有正在开展的活动，新提的问题不算在任何一次里。
campaign-now = ▶ <b>{ $name }</b> { $since }至{ $until } · 收 { $filed } 件，在办 { $open } 件
campaign-line = ○ <b>{ $name }</b> { $since }至{ $until } · 还没开始
campaign-over = ✓ <b>{ $name }</b> { $since }至{ $until } · 收 { $filed } 件，遗留 { $open } 件
form-title-add-campaign = 新增活动
add-campaign-summary = 提交后，这段日子里提的问题都算在这次活动里：
add-campaign-name = 这次活动叫什么？
    .name = 名称
    .hint = 例如：“2026 年企业服务年”。
add-campaign-since = 从哪天开始？
    .name = 开始
    .hint = 点一个，或写日期，例如：“3月1日”。
add-campaign-until = 到哪天结束？
    .name = 结束
    .hint = 点一个，或写日期，例如：“12月31日”。
add-campaign-lacks = 结束的日子不能早于开始的日子。请重写结束的日子。
error-forbidden-kind_settled = 已经交办的件不能再改种类（交办件、告知件）。类别、等级等照样可以改。
