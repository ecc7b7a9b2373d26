import { languageOf } from '../i18n/languages.ts'
import { Problem } from '../problems.ts'
import type { Person, Workspace } from './people-client.ts'

/** By name, or the first who speaks a language: `yui` and `ja` are the same person. */
export function findPerson({ people }: Workspace, wanted: string): Person {
  const word = wanted.toLowerCase().replace(/^@/, '')
  const person =
    people.find(({ id, name }) => name === word || id === wanted) ??
    people.find(({ locale }) => languageOf(locale) === languageOf(word) && languageOf(word) !== undefined)
  if (!person) throw new Problem('sandbox-person-unknown', { person: wanted, people: namesOf(people) })
  return person
}

export function findChannel({ channels }: Workspace, wanted: string): string {
  const name = wanted.replace(/^#/, '')
  const found = channels.find((channel) => channel.name === name || channel.id === wanted)
  if (name === 'dm' || found) return found?.id ?? name
  const open = channels.filter(({ kind }) => kind === 'channel')
  throw new Problem('sandbox-channel-unknown', {
    channel: wanted,
    channels: namesOf([...open, { name: 'dm' }]),
  })
}

function namesOf(named: readonly { name: string }[]): { list: string[] } {
  return { list: named.map(({ name }) => name) }
}
