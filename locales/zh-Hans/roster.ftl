### 名册：从表格导入、核对结果、导出、模板。

## 表的种类、各部分、结论

roster-kind-units = 单位
roster-kind-cadres = 干部
roster-kind-enterprises = 企业
roster-kind-contacts = 联系人
roster-kind-pairings = 包联

roster-part-unit = 单位
roster-part-cadre = 干部
roster-part-enterprise = 企业
roster-part-contact = 联系人
roster-part-pairing = 包联

roster-verdict-new = 新增
roster-verdict-changed = 变更
roster-verdict-same = 不变
roster-verdict-wrong = 有问题

## 表头：也是模板和导出的表头

roster-column-unit = 单位名称
roster-column-unit-of = 所在单位
roster-column-parent = 上级单位
roster-column-level = 层级
roster-column-sort = 单位类别
roster-column-short = 简称
roster-column-enterprise = 企业名称
roster-column-code = 统一社会信用代码
roster-column-home = 所属乡镇
roster-column-industry = 行业
roster-column-name = 姓名
roster-column-phone = 手机号
roster-column-title = 职务
roster-column-role = 角色
roster-column-until = 有效期至
roster-column-contact = 联系人
roster-column-contact-phone = 联系人手机号
roster-column-contact-title = 联系人职务
roster-column-liaison = 包联干部
roster-column-liaison-phone = 包联干部手机号
roster-column-liaison-title = 包联干部职务
roster-column-liaison-unit = 包联单位

roster-level-province = 省
roster-level-city = 市
roster-level-county = 县区
roster-level-town = 乡镇开发区

roster-sort-government = 政府
roster-sort-office = 活动办
roster-sort-department = 部门
roster-sort-area = 乡镇街道

roster-field-enterprise = 企业名称
roster-field-code = 信用代码
roster-field-home = 所属乡镇
roster-field-industry = 行业
roster-field-short = 简称
roster-field-level = 层级
roster-field-sort = 单位类别
roster-field-name = 姓名
roster-field-phone = 手机号
roster-field-title = 职务
roster-field-role = 角色
roster-field-until = 有效期至
roster-field-active = 状态
roster-active-yes = 在用
roster-active-no = 停用
roster-nothing = 空

## 核对结果的表

roster-found-name = 核对结果
roster-found-sheet = 工作表
roster-found-row = 行
roster-found-verdict = 结论
roster-found-what = 会怎样
roster-found-why = 问题和改法
roster-found-file = 名册核对结果.xlsx
roster-outcome = { $part }“{ $label }”：{ $verdict }
roster-change = { $field }：{ $old } → { $new }
roster-in-column = “{ $column }”列：{ $words }
roster-left-out = 整行不导入。

## 一行里会有的问题：看到了什么、缺什么、怎么改

