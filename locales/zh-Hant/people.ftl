### 人員與單位：誰在哪裡、是什麼身分、到什麼時候。

role-owner = 企業聯絡人
role-liaison = 包聯幹部
role-handler = 承辦人
role-unit_head = 單位負責人
role-triager = 梳理員
role-director = 活動辦主任
role-inspector = 督查
role-leader = 領導
role-admin = 管理員
people-title = <b>人員與單位</b>
command-people = 人員與單位
button-people = 人員單位
