import * as l10n from '@vscode/l10n';
import { fullName, idKey } from '../../../domain/id/resourceId';
import { sameName } from '../../../domain/id/sameName';
import { labImageNameProblem } from '../../../domain/labs/exports/labImageName';
import { rescueSummary } from '../../../domain/labs/exports/rescueReport';
import type { LabReadiness } from '../../../domain/labs/lab/labReadiness';
import { rescueFormats, type RescueFormat } from '../../../export/rescue/rescueReport';
import { askNested } from '../../engine/askNested';
import type { Context } from '../../engine/form';
import type { Choice } from '../../engine/prompter';
import type { ChosenNames, AssessedLabs } from './assessLabs';

/** The user continues to the plan, or opens the report. */
export interface ListAnswer {
  readonly chosen: ChosenNames;
  readonly judged: AssessedLabs;
  /** Absent if the user continues. */
  readonly report?: RescueFormat;
}

/** `edit`: the lab whose image to rename, and the initial text. */
type Row =
  | { readonly edit: string; readonly title: string; readonly name: string; readonly others: readonly LabReadiness[] }
  | Omit<ListAnswer, 'chosen'>;

/** Shows the readiness of every lab. Choosing one that can be exported renames its image or skips it. */
export async function askReadiness(
  { page, prompter }: Context,
  start: ChosenNames,
  judge: (chosen: ChosenNames) => Promise<AssessedLabs>,
): Promise<ListAnswer> {
  let chosen = start;
  for (;;) {
    const names = chosen;
    const row = await prompter.pick<Row>({
      page,
      placeholder: l10n.t('What happens to each lab; choose one to name its image or exclude it'),
      choices: async () => choicesOf(await judge(names)),
    });
    if ('judged' in row) return { ...row, chosen };
    const typed = await askNested(page, inner =>
      prompter.input({
        page: inner,
        prompt: l10n.t('Image definition for {0}; leave empty to exclude the lab', row.title),
        value: row.name,
        validate: text => nameProblem(text.trim(), row.others),
      }),
    );
    if (typed !== undefined) chosen = new Map([...chosen, [row.edit, typed]]);
  }
}

/** An existing definition of that name gets a new version if it is compatible; the list shows whether it is. */
function nameProblem(name: string, others: readonly LabReadiness[]): string | undefined {
  if (name === '') return undefined;
  const same = others.find(({ task }) => sameName(task.name, name));
  return (
    labImageNameProblem(name) ??
    (same && l10n.t('{0} is already exported under this name. Enter another name.', same.lab.title))
  );
}

function choicesOf(judged: AssessedLabs): Choice<Row>[] {
  const of = (state: LabReadiness['state']): readonly LabReadiness[] => judged.labs.filter(one => one.state === state);
  const [ready, safe, refused] = [of('ready'), of('safe'), of('notExportable')];
  const inGallery = (one: LabReadiness): readonly LabReadiness[] =>
    ready.filter(other => other !== one && idKey(other.task.galleryId ?? '') === idKey(one.task.galleryId ?? ''));
  return [
    {
      icon: 'arrow-right',
      label: l10n.t('Continue'),
      description: ready.length === 1 ? l10n.t('with 1 export') : l10n.t('with {0} exports', ready.length),
      detail: rescueSummary(judged.rows),
      value: { judged },
      group: l10n.t('Next'),
      ...(ready.length === 0 && { refusal: l10n.t('No labs can be exported. {0}', rescueSummary(judged.rows)) }),
    },
    ...rescueFormats.map(format => ({
      icon: 'file-text',
      label: l10n.t('Report as {0}', format.label),
      description: l10n.t('changes nothing in Azure'),
      value: { judged, report: format },
      group: l10n.t('Next'),
    })),
    ...ready.map(one => ({
      ...readyChoice(one, inGallery(one)),
      group: l10n.t('Can be exported ({0})', ready.length),
    })),
    ...judged.leftOut.map(lab => ({
      icon: 'circle-slash',
      label: lab.title,
      description: l10n.t('choose it to include it again'),
      value: { edit: idKey(lab.id), title: lab.title, name: lab.name, others: ready },
      group: l10n.t('Excluded by you ({0})', judged.leftOut.length),
    })),
    ...safe.map(one => stated(one, 'pass', l10n.t('Already safe ({0})', safe.length), judged)),
    ...refused.map(one => stated(one, 'error', l10n.t("Can't be exported ({0})", refused.length), judged)),
  ];
}

function readyChoice({ lab, task, imageId = '', notices }: LabReadiness, others: readonly LabReadiness[]): Choice<Row> {
  const warnings = notices.filter(({ severity }) => severity === 'warning').map(({ message }) => message);
  return {
    icon: 'mortar-board',
    label: lab.title,
    description:
      task.into === 'newVersion'
        ? l10n.t('new version of {0}', fullName(imageId))
        : l10n.t('new image {0}', fullName(imageId)),
    ...(warnings.length > 0 && { detail: warnings.join(' ') }),
    value: { edit: idKey(lab.id), title: lab.title, name: task.name, others },
  };
}

function stated({ lab, reason }: LabReadiness, icon: string, group: string, judged: AssessedLabs): Choice<Row> {
  return { icon, label: lab.title, detail: reason, value: { judged }, readOnly: true, group };
}