roster-trouble-carried = 这一格空着，按上一行的“{ $value }”算。不是的话请填上
roster-trouble-level = “{ $value }”不是层级。请写 省、市、县区 或 乡镇开发区；不清楚就空着
roster-trouble-sort = “{ $value }”不是单位类别。请写 政府、活动办、部门 或 乡镇街道；不清楚就空着
roster-trouble-role = “{ $value }”不是系统里的角色。请写 承办人、单位负责人、梳理员、活动办主任、督查、领导 或 管理员；空着就是承办人
roster-trouble-role-elsewhere = “{ $value }”要跟企业写在一起：联系人写进企业表或联系人表，包联干部写进包联表
roster-trouble-role-needs-unit = “{ $value }”只能配活动办以上的角色，而且要写明；承办人、单位负责人请写所在的单位
roster-trouble-day = “{ $value }”看不出是哪一天。请写成 2026-12-31；长期有效就空着
roster-trouble-digits-lost = 这个号码被表格当成了数字，后几位已经丢了（显示成 { $hint }）。请把这一列设成“文本”格式，从原件重新填
roster-trouble-phone-length = “{ $value }”有 { $hint } 位，手机号是 11 位。请核对后改好
roster-trouble-phone = “{ $value }”看不出是电话号码。请写 11 位手机号，或带区号的座机，像 0371-65500000
roster-trouble-code-old = “{ $value }”有 { $hint } 位，是旧的机构代码或注册号，没有记。有 18 位统一社会信用代码请补上
roster-trouble-code-length = “{ $value }”有 { $hint } 位，统一社会信用代码是 18 位。请按营业执照核对；一时没有就空着
roster-trouble-code-letters = “{ $value }”里有代码不用的字母（I、O、S、V、Z）。按校验位算，应当是 { $hint }，请对照营业执照改
roster-trouble-code-check = “{ $value }”的校验位对不上，有一位抄错了。请按营业执照核对；一时没有就空着
roster-trouble-code-missing = 没有统一社会信用代码，先按名称登记。以后补上更稳妥，同名企业全靠它分
roster-trouble-too-long = 文字超过 { $hint } 个字，请写短些
roster-trouble-no-name = “{ $value }”不像名称。请核对后改好
roster-trouble-empty = 这一格空着，少了它没法登记。请填上
roster-trouble-phone-of-whom = 有号码，没有姓名。请把姓名填上
roster-trouble-phones-and-names = 一格里有 { $value } 个人、{ $hint } 个号码，对不上。请一人写一行
roster-trouble-phones = 一个人写了几个号码，只记第一个：{ $value }
roster-trouble-phone-missing = { $value }没有手机号，先按姓名登记。有号码才好在加入时核对身份
roster-trouble-unit-unknown = 登记里没有“{ $value }”这个单位。请先导入单位表，或在这份表里加上它；写错了就改
roster-trouble-unit-like = 登记里没有“{ $value }”，有“{ $hint }”。是它就改成一样的；不是，请先把这个单位加进单位表
roster-trouble-unit-ambiguous = “{ $value }”有好几个：{ $hint }。请连上级一起写，像 云州市/青山区/住建局
roster-trouble-level-above = 层级“{ $value }”比上级单位还高。请核对这一行的层级和上级单位
roster-trouble-no-parent = 没写上级单位，会登记成最上一级。有上级的话请补上
roster-trouble-firm-name = 这里写“{ $value }”，登记的是“{ $hint }”。信用代码相同，按登记的算
roster-trouble-firm-code = 同名企业登记的信用代码是 { $hint }，这里是 { $value }。请按营业执照核对哪个对
roster-trouble-firm-ambiguous = 叫“{ $value }”的企业登记了不止一家。请加上统一社会信用代码
roster-trouble-firm-unknown = 登记里没有“{ $value }”这家企业。请核对全称；是新企业，请先写进企业表
roster-trouble-person-ambiguous = 叫“{ $value }”的不止一位。请加上手机号或所在单位
roster-trouble-phone-taken = 号码 { $value } 登记的是{ $hint }，本人已经加入，不能改成别人。请核对号码；换了人，请给新人写新号码
roster-trouble-contradicts = 这里写“{ $value }”，前面的行是“{ $hint }”，按前面的算。请改成一致
roster-trouble-not-to-give = “{ $value }”这个角色不归您授予。请找管理员导入这一行
roster-trouble-not-your-area = 不在您管的范围里：{ $value }。请由上一级活动办导入
roster-trouble-not-your-area-at-all = 没写所属的单位，只有管全部单位的人才能导入。请补上

## 整份文件读不了

roster-refused-too-big = 文件有 { $size } MB，最大 { $limit } MB。请删掉图片和不用的工作表，或者分成几份。
roster-refused-too-long = 超过 { $limit } 行。请分成几份，一份一份导入。
roster-refused-empty = 这是个空文件。请打开看看，存好再发。
roster-refused-old = 这是旧格式的表格（.xls 或 .et）。请在 WPS 或 Excel 里打开，另存为 .xlsx 再发。
roster-refused-locked = 这份表格加了密码，打不开。请去掉密码，另存为 .xlsx 再发。
roster-refused-other = 这不是表格。请发 .xlsx 或 .csv；WPS 和 Excel 都能“另存为”。
roster-refused-broken = 这份表格损坏了，读到一半读不下去。请重新打开，另存为 .xlsx 再发。
roster-refused-bomb = 这份表格解开后超过 { $limit } MB，不正常，没有读。请只留名册，另存一份再发。
roster-refused-entities = 这份表格里有不该有的内容，为安全没有读。请把名册复制到新表格里再发。
roster-refused-encoding = 这份 .csv 的文字编码认不出来。请用 WPS 或 Excel 打开，另存为 .xlsx 再发。
roster-not-fetched = 现在从 Telegram 取不到这份表格。表格还在，请过一会儿再按下面的按钮。
roster-refused-gone = 原文件已经取不到了。请把表格再发一次。

## 一张工作表的情况

