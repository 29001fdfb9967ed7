import type { PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline';

/**
 * Azure's SDK answers a claims challenge by requesting a token with those claims and retrying once, but only if the
 * challenge says `insufficient_claims`. Azure challenges a revoked session with `invalid_token` too, and may encode the
 * claims as base64url. This policy rewrites every challenge with claims to a form that the SDK handles. It must run
 * closer to the network than the SDK's authentication policy: `perRetry`.
 */
export const claimsChallengePolicy: PipelinePolicy = {
  name: 'computeGallery.claimsChallenge',
  async sendRequest(request, next) {
    const response = await next(request);
    const claims = claimsOf(response);
    if (claims !== undefined) {
      response.headers.set('WWW-Authenticate', `Bearer error="insufficient_claims", claims="${claims}"`);
    }
    return response;
  },
};

/** The claims that a 401 response asks for, as base64. Undefined if it asks for none. */
function claimsOf(response: PipelineResponse): string | undefined {
  if (response.status !== 401) return undefined;
  const claims = /\bclaims="?([A-Za-z0-9+/_=-]+)"?/.exec(response.headers.get('WWW-Authenticate') ?? '')?.[1];
  return claims?.replaceAll('-', '+').replaceAll('_', '/');
}

/** The challenge in the form VS Code expects: the header sent by Azure. */
export function challengeHeader(claims: string): string {
  const bytes = new TextEncoder().encode(claims);
  return `Bearer error="insufficient_claims", claims="${btoa(String.fromCharCode(...bytes))}"`;
}
