import type { Draft } from './draft';

interface Bulk {
  list: string;
  empty: string;
  set: Record<string, unknown>;
}

/**
 * <button data-form-bulk='{"list":"rows","empty":"conclusion","set":{"conclusion":"agree"}}'> fills in the rows of a list
 * where the named field is still empty. What stands there already is kept.
 */
export function fillRows(data: Draft, bulk: Bulk): { data: Draft; count: number } {
  let count = 0;
  const rows = (Array.isArray(data[bulk.list]) ? (data[bulk.list] as Draft[]) : []).map((row) => {
    if (row[bulk.empty] !== undefined && row[bulk.empty] !== null && row[bulk.empty] !== '') {
      return row;
    }

    count++;
    return { ...row, ...bulk.set };
  });
  return { data: { ...data, [bulk.list]: rows }, count };
}
