### 定时发送豆腐块：什么时候、发给哪些群、发几条；单独发一次。读的人是活动办主任。

command-schedules = 定时发送豆腐块
go-schedules = 定时发送
command-send = 现在发豆腐块到群
go-send = 发豆腐块

## 什么时候，用话说

schedule-workdays = 每个工作日 { $time }
schedule-daily = 每天 { $time }
schedule-weekly = 每周{ $days } { $time }
schedule-monthly = 每月{ $days } { $time }
schedule-monthly-last = 每月最后一天 { $time }
schedule-cron = cron { $cron }
schedule-with-rest = { $when }（节假日不发）
schedule-with-run = { $when }（节假日也发）
schedule-with-roll = { $when }（遇休息日顺延）
schedule-weekday-1 = 一
schedule-weekday-2 = 二
schedule-weekday-3 = 三
schedule-weekday-4 = 四
schedule-weekday-5 = 五
schedule-weekday-6 = 六
schedule-weekday-7 = 日
schedule-monthday = { $n }日
schedule-comma = 、
schedule-semicolon = 、
schedule-and = { $one } 和 { $other }
schedule-zone = { $when } · { $zone } 时间

## 听懂了什么

schedule-heard = ⏰ 听懂了：<b>{ $when }</b>
schedule-heard-runs = 接下来三次：{ $runs }
schedule-heard-never = 往后五年里没有这样的日子。
schedule-unsaid-unknown = 这句时间没有全听懂。可以写“每个工作日 9:30”“每周二、四 10:00”“每月1日和15日 下午3点”，或五段 cron。
schedule-unsaid-no_time = 听懂了哪天，没听到几点。请连钟点一起写，例如“每周二、四 10:00”。
schedule-unsaid-no_day = 听到了几点，没听到哪天。请连日子一起写，例如“每个工作日 9:30”。
schedule-unsaid-times = 一个定时里，每个日子的钟点要一样，几个钟点的分钟也要一样（如 9:30 和 15:30）。不一样的请分成两个定时。
schedule-unsaid-fortnight = 隔周、每两周排不了：下次该发哪一周说不准。请写每周，不想发的那次点“跳过下次”；或写“每月1日和15日 10:00”。
schedule-unsaid-nth = “第几个周几”“最后一个工作日”排不了。请写日子，例如“每月1日 9:00”（遇休息日顺延到下一个工作日）或“每月最后一天 16:00”。
schedule-unsaid-every = “每隔几天、几小时”和按季、按年排不了。请写每天、每周几或每月几日。
schedule-unsaid-mixed = 每月几日、每周几、每天、工作日，一个定时里只能写一种。两种都要请分成两个定时。
schedule-unsaid-often = 一天最多 6 次，再多群里没人看。请少写几个钟点。
schedule-unsaid-never = 没有这样的日子（例如 2 月 31 日）。请换一天。
schedule-unsaid-cron = 这五段 cron 不对。顺序是：分 时 日 月 周，例如“30 9 * * 1-5”。
schedule-quiet = 这个钟点在安静时段（{ $from }–{ $to }），不往群里发。请换个白天的钟点，下午要写“下午3点”或“15:00”。

## 填一个定时

form-title-timetable = 定时发送
timetable-summary = 看一遍，没问题就提交：
timetable-name = 这个定时叫什么？
    .name = 名称
    .hint = 自己认得出就行，例如“开发区早报”。
timetable-when = 什么时候发？
    .name = 时间
    .hint = 用话说：“每个工作日 9:30”“每周二、四 10:00”“每月1日和15日 下午3点”。节假日也要发，就在后面写“节假日也发”。会写 cron 的可以写五段 cron。
timetable-target = 发给哪些群？
    .name = 发给
    .hint = 按标签：以后新进来的群也算。点名：只有选中的这些。
timetable-target-tagged = 按区域和类别
timetable-target-named = 点名选群
timetable-region = 哪个区域的群？
    .name = 区域
    .hint = 下级区域的群都算在内。
timetable-topics = 只发哪几类？
    .name = 类别
    .hint = 选了几类，就只发这几类的豆腐块，也只发给关心它们的群。都要就点“跳过”。
timetable-groups = 选哪些群？
    .name = 群
    .hint = 点群名，可以选多个；也可以打群名里的几个字来找。
timetable-pieces = 一次给每个群最多几条？
    .name = 每次条数
    .hint = 一条最好读。几条会合成一期。
