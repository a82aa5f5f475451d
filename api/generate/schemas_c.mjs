/** Structs of what operations take, parameters or bodies, and the tables that base/schema.h reads them by. */
import { columns, comment, fold, literal, longLiteral } from './cwriter.mjs';

/** Formats that are checked. */
const FORMATS = { email: 'FORMAT_EMAIL', 'date-time': 'FORMAT_TIME' };
const C_TYPES = { string: 'struct str ', integer: 'int64_t ', boolean: 'bool ' };

/** The definition of the struct; it needs <stdbool.h>, <stdint.h> and base/str.h. */
export function structOf({ struct, fields }) {
  const lines = fields.flatMap((field) => [
    `\t${C_TYPES[field.type]}${field.member}; ${comment(remark(field))}`,
    ...(field.given ? [`\tbool ${field.given};`] : []),
  ]);
  return `struct ${struct} {\n${lines.join('\n')}\n};`;
}

function remark({ inPath, required, nullable, rules, type }) {
  const words = [inPath ? 'in the path' : required ? 'required' : 'optional'];
  if (rules.default !== undefined) words.push(`default ${rules.default}`);
  if (rules.enum) words.push(`one of ${rules.enum.join(', ')}`);
  if (type === 'string' && !required && rules.default === undefined) words[0] = 'optional, null ptr when absent';
  if (nullable) words.push('null is empty');
  return words.join('; ');
}

/** The definition of the table by which base/schema.h checks such input. `storage` is "static " if no other file uses it. */
export function schemaTable({ struct, fields, ignored }, storage = '') {
  const values = fields
    .filter((field) => field.rules.enum)
    .map((field) => {
      const items = [...field.rules.enum.map(literal), 'NULL'].join(', ');
      return `static const char *const ${struct}_${field.member}_values[] = {${items}};\n`;
    });
  const rows = fields.map((field) => `\t{\n${initializers(struct, field).join('\n')}\n\t},`);
  return (
    `${values.join('')}static const struct schema_field ${struct}_fields[] = {\n${rows.join('\n')}\n};\n` +
    `${storage}const struct schema ${struct}_schema = {\n` +
    `\t.size = sizeof(struct ${struct}),\n\t.fields = ${struct}_fields,\n\t.field_count = ${fields.length},\n` +
    `${ignored.length ? `\t.ignored =\n\t    (const char *const[]){\n${namesOf(ignored)}\n\t    },\n` : ''}};`
  );
}

/** Literals in lines that are not too long, followed by NULL. */
const namesOf = (names) =>
  fold([...names.map(literal), 'NULL'].join(', '), 90)
    .map((line) => `\t\t${line.trimEnd()}`)
    .join('\n');

function initializers(struct, { name, member, type, required, nullable, given, inPath, invalidIsDefault, rules }) {
  const messages = rules['x-messages'] ?? {};
  const notBlank = rules.pattern === '\\S';
  const text = (value) => value !== undefined && literalOf(value);
  return Object.entries({
    name: literal(name),
    type: `SCHEMA_${type.toUpperCase()}`,
    format: FORMATS[rules.format],
    required,
    nullable,
    in_path: inPath,
    invalid_is_default: invalidIsDefault,
    not_blank: notBlank,
    trim: rules['x-trim'],
    no_web_address: rules['x-no-web-address'],
    secret: rules.format === 'password',
    min_length: rules.minLength,
    max_length: rules.maxLength,
    max_bytes: rules['x-max-bytes'],
    minimum: type === 'integer' && (rules.minimum ?? 'INT64_MIN'),
    maximum: type === 'integer' && (rules.maximum ?? 'INT64_MAX'),
    pattern: !notBlank && text(rules.pattern),
    values: rules.enum && `${struct}_${member}_values`,
    default_integer: type !== 'string' && Number(rules.default ?? 0),
    default_string: type === 'string' && text(rules.default),
    required_message: text(messages.required),
    pattern_message: text(messages.pattern),
    offset: `offsetof(struct ${struct}, ${member})`,
    given: given && `offsetof(struct ${struct}, ${given})`,
  })
    .filter(([key, value]) => value || (value === 0 && ['minimum', 'maximum'].includes(key)))
    .map(([key, value]) => `\t\t.${key} = ${value},`);
}

/** A literal that stays on the line of its member when it is short. */
const literalOf = (text) => (columns(literal(text)) < 84 ? literal(text) : `\n${longLiteral([text], '\t\t\t')}`);
