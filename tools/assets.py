"""Copy the few files that browsers and printing need out of node_modules.

The list is complete on purpose: what is not named here is not served. The
places copied to are ignored by git.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = ROOT / "node_modules"

SCRIPTS = {
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    "hx-sse.min.js": "htmx.org/dist/ext/hx-sse.min.js",
    "idb-keyval.js": "idb-keyval/dist/index.js",
}

SANS, SERIF = "@fontsource-variable/source-sans-3", "@fontsource/source-serif-4"
WEB_FONTS = [
    f"{SANS}/files/source-sans-3-latin-wght-normal.woff2",
    f"{SANS}/files/source-sans-3-latin-ext-wght-normal.woff2",
    *(
        f"{SERIF}/files/source-serif-4-{subset}-400-{style}.woff2"
        for subset in ("latin", "latin-ext")
        for style in ("normal", "italic")
    ),
]

PAPER_FONTS = [
    *(
        f"source-sans/TTF/SourceSans3-{cut}.ttf"
        for cut in ("ExtraLight", "Light", "Regular", "It", "Medium", "Semibold", "Bold")
    ),
    *(
        f"source-serif/TTF/SourceSerif4{size}-{cut}.ttf"
        for size in ("", "Display")
        for cut in ("Regular", "It", "Semibold", "SemiboldIt")
    ),
    "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
    "@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf",
    "@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf",
]

# The licences ask to travel with the files.
WEB_LICENCES = {
    "LICENCE-htmx.txt": "htmx.org/LICENSE",
    "LICENCE-idb-keyval.txt": "idb-keyval/LICENCE",
    "LICENCE-source-sans.txt": f"{SANS}/LICENSE",
    "LICENCE-source-serif.txt": f"{SERIF}/LICENSE",
}
PAPER_LICENCES = {
    "LICENCE-source-sans.txt": "source-sans/LICENSE.md",
    "LICENCE-source-serif.txt": "source-serif/LICENSE.md",
    "LICENCE-noto-emoji.txt": "@expo-google-fonts/noto-emoji/LICENSE_FONT",
    "LICENCE-vazirmatn.txt": "@expo-google-fonts/vazirmatn/LICENSE_FONT",
}

TO_BROWSER = SCRIPTS | {Path(font).name: font for font in WEB_FONTS} | WEB_LICENCES
TO_PAPER = {Path(font).name: font for font in PAPER_FONTS} | PAPER_LICENCES

# The maps are not served, and the manifest storage refuses a link to nothing.
SOURCE_MAP = re.compile(rb"^//[#@] sourceMappingURL=.*$", re.MULTILINE)


def main():
    """Lay both folders anew; stop with one line when a listed file is missing."""
    folders = {
        ROOT / "halenbrengen/ui/static/vendor": TO_BROWSER,
        ROOT / "halenbrengen/printing/fonts": TO_PAPER,
    }
    missing = [source for files in folders.values() for source in files.values() if not (MODULES / source).is_file()]
    if missing:
        sys.exit(f"assets: not in node_modules: {', '.join(missing)}; run npm ci first.")
    for folder, files in folders.items():
        lay(folder, files)


def lay(folder, files):
    """Fill one folder with exactly these files; what is there already stays readable meanwhile."""
    folder.mkdir(parents=True, exist_ok=True)
    for stale in {file.name for file in folder.iterdir()} - files.keys():
        (folder / stale).unlink()
    for name, source in files.items():
        content = (MODULES / source).read_bytes()
        if name.endswith(".js"):
            content = SOURCE_MAP.sub(b"", content)
        fresh = folder / f".{name}"
        fresh.write_bytes(content)
        fresh.replace(folder / name)


if __name__ == "__main__":
    main()
