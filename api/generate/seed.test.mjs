/** What the generator refuses in sample content, and what it makes of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONTRACT, MIGRATIONS, run, SEED } from './testing.mjs';

const CATS = 'api/seed/topics/cats.txt';
const GENERAL = 'api/seed/general.txt';
const PEOPLE = 'api/seed/people.txt';

/** The small tree with a text of its sample content replaced, which must be there. */
function runSeed(context, file, from, to) {
  assert.ok(SEED[file].includes(from), `${file} holds no ${from}`);
  return run(context, { 'openapi.yaml': CONTRACT, ...MIGRATIONS, [file]: SEED[file].replace(from, () => to) });
}

const REFUSALS = {
  'a text before the first list': [CATS, '[subject]', 'Cats.\n[subject]', 'cats.txt:1: there is no [list] above'],
  'a list twice': [
    CATS,
    '[toy]',
    '[subject]',
    'cats.txt:9: [subject] is already defined at api/seed/topics/cats.txt:1',
  ],
  'a list without entries': [CATS, 'a ball of wool\n', '', 'cats.txt:9: [toy] has no entries'],
  'an entry without text': [CATS, '- one', '', 'cats.txt:17: this entry of [list] is empty'],
  'a % in the midst': [CATS, 'the other cat', '%\nthe other cat', 'cats.txt:3: a % must be above every entry'],
  'a control character': [CATS, 'the cat', 'the\x07cat', 'cats.txt:2: it contains a control character'],
  'no UTF-8': [CATS, 'the cat', 'the \ufffd', 'cats.txt:2: it contains a control character, or is not UTF-8'],
  'a topic without a part': [CATS, '[heading]', '[toy2]', /cats\.txt: it has no \[heading\]\.$/],
  'an unknown name': [CATS, '{toy}', '{toys}', 'cats.txt:8: {toys}: there is no such list'],
  'an unknown name in general.txt': [GENERAL, '{time}', '{ball}', 'general.txt:4: {ball}: there is no such list'],
  'a lone brace': [CATS, '{toy}', '{toy', 'cats.txt:8: "{" is not part of a {name}; for the character itself'],
  'a backward range': [CATS, '{2-9}', '{9-2}', 'cats.txt:6: {9-2} is not a range'],
  'a long range': [CATS, '{2-9}', '{1-999}', 'cats.txt:6: {1-999} is not a range'],
  'a list that refers back to itself': [CATS, 'of wool', 'of {toy}', 'cats.txt:9: [toy] refers back to itself'],
  'a list that nothing uses': [CATS, '{toy}', 'toy', 'cats.txt:9: nothing uses [toy]'],
  'a list of general.txt that nothing uses': [GENERAL, '{time}', 'time', 'general.txt:5: nothing uses [time]'],
  'a list of people that nothing uses': [
    PEOPLE,
    '{first}\n[name]\n{First}',
    'x\n[name]\nX',
    'people.txt:1: nothing uses [first]',
  ],
  'a name that general.txt has': [CATS, '[toy]', '[time]', 'general.txt already has a list [time]'],
};

for (const [name, [file, from, to, sentence]] of Object.entries(REFUSALS)) {
  test(`refuses in sample content: ${name}`, async (context) => {
    const { files, sentences } = await runSeed(context, file, from, to);
    assert.ok(
      sentences.some((it) => (sentence instanceof RegExp ? sentence.test(it) : it.includes(sentence))),
      `wanted: ${sentence}\ngot: ${sentences.join('\n') || 'nothing'}`,
    );
    assert.ok(!('api/generated/seed_content.c' in files));
  });
}

test('a text of sample content is embedded with the lists that it names', async (context) => {
  const { files, sentences } = await run(context, { 'openapi.yaml': CONTRACT, ...MIGRATIONS });
  assert.deepEqual(sentences, []);
  const c = files['api/generated/seed_content.c'];
  /* A is [subject]; after those of general.txt come the ranges, which are N and O, and the topic's own lists. */
  assert.ok(c.includes('"\\002A ate \\001O of {x}."'), c);
  assert.ok(c.includes('"It has \\001P."'));
  assert.ok(c.includes('{2, /* list */\n\t"- one\\000"\n\t"- one\\n\\n"\n\t"- two"}'), c);
  assert.ok(c.includes('{2, /* subject */\n\t"the cat\\000"\n\t"the other cat"}'));
});
