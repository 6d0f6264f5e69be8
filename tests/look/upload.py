"""A page that receives, and one that moves, for the scripts to work against."""

import io

from django.http import HttpResponse
from django.shortcuts import redirect, render
from PIL import Image

received = []
refuse = []  # status codes to answer before the first real answer
state = ["sent"]


def upload(request):
    if request.method == "POST":
        if refuse:
            return refused(request, refuse.pop(0))
        received.extend(describe(file, request) for file in request.FILES.getlist("files"))
        if "X-Escale-Fragment" not in request.headers:
            return redirect(request.path)
        finding = {"severity": "warning", "saw": "The text is pale.", "do": "Take it again."}
        return render(request, "look/paper.html", {"finding": finding, "received": received})
    return render(request, "look/upload.html", {"received": received})


def refused(request, status):
    """As the product answers: a 422 comes with the page, other troubles with nothing."""
    if status != 422:
        return HttpResponse(status=status)
    finding = {"severity": "blocking", "saw": "This file is empty."}
    context = {"finding": finding, "received": received}
    return render(request, "look/paper.html", context, status=status)


def describe(file, request):
    content = file.read()
    size = Image.open(io.BytesIO(content)).size if file.content_type == "image/jpeg" else None
    return {
        "name": file.name,
        "size": size,
        "bytes": len(content),
        "kind": request.POST["kind"],
        "mode": request.POST.get("mode"),
    }


def live(request):
    return render(request, "look/live.html", {"state": state[0]})
