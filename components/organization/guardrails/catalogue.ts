import type { ControlId } from "../../../controls";
import type { DeclarativeSetting } from "./declarative/declarative-setting";
import type { ResourceControl, ServiceControl } from "./guard-rail";
import { accountSettings } from "./scp/account-settings";
import { alarmsStay } from "./scp/alarms-stay";
import { backupsStay } from "./scp/backups-stay";
import { boundariesStay } from "./scp/boundaries-stay";
import { boundaries } from "./scp/boundaries";
import { codeBuildInVpc } from "./scp/codebuild-in-vpc";
import { configRuns } from "./scp/config-runs";
import { dataThroughEndpoints } from "./scp/data-through-endpoints";
import { detectionRuns } from "./scp/detection-runs";
import { domainInVpc } from "./scp/domain-in-vpc";
import { globalEvents } from "./scp/global-events";
import { glueInVpc } from "./scp/glue-in-vpc";
import { identityProviders } from "./scp/identity-providers";
import { interfacePermissions } from "./scp/interface-permissions";
import { lambdaInVpc } from "./scp/lambda-in-vpc";
import { lockOutCheck } from "./scp/lock-out-check";
import { logsStay } from "./scp/logs-stay";
import { metadataTokens, metadataOptions, metadataCredentials } from "./scp/metadata";
import { networkChanges } from "./scp/network-changes";
import { newDomain } from "./scp/new-domain";
import { noEndpointServices } from "./scp/no-endpoint-services";
import { noGateways } from "./scp/no-gateways";
import { noIamUsers } from "./scp/no-iam-users";
import { noImageSharing } from "./scp/no-image-sharing";
import { noPeering } from "./scp/no-peering";
import { noPrivateLines } from "./scp/no-private-lines";
import { otherRegions } from "./scp/other-regions";
import { outputKeys } from "./scp/output-keys";
import { outsideCompute } from "./scp/outside-compute";
import { outsideShares } from "./scp/outside-shares";
import { ownResources } from "./scp/own-resources";
import { peopleFromTheRoom } from "./scp/people-from-the-room";
import { plainTraffic } from "./scp/plain-traffic";
import { publicAddresses } from "./scp/public-addresses";
import { publicLabellers } from "./scp/public-labellers";
import { quarantine } from "./scp/quarantine";
import { remoteSpaces, remoteShells, remoteDebugging } from "./scp/remote-sessions";
import { resourcePolicies } from "./scp/resource-policies";
import { rolesOnlyByDeployer } from "./scp/roles";
import { rootUser } from "./scp/root-user";
import { serverless } from "./scp/serverless";
import { shares } from "./scp/shares";
import { stay } from "./scp/stay";
import { suspended } from "./scp/suspended";
import { trailRuns } from "./scp/trail-runs";
import { unforcedWork } from "./scp/unforced-work";
import { volumeKeysAlways } from "./scp/volume-keys-always";
import { volumeKeys } from "./scp/volume-keys";
import { workInVpc } from "./scp/work-in-vpc";
import { bucketsOnlyByDeployer, objectsStayPrivate, retentionHolds } from "./rcp/buckets";
import { confusedDeputy } from "./rcp/confused-deputy";
import { encryptedTransport } from "./rcp/encrypted-transport";
import { keysOnlyByDeployer, grants, deletionWaits } from "./rcp/keys";
import { ownIdentities } from "./rcp/own-identities";
import { signInFromTheRoom, noWebIdentities } from "./rcp/sign-in";
import { closedHosts } from "./declarative/closed-hosts";
import { privateImages } from "./declarative/private-images";
import { noPublicNetworks } from "./declarative/public-networks";

/** Every guard rail, in the order of the files. A new one is a file and a line here. */
export const serviceControls: readonly ServiceControl[] = [
    accountSettings,
    alarmsStay,
    backupsStay,
    boundariesStay,
    boundaries,
    codeBuildInVpc,
    configRuns,
    dataThroughEndpoints,
    detectionRuns,
    domainInVpc,
    globalEvents,
    glueInVpc,
    identityProviders,
    interfacePermissions,
    lambdaInVpc,
    lockOutCheck,
    logsStay,
    metadataTokens,
    metadataOptions,
    metadataCredentials,
    networkChanges,
    newDomain,
    noEndpointServices,
    noGateways,
    noIamUsers,
    noImageSharing,
    noPeering,
    noPrivateLines,
    otherRegions,
    outputKeys,
    outsideCompute,
    outsideShares,
    ownResources,
    peopleFromTheRoom,
    plainTraffic,
    publicAddresses,
    publicLabellers,
    quarantine,
    remoteSpaces,
    remoteShells,
    remoteDebugging,
    resourcePolicies,
    rolesOnlyByDeployer,
    rootUser,
    serverless,
    shares,
    stay,
    suspended,
    trailRuns,
    unforcedWork,
    volumeKeysAlways,
    volumeKeys,
    workInVpc,
];

export const resourceControls: readonly ResourceControl[] = [
    bucketsOnlyByDeployer,
    objectsStayPrivate,
    retentionHolds,
    confusedDeputy,
    encryptedTransport,
    keysOnlyByDeployer,
    grants,
    deletionWaits,
    ownIdentities,
    signInFromTheRoom,
    noWebIdentities,
];

export const declarativeSettings: readonly DeclarativeSetting[] = [closedHosts, privateImages, noPublicNetworks];

/** The organization's other policies, by what they settle. */
export const managementPolicies: readonly { readonly name: string; readonly control: ControlId }[] = [
    { name: "AI services opt-out", control: "data-perimeter" },
    { name: "tags of agreed values", control: "classified-data" },
];
