'use strict';

// Documents may hold anything, so their text only ever becomes text: no markup is made from data.

const byId = id => document.getElementById(id);
const form = byId('ask');
const question = byId('question');
const state = byId('state');
let running = null;

function element(name, attributes = {}, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children.filter(child => child !== null));
  return made;
}

function say(text, problem = false) {
  state.textContent = text;
  state.classList.toggle('problem', problem);
}

async function fetchJson(address, options) {
  const response = await fetch(address, options).catch(error => {
    throw error.name === 'AbortError' ? error : new Error('The server does not answer. Is it still running?');
  });
  const body = await response.json().catch(() => null);
  if (!response.ok) throw new Error(body?.detail ?? `The server answered ${response.status}.`);
  return body;
}

function place(source) {
  const parts = [...source.headingPath];
  if (source.page !== null) parts.push(`page ${source.page}`);
  const { from, to } = source.lines;
  parts.push(from === to ? `line ${from}` : `lines ${from}–${to}`);
  return parts.join(' › ');
}

// The few marks of Markdown that notes are full of: fenced code, tables, lists, `code` and **bold**.
function textNodes(text, markers = false) {
  return text.split(/^```.*$/m).flatMap((part, index) => {
    const trimmed = part.replace(/^\n+|\n+$/g, '');
    if (trimmed.trim() === '') return [];
    return index % 2 === 1 ? [element('pre', {}, element('code', { textContent: trimmed }))] : proseNodes(trimmed, markers);
  });
}

function proseNodes(text, markers) {
  const blocks = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    const kind = kindOf(line, last?.kind);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks.flatMap(({ kind, lines }) => {
    if (kind === 'table') return tableNodes(lines, markers);
    if (kind === 'list') return listNodes(lines, markers);
    const prose = lines.join('\n').replace(/^\n+|\s+$/g, '');
    return prose === '' ? [] : [element('p', { className: 'prose' }, ...inlineNodes(prose, markers))];
  });
}

function kindOf(line, before) {
  if (/^\s*\|.*\|/.test(line)) return 'table';
  if (/^\s*[-*+]\s/.test(line)) return 'list';
  // An item goes on in lines that are set in.
  return before === 'list' && /^\s+\S/.test(line) ? 'list' : 'prose';
}

function listNodes(lines, markers) {
  const items = [];
  for (const line of lines) {
    const [, indent, mark] = line.match(/^(\s*)([-*+]\s+)?/);
    if (mark) items.push({ indent: indent.length, text: line.slice(indent.length + mark.length) });
    else items.at(-1).text += ` ${line.trim()}`;
  }
  return [element('ul', {}, ...items.map(item =>
    element('li', { className: item.indent > 1 ? 'inner' : '' }, ...inlineNodes(item.text, markers))))];
}

function tableNodes(lines, markers) {
  // A marker may follow the last row.
  const after = lines.map(line => line.slice(line.lastIndexOf('|') + 1)).join('').trim();
  const rows = lines.filter(line => !/^[\s|:-]+$/.test(line));
  const table = element('table', {}, ...rows.map(line => element('tr', {},
    ...line.slice(line.indexOf('|') + 1, line.lastIndexOf('|')).split(/(?<!\\)\|/)
      .map(cell => element('td', {}, ...inlineNodes(cell.trim().replaceAll('\\|', '|'), markers))))));
  const shown = element('div', { className: 'table' }, table);
  return after === '' ? [shown] : [shown, element('p', { className: 'prose' }, ...inlineNodes(after, markers))];
}

function inlineNodes(text, markers) {
  return text.split(/(`[^`\n]+`|\*\*[^*\n]+\*\*|\[\d+\])/).map(part => {
    if (/^`.+`$/.test(part)) return element('code', { textContent: part.slice(1, -1) });
    if (/^\*\*.+\*\*$/.test(part)) return element('strong', { textContent: part.slice(2, -2) });
    return markers && /^\[\d+\]$/.test(part) ? markerNode(part.slice(1, -1)) ?? part : part;
  });
}

