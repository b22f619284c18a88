"""Collars and work clothes of the masks, in the head's own units; draws nothing above the neck."""

from collections.abc import Callable

from game.stage import palette
from game.stage.art.masks_paint import Tone, disc, form, line, mirrored, tone

BODY = (
    "M128 224 C166 224 176 228 204 238 C252 254 274 284 280 330 L292 420 L-36 420 L-24 330 "
    "C-18 284 4 254 52 238 C80 228 90 224 128 224 Z"
)
_BODY_SHADE = "M204 238 C252 254 274 284 280 330 L292 420 L238 420 C236 360 236 310 226 282 C220 262 214 248 204 238 Z"
YOKE = (
    "M128 218 C152 218 166 222 178 228 C194 234 202 241 204 247 Q205 251 200 251 H56 Q51 251 52 247 C54 241 "
    "62 234 78 228 C90 222 104 218 128 218 Z"
)
_YOKE_SHADE = "M178 228 C194 234 202 241 204 247 L200 251 H172 Q182 240 178 228 Z"


def neck_svg(skin: Tone) -> str:
    """The neck, with the head's shadow on it."""
    return form("M102 190 L102 226 Q128 244 154 226 L154 190 Z", skin.shade)


def _shirt(paint: Tone, accent: Tone) -> str:
    wing = form("M128 236 L100 218 L82 230 L102 252 Z", "#FFF6EC")
    knot = form("M118 232 H138 L142 246 L128 256 L114 246 Z", accent.flat)
    return wing + mirrored(wing) + knot


def _shirt_body(paint: Tone, accent: Tone) -> str:
    tie = form(
        "M116 246 L140 246 L152 372 L128 400 L104 372 Z",
        accent.flat,
        "M132 246 H140 L152 372 L130 398 Z",
        shade=accent.shade,
    )
    return tie + _badge(40, 298)


def _badge(x: float, y: float) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="52" height="30" rx="7" fill="#FFF6EC" stroke-width="5"/>' + line(
        f"M{x + 10:g} {y + 11:g} h14 M{x + 10:g} {y + 20:g} h30", 4
    )


def _uniform(paint: Tone, accent: Tone) -> str:
    collar = form(
        "M96 214 Q128 232 160 214 L168 232 Q128 254 88 232 Z",
        accent.flat,
        "M146 222 L160 214 L168 232 Q160 238 148 242 Z",
        shade=accent.shade,
    )
    return collar + line("M128 226 V242", 4.5)


def _uniform_body(paint: Tone, accent: Tone) -> str:
    pad = form("M0 274 C8 254 26 244 48 238 L66 262 C44 268 22 276 8 288 Z", accent.flat)
    seam = line("M128 246 V420", 5)
    buttons = "".join(disc(x, y, 8, "#F2C14E", 4.5) for x in (102, 154) for y in (280, 326, 372))
    return pad + mirrored(pad) + seam + buttons


def _blazer(paint: Tone, accent: Tone) -> str:
    shirt = form("M96 220 L128 252 L160 220 L150 252 H106 Z", "#FFF6EC")
    lapel = form("M100 216 L78 228 L84 251 L118 251 Z", paint.shade)
    return shirt + lapel + mirrored(lapel)


def _blazer_body(paint: Tone, accent: Tone) -> str:
    front = form("M98 222 L128 330 L158 222 L128 238 Z", "#FFF6EC") + form(
        "M120 244 H136 L142 300 L128 322 L114 300 Z", accent.flat
    )
    lapel = form("M98 214 L66 234 L74 288 L92 286 L84 300 L128 380 Q120 300 98 214 Z", paint.shade)
    flower = disc(192, 290, 11, accent.flat, 4.5) + disc(192, 290, 4, "#F2C14E", 0)
    return front + lapel + mirrored(lapel) + line("M128 380 V420", 5) + flower


def _roll(paint: Tone, accent: Tone) -> str:
    return form(
        "M92 206 Q128 220 164 206 Q172 222 168 238 Q128 254 88 238 Q84 222 92 206 Z",
        accent.flat,
        "M146 214 L164 206 Q172 222 168 238 Q158 243 146 246 Q154 230 146 214 Z",
        shade=accent.shade,
    ) + line("M106 220 V236 M128 224 V240 M150 220 V236", 4, accent.shade)


def _roll_body(paint: Tone, accent: Tone) -> str:
    return "".join(
        f'<path d="M{-17 - i * 5} {300 + i * 44} Q128 {316 + i * 44} {273 + i * 5} {300 + i * 44}" fill="none" '
        f'stroke="{accent.flat}" stroke-width="14" stroke-linecap="butt"/>'
        for i in range(3)
    )


def _apron(paint: Tone, accent: Tone) -> str:
    collar = form("M128 238 Q108 236 96 216 L80 230 Q88 250 116 250 Z", "#FFF6EC")
    return collar + mirrored(collar)


def _apron_body(paint: Tone, accent: Tone) -> str:
    straps = line("M84 234 L76 300 M172 234 L180 300", 20) + line("M84 234 L76 300 M172 234 L180 300", 9, accent.flat)
    bib = form("M66 292 H190 L200 420 H56 Z", accent.flat, "M168 292 H190 L200 420 H176 Z", shade=accent.shade)
    pocket = form("M92 340 H164 V372 Q164 388 148 388 H108 Q92 388 92 372 Z", accent.shade)
    spoon = line("M148 340 V318", 11) + line("M148 340 V318", 4, "#FFF6EC") + disc(148, 312, 9, "#FFF6EC", 4.5)
    return straps + bib + spoon + pocket


