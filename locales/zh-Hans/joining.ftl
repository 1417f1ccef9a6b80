### 进门的话：同意、自我介绍、等确认；办公室确认；我的企业。

## 还没进门

button-join = 申请加入
button-howto = 我有邀请
howto-text =
    <b>有邀请链接</b>：点开它就行，一个链接只给一个人用一次。
    <b>有连心卡</b>：用手机扫卡上的二维码，会自动打开这里。
    两样都没有，点“申请加入”，说是哪家企业；核对好身份就能用。
join-about = 您想加入连心，替自己的企业反映问题。
card-about = 这是 <b>{ $enterprise }</b> 的连心卡，扫卡可以成为这家企业的联系人。
invitation-about = 您收到一份邀请：<b>{ $role }</b>
invitation-unknown = 这个链接打不开门。请看看是不是没复制全，或者请发给您的人重新发一个。
invitation-used = 这份邀请已经用过了，一份只能进一个人。请发给您的人再发一份。
invitation-revoked = 这份邀请已经收回。还需要的话，请发给您的人再发一份。
invitation-expired = 这份邀请过期了。请发给您的人再发一份。
start-nobody =
    { $name }，您好。您现在还没有身份，等确认好就能用。
    有邀请链接就直接点开；没有的话点“申请加入”。

## 同意

consent = <b>先说清楚几件事，您同意了再往下走：</b>
consent-again = <b>说明有改动，请您再看一遍，同意了接着用：</b>
consent-text =
    · <b>记什么</b>：称呼、职务、手机号、Telegram 账号，您提的问题和材料
    · <b>谁看得到</b>：办事的单位、活动办、您的包联干部；不进群，不公开
    · <b>留多久</b>：问题和材料办结五年后清除，姓名电话离任三年后清除；编号、日期、结果留档
    · <b>随时可以</b>：/mydata 看记了您什么，/forget 申请注销
    · <b>会出境</b>：发到这里的要经过 Telegram 的境外服务器，身份证、银行卡请别发
button-agree = 同意
button-disagree = 不同意
consent-declined = 好，什么都没有记下。改了主意，再点一次链接，或者点下面的按钮。
    .known = 好。不同意就先停在这里，原来的记录不动；想注销请告诉活动办。改了主意，发 /start。
consent-thanks = 好，记下了，接着来。

## 自我介绍

form-title-join-unit = 登记身份
form-title-join-firm = 登记身份
form-title-ask-join = 申请加入
join-unit-summary = 请您看看有没有写错，提交后由活动办确认：
join-firm-summary = 请您看看有没有写错，提交后由活动办或包联干部确认：
ask-join-summary = 请您看看有没有写错，提交后由活动办或包联干部确认：
joining-name = 怎么称呼您？
    .name = 称呼
    .hint = 写真实姓名，确认的人要核对，例如：“王芳”。
joining-title = 您在企业里做什么？
    .name = 职务
    .hint = 点一个，或者直接写，例如：“生产副总”。
joining-title-boss = 负责人
joining-title-manager = 部门负责人
joining-title-office = 办公室
joining-title-finance = 财务
joining-phone = 请发一下您的手机号
    .name = 手机号
    .hint = 点输入框下面的“发送我的手机号”，由 Telegram 核对是您本人的号码。
ask-join-sought = 您是哪家企业的？
    .name = 企业
    .hint = 写企业全称，或者 18 位统一社会信用代码。例如：“恒昌机械”。
ask-join-enterprise = 是下面哪一家？
    .name = 对应企业
    .hint = 没有就点最后一个，活动办会核对。
ask-join-none = 没有，就按“{ $name }”

form-phone-button = 发送我的手机号
form-phone-below = 👇 请点输入框下面的按钮。
form-phone-got = 手机号收到了：{ $phone }
form-phone-away = 手机号的按钮已收起。
form-phone-words = 打字发来的号码没法核对。请点输入框下面的“发送我的手机号”。
form-contact-other = 这是别人的名片，替别人填不了。请点“发送我的手机号”，发您自己的。
form-credit-code = 这个统一社会信用代码对不上，请照营业执照核对 18 位；也可以写企业全称。

## 等确认

claim-sent =
    ✅ 收到了，已经请{ $who }确认您的身份
    最晚 <b>{ $by }</b> 有结果，确认好马上告诉您，不用守着。
claim-waiting =
    ⏳ 还在等确认：{ $role }
    已请{ $who }确认，最晚 <b>{ $by }</b> 有结果。
claim-late =
    ⏰ 还没有人确认您的身份：{ $role }
    刚刚又催了一次，一有结果马上告诉您。
button-withdraw-claim = 撤回申请
claim-withdrawn = 已撤回，这次申请不算数。以后可以重新申请。
joined-already = 您已经是<b>{ $role }</b>，不用再登记。
joined =
    🎉 { $name }，{ $who }确认了您的身份：<b>{ $role }</b>
