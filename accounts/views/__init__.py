"""What a person does with an account, and the pages that say what becomes of their data."""
