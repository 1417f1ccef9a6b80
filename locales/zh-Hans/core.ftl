core-back = 返回
