### 门口的话：该谁办、现在能做什么。

and = 、
form-title-accept = 受理
form-title-pressure = 撤回说明
error-owners-only = 反映问题要由登记过的企业联系人来提。您的企业还没登记的话，请告诉活动办。
error-what-now = 我没明白要做什么。可以点下面的按钮，或者直接说遇到了什么问题（10 个字以上），我来登记。
error-urged-today = 今天已经催过一次了，单位看得到。明天还没动静，可以再催。
error-too-late = 这一步有期限，已经过了，不能再做。请找活动办。
help-office = 有事找人：{ $name } { $phone }
form-given-back =
    没办成：这件事已经往前走了，或者不再归您办。您写的在这里，没有丢，要用可以复制：
    <blockquote expandable>{ $words }</blockquote>
    .why =
        没办成：{ $why }
        您写的在这里，没有丢，要用可以复制：
        <blockquote expandable>{ $words }</blockquote>
error-what-now-cadre = 我没明白要做什么。要处理的事点下面的按钮看，或者发编号（像 LX-2026-000123）给我。
file-or-supply =
    记下了。您还有一件正在办：{ $number } <i>{ $text }</i>
    这段话是补到那一件，还是另一件事？
button-supply-this = 补到那一件
button-file-new = 另提一件
form-about = 关于 { $number }
