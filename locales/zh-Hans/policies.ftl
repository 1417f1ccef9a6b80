### 政策库：收文件、读出来、核对、入库、新旧版本、撤下、查找。

button-policies = 政策
go-policies = 政策库
command-policies = 政策库；查：/policies 技改

## 收到文件

policy-offer =
    📄 收到“{ $name }”。这是要入库的政策吗？
    是的话我读一遍，把标题、文号、日期、对象、金额、截止填好，请您核对后再入库。
policy-offer-words =
    📄 收到一段文字，{ $n } 字。这是要入库的政策吗？
    没发完就接着发，我会接在后面；发完了再点。
button-policy-read = 是政策，读一遍
button-policy-roster = 是名册
button-policy-drop = 不是政策
policy-dropped = 好，没有入库，文件也没有留。要附到哪件事上，请打开那件事再发一次。
policy-over = 这份文件已经处理过了，或者放了太久。请重新发一次。
policy-may-not = 您现在没有政策入库的权限，这份文件没有处理。
job-policy_read = 读政策文件
job-policy_file = 取政策原文

## 读不了

policy-refused-scanned =
    这份文件是扫描件（{ $pages } 页都是图片），读不出文字。
    请发 Word 文件或能选中文字的 PDF；没有的话点“手工录入”，这份原件会一起存进去。
policy-refused-garbled =
    这份 PDF 的文字读出来是乱码（文件里没带字体的对照表）。
    请用 Word 原件，或者用 WPS 打开后“另存为”新的 PDF 再发；也可以手工录入，这份原件会一起存进去。
policy-refused-old =
    这是旧格式（.doc、.wps 或 .rtf），读不了。
    请用 Word 或 WPS 打开，“另存为” .docx 或 PDF 再发；也可以手工录入，这份原件会一起存进去。
policy-refused-ofd =
    OFD 版式文件读不了。
    请用阅读器“另存为”或“打印”成 PDF 再发；也可以手工录入，这份原件会一起存进去。
policy-refused-locked =
    这份文件加了密码，打不开。
    请去掉密码另存一份再发；也可以手工录入，这份原件会一起存进去。
policy-refused-broken =
    这份文件打不开，可能没传完或者损坏了。
    请在电脑上打开看看，另存一份再发；也可以手工录入，这份原件会一起存进去。
policy-refused-empty =
    这份文件里没有找到正文。
    请看看是不是发错了；也可以手工录入，这份原件会一起存进去。
policy-refused-too-big = 这份文件有 { $size } MB，最多收 { $limit } MB。请压缩图片，或者只发正文和附件表，再发一次。
policy-refused-too-long = 这份文件有 { $pages } 页，最多读 { $limit } 页。请把正文单独存一份再发；也可以手工录入，这份原件会一起存进去。
policy-refused-bomb = 这份文件解开后超过 { $limit } MB，没有再读。请去掉里面的大图片，另存一份再发。
policy-refused-other =
    这不是能读的文件。能读的是 .docx、PDF、网页（.html）和 .txt。
    请另存为其中一种再发；也可以手工录入，这份原件会一起存进去。
policy-refused-gone = Telegram 上已经取不到这份文件了。请重新发一次。
policy-refused-not-fetched = Telegram 一时取不到这份文件。过几分钟再点“再读一次”，文件我记着。
button-policy-type = 手工录入
button-policy-again = 再读一次
button-policy-give-up = 不录了

## 认出来的

policy-same-file = 这份文件库里已经有了，没有重复入库：
policy-elsewhere = 这份文件别的活动办已经录了，正在核对；入库后大家都看得到，不用再录。
policy-read-done = 读好了，请核对。没写错的不用动，缺的点“改一改”补上。
policy-typed-done = 录好了，请核对。
policy-cut = 正文很长，库里存了前 { $n } 字，完整的在原文件里。

## 一份政策

