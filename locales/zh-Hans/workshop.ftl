### 费时的活：排队、做到哪儿了、做好了、没做成。

# 各种活叫什么
job-cards = 制作连心卡
job-qr = 生成二维码

job-waiting = { $n ->
    [0] { $what }：收到了，马上开始
   *[other] { $what }：收到了，前面还有 { $n } 件，轮到就开始
}
job-begun = { $what }：正在做
job-running = { $what }：做了 { $done } / { $total }（{ $percent }%）
job-done = ✅ { $what }：做好了，见下面
job-cancelled = { $what }：已停下，什么都没有留下
job-failed-told = { $what }：没有做成，原因见下面
job-failed-ours =
    { $what }：没有做成，是我这边出了错。
    请再试一次；还不行，把编号 { $reference } 告诉管理员。
job-failed-not_installed =
    { $what }：这台服务器还没装制卡和表格的组件。
    请管理员在主机上运行 <code>pip install 'lianxin[office]'</code> 再重启，然后重试。
job-too-big = 做出来的文件超过 { $megabytes } MB，Telegram 不收。请缩小范围，分几次做。
job-too-many = 您已有 { $n } 件活在排队，等做好一件再来。
job-asked-already = 这件活已经在做了，做好就发给您
button-job-stop = 停下
job-stopped = 已停下
job-over = 已经做完，停不下来了
