import { type Bot, type Delivery, deliver, type Outgoing } from './deliver.ts'
import type { SentEvents } from './sent-events.ts'

/** Slack sends on many connections at once; this many keep a bot busy without a storm of sockets. */
const lanes = 20

/** Sends the events in the order in which they happened, several at a time. */
export async function raiseEvents(
  events: readonly Outgoing[],
  { bot, sent }: { bot: Bot; sent: SentEvents },
): Promise<Delivery[]> {
  const deliveries: Delivery[] = []
  const queue = events.entries()
  const work = async () => {
    for (const [index, event] of queue) {
      sent.remember(event)
      deliveries[index] = await deliver(event, bot)
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, events.length) }, work))
  return deliveries
}
