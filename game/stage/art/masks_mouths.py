"""Mouths in four moods, beards, cheeks and the drop of sweat; draws nothing else."""

from game.stage import palette
from game.stage.art.masks_paint import WHITE, Tone, blend, disc, flat, form, line

MOUTHS = ("plain", "full", "small", "gap", "wide")
BEARDS = ("none", "stubble", "walrus", "long", "chin", "full", "pencil")

_THROAT = "#7B2545"
_TONGUE = "#F0786B"
_ROUGE = "#B23A55"


def mouth_svg(mouth: str, mood: str, skin: Tone) -> str:
    """The mouth around (128, 184)."""
    if mood == "pleased":
        return _laugh(mouth)
    if mood == "forced":
        return _teeth(mouth)
    if mood == "hurt":
        wobble = "M105 194 Q112 180 122 184 Q131 189 137 184 Q146 180 151 193"
        chin = line("M118 204 Q128 199 138 204", 4, skin.shade)
        return chin + line(wobble, 6.5)
    if mouth == "full":
        lips = "M107 186 Q119 176 128 180 Q137 176 149 186 Q139 198 128 198 Q117 198 107 186 Z"
        return (
            flat(lips, blend(skin.shade, _ROUGE, 0.55))
            + line("M106 186 Q128 190 150 186", 4.5)
            + line("M118 199 Q128 203 138 199", 4)
        )
    if mouth == "small":
        return line("M117 186 Q128 188 139 185", 6.5)
    if mouth == "wide":
        return line("M99 184 Q128 189 157 184", 6.5)
    return line("M108 185 Q126 189 148 184", 6.5)


def _laugh(mouth: str) -> str:
    half = {"small": 24, "full": 30, "wide": 38}.get(mouth, 32)
    left, right = 128 - half, 128 + half
    jaw = f"M{left} 174 Q128 183 {right} 174 C{right} 212 {left} 212 {left} 174 Z"
    tongue = f"M{left + 11} 195 Q128 180 {right - 11} 195 Q128 210 {left + 11} 195 Z"
    teeth = f"M{left} 174 Q128 183 {right} 174 L{right - 3} 184 Q128 192 {left + 3} 184 Z"
    gap = line("M128 180 V187", 6, _THROAT) if mouth == "gap" else ""
    inside = flat(jaw, _THROAT) + flat(tongue, _TONGUE) + flat(teeth, WHITE) + gap
    dimples = line(f"M{left - 5} 177 q-1 -7 5 -9 M{right + 5} 177 q1 -7 -5 -9", 5)
    return inside + line(jaw, 5) + dimples


def _teeth(mouth: str) -> str:
    """The forced smile: every tooth, held a second too long."""
    half = {"small": 38, "full": 42, "wide": 48}.get(mouth, 44)
    left, right = 128 - half, 128 + half
    jaw = (
        f"M{left} 167 Q128 184 {right} 167 C{right + 5} 186 {right - 14} 202 128 203 "
        f"C{left + 14} 202 {left - 5} 186 {left} 167 Z"
    )
    bite = line(f"M{left + 3} 182 Q128 202 {right - 3} 182", 3.5)
    bars = " ".join(
        f"M{128 + dx:g} {176 - abs(dx) * 0.14:.1f} L{128 + dx * 0.94:.1f} {202 - abs(dx) * abs(dx) * 0.008:.1f}"
        for dx in (-36, -24, -12, 0, 12, 24, 36)
        if abs(dx) < half - 6
    )
    gap = flat("M123 175 H133 V190 H123 Z", _THROAT) if mouth == "gap" else ""
    inside = flat(jaw, WHITE) + gap + line(bars, 3) + bite
    creases = line(f"M{left - 8} 177 q-6 -9 2 -18 M{right + 8} 177 q6 -9 -2 -18", 4.5)
    return inside + line(jaw, 5.5) + creases


