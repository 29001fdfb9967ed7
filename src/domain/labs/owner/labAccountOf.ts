/** The classic lab account that `id` lies in; undefined where that is none: of a lab plan, its images and its labs. */
export function labAccountOf(id: string): string | undefined {
  return /^(.*\/labaccounts\/[^/]+)\/./i.exec(id)?.[1];
}
