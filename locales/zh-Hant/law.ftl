### 梳理、監督裡的動作，以及隨之而來的通知。

act-link = 關聯往年
done-link = 已關聯往年的那一件
event-link = 關聯往年的同一問題
act-take_in = 併入
done-take_in = 已併入，一起辦
event-take_in = 併入了另一家企業的同一問題
act-propose_wording = 公開措辭
done-propose_wording = 措辭已請企業過目，同意後上榜
event-propose_wording = 擬了公開措辭
act-agree_wording = 可以公開
done-agree_wording = 好的，按這句話公開
event-agree_wording = 同意公開措辭
act-refuse_wording = 不要公開
done-refuse_wording = 好的，這句話不公開
event-refuse_wording = 不同意公開措辭
act-involve = 加協辦抄告
done-involve = 協辦、抄告已更新
event-involve = 增加協辦、抄告單位
act-name_handler = 指定承辦人
done-name_handler = 承辦人已指定
event-name_handler = 指定承辦人
act-appeal_card = 申訴此牌
done-appeal_card = 申訴已交活動辦主任
event-appeal_card = 申訴黃紅牌
act-revoke_card = 撤銷此牌
done-revoke_card = 已撤銷，逾期紀錄照舊
event-revoke_card = 撤銷黃紅牌
act-uphold_card = 維持此牌
done-uphold_card = 已維持，單位會看到理由
event-uphold_card = 維持黃紅牌
act-draw = 列入回頭看
done-draw = 已列入回頭看
event-draw = 列入回頭看

notice-copied =
    📎 抄告：{ $number } · { $category } · 主辦 { $unit }
    { $said }
    知道即可，不用簽收。
notice-named =
    👤 { $who }指定您承辦 { $number }
    { $next }
notice-wording =
    📌 { $number } 公開榜上只有編號、類別、承辦單位和期限。想加上這句話，可以嗎？
    「{ $wording }」
    您同意了才加上；不同意也照常辦理。
notice-joined =
    🔗 又有一家企業遇到同樣的問題，併進 { $number } 一起辦
    辦理期限不變，您的內容對方看不到。
notice-wording-refused =
    📌 { $number } 企業不同意公開這句話
    { $quote }
    可以換個說法再請企業過目；不公開也照常辦。
notice-card-appealed =
    ⚖️ { $number } · { $unit }申訴黃紅牌，請裁定
    { $quote }
    撤銷的只是牌，逾期紀錄不變。
notice-card-revoked =
    ⚖️ { $number } 的牌已撤銷，逾期紀錄照舊
    { $quote }
notice-card-upheld =
    ⚖️ { $number } 的牌維持
    { $quote }
notice-drawn =
    🔎 回頭看：{ $number } · { $category } · { $unit }
    請問企業：問題真的解決了嗎、說的和辦的一樣嗎。
notice-look-back-coming =
    📞 過幾天，督查會問問您 { $number } 辦得怎麼樣
    打電話或登門的是活動辦的督查，不是承辦單位的人。每次都會回訪一部分案件，看報的和實際的一樣不一樣。
    您實話實說就好：沒辦好的，重新辦。有沒有人要過好處，您怎麼回答承辦單位看不到。
