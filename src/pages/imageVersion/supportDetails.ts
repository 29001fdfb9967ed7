import { targetsOf } from '../../watching/watchedTargets';
import type { Situation } from './present/situation';

function timeOf(at: number | undefined): string {
  return at === undefined ? 'not seen' : new Date(at).toISOString();
}

/** Plain text for a support request. Always in English and Azure's terms, since Azure support reads it. */
export function supportDetails({ versionId, version, history, failure, gone, operations, now }: Situation): string {
  const lines = [`Image version: ${versionId}`, `Written: ${timeOf(now)}`, `Last answer: ${timeOf(history.seenAt)}`];
  if (gone) lines.push("Azure reports that it doesn't exist.");
  if (failure) lines.push(`Last request failed: ${failure.code}: ${failure.message}`);
  if (failure?.correlationId) lines.push(`Correlation id: ${failure.correlationId}`);
  if (version) {
    lines.push(
      `Provisioning state: ${version.provisioningState}`,
      `Aggregated state: ${version.replication?.aggregatedState ?? 'none'}`,
      `Published: ${version.publishedDate ?? 'unknown'}`,
      `Home region: ${version.location}`,
      `Source: ${version.source?.id ?? 'unknown'}`,
      '',
      'Regions:',
    );
    for (const { key, wanted, replication } of targetsOf(version)) {
      const seen = history.regions.find(region => region.region === key);
      lines.push(
        `- ${key}: ${replication.state}, ${replication.progress}%, ${wanted.replicaCount} × ${wanted.storageAccountType}`,
        `  started ${timeOf(seen?.beganAt)}, last moved ${timeOf(seen?.samples.at(-1)?.at)}, finished ${timeOf(seen?.finishedAt)}`,
      );
      if (replication.details) lines.push(`  details: ${replication.details}`);
    }
  }
  for (const { plan, state, startedAt, finishedAt, steps } of operations) {
    lines.push('', `Operation: ${plan.kind}, ${state}, started ${timeOf(startedAt)}, finished ${timeOf(finishedAt)}`);
    for (const [index, step] of steps.entries()) {
      const change = plan.changes[index];
      lines.push(`- ${change?.kind ?? 'change'} ${change?.target ?? ''}: ${step.state}`);
      if (step.failure) lines.push(`  ${step.failure.code}: ${step.failure.message}`);
      if (step.failure?.correlationId) lines.push(`  correlation id: ${step.failure.correlationId}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
