"""What nobody should type, and somebody will."""

TEXTS = {
    "nothing but spaces": " \u00a0\u2003 ",
    "nul": "Sha\x00rma",
    "control signs": "Sha\x1b[31m\x07rma",
    "lines": "Sharma\r\nBcc: all@example.org",
    "right to left override": "Sharma\u202egnp.exe",
    "zero width": "Sha\u200brma",
    "markup": '<script>alert(1)</script>"><img src=x onerror=alert(1)>',
    "template": "{{ request.user.email }}{% debug %}",
    "percent": "%s %(day)s %n {0} {label}",
    "formula": '=HYPERLINK("http://evil.example";"x")',
    "quote": "O'Brien'); DROP TABLE enrollment_dossier;--",
    "astral": "𐍈😀" * 10,
    "not characters": "\ufffe\uffff",
    "long": "x" * 5000,
    "figures of a script": "٢٠٠٤",
    "endless figures": "9" * 5000,
    "minus": "-1",
    "infinite": "1e400",
}

FORBIDDEN = (
    "This field is required",
    "Ce champ est obligatoire",
    "Traceback",
    "Ensure this value",
    "Null characters are not allowed",
    "Enter a valid",
    "Select a valid choice",
    "Server Error",
    "<script>alert(1)",
    "<img src=x",
)


def complaints(answer):
    """What is wrong with an answer to bad input: nothing, it is hoped."""
    page = answer.content.decode()
    wrong = [words for words in FORBIDDEN if words in page]
    if answer.status_code >= 500:
        wrong.append(f"status {answer.status_code}")
    return wrong
