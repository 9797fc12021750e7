"""The embedded engine's own process: llama.cpp, by way of xllamacpp, serving on loopback.

Run as a script, with one line of JSON on its standard input. It says where it serves in one line of its
standard output, and ends when its standard input closes: that is, with its parent, however that ends. It
stands alone, so that nothing but the engine is loaded in it; the engine's log goes to standard error.
"""

import json
import os
import sys
import threading
from typing import Any


def serve(config: dict[str, Any]) -> str:
    """Load the weights and serve; the base URL of the API."""
    if config["packages"]:
        sys.path.insert(0, config["packages"])
    try:
        import xllamacpp
    except ImportError as error:
        sys.exit(f'{error}; install the engine with: pip install "summarizer[local]"')

    params = xllamacpp.CommonParams()
    params.model.path = config["path"]
    # Lists and sets of the engine's parameters can only be assigned whole.
    params.model_alias = {config["alias"]}
    params.api_keys = [config["key"]]
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_ctx = config["context"]
    params.n_parallel = 1
    params.cpuparams.n_threads = config["threads"]
    params.cpuparams_batch.n_threads = config["threads"]
    params.cache_ram_mib = config["cache_mib"]
    params.ui = False
    params.endpoint_slots = False
    params.offline = True
    server = xllamacpp.Server(params)
    # The server ends with its object: keep it for as long as the process lives.
    globals()["_server"] = server
    return f"{server.listening_address}/v1"


def main() -> None:
    """Read the settings, serve, say so, and wait for the parent's end."""
    config = json.loads(sys.stdin.readline())
    said = os.fdopen(os.dup(sys.stdout.fileno()), "w")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    # Watched from the start: the parent may end while the weights are being loaded.
    watch = threading.Thread(target=_end_with_parent, daemon=True)
    watch.start()
    print(json.dumps({"base_url": serve(config)}), file=said, flush=True)
    watch.join()


def _end_with_parent() -> None:
    # Not by way of sys.stdin: its lock would be held when a failed start ends the process.
    while os.read(0, 1024):
        pass
    os._exit(0)


if __name__ == "__main__":
    main()
