import { expect, test } from '@jest/globals'
import { isWatched, watchedChannels } from '../../../../src/surfaces/slack/watch/is-watched.ts'
import { stubWatch } from './stub-watch.ts'

test('what was said in a channel goes before the configuration', async () => {
  const { surface } = await stubWatch({ configured: ['C1', 'C2'] })
  await surface.store.saveChannel({ id: 'C2', watched: false })
  await surface.store.saveChannel({ id: 'C3', watched: true })
  await surface.store.saveChannel({ id: 'C4', lang: 'fr' })

  expect(await watchedChannels(surface)).toEqual(['C1', 'C3'])
  const each = await Promise.all(['C1', 'C2', 'C3', 'C4', 'C5'].map((id) => isWatched(id, surface)))
  expect(each).toEqual([true, false, true, false, false])
})
