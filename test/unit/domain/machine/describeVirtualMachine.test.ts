import assert from 'node:assert/strict';
import { describeVirtualMachine } from '../../../../src/domain/machine/describeVirtualMachine';
import { key, machine } from '../machineWorld';

const { signIn, securityType, ...plain } = machine().spec;

describe('describeVirtualMachine', () => {
  const lines = (spec: Parameters<typeof describeVirtualMachine>[0]): readonly string[] =>
    describeVirtualMachine(spec, region => `<${region}>`).map(
      ({ level, icon, text, detail }) => `${level} ${icon}: ${text}${detail === '' ? '' : ` (${detail})`}`,
    );

  it('lists the size, image, network, and user of a machine', () => {
    assert.ok(signIn && securityType);
    assert.deepEqual(lines({ ...plain, securityType, signIn: { userName: 'me', sshPublicKey: key } }), [
      '1 globe: <West Europe> (Standard_D2s_v5 · StandardSSD_LRS · Trusted launch)',
      '1 package: golden\\ubuntu',
      '1 add: Create virtual network web-1-net',
      '1 lock: No public IP address',
      '1 account: me (SSH key)',
    ]);
  });

  it('lists an existing network, a public address, and users that the image has', () => {
    assert.deepEqual(lines({ ...plain, network: { subnetId: '/vnets/v/subnets/s' }, publicIp: true }).slice(0, 1), [
      '1 globe: <West Europe> (Standard_D2s_v5 · StandardSSD_LRS)',
    ]);
    assert.deepEqual(lines({ ...plain, network: { subnetId: '/vnets/v/subnets/s' }, publicIp: true }).slice(2), [
      '1 type-hierarchy: Subnet s',
      '1 broadcast: With a public IP address',
      '1 account: Keeps the users of the image',
    ]);
    assert.equal(
      lines({ ...plain, signIn: { userName: 'me', password: 'askedWhenRun' } }).at(-1),
      '1 account: me (password requested at run time)',
    );
  });
});
