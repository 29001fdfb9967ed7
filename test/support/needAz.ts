import { spawnSync } from 'node:child_process';
import { isAzInstalled } from './az';

const known = new Map<string, string | undefined>();

/**
 * Skips a test, or from a hook every test of its suite, when the real az is not suitable, and adds the reason to its
 * title: az is not installed, lacks the module, or has another version than the test requires.
 */
export function needAz(context: Mocha.Context, wanted: { readonly module: string; readonly version?: string }): void {
  const key = JSON.stringify(wanted);
  if (!known.has(key)) known.set(key, lack(wanted));
  const why = known.get(key);
  if (why === undefined) return;
  const { test } = context;
  const tests = test?.parent?.tests ?? [];
  const itself = tests.filter(one => one === test);
  for (const one of itself.length > 0 ? itself : tests) one.title += ` (skipped: ${why})`;
  context.skip();
}

function lack({ module, version }: Parameters<typeof needAz>[1]): string | undefined {
  if (!isAzInstalled()) return 'az is not installed';
  if (spawnSync('az', [module, '--help'], { stdio: 'ignore' }).status !== 0) return `this az has no module ${module}`;
  if (version === undefined) return undefined;
  const { stdout } = spawnSync('az', ['version', '-o', 'json'], { encoding: 'utf8' });
  const found = /"azure-cli": "([\d.]+)"/.exec(stdout)?.[1] ?? 'of another version';
  return found.startsWith(`${version}.`) ? undefined : `this is az ${found}, not ${version}`;
}
