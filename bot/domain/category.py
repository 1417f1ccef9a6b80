"""Default categories and grades of a campaign: data, shown by words in ``locales/``."""

from enum import StrEnum
from typing import Final


class Category(StrEnum):
    """The twelve default categories; a campaign may bring its own codes."""

    LAND = "land"  # 用地用房
    FINANCE = "finance"  # 融资
    LABOUR = "labour"  # 用工
    TAX = "tax"  # 税费
    POLICY = "policy"  # 政策扶持
    INFRASTRUCTURE = "infrastructure"  # 基础设施
    PREMISES = "premises"  # 厂房验收与办证
    POWER = "power"  # 电力能源
    ENVIRONMENT = "environment"  # 环保消防
    APPROVAL = "approval"  # 审批服务
    MARKET = "market"  # 市场与物流
    OTHER = "other"  # 其他


CATEGORIES: Final = tuple(Category)

GRADES: Final = ("A", "B", "C", "D")
"""Letters only: reports use them in opposite senses, so a grade is never shown without its words."""

DEFAULT_GRADE: Final = "C"
"""What a case is where nobody says otherwise: an ordinary one."""
