### 自己的数据：看得到、带得走、可以注销；电话只给办事的人。

person-forgotten = 已注销的联系人

## 命令

command-mydata = 我的数据，发给我一份
command-forget = 注销，删除我的信息

## 我的数据

job-mydata = 整理您的数据
button-mydata = 我的数据
mydata-name = 我的数据.html
mydata-caption = 这里面是连心记着的关于您的一切，截至 { $at }。只发给您，请自己收好。
mydata-title = 我的数据
mydata-intro = 下面是连心记着的关于您的一切，截至 { $at }。别人的姓名、电话和话不在里面。
mydata-person = 您是谁
mydata-field-name = 姓名
mydata-field-title = 职务
mydata-field-phone = 电话
mydata-field-telegram = Telegram 号码
mydata-field-language = 语言
mydata-field-created = 登记
mydata-field-joined = 加入
mydata-field-consent = 同意个人信息处理说明
mydata-consent = 第 { $version } 版，{ $at }
mydata-consent-none = 没有
mydata-roles = 您的角色
mydata-role = { $role }，自 { $since }
mydata-role-until = { $role }，{ $since } 至 { $until }
mydata-cases = 与您有关的事
mydata-case = { $number } · { $state }
mydata-case-filed = 提出：{ $at }
mydata-case-text = 您说的：
mydata-case-time = 方便联系：{ $words }
mydata-case-files = 您交的附件：{ $names }
mydata-files-unnamed = { $kind }（没有文件名）
mydata-events = 您做过的
mydata-event = { $at } · { $what }
mydata-event-case = { $at } · { $number } · { $what }
mydata-claims = 您申请过的身份
mydata-claim = { $at } · { $role } · { $state }
mydata-claim-waiting = 等待确认
mydata-claim-confirmed = 已确认
mydata-claim-refused = 未通过
mydata-claim-withdrawn = 已撤回
mydata-visits = 您记的走访
mydata-visit = { $day } · { $words }
mydata-forgettings = 您的注销申请
mydata-forgetting = { $at } · { $state }
mydata-forgetting-waiting = 等待决定
mydata-forgetting-granted = 已同意
mydata-forgetting-refused = 未同意
mydata-forgetting-withdrawn = 已撤回
mydata-none = 没有。
mydata-kept = 留多久
mydata-kept-draft = 没填完的表：最后一次改动后 { $days } 天删掉。
mydata-kept-letter = 发过的消息和收到的更新：{ $days } 天后删掉。
mydata-kept-aside = 处理出错的消息：内容 { $days } 天后清空。
mydata-kept-newcomer = 加入后一直没有确认身份的：{ $days } 天后注销。
mydata-kept-claim = 没有通过的身份申请：内容 { $days } 天后清空。
mydata-kept-gone = 不再有任何角色、也没有在办事项的：{ $years } 年后注销。
mydata-kept-words = 已经了结归档的事：原话和附件 { $years } 年后清空，编号、日期和结果保留。
mydata-kept-forget = 随时可以发 /forget 申请注销。

## 注销

forget-ask =
    <b>注销会怎样</b>
    · 您的姓名、电话、职务、Telegram 号码都会删除，谁也恢复不了，备份里的也再读不出来
    · 您提过的事：原话、附件、往来的文字一并销毁；编号、日期、办理结果和统计数字按规定保留
    · 您的角色全部取消，以后不能再用这个账号查进展
    要先存一份自己的数据，请点“我的数据”。活动办同意后才注销，<b>不能撤销</b>。确定申请吗？
button-forget = 申请注销
button-forget-not = 先不注销
forget-not-asked = 好，什么都没有动。
forget-waits =
    { $at } 收到您的注销申请，已转给活动办。
    <b>{ $by } 前</b>给您答复；在那之前一切照旧，随时可以撤回。
button-forget-back = 撤回申请
forget-stays = 申请已撤回，您的信息都还在。
forget-blocked =
    现在还不能注销：有 { $n } 件事离不开您。
    办完、撤回，或者移交给同事以后，再发 /forget。
forget-blocked-office = 现在还不能注销，有 { $n } 件在办的事离不开这个人：
forget-blocked-own = · { $number }：是您提的，还没办完
forget-blocked-last = · { $number }：企业再没有别的联系人
forget-blocked-handling = · { $number }：您是承办人
forget-blocked-more = …… 另有 { $n } 件
forget-to-decide =
    <b>{ $name } 申请注销</b>
    同意后，姓名、电话和这个人的原话马上销毁，备份里的也读不出来；编号、日期、结果和数字保留。
    已查过：没有在办的事离不开这个人。
button-forget-grant = 同意注销
button-forget-refuse = 不同意
forget-grant-sure = 同意后，{ $name } 的姓名、电话和原话马上销毁，谁也恢复不了。确定吗？
forget-granted = 已注销，对方已收到最后一条消息。
forget-why-not = 为什么不同意？法律只认这几种理由：
forget-refusal-law = 保存期限未满
    .because = 法律、行政法规规定的保存期限还没有满
forget-refusal-unsettled = 有未了事项
    .because = 还有没了结的事要用到这些信息
forget-refusal-identity = 无法确认本人
    .because = 没法确认是您本人申请的
forget-refused-done = 已答复：不同意，并说明了理由。
forget-refused =
    您的注销申请没有通过：{ $reason }。
    不同意这个答复，可以找{ $office }，也可以依法投诉或起诉。信息仍按原来的期限保管。
forget-farewell =
    ✅ 已按您的申请注销。
    您的姓名、电话和说过的话已经销毁，备份里的也读不出来；事项的编号、日期和结果按规定保留。
    这是我发给您的最后一条消息，聊天记录请您在 Telegram 里自己删。以后有事找{ $office }。
forget-farewell-clock =
    您很久没有用连心，按保存期限的规定，已经注销。
    您的姓名、电话和说过的话已经销毁。以后再用，重新加入就行；有事找{ $office }。

## 电话

button-phone = 看电话
phone-of = { $name } { $phone }（查看已记录）
phone-of-filer = 代企业反映的 { $name } { $phone }（查看已记录）
phone-none = 没有登记电话。
