"""validate.py SCHEMA SESSION... - hold session files against the JSON Schema with an independent validator.

Exit 0: all are valid. 1: one is not; its first findings are printed. 3: the validator is not installed
(python3 -m pip install -r Tests/Interop/requirements.txt).
"""
import json
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(3)


def refuse_duplicates(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError("a key is given twice")
    return dict(pairs)


def main(schema_path, *paths):
    schema = json.load(open(schema_path, encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    bad = 0
    for path in paths:
        session = json.load(open(path, encoding="utf-8"), object_pairs_hook=refuse_duplicates)
        for error in list(validator.iter_errors(session))[:5]:
            bad += 1
            print(f"{path}: {error.json_path}: {error.message[:200]}")
        text = session["article"]["text"]
        for statement in session["statements"]:
            if text[statement["start"]:statement["end"]] != statement["text"]:
                bad += 1
                print(f"{path}: the text of statement {statement['id']} is not the article's")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
