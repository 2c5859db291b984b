#!/bin/sh
# test-spark.sh VANBAN: tests the job in Docs/Spark with pyspark from PyPI, put into .build, on Java 17.
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "test-spark: $*" >&2
  exit 1
}

command -v python3 >/dev/null 2>&1 || fail "python3 is missing"
if ! command -v java >/dev/null 2>&1; then
  command -v apt-get >/dev/null 2>&1 || fail "java is missing; install Java 17 or later"
  as_root=
  [ "$(id -u)" -eq 0 ] || as_root=sudo
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends \
    openjdk-17-jre-headless || fail "apt-get install openjdk-17-jre-headless failed; see above"
fi
python=.build/spark/bin/python
if ! "$python" -c 'import pyspark' 2>/dev/null; then
  python3 -m venv .build/spark || fail "python3 -m venv failed; Debian has it in python3-venv"
  "$python" -m pip install -q 'pyspark>=4,<5'
fi
"$python" Docs/Spark/test_extract.py "$1"
