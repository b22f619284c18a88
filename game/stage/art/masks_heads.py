"""Heads, ears, noses and small marks of a mask; draws no hair, eye or mouth."""

from dataclasses import dataclass

from game.stage.art.masks_paint import CX, INK, Tone, disc, flat, form, line, mirrored, tone


@dataclass(frozen=True, slots=True)
class Head:
    """Half width, heights of crown, cheeks and chin, and how square crown, jaw and chin are (0.4 to 0.9)."""

    half: float
    top: float
    cheeks: float
    chin: float
    crown: float
    jaw: float
    point: float

    def outline(self) -> str:
        """The whole head as one closed path."""
        return f"M{CX:g} {self.top:g} {self._right(self.half)} {self._left(self.half)} Z"

    def shadow(self) -> str:
        """The crescent on the side away from the sun."""
        inner = self.half - 15
        return (
            f"M{CX:g} {self.top:g} {self._right(self.half)} "
            f"C{CX + inner * self.point:.1f} {self.chin - 7:.1f} {CX + inner:.1f} "
            f"{self.cheeks + (self.chin - self.cheeks) * self.jaw:.1f} {CX + inner:.1f} {self.cheeks:.1f} "
            f"C{CX + inner:.1f} {self.cheeks - (self.cheeks - self.top) * self.crown:.1f} "
            f"{CX + inner * self.crown:.1f} {self.top + 4:.1f} {CX:g} {self.top:g} Z"
        )

    def _right(self, half: float) -> str:
        return (
            f"C{CX + half * self.crown:.1f} {self.top:.1f} {CX + half:.1f} "
            f"{self.cheeks - (self.cheeks - self.top) * self.crown:.1f} {CX + half:.1f} {self.cheeks:.1f} "
            f"C{CX + half:.1f} {self.cheeks + (self.chin - self.cheeks) * self.jaw:.1f} "
            f"{CX + half * self.point:.1f} {self.chin:.1f} {CX:.1f} {self.chin:.1f}"
        )

    def _left(self, half: float) -> str:
        return (
            f"C{CX - half * self.point:.1f} {self.chin:.1f} {CX - half:.1f} "
            f"{self.cheeks + (self.chin - self.cheeks) * self.jaw:.1f} {CX - half:.1f} {self.cheeks:.1f} "
            f"C{CX - half:.1f} {self.cheeks - (self.cheeks - self.top) * self.crown:.1f} "
            f"{CX - half * self.crown:.1f} {self.top:.1f} {CX:.1f} {self.top:.1f}"
        )


HEADS: dict[str, Head] = {
    "round": Head(71, 62, 140, 210, 0.56, 0.58, 0.58),
    "oval": Head(66, 58, 136, 213, 0.58, 0.60, 0.52),
    "long": Head(62, 52, 138, 218, 0.62, 0.66, 0.60),
    "square": Head(69, 62, 136, 211, 0.66, 0.86, 0.74),
    "heart": Head(69, 60, 128, 212, 0.62, 0.60, 0.44),
    "wide": Head(75, 66, 152, 211, 0.58, 0.62, 0.70),
}

NOSES = ("button", "dot", "long", "broad", "round", "pointed")
SKIN_MARKS = ("freckles", "mole", "plaster")
MARKS = ("none", *SKIN_MARKS, "studs", "hoops", "pearls", "headphones")
"""Those on the skin lie under hair and hat, the others over them."""


def head_svg(head: Head, skin: Tone, has_ears: bool) -> str:
    """The bare head with its shadow."""
    ear = ""
    if has_ears:
        x = CX - head.half - 2
        one = disc(x, 144, 14, skin.flat) + line(f"M{x - 4:g} 138 Q{x + 5:g} 142 {x:g} 151", 4)
        ear = one + mirrored(one)
    return ear + form(head.outline(), skin.flat, head.shadow(), shade=skin.shade)


def nose_svg(nose: str, skin: Tone) -> str:
    """A nose around (128, 156)."""
    if nose == "dot":
        return flat("M118 160 Q128 152 138 160 Q128 170 118 160 Z", skin.shade) + line("M121 161 Q128 166 135 161")
    if nose == "long":
        return flat("M130 138 L140 164 Q130 172 122 166 Z", skin.shade) + line("M131 142 L140 162 Q134 169 123 166")
    if nose == "broad":
        return flat("M112 162 Q128 146 144 162 Q128 172 112 162 Z", skin.shade) + line(
            "M111 158 Q110 167 119 165 Q128 171 137 165 Q146 167 145 158"
        )
    if nose == "round":
        return form(
            "M110 158 C110 146 118 142 128 142 C138 142 146 146 146 158 C146 168 138 172 128 172 "
            "C118 172 110 168 110 158 Z",
            skin.flat,
            "M132 143 C140 144 146 150 145 159 C144 167 136 171 128 171 C138 164 140 152 132 143 Z",
            shade=skin.shade,
        )
    if nose == "pointed":
        return flat("M128 144 L144 166 L124 166 Z", skin.shade) + line("M130 146 L144 165 L126 167")
    return flat("M117 156 Q128 174 139 156 Q128 162 117 156 Z", skin.shade) + line("M117 156 Q128 171 139 156")


def mark_svg(mark: str, head: Head, skin: Tone, colour: str) -> str:
    """A small thing that tells this mask from the others: freckles, a jewel, headphones."""
    ear_x = CX - head.half - 3
    if mark == "freckles":
        spots = ((84, 166), (95, 161), (92, 172), (103, 168))
        return "".join(disc(x, y, 2.7, skin.cheek, 0) + disc(2 * CX - x, y, 2.7, skin.cheek, 0) for x, y in spots)
    if mark == "mole":
        return disc(160, 172, 3.6, INK, 0)
    if mark == "plaster":
        strip = (
            f'<rect x="105" y="149" width="46" height="17" rx="8.5" fill="{tone("butter").flat}" stroke-width="4.5"/>'
        )
        return f'<g transform="rotate(-8 128 158)">{strip}{line("M119 151 V164 M137 151 V164", 3.5)}</g>'
    if mark in ("studs", "pearls"):
        size = 6.0 if mark == "studs" else 9.0
        gem = disc(ear_x - 2, 163, size, tone(colour).flat, 4)
        return gem + mirrored(gem)
    if mark == "hoops":
        ring = (
            f'<circle cx="{ear_x - 2:g}" cy="178" r="19" fill="none" stroke-width="12"/>'
            f'<circle cx="{ear_x - 2:g}" cy="178" r="19" fill="none" stroke="{tone(colour).flat}" stroke-width="5"/>'
        )
        return ring + mirrored(ring)
    if mark == "headphones":
        paint = tone(colour)
        x = ear_x + 2
        cup = f'<rect x="{x - 20:g}" y="116" width="32" height="58" rx="15" fill="{paint.flat}"/>' + line(
            f"M{x + 2:g} 130 L{x + 2:g} 160", 5, paint.shade
        )
        return cup + mirrored(cup)
    return ""


def band_svg(mark: str, head: Head, colour: str) -> str:
    """The part of a mark that lies behind the hair: the band of the headphones, over even the tallest curls."""
    if mark != "headphones":
        return ""
    x = CX - head.half - 4
    arch = f"M{x:g} 126 C{x - 24:g} -26 {2 * CX - x + 24:g} -26 {2 * CX - x:g} 126"
    return line(arch, 22) + line(arch, 10, tone(colour).flat)
