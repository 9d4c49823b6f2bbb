#!/bin/sh
# Makes the files of this folder from source/: needs pandoc, LibreOffice (writer and impress) and python3-docx.
set -eu
cd "$(dirname "$0")/source"
pandoc note.md -o ../pandoc.docx
pandoc note.md -o ../pandoc.epub
pandoc slides.md -o ../pandoc.pptx
office() { soffice --headless --convert-to "$1" --outdir "$3" "$2" >/dev/null; }
made=$(mktemp -d)
office docx note.fodt "$made" && mv "$made/note.docx" ../libreoffice.docx
office doc note.fodt "$made" && mv "$made/note.doc" ../old.doc
office pptx slides.fodp "$made" && mv "$made/slides.pptx" ../libreoffice.pptx
/usr/bin/python3 word.py && mv word.docx ../python-docx.docx
rm -r "$made"
