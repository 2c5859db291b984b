"""Reads articles with Spark, extracts with vanban, writes Parquet.

    spark-submit extract.py --input articles/ --output out/ --vanban /usr/local/bin/vanban

The input is JSON lines or Parquet with the columns id and text, and published and headline where they
are known. The output has a row an article, in the schema of article.schema.json. See README.md.
"""

import argparse
import json
import pathlib
import subprocess
import tempfile
import threading

from pyspark.sql import SparkSession, functions
from pyspark.sql import types

COLUMNS = ("id", "text", "published", "headline")


def spark_type(schema, definitions, around=()):
    """The type of Spark for a JSON schema: null is left to the column, sets of words are strings.

    What holds others of its own kind, as the parts of a document do, is a string of JSON there: Spark
    has no type for it.
    """
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        if name in around:
            return types.StringType()
        return spark_type(definitions[name], definitions, (*around, name))
    for kinds in (schema.get("oneOf"), schema.get("anyOf")):
        if kinds:
            return spark_type(next(k for k in kinds if k.get("type") != "null"), definitions, around)
    kind = schema.get("type", "string")
    if isinstance(kind, list):
        kind = next(k for k in kind if k != "null")
    if kind == "object":
        return types.StructType(
            [
                types.StructField(name, spark_type(member, definitions, around))
                for name, member in schema["properties"].items()
            ]
        )
    if kind == "array":
        items = schema.get("items") or schema["prefixItems"][0]
        return types.ArrayType(spark_type(items, definitions, around))
    return {
        "string": types.StringType(),
        "integer": types.IntegerType(),
        "boolean": types.BooleanType(),
        "number": types.DoubleType(),
    }[kind]


def contract_schema(path):
    """The schema of vanban's output as Spark's, made from the JSON schema that vanban documents."""
    schema = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
    return spark_type(schema, schema.get("$defs", {}))


def extractor(command, failures):
    """A function that pipes the JSON lines of a partition through `command`."""

    def extract(lines):
        # Its complaints go to a file: nobody reads a pipe while the results are read.
        with tempfile.TemporaryFile() as complaints:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints
            )
            given = [0]
            problem = []

            def feed():
                try:
                    for line in lines:
                        process.stdin.write(line.encode("utf-8") + b"\n")
                        given[0] += 1
                except BrokenPipeError:
                    pass  # The command is gone: its status tells why.
                except Exception as error:  # noqa: BLE001 - what reading the partition gave
                    problem.append(error)
                finally:
                    try:
                        process.stdin.close()
                    except BrokenPipeError:
                        pass

            feeder = threading.Thread(target=feed, daemon=True)
            feeder.start()
            written = 0
            try:
                for line in process.stdout:
                    written += 1
                    yield line.decode("utf-8")
                status = process.wait()
                feeder.join()
            finally:
                if process.poll() is None:
                    process.kill()
                process.wait()
            if problem:
                raise problem[0]
            complaints.seek(0)
            told = complaints.read().decode("utf-8", "replace")
            # 1 is "some articles could not be read, the rest is done": each is named. Whatever else
            # happened to the command, Spark runs the partition again.
            named = told.count("\n") if status == 1 else 0
            if status not in (0, 1) or written + named < given[0]:
                raise RuntimeError(
                    f"{command[0]} ended with status {status} after {written} of {given[0]} "
                    f"articles: {told[-2000:]}"
                )
            failures.add(given[0] - written)

    return extract


def read(spark, path, kind):
    """The input's columns as strings."""
    if kind == "parquet":
        frame = spark.read.parquet(path)
    else:
        schema = types.StructType([types.StructField(c, types.StringType()) for c in COLUMNS])
        frame = spark.read.schema(schema).json(path)
    present = [c for c in COLUMNS if c in frame.columns]
    return frame.select(*[functions.col(c).cast("string").alias(c) for c in present])


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--input", required=True, help="files or a folder, as Spark takes them")
    parser.add_argument("--output", required=True, help="a folder that is not there yet")
    parser.add_argument("--kind", choices=["jsonl", "parquet"], default="jsonl")
    parser.add_argument("--vanban", default="vanban", help="the command, on every worker")
    parser.add_argument(
        "--schema",
        default=str(pathlib.Path(__file__).resolve().parent.parent / "article.schema.json"),
    )
    parser.add_argument("--partitions", type=int, help="cut the input into so many pieces")
    parser.add_argument("--published", help="the day of publication where the input has none")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("vanban").getOrCreate()
    articles = read(spark, options.input, options.kind)
    if options.partitions:
        articles = articles.repartition(options.partitions)
    failures = spark.sparkContext.accumulator(0)
    # A task has one core; Spark runs as many tasks as there are.
    command = [options.vanban, "extract", "--input", "jsonl", "--format", "jsonl", "--jobs", "1"]
    if options.published:
        command += ["--published", options.published]
    lines = articles.toJSON().mapPartitions(extractor(command + ["-"], failures))
    results = spark.read.schema(contract_schema(options.schema)).json(lines)
    results.write.parquet(options.output)
    if failures.value:
        print(f"{failures.value} articles could not be read; the executors' logs name them")
    spark.stop()


if __name__ == "__main__":
    main()
