### 演练场页面上的话。一条一行，占位写作 { $name }。

## The page around the chats

sandbox-name = 连心
sandbox-tagline = 一座小城，一个机器人：每个人由您来演
sandbox-offline = 和演练场断开了，正在重新连接…
sandbox-people = 人物
sandbox-chats = 对话
sandbox-group = 群
sandbox-group-members = 群 · { $n } 人
sandbox-person = 人
sandbox-settings = 设置
sandbox-page-language = 页面语言
sandbox-show-all = 显示所有对话
sandbox-hide = 收起这个对话
sandbox-close = 关闭
sandbox-cancel = 取消
sandbox-apply = 确定
sandbox-add = 加入
sandbox-understood = 知道了
sandbox-failed = 没做成：{ $why }
sandbox-add-stranger = 来一位陌生人
sandbox-add-stranger-hint = 谁也不认识的人找上门来
sandbox-add-stranger-note = 这个人不在名册里，可以试试机器人怎么接待。
sandbox-first-name = 名字
sandbox-stranger-name = 路人甲

## The clock

sandbox-clock = 时钟
sandbox-clock-now = 演练场时间：{ $when }
sandbox-clock-forward = 把时钟往前拨
sandbox-clock-1h = +1 小时
sandbox-clock-1d = +1 天
sandbox-clock-3d = +3 天
sandbox-clock-7d = +7 天

## Roles

sandbox-role-owner = 企业联系人
sandbox-role-liaison = 包联干部
sandbox-role-handler = 承办人
sandbox-role-cadre = 承办人
sandbox-role-unit-head = 单位负责人
sandbox-role-triager = 梳理员
sandbox-role-director = 活动办主任
sandbox-role-inspector = 督查员
sandbox-role-leader = 领导
sandbox-role-admin = 管理员
sandbox-role-stranger = 陌生人

## The guide

sandbox-guide = 现在轮到谁
sandbox-guide-show = 看提示
sandbox-guide-hide = 收起提示
sandbox-guide-go = 到{ $who }那里
sandbox-here = 按这里
sandbox-trail = 一件诉求走过的路
sandbox-step-file = 反映
sandbox-step-accept = 受理
sandbox-step-dispatch = 交办
sandbox-step-sign = 签收
sandbox-step-progress = 进展
sandbox-step-report = 报办结
sandbox-step-review = 审核
sandbox-step-rate = 评价
sandbox-guide-file = 您先当{ $note }的{ $who }，把企业的难处告诉机器人。
sandbox-guide-accept = 现在您是梳理员{ $who }，看看这件事该不该受理、归哪一类。
sandbox-guide-dispatch = 现在您是活动办主任{ $who }，把它交给一个单位，定好期限。
sandbox-guide-sign = 现在您是{ $note }的{ $who }，新任务到了，先签收。
sandbox-guide-progress = 还是{ $note }的{ $who }：写一句进展，企业马上看得到。
sandbox-guide-report = { $note }的{ $who }办好了，写清结果、附上证明，报办结。
sandbox-guide-countersign = 现在您是{ $note }的负责人{ $who }，报告要您会签。
sandbox-guide-review = 活动办的{ $who }来审核：通过，还是退回去再办。
sandbox-guide-rate = 又回到{ $who }：办没办好，由企业说了算。
sandbox-guide-look = { $who }收到了新消息，去看看。
sandbox-guide-done = 走完一圈了！接着可以请陌生人扫连心卡加入，让包联干部代企业反映，或者把时钟拨快几天。
sandbox-guide-press = 请按“{ $button }”。
sandbox-guide-type = 请在输入框里写几句。
sandbox-guide-attach = 请按回形针，发“{ $button }”。
sandbox-guide-wait = 看看对话里的最新消息，或者按“/”看看能做什么。
sandbox-use-example = ✎ 替我写一句
sandbox-example-file-1 = 我们在开发区的新厂房去年完工，产权证一直没办下来，300 万元续贷卡在抵押上，下月 15 日到期。
sandbox-example-file-2 = 工作日上午 9 点到 11 点
sandbox-example-file-3 = 园区北门外的路灯坏了两个月，夜班工人下班不安全。
sandbox-example-accept-1 = 企业厂房产权证未办结，影响 300 万元续贷，请主办单位协调。
sandbox-example-accept-2 = 请补充贷款合同和到期日。
sandbox-example-dispatch-1 = 请在期限内与企业见面，先解决续贷。
sandbox-example-sign-1 = 今天上午已和企业通过电话，约好明天到厂里看材料。
sandbox-example-progress-1 = 已到企业核对抵押材料，银行同意先行受理续贷，缺一份竣工备案表。
sandbox-example-progress-2 = 竣工备案表已补齐，银行正在审批。
sandbox-example-report-1 = 已协调银行先行续贷 300 万元，年利率 3.8%，合同已签订；产权证由专班跟进，本月内办结。
sandbox-example-countersign-1 = 情况属实，同意上报。
sandbox-example-review-1 = 请补充银行放款凭证后再报。
sandbox-example-rate-1 = 贷款已经到账，谢谢；产权证也请抓紧。

