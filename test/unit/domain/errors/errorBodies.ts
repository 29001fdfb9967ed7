import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { failureOfBody, failureOfResponse } from '../../../../src/azure/http/armError';
import type { Explanation } from '../../../../src/domain/errors/explanation';
import type { Failure } from '../../../../src/domain/errors/failure';
import { repository } from '../../../support/simulator';

/** An error body as Azure sends it. */
export interface ErrorBody {
  /** The public report, page or recording that shows such a body, or what it is. */
  readonly from: string;
  /** Absent for the failure of an asynchronous operation. */
  readonly status?: number;
  /** The path of the request. */
  readonly path?: string;
  readonly body: unknown;
  /** Null if no plain words are known, so that Azure's message is shown. */
  readonly explained: Explanation | null;
}

const folder = path.join(repository, 'test/unit/domain/errors/bodies');

/** Every known error body with the explanation that it gets, by family. */
export const families: readonly (readonly [family: string, bodies: readonly ErrorBody[]])[] = readdirSync(folder)
  .sort()
  .map(file => [
    path.basename(file, '.json'),
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as readonly ErrorBody[],
  ]);

export const errorBodies = families.flatMap(([, bodies]) => bodies);

export function failureIn({ status, body, path: at }: Omit<ErrorBody, 'from' | 'explained'>): Failure {
  return status === undefined ? failureOfBody(body) : failureOfResponse({ status, headers: {}, body, path: at });
}
