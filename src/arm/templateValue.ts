import type { Json } from '../base/json';

/** One resource of a deployment template. All values are literals, not expressions. */
export interface TemplateResource extends Json {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string;
  /** ID of the resource it extends, if that belongs to another provider. */
  readonly scope?: string | undefined;
  /** IDs of resources in the same template. */
  readonly dependsOn?: readonly string[];
}

/** Placeholder for the administrator password: each export language has its own way to prompt for one. */
export const adminPassword = Object.freeze({ parameter: 'adminPassword' as const });

/** Templates evaluate a string in brackets as an expression unless it starts with two brackets. */
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
