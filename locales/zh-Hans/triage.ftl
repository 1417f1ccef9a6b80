### 梳理：队列、并案、关联往年、活动。

## 按钮

button-more = 更多…
button-fewer = 收起
button-next-left = 下一件（还剩 { $n }）
button-sorted = 已受理

## 清单

list-sorted = <b>已受理·待交办</b> 共 { $total } 件
list-sorted-empty = 已受理的都交办出去了。可以看看待梳理的。
