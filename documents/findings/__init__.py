"""Every code of inspection.md, with its severity and its three sentences, one module per subject.

`Finding.of("expired", this="passport", until="2012-04-15").message` says "This passport expired on
15 April 2012. The CPAM needs a document that is still valid. Send one that is valid today. …"
"""

from documents.findings.bank import BANK
from documents.findings.civil_status import CIVIL_STATUS
from documents.findings.file import FILE
from documents.findings.finding import Code, Facts, Finding, Sentences, Severity
from documents.findings.identity import IDENTITY
from documents.findings.number import NUMBER
from documents.findings.permit import PERMIT
from documents.findings.photo import PHOTO
from documents.findings.picture import PICTURE
from documents.findings.reading import READING
from documents.findings.study import STUDY

CODES: dict[str, Code] = {
    **FILE,
    **PICTURE,
    **READING,
    **IDENTITY,
    **STUDY,
    **BANK,
    **CIVIL_STATUS,
    **PERMIT,
    **NUMBER,
    **PHOTO,
}

__all__ = ["CODES", "Code", "Facts", "Finding", "Sentences", "Severity"]
