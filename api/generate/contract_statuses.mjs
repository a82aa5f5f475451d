/** Checks the statuses of an operation against those that the server and the handler can give (api/server). */
import { stop } from './stop.mjs';

/** Statuses that follow from properties of the operation, which `why` names. Those without `when` apply to all operations. */
const RULES = [
  { status: '304', why: 'it reads, and the client may have it already', when: (it) => it.method === 'get' },
  { status: '400', why: 'unknown query parameters are refused everywhere' },
  { status: '401', why: 'wrong credentials are refused everywhere' },
  { status: '403', why: 'an account that is unconfirmed or suspended is refused everywhere' },
  {
    status: '404',
    why: 'its path has a parameter',
    when: (it) => it.path.includes('{'),
  },
  {
    status: '406',
    why: 'its success has a body, of a type that Accept may exclude',
    when: (it) => it.answers,
  },
  {
    status: '412',
    why: 'it changes what may have changed meanwhile',
    when: (it) => ['put', 'patch', 'delete'].includes(it.method),
  },
  { status: '411', why: 'it takes a body', when: (it) => it.operation.requestBody },
  { status: '413', why: 'it takes a body', when: (it) => it.operation.requestBody },
  { status: '415', why: 'it takes a body', when: (it) => it.operation.requestBody },
  {
    status: '422',
    why: 'x-idempotent is true, and the key may have been used for another request',
    when: (it) => it.operation['x-idempotent'] === true,
  },
  { status: '429', why: 'attempts to sign in, and writes, are limited everywhere' },
  { status: '500', why: 'the server can fail' },
  { status: '503', why: 'the server can be busy or stopping' },
  { status: 'default', why: 'errors of any status have a type, in generated clients too' },
];

/** Statuses that only a handler gives: the operation must describe when. */
const OF_HANDLERS = ['302', '409'];
const SUCCESS = /^2..$/;

/** The media type of an operation's success; null where it has no body. */
export function answersOf(contract, { responses = {} }, place) {
  const success = Object.keys(responses).find((status) => /^2..$/.test(status));
  return Object.keys(contract.resolve(responses[success], place)?.content ?? {})[0] ?? null;
}

/** Reports missing and surplus statuses, all in one sentence. */
export function checkStatuses(contract, raw) {
  const { operation, place } = raw;
  const all = { ...raw, answers: answersOf(contract, operation, place) };
  const codes = Object.keys(operation.responses ?? {});
  const can = RULES.filter(({ when }) => !when || when(all));
  const missing = Map.groupBy(
    can.filter(({ status }) => !codes.includes(status)),
    ({ status }) => status,
  );
  const surplus = codes.filter(
    (code) => !SUCCESS.test(code) && !OF_HANDLERS.includes(code) && !can.some(({ status }) => status === code),
  );
  const faults = [];
  if (missing.size) faults.push(`lack ${Array.from(missing, ([code, [{ why }]]) => `${code} (${why})`).join(', ')}`);
  if (surplus.length) faults.push(`list ${surplus.map((code) => `${code} (${whyNot(code)})`).join(', ')}`);
  if (!codes.some((code) => SUCCESS.test(code))) faults.push('have no success (2xx)');
  const silent = codes.filter((code) => OF_HANDLERS.includes(code) && !operation.responses[code].description);
  if (silent.length) faults.push(`do not say when ${silent.join(' or ')} occurs (give it a description of its own)`);
  if (faults.length)
    stop(place, `its responses ${faults.join('; they ')}. Correct them; other operations show the $ref of each.`);
}

function whyNot(code) {
  const reasons = RULES.filter(({ status }) => status === code).map(({ why }) => why);
  return reasons.length ? `only where ${[...new Set(reasons)].join(', or ')}` : 'no operation returns it';
}
