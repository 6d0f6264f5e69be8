"""What only the demonstration serves."""

from django.urls import path

from config.demo import views

app_name = "demo"

urlpatterns = [
    path("", views.index, name="index"),
    path("sign-in/<slug:slug>/", views.sign_in, name="sign_in"),
    path("mail/", views.mail, name="mail"),
]
