import type { ImageVersion } from '../../domain/version/imageVersion';
import type { TargetWish } from '../../wizards/pick/targetQuery';
import type { CommandServices } from '../services';
import { readTargets } from './readTargets';

/** The versions a command shall work on, read anew with the replication of every region. */
export function readVersions(
  args: readonly unknown[],
  wish: Omit<TargetWish, 'kinds'>,
  services: CommandServices,
): Promise<readonly ImageVersion[]> {
  return readTargets(args, { ...wish, kinds: ['version'] }, services, id => services.reader.version(id));
}
