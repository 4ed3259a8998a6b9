"""Who may come in: somebody with a position that holds today, asked at every request.

So a last day needs no job that closes accounts: on the day after, the session ends and the
password no longer works.
"""

from allauth.account.auth_backends import AuthenticationBackend


class OnlyWhoTakesPart:
    """Comes before the class of a backend: signing in, and staying in."""

    def user_can_authenticate(self, user) -> bool:
        return super().user_can_authenticate(user) and user.takes_part  # type: ignore[misc]


class ByPassword(OnlyWhoTakesPart, AuthenticationBackend):
    """By user name or by mail address."""
