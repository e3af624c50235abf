"""What stands in addresses beside numbers: a period, the name of a field."""

from django.urls import register_converter
from django.urls.converters import SlugConverter


class PeriodConverter:
    """A period in an address: `2020`, `2021-T2`."""

    regex = "[0-9]{4}(?:-[A-Z][0-9])?"

    def to_python(self, value: str) -> str:
        """Return it as it is."""
        return value

    def to_url(self, value: str) -> str:
        """Return it as it is."""
        return value


class FieldNameConverter(SlugConverter):
    """The name of a field or of a prompt."""

    regex = r"[a-zA-Z0-9.*@-]+"


register_converter(PeriodConverter, "period")
register_converter(FieldNameConverter, "field")
