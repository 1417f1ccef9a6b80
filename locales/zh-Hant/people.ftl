### 人員與單位：誰在哪裡、是什麼身分、到什麼時候。

role-owner = 企業聯絡人
role-liaison = 包聯幹部
role-handler = 承辦人
role-unit_head = 單位負責人
role-triager = 梳理員
role-director = 活動辦主任
role-inspector = 督查
role-leader = 領導
role-admin = 管理員
people-title = <b>人員與單位</b>
command-people = 人員與單位
button-people = 人員單位
people-hint = 找企業聯絡人或某個單位：請發 <code>/people 名稱</code>。
people-found = 找到這些（「{ $text }」）：
people-none = 找不到「{ $text }」。這裡依單位和企業找，不依人名；請換個簡稱或全名再試。

## 單位

unit-title = <b>{ $unit }</b>
unit-person = · { $name }：{ $roles }
unit-nobody = 這裡還沒有人。
unit-below = 下級單位 { $n } 個：
unit-close-sure = 停用{ $unit }後，交辦和授權都不再列出，以往紀錄照舊。確定停用嗎？
unit-closed = 已停用{ $unit }。
unit-needed = { $unit }無法停用：還有下級單位、有人任職，或有辦理中的案件。請先移走再停用。
unit-same-name = 這裡已有「{ $unit }」，沒有重複建立。
unit-entered = ✅ { $unit }
button-recruit = 邀請新人
button-add-unit = 加下級單位
button-rename-unit = 改名
button-close-unit = 停用
button-look-unit = 看這個單位

## 一個人

person-card = <b>{ $name }</b>{ $title } · { $phone }
person-title = {" "}{ $title }
person-not-joined = 名冊上有，尚未加入。
person-role = <b>{ $n }.</b> { $role }
person-no-role = 目前沒有任何身分。
role-until = { $role }，到 { $until }
role-of = <b>{ $name }</b>
    { $role }
button-role = 身分 { $n }
button-appoint = 授予角色
button-bring = 發邀請
button-limit = 改期限
button-revoke = 撤銷
revoke-sure = 撤銷後，{ $name }立即不能再以「{ $role }」做任何事，填到一半的也無法送出。確定嗎？
revoke-done = 已撤銷，對方已收到通知
role-given = 🔑 您有了新身分：<b>{ $role }</b>。選單已經換好。
role-revoked = 🔑 您不再是{ $role }，這個身分下的事從現在起無法辦理。若是弄錯，請找活動辦。
role-limited = 🔑 您的身分有了新期限：{ $role }。
role-ended = 🔑 您的身分到期了：{ $role }。這個身分下的事從現在起做不了；還要繼續的話，請找活動辦續期。
place-whole = 全部單位

## 授權與邀請

invitation-made =
    ✅ 邀請做好了，就在下面，轉給對方即可
    一個連結只能讓一個人加入，<b>{ $by }</b> 前有效；對方填好後，請您確認。
invitation-to = 邀請您使用連心：{ $role }
form-title-appoint = 授予角色
form-title-limit-role = 改期限
form-title-add-unit = 加單位
form-title-rename-unit = 單位改名
appoint-summary = 請核對，送出後生效：
appoint-role = 給什麼角色？
    .name = 角色
    .hint = 只列出你能給的。一個人可以有幾個角色。
appoint-unit = 在哪個單位？
    .name = 單位
    .hint = 按單位，或打幾個字來找，例如：「金融」。
appoint-sought = 哪家企業？
    .name = 企業
    .hint = 寫全名、簡稱或統一社會信用代碼，例如：「恆昌」。
appoint-enterprise = 是下面哪一家？
    .name = 對應企業
    .hint = 沒有的話請按「返回」，換個寫法再找。
appoint-until = 到哪天為止？
    .name = 期限
    .hint = 當天下班時到期，例如：「12月31日」。長期有效請按「略過」。
limit-role-summary = 請核對，送出後生效，對方會收到通知：
add-unit-summary = 請核對，送出後馬上可用：
rename-unit-summary = 送出後各處都顯示新名稱：
unit-name = 單位叫什麼？
    .name = 名稱
    .hint = 寫正式名稱，例如：「雲州市金融工作辦公室」。
unit-level = 是哪一級的？
    .name = 層級
    .hint = 市直部門選「市級」，開發區和鄉鎮街道選最後一個。
unit-level-province = 省級
unit-level-city = 市級
unit-level-county = 縣區級
unit-level-town = 鄉鎮開發區
unit-kind = 是哪一類？
    .name = 類別
    .hint = 承辦問題的局、辦、公司選「職能部門」。
unit-kind-government = 政府
unit-kind-office = 活動辦
unit-kind-department = 職能部門
unit-kind-area = 屬地

## 幫助

help-admin =
    <b>管理員</b>
    · /people 人員與單位：授予、限期、撤銷角色，邀請新人，增減單位
    · /claims 確認誰是誰；拿不準先打電話
    · 把名冊（Excel、CSV）傳給我就能匯入；/template 空表 · /export 匯出
    · /cards 連心卡 · /groups 群組 · /trouble 沒送到的 · /audit 誰做了什麼
    · 撤銷立即生效，對方會收到通知；最後一位管理員無法撤銷
    /cancel 放棄正在填的 · /language 換語言
