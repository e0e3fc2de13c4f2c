/**
 * All rows of a table in the order of their keys, some at a time, so that nothing else waits long.
 * @param load reads the next of them
 * @param nameOf gives a row's key
 */
export async function* piecesOf<Row>(
  load: (range: IDBKeyRange | null) => Promise<Row[]>,
  nameOf: (row: Row) => string,
): AsyncGenerator<Row[]> {
  let rows = await load(null)
  while (rows.length > 0) {
    yield rows
    const last = rows.at(-1)
    if (last === undefined) return
    rows = await load(IDBKeyRange.lowerBound(nameOf(last), true))
  }
}
