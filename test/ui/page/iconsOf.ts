import type { Locator } from 'playwright-core';

/** The names of the icons that these elements draw. */
export async function iconsOf(drawn: Locator): Promise<string[]> {
  const classes = await drawn.evaluateAll(all => all.map(icon => icon.getAttribute('class') ?? ''));
  return classes.flatMap(text => /codicon-(?!modifier)([\w-]+)/.exec(text)?.[1] ?? []);
}