policy-title = 📄 <b>{ $title }</b>
policy-issued = { $date }印发
policy-line = <b>{ $name }</b>：{ $value }
policy-body = <b>原文</b>
policy-everywhere = 不限区域
policy-draft = ✍️ 待核对，还没入库，只有活动办看得到
policy-open-until = 🟢 可申报，{ $date } 截止，{ $left }
policy-open-soon = 🟡 快截止了，{ $date } 截止，{ $left }
policy-left = 还剩 { $n } 天
policy-left-today = 今天最后一天
policy-not-yet = ⚪ { $date } 开始申报
policy-in-force = 🟢 现行，文件没写截止日期
policy-holds-until = 🟢 现行，有效期到 { $date }，{ $left }
policy-closed = ⚪ 申报已于 { $date } 截止
policy-expired = ⚪ 有效期已到，{ $date } 失效
policy-replaced = ⚪ 已有新版，这一版不再执行
policy-withdrawn = ⚪ { $date } 撤下：{ $reason }
policy-dropped-draft = ⚪ 没有入库，已经丢弃
policy-lacks = 文件里没找到：{ $names }
policy-will-replace = 🔁 入库后替代旧版：{ $title }（{ $number }）
policy-may-replace = ❓ 库里有一份可能是旧版：{ $n }. { $title }（{ $number }）
policy-no-number = 无文号
policy-attached = 附件：{ $names }
button-policy-ask = 我要咨询
button-policy-file = 原文件
button-policy-versions = 历次版本
button-policy-newest = 看新版
button-policy-piece = 豆腐块
button-policy-edit = 改一改
button-policy-attach = 补附件
policy-files-kept = ✅ 收好了 { $n } 份附件，谁点“原文件”都能一起拿到。
policy-unnamed = 附件{ $n }
job-policy_attach = 收政策附件
button-policy-in = 核对无误，入库
button-policy-off = 撤下
button-policy-discard = 丢弃
button-policy-replace = 替代旧版 { $n }
button-policy-keep-both = 不替代
button-policy-see = 看这份政策
button-policy-list = 政策库
policy-in = ✅ 已入库，大家现在查得到。
policy-in-replaced = ✅ 已入库，旧版同时停用，旧版的豆腐块不再发。
policy-off = 已撤下。库里查不到了，豆腐块也不再发。
policy-discarded = 已丢弃，没有入库。
policy-discard-sure =
    丢弃这份草稿？
    读出来的资料会清掉，原文件请您自己留好。
policy-corrected = ✅ 改好了。
policy-moved = 刚才有人改过这份政策，下面是最新的。
policy-none = 没有这份政策，或者它还没入库。
policy-versions = <b>{ $title }</b>，共 { $n } 版，新的在前：
policy-version = { $n }. { $number } · { $state } · { $date }
policy-state-draft = 待核对
policy-state-in_force = 现行
policy-state-replaced = 已有新版
policy-state-withdrawn = 已撤下
policy-file-gone = 原文件暂时取不到，请联系活动办。

## 目录和查找

policies = <b>政策库</b>，现行 { $total } 份，能申报的在前
policies-here = <b>政策库</b>，您企业能用的现行政策 { $total } 份，能申报的在前
button-policies-all = 全部区域
button-policies-here = 只看能用的
policies-part = （第 { $first }–{ $last } 份）
policies-none = 政策库里还没有政策。
policies-line = { $n }. <b>{ $title }</b>
policies-search-hint = 要查哪一类，直接发：/policies 技改
policies-found = 含“{ $words }”的现行政策，{ $n } 份：
policies-found-none =
    没找到含“{ $words }”的现行政策。
    换个短一点的词试试，比如“技改”“贷款”“社保”。
policies-drafts = ✍️ 待核对 { $n } 份，新的在前：
policies-drafts-none = 没有待核对的政策。
button-policies-drafts = 待核对 { $n }
button-policies-add = 加一份
policies-add =
    <b>加一份政策</b>
    把文件直接发给我：Word（.docx）、PDF、网页（.html）或 .txt，每份不超过 { $limit } MB。
    也可以把正文粘贴成一段文字发来，或者手工录入。
short-closed = 已截止
short-in-force = 现行
short-not-yet = { $date } 起申报

## 在别的聊天里（@机器人 技改）

inline-policy-open = 看全文、咨询

## 录入、改、撤下

form-title-type-policy = 手工录入政策
type-policy-title = 政策的标题？
    .name = 标题
    .hint = 照文件写全，比如“关于支持工业企业技术改造的若干措施”。
