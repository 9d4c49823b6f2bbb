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
  const response = await fetch(address, options);
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

// Text with fenced code as code; the rest keeps its line breaks.
function textNodes(text, inline) {
  return text.split(/^```.*$/m).map((part, index) => {
    const trimmed = part.replace(/^\n+|\n+$/g, '');
    if (trimmed.trim() === '') return null;
    return index % 2 === 1
      ? element('pre', {}, element('code', { textContent: trimmed }))
      : element('p', { className: 'prose' }, ...inline(trimmed));
  });
}

function withMarkers(text) {
  return text.split(/(\[\d+\])/).map(part => {
    const number = /^\[(\d+)\]$/.exec(part)?.[1];
    const card = number && byId(`source-${number}`);
    if (!card) return part;
    const marker = element('a', { className: 'marker', href: `#source-${number}`, textContent: number, ariaLabel: `Source ${number}` });
    marker.addEventListener('click', event => { event.preventDefault(); light(card); });
    return marker;
  });
}

function light(card) {
  document.querySelectorAll('.lit').forEach(other => other.classList.remove('lit'));
  card.classList.add('lit');
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
}

function card(source, number, text) {
  const quote = element('blockquote', {}, ...textNodes(text, part => [part]));
  const more = element('button', { type: 'button', className: 'plain', textContent: 'Show what stands around it' });
  more.addEventListener('click', () => widen(source.chunkId, quote, more));
  return element('li', { id: `source-${number}`, tabIndex: -1 },
    element('p', { className: 'place' }, element('span', { className: 'marker', textContent: number }), ' ',
      element('span', { className: 'file', textContent: source.file })),
    element('p', { className: 'place', textContent: place(source) }),
    quote, more);
}

async function widen(chunkId, quote, more) {
  more.disabled = true;
  try {
    const around = await fetchJson(`v1/chunks/${encodeURIComponent(chunkId)}`);
    const passages = [around.previous, around.chunk, around.next].filter(passage => passage !== null);
    quote.replaceChildren(...passages.flatMap(passage => textNodes(passage.text, part => [part])).filter(node => node !== null));
    quote.classList.add('wide');
    quote.tabIndex = 0;
    quote.focus();
    more.remove();
  } catch (error) {
    more.disabled = false;
    say(error.message, true);
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
  byId('answer-text').replaceChildren(...textNodes(answer.answer, withMarkers).filter(node => node !== null));
  const facts = [];
  if (answer.answered) facts.push(`Confidence ${Math.round(answer.confidence * 100)} %`);
  if (answer.timings.total !== undefined) facts.push(`${Math.round(answer.timings.total)} ms`);
  if (answer.degraded.length > 0) facts.push(`shortened: ${answer.degraded.join(', ')}`);
  byId('answer-facts').textContent = facts.join(' · ');
  byId('answer').hidden = false;
}

async function ask(text) {
  running?.abort();
  const mine = running = new AbortController();
  form.querySelector('button').disabled = true;
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
    if (error.name !== 'AbortError') say(error.message, true);
  } finally {
    if (running === mine) form.querySelector('button').disabled = false;
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

fetchJson('v1/documents').then(({ documents }) => {
  const chunks = documents.reduce((sum, one) => sum + one.chunks, 0);
  byId('index-state').textContent = `${documents.length} files, ${chunks.toLocaleString()} passages indexed`;
}, error => say(error.message, true));

const asked = new URLSearchParams(location.search).get('q');
if (asked) {
  question.value = asked;
  ask(asked);
}
