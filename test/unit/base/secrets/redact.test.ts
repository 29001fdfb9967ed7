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
        `Authorization: SharedKey account:${secret}==`,
        `Proxy-Authorization: NTLM ${secret}=`,
        `{"Proxy-Authorization":"Negotiate ${secret}"}`,
        `Cookie: .ASPXAUTH=${secret}; b=${secret}`,
        `Set-Cookie: ESTSAUTH=${secret}; path=/`,
        `az login --service-principal -u x --password ${secret} --tenant y`,
        `--client-secret "${secret}"`,
        `--password the$${secret}`,
        `New-AzVM -AdminPassword '${secret}'`,
        `passwd=${secret}`,
        `sas_token=${secret}`,
        `{"accessKey":"${secret}","primaryMasterKey":"${secret}"}`,
        `storageKey=${secret};`,
        `password := "${secret}"`,
        `{"secret":"${secret}"}`,
        `{"password":{"type":"securestring","value":"${secret}"}}`,
        `{"adminPassword":["${secret}", "${secret}"], "x": 1}`,
        `{"keys":[{"keyName":"key1","value":"${secret}==","permissions":"FULL"}]}`,
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
      'The following arguments are required: --password, --name',
      'argument --password/-p: expected one argument',
      '--password is required, and --client-secret cannot be used with --password --yes.',
      'Authorization: the client has none.',
      'Cookie: none. Cookies: a=b',
      'The Key Vault secret: golden',
      '/etc/passwd: Permission denied',
      '{"keyName":"key1","permissions":"FULL"}',
      '{"secret":{"id":"/vaults/v"},"x":{"type":"string","value":"eastus"}}',
      'Basic authentication is disabled; see https://a.example:8443/x, or write to a@a.example.',
    ]) {
      assert.equal(redact(text), text);
    }
  });

  it('leaves lists and objects around a secret as they are', () => {
    for (const [text, clean] of [
      ['{"adminPassword":["a]b","c"], "x": 1}', '{"adminPassword":["[hidden]"], "x": 1}'],
      [
        '{"password":{"type":"securestring","value":"a"}, "x": 1}',
        '{"password":{"type":"securestring","value":"[hidden]"}, "x": 1}',
      ],
      [
        '{"keys":[{"keyName":"key1","value":"a=","permissions":"FULL"}]}',
        '{"keys":[{"keyName":"key1","value":"[hidden]","permissions":"FULL"}]}',
      ],
      ['x --password hunter2 --tenant y', 'x --password [hidden] --tenant y'],
      ['Cookie: a=b; c=d\r\nHost: x', 'Cookie: [hidden]\r\nHost: x'],
      ['"password":{"reference":{"secretName":"n"}}', '"password":{"reference":{"secretName":"n"}}'],
    ] as const) {
      assert.equal(redact(text), clean);
      assert.equal(redact(clean), clean);
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
    // It is hidden from now on in every text of this process, so it must not be a part of any other.
    const unique = given.map(text => `¤${text}¤`);
    fc.assert(
      fc.property(unique, text => {
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
      'password={',
      'password=["',
      '--password ',
      '-password-',
      'cookie: a',
      'cookie: a=b; ',
      'keyName":"',
      '"secret"',
      '=>',
    ]) {
      const begun = process.cpuUsage().user;
      redact(unit.repeat(10_000));
      assert.ok(process.cpuUsage().user - begun < 2_000_000, unit);
    }
  });
});
