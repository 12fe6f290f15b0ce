#!/usr/bin/env python3
"""Verifies a register of decisions, one of its entries or a proof, as docs/register.md describes them.

    python3 verify_register.py REGISTER [--head HASH]
    python3 verify_register.py ENTRY [--head HASH]
    python3 verify_register.py PROOF.json [--head HASH]

HASH, which may also follow without --head, is the one noted in the minutes: the SHA-256 of the manifest of the
last entry made that day. --help prints this text.

It checks the chain, the hashes, the files, the Merkle roots and proofs. It does not make the decisions again.
Prints one line a fault and ends with status 1, or "consistent" and status 0. Needs Python 3.8 and nothing else.
"""
import hashlib
import json
import os
import re
import sys


def sha(data):
    return hashlib.sha256(data).hexdigest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def tree(leaves):
    """The root of the tree of RFC 6962."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return node(tree(leaves[:half]), tree(leaves[half:]))


def leaf(salt, row):
    return hashlib.sha256(b"\x00" + salt + row).digest()


def text(value):
    return json.dumps(value, ensure_ascii=False).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def layout(value, depth=0, listed=False):
    """The exact layout of the JSON files: an object stands on one line in a list, or inside a manifest."""
    if isinstance(value, dict) and value and depth == 0 or isinstance(value, list) and value:
        pad = "\n" + "  " * (depth + 1)
        marks = "{}" if isinstance(value, dict) else "[]"
        items = ([text(k) + ": " + layout(v, 1) for k, v in value.items()] if isinstance(value, dict)
                 else [layout(v, depth + 1, True) for v in value])
        return marks[0] + pad + ("," + pad).join(items) + "\n" + "  " * depth + marks[1]
    if isinstance(value, dict):
        return "{" + ", ".join(text(k) + ": " + layout(v, depth + 1) for k, v in value.items()) + "}"
    return text(value)


def safe(name):
    """A ruleset's name as the name of its entry has it."""
    name = re.sub('[/\\\\:*?"<>|\x00-\x1f\x7f-\x9f]', "_", name)
    name = re.sub("^[-. ]", "_", name).rstrip(". ")
    while len(name.encode("utf-8")) > 160:
        name = name[:len(name) // 2] + name[len(name) // 2 + 1:]
    return name or "_"


def canonical(data, form, keys):
    """The document, or None unless its bytes are in the layout and its keys in the order of the page."""
    try:
        document = json.loads(data.decode("utf-8"))
    except ValueError:
        return None
    if not isinstance(document, dict) or document.get("format") != form or list(document) != keys:
        return None
    return document if (layout(document) + "\n").encode("utf-8") == data else None


MANIFEST = "format sequence kind corrects time tool ruleset options rows contents previous".split()
CONTENTS = "format nonce author reason files".split()


def rows_of(result):
    """The rows of result.json as --format jsonl writes them."""
    lines = result.split(b"\n")
    if b'  "results": [' not in lines:
        return []
    lines = lines[lines.index(b'  "results": [') + 1:]
    strip = re.compile(rb'("(?:[^"\\]|\\.)*")| ')
    packed = [strip.sub(lambda m: m.group(1) or b"", line) for line in lines[:lines.index(b"  ],")]]
    return [row[:-1] if row.endswith(b",") else row for row in packed]


def read(folder, name, faults):
    try:
        with open(os.path.join(folder, name), "rb") as file:
            return file.read()
    except OSError:
        faults.append("%s is missing" % name)
        return b""


def verify_entry(folder, chain, faults):
    """Verifies one entry; chain is (number, hash before) in a register, None alone. Gives its hash."""
    data = read(folder, "manifest.json", faults)
    manifest = canonical(data, "bareme.decision/1", MANIFEST)
    if manifest is None:
        faults.append("manifest.json is not in its layout")
        return sha(data)
    if chain is not None:
        expected = "%04d-%s" % (chain[0], safe(manifest["ruleset"]["name"]))
        if manifest["sequence"] != chain[0] or os.path.basename(folder) != expected:
            faults.append("the folder should be called %s" % expected)
        if manifest["previous"] != chain[1]:
            faults.append("the chain is broken")
    corrects = manifest["corrects"]
    if (manifest["kind"] == "correction") != (corrects is not None) or corrects is not None and not 0 < corrects < manifest["sequence"]:
        faults.append("the correction names no earlier entry")
    if read(folder, "manifest.sha256", faults) != (sha(data) + "  manifest.json\n").encode():
        faults.append("manifest.sha256 is not the hash of manifest.json")
    listing = read(folder, "contents.json", faults)
    if sha(listing) != manifest["contents"]:
        faults.append("contents.json was changed")
    contents = canonical(listing, "bareme.contents/1", CONTENTS)
    if contents is None:
        faults.append("contents.json is not in its layout")
        return sha(data)
    stored = {}
    for item in contents["files"]:
        stored[item["file"]] = read(folder, item["file"], faults)
        if len(stored[item["file"]]) != item["size"] or sha(stored[item["file"]]) != item["sha256"]:
            faults.append("%s was changed" % item["file"])
    known = set(stored) | {"manifest.json", "manifest.sha256", "contents.json"}
    folders = {path[:i] for path in known for i, c in enumerate(path) if c == "/"}
    for place, inner, names in os.walk(folder):
        for name in inner + names:
            path = os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/")
            if path not in (folders if name in inner else known):
                faults.append("%s should not be there" % path)
    salts = stored.get("salts", b"").decode("ascii", "replace").split("\n")
    rows = rows_of(stored.get("result.json", b""))
    if salts.pop() != "" or any(not re.fullmatch("[0-9a-f]{32}", salt) for salt in salts):
        faults.append("salts is not in its layout")
    elif not len(salts) == len(rows) == manifest["rows"]["count"]:
        faults.append("the number of rows is not that of the manifest")
    elif tree([leaf(bytes.fromhex(s), r) for s, r in zip(salts, rows)]).hex() != manifest["rows"]["root"]:
        faults.append("the root of the rows is not that of the manifest")
    return sha(data)


def verify_register(folder, faults):
    """Verifies every entry of a register; gives the hashes of the manifests."""
    names = sorted(n for n in os.listdir(folder) if n != ".lock" and not n.startswith(".new-"))
    hashes = []
    for number, name in enumerate(sorted(names, key=lambda n: (len(n.split("-")[0]), n)), 1):
        path = os.path.join(folder, name)
        if not os.path.isdir(path) or not re.match("[0-9]{4,}-", name):
            faults.append("%s should not be there" % name)
            continue
        found = []
        hashes.append(verify_entry(path, (number, hashes[-1] if hashes else None), found))
        faults += ["%s: %s" % (name, fault) for fault in found]
    if not hashes:
        faults.append("no entry")
    return hashes


def verify_proof(path, faults):
    """Verifies a proof alone; gives the hash of its manifest."""
    try:
        with open(path, encoding="utf-8") as file:
            proof = json.load(file)
        row, salt = proof["row"].encode("utf-8"), bytes.fromhex(proof["salt"])
        place, last = proof["index"], proof["count"] - 1
        data = proof["manifest"].encode("utf-8")
        manifest = canonical(data, "bareme.decision/1", MANIFEST)
        if proof["format"] != "bareme.proof/1" or not 0 <= place <= last or len(salt) != 16:
            raise ValueError
        reached = leaf(salt, row)
        for step in map(bytes.fromhex, proof["path"]):
            if last == 0:
                raise ValueError
            if place % 2 == 1 or place == last:
                reached = node(step, reached)
                while place % 2 == 0 and place != 0:
                    place, last = place // 2, last // 2
            else:
                reached = node(reached, step)
            place, last = place // 2, last // 2
        if last != 0 or reached.hex() != proof["root"]:
            faults.append("the row does not lead to the root")
        if (manifest is None or sha(data) != proof["manifest_sha256"]
                or manifest["rows"] != {"count": proof["count"], "root": proof["root"]}):
            faults.append("the manifest is not that of the proof")
        return [sha(data)]
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        faults.append("not a proof")
        return []


def main(path, head=None):
    faults = []
    if not os.path.isdir(path):
        hashes = verify_proof(path, faults)
    elif os.path.exists(os.path.join(path, "manifest.json")):
        hashes = [verify_entry(path, None, faults)]
    else:
        hashes = verify_register(path, faults)
    if head is not None and head.lower() not in hashes:
        faults.append("the head given is that of no entry")
    for fault in faults:
        print("fault:", fault)
    if not faults:
        print("consistent, %s; head %s" % ("anchored" if head else "not anchored", hashes[-1]))
    return 1 if faults else 0


def run(arguments):
    if arguments in (["--help"], ["-h"]):
        print(__doc__.strip())
        return 0
    if "--head" in arguments[:-1]:
        place = arguments.index("--head")
        arguments = arguments[:place] + arguments[place + 2:] + [arguments[place + 1]]
        if len(arguments) != 2:
            arguments = []
    if not 1 <= len(arguments) <= 2 or any(argument.startswith("--") for argument in arguments):
        print(__doc__.strip(), file=sys.stderr)
        return 2
    if len(arguments) == 2 and not re.fullmatch("[0-9a-fA-F]{64}", arguments[1]):
        print("the head is a hash of 64 hexadecimal digits", file=sys.stderr)
        return 2
    return main(*arguments)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
