import type { Draft } from './draft';
import type { Fields } from './fields';

/** The total of a rubric follows its parts: nobody adds up by hand. */
export function keepTotal(fields: Fields, data: Draft): void {
  const parts = data.rubricScores;
  if (!parts || typeof parts !== 'object') {
    return;
  }

  const points = Object.values(parts).filter((value): value is number | string => value !== null && value !== '' && value !== undefined);
  const total = Math.round(points.reduce((sum: number, value) => sum + Number(value), 0) * 10) / 10;
  if (points.length > 0 && Number(data.score) !== total) {
    fields.set('score', total);
  }
}
