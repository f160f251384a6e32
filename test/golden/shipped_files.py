"""Reads a safetensors file with the standard library alone: a length, a JSON header, numbers."""

import json
import struct

FORMATS = {"F64": ("d", 8), "F32": ("f", 4), "F16": ("e", 2)}


def decode(kind, raw):
    if kind == "BF16":
        halves = struct.unpack("<%dH" % (len(raw) // 2), raw)
        return [struct.unpack("<f", struct.pack("<I", half << 16))[0] for half in halves]
    letter, size = FORMATS[kind]
    return list(struct.unpack("<%d%s" % (len(raw) // size, letter), raw))


def read_safetensors(path):
    """Returns the metadata (strings) and the tensors, by name: (shape, flat numbers)."""
    content = path.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length].decode("utf-8"))
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        start, end = entry["data_offsets"]
        raw = content[8 + length + start : 8 + length + end]
        tensors[name] = (entry["shape"], decode(entry["dtype"], raw))
    return metadata, tensors
