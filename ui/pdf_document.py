"""A PDF of ours opened from its bytes; loads QtPdf, so only what shows or prints one imports this."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from checkpoint_app.errors import InputRefused


def pdf_document(content: bytes) -> QPdfDocument:
    """Return the document, which belongs to the calling thread; InputRefused `paper-unreadable` if it is no PDF."""
    document = QPdfDocument()
    buffer = QBuffer(document)  # read from as long as the document is there
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.error() is not QPdfDocument.Error.None_ or document.pageCount() == 0:
        raise InputRefused("paper-unreadable")
    return document
