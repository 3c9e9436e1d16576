"""The project's tests; ``python3 run.py test`` runs them, with ``--all`` the long proofs too."""