function markerNode(number) {
  const card = byId(`source-${number}`);
  if (!card) return null;
  const marker = element('a', { className: 'marker', href: `#source-${number}`, textContent: number, ariaLabel: `Source ${number}` });
  marker.addEventListener('click', event => { event.preventDefault(); light(card); });
  return marker;
}

function light(card) {
  document.querySelectorAll('.lit').forEach(other => other.classList.remove('lit'));
  card.classList.add('lit');
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
}

// Code that stands in its document without a fence, between fences.
function fenced(text, codes) {
  return [...new Set(codes)].filter(code => !/^\s*```/m.test(code) && !codes.some(other => other !== code && other.includes(code)))
    .reduce((made, code) => made.replace(code, () => `\n\`\`\`\n${code}\n\`\`\`\n`), text);
}

function codesOf(source, text) {
  return (source.code ?? []).map(({ from, to }) => text.slice(from - source.characters.from, to - source.characters.from));
}

function card(source, number, text) {
  const quote = element('blockquote', {}, ...textNodes(fenced(text, codesOf(source, text))));
  const more = element('button', { type: 'button', className: 'plain', textContent: 'Show what stands around it' });
  more.addEventListener('click', () => widen(source.chunkId, quote, more));
  return element('li', { id: `source-${number}`, tabIndex: -1 },
    element('p', { className: 'place' }, element('span', { className: 'marker', textContent: number }), ' ',
      element('span', { className: 'file', textContent: source.file })),
    element('p', { className: 'place', textContent: place(source) }),
    quote, alsoIn(source.alsoAt ?? []), more);
}

function alsoIn(places) {
  if (places.length === 0) return null;
  const named = places.slice(0, 3).map(other => `${other.file}, ${place(other)}`);
  if (places.length > named.length) named.push(`${places.length - named.length} more`);
  return element('p', { className: 'place also', textContent: `also in ${named.join('; ')}` });
}

async function widen(chunkId, quote, more) {
  more.disabled = true;
  try {
    const around = await fetchJson(`v1/chunks/${encodeURIComponent(chunkId)}`);
    const passages = [around.previous, around.chunk, around.next].filter(passage => passage !== null);
    const shown = passages.map(passage =>
      element('div', { className: passage === around.chunk ? 'passage found' : 'passage' }, ...textNodes(fenced(passage.text, codesOf(passage, passage.text)))));
    quote.replaceChildren(...shown);
    quote.classList.add('wide');
    quote.tabIndex = 0;
    quote.focus({ preventScroll: true });
    // The reader's eye stays on what was found, with what stands before it one move away.
    const found = shown[passages.indexOf(around.chunk)];
    quote.scrollTop = Math.max(0, found.offsetTop - quote.offsetTop - 48);
    more.parentElement.querySelector('.failed')?.remove();
    more.remove();
  } catch (error) {
    more.disabled = false;
    more.parentElement.querySelector('.failed')?.remove();
    more.after(element('p', { className: 'failed', role: 'alert', textContent: error.message }));
  }
}

function show(answer) {
  const cards = answer.answered
    ? answer.citations.map(citation => card(citation, citation.number, citation.quote))
    : answer.nearest.map(hit => card(hit, hit.rank, hit.text));
  byId('cards').replaceChildren(...cards);
  byId('sources-title').textContent = answer.answered ? 'Sources' : 'Nearest passages';
  byId('sources').hidden = cards.length === 0;

  byId('answer-title').textContent = answer.answered ? 'Answer' : 'No answer in these notes';
  byId('answer').classList.toggle('refused', !answer.answered);
  const codes = answer.citations.flatMap(citation => codesOf(citation, citation.quote));
  byId('answer-text').replaceChildren(...textNodes(fenced(answer.answer, codes), true));
  const facts = [];
  if (answer.answered) facts.push(answer.confidence > 0.99 ? 'Confidence over 99 %' : `Confidence ${Math.round(answer.confidence * 100)} %`);
  if (answer.timings.total !== undefined) facts.push(`${Math.round(answer.timings.total)} ms`);
  if (answer.degraded.length > 0) facts.push(`shortened: ${answer.degraded.join(', ')}`);
  byId('answer-facts').textContent = facts.join(' · ');
  byId('answer').hidden = false;
  showMeant(answer.didYouMean);
}

