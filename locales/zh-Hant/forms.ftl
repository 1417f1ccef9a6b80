### 一問一答時說的話。每個問題三樣：問句、.name（摘要裡的名稱）、.hint（怎麼答，舉一個例子）。

## 每份表單都有的按鈕

form-submit = 送出
form-change = 修改
form-cancel = 取消
form-skip = 略過
form-back = 返回
form-keep = 不改了
form-enough = 就這些，下一步
form-clear = 清空重傳
form-use-kept = 用前 { $most } 字
form-add-kept = 補進文字裡
form-page-back = 上一頁
form-page-on = 下一頁
form-step = { $question } · { $at }/{ $of }
form-line = <b>{ $name }</b>：{ $value }
form-menu = 要改哪一項？其餘的都替您留著。
form-cancel-sure =
    要放棄這次填寫嗎？
    已填的內容會清除，無法復原。
form-cancel-yes = 放棄
form-cancel-no = 繼續填
form-cancelled = 已取消，沒有送出任何內容。
form-stale = 那個按鈕已經失效，填過的都還在，請接著來：

## 無法照收時

form-empty = 沒有看到文字。請打幾個字再傳。
form-too-short = 只有 { $n } 個字，至少要 { $least } 個字。請再寫具體一點。
form-too-long =
    這段文字有 { $n } 字，上限 { $most } 字。
    請刪短一些再傳；您剛才寫的先替您留著。
form-choose = 找不到這一項。請按下方的按鈕。
form-choice-gone = 先前選的這一項已經沒有了，請重選一次，其餘的都還在。
form-needed = 這一項不能略過，少了它就無法往下辦。
form-no-day = 看不出是哪一天。可以寫「10月14日」「明天」「下週三」或「+7」。
form-day-past = { $day }已經過了。請給今天或之後的日子。
form-day-early = { $day }太早了，最早是明天。
form-day-late = { $day }太遠了，最晚到{ $last }。
form-contact = 聯絡人名片放不進這裡。請把姓名和電話打成文字傳來。
form-strange = 這種訊息收不進來。請依下方的說明傳送。
form-no-files = 這一步只需要文字，這份檔案沒有收。先前填的都還在。
form-file-early = 檔案先收下了，放在「佐證資料」裡。請繼續回答這一步。
form-file-large = 這個檔案有 { $n } MB，上限是 { $most } MB。請壓縮、分開，或拍成照片再傳。
form-file-again = 這份已經收過了，不必再傳。
form-files-full = 已經有 { $most } 份了，多出來的沒有收。要更換請按「清空重傳」。
form-files-words = 這一步收照片和檔案；您剛才打的字先替您留著。
form-files-needed = 這一項至少要一份檔案或照片。
form-done-words = 都填好了。要改請按「修改」，沒問題請按「送出」。

## 佐證資料

form-evidence = 有照片、檔案、語音或位置要附上嗎？
    .name = 佐證資料
    .hint = 最多 10 份，每份不超過 20 MB，可以一次傳幾張。沒有就按「略過」。
form-files-count = { $n } 份
form-files-so-far = 收到了，目前有 { $n } 份，可以繼續傳。
form-files-album = 收到了，這一組都會收下，可以繼續傳。

## 提出問題

filing-summary = 請您核對一下，沒問題就送出：
filing-enterprise = 這次是哪家企業的事？
    .name = 企業
    .hint = 按企業名稱即可。
filing-text = 您遇到了什麼問題？
    .name = 問題
    .hint = 寫清楚什麼事、卡在哪裡、希望怎麼辦。例如：「300 萬貸款 10 月到期，產權證還沒辦下來，銀行不肯展延，想請協調先行展延。」
filing-category = 這件事屬於哪一類？
    .name = 類別
    .hint = 選最接近的一類；拿不定就選「其他」，活動辦會替您歸類。
filing-contact-time = 什麼時候方便聯絡您？
    .name = 聯絡時間
    .hint = 按一個，或直接寫，例如：「平日下午三點以後」。
filing-contact-time-anytime = 隨時都可以
filing-contact-time-morning = 上午
filing-contact-time-afternoon = 下午
filing-contact-time-evening = 下班以後

## 補充資料

supply-summary = 這些會補進這件事裡：
supply-lacks = 文字和檔案至少要有一樣，否則沒有內容可補。
supply-text = 想補充什麼？
    .name = 補充說明
    .hint = 例如：「產權證收件編號是 2026-0815，窗口說還要 20 天。」只補檔案就按「略過」。

## 請企業補充

need-info-summary = 企業會收到這些話：
need-info-text = 還缺什麼，請企業補充？
    .name = 需要補充
    .hint = 企業看得到。逐項寫，例如：「1. 貸款到期日；2. 承辦銀行和專員姓名。」

## 不予受理

decline-summary = 送出後這件事不予受理，企業會看到理由和去處，可以申訴一次：
decline-reason = 為什麼不予受理？
    .name = 理由
    .hint = 選最貼切的一個，下一步寫清楚去處。
decline-reason-not_ours = 非本級權責
decline-reason-in_court = 訴訟仲裁中
decline-reason-private_dispute = 民事糾紛
decline-reason-already_answered = 先前已答覆
decline-reason-against_law = 於法無據
decline-reason-too_vague = 內容不清
decline-reason-other = 其他
decline-where = 企業該去哪裡辦？
    .name = 去處
    .hint = 企業看得到。寫到窗口和電話，例如：「合約糾紛請至區法院立案庭，中山路 8 號，電話 12368。」

## 交辦

