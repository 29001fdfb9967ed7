import type { Clock } from '../../base/clock';
import type { FileStorage } from '../../base/fileStorage';
import type { Claim } from './claim';

/** All in milliseconds of real time. */
export const heartbeatMs = 2_000;
/**
 * Longer than a busy machine keeps a window from beating: one that gives up its lease has to drop the request that is on its
 * way, and for up to twenty minutes it's unknown whether Azure received an export.
 */
export const expiryMs = 20_000;
/** How long after writing a claim it is first read back. */
const readBackMs = 300;

const suffix = '.lease';

/** One window's ownership of one operation. */
export interface Lease {
  /** Tells its owner's lines in the journal from those of an earlier one. */
  readonly claim: string;
  /** Aborts as soon as this window may no longer own the operation. */
  readonly lost: AbortSignal;
  /** Reads the lease back. True if this window owned the operation at that moment. */
  confirm(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Ownership of operations, by one lease file each, which is replaced atomically but can't be compared and swapped.
 *
 * - A file names one owner, so the last written claim wins. A claim counts only after it was read back unchanged twice,
 *   `readBackMs` and a further `heartbeatMs` later.
 * - An owner reads before each heartbeat. It gives up when it finds another claim, or when its own last heartbeat is
 *   older than `expiryMs`, whatever the file says: the window may have been suspended while another took over and
 *   released.
 * - The owner persists its intent, then confirms the lease, then sends. A new owner reads the journal after its claim.
 *   So a request that was or will be sent is always visible as an intent to the next owner, which settles it by reading
 *   Azure. What remains is a request of a window that was suspended between confirming and sending: it is aborted when
 *   the window resumes, and the next owner has waited a heartbeat before reading.
 */
export function createLeases(storage: FileStorage, windowId: string, time: Clock) {
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

  /** Returns the time of the written heartbeat. */
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
    let confirmedAt = writtenAt;
    let heartbeat = Promise.resolve();

    const lose = (): false => {
      lost.abort(new Error('Another window has this operation'));
      return false;
    };
    const confirm = async (): Promise<boolean> => {
      const isOwn = (await read(id))?.claim === claim;
      return (isOwn && time.now() - confirmedAt <= expiryMs && !lost.signal.aborted) || lose();
    };
    const sendHeartbeat = async (): Promise<void> => {
      if (!(await confirm())) return;
      const beatAt = await write(id, claim).catch(() => confirmedAt);
      if (time.now() - confirmedAt > expiryMs) lose();
      else confirmedAt = beatAt;
    };
    const sendHeartbeats = async (): Promise<void> => {
      while (!lost.signal.aborted) {
        await time.sleep(heartbeatMs, lost.signal);
        heartbeat = sendHeartbeat();
        await heartbeat;
      }
    };
    void sendHeartbeats().catch(() => undefined);

    return {
      claim,
      lost: lost.signal,
      confirm,
      async release() {
        const isOwn = await confirm().catch(() => false);
        lose();
        // A heartbeat that is being written while its window closes never ends.
        await Promise.race([heartbeat, time.sleep(readBackMs)]);
        if (isOwn) await storage.remove(id + suffix).catch(() => undefined);
      },
    };
  }

  /** Claims an operation. Undefined if another window wins the race. */
  async function claimIt(id: string): Promise<Lease | undefined> {
    const claim = crypto.randomUUID();
    const writtenAt = await write(id, claim);
    for (const wait of [readBackMs, heartbeatMs]) {
      await time.sleep(wait);
      if ((await read(id))?.claim !== claim) return undefined;
    }
    return hold(id, claim, writtenAt);
  }

  return {
    isFree,
    /** Removes what crashes have left of operations that don't run. A fresh lease belongs to one that is starting. */
    async tidy(isRunning: (id: string) => boolean): Promise<void> {
      const names = (await storage.list()).filter(name => name.endsWith(suffix));
      const ids = names.map(name => name.slice(0, -suffix.length)).filter(id => !isRunning(id));
      for (const id of ids) if (await isFree(id)) await storage.remove(id + suffix);
    },
    /** For a new operation that no other window can know of. */
    async open(id: string): Promise<Lease> {
      const claim = crypto.randomUUID();
      return hold(id, claim, await write(id, claim));
    },
    /**
     * Takes over an operation whose lease has expired or is missing. Undefined if another window owns it or wins the
     * race.
     */
    takeOver: async (id: string): Promise<Lease | undefined> => ((await isFree(id)) ? claimIt(id) : undefined),
    /**
     * Takes an operation from its owner, which sends nothing more: it confirms its lease before it sends, and gives up at
     * its next heartbeat.
     */
    async seize(id: string): Promise<Lease> {
      for (;;) {
        const lease = await claimIt(id);
        if (lease) return lease;
      }
    },
  };
}
