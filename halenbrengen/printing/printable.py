"""Texts that a printer can print: what no font has becomes a box, and is remembered.

A PDF/A may not hold a character without a letter, so Typst refuses the whole
sheet and names what it could not display. A meeting needs its sheet: the box
takes the character's place, and the caller can say so.
"""

import re
import unicodedata

BOX = "□"

# Typst names what it could not display in Rust's notation.
UNPRINTABLE = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")

# Control characters, halves of characters, the byte order mark.
STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
# For private use, so nobody outside one's own house can read it; or no character at all.
MEANS_NOTHING = re.compile(
    "[\ue000-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff"
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(15))
    + "]"
)
JOINER = "\u200d"


class Printable:
    """The texts of one sheet on their way to paper, and what had to be `replaced` in them."""

    def __init__(self, content):
        self.replaced = []
        self.content = each_text(content, self._orderly)

    def without_what(self, complaint):
        """Put boxes where the compiler could display nothing; False when it complains of something else."""
        unknown = {
            char
            for text in UNPRINTABLE.findall(complaint)
            for char in ESCAPED.sub(lambda code: chr(int(code[1], 16)), text)
        }
        if not unknown:
            return False
        # A letter that we do have is named too when a strange mark stands on it:
        # so first the letters with marks, then what stands alone, then all at once.
        for is_unknown in (
            lambda cluster: len(cluster) > 1 and all(char in unknown or is_hidden(char) for char in cluster),
            lambda cluster: cluster in unknown,
            lambda cluster: not cluster.isascii(),
        ):
            before = self.content
            self.content = each_text(before, lambda text, is_unknown=is_unknown: self._boxed(text, is_unknown))
            if self.content != before:
                return True
        return False

    def _orderly(self, text):
        """One kind of newline, nothing that steers a machine, nothing that means nothing."""
        text = STEERS.sub("", "\n".join(text.replace("\t", " ").splitlines()))
        return self._boxed(text, MEANS_NOTHING.search) if MEANS_NOTHING.search(text) else text

    def _boxed(self, text, is_unknown):
        return "".join(self._box(cluster) if is_unknown(cluster) else cluster for cluster in clusters(text))

    def _box(self, cluster):
        if cluster.replace(BOX, "") and cluster not in self.replaced:
            self.replaced.append(cluster)
        return BOX


def each_text(value, change):
    """The same content with every text in it changed; None becomes the empty text."""
    if isinstance(value, dict):
        return {key: each_text(inner, change) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [each_text(inner, change) for inner in value]
    if value is None:
        return ""
    return change(value) if isinstance(value, str) else value


def clusters(text):
    """The text in pieces that are one letter to the eye: a base with its marks and joiners."""
    pieces = []
    for char in text:
        if pieces and pieces[-1] != "\n" and (continues(char) or pieces[-1][-1] == JOINER or leads(pieces[-1][-1])):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def continues(char):
    """Is this a mark, joiner, vowel or skin tone that belongs to the letter before it?"""
    return (
        unicodedata.category(char).startswith("M")
        or char == JOINER
        or char in "\u0e33\u0eb3\uff9e\uff9f"
        or "\u1160" <= char <= "\u11ff"
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\U000e0020" <= char <= "\U000e007f"
    )


def leads(char):
    """Is this a sign of Arabic or Indic that belongs to the letter after it?"""
    return unicodedata.category(char) == "Cf" and unicodedata.bidirectional(char) in ("AN", "AL", "L")


def is_hidden(char):
    return unicodedata.category(char) in ("Cf", "Mn") or char == BOX
