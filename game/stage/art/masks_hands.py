"""Arms and hands of the large figures, one pose a mood; draws no clothes and no face."""

from game.stage.art.masks_paint import Tone, form, line, mirrored, tone


def _fist(x: float, y: float, skin: Tone) -> str:
    knuckles = line(f"M{x - 9:g} {y + 2:g} v12 M{x + 1:g} {y:g} v15 M{x + 11:g} {y + 2:g} v12", 4)
    return f'<rect x="{x - 24:g}" y="{y - 8:g}" width="48" height="40" rx="18" fill="{skin.flat}"/>' + knuckles


def hands_svg(mood: str, skin: Tone, cloth: str) -> str:
    """What the hands say: a wave, a clasp that is too tight, a hand on the heart, or nothing."""
    paint = tone(cloth)
    if mood == "pleased":
        sleeve = form("M232 420 C226 380 226 350 238 320 L284 332 C286 364 290 392 292 420 Z", paint.flat)
        palm = form(
            "M236 322 C226 306 222 292 214 284 C208 276 218 268 226 274 L236 284 L232 250 C231 240 244 "
            "238 247 248 L252 272 L256 244 "
            "C258 234 270 236 270 246 L268 274 L278 256 C283 248 294 254 290 264 L280 300 C278 314 278 322 276 332 Z",
            skin.flat,
        )
        return sleeve + palm
    if mood == "forced":
        left = form("M-26 420 C-20 362 36 328 92 326 L98 366 C62 372 44 392 40 420 Z", paint.flat)
        clasp = _fist(108, 328, skin) + _fist(146, 322, skin)
        return left + mirrored(left) + clasp
    if mood == "hurt":
        arm = form("M292 420 C280 352 222 326 182 316 L168 352 C206 366 228 388 232 420 Z", paint.flat)
        palm = form(
            "M184 314 C160 304 136 300 118 304 C108 308 110 318 120 318 C104 318 104 332 118 331 C106 "
            "334 108 347 120 344 "
            "C112 350 118 360 130 356 C146 358 160 356 170 352 Z",
            skin.flat,
        )
        return arm + palm
    return ""