## A chat

sandbox-empty = 还没有消息。按“开始”，和机器人说第一句话。
sandbox-empty-group = 群里还很安静。
sandbox-card-in-hand = 手里有一张{ $firm }的连心卡，扫上面的二维码就能加入；也可以直接按“开始”，看看机器人怎么接待不认识的人。
sandbox-follow-card = 扫连心卡的二维码
sandbox-open-link = 谁来打开这个链接？
sandbox-open-link-note = 在 Telegram 里，链接转给谁，就由谁打开。
sandbox-open = 打开
sandbox-share = 转给谁？
sandbox-share-to = 人或群
sandbox-messages-of = { $who }的消息
sandbox-unread = { $n } 条未读
sandbox-newer = 新消息
sandbox-typing = 正在输入…
sandbox-you = 我
sandbox-bot-name = { $name }
sandbox-edited = 已编辑
sandbox-deleted = 一条消息已删除
sandbox-message = 消息
sandbox-buttons = 按钮
sandbox-reactions = 表情回应
sandbox-fold = 收起
sandbox-unfold = 展开
sandbox-spoiler = 隐藏的文字，按一下显示
sandbox-forwarded = 转发自 { $who }
sandbox-photo = 照片
sandbox-open-photo = 放大照片
sandbox-document = 文件
sandbox-voice = 语音
sandbox-voice-of = 语音 · { $n } 秒
sandbox-video = 视频
sandbox-location = 位置
sandbox-sticker = 贴纸
sandbox-votes = { $n } 票
sandbox-joined = { $who } 进群了
sandbox-left = { $who } 离开了
sandbox-pinned = 置顶：{ $text }
sandbox-migrated = 群已升级为超级群
sandbox-group-created = 群建好了
sandbox-topic = 话题
sandbox-topic-general = 综合
sandbox-topic-created = 新话题：{ $name }
sandbox-topic-closed = 话题已关闭
sandbox-copied = 已复制
sandbox-not-here = 这个按钮在演练场里不能用

## Writing

sandbox-write = 写点什么…
sandbox-send = 发送
sandbox-start = 开始
sandbox-keyboard = 快捷键盘
sandbox-commands = 命令菜单
sandbox-no-commands = 机器人没有给这个人留命令。
sandbox-editing = 正在修改
sandbox-replying = 回复
sandbox-speak-as = 发言人
sandbox-attach = 发送附件
sandbox-attach-sample = 现画一张照片
sandbox-attach-sample-hint = 厂区，带时间
sandbox-attach-photo = 从电脑选照片…
sandbox-attach-album = 一组三张照片
sandbox-attach-album-hint = 像在 Telegram 里一次多选
sandbox-attach-document = 从电脑选文件…
sandbox-attach-paper = 一份样本材料
sandbox-attach-big = 30 MB 的大文件
sandbox-attach-big-hint = 超过机器人能下载的 20 MB
sandbox-attach-voice = 语音（2 秒）
sandbox-attach-location = 位置
sandbox-attach-contact = 自己的名片
sandbox-attach-other-contact = 别人的名片
sandbox-attach-other-contact-hint = 不能当作自己的手机号
sandbox-attach-sticker = 贴纸
sandbox-sample-picture = 演练照片
sandbox-sample-paper = 贷款到期通知
sandbox-sample-paper-text = 贷款到期通知书（演练样本）：本金 300 万元，到期日为下月 15 日。
sandbox-attach-policy = 一份政策文件
sandbox-attach-policy-hint = 样本，可以拟成豆腐块
sandbox-sample-policy = 云州市设备更新补贴通知
sandbox-sample-policy-text =
    云州市工业和信息化局文件
    云工信发〔{ $year }〕88号

    云州市工业和信息化局关于组织申报{ $year }年度中小企业设备更新补贴的通知

    各县（区）工业和信息化主管部门、有关企业：
    为鼓励中小企业加快设备更新，现就组织申报{ $year }年度设备更新补贴有关事项通知如下（本文件为演练样本）。
    一、支持对象
    在云州市行政区域内注册、依法纳税的中小工业企业，设备投入在50万元以上，且未被列入严重失信主体名单。
    二、补贴标准
    按设备实际投入额的10%给予一次性补贴，单个企业最高不超过200万元。
    三、申报材料
    （一）设备更新补贴申报表（附件1）；
    （二）设备购置合同、发票和付款凭证；
    （三）营业执照复印件。
    四、申报程序
    企业登录云州市惠企政策服务平台在线填报并上传材料，县（区）工业和信息化主管部门初审后报市工业和信息化局。
    五、申报时间
    自本通知印发之日起至{ $until }止，逾期不予受理。
    六、联系方式
    联系人：市工业和信息化局企业科，联系电话：0999-5550188。

    附件：1.设备更新补贴申报表

    云州市工业和信息化局
    { $issued }

