"""Wraps a JPEG picture of a page into a PDF that holds nothing else: scan.py picture.jpg width height out.pdf"""
import sys

picture, width, height, out = sys.argv[1:]
jpeg = open(picture, "rb").read()
draw = b"q 595 0 0 842 0 0 cm /Page Do Q"
objects = [
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /Page 4 0 R >> >> /Contents 5 0 R >>",
    b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>\nstream\n%b\nendstream"
    % (int(width), int(height), len(jpeg), jpeg),
    b"<< /Length %d >>\nstream\n%b\nendstream" % (len(draw), draw),
]
pdf, places = b"%PDF-1.4\n", []
for number, body in enumerate(objects, 1):
    places.append(len(pdf))
    pdf += b"%d 0 obj\n%b\nendobj\n" % (number, body)
start = len(pdf)
pdf += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
pdf += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
open(out, "wb").write(pdf)
