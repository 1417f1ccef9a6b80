### 演練場頁面上的話。一條一行，佔位寫作 { $name }。

## The page around the chats

sandbox-name = 連心
sandbox-tagline = 一座小城，一個機器人：每個人都由您來扮演
sandbox-offline = 與演練場的連線中斷了，正在重新連線…
sandbox-people = 人物
sandbox-chats = 對話
sandbox-group = 群組
sandbox-group-members = 群組 · { $n } 人
sandbox-person = 人
sandbox-settings = 設定
sandbox-page-language = 頁面語言
sandbox-show-all = 顯示所有對話
sandbox-hide = 收起這個對話
sandbox-close = 關閉
sandbox-cancel = 取消
sandbox-apply = 確定
sandbox-add = 加入
sandbox-understood = 知道了
sandbox-failed = 沒有做成：{ $why }
sandbox-add-stranger = 來一位陌生人
sandbox-add-stranger-hint = 誰也不認識的人找上門來
sandbox-add-stranger-note = 這個人不在名冊裡，可以試試機器人怎麼接待。
sandbox-first-name = 名字
sandbox-stranger-name = 路人甲

## The clock

sandbox-clock = 時鐘
sandbox-clock-now = 演練場時間：{ $when }
sandbox-clock-forward = 把時鐘往前撥
sandbox-clock-1h = +1 小時
sandbox-clock-1d = +1 天
sandbox-clock-3d = +3 天
sandbox-clock-7d = +7 天

## Roles

sandbox-role-owner = 企業聯絡人
sandbox-role-liaison = 包聯幹部
sandbox-role-handler = 承辦人
sandbox-role-cadre = 承辦人
sandbox-role-unit-head = 單位負責人
sandbox-role-triager = 梳理員
sandbox-role-director = 活動辦主任
sandbox-role-inspector = 督查員
sandbox-role-leader = 領導
sandbox-role-admin = 管理員
sandbox-role-stranger = 陌生人

## The guide

sandbox-guide = 現在輪到誰
sandbox-guide-show = 看提示
sandbox-guide-hide = 收起提示
sandbox-guide-go = 到{ $who }那裡
sandbox-here = 按這裡
sandbox-trail = 一件訴求走過的路
sandbox-step-file = 反映
sandbox-step-accept = 受理
sandbox-step-dispatch = 交辦
sandbox-step-sign = 簽收
sandbox-step-progress = 進度
sandbox-step-report = 報辦結
sandbox-step-review = 審核
sandbox-step-rate = 評價
sandbox-guide-file = 您先當{ $note }的{ $who }，把企業的難處告訴機器人。
sandbox-guide-accept = 現在您是梳理員{ $who }，看看這件事該不該受理、歸哪一類。
sandbox-guide-dispatch = 現在您是活動辦主任{ $who }，把它交給一個單位，定好期限。
sandbox-guide-sign = 現在您是{ $note }的{ $who }，新任務到了，先簽收。
sandbox-guide-progress = 還是{ $note }的{ $who }：寫一句進度，企業馬上看得到。
sandbox-guide-report = { $note }的{ $who }辦好了，寫清楚結果、附上證明，報辦結。
sandbox-guide-countersign = 現在您是{ $note }的負責人{ $who }，報告要您會簽。
sandbox-guide-review = 活動辦的{ $who }來審核：通過，還是退回再辦。
sandbox-guide-rate = 又回到{ $who }：辦得好不好，由企業說了算。
sandbox-guide-look = { $who }收到了新訊息，去看看。
sandbox-guide-done = 走完一圈了！接著可以請陌生人掃連心卡加入，讓包聯幹部代企業反映，或者把時鐘撥快幾天。
sandbox-guide-press = 請按「{ $button }」。
sandbox-guide-type = 請在輸入框裡寫幾句。
sandbox-guide-attach = 請按迴紋針，傳「{ $button }」。
sandbox-guide-wait = 看看對話裡的最新訊息，或者按「/」看看能做什麼。
sandbox-use-example = ✎ 替我寫一句
sandbox-example-file-1 = 我們在開發區的新廠房去年完工，產權證一直沒辦下來，300 萬元續貸卡在抵押上，下月 15 日到期。
sandbox-example-file-2 = 工作日上午 9 點到 11 點
sandbox-example-file-3 = 園區北門外的路燈壞了兩個月，夜班工人下班不安全。
sandbox-example-accept-1 = 企業廠房產權證未辦結，影響 300 萬元續貸，請主辦單位協調。
sandbox-example-accept-2 = 請補充貸款合約和到期日。
sandbox-example-dispatch-1 = 請在期限內與企業見面，先解決續貸。
sandbox-example-sign-1 = 今天上午已和企業通過電話，約好明天到廠裡看材料。
sandbox-example-progress-1 = 已到企業核對抵押材料，銀行同意先行受理續貸，還缺一份竣工備案表。
sandbox-example-progress-2 = 竣工備案表已補齊，銀行正在審批。
sandbox-example-report-1 = 已協調銀行先行續貸 300 萬元，年利率 3.8%，合約已簽訂；產權證由專班跟進，本月內辦結。
sandbox-example-countersign-1 = 情況屬實，同意上報。
sandbox-example-review-1 = 請補充銀行撥款憑證後再報。
sandbox-example-rate-1 = 貸款已經到帳，謝謝；產權證也請抓緊。

