import assert from 'node:assert/strict';
import {
  describeDefinition,
  describeDefinitionDelta,
  describeDefinitionExtras,
  rangeText,
} from '../../../../src/domain/definition/describeDefinition';
import type { PlanLine } from '../../../../src/domain/plan/planLine';
import { everyKind } from '../../../support/everyKind';
import { definitionSpec } from '../cloneWorld';

const written = (lines: readonly PlanLine[]): readonly string[] =>
  lines.map(({ level, icon, text, detail }) => `${level} ${icon}: ${text} (${detail})`);

describe('Image definitions in a plan', () => {
  it('show their system and identifier in one line', () => {
    const { spec } = everyKind.createDefinition;
    assert.equal(
      describeDefinition({ ...spec, osState: 'Specialized', hyperVGeneration: 'V1' }),
      'Linux · specialized · Gen1 · x64 · P/O/S · SecurityType=TrustedLaunchSupported · DiskControllerTypes=SCSI, NVMe',
    );
  });

  it('show everything else below', () => {
    assert.deepEqual(written(describeDefinitionExtras(everyKind.createDefinition.spec)), [
      '1 note: Description (Words)',
      '1 calendar: End of life (2040-01-01)',
      '1 chip: Recommended vCPUs (1 to 16)',
      '1 chip: Recommended memory in GB (4 or more)',
      '1 circle-slash: Disallowed disk types (Standard_LRS)',
      '1 link: Release notes (https://a.example/notes)',
      '1 link: Privacy statement (https://a.example/privacy)',
      '1 credit-card: Purchase plan (p / o / n)',
      '1 law: License terms (https://a.example/eula)',
      '1 tag: team (Images)',
      "1 tag: it's ([resourceGroup().name])",
    ]);
    assert.deepEqual(describeDefinitionExtras(definitionSpec()), []);
  });

  it('show what changes, also if it is removed', () => {
    const features = [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ];
    assert.deepEqual(written(describeDefinitionDelta({ description: '', features })), [
      '1 note: Description ()',
      '1 shield: Features (A=1, B=2)',
    ]);
    assert.deepEqual(describeDefinitionDelta({}), []);
  });

  const ranges: readonly (readonly [range: Parameters<typeof rangeText>[0], text: string | undefined])[] = [
    [undefined, undefined],
    [{}, undefined],
    [{ min: 2 }, '2 or more'],
    [{ max: 8 }, 'up to 8'],
    [{ min: 0, max: 8 }, '0 to 8'],
  ];
  for (const [range, text] of ranges) {
    it(`show the range ${JSON.stringify(range ?? 'unknown')} as ${text ?? 'nothing'}`, () => {
      assert.equal(rangeText(range), text);
    });
  }
});
