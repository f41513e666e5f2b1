import { each, isObject, renamed, type Inputs, type Translation } from "./translation";
import { list } from "../values";

const blocks = (value: unknown): readonly Inputs[] => (isObject(value) ? list<unknown>(value).filter(isObject) : []);

/** The disks of a machine that are no instance store. */
const disks = (mappings: unknown): readonly Inputs[] =>
    blocks(mappings).flatMap(({ ebs }) => (isObject(ebs) ? [ebs] : []));

const fleet = (data: Inputs): Inputs => ({
    ...data,
    launchSpecifications: each(data["launchSpecifications"], (one) => ({
        ...one,
        associatePublicIpAddress: blocks(one["networkInterfaces"]).some(
            ({ associatePublicIpAddress }) => associatePublicIpAddress === true,
        ),
        ebsBlockDevices: disks(one["blockDeviceMappings"]),
    })),
});

/** Machines, and the templates that they start from. */
export const machines: Readonly<Record<string, Translation>> = {
    "aws-native:ec2:Instance": {
        type: "aws:ec2/instance:Instance",
        names: { userData: "userDataBase64" },
        shape: ({ networkInterfaces, blockDeviceMappings }) => ({
            associatePublicIpAddress: blocks(networkInterfaces).some(
                ({ associatePublicIpAddress }) => associatePublicIpAddress === true,
            ),
            ebsBlockDevices: disks(blockDeviceMappings),
        }),
    },
    "aws-native:ec2:LaunchTemplate": {
        type: "aws:ec2/launchTemplate:LaunchTemplate",
        shape: ({ launchTemplateData: data }) => (isObject(data) ? data : { metadataOptions: data }),
    },
    "aws-native:ec2:Volume": renamed("aws:ebs/volume:Volume"),
    "aws-native:ec2:EipAssociation": renamed("aws:ec2/eipAssociation:EipAssociation"),
    "aws-native:ec2:SpotFleet": {
        type: "aws:ec2/spotFleetRequest:SpotFleetRequest",
        shape: ({ spotFleetRequestConfigData: data }) =>
            isObject(data) ? fleet(data) : { launchSpecifications: data },
    },
    "aws-native:autoscaling:LaunchConfiguration": {
        type: "aws:ec2/launchConfiguration:LaunchConfiguration",
        names: { userData: "userDataBase64" },
        shape: ({ blockDeviceMappings }) => ({ ebsBlockDevices: disks(blockDeviceMappings) }),
    },
    "aws-native:autoscaling:AutoScalingGroup": renamed("aws:autoscaling/group:Group", {
        launchConfigurationName: "launchConfiguration",
    }),
    "aws-native:ec2:SnapshotBlockPublicAccess": renamed("aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess"),
};
