#!/usr/bin/env python3
"""Verifies a register of decisions of Barème, or one applicant's proof, without Barème:
       verify_register.py REGISTER [--head HASH]
       verify_register.py --proof FILE [--head HASH]
Written from docs/register.md alone, whose sections the comments name. It checks all that the page says, except that
each decision made again gives the same result (step 6): for that, `bareme verify`. The first wrong thing is named.
Status: 0 nothing is wrong, 1 something is wrong, 2 nothing could be verified."""
import argparse, hashlib, json, pathlib, re, sys, unicodedata

# The exact layout of each JSON file, as a regular expression: how a text, a number, a hash are written
# (section "The folder"), then the keys in their order (sections "manifest.json", "contents.json", "A proof").
TEXT = r'"(?:[^"\\\x00-\x1f\u2028\u2029\ud800-\udfff]|\\["\\btnfr]|\\u(?:00(?:0[0-7bef]|1[0-9a-f])|202[89]))*"'
COUNT, HASH, SALT = "(?:0|[1-9][0-9]{0,17})", '"[0-9a-f]{64}"', '"[0-9a-f]{32}"'
def layout(start, comma, end, **keys):
    return start + comma.join(f'"{key}": (?:{value})' for key, value in keys.items()) + end
ONE_LINE, MANY_LINES = ("{", ", ", "}"), ("{\n  ", ",\n  ", "\n}\n")
MANIFEST = layout(*MANY_LINES, format=r'"bareme\.decision/1"', sequence=COUNT,
    kind=rf'"decision",\n  "corrects": null|"correction",\n  "corrects": {COUNT}',
    time='"[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}Z"', tool=layout(*ONE_LINE, name='"bareme"', version=TEXT),
    ruleset=layout("{", ", ", "", name=TEXT, version=TEXT, sha256=HASH) + '(, "published": (true|false))?}',
    options=layout(*ONE_LINE, language='"fr"|"en"', envelope=r'null|"(0|[1-9][0-9]*)(\.[0-9]*[1-9])?"'),
    rows=layout(*ONE_LINE, count=COUNT, root=HASH), contents=HASH, previous=f"null|{HASH}")
FILE = layout(*ONE_LINE, file=TEXT, role=TEXT, name=TEXT, size=COUNT, sha256=HASH)
CONTENTS = layout(*MANY_LINES, format=r'"bareme\.contents/1"', nonce=SALT, author=f"null|{TEXT}",
                  reason=f"null|{TEXT}", files=rf"\[\n    {FILE}(,\n    {FILE})*\n  \]")
ROLES = "ruleset (applications |list )*(marks )*(reference )*result salts"
PROOF = {"format": r'"bareme\.proof/1"', "row": TEXT, "salt": SALT, "index": COUNT, "count": COUNT, "root": HASH,
         "path": rf"\[({HASH}(, {HASH})*)?\]", "manifest_sha256": HASH, "manifest": TEXT}

def check(true, where, what):
    if not true:
        sys.exit(f"WRONG {where}: {what}")  # status 1

def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def parse(data, pattern, where):
    text = data.decode("utf-8", "replace")
    check(text.encode() == data and re.fullmatch(pattern, text), where, "is not in the layout of its format")
    return json.loads(text)

