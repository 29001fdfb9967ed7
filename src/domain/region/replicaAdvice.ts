/** Concurrent VM deployments per replica: the lower of the two numbers that Azure recommends. */
const machinesAReplica = 20;

/** Recommended replicas in a region for `machines` concurrent deployments. At least 1. */
export function replicaAdvice(machines: number): number {
  return Math.max(1, Math.ceil(machines / machinesAReplica));
}
