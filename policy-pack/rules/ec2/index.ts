import type { Rule } from "../../lib/rule";
import { blockDevicesEncrypted } from "./block-devices-encrypted";
import { defaultSecurityGroupClosed } from "./default-security-group-closed";
import { defaultVpcUnused } from "./default-vpc-unused";
import { dhcpResolverInside } from "./dhcp-resolver-inside";
import { ebsDefaultEncrypted } from "./ebs-default-encrypted";
import { ebsVolumeCustomerKey } from "./ebs-volume-customer-key";
import { endpointServiceAccepted } from "./endpoint-service-accepted";
import { endpointServicePrincipals } from "./endpoint-service-principals";
import { flowLogFieldsKept } from "./flow-log-fields-kept";
import { imdsv2Required } from "./imdsv2-required";
import { instanceConnectEndpointAbsent } from "./instance-connect-endpoint-absent";
import { instanceNoPublicAddress } from "./instance-no-public-address";
import { instanceProfileSet } from "./instance-profile-set";
import { internetGatewayAbsent } from "./internet-gateway-absent";
import { natGatewayPrivate } from "./nat-gateway-private";
import { networkAclIngressClosed } from "./network-acl-ingress-closed";
import { networkInterfaceNotShared } from "./network-interface-not-shared";
import { peeringRouteNarrow } from "./peering-route-narrow";
import { prefixListBounded } from "./prefix-list-bounded";
import { routeNotToInternet } from "./route-not-to-internet";
import { securityGroupEgressClosed } from "./security-group-egress-closed";
import { securityGroupIngressClosed } from "./security-group-ingress-closed";
import { securityGroupNoPlaintext } from "./security-group-no-plaintext";
import { securityGroupPortsNarrow } from "./security-group-ports-narrow";
import { securityGroupSourcesNarrow } from "./security-group-sources-narrow";
import { serialConsoleOff } from "./serial-console-off";
import { sharingBlocked } from "./sharing-blocked";
import { sourceDestinationChecked } from "./source-destination-checked";
import { subnetNoPublicAddresses } from "./subnet-no-public-addresses";
import { trafficMirrorAbsent } from "./traffic-mirror-absent";
import { vpcBlockPublicAccess } from "./vpc-block-public-access";
import { vpcDnsOn } from "./vpc-dns-on";
import { vpcEncryptionEnforced } from "./vpc-encryption-enforced";
import { vpcEndpointCallersBounded } from "./vpc-endpoint-callers-bounded";
import { vpcEndpointKnownService } from "./vpc-endpoint-known-service";
import { vpcEndpointOwnGroup } from "./vpc-endpoint-own-group";
import { vpcEndpointPolicySet } from "./vpc-endpoint-policy-set";
import { vpcEndpointPrivateDns } from "./vpc-endpoint-private-dns";
import { vpcEndpointResourcesBounded } from "./vpc-endpoint-resources-bounded";
import { vpcFlowLogged } from "./vpc-flow-logged";
import { vpcPeeringAbsent } from "./vpc-peering-absent";

export const ec2: readonly Rule[] = [
    internetGatewayAbsent,
    natGatewayPrivate,
    routeNotToInternet,
    subnetNoPublicAddresses,
    defaultSecurityGroupClosed,
    vpcFlowLogged,
    securityGroupIngressClosed,
    securityGroupEgressClosed,
    prefixListBounded,
    networkAclIngressClosed,
    vpcEndpointPolicySet,
    vpcEndpointCallersBounded,
    vpcEndpointResourcesBounded,
    vpcEndpointPrivateDns,
    vpcPeeringAbsent,
    defaultVpcUnused,
    ebsDefaultEncrypted,
    ebsVolumeCustomerKey,
    blockDevicesEncrypted,
    imdsv2Required,
    instanceNoPublicAddress,
    sharingBlocked,
    serialConsoleOff,
    flowLogFieldsKept,
    endpointServiceAccepted,
    endpointServicePrincipals,
    vpcEndpointOwnGroup,
    vpcEndpointKnownService,
    vpcBlockPublicAccess,
    vpcEncryptionEnforced,
    securityGroupPortsNarrow,
    securityGroupNoPlaintext,
    securityGroupSourcesNarrow,
    sourceDestinationChecked,
    instanceConnectEndpointAbsent,
    trafficMirrorAbsent,
    networkInterfaceNotShared,
    dhcpResolverInside,
    peeringRouteNarrow,
    vpcDnsOn,
    instanceProfileSet,
];