def safe(name):  # section "The folder": a name made safe
    name = re.sub(r'[/\\:*?"<>|\x00-\x1f\x7f-\x9f]|^[.\- ]', "_", name).rstrip(". ")
    while len(name.encode()) > 160:
        name = name[:len(name) // 2] + name[len(name) // 2 + 1:]
    return name or "_"

def readable(text):  # section "contents.json": not only spaces, controls, marks and what has no shape
    return any(unicodedata.category(c)[0] in "LNPS" and c not in "\u115f\u1160\u2800\u3164\uffa0" for c in text or "")

def rows_of(result, where):  # section "Rows, salts and the tree", as the two that follow
    found = re.search(rb'^  "results": (\[\]|\[\n(?P<rows>.*?)^  \]),$', result, re.DOTALL | re.MULTILINE)
    check(found, where, "holds no results")
    text_or_space = re.compile(rb'("(?:[^"\\]|\\.)*")| ')
    return [text_or_space.sub(rb"\1", line.removesuffix(b",")) for line in (found["rows"] or b"").split(b"\n")[:-1]]

def root_of(leaves):
    if len(leaves) <= 1:
        return leaves[0] if leaves else sha256()
    k = 1 << (len(leaves) - 1).bit_length() - 1  # the largest power of two smaller than n
    return sha256(b"\1", root_of(leaves[:k]), root_of(leaves[k:]))

def verify_entry(folder, sequence, previous):  # section "To verify a register", by its steps
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")
             if path.is_symlink() or not path.is_dir() or not any(path.iterdir())}  # an empty folder is listed nowhere
    def take(name, sealed=None, size=None):  # each file once: what is left at the end is listed nowhere
        path = files.pop(name, None)
        check(path and path.is_file() and not path.is_symlink(), folder / name, "is missing, no file, or listed twice")
        data = path.read_bytes()
        check(sealed in (None, sha256(data).hex()) and size in (None, len(data)), path, "has another hash or size")
        return data
    data, where = take("manifest.json"), folder / "manifest.json"  # step 1
    manifest, digest = parse(data, MANIFEST, where), sha256(data).hex()
    ruleset, rows, corrects = manifest["ruleset"], manifest["rows"], manifest["corrects"]
    check(manifest["sequence"] == sequence, where, f"sequence is not {sequence}")
    check(folder.name == f"{sequence:04d}-{safe(ruleset['name'])}", folder, "is not the number and the ruleset's name")
    check(manifest["previous"] == previous, where, "previous is not the hash of the manifest before")  # step 2
    check(corrects is None or 1 <= corrects < sequence, where, "corrects is not an earlier entry")
    check(take("manifest.sha256") == f"{digest}  manifest.json\n".encode(), where, "manifest.sha256 has another hash")
    where = folder / "contents.json"  # step 3
    contents = parse(take("contents.json", manifest["contents"]), CONTENTS, where)
    listed = contents["files"]  # step 4; and section "contents.json"
    check(corrects is None or readable(contents["author"]) and readable(contents["reason"]), where,
          "has no author or no reason that can be read")
    check(re.fullmatch(ROLES, " ".join(file["role"] for file in listed))
          and listed[-2]["file"] == "result.json" and listed[-1]["file"] == "salts", where, "the order of the files")
    *_, result, salts = [take(file["file"], file["sha256"], file["size"]) for file in listed]
    check(not files, folder / min(files, default=""), "is listed nowhere")
    check(listed[0]["sha256"] == ruleset["sha256"], folder / "manifest.json", "has not the hash of the ruleset")
    ruleset.pop("published", None)  # the result does not say it
    line = f'\n  "ruleset": {json.dumps(ruleset, ensure_ascii=False)},\n'.encode()
    check(line in result, folder / "result.json", "is not of the ruleset that the manifest names")
    check(re.fullmatch(rb"([0-9a-f]{32}\n)*", salts), folder / "salts", "is not in its layout")  # step 5
    salts, there = [bytes.fromhex(salt) for salt in salts.decode().split()], rows_of(result, folder / "result.json")
    check(len(salts) == len(there) == rows["count"], folder, "the salts, the rows and rows.count are not as many")
    root = root_of([sha256(b"\0", salt, row) for salt, row in zip(salts, there)]).hex()
    check(root == rows["root"], folder / "result.json", "its rows with the salts have not the root in the manifest")
    print(f"{folder.name}: {manifest['kind']}, {rows['count']} rows; manifest {digest}")
    return digest

def verify_register(register, head):
    entries, manifests = [path for path in register.iterdir() if not re.match(r"\.new-|\.lock$", path.name)], [None]
    for path in entries:  # section "The folder"
        check(re.match("[0-9]{4,9}-.", path.name) and path.is_dir() and not path.is_symlink(), path, "is no entry")
    for folder in sorted(entries, key=lambda path: int(path.name.split("-")[0])):
        manifests.append(verify_entry(folder, len(manifests), manifests[-1]))
    check(entries, register, "holds no decision")
    check(head in manifests, register, "no manifest has the hash given with --head")
    return f"up to decision {manifests.index(head)} of {len(entries)}" if head else None

def verify_proof(path, head):  # section "A proof": in any layout
    proof = json.loads(path.read_bytes().decode("utf-8-sig"), object_pairs_hook=lambda pairs:
                       check(len(pairs) == len(dict(pairs)), path, "has a key twice") or dict(pairs))
    for key, pattern in PROOF.items():
        check(re.fullmatch(pattern, json.dumps(proof.get(key), ensure_ascii=False)), path, f"{key} is malformed")
    index, count, manifest = proof["index"], proof["count"], proof["manifest"].encode()
    digest, i, l = sha256(b"\0", bytes.fromhex(proof["salt"]), proof["row"].encode()), index, count - 1
    for p in map(bytes.fromhex, proof["path"]):
        check(l > 0, path, "path is too long")
        from_left = i % 2 == 1 or i == l
        digest = sha256(b"\1", p, digest) if from_left else sha256(b"\1", digest, p)
        while from_left and i % 2 == 0 and i > 0:
            i, l = i // 2, l // 2
        i, l = i // 2, l // 2
    check(l == 0 and index < count and digest.hex() == proof["root"], path, "row, salt and path do not lead to root")
    check(sha256(manifest).hex() == proof["manifest_sha256"], path, "manifest has not the hash manifest_sha256")
    check(parse(manifest, MANIFEST, path)["rows"] == {"count": count, "root": proof["root"]}, path, "other manifest")
    check(head in (None, proof["manifest_sha256"]), path, "manifest_sha256 is not the hash given with --head")
    print(f"{proof['row']}\nis row {index} of the decision whose manifest has the hash {proof['manifest_sha256']}")
    return "this decision" if head else None

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("register", nargs="?", type=pathlib.Path)
parser.add_argument("--proof", type=pathlib.Path, metavar="FILE")
parser.add_argument("--head", metavar="HASH", type=lambda text: text.strip().lower())
given = parser.parse_args()
if bool(given.register) == bool(given.proof) or not re.fullmatch("([0-9a-f]{64})?", given.head or ""):
    parser.error("give a register or a proof, and as --head 64 hexadecimal digits")
try:
    anchored = verify_proof(given.proof, given.head) if given.proof else verify_register(given.register, given.head)
except OSError as error:
    parser.error(f"cannot read: {error}")
except (ValueError, AttributeError, RecursionError) as error:
    check(False, given.proof, f"is no proof in JSON ({error})")
print(f"consistent, anchored: {anchored}" if anchored else "consistent, not anchored")
