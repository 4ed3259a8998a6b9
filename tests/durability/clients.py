"""People who write through the pages, all at once, until the program is killed."""

import http.cookiejar
import threading
import urllib.error
import urllib.parse
import urllib.request
import uuid
from dataclasses import dataclass, field

AWAY = (OSError, urllib.error.URLError, http.client.HTTPException)


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args, **more):
        return None


@dataclass
class Client:
    """Writes actions and documents in turn; `confirmed` holds what was answered as stored."""

    name: str
    port: int
    ambition: str
    year_agenda: str
    confirmed: dict[str, list[str]] = field(
        default_factory=lambda: {"actions": [], "documents": []}
    )
    surprises: list[str] = field(default_factory=list)

    def __post_init__(self):
        self.jar = http.cookiejar.CookieJar()
        cookies = urllib.request.HTTPCookieProcessor(self.jar)
        self.opener = urllib.request.build_opener(cookies, NoRedirect)

    def sign_in(self, password: str) -> None:
        self.opener.open(self.address("/inloggen/"), timeout=60).read()
        words = {"username": "beleid", "login": "beleid", "password": password}
        assert self.post("/inloggen/", words) == 302, "signing in"

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def token(self) -> str:
        return next(one.value for one in self.jar if one.name == "csrftoken")

    def post(self, path: str, words: dict[str, str], file: tuple[str, bytes] | None = None) -> int:
        boundary = uuid.uuid4().hex
        parts = [
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in words.items()
        ]
        body = "".join(parts).encode()
        if file:
            head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; '
            body += f'{head}filename="{file[0]}"\r\n\r\n'.encode() + file[1] + b"\r\n"
        request = urllib.request.Request(
            self.address(path),
            data=body + f"--{boundary}--\r\n".encode(),
            headers={
                "Content-Type": f"multipart/form-data; boundary={boundary}",
                "X-CSRFToken": self.token,
            },
        )
        try:
            with self.opener.open(request, timeout=60) as answer:
                answer.read()
                return answer.status
        except urllib.error.HTTPError as error:
            error.read()
            return error.code

    def write_until(self, stop: threading.Event) -> None:
        while not stop.is_set():
            for write in (self.write_action, self.write_document):
                try:
                    write()
                except AWAY:
                    if stop.wait(0.05):
                        return

    def write_action(self) -> None:
        words = f"Actie {self.name} {uuid.uuid4().hex}"
        self.note("actions", words, self.post(self.ambition, {"description": words}))

    def write_document(self) -> None:
        title = f"Stuk {self.name} {uuid.uuid4().hex}"
        words = {"title": title, "sort": "report", "confidentiality": "partners"}
        status = self.post(self.year_agenda, words, ("stuk.txt", title.encode() * 50))
        self.note("documents", title, status)

    def note(self, kind: str, words: str, status: int) -> None:
        if status == 302:
            self.confirmed[kind].append(words)
        elif status < 500:  # a database that was killed gives a 500, and stores nothing
            self.surprises.append(f"{kind}: {status}")