## A chat

sandbox-empty = 還沒有訊息。按「開始」，和機器人說第一句話。
sandbox-empty-group = 群組裡還很安靜。
sandbox-card-in-hand = 手裡有一張{ $firm }的連心卡，掃上面的 QR 碼就能加入；也可以直接按「開始」，看看機器人怎麼接待不認識的人。
sandbox-follow-card = 掃連心卡的 QR 碼
sandbox-open-link = 由誰打開這個連結？
sandbox-open-link-note = 在 Telegram 裡，連結轉給誰，就由誰打開。
sandbox-open = 打開
sandbox-share = 轉給誰？
sandbox-share-to = 人或群組
sandbox-messages-of = { $who }的訊息
sandbox-unread = { $n } 則未讀
sandbox-newer = 新訊息
sandbox-typing = 正在輸入…
sandbox-you = 我
sandbox-bot-name = { $name }
sandbox-edited = 已編輯
sandbox-deleted = 一則訊息已刪除
sandbox-message = 訊息
sandbox-buttons = 按鈕
sandbox-reactions = 表情回應
sandbox-fold = 收起
sandbox-unfold = 展開
sandbox-spoiler = 隱藏的文字，按一下顯示
sandbox-forwarded = 轉寄自 { $who }
sandbox-photo = 照片
sandbox-open-photo = 放大照片
sandbox-document = 檔案
sandbox-voice = 語音
sandbox-voice-of = 語音 · { $n } 秒
sandbox-video = 影片
sandbox-location = 位置
sandbox-sticker = 貼圖
sandbox-votes = { $n } 票
sandbox-joined = { $who } 加入了群組
sandbox-left = { $who } 離開了
sandbox-pinned = 置頂：{ $text }
sandbox-migrated = 群組已升級為超級群組
sandbox-group-created = 群組建好了
sandbox-topic = 話題
sandbox-topic-general = 綜合
sandbox-topic-created = 新話題：{ $name }
sandbox-topic-closed = 話題已關閉
sandbox-copied = 已複製
sandbox-not-here = 這個按鈕在演練場裡不能用

## Writing

