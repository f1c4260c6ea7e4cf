"""Writes tables for the terminal and into Markdown files."""

import sys

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"


def text(table):
    """A table for the terminal, its columns aligned."""
    lines = [table.head, *table.rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(table.head))]
    rows = ["  ".join([line[0].ljust(widths[0])]
                      + [cell.rjust(width) for cell, width in zip(line[1:], widths[1:])]).rstrip()
            for line in lines]
    return "\n".join([f"== {table.title} ==", *rows])


def markdown(table):
    """A table of Markdown below its title."""
    lines = ["| " + " | ".join(table.head) + " |",
             "| --- |" + " ---: |" * (len(table.head) - 1)]
    lines += ["| " + " | ".join(row) + " |" for row in table.rows]
    return "\n".join([f"### {table.title}", "", *lines])


def document(tables, timings, facts):
    """Everything for a Markdown file: on what was measured, the tables, where the time goes."""
    blocks = [facts, *map(markdown, tables), "### Where the time of a full build goes"]
    blocks += [f"{title}:\n\n```\n{table}\n```" for title, table in timings]
    return "\n\n".join(blocks)


def check_place(path):
    """Ends the program, before anything is measured, when a file has no place for the figures."""
    if path.exists():
        old = path.read_text()
        if not 0 <= old.find(BEGIN) < old.find(END):
            sys.exit(f"{path} has no lines {BEGIN} and {END}, between which the figures would go")


def put(path, written):
    """Puts the figures between the two marks of a file; a new file is those marks alone."""
    check_place(path)
    old = path.read_text() if path.exists() else f"{BEGIN}\n{END}\n"
    before, rest = old.split(BEGIN, 1)
    _, after = rest.split(END, 1)
    path.write_text(f"{before}{BEGIN}\n\n{written}\n\n{END}{after}")
