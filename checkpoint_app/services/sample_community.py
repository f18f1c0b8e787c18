"""An invented community for the demo, the benchmarks and the tests: nobody in it exists.

ID numbers begin with 990000, an area nobody was ever given, phones with 100, which no network uses, and plates with
云Z, which no town has.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from stdnum.cn import ric

from checkpoint_app.domain.roster import Dwelling, Resident

SAMPLE_COMPOUNDS = ("样例里", "示范苑")
_SURNAMES = (*"王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗曾单解仇查翟朴盖区", "欧阳", "尉迟", "司马")
_GIVEN = tuple("安宁和平文静明远晓云春山雨辰思源佳禾建国秀兰桂英子涵一诺")
_RARE = ("王㼆", "𬭳小禾", "样尔甲·示范提", "例尼亚孜·试木江", "李𬭳", "示古丽·样合买提", "㼆文静", "Sample O'Person")
_RARE_EVERY = 25
_UNITS, _FLOORS, _FLATS = 3, 7, 2
_PER_BUILDING = _UNITS * _FLOORS * _FLATS
_OLDEST = date(1930, 1, 1)
_DAYS_OF_BIRTHS = 90 * 365
_BUILDINGS_A_GRID = 4
_PLATE_PLACES = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"


def sample_roster(
    *,
    households: int = 1_200,
    residents: int = 3_000,
    compounds: Sequence[str] = SAMPLE_COMPOUNDS,
    seed: int = 1,
) -> tuple[Resident, ...]:
    """Return people with numbers from 1, household by household; the same for the same arguments.

    Every household has somebody; about one in five rents, one in three has a vehicle, some two. `residents` must be
    at least `households`.
    """
    if not compounds or not 0 < households <= residents:
        raise ValueError("a sample needs compounds, households, and at least one resident in each")
    chance, garage = random.Random(seed), random.Random(~seed)
    extra = sorted(chance.choices(range(households), k=residents - households))
    home_of = sorted([*range(households), *extra])
    people: list[Resident] = []
    taken: set[object] = set()
    tenure = "owner"
    plates: tuple[str, ...] = ()
    for number, home in enumerate(home_of, start=1):
        dwelling = _dwelling(home, households, compounds)
        if number == 1 or home != home_of[number - 2]:
            tenure = "tenant" if chance.random() < 0.2 else "owner"
            plates = _plates(garage)
        else:
            plates = ()  # a vehicle stands beside one name of its household
        name = _RARE[number // _RARE_EVERY % len(_RARE)] if number % _RARE_EVERY == 0 else ""
        while not name or (dwelling, name) in taken:
            name = chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=chance.choice((1, 2, 2, 2))))
        taken.add((dwelling, name))
        person = Resident(
            number=number,
            household=home + 1,
            dwelling=dwelling,
            name=name,
            id_number=_id_number(chance, taken),
            phone=f"100{chance.randrange(10**8):08d}",
            tenure=tenure,
            grid=_grid(dwelling),
            plates=plates,
        )
        people.append(person)
    return tuple(people)


def _dwelling(home: int, households: int, compounds: Sequence[str]) -> Dwelling:
    per_compound = -(-households // len(compounds))
    compound, index = divmod(home, per_compound)
    building, index = divmod(index, _PER_BUILDING)
    unit, index = divmod(index, _FLOORS * _FLATS)
    floor, flat = divmod(index, _FLATS)
    return Dwelling(compounds[compound], str(building + 1), str(unit + 1), f"{floor + 1}{flat + 1:02d}")


def _grid(dwelling: Dwelling) -> str:
    """Four buildings of a compound are one grid."""
    return f"第{(int(dwelling.building) - 1) // _BUILDINGS_A_GRID + 1}网格"


def _plates(garage: random.Random) -> tuple[str, ...]:
    vehicles = garage.choices((0, 1, 2), weights=(67, 28, 5))[0]
    return tuple(
        "云Z" + "".join(garage.choices(_PLATE_PLACES, k=4)) + str(garage.randrange(10)) for _ in range(vehicles)
    )


def _id_number(chance: random.Random, taken: set[object]) -> str:
    while True:
        born = _OLDEST + timedelta(days=chance.randrange(_DAYS_OF_BIRTHS))
        body = f"990000{born:%Y%m%d}{chance.randrange(1, 1000):03d}"
        if body not in taken:
            taken.add(body)
            return body + ric.calc_check_digit(body + "0")