def _bow(paint: Tone, accent: Tone) -> str:
    wing = form("M128 240 L94 224 Q86 240 94 254 Z", accent.flat)
    return (
        form("M100 216 L128 238 L156 216 L166 234 L128 250 L90 234 Z", "#FFF6EC")
        + wing
        + mirrored(wing)
        + disc(128, 240, 8, accent.flat, 5)
    )


def _bow_body(paint: Tone, accent: Tone) -> str:
    vest = form("M70 236 Q100 290 128 320 Q156 290 186 236 L204 244 L206 420 H50 L52 244 Z", accent.shade)
    chain = line("M128 356 Q156 388 184 356", 8) + line("M128 356 Q156 388 184 356", 3.5, "#F2C14E")
    return vest + line("M128 320 V420", 5) + "".join(disc(116, y, 5.5, "#F2C14E", 4) for y in (346, 376, 404)) + chain


def _hood(paint: Tone, accent: Tone) -> str:
    return form(
        "M90 210 C66 214 58 232 66 244 Q98 256 128 238 Q158 256 190 244 C198 232 190 214 166 210 Q158 232 128 236 "
        "Q98 232 90 210 Z",
        paint.flat,
        "M166 210 C190 214 198 232 190 244 Q172 251 156 247 C172 240 174 224 166 210 Z",
        shade=paint.shade,
    )


def _hood_body(paint: Tone, accent: Tone) -> str:
    strings = line("M108 246 V300 M148 246 V290", 10) + line("M108 246 V300 M148 246 V290", 4, "#FFF6EC")
    pocket = form("M78 356 H178 L194 420 H62 Z", paint.shade)
    return strings + pocket + disc(108, 302, 5, "#FFF6EC", 4) + disc(148, 292, 5, "#FFF6EC", 4) + _stamp(accent)


def _stamp(accent: Tone) -> str:
    heart = "M42 298 C42 285 59 285 59 296 C59 285 76 285 76 298 C76 311 66 317 59 324 C52 317 42 311 42 298 Z"
    return form(heart, accent.flat)


def _bib(paint: Tone, accent: Tone) -> str:
    strap = form("M84 226 L98 220 L106 251 H88 Z", accent.flat)
    return form("M102 214 Q128 240 154 214 L160 226 Q128 252 96 226 Z", "#FFF6EC") + strap + mirrored(strap)


def _bib_body(paint: Tone, accent: Tone) -> str:
    strap = form("M68 232 L94 222 L104 318 H80 Z", accent.flat)
    bib = form("M72 308 H184 L196 420 H60 Z", accent.flat, "M164 308 H184 L196 420 H172 Z", shade=accent.shade)
    pocket = form("M100 344 H156 V372 L128 386 L100 372 Z", accent.shade)
    leaf = form(
        "M128 350 C104 340 104 316 112 302 C136 308 144 330 128 350 Z",
        palette.MINT,
        "M128 350 C134 330 128 314 112 302 C136 308 144 330 128 350 Z",
        shade=palette.MINT_SHADE,
    )
    return (
        strap
        + mirrored(strap)
        + bib
        + leaf
        + pocket
        + disc(88, 322, 7, "#F2C14E", 4.5)
        + disc(168, 322, 7, "#F2C14E", 4.5)
    )


def _frill(paint: Tone, accent: Tone) -> str:
    frill = (
        "M86 222 Q92 210 100 216 Q108 232 128 234 Q148 232 156 216 Q164 210 170 222 Q178 236 164 240 "
        "Q160 252 146 247 Q136 257 128 249 Q120 257 110 247 Q96 252 92 240 Q78 236 86 222 Z"
    )
    return form(frill, accent.flat) + line(
        "M104 232 L98 242 M120 240 L116 249 M136 240 L140 249 M152 232 L158 242", 4, accent.shade
    )


def _frill_body(paint: Tone, accent: Tone) -> str:
    dots = "".join(
        disc(x, y, 6.5, accent.flat, 0)
        for x, y in (
            (60, 290),
            (104, 300),
            (150, 292),
            (196, 304),
            (36, 340),
            (82, 344),
            (128, 346),
            (176, 344),
            (222, 346),
            (60, 392),
            (106, 392),
            (152, 392),
            (198, 392),
        )
    )
    return dots + disc(176, 270, 13, "#F2C14E", 4.5) + disc(176, 270, 5, "#F4806B", 3)


OUTFITS: dict[str, tuple[Callable[[Tone, Tone], str], Callable[[Tone, Tone], str]]] = {
    "shirt": (_shirt, _shirt_body),
    "uniform": (_uniform, _uniform_body),
    "blazer": (_blazer, _blazer_body),
    "rollneck": (_roll, _roll_body),
    "apron": (_apron, _apron_body),
    "bowtie": (_bow, _bow_body),
    "hoodie": (_hood, _hood_body),
    "dungarees": (_bib, _bib_body),
    "frill": (_frill, _frill_body),
}


def yoke_svg(outfit: str, cloth: str, accent: str) -> str:
    """The closed little collar piece under a mask on its own."""
    paint = tone(cloth)
    return form(YOKE, paint.flat, _YOKE_SHADE, shade=paint.shade) + OUTFITS[outfit][0](paint, tone(accent))


def body_svg(outfit: str, cloth: str, accent: str) -> str:
    """Shoulders and chest in work clothes; runs on below what is shown."""
    collar, front = OUTFITS[outfit]
    paint, second = tone(cloth), tone(accent)
    arms = line("M22 322 Q16 360 18 420 M234 322 Q240 360 238 420", 5)
    return (
        form(BODY, paint.flat, _BODY_SHADE, shade=paint.shade)
        + front(paint, second)
        + line(BODY, 6)
        + arms
        + collar(paint, second)
    )
