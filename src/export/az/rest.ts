import { azCommand } from './command';

/** The same api-version as the extension sends, since defaults depend on it. */
const galleryApiVersion = '2025-12-03';
const resourceGroupApiVersion = '2021-04-01';

/** A create request in Azure's own words, for what the options of `az` cannot say, and the wait for its end. */
export function azRest(id: string, body: unknown): string[] {
  return [
    "# Sent as it is: the options of 'az' have no words for part of it.",
    restPut(id, galleryApiVersion, body),
    azCommand(
      'resource wait',
      ['ids', id],
      ['api-version', galleryApiVersion],
      ['created'],
      ['interval', 5],
      ['timeout', 86_400],
    ),
  ];
}

export function azRestResourceGroup(id: string, body: unknown): string[] {
  return [
    "# Sent as it is: the options of 'az' have no words for part of it.",
    restPut(id, resourceGroupApiVersion, body),
  ];
}

function restPut(id: string, apiVersion: string, body: unknown): string {
  return azCommand(
    'rest',
    ['method', 'put'],
    ['url', `${id}?api-version=${apiVersion}`],
    ['body', JSON.stringify(body)],
    ['output', 'none'],
  );
}
