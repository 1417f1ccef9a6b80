### 分案：佇列、併案、往年關聯、活動。

## 按鈕

button-more = 更多…
button-fewer = 收合
button-next-left = 下一件（還剩 { $n }）
button-sorted = 已受理

## 清單

list-sorted = <b>已受理·待交辦</b> 共 { $total } 件
list-sorted-empty = 已受理的都交辦出去了。可以看看待分案的。
