### 包联干部：我的企业、代企业反映、当场办、走访、电话代录。

## 动作

act-object = 不是这么回事
done-object = 记下了，代您反映的人和活动办都会看到
event-object = 说不是这么回事
error-forbidden-owner_first = 先等企业自己评。送去确认满 3 个工作日，或者联系人都收不到消息，才能电话代录。

## 词

source-bot = 企业自己反映
source-visit = 走访
source-phone = 电话
source-symposium = 座谈会
source-hall = 大厅窗口
source-hotline = 热线
source-qr = 扫码
source-digest = 豆腐块
source-import = 名册导入
rating-by-phone = { $rating }（电话代录）
card-filed-for = 代企业反映：{ $who } · { $source }
    .owner = 代您反映：{ $who } · { $source }
next-unassigned = 接下来：当场办的没有过关，等活动办主任改派给单位。
    .owner = 接下来：活动办会另外找单位来办，并告诉您是谁。
form-day-old = { $day }太早了，最早补记到{ $last }。

## 告诉人的话

notice-filed-for-you =
    ✍️ { $who }替您反映了一件事，编号 <b>{ $number }</b>（{ $source }）
    { $said }
    { $next }
    说得不对，点“不是这么回事”；要补充，直接发给我。
notice-objected =
    ✋ { $enterprise }说不是这么回事：{ $number }
    { $quote }
    { $next }
    .owner =
        ✋ 您的同事说，{ $number } 不是这么回事
        { $quote }
        { $next }
notice-accepted-for =
    👍 你代{ $enterprise }反映的 { $number } 受理了
    当场解决的，现在点“当场办了”报上去；没解决的不用管，活动办会交办。
notice-to-phone =
    ☎️ { $number } 有消息，{ $enterprise }没有人收得到
    请打电话告诉企业：{ $contact }
    { $next }

## 我的企业

command-firms = 我的企业
command-enterprise = 查一家企业：/enterprise 名称
button-firms = 我的企业
button-firm = 企业页
button-paired = 在办的事
button-file-for = 代企业反映
button-visit = 记走访
button-card = 连心卡
button-phones = 看电话
button-pair = 配包联干部
button-unpair = 解除包联
button-by-phone = 电话代录
start-liaison =
    { $name }，已登录：包联干部，{ $n } 家企业。
    企业的事超期、联系人收不到消息，我马上告诉你；打企业的名字就能找到它。
help-liaison =
    <b>包联干部</b>
    · /firms 我的企业：在办、超期、走访、今年解决几件
    · 打企业名字里的几个字，直接打开这家企业
    · 代企业反映：企业马上看到，可以说“不是这么回事”
    · 当场解决的，受理后点“当场办了”，还是由企业确认
    · 走访完点“记走访”，一分钟
    /cancel 放弃正在填的 · /language 换语言
list-paired = <b>在办的事</b> 共 { $total } 件
list-paired-empty = 包联的企业眼下没有在办的事。
firms-title = <b>我的企业</b> 共 { $total } 家，要紧的在前
firms-none = 还没有包联的企业。配好以后这里就有；该配没配的，请告诉活动办。
firms-line = <b>{ $n }.</b> { $name } · { $state } · 解决 { $solved }/{ $quota } · { $visit }
firm-state-idle = 没有在办的
firm-state-open = 在办 { $open } 件
firm-state-late = 在办 { $open } 件，🔴 超期 { $late } 件
firm-visit-never = 没走访过
firm-visit-last = { $day }走访
firm-title = <b>{ $name }</b>
firm-code = 信用代码：{ $code }
firm-unit = 属地：{ $unit }
firm-liaisons = 包联：{ $names }
firm-liaisons-none = 包联：还没有配干部
firm-solved = { $since } 起的包联年度：解决并经企业确认 { $solved }/{ $quota } 件
firm-solved-numbers = 计入：{ $numbers }
firm-solved-by-phone = 不计入：电话代录的 { $n } 件（{ $numbers }）
firm-contacts = 联系人：{ $contacts }
firm-contacts-none = 联系人：还没有。请企业扫连心卡加入，或代企业反映后打电话告诉对方。
firm-contact = { $name } { $phone }
firm-contact-away = { $name } { $phone }（收不到消息）
firm-case = <b>{ $n }.</b> { $state } { $number } { $text }
firm-visits = 最近走访：
firm-visit = · { $day } { $kind } { $who }：{ $words }
firm-visit-only = · { $day } { $kind } { $who }
firm-found = 找到 { $n } 家：
firm-found-many = 找到的不止 { $n } 家，先列这些；多打几个字更准：
firm-not-found = 没找到“{ $sought }”。换名称里的几个字，或 18 位信用代码再试。
firm-how = 要找哪家企业？发“/enterprise 名称里的几个字”，或 18 位信用代码。
firm-gone = 这家企业已经不在册。
firm-ask-unpair = { $person }不再包联{ $enterprise }：代反映、走访、提醒都停止，以前记的留着。确定解除吗？
pairing-told = 从今天起，你包联 <b>{ $enterprise }</b>。在办的、联系人、走访都在企业页里。
unpairing-told = 你不再包联 { $enterprise }。以前记的走访和代反映的事都留着。
pairing-done = 已配：{ $person }包联{ $enterprise }。
pairing-already = { $person }已经包联{ $enterprise }，没有重复配。
pairing-not-you = 不能给自己配包联。请另一位主任或管理员来配。
unpairing-done = 已解除：{ $person }不再包联{ $enterprise }。

