import { countText } from '../../../../src/domain/resource/countText';
import { bothLanguages } from '../../../support/bothLanguages';

describe('countText in English and Spanish', () => {
  for (const [what, one, uno, two, dos] of [
    ['dataDisk', '1 data disk', '1 disco de datos', '2 data disks', '2 discos de datos'],
    ['definition', '1 definition', '1 definición', '2 definitions', '2 definiciones'],
    ['gallery', '1 gallery', '1 galería', '2 galleries', '2 galerías'],
    ['lab', '1 lab', '1 laboratorio', '2 labs', '2 laboratorios'],
    ['machine', '1 virtual machine', '1 máquina virtual', '2 virtual machines', '2 máquinas virtuales'],
    ['region', '1 region', '1 región', '2 regions', '2 regiones'],
    ['replica', '1 replica', '1 réplica', '2 replicas', '2 réplicas'],
    ['resource', '1 resource', '1 recurso', '2 resources', '2 recursos'],
    ['subscription', '1 subscription', '1 suscripción', '2 subscriptions', '2 suscripciones'],
    ['tenant', '1 tenant', '1 inquilino', '2 tenants', '2 inquilinos'],
    ['vCPU', '1 vCPU', '1 vCPU', '2 vCPUs', '2 vCPU'],
    ['version', '1 version', '1 versión', '2 versions', '2 versiones'],
  ] as const) {
    bothLanguages(
      (count: number) => countText(count, what),
      [
        [1, one, uno],
        [2, two, dos],
      ],
    );
  }
});
