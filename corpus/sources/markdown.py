"""Turns one of our notes from Markdown into HTML: headings, paragraphs, lists, tables, code, bold, italics. markdown.py note.md > note.html"""
import html
import re
import sys

STYLE = """@page { size: A4; margin: 22mm } body { font-family: "Liberation Serif", serif; font-size: 11pt }
h1, h2, h3, h4 { font-family: "Liberation Sans", sans-serif } table { border-collapse: collapse } td, th { border: 1px solid #888; padding: 3px 6px }
pre { font-size: 9pt }"""


def inline(text):
    text = html.escape(text, quote=False)
    text = re.sub(r"`([^`]+)`", r"<code>\1</code>", text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    return re.sub(r"\*(.+?)\*", r"<i>\1</i>", text)


def row(line, tag):
    cells = line.strip().strip("|").split("|")
    return "<tr>" + "".join(f"<{tag}>{inline(cell.strip())}</{tag}>" for cell in cells) + "</tr>"


def blocks(lines):
    while lines:
        line = lines.pop(0)
        if line.startswith("```"):
            end = lines.index("```")
            yield "<pre>" + html.escape("\n".join(lines[:end]), quote=False) + "</pre>"
            del lines[: end + 1]
        elif heading := re.match(r"(#+) (.*)", line):
            level = len(heading[1])
            yield f"<h{level}>{inline(heading[2])}</h{level}>"
        elif line.startswith("|"):
            del lines[0]
            rows = [row(line, "th")]
            while lines and lines[0].startswith("|"):
                rows.append(row(lines.pop(0), "td"))
            yield "<table>" + "\n".join(rows) + "</table>"
        elif item := re.match(r"(-|\d+\.) (.*)", line):
            kind = "ul" if item[1] == "-" else "ol"
            items = [item[2]]
            while lines and (more := re.match(r"(-|\d+\.) (.*)", lines[0])):
                items.append(more[2])
                lines.pop(0)
            yield f"<{kind}>" + "\n".join(f"<li>{inline(text)}</li>" for text in items) + f"</{kind}>"
        elif line.strip():
            yield f"<p>{inline(line)}</p>"


source = open(sys.argv[1], encoding="utf-8").read().split("\n")
title = source[0].lstrip("# ")
print(f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{html.escape(title)}</title><style>{STYLE}</style></head><body>')
print("\n".join(blocks(source)))
print("</body></html>")
