### 民意調查、評議：匿名投票，結果不足三人的不公布。

command-poll = 民意調查、評議：發起
command-polls = 民意調查：票數和結果
go-poll = 發起調查
go-polls = 調查結果
form-title-poll = 民意調查
job-poll = 調查結果圖和表

poll-summary = 接下來先看一遍樣子，再發送：
poll-kind = 問什麼？
    .name = 哪一種
    .hint = 民意調查：自己出題。評議單位：固定四檔，問企業對一個單位的服務滿不滿意。
poll-kind-survey = 民意調查
poll-kind-review = 評議單位
poll-question = 問題是什麼？
    .name = 問題
    .hint = 最多 300 字，一次只問一件事。例如：「貴公司今年最缺什麼？」
poll-options = 有哪幾個選項？
    .name = 選項
    .hint = 一行一個，2 到 10 個，每個最多 100 字。
poll-options-few = 至少要兩個選項，一行寫一個。
poll-options-many = 最多 10 個選項，請合併幾個再發。
poll-options-twice = 有兩個選項一樣，請改掉一個再發。
poll-options-long = 有一個選項超過 100 字，請寫短一些再發。
poll-multiple = 可以選幾個？
    .name = 可以選
    .hint = 選一個，還是可以選幾個。
poll-multiple-one = 只選一個
poll-multiple-several = 可選幾個
poll-unit = 評議哪個單位？
    .name = 單位
    .hint = 點單位，或打幾個字來找。
poll-circle = 問誰？
    .name = 問
    .hint = 在企業群組裡問，或者一個一個私下問企業聯絡人；都是匿名。
poll-circle-firms = 企業群組
poll-circle-people = 企業聯絡人
poll-region = 哪個區域？
    .name = 區域
    .hint = 點一個；打幾個字可以找。
poll-topics = 關心哪幾類的企業群組？
    .name = 只限類別
    .hint = 一類都不選，就是全部企業群組。
poll-closes = 問到哪天？
    .name = 截止
    .hint = 點一個，或寫日期，{ $first }到{ $last }；當天下班時結束。

## 票上的字

poll-review-question = 您對{ $unit }的服務滿意嗎？
poll-scale-satisfied = 滿意
poll-scale-basic = 基本滿意
poll-scale-dissatisfied = 不滿意
poll-scale-unknown = 不了解
poll-beneath = { $office }想聽聽您的意見。匿名，誰選了什麼不公開；{ $until } 結束，之前可以改選。

## 發送之前

poll-preview = 👆 <b>發出去就是上面這樣</b>（樣票投不了）
poll-until = 截止：{ $date }
poll-no-time = ⚠️ 到截止還輪不到發送。請點「修改」，把截止往後挪。
poll-go = 發出（{ $n } 份）
poll-begun = 📤 開始發送了，進度看下面
poll-see = 看票數
poll-dropped = 沒有發送，不問了。

## 票數和結果

poll-title = 📊 <b>{ $question }</b>
poll-open = 進行中，{ $date } 截止
poll-ending = 正在收票，收齊了馬上告訴您
poll-ended = 已結束 · { $date }
poll-most = 最多的是{ $options }：{ $n }/{ $of } 人（{ $share }%）
poll-tie = { $options }並列最多，各 { $n }/{ $of } 人（{ $share }%）
poll-content = 滿意和基本滿意 { $n }/{ $of }（{ $share }%）；{ $unknown } 人不了解，不算在內
poll-option = 「{ $option }」
poll-line =
    { $option }
    { $bar } { $n }/{ $of }（{ $share }%）
poll-line-short = · { $option }：{ $n }/{ $of }（{ $share }%）
poll-too-few = 只有 { $n } 人參與。不足 { $least } 人不公布選了什麼，免得認出是誰。
poll-too-few-known = 參與 { $n } 人，了解情況的不足 { $least } 人。不公布選了什麼，免得認出是誰。
poll-took-part-firms = { $n ->
    [0] 0 人參與；發到 { $asked } 個群組
   *[other] 參與 { $n } 人；發到 { $asked } 個群組，{ $voting } 個群組有人參與
}
poll-took-part-people = { $n ->
    [0] 0 人參與；私下問了 { $asked } 人
   *[other] 參與 { $n } 人；私下問了 { $asked } 人
}
poll-by-group = <b>各群</b>
poll-group = { $title }：{ $n } 人 · { $votes }
poll-vote = { $option } { $n }
poll-group-gone = 已退出的群組
poll-in-private = 私下問的
poll-more-groups = ……還有 { $n } 個群組，都在表裡
poll-hidden = 另有 { $n } 個群組人太少，只算進合計，免得認出是誰
poll-open-ends = { $n } 處沒能收票（退了群組或訊息被刪），按最後知道的票數計算
poll-paper = 結果圖和表
poll-publish = 公布結果
poll-published = 調查結果：{ $question }
poll-refresh = 重新整理
poll-end = 現在結束
poll-end-sure = 確定結束
poll-over = 這次調查已經結束。

polls = <b>民意調查、評議</b> 共 { $n } 次
polls-none = 還沒有發起過民意調查。
polls-line-open = { $n }. ▶ { $question } · { $voters } 人參與，{ $date } 截止
polls-line-closing = { $n }. ⏳ { $question } · 正在收票
polls-line-closed = { $n }. ✓ { $question } · { $voters } 人參與，{ $date } 結束
poll-new = 發起調查
polls-by-unit = 各單位評議
polls-judged = <b>各單位評議</b> { $n } 個單位，按最近一次
polls-judged-line = { $place }. { $unit }：滿意和基本滿意 { $n }/{ $of }（{ $share }%） · { $date }
polls-judged-few = · { $unit }：了解情況的不足 { $least } 人，不公布 · { $date }

## 圖和表

chart-title = 民意調查結果
chart-review = 單位評議結果
chart-as-of = { $state }，截至 { $date }
chart-state-open = 進行中
chart-state-closing = 正在收票
chart-state-closed = 已結束
chart-anonymous = 匿名調查；不足 { $least } 人的群組只算進合計
chart-several = 可選幾個，各項相加可能多於人數
chart-most = 最多
chart-tie = 並列最多
chart-bar = { $n }/{ $of } 人（{ $share }%）
chart-file = 調查結果
chart-table-name = 結果
chart-column-where = 範圍
chart-column-voters = 參與人數
chart-share = 占參與人數
chart-all = 合計
