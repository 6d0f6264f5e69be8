"""Accounts, mails and the access log, for administrators; nobody's address stands in a URL."""

from allauth.account.admin import EmailAddress
from allauth.mfa.admin import Authenticator
from django.contrib import admin
from django.http import HttpRequest

from accounts.models import Access, Message, User

# The library's copy of each address: the account's own column is the truth, and two lists of the
# same thing would be changed apart.
admin.site.unregister(EmailAddress)
admin.site.unregister(Authenticator)


class LookOnly(admin.ModelAdmin):
    """Rows that the product writes and nobody edits."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    """Open an account for staff, close one. Erasing is the person's own act."""

    list_display = ("email", "language", "is_staff", "is_active", "last_login")
    list_filter = ("is_staff", "is_active", "groups")
    ordering = ("-date_joined",)
    fields = ("email", "language", "is_active", "is_staff", "is_superuser", "groups")
    filter_horizontal = ("groups",)

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: User, form: object, change: bool) -> None:
        obj.email = obj.email.strip().lower()
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)


@admin.register(Authenticator)
class AuthenticatorAdmin(LookOnly):
    """Second factors by owner and kind. Deleting one helps who lost a phone; nobody plants one."""

    list_display = ("user", "type", "created_at", "last_used_at")
    list_filter = ("type",)
    fields = ("user", "type", "created_at", "last_used_at")

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return admin.ModelAdmin.has_delete_permission(self, request, obj)


@admin.register(Message)
class MessageAdmin(LookOnly):
    """What we wrote, as it was sent: a reviewer sees what the student read."""

    list_display = ("subject", "language", "created_at", "sent_at", "read_at", "park_reason")
    list_filter = ("language", "template")
    fields = ("subject", "body", "language", "created_at", "sent_at", "read_at", "park_reason")


@admin.register(Access)
class AccessAdmin(LookOnly):
    list_display = ("at", "action", "object_kind", "actor_id", "owner_id")
    list_filter = ("action", "object_kind")
