import type { AzureReader } from '../../azure/ports';
import type { MissingRights } from '../../domain/plan/rights';
import { idKey } from '../../domain/id/resourceId';

/** Which of some actions the user lacks; undefined where Azure could not be asked for all of them. */
export async function missingRights(
  reader: Pick<AzureReader, 'permissions'>,
  needs: readonly { readonly action: string; readonly scope: string }[],
): Promise<MissingRights> {
  const distinct = [...new Map(needs.map(need => [`${need.action} ${idKey(need.scope)}`, need])).values()];
  try {
    const answers = await Promise.all(
      distinct.map(async need => ({ need, allowed: (await reader.permissions(need.scope)).allows(need.action) })),
    );
    return answers.filter(({ allowed }) => !allowed).map(({ need }) => need);
  } catch {
    return undefined;
  }
}
