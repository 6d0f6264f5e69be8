"""Pages of the office, and the student's page that lets it see."""
