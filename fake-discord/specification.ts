import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { asList, asObject, asText, isObject, type JsonObject } from './json.ts';
import { type RecordedRequest, route } from './rest.ts';

interface Operation {
  readonly method: string;
  readonly path: RegExp;
  /** How many parts of the path are fixed: `/messages/@original` goes before `/messages/{id}`. */
  readonly fixed: number;
  readonly parameters: readonly JsonObject[];
  /** Where the schema of the JSON body stands in the document. */
  readonly body: string | undefined;
  readonly isBodyRequired: boolean;
  /** The operation's place in the document. */
  readonly pointer: string;
}

/** A description of Discord's API, to hold requests against. */
export class Specification {
  readonly #document: JsonObject;
  readonly #operations: readonly Operation[];
  readonly #ajv: Ajv2020;

  /** @param document an OpenAPI document. */
  constructor(document: JsonObject) {
    this.#document = document;
    this.#operations = operations(document);
    this.#ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
    addFormats.default(this.#ajv);
    this.#ajv.addFormat('snowflake', /^(0|[1-9]\d*)$/);
    this.#ajv.addFormat('nonce', true);
    this.#ajv.addSchema(document, 'discord');
  }

  /**
   * What in these requests Discord's description doesn't allow, one line each; those repeated
   * are told once.
   */
  problems(requests: readonly RecordedRequest[]): string[] {
    return [...new Set(requests.flatMap((request) => this.#problemsOf(request)))];
  }

  /** What in the answers to these requests Discord would not answer, one line each. */
  answerProblems(requests: readonly RecordedRequest[]): string[] {
    return requests.flatMap((request) => {
      const { method, path, status, answer } = request;
      const operation = this.#operation(method, path);
      if (operation === undefined || request.injected || status >= 400) return [];
      const response = `${operation.pointer}/responses/${status}`;
      const schema = `${response}/content/application~1json/schema`;
      const where = `${route(request)} -> ${status}`;
      if (!isObject(this.#resolve(response))) return [`${where}: Discord never answers that`];
      if (answer === undefined || this.#errors(schema, answer).length === 0) return [];
      return this.#explain(schema, answer, '').map((text) => `${where}: ${text}`);
    });
  }

  #operation(method: string, path: string): Operation | undefined {
    return this.#operations.find((one) => one.method === method && one.path.test(path));
  }

  #problemsOf(request: RecordedRequest): string[] {
    const { method, path, query, body } = request;
    const where = route(request);
    const operation = this.#operation(method, path);
    if (operation === undefined) return [`${where}: Discord has no such route`];
    const values = operation.path.exec(path)?.groups ?? {};
    const parameters = operation.parameters.flatMap((parameter) => {
      const name = asText(parameter.name);
      const value = parameter.in === 'path' ? values[name] : query[name];
      if (value === undefined) {
        return parameter.required === true ? [`${where}: the parameter ${name} is missing`] : [];
      }
      const pointer = asText(parameter.pointer);
      const isFine = [value, literal(value)].some((v) => this.#errors(pointer, v).length === 0);
      return isFine ? [] : [`${where}: the parameter ${name} can't be ${JSON.stringify(value)}`];
    });
    const unknown = Object.keys(query)
      .filter((name) => !operation.parameters.some((p) => p.in === 'query' && p.name === name))
      .map((name) => `${where}: there is no parameter ${name}`);
    return [
      ...parameters,
      ...unknown,
      ...this.#bodyProblems(operation, body).map((text) => `${where}: ${text}`),
    ];
  }

  #bodyProblems({ body: pointer, isBodyRequired }: Operation, body: unknown): string[] {
    if (body === undefined) return isBodyRequired ? ['the body is missing'] : [];
    if (pointer === undefined) return ['there should be no body'];
    return this.#errors(pointer, body).length === 0 ? [] : this.#explain(pointer, body, '');
  }

  #errors(pointer: string, value: unknown): ErrorObject[] {
    const key = `discord#${pointer}`;
    const validate = this.#ajv.getSchema(key) ?? this.#ajv.compile({ $ref: key });
    return validate(value) ? [] : (validate.errors ?? []);
  }

  /**
   * Why a value doesn't fit. Where the schema offers a choice, only the branch that is meant is
   * spoken of: the one whose `type` fits, or else the one with the fewest errors.
   */
  #explain(pointer: string, value: unknown, at: string): string[] {
    const schema = asObject(this.#resolve(pointer));
    if (typeof schema.$ref === 'string') return this.#explain(schema.$ref.slice(1), value, at);
    const choice = ['oneOf', 'anyOf'].find((keyword) => Array.isArray(schema[keyword]));
    if (choice !== undefined) {
      const branches = asList(schema[choice]).map((_, index) => `${pointer}/${choice}/${index}`);
      const failing = branches.map((branch) => ({ branch, errors: this.#errors(branch, value) }));
      const cost = ({ errors }: (typeof failing)[number]) =>
        errors.length + (errors.some(isAboutKind) ? 1_000 : 0);
      const best = failing.sort((a, b) => cost(a) - cost(b))[0];
      if (best && best.errors.length > 0) return this.#explain(best.branch, value, at);
    }
    const nested = this.#nested(schema, pointer, value, at);
    if (nested.length > 0) return nested;
    const errors = this.#errors(pointer, value);
    return errors.map((error) => `${at + error.instancePath || '/'} ${error.message}`);
  }

  /** The same for the value's properties and items: the deepest say it best. */
  #nested(schema: JsonObject, pointer: string, value: unknown, at: string): string[] {
    if (Array.isArray(value) && schema.items !== undefined) {
      const items = `${pointer}/items`;
      return value.flatMap((item, index) =>
        this.#errors(items, item).length > 0 ? this.#explain(items, item, `${at}/${index}`) : [],
      );
    }
    if (!isObject(value)) return [];
    return Object.keys(asObject(schema.properties)).flatMap((key) => {
      const property = `${pointer}/properties/${escaped(key)}`;
      const isWrong = key in value && this.#errors(property, value[key]).length > 0;
      return isWrong ? this.#explain(property, value[key], `${at}/${key}`) : [];
    });
  }

  #resolve(pointer: string): unknown {
    return pointer
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<unknown>(
        (node, step) => (Array.isArray(node) ? node[Number(step)] : asObject(node)[step]),
        this.#document,
      );
  }
}

/** Whether an error says that the value is another kind of thing than the branch describes. */
function isAboutKind({ instancePath, schemaPath }: ErrorObject): boolean {
  return instancePath === '/type' || (instancePath === '' && schemaPath.endsWith('/type'));
}

function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A parameter's text as the JSON value that it may stand for. */
function literal(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function operations(document: JsonObject): Operation[] {
  const paths = Object.entries(asObject(document.paths));
  const all = paths.flatMap(([template, item]) => {
    const pointer = `/paths/${escaped(template)}`;
    const shared = parametersAt(asObject(item).parameters, pointer);
    const steps = template.slice(1).split('/');
    const pattern = template
      .replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    return Object.entries(asObject(item))
      .filter(([key]) => /^(get|put|post|patch|delete)$/.test(key))
      .map(([key, operation]): Operation => {
        const { parameters, requestBody } = asObject(operation);
        const content = asObject(asObject(requestBody).content);
        const here = `${pointer}/${key}`;
        return {
          method: key.toUpperCase(),
          path: new RegExp(`^${pattern}$`),
          fixed: steps.filter((step) => !step.startsWith('{')).length,
          parameters: [...shared, ...parametersAt(parameters, here)],
          body:
            'application/json' in content
              ? `${here}/requestBody/content/application~1json/schema`
              : undefined,
          isBodyRequired: asObject(requestBody).required === true,
          pointer: here,
        };
      });
  });
  return all.sort((a, b) => b.fixed - a.fixed);
}

function parametersAt(parameters: unknown, pointer: string): JsonObject[] {
  return asList(parameters).map((parameter, index) => ({
    ...asObject(parameter),
    pointer: `${pointer}/parameters/${index}/schema`,
  }));
}
