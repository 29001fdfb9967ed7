import { invalidParameter } from '../../http/errors';

const largestPart = 2_147_483_647;

/** Throws if the name of a new version isn't three 32-bit integers. */
export function checkVersionName(name: string, parameter: string): void {
  if (!/^\d+\.\d+\.\d+$/.test(name)) {
    throw invalidParameter(
      'The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc',
      parameter,
    );
  }
  const tooLarge = name.split('.').find(part => Number(part) > largestPart);
  if (tooLarge === undefined) return;
  throw invalidParameter(
    `The value ${tooLarge} of parameter ${parameter} is out of range. The value must be between 0 and ${largestPart}, inclusive`,
    parameter,
  );
}
