import { execFile } from 'node:child_process';
import type { Connection } from '../../../src/azure/ports';
import { createWriter } from '../../../src/azure/writer';
import type { Plan } from '../../../src/domain/plan/plan';
import type { SampleAzure } from '../../../src/simulator/entry';

/** Runs a script with `typed` as its input. */
export async function bash(script: string, environment: Record<string, string>, typed = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { env: { ...process.env, ...environment }, maxBuffer: 16 * 1024 * 1024 };
    const child = execFile('bash', ['-c', script], options, (error, output, complaint) => {
      if (error) reject(new Error(`${complaint}\n${output}\n${script}`));
      else resolve(output);
    });
    child.stdin?.end(typed);
  });
}

/** Sends the changes of a plan one after the other, each until it completes. */
export async function run(plan: Plan, sample: SampleAzure, secret?: string): Promise<void> {
  const tenant = sample.tenants[0]?.id ?? '';
  const resourceManager = 'https://management.azure.com';
  const connection: Connection = {
    credential: { getToken: async () => ({ token: sample.tokenFor(tenant), expiresOnTimestamp: 4e12 }) },
    resourceManager,
    scopes: [`${resourceManager}/.default`],
    httpClient: sample.httpClient,
  };
  const writer = createWriter({ subscriptions: () => [], connectionOf: () => connection, tenants: () => [] });
  for (const change of plan.changes) {
    sample.advance(60_000);
    const submission = await writer.submit(change, { secret });
    while ((await submission.poll()).state !== 'done') sample.advance(60_000);
  }
}
