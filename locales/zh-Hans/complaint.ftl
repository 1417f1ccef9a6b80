### 投诉举报：说行为，不说难处；只有少数人看得到。隐名交办也在这里。

button-complain = 投诉举报
command-complain = 投诉举报，被投诉的单位看不到
category-complaint = 投诉举报
form-title-complaint = 投诉举报

complaint-summary = 请您核对。提交后只有活动办主任、督查和受托办理的单位看得到：
complaint-enterprise = 以哪家企业的名义投诉？
    .name = 企业
    .hint = 点企业的名字就行。
complaint-unit = 要投诉哪个单位？
    .name = 投诉对象
    .hint = 点单位，或打几个字来找。这个单位和它下面的人都看不到这件事；说不准就点“不清楚”。
complaint-unit-unknown = 不清楚
complaint-text = 发生了什么事？
    .name = 经过
    .hint = 写时间、地点、谁、做了什么。例如：“10月8日上午在办事大厅 3 号窗口，经办人说不收我们的材料，也不写理由。”
complaint-receipt =
    ✅ 收到了，编号 <b>{ $number }</b>
    这是保密件：只有活动办主任、督查和受托办理的单位看得到，被投诉的单位看不到。
    活动办会在 <b>{ $date } 前</b>告诉您怎么办。

card-confidential = 🔒 保密件：不得转告{ $complained }和它的人
    .owner = 🔒 保密：只有活动办主任、督查和受托办理的单位看得到
next-confidential = 接下来：活动办主任 { $step }受理，或请投诉人补充。
card-complained = 投诉对象：{ $complained }
word-complained = 被投诉的单位
complaint-unattended =
    有一件保密件没有可以经办的活动办主任：现有的主任都在要回避的单位里。
    请另任命一位不在该单位的主任。内容和编号只有经办人看得到。

dispatch-masked = 承办单位能看到企业的名字吗？
    .name = 企业名称
    .hint = 隐名交办时，单位只看到代号，看不到名称、电话和企业的附件，用“报进展”跟企业说话。
dispatch-masked-open = 给单位看
dispatch-masked-hidden = 隐名交办
card-masked = 隐名交办：用“报进展”跟企业说话，企业的补充会转给你
    .owner = 隐名交办：承办单位看不到您企业的名称和电话
