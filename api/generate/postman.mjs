/** docs/postman_collection.json: every operation as a request of a Postman collection (v2.1), in the order of a story. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stop } from './stop.mjs';

const FILE = 'docs/postman_collection.json';
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

const STORY_FILE = 'api/generate/postman_story.mjs';

/** @returns {Promise<object | null>} what the collection is told by; a tree without it has no collection */
export async function readStory(root) {
  const file = join(root, STORY_FILE);
  return existsSync(file) ? import(pathToFileURL(file)) : null;
}

/**
 * @param {object} described the contract with examples
 * @param {object | null} story as readStory() gives it
 */
export function generatePostman({ resolve }, described, story) {
  if (!story) return {};
  const { DEFAULTS, DESCRIPTION, STORY, VARIABLES } = story;
  const operations = new Map(operationsOf(described, resolve));
  const told = new Set(STORY.flatMap(({ steps }) => steps.map(({ operation }) => operation)));
  const others = [...operations.keys()].filter((id) => !told.has(id)).map((operation) => ({ operation }));
  const item = STORY.map(({ name, steps, others: takesOthers }) => ({
    name,
    item: (takesOthers ? others : steps).map((step) => request(operations, step, DEFAULTS)),
  }));
  const collection = {
    info: {
      name: described.info.title,
      description: DESCRIPTION,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: item.filter((folder) => folder.item.length),
    variable: Object.entries(VARIABLES).map(([key, value]) => ({ key, value })),
  };
  return { [FILE]: `${JSON.stringify(collection, null, 2)}\n` };
}

function operationsOf(described, resolve) {
  return Object.entries(described.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const operation = item[method];
      const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((raw) => ({
        ...resolve(raw),
        component: raw.$ref?.split('/').at(-1),
      }));
      const [status] = Object.keys(operation.responses).filter((code) => /^2/.test(code));
      const reply = resolve(operation.responses[status]);
      return [
        operation.operationId,
        {
          path,
          method,
          operation,
          parameters,
          status: Number(status),
          reply,
          security: operation.security ?? described.security,
          resolve,
        },
      ];
    }),
  );
}

function request(operations, step, defaults) {
  const it = operations.get(step.operation);
  if (!it) stop(STORY_FILE, `the contract has no operation ${step.operation}; remove the step.`);
  const [type, media] = Object.entries(it.operation.requestBody?.content ?? {})[0] ?? [];
  const header = [];
  if (type) header.push({ key: 'Content-Type', value: type });
  const who = step.as ?? usualCaller(it);
  if (who === 'session' || it.operation['x-same-origin']) header.push({ key: 'Sec-Fetch-Site', value: 'same-origin' });
  return {
    name: step.name ?? it.operation.summary,
    event: [...before(step), { listen: 'test', script: { type: 'text/javascript', exec: after(it, step) } }],
    request: {
      method: it.method.toUpperCase(),
      description: it.operation.description,
      auth: AUTH[who],
      header,
      url: url(it, step, defaults),
      body: media && {
        mode: 'raw',
        raw: JSON.stringify(step.body ?? media.example, null, 2),
        options: { raw: { language: 'json' } },
      },
    },
    response: saved(it),
  };
}

const basic = (username, password) => ({
  type: 'basic',
  basic: Object.entries({ username, password }).map(([key, value]) => ({ key, value, type: 'string' })),
});
const bearer = (value) => ({ type: 'bearer', bearer: [{ key: 'token', value, type: 'string' }] });
const AUTH = {
  nobody: { type: 'noauth' },
  session: { type: 'noauth' }, // Postman keeps the cookie
  password: basic('{{email}}', '{{password}}'),
  'new password': basic('{{email}}', '{{new_password}}'),
  'admin password': basic('{{admin_email}}', '{{admin_password}}'),
  token: bearer('{{token}}'),
  admin: bearer('{{admin_token}}'),
};

function usualCaller({ operation, security }) {
  if (!security.length) return 'nobody';
  return ['MODERATE', 'ADMIN'].includes(operation['x-permission']) ? 'admin' : 'token';
}

function url({ path, parameters }, { path: values = {} }, defaults) {
  const segments = path
    .slice(1)
    .split('/')
    .map((segment) => {
      const name = /^\{(.*)\}$/.exec(segment)?.[1];
      if (!name) return segment;
      const { component, example } = parameters.find((it) => it.in === 'path' && it.name === name);
      return values[name] ?? defaults[component] ?? String(example);
    });
  const query = parameters
    .filter((it) => it.in === 'query')
    .map(({ name, example, description }) => ({ key: name, value: String(example), description, disabled: true }));
  return {
    raw: `{{base_url}}/${segments.join('/')}`,
    host: ['{{base_url}}'],
    path: segments,
    ...(query.length && { query }),
  };
}

function before({ before: lines = [], mailTo }) {
  const exec = [...lines, ...(mailTo ? fetchToken(mailTo) : [])];
  return exec.length ? [{ listen: 'prerequest', script: { type: 'text/javascript', exec } }] : [];
}

/** The newest mail to an address of the collection, by the API of Mailpit; it may still be on its way. */
const fetchToken = (variable) => [
  "const mailbox = pm.variables.get('mailbox');",
  `const query = encodeURIComponent('to:"' + pm.variables.get('${variable}') + '"');`,
  "const used = pm.variables.get('mail_token');",
  'const fetchToken = (attempts) =>',
  "  pm.sendRequest(mailbox + '/view/latest.txt?query=' + query, (error, reply) => {",
  '    const [, token] = (!error && reply.text().match(/#token=([\\w-]+)/)) || [];',
  "    if (token && token !== used) pm.collectionVariables.set('mail_token', token);",
  '    else if (attempts > 1) setTimeout(() => fetchToken(attempts - 1), 250);',
  '  });',
  'if (mailbox) fetchToken(40);',
];

function after({ status: usual, reply, resolve }, { status = usual, keep = {}, after: lines = [] }) {
  const [type, media] =
    status === usual ? (Object.entries(reply.content ?? {})[0] ?? []) : ['application/problem+json'];
  const isJson = type?.endsWith('json');
  const members = status === usual ? isJson && resolve(media.schema).required : ['type', 'status', 'detail', 'error'];
  const exec = [`pm.test('the status is ${status}', () => pm.response.to.have.status(${status}));`];
  if (type)
    exec.push(
      `pm.test('it is ${type}', () => pm.expect(pm.response.headers.get('Content-Type')).to.include('${type}'));`,
    );
  else exec.push("pm.test('it has no body', () => pm.expect(pm.response.text()).to.equal(''));");
  if (!isJson) return exec;
  exec.push('const reply = pm.response.json();');
  exec.push(
    `pm.test('it has all of its members', () => pm.expect(reply).to.include.keys(${members.map((it) => `'${it}'`).join(', ')}));`,
  );
  exec.push(
    ...Object.entries(keep).map(([variable, member]) => `pm.collectionVariables.set('${variable}', reply.${member});`),
  );
  return [...exec, ...lines];
}

function saved({ operation, status, reply }) {
  const [type, media] = Object.entries(reply.content ?? {})[0] ?? [];
  const example = media?.example;
  return [
    {
      name: operation.responses[status].description ?? reply.description,
      code: status,
      ...(type && { header: [{ key: 'Content-Type', value: type }] }),
      body: example === undefined ? '' : typeof example === 'string' ? example : JSON.stringify(example, null, 2),
    },
  ];
}
