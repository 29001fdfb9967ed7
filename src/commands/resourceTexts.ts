import type { AzureReader } from '../azure/ports';
import { AzureError, toFailure } from '../domain/failure';
import type { ResourceTexts } from '../platform/documents';
import type { Session } from '../signIn/session';
import type { Store } from '../store/ports';

/** What the documents of resources show. A failure stands in the document itself, in the form that Azure gives errors. */
export function resourceTexts(reader: AzureReader, session: Session, store: Store): ResourceTexts {
  return {
    async read(id) {
      const body = await session
        .start()
        .then(() => reader.raw(id))
        .catch(asError);
      return `${JSON.stringify(body, undefined, 2)}\n`;
    },
    onDidChange: listener => store.onDidChange(({ resources }) => resources.forEach(listener)),
  };
}

function asError(error: unknown): unknown {
  if (!(error instanceof AzureError)) throw error;
  const { code, message } = toFailure(error);
  return { error: { code, message } };
}
