import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rememberSecret } from '../../../../src/base/secrets/knownSecrets';
import { redact } from '../../../../src/base/secrets/redact';

type Encode = (text: string) => string;

const html: Encode = text =>
  text.replace(
    /[&<>"']/g,
    mark => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[mark] ?? mark,
  );
const json: Encode = text => JSON.stringify(text).slice(1, -1);
/** .NET also escapes what HTML has a meaning for. */
const dotNetJson: Encode = text =>
  Array.from(json(text), mark =>
    /[&<>'+\u0080-\uffff]/.test(mark)
      ? mark
          .split('')
          .map(unit => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
          .join('')
      : mark,
  ).join('');
const url: Encode = text => encodeURIComponent(text);
const encodings: readonly (readonly [string, Encode])[] = [
  ['as it is', text => text],
  ['in HTML', html],
  ['in JSON', json],
  ['in the JSON of .NET', dotNetJson],
  ['in JSON in JSON', text => json(json(text))],
  ['in a URL', url],
  ['twice in a URL', text => url(url(text))],
  ['in JSON in a URL', text => url(json(text))],
  ['in JSON in HTML', text => html(json(text))],
];

const token = 'eyJ0eXAiOiJKV1QiLCJhbGciOi.eyJhdWQiOiJodHRwczovL.c2lnbmF0dXJl';
const poll =
  'https://management.azure.com/subscriptions/s/providers/Microsoft.Compute/locations/eastus2/capsOperations/guid?api-version=2025-12-03&t=638&c=MIIHp&s=abc-def&h=xyz';
const secret = 'hunter2';

describe('redact', () => {
  for (const [how, encode] of encodings) {
    it(`hides tokens, passwords, keys and signatures ${how}`, () => {
      for (const text of [
        `Authorization: Bearer ${secret}-and-more`,
        `{"access_token":"${secret}"}`,
        `{"properties": {"adminPassword": "${secret}", "x": 1}}`,
        `'password' : '${secret}'`,
        `<Password>${secret}</Password>`,
        `client_secret=${secret}&grant_type=x`,
        `grant_type=x&assertion=${secret}`,
        `client_assertion=${secret}`,
        `https://a.blob.core.windows.net/c/os.vhd?sv=2024&sig=${secret}%3D&se=2026`,
        `?sig=${secret}`,
        `https://a.example/x?a=1&signature=${secret}`,
        `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${secret}==;EndpointSuffix=core.windows.net`,
        `Endpoint=sb://a/;SharedAccessKeyName=n;SharedAccessKey=${secret}=`,
        `Server=a;User ID=b;Pwd=${secret};`,
        `{"primaryKey":"${secret}","api-key":"${secret}"}`,
        `{"adminPassword":{"value":"${secret}"}}`,
        `{"adminPassword": { "value" : "${secret}" }}`,
        `Proxy-Authorization: Basic ${secret}==`,
        `connect to http://user:${secret}@proxy.example:8080 failed`,
        `-----BEGIN RSA PRIVATE KEY-----\n${secret}\n-----END RSA PRIVATE KEY-----`,
      ]) {
        const clean = redact(`before ${encode(text)} behind`);
        assert.ok(!clean.includes(secret), clean);
        assert.ok(clean.startsWith('before ') && clean.includes('['), clean);
      }
      for (const part of ['MIIHp', 'abc-def', 'xyz', 'c2lnbmF0dXJl']) {
        assert.ok(!redact(encode(`${poll} with ${token}`)).includes(part), part);
      }
    });
  }

  it('keeps what helps with troubleshooting', () => {
    assert.ok(redact(poll).includes('capsOperations/guid?api-version=2025-12-03'));
    for (const text of [
      "The client 'a@b.example' does not have authorization to perform action 'Microsoft.Compute/x/write'.",
      'The supplied password must be between 8-123 characters long.',
      'AADSTS700027: Client assertion failed signature validation.',
      "The value of parameter 'adminPassword' is invalid.",
      'https://a.blob.core.windows.net/c/os.vhd?sv=2024&se=2026',
      'Basic authentication is disabled; see https://a.example:8443/x, or write to a@a.example.',
    ]) {
      assert.equal(redact(text), text);
    }
  });

  it('hides a given secret in every encoding, including base64', () => {
    const base64: Encode = text => Buffer.from(text).toString('base64');
    const ways = [...encodings.map(([, encode]) => encode), base64, (text: string) => url(base64(text))];
    const given = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from('"\'\\&<>%+ /=\n\té€🙂')),
        fc.string({ minLength: 1, maxLength: 1 }),
      ),
      minLength: 6,
      maxLength: 20,
    });
    fc.assert(
      fc.property(given, text => {
        rememberSecret(text);
        for (const encode of ways) assert.equal(redact(`: ${encode(text)} .`).includes(encode(text)), false);
      }),
      { numRuns: 50 },
    );
  });

  it('stays fast for text that repeats what it looks for', () => {
    for (const unit of [
      '\\',
      '%25',
      '&amp;',
      'password',
      'password ',
      '"',
      'sig=',
      '%5C',
      ' ',
      '://a:',
      'Basic ',
      '-----BEGIN ',
    ]) {
      const begun = process.cpuUsage().user;
      redact(unit.repeat(10_000));
      assert.ok(process.cpuUsage().user - begun < 2_000_000, unit);
    }
  });
});
