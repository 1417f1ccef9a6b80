# 宣讲会、对接会、座谈会

meeting-kind-briefing = 宣讲会
meeting-kind-matchmaking = 对接会
meeting-kind-symposium = 座谈会

meeting-head = 📅 <b>{ $kind }：{ $title }</b>
meeting-when = 时间：{ $at }
meeting-where = 地点：{ $place }
meeting-about = { $words }
meeting-how = 点下面的按钮报名，到私聊里完成；群里不显示谁报了名。
meeting-how-seats = 共 { $n } 个名额。点下面的按钮报名，到私聊里完成；群里不显示谁报了名。
meeting-called-off = 🚫 这场会取消了。
meeting-begun = 报名已经截止。
meeting-mine = ✅ 您报了 { $n } 人。到会场扫门口的二维码签到。
meeting-mine-came = ✅ 您已经签到。
meeting-left = 还有 { $n } 个名额。您那边来几位？
meeting-full = 名额已满。有人退出时可以再来看看。
meeting-unknown = 没找到这场会。可能是链接不完整，请回到原来的消息再点一次。
meeting-stranger = 要报名，先让我知道您是哪家企业的。加入以后再点一次报名就行。
meeting-stranger-door = 要签到，先让我知道您是哪家企业的。加入以后再扫一次门口的码；来不及就请会务登记。
meeting-for-whom = 您代表哪家企业来？
meeting-too-soon = 开会的时间要在半小时以后。请重新建一次，改一下日期或钟点。

meeting-in-done = 记下了
meeting-in-again = 您已经报过了，人数没变
meeting-in-full = 名额不够了，请减少人数，或者等有人退出
meeting-in-closed = 报名已经截止
meeting-out = 已退出，名额让给别人了
meeting-off-done = 已取消
meeting-out-none = 您没有报名，或者已经签到

meeting-check-in-done = ✅ 签到成功：{ $title }
meeting-check-in-again = 您已经签过到了：{ $title }
meeting-check-in-full = 名额已满：{ $title }
meeting-check-in-closed = 现在还不能签到。{ $title } 的时间是 { $at }，提前 2 小时起可以签到。

meeting-state-open = 报名中 · 已通知 { $groups } 个群
meeting-state-called_off = 🚫 已取消 · 通知过 { $groups } 个群
meeting-state-over = 已结束 · 通知过 { $groups } 个群
meeting-signed = 报名：{ $heads } 人，{ $firms } 家企业
meeting-seats = 名额：{ $n }，还剩 { $left }
meeting-came = 签到：{ $heads }/{ $of } 人，{ $firms } 家企业

meeting-tell = 通知到哪些企业群？能通知的有 { $n } 个。
meeting-tell-again = 已通知 { $told } 个群，还有 { $n } 个没通知。
meeting-telling = 正在通知 { $n } 个群
meeting-nobody-to-tell = 没有可以通知的群了：都已通知，或者会已开始

meetings = 📅 <b>近期的会</b>
meetings-office = 📅 <b>会议</b>（最近的在前）
meetings-line-open = { $n }. { $kind } · { $title }
    { $at } · 报名 { $heads } 人
meetings-line-called_off = { $n }. 🚫 已取消 · { $title }
    { $at }
meetings-line-over = { $n }. 已结束 · { $title }
    { $at } · 报名 { $heads } 人
meetings-none = 近期没有会。有新的会，会发到企业群里。
meetings-none-office = 还没有开过会。建一场，再选通知哪些群。
meetings-mine = 点编号看您报的名。

meeting-reminder = ⏰ 您报名的会快到了，别忘了：
meeting-moved = 🔔 您报名的会改了时间或地点，现在是：
meeting-call-off-sure = 取消“{ $title }”？报名的 { $heads } 人会马上收到消息，已通知的 { $groups } 个群里那条会改成“取消”。取消了不能恢复。

meeting-button-sign-up = 我要报名
meeting-button-heads = 来 { $n } 人
meeting-button-heads-change = 改成 { $n } 人
meeting-button-give-up = 不去了
meeting-button-tell = 通知企业群
meeting-button-tell-all = 全部（{ $n } 个群）
meeting-button-region = { $name }（{ $n }）
meeting-button-list = 名单
meeting-button-code = 签到码
meeting-button-move = 改时间地点
meeting-button-call-off = 取消这场会
meeting-button-call-off-sure = 确定取消
meeting-button-all = 全部会议
meeting-button-new = 新建一场会

meeting-code-caption = 签到码：{ $title }
    { $at }。打印出来贴在门口，开会前 2 小时起扫码签到；没报名的人扫了也会记下来。
meeting-code-scan = 扫码签到
meeting-code-file = 签到码 { $title }
meeting-list-empty = 还没有人报名。
meeting-list-sheet = 报名和签到
meeting-list-file = 报名名单 { $title }
meeting-list-caption = { $title }：{ $n } 条报名。名单里有个人信息，只用于这次会务。
meeting-column-n = 序号
meeting-column-enterprise = 企业
meeting-column-name = 姓名
meeting-column-phone = 电话
meeting-column-heads = 人数
meeting-column-signed = 报名时间
meeting-column-came = 签到时间

# 建一场会
form-title-hold-meeting = 新建一场会
hold-meeting-summary = 提交以后先不通知，由您再选通知哪些群：
hold-meeting-kind = 开什么会？
    .name = 类型
    .hint = 点一个。
hold-meeting-kind-briefing = 宣讲会
hold-meeting-kind-matchmaking = 对接会
hold-meeting-kind-symposium = 座谈会
hold-meeting-title = 会的名称？群里和名单上都用它。
    .name = 名称
    .hint = 例如：“技改设备补贴政策宣讲”
hold-meeting-day = 哪天开？
    .name = 日期
    .hint = 点一个，或者写“11月30日”“下周三”
hold-meeting-hour = 几点开始？
    .name = 钟点
    .hint = 点一个，或者写“14:30”“下午两点半”
hold-meeting-hour-h0900 = 9:00
hold-meeting-hour-h1000 = 10:00
hold-meeting-hour-h1430 = 14:30
hold-meeting-hour-h1500 = 15:00
hold-meeting-place = 在哪里？写到能找着的地方。
    .name = 地点
    .hint = 例如：“云州开发区管委会三楼会议室”
hold-meeting-words = 讲什么、请谁来？（可以不写）
    .name = 内容
    .hint = 例如：“市工信局讲解申报条件和材料，欢迎财务同来。”
hold-meeting-seats = 最多来多少人？（不限就跳过）
    .name = 名额
    .hint = 写一个数，例如：“80”
meeting-seats-wrong = 名额要写 1 到 5000 之间的整数，例如 80；不限就跳过。
form-title-move-meeting = 改时间地点
move-meeting-summary = 提交以后，报了名的人会收到消息，群里那条也会改：
form-no-hour = 没看懂这个钟点。请写成 14:30，或者“下午两点半”。
command-meetings = 会议：报名、名单、签到
go-meetings = 会议
mydata-meetings = 报过名的会
mydata-meeting-came = { $at } { $title }：报名 { $n } 人，已签到
mydata-meeting-signed = { $at } { $title }：报名 { $n } 人
mydata-meeting-cancelled = { $at } { $title }：报过名，后来退出
job-meeting_list = 报名名单
job-meeting_code = 签到码
