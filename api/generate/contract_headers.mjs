/** Which headers an operation takes and answers with, by what the server does for all of its kind (api/server). */
import { all, each, stop } from './stop.mjs';

const READS = ({ method }) => method === 'get';
const CHANGES = ({ method }) => ['put', 'patch', 'delete'].includes(method);
const COUNTS = ({ method, operation }) => method === 'get' || (operation['x-write-limit'] ?? 'none') !== 'none';
const KEEPS = ({ operation }) => operation['x-idempotent'] === true;
const SHOWS = (raw, contract) => READS(raw) || readsOf(contract, raw.operation, raw.place).length > 0;

/** Headers of requests that operations take, both ways: `component` is what they refer to. */
const PARAMETERS = [
  { name: 'If-None-Match', component: 'IfNoneMatch', why: 'it reads', when: READS },
  { name: 'Idempotency-Key', component: 'IdempotencyKey', why: 'x-idempotent is true', when: KEEPS },
  { name: 'If-Match', component: 'IfMatch', why: 'it changes what may have changed meanwhile', when: CHANGES },
];

/** Headers that replies have. */
const REPLIES = [
  { name: 'ETag', status: /^20[01]$/, why: 'a GET answers the same, and whatever is read has a tag', when: SHOWS },
  { name: 'RateLimit', status: /^2..$/, why: 'reading, or x-write-limit, is counted', when: COUNTS },
  { name: 'RateLimit-Policy', status: /^2..$/, why: 'reading, or x-write-limit, is counted', when: COUNTS },
];

/** Checks one operation of the document. */
export function checkHeaders(contract, raw) {
  const { parameters, operation, place } = raw;
  const sent = parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name);
  all(
    () => {
      if (raw.method === 'post' && operation.responses?.['201'] && operation['x-idempotent'] === undefined)
        stop(
          place,
          'it creates something: say by x-idempotent whether its answer is kept for repeated requests (not if it has a secret).',
        );
    },
    () => each(PARAMETERS, (rule) => checkParameter(rule, raw, sent)),
    () =>
      each(sent, (name) => {
        if (!PARAMETERS.some((rule) => rule.name === name))
          stop(place, `nothing reads the header ${name}; teach api/generate/contract_headers.mjs, or remove it.`);
      }),
    () =>
      each(
        REPLIES.filter(({ when }) => when(raw, contract)),
        (rule) => checkReplies(contract, rule, operation, place),
      ),
  );
}

/** The paths of GETs that answer the same schema as a success of the operation. */
export function readsOf({ document, resolve }, { responses = {} }, place) {
  const schema = (response) => resolve(response ?? {}, place).content?.['application/json']?.schema?.$ref;
  const shown = schema(responses['200'] ?? responses['201']);
  return Object.keys(document.paths).filter(
    (path) => shown && schema(document.paths[path].get?.responses?.['200']) === shown,
  );
}

function checkParameter({ name, component, why, when }, raw, sent) {
  if (when(raw) && !sent.includes(name))
    stop(raw.place, `it lacks the parameter ${name} (${why}); add {$ref: '#/components/parameters/${component}'}.`);
  if (!when(raw) && sent.includes(name))
    stop(raw.place, `it has the parameter ${name}, which holds only where ${why}; remove it.`);
}

function checkReplies(contract, { name, status, why }, { responses = {} }, place) {
  each(
    Object.keys(responses).filter((code) => status.test(code)),
    (code) => {
      const { headers = {} } = contract.resolve(responses[code], place);
      if (!headers[name]) stop(`${place}: response ${code}`, `it lacks the header ${name}: ${why}.`);
    },
  );
}
