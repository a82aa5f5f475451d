// Sends bad sign-ins on many connections, as fast as they are answered, until it is killed: `node flood.mjs PORT COUNT`.
// Says the first status that is not 401.
import { Agent, get } from 'node:http';

const [port, count] = process.argv.slice(2).map(Number);
const agent = new Agent({ keepAlive: true, maxSockets: count });
let told = false;

function guess(i, j) {
  const authorization = `Basic ${Buffer.from(`guess${i}@example.com:guess ${j}`).toString('base64')}`;
  get({ host: '127.0.0.1', port, agent, path: '/api/v1/me', headers: { authorization } }, (reply) => {
    if (reply.statusCode !== 401 && !told) console.log((told = reply.statusCode));
    reply.resume().on('end', () => guess(i, j + 1));
  }).on('error', () => guess(i, j + 1));
}

for (let i = 0; i < count; i++) guess(i, 0);
