"""A city for a year: its units, its cadres, its enterprises and their owners, made by one seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.domain.category import CATEGORIES
from bot.domain.people import Level, Role, UnitKind
from bot.texts import Language
from storage import enterprises, people, units

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence
    from datetime import datetime

    from handlers.sandbox.model import User
    from handlers.sandbox.world import World
    from storage.db import Tx

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华"
TRADES = ("机械", "电子", "纺织", "食品", "化工", "建材", "物流", "医药", "家具", "塑料")
BUREAUS = (
    *("发改委", "经信局", "住建局", "人社局", "税务局", "环保局", "供电公司", "自然资源局"),
    *("金融办", "交通局", "水利局", "农业局", "商务局", "科技局", "教育局", "卫健委", "应急局"),
    *("市场监管局", "行政审批局", "公安局", "司法局", "民政局", "文旅局", "消防支队"),
)
PLACES = ("东城", "西城", "南湖", "北港", "河口")
WEIGHTS = {Language.ZH_HANS: 92, Language.ZH_HANT: 4, Language.EN: 4}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the city, as the register and, where they have one, as Telegram know them."""

    id: int
    user: User | None


@dataclass(slots=True)
class City:
    """Who is there, by what they do and where."""

    owners: dict[int, list[Person]] = field(default_factory=dict)  # by enterprise
    liaisons: dict[int, Person] = field(default_factory=dict)  # by enterprise
    handlers: dict[int, list[Person]] = field(default_factory=dict)  # by unit
    heads: dict[int, list[Person]] = field(default_factory=dict)  # by unit
    triagers: dict[int, list[Person]] = field(default_factory=dict)  # by office
    directors: dict[int, list[Person]] = field(default_factory=dict)  # by office
    inspectors: list[Person] = field(default_factory=list)
    leaders: list[Person] = field(default_factory=list)
    working: list[int] = field(default_factory=list)  # units that are given cases
    by_category: dict[str, list[int]] = field(default_factory=dict)

    @property
    def firms(self) -> Sequence[int]:
        """The enterprises."""
        return tuple(self.owners)

    def all(self) -> list[Person]:
        """Everybody."""
        groups = (self.handlers, self.heads, self.owners, self.triagers, self.directors)
        found = [one for group in groups for many in group.values() for one in many]
        return [*found, *set(self.liaisons.values()), *self.inspectors, *self.leaders]


class Builder:
    """Builds a city in one transaction.

    Args:
        world: Where its people have their Telegram.
        dice: Every name and number comes from it.
        chatting: What part of the people has Telegram; the others act without a chat.
        at: When they came in.
    """

    def __init__(
        self, world: World, dice: random.Random, at: datetime, *, chatting: float = 1.0
    ) -> None:
        self._world, self._dice, self._at, self._chatting = world, dice, at, chatting
        self._city = City()

    async def build(self, tx: Tx, *, units_wanted: int, firms: int) -> City:
        """Enter everybody."""
        city, dice = self._city, self._dice
        top = await units.add(tx, name="云州市", level=Level.CITY, kind=UnitKind.GOVERNMENT)
        homes = [top]
        for place in PLACES[: max(1, units_wanted // 12)]:
            home = await units.add(
                tx, name=f"{place}区", level=Level.COUNTY, parent_id=top, kind=UnitKind.GOVERNMENT
            )
            homes.append(home)
        level = {home: Level.CITY if home == top else Level.COUNTY for home in homes}
        for home in homes:
            office = await units.add(
                tx, name="活动办", level=level[home], parent_id=home, kind=UnitKind.OFFICE
            )
            staff = 2 if home == top else 1
            city.triagers[office] = [
                await self._cadre(tx, Role.TRIAGER, office) for _ in range(staff)
            ]
            city.directors[office] = [
                await self._cadre(tx, Role.DIRECTOR, office) for _ in range(staff)
            ]
        entered = len(homes) * 2
        while entered < units_wanted:
            number = entered - len(homes) * 2
            home = homes[number // len(BUREAUS) % len(homes)]
            round_ = number // (len(BUREAUS) * len(homes))
            name = BUREAUS[number % len(BUREAUS)] + (str(round_ + 1) if round_ else "")
            unit = await units.add(tx, name=name, level=level[home], parent_id=home)
            city.working.append(unit)
            entered += 1
        for unit in city.working:
            city.handlers[unit] = [await self._cadre(tx, Role.HANDLER, unit) for _ in range(2)]
            city.heads[unit] = [await self._cadre(tx, Role.UNIT_HEAD, unit)]
        for role, number, group in (
            (Role.INSPECTOR, 3, city.inspectors),
            (Role.LEADER, 3, city.leaders),
        ):
            group += [await self._cadre(tx, role, None) for _ in range(number)]
        for number, code in enumerate(CATEGORIES):
            spread = max(1, len(city.working) // len(CATEGORIES))
            city.by_category[code] = city.working[number * spread : (number + 1) * spread + 2]
        liaisons = [await self._person(tx) for _ in range(max(1, firms // 10))]
        for number in range(firms):
            name = f"{dice.choice(SURNAMES)}{dice.choice(GIVEN)}{dice.choice(TRADES)}{number}"
            firm = await enterprises.add(
                tx, name=f"{name}有限公司", short_name=name, unit_id=homes[number % len(homes)]
            )
            city.owners[firm] = [
                await self._person(tx) for _ in range(2 if dice.random() < 0.1 else 1)
            ]
            for owner in city.owners[firm]:
                await self._grant(tx, owner, Role.OWNER, enterprise_id=firm)
            city.liaisons[firm] = liaisons[number % len(liaisons)]
            await self._grant(tx, city.liaisons[firm], Role.LIAISON, enterprise_id=firm)
        return city

    async def _cadre(self, tx: Tx, role: Role, unit_id: int | None) -> Person:
        person = await self._person(tx)
        await self._grant(tx, person, role, unit_id=unit_id)
        return person

    async def _grant(
        self,
        tx: Tx,
        person: Person,
        role: Role,
        *,
        unit_id: int | None = None,
        enterprise_id: int | None = None,
    ) -> None:
        await people.grant(
            tx,
            person_id=person.id,
            role=role,
            at=self._at,
            unit_id=unit_id,
            enterprise_id=enterprise_id,
        )

    async def _person(self, tx: Tx) -> Person:
        dice = self._dice
        language = dice.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        surname, given = dice.choice(SURNAMES), dice.choice(GIVEN)
        if dice.random() >= self._chatting:
            name = surname + given
            return Person(await people.enter(tx, name=name, language=language, at=self._at), None)
        user = self._world.add_user(given, surname, language_code=language.lower(), met=True)
        person_id = await people.admit(
            tx, telegram_id=user.id, name=surname + given, language=language, at=self._at
        )
        return Person(person_id, user)
