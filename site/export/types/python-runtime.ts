/** What a generated Python module has besides its codes. */
export const pythonRuntime = `"""Error codes, and the responses that link to their pages (RFC 9457)."""

import json
import math
from typing import Any, Dict, Final, Mapping, Optional, Sequence, Tuple, Type, Union
from urllib.parse import urlencode

Value = Union[str, int, float]


def _restored(kind: Type["Problem"], args: Tuple[Any, ...]) -> "Problem":
    return kind.__new__(kind, *args)


class Problem(Exception):
    """An error response. Raise it; whatever answers requests sends status, headers and body."""

    #: Titles by status, for a code whose title is the phrase of one.
    _titles: Mapping[int, str] = {}

    def __init__(
        self,
        code: Sequence[Value],
        type: str,
        title: str,
        status: int,
        detail: Optional[Sequence[Value]],
        params: Sequence[Tuple[str, Value]],
        variant: Optional[str],
    ) -> None:
        self.code: str = "".join(map(str, code))
        self.type: str = type
        self.title: str = title
        self._status = status
        #: The message with its values. Replace it if you can say more.
        self.detail: Optional[str] = None if detail is None else "".join(map(str, detail))
        self.instance: Optional[str] = None
        self.request_id: Optional[str] = None
        #: Seconds to wait.
        self.retry_after: Optional[float] = None
        #: Further members of the body (RFC 9457, section 3.2).
        self.more: Mapping[str, Any] = {}
        self._params = params
        self._variant = variant
        super().__init__(self.detail or title)

    def __reduce__(self) -> Tuple[Any, ...]:
        # Pickle and copy would call the class with the text alone, which no class of a code takes.
        return _restored, (self.__class__, self.args), self.__dict__

    @property
    def status(self) -> int:
        """The status of the response. It can be set."""
        return self._status

    @status.setter
    def status(self, value: int) -> None:
        self._status = value
        if self.title in self._titles.values():
            self.title = self._titles.get(value, self.title)

    @property
    def headers(self) -> Dict[str, str]:
        pairs = [] if self._variant is None else [("variant", self._variant)]
        pairs += [("p." + name, str(value)[:200]) for name, value in self._params]
        if self.request_id:
            pairs.append(("request_id", self.request_id))
        link = self.type + ("#" + urlencode(pairs, errors="replace") if pairs else "")
        headers = {
            "Content-Type": "application/problem+json",
            "Link": f'<{link}>; rel="help", <{self.type}index.json>; rel="describedby"; type="application/json"',
        }
        if self.request_id:
            headers["X-Request-Id"] = self.request_id
        if self.retry_after is not None:
            headers["Retry-After"] = str(math.ceil(self.retry_after))
        return headers

    @property
    def body(self) -> Dict[str, Any]:
        known = {
            "type": self.type,
            "title": self.title,
            "status": self._status,
            "detail": self.detail,
            "instance": self.instance,
            "code": self.code,
        }
        return {**self.more, **{name: value for name, value in known.items() if value is not None}}

    def text(self) -> str:
        """The body as it is sent."""
        return json.dumps(self.body)

`