timetable-pieces-1 = 1 条
timetable-pieces-2 = 2 条
timetable-pieces-3 = 3 条
timetable-pieces-4 = 4 条
timetable-pieces-5 = 5 条
timetable-sound = 发的时候响铃吗？
    .name = 响铃
    .hint = 静音发出，群里照样有未读提示。
timetable-sound-sound = 响铃
timetable-sound-silent = 静音
timetable-pinned = 要置顶吗？
    .name = 置顶
    .hint = 群里给了我置顶权限才能置顶。
timetable-pinned-no = 不置顶
timetable-pinned-yes = 置顶
timetable-reminds = 截止前要提醒一次吗？
    .name = 截止提醒
    .hint = 申报截止前 3 个工作日，给收到过的群再提醒一次。
timetable-reminds-yes = 提醒
timetable-reminds-no = 不提醒
timetable-catches-up = 新进来的群要补发吗？
    .name = 新群补发
    .hint = 补发：第一次最多给 3 条还能办的。不补发：只给进群以后审定的。
timetable-catches-up-yes = 补发
timetable-catches-up-no = 不补发
timetable-zone = 按哪里的时间？
    .name = 时区
    .hint = 一般不用改。可以打城市的英文名来找。

## 单独发一次

form-title-send = 发豆腐块
send-summary = 这样发，提交后开始：
send-pieces = 发哪几条？
    .name = 豆腐块
    .hint = 审定过、还没截止的都在这里，快截止的在前。几条会合成一期。
send-target = 发给哪些群？
    .name = 发给
    .hint = 收到过的群会自动跳过，不会发两遍。
send-target-every = 我管的全部企业群
send-target-tagged = 按区域和类别
send-target-named = 点名选群
send-region = 哪个区域的群？
    .name = 区域
    .hint = 下级区域的群都算在内。
send-topics = 只给关心哪几类的群？
    .name = 类别
    .hint = 不分类别就点“跳过”。
send-groups = 选哪些群？
    .name = 群
    .hint = 点群名，可以选多个；也可以打群名里的几个字来找。
send-at = 什么时候发？
    .name = 时间
    .hint = 点一个，或者写日子和钟点，例如“11月25日 15:00”“明天上午9点半”。
send-at-now = 现在
send-at-morning = 下个工作日一早
send-sound = 发的时候响铃吗？
    .name = 响铃
    .hint = 静音发出，群里照样有未读提示。
send-sound-sound = 响铃
send-sound-silent = 静音
send-pinned = 要置顶吗？
    .name = 置顶
    .hint = 群里给了我置顶权限才能置顶。
send-pinned-no = 不置顶
send-pinned-yes = 置顶
send-at-unread = 没看懂是什么时候。可以写“11月25日 15:00”“明天上午9点半”。
send-at-past = 这个时间已经过去了。请写以后的时间，要马上发就点“现在”。
send-at-far = 太远了，最多提前 60 天定。

send-none-ready = 现在没有可以发的豆腐块：要审定过，而且政策还没截止。待审的在 /pieces 里。
send-no-groups = 还没有你能发的企业群。先在 /groups 里把群定为企业群。
send-plan =
    🔍 <b>演练</b>：{ $groups } 个群会收到，共 { $n } 条次
    { $when }
send-plan-nobody = 🔍 <b>演练</b>：没有群会收到
send-plan-now = 提交后马上发
send-plan-at = { $at } 发
send-plan-had = 已经收到过，不重发：{ $n } 个群
send-plan-barred = 不让我发言，发不了：{ $n } 个群
send-plan-unfit = 不在政策适用范围，不发：{ $n } 个群
send-nobody = 没有群会收到，什么都没有发。可能都收到过了，或不在政策的适用范围。
send-begun = 📮 第 { $issue } 期开始发了：{ $groups } 个群，共 { $n } 条次。
send-set = 📮 第 { $issue } 期定好了：{ $when } 发给 { $groups } 个群，共 { $n } 条次。

## 定时：清单

schedules-head = ⏰ <b>定时发送</b> 共 { $total } 个
schedules-none =
    ⏰ 还没有定时发送。
    建一个，到点自动挑合适、没发过、没截止的豆腐块发到企业群，快截止的先发。
