import * as l10n from '@vscode/l10n';
import { AzureError, toFailure } from '../domain/failure';
import type { Names } from '../domain/properties/place';
import { fullName } from '../domain/resourceId';
import { yaml } from '../domain/yaml';
import type { ResourceTexts } from '../platform/documents';
import { propertiesOf } from './propertiesOf';
import type { CommandServices } from './services';

/**
 * What the documents of resources show. A failure stands in the document itself: in JSON in the form that Azure gives
 * errors, else as a sentence.
 */
export function resourceTexts(
  services: Pick<CommandServices, 'reader' | 'session' | 'store' | 'others'>,
  namesFor: (id: string) => Promise<Names>,
): ResourceTexts {
  const { reader, session, store } = services;

  async function json(id: string): Promise<string> {
    const body = await reader.raw(id).catch((error: unknown) => {
      if (!(error instanceof AzureError)) throw error;
      const { code, message } = toFailure(error);
      return { error: { code, message } };
    });
    return `${JSON.stringify(body, undefined, 2)}\n`;
  }

  async function readable(id: string): Promise<string> {
    try {
      const facts = await propertiesOf(id, await namesFor(id), services);
      return facts ? yaml(facts) : `# ${goneSentence(id)}\n`;
    } catch (error) {
      return `# ${toFailure(error).message.replace(/\s+/g, ' ')}\n`;
    }
  }

  return {
    async read(id, form) {
      await session.start();
      return form === 'json' ? json(id) : readable(id);
    },
    onDidChange: listener => store.onDidChange(({ resources }) => resources.forEach(listener)),
  };
}

function goneSentence(id: string): string {
  return l10n.t(
    '{0} was not found: it may have been deleted, or you may not read it any more. Refresh the view.',
    fullName(id),
  );
}
