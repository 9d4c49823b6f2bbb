// Prints the text items of the PDF on standard input as JSON lines: one for the file, then one for each page.
//   {"pages":3,"title":"..."}
//   {"page":1,"width":595,"height":842,"fonts":{"f1":"Name"},"items":[["text",x,y,width,size,"f1",monospace],...]}
//   {"error":"password|damaged|pages|text","detail":"..."}
// x and y are in points from the page's upper left corner, y at the line the letters stand on.
import { writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// PDF.js wants these for drawing, which is never done here.
globalThis.DOMMatrix = globalThis.ImageData = globalThis.Path2D = class {};
console.log = console.warn = () => {};
// PDF.js leaves failed promises behind of what it then reads another way, and Node.js would end for them; what fails for good, a page waits for.
process.on("unhandledRejection", error => console.error(`warning: ${error?.message ?? error}`));

const folder = dirname(fileURLToPath(import.meta.url));
// A page packed with small print has some thousands.
const mostItems = 20_000;
const mostPages = Number(process.argv[2]);
let bytesLeft = Number(process.argv[3]);

class TooMuchText extends Error {}

function print(line) {
  const bytes = Buffer.from(JSON.stringify(line, (_, value) => (typeof value === "string" ? value.toWellFormed() : value)) + "\n");
  bytesLeft -= bytes.length;
  if (bytesLeft < 0 && !line.error) throw new TooMuchText();
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

async function readInput() {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

const times = (m, n) => [
  m[0] * n[0] + m[2] * n[1], m[1] * n[0] + m[3] * n[1], m[0] * n[2] + m[2] * n[3], m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4], m[1] * n[4] + m[3] * n[5] + m[5],
];

const round = number => Math.round(number * 100) / 100;

/** Font names are known only once a page is prepared for drawing: done for pages that bring new fonts. */
async function nameFonts(page, items, known) {
  const fresh = [...new Set(items.map(item => item.fontName))].filter(name => !known.has(name));
  if (fresh.length === 0) return {};
  await page.getOperatorList({ annotationMode: 0 });
  const names = {};
  for (const name of fresh) {
    known.add(name);
    if (page.commonObjs.has(name)) names[name] = page.commonObjs.get(name)?.name ?? "";
  }
  return names;
}

async function printPage(page, number, known) {
  const view = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const shown = content.items.filter(item => item.str);
  if (shown.length > mostItems) throw new TooMuchText();
  const fonts = await nameFonts(page, shown, known);
  const items = [];
  for (const item of shown) {
    const [a, b, c, d, x, y] = times(view.transform, item.transform);
    // Text up the margin, such as a stamp or an axis, belongs to no line.
    if (Math.abs(b) > Math.abs(a)) continue;
    const monospace = content.styles[item.fontName]?.fontFamily === "monospace";
    items.push([item.str, round(x), round(y), round(item.width), round(Math.hypot(c, d)), item.fontName, monospace]);
  }
  print({ page: number, width: round(view.width), height: round(view.height), fonts, items });
}

try {
  const { getDocument, GlobalWorkerOptions } = await import("./pdf.min.mjs");
  GlobalWorkerOptions.workerSrc = "./pdf.worker.min.mjs";
  const file = await getDocument({
    data: await readInput(),
    cMapUrl: join(folder, "cmaps") + "/",
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    maxImageSize: 1,
    verbosity: 0,
  }).promise;
  if (file.numPages > mostPages) {
    print({ error: "pages", detail: String(file.numPages) });
  } else {
    const { info } = await file.getMetadata().catch(() => ({ info: null }));
    print({ pages: file.numPages, title: typeof info?.Title === "string" ? info.Title : null });
    const known = new Set();
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      await printPage(page, number, known);
      page.cleanup();
    }
  }
} catch (error) {
  const kind = error instanceof TooMuchText ? "text" : error?.name === "PasswordException" ? "password" : "damaged";
  print({ error: kind, detail: String(error?.message ?? error) });
}
process.exit(0);