## More about a chat

sandbox-more = 更多
sandbox-edit-last = 修改我的上一条
sandbox-forward = 转发一条消息
sandbox-forward-hint = 从另一个对话
sandbox-newest-of = 各对话的最新一条
sandbox-nothing-to-forward = 别的对话里还没有消息
sandbox-add-bot = 把机器人请进群
sandbox-kick-bot = 把机器人踢出群
sandbox-telegram-language = Telegram 语言
sandbox-telegram-language-of = { $who }的 Telegram 语言
sandbox-telegram-language-note = 机器人按它选择说哪种话；下一条消息起生效。
sandbox-block = 屏蔽机器人
sandbox-unblock = 解除屏蔽
sandbox-join = 请一个人进群
sandbox-leave = 退群

## Trouble

sandbox-trouble = 制造故障
sandbox-trouble-hint = 限流、断线、踢出…
sandbox-trouble-in = 给“{ $who }”制造故障
sandbox-trouble-note = 机器人往这个对话发消息时会碰到它，看看它怎么应付。
sandbox-trouble-clear = 排除故障
sandbox-seconds = 秒数
sandbox-times = 次数
sandbox-trouble-retry-after = 429 限流 { $n } 秒
sandbox-trouble-retry-after-note = 发得太快，要等一会儿
sandbox-trouble-server-error = 500 服务器出错
sandbox-trouble-server-error-note = 不知道送到了没有
sandbox-trouble-drop-before = 送达前断线
sandbox-trouble-drop-before-note = 消息没有送到
sandbox-trouble-drop-after = 送达后断线
sandbox-trouble-drop-after-note = 消息到了，机器人却不知道
sandbox-trouble-invalid-json = 回答读不懂
sandbox-trouble-invalid-json-note = 回来的不是 JSON
sandbox-trouble-slow = 慢 { $n } 秒
sandbox-trouble-slow-note = 每个回答都姗姗来迟
sandbox-trouble-blocked = 机器人被屏蔽
sandbox-trouble-blocked-note = 这个人把机器人屏蔽了
sandbox-trouble-deactivated = 账号已注销
sandbox-trouble-deactivated-note = 这个人不用 Telegram 了
sandbox-trouble-kicked = 被踢出群
sandbox-trouble-kicked-note = 机器人被请出了这个群
sandbox-trouble-not-member = 不在群里
sandbox-trouble-not-member-note = 机器人从没进过这个群
sandbox-trouble-migrated = 升级为超级群
sandbox-trouble-migrated-note = 群换了编号，旧编号失效
sandbox-trouble-no-rights = 不能发言
sandbox-trouble-no-rights-note = 机器人在群里没有发言权
sandbox-trouble-no-photos = 不能发图
sandbox-trouble-no-photos-note = 群里不许机器人发图片
sandbox-trouble-topic-closed = 话题已关
sandbox-trouble-topic-closed-note = 话题关了，发不进去
sandbox-trouble-wrong-file = 图片失效
sandbox-trouble-wrong-file-note = Telegram 不再认得这张图
