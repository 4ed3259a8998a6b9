"""What a password has to be."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import gettext as _


class LongEnough(MinimumLengthValidator):
    """Django's own rule, whose sentence is not translated."""

    def get_error_message(self):
        return _("Dit wachtwoord is te kort. Neem minstens %d tekens.") % self.min_length
