import type { Json } from './json';

/** One resource of a deployment template, every value as it is meant: nothing in it is an expression. */
export interface TemplateResource extends Json {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string;
  /** Id of the resource that it lies on, where that is of another provider. */
  readonly scope?: string | undefined;
  /** Ids of resources of the same template. */
  readonly dependsOn?: readonly string[];
}

/** Stands where the administrator's password goes: each language has its own way to ask for one. */
export const adminPassword = Object.freeze({ parameter: 'adminPassword' as const });

/** A template's own language reads text in brackets as an expression, unless a bracket doubles it. */
export function templateValue(value: unknown): unknown {
  if (value === adminPassword) return `[parameters('${adminPassword.parameter}')]`;
  if (typeof value === 'string') return templateText(value);
  if (Array.isArray(value)) return value.map(templateValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [templateText(name), templateValue(part)]));
}

function templateText(text: string): string {
  return text.startsWith('[') && text.endsWith(']') ? `[${text}` : text;
}
