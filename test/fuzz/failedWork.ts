import type { StoredOperation, World } from '../../src/simulator/world/world';
import { writeKey } from './worldState';

/** What Azure accepted and then fails to do. */
export interface FailedWork {
  /** As in `acceptedWrites`. */
  readonly request: string;
  readonly operations: readonly StoredOperation[];
}

/** All of it from now on. */
export function watchFailedWork(world: World): () => readonly FailedWork[] {
  let failed: readonly FailedWork[] = [];
  let ofThisRequest: readonly StoredOperation[] = [];
  const add = world.addOperation.bind(world);
  world.addOperation = operation => {
    ofThisRequest = ofThisRequest.filter(({ id }) => id !== operation.id);
    if (operation.error) ofThisRequest = [...ofThisRequest, operation];
    // What is done again before its end is preempted, and doesn't fail.
    failed = failed
      .map(one => ({ ...one, operations: one.operations.filter(other => !isPreempted(other, operation)) }))
      .filter(({ operations }) => operations.length > 0);
    add(operation);
  };
  const log = world.log.bind(world);
  world.log = request => {
    if (ofThisRequest.length > 0) failed = [...failed, { request: writeKey(request), operations: ofThisRequest }];
    ofThisRequest = [];
    log(request);
  };
  return () => failed;
}

function isPreempted(one: StoredOperation, by: StoredOperation): boolean {
  return one.end > by.start && one.resource.toLowerCase() === by.resource.toLowerCase();
}
