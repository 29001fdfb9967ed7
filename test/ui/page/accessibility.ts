import axe from 'axe-core';
import type { Locator } from 'playwright-core';

/** What axe finds in an element, whichever frame it is in. Fails if axe hasn't checked it, contrast included. */
export async function accessibilityViolations(element: Locator): Promise<axe.Result[]> {
  const handle = await element.elementHandle();
  const frame = await handle.ownerFrame();
  await frame?.evaluate(axe.source);
  const { violations, passes } = await handle.evaluate(async node => {
    const { axe: injected } = window as unknown as { readonly axe: typeof axe };
    return injected.run(node as Element);
  });
  if (![...passes, ...violations].some(({ id }) => id === 'color-contrast'))
    throw new Error("axe hasn't checked the page.");
  return violations;
}
