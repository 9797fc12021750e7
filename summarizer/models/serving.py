"""Which models an endpoint serves, as it says itself."""

import json

from summarizer.models.errors import ModelError

_SECONDS = 10.0
#: More names than this are of no help in a message.
_MOST_NAMES = 20


def only_model(url: str, api_key: str | None, *, proxies: bool) -> str:
    """The name of the one model that the endpoint at ``url`` serves.

    Raises ModelError where it serves none or several (it names them), or doesn't say.
    """
    import httpx2

    headers = {"authorization": f"Bearer {api_key}"} if api_key else {}
    address = httpx2.URL(url.rstrip("/"))
    shown = address.copy_with(userinfo=b"")
    try:
        with httpx2.Client(trust_env=proxies, timeout=_SECONDS) as client:
            answer = client.get(address.copy_with(path=address.path.rstrip("/") + "/models"), headers=headers)
    except httpx2.TransportError as fault:
        raise ModelError(f"no connection to {shown}: {fault}", "is the server running there?") from None
    names = _names(answer.content) if answer.is_success else None
    if names is None:
        raise ModelError(
            f"{shown} does not say which models it serves (HTTP {answer.status_code})", "name one by --model"
        )
    if len(names) != 1:
        listed = ", ".join(names[:_MOST_NAMES]) + (", ..." if len(names) > _MOST_NAMES else "")
        raise ModelError(f"{shown} serves {listed or 'no model'}", "name the one to ask by --model")
    return names[0]


def _names(content: bytes) -> list[str] | None:
    try:
        entries = json.loads(content)["data"]
        return [str(entry["id"]) for entry in entries]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
