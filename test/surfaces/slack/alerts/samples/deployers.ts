import { app, card, fields, green, red, type Sample, webhook } from './forms.ts'

function argo(text: string, color: string, pairs: Record<string, string>) {
  return app('Argo CD', {
    text,
    ...card(color, {
      title: 'orders',
      fields: fields({ Repository: '<https://git.example.org/deploy.git>', ...pairs }),
    }),
  })
}
function flux(object: string, text: string, color = red) {
  return webhook(
    'kustomize-controller',
    card(color, {
      author_name: object,
      text,
      fallback: `${object}: ${text}`,
      fields: fields({ revision: 'main@sha1:aa11' }),
    }),
  )
}
function rollouts(text: string, color: string, pairs: Record<string, string> = {}) {
  return app('Argo Rollouts', {
    text,
    ...card(color, { title: 'checkout', fields: fields({ Strategy: 'Canary', ...pairs }) }),
  })
}

export const deployerSamples: Sample[] = [
  {
    says: 'Argo CD, degraded',
    message: argo(
      'Application orders has degraded.\nApplication details: <https://argocd.example.org/applications/orders>.',
      '#f4c030',
      { 'Health Status': 'Degraded' },
    ),
    why: 'names-application',
  },
  {
    says: 'Argo CD, degraded with the resource named',
    message: argo('Application orders has degraded.', '#f4c030', {
      'Health Status': 'Degraded',
      Message: 'Deployment "checkout" exceeded its progress deadline',
    }),
    workloads: ['deployment/checkout'],
  },
  {
    says: 'Argo CD, synced',
    message: argo('Application orders has been successfully synced at 2025-11-24T08:00:00Z.', '#18be52', {
      'Sync Status': 'Synced',
    }),
    why: 'success',
  },
  {
    says: 'Argo CD, deployed',
    message: argo('Application orders is now running new version of deployments manifests.', '#18be52', {
      'Sync Status': 'Synced',
    }),
    why: 'success',
  },
  {
    says: 'Argo CD, sync running',
    message: argo(
      'The sync operation of application orders has started at 2025-11-24T08:00:00Z.',
      '#0DADEA',
      { 'Sync Status': 'OutOfSync' },
    ),
    why: 'no-subject',
  },
  {
    says: 'Argo CD, sync failed for a bad manifest',
    message: argo(
      'The sync operation of application orders has failed at 2025-11-24T08:00:00Z with the following error: one or more objects failed to apply, reason: error validating data',
      '#E96D76',
      { 'Sync Status': 'OutOfSync' },
    ),
    why: 'no-subject',
  },
  {
    says: 'Flux, a health check',
    message: flux(
      'kustomization/apps.flux-system',
      "health check failed after 5m0.02s: timeout waiting for: [Deployment/orders/checkout status: 'InProgress', StatefulSet/ledger-db/ledger status: 'InProgress']",
    ),
    workloads: ['deployment/orders/checkout', 'statefulset/ledger-db/ledger'],
  },
  {
    says: 'Flux, Helm timed out',
    message: flux(
      'helmrelease/checkout.orders',
      'Helm upgrade failed for release orders/checkout with chart checkout@2.1.0: timed out waiting for the condition',
    ),
    why: 'names-application',
  },
  {
    says: 'Flux, a broken kustomization',
    message: flux(
      'kustomization/apps.flux-system',
      'kustomize build failed: accumulating resources: missing file',
    ),
    why: 'no-subject',
  },
  {
    says: 'Flux, finished',
    message: flux(
      'kustomization/apps.flux-system',
      'Reconciliation finished in 1.2s, next run in 10m0s',
      green,
    ),
    why: 'resolved',
  },
  {
    says: 'Flux, Helm succeeded',
    message: flux(
      'helmrelease/checkout.orders',
      'Helm upgrade succeeded for release orders/checkout.v7 with chart checkout@2.1.0',
      green,
    ),
    why: 'resolved',
  },
  {
    says: 'Argo Rollouts, aborted',
    message: rollouts('Rollout checkout has been aborted.', '#E96D76'),
    workloads: ['rollout/checkout'],
  },
  {
    says: 'Argo Rollouts, completed',
    message: rollouts('Rollout checkout has been completed.', '#18be52'),
    why: 'success',
  },
  {
    says: 'Argo Rollouts, updated',
    message: rollouts('Rollout checkout has been updated.', '#ECB22E'),
    why: 'success',
  },
  {
    says: 'a pipeline that failed in building',
    message: webhook(
      'CI',
      card(red, { title: 'Build #81 of orders failed', text: 'npm ERR! missing script: build' }),
    ),
    why: 'no-subject',
  },
  {
    says: 'a pipeline whose rollout timed out',
    message: webhook(
      'CI',
      card(red, {
        title: 'Deploy of orders failed',
        text: 'error: deployment "checkout" exceeded its progress deadline\nkubectl rollout status deployment/checkout -n orders',
      }),
    ),
    workloads: ['deployment/orders/checkout'],
  },
  {
    says: 'a deployment that went well',
    message: webhook('Deploys', {
      text: ':white_check_mark: Successfully deployed checkout 2.1.0 to namespace orders',
    }),
    why: 'success',
  },
  {
    says: 'Flux, Helm with its last log',
    message: flux(
      'helmrelease/checkout.orders',
      'Helm install failed: context deadline exceeded\n\nLast Helm logs:\n\nDeployment is not ready: orders/checkout. 0 out of 3 expected pods are ready',
    ),
    workloads: ['deployment/orders/checkout'],
  },
]
