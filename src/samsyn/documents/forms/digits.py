"""`=x`: the number in digits, «1 234»."""

from samsyn.documents.forms.form import Asked, Piece, Printed, no_arguments


def in_figures(asked: Asked) -> Printed:
    """Print the number in digits."""
    no_arguments(asked)
    return Printed((Piece(*asked.in_digits(asked.figure)),))