type-policy-number = 文号？
    .name = 文号
    .hint = 比如“云工信〔2026〕12号”。没有就点“跳过”。
type-policy-issuer = 哪个单位发的？
    .name = 发文单位
    .hint = 写文件落款的全称，比如“云州市工业和信息化局”。
type-policy-body = 正文？
    .name = 正文
    .hint = 把要点打进来或粘贴进来，最多 4000 字：谁能享、享什么、怎么办、哪天截止、找谁。
type-policy-summary = 提交后我再读一遍，请您核对了才入库：

form-title-correct-policy = 改政策资料
correct-policy-title = 标题应该是？
    .name = 标题
    .hint = 照文件写全。
correct-policy-number = 文号应该是？
    .name = 文号
    .hint = 比如“云工信〔2026〕12号”。没有就发“无”。
correct-policy-issuer = 发文单位应该是？
    .name = 发文单位
    .hint = 几个单位用顿号隔开。没有就发“无”。
correct-policy-issued-on = 哪天印发的？
    .name = 印发
    .hint = 比如“2026年3月5日”。没写就发“无”。
correct-policy-effective-on = 哪天起施行？
    .name = 施行
    .hint = 比如“2026年4月1日”。没写就发“无”。
correct-policy-expires-on = 有效期到哪天？
    .name = 有效期至
    .hint = 写最后一天，比如“2027年12月31日”。长期有效就发“无”。
correct-policy-apply-from = 哪天开始申报？
    .name = 申报开始
    .hint = 比如“2026年10月8日”。没写就发“无”。
correct-policy-apply-by = 申报哪天截止？
    .name = 申报截止
    .hint = 写最后一天，比如“2026年11月30日”。随时可报就发“无”。
correct-policy-region = 在哪里执行？
    .name = 适用区域
    .hint = 只给这个区域的群和企业看豆腐块；政策库人人可查。
correct-policy-categories = 属于哪几类？
    .name = 类别
    .hint = 可以选几个。群按类别收豆腐块；一个都不选就是都发。
correct-policy-sizes = 给多大的企业？
    .name = 企业规模
    .hint = 可以选几个；不限就一个都不选。
correct-policy-industries = 给哪些行业？
    .name = 行业
    .hint = 照文件写，比如“制造业、软件业”。不限就发“无”。
correct-policy-money = 给多少钱？
    .name = 金额
    .hint = 照文件写，比如“按设备投入的 12%，最高 500 万元”。没有就发“无”。
correct-policy-contact = 找谁问？
    .name = 联系
    .hint = 写单位、科室和电话。没有就发“无”。
correct-policy-summary = 提交后按这样改：
correct-policy-lacks = 结束的日子不能早于开始的日子。请重写结束的日子。

form-title-attach-policy = 补附件
attach-policy-files = 有哪些附件？
    .name = 附件
    .hint = 申报表、指南、清单都可以，最多 10 份，每份不超过 20 MB，可以一次发几份。
attach-policy-summary = 提交后和原文件放在一起，谁都能取：

form-title-withdraw-policy = 撤下政策
withdraw-policy-reason = 为什么撤下？
    .name = 原因
    .hint = 大家都看得到，一句话说清，比如“上级文件已废止，停止申报”。
withdraw-policy-summary = 提交后政策库里查不到它，豆腐块也不再发：

size-micro = 微型企业
size-small = 小型企业
size-medium = 中型企业
size-large = 大型企业
size-above_scale = 规上企业
size-sole = 个体工商户

## 主机上：lianxin import policies

policy-cli-reading = 正在读 { $name }
policy-cli-known = 库里已有：{ $title }
policy-cli-would = 将存为草稿：{ $title }（{ $number }）
policy-cli-draft = 已存为草稿：{ $title }（{ $number }）
policy-cli-in-force = 已入库：{ $title }（{ $number }）
policy-cli-sum = 共 { $total } 份：新的 { $new } 份，库里已有 { $known } 份，读不了 { $bad } 份。
policy-cli-dry = 这是试读，什么都没有写。要写进去，请加上 --apply；不必再核对的，再加 --in-force。
