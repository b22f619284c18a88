"""Hair of the masks, behind and before the head; knows no hat and no face."""

from collections.abc import Callable
from dataclasses import dataclass

from game.stage.art.masks_paint import Tone, cloud, flat, form, line, mirrored, tone


@dataclass(frozen=True, slots=True)
class Layers:
    """What lies behind the head and what lies before it."""

    back: str
    front: str


def _bald(paint: Tone, ribbon: Tone) -> Layers:
    tuft = cloud(58, 134, 12, 22, 6, 0.3)
    back = form(tuft, paint.flat) + mirrored(form(tuft, paint.flat, shade=paint.shade))
    return Layers(back, line("M92 96 Q98 84 112 80", 7, "#FFFFFF") + line("M124 78 h1", 7, "#FFFFFF"))


def _short(paint: Tone, ribbon: Tone) -> Layers:
    crop = (
        "M56 142 C46 92 82 50 128 50 C174 50 210 92 200 142 L187 138 C190 112 178 98 164 94 "
        "C132 104 104 102 88 90 C72 100 66 114 69 138 Z"
    )
    shade = "M164 60 C200 82 206 112 199 140 L188 137 C190 112 178 98 166 94 C180 86 178 72 164 60 Z"
    return Layers("", form(crop, paint.flat, shade, shade=paint.shade) + line("M84 76 Q100 66 118 64", 5, paint.shade))


def _beehive(paint: Tone, ribbon: Tone) -> Layers:
    back = form("M60 178 C42 168 40 140 48 108 L208 108 C216 140 214 168 196 178 Z", paint.shade)
    tower = (
        "M54 134 C38 116 38 88 56 76 C46 60 56 40 74 38 C74 16 100 5 128 5 C156 5 182 16 182 38 "
        "C200 40 210 60 200 76 C218 88 218 116 202 134 C200 118 192 106 176 102 C150 92 120 92 92 102 "
        "C72 106 58 118 54 134 Z"
    )
    shade = (
        "M152 8 C172 12 182 24 182 38 C200 42 208 60 200 76 C216 88 218 114 202 132 C200 118 192 106 178 102 "
        "C192 94 192 84 182 78 C190 64 184 50 166 44 C170 30 164 16 152 8 Z"
    )
    tiers = line("M57 78 C84 92 150 92 184 70 M75 40 C96 54 144 52 168 34", 5)
    sweeps = line(
        "M62 96 C76 106 96 106 112 104 M72 62 C90 72 112 74 132 70 M94 24 C108 32 126 32 140 26", 5, paint.shade
    )
    jewel = form("M128 70 L140 84 L128 98 L116 84 Z", ribbon.flat)
    return Layers(back, form(tower, paint.flat, shade, shade=paint.shade) + sweeps + tiers + jewel)


def _flattop(paint: Tone, ribbon: Tone) -> Layers:
    top = (
        "M58 128 L48 32 Q46 14 64 14 L192 14 Q210 14 208 32 L198 128 C196 112 190 102 180 96 "
        "L166 90 L90 90 L76 96 C66 102 60 112 58 128 Z"
    )
    shade = "M176 15 H194 Q210 16 207 34 L197 126 C196 112 190 102 178 95 Z"
    return Layers(
        "",
        form(top, paint.flat, shade, shade=paint.shade)
        + line("M78 34 V52 M102 32 V44 M126 34 V54 M150 32 V44", 4.5, paint.shade),
    )


def _puffs(paint: Tone, ribbon: Tone) -> Layers:
    one = cloud(46, 62, 33, 33, 9, 0.2)
    left = form(one, paint.flat) + line("M32 56 q6 -12 18 -12", 4.5, paint.shade)
    right = form(
        cloud(210, 62, 33, 33, 9, 0.2),
        paint.flat,
        "M222 30 C256 46 258 84 226 100 C240 80 240 52 222 30 Z",
        shade=paint.shade,
    )
    cap = "M58 126 C52 78 84 46 128 46 C172 46 204 78 198 126 C194 100 166 84 128 98 C90 84 62 100 58 126 Z"
    tie = form("M62 78 Q74 62 90 60 L96 72 Q82 76 74 90 Z", ribbon.flat)
    front = form(
        cap,
        paint.flat,
        "M170 62 C194 78 202 100 198 124 C194 106 182 94 164 91 C178 84 178 72 170 62 Z",
        shade=paint.shade,
    )
    return Layers(left + right, front + line("M128 50 V94", 4.5, paint.shade) + tie + mirrored(tie))


