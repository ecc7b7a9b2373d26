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
    says: 'Argo CD, out of sync',
    message: argo('Application orders is OutOfSync since 09:40.', '#f4c030', {
      'Sync Status': 'OutOfSync',
      Namespace: 'orders',
    }),
    why: 'no-subject',
  },
  {
    says: 'Argo CD, nothing to compare with',
    message: argo(
      'Application orders: ComparisonError: failed to generate manifest for source 1 of 1: rpc error: code = DeadlineExceeded desc = context deadline exceeded',
      '#E96D76',
      { 'Sync Status': 'Unknown', Namespace: 'orders' },
    ),
    why: 'other-trouble',
  },
  {
    says: 'Argo CD, degraded with the resource as the API calls it',
    message: argo('Application orders has degraded.', '#f4c030', {
      'Health Status': 'Degraded',
      Resource: 'apps/Deployment/orders/checkout',
      Others: 'apps/v1/StatefulSet/orders/ledger, argoproj.io/v1alpha1/Rollout/orders/web',
    }),
    workloads: ['deployment/orders/checkout', 'statefulset/orders/ledger', 'rollout/orders/web'],
  },
  {
    says: 'Argo CD, degraded with the error',
    message: argo(
      'Application orders has degraded: Back-off pulling image "reg.example.org/orders/web:7"',
      '#f4c030',
      { 'Health Status': 'Degraded', Namespace: 'orders' },
    ),
    why: 'pull-error',
  },
  {
    says: 'Flux, a source that is not there',
    message: flux(
      'ocirepository/orders.flux-system',
      "failed to pull artifact from 'oci://reg.example.org/manifests/orders': MANIFEST_UNKNOWN: manifest unknown",
    ),
    why: 'other-trouble',
  },
  {
    says: 'Flux, a chart that is refused',
    message: flux(
      'helmrelease/checkout.orders',
      "HelmChart 'orders/orders-checkout' is not ready: failed to pull chart: toomanyrequests: slow down",
    ),
    why: 'other-trouble',
  },
  {
    says: 'Flux, a chart index that times out',
    message: flux(
      'helmrepository/charts.flux-system',
      'failed to fetch Helm repository index: Get "https://charts.example.org/index.yaml": context deadline exceeded (app charts)',
    ),
    why: 'other-trouble',
  },
  {
    says: 'Flux, a repository that times out',
    message: flux(
      'gitrepository/fleet.flux-system',
      'failed to checkout: application fleet timed out: context deadline exceeded',
    ),
    why: 'other-trouble',
  },
  {
    says: 'Flux, a webhook that does not answer',
    message: flux(
      'kustomization/apps.flux-system',
      'Ingress/orders/web dry-run failed: failed calling webhook "validate.ingress.example.org": context deadline exceeded',
    ),
    why: 'other-trouble',
  },
  {
    says: 'Flux, a dependency',
    message: flux('kustomization/apps.flux-system', "dependency 'flux-system/infra' is not ready"),
    why: 'no-subject',
  },
  {
    says: 'Flux, a patch that is denied',
    message: flux(
      'helmrelease/checkout.orders',
      'Helm upgrade failed for release orders/checkout: cannot patch "checkout" with kind Deployment: admission webhook "policy" denied the request',
    ),
    why: 'no-subject',
  },
  {
    says: 'Flux, a health check of pods from a source in a registry',
    message: flux(
      'kustomization/apps.flux-system',
      "health check failed after 5m0s: timeout waiting for: [Deployment/orders/checkout status: 'InProgress'], revision oci://reg.example.org/manifests/orders@sha256:77aa",
    ),
    workloads: ['deployment/orders/checkout'],
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
