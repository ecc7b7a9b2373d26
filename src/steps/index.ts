import { askTokenService } from './ask-token-service.ts'
import { checkBootDisk, createNodePoolWithFastDisk, preloadImage } from './boot-disk.ts'
import { checkCleanupPolicy } from './check-cleanup-policy.ts'
import { checkCloudDns } from './check-cloud-dns.ts'
import { checkClusterAccess } from './check-cluster-access.ts'
import { checkGoogleRegistryDns } from './check-google-registry-dns.ts'
import { checkImageContent } from './check-image-content.ts'
import { checkImageName } from './check-image-name.ts'
import { checkImageOnNode } from './check-image-on-node.ts'
import { checkNameGrammar } from './check-name-grammar.ts'
import { checkNodeLoad } from './check-node-load.ts'
import { checkNodeRuntime } from './check-node-runtime.ts'
import { checkNodeScopes } from './check-node-scopes.ts'
import { checkRegistryDistance } from './check-registry-distance.ts'
import { checkRegistryHost } from './check-registry-host.ts'
import { checkRegistryStatus } from './check-registry-status.ts'
import { checkServiceHealth } from './check-service-health.ts'
import { checkStreamingRegistry } from './check-streaming-registry.ts'
import { checkStreamingRequirements } from './check-streaming-requirements.ts'
import { checkStreamingVersion } from './check-streaming-version.ts'
import { checkWhoPulls } from './check-who-pulls.ts'
import { checkCloudNat, createCloudNat } from './cloud-nat.ts'
import { comparePullAndQueueTime } from './compare-pull-and-queue-time.ts'
import { compareStartAndReadiness } from './compare-start-and-readiness.ts'
import { checkGcrRedirection, findFrozenImages, migrateContainerRegistry } from './container-registry.ts'
import { convertImageSchema } from './convert-image-schema.ts'
import { createNodePoolWithScopes } from './create-node-pool-with-scopes.ts'
import { createRemoteRepository } from './create-remote-repository.ts'
import { createStreamingNodePool } from './create-streaming-node-pool.ts'
import { checkDockerHubDefault, correctOfficialImageName } from './docker-hub-names.ts'
import { allowEgressToGoogle, checkEgressFirewall } from './egress-firewall.ts'
import { findNodeNetwork } from './find-node-network.ts'
import { findPullSecret } from './find-pull-secret.ts'
import { grantClusterReading } from './grant-cluster-reading.ts'
import { checkMediaType, pullImageElsewhere, rebuildAndPush } from './image-content.ts'
import { checkImageLayers, checkManifestSchema } from './image-manifest.ts'
import {
  buildForPlatforms,
  checkImagePlatforms,
  checkNodeArchitecture,
  selectNodeArchitecture,
} from './image-platforms.ts'
import { checkImageSignature, checkSignaturePolicy, signImage } from './image-signature.ts'
import { checkImageSize, slimImage } from './image-size.ts'
import { checkStreamingEnabled, enableImageStreaming } from './image-streaming.ts'
import { listNodeImages, removeBrokenImage, setPullPolicy } from './images-on-node.ts'
import { checkKubeletLimits, spreadPodStarts } from './kubelet-limits.ts'
import { listImageTags } from './list-image-tags.ts'
import { listPods } from './list-pods.ts'
import { listStreamedImages } from './list-streamed-images.ts'
import { moveWorkloadToNodePool } from './move-workload-to-node-pool.ts'
import { addGoogleRoute, checkRoutes } from './network-routes.ts'
import { readNodeBootstrapLog, readSerialPort } from './node-bootstrap.ts'
import {
  checkEphemeralStorage,
  checkNodeDisk,
  createNodePoolWithBiggerDisk,
  removeUnusedImages,
} from './node-disk.ts'
import { checkClusterDns, checkNodeResolver } from './node-dns.ts'
import {
  checkNodeConditions,
  checkNodeSoftware,
  checkRuntimeService,
  readRuntimeLog,
  replaceNode,
} from './node-health.ts'
import { checkNodeProxy, exemptRegistryFromProxy } from './node-proxy.ts'
import {
  checkNodeServiceAccountActive,
  enableNodeServiceAccount,
  findNodeServiceAccount,
} from './node-service-account.ts'
import { checkSelfHostedRegistry, grantRegistryAccess, tryPullOutsideCluster } from './other-registries.ts'
import { checkPrivateGoogleAccess, enablePrivateGoogleAccess } from './private-google-access.ts'
import { pullLessOften, useGoogleMirror } from './pull-less.ts'
import { checkPullSecret, renewPullSecret } from './pull-secrets.ts'
import { readFlowLogs } from './read-flow-logs.ts'
import { readGcfsdLog } from './read-gcfsd-log.ts'
import { readPodDescription } from './read-pod-description.ts'
import { recreatePod } from './recreate-pod.ts'
import { checkRegistryApi, enableRegistryApi } from './registry-api.ts'
import {
  checkNodeClock,
  checkRegistryCertificate,
  renewRegistryCertificate,
  trustRegistryCa,
} from './registry-certificate.ts'
import { askPolicyException, checkScanResult } from './registry-policy.ts'
import { checkRegistryQuota, requestRegistryQuota } from './registry-quota.ts'
import { checkRepositoryPolicy, checkServicePerimeter, grantArtifactReader } from './repository-access.ts'
import { pushMissingImage, setImage } from './right-image.ts'
import {
  allowRegistryInPerimeter,
  checkPerimeterServices,
  findPerimeterViolation,
} from './service-perimeter.ts'
import { checkServiceUsage, grantServiceUsage } from './service-usage.ts'
import type { AnyStep, StepId } from './step.ts'
import { moveImageToArtifactRegistry, rebuildImage } from './streamable-image.ts'
import { checkStreamingApi, enableStreamingApi } from './streaming-api.ts'
import { checkStreamingQuota, requestStreamingQuota, spreadImageReads } from './streaming-quota.ts'
import { testRegistryFromNode, testRegistryFromOutside } from './test-registry.ts'
import { waitAndRecreatePod } from './wait-and-recreate-pod.ts'
import { watchPodEvents, watchPull } from './watch-pod-events.ts'
import { avoidRename, disableImageStreaming, runImageElsewhere, upgradeNodes } from './without-streaming.ts'

