// Prints how each generator did in its last run: what client.mjs saved in build/clients/results.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from './tools.mjs';

const folder = join(BUILD, 'results');
const rows = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
const yes = (it) => (it ? 'yes' : 'no');
const told = ({ story, steps }) => (story === null ? '–' : `${story} of ${steps} steps`);

console.log(
  '| Generator | Language | Generated | Warnings | Compiled | Story |\n| --- | --- | --- | --- | --- | --- |',
);
for (const row of rows) {
  const { name, language, generated, warnings, compiled } = row;
  console.log(
    `| ${name} | ${language} | ${yes(generated)} | ${warnings.length} | ${compiled === null ? '–' : yes(compiled)} | ${told(row)} |`,
  );
}
