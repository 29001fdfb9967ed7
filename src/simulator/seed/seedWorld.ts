import type { World } from '../world/world';
import { laggingWorld } from './lagging';
import { largeWorld, type LargeSizes } from './large';
import { sampleWorld } from './sample';

const sizes: LargeSizes = { subscriptions: 200, galleries: 1000, definitions: 10_000, versions: 100_000, machines: 0 };
const machines = 20_000;

/**
 * Creates the world for a seed: `sample`, `lagging`, which is the same in a cloud that lags, or `large` with optional sizes: `large:subscriptions=20,versions=500`.
 * @param now simulated ms since 1970, which the seed's dates are relative to
 * @throws Error with one sentence if the seed is invalid
 */
export function seedWorld(seed: string, now: number): World {
  if (seed === 'sample') return sampleWorld(now);
  if (seed === 'lagging') return laggingWorld(now);
  if (seed === 'large') return largeWorld({ ...sizes, machines }, now);
  if (seed.startsWith('large:')) return largeWorld({ ...sizes, ...parse(seed.slice('large:'.length)) }, now);
  throw new Error(
    `Unknown seed '${seed}': it is 'sample', 'lagging' or 'large:subscriptions=…,galleries=…,definitions=…,versions=…,machines=…'.`,
  );
}

function parse(text: string): Partial<LargeSizes> {
  const known = Object.keys(sizes);
  return Object.fromEntries(
    text.split(',').map(part => {
      const [name = '', value = ''] = part.split('=');
      if (!known.includes(name)) throw new Error(`Unknown size '${name}' in the seed: it may set ${known.join(', ')}.`);
      if (!/^\d+$/.test(value)) throw new Error(`The seed's '${name}' must be a whole number, not '${value}'.`);
      if (Number(value) === 0 && !['versions', 'machines'].includes(name))
        throw new Error(`The seed's '${name}' must be at least 1.`);
      return [name, Number(value)];
    }),
  );
}
