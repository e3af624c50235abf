"""Those who were asked, from the files that list them."""

from collections.abc import Iterable
from pathlib import Path

from samsyn.codes import Label, ReaderError
from samsyn.returns.cells import Service
from samsyn.returns.read_csv import read_services

SENTENCES = Label(
    nb="Tiltaket «{service}» står både i {first} og i {second}. Da kan det ikke ses hvilken gruppe "
    "det hører til. Ta det bort fra en av filene.",
    nn="Tiltaket «{service}» står både i {first} og i {second}. Då går det ikkje fram kva gruppe "
    "det høyrer til. Ta det bort frå ei av filene.",
    en='The service "{service}" stands both in {first} and in {second}, so it cannot be seen which '
    "group it belongs to. Take it away from one of the files.",
)


class ServiceTwiceError(ReaderError):
    """Two files of services describe the same one; `service` is its code."""

    def __init__(self, service: str, *, first: Path, second: Path) -> None:
        super().__init__(service)
        self.service = service
        self.first = first
        self.second = second

    def message(self, lang: str) -> str:
        """Return which service it is, where it stands, and what to do."""
        return SENTENCES.text(lang).format(
            service=self.service, first=self.first.name, second=self.second.name
        )


def read_all_services(paths: Iterable[Path]) -> tuple[Service, ...]:
    """Read several files of services into one list, in the order given.

    Raises:
        ReturnsError: a file cannot be read, or names a service twice itself.
        ServiceTwiceError: two files name one service.
    """
    services: list[Service] = []
    named_in: dict[str, Path] = {}
    for path in paths:
        for service in read_services(path):
            if service.code in named_in:
                raise ServiceTwiceError(service.code, first=named_in[service.code], second=path)
            named_in[service.code] = path
            services.append(service)
    return tuple(services)
