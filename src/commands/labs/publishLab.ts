import * as l10n from '@vscode/l10n';
import { askPublish } from '../../wizards/labs/createLab/askPublish';
import { carryOut } from '../../wizards/plan/carryOut';
import type { Command } from '../services';
import { readTargets } from '../target/targets';

/** Publish Lab…: creates the lab's machines from its template. Can't be undone. */
export const publishLab: Command =
  services =>
  async (...args) => {
    const query = { title: l10n.t('Publish Lab'), kinds: ['lab'] } as const;
    const [lab] = await readTargets(args, query, services, id => services.labReader.lab(id));
    if (lab) await carryOut(services, await askPublish(lab, services));
  };
