#!/bin/sh
# Makes the PDF, Word and PowerPoint notes of corpus/notes again from the Markdown beside this script: a PDF and a Word file by
# LibreOffice, a PDF by Chromium, a Word file and the slides by pandoc.
# Needs: python3, pandoc, LibreOffice Writer and Math, Chromium.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

office() { soffice --headless -env:UserInstallation="file://$work/office" --convert-to "$1" --outdir "$work" "$2" > /dev/null 2>&1; }
python3 markdown.py product-cases.md > "$work/product-cases.html"
office odt:writer8 "$work/product-cases.html"
office pdf:writer_pdf_Export "$work/product-cases.odt"
cp "$work/product-cases.pdf" ../notes/product/

python3 markdown.py mlops-lifecycle.md > "$work/mlops-lifecycle.html"
chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --print-to-pdf="$work/mlops-lifecycle.pdf" "file://$work/mlops-lifecycle.html" 2> /dev/null
cp "$work/mlops-lifecycle.pdf" ../notes/mlops/

pandoc scaling-and-serving.md -o "$work/scaling-and-serving.odt"
office docx "$work/scaling-and-serving.odt"
cp "$work/scaling-and-serving.docx" ../notes/system-design/

pandoc monitoring-and-drift.md -o ../notes/mlops/monitoring-and-drift.docx
pandoc --slide-level 2 fraud-detection-and-feeds.md -o ../notes/system-design/fraud-detection-and-feeds.pptx
