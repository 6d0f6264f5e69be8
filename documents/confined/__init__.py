"""What runs inside the throw-away process: no Django, no settings, nothing but a file to open.

Each module here may be taken over by the bytes it parses; what it can reach and say is bounded by
`documents.sandbox` and `documents.border`.
"""
