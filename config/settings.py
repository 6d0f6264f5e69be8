"""One settings file: safe for production by default, every value from the environment.

Nothing needs to be set to import it: keys are then random and live in memory only. What production
must set is refused where something starts to serve, and by `manage.py check --deploy`: see
config/checks.py.
"""

import base64
import contextlib
import secrets
from pathlib import Path

import dj_database_url
import django_stubs_ext
from csp.constants import NONE, SELF
from django.contrib.messages import constants as messages

from config.env import Environment

django_stubs_ext.monkeypatch()  # lets Django's generic classes take their types at run time too

env = Environment()

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(env.text("VAR_DIR", str(BASE_DIR / "var")))

# --- Who we are -----------------------------------------------------------------------------------
DEBUG = env.flag("DEBUG")
DEMO = env.flag("DEMO")
SECRET_KEY = env.secret("SECRET_KEY") or secrets.token_urlsafe(50)
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")  # former ones, during a rotation
SECRET_KEY_IS_RANDOM = not env.secret("SECRET_KEY")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
SITE_URL = env.text("SITE_URL", "http://127.0.0.1:8000")
OPERATOR_NAME = env.text("OPERATOR_NAME")  # for the legal notice
OPERATOR_CONTACT = env.text("OPERATOR_CONTACT")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")
BIND = env.text("BIND", "127.0.0.1")

INSTALLED_APPS = [
    *(["config.demo"] if DEMO else []),
    "config.apps.ConfigConfig",
    "offices",
    "cpam",
    "enrollment",
    "documents",
    "accounts",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "crispy_forms",
    "crispy_bootstrap5",
    "csp",
    "formtools",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.middleware.PermissionsPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "accounts.middleware.LanguageMiddleware",
    "documents.middleware.BodyLimit",
    "documents.middleware.UploadsInTurn",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.StaffNeedTwoFactors",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.PrivateByDefault",
    "config.middleware.NoEmptyPage",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.context.site",
            ],
        },
    },
]
CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

# --- Where things are kept ------------------------------------------------------------------------
DATABASES = {
    "default": dj_database_url.parse(
        env.text("DATABASE_URL", f"sqlite:///{VAR_DIR / 'escale.sqlite3'}"),
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A receipt given to a student must survive a power cut (FULL); a worker's step is redone with
    # the same key (NORMAL). IMMEDIATE: no "database is locked" when a read turns into a write.
    synchronous = env.choice("SQLITE_SYNCHRONOUS", ("FULL", "NORMAL"), "FULL")
    DATABASES["default"]["CONN_MAX_AGE"] = None
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 30,
        "init_command": f"PRAGMA journal_mode=WAL; PRAGMA synchronous={synchronous};"
        " PRAGMA secure_delete=ON; PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Limits on sign-in need a cache shared by every process; the database is one that is always there.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_cache",
    }
}

REDIS_URL = env.text("REDIS_URL")
# A folder, or a bucket of an S3-compatible service: s3://bucket/prefix
DOCUMENT_STORE: Path | str = env.text("DOCUMENT_STORE", str(VAR_DIR / "documents"))
if not str(DOCUMENT_STORE).startswith("s3://"):
    DOCUMENT_STORE = Path(DOCUMENT_STORE)
S3_ENDPOINT_URL = env.text("S3_ENDPOINT_URL")
AWS_REGION = env.text("AWS_REGION")
AWS_ACCESS_KEY_ID = env.text("AWS_ACCESS_KEY_ID")
AWS_SECRET_ACCESS_KEY = env.secret("AWS_SECRET_ACCESS_KEY")
DOCUMENT_KEYS = env.secret("DOCUMENT_KEYS")
DOCUMENT_KEYS_ARE_RANDOM = not DOCUMENT_KEYS
if not DOCUMENT_KEYS:
    DOCUMENT_KEYS = "v1:" + base64.b64encode(secrets.token_bytes(32)).decode()

# --- People ---------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
# Three minutes, the library's default, is too short for a slow university mailbox.
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_RATE_LIMITS = {
    "request_login_code": "20/m/ip,3/m/key,20/d/key",
    "login_failed": "100/h/ip,5/15m/key",
}
ACCOUNT_SESSION_REMEMBER = True
MFA_ADAPTER = "accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Escale"
SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = not (DEMO or DEBUG)
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_AGE = 365 * 24 * 3600

# The tones of components/notice.html, by level.
MESSAGE_TAGS = {
    messages.DEBUG: "note",
    messages.INFO: "note",
    messages.SUCCESS: "fine",
    messages.WARNING: "unsure",
    messages.ERROR: "problem",
}

# --- Languages and time ---------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français")]
DRAFT_LANGUAGES = {"fr"}  # translated, and not proofread by a native reader yet
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
CIVIL_TIME_ZONE = "Europe/Paris"  # what people see, and what a calendar date means here

# --- What browsers may do -------------------------------------------------------------------------
SECURE_SSL_REDIRECT = env.flag("SECURE_SSL_REDIRECT", default=not (DEMO or DEBUG))
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 0 if DEMO or DEBUG else 2 * 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not (DEMO or DEBUG)
if env.flag("BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1  # limits count people, not the proxy
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF, "data:"],
        "manifest-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "worker-src": [SELF],
    }
}

