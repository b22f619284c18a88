"""Hats and scarves of the masks, behind and before the head; knows no face."""

from collections.abc import Callable

from game.stage.art.masks_hair import Layers
from game.stage.art.masks_paint import Tone, cloud, disc, flat, form, line, tone


def _none(paint: Tone) -> Layers:
    return Layers("", "")


def _headscarf(paint: Tone) -> Layers:
    back = form("M52 232 C18 150 46 24 128 24 C210 24 238 150 204 232 Q128 254 52 232 Z", paint.shade)
    ring = (
        "M50 168 C34 78 74 22 128 22 C182 22 222 78 206 168 C204 204 172 230 128 232 C84 230 52 204 50 168 Z "
        "M128 82 C94 82 70 106 68 142 C68 182 94 212 128 212 C162 212 188 182 188 142 C186 106 162 82 128 82 Z"
    )
    outer = "M50 168 C34 78 74 22 128 22 C182 22 222 78 206 168 C204 204 172 230 128 232 C84 230 52 204 50 168 Z"
    inner = "M128 82 C94 82 70 106 68 142 C68 182 94 212 128 212 C162 212 188 182 188 142 C186 106 162 82 128 82 Z"
    shade = (
        "M165.2 32.2 C198.5 52.1 218 100.5 206 168 C204 196 184 216 160 226 C184 206 196 170 190 130 C186 "
        "110 176 96 168 92 C180 76 178 50 165.2 32.2 Z"
    )
    front = (
        f'<path d="{ring}" fill="{paint.flat}" fill-rule="evenodd" stroke="none"/>'
        + flat(shade, paint.shade)
        + line(outer, 6)
        + line(inner, 6)
        + line("M80 74 Q102 52 136 50 M62 116 Q66 84 90 62", 4.5, paint.shade)
    )
    tail = form(
        "M96 222 C120 234 150 232 176 214 C190 226 194 244 188 252 L150 254 C124 252 104 240 96 222 Z",
        paint.flat,
        "M176 216 C190 228 194 244 188 252 L166 253 C176 242 178 228 176 216 Z",
        shade=paint.shade,
    )
    return Layers(back, front + tail)


def _flatcap(paint: Tone) -> Layers:
    crown = "M48 104 C30 70 62 28 134 26 C196 26 232 58 212 104 C180 84 92 80 48 104 Z"
    shade = "M172 33 C214 44 228 76 212 103 C200 96 188 92 176 90 C192 72 190 50 172 33 Z"
    peak = form("M46 106 C84 78 176 78 210 106 C186 104 160 114 128 114 C96 114 70 104 46 106 Z", paint.shade)
    weave = line("M70 60 Q92 42 120 40 M60 82 Q64 74 70 70", 4.5, paint.shade)
    return Layers(
        "", form(crown, paint.flat, shade, shade=paint.shade) + weave + disc(132, 27, 8, paint.flat, 5) + peak
    )


def _beanie(paint: Tone) -> Layers:
    dome = "M56 100 C48 54 82 32 128 32 C174 32 208 54 200 100 Z"
    shade = "M164 38 C198 50 206 76 200 100 L176 100 C186 78 180 52 164 38 Z"
    ribs = line("M92 44 Q82 64 82 84 M128 36 V84 M164 44 Q174 64 174 84", 4.5, paint.shade)
    fold = form(
        "M56 80 Q128 62 200 80 Q212 84 210 98 L208 110 Q206 118 196 115 Q128 98 60 115 Q50 118 48 110 L46 98 "
        "Q44 84 56 80 Z",
        "#FFF6EC",
        "M190 78 Q212 82 209 100 L207 112 Q204 118 190 114 Q196 94 190 78 Z",
        shade="#E6D6D2",
    )
    rows = line("M76 84 L74 103 M102 79 L101 98 M128 78 V96 M154 79 L155 98 M180 84 L182 103", 4, "#E6D6D2")
    bobble = form(cloud(128, 26, 19, 15, 8, 0.3), "#FFF6EC") + line("M120 22 q6 -6 12 -2", 4, "#E6D6D2")
    return Layers("", form(dome, paint.flat, shade, shade=paint.shade) + ribs + bobble + fold + rows)


def _sunhat(paint: Tone) -> Layers:
    crown = "M70 84 C66 38 92 14 128 14 C164 14 190 38 186 84 Z"
    shade = "M150 18 C180 28 190 54 186 84 L164 84 C172 58 166 34 150 18 Z"
    ribbon = form("M68 68 Q128 54 188 68 L188 88 L68 88 Z", "#F4806B", "M168 63 L188 68 V88 H168 Z", shade="#D55F4E")
    brim = "M6 92 C6 72 64 66 128 66 C192 66 250 72 250 92 C250 108 202 98 128 104 C54 98 6 108 6 92 Z"
    under = "M14 97 C50 88 100 92 128 92 C156 92 206 88 242 97 C224 103 190 100 128 104 C66 100 32 103 14 97 Z"
    return Layers(
        "",
        form(brim, paint.flat, under, shade=paint.shade)
        + form(crown, paint.flat, shade, shade=paint.shade)
        + ribbon
        + line("M20 92 C60 80 100 88 128 88 C156 88 196 80 236 92", 4.5, paint.shade),
    )


def _peaked(paint: Tone) -> Layers:
    crown = "M34 66 C46 28 92 16 128 16 C164 16 210 28 222 66 C216 80 206 86 196 90 L60 90 C50 86 40 80 34 66 Z"
    shade = "M176 24 C204 32 216 48 222 66 C216 80 206 86 196 90 L176 90 C196 72 194 46 176 24 Z"
    band = form("M58 80 Q128 62 198 80 L198 102 Q128 86 58 102 Z", paint.shade)
    peak = form("M56 102 Q128 84 200 102 C204 112 196 120 186 118 Q128 104 70 118 C60 120 52 112 56 102 Z", "#43447D")
    badge = (
        disc(128, 64, 15, "#F2C14E", 5)
        + line("M120 64 Q128 56 136 64 Q128 72 120 64", 3.5)
        + disc(128, 64, 2.8, "#2B2140", 0)
    )
    return Layers(
        "",
        form(crown, paint.flat, shade, shade=paint.shade)
        + band
        + peak
        + badge
        + line("M56 52 Q72 38 96 33", 4.5, paint.shade),
    )


HATS: dict[str, Callable[[Tone], Layers]] = {
    "none": _none,
    "headscarf": _headscarf,
    "flatcap": _flatcap,
    "beanie": _beanie,
    "sunhat": _sunhat,
    "peaked": _peaked,
}

COVERING = frozenset({"headscarf"})
"""Hats under which neither hair nor ears are seen."""


def hat_layers(hat: str, colour: str) -> Layers:
    """A hat in a tone. KeyError for an unknown hat or tone."""
    return HATS[hat](tone(colour))
