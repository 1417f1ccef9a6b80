### 沙盘里的小城：人、单位、企业都是虚构的。姓在前，空格后是名。

town-group = 云州企业之家
town-group-work = 市金融办工作群

town-unit-city = 云州市
town-unit-office = 活动办
town-unit-finance = 市金融办
town-unit-land = 市自然资源局
town-unit-labour = 市人社局
town-unit-power = 市供电公司
town-unit-zone = 云州开发区

town-firm-machines = 恒昌机械
    .whole = 云州恒昌机械有限公司
town-firm-foods = 禾穗食品
    .whole = 云州禾穗食品有限公司
town-firm-optics = 诺明光学
    .whole = 诺明光学（云州）有限公司

town-person-owner = 沈 玉兰
town-person-triager = 林 静
town-person-director = 方 明远
town-person-cadre = 许 志强
town-person-unit_head = 陆 建国
town-person-owner-foods = 谷 大成
town-person-owner-optics = Berg Anna
town-person-land = 何 敏
town-person-labour = 罗 杰
town-person-power = 高 峰
town-person-liaison = 白 云
town-person-admin = 钟 诚
town-person-inspector = 秦 正
town-person-leader = 江 海
town-person-colleague = 邓 洁
town-person-newcomer = 苏 晴
