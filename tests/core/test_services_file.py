"""Services written as a file are read as the same services."""

from samsyn.returns import Service, read_services, services_to_csv


def test_services_come_back_as_they_were(tmp_path):
    services = (
        Service("rosa", "ROSA", "Krisesentersekretariatet", "housing", "mer enn én samtale, minst"),
        Service("x", "-X «y», z", "=O", "other", ""),
    )
    path = tmp_path / "services.csv"
    path.write_text(services_to_csv(services), encoding="utf-8")
    assert read_services(path) == services
    assert "\n-X" not in path.read_text(encoding="utf-8")
    assert ",=O" not in path.read_text(encoding="utf-8")
