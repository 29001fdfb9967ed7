import assert from 'node:assert/strict';
import { foreignTenant } from '../../../../src/domain/id/tenancy';

const image = (subscription: string): string =>
  `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Compute/images/i`;
const tenants = new Map([
  ['here', 'Contoso'],
  ['also-here', 'CONTOSO'],
  ['there', 'Fabrikam'],
]);

describe('foreignTenant', () => {
  it('names the tenant of a source only where it is known to differ from that of the gallery', () => {
    assert.equal(foreignTenant(image('THERE'), image('Here'), tenants), 'Fabrikam');
    assert.equal(foreignTenant(image('here'), image('there'), tenants), 'Contoso');
    assert.equal(foreignTenant(image('here'), image('also-here'), tenants), undefined);
    assert.equal(foreignTenant(image('unknown'), image('here'), tenants), undefined);
    assert.equal(foreignTenant(image('here'), image('unknown'), tenants), undefined);
    assert.equal(foreignTenant(image('here'), image('there'), undefined), undefined);
  });
});
