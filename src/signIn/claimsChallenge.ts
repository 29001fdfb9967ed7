import type { PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline';

/**
 * Azure's SDK meets a claims challenge by asking the credential for a token with those claims, and retries once; but only
 * one that calls itself `insufficient_claims`. Azure challenges a revoked session as `invalid_token` as well, and may
 * write the claims in the URL form of base64. This makes every challenge with claims one that the SDK meets.
 * To be placed nearer to the network than the SDK's own sign-in policy: `perRetry`.
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

/** Base64 of the claims that a refused request wants, where it does want some. */
function claimsOf(response: PipelineResponse): string | undefined {
  if (response.status !== 401) return undefined;
  const claims = /\bclaims="?([A-Za-z0-9+/_=-]+)"?/.exec(response.headers.get('WWW-Authenticate') ?? '')?.[1];
  return claims?.replaceAll('-', '+').replaceAll('_', '/');
}

/** The form in which VS Code takes a challenge: the header that Azure sent. */
export function challengeHeader(claims: string): string {
  const bytes = new TextEncoder().encode(claims);
  return `Bearer error="insufficient_claims", claims="${btoa(String.fromCharCode(...bytes))}"`;
}