roster-sheet-read = 工作表“{ $name }”：{ $kind }名单，{ $lines } 行
roster-sheet-skipped = 工作表“{ $name }”：不是名册，跳过
roster-sheet-doubt = 工作表“{ $name }”：看不出是单位名单还是企业名单
roster-sheet-lacks = 工作表“{ $name }”：像{ $kind }名单，可是没有“{ $columns }”这一列。请加上表头再发
roster-sheet-unread = 没有用到的列：{ $columns }

## 核对与导入

roster-checked = 📋 <b>核对好了，还没有导入</b>
roster-applied = ✅ <b>已经导入</b>
roster-nothing-to-do = ✅ <b>和登记的一样，没有要导入的</b>
roster-nothing-read = <b>没有读到名册</b>
roster-line = { $part }：{ $figures }
roster-figure = { $verdict } { $n }
roster-wrong = ⚠️ { $n } 行有问题，不会导入；其余的可以照常导入
roster-wrong-only = ⚠️ { $n } 行有问题，没有能导入的。照表里写的改好，再发一次
roster-wrong-left = ⚠️ { $n } 行有问题，没有导入。改好后只发这几行也行
roster-warned = { $n } 行有提醒，会导入
roster-see-sheet = 每一行会怎样、哪里要改，都写在表里。
roster-sure = 点“确认导入”才写进登记。名单上没有的人和企业不会删，空着的格子不改原来的内容。
roster-which-kind = 请告诉我这是什么名单，我再核对：
roster-offer = 收到表格“{ $name }”。要按名册核对吗？先核对，不会马上写进登记。
roster-dropped = 好的，这份表格没有导入，已经删掉。
roster-over = 这份名册已经处理完，或者放了超过 24 小时、已经删掉。需要的话请再发一次。
roster-moved = 导入前又核对了一遍，登记有变动，数目以这次为准。

button-roster-check = 按名册核对
button-roster-drop = 不是名册
button-roster-apply = 确认导入
button-roster-cancel = 取消
button-roster-units = 单位名单
button-roster-enterprises = 企业名单

job-roster_check = 核对名册
job-roster_apply = 导入名册
job-roster_export = 导出名册
job-roster_template = 名册模板

## 导出与模板

roster-export-file = 名册.xlsx
roster-export-caption = 全部名册，含姓名和手机号，请妥善保管。改好后发回来就能导入。
roster-template-file = 名册模板.xlsx
roster-template-caption = 五张表，用哪张填哪张。填好发回来，我先核对，您看过再导入。
roster-note-all = 不要改表头。红底白字加粗的列必填，其余可以空着；空着的格子不会改掉原来的内容。
roster-note-units = 先填上级，再填下级；“上级单位”写上级的全称。
roster-note-cadres = 一人一行。角色空着就是承办人；几个角色用顿号隔开。有效期空着就是长期。管全部单位的人，单位写“全部单位”。
roster-note-enterprises = 信用代码按营业执照填，没有可以空着。联系人、包联干部也可以写在后面两张表里。
roster-note-contacts = 一个企业有几位联系人，就写几行。企业要先登记，或者在“企业”表里。
roster-note-pairings = 一个企业有几位包联干部，就写几行。写上手机号，同名的人才不会弄混。
roster-note-example = 写着“示例”的那一行只是样子，导入时会跳过。
roster-example-units = 示例：市金融办|云州市|市|部门|金融办
roster-example-cadres = 市金融办|示例：许志强|13800000012|科长|承办人|2026-12-31
roster-example-enterprises = 示例：云州恒昌机械有限公司|91320100MA00000015|红旗镇|制造业|恒昌机械|沈玉兰|13900000034|何敏|13700000056
roster-example-contacts = 示例：云州恒昌机械有限公司|91320100MA00000015|沈玉兰|13900000034|总经理
roster-example-pairings = 示例：云州恒昌机械有限公司|91320100MA00000015|何敏|13700000056|科长|市自然资源局

## 命令行

roster-cli-reading = 在读 { $name }
roster-cli-comparing = 核对 { $done } / { $total }
roster-cli-writing = 写入 { $done } / { $total }
roster-cli-dry = 只是核对，没有写入。没有问题的话，加上 --apply 再运行一次。
roster-cli-kind = 看不出是哪种名单的，加上 --kind units（单位）或 --kind enterprises（企业）再运行一次。
roster-cli-exported = 已写入 { $name }
command-export = 导出名册
command-template = 名册模板
