"""Compares the Spark job with the command alone, row by row, while a child of a worker is killed.

    make test-spark
"""

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
ARTICLES = 6000
MASTER = "local[2,4]"


def articles():
    """The package's own articles, over and over, each time with other words in front."""
    texts = [p.read_text("utf-8") for p in sorted((PACKAGE / "Fixtures/articles/text").glob("*.txt"))]
    assert texts, "no articles in Fixtures"
    for number in range(ARTICLES):
        record = {"id": str(number), "text": f"Bản tin số {number}\n{texts[number % len(texts)]}"}
        if number % 3 == 0:
            record["published"] = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
        if number % 7 == 0:
            record["headline"] = f"Tin \"{number}\"\u2028\t<b>"
        yield record


def without_nothing(value):
    """Parquet has a column for what JSON leaves out: nothing and null are one. Parts within parts are
    strings of JSON there."""
    if isinstance(value, dict):
        return {k: without_nothing(parsed(k, v)) for k, v in value.items() if v is not None}
    if isinstance(value, list):
        return [without_nothing(v) for v in value]
    return value


def parsed(name, value):
    if name == "parts":
        return [json.loads(part) if isinstance(part, str) else part for part in value]
    return value


def children(command):
    """Processes whose command line begins with `command`, with the bytes each has read."""
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0")
            if words[0].decode() == command and b"--jobs" in words:
                counts = dict(l.split(": ") for l in (entry / "io").read_text().splitlines())
                yield int(entry.name), int(counts["rchar"])
        except (OSError, ValueError, KeyError):
            continue


def run(arguments, log, victim=None):
    """Runs the job; kills the first child of a worker that has read `victim` bytes."""
    environment = dict(os.environ, PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
    command = [
        sys.executable, "-c",
        "import sys; from pyspark.sql import SparkSession; "
        f"SparkSession.builder.master({MASTER!r}).config('spark.ui.enabled', 'false').getOrCreate(); "
        f"sys.argv = ['extract.py'] + sys.argv[1:]; import runpy; "
        f"runpy.run_path({str(HERE / 'extract.py')!r}, run_name='__main__')",
        *arguments,
    ]
    killed = []
    with open(log, "wb") as errors:
        job = subprocess.Popen(command, env=environment, stderr=errors)
        while job.poll() is None:
            if victim and not killed:
                for process, count in children(arguments[arguments.index("--vanban") + 1]):
                    if count >= victim:
                        os.kill(process, signal.SIGKILL)
                        killed.append(process)
                        break
            time.sleep(0.002)
    told = pathlib.Path(log).read_text("utf-8", "replace")
    assert job.returncode == 0, told[-4000:]
    return killed, told


def main():
    vanban = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        # A name of its own, so that no other process is taken for a child of the job.
        own = folder / "vanban"
        own.symlink_to(vanban)
        lines = [json.dumps(a, ensure_ascii=False) for a in articles()]
        (folder / "in.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
        single = subprocess.run(
            [vanban, "extract", "--format", "jsonl", str(folder / "in.jsonl")],
            check=True, capture_output=True,
        ).stdout.decode("utf-8")
        expected = {}
        for line in single.split("\n")[:-1]:
            row = json.loads(line)
            expected[row["id"]] = without_nothing(row)
        assert len(expected) == ARTICLES

        killed, told = run(
            ["--input", str(folder / "in.jsonl"), "--output", str(folder / "out"),
             "--vanban", str(own), "--partitions", "4"],
            folder / "log", victim=1 << 20,
        )
        assert killed, "the job ended before a child could be killed"
        assert "Lost task" in told and "status -9" in told, told[-4000:]
        print(f"killed process {killed[0]}; Spark ran its partition again")

        from pyspark.sql import SparkSession

        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        spark = spark.config("spark.log.level", "ERROR").getOrCreate()
        compare(spark, folder / "out", expected)
        # The same from Parquet.
        spark.read.json(str(folder / "in.jsonl")).write.parquet(str(folder / "in.parquet"))
        spark.stop()
        run(
            ["--input", str(folder / "in.parquet"), "--kind", "parquet", "--output",
             str(folder / "out2"), "--vanban", str(own)],
            folder / "log2",
        )
        spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        spark = spark.config("spark.log.level", "ERROR").getOrCreate()
        compare(spark, folder / "out2", expected)
        spark.stop()


def compare(spark, path, expected):
    """Every article once, and every row what the command alone says of it."""
    seen = set()
    for row in spark.read.parquet(str(path)).toLocalIterator():
        found = without_nothing(row.asDict(recursive=True))
        assert found["id"] not in seen, f"{found['id']} is there twice"
        seen.add(found["id"])
        assert found == expected[found["id"]], f"{found}\n{expected[found['id']]}"
    assert seen == set(expected), f"{len(expected) - len(seen)} articles are missing"
    print(f"{len(seen)} rows are the same in {path.name}")


if __name__ == "__main__":
    main()
