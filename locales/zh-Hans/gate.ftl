### 门口：不认识的、太快的、停用的。

gate-too-fast = 您发得太快，最后这几条我没有收下，前面答复过的都在。请等 1 分钟再接着发。
gate-blocked = 这个账号已被活动办停用，您发来的内容我没有收下。觉得不对，请联系活动办。
gate-wait-code = 链接错了好几次，请等 { $minutes } 分钟再试。最好请发链接的人重新发一个给您。
gate-wait-join = 现在申请加入的人很多，请等 { $minutes } 分钟再点一次“申请加入”。

## 一天的上限

limit-cases = 今天已经交了 { $most } 件，一天最多 { $most } 件。{ $date }以后可以再交；刚才填的都留着，到时点“提交”就行。
limit-files = 今天发来的附件满 { $most } 份了。{ $date }以后可以再交；刚才填的都留着，少附几份也可以现在交。
limit-size = 今天发来的附件满 { $most } MB 了。{ $date }以后可以再交；刚才填的都留着，少附几份也可以现在交。

## 停用账号

command-blocked = 停用的账号
button-block = 停用账号
button-unblock = 恢复
button-blocked = 停用名单
form-title-block = 停用账号
block-reason = 为什么停用？
    .name = 原因
    .hint = 写事实，例如：连续三天发广告，提醒两次不改。只有活动办看得到。
block-summary = 提交后：对方发来的都不收，给他的提醒全停，没填完的作废。随时可以恢复：
block-done = 🚫 { $who } 已停用。对方发来的不再收，提醒全停。
block-no-account = 这个人还没有用 Telegram 登录过，没有可停用的账号。
unblock-done = 已恢复，对方可以照常使用
blocked-title = <b>停用的账号</b> 共 { $total } 个
blocked-none = 没有停用的账号。
blocked-line = <b>{ $n }.</b> { $who } · { $when } · { $by }停用：{ $reason }
blocked-unknown = 未登记的账号 { $telegram_id }

## 没有单位也没有企业的人

start-other =
    { $name }，已登录：{ $role }。
    能看的、能办的都在下面的按钮和菜单里。
