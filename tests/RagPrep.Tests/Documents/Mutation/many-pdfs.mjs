// Runs the script named in the first argument, as it is, once for each file on standard input: a length in four bytes, big end first, then
// the bytes. Only so can thousands of PDF files be read in the time that a test may take; the product starts a process for each.
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";

const script = pathToFileURL(process.argv[2]).href;
process.argv.splice(2, 1);
const input = process.stdin[Symbol.asyncIterator]();
let rest = Buffer.alloc(0);

async function take(length) {
  while (rest.length < length) {
    const { value, done } = await input.next();
    if (done) return null;
    rest = Buffer.concat([rest, value]);
  }
  const taken = rest.subarray(0, length);
  rest = rest.subarray(length);
  return taken;
}

const exit = process.exit.bind(process);
process.exit = () => {};
// The script listens to the process anew for each file.
process.setMaxListeners(0);
for (let number = 0; ; number++) {
  const length = await take(4);
  if (length === null) break;
  const content = await take(length.readUInt32BE());
  Object.defineProperty(process, "stdin", { value: Readable.from([content]), configurable: true });
  // The number makes it another module, which runs anew; PDF.js itself stays loaded.
  await import(`${script}?${number}`);
}
exit(0);