def _tousled(paint: Tone, ribbon: Tone) -> Layers:
    mop = (
        "M56 136 C42 116 36 92 48 74 L30 66 L56 54 C58 38 70 28 84 28 L78 10 L104 22 C112 8 128 6 140 14 "
        "L156 2 L160 20 "
        "C178 18 192 28 196 42 L220 40 L208 62 C222 82 216 112 200 136 C198 120 192 108 184 102 L170 114 L154 96 "
        "L138 116 L118 96 L100 116 L88 100 L76 110 C66 116 60 124 56 136 Z"
    )
    shade = (
        "M176 22 C190 28 195 36 196 44 L218 41 L208 62 C222 84 215 112 200 134 C198 120 192 108 184 102 L172 "
        "112 C188 88 192 54 176 22 Z"
    )
    return Layers(
        "",
        form(mop, paint.flat, shade, shade=paint.shade)
        + line("M90 44 Q96 60 86 74 M122 34 Q126 52 118 66 M150 40 Q156 56 150 70", 4.5, paint.shade),
    )


def _bob(paint: Tone, ribbon: Tone) -> Layers:
    back = form(
        "M44 206 C22 100 58 34 128 34 C198 34 234 100 212 206 Q210 216 198 216 L58 216 Q46 216 44 206 Z", paint.shade
    )
    hood = (
        "M44 208 C20 92 60 22 128 22 C196 22 236 92 212 208 Q211 214 204 213 L188 210 C194 176 192 142 186 114 "
        "Q128 98 70 114 C64 142 62 176 68 210 L52 213 Q45 214 44 208 Z"
    )
    shade = (
        "M164 30 C214 52 232 114 212 208 L204 213 L190 210 C196 176 194 142 187 114 L176 111 C194 86 188 54 164 30 Z"
    )
    clip = (
        '<g transform="rotate(-28 76 92)">'
        f'<rect x="56" y="85" width="36" height="14" rx="7" fill="{ribbon.flat}" stroke-width="4.5"/></g>'
    )
    return Layers(
        back,
        form(hood, paint.flat, shade, shade=paint.shade)
        + line("M100 88 V104 M128 84 V101 M156 88 V104", 4.5, paint.shade)
        + line("M76 62 Q96 40 124 40", 6, paint.shade)
        + clip,
    )


def _swoosh(paint: Tone, ribbon: Tone) -> Layers:
    shaved = form(
        "M57 140 C50 96 84 52 128 52 C172 52 206 96 199 140 C194 120 188 108 178 100 L80 100 C66 108 60 120 57 140 Z",
        paint.shade,
    )
    wave = (
        "M66 106 C38 82 46 40 84 24 C126 2 196 -2 226 40 C242 64 236 96 214 110 C218 90 210 78 194 76 "
        "C186 98 120 120 66 106 Z"
    )
    shade = "M190 18 C234 34 244 84 215 108 C218 90 210 78 196 76 C208 60 206 34 190 18 Z"
    return Layers(
        "",
        shaved
        + form(wave, paint.flat, shade, shade=paint.shade)
        + line("M78 82 C110 84 150 72 172 48 M74 58 C96 58 120 48 136 32", 5, paint.shade),
    )


def _perm(paint: Tone, ribbon: Tone) -> Layers:
    back = form(cloud(128, 112, 92, 84, 13, 0.1), paint.flat, cloud(196, 124, 14, 48, 7), shade=paint.shade)
    ring = cloud(128, 82, 62, 24, 10, 0.2)
    curls = line(
        "M88 78 q8 -14 20 -4 M132 68 q10 -12 20 0 M64 58 q6 -14 20 -8 M172 46 q14 -2 16 12 M112 38 q12 -10 22 2 "
        "M44 110 q-2 -14 10 -16",
        4.5,
        paint.shade,
    )
    return Layers(back, form(ring, paint.flat) + flat(cloud(128, 70, 56, 24, 9), paint.flat) + curls)


def _afro(paint: Tone, ribbon: Tone) -> Layers:
    ball = cloud(128, 106, 101, 88, 17, 0.1)
    back = form(
        ball,
        paint.flat,
        "M178 22 C226 46 246 110 214 164 C204 186 190 194 180 196 C206 150 210 80 178 22 Z",
        shade=paint.shade,
    )
    line_up = (
        "M58 132 C48 92 80 50 128 50 C176 50 208 92 198 132 C190 108 178 98 162 98 C146 92 110 92 94 98 C78 "
        "98 66 108 60 132 Z"
    )
    edge = line("M60 130 C66 108 78 98 94 98 C110 92 146 92 162 98 C178 98 190 108 196 130", 5.5)
    flecks = line(
        "M70 62 q8 -12 18 -12 M112 40 q10 -6 20 -2 M48 104 q-2 -12 4 -20 M98 72 q6 -6 14 -6 M146 66 q8 0 12 6",
        4.5,
        paint.shade,
    )
    return Layers(back, flat(line_up, paint.flat) + edge + flecks)