dispatch-summary = 送出後立即交辦，單位須在 1 個工作天內簽收：
dispatch-unit = 交給哪個單位主辦？
    .name = 主辦單位
    .hint = 按單位，或打幾個字來找，例如：「金融」。只列出承辦人與負責人都已加入的單位。
dispatch-due = 什麼時候辦結？
    .name = 辦結期限
    .hint = 按一檔，或直接寫：「10月14日」「5個工作天」「10天」「一個月」「48小時」。

## 退單

return-summary = 退單申請會交活動辦裁定，當天答覆：
return-reason = 為什麼退單？
    .name = 退單理由
    .hint = 寫權責依據和事實，例如：「不動產登記由市自然資源局負責，見權責規定第 4 條；本局只管房屋安全。」
return-unit = 建議交給哪個單位？
    .name = 建議單位
    .hint = 按單位，或打幾個字來找；不確定就略過。

## 進度

progress-summary = 企業會看到這則進度：
progress-text = 辦到哪一步了？
    .name = 進度
    .hint = 企業看得到。寫做了什麼、下一步由誰做，例如：「已約銀行 10月9日 面談，市金融辦李科長陪同。」

## 辦結報告

report-summary = 請核對，送出後由單位負責人會簽：
report-outcome = 辦理結果是哪一種？
    .name = 辦理結果
    .hint = A 問題已經解決，須附證明；B 訂下日期承諾辦理；C 列入計畫，90 天內複查；D 政策上無法辦理，已說明；E 企業自身原因。
report-outcome-A = A 已解決
report-outcome-B = B 承諾辦理
report-outcome-C = C 列入計畫
report-outcome-D = D 解釋說明
report-outcome-E = E 企業原因
report-words = 寫給企業的話
    .name = 給企業的話
    .hint = 企業據此評價。寫結果、數字、日期，例如：「已協調銀行先行展延 300 萬，利率 3.8%，10月13日 簽約。」
report-promise-date = 承諾哪天辦成？
    .name = 承諾日期
    .hint = 到期沒辦成會永久留下紀錄。按一個，或直接寫，例如：「11月30日」。
report-review-date = 哪天複查？
    .name = 複查日期
    .hint = 最晚 90 天。按一個，或直接寫，例如：「12月31日」。
report-evidence = 請附上辦結的證明
    .name = 辦結證明
    .hint = 合約、核准函、現場照片都可以，最多 10 份，每份不超過 20 MB。結果為 A 的至少要一份。

## 退回重辦

send-back-summary = 送出後，單位會收到這些話：
send-back-text = 哪裡不行，接下來該怎麼辦？
    .name = 意見
    .hint = 寫到可以照著做，例如：「缺銀行撥款憑證；請再問企業 300 萬是否已入帳。」

## 不滿意

dissatisfied-summary = 送出後這件事會重新辦理：
dissatisfied-reason = 您對哪裡不滿意？
    .name = 原因
    .hint = 選最主要的一項，下一步可以細說。
dissatisfied-reason-unsolved = 問題沒解決
dissatisfied-reason-partly = 只解決一半
dissatisfied-reason-slow = 辦得太慢
dissatisfied-reason-untrue = 與事實不符
dissatisfied-reason-manner = 態度不好
dissatisfied-reason-other = 其他
dissatisfied-text = 可以說得具體一點嗎？
    .name = 具體情況
    .hint = 例如：「說已撥款，可是到今天帳上還沒有。」寫清楚了，單位就知道從哪裡重辦。

## 再次辦理

reopen-summary = 送出後會重新看這件事，沿用原來的編號：
reopen-reason = 為什麼要重新看這件事？
    .name = 原因
    .hint = 寫清楚哪裡不對、現在怎麼樣。例如：「上個月修好的路燈 10月8日 又不亮了，廠門口那三盞。」

## 撤回

withdraw-summary = 送出後這件事停止辦理。日後仍可重新提出：
withdraw-reason = 方便說說為什麼撤回嗎？
    .name = 撤回原因
    .hint = 按一個，或自己寫，例如：「銀行已主動聯絡，辦好展延了。」不想說就略過。
withdraw-reason-solved = 已經解決了
withdraw-reason-mistake = 提錯了
withdraw-reason-later = 以後再說

## 受理

accept-summary = 送出後這件事就受理了，企業會收到通知：
accept-category = 歸到哪一類？
    .name = 類別
    .hint = 企業自己選的不一定準，由您來定。
accept-kind = 這是哪一種？
    .name = 種類
    .hint = 要單位去辦的選「交辦件」，回覆說明即可的選「告知件」。
accept-kind-action = 交辦件
accept-kind-info = 告知件

## 撤回之後，私下問一句

pressure-summary = 您的回答只給活動辦主任和督查看：
pressure-answer = 撤回這件事，是有人要您撤的嗎？
    .name = 回答
    .hint = 照實說就好，承辦單位看不到。也可以寫幾句。
pressure-answer-no = 沒有
pressure-answer-yes = 有人要我撤
pressure-answer-rather_not = 不想說

## 期限

tier-T0 = 當天辦結
tier-T1 = 3 個工作天
tier-T2 = 7 個工作天
tier-T3 = 15 個工作天
tier-T4 = 1 個月

## 繼續列管

keep-parked-summary = 企業會看到新的複查日期和理由：
keep-parked-review-date = 列管到哪一天再複查？
    .name = 複查日期
    .hint = 最晚 90 天以內，例如：「12月31日」。
keep-parked-text = 為什麼繼續列管？
    .name = 理由
    .hint = 企業看得到。寫清楚卡在哪、等什麼，例如：「土地指標省裡 12 月核定，屆時優先安排。」
form-title-keep-parked = 繼續列管
