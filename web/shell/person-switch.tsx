import type { Person } from '../api/types.ts'
import { Icon } from '../controls/icon.tsx'
import { Menu } from '../controls/menu.tsx'
import { hueOf } from '../messages/avatar.tsx'
import { useSandbox } from '../state/sandbox.ts'
import { createWords, languageOf } from '../words/translate.ts'

/** Who the reader is: their language, their clock and what they may see come with it. */
export function PersonSwitch() {
  const { workspace, person, go, say } = useSandbox()
  const items = workspace.people.map((one) => ({
    key: one.id,
    label: one.realName,
    description: languageName(one),
    onChoose: () => go({ as: one.name }),
  }))
  return (
    <Menu label={say('changePerson')} isNamedInside items={items} className="person-switch">
      <span className="unseen">{say('changePerson')}: </span>
      <span className={`avatar small hue-${hueOf(person.name)}`} aria-hidden="true">
        {person.name.slice(0, 1).toUpperCase()}
      </span>
      <span className="person-name">
        {person.realName}
        <small>{languageName(person)}</small>
      </span>
      <Icon name="down" />
    </Menu>
  )
}

/** The language's own name for itself. */
function languageName({ locale }: Person): string {
  return createWords(languageOf(locale))('language')
}
