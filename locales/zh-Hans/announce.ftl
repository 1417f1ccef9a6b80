### 通知：办公室一次告诉许多人的话。发到群里的谁都看得到。

command-notice = 发通知：企业群、工作群、个人
go-notice = 发通知
form-title-announce = 通知

# 群里和私聊里看到的
announce-words =
    📢 <b>通知</b>
    { $text }

    { $phone ->
        [none] { $office }
       *[other] { $office }（{ $phone }）
    } · { $date }
announce-office = 企业服务活动办公室

# 发之前
announce-summary = 接下来先看一遍样子，再发：
announce-text = 通知要说什么？
    .name = 内容
    .hint = 最多 1,500 字，发出去就是这些话，末尾自动署名和日期。先说什么事、什么时候、要做什么。
announce-circle = 发给谁？
    .name = 发给
    .hint = 发到群里，谁都看得到；发给个人，是一个一个私聊。
announce-circle-firms = 企业群
announce-circle-work = 工作群
announce-circle-people = 个人
announce-roles = 发给哪些身份的人？
    .name = 身份
    .hint = 可以选几种；一人有几种身份也只收一条。
announce-region = 哪个区域？
    .name = 区域
    .hint = 点一个；写几个字可以找。
announce-topics = 关心哪几类的企业群？
    .name = 只限类别
    .hint = 一类都不选，就是全部企业群。
announce-start = 什么时候发？
    .name = 什么时候
    .hint = 点一个，或直接写日子和钟点，例如：“明天 9:00”“10月14日下午三点”。
announce-start-now = 现在
announce-start-opening = 下个工作日
announce-no-moment = 没看懂是什么时候。请写日子和钟点，例如：“明天 9:00”“10月14日下午三点”。
announce-preview = 👆 <b>发出去就是上面这样</b>
announce-public = 群是公开的：哪家企业、哪个人的事，不要写进去。
announce-private = 每人单独收到，互相看不见。
announce-exposed = ⚠️ 里面有{ $what }。确定要让大家看到吗？不要的话先点“改一改”。
exposed-mobile = 手机号 { $shown }
exposed-identity = 身份证号 { $shown }
exposed-code = 信用代码 { $shown }
announce-go = 发出（{ $n } 份）
announce-begun = 📤 开始发了，进度看下面
announce-set = 📤 定好了，{ $date } 起发，进度看下面
announce-dropped = 没有发，什么都没留下。
announce-sent = 这份通知已经发了。

## 发给谁、什么时候：通知和民意调查都用

sent-everywhere = 不限区域
sent-all-topics = 全部类别
sent-to-firms = 发给：{ $n } 个企业群（{ $region } · { $which }）
sent-to-work = 发给：{ $n } 个工作群（{ $region }）
sent-to-people = 发给：{ $n } 人，一个一个私聊（{ $region } · { $which }）
sent-missed-people = 收不到的还有 { $n } 人：没加入连心，或者停用了机器人
sent-missed-groups = 收不到的还有 { $n } 个群：群里不让我发言
sent-when = 什么时候：{ $date }
sent-when-now = 什么时候：马上
sent-when-quiet = 什么时候：现在是安静时段，{ $date } 起发
sent-when-quiet-then = 什么时候：{ $at } 在安静时段，{ $date } 起发
sent-urgent = 急事，现在发
sent-change = 改一改
sent-drop = 不发了
sent-nobody = 没有发出：现在没有收得到的群或人，或者截止时间已经过了。
