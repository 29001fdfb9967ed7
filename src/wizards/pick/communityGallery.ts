import * as l10n from '@vscode/l10n';
import { toFailure } from '../../domain/errors/failure';
import type { ForeignGallery } from '../../domain/gallery/foreignGallery';
import { parseForeignId } from '../../domain/id/foreignId';
import type { ForeignGalleries } from '../../store/foreignGalleries';
import { key } from '../engine/answers';
import { runFlow } from '../engine/flow';
import { step } from '../engine/step';
import type { WizardServices } from '../services';

const publicName = key<string>('publicName');

/** Asks for the public name of a community gallery and adds it to the shown ones. Undefined if the user cancelled. */
export async function askCommunityGallery(
  others: ForeignGalleries,
  { prompter }: Pick<WizardServices, 'prompter'>,
): Promise<ForeignGallery | undefined> {
  const ask = step({
    key: publicName,
    ask: ({ page }) =>
      prompter.input({
        page,
        prompt: l10n.t('Public name of the gallery, as provided by its publisher'),
        placeholder: 'contoso-9d3b1f0a-5c1e-4d0e-8f0a-2b7c6d5e4f3a',
        value: '',
        validate: text => problemWith(others, text),
      }),
  });
  const answers = await runFlow(l10n.t('Add Community Gallery'), [ask], prompter);
  return answers && others.add(nameIn(answers.need(publicName)));
}

/** Adds a community gallery by public name or ID. Returns an error message on failure. */
export async function addCommunityGallery(others: ForeignGalleries, text: string): Promise<ForeignGallery | string> {
  const problem = await problemWith(others, text);
  return problem ?? (await others.add(nameIn(text))) ?? notThere(nameIn(text));
}

async function problemWith(others: ForeignGalleries, text: string): Promise<string | undefined> {
  const name = nameIn(text);
  // Only a complete name is looked up, not every keystroke.
  if (!/^[^\s/]+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name)) {
    return l10n.t(
      'Paste the full public name. It ends with a GUID, as in contoso-9d3b1f0a-5c1e-4d0e-8f0a-2b7c6d5e4f3a.',
    );
  }
  try {
    return (await others.read(`/CommunityGalleries/${name}`)) ? undefined : notThere(name);
  } catch (error) {
    return toFailure(error).message;
  }
}

function notThere(name: string): string {
  return l10n.t("Couldn't find the community gallery {0}. Compare the name with the one its publisher provided.", name);
}

function nameIn(text: string): string {
  return parseForeignId(text)?.names[0] ?? text.trim();
}
