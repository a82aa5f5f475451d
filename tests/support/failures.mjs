// Describes failed tests: the case, what was expected, what was received, and where; each cause once.
import { inspect, stripVTControlCharacters } from 'node:util';

const SHOWN = 10; // causes that are printed for a file
const NAMES = 5; // further cases that are named for a cause
const TEXT = 2000; // characters of a message
const VALUE = 1000; // characters of the expected and the received value
const SUMMARY = 40; // failures in the summary
const LINES = 4; // lines of each message there
const LINE = 200; // characters of each line

/** The end of the message of `assert.equal`. */
const UNEQUAL = /\n\n.* !== .*\n$/s;

/** The failures of one file, `{ name, error }`, as texts to print. Those that differ only in numbers are grouped. */
export function describeFailures(failures) {
  const causes = Map.groupBy(failures, ({ error }) => causeOf(error));
  const told = [...causes.values()].slice(0, SHOWN).map(describe);
  const rest = [...causes.values()].slice(SHOWN).flat().length;
  return rest ? [...told, `  ✗ and ${rest} more, of ${causes.size - SHOWN} other causes`] : told;
}

/** The failures of a whole run, `{ file, name, error }`, in a few lines each: CI may keep only the end of the output. */
export function summarizeFailures(failures) {
  const causes = [...Map.groupBy(failures, ({ file, error }) => `${file} ${causeOf(error)}`).values()];
  const told = causes.slice(0, SUMMARY).map(([{ file, name, error }, ...alike]) => {
    const more = alike.length ? `, and ${alike.length} more alike` : '';
    return `  ✗ ${file}: ${name}${more}\n${summaryOf(error)}`;
  });
  const rest = causes.slice(SUMMARY).flat().length;
  return rest ? [...told, `  ✗ and ${rest} more`] : told;
}

function summaryOf(error) {
  const message = messageOf(error)
    .replace(UNEQUAL, '')
    .split('\n')
    .filter((it) => it.trim());
  const lines = [...message.slice(0, LINES), ...valuesOf(error), ...framesOf(error).slice(0, 1)];
  return indent(lines.map((it) => cut(it.replace(/\n\s*/g, ' '), LINE)).join('\n'));
}

function describe([first, ...alike]) {
  const also = alike.slice(0, NAMES).map(({ name }) => name);
  const more = alike.length > NAMES ? ` and ${alike.length - NAMES} more` : '';
  return [
    `  ✗ ${first.name}`,
    indent(textOf(first.error)),
    alike.length ? `    the same: ${also.join('; ')}${more}` : null,
  ]
    .filter(Boolean)
    .join('\n');
}

function causeOf(error) {
  if (typeof error?.cause === 'string') return error.cause;
  return (
    messageOf(error).replace(/\d+/g, '0') +
    valuesOf(error)
      .join()
      .replace(/\d{4,}/g, '0')
  );
}

function messageOf(error) {
  return stripVTControlCharacters(typeof error === 'string' ? error : String(error?.message ?? inspect(error)));
}

/** Node prints only `403 !== 200`, or nothing if the assertion has a message of its own. */
function valuesOf({ operator, message, expected, actual, generatedMessage } = {}) {
  const wanted = { strictEqual: UNEQUAL.test(message), match: !generatedMessage };
  if (!wanted[operator]) return [];
  return [`expected: ${cut(show(expected), VALUE)}`, `actual:   ${cut(show(actual), VALUE)}`];
}

function textOf(error) {
  const kind = error?.name && error.code !== 'ERR_ASSERTION' ? `${error.name}: ` : '';
  return [
    kind + cut(messageOf(error).replace(UNEQUAL, '').trimEnd(), TEXT),
    ...valuesOf(error),
    ...framesOf(error),
  ].join('\n');
}

/** The stack trace, without node's own frames. */
function framesOf(error) {
  return (String(error?.stack ?? '').match(/^ +at .*/gm) ?? [])
    .filter((it) => !/node:|Promise\.all|<anonymous>\)?$/.test(it))
    .map((it) => it.trim());
}

function show(value) {
  return typeof value === 'string' ? value : inspect(value, { depth: 6, breakLength: 100 });
}

export function cut(text, length) {
  return text.length > length ? `${text.slice(0, length)} … (${text.length - length} more characters)` : text;
}

export function indent(text) {
  return text.replace(/^/gm, '      ');
}
