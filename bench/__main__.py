"""Run every bench and write one table. `--tiny` only shows that they run."""

import argparse

from bench import commands, fanout, pages, paper
from bench.figures import machine, table
from bench.house import BUILD, allow_open_files, fill_log, house, serving, sit

NAMES = ("fanout", "commands", "pages", "paper")


def main():
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure on this machine, loopback only.")
    parser.add_argument("names", nargs="*", choices=[*NAMES, []], help="only these; without a name all of them")
    parser.add_argument("--tiny", action="store_true", help="a few seconds in all: to see that it runs")
    parser.add_argument("--out", default=str(BUILD / "bench.md"), help="where the table is written")
    arguments = parser.parse_args()
    allow_open_files()
    with house():
        figures = measure(arguments.names or NAMES, arguments.tiny)
        found = f"{machine()}\n\n{table(figures)}"
    print(found, end="")
    with open(arguments.out, "w", encoding="utf-8") as file:
        file.write(found)


def measure(names, tiny):
    """The figures of the benches with these names."""
    part, rows = (0.1, (100, 1000)) if tiny else (1.0, (100, 100_000))
    writer, short, long = sit(), sit(), sit()
    few, many = sit(parties=3), sit(parties=12)
    for sitter, count in zip((short, long), rows, strict=True):
        fill_log(sitter, count)
    figures = []
    with serving() as (port, process):
        if "pages" in names:
            figures += pages.measure(port, few, many)
        if "fanout" in names:
            figures += fanout.measure(port, process, writer, streams=20 if tiny else 1000, part=part)
        if "commands" in names:
            figures += commands.measure(port, writer, short, long, rows, part=part)
    if "paper" in names:
        figures += paper.measure(posters=2 if tiny else 12, runs=1 if tiny else 3)
    return figures


if __name__ == "__main__":
    main()
