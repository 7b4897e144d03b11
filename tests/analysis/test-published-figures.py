# SPDX-FileCopyrightText: 2026 The Saylau authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What others have published of real polling stations comes out of `saylau analyse`: Russia 2011 and 2018 (Kobak,
Shpilkin, Pshenichnikov) and Albania 2013 (EFToolkit), from the tables in the folder beside the repository.

test-published-figures.py SAYLAU
"""

import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "tests" / "data"))
from tap import Tap, skip_all  # noqa: E402

SAYLAU = pathlib.Path(sys.argv[1]).resolve()
STATIONS = pathlib.Path(os.environ["SAYLAU_SHARED"]) / "corpus" / "stations"
# Of the published simulations.
STANDARD_ERROR = 3.6

RUSSIA = {
    2011: {
        "rows": 95225, "leader": "ЕДИНАЯ РОССИЯ", "kept": 86718,
        "counted": {"share": 9708, "turnout": 9216, "either": 17803}, "expected": 16800.43, "anomaly": 1002.57, "simulated": 1003.477,
    },
    2018: {
        "rows": 97699, "leader": "Путин", "kept": 91152,
        "counted": {"share": 10116, "turnout": 10543, "either": 19271}, "expected": 17562.40, "anomaly": 1708.60, "simulated": 1708.839,
    },
}

# Of EFToolkit's table: stations, 2BL, P05s, C05s, skewness, kurtosis.
ALBANIA = {
    "BERAT": (300, 4.244, .197, .217, .261, 3.474),
    "DIBER": (258, 4.167, .221, .225, 1.685, 4.954),
    "DURRES": (444, 4.572, .173, .194, 1.354, 3.211),
    "ELBASAN": (516, 4.345, .217, .196, 1.500, 4.086),
    "FIER": (558, 4.373, .208, .181, 1.582, 4.572),
    "GJIROKASTER": (237, 4.549, .287, .228, .720, 2.166),
}


def write_document(folder, area, candidates, file, columns):
    document = {
        "format": "saylau-election", "version": 1, "title": area, "date": "2018",
        "candidates": [{"id": name, "name": name} for name in candidates],
        "areas": [{"id": "all", "name": area}],
        "stations": {"file": file, "newAreas": True, "columns": columns},
    }
    path = folder / (file + ".election.json")
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def analyse(path, *options):
    done = subprocess.run([SAYLAU, "analyse", path, "--json", *options], capture_output=True, encoding="utf-8")
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def figures_of(tests):
    return {(test["id"], figure["id"]): figure for test in tests for figure in test["figures"]}


def unpack(folder, year):
    """Returns the table and its headers; nothing where Python was built without LZMA."""
    try:
        import lzma
    except ImportError:
        return None, None
    name = f"russia-{year}.csv"
    text = lzma.decompress((STATIONS / (name + ".xz")).read_bytes())
    (folder / name).write_bytes(text)
    return name, next(csv.reader([text.partition(b"\n")[0].decode("utf-8")]))


def russia_columns(headers, leader):
    def find(*parts):
        return [header for header in headers if all(part in header for part in parts)]

    columns = {
        "area": "region", "registered": find("Число избирателей, в")[0], "issued": find("бюллетеней, выданных"),
        "cast": find("Число недействительных") + find("Число действительных"),
        "invalid": find("Число недействительных")[0], "valid": find("Число действительных")[0], "leader": find(leader)[0],
    }
    assert len(columns["issued"]) == 3 and len(columns["cast"]) == 2, columns
    return columns


def check_russia(tap, folder, year, published):
    name, headers = unpack(folder, year)
    if name is None:
        tap.skip(f"Russia {year}", "Python has no module lzma")
        return
    path = write_document(folder, f"Russia {year}", ["leader"], name, russia_columns(headers, published["leader"]))
    found = analyse(path)
    figures = figures_of(found["tests"])
    either = figures["integers", "either"]
    anomaly = either["value"] - either["expected"]

    tap.ok(found["stations"] == published["rows"], f"Russia {year}: all rows are stations", str(found["stations"]))
    tap.ok(either["stations"] == published["kept"], f"Russia {year}: the same stations are kept", str(either))
    left_out = sum(either["leftOut"].values())
    tap.ok(either["stations"] + left_out == found["stations"], f"Russia {year}: all others are told with a reason", str(either))
    counted = {kind: figures["integers", kind]["value"] for kind in published["counted"]}
    tap.ok(counted == published["counted"], f"Russia {year}: whole percentages are counted exactly", str(counted))
    tap.ok(abs(either["expected"] - published["expected"]) < 0.01, f"Russia {year}: expected by chance, to 0.01", str(either))
    tap.ok(abs(anomaly - published["anomaly"]) < 0.01, f"Russia {year}: the anomaly, to 0.01", str(anomaly))
    tap.ok(abs(anomaly - published["simulated"]) < 4 * STANDARD_ERROR, f"Russia {year}: the published simulation agrees", str(anomaly))

    regions = analyse(path, "--by-area")["areas"]
    sums = [sum(figures_of(region["tests"])["integers", "either"][key] for region in regions) for key in ("stations", "value", "expected")]
    tap.ok(len(regions) > 80 and sums[:2] == [either["stations"], either["value"]] and abs(sums[2] - either["expected"]) < 1e-6,
           f"Russia {year}: regions sum to the whole", f"{len(regions)} {sums}")


def check_albania(tap, folder):
    (folder / "albania-2013.csv").write_bytes((STATIONS / "albania-2013.csv").read_bytes())
    columns = {"area": "Prefectures", "registered": "Registered", "cast": "Ballots", "C035": "C035"}
    path = write_document(folder, "Albania", ["C035"], "albania-2013.csv", columns)
    areas = {area["id"]: area for area in analyse(path, "--by-area")["areas"]}
    tap.ok(sum(area["stations"] for area in areas.values()) == 5508, "Albania: all rows are stations", str(len(areas)))
    header, *rows = (folder / "albania-2013.csv").read_text(encoding="utf-8").splitlines()
    (folder / "backwards.csv").write_text("\n".join([header, *reversed(rows)]), encoding="utf-8")
    backwards = write_document(folder, "Albania", ["C035"], "backwards.csv", columns)
    tap.ok(analyse(backwards)["tests"] == analyse(path)["tests"], "Albania: backwards, the rows tell the same")
    for prefecture, (n, *published) in ALBANIA.items():
        figures = figures_of(areas[prefecture]["tests"])
        found = [figures[key]["value"] for key in (("secondDigits", "ballotsMean"), ("roundPercents", "turnoutFives"),
                                                   ("roundCounts", "ballotsFives"), ("shape", "turnoutSkewness"),
                                                   ("shape", "turnoutKurtosis"))]
        tap.ok(areas[prefecture]["stations"] == n, f"{prefecture}: the number of stations", str(areas[prefecture]["stations"]))
        tap.ok([round(value, 3) for value in found] == published, f"{prefecture}: five figures to three decimals", f"{found} {published}")


def main():
    if not STATIONS.is_dir():
        skip_all("the folder of real data is not here")
    tap = Tap()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for year, published in RUSSIA.items():
            check_russia(tap, folder, year, published)
        check_albania(tap, folder)
    tap.finish()


main()