joined-until = 这个身份用到 { $until }。
joined-next = 菜单已经换好，点下面就能开始。
joined-at-once = 🎉 { $name }，您现在是<b>{ $role }</b>。
joined-by-you = 🤝 您邀请的{ $name }已经加入：{ $role }。
button-begin = 开始
claim-refused =
    ⚪ { $who }没有确认您的身份：{ $role }
    原因：{ $reason }
    弄错了的话，可以重新申请，把信息写准一点。

## 确认身份

word-the-office = 活动办
asked-office = 活动办{ $who }
asked-liaison = 包联干部{ $who }
role-at = { $place } · { $role }
claim-card = 🪪 <b>{ $name }</b> 申请：<b>{ $role }</b>
claim-called = Telegram：{ $called } · 本人手机 { $phone }
claim-title = 职务：{ $title }
claim-via-invitation = 来路：{ $who }发的邀请
claim-via-card = 来路：扫了这家企业的连心卡
claim-via-colleague = 来路：同事{ $who }邀请
claim-via-asking = 来路：自己申请，没有人介绍
claim-match = ☑️ 与名册上的“{ $name }”对得上，确认后并成一个人
claim-match-but = ⚠️ 邀请的是名册上的“{ $name }”，可名册上的手机号是 { $phone }，和这个不一样。先打电话核对；确认后并成一个人
claim-contacts = 这家企业现有联系人：{ $who }
claim-until = 身份到期：{ $until }
claim-new-firm = ⚠️ 库里没有“{ $said }”。是已有的哪一家就点它；确实是新企业，点“新建并确认”。
claim-ask = 拿不准就先打电话核对；确认后马上能看到这个身份该看的东西。
button-confirm-claim = 确认
button-new-firm = 新建并确认
button-refuse-claim = 不是这个人
claim-why = 为什么不确认{ $name }？对方会看到原因。
claim-reason-unknown = 查无此人
claim-reason-not_here = 不在这里任职
claim-reason-mismatch = 信息对不上
claim-done = 已确认，对方收到通知了
claim-refused-done = 已回绝，对方会看到原因
claim-decided = 这一位已经有人处理过了。
claim-was-confirmed = ✅ { $name }：{ $who }已确认。
claim-was-refused = ⚪ { $name }：{ $who }没有确认，已告知原因。
claim-was-withdrawn = ↩️ { $name }自己撤回了申请。
claims-title = <b>待确认</b> 共 { $total } 位
claims-line = <b>{ $n }.</b> { $name } · { $role } · { $since }
claims-none = 没有等着确认的人。
claims-reminder = ⏰ 有 { $n } 位等您确认身份，已经过了 1 个工作日。
button-claims = 待确认
command-claims = 待确认的人

## 我的企业

command-company = 我的企业，联系人
command-invite = 邀请同事
button-company = 我的企业
company-which = 您是几家企业的联系人，这次说的是哪一家？
company-card = <b>{ $enterprise }</b>
company-contact = · 联系人 { $name }（{ $title }）
    .untitled = · 联系人 { $name }
company-liaison = · 包联干部 { $name } { $phone }
button-invite = 邀请同事
button-pass-on = 移交给同事
button-leave-firm = 退出企业
button-share = 转发给同事
invitation-colleague =
    ✅ 邀请做好了，在下面，转给同事就行
    一个链接只能进一个人，<b>{ $by }</b> 前有效；同事填好后，由活动办或包联干部确认。
invitation-forward = 邀请您加入连心，一起替{ $enterprise }反映问题、看进展。
invitation-link =
    { $text }
    { $url }
button-take-back = 收回邀请
invitation-taken-back = 已收回，那个链接打不开了。
invitation-gone = 收不回了：已经有人用过，或者先前收回过。
company-leave-sure = 退出后，您就看不到{ $enterprise }的问题了，您提的由同事接着跟。确定退出吗？
    .alone = 您是最后一位联系人，退出后{ $enterprise }就没人能提问题、看进展了；再进来要重新扫连心卡。确定退出吗？
company-leave-last =
    您是最后一位联系人，还有 { $n } 件正在办，退出就没人确认了。
    先邀请一位同事进来，再移交给他；或者等这几件办完。
company-left = 已退出{ $enterprise }。
company-pass-whom = 移交给哪位同事？
company-pass-nobody = 还没有别的联系人。先点“邀请同事”，等同事确认好再移交。
company-pass-sure = { $n ->
    [0] 移交给{ $name }后，您退出{ $enterprise }。确定吗？
   *[other] 移交给{ $name }后，您退出{ $enterprise }，您名下正在办的 { $n } 件由{ $name }接着跟。确定吗？
}
company-passed = { $n ->
    [0] 已移交给{ $name }，您已退出{ $enterprise }。
   *[other] 已移交给{ $name }，{ $n } 件一并转过去，您已退出{ $enterprise }。
}
company-passed-to-you = { $n ->
    [0] 🤝 { $name }把{ $enterprise }的事移交给您，眼下没有正在办的
        进展以后直接发给您，办没办好由您说了算。
   *[other] 🤝 { $name }把{ $enterprise }的事移交给您，正在办的有 { $n } 件
        进展以后直接发给您，办没办好由您说了算。
}
