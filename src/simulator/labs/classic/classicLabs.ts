import { page } from '../../http/paging';
import type { RouteResponse, Call, Route } from '../../http/route';
import { existing } from '../../routes/readOnlyRoutes';
import { renderResource } from '../../world/render';
import { classicLabType as type, classicTemplateType as templateType, paths } from '../labTypes';
import { createClassicLab } from './createClassicLab';
import { accountOf } from './labAccounts';
import { publishClassicLab } from './publishClassicLab';

const lab = `${paths.account}/labs/{lab}`;
const template = `${lab}/environmentsettings/{template}`;

export const classicLabRoutes: readonly Route[] = [
  { method: 'GET', path: `${paths.account}/labs`, type, action: `${type}/read`, handle: list },
  { method: 'GET', path: lab, type, action: `${type}/read`, handle: get },
  { method: 'GET', path: template, type: templateType, action: `${templateType}/read`, handle: get },
  {
    method: 'POST',
    path: `${paths.account}/createLab`,
    type,
    action: 'Microsoft.LabServices/labAccounts/createLab/action',
    handle: createClassicLab,
  },
  {
    method: 'POST',
    path: `${template}/publish`,
    type: templateType,
    action: `${templateType}/publish/action`,
    handle: publishClassicLab,
  },
];

function list(call: Call): RouteResponse {
  return page(call, call.world.list(type, accountOf(call).id), 50, one => renderResource(one));
}

function get(call: Call): RouteResponse {
  return { status: 200, body: renderResource(existing(call)) };
}