// The question was asked as it stands; this offers the other spelling.
function showMeant(meant) {
  const link = byId('meant').querySelector('a');
  byId('meant').hidden = meant === null;
  link.textContent = meant ?? '';
  link.href = `?q=${encodeURIComponent(meant ?? '')}`;
}

async function ask(text) {
  running?.abort();
  const mine = running = new AbortController();
  form.querySelector('button').disabled = true;
  // An answer never stands under another question as if it were its own.
  document.body.classList.add('asking');
  say('Reading your notes …');
  try {
    const answer = await fetchJson('v1/ask', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ question: text }),
      signal: mine.signal,
    });
    show(answer);
    say('');
    history.replaceState(null, '', `?q=${encodeURIComponent(text)}`);
  } catch (error) {
    if (error.name === 'AbortError') return;
    byId('answer').hidden = byId('sources').hidden = byId('meant').hidden = true;
    say(error.message, true);
  } finally {
    if (running === mine) {
      form.querySelector('button').disabled = false;
      document.body.classList.remove('asking');
    }
  }
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const text = question.value.trim();
  if (text !== '') ask(text);
});

question.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

async function showIndexed() {
  const { documents } = await fetchJson('v1/documents');
  const chunks = documents.reduce((sum, one) => sum + one.chunks, 0);
  byId('index-state').textContent = `${documents.length} files, ${chunks.toLocaleString()} passages indexed`;
}

function showIndexing({ progress }) {
  const facts = ['Indexing'];
  if (progress !== null) {
    facts.push(`${progress.files} of ${progress.filesTotal} files`, `${progress.chunks.toLocaleString()} passages, ${Math.round(progress.chunksPerSecond)} a second`);
    if (progress.secondsLeft !== null) facts.push(`${Math.floor(progress.secondsLeft / 60)}:${String(Math.floor(progress.secondsLeft % 60)).padStart(2, '0')} left`);
    if (progress.errors > 0) facts.push(`${progress.errors} could not be read`);
  }
  byId('index-state').textContent = facts.join(' · ');
}

// A first index may take a while: then the page shows how far it is, and the count when it is there.
async function watchIndexing() {
  await showIndexed();
  const { jobs } = await fetchJson('v1/index/jobs');
  const job = jobs.find(({ state }) => state === 'running') ?? jobs.find(({ state }) => state === 'queued');
  if (!job) return;
  const events = new EventSource(`v1/index/jobs/${job.id}/events`);
  events.addEventListener('progress', event => showIndexing(JSON.parse(event.data)));
  events.addEventListener('done', () => {
    events.close();
    showIndexed().catch(error => say(error.message, true));
  });
  // Else the browser would ask again for ever.
  events.addEventListener('error', () => events.close());
}

watchIndexing().catch(error => say(error.message, true));

// A link to one passage, as the Slack bot writes it.
async function showPassage(chunkId) {
  const { chunk } = await fetchJson(`v1/chunks/${encodeURIComponent(chunkId)}`);
  byId('cards').replaceChildren(card(chunk, 1, chunk.text));
  byId('sources-title').textContent = 'Passage';
  byId('sources').hidden = false;
}

const parameters = new URLSearchParams(location.search);
const [asked, linked] = [parameters.get('q'), parameters.get('chunk')];
if (linked) showPassage(linked).catch(error => say(error.message, true));
if (asked) {
  question.value = asked;
  ask(asked);
}
