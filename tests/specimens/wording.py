"""What passports print beside their fields: the issuer's language and script, then English."""

ORDER = ("surname", "given", "birth", "place", "sex", "expiry", "nationality")
ENGLISH = ("Surname", "Given names", "Date of birth", "Place of birth", "Sex", "Date of expiry",
           "Nationality")  # fmt: skip
NATIVE = {
    "ar": "اللقب|الاسم|تاريخ الميلاد|مكان الميلاد|الجنس|تاريخ الانتهاء|الجنسية",
    "zh": "姓|名|出生日期|出生地点|性别|有效期至|国籍",
    "uk": "Прізвище|Ім’я|Дата народження|Місце народження|Стать|Дійсний до|Громадянство",
    "th": "นามสกุล|ชื่อ|วันเกิด|สถานที่เกิด|เพศ|วันหมดอายุ|สัญชาติ",
    "fr": "Nom|Prénoms|Date de naissance|Lieu de naissance|Sexe|Date d'expiration|Nationalité",
    "es": "Apellidos|Nombres|Fecha de nacimiento|Lugar de nacimiento|Sexo|Fecha de vencimiento|"
          "Nacionalidad",
    "pt": "Sobrenome|Nome|Data de nascimento|Naturalidade|Sexo|Válido até|Nacionalidade",
    "de": "Name|Vornamen|Geburtstag|Geburtsort|Geschlecht|Gültig bis|Staatsangehörigkeit",
    "it": "Cognome|Nome|Data di nascita|Luogo di nascita|Sesso|Data di scadenza|Cittadinanza",
    "tr": "Soyadı|Adı|Doğum tarihi|Doğum yeri|Cinsiyeti|Geçerlilik süresi|Uyruğu",  # noqa: RUF001 - Turkish
    "pl": "Nazwisko|Imiona|Data urodzenia|Miejsce urodzenia|Płeć|Data ważności|Obywatelstwo",
    "vi": "Họ|Tên|Ngày sinh|Nơi sinh|Giới tính|Có giá trị đến|Quốc tịch",
}  # fmt: skip
PASSPORT = {"ar": "جواز سفر", "zh": "护照", "uk": "ПАСПОРТ", "th": "หนังสือเดินทาง", "fr": "PASSEPORT",
            "es": "PASAPORTE", "pt": "PASSAPORTE", "de": "REISEPASS", "it": "PASSAPORTO",
            "tr": "PASAPORT", "pl": "PASZPORT", "vi": "HỘ CHIẾU"}  # fmt: skip
STATES = {
    "MAR": ("ar", "ROYAUME DU MAROC"), "DZA": ("ar", "ALGÉRIE"), "TUN": ("ar", "TUNISIE"),
    "LBN": ("ar", "LIBAN"), "SEN": ("fr", "RÉPUBLIQUE DU SÉNÉGAL"), "CHN": ("zh", "中华人民共和国"),
    "VNM": ("vi", "VIỆT NAM"), "BRA": ("pt", "BRASIL"), "COL": ("es", "COLOMBIA"),
    "TUR": ("tr", "TÜRKİYE"), "UKR": ("uk", "УКРАЇНА"), "THA": ("th", "ประเทศไทย"),
    "ITA": ("it", "REPUBBLICA ITALIANA"), "POL": ("pl", "RZECZPOSPOLITA POLSKA"),
    "DEU": ("de", "BUNDESREPUBLIK DEUTSCHLAND"), "FRA": ("fr", "RÉPUBLIQUE FRANÇAISE"),
    "USA": ("es", "UNITED STATES OF AMERICA"), "IND": ("fr", "REPUBLIC OF INDIA"),
    "IDN": ("fr", "REPUBLIK INDONESIA"),
}  # fmt: skip


def labels(country: str) -> dict[str, str]:
    """Field to what is printed over it."""
    language, _state = STATES.get(country, ("fr", ""))
    pairs = zip(ORDER, NATIVE[language].split("|"), ENGLISH, strict=True)
    return {field: f"{native} / {english}" for field, native, english in pairs}


def heading(country: str) -> tuple[str, str]:
    """The word for a passport, and the state's name."""
    language, state = STATES.get(country, ("fr", country))
    return f"{PASSPORT[language]} / PASSPORT", state
