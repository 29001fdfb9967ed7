/** Machines created at the same time that one replica serves well: the more cautious of the two numbers in Azure's advice. */
const machinesAReplica = 20;

/** Replicas for a region in which `machines` are created at once, 1 or more. */
export function replicaAdvice(machines: number): number {
  return Math.max(1, Math.ceil(machines / machinesAReplica));
}
