#!/bin/sh
# Makes the PDF files of this folder again from the sources beside them.
# Needs: pdflatex, LibreOffice Writer, Chromium, poppler-utils, python3.
set -eu
cd "$(dirname "$0")"
export SOURCE_DATE_EPOCH=1710000000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pdflatex -interaction=batchmode -output-directory "$work" article.tex > /dev/null
pdflatex -interaction=batchmode -output-directory "$work" article.tex > /dev/null
cp "$work/article.pdf" latex.pdf

office() { soffice --headless -env:UserInstallation="file://$work/office" --convert-to "$1" --outdir "$work" "$2" > /dev/null 2>&1; }
office odt:writer8 handbook.html
office pdf:writer_pdf_Export "$work/handbook.odt"
cp "$work/handbook.pdf" libreoffice.pdf

# The same, but it opens with a password only.
office 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"secret"},"PageRange":{"type":"string","value":"2"}}' "$work/handbook.odt"
cp "$work/handbook.pdf" protected.pdf

# The header and footer that Chromium prints of itself are wanted here: a date, the title, the address and page numbers.
python3 -m http.server --bind 127.0.0.1 8912 > /dev/null 2>&1 &
server=$!
trap 'kill $server; rm -rf "$work"' EXIT
sleep 1
chromium --headless --no-sandbox --disable-gpu --print-to-pdf="$work/chromium.pdf" http://127.0.0.1:8912/feature-stores.html 2> /dev/null
cp "$work/chromium.pdf" chromium.pdf

# A scan: the picture of a page, and no text.
pdftoppm -scale-to-x 620 -scale-to-y 877 -gray -jpeg -jpegopt quality=40 -f 1 -l 1 -singlefile latex.pdf "$work/page"
python3 scan.py "$work/page.jpg" 620 877 scanned.pdf
