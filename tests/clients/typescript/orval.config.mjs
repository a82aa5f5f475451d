export default {
  retort: {
    input: './openapi.json',
    output: { target: './client/retort.ts', client: 'fetch', baseUrl: { getBaseUrlFromSpecification: true } },
  },
};
