"""The refusal of a chart that would say nothing, or say it wrongly."""

from collections.abc import Mapping


class ChartError(ValueError):
    """A chart is refused; `key` names the sentence in `documents/data/faults.toml`."""

    def __init__(self, key: str, fields: Mapping[str, object] | None = None) -> None:
        self.key = key
        self.fields = dict(fields or {})
        super().__init__(f"{key}: {self.fields}")
