import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './simulator';

interface Type {
  readonly $type: string;
  readonly name?: string;
  readonly value?: string;
  readonly body?: Reference;
  readonly itemType?: Reference;
  readonly elements?: readonly Reference[];
  readonly properties?: Readonly<Record<string, { readonly type: Reference; readonly flags: number }>>;
  readonly additionalProperties?: Reference;
}
interface Reference {
  readonly $ref: string;
}

const file = path.resolve(repository, '../shared/specs/bicep-types/2025-12-03/types.json');
export const areBicepTypesHere = existsSync(file);
const required = 1;
const readOnly = 2;
let types: readonly Type[] | undefined;

/** What Bicep's own types find wrong with a resource, one sentence each; undefined for an unknown type. */
export function bicepProblems(type: string, members: Readonly<Record<string, unknown>>): string[] | undefined {
  types ??= JSON.parse(readFileSync(file, 'utf8')) as Type[];
  const found = types.find(one => one.$type === 'ResourceType' && one.name?.toLowerCase() === type.toLowerCase());
  return found?.body && check(members, resolve(found.body), type.split('@')[0] ?? '');
}

function resolve({ $ref }: Reference): Type {
  const type = types?.[Number($ref.slice(2))];
  if (!type) throw new Error(`No type ${$ref}`);
  return type;
}

function check(value: unknown, type: Type, at: string): string[] {
  switch (type.$type) {
    case 'ObjectType': {
      if (typeof value !== 'object' || value === null) return [`${at} is not an object`];
      const known = type.properties ?? {};
      const missing = Object.entries(known)
        .filter(([name, { flags }]) => (flags & required) !== 0 && (flags & readOnly) === 0 && !(name in value))
        .map(([name]) => `${at}.${name} is missing`);
      const wrong = Object.entries(value).flatMap(([name, member]) => {
        const property = known[name];
        if (property && (property.flags & readOnly) !== 0 && !['type', 'apiVersion'].includes(name)) {
          return [`${at}.${name} is read-only`];
        }
        if (property) return check(member, resolve(property.type), `${at}.${name}`);
        if (type.additionalProperties) return check(member, resolve(type.additionalProperties), `${at}.${name}`);
        return ['parent', 'scope', 'dependsOn'].includes(name) ? [] : [`${at}.${name} is not known`];
      });
      return [...missing, ...wrong];
    }
    case 'ArrayType': {
      if (!Array.isArray(value)) return [`${at} is not a list`];
      const item = type.itemType && resolve(type.itemType);
      return item ? value.flatMap((one, index) => check(one, item, `${at}[${index}]`)) : [];
    }
    case 'UnionType': {
      const all = (type.elements ?? []).map(element => check(value, resolve(element), at));
      return all.some(problems => problems.length === 0)
        ? []
        : [`${at} is none of the allowed values: ${String(value)}`];
    }
    case 'StringLiteralType':
      return value === type.value ? [] : [`${at} is not ${type.value ?? ''}`];
    case 'StringType':
      return typeof value === 'string' ? [] : [`${at} is not text`];
    case 'IntegerType':
      return Number.isInteger(value) ? [] : [`${at} is not an integer`];
    case 'BooleanType':
      return typeof value === 'boolean' ? [] : [`${at} is not a boolean`];
    default:
      return [];
  }
}
