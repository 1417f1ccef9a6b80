### 查找、关注、保存清单、经过。

command-find = 查：编号、字词、单位、状态
command-lists = 我保存的清单
command-followed = 我关注的
deed-find = 查找
deed-follow = 关注
deed-keep_list = 保存清单
button-find = 查找
button-lists = 我的清单
button-followed = 我关注的

## 打字时能当条件用的词，用“ / ”隔开

find-said-live = 在办 / 未办结 / 正在办
find-said-closed = 办结 / 已办结 / 销号
find-said-late = 超期 / 逾期 / 过期
find-said-mine = 我的 / 我经手的
find-said-find = 查 / 查找 / 搜索

find-live = 在办
find-closed = 已办结
find-late = 超期
find-mine = 我经手的

find-title = <b>查到 { $total } 件</b>
find-title-named = <b>{ $name }</b> 现有 { $total } 件
find-conditions = 条件：{ $what }
find-how = 连着打几个词就能缩小范围，如：/find 融资 市金融办 超期
find-none =
    没有查到：{ $what }
    换个说法，或者少一个条件再试。只查得到您有权看的。
find-nothing = 还没有您能看的事项。
button-find-state = 状态 ▸
button-find-unit = 单位 ▸
button-find-category = 类别 ▸
button-find-late = 只看超期
button-find-clear = 清空条件
button-find-keep = 保存清单
button-find-any = 不限
button-find-choice = { $what }（{ $n }）
find-choose-state = 只看哪种状态？
find-choose-unit = 只看哪个单位主办的？
find-choose-category = 只看哪一类？

find-kept = 已保存为“{ $name }”。/lists 随时看，数字是当时的。
find-kept-full = 最多保存 { $most } 份清单，请先删一份。
lists-title = <b>我的清单</b>，点编号打开
lists-drop = <b>删哪一份？</b>清单删了，事项不受影响
lists-line = <b>{ $n }.</b> { $name } · { $total } 件
lists-none = 还没有保存的清单。先 /find 查，再点“保存清单”。
lists-dropped = 已删除这份清单
button-lists-drop = 删除…
button-list-name = 改名

followed-title = <b>我关注的</b> 共 { $total } 件
followed-none = 还没有关注的。打开一件，点“更多”里的“关注”，一有变化就通知。
button-follow = 关注
button-unfollow = 取消关注
follow-begun = 已关注，状态一变就通知
follow-ended = 不再关注
notice-followed =
    🔔 您关注的 { $number } 到了：{ $state }
    { $next }

form-title-list-name = 给清单起名
list-called = 清单叫什么？
    .name = 名称
    .hint = 两个字以上，二十四个字以内，例如：“融资超期”。
list-name-summary = 提交后按这个名字显示：

## 催办

list-urged = { $end } · 催 { $n } 次
card-urged = 📣 企业已催 { $n } 次，最近一次 { $at }

## 经过

button-past = 经过
past-title = <b>经过</b> · { $number } · 共 { $total } 条
past-line = <b>{ $at }</b> { $who } { $what }
past-line-words =
    <b>{ $at }</b> { $who } { $what }
    { $quote }
past-due = 　期限：{ $due }
past-moved = 　期限改为：{ $due }

## 单位的清单

button-reviewing = 待审核
button-confirming = 待确认
button-finished = 已办结
list-reviewing = <b>已报、待审核</b> 共 { $total } 件
list-reviewing-empty = 没有等着活动办审核的报告。
list-confirming = <b>等企业确认</b> 共 { $total } 件
list-confirming-empty = 没有等着企业确认的。
list-finished = <b>办结</b> 共 { $total } 件
list-finished-empty = 还没有办结的。

## 在别的聊天里引用

inline-open = 在机器人里看这件事
inline-none = 没有查到您能看的事项，点这里打开机器人
inline-line = { $state } · { $unit }
