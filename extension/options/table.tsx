import type { ComponentChild } from 'preact'

/** Numbers below the names of what they count; the first column names the rows. */
export interface Numbers {
  columns: readonly string[]
  rows: readonly Row[]
}

interface Row {
  /** Of no other row. */
  name: string
  /** What stands as its name, where that is more than it. */
  head?: ComponentChild
  cells: readonly ComponentChild[]
}

/** A table with a title, that is moved within itself where it has no room. */
export function Table({ title, columns, rows }: Numbers & { title: string }) {
  return (
    <div class="table" role="region" tabIndex={0} aria-label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, head, cells }) => (
            <tr key={name}>
              <th scope="row">{head ?? name}</th>
              {cells.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
