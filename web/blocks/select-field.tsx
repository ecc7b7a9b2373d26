import type { Option } from '@slack/types'
import type { FormField } from './form-field.ts'
import { plainText } from './text-object.tsx'

type Given = {
  label: string
  field: FormField | undefined
  options: readonly Option[]
  initial: string | undefined
  onChoose: (option: Option | undefined) => void
}

/** The browser's own menu, in a form. */
export function SelectField({ label, field, options, initial, onChoose }: Given) {
  return (
    <select
      {...field}
      className="field"
      aria-label={field ? undefined : label}
      defaultValue={initial ?? ''}
      onChange={({ target }) => onChoose(options.find(({ value }) => value === target.value))}
    >
      {initial === undefined && <option value="">{label}</option>}
      {options.map(({ text, value = '' }) => (
        <option key={value} value={value}>
          {plainText(text)}
        </option>
      ))}
    </select>
  )
}
