### 连心卡：卡上印的话，制卡的对话。

## 卡上印的

card-print-seal = 连心
card-print-title = 连心卡
card-print-tagline = 企业有难处，扫码直接说
card-print-scan = 手机扫码，直接反映
card-print-scan_hint = 用 Telegram 或手机相机扫，不用再报企业名
card-print-liaison = 您的包联干部
card-print-step-1 = 扫码
    .how = 点“开始”，留姓名、电话，核实一次就行
card-print-step-2 = 直说
    .how = 打字、拍照、发语音都行
card-print-step-3 = 等回音
    .how = 谁来办、几号办好，办没办好您说了算
card-print-lost = 卡丢了或换了联系人，请活动办重新制卡，旧卡当即作废
card-print-office = { $name }　{ $phone }
card-print-office-name = 企业服务活动办

## 对话

cards-title =
    <b>连心卡</b>
    一家企业一张，放在案头，扫码就能反映问题。
    可以制卡的有 { $n } 家；A4 一页排 4 张，沿虚线裁开就能发。
cards-title-unit =
    <b>连心卡 · { $unit }</b>
    可以制卡的有 { $n } 家；A4 一页排 4 张，沿虚线裁开就能发。
cards-only-one = 只做一家，发 <code>/cards 企业名称</code>
cards-which = 您要做哪一家的连心卡？
cards-not-found = 没有找到“{ $text }”，或者不归您管。发 <code>/cards 企业名称</code> 再试，名称的一部分也行。
cards-none = 这里还没有可以制卡的企业。先导入企业名册，再来制卡。
cards-picture = { $enterprise }的连心卡，可以直接转发
cards-one =
    <b>{ $enterprise }</b> 的连心卡，打印用
    A6 大小，放大也清楚。扫码进来的人，仍要有人核实一次。
cards-many =
    <b>连心卡 { $n } 张</b>
    A4 共 { $pages } 页，一页 4 张，沿虚线裁开。
cards-many-unit =
    <b>连心卡 { $n } 张 · { $unit }</b>
    A4 共 { $pages } 页，一页 4 张，沿虚线裁开。
cards-without-all = 这些企业都还没有包联干部，卡上只印活动办。
cards-without = 其中 { $n } 家还没有包联干部，卡上只印活动办。
cards-lacks = ⚠️ 字库里没有这 { $n } 个字，卡上是空框：{ $characters }
cards-file = 连心卡 { $enterprise }
cards-file-many = 连心卡 { $unit } { $n }张
cards-renew-sure =
    给<b>{ $enterprise }</b>重新制卡？
    以前发出去的卡当即作废，扫了也进不来；已经登记的联系人不受影响。
cards-renewed = 旧卡已作废，新卡马上发来

button-cards = 连心卡
button-cards-all = 全部制卡
button-cards-unit = 制作 { $n } 张
button-cards-renew = 重新制卡
button-cards-renew-sure = 作废旧卡
command-cards = 制作连心卡

button-qr = 二维码
qr-caption = 邀请二维码，用手机扫一扫就能进来；只能用一次，请当面给或单独发
qr-file = 邀请二维码
qr-coming = 马上发来
