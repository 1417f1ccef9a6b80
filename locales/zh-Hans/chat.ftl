### 聊天里说的话：开头、帮助、出错、按钮、菜单。

## 开头

start-owner =
    { $name }，您好，我是连心，{ $enterprise }的事可以找我。
    遇到什么难处，直接打字说给我听就行；我交给活动办，一步步告诉您谁在办、几号办好。
    办没办好，由您说了算。
start-cadre =
    { $name }，已登录：{ $unit }。
    新交办会直接发到这里；待办按期限排好，点下面的按钮看。
start-office =
    { $name }，已登录：活动办。
    新诉求、退单、挂账、报告都会发到这里；要处理的点下面的按钮看。
start-triager =
    { $name }，已登录：活动办。
    新诉求和要审核的报告会发到这里；要处理的点下面的按钮看。
start-stranger =
    您好，我是连心，替企业把难处送到政府，再把办理结果送回来。
    我还不认识您。收到过邀请链接，点开它；有连心卡，扫卡；都没有，点“申请加入”。
    要活动办帮忙的话，报这个号码：<code>{ $telegram_id }</code>

## 帮助

help-owner =
    <b>能帮您做什么</b>
    · 提问题：点“反映问题”，或者直接打字发给我
    · 看进展：点“我的问题”，谁在办、几号办好，都在里面
    · 补材料：照片、文件、语音直接发给我，我会问您补到哪一件
    · 说结果：单位说办好了，您点满意、基本满意或不满意；不满意就重新办
    · 和同事一起用：/company 邀请同事、移交、退出
    · 看政策：/subscribe 订每周一期 · /policies 查政策 · /meetings 报名开会
    · 说单位的不是：/complain 投诉举报，被投诉的单位看不到
    /mydata 看记了您什么 · /forget 注销 · /language 换语言
help-handler =
    <b>承办人</b>
    · /todo 待办，先到期的在前
    · 签收后当天联系企业；每 5 个工作日报一次进展，企业看得到
    · 办好点“报办结”，附证明，由负责人会签
    · 发给企业的话，企业会原样看到
    /cancel 放弃正在填的 · /language 换语言
help-unit-head =
    <b>单位负责人</b>
    · /todo 本单位的待办和等您会签的报告
    · 不归本单位的，交办后 1 个工作日内退单，写明理由和建议单位
    · 会签 B 是对企业的承诺，到时没兑现，记录不抹掉
    · /people 本单位的承办人：邀请、撤销 · /claims 确认谁是谁
    /cancel 放弃正在填的 · /language 换语言
help-triager =
    <b>梳理员</b>
    · /triage 一件一件梳理：受理、请企业补充、不予受理
    · 同一个问题合着办：并案；年年提的关联往年；归错类的改分类，都在这件事的卡片上
    · 1 个工作日内办，最多 3 个
    · /review 审核单位的报告：结果和证明对不对得上
    · 自己办过的件，不能自己审核
    /cancel 放弃正在填的 · /language 换语言
help-director =
    <b>活动办主任</b>
    · /dispatch 交办：定主办单位和期限，受理当天交出去
    · /rulings 待裁定：退单、延期、挂账、撤回、申诉；退单当天裁定 · /parked 挂账台账
    · /review 审核报告 · /triage 看待梳理
    · /people 人员与单位 · /claims 确认谁是谁 · /groups 群的审核和标签
    · /policies 政策库 · /pieces 豆腐块 · /schedules 定时发送 · /broadcasts 发送进度 · /effect 看效果
    · /notice 通知 · /poll 民意调查、评议 · /meetings 宣讲会、对接会、座谈会
    · /campaigns 活动 · /days 工作日历 · /trouble 没送到的消息
    /cancel 放弃正在填的 · /language 换语言
help-stranger =
    我替企业把难处送到政府，再把办理结果送回来。
    您还没有登记：点开邀请链接、扫连心卡，或者发 /start 再点“申请加入”。
    要活动办帮忙的话，报这个号码：<code>{ $telegram_id }</code>

## 出了岔子

error-ours =
    这一步我这边出错了，您发的内容我留着，不用重发。
    已经报给维护的人，编号 <code>{ $reference }</code>。过一会儿再试，或把编号告诉活动办。
