### 費時的工作：排隊、進度、完成、失敗。

# 各種工作的名稱
job-cards = 製作連心卡
job-qr = 產生 QR 碼

job-waiting = { $n ->
    [0] { $what }：收到，馬上開始
   *[other] { $what }：收到，前面還有 { $n } 件，輪到就開始
}
job-begun = { $what }：進行中
job-running = { $what }：完成 { $done } / { $total }（{ $percent }%）
job-done = ✅ { $what }：完成，請看下方
job-cancelled = { $what }：已停止，沒有留下任何東西
job-failed-told = { $what }：沒有成功，原因請看下方
job-failed-ours =
    { $what }：沒有成功，是我這邊出錯。
    請再試一次；若仍不行，請把編號 { $reference } 告訴管理員。
job-failed-not_installed =
    { $what }：這台伺服器還沒安裝製卡與試算表的元件。
    請管理員在主機上執行 <code>pip install 'lianxin[office]'</code>，重新啟動後再試。
job-too-big = 做出來的檔案超過 { $megabytes } MB，Telegram 不接受。請縮小範圍，分次製作。
job-too-many = 您已有 { $n } 件工作在排隊，等完成一件再來。
job-asked-already = 這件工作已在進行，完成就傳給您
button-job-stop = 停止
job-stopped = 已停止
job-over = 已經完成，無法停止
