import { createTranslator } from '../../../i18n/translator.ts'
import { composeProblem } from '../../../reply/compose-problem.ts'
import { renderPlain } from '../render-message.ts'
import { gatherHome, type HomeOptions } from './gather-home.ts'
import type { Home, HomeNote } from './home.ts'
import { createInOrder } from './in-order.ts'
import type { PodFinder } from './pod-finder.ts'
import { renderHome } from './render-home.ts'
import { noChannel, sightOf } from './sight.ts'

export function createHome(options: HomeOptions & { pods: PodFinder }): Home {
  const { client, access, readers, log, pods, usualCluster } = options
  const inOrder = createInOrder()

  async function viewFor(user: string, note: HomeNote | undefined) {
    const refusal = await access.refuse({ user, channel: noChannel }, { kind: 'help' })
    if (!refusal) return renderHome(await gatherHome(user, await sightOf(user, options), options), note)
    const { blocks } = renderPlain(composeProblem(refusal, createTranslator(await readers.resolve(user))))
    return { type: 'home', blocks } as const
  }

  async function show(user: string, note: HomeNote | undefined): Promise<void> {
    try {
      await client.views.publish({ user_id: user, view: await viewFor(user, note) })
    } catch (error) {
      log.error({ err: error, user }, 'App Home could not be shown')
    }
  }

  return {
    pods,
    usualCluster,
    sight: (user) => sightOf(user, options),
    publish: (user, note) => inOrder(user, () => show(user, note)),
  }
}
