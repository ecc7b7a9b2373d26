import { useCallback, useEffect, useState } from 'react'
import { type Messages, newestFromOthers } from './messages.ts'

/** Which channels have something that the person has not looked at. */
export function useReadMarks(messages: Messages, person: string, channel: string): (id: string) => boolean {
  const [marks, setMarks] = useState<Readonly<Record<string, string>>>({})
  const newest = newestFromOthers(messages, channel, person)

  useEffect(() => {
    setMarks((before) => ({ ...before, [`${person} ${channel}`]: newest }))
  }, [person, channel, newest])

  return useCallback(
    (id) => id !== channel && newestFromOthers(messages, id, person) > (marks[`${person} ${id}`] ?? ''),
    [messages, person, channel, marks],
  )
}
