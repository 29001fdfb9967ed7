import { Emitter } from '../../../src/base/event';
import type { FileStorage } from '../../../src/base/fileStorage';
import { isAbandonedDraft } from '../../../src/base/isAbandonedDraft';
import type { SecretVault } from '../../../src/base/secrets/secretVault';

/** The storage that all windows share. Each has its own view and is notified of what the others write. */
export class SharedFolder {
  readonly files = new Map<string, string>();
  readonly secrets = new Map<string, string>();
  private readonly windows = new Map<FileStorage, Emitter<string>>();
  /** Makes writes fail while set. */
  broken = false;

  window(): FileStorage {
    const emitter = new Emitter<string>();
    const notifyOthers = (name: string): void => {
      for (const [other, theirs] of this.windows) if (other !== storage) theirs.fire(name);
    };
    const storage: FileStorage = {
      list: async () => [...this.files.keys()],
      read: async name => this.files.get(name),
      write: async (name, text) => {
        if (this.broken) throw new Error('disk full');
        this.files.set(name, text);
        notifyOthers(name);
      },
      append: async (name, text) => {
        if (this.broken) throw new Error('disk full');
        const before = this.files.get(name);
        if (before === undefined) throw new Error('no such file');
        this.files.set(name, before + text);
        notifyOthers(name);
      },
      tidy: async () => {
        for (const name of this.files.keys()) if (isAbandonedDraft(name, Date.now())) this.files.delete(name);
      },
      remove: async name => {
        this.files.delete(name);
        notifyOthers(name);
      },
      onDidChange: emitter.event,
    };
    this.windows.set(storage, emitter);
    return storage;
  }

  vault(): SecretVault {
    return {
      keys: async () => [...this.secrets.keys()],
      get: async key => this.secrets.get(key),
      set: async (key, value) => void this.secrets.set(key, value),
      delete: async key => void this.secrets.delete(key),
    };
  }

  /** Everything on disk, to check for what must never be there. */
  text(): string {
    return [...this.files.values()].join('\n');
  }
}
