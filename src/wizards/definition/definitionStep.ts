import * as l10n from '@vscode/l10n';
import { incompatibilities, stateName } from '../../domain/definition/compatibility';
import { existingDefinition } from '../../domain/definition/definitionNotices';
import type { Identifier, ImageDefinition } from '../../domain/definition/imageDefinition';
import { shortGeneration } from '../../domain/definition/shortGeneration';
import { definitionNameProblem, offerProblem, publisherProblem, skuProblem } from '../../domain/id/nameProblems';
import { areNamesSimilar, sharedWordCount } from '../../domain/id/nameSimilarity';
import { sameId } from '../../domain/id/resourceId';
import { sameName } from '../../domain/id/sameName';
import { noticeText } from '../../domain/plan/notice';
import { definitionTask } from '../../domain/plan/versionTask';
import { orUnknown } from '../../domain/resource/orUnknown';
import type { PurchasePlan } from '../../domain/resource/resource';
import type { ImageSource } from '../../domain/source/imageSource';
import { isExpired } from '../../domain/version/endOfLife';
import type { Choice, Page, Prompter } from '../engine/prompter';

/** `plan`: purchase plan of the VM that the image was created from. Null if it had none, undefined if unknown. */
export type DefinitionAnswer =
  { readonly existing: ImageDefinition } | { readonly create: true; readonly plan: PurchasePlan | null | undefined };

interface Context {
  readonly page: Page;
  readonly prompter: Prompter;
}

function describe({ osType, hyperVGeneration, architecture, osState }: ImageDefinition): string {
  const generation = hyperVGeneration && shortGeneration(hyperVGeneration);
  return [
    orUnknown(osType),
    orUnknown(generation),
    orUnknown(architecture),
    orUnknown(osState && stateName(osState)),
  ].join(' · ');
}

/** Compatible definitions, best name match first; then a new one; then incompatible ones with the reason. */
export function definitionChoices(
  definitions: readonly ImageDefinition[],
  source: ImageSource,
  now: number,
): Choice<DefinitionAnswer>[] {
  const isClone = source.kind === 'managedImage';
  const fitting = isClone ? l10n.t('Compatible with this image') : l10n.t('Compatible with this source');
  const judged = definitions.map(definition => ({
    definition,
    reason: [
      ...existingDefinition({ definition: definitionTask({ existing: definition }) }).map(noticeText),
      ...incompatibilities(source, definition).map(({ reason }) => reason),
    ].join(' '),
  }));
  const sorted = judged.sort(
    (a, b) =>
      sharedWordCount(source.name, b.definition.name) - sharedWordCount(source.name, a.definition.name) ||
      a.definition.name.localeCompare(b.definition.name),
  );
  const toChoice = ({ definition, reason }: (typeof judged)[number], group: string): Choice<DefinitionAnswer> => ({
    icon: 'symbol-structure',
    label: definition.name,
    description: isExpired(definition.endOfLifeDate, now)
      ? `${describe(definition)} · ${l10n.t('expired')}`
      : describe(definition),
    value: { existing: definition },
    group,
    ...(reason !== '' && { refusal: reason }),
  });
  const newChoice: Choice<DefinitionAnswer> = {
    icon: 'add',
    label: l10n.t('New image definition…'),
    description: isClone ? l10n.t('filled in from the image') : l10n.t('filled in from the source'),
    value: { create: true, plan: source.purchasePlan },
    group: l10n.t('New'),
  };
  return [
    ...sorted.filter(({ reason }) => reason === '').map(one => toChoice(one, fitting)),
    newChoice,
    ...sorted.filter(({ reason }) => reason !== '').map(one => toChoice(one, l10n.t('Not compatible'))),
  ];
}

