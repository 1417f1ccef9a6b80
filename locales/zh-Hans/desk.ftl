### 豆腐块的台面：拟稿、对原文、逐项改、送审、审定、撤下。

command-pieces = 豆腐块：核对、审定
go-pieces = 豆腐块

## 清单

desk-list-draft = <b>豆腐块草稿</b>，{ $n } 块，等着核对
desk-list-draft-empty = 没有等着核对的豆腐块草稿。
desk-list-submitted = <b>待审的豆腐块</b>，{ $n } 块
desk-list-submitted-empty = 没有待审的豆腐块。
desk-list-approved = <b>可发的豆腐块</b>，{ $n } 块
desk-list-approved-empty = 还没有可发的豆腐块。
desk-line = { $n }. { $title }
desk-line-left = 还剩 { $n } 天
desk-line-over = 已截止
desk-line-doubts = ⚠️ { $n } 处要看
desk-wanting = <b>还没有豆腐块的政策</b>，{ $n } 份。点一个，按规则从原文摘一块：
desk-wanting-none = 现行政策都有豆腐块了。
desk-button-begin = 从头看起
desk-button-next = 下一块（{ $n }）
desk-button-list = 清单
desk-button-open = 看这一块
desk-button-draft = 草稿（{ $n }）
desk-button-submitted = 待审（{ $n }）
desk-button-approved = 可发（{ $n }）
desk-button-wanting = 待拟（{ $n }）
desk-button-library = 政策库
desk-button-new = 拟豆腐块

## 台面上的一块

desk-head-draft = 📝 <b>草稿</b> · 第 { $n } 稿
desk-head-submitted = 🔎 <b>待审</b> · 第 { $n } 稿
desk-head-submitted-by = 🔎 <b>待审</b> · 第 { $n } 稿 · { $who }送审
desk-head-approved = ✅ <b>可发</b> · 第 { $n } 稿
desk-head-approved-by = ✅ <b>可发</b> · 第 { $n } 稿 · { $who }审定
desk-head-withdrawn = ⛔ <b>已撤下</b> · 第 { $n } 稿
desk-given-back = ↩️ 退回的理由：{ $reason }
desk-withdrawn-why = 理由：{ $reason }
desk-sent = 已发到 { $n } 个群
desk-field = <b>{ $label }</b>（{ $n } 字）：{ $words }
desk-field-empty = <b>{ $label }</b>：<i>空着，不会显示</i>
desk-length = 共 { $n } 字 · { $drafted }
desk-drafted-rules = 按规则从原文摘出
desk-drafted-model = 模型拟稿
desk-drafted-person = 人工撰写
desk-revised = { $drafted }，改过 { $n } 次
desk-check-model = 🤖 模型拟稿，请逐项核对
desk-flaw-long = ⚠️ { $n } 字偏长，群里最好 200 字以内
desk-flaw-numbers = ⚠️ 原文里没有的数：{ $numbers }
desk-flaw-over = ⚠️ { $day }已经截止
desk-flaw-unsourced = ⚠️ 没有原文可对，请拿着文件核对
desk-flaw-region = ⚠️ 没有写明适用地区，会发给所有地区的群
desk-flaw-not_in_force = ⚠️ 这份政策已不是现行的，发不出去
desk-flaw-unchecked = ⚠️ 政策本身还没有核对入库，入库以后才发得出去
desk-policy = 📄 { $title }
desk-region = 适用：{ $region }
desk-everywhere = 各地
desk-until = 截止 { $day }，还剩 { $n } 天
desk-sources = <b>出自原文</b>
desk-source = { $label }：{ $words }
desk-source-of = 出自原文：{ $words }
desk-more = <b>折叠的部分</b>，{ $n } 字
desk-button-submit = 送审
desk-button-approve = 审定
desk-button-give-back = 退回
desk-button-withdraw = 撤下
desk-button-edit = 改一项
desk-button-look = 图样
desk-button-preview = 预览
desk-button-model = 让模型试拟
desk-button-again = 照此另拟
desk-button-print = 印刷图
desk-printing = 在画印刷版，画好了发给你。
desk-button-send = 去群发
desk-button-policy = 看政策
desk-name = 改哪一项？
    .name = 哪一项
    .hint = 点一项，只问这一项，别的不动。
desk-name-title = 标题
desk-name-who = 谁能享
desk-name-what = 享什么
desk-name-how = 怎么办
desk-name-until = 截止
desk-name-whom = 找谁
desk-name-more = 折叠部分

## 做过之后