/** Every step under its id: the compiler refuses a missing one and one filed under another's id. */
export const steps: { [Id in StepId]: AnyStep & { id: Id } } = {
  'check-boot-disk': checkBootDisk,
  'check-cleanup-policy': checkCleanupPolicy,
  'check-cluster-access': checkClusterAccess,
  'check-docker-hub-default': checkDockerHubDefault,
  'check-image-name': checkImageName,
  'check-image-size': checkImageSize,
  'check-node-load': checkNodeLoad,
  'check-node-scopes': checkNodeScopes,
  'check-node-service-account-active': checkNodeServiceAccountActive,
  'check-pull-secret': checkPullSecret,
  'check-registry-distance': checkRegistryDistance,
  'check-repository-policy': checkRepositoryPolicy,
  'check-self-hosted-registry': checkSelfHostedRegistry,
  'check-service-health': checkServiceHealth,
  'check-service-perimeter': checkServicePerimeter,
  'check-who-pulls': checkWhoPulls,
  'compare-pull-and-queue-time': comparePullAndQueueTime,
  'correct-official-image-name': correctOfficialImageName,
  'create-node-pool-with-fast-disk': createNodePoolWithFastDisk,
  'create-node-pool-with-scopes': createNodePoolWithScopes,
  'enable-node-service-account': enableNodeServiceAccount,
  'find-node-service-account': findNodeServiceAccount,
  'grant-artifact-reader': grantArtifactReader,
  'grant-cluster-reading': grantClusterReading,
  'grant-registry-access': grantRegistryAccess,
  'list-image-tags': listImageTags,
  'list-pods': listPods,
  'move-workload-to-node-pool': moveWorkloadToNodePool,
  'preload-image': preloadImage,
  'push-missing-image': pushMissingImage,
  'read-pod-description': readPodDescription,
  'recreate-pod': recreatePod,
  'renew-pull-secret': renewPullSecret,
  'set-image': setImage,
  'slim-image': slimImage,
  'try-pull-outside-cluster': tryPullOutsideCluster,
  'watch-pod-events': watchPodEvents,
  'watch-pull': watchPull,
  'check-cloud-dns': checkCloudDns,
  'check-google-registry-dns': checkGoogleRegistryDns,
  'check-image-on-node': checkImageOnNode,
  'check-registry-host': checkRegistryHost,
  'check-streaming-registry': checkStreamingRegistry,
  'check-streaming-requirements': checkStreamingRequirements,
  'check-cloud-nat': checkCloudNat,
  'create-cloud-nat': createCloudNat,
  'create-remote-repository': createRemoteRepository,
  'create-streaming-node-pool': createStreamingNodePool,
  'allow-egress-to-google': allowEgressToGoogle,
  'check-egress-firewall': checkEgressFirewall,
  'find-node-network': findNodeNetwork,
  'check-image-layers': checkImageLayers,
  'check-manifest-schema': checkManifestSchema,
  'check-streaming-enabled': checkStreamingEnabled,
  'enable-image-streaming': enableImageStreaming,
  'add-google-route': addGoogleRoute,
  'check-routes': checkRoutes,
  'check-cluster-dns': checkClusterDns,
  'check-node-resolver': checkNodeResolver,
  'check-private-google-access': checkPrivateGoogleAccess,
  'enable-private-google-access': enablePrivateGoogleAccess,
  'read-flow-logs': readFlowLogs,
  'read-gcfsd-log': readGcfsdLog,
  'move-image-to-artifact-registry': moveImageToArtifactRegistry,
  'rebuild-image': rebuildImage,
  'check-streaming-api': checkStreamingApi,
  'enable-streaming-api': enableStreamingApi,
  'check-streaming-quota': checkStreamingQuota,
  'request-streaming-quota': requestStreamingQuota,
  'spread-image-reads': spreadImageReads,
  'test-registry-from-node': testRegistryFromNode,
  'test-registry-from-outside': testRegistryFromOutside,
  'wait-and-recreate-pod': waitAndRecreatePod,
  'check-streaming-version': checkStreamingVersion,
  'compare-start-and-readiness': compareStartAndReadiness,
  'list-streamed-images': listStreamedImages,
  'find-pull-secret': findPullSecret,
  'find-perimeter-violation': findPerimeterViolation,
  'check-perimeter-services': checkPerimeterServices,
  'allow-registry-in-perimeter': allowRegistryInPerimeter,
  'check-registry-api': checkRegistryApi,
  'enable-registry-api': enableRegistryApi,
  'ask-token-service': askTokenService,
  'check-image-content': checkImageContent,
  'check-image-platforms': checkImagePlatforms,
  'check-node-architecture': checkNodeArchitecture,
  'build-for-platforms': buildForPlatforms,
  'select-node-architecture': selectNodeArchitecture,
  'check-node-runtime': checkNodeRuntime,
  'convert-image-schema': convertImageSchema,
  'check-name-grammar': checkNameGrammar,
  'check-image-signature': checkImageSignature,
  'check-signature-policy': checkSignaturePolicy,
  'sign-image': signImage,
  'read-node-bootstrap-log': readNodeBootstrapLog,
  'read-serial-port': readSerialPort,
  'check-node-proxy': checkNodeProxy,
  'exempt-registry-from-proxy': exemptRegistryFromProxy,
  'check-node-clock': checkNodeClock,
  'check-registry-certificate': checkRegistryCertificate,
  'renew-registry-certificate': renewRegistryCertificate,
  'trust-registry-ca': trustRegistryCa,
  'check-registry-status': checkRegistryStatus,
  'check-registry-quota': checkRegistryQuota,
  'request-registry-quota': requestRegistryQuota,
  'pull-less-often': pullLessOften,
  'use-google-mirror': useGoogleMirror,
  'check-service-usage': checkServiceUsage,
  'grant-service-usage': grantServiceUsage,
  'avoid-rename': avoidRename,
  'disable-image-streaming': disableImageStreaming,
  'run-image-elsewhere': runImageElsewhere,
  'upgrade-nodes': upgradeNodes,
  'check-node-disk': checkNodeDisk,
  'check-ephemeral-storage': checkEphemeralStorage,
  'remove-unused-images': removeUnusedImages,
  'create-node-pool-with-bigger-disk': createNodePoolWithBiggerDisk,
  'check-node-conditions': checkNodeConditions,
  'check-node-software': checkNodeSoftware,
  'check-runtime-service': checkRuntimeService,
  'read-runtime-log': readRuntimeLog,
  'replace-node': replaceNode,
  'list-node-images': listNodeImages,
  'remove-broken-image': removeBrokenImage,
  'set-pull-policy': setPullPolicy,
  'check-media-type': checkMediaType,
  'pull-image-elsewhere': pullImageElsewhere,
  'rebuild-and-push': rebuildAndPush,
  'check-scan-result': checkScanResult,
  'ask-policy-exception': askPolicyException,
  'check-gcr-redirection': checkGcrRedirection,
  'migrate-container-registry': migrateContainerRegistry,
  'find-frozen-images': findFrozenImages,
  'check-kubelet-limits': checkKubeletLimits,
  'spread-pod-starts': spreadPodStarts,
}
