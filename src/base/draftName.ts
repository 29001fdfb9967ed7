const suffix = '.tmp';

/** The name under which a file is written, before it replaces the one of that name. */
export function draftName(name: string, now: number): string {
  return `${name}.${crypto.randomUUID()}.${now}${suffix}`;
}

export function isDraft(name: string): boolean {
  return name.endsWith(suffix);
}
