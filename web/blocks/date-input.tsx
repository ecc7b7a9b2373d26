import type { Datepicker, DateTimepicker, Timepicker } from '@slack/types'
import { fieldState } from './field-state.ts'
import type { FormField } from './form-field.ts'
import { useInteraction } from './interaction.ts'

type Input = Datepicker | Timepicker | DateTimepicker
type Given = { input: Input; blockId: string; field?: FormField | undefined }
const types = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const

/** The browser's own pickers. */
export function DateInput({ input, blockId, field }: Given) {
  const { onField } = useInteraction()
  const { type, action_id: actionId = '' } = input
  return (
    <input
      {...field}
      className="field"
      type={types[type]}
      defaultValue={initialOf(input)}
      onChange={({ target }) => onField?.(blockId, actionId, fieldState(type, heldValue(type, target.value)))}
    />
  )
}

function initialOf(input: Input): string | undefined {
  if (input.type === 'datepicker') return input.initial_date
  if (input.type === 'timepicker') return input.initial_time
  const { initial_date_time: seconds } = input
  return seconds === undefined ? undefined : localTime(new Date(seconds * 1000))
}

/** Slack holds the time of a day in seconds, and everything else as it is written. */
function heldValue(type: Input['type'], written: string): string | number | null {
  if (written === '') return null
  return type === 'datetimepicker' ? new Date(written).getTime() / 1000 : written
}

/** As the browser's picker writes it: on the reader's clock, to the minute. */
function localTime(date: Date): string {
  const onTheirClock = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return onTheirClock.toISOString().slice(0, 16)
}
