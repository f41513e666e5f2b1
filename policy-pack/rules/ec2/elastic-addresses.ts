import type { EipArgs, EipAssociationArgs } from "@pulumi/aws/ec2";
import { check } from "../../lib/rule";
import { isSet, isUnknown, seen } from "../../lib/unknown";

const attached = (address: object, ...keys: string[]) =>
    keys.flatMap((key) => {
        const to = seen(address, key);
        return isSet(address, key)
            ? `${key} is ${isUnknown(to) ? "set" : String(to)}, which the elastic address gives a way in; remove it`
            : [];
    });

/** The check that an elastic address is no instance's. */
export const elasticAddress = check<EipArgs>("aws:ec2/eip:Eip", {
    find: (address) => attached(address, "instance", "networkInterface"),
    compliant: { "one that nothing has": { domain: "vpc" } },
    noncompliant: { "an instance's": { instance: "i-1" }, "an interface's": { networkInterface: "eni-1" } },
});

/** The check that no elastic address is given to an instance. */
export const elasticAssociation = check<EipAssociationArgs>("aws:ec2/eipAssociation:EipAssociation", {
    find: (address) => attached(address, "instanceId", "networkInterfaceId"),
    compliant: { "nothing named": { allocationId: "eipalloc-1" }, "an empty name": { instanceId: "" } },
    noncompliant: {
        "an instance's": { instanceId: "i-1", allocationId: "eipalloc-1" },
        "an interface's": { networkInterfaceId: "eni-1", publicIp: "203.0.113.7" },
    },
});
