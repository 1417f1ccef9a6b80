### 梳理、监督里的动作，和它们带来的通知。

act-link = 关联往年
done-link = 已关联往年的那一件
event-link = 关联往年的同一问题
act-take_in = 并入
done-take_in = 已并入，一起办
event-take_in = 并入了另一家企业的同一问题
act-propose_wording = 公开措辞
done-propose_wording = 措辞已请企业过目，同意后上榜
event-propose_wording = 拟了公开措辞
act-agree_wording = 可以公开
done-agree_wording = 好的，按这句话公开
event-agree_wording = 同意公开措辞
act-refuse_wording = 不要公开
done-refuse_wording = 好的，这句话不公开
event-refuse_wording = 不同意公开措辞
act-involve = 加协办抄告
done-involve = 协办、抄告已更新
event-involve = 增加协办、抄告单位
act-name_handler = 指定承办人
done-name_handler = 承办人已指定
event-name_handler = 指定承办人
act-appeal_card = 申诉此牌
done-appeal_card = 申诉已交活动办主任
event-appeal_card = 申诉黄红牌
act-revoke_card = 撤销此牌
done-revoke_card = 已撤销，超期记录照旧
event-revoke_card = 撤销黄红牌
act-uphold_card = 维持此牌
done-uphold_card = 已维持，单位会看到理由
event-uphold_card = 维持黄红牌
act-draw = 列入回头看
done-draw = 已列入回头看
event-draw = 列入回头看

notice-copied =
    📎 抄告：{ $number } · { $category } · 主办 { $unit }
    { $said }
    知道即可，不用签收。
notice-named =
    👤 { $who }指定您承办 { $number }
    { $next }
notice-wording =
    📌 { $number } 公开榜上只有编号、类别、承办单位和期限。想加上这句话，行吗？
    “{ $wording }”
    您同意了才加上；不同意也照常办理。
notice-joined =
    🔗 又有一家企业遇到同样的问题，并进 { $number } 一起办
    办理期限不变，您的内容对方看不到。
notice-wording-refused =
    📌 { $number } 企业不同意公开这句话
    { $quote }
    可以换个说法再请企业过目；不公开也照常办。
notice-card-appealed =
    ⚖️ { $number } · { $unit }申诉黄红牌，请裁定
    { $quote }
    撤销的只是牌，超期记录不变。
notice-card-revoked =
    ⚖️ { $number } 的牌已撤销，超期记录照旧
    { $quote }
notice-card-upheld =
    ⚖️ { $number } 的牌维持
    { $quote }
notice-drawn =
    🔎 回头看：{ $number } · { $category } · { $unit }
    请问企业：问题真解决了吗、说的和办的一样吗。
notice-look-back-coming =
    📞 过几天，督查会问问您 { $number } 办得怎么样
    打电话或上门的是活动办的督查，不是承办单位的人。每次都会回访一部分事项，看报的和实际的一样不一样。
    您实话实说就好：没办好的，重新办。有没有人要过好处，您怎么回答承办单位看不到。
