import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { failureOfBody } from '../../../../src/azure/http/armError';
import { isObject, text } from '../../../../src/base/json';
import { explain } from '../../../../src/domain/errors/errorCatalogue';
import { repository } from '../../../support/simulator';
import { errorBodies, failureIn } from './errorBodies';

const specs = path.resolve(repository, '../shared/specs');
/** The kinds of error in the table, and the explanation of each. */
const kinds = new Set(errorBodies.map(one => kindOf(failureIn(one).code, one.explained?.code)));
const codes = new Set(
  errorBodies.flatMap(({ body }) =>
    [...JSON.stringify(body).matchAll(/\\?"code\\*":\\*"(\w+)/g)].map(([, code]) => code),
  ),
);

describe('Errors found in the recordings, the OpenAPI and Sample Azure', () => {
  it('has every error body of the recordings in the table', function () {
    skipWithout(this, specs);
    const found = globSync(`${specs}/recordings*/*.json`).flatMap(file => {
      const entries = read(file) as readonly { status: number; url: string; response?: unknown }[];
      return entries.flatMap(({ status, url, response }) => {
        if (status < 400 && !(isObject(response) && isObject(response['error']))) return [];
        return [
          status < 400 ? failureOfBody(response) : failureIn({ status, body: response, path: new URL(url).pathname }),
        ];
      });
    });
    assert.ok(found.length >= 10, `only ${found.length} errors were recorded`);
    for (const failure of found) {
      const kind = kindOf(failure.code, explain(failure)?.code);
      assert.ok(kinds.has(kind), `${kind}: ${failure.message}`);
    }
  });

  it('has every error of the OpenAPI examples in the table', function () {
    skipWithout(this, specs);
    const found = new Set(
      globSync(`${specs}/specification/**/examples/**/*.json`)
        .flatMap(file => errorsIn(read(file)))
        // A placeholder, such as aaaaaa.
        .filter(code => !/^(\w)\1*$/.test(code)),
    );
    assert.deepEqual(
      [...found].filter(code => !codes.has(code)),
      [],
    );
    assert.ok(found.has('InvalidTemplateDeployment'), [...found].join());
  });

  it('has every error code of Sample Azure in the table', () => {
    const found = sampleCodes();
    assert.ok(found.size > 60, `only ${found.size} codes were found`);
    assert.deepEqual([...found].filter(code => !codes.has(code)).sort(), []);
  });
});

function sampleCodes(): Set<string> {
  const codesIn = (text: string): string[] =>
    [
      ...[...text.matchAll(/new ArmError\(\s*\d+,\s*'(\w+)'/g)],
      ...[...text.matchAll(/refused\(\s*'(\w+)'/g)],
      ...[...text.matchAll(/\bcode: '(\w+)'/g)],
    ].map(([, code = '']) => code);
  return new Set(
    globSync(path.join(repository, 'src/simulator/**/*.ts')).flatMap(file => codesIn(readFileSync(file, 'utf8'))),
  );
}

function kindOf(code: string, explanation: string | undefined): string {
  return `${code}: ${explanation ?? 'not explained'}`;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The codes of the errors at any depth of `value`. */
function errorsIn(value: unknown): readonly string[] {
  if (!isObject(value) && !Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const code = /error$/i.test(name) && isObject(part) ? text(part['code']) : undefined;
    return [...(code === undefined ? [] : [code]), ...errorsIn(part)];
  });
}

function skipWithout(context: Mocha.Context, folder: string): void {
  if (existsSync(folder)) return;
  if (context.test) context.test.title += ` (skipped: there is no ${path.basename(folder)} folder)`;
  context.skip();
}
