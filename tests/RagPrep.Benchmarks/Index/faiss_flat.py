"""FAISS's flat inner-product index as a child process.

Arguments: vectors file, queries file (raw float32), dimensions, top, threads. Then a command a line on standard input:
`time` answers with the milliseconds of every query, searched singly; `ids` with the results.
"""
import sys
import time

import faiss
import numpy

vectors_path, queries_path, dimensions, top, threads = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])
vectors = numpy.fromfile(vectors_path, dtype="float32").reshape(-1, dimensions)
queries = numpy.fromfile(queries_path, dtype="float32").reshape(-1, dimensions)
faiss.omp_set_num_threads(threads)

flat = faiss.IndexFlatIP(dimensions)
flat.add(vectors)


def milliseconds():
    times = []
    for i in range(len(queries)):
        start = time.perf_counter()
        flat.search(queries[i : i + 1], top)
        times.append((time.perf_counter() - start) * 1000)
    return times


print(f"FAISS {faiss.__version__}, {flat.ntotal} vectors, {faiss.omp_get_max_threads()} threads", flush=True)
for command in map(str.strip, sys.stdin):
    if command == "ids":
        print(*flat.search(queries, top)[1].ravel(), flush=True)
    else:
        print(*milliseconds(), flush=True)
