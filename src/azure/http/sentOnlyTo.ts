import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import * as l10n from '@vscode/l10n';
import { AzureError } from '../../domain/errors/failure';

/** The code of a failure: a response named another host to continue at. */
export const foreignHost = 'ForeignHost';

/**
 * Sends requests, and so tokens, to the endpoint's own host only, or to a region of it, such as
 * `westeurope.management.azure.com`, and only over HTTPS. Azure's responses name URLs to continue at: the next page of a
 * list, the status of an operation. None of them is trusted to name a host.
 */
export function sentOnlyTo(endpoint: string): PipelinePolicy {
  const own = new URL(endpoint);
  return {
    name: 'computeGallery.sentOnlyTo',
    async sendRequest(request, next) {
      const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
      if (url && isPartOf(url, own)) return next(request);
      const message = l10n.t(
        "A link in the response points to {0}, which isn't part of {1}. It wasn't followed.",
        url?.host ?? '?',
        own.host,
      );
      throw new AzureError({ reason: 'badAnswer', code: foreignHost, message });
    },
  };
}

function isPartOf(url: URL, own: URL): boolean {
  const isHost = url.hostname === own.hostname || url.hostname.endsWith(`.${own.hostname}`);
  return url.protocol === 'https:' && url.port === own.port && isHost;
}
