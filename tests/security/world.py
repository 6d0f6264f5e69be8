"""One of everything that an address may name, and everybody who may ask for it."""

from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse

from accounts.models import Access, Message, User
from documents.findings import Finding
from enrollment.models import Institution
from offices.models import Consent, Membership
from tests.cases import make_case
from tests.dossiers import make_dossier
from tests.people import make_administrator, make_reviewer, make_student

WHO = ("anonymous", "owner", "other", "office", "unproved", "reviewer", "administrator")


class World:
    """Student A (owner) has a case under review, student B (other) a draft that is complete."""

    def __init__(self):
        self.owner = make_student("amina@example.org")
        self.case = make_case(
            user=self.owner, moves="affiliation.send affiliation.acknowledge affiliation.affiliate"
        )
        self.dossier = self.case.dossier
        self.paper = self.dossier.current("identity")
        self.document = self.paper.document
        self.original = self.document.originals.get()
        self.document.places = {"number": {"page": 1, "box": [5, 5, 30, 10]}}
        self.document.save(update_fields=["places"])
        self.document.record([Finding.of("number_ambiguous", page=1, box=(5, 5, 30, 10))], "h")
        self.message = Message.objects.create(
            user=self.owner, occasion="o", template="t", language="en", subject="News", body="."
        )
        self.other = make_student("bo@example.org")
        self.draft = make_dossier(self.other)
        self.university = Institution.objects.create(uai="0000001S", name="Université d'essai")
        self.office = make_student("office@example.org")
        self.membership = Membership.objects.create(user=self.office, institution=self.university)
        Consent.objects.give(self.dossier, self.university)
        self.unproved = make_reviewer("unproved@example.org")
        self.unproved.authenticator_set.all().delete()
        self.reviewer = make_reviewer()
        self.administrator = make_administrator()
        self.group = Group.objects.create(name="reviewers of papers")
        self.access = Access.objects.record(
            self.reviewer, "view", kind="dossier", key=self.dossier.pk, owner=self.owner.pk
        )
        self.address = self.owner.emailaddress_set.create(email=self.owner.email, verified=True)
        LogEntry.objects.create(
            user=self.administrator,
            content_type=ContentType.objects.get_for_model(User),
            object_id=str(self.owner.pk),
            action_flag=ADDITION,
        )

    def client(self, who, **options):
        client = Client(**options)
        if who != "anonymous":
            client.force_login(getattr(self, who))
        return client

    def url(self, name):
        return reverse(name, kwargs=self.arguments(name))

    def arguments(self, name):
        """What stands in the address `name`: student A's things wherever there is a choice."""
        if name in self.things:
            return self.things[name]
        model, _separator, act = name.removeprefix("admin:").rpartition("_")
        if act in ("change", "delete", "history") and model in self.rows:
            return {"object_id": self.rows[model].pk}
        return {}

    @property
    def rows(self):
        return {
            "offices_membership": self.membership,
            "cpam_case": self.case,
            "enrollment_dossier": self.dossier,
            "enrollment_healthfund": self.dossier.health_fund,
            "enrollment_institution": self.university,
            "documents_document": self.document,
            "accounts_user": self.owner,
            "accounts_message": self.message,
            "accounts_access": self.access,
            "auth_group": self.group,
            "account_emailaddress": self.address,
            "mfa_authenticator": self.reviewer.authenticator_set.first(),
        }

    @property
    def things(self):
        original = {"slug": "identity", "original": self.original.pk}
        paper = {"slug": "identity"}
        case = {"case": self.case.pk}
        return {
            "admin:app_list": {"app_label": "enrollment"},
            "admin:view_on_site": {"content_type_id": "1", "object_id": "1"},
            "admin:cpam_case_move": {**case, "track": "number", "name": "provide"},
            "admin:cpam_case_accept": {**case, "paper": self.paper.pk},
            "admin:cpam_case_resume": case,
            "admin:enrollment_attachment_accept": {"attachment_id": self.paper.pk},
            "message": {"key": self.message.pk},
            "message_read": {"key": self.message.pk},
            "documents:page": {"document_id": self.document.pk, "position": 1},
            "documents:finding": {"finding_id": self.document.findings.get().pk},
            "documents:field": {"document_id": self.document.pk, "name": "number"},
            "admin:documents_document_correct": {"document_id": self.document.pk},
            "documents:download": {"original_id": self.original.pk},
            "enrollment:question": {"slug": "nationality"},
            "enrollment:remind": {"slug": "identity"},
            "enrollment:upload": paper,
            "enrollment:restart": paper,
            "enrollment:send_anyway": paper,
            "enrollment:elsewhere": paper,
            "enrollment:confirm": paper,
            "enrollment:page_rotate": {"slug": "identity", "page": 1},
            "enrollment:original_remove": original,
            "enrollment:original_move": original,
            "enrollment:step": {"step": "about-you"},
            "cpam:letter": {"slug": "refusal"},
            "cpam:guide": {"slug": "doctor"},
            "cpam:french_letter": {"wait": "cover", "level": "mediateur"},
            "cpam:french_letter_pdf": {"wait": "cover", "level": "mediateur"},
            "cpam:move": {"track": "affiliation", "name": "withdraw"},
            "offices:decide": {"institution": self.university.pk},
        }