STATIC_URL = "static/"
STATIC_ROOT = Path(env.text("STATIC_ROOT", str(VAR_DIR / "static")))
with contextlib.suppress(OSError):  # a read-only deployment has made it beforehand
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = DEBUG or DEMO
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.InMemoryStorage"
    },  # nothing is ever put there
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if env.flag("STATIC_MANIFEST")
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# --- Files ----------------------------------------------------------------------------------------
MAX_UPLOAD_MB = env.whole("MAX_UPLOAD_MB", 15, least=1)
MAX_PAGES = env.whole("MAX_PAGES", 50, least=1)
# An upload never becomes a plaintext temporary file: it stays in memory until it is encrypted.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = (MAX_UPLOAD_MB + 1) * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = (MAX_UPLOAD_MB + 1) * 1024 * 1024
# Certificates of the issuers of 2D-Doc codes whose signatures we can then check; empty: none.
DOC2D_CERTIFICATES = env.text("DOC2D_CERTIFICATES")
# The key of look-ups by encrypted values; without it, derived from the last of DOCUMENT_KEYS.
BLIND_INDEX_KEY = env.secret("BLIND_INDEX_KEY")
SANDBOX = env.choice("SANDBOX", ("auto", "bubblewrap", "rlimits"), "auto")
# Who looks for viruses: clamd, or nobody by choice; production must choose.
SCANNER = env.choice("SCANNER", ("unset", "none", "clamd"), "unset")
CLAMD_ADDRESS = env.text("CLAMD_ADDRESS", "/run/clamav/clamd.ctl")
# What one student may keep here, send in an hour; what one member of staff may look at.
QUOTA_FILES = env.whole("QUOTA_FILES", 30, least=1)
QUOTA_MB = env.whole("QUOTA_MB", 150, least=1)
QUOTA_UPLOADS_AN_HOUR = env.whole("QUOTA_UPLOADS_AN_HOUR", 20, least=1)
QUOTA_VIEWS_AN_HOUR = env.whole("QUOTA_VIEWS_AN_HOUR", 120, least=1)
ALERT_STUDENTS = env.whole("ALERT_STUDENTS", 40, least=1)
# Uploads that one web process works on at once; as many may wait, the others try again.
UPLOADS_AT_ONCE = env.whole("UPLOADS_AT_ONCE", 2, least=1)
# A look at one page: the seconds it may take; how long a worker holds the page, longer than a task
# can last (enrollment/tasks.py); what its process may use; how often beat rings for it.
READING_SECONDS = env.number("READING_SECONDS", 12)
READING_LEASE = env.number("READING_LEASE", 30)
READING_MEMORY_MB = env.whole("READING_MEMORY_MB", 1500, least=600)
READING_TICK = env.number("READING_TICK", 3)
ERASE_AFTER_DAYS = env.whole("ERASE_AFTER_DAYS", 30)
ERASE_AT_MOST_MONTHS = env.whole("ERASE_AT_MOST_MONTHS", 12, least=1)
FORGET_DRAFTS_AFTER_MONTHS = env.whole("FORGET_DRAFTS_AFTER_MONTHS", 6, least=1)
FORGET_DRAFTS_WARNING_DAYS = env.whole("FORGET_DRAFTS_WARNING_DAYS", 30, least=1)
PURGE_EVERY = env.number("PURGE_EVERY", 3600)

# --- The case -------------------------------------------------------------------------------------
CPAM_CHANNEL = env.choice("CPAM_CHANNEL", ("portal", "http"), "portal")
CPAM_GATEWAY_URL = env.text("CPAM_GATEWAY_URL")
CPAM_GATEWAY_SECRETS = [
    s.strip() for s in env.secret("CPAM_GATEWAY_SECRETS").split(",") if s.strip()
]
CPAM_GATEWAY_TIMEOUT = env.number("CPAM_GATEWAY_TIMEOUT", 10)
NIR_STORAGE = env.choice("NIR_STORAGE", ("masked", "encrypted"), "masked")
# Megabytes of one PDF in the pack; 0: any size. The portal's own limit is not known.
PORTAL_MAX_MB = env.whole("PORTAL_MAX_MB", 5)
REVIEW = env.choice("REVIEW", ("doubtful", "all"), "doubtful")
CPAM_CALLS_PER_SECOND = env.number("CPAM_CALLS_PER_SECOND", 0)  # 0: no quota agreed
ENGINE_LEASE = env.number("ENGINE_LEASE", 120)
ENGINE_TICK = env.number("ENGINE_TICK", 1)
ENGINE_DRAIN_BUDGET = env.number("ENGINE_DRAIN_BUDGET", 20)
ENGINE_MAX_ATTEMPTS = env.whole("ENGINE_MAX_ATTEMPTS", 12, least=1)
ENGINE_PARK_AFTER = env.number("ENGINE_PARK_AFTER", 48 * 3600)
ENGINE_SET_ASIDE = env.number("ENGINE_SET_ASIDE", 24 * 3600)
ENGINE_POLL_FIRST = env.number("ENGINE_POLL_FIRST", 300)

# --- Mail -----------------------------------------------------------------------------------------
EMAIL_BACKEND = (
    "django.core.mail.backends.filebased.EmailBackend"
    if DEMO
    else "django.core.mail.backends.smtp.EmailBackend"
)
EMAIL_FILE_PATH = VAR_DIR / "mail"
EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
EMAIL_PORT = env.whole("EMAIL_PORT", 25)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env.secret("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "Escale <no-reply@localhost>")

METRICS_TOKEN = env.secret("METRICS_TOKEN")

# Logs name events and row ids, never a person: request bodies and local variables stay out.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "config.logs.JsonFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": env.text("LOG_LEVEL", "INFO")},
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
        "httpx": {"level": "WARNING"},
        "pikepdf": {"level": "WARNING"},
    },
}
