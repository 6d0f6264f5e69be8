"""Addresses of the room enrollment: pages and kinds of paper, never a person."""

from django.urls import path

from enrollment.views import check, pages, paper, start, tasks, verdict
from enrollment.wizard import AnswersWizard

app_name = "enrollment"

urlpatterns = [
    path("start/", start.start, name="start"),
    path("eligibility/", start.eligibility, name="eligibility"),
    path("eligibility/result/", start.verdict, name="verdict"),
    path("eligibility/begin/", start.begin, name="begin"),
    path("eligibility/<slug:slug>/", start.question, name="question"),
    path("file/", tasks.TaskListView.as_view(), name="tasks"),
    path("file/delete/", tasks.DeleteView.as_view(), name="delete"),
    path("file/check/", check.CheckView.as_view(), name="check"),
    path("file/send/", check.SubmitView.as_view(), name="submit"),
    path("file/sent/", check.SentView.as_view(), name="sent"),
    path("file/sent/record.pdf", check.ReceiptView.as_view(), name="receipt"),
    path("file/<slug:slug>/later/", tasks.RemindView.as_view(), name="remind"),
    path("file/<slug:slug>/upload/", paper.UploadView.as_view(), name="upload"),
    path("file/<slug:slug>/restart/", pages.RemoveView.as_view(), name="restart"),
    path("file/<slug:slug>/anyway/", verdict.SendAnywayView.as_view(), name="send_anyway"),
    path("file/<slug:slug>/elsewhere/", verdict.ElsewhereView.as_view(), name="elsewhere"),
    path("file/<slug:slug>/confirm/", verdict.ConfirmView.as_view(), name="confirm"),
    path(
        "file/<slug:slug>/pages/<int:page>/rotate/", pages.RotateView.as_view(), name="page_rotate"
    ),
    path(
        "file/<slug:slug>/files/<uuid:original>/remove/",
        pages.RemoveView.as_view(),
        name="original_remove",
    ),
    path(
        "file/<slug:slug>/files/<uuid:original>/move/",
        pages.MoveView.as_view(),
        name="original_move",
    ),
    path("file/<slug:step>/", AnswersWizard.as_view(url_name="enrollment:step"), name="step"),
]
