# python-docx: what the other programs do not write: derived styles, list styles, an outline level, hidden text, a table of one column.
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

document = Document()
document.core_properties.title = "Windows"
document.styles.add_style("Abschnitt", WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Heading 1"]
document.add_paragraph("Window functions", style="Title")
document.add_paragraph("Ranking", style="Abschnitt")
document.add_paragraph("Ranks are given within a partition.")
document.add_paragraph("ROW_NUMBER", style="List Bullet")
document.add_paragraph("no ties", style="List Bullet 2")
document.add_paragraph("RANK", style="List Bullet")
outlined = document.add_paragraph("Frames")
level = OxmlElement("w:outlineLvl")
level.set(qn("w:val"), "1")
outlined._p.get_or_add_pPr().append(level)
paragraph = document.add_paragraph("ROWS counts rows")
paragraph.add_run(" secretly").font.hidden = True
paragraph.add_run(", RANGE compares values.")
code = document.add_paragraph()
code.add_run("SUM(x) OVER (\n  ORDER BY day)").font.name = "Consolas"
box = document.add_table(rows=1, cols=1)
box.cell(0, 0).text = "A remark in a frame of one cell."
table = document.add_table(rows=2, cols=2)
for row, words in zip(table.rows, [("Frame", "Peers"), ("ROWS", "ignored")]):
    for cell, word in zip(row.cells, words):
        cell.text = word
document.sections[0].footer.paragraphs[0].text = "Footer of every page"
document.save("word.docx")
