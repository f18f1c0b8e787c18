"""What the demo draws: faces nobody has, and a photograph of a pass as somebody sends it."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

from checkpoint_app.domain.roster import Resident

FACE_PX = (240, 320)
ROOM_PX = (1280, 720)
MODULE_PX = 6
_SKINS = ((233, 196, 164), (214, 170, 134), (245, 212, 184), (196, 148, 112))
_HAIRS = ((38, 30, 28), (70, 52, 40), (120, 118, 116), (22, 22, 26))
_SHIRTS = ((60, 90, 140), (140, 60, 60), (70, 110, 80), (120, 90, 140), (200, 190, 170))
_LINE = (60, 40, 40)


def draw_faces(people: Iterable[Resident], folder: Path) -> None:
    """Write a drawing for each, named as an import of photos expects it: `云上苑 3-1-501 王小明.jpg`."""
    for person in people:
        home = person.dwelling
        draw_face(folder / f"{home.compound} {home.short} {person.name}.jpg", seed=person.number)


def draw_face(path: Path, *, seed: int, size: tuple[int, int] = FACE_PX) -> None:
    """Write a face of circles and lines as JPEG; the same one for the same seed."""
    from PIL import Image, ImageDraw

    chance = random.Random(seed)
    skin, hair, shirt = chance.choice(_SKINS), chance.choice(_HAIRS), chance.choice(_SHIRTS)
    smile, fringe, glasses = chance.randrange(4, 20), chance.randrange(70, 110), chance.random() < 0.4
    face = Image.new("RGB", FACE_PX, (206, 220, 232))
    pen = ImageDraw.Draw(face)
    pen.ellipse((10, 240, 230, 460), fill=shirt)
    pen.ellipse((58, 40, 182, 220), fill=hair)
    pen.rectangle((102, 200, 138, 256), fill=skin)
    pen.ellipse((66, 58, 174, 226), fill=skin)
    pen.pieslice((62, 46, 178, 46 + fringe), 180, 360, fill=hair)
    for eye in (96, 144):
        pen.ellipse((eye - 6, 130, eye + 6, 142), fill=_LINE)
        if glasses:
            pen.ellipse((eye - 18, 118, eye + 18, 154), outline=_LINE, width=3)
    pen.line((120, 146, 116, 168), fill=_LINE, width=3)
    pen.arc((96, 176 - smile, 144, 190 + smile), 20, 160, fill=(170, 70, 70), width=4)
    face.resize(size).save(path, "JPEG", quality=85)


def draw_photograph(code: str, path: Path) -> None:
    """Write a PNG of a pass that lies on a table, a little askew."""
    from PIL import Image, ImageDraw

    from checkpoint_app.documents.qr_symbol import qr_symbol

    rows = qr_symbol(code).rows
    side = len(rows) * MODULE_PX
    symbol = Image.new("L", (len(rows), len(rows)), 255)
    symbol.putdata([0 if module == "1" else 255 for row in rows for module in row])
    card = Image.new("L", (side + 300, side + 80), 250)
    card.paste(symbol.resize((side, side), Image.Resampling.NEAREST), (40, 40))
    pen = ImageDraw.Draw(card)
    for line in range(5):
        pen.rectangle((side + 80, 70 + 60 * line, side + 260 - 20 * line, 84 + 60 * line), fill=90)
    table = Image.new("L", ROOM_PX, 136)
    leaning = card.rotate(4, Image.Resampling.BICUBIC, expand=True, fillcolor=136)
    table.paste(leaning, ((ROOM_PX[0] - leaning.width) // 2, (ROOM_PX[1] - leaning.height) // 2))
    table.save(path, "PNG")
