from wsgiref.simple_server import make_server

from faults import AccessManager, Problem


def create_client():
    raise AccessManager.Aut0011(value="a long note", max_length=64)


def app(environ, start_response):
    try:
        create_client()
    except Problem as problem:
        problem.request_id = environ.get("HTTP_X_REQUEST_ID")
        start_response(f"{problem.status} {problem.title}", list(problem.headers.items()))
        return [problem.text().encode()]


if __name__ == "__main__":
    make_server("127.0.0.1", 8080, app).serve_forever()
