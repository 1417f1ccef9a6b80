### 門口的話：該由誰辦、現在能做什麼。

and = 、
form-title-accept = 受理
form-title-pressure = 撤回說明
error-owners-only = 反映問題要由登記過的企業聯絡人提出。貴公司還沒登記的話，請告訴活動辦。
error-what-now = 我沒看懂要做什麼。可以按下面的按鈕，或直接說遇到了什麼問題（10 個字以上），我來登記。
error-urged-today = 今天已經催過一次，單位看得到。明天還沒動靜可以再催。
error-too-late = 這一步有期限，已經過了，不能再做。請找活動辦。
help-office = 有事找人：{ $name } { $phone }
form-given-back =
    沒辦成：這件事已經往前走了，或者不再歸您辦。您寫的在這裡，沒有遺失，需要可以複製：
    <blockquote expandable>{ $words }</blockquote>
    .why =
        沒辦成：{ $why }
        您寫的在這裡，沒有遺失，需要可以複製：
        <blockquote expandable>{ $words }</blockquote>
error-what-now-cadre = 我沒看懂要做什麼。要處理的事按下面的按鈕看，或傳編號（像 LX-2026-000123）給我。
file-or-supply =
    記下了。您還有一件正在辦：{ $number } <i>{ $text }</i>
    這段話是補到那一件，還是另一件事？
button-supply-this = 補到那一件
button-file-new = 另提一件
form-about = 關於 { $number }
