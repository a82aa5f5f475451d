/**
 * Completes the API description: adds the common headers, and an example to every body, so that documentation and mock servers show real values. Those that
 * leaves out is composed of the examples of its schemas' members; problems are those of api/base/errors.def.
 */
import { addCommonHeaders } from './common_headers.mjs';
import { all, each, stop } from './stop.mjs';

/** @returns {object} a copy of the document in which every media type has an example, or examples */
export function withExamples({ document, resolve }, errors) {
  const complete = structuredClone(document);
  addCommonHeaders(complete);
  const operations = Object.entries(complete.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { responses }]) => ({
      place: `openapi.yaml: ${method.toUpperCase()} ${path}`,
      responses,
    })),
  );
  const find = ($ref) =>
    $ref
      .slice(2)
      .split('/')
      .reduce((at, key) => at[key], complete);
  each(operations, ({ place, responses = {} }) =>
    each(Object.entries(responses), ([status, response]) => {
      const { content = {} } = response.$ref ? find(response.$ref) : response;
      return each(Object.entries(content), ([type, media]) => {
        if (media.example !== undefined || media.examples) return;
        const problems = type === 'application/problem+json' ? errors.filter((it) => String(it.status) === status) : [];
        if (problems.length) media.examples = examplesOf(resolve, media.schema, problems);
        else media.example = compose(resolve, media.schema, `${place}: response ${status}`);
      });
    }),
  );
  return complete;
}

function examplesOf(resolve, schema, problems) {
  const [request_id] = resolve(schema, 'openapi.yaml').properties?.request_id?.examples ?? [];
  const requestId = request_id && { request_id };
  const field = () => compose(resolve, { $ref: '#/components/schemas/FieldError' }, 'openapi.yaml');
  return Object.fromEntries(
    problems.map(({ slug, problem }) => {
      const errors = problem.detail.includes('named in errors') ? [field()] : undefined;
      const value = { ...problem, ...(errors && { message: errors[0].detail, errors }), ...requestId };
      return [slug, { summary: problem.title, value }];
    }),
  );
}

/** A value of the schema, composed of the examples of its members. */
function compose(resolve, schema, place) {
  const { type, properties, items, examples, default: usual, enum: values } = resolve(schema, place);
  if (examples) return examples[0];
  if (usual !== undefined) return usual;
  if (values) return values[0];
  if (type === 'boolean') return false;
  if (type === 'array') return [compose(resolve, items, `${place}: items`)];
  if (!properties)
    stop(
      schema.$ref ?? place,
      'it has no examples; add `examples: [...]`, from which the examples of responses are composed.',
    );
  const members = Object.entries(properties);
  return Object.fromEntries(
    all(...members.map(([name, member]) => () => [name, compose(resolve, member, `${place}: ${name}`)])),
  );
}
