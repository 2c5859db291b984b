"""Draws the tables of an index as Docs/index-schema.svg.

    python3 scripts/schema-picture.py news.db > Docs/index-schema.svg
"""

import sqlite3
import sys
from xml.sax.saxutils import escape

# Where each table stands: columns of the picture, from left to right.
COLUMNS = [
    ["people", "evidence", "unlinked", "words"],
    ["persons", "titles", "dates"],
    ["articles", "mentions"],
    ["citations", "organization_uses", "place_uses", "tasks", "task_parties"],
    ["documents", "organizations", "places"],
]
WIDTH, GAP, LINE, HEAD, SPACE = 170, 70, 15, 22, 26


def main():
    database = sqlite3.connect(sys.argv[1])
    boxes, parts, bottom = {}, [], 0
    for column, tables in enumerate(COLUMNS):
        x, y = 10 + column * (WIDTH + GAP), 10
        for table in tables:
            rows = database.execute(f"PRAGMA table_info({table})").fetchall()
            height = HEAD + LINE * len(rows) + 6
            boxes[table] = (x, y, [row[1] for row in rows])
            parts.append(
                f'<rect class="box" x="{x}" y="{y}" width="{WIDTH}" height="{height}" rx="4"/>'
                f'<text class="name" x="{x + 8}" y="{y + 16}">{escape(table)}</text>'
            )
            for number, row in enumerate(rows):
                kind = ' class="key"' if row[5] else ""
                parts.append(
                    f'<text{kind} x="{x + 8}" y="{y + HEAD + LINE * number + 11}">'
                    f"{escape(row[1])}</text>"
                )
            y += height + SPACE
            bottom = max(bottom, y)
    lines = []
    for table, (x, y, columns) in boxes.items():
        seen = set()
        for row in database.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            target, source = row[2], row[3]
            if target not in boxes or row[0] in seen and source == "article":
                continue
            # Of a key of two columns the second says which row.
            if source == "article" and target != "articles":
                continue
            seen.add(row[0])
            tx, ty, _ = boxes[target]
            from_y = y + HEAD + LINE * columns.index(source) + 7
            to_y = ty + HEAD / 2
            if tx > x:
                start, end, bend = x + WIDTH, tx, GAP / 2
            elif tx < x:
                start, end, bend = x, tx + WIDTH, -GAP / 2
            else:
                start, end, bend = x + WIDTH, tx + WIDTH, GAP / 3
            lines.append(
                f'<path d="M{start} {from_y} C{start + bend} {from_y} '
                f'{end - (bend if tx != x else -bend)} {to_y} {end} {to_y}"/>'
            )
    width = 10 + len(COLUMNS) * (WIDTH + GAP) - GAP + 10
    print(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {bottom}" '
        f'width="{width}" height="{bottom}" font-family="sans-serif" font-size="11">'
        "<title>The tables of an index and what refers to what</title>"
        "<style>svg{background:#fff}.box{fill:#f6f8fa;stroke:#8892a0}text{fill:#1d2126}"
        ".name{font-weight:bold;font-size:12.5px}.key{font-weight:bold}"
        "path{fill:none;stroke:#2f7dd1;marker-end:url(#a)}</style>"
        '<defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" '
        'orient="auto"><path d="M0 0L8 4L0 8z" style="fill:#2f7dd1;stroke:none"/></marker></defs>'
    )
    print("\n".join(parts + lines))
    print("</svg>")


if __name__ == "__main__":
    main()
