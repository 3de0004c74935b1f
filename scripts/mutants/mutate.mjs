/** The mutants of a source: Stryker's default mutators, on the tree that Rolldown's parser makes. */
import { parseAst } from 'rolldown/parseAst';

const OPERATORS = {
  ...{ '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '%': ['*'] },
  ...{ '<': ['<=', '>='], '<=': ['<', '>'], '>': ['>=', '<='], '>=': ['>', '<'] },
  ...{ '==': ['!='], '!=': ['=='], '===': ['!=='], '!==': ['==='] },
  ...{ '&&': ['||'], '||': ['&&'], '??': ['&&'] },
  ...{ '++': ['--'], '--': ['++'], '+=': ['-='], '-=': ['+='], '*=': ['/='], '/=': ['*='] },
  ...{ '%=': ['*='], '&=': ['|='], '|=': ['&='], '<<=': ['>>='], '>>=': ['<<='] },
  ...{ '&&=': ['||='], '||=': ['&&='], '??=': ['&&='] },
};
const YIELDS_BOOLEAN = new Set(['<', '<=', '>', '>=', '==', '!=', '===', '!==', '&&', '||']);
const METHODS = {
  ...{ startsWith: 'endsWith', endsWith: 'startsWith', some: 'every', every: 'some' },
  ...{ toUpperCase: 'toLowerCase', toLowerCase: 'toUpperCase', min: 'max', max: 'min' },
  ...{ trimStart: 'trimEnd', trimEnd: 'trimStart' },
};
const LEFT_OUT = new Set([
  'trim',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'filter',
  'slice',
  'substring',
  'charAt',
]);
const TEST_OF = new Set(['IfStatement', 'ConditionalExpression']);
const LOOPS = new Set(['ForStatement', 'WhileStatement', 'DoWhileStatement']);
/** Parts of a regular expression, and what they become. */
const REGEX = [
  [/(?<!\\)(?:\\\\)*\[\^/g, (part) => part.slice(0, -1)],
  [/(?<!\\)(?:\\\\)*\[(?!\^)/g, (part) => `${part}^`],
  [/^\^|\$$|(?<=[^\\])[*+?](?=[^?=!<:]|$)|(?<=[^\\])\{\d+(?:,\d*)?\}/g, () => ''],
  [/\\[dDwWsSpP]/g, (part) => `\\${swapCase(part[1])}`],
  [/\(\?<?[=!]/g, (part) => part.slice(0, -1) + (part.endsWith('=') ? '!' : '=')],
];
const TYPES = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments']);

/**
 * @returns {{ start: number, end: number, text: string, mutator: string, of: [number, number] }[]}
 *   What stands from `start` to `end`, an expression or a block, becomes `text`; of it `of` changed
 */
export function mutantsOf(source) {
  const mutants = new Map();
  const walk = (node, parent, key, host) => {
    const { type } = node;
    if (type.startsWith('TS') && !('expression' in node)) return;
    if (/^(?:Import|ExportAll)/.test(type) || key === 'source') return;
    // What stands within a chain can't be put in brackets alone.
    const whole = host ?? node;
    const add = (mutator, replacement, start = node.start, end = node.end) => {
      const text = source.slice(whole.start, start) + replacement + source.slice(end, whole.end);
      const mutant = { start: whole.start, end: whole.end, text, mutator, of: [start, end] };
      if (text !== source.slice(whole.start, whole.end)) {
        mutants.set(`${whole.start} ${whole.end} ${text}`, mutant);
      }
    };
    mutate(node, parent, key, source, add);
    for (const [name, child] of Object.entries(node)) {
      if (TYPES.has(name) || (name === 'key' && !node.computed)) continue;
      for (const one of Array.isArray(child) ? child : [child]) {
        if (typeof one?.type !== 'string') continue;
        const isSpine = name === 'object' || name === 'callee' || type === 'TSNonNullExpression';
        const chain = type === 'ChainExpression' ? node : isSpine ? host : undefined;
        walk(one, node, name, chain);
      }
    }
  };
  for (const node of parseAst(source, { lang: 'ts' }).body) walk(node, undefined, '', undefined);
  return [...mutants.values()];
}

function mutate(node, parent, key, source, add) {
  const { type, operator, start, end } = node;
  const text = ({ start: from, end: to }) => source.slice(from, to);
  if (key === 'test' && (TEST_OF.has(parent.type) || LOOPS.has(parent.type))) {
    if (!LOOPS.has(parent.type)) add('Conditional', 'true');
    add('Conditional', 'false');
  } else if (YIELDS_BOOLEAN.has(operator)) {
    for (const value of ['true', 'false']) add('Conditional', value);
  }
  if (/^(?:Binary|Logical|Assignment)Expression$/.test(type)) {
    const { left, right } = node;
    const isText = [left, right].some((side) => typeof side.value === 'string' || side.quasis);
    const at = source.indexOf(operator, left.end);
    for (const other of isText ? [] : (OPERATORS[operator] ?? [])) {
      // Where `??` and `&&` meet, brackets have to tell which is first.
      if (type === 'LogicalExpression')
        add('Operator', `(${text(left)}) ${other} (${text(right)})`);
      else add('Operator', other, at, at + operator.length);
    }
  } else if (type === 'UpdateExpression') {
    const at = node.prefix ? start : end - 2;
    add('Update', OPERATORS[operator][0], at, at + 2);
  } else if (type === 'UnaryExpression') {
    if (operator === '-' || operator === '+')
      add('Unary', OPERATORS[operator][0], start, start + 1);
    if (operator === '~' || operator === '!') add('Unary', '', start, start + 1);
  } else if (type === 'Literal') {
    if (typeof node.value === 'boolean') add('Boolean', `${!node.value}`);
    if (typeof node.value === 'string') add('String', node.value === '' ? "'mutant'" : "''");
    if (node.regex) mutateRegex(node.regex, add);
  } else if (type === 'TemplateLiteral' && parent.type !== 'TaggedTemplateExpression') {
    add('String', '``');
  } else if (type === 'ArrayExpression') {
    add('Array', node.elements.length > 0 ? '[]' : "['mutant']");
  } else if (type === 'ObjectExpression' && node.properties.length > 0) {
    add('Object', '{}');
  } else if (type === 'BlockStatement' && node.body.length > 0) {
    add('Block', '{}');
  } else if (type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement') {
    add('Arrow', '() => undefined');
  } else if (type === 'MemberExpression' && node.optional) {
    const at = source.indexOf('?.', node.object.end);
    add('Chaining', node.computed ? '' : '.', at, at + 2);
  } else if (type === 'CallExpression') {
    if (node.optional) add('Chaining', '', node.callee.end, node.callee.end + 2);
    const { object, property } = node.callee;
    const name = property?.name;
    if (Object.hasOwn(METHODS, name ?? '')) {
      add('Method', METHODS[name], property.start, property.end);
    } else if (LEFT_OUT.has(name)) add('Method', text(object));
  }
}

function mutateRegex({ pattern, flags }, add) {
  for (const [part, change] of REGEX) {
    for (const { 0: found, index } of pattern.matchAll(part)) {
      const other = pattern.slice(0, index) + change(found) + pattern.slice(index + found.length);
      try {
        new RegExp(other, flags);
        add('Regex', `/${other}/${flags}`);
      } catch {
        // Not every part can go by itself.
      }
    }
  }
}

function swapCase(letter) {
  return letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
}

/** The source with each mutant behind a switch: it is on where `$mutant` of its number is true. */
export function withSwitches(source, mutants) {
  const sorted = mutants.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const groups = [];
  for (const one of sorted) {
    const [before] = groups.at(-1) ?? [];
    if (before?.start === one.start && before.end === one.end) groups.at(-1).push(one);
    else groups.push([one]);
  }
  let next = 0;
  const write = (from, to) => {
    let text = '';
    let at = from;
    while (next < groups.length && groups[next][0].start < to) {
      const group = groups[next++];
      const { start, end, mutator } = group[0];
      const original = write(start, end);
      text += source.slice(at, start);
      at = end;
      text +=
        mutator === 'Block'
          ? `{ if (!$mutant(${group[0].id})) ${original} }`
          : `(${group.map(({ id, text: other }) => `$mutant(${id}) ? (${other}) : `).join('')}(${original}))`;
    }
    return text + source.slice(at, to);
  };
  return write(0, source.length);
}
