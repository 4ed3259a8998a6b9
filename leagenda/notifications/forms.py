"""What somebody fills in about mails."""

from django import forms

from leagenda.notifications.models import MailWish


class MailWishForm(forms.ModelForm):
    class Meta:
        model = MailWish
        fields = MailWish.FIELDS
