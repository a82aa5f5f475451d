// Sends failing sign-ins on many connections, as fast as they are answered, until it is killed: `node flood.mjs PORT COUNT
// [ADDRESSES]`, like a proxy with that many clients. Prints the first status that is not 401.
import { Agent, get } from 'node:http';

const [port, count, addresses = 1] = process.argv.slice(2).map(Number);
const agent = new Agent({ keepAlive: true, maxSockets: count });
let told = false;

function guess(i, j) {
  const authorization = `Basic ${Buffer.from(`guess${i}@example.com:guess ${j}`).toString('base64')}`;
  const headers = { authorization, 'X-Forwarded-For': `203.0.113.${i % addresses}` };
  get({ host: '127.0.0.1', port, agent, path: '/api/v1/me', headers }, (reply) => {
    if (reply.statusCode !== 401 && !told) console.log((told = reply.statusCode));
    reply.resume().on('end', () => guess(i, j + 1));
  }).on('error', () => guess(i, j + 1));
}

for (let i = 0; i < count; i++) guess(i, 0);