def cheeks_svg(mood: str, half: float, skin: Tone) -> str:
    """Warm cheeks for those who are glad, on a head `half` units from middle to edge; a forced smile has none."""
    if mood != "pleased":
        return ""
    return "".join(
        f'<ellipse cx="{128 + side * (half - 23):g}" cy="162" rx="11.5" ry="8.5" fill="{skin.cheek}" '
        f'fill-opacity="0.8" stroke="none"/>'
        for side in (-1, 1)
    )


def sweat_svg() -> str:
    """One fat drop at the temple and a small one beside it."""
    big = "M203 84 C207 98 217 104 217 116 A14 14 0 0 1 189 116 C189 104 199 98 203 84 Z"
    small = "M224 126 C226 132 231 135 231 141 A7 7 0 0 1 217 141 C217 135 222 132 224 126 Z"
    return (
        f'<path d="{big}" fill="{palette.SKY}" stroke-width="5"/>'
        + line("M196 116 Q197 122 202 124", 4, WHITE)
        + f'<path d="{small}" fill="{palette.SKY}" stroke-width="4.5"/>'
    )


def beard_svg(beard: str, paint: Tone, skin: Tone) -> str:
    """What grows under the mouth; drawn before it."""
    if beard == "stubble":
        dots = (
            (92, 188),
            (100, 198),
            (112, 205),
            (144, 205),
            (156, 198),
            (164, 188),
            (104, 188),
            (152, 188),
            (128, 208),
        )
        return "".join(disc(x, y, 2.2, skin.shade, 0) for x, y in dots)
    if beard == "chin":
        return form(
            "M108 200 Q128 192 148 200 Q150 226 128 230 Q106 226 108 200 Z",
            paint.flat,
            "M134 196 Q148 198 148 206 Q148 224 130 229 Q142 216 134 196 Z",
            shade=paint.shade,
        )
    if beard == "full":
        return form(
            "M58 136 C54 190 84 226 128 226 C172 226 202 190 198 136 C192 158 178 172 158 170 Q128 160 98 170 "
            "C78 172 64 158 58 136 Z",
            paint.flat,
            "M197 140 C200 190 172 225 128 226 C160 214 180 196 182 166 C190 160 195 150 197 140 Z",
            shade=paint.shade,
        ) + flat(
            "M94 186 C94 172 108 168 128 174 C148 168 162 172 162 186 C162 200 148 208 128 208 C108 208 "
            "94 200 94 186 Z",
            skin.flat,
        )
    if beard == "long":
        return form(
            "M60 138 C46 180 60 206 78 214 L76 226 L94 226 L98 244 L114 236 L128 253 L142 236 L158 244 L162 226 "
            "L180 226 L178 214 C196 206 210 180 196 138 C190 160 176 170 156 168 Q128 158 100 168 "
            "C80 170 66 160 60 138 Z",
            paint.flat,
            "M196 142 C208 180 196 206 178 214 L180 226 L162 226 L158 244 L144 237 C168 216 180 192 182 164 "
            "C190 158 194 150 196 142 Z",
            shade=paint.shade,
        )
    return ""


def moustache_svg(beard: str, paint: Tone) -> str:
    """What grows over the lip; drawn after the mouth, and short enough to leave its mood bare."""
    if beard == "walrus":
        return form(
            "M128 164 C116 158 98 160 86 172 C78 180 68 180 64 176 C66 190 84 196 100 189 C112 184 120 180 128 180 "
            "C136 180 144 184 156 189 C172 196 190 190 192 176 C188 180 178 180 170 172 C158 160 140 158 128 164 Z",
            paint.flat,
            "M128 166 C140 158 158 160 170 173 C178 180 188 180 191 178 C188 190 172 195 156 188 C166 "
            "186 172 184 176 182 "
            "C160 180 146 170 128 172 Z",
            shade=paint.shade,
        )
    if beard == "long":
        return form(
            "M128 166 C116 160 100 164 90 178 C104 180 118 178 128 175 C138 178 152 180 166 178 "
            "C156 164 140 160 128 166 Z",
            paint.flat,
        )
    if beard == "pencil":
        return line("M104 177 Q118 168 127 173 M129 173 Q138 168 152 177", 6)
    return ""