desk-made-rules = 按规则摘好了一稿。请逐项对原文，不对的点那一项改。
desk-made-model = 模型拟好了一稿。请逐项对原文，不对的点那一项改。
desk-made-person = 这份政策没有原文文字，请逐项填写。
desk-made-again = 照原来的另拟了一块，原来的不变。
desk-submitted = 已送审，告诉了 { $n } 位活动办主任。审定了我告诉你。
desk-submitted-nobody = 已送审。眼下没有能审定的主任联系得上，请当面说一声。
desk-approved = 审定了，从现在起可以发到群里。
desk-approved-held = 审定了。眼下还发不到群里，原因看下面的 ⚠️。
desk-approved-again = 审定了。已发到的 { $n } 个群会改成这一稿。
desk-returned = 已退回，理由告诉了送审的人。
desk-corrected-again = 改好了，这一块回到待审；再次审定后，群里发过的会跟着改。
desk-withdrawn = 已撤下，不会再发。
desk-withdrawn-sent = 已撤下，不会再发。{ $n } 个群里的正在删除，删不掉的会标明作废。
desk-gone = 没有这一块豆腐块了。
desk-changed = 这一块刚刚有人改过，这是现在的样子。
desk-moved = 这一块已经往前走了，这是现在的样子。
desk-told-submitted = 🔎 { $who }送来一块豆腐块，请审定：
desk-told-approved = ✅ 你送审的《{ $title }》，{ $who }审定了，可以发了。
desk-told-given-back =
    ↩️ 你送审的《{ $title }》，{ $who }退回了。
    理由：{ $reason }
    改好再送审就行。

## 逐项改

desk-correct =
    <b>{ $label }</b>现在是（{ $n } 字，点一下可以复制）：
    <code>{ $words }</code>
desk-correct-empty = <b>{ $label }</b>现在空着。
desk-correct-approved = 这一块已经审定，改了要重新审定。
form-title-piece-edit = 改豆腐块
piece-edit-summary = 新的写法：
piece-edit-title = 标题改成什么？
    .name = 标题
    .hint = 4 到 40 字，把最要紧的数放进去。例如：“技改设备补贴，最高 500 万”。
piece-edit-words = 改成什么？
    .name = 写法
    .hint = 最多 80 字，只写原文里有的。空着就不显示这一项。
    .skip = 空着不写
piece-edit-more = 折叠的部分改成什么？
    .name = 折叠部分
    .hint = 最多 1500 字，群里点开才看得到：条件、材料、流程。
    .skip = 空着不写

## 退回与撤下

form-title-piece-back = 退回豆腐块
piece-back-summary = 送审的人会看到：
piece-back-reason = 哪里要改？
    .name = 理由
    .hint = 例如：“最高额要写明是单户还是单个项目。”
desk-withdraw-unsent = 撤下《{ $title }》：它没有发到过群里，撤下以后不再发，要用得另拟一块。
desk-withdraw-sent = 撤下《{ $title }》：它已发到 { $n } 个群，会从那里删除，删不掉的标明作废；撤下以后不再发，要用得另拟一块。
form-title-piece-withdraw = 撤下豆腐块
piece-withdraw-summary = 这就撤下：
piece-withdraw-reason = 为什么撤下？
    .name = 理由
    .hint = 点一个，或者直接写。删不掉的群里，人们会看到这个理由。
piece-withdraw-reason-wrong = 内容有误
piece-withdraw-reason-changed = 政策有变
piece-withdraw-reason-over = 已经过期

## 预览、图样、试发

desk-previewed = 👇 群里看到的《{ $title }》就是下面这样（预览里的按钮先通到政策原文）。
desk-previewing = 🎨 方图在画，马上发到下面：《{ $title }》在群里就是那样（预览里的按钮先通到政策原文）。
desk-button-trial = 试发到群
desk-button-trial-other = 换一个群
desk-button-back = 回到台面
desk-trial = 🧪 <b>试发，请勿转发</b>
desk-trial-which = 试发到哪个工作群？选一次，以后都发到那里。
desk-trial-none = 还没有工作群可以试发：先把我拉进办公室的工作群，再在“群管理”里定下来。
desk-trial-sent = 正在试发到 <b>{ $title }</b>，开头标着“试发”。
desk-look =
    🎨 <b>{ $title }</b>
    选图样和深浅，画好了发给你看。
desk-look-plain = 素净
desk-look-seal = 印章
desk-look-ledger = 台账
desk-look-band = 色带
desk-look-leaf = 书页
desk-look-light = 浅色
desk-look-dark = 深色

## 审计里的说法

desk-step-draft = 拟豆腐块
desk-step-edit = 改豆腐块
desk-step-submit = 送审
desk-step-approve = 审定
desk-step-give_back = 退回
desk-step-withdraw = 撤下豆腐块
desk-step-trial = 试发
desk-step-trials = 定试发的群
