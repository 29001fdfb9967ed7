import type { PipelinePolicy } from '@azure/core-rest-pipeline';

/** Sends this body in place of the SDK's, whose models drop the members that they don't know. */
export function ownBody(bodyOf: () => object | undefined): PipelinePolicy {
  return {
    name: 'computeGallery.ownBody',
    sendRequest: (request, next) => {
      const body = request.body === undefined ? undefined : bodyOf();
      if (body) request.body = JSON.stringify(body);
      return next(request);
    },
  };
}
