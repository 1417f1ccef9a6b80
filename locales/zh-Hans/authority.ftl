### 权限和审计：谁不能做什么、谁做过什么。

error-denied-not_yours = 这一步不归您做，没有改动任何东西。需要的话找活动办或管理员。
error-denied-oneself = 这一步不能对自己做，请另一位有权限的人来。
error-denied-beyond = 这个角色您不能授予，或者期限比您自己的还长。请找上一级管理员。
error-denied-last = 这是最后一位总管理员，不能撤。请先任命另一位。
error-forbidden-unit_complained = 这个单位不能承办这件事：它被投诉，或者已经停用。请另选一个单位。

help-inspector =
    <b>督查</b>
    · /lookbacks 待回头看的，回访核实率
    · /wordsonly 只有话、没有结果的 · /answers 告知件
    · /all 在办的，打编号看一件
    · 投诉举报只给主任、督查和受托单位看
    · /audit 谁做过什么、谁被拒绝过
    /cancel 放弃正在填的 · /language 换语言
help-leader =
    <b>领导</b>
    · /all 您分管范围里在办的，打编号看一件
    · /effect 政策发到多少群、问了多少
    /cancel 放弃正在填的 · /language 换语言

button-all = 在办
command-all = 在办的全部事项
command-rulings = 待裁定的申请
command-parked = 挂账台账
command-lookbacks = 回头看
command-wordsonly = 只有话、没有结果的
command-answers = 告知件：签署了没有
command-audit = 审计：谁做了什么
list-all = <b>在办</b> 共 { $total } 件
list-all-empty = 眼下没有在办的。办结的打编号就能看。

audit-title = <b>审计</b>（最新的在前）
audit-none = 还没有记录。
audit-line = { $at } { $who } · { $what }
audit-denied = 被拒绝：{ $what }（{ $why }）
audit-saw = 翻看清单 { $what }，到第 { $n } 条
audit-saw_phone = 看了 { $number } 联系人的电话
audit-exported = 导出 { $what }，{ $n } 条
audit-more = ，这一小时不再逐条记
audit-nobody = 主机
audit-older = 更早的

## 名册上的事

deed-file = 反映问题
deed-complain = 投诉举报
deed-list_mine = 我的问题
deed-invite_colleague = 邀请同事
deed-leave = 退出
deed-pass_on = 移交给同事
deed-read_data = 我的数据
deed-ask_forgetting = 申请注销
deed-list_paired = 我的企业
deed-file_for = 代企业反映
deed-log_visit = 记走访
deed-see_enterprise = 看企业
deed-list_todo = 待办
deed-list_triage = 待梳理
deed-list_dispatch = 待交办
deed-list_review = 待审核
deed-list_rulings = 待裁定
deed-list_parked = 挂账台账
deed-list_all = 在办
deed-list_results = 办理结果
deed-list_look_backs = 回头看
deed-settle_trouble = 没送到的消息
deed-invite = 邀请
deed-confirm = 确认身份
deed-grant = 授予角色
deed-revoke = 撤销角色
deed-see_people = 看人员
deed-block = 停用
deed-unblock = 恢复
deed-decide_forgetting = 审批注销
deed-edit_unit = 改单位
deed-edit_enterprise = 改企业
deed-print_cards = 印连心卡
deed-import = 导入名册
deed-export = 导出名册
deed-add_chat = 拉机器人进群
deed-decide_chat = 群审核与标签
deed-hang_board = 挂牌
deed-see_board = 看挂牌榜
deed-read_policy = 看政策
deed-keep_policy = 政策入库、拟豆腐块
deed-approve_piece = 审定豆腐块
deed-send_broadcast = 群发
deed-keep_schedule = 定时发送
deed-hold_poll = 民意调查
deed-hold_meeting = 办会
deed-subscribe = 订阅
deed-sign_up = 报名
deed-read_audit = 审计
deed-see = 看一件事
deed-stay = 不注销
deed-forgotten = 已注销
deed-consent = 同意告知书
deed-take_back = 收回邀请
deed-claim = 申请加入
deed-unite = 合并两条登记
deed-refuse_claim = 不予确认
deed-withdraw_claim = 撤回加入申请
deed-limit = 改角色期限

## 为什么被拒绝

why-not_yours = 不归其做
why-oneself = 不能对自己做
why-beyond = 超出可授予的
why-last = 最后一位总管理员
why-no_relation = 与其无关
why-not_your_act = 不归其做
why-handler_never_rates = 承办人不能评价
why-conflict = 经手过
why-unit_complained = 单位应回避
