import type { TableBlock as Table } from '@slack/types'
import { RichText } from './rich-text.tsx'

type Cell = Table['rows'][number][number]
type Columns = NonNullable<Table['column_settings']>
type Given = { rows: readonly (readonly Cell[])[]; columns?: Columns; caption?: string }

/** The first row names the columns. */
export function TableBlock({ rows: [head = [], ...rows], columns = [], caption }: Given) {
  const alignment = (at: number) => `align-${columns[at]?.align ?? 'left'}`
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className="block-table" tabIndex={0}>
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col" className={alignment(index)}>
                <CellContent cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) => (
                <td key={index} className={alignment(index)}>
                  <CellContent cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CellContent({ cell }: { cell: Cell }) {
  if (cell.type === 'rich_text') return <RichText block={cell} />
  return cell.text
}
