### The little town of the sandbox: people, units and companies are made up. Surname first.

town-group = Yunzhou Companies
town-group-work = Finance Office at work

town-unit-city = Yunzhou City
town-unit-office = Campaign Office
town-unit-finance = Finance Office
town-unit-land = Natural Resources
town-unit-labour = Labour Bureau
town-unit-power = Power Company
town-unit-zone = Yunzhou Development Zone

town-firm-machines = Hengchang Machines
    .whole = Yunzhou Hengchang Machinery Co., Ltd.
town-firm-foods = Hesui Foods
    .whole = Yunzhou Hesui Foods Co., Ltd.
town-firm-optics = Nuoming Optics
    .whole = Nuoming Optics (Yunzhou) Co., Ltd.

town-person-owner = Shen Yulan
town-person-triager = Lin Jing
town-person-director = Fang Mingyuan
town-person-cadre = Xu Zhiqiang
town-person-unit_head = Lu Jianguo
town-person-owner-foods = Gu Dacheng
town-person-owner-optics = Berg Anna
town-person-land = He Min
town-person-labour = Luo Jie
town-person-power = Gao Feng
town-person-liaison = Bai Yun
town-person-admin = Zhong Cheng
town-person-inspector = Qin Zheng
town-person-leader = Jiang Hai
town-person-colleague = Deng Jie
town-person-newcomer = Su Qing
