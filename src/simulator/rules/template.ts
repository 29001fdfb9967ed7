import { at, text, type Json } from '../http/json';
import { ArmError } from '../http/route';

const parameter = /^\[parameters\('([^']+)'\)\]$/;

/** Evaluates a template's expressions. Only parameters and escaped brackets are supported; anything else is refused. */
export function instantiate(value: unknown, parameters: Json): unknown {
  if (Array.isArray(value)) return value.map(item => instantiate(item, parameters));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [String(literal(name, {})), instantiate(part, parameters)]),
    );
  }
  return typeof value === 'string' ? literal(value, parameters) : value;
}

function literal(value: string, parameters: Json): unknown {
  if (!value.startsWith('[') || !value.endsWith(']')) return value;
  if (value.startsWith('[[')) return value.slice(1);
  const name = parameter.exec(value)?.[1];
  const found = name === undefined ? undefined : parameters[name];
  if (found !== undefined) return found;
  throw new ArmError(400, 'InvalidTemplate', `Unable to process template language expressions: '${value}'.`);
}

/** Sorts resources topologically by `dependsOn`. Throws for a cycle or unknown dependency. */
export function sortByDependency(resources: readonly Json[], idOf: (resource: Json) => string): Json[] {
  const ids = resources.map(resource => idOf(resource).toLowerCase());
  const left = resources.map((resource, index) => ({ id: ids[index] ?? '', resource, needs: needsOf(resource) }));
  const done: Json[] = [];
  const made = new Set<string>();
  while (left.length > 0) {
    const next = left.findIndex(({ needs }) => needs.every(need => made.has(need)));
    const [one] = next < 0 ? [] : left.splice(next, 1);
    if (!one) {
      throw new ArmError(
        400,
        'InvalidTemplate',
        "Deployment template validation failed: 'Circular or unknown dependency detected on resource'.",
      );
    }
    made.add(one.id);
    done.push(one.resource);
  }
  return done;
}

function needsOf(resource: Json): string[] {
  const needs = at(resource, 'dependsOn');
  return Array.isArray(needs) ? needs.map(need => (text(need) ?? '').toLowerCase()) : [];
}