export async function askDefinition(
  { page, prompter }: Context,
  source: ImageSource,
  choices: () => Promise<readonly Choice<DefinitionAnswer>[]>,
  draft: DefinitionAnswer | undefined,
): Promise<DefinitionAnswer> {
  return prompter.pick<DefinitionAnswer>({
    page,
    placeholder: l10n.t('Image definition for {0}', source.name),
    choices,
    active: value =>
      draft ? sameAnswer(value, draft) : 'create' in value || areNamesSimilar(source.name, value.existing.name),
  });
}

function sameAnswer(a: DefinitionAnswer, b: DefinitionAnswer): boolean {
  return 'existing' in a && 'existing' in b ? sameId(a.existing.id, b.existing.id) : 'create' in a && 'create' in b;
}

export async function askDefinitionName(
  { page, prompter }: Context,
  suggestion: string,
  taken: readonly string[],
): Promise<string> {
  return prompter.input({
    page,
    prompt: l10n.t('Name of the new image definition'),
    value: suggestion,
    validate: value =>
      definitionNameProblem(value.trim()) ??
      (taken.some(name => sameName(name, value.trim()))
        ? l10n.t('The gallery already has an image definition named {0}. Enter another name.', value.trim())
        : undefined),
  });
}

/** Asks for publisher, offer and SKU in one line, as in image URNs. */
export async function askIdentifier(
  { page, prompter }: Context,
  suggestion: Identifier,
  taken: readonly Identifier[],
): Promise<Identifier> {
  const typed = await prompter.input({
    page,
    prompt: l10n.t('Publisher, offer, and SKU, separated by colons; must be unique in the gallery'),
    placeholder: 'publisher:offer:sku',
    value: [suggestion.publisher, suggestion.offer, suggestion.sku].join(':'),
    validate: value => identifierProblem(parseIdentifier(value), taken),
  });
  return parseIdentifier(typed);
}

function parseIdentifier(text: string): Identifier {
  const [publisher = '', offer = '', ...sku] = text.split(':').map(part => part.trim());
  return { publisher, offer, sku: sku.join(':') };
}

/** What to change about an identifier, given those of the gallery. Undefined if Azure accepts it. */
export function identifierProblem(identifier: Identifier, taken: readonly Identifier[]): string | undefined {
  const part = (name: string, problem: string | undefined): string | undefined =>
    problem === undefined ? undefined : `${name}: ${problem}`;
  const key = ({ publisher, offer, sku }: Identifier): string => [publisher, offer, sku].join(':').toLowerCase();
  return (
    part(l10n.t('Publisher'), publisherProblem(identifier.publisher)) ??
    part(l10n.t('Offer'), offerProblem(identifier.offer)) ??
    part(l10n.t('SKU'), skuProblem(identifier.sku)) ??
    (taken.some(other => key(other) === key(identifier))
      ? l10n.t('The gallery already has an image definition with this publisher, offer, and SKU. Change one of them.')
      : undefined)
  );
}

/** Only asked if the source VM no longer exists, so that it is unknown whether the image came from the Marketplace. */
export async function askPurchasePlan(
  { page, prompter }: Context,
  draft: PurchasePlan | null | undefined,
): Promise<PurchasePlan | null> {
  const typed = await prompter.input({
    page,
    prompt: l10n.t(
      'If the image comes from a paid Marketplace image, its purchase plan as publisher:product:name; otherwise, leave empty',
    ),
    placeholder: 'publisher:product:name',
    value: draft ? [draft.publisher, draft.product, draft.name].join(':') : '',
    validate: value => {
      if (value.trim() === '') return undefined;
      return parsePlan(value)
        ? undefined
        : l10n.t('Enter three parts separated by colons, such as {0}.', 'publisher:product:name');
    },
  });
  return parsePlan(typed) ?? null;
}

function parsePlan(text: string): PurchasePlan | undefined {
  const [publisher, product, name, ...rest] = text.split(':').map(part => part.trim());
  return publisher && product && name && rest.length === 0 ? { publisher, product, name } : undefined;
}
