### 逾期與督辦：批示、提級、逾期清單、旗、通報。

## 批示

form-title-instruct = 批示
instruct-words = 批示內容？
    .name = 批示
    .hint = 一兩句話，寫明要什麼結果，例如：「請住建局牽頭，週五前提出方案報我。」
instruct-answer-by = 哪天前回覆？
    .name = 回覆期限
    .hint = 單位下一次寫進度或報辦結就算回覆。不限日期可以略過。
instruct-summary = 活動辦、單位負責人和承辦人會看到：
card-instructed = 🖊 { $who }批示：{ $quote }
card-instructed-by = 🖊 { $who }批示：{ $quote }（{ $by }前回覆）

## 提級

form-title-level-up = 提級
level-up-reason = 為什麼提到上一級？
    .name = 理由
    .hint = 上一級會看到。寫明卡在哪裡、要上一級定什麼。
level-up-summary = 上一級從此盯辦，企業和單位會收到通知：
card-watched = ⬆️ 已提級，由{ $by }盯辦
word-level-above = 上一級
