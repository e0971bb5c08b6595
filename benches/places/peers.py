"""Asks one library for the commune of today of every address: python peers.py LIBRARY ADDRESSES CATALOGUE

ADDRESSES is a TSV with the address in the first column, CATALOGUE the folder with `provinces.json` and `communes/`, by which
names become codes. Prints one JSON object: {"version", "start_ms", "ms_per_address", "answers": [[code, ...], ...]}. No code is
no answer, one is given as certain, several are left to the reader to choose from.
"""

import importlib.metadata
import json
import re
import sys
import time
import unicodedata
from pathlib import Path


def folded(text):
    """Lower case, no accents, one space between words."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", re.sub("['’]", "", bare.lower().replace("đ", "d"))).split())


class Codes:
    """From the name of a commune of today, with its type and province, to its code."""

    def __init__(self, catalogue):
        provinces = json.loads((catalogue / "provinces.json").read_text("utf-8"))["provinces"]
        names = {province["code"]: folded(province["name"]) for province in provinces}
        self.by_name = {}
        for path in sorted((catalogue / "communes").glob("*.json")):
            file = json.loads(path.read_text("utf-8"))
            for commune in file["communes"]:
                key = (names[file["province"]], folded(commune["name"]))
                self.by_name.setdefault(key, []).append(commune)

    def find(self, province, name, kind):
        """The code, or nothing. The type decides only between communes of one name: some changed theirs since."""
        found = self.by_name.get((folded(province), folded(name)), [])
        for narrower in (
            lambda c: unicodedata.normalize("NFC", c["name"]).lower() == unicodedata.normalize("NFC", name).lower(),
            lambda c: folded(c["type"]) == folded(kind.replace("-", " ")),
        ):
            if len(found) > 1:
                found = [commune for commune in found if narrower(commune)] or found
        return found[0]["code"] if found else None


def vietnamadminunits(_codes):
    """Old addresses through its converter; what that does not know, read as an address of today."""
    from vietnamadminunits import convert_address, parse_address
    from vietnamadminunits.converter import converter_2025

    # It sends addresses of split communes with a street to a public geocoding server: a benchmark must not, and a portal
    # that promises to keep addresses on the phone may not.
    converter_2025.get_geo_location = lambda _address: None

    def ask(address):
        for read in (convert_address, parse_address):
            try:
                unit = read(address)
            except Exception:  # It raises many kinds for addresses it cannot take apart: no answer.
                continue
            if unit.ward_code:
                return [unit.ward_code]
        return []

    return ask


def vietnam_address_converter(codes):
    """With `multiple: all`, so that it may name all communes that a split one went to."""
    from vietnam_address_converter import create_converter

    converter = create_converter()

    def code(province, ward):
        if not province or not ward:
            return None
        return codes.find(province["name"], ward["name"], ward.get("type", ""))

    def ask(address):
        try:
            result = converter.auto_convert_address(address, {"multiple": "all"})
        except Exception:  # As above.
            return []
        conversion = result.get("conversion") or {}
        if result.get("input_type") != "new":
            candidates = conversion.get("candidates") or []
            found = [code(each.get("new_province"), each.get("new_ward")) for each in candidates]
            if any(found):
                return sorted({each for each in found if each})
        new = result.get("converted_new") or {}
        one = code(new.get("province"), new.get("ward"))
        return [one] if one else []

    return ask


LIBRARIES = {"vietnamadminunits": vietnamadminunits, "vietnam-address-converter": vietnam_address_converter}


def main():
    name, file, catalogue = sys.argv[1:]
    lines = Path(file).read_text("utf-8").splitlines()
    addresses = [line.split("\t")[0] for line in lines]
    start = time.perf_counter()
    ask = LIBRARIES[name](Codes(Path(catalogue)))
    # The first question makes one of them build its tables.
    ask("Phường Bến Nghé, Quận 1, Thành phố Hồ Chí Minh")
    ready = time.perf_counter()
    answers = [ask(address) for address in addresses]
    done = time.perf_counter()
    print(
        json.dumps(
            {
                "version": importlib.metadata.version(name),
                "start_ms": (ready - start) * 1e3,
                "ms_per_address": (done - ready) * 1e3 / max(len(addresses), 1),
                "answers": answers,
            }
        )
    )


if __name__ == "__main__":
    main()
