"""uvicorn's own HTTP protocol, which also hands itself on: a stream then writes straight to its connection.

Written and tested against uvicorn 0.54 (pinned). Under any other server the streams use plain `send`.
"""

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

CONNECTION = "halenbrengen.connection"


class Protocol(HttpToolsProtocol):
    """`goodbye`, when a stream has set it, is called as soon as the server begins to stop."""

    goodbye = None

    def on_headers_complete(self):
        self.scope[CONNECTION] = self
        super().on_headers_complete()

    def shutdown(self):
        if self.goodbye:
            self.goodbye()
        super().shutdown()
