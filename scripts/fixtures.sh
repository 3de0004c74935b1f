#!/bin/sh
# Makes the files in tests/formats/fixtures from source.md, each with a program that people use.
# On Debian 12: apt-get install pandoc libreoffice-writer-nogui chromium groff ghostscript qpdf zip unzip
#   poppler-utils imagemagick texlive-latex-base texlive-latex-recommended lmodern fonts-liberation
set -eu
cd "$(dirname "$0")/../tests/formats/fixtures"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

office() { # office FORMAT FILE: converts with LibreOffice, into the work folder
  soffice "-env:UserInstallation=file://$work/office" --headless --convert-to "$1" --outdir "$work" "$2" >/dev/null
}
chrome() { # chrome PAGE PDF: prints a page
  chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer "--print-to-pdf=$2" "file://$1" 2>/dev/null
}

smaller() { # smaller PDF PDF: with only those letters of each font that it has
  gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -o "$2" "$1"
}

pandoc source.md -o pandoc.docx
pandoc source.md -o pandoc.odt
pandoc source.md --toc --epub-chapter-level=2 -t epub3 -o pandoc-3.epub
pandoc source.md -t epub2 -o pandoc-2.epub
pandoc source.md -s -t html5 -o pandoc.html

# LibreOffice, from what pandoc wrote: its own DOCX, ODT, EPUB and PDF.
cp pandoc.docx "$work/office.docx" && office odt "$work/office.docx" && cp "$work/office.odt" office.odt
cp pandoc.odt "$work/written.odt" && office docx "$work/written.odt" && cp "$work/written.docx" office.docx
office pdf "$work/office.odt" && cp "$work/office.pdf" office.pdf
office epub "$work/office.odt" && cp "$work/office.epub" office.epub

# LaTeX: two columns, hyphens, running heads, page numbers; and one column, justified. (It sets
# no table in two columns.)
latex() { # latex NAME OPTIONS
  sed '/^|/d' source.md | pandoc -s -t latex -V documentclass=article -V "classoption=$2" \
    -V geometry:paperwidth=148mm -V geometry:paperheight=105mm -V geometry:margin=15mm \
    -H "$work/head.tex" -o "$work/$1.tex"
  (cd "$work" && for i in 1 2; do pdflatex -interaction=batchmode "$1.tex" >/dev/null; done)
  smaller "$work/$1.pdf" "$1.pdf"
}
cat >"$work/head.tex" <<'END'
\usepackage{fancyhdr}
\pagestyle{fancy}
\fancyhf{}
\fancyhead[L]{Papers of the Marrow Point Society}
\fancyhead[R]{\thepage}
END
latex latex-columns twocolumn
latex latex 11pt

# groff, with ms macros.
pandoc source.md -s -t ms | groff -k -ms -t -Tpdf >"$work/groff.pdf"
smaller "$work/groff.pdf" groff.pdf

# Chromium: a page printed, and one printed in two columns.
chrome "$PWD/pandoc.html" chromium.pdf
sed 's#</head>#<style>body{columns:2;max-width:none;text-align:justify;hyphens:auto;font-size:11px}</style></head>#' \
  pandoc.html >"$work/columns.html"
chrome "$work/columns.html" chromium-columns.pdf

# A scan: pictures of pages, no text. Encrypted, and damaged, files.
pdftoppm -r 50 -gray -png -l 1 latex.pdf "$work/scan"
convert "$work"/scan-*.png -colors 4 "$work/scan.png"
printf '<img src="scan.png" style="width:100%%">' >"$work/scan.html"
chrome "$work/scan.html" scan.pdf
qpdf --encrypt secret owner 256 -- latex.pdf encrypted.pdf
(cd "$work" && mkdir locked && cd locked && unzip -q "$OLDPWD/office.docx" && zip -q -r -P secret ../encrypted.docx .)
cp "$work/encrypted.docx" encrypted.docx
ls -l
