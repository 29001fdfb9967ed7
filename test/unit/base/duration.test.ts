import { daysLeftText, durationText, estimateText } from '../../../src/base/duration';
import { bothLanguages } from '../../support/bothLanguages';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('durationText', () => {
  bothLanguages(durationText, [
    [-5, '0 s', '0 s'],
    [38_900, '38 s', '38 s'],
    [minute, '1 min', '1 min'],
    [7 * minute + 3_000, '7 min 3 s', '7 min 3 s'],
    [12.9 * minute, '12 min', '12 min'],
    [hour, '1 hour', '1 hora'],
    [2 * hour, '2 hours', '2 horas'],
    [185 * minute, '3 h 5 min', '3 h 5 min'],
    [day, '1 day', '1 día'],
    [day + hour, '1 day 1 h', '1 día 1 h'],
    [2 * day, '2 days', '2 días'],
    [2 * day + 4 * hour, '2 days 4 h', '2 días 4 h'],
  ]);
});

describe('estimateText', () => {
  bothLanguages(estimateText, [
    [0, 'less than a minute', 'menos de un minuto'],
    [minute, 'about 1 min', 'aprox. 1 min'],
    [7.2 * minute, 'about 8 min', 'aprox. 8 min'],
    [16 * minute, 'about 20 min', 'aprox. 20 min'],
    [58 * minute, 'about 1 hour', 'aprox. 1 hora'],
    [81 * minute, 'about 1 h 30 min', 'aprox. 1 h 30 min'],
    [119 * minute, 'about 2 hours', 'aprox. 2 horas'],
    [day - minute, 'about 1 day', 'aprox. 1 día'],
    [26.5 * hour, 'about 1 day 3 h', 'aprox. 1 día 3 h'],
  ]);
});

describe('daysLeftText', () => {
  bothLanguages(daysLeftText, [
    [0, '0 days left', 'quedan 0 días'],
    [1, '1 day left', 'queda 1 día'],
    [219, '219 days left', 'quedan 219 días'],
  ]);
});
