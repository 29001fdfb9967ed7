import * as l10n from '@vscode/l10n';
import type { Gallery } from '../domain/model/gallery';
import type { ImageDefinition } from '../domain/model/definition';
import { subscriptionOf } from '../domain/resourceId';
import { key, runFlow, step } from './engine/flow';
import type { Context } from './engine/form';
import type { Prompter } from './engine/prompter';
import type { WizardServices } from './services';

const keys = { gallery: key<Gallery>('gallery'), definition: key<ImageDefinition>('definition') };

/** Asks for a gallery and a definition in it, for a command that was given neither. */
export async function pickDefinition(
  title: string,
  { store, reader, directory }: WizardServices,
  prompter: Prompter,
): Promise<{ readonly gallery: Gallery; readonly definition: ImageDefinition } | undefined> {
  const answers = await runFlow(
    title,
    [
      step({ key: keys.gallery, ask: ({ page, prompter }) => askWhich({ page, prompter }, { store, directory }) }),
      step({
        key: keys.definition,
        ask: ({ page, prompter, answers }) =>
          prompter.pick<ImageDefinition>({
            page,
            placeholder: l10n.t('Image definition'),
            choices: async () =>
              (await reader.definitions(answers.need(keys.gallery).id)).map(one => ({
                label: one.name,
                description: [one.osType, one.osState, one.architecture].join(' · '),
                value: one,
              })),
          }),
      }),
    ],
    prompter,
  );
  return answers && { gallery: answers.need(keys.gallery), definition: answers.need(keys.definition) };
}

export async function pickGallery(
  title: string,
  services: WizardServices,
  prompter: Prompter,
): Promise<Gallery | undefined> {
  const ask = step({ key: keys.gallery, ask: ({ page, prompter }) => askWhich({ page, prompter }, services) });
  return (await runFlow(title, [ask], prompter))?.get(keys.gallery);
}

function askWhich(
  { page, prompter }: Context,
  { store, directory }: Pick<WizardServices, 'store' | 'directory'>,
): Promise<Gallery> {
  const nameOf = (id: string): string =>
    directory.subscriptions().find(one => one.id.toLowerCase() === subscriptionOf(id).toLowerCase())?.name ?? '';
  return prompter.pick<Gallery>({
    page,
    placeholder: l10n.t('Gallery'),
    choices: async () =>
      (await store.loadGalleries()).items.map(one => ({
        label: one.name,
        description: [one.location, nameOf(one.id)].filter(Boolean).join(' · '),
        value: one,
      })),
  });
}
