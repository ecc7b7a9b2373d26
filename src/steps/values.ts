/**
 * The closed vocabulary of values that commands and texts may name, each with the placeholder that
 * stands in its place while it is not known.
 */
export const placeholders = {
  namespace: 'NAMESPACE',
  pod: 'POD_NAME',
  container: 'CONTAINER_NAME',
  workload: 'WORKLOAD',
  image: 'IMAGE',
  imageName: 'IMAGE_WITHOUT_TAG',
  tag: 'TAG',
  newImage: 'NEW_IMAGE',
  registryHost: 'REGISTRY_HOST',
  repositoryProject: 'REPOSITORY_PROJECT_ID',
  repositoryLocation: 'REPOSITORY_LOCATION',
  repository: 'REPOSITORY_NAME',
  project: 'PROJECT_ID',
  quotaProject: 'PROJECT_ID',
  cluster: 'CLUSTER_NAME',
  location: 'CONTROL_PLANE_LOCATION',
  nodePool: 'NODE_POOL_NAME',
  newNodePool: 'NEW_NODE_POOL_NAME',
  node: 'NODE_NAME',
  zone: 'COMPUTE_ZONE',
  region: 'COMPUTE_REGION',
  machineType: 'MACHINE_TYPE',
  nodeServiceAccount: 'SERVICE_ACCOUNT_EMAIL',
  serviceAccountId: 'SERVICE_ACCOUNT_ID',
  podServiceAccount: 'POD_SERVICE_ACCOUNT',
  pullSecret: 'PULL_SECRET_NAME',
  subnet: 'SUBNET_NAME',
  router: 'ROUTER_NAME',
  network: 'NETWORK_NAME',
  ip: 'IP_ADDRESS',
  lookupHost: 'HOST_NAME',
  resolver: 'RESOLVER_IP',
  registryStatus: 'STATUS',
  registryUser: 'REGISTRY_USER',
  passwordFile: 'PASSWORD_FILE',
  diskImage: 'DISK_IMAGE_NAME',
} as const

export type ValueName = keyof typeof placeholders
/** What is known. An absent name stays a visible placeholder in commands. */
export type Values = { [Name in ValueName]?: string }
