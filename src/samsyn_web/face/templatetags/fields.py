"""`{% field_input field %}`: an input with the class of the design, and no placeholder."""

from django import forms, template
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

register = template.Library()
BY_ITS_OWN = (forms.CheckboxInput, forms.RadioSelect, forms.CheckboxSelectMultiple)


@register.simple_tag
def field_input(field: BoundField) -> SafeString:
    """Return the input; a placeholder would repeat the label and vanish when one types."""
    widget = field.field.widget
    widget.attrs.pop("placeholder", None)
    return field.as_widget(attrs={} if isinstance(widget, BY_ITS_OWN) else {"class": "ds-input"})


@register.filter
def is_tick(field: BoundField) -> bool:
    """Tell whether the label stands after the input."""
    return isinstance(field.field.widget, forms.CheckboxInput)
