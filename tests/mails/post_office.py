"""What the mail server of the tests does with each mail."""

import asyncio
from email import message_from_bytes, policy


class PostOffice:
    """Keeps what it takes. `refusals` holds what it says to RCPT or DATA instead, once each."""

    def __init__(self):
        self.taken = []
        self.raw = []
        self.refusals = {}
        self.hang_up = False
        self.port = None

    async def handle_RCPT(self, server, session, envelope, address, options):
        refusal = self.refusals.pop("RCPT", None)
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        refusal = self.refusals.pop("DATA", None)
        if refusal:
            return refusal
        self.raw.append(envelope.content)
        self.taken.append(message_from_bytes(envelope.content, policy=policy.default))
        if self.hang_up:
            server.transport.abort()
            await asyncio.sleep(0)
        return "250 OK"
