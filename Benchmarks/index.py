"""How fast `vanban index` is, beside plain FTS5 over the same texts in one transaction.

    python3 Benchmarks/index.py .build/release/vanban ARTICLES.jsonl

ARTICLES.jsonl has {"id", "text", "headline"?} a line. Plain FTS5 is the least that any index of words
costs: SQLite's own tokenizer unicode61, no analysis, no JSON (the texts are in memory), nothing else
stored. Both run one right after the other, since machines differ and are busy; the processor's time
is told as well, which is the same on a busy machine. With --copies N the same articles come N times
under other ids: the last lines show whether an article costs more where many are there already.
"""

import argparse
import json
import os
import resource
import sqlite3
import statistics
import subprocess
import tempfile
import time


def processor_seconds(who):
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def plain(articles, path):
    """Articles a second into a table of FTS5, one transaction, and the processor's time."""
    used = processor_seconds(resource.RUSAGE_SELF)
    started = time.perf_counter()
    database = sqlite3.connect(path)
    database.execute("CREATE VIRTUAL TABLE search USING fts5(headline, text, tokenize='unicode61')")
    database.executemany("INSERT INTO search (headline, text) VALUES (?, ?)", articles)
    database.commit()
    database.close()
    seconds = time.perf_counter() - started
    return len(articles) / seconds, processor_seconds(resource.RUSAGE_SELF) - used


def index(vanban, source, path):
    """Articles a second of a whole run of the command, the processors' time, its memory in MB."""
    used = processor_seconds(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    process = subprocess.Popen(
        [vanban, "index", source, "--database", path], stdout=subprocess.PIPE, text=True
    )
    memory = 0
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
                lines = [line.split() for line in status if line.startswith("VmHWM")]
            memory = max([memory] + [int(line[1]) / 1024 for line in lines])
        except OSError:
            pass
        time.sleep(0.02)
    seconds = time.perf_counter() - started
    output = process.stdout.read()
    assert process.returncode == 0, output
    used = processor_seconds(resource.RUSAGE_CHILDREN) - used
    return int(output.split()[0]) / seconds, used, memory


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("vanban")
    parser.add_argument("articles")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--copies", type=int, default=0)
    options = parser.parse_args()
    with open(options.articles, encoding="utf-8") as file:
        records = [json.loads(line) for line in file if line.strip()]
    texts = [(record.get("headline"), record["text"]) for record in records]
    print(f"{len(records)} articles, {os.cpu_count()} processors")

    with tempfile.TemporaryDirectory() as folder:
        ratios = []
        for _ in range(options.times):
            for name in os.listdir(folder):
                os.remove(os.path.join(folder, name))
            own, own_used, memory = index(
                options.vanban, options.articles, os.path.join(folder, "own.db")
            )
            least, least_used = plain(texts, os.path.join(folder, "plain.db"))
            ratios.append(own / least)
            print(
                f"plain FTS5 {least:6.0f}/s ({least_used:.2f} s of processor)   vanban index "
                f"{own:6.0f}/s ({own_used:.2f} s)   ratio {own / least:.2f}   memory {memory:.0f} MB"
            )
        print(f"median ratio {statistics.median(ratios):.2f}")

        database = os.path.join(folder, "many.db")
        for copy in range(options.copies):
            source = os.path.join(folder, "copy.jsonl")
            with open(source, "w", encoding="utf-8") as file:
                for record in records:
                    record = dict(record, id=f"{copy}-{record['id']}")
                    file.write(json.dumps(record, ensure_ascii=False) + "\n")
            own, used, memory = index(options.vanban, source, database)
            size = os.path.getsize(database) / 1e6
            print(
                f"{(copy + 1) * len(records):7} articles in all: {own:6.0f}/s, "
                f"{used / len(records) * 1000:.2f} ms of processor each   memory {memory:.0f} MB   file {size:.0f} MB"
            )


if __name__ == "__main__":
    main()
