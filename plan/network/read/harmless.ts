/**
 * Types of the namespaces that open paths which open none, each with the reason. A type of those namespaces that is
 * neither here nor read by the model fails the proofs by name.
 */
export const harmless: Readonly<Record<string, string>> = {
    "aws:ec2/allowedImagesSettings:AllowedImagesSettings": "says what may be started, not what it reaches",
    "aws:ec2/flowLog:FlowLog": "writes down what passes",
    "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess": "is about images",
    "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults": "is answered on the machine itself",
    "aws:ec2/serialConsoleAccess:SerialConsoleAccess": "is reached through AWS's interface, which IAM guards",
    "aws:ec2/ami:Ami": "is an image",
    "aws:ec2/amiCopy:AmiCopy": "is an image",
    "aws:ec2/amiFromInstance:AmiFromInstance": "is an image",
    "aws:ec2/capacityReservation:CapacityReservation": "keeps room and starts nothing",
    "aws:ec2/dedicatedHost:DedicatedHost": "keeps room and starts nothing",
    "aws:ec2/keyPair:KeyPair": "proves who asks, where a path is open already",
    "aws:ec2/placementGroup:PlacementGroup": "says where machines stand",
    "aws:ec2/snapshotCreateVolumePermission:SnapshotCreateVolumePermission":
        "is about disks, which access is proved of",
    "aws:ec2/volumeAttachment:VolumeAttachment": "joins a disk to a machine",
    "aws:ec2/defaultVpcDhcpOptions:DefaultVpcDhcpOptions": "names the VPC's own resolver",
    "aws:ec2/vpcDhcpOptionsAssociation:VpcDhcpOptionsAssociation": "the options themselves are judged",
    "aws:ec2/tag:Tag": "is a label",
    "aws:ec2/subnetCidrReservation:SubnetCidrReservation": "keeps addresses free",
    "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy": "says what passes an endpoint, which access is proved of",
    "aws:ec2/vpcEndpointConnectionNotification:VpcEndpointConnectionNotification": "tells of connections",
    "aws:ec2/vpcEncryptionControl:VpcEncryptionControl": "encrypts what passes",
    "aws:ec2/networkInsightsPath:NetworkInsightsPath": "asks about paths",
    "aws:ec2/networkInsightsAnalysis:NetworkInsightsAnalysis": "asks about paths",
    "aws:ec2/networkInsightsAccessScope:NetworkInsightsAccessScope": "asks about paths",
    "aws:ec2/vpcBlockPublicAccessOptions:VpcBlockPublicAccessOptions":
        "stops paths, but one call takes it off: a path that nothing else stops counts as a path",
    "aws:ec2/vpcBlockPublicAccessExclusion:VpcBlockPublicAccessExclusion":
        "no proof rests on what it takes an exception from",
    "aws:vpc/endpointPrivateDns:EndpointPrivateDns": "switches names on, which takes nothing from the paths",
    "aws:networkfirewall/ruleGroup:RuleGroup": "is tried out with Suricata; here counts which packets come to it",
    "aws:networkfirewall/loggingConfiguration:LoggingConfiguration": "writes down what passes",
    "aws:networkfirewall/resourcePolicy:ResourcePolicy": "lends rules to others and takes none",
    "aws:route53/profilesProfile:ProfilesProfile": "is a list of names; what is in it and where it holds is read",
    "aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig": "writes down what is asked",
    "aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation": "writes down what is asked",
    "aws:route53/resolverFirewallRuleGroup:ResolverFirewallRuleGroup":
        "is a list; its rules and where it holds are read",
    "aws:route53/resolverRuleAssociation:ResolverRuleAssociation": "the rule itself is judged, wherever it holds",
    "aws:route53/resolverDnsSecConfig:ResolverDnsSecConfig": "checks signatures of answers",
    "aws:route53/resolverConfig:ResolverConfig": "is about names of addresses",
    "aws:directconnect/gateway:Gateway": "joins nothing until it is associated",
};