error-unknown-command = 我不认识“{ $command }”这个命令。发 /help 看看我能做什么。
error-edited = 改过的消息我收不到新内容。请把改好的话重新发一条，原来那条照旧算数。
error-sticker = 表情我看不懂，没有记下来。请打字说，或者发照片、语音。
error-file-of-what = 不知道这份文件是哪件事的，没有记下来。请先打开那件事，点要做的那一步，等我问到附件再发。
error-forwarded-contact = 名片收到了，可我没法从名片认人。请把姓名和电话打成文字发给我。
error-file-too-big = 这个文件有 { $size } MB，最大只能收 { $limit } MB。请压缩、拆开，或者拍成照片再发。
error-stale = 这个按钮是旧的，这件事已经往前走了。现在是这样：
error-done-already = 这一步已经做过了，没有重复。
error-forbidden-no_relation = 没找到这件事，或者它不归您看。请从自己的清单里打开。
error-forbidden-not_in_state = 这件事现在这一步，谁都不能这样做。请看卡片上“接下来”写的。
error-forbidden-not_your_act = 这一步不归您做。卡片上“接下来”写着该由谁来。
error-forbidden-handler_never_rates = 办这件事的人不能替企业评价。评价要由企业自己来。
error-forbidden-conflict = 这件事您经手过，按规定要换一位来做。
error-forbidden-not_now = 眼下还不能这样做：要么已经做过，要么还差前一步，要么期限已过。
error-case-not-found = 没找到“{ $number }”。编号像 LX-2026-000123 这样；也可以从清单里打开。
error-no-list = 这张清单不归您看。发 /help 看看您能用什么。
error-nothing-to-cancel = 现在没有正在填的，不用取消。

## 从一段话开始

filed-receipt =
    ✅ 收到了，编号 <b>{ $number }</b>
    活动办会在 <b>{ $date } 前</b>告诉您由哪个单位来办。
    想补充照片或材料，直接发给我就行。

## 语言

language-choose = 用哪种语言跟您说话？
language-chosen = 好，以后都说简体中文。

## 没填完的

form-expired = 上次填的放了太久，已经清掉，没有提交。要提的话重新开始，几分钟就好。
form-resumed = 您有一份没填完的“{ $form }”，填过的都在。接着填吗？
button-continue = 接着填
button-discard = 放弃
form-title-filing = 反映问题
form-title-supply = 补充材料
form-title-need-info = 请企业补充
form-title-decline = 不予受理
form-title-dispatch = 交办
form-title-return = 退单
form-title-progress = 进展
form-title-report = 办结报告
form-title-send-back = 给单位的意见
form-title-dissatisfied = 不满意的原因
form-title-reopen = 再次办理
form-title-withdraw = 撤回

## 按钮

button-file = 反映问题
button-mine = 我的问题
button-todo = 待办
button-triage = 待梳理
button-dispatch = 待交办
button-review = 待审核
button-back = 返回
button-open = 查看这件事
button-files = 附件（{ $n }）
button-to-list = 返回清单
button-next = 下一件
button-resend = 重发
button-seen = 知道了

## 菜单

command-start = 从头开始
command-file = 反映一个问题
command-mine = 我的问题，看进展
command-todo = 待办，先到期的在前
command-triage = 待梳理
command-dispatch = 待交办
command-review = 待审核
command-trouble = 没送到的消息
command-language = 换语言
command-help = 能做什么
command-cancel = 放弃正在填的

## 附件与重发

resent-mark = <i>重发：这条您可能已经收到过</i>
files-of-case = { $number } 的附件，共 { $n } 份：
files-none = { $number } 没有附件。

## 做了就收不回的，先问一句

confirm-withdraw = 撤回 { $number } 后就不再办理，编号不能恢复。确定撤回吗？
confirm-ask_withdrawal = 活动办同意后，{ $number } 就停止办理。确定申请撤回吗？
confirm-countersign = 会签后 { $number } 按“{ $outcome }”送审，你单位不能再改。确定会签吗？
confirm-promise = 会签后，{ $promise } 前办成 { $number } 就是对企业的承诺，没兑现会永久记录。确定吗？
confirm-ask_park = 申请挂账 { $number }，{ $review } 复核，由活动办裁定。确定吗？
confirm-merge = 并案后 { $number } 不再单独办理，不能拆开。确定并案吗？
confirm-decline = { $number } 将不予受理，企业马上会收到理由。确定吗？
confirm-release = 通过后 { $number } 马上请企业确认，不能收回。确定吗？
confirm-uphold_return = 同意后 { $number } 退回待交办，下一家单位不能再退。确定吗？
confirm-grant_extension = 同意后企业马上收到新期限，{ $number } 不能再延。确定吗？
confirm-grant_withdrawal = 同意后 { $number } 停止办理，不能恢复。确定吗？
confirm-park = 同意后 { $number } 挂账，{ $review } 复核，企业会收到通知。确定吗？
confirm-unpark = 恢复后 { $number } 重新计期限，单位和企业马上收到通知。确定恢复办理吗？

## 没送到的消息

trouble-title = <b>没送到的消息</b> 共 { $total } 条
trouble-none = 没有送不到的消息，都到了。
trouble-line = <b>{ $n }.</b> { $when } 给{ $who } · { $number } · { $reason }
trouble-veiled = 保密件的收信人
trouble-resent = 已重新排队，送到与否会再告诉你。
trouble-seen = 知道了，已从清单里拿掉。
trouble-reason-uncertain = 不知道送没送到
trouble-reason-blocked = 对方停用了机器人
trouble-reason-refused = Telegram 不收
trouble-reason-other = 没送出去
