## 審核：企業會讀到什麼

preview =
    👁 企業將讀到以下內容，一字不差{ $n ->
        [0] （沒有附件）
       *[other] （附件 { $n } 份）
    }：
    ┄┄┄┄┄┄
button-reword = 修改用語
form-title-reword = 修改用語
reword-summary = 企業會讀到這些話：
reword-words = 給企業的話，要改成怎樣？
    .name = 給企業的話
    .hint = 原本的話在下面，可以照著改。原話仍留在紀錄裡，兩者都看得到。
reword-now =
    現在是這樣寫的，點一下可以複製：
    <code>{ $words }</code>
event-release-reworded = 審核通過，修改了給企業的話

## 空轉

card-words-only = ⚠️ 可能空轉：{ $reasons }
hollow-explained = 只有說明
hollow-no_evidence = 沒有佐證
hollow-dissatisfied = 企業曾不滿意
list-words_only = <b>可能空轉</b> 共 { $total } 件
list-words_only-empty = 結案的案件裡，沒有只有說明、沒有成果的。

## 告知件

answered-waiting = 📝 待企業簽署
answered-signed = ☑️ 已簽署
answered-unsigned = ▫️ 未簽署
answered-unanswered = 🔴 沒有答覆
answers-page =
    ℹ️ <b>告知件</b>
    沒有答覆 { $unanswered } 件 · 未簽署 { $unsigned } 件 · 已簽署 { $signed } 件
    沒有答覆：過了期限仍未答覆企業。未簽署：已答覆，企業沒有回音，不算已簽署。
button-answers = 告知件
button-signed = 已簽署 { $n }
button-unsigned = 未簽署 { $n }
button-unanswered = 沒有答覆 { $n }
list-signed = <b>告知件 · 已簽署</b> 共 { $total } 件
list-signed-empty = 還沒有企業簽署過告知件。
list-unsigned = <b>告知件 · 未簽署</b> 共 { $total } 件
list-unsigned-empty = 沒有未簽署的告知件。
list-unanswered = <b>告知件 · 沒有答覆</b> 共 { $total } 件
list-unanswered-empty = 告知件都在期限內答覆了，或者還沒到期限。
form-title-reply = 答覆企業
reply-summary = 審核後，企業會讀到這些話，並請企業簽署：
reply-words = 怎麼答覆企業？
    .name = 答覆
    .hint = 先說結論，再說依據、到哪裡辦、找誰、電話。例如：「可以申請。帶營業執照到政務大廳 3 樓 12 號窗口，10月30日 前，找王敏 0571-8888。」

## 回訪查核

form-title-look-back = 回訪查核
look-back-summary = 送出後不能改。不屬實的，立刻重新辦理：
look-back-way = 怎麼問企業的？
    .name = 方式
    .hint = 先說明：「我是活動辦督查，不是承辦單位的人。辦完一個月，想聽聽您的實話，兩分鐘；說什麼都不影響您辦事。」
look-back-way-call = 打電話
look-back-way-visit = 登門
look-back-solved = 問題真的解決了嗎？
    .name = 解決了嗎
    .hint = 讓企業自己說，別替他說。
look-back-solved-yes = 解決了
look-back-solved-partly = 一部分
look-back-solved-no = 沒有
look-back-told = 辦的和當初告訴企業的一樣嗎？
    .name = 和告知的
    .hint = 對照單位寫給企業的話：數字、日期、做了什麼。
look-back-told-yes = 一樣
look-back-told-no = 不一樣
look-back-favour = 辦這件事，有沒有人向企業要過好處？
    .name = 索要好處
    .hint = 只問一遍，不追問。承辦單位看不到這個回答。
look-back-favour-no = 沒有
look-back-favour-yes = 有
look-back-favour-unsaid = 不願說
look-back-satisfied = 企業現在滿意嗎？
    .name = 企業滿意嗎
    .hint = 只記在這次查核裡，不改企業原來的評價。
look-back-satisfied-satisfied = 滿意
look-back-satisfied-basic = 大致滿意
look-back-satisfied-dissatisfied = 不滿意
look-back-result = 報的情況屬實嗎？
    .name = 結論
    .hint = 不屬實：結案的案件立刻重新辦理；列管的案件記錄在案，告知主任。
look-back-result-holds = 屬實
look-back-result-fails = 不屬實
look-back-words = 查到了什麼？
    .name = 查到的
    .hint = 寫事實。不屬實的，這段話會作為重新辦理的理由給承辦單位看；是誰說的，不要寫。
look-back-lacks = 您記的是「和告知的不一樣」，結論就不能是「屬實」。請再看看。

looked-way-call = 電話
looked-way-visit = 登門
looked-solved-yes = 問題已解決
looked-solved-partly = 解決了一部分
looked-solved-no = 問題沒有解決
looked-told-yes = 與告知一致
looked-told-no = 與告知不一致
looked-favour-yes = ⚠️ 企業說有人索要好處
looked-favour-unsaid = 有沒有人索要好處，企業不願說
looked-satisfied-satisfied = 企業滿意
looked-satisfied-basic = 企業大致滿意
looked-satisfied-dissatisfied = 企業不滿意

list-look_backs = <b>待回訪查核</b> 共 { $total } 件，欠得最久的在前
list-look_backs-empty = 沒有待回訪查核的案件。
list-look_backs-begin = 開始查核
button-lookbacks = 回訪查核
button-look-backs = 待回訪查核
button-agreement = 核實率
agreement-title = 🔎 <b>回訪核實率</b> · { $year } 年第 { $quarter } 季，截至 { $at }
agreement-whole = 屬實 { $n } 件 ÷ 回訪 { $of } 件 = { $share }%
agreement-left-out = 未計入：抽中了還沒回訪的 { $n } 件
agreement-unit = { $unit }：{ $n } ÷ { $of } = { $share }%
agreement-no-unit = 沒有承辦單位（當場辦、活動辦答覆）
agreement-behind = 是哪些
agreement-fails = 不屬實：{ $numbers }
agreement-holds = 屬實：{ $numbers }
agreement-more = { $numbers } 等，另 { $n } 件
agreement-before = ‹ 上一季
agreement-after = 下一季 ›

## 其他

error-evidence = 報「已解決」要附佐證，至少一份。補上再報，您寫的話還在。
form-title-ask-on = 看不懂，再問
ask-on-summary = 送出後請他們重新答覆您：
ask-on-words = 哪裡看不懂，還想知道什麼？
    .name = 還想知道
    .hint = 例如：「材料清單裡的『投資備案』到哪裡辦？」
next-look-back = 接下來：督查回訪查核；屬實就歸檔，不屬實重新辦。
    .owner = 接下來：督查會問問您辦得怎麼樣。
deed-lots = 抽籤（回訪查核）
