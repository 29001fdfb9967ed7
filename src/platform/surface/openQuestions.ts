import { OpenQuestions } from '../../base/openQuestions';
import { realTime } from '../../base/realTime';

/** The questions that VS Code shows for us. */
export const openQuestions = new OpenQuestions(realTime);
