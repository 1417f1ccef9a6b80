### 全部功能：菜单里放不下的，也在这里一按就到。

button-everything = 全部功能
everything =
    <b>全部功能</b>
    常用的也在菜单里；都可以直接按。

everything-rooms =
    <b>全部功能</b>
    先点一类，再点要办的；常用的也在菜单里。
everything-line = <b>{ $room }</b>：{ $names }
everything-in = <b>全部功能 · { $room }</b>
everything-room-cases = 办件
everything-room-out = 政策和群发
everything-room-firms = 企业和人员
everything-room-rest = 其他

go-file = 反映问题
go-mine = 我的问题
go-firms = 我的企业
go-todo = 待办
go-dispatch = 待交办
go-batch = 交办会
go-triage = 待梳理
go-review = 待审核
go-rulings = 待裁定
go-parked = 挂账台账
go-all = 在办
go-late = 超期
go-flags = 红绿黑旗
go-instructed = 我的批示
go-bulletin = 出通报
go-lookbacks = 回头看
go-wordsonly = 只有话的
go-answers = 告知件
go-find = 查找
go-followed = 我关注的
go-lists = 我的清单
go-enterprise = 查企业
go-claims = 待确认
go-people = 人员单位
go-company = 我的企业
go-invite = 邀请同事
go-campaigns = 活动
go-groups = 群管理
go-board = 挂牌榜
go-broadcasts = 发送进度
go-cards = 连心卡
go-template = 名册模板
go-export = 导出名册
go-days = 工作日历
go-trouble = 没送到的
go-complain = 投诉举报
go-audit = 审计
go-blocked = 停用名单
go-mydata = 我的数据
go-forget = 注销
go-language = 换语言
