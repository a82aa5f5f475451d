// What /docs uses of swagger-ui-dist.
declare module '*?url' {
  const url: string;
  export default url;
}

interface Window {
  SwaggerUIBundle: (options: object) => unknown;
}
