import assert from 'node:assert/strict';
import { grants } from '../../src/domain/rights/roleGrants';
import { Arm } from '../../src/simulator/arm';
import type { ArmRequest, ArmResponse } from '../../src/simulator/http/http';
import { documentedRoles } from '../support/documentedRoles';
import { isOpenApiHere, problemsOf, type Exchange } from '../support/openApi';

/** One exchange of this run for each operation, status and set of properties in the response. */
const kinds = new Map<string, Exchange>();

function json(text: string | undefined): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join('|')}]`;
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return `{${Object.entries(value)
    .map(([name, inner]) => `${name}:${shapeOf(inner)}`)
    .sort()
    .join(',')}}`;
}

function keep(request: ArmRequest, answer: ArmResponse): void {
  const { pathname } = new URL(request.url, 'https://management.azure.com');
  const operation = pathname
    .split('/')
    .map((part, index) => (index % 2 === 0 && index > 0 ? '*' : part.toLowerCase()))
    .join('/');
  const response = json(answer.body);
  const ours = request.headers['user-agent']?.includes('compute-gallery-vscode') ?? false;
  const key = `${ours ? 'our ' : ''}${request.method} ${operation} ${answer.status} ${shapeOf(response)}`;
  if (kinds.has(key)) return;
  kinds.set(key, {
    method: request.method,
    url: request.url,
    status: answer.status,
    headers: answer.headers,
    request: json(request.body),
    response,
    answerOnly: !ours,
  });
}

if (isOpenApiHere) {
  const handle: (this: Arm, request: ArmRequest) => ArmResponse = Reflect.get(Arm.prototype, 'handle');
  Arm.prototype.handle = function (request) {
    const spoiled = this.world.faults.length > 0;
    const answer = handle.call(this, request);
    if (!spoiled && answer.fault === undefined) keep(request, answer);
    return answer;
  };
}

describe('Sample Azure and the extension against the OpenAPI', () => {
  it('conforms to the OpenAPI in every exchange of this run', async function () {
    // Without az, a run of only the az tests sends no requests.
    if (!isOpenApiHere || kinds.size === 0) return this.skip();
    const problems = new Set<string>();
    let checked = 0;
    for (const exchange of kinds.values()) {
      const found = await problemsOf(exchange);
      if (found) checked += 1;
      for (const problem of found ?? []) problems.add(problem);
    }
    assert.ok(checked > 0, 'nothing was checked');
    assert.deepEqual([...problems].slice(0, 20), []);
  });

  it('reads nothing that the custom role for reading in the README does not grant', function () {
    const read = [...kinds.values()].filter(one => one.method === 'GET' && !one.answerOnly && one.status === 200);
    if (read.length === 0) return this.skip();
    const [{ Actions: granted }] = documentedRoles();
    const actions = new Set(read.flatMap(({ url }) => readAction(new URL(url, 'https://localhost').pathname) ?? []));
    assert.deepEqual(
      [...actions].filter(action => !granted.some(pattern => grants(pattern, action))),
      [],
    );
  });
});

/** Undefined for what needs no permission: the user's own subscriptions, and the polls of what was begun. */
function readAction(pathname: string): string | undefined {
  const own = /^(.*\/providers)?\/(?<type>microsoft\.[^/]+\/.+)$/i.exec(decodeURIComponent(pathname))?.groups?.['type'];
  if (own === undefined) {
    const [, of] = /^\/subscriptions\/[^/]+\/([^/]+)/i.exec(pathname) ?? [];
    return of && `Microsoft.Resources/subscriptions/${of}/read`;
  }
  if (/operation(s|results?|statuses)\//i.test(own)) return undefined;
  const [namespace = '', ...segments] = own.split('/').filter(Boolean);
  return `${[namespace, ...segments.filter((_, at) => at % 2 === 0)].join('/')}/read`;
}
