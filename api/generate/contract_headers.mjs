/** Which headers an operation takes and answers with, by what the server does for all of its kind (api/server/dispatch.c). */
import { all, each, stop } from './stop.mjs';

const READS = ({ method }) => method === 'get';
const CHANGES = ({ method }) => ['put', 'patch', 'delete'].includes(method);
const KEEPS = ({ operation }) => operation['x-idempotent'] === true;

/** Headers of requests that operations take, both ways: `component` is what they refer to. */
const PARAMETERS = [
  { name: 'If-None-Match', component: 'IfNoneMatch', why: 'it reads', when: READS },
  { name: 'Idempotency-Key', component: 'IdempotencyKey', why: 'x-idempotent is true', when: KEEPS },
  { name: 'If-Match', component: 'IfMatch', why: 'it changes what may have changed meanwhile', when: CHANGES },
];

/** Headers that replies have. */
const REPLIES = [{ name: 'ETag', status: '200', why: 'whatever is read has a tag', when: READS }];

/** Checks one operation as it stands in the document. */
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
        REPLIES.filter(({ when, status }) => when(raw) && operation.responses?.[status]),
        ({ name, status, why }) => {
          const { headers = {} } = contract.resolve(operation.responses[status], place);
          if (!headers[name]) stop(`${place}: response ${status}`, `it lacks the header ${name}: ${why}.`);
        },
      ),
  );
}

function checkParameter({ name, component, why, when }, raw, sent) {
  if (when(raw) && !sent.includes(name))
    stop(raw.place, `it lacks the parameter ${name} (${why}); add {$ref: '#/components/parameters/${component}'}.`);
  if (!when(raw) && sent.includes(name))
    stop(raw.place, `it has the parameter ${name}, which holds only where ${why}; remove it.`);
}