## 代企业反映

form-title-filing-for = 代企业反映
filing-for-summary = 提交后企业联系人马上看到这些话，可以说“不是这么回事”：
filing-for-enterprise = 替哪家企业反映？
    .name = 企业
    .hint = 点企业，或打名称里的几个字。
filing-for-source = 在哪里听到的？
    .name = 来源
    .hint = 照实选，企业会看到。
filing-for-source-visit = 走访
filing-for-source-phone = 电话
filing-for-source-symposium = 座谈会
filing-for-source-hall = 大厅窗口
filing-for-source-hotline = 热线
filing-for-contact = 是谁说的？
    .name = 企业联系人
    .hint = 承办单位会找这个人。名单里没有就点“跳过”，单位先找你。
filing-for-text = 企业遇到了什么问题？
    .name = 问题
    .hint = 照企业的原话写：什么事、卡在哪、希望怎么办。例如：“两台新注塑机要 200 千瓦，变压器满了，想 11 月前增容。”
filing-for-category = 属于哪一类？
    .name = 类别
    .hint = 选最接近的；拿不准选“其他”，梳理员会归。
filing-for-solved = 当场解决了吗？
    .name = 当场解决
    .hint = 解决了选“当场解决”，写清怎么解决的；受理后由你报上去，仍由企业确认。
filing-for-solved-no = 还没有
filing-for-solved-yes = 当场解决
filing-for-result = 怎么解决的？
    .name = 怎么解决的
    .hint = 写给企业看。例如：“已请供电所当天换了熔断器，10月12日 15 点恢复供电。”
filed-for-receipt =
    ✅ 已代{ $enterprise }反映，编号 <b>{ $number }</b>
    { $told }
    活动办 <b>{ $date } 前</b>梳理。
filed-for-told = 已发给企业：{ $names }。对方说“不是这么回事”，会马上告诉你。
filed-for-untold = ☎️ 企业还没有人收得到消息：请打电话告诉对方，事情已经报上去了。
filed-for-solved = 怎么解决的先替你存着；受理后点“当场办了”就报上去。

## 当场办

form-title-on-spot = 当场办
on-spot-summary = 提交后由活动办审核，再请企业确认：
on-spot-words = 写给企业的话：怎么解决的？
    .name = 给企业的话
    .hint = 企业据此评价。写结果、数字、日期，例如：“已协调供电所 10月12日 更换熔断器，当天恢复供电。”
on-spot-evidence = 请附上当场解决的证明
    .name = 证明
    .hint = 现场照片、回执、位置都行，最多 10 份，每份不超过 20 MB。至少要一份。

## 电话代录

form-title-by-phone = 电话代录
by-phone-summary = 提交后记为企业的评价，注明电话代录；企业会收到通知：
by-phone-contact = 电话里是谁答的？
    .name = 答话人
    .hint = 点联系人；名单里没有就点“跳过”，在原话里写明是谁。
by-phone-rating = 企业怎么说？
    .name = 评价
    .hint = 照对方的原意选，不替企业拿主意。
by-phone-rating-satisfied = 满意
by-phone-rating-basic = 基本满意
by-phone-rating-dissatisfied = 不满意
by-phone-reason = 对哪里不满意？
    .name = 原因
    .hint = 选对方说得最重的一条，下一步写原话。
by-phone-reason-unsolved = 问题没解决
by-phone-reason-partly = 只解决一半
by-phone-reason-slow = 办得太慢
by-phone-reason-untrue = 与事实不符
by-phone-reason-manner = 态度不好
by-phone-reason-other = 其他
by-phone-words = 原话怎么说的？
    .name = 原话
    .hint = 例如：“沈总说钱 10月13日 到账了，利率也没涨，满意。”

## 记走访

form-title-visit = 记走访
visit-summary = 记下来的是：
visit-enterprise = 去了哪家企业？
    .name = 企业
    .hint = 点企业，或打名称里的几个字。
visit-kind = 怎么联系的？
    .name = 方式
    .hint = 问以前的事办得怎么样，选“回访”。
visit-kind-visit = 走访
visit-kind-phone = 电话
visit-kind-symposium = 座谈会
visit-kind-revisit = 回访
visit-day = 哪一天？
    .name = 日期
    .hint = 点一个，或直接写，例如：“10月9日”。最多补记 30 天。
visit-words = 说了什么？
    .name = 内容
    .hint = 一两句就行，例如：“订单回升，缺两名数控技工；设备贷款的事已说清。”
visit-done =
    ✅ 记下了：{ $day } { $kind } { $enterprise }
    企业有难处，趁热点“代企业反映”。

## 不是这么回事

form-title-objection = 不是这么回事
objection-summary = 提交后，代您反映的人和活动办马上看到：
objection-reason = 哪里说得不对？
    .name = 哪里不对
    .hint = 照实说就行，例如：“我没提过这个要求，当时问的是用电，不是用地。”

## 配包联干部

form-title-pairing = 配包联干部
pairing-summary = 提交后马上生效，这位干部会收到通知：
pairing-person = 由谁来包联？
    .name = 包联干部
    .hint = 点名字，或打几个字来找。名单里没有的，先在 /people 里邀请。
