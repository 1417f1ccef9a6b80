### 群：对全群说的话（谁都看得到），和活动办定群的几步。

## 对全群

group-hello =
    各位好，我是连心，替企业把难处送到政府，再把办理结果送回来。
    要反映问题，点下面的按钮私下说；群里不会出现哪家企业的事。
group-hello-work =
    这里是<b>{ $unit }</b>的工作群。
    交办给本单位的件会以卡片出现：承办人点“签收”，办理点“去办理”到私聊里做。
    卡片上只有编号、类别、期限和进度；企业的情况只在私聊里看。
group-awaiting = 已经告诉活动办，通过后就能用。
group-farewell-unknown = 这个群不是工作人员用本人账号拉我进来的，我先退出。需要我来，请找{ $office }。
group-farewell-refused = 活动办没有通过这个群，我先退出。有疑问请找{ $office }。
group-farewell-forgotten = 三天没有等到活动办的答复，我先退出。还需要的话，请找{ $office }后再拉我进来。
group-farewell-dismissed = 按活动办的安排，我退出这个群。有事请找{ $office }。
group-office-phone = { $name }（{ $phone }）

## 工作群里的卡片

group-card-lead = 主办：{ $unit }
group-card-lead-due = 主办：{ $unit } · 期限 { $due }
group-card-lead-promise = 主办：{ $unit } · 承诺 { $due } 前办成
group-card-lead-review = 主办：{ $unit } · { $due } 前复核
group-card-to-sign = 接下来：承办人 { $at } 前签收并联系企业。
group-card-signed = 签收：{ $who }
group-card-late = 已超期
group-card-moved-on = ↩️ <b>{ $number }</b> 已不由本单位承办，这张卡片作废。
group-late =
    🔴 <b>{ $number }</b> · { $category } · 已超期
    期限是 { $due }，由{ $who }尽快办结。
group-button-file = 我要反映问题
group-button-handle = 去办理
group-signed-already = 已由{ $who }签收。
group-not-ours = 这个按钮归本单位的承办人用。要反映问题，请私下找我。

## 活动办：定一个群

group-task =
    🆕 <b>{ $title }</b> 想用连心，等你定
    { $who }拉我进的群，{ $until } 前没有定，我就退出。
group-who = { $name }（{ $unit }）
group-task-kind = 这是哪种群？
group-ask-unit = <b>{ $title }</b>：是哪个单位的工作群？
group-ask-region = <b>{ $title }</b>：群里的企业在哪个区域？
group-ask-unit-here = 是 { $unit }
group-ask-topics =
    <b>{ $title }</b>（{ $region }）关心哪几类政策和问题？
    都不选就是全部。
group-button-enterprise = 企业群
group-button-work = 工作群
group-button-refuse = 不通过
group-button-done = 完成
group-button-up = 上一级
group-button-retag = 改标签
group-button-leave = 退出群
group-button-retry = 再试发言
group-button-list = 全部群
group-decided-work = ✅ <b>{ $title }</b> 是{ $unit }的工作群。交办给它的件会在群里出现。
group-decided-enterprise = ✅ <b>{ $title }</b> 是企业群：{ $region } · { $topics }
group-decided-refused = 没有通过 <b>{ $title }</b>，我已道别退出。
group-decided-dismissed = 已退出 <b>{ $title }</b>。
group-decided-before = 这个群已经定过了，现在是这样：
group-confirm-leave = 退出 <b>{ $title }</b> 后，群里不再有卡片和消息；要恢复得重新拉我进群、重新定。确定退出吗？
group-gone = 我已不在 <b>{ $title }</b> 里。
group-region-all = 不限区域
group-topics-all = 全部类别

## 活动办：全部群

group-list = <b>群</b> 共 { $total } 个
group-list-empty = 还没有群。工作人员把我拉进群，你这里就会收到，定下来才能用。
group-list-line = <b>{ $n }.</b> { $title } · { $tags }
group-shown =
    <b>{ $title }</b>
    { $tags }
group-tag-waiting = 🆕 待定
group-tag-work = 工作群 · { $unit }
group-tag-enterprise = 企业群 · { $region } · { $topics }
group-tag-forum = 按件分话题
group-tag-forum-barred = 有话题，但没给我管理权限
group-tag-silenced = ⚠️ 不让我发言
group-retried = 好，再发一次试试

## 告诉活动办和拉群的人

group-lost-gone = ⚠️ 我被移出了 <b>{ $title }</b>（{ $tags }），群里收不到消息了。请工作人员再拉我进去，原来的标签都在。
group-lost-silenced = ⚠️ <b>{ $title }</b>（{ $tags }）不让我发言了。请群主放开；放开后在 /groups 里点“再试发言”。
group-back = ↩️ { $who }把我拉回了 <b>{ $title }</b>（{ $tags }），照旧使用。
group-told-approved = ✅ 你拉我进的群 <b>{ $title }</b> 通过了：{ $tags }
group-told-refused = 你拉我进的群 <b>{ $title }</b> 没有通过，我已退出。有疑问请找活动办。
group-told-forgotten = 你拉我进的群 <b>{ $title }</b> 三天没有定下来，我已退出。请找活动办后再拉我。

command-groups = 群的审核和标签
