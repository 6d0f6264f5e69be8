"""Translation and legalisation of foreign papers: rules as data, each with its source and its date.

None was verified live (November 2026), sources disagree, and each CPAM decides for itself: so all
of it is advice, and no paper is ever refused for it.
"""
