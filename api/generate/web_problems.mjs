/**
 * Writes into frontend/nginx.conf what nginx answers itself: the problem documents, and their titles, of api/base/errors.def.
 * A comment there says which error each status is: "# problems: 404 not-found, default internal".
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stop } from './stop.mjs';

const FILE = 'frontend/nginx.conf';
const BLOCK = /(?<head> *# problems:[^\n]*\n(?: *#[^\n]*\n)*?)(?: *map [^]*?)?(?<end> *# end of problems\n)/;
const PROBLEM = /\b(\d{3}|default) ([a-z-]+)/g;

/** @param errors as readErrors() returns them */
export function generateWebProblems(root, errors) {
  const text = readFileSync(join(root, FILE), 'utf8');
  const block = BLOCK.exec(text);
  if (!block) stop(FILE, 'it has no comments "# problems: 404 not-found …" and "# end of problems"; write them again.');
  const { head, end } = block.groups;
  const problems = Array.from(head.matchAll(PROBLEM), ([, status, slug]) => [status, problemOf(errors, slug)]);
  const maps = [
    map('problem', problems, (problem) => withId(quote(JSON.stringify(problem)))),
    map('problem_title', problems, ({ title }) => quote(title)),
  ];
  return { [FILE]: text.replace(BLOCK, () => head + maps.join('') + end) };
}

function problemOf(errors, slug) {
  const found = errors.find((it) => it.slug === slug);
  if (!found) stop(FILE, `api/base/errors.def has no error for ${slug}; correct the comment "# problems:".`);
  return found.problem;
}

function map(name, problems, write) {
  const lines = problems.map(([status, problem]) => `        ${status} ${write(problem)};\n`);
  return `    map $status $${name} {\n${lines.join('')}    }\n`;
}

/** The document of a request: $id of frontend/nginx.conf is safe in it. */
const withId = (document) => document.replace(/\}'$/, `,"request_id":"$$id"}'`);

/** A string of nginx, in which nothing is a variable. */
function quote(text) {
  if (text.includes('$')) stop(FILE, `nginx would read a variable in "${text}"; write it without $.`);
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
