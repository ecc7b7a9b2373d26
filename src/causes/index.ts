import { pullAccessDenied } from './auth/pull-access-denied.ts'
import { pullSecretMissing } from './auth/pull-secret-missing.ts'
import { registryApiDisabled } from './auth/registry-api-disabled.ts'
import { registryForbidden } from './auth/registry-forbidden.ts'
import { registryUnauthorized } from './auth/registry-unauthorized.ts'
import { tokenServiceBroken } from './auth/token-service-broken.ts'
import { vpcServiceControlsDenied } from './auth/vpc-service-controls-denied.ts'
import type { AnyCause, CauseId } from './cause.ts'
import { containerRegistryRetired } from './image/container-registry-retired.ts'
import { contentMissing } from './image/content-missing.ts'
import { imageInspectFailed } from './image/image-inspect-failed.ts'
import { imageMissingOnNode } from './image/image-missing-on-node.ts'
import { imageNeverPull } from './image/image-never-pull.ts'
import { imageNotFound } from './image/image-not-found.ts'
import { invalidImageName } from './image/invalid-image-name.ts'
import { notAnImage } from './image/not-an-image.ts'
import { platformMismatch } from './image/platform-mismatch.ts'
import { registryPolicyBlocked } from './image/registry-policy-blocked.ts'
import { schema1Unsupported } from './image/schema1-unsupported.ts'
import { signatureRejected } from './image/signature-rejected.ts'
import { dnsFailure } from './network/dns-failure.ts'
import { googleApiTimeout } from './network/google-api-timeout.ts'
import { nodeBootstrapBlocked } from './network/node-bootstrap-blocked.ts'
import { proxyFailure } from './network/proxy-failure.ts'
import { rateLimited } from './network/rate-limited.ts'
import { registryServerError } from './network/registry-server-error.ts'
import { registryTimeout } from './network/registry-timeout.ts'
import { registryUnreachable } from './network/registry-unreachable.ts'
import { tlsUntrusted } from './network/tls-untrusted.ts'
import { kubeletThrottled } from './node/kubelet-throttled.ts'
import { layerCorrupt } from './node/layer-corrupt.ts'
import { nodeDiskFull } from './node/node-disk-full.ts'
import { nodeDiskReadOnly } from './node/node-disk-read-only.ts'
import { runtimeUnavailable } from './node/runtime-unavailable.ts'
import { unpackUnsupported } from './node/unpack-unsupported.ts'
import { streamingApiDisabled } from './streaming/streaming-api-disabled.ts'
import { streamingFileFault } from './streaming/streaming-file-fault.ts'
import { streamingFromDisk } from './streaming/streaming-from-disk.ts'
import { streamingImageIneligible } from './streaming/streaming-image-ineligible.ts'
import { streamingLayersIneligible } from './streaming/streaming-layers-ineligible.ts'
import { streamingNodeUnsupported } from './streaming/streaming-node-unsupported.ts'
import { streamingNotImported } from './streaming/streaming-not-imported.ts'
import { streamingOff } from './streaming/streaming-off.ts'
import { streamingQuotaExceeded } from './streaming/streaming-quota-exceeded.ts'
import { streamingRenameSymlink } from './streaming/streaming-rename-symlink.ts'
import { streamingRoleMissing } from './streaming/streaming-role-missing.ts'
import { streamingScopeMissing } from './streaming/streaming-scope-missing.ts'
import { streamingSlowStart } from './streaming/streaming-slow-start.ts'
import { streamingUnavailable } from './streaming/streaming-unavailable.ts'
import { pullTimeout } from './time/pull-timeout.ts'
import { slowPull } from './time/slow-pull.ts'

/** Every cause in its family, which is the folder it stands in. */
export const families = {
  auth: {
    'registry-forbidden': registryForbidden,
    'registry-unauthorized': registryUnauthorized,
    'pull-access-denied': pullAccessDenied,
    'pull-secret-missing': pullSecretMissing,
    'vpc-service-controls-denied': vpcServiceControlsDenied,
    'registry-api-disabled': registryApiDisabled,
    'token-service-broken': tokenServiceBroken,
  },
  network: {
    'google-api-timeout': googleApiTimeout,
    'registry-timeout': registryTimeout,
    'dns-failure': dnsFailure,
    'node-bootstrap-blocked': nodeBootstrapBlocked,
    'registry-unreachable': registryUnreachable,
    'proxy-failure': proxyFailure,
    'tls-untrusted': tlsUntrusted,
    'registry-server-error': registryServerError,
    'rate-limited': rateLimited,
  },
  image: {
    'image-not-found': imageNotFound,
    'registry-policy-blocked': registryPolicyBlocked,
    'container-registry-retired': containerRegistryRetired,
    'not-an-image': notAnImage,
    'image-inspect-failed': imageInspectFailed,
    'image-never-pull': imageNeverPull,
    'image-missing-on-node': imageMissingOnNode,
    'content-missing': contentMissing,
    'platform-mismatch': platformMismatch,
    'schema1-unsupported': schema1Unsupported,
    'invalid-image-name': invalidImageName,
    'signature-rejected': signatureRejected,
  },
  node: {
    'node-disk-full': nodeDiskFull,
    'node-disk-read-only': nodeDiskReadOnly,
    'layer-corrupt': layerCorrupt,
    'unpack-unsupported': unpackUnsupported,
    'kubelet-throttled': kubeletThrottled,
    'runtime-unavailable': runtimeUnavailable,
  },
  time: {
    'pull-timeout': pullTimeout,
    'slow-pull': slowPull,
  },
  streaming: {
    'streaming-scope-missing': streamingScopeMissing,
    'streaming-slow-start': streamingSlowStart,
    'streaming-off': streamingOff,
    'streaming-node-unsupported': streamingNodeUnsupported,
    'streaming-layers-ineligible': streamingLayersIneligible,
    'streaming-from-disk': streamingFromDisk,
    'streaming-not-imported': streamingNotImported,
    'streaming-image-ineligible': streamingImageIneligible,
    'streaming-quota-exceeded': streamingQuotaExceeded,
    'streaming-role-missing': streamingRoleMissing,
    'streaming-api-disabled': streamingApiDisabled,
    'streaming-unavailable': streamingUnavailable,
    'streaming-rename-symlink': streamingRenameSymlink,
    'streaming-file-fault': streamingFileFault,
  },
}

/** Every cause under its id: the compiler refuses a missing one and one filed under another's id. */
export const causes: { [Id in CauseId]: AnyCause & { id: Id } } = {
  ...families.auth,
  ...families.network,
  ...families.image,
  ...families.node,
  ...families.time,
  ...families.streaming,
}
