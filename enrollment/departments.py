"""From a postcode to a department, by its digits."""

CORSICA = "20"
OVERSEAS = ("97", "98")

# 975, 977 and 978 are territories with a department-like code; 980 is Monaco.
DEPARTMENTS = frozenset(
    [f"{number:02}" for number in range(1, 96) if number != 20]  # noqa: PLR2004 - Corsica is 2A, 2B
    + ["2A", "2B", "971", "972", "973", "974", "975", "976", "977", "978", "986", "987", "988"]
)


def department_of(postcode: str) -> str | None:
    """The department of a French postcode of five digits; None where there is no such department.

    20000 to 20199 is 2A (Corse-du-Sud), other codes in 20 are 2B (Haute-Corse).
    """
    if len(postcode) != len("75001") or not (postcode.isascii() and postcode.isdigit()):
        return None
    head = postcode[:2]
    if head == CORSICA:
        return "2A" if postcode < "20200" else "2B"
    department = postcode[:3] if head in OVERSEAS else head
    return department if department in DEPARTMENTS else None
