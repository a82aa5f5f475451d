// Checks that rendered Markdown is well-formed and contains only allowed elements and attributes.
import assert from 'node:assert/strict';
import { parseFragment } from 'parse5';

const TAGS = 'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre strong table thead tbody tr th td ul'.split(
  ' ',
);
const VOID = ['br', 'hr'];
const ATTRIBUTES = {
  a: { href: isSafeAddress, title: () => true, rel: (value) => value === 'nofollow ugc noopener' || value === 'tag' },
  code: { class: (value) => /^language-\S+$/.test(value) },
  ol: { start: (value) => /^\d+$/.test(value), dir: isAuto },
  ul: { dir: isAuto },
  li: { class: (value) => value === 'task' },
  blockquote: { dir: isAuto },
  table: { dir: isAuto },
  th: { align: (value) => /^(left|center|right)$/.test(value) },
  td: { align: (value) => /^(left|center|right)$/.test(value) },
};

function isAuto(value) {
  return value === 'auto';
}

/** Reads the URL like a browser, which ignores tabs and line breaks, and spaces in front. */
function isSafeAddress(href) {
  const url = URL.parse(href, 'https://relative.invalid/');
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol);
}

const MARKUP =
  /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)( ?\/)?>|[<>"]|&(?!(?:[a-zA-Z][a-zA-Z0-9]*|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)/g;

/** The tags of `html` in order, as '<p>' and '</p>'. Throws if one is not closed, wrongly nested or raw. */
function scan(html) {
  const tags = [];
  const open = [];
  for (const [whole, closing, tag] of html.matchAll(MARKUP)) {
    if (whole === '"' || whole === '>') continue; // harmless in text
    assert.ok(tag, `${JSON.stringify(whole)} is not escaped`);
    assert.ok(TAGS.includes(tag), `the tag ${tag}`);
    tags.push(`<${closing}${tag}>`);
    if (VOID.includes(tag)) assert.ok(!closing);
    else if (closing) assert.equal(open.pop(), tag, 'closed in the wrong order');
    else open.push(tag);
  }
  assert.deepEqual(open, [], 'left open');
  return tags;
}

/** Every element of the parsed fragment. */
function* elements(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elements(child);
  }
}

/** The same for a parsed fragment, as a browser would build it. */
function tagsOf(node) {
  return (node.childNodes ?? []).flatMap(({ tagName, ...child }) => {
    if (!tagName) return [];
    return VOID.includes(tagName) ? [`<${tagName}>`] : [`<${tagName}>`, ...tagsOf(child), `</${tagName}>`];
  });
}

/** Throws if `html` is not safe as the contract defines it. `forbidden`: tags that are not allowed in this context. */
export function checkHtml(html, { forbidden = [] } = {}) {
  const tags = scan(html);
  const fragment = parseFragment(html);
  assert.deepEqual(tagsOf(fragment), tags, 'a browser reads it otherwise');
  for (const { tagName, attrs } of elements(fragment)) {
    assert.ok(!forbidden.includes(tagName), `the tag ${tagName} has no place here`);
    for (const { name, value } of attrs) {
      const check = ATTRIBUTES[tagName]?.[name];
      assert.ok(check, `the attribute ${name} on ${tagName}`);
      assert.ok(check(value), `${name}=${JSON.stringify(value)} on ${tagName}`);
    }
    const own = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
    if (tagName === 'a' && 'href' in own) assert.ok('rel' in own, `no rel on a link to ${own.href}`);
    if (own.rel === 'tag') assert.match(own.href, /^\/tag\/[\p{L}\p{M}\p{Nd}_]+$/u);
  }
  return tags;
}

/** The text of `html`, as a reader sees it. */
export function textOf(html) {
  const text = (node) => (node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(text).join(''));
  return text(parseFragment(html));
}
