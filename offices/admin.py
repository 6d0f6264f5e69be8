from django.contrib import admin

from offices.models import Membership


@admin.register(Membership)
class MembershipAdmin(admin.ModelAdmin):
    """Administrators say who works for which office."""

    list_display = ("user", "institution")
    list_select_related = ("user", "institution")
    raw_id_fields = ("user", "institution")
