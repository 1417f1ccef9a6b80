### 沙盤裡的小城：人、單位、企業都是虛構的。姓在前，空格後是名。

town-group = 雲州企業之家
town-group-work = 市金融辦工作群

town-unit-city = 雲州市
town-unit-office = 活動辦
town-unit-finance = 市金融辦
town-unit-land = 市自然資源局
town-unit-labour = 市人社局
town-unit-power = 市供電公司
town-unit-zone = 雲州開發區

town-firm-machines = 恆昌機械
    .whole = 雲州恆昌機械有限公司
town-firm-foods = 禾穗食品
    .whole = 雲州禾穗食品有限公司
town-firm-optics = 諾明光學
    .whole = 諾明光學（雲州）有限公司

town-person-owner = 沈 玉蘭
town-person-triager = 林 靜
town-person-director = 方 明遠
town-person-cadre = 許 志強
town-person-unit_head = 陸 建國
town-person-owner-foods = 谷 大成
town-person-owner-optics = Berg Anna
town-person-land = 何 敏
town-person-labour = 羅 傑
town-person-power = 高 峰
town-person-liaison = 白 雲
town-person-admin = 鍾 誠
town-person-inspector = 秦 正
town-person-leader = 江 海
town-person-colleague = 鄧 潔
town-person-newcomer = 蘇 晴
