/** Languages in which kubernetes.io has the page on images, looked up in the site's own menu. */
const kubernetesLanguages = ['es', 'fr', 'ja', 'id']

/** A page to read on; `{hl}` is filled with the reader's language as Google's site spells it. */
export type Page = { url: string; translated?: readonly string[] }

export const pages = {
  'gke-image-pulls': {
    url: 'https://cloud.google.com/kubernetes-engine/docs/troubleshooting/image-pulls?hl={hl}',
  },
  'gke-image-streaming': {
    url: 'https://cloud.google.com/kubernetes-engine/docs/how-to/image-streaming?hl={hl}',
  },
  'gke-service-accounts': {
    url: 'https://cloud.google.com/kubernetes-engine/docs/how-to/service-accounts?hl={hl}',
  },
  'artifact-registry-access': {
    url: 'https://cloud.google.com/artifact-registry/docs/access-control?hl={hl}',
  },
  'artifact-registry-remote': {
    url: 'https://cloud.google.com/artifact-registry/docs/repositories/remote-overview?hl={hl}',
  },
  'private-google-access': {
    url: 'https://cloud.google.com/vpc/docs/configure-private-google-access?hl={hl}',
  },
  'private-registry-dns': {
    url: 'https://cloud.google.com/vpc-service-controls/docs/set-up-gke?hl={hl}',
  },
  'gke-cloud-dns': { url: 'https://cloud.google.com/kubernetes-engine/docs/how-to/cloud-dns?hl={hl}' },
  quotas: { url: 'https://cloud.google.com/docs/quotas/view-manage?hl={hl}' },
  'cloud-nat': { url: 'https://cloud.google.com/nat/docs/gke-example?hl={hl}' },
  'kubernetes-images': {
    url: 'https://kubernetes.io/{lang}docs/concepts/containers/images/',
    translated: kubernetesLanguages,
  },
  'node-pressure': {
    url: 'https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/',
  },
  'kubernetes-pull-secrets': {
    url: 'https://kubernetes.io/{lang}docs/tasks/configure-pod-container/pull-image-private-registry/',
    translated: ['fr', 'ja', 'id'],
  },
  'gke-containerd-2': {
    url: 'https://cloud.google.com/kubernetes-engine/docs/deprecations/migrate-containerd-2?hl={hl}',
  },
  'vpc-service-controls': {
    url: 'https://cloud.google.com/vpc-service-controls/docs/troubleshooting?hl={hl}',
  },
  'binary-authorization': {
    url: 'https://cloud.google.com/binary-authorization/docs/overview?hl={hl}',
  },
  'gke-private-registry-certificates': {
    url: 'https://cloud.google.com/kubernetes-engine/docs/how-to/access-private-registries-private-certificates?hl={hl}',
  },
  'docker-hub-mirror': {
    url: 'https://cloud.google.com/artifact-registry/docs/pull-cached-dockerhub-images?hl={hl}',
  },
  'container-registry-transition': {
    url: 'https://cloud.google.com/artifact-registry/docs/transition/auto-migrate-gcr-ar?hl={hl}',
  },
  'gke-image-preloading': {
    url: 'https://cloud.google.com/kubernetes-engine/docs/how-to/data-container-image-preloading?hl={hl}',
  },
} as const satisfies Record<string, Page>

export type PageId = keyof typeof pages
