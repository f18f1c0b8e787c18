"""Pictures of real rendered passes, worn in every way that paper, printers and cameras wear them; seeded."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from checkpoint_app.documents.pass_card import PassCard
from checkpoint_app.documents.slip import write_slip
from checkpoint_app.domain.passes import PassClaims, PassKind, PassSerial
from checkpoint_app.sync import pass_code

PASSES = 10
SEED = bytes(range(32))
NOT_BEFORE_S = 1_795_300_000
PRINTED_DPI, PRINTED_MODULE_PX = 203, 6
SEEN_MODULE_PX = 3.5
"""Pixels a module of a picture taken well: what a scanning distance is chosen for."""

_SIGMA_OF_MEAN = 256 / math.sqrt(12) / 2

Wear = Callable[[Image.Image, random.Random], Image.Image]


@dataclass(frozen=True, slots=True)
class WornPass:
    """`picture` is grey; `code` is what it says."""

    kind: str
    picture: Image.Image
    code: str


def worn_passes() -> Iterator[WornPass]:
    """Yield every pass in every wear, kind by kind."""
    printed = printed_passes()
    for kind, wears in WEARS.items():
        rng = random.Random(kind)
        for wear in wears:
            for code, picture in printed:
                yield WornPass(kind, wear(picture, rng), code)


def printed_passes() -> list[tuple[str, Image.Image]]:
    """Return signed passes: their digits, and their slips as a thermal printer prints them."""
    return [_printed(number) for number in range(1, PASSES + 1)]


def _printed(number: int) -> tuple[str, Image.Image]:
    """Return the digits of a signed pass and its slip, a pixel for each dot of the printer."""
    claims = PassClaims(
        serial=PassSerial(3, number),
        kind=PassKind.TEMPORARY,
        name="王*明",
        dwelling=f"样例里 3-1-{number}01",
        not_before_s=NOT_BEFORE_S,
        expires_s=NOT_BEFORE_S + 86_400,
    )
    code = pass_code.encode(claims, SEED)
    card = PassCard(
        code=code,
        serial=claims.serial,
        kind=claims.kind,
        name=claims.name,
        dwelling=claims.dwelling,
        valid_from_s=claims.not_before_s,
        expires_s=claims.expires_s,
        issuer="样例社区居民委员会",
    )
    page = pypdfium2.PdfDocument(write_slip(card, width_mm=58))[0]
    picture = page.render(scale=PRINTED_DPI / 72, grayscale=True).to_pil()
    return code, ImageOps.expand(picture, 24, fill=200)  # a table under the slip


def seen(picture: Image.Image, module_px: float = SEEN_MODULE_PX) -> Image.Image:
    """Return what a camera makes of the print: `module_px` pixels a module, edges a little soft."""
    scale = module_px / PRINTED_MODULE_PX
    size = (round(picture.width * scale), round(picture.height * scale))
    return picture.filter(ImageFilter.GaussianBlur(1.2 / scale * 0.35)).resize(size, Image.Resampling.BILINEAR)


def _small(module_px: float) -> Wear:
    return lambda picture, rng: _with_noise(seen(picture, module_px), 5, rng)


def _blurred(modules: float) -> Wear:
    """Out of focus by a share of a module (Gaussian, one sigma)."""
    blur = ImageFilter.GaussianBlur(modules * SEEN_MODULE_PX)
    return lambda picture, rng: _with_noise(seen(picture).filter(blur), 3, rng)


def _turned(picture: Image.Image, rng: random.Random) -> Image.Image:
    turned = picture.rotate(rng.uniform(0, 360), Image.Resampling.BICUBIC, expand=True, fillcolor=200)
    return _with_noise(seen(turned), 5, rng)


def _tilted(strength: float) -> Wear:
    """Seen from the side: the far edge is shorter by about `strength`."""

    def tilt(picture: Image.Image, rng: random.Random) -> Image.Image:
        flat, angle = seen(picture), rng.uniform(0, 2 * math.pi)
        along, across = (strength * f(angle) / max(flat.size) for f in (math.cos, math.sin))
        x, y = flat.width / 2, flat.height / 2
        shift = along * x + across * y
        # (x, y) of the result comes from ((x + c) / (gx + hy + i), …): the middle stays where it is
        g, h, i = along, across, 1 - shift
        data = (1 + x * g, x * h, -x * shift, y * g, 1 + y * h, -y * shift)
        data = tuple(each / i for each in (*data, g, h))
        tilted = flat.transform(flat.size, Image.Transform.PERSPECTIVE, data, Image.Resampling.BICUBIC, fillcolor=200)
        return _with_noise(tilted, 5, rng)

    return tilt


def _faint(dark: int, light: int, sigma: float) -> Wear:
    """Pale print: only the greys from `dark` to `light` are left, under a camera's noise."""
    return lambda picture, rng: _with_noise(
        seen(picture).point(lambda grey: dark + grey * (light - dark) // 255), sigma, rng
    )


def _dropped_out(lines: int) -> Wear:
    """Dead dots of a thermal head: white lines one dot wide along the whole slip."""

    def drop_out(picture: Image.Image, rng: random.Random) -> Image.Image:
        worn = picture.copy()
        draw = ImageDraw.Draw(worn)
        for _ in range(lines):
            x = rng.randrange(worn.width)
            draw.line((x, 0, x, worn.height), fill=250, width=rng.choice((1, 1, 2, 3)))
        return _with_noise(seen(worn), 5, rng)

    return drop_out


def _scratched(lines: int) -> Wear:
    """Scratches to the paper, and as many strokes of a pen."""

    def scratch(picture: Image.Image, rng: random.Random) -> Image.Image:
        worn = picture.copy()
        draw = ImageDraw.Draw(worn)
        for number in range(lines):
            ends = [(rng.randrange(worn.width), rng.randrange(worn.height)) for _ in range(2)]
            draw.line(ends, fill=30 if number % 2 else 245, width=rng.choice((2, 3, 4)))
        return _with_noise(seen(worn), 5, rng)

    return scratch


def _noisy(sigma: float) -> Wear:
    return lambda picture, rng: _with_noise(seen(picture), sigma, rng)


def _packed(quality: int) -> Wear:
    """As a messenger sends a picture on: JPEG."""

    def pack(picture: Image.Image, _rng: random.Random) -> Image.Image:
        content = BytesIO()
        seen(picture).save(content, "JPEG", quality=quality)
        return Image.open(content).convert("L")

    return pack


def _with_noise(picture: Image.Image, sigma: float, rng: random.Random) -> Image.Image:
    return ImageChops.add(picture, noise(picture.size, sigma, rng), offset=-128)


def noise(size: tuple[int, int], sigma: float, rng: random.Random) -> Image.Image:
    """Return grey 128 with noise of `sigma` about it: the mean of four even ones, which Pillow cannot seed itself."""
    planes = [Image.frombytes("L", size, rng.randbytes(size[0] * size[1])) for _ in range(4)]
    mean = Image.blend(Image.blend(*planes[:2], 0.5), Image.blend(*planes[2:], 0.5), 0.5)
    return mean.point([round(128 + (grey - 127.5) * sigma / _SIGMA_OF_MEAN) for grey in range(256)])


WEARS: Mapping[str, tuple[Wear, ...]] = {
    "2.5, 2, 1.5, 1.2 pixels a module": tuple(_small(px) for px in (2.5, 2, 1.5, 1.2)),
    "blur of 0.4, 0.5, 0.6 modules": tuple(_blurred(modules) for modules in (0.4, 0.5, 0.6)),
    "turned by any angle": (_turned, _turned),
    "seen from the side": tuple(_tilted(strength) for strength in (0.3, 0.5, 0.7)),
    "low contrast": (_faint(90, 150, 5), _faint(110, 140, 5), _faint(120, 140, 6)),
    "thermal drop-out, 5, 10, 20 lines": tuple(_dropped_out(lines) for lines in (5, 10, 20)),
    "5, 10, 20 scratches": tuple(_scratched(lines) for lines in (5, 10, 20)),
    "noise": tuple(_noisy(sigma) for sigma in (30, 60, 90)),
    "JPEG of quality 20, 10, 5": tuple(_packed(quality) for quality in (20, 10, 5)),
}
