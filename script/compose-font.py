"""compose-font.py FACE.ttf: writes nearly the same glyphs in fewer bytes, in place.

The face keeps each accented letter as an outline of its own. Here ế becomes e, a circumflex and an acute, wherever its
contours are those up to a shift. No point moves by more than TOLERANCE, a twentieth of a pixel in the largest text.
"""

import sys
import unicodedata

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

TOLERANCE = 2  # units; 1000 make an em


def contours(glyph):
    """Each contour as (place of its first point, points seen from there as (x, y, whether on the curve))."""
    found, start = [], 0
    for end in glyph.endPtsOfContours:
        points = [(x, y, on & 1) for (x, y), on in zip(glyph.coordinates[start:end + 1], glyph.flags[start:end + 1])]
        (left, bottom, _), start = points[0], end + 1
        found.append(((left, bottom), tuple((x - left, y - bottom, on) for x, y, on in points)))
    return found


def near(a, b):
    return all(abs(p - q) <= TOLERANCE for p, q in zip(a, b))


def alike(one, other):
    return len(one) == len(other) and all(p[2] == q[2] and near(p[:2], q[:2]) for p, q in zip(one, other))


def letter_below(letter):
    """ế → ê, ê → e; None for a letter without marks."""
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", parts[:-1]) if len(parts) > 1 else None


def without(whole, base):
    """(the shift at which all contours of `base` stand in `whole`, what else stands there), or None."""
    (left, bottom), first = base[0]
    for (x, y), points in whole:
        if not alike(points, first):
            continue
        shift, rest = (x - left, y - bottom), list(whole)
        for (px, py), outline in base:
            there = [c for c in rest if alike(c[1], outline) and near(c[0], (px + shift[0], py + shift[1]))]
            if not there:
                break
            rest.remove(there[0])
        else:
            return shift, rest
    return None


def base_and_marks(letter, outlines, names):
    """The richest letter that stands whole within this one, where it stands, and the contours it does not have."""
    below = letter_below(letter)
    while below:
        base = names.get(ord(below))
        found = without(outlines[names[ord(letter)]], outlines[base]) if base in outlines else None
        if found and found[1]:
            return base, *found
        below = letter_below(below)
    return None


class Marks:
    """Glyphs that no character has: one contour each, its first point at the origin."""

    def __init__(self, font):
        self.font, self.known = font, []

    def named(self, outline):
        for name, known in self.known:
            if alike(known, outline):
                return name
        name = "mark%d" % len(self.known)
        pen = TTGlyphPen(None)
        pen.points, pen.types = [p[:2] for p in outline], [p[2] for p in outline]
        pen.endPts = [len(outline) - 1]
        self.font.setGlyphOrder(self.font.getGlyphOrder() + [name])
        self.font["glyf"].glyphs[name] = pen.glyph()
        self.font["hmtx"][name] = (0, 0)
        self.known.append((name, outline))
        return name


def compose(font):
    glyphs, names, marks = font["glyf"], font.getBestCmap(), Marks(font)
    outlines = {name: contours(glyphs[name]) for name in font.getGlyphOrder() if glyphs[name].numberOfContours > 0}
    for code, name in names.items():
        found = base_and_marks(chr(code), outlines, names) if name in outlines else None
        if not found:
            continue
        base, shift, rest = found
        pen = TTGlyphPen(glyphs)
        pen.addComponent(base, (1, 0, 0, 1, *shift))
        for place, outline in rest:
            pen.addComponent(marks.named(outline), (1, 0, 0, 1, *place))
        glyphs[name] = pen.glyph()


if __name__ == "__main__":
    face = TTFont(sys.argv[1])
    compose(face)
    face.save(sys.argv[1])
