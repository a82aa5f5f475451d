// openapi-generator's C#. It is only generated: neither .NET nor the packages that it needs are in the registries that we use.
import { testOpenapiGenerator } from '../openapi_generator.mjs';

testOpenapiGenerator({ generator: 'csharp', language: 'C#', folder: import.meta.dirname });
