// Finds the parts of a style sheet that the oldest browsers do not know.
import tables from '@mdn/browser-compat-data' with { type: 'json' };
import postcss from 'postcss';
import { lacks } from './lacking.mjs';

const { properties, selectors, types, 'at-rules': rules } = tables.css;

/** The tables list the values of a property below it; functions and units of all properties are among the types. */
const FUNCTIONS = Object.assign({}, ...Object.values(types));
const VIEWPORTS = { d: 'dynamic', l: 'large', s: 'small' };
const unit = (name) => types.length[/^[dls]v/.test(name) ? `viewport_percentage_units_${VIEWPORTS[name[0]]}` : name];

function newerValue(property, text) {
  const value = text.replace(/#[0-9a-f]+|"[^"]*"|'[^']*'|var\([^)]*\)|url\([^)]*\)/gi, '');
  const all = (pattern) => [...value.matchAll(pattern)].map(([, word]) => word);
  return (
    all(/(?<![\w-])([a-z][a-z-]*)(?![\w(-])/g).find((word) => lacks(properties[property][word])) ??
    all(/([a-z-]+)\(/g).find((word) => lacks(FUNCTIONS[word])) ??
    all(/\d([a-z]+)/g).find((word) => lacks(unit(word)))
  );
}

/** The feature because of which they ignore a declaration, or undefined. */
function newerDeclaration({ prop, value }) {
  if (prop.startsWith('--') || prop.startsWith('-')) return undefined;
  if (!properties[prop] || lacks(properties[prop])) return prop;
  const newer = newerValue(prop, value);
  return newer && `${prop}: ${newer}`;
}

function newerSelector(text) {
  const name = [...text.matchAll(/::?([a-z-]+)/g)].map(([, it]) => it).find((it) => lacks(selectors[it]));
  return name && `:${name}`;
}

/** Splits the style sheet into what they understand and what they ignore: `{css, newer: [{name, node}]}`. */
export function withoutNewer(text) {
  const root = postcss.parse(text);
  const newer = [];
  const leaveOut = (node, name) => name && newer.push({ name, node });
  root.walkAtRules((rule) => leaveOut(rule, lacks(rules[rule.name]) && `@${rule.name}`));
  root.walkRules((rule) => leaveOut(rule, newerSelector(rule.selector)));
  root.walkDecls((declaration) => leaveOut(declaration, newerDeclaration(declaration)));
  const found = newer.map(({ name, node }) => ({ name, node, fallback: hasFallback(node) }));
  for (const { node } of newer) node.remove();
  return { css: root.toString(), newer: found };
}

/** Whether the same property is declared before it in the same rule, as a fallback. */
const hasFallback = (node) =>
  node.type === 'decl' && node.parent.nodes.some((it) => it !== node && it.prop === node.prop && !newerDeclaration(it));