def _topknot(paint: Tone, ribbon: Tone) -> Layers:
    bun = form(
        cloud(128, 30, 27, 21, 7, 0.4),
        paint.flat,
        "M140 10 C160 14 164 44 144 51 C150 38 148 22 140 10 Z",
        shade=paint.shade,
    )
    slick = "M60 130 C52 84 84 44 128 44 C172 44 204 84 196 130 C192 108 172 86 128 84 C84 86 64 108 60 130 Z"
    front = form(
        slick,
        paint.flat,
        "M160 54 C194 74 202 104 196 128 C192 110 180 96 160 89 C172 82 170 66 160 54 Z",
        shade=paint.shade,
    )
    tie = f'<rect x="106" y="43" width="44" height="14" rx="7" fill="{ribbon.flat}" stroke-width="5"/>'
    return Layers(bun, front + line("M100 84 Q104 66 116 60 M128 82 V62", 4.5, paint.shade) + tie)


def _braids(paint: Tone, ribbon: Tone) -> Layers:
    beads = "".join(
        f'<ellipse cx="{46 + (i % 2) * 4}" cy="{142 + i * 19}" rx="19" ry="14" fill="{paint.flat}"/>' for i in range(4)
    )
    tail = form("M34 216 Q30 234 45 238 Q60 236 62 216 Z", paint.flat)
    band = f'<rect x="32" y="205" width="32" height="13" rx="6" fill="{ribbon.flat}" stroke-width="5"/>'
    plait = tail + beads + band
    crown = "M50 146 C34 84 70 34 128 34 C186 34 222 84 206 146 L192 136 C190 108 166 92 128 64 C90 92 66 108 64 136 Z"
    shade = "M166 44 C206 64 216 106 206 144 L194 136 C192 112 176 98 156 84 C178 78 180 60 166 44 Z"
    front = form(crown, paint.flat, shade, shade=paint.shade) + line(
        "M128 38 V60 M72 104 Q92 84 116 66 M184 104 Q164 84 140 66", 4.5, paint.shade
    )
    return Layers(plait + mirrored(plait), front)


def _waves(paint: Tone, ribbon: Tone) -> Layers:
    back = (
        "M56 90 C28 120 54 146 36 172 C24 194 36 220 60 224 C76 228 92 220 98 210 L158 210 C164 220 180 228 196 224 "
        "C220 220 232 194 220 172 C202 146 228 120 200 90 Z"
    )
    shade = (
        "M200 90 C228 120 202 146 220 172 C232 194 220 220 196 224 C180 228 168 222 160 212 C188 206 196 176 "
        "190 156 C184 130 196 106 200 90 Z"
    )
    cap = (
        "M60 150 C44 120 46 46 128 46 C210 46 212 120 196 150 C188 138 190 112 158 82 "
        "C128 98 82 98 68 138 C66 144 64 148 60 150 Z"
    )
    dark = "M166 54 C208 72 210 122 196 148 C188 136 188 112 160 84 C174 78 176 66 166 54 Z"
    front = form(cap, paint.flat, dark, shade=paint.shade) + line("M82 82 Q100 66 128 64", 5, paint.shade)
    return Layers(form(back, paint.flat, shade, shade=paint.shade), front)


def _curls(paint: Tone, ribbon: Tone) -> Layers:
    back = form(cloud(128, 104, 80, 58, 12, 0.2), paint.shade)
    mop = form(
        cloud(128, 74, 76, 44, 11, 0.15),
        paint.flat,
        "M178 36 C214 48 214 98 184 110 C192 88 190 58 178 36 Z",
        shade=paint.shade,
    )
    swirl = line(
        "M78 66 q10 -16 22 -4 q4 10 -6 12 M124 46 q14 -10 22 4 q0 10 -10 8 M116 92 q10 -12 20 0 M158 84 q8 -14 20 -4",
        4.5,
        paint.shade,
    )
    return Layers(back, mop + swirl)


STYLES: dict[str, Callable[[Tone, Tone], Layers]] = {
    "bald": _bald,
    "short": _short,
    "beehive": _beehive,
    "flattop": _flattop,
    "puffs": _puffs,
    "tousled": _tousled,
    "bob": _bob,
    "swoosh": _swoosh,
    "perm": _perm,
    "afro": _afro,
    "topknot": _topknot,
    "braids": _braids,
    "waves": _waves,
    "curls": _curls,
}


def hair_layers(style: str, colour: str, ribbon: str) -> Layers:
    """A hair style in a tone, with its band, clip or tie in another. KeyError for an unknown style or tone."""
    return STYLES[style](tone(colour), tone(ribbon))
