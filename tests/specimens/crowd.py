"""Any number of invented people, and the numbers on their papers, from a seed."""

import random
import string
from collections.abc import Iterator
from datetime import date, timedelta

from tests.specimens.people import Person

# Country: INSEE code, places, family names, men's and women's names. Combined at random.
COUNTRIES = {
    "MAR": ("350", "Fès/Tanger/Agadir", "El Amrani/Benjelloun/Ait Lahcen/Ouazzani",
            "Youssef/Hamza/Soufiane", "Salma/Imane/Khadija"),
    "DZA": ("352", "Oran/Béjaïa/Tlemcen", "Bouzid/Haddad/Ould Kaci/Meziane",
            "Yanis/Abdelkader/Riad", "Lina/Amel/Nour El Houda"),
    "SEN": ("341", "Thiès/Saint-Louis/Dakar", "Diop/Ndiaye/Sarr/Mbaye",
            "Cheikh Tidiane/Ousmane/Modou", "Awa/Fatou Binetou/Mariama"),
    "CHN": ("216", "Wuhan/Xi'an/Harbin", "Ouyang/Lü/Chen/Xu", "Haoran/Zixuan/Jun",
            "Meilin/Xiaoyu/Ruoxi"),
    "VNM": ("243", "Huế/Đà Nẵng/Hải Phòng", "Nguyễn/Trần/Phạm/Đặng",
            "Quang Minh/Đức Anh/Tuấn", "Thị Hương/Thu Hà/Ngọc Lan"),
    "BRA": ("416", "Recife/São Luís/Curitiba", "da Silva Gonçalves/Araújo/Conceição",
            "João Pedro/Thiago/Luís Otávio", "Júlia/Ana Beatriz/Letícia"),
    "COL": ("419", "Medellín/Ibagué/Cali", "Muñoz Peñalosa/Gómez/Ordóñez Ruiz",
            "Andrés Felipe/Julián/Sebastián", "María José/Sofía/Ximena"),
    "TUR": ("208", "İzmir/Eskişehir/Bursa", "Yıldız/Çelik/Öztürk/Şahin",  # noqa: RUF001 - Turkish
            "Mehmet Emin/Oğuzhan/Barış", "Zeynep/Gülşah/Elif"),  # noqa: RUF001 - Turkish
    "UKR": ("155", "Lviv/Kharkiv/Odesa", "Shevchuk/Kovalenko/Bondar", "Oleksandr/Danylo/Yurii",
            "Yevheniia/Olha/Solomiia"),
    "LBN": ("205", "Tripoli/Zahlé/Saïda", "El Khoury/Abi Nader/Hajj", "Élie/Georges/Karim",
            "Rita-Maria/Joya/Nathalie"),
    "THA": ("219", "Chiang Mai/Khon Kaen", "Srisawat/Wongsakul/Phanthong",
            "Kittisak/Anurak/Somchai", "Nattaporn/Pimchanok/Suda"),
    "USA": ("404", "Boise/Tulsa/Akron", "O'Connor/Whitfield/Smith-Lopez", "Ethan James/Tyler/Owen",
            "Madison/Grace Ann/Chloe"),
    "ITA": ("127", "Bari/Perugia/L'Aquila", "D'Amico/Esposito/Niccolò", "Lorenzo/Matteo/Nicolò",
            "Giulia/Chiara Maria/Sofia"),
    "POL": ("122", "Łódź/Kraków/Gdańsk", "Wójcik/Kowalczyk/Zieliński", "Łukasz/Paweł/Michał",
            "Agnieszka/Małgorzata/Zofia"),
    "DEU": ("109", "Köln/Münster/Görlitz", "Schäfer/Groß/von Löwen", "Jürgen/Jonas/Björn",
            "Käthe/Lea Sophie/Mia"),
    "FRA": ("100", "Rennes/Béziers/Évreux", "Lefèvre/d'Aubigné/Chênebois", "Rémi/Théo/Jean-Noël",
            "Zoé/Anaïs/Maëlle"),
}  # fmt: skip
EUROPEANS = ("ITA", "POL", "DEU", "FRA")


def crowd(seed: int, countries: tuple[str, ...] = tuple(COUNTRIES)) -> Iterator[Person]:
    """Person after person without end; the same seed gives the same people."""
    chance = random.Random(seed)
    while True:
        country = chance.choice(countries)
        insee, places, families, men, women = COUNTRIES[country]
        sex = chance.choice("FM")
        family = chance.choice(families.split("/"))
        yield Person(
            family,
            chance.choice((women if sex == "F" else men).split("/")),
            date(1996, 1, 1) + timedelta(days=chance.randrange(365 * 11)),
            chance.choice(places.split("/")),
            country,
            sex,
            insee,
            father=f"{chance.choice(men.split('/'))} {family}",
            mother=f"{chance.choice(women.split('/'))} {chance.choice(families.split('/'))}",
        )


# How some issuers number their passports: A a letter, 9 a digit, X either. Else XXXXXXXXX.
PATTERNS = {"MAR": "AA9999999", "DZA": "999999999", "SEN": "A99999999", "CHN": "AA9999999",
            "VNM": "A9999999", "BRA": "AA999999", "COL": "AA999999", "TUR": "A99999999",
            "UKR": "AA999999", "LBN": "AA9999999", "USA": "999999999", "ITA": "AA9999999",
            "POL": "AA9999999", "DEU": "C99XXX9XX", "FRA": "99AA99999"}  # fmt: skip
SIGNS = {
    "A": string.ascii_uppercase,
    "9": string.digits,
    "X": "CFGHJKLMNPRTVWXYZ0123456789",
}


def number_like(pattern: str, chance: random.Random) -> str:
    """A number of this pattern; signs of the pattern that mean nothing stay."""
    return "".join(chance.choice(SIGNS.get(sign, sign)) for sign in pattern)


def passport_number(person: Person, chance: random.Random) -> str:
    return number_like(PATTERNS.get(person.country, "XXXXXXXXX"), chance)
