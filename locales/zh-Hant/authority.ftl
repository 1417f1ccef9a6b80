### 權限與稽核：誰不能做什麼、誰做過什麼。

error-denied-not_yours = 這一步不歸您做，什麼都沒有更動。需要的話請洽活動辦或管理員。
error-denied-oneself = 這一步不能對自己做，請另一位有權限的人處理。
error-denied-beyond = 這個角色您不能授予，或期限比您自己的還長。請洽上一級管理員。
error-denied-last = 這是最後一位總管理員，不能撤銷。請先任命另一位。
error-forbidden-unit_complained = 這個單位不能承辦這件案子：它被投訴，或已停用。請另選一個單位。

help-inspector =
    <b>督查</b>
    · /lookbacks 待回訪查核的，核實率
    · /wordsonly 只有說明、沒有成果的 · /answers 告知件
    · /all 辦理中的，輸入編號看一件
    · 投訴檢舉只給主任、督查和受託單位看
    · /audit 誰做過什麼、誰被拒絕過
    /cancel 放棄正在填的 · /language 換語言
help-leader =
    <b>長官</b>
    · /all 您督導範圍裡辦理中的，輸入編號看一件
    · /effect 政策傳到多少群組、問了多少
    /cancel 放棄正在填的 · /language 換語言

button-all = 辦理中
command-all = 辦理中的全部案件
command-rulings = 待裁定的申請
command-parked = 列管清冊
command-lookbacks = 回訪查核
command-wordsonly = 只有說明、沒有成果的
command-answers = 告知件：簽署了沒有
command-audit = 稽核：誰做了什麼
list-all = <b>辦理中</b> 共 { $total } 件
list-all-empty = 目前沒有辦理中的。已辦結的輸入編號就能看。

audit-title = <b>稽核</b>（最新的在前）
audit-none = 還沒有紀錄。
audit-line = { $at } { $who } · { $what }
audit-denied = 被拒絕：{ $what }（{ $why }）
audit-saw = 翻看清單 { $what }，到第 { $n } 筆
audit-saw_phone = 看了 { $number } 聯絡人的電話
audit-exported = 匯出 { $what }，{ $n } 筆
audit-more = ，這一小時不再逐筆記錄
audit-nobody = 主機
audit-older = 更早的

## 名冊上的事

deed-file = 反映問題
deed-complain = 投訴檢舉
deed-list_mine = 我的問題
deed-invite_colleague = 邀請同事
deed-leave = 退出
deed-pass_on = 移交給同事
deed-read_data = 我的資料
deed-ask_forgetting = 申請刪除資料
deed-list_paired = 我的企業
deed-file_for = 代企業反映
deed-log_visit = 登記訪視
deed-see_enterprise = 查看企業
deed-list_todo = 待辦
deed-list_triage = 待梳理
deed-list_dispatch = 待交辦
deed-list_review = 待審核
deed-list_rulings = 待裁定
deed-list_parked = 列管清冊
deed-list_all = 辦理中
deed-list_results = 辦理結果
deed-list_look_backs = 回訪查核
deed-settle_trouble = 沒送到的訊息
deed-invite = 邀請
deed-confirm = 確認身分
deed-grant = 授予角色
deed-revoke = 撤銷角色
deed-see_people = 查看人員
deed-block = 停用
deed-unblock = 恢復
deed-decide_forgetting = 審核刪除資料
deed-edit_unit = 修改單位
deed-edit_enterprise = 修改企業
deed-print_cards = 印連心卡
deed-import = 匯入名冊
deed-export = 匯出名冊
deed-add_chat = 拉機器人進群
deed-decide_chat = 群組審核與標籤
deed-hang_board = 掛牌
deed-see_board = 看掛牌榜
deed-read_policy = 看政策
deed-keep_policy = 政策入庫、擬豆腐塊
deed-approve_piece = 核定豆腐塊
deed-send_broadcast = 群發
deed-keep_schedule = 定時發送
deed-hold_poll = 民意調查
deed-hold_meeting = 辦會
deed-subscribe = 訂閱
deed-sign_up = 報名
deed-read_audit = 稽核
deed-see = 查看一件案子
deed-stay = 不刪除資料
deed-forgotten = 已刪除資料
deed-consent = 同意告知事項
deed-take_back = 收回邀請
deed-claim = 申請加入
deed-unite = 合併兩筆登記
deed-refuse_claim = 不予確認
deed-withdraw_claim = 撤回加入申請
deed-limit = 變更角色期限

## 為什麼被拒絕

why-not_yours = 非其權責
why-oneself = 不能對自己做
why-beyond = 超出可授予的
why-last = 最後一位總管理員
why-no_relation = 與其無關
why-not_your_act = 非其權責
why-handler_never_rates = 承辦人不能評價
why-conflict = 經手過
why-unit_complained = 單位應迴避
