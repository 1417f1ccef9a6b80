### 人员与单位：谁在哪里、是什么身份、到什么时候。

role-owner = 企业联系人
role-liaison = 包联干部
role-handler = 承办人
role-unit_head = 单位负责人
role-triager = 梳理员
role-director = 活动办主任
role-inspector = 督查
role-leader = 领导
role-admin = 管理员
people-title = <b>人员与单位</b>
command-people = 人员与单位
button-people = 人员单位
