"""Pictures turned into lines of text and facts: the only room that knows of OCR and of vision.

`seen` and `wants` are plain shapes that anyone may import; the rest loads models of 30 MB and
belongs to the reading worker and to `inspect_document`.
"""
