/** seed_content.h and seed_content.c: the sample content of api/seed. */
import { basename } from 'node:path';
import { cFile, longLiteral, member } from './cwriter.mjs';
import { FIRST_INDEX, GENERAL, listName, PARTS, PEOPLE, SLOT } from './seed.mjs';
import { FOLDER } from './seed_files.mjs';

const PLAIN = '\x01';
const CAPITAL = '\x02';

/** @param {ReturnType<import('./seed.mjs').resolveSeed>} seed */
export function generateSeed({ common, shared, people, topics }) {
  const about = { from: FOLDER, title: 'Sample content, as lists of texts.' };
  const count = Math.max(...[people, ...topics].map(({ lists }) => lists.size));
  const header = [TEXTS, indexes(common.length, count), topicType(topics.length)];
  /* The texts of general.txt name what each topic has at the same index. */
  const rows = common.map((name) => row(shared.get(name), common));
  const source = [
    `const struct seed_list seed_common[SEED_COMMON] = {\n${rows.join('\n')}\n};`,
    ...[people, ...topics].map(ownLists),
    `const struct seed_topic seed_topics[SEED_TOPICS] = {\n${topics.map(topicRow).join('\n')}\n};`,
    `const struct seed_topic seed_people = {.own = ${identifier(people)}_lists};`,
  ];
  const guard = 'RETORT_GENERATED_SEED_CONTENT_H';
  return {
    'api/generated/seed_content.h': cFile({ ...about, guard, includes: [], body: header }),
    'api/generated/seed_content.c': cFile({ ...about, includes: ['generated/seed_content.h'], body: source }),
  };
}

const TEXTS = `\
/* Texts that follow each other, each ended by a NUL. In a text, one of SEED_SLOTS and an index of a list, counted from
 * SEED_FIRST_INDEX, represent a text of that list; after SEED_CAPITAL, it begins with a capital. */
struct seed_list {
	unsigned count;
	const char *texts;
};

#define SEED_SLOTS "\\1\\2"
#define SEED_CAPITAL '\\2'
#define SEED_FIRST_INDEX '${FIRST_INDEX}'`;

function indexes(commonCount, count) {
  const values = { post: 'SEED_PARTS', common: commonCount, username: 'SEED_COMMON', lists: count };
  const lines = [...PARTS, 'parts', ...GENERAL, 'common', ...PEOPLE, 'lists'].map((name) => {
    const value = name in values ? ` = ${values[name]}` : '';
    return `\tSEED_${name.toUpperCase()}${value},`;
  });
  return (
    '/* Indexes: of the parts of a topic, of what else is common to all topics, and of the lists of seed_people. All are\n' +
    ` * below SEED_LISTS. */\nenum seed_index {\n${lines.join('\n')}\n};`
  );
}

const topicType = (count) => `\
struct seed_topic {
	struct seed_list parts[SEED_PARTS];
	const struct seed_list *own; /* from index SEED_COMMON on */
};

#define SEED_TOPICS ${count}

extern const struct seed_list seed_common[SEED_COMMON]; /* of a part: what is added to that of each topic */
extern const struct seed_topic seed_topics[SEED_TOPICS];
extern const struct seed_topic seed_people; /* no topic, so it has no parts */`;

const identifier = ({ file }) => member(basename(file.file, '.txt'), file.file);

function ownLists(scope) {
  const names = [...scope.lists.keys()];
  const rows = scope.own.map((name) => row(scope.file.lists.get(name), names));
  return `static const struct seed_list ${identifier(scope)}_lists[] = {\n${rows.join('\n')}\n};`;
}

function topicRow(scope) {
  const names = [...scope.lists.keys()];
  const rows = PARTS.map((name) => row(scope.file.lists.get(name), names));
  return `{.own = ${identifier(scope)}_lists, .parts = {\n${rows.join('\n')}\n}},`;
}

/** `names` are those of the lists by index. */
function row(list, names) {
  if (!list) return '\t{0},';
  const texts = list.entries.map(({ text }) =>
    text.replace(SLOT, (whole, slot) => (slot ? code(slot, names) : whole[0])),
  );
  return `\t{${texts.length}, /* ${list.name} */\n${longLiteral(texts.join('\0').split(/(?<=\0|\n\n)/), '\t')}},`;
}

function code(slot, names) {
  const index = String.fromCharCode(FIRST_INDEX.charCodeAt(0) + names.indexOf(listName(slot)));
  return (listName(slot) === slot ? PLAIN : CAPITAL) + index;
}