sandbox-write = 寫點什麼…
sandbox-send = 傳送
sandbox-start = 開始
sandbox-keyboard = 快捷鍵盤
sandbox-commands = 指令選單
sandbox-no-commands = 機器人沒有給這個人設指令。
sandbox-editing = 正在修改
sandbox-replying = 回覆
sandbox-speak-as = 發言人
sandbox-attach = 傳送附件
sandbox-attach-sample = 現畫一張照片
sandbox-attach-sample-hint = 廠區，帶時間
sandbox-attach-photo = 從電腦選照片…
sandbox-attach-album = 一組三張照片
sandbox-attach-album-hint = 像在 Telegram 裡一次多選
sandbox-attach-document = 從電腦選檔案…
sandbox-attach-paper = 一份範例材料
sandbox-attach-big = 30 MB 的大檔案
sandbox-attach-big-hint = 超過機器人能下載的 20 MB
sandbox-attach-voice = 語音（2 秒）
sandbox-attach-location = 位置
sandbox-attach-contact = 自己的名片
sandbox-attach-other-contact = 別人的名片
sandbox-attach-other-contact-hint = 不能當作自己的手機號
sandbox-attach-sticker = 貼圖
sandbox-sample-picture = 演練照片
sandbox-sample-paper = 貸款到期通知
sandbox-sample-paper-text = 貸款到期通知書（演練範例）：本金 300 萬元，到期日為下月 15 日。
sandbox-attach-policy = 一份政策文件
sandbox-attach-policy-hint = 樣本，可以擬成豆腐塊
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
sandbox-edit-last = 修改我的上一則
sandbox-forward = 轉寄一則訊息
sandbox-forward-hint = 從另一個對話
sandbox-newest-of = 各對話的最新一則
sandbox-nothing-to-forward = 別的對話裡還沒有訊息
sandbox-add-bot = 把機器人請進群組
sandbox-kick-bot = 把機器人踢出群組
sandbox-telegram-language = Telegram 語言
sandbox-telegram-language-of = { $who }的 Telegram 語言
sandbox-telegram-language-note = 機器人按它選擇說哪種話；下一則訊息起生效。
sandbox-block = 封鎖機器人
sandbox-unblock = 解除封鎖
sandbox-join = 請一個人進群組
sandbox-leave = 退出群組

## Trouble

sandbox-trouble = 製造故障
sandbox-trouble-hint = 限流、斷線、踢出…
sandbox-trouble-in = 給「{ $who }」製造故障
sandbox-trouble-note = 機器人往這個對話發訊息時會碰到它，看看它怎麼應付。
sandbox-trouble-clear = 排除故障
sandbox-seconds = 秒數
sandbox-times = 次數
sandbox-trouble-retry-after = 429 限流 { $n } 秒
sandbox-trouble-retry-after-note = 發得太快，要等一會兒
sandbox-trouble-server-error = 500 伺服器出錯
sandbox-trouble-server-error-note = 不知道送到了沒有
sandbox-trouble-drop-before = 送達前斷線
sandbox-trouble-drop-before-note = 訊息沒有送到
sandbox-trouble-drop-after = 送達後斷線
sandbox-trouble-drop-after-note = 訊息到了，機器人卻不知道
sandbox-trouble-invalid-json = 回應讀不懂
sandbox-trouble-invalid-json-note = 回來的不是 JSON
sandbox-trouble-slow = 慢 { $n } 秒
sandbox-trouble-slow-note = 每個回應都姍姍來遲
sandbox-trouble-blocked = 機器人被封鎖
sandbox-trouble-blocked-note = 這個人把機器人封鎖了
sandbox-trouble-deactivated = 帳號已註銷
sandbox-trouble-deactivated-note = 這個人不用 Telegram 了
sandbox-trouble-kicked = 被踢出群組
sandbox-trouble-kicked-note = 機器人被請出了這個群組
sandbox-trouble-not-member = 不在群組裡
sandbox-trouble-not-member-note = 機器人從沒進過這個群組
sandbox-trouble-migrated = 升級為超級群組
sandbox-trouble-migrated-note = 群組換了編號，舊編號失效
sandbox-trouble-no-rights = 不能發言
sandbox-trouble-no-rights-note = 機器人在群組裡沒有發言權
sandbox-trouble-no-photos = 不能發圖
sandbox-trouble-no-photos-note = 群組裡不許機器人發圖片
sandbox-trouble-topic-closed = 話題已關
sandbox-trouble-topic-closed-note = 話題關了，發不進去
sandbox-trouble-wrong-file = 圖片失效
sandbox-trouble-wrong-file-note = Telegram 不再認得這張圖
