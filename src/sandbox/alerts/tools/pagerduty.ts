import { place } from '../../place.ts'
import type { AlertTool } from '../alert.ts'
import { context, fields, numbered, section } from '../blocks.ts'

/** PagerDuty's app: the title of the incident, and who is on call. */
export const pagerduty: AlertTool = {
  app: { botId: 'B0PAGERDTY', name: 'PagerDuty', user: { id: 'U0PAGERDTY', appId: 'A0PAGERDTY' } },
  compose: ({ state, subjects: [subject], number }) => {
    const link = `https://kioskworks.pagerduty.com/incidents/Q${number}KIOSK`
    const title = `#${number}: ${subject.summary}`
    const status = state === 'firing' ? 'Triggered' : 'Resolved'
    const blocks = [
      section(
        `${state === 'firing' ? ':rotating_light:' : ':white_check_mark:'} *${status}* <${link}|${title}>`,
      ),
      fields([`*Service:*\n${place.cluster}`, '*Urgency:*\nHigh', '*Assigned:*\nSam Carter']),
      context(`${subject.labels['alertname'] ?? ''} | ${subject.namespace}`),
    ]
    return { text: `${status} ${title}`, blocks: numbered(blocks) }
  },
}
