/**
 * A bill of materials (CycloneDX 1.6, JSON): what the program and the website contain, with versions and licences.
 *
 *   node scripts/sbom.mjs program [PROGRAM]   the Debian packages that the program loads on this machine, and the npm packages of the website
 *   node scripts/sbom.mjs image NAME          all Debian packages in a container image (docker), and those npm packages
 *
 * Sources: the program itself (ldd), dpkg, the files /usr/share/doc/PACKAGE/copyright, and package-lock.json. `make sbom` runs it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
/** What dpkg tells about packages, and the licences in their copyright files, on a line each. */
const TELL = `
. /etc/os-release
echo "distro $ID-$VERSION_ID"
dpkg-query -W -f 'package \${Package}\\t\${Version}\\t\${Architecture}\\t\${source:Package}\\t\${Homepage}\\n' "$@"
for package in "$@"; do
  name=\${package%%:*}
  file=/usr/share/doc/$name/copyright
  [ -r "$file" ] || continue
  # Files of the usual format name licences; the others refer to Debian's copies of them.
  sed -n -e "s/^License:[[:space:]]*/license $name /p" \
    -e "s|.*/usr/share/common-licenses/\\([A-Za-z0-9.+-]*[A-Za-z0-9+]\\).*|license $name \\1|p" "$file"
done`;

const run = (command, args) => execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
const unique = (list) => [...new Set(list)];

/** A component for each package, from what TELL printed. */
function debianComponents(text) {
  const [distro, ...lines] = text.split('\n').filter(Boolean);
  const licenses = new Map();
  for (const [, name, license] of lines.map((it) => /^license (\S+) (.+)$/.exec(it)).filter(Boolean))
    licenses.set(name, [...(licenses.get(name) ?? []), license.trim()]);
  const packages = lines.filter((it) => it.startsWith('package '));
  return packages.map((line) => debianComponent(line, distro.slice('distro '.length), licenses));
}

function debianComponent(line, distro, licenses) {
  const [name, version, arch, source, homepage] = line.slice('package '.length).split('\t');
  const names = unique(licenses.get(name) ?? [`as in /usr/share/doc/${name}/copyright`]).sort();
  const purl = `pkg:deb/debian/${encodeURIComponent(name)}@${encodeURIComponent(version)}?arch=${arch}&distro=${distro}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    // As Debian calls them: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
    licenses: names.map((it) => ({ license: { name: it } })),
    ...(/^https?:/.test(homepage) ? { externalReferences: [{ type: 'website', url: homepage }] } : {}),
    properties: [{ name: 'debian:source', value: source }],
  };
}

/** The packages of this machine whose libraries the program loads. */
function packagesOf(program) {
  const files = [...run('ldd', [program]).matchAll(/(?:=> )?(\/\S+) \(0x/g)].map(([, file]) => file);
  const owners = ownersOf(files.flatMap(pathsOf));
  const unknown = files.filter((file) => !pathsOf(file).some((path) => owners.has(path)));
  if (unknown.length) throw new Error(`of no Debian package: ${unknown.join(' ')}`);
  return unique(owners.values()).sort();
}

/** Libraries are found through the link /lib on machines with a merged /usr; dpkg knows one of the two. */
const pathsOf = (file) => [file, `/usr${file}`, file.replace(/^\/usr/, '')];

/** The packages of those files that dpkg knows. */
function ownersOf(files) {
  const { stdout } = spawnSync('dpkg-query', ['-S', ...unique(files)], { encoding: 'utf8' }); // fails if it lacks one
  return new Map([...stdout.matchAll(/^(\S+): (\S+)$/gm)].map(([, owner, file]) => [file, owner]));
}

const describe = (packages) => debianComponents(run('sh', ['-c', TELL, 'sh', ...packages]));

function describeImage(image) {
  const inside = `set -- $(dpkg-query -W -f '\${binary:Package} ')\n${TELL}`;
  return debianComponents(run('docker', ['run', '--rm', '--network=none', '--entrypoint', 'sh', image, '-c', inside]));
}

/** The lock file's entry of a dependency, as node finds it from the folder `from`. */
function locked(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (packages[path]) return path;
    if (!at) throw new Error(`package-lock.json lacks ${name}`);
  }
}

/** The npm packages that the website is made of, by the lock file: its dependencies, and theirs. */
function npmComponents() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const found = new Set();
  const follow = (from) => {
    for (const name of Object.keys(packages[from].dependencies ?? {})) {
      const path = locked(packages, from, name);
      if (found.has(path)) continue;
      found.add(path);
      follow(path);
    }
  };
  follow('frontend');
  return [...found].sort().map((path) => npmComponent(path.split('node_modules/').at(-1), packages[path]));
}

function npmComponent(name, { version, license, integrity }) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [algorithm, digest] = integrity.split('-');
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    licenses: [{ expression: license }],
    hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }],
  };
}

/** The whole document. It depends on nothing but its input, so that two builds of one commit have the same. */
export function bill({ name, version, time, components }) {
  const root = `pkg:generic/${name}@${encodeURIComponent(version)}`;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: time,
      component: {
        type: 'application',
        'bom-ref': root,
        name,
        version,
        purl: root,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components,
    dependencies: [{ ref: root, dependsOn: components.map((it) => it['bom-ref']) }],
  };
}

function main([kind, what]) {
  const program = resolve(ROOT, what && kind === 'program' ? what : 'build/retort');
  const name = kind === 'image' ? what : 'retort';
  if (!['program', 'image'].includes(kind) || (kind === 'image' && !what))
    throw new Error('usage: sbom.mjs program | image NAME');
  const version =
    kind === 'program'
      ? JSON.parse(run(program, ['version', '--json'])).version
      : run('git', ['-C', ROOT, 'describe', '--tags', '--always']).trim();
  const time = new Date(Number(run('git', ['-C', ROOT, 'log', '-1', '--format=%ct'])) * 1000).toISOString();
  const debian = kind === 'program' ? describe(packagesOf(program)) : describeImage(what);
  const components = [...debian, ...(name === 'retort-api' ? [] : npmComponents())];
  console.log(JSON.stringify(bill({ name, version, time, components }), null, 2));
}

if (import.meta.filename === process.argv[1]) main(process.argv.slice(2));
