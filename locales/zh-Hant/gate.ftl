### 門口：不認識的、太快的、停用的。

gate-too-fast = 您傳得太快，最後這幾則我沒有收下，先前答覆過的都在。請等 1 分鐘再接著傳。
gate-blocked = 這個帳號已由活動辦停用，您傳來的內容我沒有收下。若覺得有誤，請聯絡活動辦。
gate-wait-code = 連結錯了好幾次，請等 { $minutes } 分鐘再試。最好請傳連結的人重新傳一個給您。
gate-wait-join = 現在申請加入的人很多，請等 { $minutes } 分鐘再按一次「申請加入」。

## 一天的上限

limit-cases = 今天已經送出 { $most } 件，一天最多 { $most } 件。{ $date }以後可以再送；剛才填的都留著，到時按「送出」即可。
limit-files = 今天傳來的附件已滿 { $most } 份。{ $date }以後可以再送；剛才填的都留著，少附幾份也可以現在送。
limit-size = 今天傳來的附件已滿 { $most } MB。{ $date }以後可以再送；剛才填的都留著，少附幾份也可以現在送。

## 停用帳號

command-blocked = 停用的帳號
button-block = 停用帳號
button-unblock = 恢復
button-blocked = 停用名單
form-title-block = 停用帳號
block-reason = 為什麼停用？
    .name = 原因
    .hint = 寫事實，例如：連續三天傳廣告，提醒兩次仍不改。只有活動辦看得到。
block-summary = 送出後：對方傳來的一律不收，給他的提醒全停，未填完的作廢。隨時可以恢復：
block-done = 🚫 { $who } 已停用。對方傳來的不再收，提醒全停。
block-no-account = 這個人還沒有用 Telegram 登入過，沒有可停用的帳號。
unblock-done = 已恢復，對方可以照常使用
blocked-title = <b>停用的帳號</b> 共 { $total } 個
blocked-none = 沒有停用的帳號。
blocked-line = <b>{ $n }.</b> { $who } · { $when } · { $by }停用：{ $reason }
blocked-unknown = 未登記的帳號 { $telegram_id }

## 沒有單位也沒有企業的人

start-other =
    { $name }，已登入：{ $role }。
    能看的、能辦的都在下面的按鈕和選單裡。
