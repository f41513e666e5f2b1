import type { AccessLogSubscriptionArgs, ServiceNetworkArgs } from "@pulumi/aws/vpclattice";
import { rule, stackCheck, given, type Props } from "../../lib/rule";

const network = "aws:vpclattice/serviceNetwork:ServiceNetwork";
const subscription = "aws:vpclattice/accessLogSubscription:AccessLogSubscription";
const net = given<ServiceNetworkArgs>(network, "net", { authType: "AWS_IAM" });
const log = (props: Props<AccessLogSubscriptionArgs>, refs = {}) =>
    given<AccessLogSubscriptionArgs>(subscription, "log", { destinationArn: "arn:aws:s3:::logs", ...props }, refs);

export const logged = rule(
    {
        name: "vpclattice-network-logged",
        description: "Service networks of VPC Lattice log every call.",
        severity: "medium",
        control: "audit-trail",
        remediation: "Add an AccessLogSubscription for the service network.",
        frameworks: { nist: ["AU-12", "SI-4"], pci: ["10.2.1"] },
        requirements: ["R11"],
        tags: ["vpclattice", "logging"],
    },
    stackCheck<ServiceNetworkArgs>(network, {
        find: (subject, stack) =>
            stack.companions(subject, subscription, "resourceIdentifier").length > 0
                ? undefined
                : "no AccessLogSubscription names this service network; add one",
        compliant: {
            logged: [net, log({}, { resourceIdentifier: "net" })],
            "services alone": [net, log({ serviceNetworkLogType: "SERVICE" }, { resourceIdentifier: "net" })],
        },
        noncompliant: { not: [net], "another one": [net, log({ resourceIdentifier: "sn-other" })] },
    }),
);