schedules-line = <b>{ $n }.</b> { $name } · { $when }
schedules-line-next = 　下一次 { $at } · { $groups } 个群
schedules-line-paused = 　⏸ 已暂停
schedules-line-never = 　往后没有要发的日子
button-schedule-add = 新建定时
button-schedule-once = 单独发一次
button-schedule-dry = 演练
button-schedule-now = 立即发
button-schedule-skip = 跳过下次
button-schedule-unskip = 照常发
button-schedule-pause = 暂停
button-schedule-resume = 恢复
button-schedule-change = 修改
button-schedule-end = 停用
button-schedule-end-sure = 确定停用
button-schedule-now-sure = 确定发
button-schedule-list = 全部定时
button-schedule-show = 看这个定时
button-schedule-make-up = 现在补发

## 定时：一个

schedule-shown = ⏰ <b>{ $name }</b>
schedule-kept = ✅ 定好了：<b>{ $name }</b>
schedule-next = 下一次：{ $at }
schedule-next-skipped = 跳过 { $skipped } 这次，下一次：{ $at }
schedule-next-never = 往后没有要发的日子。
schedule-paused = ⏸ 已暂停，到点不发。
schedule-to-tagged = 发给：{ $region } · { $topics }，现有 { $groups } 个群
schedule-to-named = 发给：{ $names }
schedule-to-more = { $names } 等 { $n } 个群
schedule-how = 每次每群最多 { $n } 条 · { $sound } · { $pinned }
schedule-sound = 响铃
schedule-silent = 静音
schedule-pinned = 置顶
schedule-unpinned = 不置顶
schedule-reminds = 申报截止前 3 个工作日再提醒一次
schedule-catches-up = 新群第一次最多补 3 条
schedule-last = 上一次：{ $run }
schedule-runs = 再往前：
schedule-run-sent = { $at } 发给 { $groups } 个群，已送达 { $reached }
schedule-run-empty = { $at } 没有新内容，没发
schedule-run-skipped = { $at } 跳过
schedule-run-late = { $at } 误点，没发
schedule-run-late-sent = { $at } 误点，后来补发给 { $groups } 个群，已送达 { $reached }
schedule-run-paused = { $at } 暂停中，没发
schedule-gone = 这个定时已经停用了。
schedule-ended = 已停用 <b>{ $name }</b>，不再自动发。发过的照旧。
schedule-end-sure =
    停用 <b>{ $name }</b>？停用后不能恢复，要发得重新建。
    只是停一阵，点“暂停”就行。
schedule-now-sure = 现在就按 <b>{ $name }</b> 发一次：{ $groups } 个群，共 { $n } 条次。以后照常定时发。
schedule-nothing = 没有新内容可发：合适的都发过了，或已截止。
schedule-sending = 📮 第 { $issue } 期开始发了：{ $groups } 个群。
schedule-sending-later = 📮 现在是安静时段或休息日，第 { $issue } 期 { $when } 再发。
schedule-hint-skip = 下一次跳过
schedule-hint-unskip = 照常发
schedule-hint-pause = 暂停了
schedule-hint-resume = 恢复了

## 演练

schedule-dry = 🔍 <b>演练</b>：{ $name }（什么都没发）
schedule-dry-run = { $at }：{ $groups } 个群，共 { $n } 条次
schedule-dry-run-none = { $at }：没有新内容
schedule-dry-groups = { $at } 这次，{ $from }–{ $to } / { $total } 个群：
schedule-dry-group = { $title }：{ $pieces }
schedule-dry-piece = 【{ $n }】{ $title } · { $groups } 个群
schedule-dry-piece-until = 【{ $n }】{ $title } · { $until }截止 · { $groups } 个群
schedule-dry-left = 另有 { $n } 个群没有新内容。

## 误点

schedule-late =
    ⏰ <b>{ $name }</b> 误点没发：{ $at }
    到点时我没在运行，过了钟点就不自动补，免得半夜打扰群里。
schedule-late-several =
    ⏰ <b>{ $name }</b> 误了 { $n } 次没发，最近一次 { $at }
    到点时我没在运行，过了钟点就不自动补，免得半夜打扰群里。
schedule-late-next = 下一次照常：{ $at }
schedule-late-done = 这次已经补发过了

## 群里

digest-here = 📌 以后豆腐块发到这个话题。换地方，就在别的话题里发 /digest；在“General”里发，就不再分话题。
digest-nowhere = 好，以后豆腐块直接发到群里，不分话题。
digest-no-topics = 这个群没有开话题，豆腐块直接发到群里。
group-button-language = 换语言
group-ask-language = <b>{ $title }</b> 里用哪种文字？现在是{ $language }。
group-language-house = 跟活动办一样
group-language-set = <b>{ $title }</b> 里以后用{ $language }。
