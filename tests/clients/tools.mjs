// The programs that generate, compile and run clients. Their versions are in package.json: npm's where npm wants them, all
// others under `config`. What they download and build goes to build/clients.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../support/binary.mjs';

export const BUILD = join(ROOT, 'build/clients');
const CACHE = join(BUILD, 'cache');
const { config } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
const MAVEN_CENTRAL = 'https://repo1.maven.org/maven2';

const PYTHON = join(CACHE, 'python');
const env = {
  ...process.env,
  PATH: `${join(PYTHON, 'bin')}:${process.env.PATH}`,
  NODE_OPTIONS: '',
  npm_config_cache: join(CACHE, 'npm'),
  PIP_CACHE_DIR: join(CACHE, 'pip'),
  GOPATH: join(CACHE, 'go'),
  GOCACHE: join(CACHE, 'go/build'),
  GOFLAGS: '-modcacherw',
  CARGO_HOME: join(CACHE, 'cargo'),
  CARGO_TARGET_DIR: join(CACHE, 'cargo/target'),
};

export const gently = (...command) => ['nice', '-n', '15', ...command];

/** The command that runs a program of the npm packages. */
export const npmProgram = (name, ...args) => [process.execPath, join(BUILD, 'node_modules/.bin', name), ...args];

/** Commands that put Python packages of PyPI into an environment of their own, and the command that runs a program of it. */
export const pythonSetup = (...packages) => [
  ...(existsSync(PYTHON) ? [] : [['python3', '-m', 'venv', PYTHON]]),
  pythonProgram('pip', 'install', '--quiet', ...packages.map((it) => `${it}==${config.python[it]}`)),
];
export const pythonProgram = (name, ...args) => [join(PYTHON, 'bin', name), ...args];

/** Commands that get archives of Java from Maven Central, and where they are then. */
const jarOf = (artifact) => join(CACHE, 'jars', `${artifact.split(':')[1]}-${config.maven[artifact]}.jar`);
function fetchJar(artifact) {
  const jar = jarOf(artifact);
  const [group, name] = artifact.split(':');
  const path = [...group.split('.'), name, config.maven[artifact], basename(jar)].join('/');
  const download = ['curl', '-sSf', '--create-dirs', '-o', `${jar}.part`, `${MAVEN_CENTRAL}/${path}`];
  return existsSync(jar) ? [] : [download, ['mv', `${jar}.part`, jar]];
}

const OPENAPI_GENERATOR = 'org.openapitools:openapi-generator-cli';
export const fetchOpenapiGenerator = () => fetchJar(OPENAPI_GENERATOR);
export const openapiGenerator = (generator, description, ...options) =>
  gently(
    'java',
    '-jar',
    jarOf(OPENAPI_GENERATOR),
    'generate',
    '-g',
    generator,
    '-i',
    description,
    '-o',
    '.',
    ...options,
  );

/** The archives that a Java client needs. */
const libraries = Object.keys(config.maven).filter((it) => it !== OPENAPI_GENERATOR);
export const fetchJars = () => libraries.flatMap(fetchJar);
export const classPath = libraries.map(jarOf).join(':');

export const go = (...args) => gently('go', ...args);
/** A Go module, or a program of it, at its version. */
export const goModule = (name, program = '') => `${join(name, program)}@${config.go[name]}`;

export const cargo = (...args) => gently('cargo', ...args);

/** Runs a command to its end: {code, output}, of both of its streams. */
export function run([program, ...args], { cwd, settings = {} }) {
  return new Promise((done) => {
    const options = { cwd, env: { ...env, ...settings }, maxBuffer: 64 * 1024 * 1024, timeout: 1_800_000 };
    execFile(program, args, options, (error, stdout, stderr) => {
      const output = stdout + stderr;
      if (!error) return done({ code: 0, output });
      return done({ code: error.code ?? error.signal, output: output || String(error) });
    });
  });
}
