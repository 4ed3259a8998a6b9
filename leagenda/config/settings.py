"""The settings of the project; what differs per installation comes from the environment."""

from pathlib import Path

from django.utils.csp import CSP

from leagenda.config.environment import Environment

ENVIRONMENT = Environment.read()
HOUR, DAY = 3600, 24 * 3600  # in seconds
PACKAGE = Path(__file__).resolve().parents[1]

SECRET_KEY = ENVIRONMENT.secret
DEBUG = ENVIRONMENT.debug
ALLOWED_HOSTS = ENVIRONMENT.hosts

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "django_htmx",
    "django_tasks_db",
    "lucide",
    "leagenda.ui",
    "leagenda.people",
    "leagenda.history",
    "leagenda.background",
    "leagenda.notifications",
    "leagenda.documents",
    "leagenda.planning",
    "leagenda.exchange",
    "leagenda.home",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "leagenda.foundation.middleware.CarefulBrowsers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "leagenda.foundation.middleware.OnlyText",
    "leagenda.foundation.middleware.NothingKeptByBrowsers",
    "allauth.account.middleware.AccountMiddleware",
    "leagenda.people.middleware.SessionsNoted",
    "leagenda.people.middleware.SecondFactorFirst",
    "leagenda.history.middleware.NoteVisits",
    "leagenda.foundation.middleware.ReadersOnlyRead",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "leagenda.ui.templatetags.ui",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "leagenda.ui.context.installation",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"
ROOT_URLCONF = "leagenda.config.urls"
WSGI_APPLICATION = "leagenda.config.wsgi.application"

DATABASES = {"default": ENVIRONMENT.database}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
CACHES = {
    # What every process must count together: log-in attempts.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_cache",
        "KEY_FUNCTION": "leagenda.foundation.fingerprint.cache_key",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
    # What one process may reckon again.
    "memory": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}
MAILERS = {"default": ENVIRONMENT.mailer}
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENVIRONMENT.email_from

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    "documents": ENVIRONMENT.files,
}

# ── Signing in ───────────────────────────────────────────────────────────────
AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["leagenda.people.admission.ByPassword"]
LOGIN_URL = "people:sign_in"
LOGIN_REDIRECT_URL = "home:show_home"
LOGOUT_REDIRECT_URL = "people:sign_in"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "leagenda.people.passwords.LongEnough",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

ACCOUNT_ADAPTER = "leagenda.people.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation by mail proves the address
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to who never asked for any
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_PRESERVE_USERNAME_CASING = True
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = (
    "django.contrib.auth.tokens.PasswordResetTokenGenerator"  # looks, and writes nothing
)
ACCOUNT_REAUTHENTICATION_REQUIRED = True  # before what weighs, once in five minutes
ACCOUNT_RATE_LIMITS = {
    "login": "300/m/ip",  # a whole town hall shares one address
    "login_failed": "60/m/ip,5/5m/key",
}
MFA_ADAPTER = "leagenda.people.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "LEAgenda"
MFA_TOTP_TOLERANCE = 1  # thirty seconds: not every telephone runs on time
MFA_RECOVERY_CODES_SHOW_ONCE = True
ACCOUNT_SESSION_COOKIE_AGE = 14 * DAY  # for who asks to be remembered
ALLAUTH_TRUSTED_PROXY_COUNT = ENVIRONMENT.proxies
SESSION_COOKIE_AGE = 10 * HOUR  # a working day

LANGUAGE_CODE = "nl"  # the sentences in the code are Dutch; English is a translation
LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [PACKAGE / "static"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # a proposal of a long document is one form
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# ── Safety ───────────────────────────────────────────────────────────────────
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "manifest-src": [CSP.SELF],
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.https
SECURE_SSL_REDIRECT = ENVIRONMENT.https
SECURE_HSTS_SECONDS = 31_536_000 if ENVIRONMENT.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = ENVIRONMENT.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.https else None
CSRF_FAILURE_VIEW = "leagenda.ui.views.show_form_expired"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

# ── Our own ──────────────────────────────────────────────────────────────────
LEAGENDA_DATA = ENVIRONMENT.data
LEAGENDA_DEMO = ENVIRONMENT.demo
LEAGENDA_TODAY = ENVIRONMENT.today
LEAGENDA_ADDRESS = ENVIRONMENT.own_address
LEAGENDA_THEME = ENVIRONMENT.theme
LEAGENDA_LOGO = ENVIRONMENT.logo
LEAGENDA_BACKUP_TO = ENVIRONMENT.backup_to
LEAGENDA_BACKUP_PASSPHRASE_FILE = ENVIRONMENT.backup_passphrase_file
LEAGENDA_BACKUPS_KEPT = ENVIRONMENT.backups_kept
LEAGENDA_LARGEST_FILE = ENVIRONMENT.largest_file * 1024 * 1024  # bytes
LEAGENDA_WORD_TEMPLATE = ENVIRONMENT.word_template
LEAGENDA_FIELD_KEYS = ENVIRONMENT.field_keys
LEAGENDA_STATEMENTS: dict[str, str] = {}  # models of others: "app.Model" and its class Privacy
LEAGENDA_ENCRYPTED_VALUES = {"mfa.Authenticator.data": ("secret", "seed")}  # in JSON of others
LEAGENDA_MEMORY = "leagenda.history.models"  # who remembers for the rooms below it
LEAGENDA_SECURITY_CONTACT = ENVIRONMENT.security_contact
LEAGENDA_SECOND_FACTOR_FOR = ENVIRONMENT.second_factor_for
