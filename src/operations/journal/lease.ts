import type { Clock } from '../../base/clock';
import type { Claim } from './claim';
import type { JournalStorage } from '../ports';

/** All in milliseconds of real time. */
export const beatMs = 2_000;
/**
 * Longer than a busy machine keeps a window from beating: one that gives up its lease has to drop the request that is on its
 * way, and for an export nobody knows for twenty minutes whether Azure has got it.
 */
export const expiryMs = 20_000;
/** How long a claim stands before it is read back. */
const readBackMs = 300;

const suffix = '.lease';

/** One window's hold on one operation. */
export interface Lease {
  /** Aborts as soon as this window can no longer be sure to own the operation. */
  readonly lost: AbortSignal;
  /** Reads the lease back. When true, the operation was this window's at that moment. */
  confirm(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Who owns an operation, by one file that is replaced whole and cannot be compared and swapped.
 *
 * - A file names one owner, so of several claims the last one written stands. A claim counts only after it was read back
 *   unchanged twice, `readBackMs` and a further `beatMs` later.
 * - An owner reads before it beats, and gives up when it finds another's claim, or when its own last beat is older than
 *   `expiryMs`, whatever the file says: it may have slept while another took over and let go.
 * - Whoever sends writes its intent first, then confirms the lease, then sends; whoever takes over reads the journal after
 *   its claim. So a request that was or will be sent is always seen as an intent by the next owner, who settles it by
 *   reading Azure. What remains is a request of a window that froze between confirming and sending: it is aborted when the
 *   window wakes, and its successor has waited a beat before reading.
 */
export function createLeases(storage: JournalStorage, windowId: string, time: Clock) {
  async function read(id: string): Promise<Claim | undefined> {
    try {
      const text = await storage.read(id + suffix);
      if (text === undefined) return undefined;
      const { parseClaim } = await import('./claim');
      return parseClaim(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  /** Gives back the time that the written lease counts from. */
  async function write(id: string, claim: string): Promise<number> {
    const beatAt = time.now();
    await storage.write(id + suffix, JSON.stringify({ format: 1, owner: windowId, claim, beatAt } satisfies Claim));
    return beatAt;
  }

  const isFree = async (id: string): Promise<boolean> => {
    const claim = await read(id);
    return !claim || Math.abs(time.now() - claim.beatAt) > expiryMs;
  };

  function hold(id: string, claim: string, writtenAt: number): Lease {
    const lost = new AbortController();
    let provenAt = writtenAt;
    let beating = Promise.resolve();

    const lose = (): false => {
      lost.abort(new Error('Another window has this operation'));
      return false;
    };
    const confirm = async (): Promise<boolean> => {
      const mine = (await read(id))?.claim === claim;
      return (mine && time.now() - provenAt <= expiryMs && !lost.signal.aborted) || lose();
    };
    const beat = async (): Promise<void> => {
      if (!(await confirm())) return;
      const beatAt = await write(id, claim).catch(() => provenAt);
      if (time.now() - provenAt > expiryMs) lose();
      else provenAt = beatAt;
    };
    const keepBeating = async (): Promise<void> => {
      while (!lost.signal.aborted) {
        await time.sleep(beatMs, lost.signal);
        beating = beat();
        await beating;
      }
    };
    void keepBeating().catch(() => undefined);

    return {
      lost: lost.signal,
      confirm,
      async release() {
        const mine = await confirm().catch(() => false);
        lose();
        await beating;
        if (mine) await storage.remove(id + suffix).catch(() => undefined);
      },
    };
  }

  return {
    isFree,
    /** For an operation that nobody else can know of yet. */
    async open(id: string): Promise<Lease> {
      const claim = crypto.randomUUID();
      return hold(id, claim, await write(id, claim));
    },
    /** Takes over an operation whose lease is free; undefined where another window has it or wins it. */
    async takeOver(id: string): Promise<Lease | undefined> {
      if (!(await isFree(id))) return undefined;
      const claim = crypto.randomUUID();
      const writtenAt = await write(id, claim);
      for (const wait of [readBackMs, beatMs]) {
        await time.sleep(wait);
        if ((await read(id))?.claim !== claim) return undefined;
      }
      return hold(id, claim, writtenAt);
    },
  };
}
