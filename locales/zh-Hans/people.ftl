### 人员与单位：谁在哪里、是什么身份、到什么时候。

role-owner = 企业联系人
role-liaison = 包联干部
role-handler = 承办人
role-unit_head = 单位负责人
role-triager = 梳理员
role-director = 活动办主任
role-inspector = 督查
role-leader = 领导
role-admin = 管理员
people-title = <b>人员与单位</b>
command-people = 人员与单位
button-people = 人员单位
people-hint = 找企业的联系人或某个单位：发 <code>/people 名称</code>。
people-found = 找到这些（“{ $text }”）：
people-none = 没找到“{ $text }”。这里按单位和企业找，不按人名；换个简称或全称再试。

## 单位

unit-title = <b>{ $unit }</b>
unit-person = · { $name }：{ $roles }
unit-nobody = 这里还没有人。
unit-below = 下级单位 { $n } 个：
unit-close-sure = 停用{ $unit }后，交办和授权都不再列它，以往记录照旧。确定停用吗？
unit-closed = 已停用{ $unit }。
unit-needed = { $unit }停不了：还有下级单位、有人任职，或者有在办的件。先挪走再停用。
unit-same-name = 这里已经有“{ $unit }”了，没有重复建。
unit-entered = ✅ { $unit }
button-recruit = 邀请新人
button-add-unit = 加下级单位
button-rename-unit = 改名
button-close-unit = 停用
button-look-unit = 看这个单位

## 一个人

person-card = <b>{ $name }</b>{ $title } · { $phone }
person-title = {" "}{ $title }
person-not-joined = 名册上有，还没进来。
person-role = <b>{ $n }.</b> { $role }
person-no-role = 眼下没有任何身份。
role-until = { $role }，到 { $until }
role-of = <b>{ $name }</b>
    { $role }
button-role = 身份 { $n }
button-appoint = 授予角色
button-bring = 发邀请
button-limit = 改期限
button-revoke = 撤销
revoke-sure = 撤销后，{ $name }马上不能再以“{ $role }”做任何事，填到一半的也交不了。确定吗？
revoke-done = 已撤销，对方收到通知了
role-given = 🔑 您有了新身份：<b>{ $role }</b>。菜单已经换好。
role-revoked = 🔑 您不再是{ $role }，这个身份下的事从现在起做不了。弄错了的话请找活动办。
role-limited = 🔑 您的身份有了新期限：{ $role }。
role-ended = 🔑 您的身份到期了：{ $role }。这个身份下的事从现在起做不了；还要接着做的话，请找活动办续期。
place-whole = 全部单位

## 授权与邀请

invitation-made =
    ✅ 邀请做好了，在下面，转给对方就行
    一个链接只能进一个人，<b>{ $by }</b> 前有效；对方填好后，请您确认。
invitation-to = 邀请您使用连心：{ $role }
form-title-appoint = 授予角色
form-title-limit-role = 改期限
form-title-add-unit = 加单位
form-title-rename-unit = 单位改名
appoint-summary = 请核对，提交后生效：
appoint-role = 给什么角色？
    .name = 角色
    .hint = 只列出你能给的。一个人可以有几个角色。
appoint-unit = 在哪个单位？
    .name = 单位
    .hint = 点单位，或打几个字来找，例如：“金融”。
appoint-sought = 哪家企业？
    .name = 企业
    .hint = 写全称、简称或统一社会信用代码，例如：“恒昌”。
appoint-enterprise = 是下面哪一家？
    .name = 对应企业
    .hint = 没有的话点“返回”，换个写法再找。
appoint-until = 到哪天为止？
    .name = 期限
    .hint = 当天下班时到期，例如：“12月31日”。长期有效就跳过。
limit-role-summary = 请核对，提交后生效，对方会收到通知：
add-unit-summary = 请核对，提交后马上可用：
rename-unit-summary = 提交后各处都显示新名字：
unit-name = 单位叫什么？
    .name = 名称
    .hint = 写正式名称，例如：“云州市金融工作办公室”。
unit-level = 是哪一级的？
    .name = 层级
    .hint = 市直部门选“市级”，开发区和乡镇街道选最后一个。
unit-level-province = 省级
unit-level-city = 市级
unit-level-county = 县区级
unit-level-town = 乡镇开发区
unit-kind = 是哪一类？
    .name = 类别
    .hint = 承办问题的局、办、公司选“职能部门”。
unit-kind-government = 政府
unit-kind-office = 活动办
unit-kind-department = 职能部门
unit-kind-area = 属地

## 帮助

help-admin =
    <b>管理员</b>
    · /people 人员与单位：授予、限期、撤销角色，邀请新人，加减单位
    · /claims 确认谁是谁；拿不准先打电话
    · 把名册（Excel、CSV）发给我就能导入；/template 空表 · /export 导出
    · /cards 连心卡 · /groups 群 · /trouble 没送到的 · /audit 谁做了什么
    · 撤销马上生效，对方会收到通知；最后一位管理员撤不掉
    /cancel 放弃正在填的 · /language 换语言
