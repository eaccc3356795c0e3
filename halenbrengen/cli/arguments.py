"""What can be typed after `halenbrengen`."""

import argparse
import sys

import halenbrengen


class Parser(argparse.ArgumentParser):
    """Says what it does not understand in one line, and guesses at no half word."""

    def __init__(self, **options):
        super().__init__(allow_abbrev=False, **options)

    def error(self, message):
        print(f"{self.prog}: {message} (see {self.prog} --help)", file=sys.stderr)
        raise SystemExit(2)


def parser():
    whole = Parser(prog="halenbrengen", description=halenbrengen.__doc__)
    whole.add_argument("--version", action="version", version=halenbrengen.version)
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")

    serve = commands.add_parser("serve", help="start the server and print the address that signs the facilitator in")
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=_port, help="the port to listen on (default: $PORT, or 8000)")

    demo = commands.add_parser("demo", help="tell the example, or a scenario of your own, and print its addresses")
    demo.add_argument("file", nargs="?", metavar="FILE", help="a scenario file (default: the built-in example)")
    demo.add_argument("--until", default="follow_up", metavar="PHASE", help="the last phase to tell (default: all)")

    export = commands.add_parser("export", help="write a whole collaboration to a file")
    export.add_argument("collaboration", metavar="ID")
    export.add_argument("file", metavar="FILE")

    importing = commands.add_parser("import", help="read a collaboration from a file and print its addresses")
    importing.add_argument("file", metavar="FILE")

    printing = commands.add_parser("print", help="make the posters as PDF")
    printing.add_argument("collaboration", metavar="ID")
    printing.add_argument(
        "--what",
        required=True,
        metavar="SHEET",
        help="posters, homework, combined, blank, rules, timeplan, or zip for all of them",
    )
    printing.add_argument("--size", required=True, metavar="SIZE", help="A0, A1, A3 or A4")
    printing.add_argument("--out", required=True, metavar="DIR", help="the folder to write to")

    links = commands.add_parser("links", help="make fresh personal links for everybody and print them")
    links.add_argument("collaboration", metavar="ID")

    backup = commands.add_parser("backup", help="write everything of this host to one file, while it goes on")
    backup.add_argument("file", metavar="FILE")

    restore = commands.add_parser("restore", help="put a file that backup wrote in place; the server is stopped")
    restore.add_argument("file", metavar="FILE")
    restore.add_argument("--replace", action="store_true", help="also when there is something here: it is kept aside")

    work = commands.add_parser("work", help="do what is due and send letters, where no server of this host does")
    work.add_argument("--once", action="store_true", help="only what is due now, and then end")

    coach = commands.add_parser("coach", help="label questions, one a line on standard input, one JSON line each")
    coach.add_argument("--lang", required=True, choices=["nl", "en"], help="the language of the questions")

    commands.add_parser("doctor", help="look whether this host is fit to keep what people write")
    return whole


def _port(text):
    if not (text.isascii() and text.isdigit() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (0 to 65535)")
    return int(text)
