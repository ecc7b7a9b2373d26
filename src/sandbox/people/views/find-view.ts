import { z } from 'zod'
import type { OpenView } from '../../slack/open-views.ts'
import { findPerson, type Person } from '../../slack/team.ts'
import type { Desk } from '../desk.ts'
import { PersonError } from '../person-error.ts'

/** A view as its user sees it, with what the fields hold. */
export const InView = {
  as: z.string(),
  viewId: z.string(),
  values: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
}

type Given = { as: string; viewId: string }

/** A modal that the person has before them, or their home tab. */
export function findView({ as, viewId }: Given, { workspace }: Desk): { person: Person; opened: OpenView } {
  const person = findPerson(as)
  if (!person) throw new PersonError('unknown_person')
  const opened = [workspace.views.find(viewId), workspace.views.homeOf(person.id)].find(
    (view) => view?.id === viewId && view.user === person.id,
  )
  if (!opened) throw new PersonError('unknown_view')
  return { person, opened }
}
