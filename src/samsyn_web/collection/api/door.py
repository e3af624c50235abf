"""The API as one thing: its description, who is let in, and how it refuses."""

from typing import Any

from ninja import NinjaAPI

from samsyn_web.collection.api.keys import Key
from samsyn_web.collection.api.problems import PROBLEM, answer_problems
from samsyn_web.collection.api.returns import router

DESCRIPTION = """\
An organisation's own system reads what it is asked, writes its answers and submits them.

A key is made for one organisation by the coordinator, is shown once, and is sent as
`Authorization: Bearer samsyn_…`. It opens the returns of that organisation and no others.

Counts only: an answer, a note or a text that could point to a person is refused whole, and nothing
of the request is saved. A number that is wrong is never refused while the return is being written;
the check tells of it, and stops it when the return is submitted.

Sentences come in bokmål, nynorsk or English, by `Accept-Language: nb`, `nn` or `en`.
"""
HTTP_ERROR = 400


class ReturnsAPI(NinjaAPI):
    """Describes refusals as what they are: problem+json."""

    def get_openapi_schema(self, **more: Any) -> Any:  # noqa: ANN401 - as ninja has it
        """Return the description."""
        schema = super().get_openapi_schema(**more)
        for path in schema["paths"].values():
            for operation in path.values():
                for status, response in operation["responses"].items():
                    content = response.get("content", {})
                    if int(status) >= HTTP_ERROR and "application/json" in content:
                        response["content"] = {PROBLEM: content["application/json"]}
        return schema


api = ReturnsAPI(
    title="Samsyn: returns", version="1", description=DESCRIPTION, auth=Key(), docs_url=None,
    urls_namespace="returns-api",
)  # fmt: skip
api.add_router("", router)
answer_problems(api)
