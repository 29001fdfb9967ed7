import assert from 'node:assert/strict';
import { toPage } from '../../../../src/pages/compare/contract';
import { presentComparison } from '../../../../src/pages/compare/present/presentComparison';
import { inSpanish } from '../../../support/inSpanish';
import { galleries, reading, same, situation } from './compareSituations';

const rowsOf = (more: Parameters<typeof situation>[0]): unknown =>
  presentComparison(situation(more)).table?.groups.flatMap(({ title, rows }) =>
    rows.map(({ label, values, remark }) => [title, label, ...values, remark].join(' | ')),
  );

const failure = { reason: 'network', code: 'X', message: 'No network.' } as const;

describe('presentComparison', () => {
  it('keeps to the contract in every state', () => {
    const states = [
      ...[{}, { reading: undefined }, { reading: undefined, failure }, { failure, isLoading: true }],
      ...[{ reading: same }, { onlyDifferences: false, speed: 60 }],
    ];
    for (const one of states) toPage.parse({ type: 'state', view: presentComparison(situation(one)) });
  });

  it('shows only what differs, under the headings of View Properties', () => {
    assert.deepEqual(rowsOf({}), [
      'Properties | OS disk (GB) | 32 | 64 | ',
      'Properties | Source | rhel-9-hardened-with-a-rather-long-name-2026-01 | rhel-9-hardened-with-a-rather-long-name-2026-02 | ',
      'Regions | West Europe, Replicas | 2 | 3 | ',
      'Tags | build | none | 4711 | ',
    ]);
    assert.equal(presentComparison(situation()).headline, '4 differences');
  });

  it('shows all properties, and tells which of them differ', () => {
    assert.deepEqual(rowsOf({ onlyDifferences: false, reading: reading.slice(0, 2) }), [
      'Image version | Full name | golden_images\\rhel-9-base\\9.6.0 | golden_images\\rhel-9-base\\9.7.0 | ',
      'Image version | Region | East US 2 | East US 2 | ',
      'Properties | Operating system | Linux | Linux | ',
      'Properties | OS disk (GB) | 32 | 64 | different',
      'Properties | Source | rhel-9-hardened-with-a-rather-long-name-2026-01 | rhel-9-hardened-with-a-rather-long-name-2026-02 | different',
    ]);
  });

  it('counts differences, however many are shown', () => {
    const headlines = [reading, reading.slice(2, 3), same].flatMap(one =>
      [true, false].map(onlyDifferences => presentComparison(situation({ reading: one, onlyDifferences })).headline),
    );
    assert.deepEqual(headlines, [
      ...['4 differences', '4 differences', '1 difference', '1 difference', 'No differences', 'No differences'],
    ]);
  });

  it('names siblings by their own names, and other resources in full', () => {
    const { names, table } = presentComparison(situation());
    assert.deepEqual(names, ['golden_images', 'rhel-9-base', '9.6.0 and 9.7.0']);
    assert.deepEqual(
      table?.columns.map(({ name, fullName }) => [name, fullName]),
      [
        ['9.6.0', 'golden_images\\rhel-9-base\\9.6.0'],
        ['9.7.0', 'golden_images\\rhel-9-base\\9.7.0'],
      ],
    );
    assert.deepEqual(presentComparison(situation({ ids: galleries })).names, ['dev_sandbox and golden_images']);
    const [first] = situation().ids;
    const apart = presentComparison(situation({ ids: [first, first.replace('rhel-9-base', 'sles-15')] }));
    assert.deepEqual(apart.names, ['golden_images\\rhel-9-base\\9.6.0 and golden_images\\sles-15\\9.6.0']);
    assert.equal(apart.table?.columns[1].name, 'golden_images\\sles-15\\9.6.0');
  });

  it('shows the failure instead of the table, or above the last one read', () => {
    const never = presentComparison(situation({ reading: undefined, failure }));
    assert.deepEqual([never.state, never.table, never.notices[0]?.text], ['failed', undefined, 'No network.']);
    assert.deepEqual(
      never.actions.filter(({ isEnabled }) => isEnabled).map(({ id }) => id),
      ['refresh'],
    );
    const later = presentComparison(situation({ failure }));
    assert.deepEqual([later.state, later.headline, later.notices[0]?.text], ['ready', '4 differences', 'No network.']);
  });

  it('speaks Spanish', () =>
    inSpanish(() => {
      const { headline, names, table, actions } = presentComparison(situation());
      assert.deepEqual([headline, names[2]], ['4 diferencias', '9.6.0 y 9.7.0']);
      assert.equal(table?.onlyDifferences.label, 'Mostrar solo las diferencias');
      assert.deepEqual(table.groups[2]?.rows[0]?.values, ['ninguno', '4711']);
      assert.deepEqual(
        actions.map(({ label }) => label),
        ['Actualizar', 'Mostrar JSON', 'Exportar como Markdown'],
      );
    }));
});
