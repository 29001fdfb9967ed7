/** Where the labs of a rescue are. */
export interface RescuedPlace {
  /** Id of the gallery that the labs are exported to. */
  readonly gallery: string;
  /** The provider path of the academy's lab plans, labs and lab accounts. */
  readonly labServices: string;
  /** Id of the resource group with the lab plan on which the user has no permissions. */
  readonly production: string;
}

interface ReportedLab {
  readonly lab: string;
  readonly id: string;
  readonly result: readonly [code: string, words: string];
  readonly image?: string;
  readonly version?: string;
  readonly reason?: string;
  readonly plan?: string;
  readonly region?: string;
}

/** The expected report for each lab: its result, its lines of Markdown and its CSV cells. */
export function rescuedLabs({
  gallery,
  labServices,
  production,
}: RescuedPlace): { result: string; markdown: string[]; csv: string[] }[] {
  const academy = (name: string): string => `${labServices}/labs/${name}`;
  const exported = (lab: string, name: string): ReportedLab => ({
    ...{ lab, id: academy(name), result: ['exported', 'exported'], image: name, version: '1.0.0' },
  });
  const leftOut = (lab: string, id: string, reason: string): ReportedLab => ({
    ...{ lab, id, result: ['notExportable', 'skipped'], reason },
  });
  const failures: Readonly<Record<string, string>> = {
    '07': "Lab Services doesn't have permission to write to the gallery. Attach the gallery to the lab plan again, and choose to assign Lab Services the role that it needs. Then export again.",
    '23': "Lab Services couldn't export the template: The disk of the template virtual machine could not be copied. Start and stop the template on the Lab Services site (https://labs.azure.com), then export again.",
  };
  const courses = Array.from({ length: 40 }, (_, at): ReportedLab => {
    const number = String(at + 1).padStart(2, '0');
    const [lab, name] = [`Course ${number}`, `course-${number}`];
    const reason = failures[number];
    return reason === undefined
      ? exported(lab, name)
      : { lab, id: academy(name), result: ['failed', 'failed'], image: name, reason };
  });
  const classic = (name: string): ReportedLab => ({
    ...leftOut(
      name,
      `${labServices}/labaccounts/academy-classic/labs/${name}`,
      `${name} is in a classic lab account. Its template can be exported only on the Lab Services site. Export it there: https://labs.azure.com`,
    ),
    plan: 'academy-classic',
  });
  const labs: readonly ReportedLab[] = [
    {
      ...leftOut(
        'Crane operators',
        `${production}/providers/Microsoft.LabServices/labs/crane-operators`,
        "You don't have permission Microsoft.LabServices/labPlans/saveImage/action on port-training. Ask an owner of port-training for a role that includes it, such as Lab Operator.",
      ),
      ...{ plan: 'port-training', region: 'westus3' },
    },
    exported('CAD basics', 'cad-basics'),
    ...courses,
    exported('Digital forensics', 'digital-forensics'),
    {
      ...leftOut(
        'Drone piloting',
        academy('drone-piloting'),
        'Drone piloting is in North Europe, but its lab plan is in UK South. Lab Services exports only within one region. Set up the template again in a lab in UK South, and export that one.',
      ),
      region: 'northeurope',
    },
    leftOut(
      'Exam room',
      academy('exam-room'),
      "Exam room is locked for maintenance by Lab Services. Wait until it's unlocked. This can't be expedited.",
    ),
    exported('Game design', 'game-design'),
    exported('Introduction to Linux', 'intro-to-linux'),
    leftOut(
      'Network security',
      academy('network-security'),
      'The last operation on Network security failed: The template virtual machine did not answer in time. Fix it on the Lab Services site: https://labs.azure.com Network security has no template VM. Check the lab on the Lab Services site: https://labs.azure.com',
    ),
    {
      ...{ lab: 'Statistics', id: academy('statistics'), result: ['safe', 'already safe'] },
      ...{ image: 'classroom-ubuntu', version: '1.1.0' },
      reason: 'Its virtual machines are created directly from academy_images\\classroom-ubuntu\\1.1.0.',
    },
    leftOut(
      'Windows administration',
      academy('windows-admin'),
      "Lab Services is working on Windows administration (Updating). Wait until it's done.",
    ),
    {
      ...leftOut(
        'Python bootcamp',
        academy('python-bootcamp'),
        'The lab plan summer-school has no gallery to export to. Attach a gallery to it first.',
      ),
      ...{ plan: 'summer-school', region: 'northeurope' },
    },
    {
      ...leftOut(
        'Web design 2024',
        academy('web-design-2024'),
        'The lab plan of Web design 2024 was deleted, so its template can no longer be exported. Set up the template again in a lab of another lab plan, and export that one.',
      ),
      plan: 'winter-term',
    },
    classic('biology-classic'),
    classic('history-classic'),
  ];
  return labs.map(one => {
    const { lab, id, result, image = '', version = '', reason = '', plan = 'spring-term', region = 'uksouth' } = one;
    const [, , subscription = '', , group = ''] = id.split('/');
    const place = image === '' ? '' : 'academy_images';
    const path = [place, image, version].filter(Boolean);
    const definition = `${gallery}/images/${image}`;
    const imageId = version === '' ? definition : `${definition}/versions/${version}`;
    return {
      result: result[1],
      markdown: [
        [`- **${lab}**`, path.join('\\'), 'user instructor', `lab plan ${plan}`].filter(Boolean).join(' · '),
        ...(reason === '' ? [] : [`  - ${reason}`]),
      ],
      csv: [
        ...[lab, result[0], place, image, version, reason, 'instructor', plan, region, subscription, group, id],
        image === '' ? '' : imageId,
      ],
    };
  });
}
