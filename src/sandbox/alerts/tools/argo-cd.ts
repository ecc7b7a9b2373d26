import type { AlertTool, Subject } from '../alert.ts'

const base = 'https://argocd.kioskworks.io/applications'

/** Argo CD's notifications tell of an application and its health, and of no pod. */
export const argoCd: AlertTool = {
  app: { botId: 'B0ARGOCD', name: 'Argo CD', user: { id: 'U0ARGOCD', appId: 'A0ARGOCD' } },
  compose: ({ state, subjects: [subject] }) => {
    const app = applicationOf(subject)
    const health = state === 'firing' ? 'Degraded' : 'Healthy'
    const sentence = state === 'firing' ? 'has degraded' : 'is healthy again'
    return {
      text: `Application ${app} ${sentence}.\nApplication details: <${base}/${app}>.`,
      attachments: [
        {
          color: state === 'firing' ? 'f4c030' : '18be52',
          fallback: app,
          title: app,
          title_link: `${base}/${app}`,
          fields: [
            { title: 'Health Status', value: health, short: true },
            { title: 'Namespace', value: subject.namespace, short: true },
          ],
        },
      ],
    }
  },
}

/** Applications are usually named for their workload. */
function applicationOf({ kind, name }: Subject): string {
  return kind === 'Pod' ? name.replace(/-[a-z0-9]+-[a-z0-9]{5}$/, '') : name
}
