### 全部功能：選單裡放不下的，也在這裡一按就到。

button-everything = 全部功能
everything =
    <b>全部功能</b>
    常用的也在選單裡；都可以直接按。

everything-rooms =
    <b>全部功能</b>
    先按一類，再按要辦的；常用的也在選單裡。
everything-line = <b>{ $room }</b>：{ $names }
everything-in = <b>全部功能 · { $room }</b>
everything-room-cases = 辦件
everything-room-out = 政策和群發
everything-room-firms = 企業和人員
everything-room-rest = 其他

go-file = 反映問題
go-mine = 我的問題
go-firms = 我的企業
go-todo = 待辦
go-dispatch = 待交辦
go-batch = 交辦會
go-triage = 待梳理
go-review = 待審核
go-rulings = 待裁定
go-parked = 列管清冊
go-all = 辦理中
go-late = 逾期
go-flags = 紅綠黑旗
go-instructed = 我的批示
go-bulletin = 出通報
go-lookbacks = 回頭看
go-wordsonly = 只有說明的
go-answers = 告知件
go-find = 查找
go-followed = 我關注的
go-lists = 我的清單
go-enterprise = 查企業
go-claims = 待確認
go-people = 人員單位
go-company = 我的企業
go-invite = 邀請同事
go-campaigns = 活動
go-groups = 群組管理
go-board = 掛牌榜
go-broadcasts = 發送進度
go-cards = 連心卡
go-template = 名冊範本
go-export = 匯出名冊
go-days = 工作日曆
go-trouble = 沒送到的
go-complain = 投訴檢舉
go-audit = 稽核
go-blocked = 停用名單
go-mydata = 我的資料
go-forget = 註銷
go-language = 換語言
