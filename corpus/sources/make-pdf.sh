#!/bin/sh
# Makes the PDF notes of corpus/notes again from the Markdown beside this script, one by LibreOffice and one by Chromium.
# Needs: python3, LibreOffice Writer, Chromium.
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
