'use strict';

// What the notes speak of: a list that is asked for when it is opened. A click shows a topic's passages.

const topics = byId('topics');

async function showTopics() {
  const list = byId('topic-list');
  if (list.childElementCount > 0) return;
  byId('topics-state').textContent = 'Reading your notes …';
  try {
    const { topics: found } = await fetchJson('v1/topics');
    list.replaceChildren(...found.map(topicNode));
    byId('topics-state').textContent = found.length === 0 ? 'There are no passages yet.' : '';
  } catch (error) {
    byId('topics-state').textContent = error.message;
  }
}

function topicNode({ name, size, examples }) {
  const link = element('a', { href: `?about=${encodeURIComponent(name)}#topics`, textContent: name });
  link.addEventListener('click', event => {
    event.preventDefault();
    history.replaceState(null, '', link.href);
    showAbout(name);
  });
  return element('li', {}, link, element('span', { className: 'place', textContent: ` ${size}` }),
    element('p', { className: 'place', textContent: examples.map(example => example.heading).join(' · ') }));
}

async function showAbout(name) {
  say('Reading your notes …');
  try {
    const { hits } = await fetchJson('v1/search', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: name, top: 8 }),
    });
    byId('answer').hidden = byId('meant').hidden = true;
    byId('cards').replaceChildren(...hits.map(hit => card(hit, hit.rank, hit.text)));
    byId('sources-title').textContent = `Passages about ${name}`;
    byId('sources').hidden = false;
    say('');
    byId('sources').scrollIntoView({ block: 'start', behavior: 'smooth' });
  } catch (error) {
    say(error.message, true);
  }
}

topics.addEventListener('toggle', () => { if (topics.open) showTopics(); });
if (location.hash === '#topics') topics.open = true;
const about = new URLSearchParams(location.search).get('about');
if (about) showAbout(about);
